// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/releases.h"

#include "core/analytics/resultscan.h"
#include "core/analytics/scoredrows.h"

#include <map>

namespace scoredesk::analytics {

ReleaseSeries releaseSeries(const ResultColumns &columns, const AggregateQuery &asked)
{
    ReleaseSeries series;
    AggregateQuery query = asked;
    query.by.clear();
    query.newSince = {};
    if (refusalOf(columns, query))
        return series;
    std::map<std::int32_t, Measures> days;
    ResultScan(columns, query).forEachRow([&](std::uint32_t row) {
        ++series.records;
        if (columns.standing[row] <= ResultColumns::ScoredAt)
            return;
        const domain::Day day{columns.scoreAvailable[row]};
        if (day.isValid())
            addScored(days[day.value], columns, row);
        else
            ++series.undated;
    });
    Measures soFar;
    for (const auto &[day, added] : days) {
        soFar += added;
        series.releases.push_back({domain::Day{day}, added.scored, soFar});
    }
    return series;
}

} // namespace scoredesk::analytics
