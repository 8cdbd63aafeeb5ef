// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/aggregate.h"

#include <cstdint>
#include <vector>

namespace scoredesk::analytics {

/// One day on which scores became available, and what stood since.
struct Release
{
    domain::Day day;
    std::int64_t added = 0;
    Measures soFar; ///< sums over scored alone: records and tested are those of the scored
};

/// How the scores of a year came in, by the Score Available Date of each row as the newest files have it: a score that was taken back or
/// changed since stands only as it is now.
struct ReleaseSeries
{
    std::vector<Release> releases; ///< by day
    std::int64_t records = 0;      ///< every row that counts: what the scored are a share of
    std::int64_t undated = 0;      ///< scored without a date: in no release
};

/// The releases of \a query, whose year is given; its `by` and `newSince` are not asked. Empty where aggregate() would refuse.
[[nodiscard]] ReleaseSeries releaseSeries(const ResultColumns &columns, const AggregateQuery &query);

} // namespace scoredesk::analytics
