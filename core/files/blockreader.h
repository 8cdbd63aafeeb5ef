// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/files/boundedqueue.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <thread>

namespace scoredesk::files {

/// Bytes that a second thread makes (reads, inflates) in blocks, while this one uses them.
class BlockReader
{
public:
    /// Puts up to \a room bytes into \a out; 0 at the end. Runs on the second thread.
    using Fill = std::function<Result<std::size_t>(char *out, std::size_t room)>;

    static constexpr std::size_t kBlockSize = 512 * 1024;
    /// Free room in front of every block: what is left over of the one before is copied there, so that a row is always in one piece.
    static constexpr std::size_t kHeadroom = 64 * 1024;

    explicit BlockReader(Fill fill, std::size_t blockSize = kBlockSize);
    ~BlockReader();
    BlockReader(const BlockReader &) = delete;
    BlockReader &operator=(const BlockReader &) = delete;

    /// Behind every window stand this many zero bytes, so that a scanner may look ahead without asking.
    static constexpr std::size_t kPadding = 64;

    /// Makes the bytes from \a keepFrom (inside the window; its end: nothing kept) and the next block the window. False at the end
    /// of the bytes or after an error: then the window is unchanged.
    [[nodiscard]] bool advance(const char *keepFrom);
    [[nodiscard]] const char *begin() const { return m_begin; }
    [[nodiscard]] const char *end() const { return m_end; }
    /// Reads to the end without looking, so that the maker checks what it checks (a CRC).
    void drain();
    /// What stopped the maker, once advance() said false.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    struct Block
    {
        std::unique_ptr<char[]> memory;
        std::size_t size = 0;
        std::unique_ptr<Error> error;
    };

    void run();
    void makeBlocks();

    Fill m_fill;
    std::size_t m_blockSize;
    BoundedQueue<Block> m_full;
    BoundedQueue<Block> m_empty;
    Block m_current;
    std::unique_ptr<char[]> m_joined; ///< when what is kept does not fit into the headroom
    const char *m_begin = nullptr;
    const char *m_end = nullptr;
    std::optional<Error> m_error;
    bool m_makerFailed = false; ///< written before m_full is finished, read after
    std::thread m_thread;
};

} // namespace scoredesk::files
