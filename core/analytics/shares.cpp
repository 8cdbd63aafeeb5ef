// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/shares.h"

#include <array>
#include <algorithm>
#include <numeric>
#include <tuple>

namespace scoredesk::analytics {

std::vector<int> roundedShares(std::span<const std::int64_t> counts, int parts)
{
    const std::int64_t total = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    if (total <= 0)
        return {};
    std::vector<int> shares;
    std::vector<std::size_t> order(counts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    int missing = parts;
    for (const std::int64_t count : counts) {
        shares.push_back(static_cast<int>(count * parts / total));
        missing -= shares.back();
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::tuple(counts[a] * parts % total, counts[a])
               > std::tuple(counts[b] * parts % total, counts[b]);
    });
    for (std::size_t i = 0; missing > 0; ++i, --missing)
        ++shares[order[i]];
    return shares;
}

int metTenths(std::span<const std::int64_t, 4> levels)
{
    const std::array<std::int64_t, 2> parts{levels[0] + levels[1], levels[2] + levels[3]};
    const std::vector<int> shares = roundedShares(parts, 1000);
    return shares.empty() ? -1 : shares[1];
}

} // namespace scoredesk::analytics
