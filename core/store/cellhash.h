// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <array>
#include <cstdint>
#include <string_view>

namespace scoredesk::store {

/// Of one filled cell, see ContentHasher; \a seed: of its column. Here for the loop over all cells of an import: most are so short that a
/// call costs as much as hashing them.
[[nodiscard]] inline std::array<std::uint64_t, 2> cellHash(std::string_view text, std::uint64_t seed)
{
    const XXH128_hash_t cell = XXH3_128bits_withSeed(text.data(), text.size(), seed);
    return {cell.low64, cell.high64};
}

} // namespace scoredesk::store
