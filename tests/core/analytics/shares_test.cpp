// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/shares.h"

#include "tests/support/stringmaker.h"

#include <rapidcheck.h>

#include <cmath>
#include <numeric>

using namespace scoredesk::analytics;

TEST_CASE("shares go to the largest remainders", "[analytics][shares]")
{
    CHECK(roundedShares(std::vector<std::int64_t>{1, 1, 1}) == std::vector<int>{34, 33, 33});
    CHECK(roundedShares(std::vector<std::int64_t>{1, 2, 3})
          == std::vector<int>{17, 33, 50}); // 16.7, 33.3, 50.0
    CHECK(roundedShares(std::vector<std::int64_t>{2, 4, 1})
          == std::vector<int>{29, 57, 14}); // 28.6, 57.1, 14.3
    CHECK(roundedShares(std::vector<std::int64_t>{0, 7, 0, 0}) == std::vector<int>{0, 100, 0, 0});
    CHECK(roundedShares(std::vector<std::int64_t>{1, 2}, 1000) == std::vector<int>{333, 667});
    CHECK(roundedShares(std::vector<std::int64_t>{0, 0, 0, 0}).empty());
    CHECK(roundedShares(std::vector<std::int64_t>{}).empty());
}

TEST_CASE("shares on one row add to the whole, whatever the counts", "[analytics][shares]")
{
    CHECK(rc::check("shares", [] {
        const auto counts =
            *rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, 5'000'000));
        const int parts = *rc::gen::element(100, 1000);
        const std::int64_t total = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
        const std::vector<int> shares = roundedShares(counts, parts);
        if (total == 0) {
            RC_ASSERT(shares.empty());
            return;
        }
        RC_ASSERT(shares.size() == counts.size());
        RC_ASSERT(std::accumulate(shares.begin(), shares.end(), 0) == parts);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            RC_ASSERT(std::abs(double(shares[i]) - double(parts) * double(counts[i]) / double(total)) < 1.0);
            RC_ASSERT(counts[i] > 0 || shares[i] == 0);
            for (std::size_t j = 0; j < counts.size(); ++j)
                RC_ASSERT(counts[i] <= counts[j] || shares[i] >= shares[j]);
        }
    }));
}

TEST_CASE("met or exceeded is rounded as one, not as the sum of two", "[analytics][shares]")
{
    const std::array<std::int64_t, 4> levels{170, 170, 45, 44}; // 10.49 and 10.26 of 429: 20.746 together
    CHECK(metTenths(levels) == 207);
    const std::vector<int> each = roundedShares(levels, 1000);
    CHECK(each[2] + each[3] == 208);
    CHECK(metTenths(std::array<std::int64_t, 4>{}) == -1);
}
