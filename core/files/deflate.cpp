// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/deflate.h"

#include <zlib.h>
#ifdef SCOREDESK_HAVE_ISAL
#    include <isa-l/crc.h>
#    include <isa-l/igzip_lib.h>
#endif

#include <algorithm>
#include <limits>
#include <new>
#include <vector>

namespace scoredesk::files {

namespace {

constexpr std::size_t kMaxPiece = std::numeric_limits<std::uint32_t>::max() / 2; // both libraries count in 32 bits

#ifndef SCOREDESK_HAVE_ISAL
constexpr int kFastestLevel = 1;
#endif
constexpr int kHarderLevel = 6;

} // namespace

std::uint32_t crc32Of(std::uint32_t crc, std::string_view bytes)
{
#ifdef SCOREDESK_HAVE_ISAL
    return crc32_gzip_refl(crc, reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size());
#else
    uLong value = crc;
    while (!bytes.empty()) {
        const std::size_t piece = std::min(bytes.size(), kMaxPiece);
        value = ::crc32(value, reinterpret_cast<const Bytef *>(bytes.data()), static_cast<uInt>(piece));
        bytes.remove_prefix(piece);
    }
    return static_cast<std::uint32_t>(value);
#endif
}

#ifdef SCOREDESK_HAVE_ISAL

struct Inflater::State
{
    inflate_state stream;
};

Inflater::Inflater() : m_state(std::make_unique<State>())
{
    isal_inflate_init(&m_state->stream);
    m_state->stream.crc_flag = ISAL_DEFLATE;
}

Inflater::~Inflater() = default;

void Inflater::setInput(std::string_view bytes)
{
    m_state->stream.next_in = reinterpret_cast<std::uint8_t *>(const_cast<char *>(bytes.data()));
    m_state->stream.avail_in = static_cast<std::uint32_t>(std::min(bytes.size(), kMaxPiece));
}

Inflater::Status Inflater::inflate(char *out, std::size_t room, std::size_t &written)
{
    inflate_state &stream = m_state->stream;
    if (stream.block_state == ISAL_BLOCK_FINISH)
        return Status::Done;
    const auto piece = static_cast<std::uint32_t>(std::min(room, kMaxPiece));
    stream.next_out = reinterpret_cast<std::uint8_t *>(out);
    stream.avail_out = piece;
    const int result = isal_inflate(&stream);
    written += piece - stream.avail_out;
    if (result < 0)
        return Status::Corrupt;
    if (stream.block_state == ISAL_BLOCK_FINISH)
        return Status::Done;
    return stream.avail_out == 0 ? Status::OutputFull : Status::NeedsInput;
}

#else

struct Inflater::State
{
    z_stream stream{};
    bool done = false;
};

Inflater::Inflater() : m_state(std::make_unique<State>())
{
    if (inflateInit2(&m_state->stream, -MAX_WBITS) != Z_OK)
        throw std::bad_alloc(); // nothing else can fail with these constants
}

Inflater::~Inflater()
{
    inflateEnd(&m_state->stream);
}

void Inflater::setInput(std::string_view bytes)
{
    m_state->stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    m_state->stream.avail_in = static_cast<uInt>(std::min(bytes.size(), kMaxPiece));
}

Inflater::Status Inflater::inflate(char *out, std::size_t room, std::size_t &written)
{
    if (m_state->done)
        return Status::Done;
    z_stream &stream = m_state->stream;
    const auto piece = static_cast<uInt>(std::min(room, kMaxPiece));
    stream.next_out = reinterpret_cast<Bytef *>(out);
    stream.avail_out = piece;
    const int result = ::inflate(&stream, Z_NO_FLUSH);
    written += piece - stream.avail_out;
    if (result == Z_STREAM_END) {
        m_state->done = true;
        return Status::Done;
    }
    if (result != Z_OK && result != Z_BUF_ERROR)
        return Status::Corrupt;
    return stream.avail_out == 0 ? Status::OutputFull : Status::NeedsInput;
}

#endif

struct Deflater::State
{
    z_stream stream{};
    bool isLast = false;
#ifdef SCOREDESK_HAVE_ISAL
    isal_zstream fast{};
    std::vector<std::uint8_t> levelBuffer;
    bool useFast = false;
#endif
};

Deflater::Deflater(bool harder) : m_state(std::make_unique<State>())
{
#ifdef SCOREDESK_HAVE_ISAL
    m_state->useFast = !harder;
    if (m_state->useFast) {
        isal_deflate_init(&m_state->fast);
        m_state->levelBuffer.resize(ISAL_DEF_LVL1_DEFAULT);
        m_state->fast.level = 1;
        m_state->fast.level_buf = m_state->levelBuffer.data();
        m_state->fast.level_buf_size = static_cast<std::uint32_t>(m_state->levelBuffer.size());
        m_state->fast.gzip_flag = IGZIP_DEFLATE;
        return;
    }
    const int level = kHarderLevel;
#else
    const int level = harder ? kHarderLevel : kFastestLevel;
#endif
    if (deflateInit2(&m_state->stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc(); // nothing else can fail with these constants
}

Deflater::~Deflater()
{
#ifdef SCOREDESK_HAVE_ISAL
    if (m_state->useFast)
        return;
#endif
    deflateEnd(&m_state->stream);
}

void Deflater::setInput(std::string_view bytes, bool isLast)
{
    m_state->isLast = isLast;
#ifdef SCOREDESK_HAVE_ISAL
    if (m_state->useFast) {
        m_state->fast.next_in = reinterpret_cast<std::uint8_t *>(const_cast<char *>(bytes.data()));
        m_state->fast.avail_in = static_cast<std::uint32_t>(bytes.size());
        m_state->fast.end_of_stream = isLast ? 1 : 0;
        return;
    }
#endif
    m_state->stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    m_state->stream.avail_in = static_cast<uInt>(bytes.size());
}

bool Deflater::deflate(char *out, std::size_t room, std::size_t &written)
{
#ifdef SCOREDESK_HAVE_ISAL
    if (m_state->useFast) {
        isal_zstream &stream = m_state->fast;
        stream.next_out = reinterpret_cast<std::uint8_t *>(out);
        stream.avail_out = static_cast<std::uint32_t>(room);
        isal_deflate(&stream);
        written += room - stream.avail_out;
        return m_state->isLast ? stream.internal_state.state != ZSTATE_END : stream.avail_out == 0;
    }
#endif
    z_stream &stream = m_state->stream;
    stream.next_out = reinterpret_cast<Bytef *>(out);
    stream.avail_out = static_cast<uInt>(room);
    const int result = ::deflate(&stream, m_state->isLast ? Z_FINISH : Z_NO_FLUSH);
    written += room - stream.avail_out;
    return m_state->isLast ? result != Z_STREAM_END : stream.avail_out == 0;
}

} // namespace scoredesk::files
