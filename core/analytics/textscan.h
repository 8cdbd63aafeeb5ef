// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define SCOREDESK_TEXTSCAN_SSE2
#endif

namespace scoredesk::analytics {

/// Calls \a hit(position) for each place \a needle stands in \a text, in order; \a hit returns the position to go on from (greater
/// than the one it got). \a text must be readable for kScanPadding bytes behind its end; what stands there is never a hit.
/// The first and the last byte of the needle are compared 16 places at a time (W. Muła's "generic SIMD"), which stays fast for
/// short and common needles, where a search by memchr stops at every other letter.
inline constexpr std::size_t kScanPadding = 32;

template <typename Hit>
void scanText(std::string_view text, std::string_view needle, Hit hit)
{
    if (needle.empty() || needle.size() > text.size())
        return;
    const char *const data = text.data();
    const std::size_t end = text.size() - needle.size() + 1; // first place that is none
    std::size_t from = 0;
#ifdef SCOREDESK_TEXTSCAN_SSE2
    // The padding allows full blocks only for needles that fit in it.
    if (needle.size() <= kScanPadding - 16) {
        const __m128i first = _mm_set1_epi8(needle.front());
        const __m128i last = _mm_set1_epi8(needle.back());
        std::size_t block = 0;
        while (block < end) {
            const __m128i a = _mm_loadu_si128(reinterpret_cast<const __m128i *>(data + block));
            const __m128i b = _mm_loadu_si128(reinterpret_cast<const __m128i *>(data + block + needle.size() - 1));
            auto mask = static_cast<std::uint32_t>(
                _mm_movemask_epi8(_mm_and_si128(_mm_cmpeq_epi8(a, first), _mm_cmpeq_epi8(b, last))));
            while (mask != 0) {
                const std::size_t place = block + static_cast<std::size_t>(std::countr_zero(mask));
                mask &= mask - 1;
                if (place >= end)
                    return;
                if (place < from || std::memcmp(data + place, needle.data(), needle.size()) != 0)
                    continue;
                from = hit(place);
            }
            block += 16;
            if (from >= block + 16)
                block = from;
        }
        return;
    }
#endif
    while (true) {
        const std::size_t place = text.find(needle, from);
        if (place == std::string_view::npos)
            return;
        from = hit(place);
    }
}

} // namespace scoredesk::analytics
