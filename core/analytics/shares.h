// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace scoredesk::analytics {

/// The shares of \a counts for people, in whole parts of \a parts (100: percent; 1000: tenths of a percent), which always add up to
/// \a parts: each is rounded down, and what is missing goes one by one to those with the largest remainder, of equals to the larger
/// count, then to the first. No share is off by a whole part, and none of a count of 0 is above 0. Empty when nothing was counted.
/// The one rounding rule of screen, paper and export; files and JSON have unrounded numbers. Source: largest remainder (Hamilton).
[[nodiscard]] std::vector<int> roundedShares(std::span<const std::int64_t> counts, int parts = 100);

/// Met or exceeded: levels 3 and 4 of the four counts \a levels, rounded as one, in tenths of a percent. Not the sum of the two levels' shares,
/// which may be a tenth off. -1 when nothing was counted.
[[nodiscard]] int metTenths(std::span<const std::int64_t, 4> levels);

} // namespace scoredesk::analytics
