// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

// Whole numbers in as few bits as a stretch of them needs: the least of them, and what each is above it. A stretch is one byte (how many
// bits, and kHasNone), eight bytes (the least) and the bits, lowest first, all little-endian. Ends with kPackedPad zero bytes, so that eight bytes
// can be read anywhere.

namespace scoredesk::analytics {

inline constexpr std::size_t kPackedPad = 8;
/// So many values have bits of one width.
inline constexpr std::size_t kPackedStretch = 4096;

namespace packed {

inline constexpr unsigned kHasNone = 0x80; ///< the least value of the type stands for "none": 0 in the bits, and the others are one more
inline constexpr unsigned kMostBits = 56;  ///< more than these do not fit in eight bytes read at any bit; then all 64
inline constexpr std::size_t kHeader = 9;

static_assert(std::endian::native == std::endian::little, "packed values are little-endian");

[[nodiscard]] inline std::uint64_t load(const char *from)
{
    std::uint64_t value = 0;
    std::memcpy(&value, from, sizeof value);
    return value;
}

/// A type whose least value means "none": kNone of scores, of days.
template <typename T>
inline constexpr bool kMayBeNone = std::is_same_v<T, std::int16_t> || std::is_same_v<T, std::int32_t>;

template <typename T>
void packStretch(std::span<const T> values, std::string &out)
{
    constexpr T kNone = std::numeric_limits<T>::min();
    bool hasNone = false, isAny = false;
    std::int64_t least = 0, most = 0;
    for (const T value : values) {
        if (kMayBeNone<T> && value == kNone) {
            hasNone = true;
            continue;
        }
        const auto wide = static_cast<std::int64_t>(value);
        least = isAny ? std::min(least, wide) : wide;
        most = isAny ? std::max(most, wide) : wide;
        isAny = true;
    }
    const std::uint64_t range = static_cast<std::uint64_t>(most) - static_cast<std::uint64_t>(least) + (hasNone && isAny ? 1 : 0);
    auto bits = static_cast<unsigned>(std::bit_width(range));
    if (bits > kMostBits)
        bits = 64;
    out.push_back(static_cast<char>(bits | (hasNone ? kHasNone : 0U)));
    out.append(reinterpret_cast<const char *>(&least), sizeof least);
    if (bits == 0)
        return;
    std::uint64_t pending = 0;
    unsigned filled = 0;
    for (const T value : values) {
        std::uint64_t raw = 0;
        if (!hasNone || value != kNone)
            raw = static_cast<std::uint64_t>(static_cast<std::int64_t>(value)) - static_cast<std::uint64_t>(least) + (hasNone ? 1 : 0);
        if (bits == 64) {
            out.append(reinterpret_cast<const char *>(&raw), sizeof raw);
            continue;
        }
        pending |= raw << filled; // what goes over the end comes again below
        if (filled + bits >= 64) {
            out.append(reinterpret_cast<const char *>(&pending), sizeof pending);
            pending = filled == 0 ? 0 : raw >> (64 - filled);
            filled = filled + bits - 64;
        } else {
            filled += bits;
        }
    }
    out.append(reinterpret_cast<const char *>(&pending), (filled + 7) / 8);
}

/// Takes one stretch from the front of \a in; false when it is not whole or holds a value that is none of the type's.
template <typename T>
[[nodiscard]] bool unpackStretch(std::string_view &in, std::span<T> values)
{
    using Limits = std::numeric_limits<T>;
    if (in.size() < kHeader + kPackedPad)
        return false;
    const auto first = static_cast<unsigned char>(in[0]);
    const bool hasNone = (first & kHasNone) != 0;
    const unsigned bits = first & ~kHasNone;
    const auto least = static_cast<std::int64_t>(load(in.data() + 1));
    if ((bits > kMostBits && bits != 64) || (hasNone && !kMayBeNone<T>) || !(least >= std::int64_t{Limits::min()} && least <= std::int64_t{Limits::max()}))
        return false;
    in.remove_prefix(kHeader);
    const std::size_t bytes = (values.size() * bits + 7) / 8;
    if (in.size() < bytes + kPackedPad)
        return false;
    if (bits == 0) {
        std::ranges::fill(values, hasNone ? Limits::min() : static_cast<T>(least));
        return true;
    }
    const char *const from = in.data();
    const std::uint64_t mask = bits == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << bits) - 1;
    const auto base = static_cast<std::uint64_t>(least);
    std::uint64_t most = 0;
    std::size_t bit = 0;
    if (hasNone) {
        for (T &value : values) {
            const std::uint64_t raw = (load(from + (bit >> 3)) >> (bit & 7U)) & mask;
            most = std::max(most, raw);
            value = raw == 0 ? Limits::min() : static_cast<T>(base + raw - 1);
            bit += bits;
        }
        most -= most > 0 ? 1 : 0;
    } else {
        for (T &value : values) {
            const std::uint64_t raw = (load(from + (bit >> 3)) >> (bit & 7U)) & mask;
            most = std::max(most, raw);
            value = static_cast<T>(base + raw);
            bit += bits;
        }
    }
    in.remove_prefix(bytes);
    return most <= static_cast<std::uint64_t>(Limits::max()) - base;
}

} // namespace packed

/// Appends \a values to \a out. T: an integer of at most 64 bits, unsigned ones of at most 32.
template <typename T>
void packValues(std::span<const T> values, std::string &out)
{
    for (std::size_t at = 0; at < values.size(); at += kPackedStretch)
        packed::packStretch(values.subspan(at, std::min(kPackedStretch, values.size() - at)), out);
}

/// Takes as many values as \a values holds from the front of \a in, which somebody may have damaged; false when they are not there.
template <typename T>
[[nodiscard]] bool unpackValues(std::string_view &in, std::span<T> values)
{
    for (std::size_t at = 0; at < values.size(); at += kPackedStretch)
        if (!packed::unpackStretch(in, values.subspan(at, std::min(kPackedStretch, values.size() - at))))
            return false;
    return true;
}

/// Ends a part of packed values.
inline void endPacked(std::string &out)
{
    out.append(kPackedPad, '\0');
}
/// Whether nothing but the end is left.
[[nodiscard]] inline bool isPackedEnd(std::string_view in)
{
    return in.size() == kPackedPad && std::ranges::all_of(in, [](char c) { return c == '\0'; });
}

} // namespace scoredesk::analytics
