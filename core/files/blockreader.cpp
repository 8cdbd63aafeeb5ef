// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/blockreader.h"

#include <cstring>
#include <system_error>
#include <utility>

namespace scoredesk::files {

namespace {
constexpr std::size_t kBlocks = 8;
}

BlockReader::BlockReader(Fill fill, std::size_t blockSize)
    : m_fill(std::move(fill)), m_blockSize(blockSize), m_full(kBlocks), m_empty(kBlocks)
{
    try {
        m_thread = std::thread([this] { run(); });
    } catch (const std::system_error &) { // no thread to be had: as if it had failed at once
        m_makerFailed = true;
        m_full.finish();
    }
}

BlockReader::~BlockReader()
{
    m_full.abandon();
    m_empty.finish();
    if (m_thread.joinable())
        m_thread.join();
}

void BlockReader::run()
{
    try {
        makeBlocks();
    } catch (...) { // out of memory: nothing may leave a thread
        m_makerFailed = true;
    }
    m_full.finish();
}

void BlockReader::makeBlocks()
{
    for (std::size_t made = 0;;) {
        Block block;
        if (made < kBlocks) {
            block.memory = std::make_unique_for_overwrite<char[]>(kHeadroom + m_blockSize + kPadding);
            ++made;
        } else if (auto used = m_empty.pop()) {
            block = std::move(*used);
        } else {
            return; // nobody reads any more
        }
        const Result<std::size_t> filled = m_fill(block.memory.get() + kHeadroom, m_blockSize);
        const bool isLast = !filled || *filled == 0;
        if (!filled)
            block.error = std::make_unique<Error>(filled.error());
        block.size = filled ? *filled : 0;
        std::memset(block.memory.get() + kHeadroom + block.size, 0, kPadding);
        if (!m_full.push(std::move(block)) || isLast)
            return;
    }
}

bool BlockReader::advance(const char *keepFrom)
{
    if (m_error)
        return false;
    std::optional<Block> next = m_full.pop();
    if (!next) {
        if (m_makerFailed)
            m_error = Error{ErrorKind::Internal, {}, {}};
        return false;
    }
    if (next->error) {
        m_error = *next->error;
        return false;
    }
    if (next->size == 0)
        return false;
    const std::size_t kept = keepFrom ? static_cast<std::size_t>(m_end - keepFrom) : 0;
    char *data = next->memory.get() + kHeadroom;
    if (kept <= kHeadroom) {
        if (kept > 0)
            std::memcpy(data - kept, keepFrom, kept);
        m_begin = data - kept;
        m_end = data + next->size;
        m_joined.reset();
    } else {
        auto joined = std::make_unique_for_overwrite<char[]>(kept + next->size + kPadding);
        std::memcpy(joined.get(), keepFrom, kept);
        std::memcpy(joined.get() + kept, data, next->size + kPadding);
        m_joined = std::move(joined);
        m_begin = m_joined.get();
        m_end = m_begin + kept + next->size;
    }
    if (m_current.memory)
        m_empty.push(std::move(m_current));
    m_current = std::move(*next);
    return true;
}

void BlockReader::drain()
{
    while (advance(m_end)) {
    }
}

} // namespace scoredesk::files
