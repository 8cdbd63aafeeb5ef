// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/publication.h"

#include "tests/core/analytics/resultrows.h"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

namespace scoredesk::testing {

inline domain::CdsCode schoolNumber(int n)
{
    return domain::CdsCode{19'64733'0000001 + n};
}

/// A result in \a grade at the school of that number.
inline domain::ScoreRecord at(int school, int grade, int level)
{
    domain::ScoreRecord r = aResult(domain::ContentArea::Ela, 2400 + 40 * level, level, grade);
    r.finalTestedSchool = r.calpadsSchool = schoolNumber(school);
    return r;
}

/// The tables of all \a rows.
inline analytics::Publication publish(const ResultRows &rows, bool isPublic = true, const analytics::PublicationRules &rules = {},
                    std::vector<analytics::Dimension> by = {})
{
    analytics::AggregateQuery query;
    query.isPublic = isPublic;
    const analytics::PublicationAnswer answer =
        analytics::publication(rows.columns(), query, by,
                    {QDateTime({2024, 6, 5}, {12, 0}, Qt::UTC), kThisYear, true, true}, rules);
    REQUIRE(std::holds_alternative<analytics::Publication>(answer));
    return std::get<analytics::Publication>(answer);
}

/// What a publication tells, as another day's.
inline analytics::EarlierPublication asEarlier(const analytics::Publication &tables)
{
    analytics::EarlierPublication earlier;
    earlier.asOf = tables.total.asOf.addDays(-7);
    earlier.total = {tables.total.total.detail, tables.total.total.measures};
    for (const analytics::Aggregate &answer : tables.lines) {
        analytics::EarlierPublication::Line line;
        line.dimension = answer.query.by.front();
        if (std::ranges::find(tables.dropped, line.dimension) != tables.dropped.end())
            continue;
        for (const analytics::AggregateRow &row : answer.rows)
            line.rows.emplace(row.codes[0], analytics::ToldRow{row.detail, row.measures});
        earlier.lines.push_back(std::move(line));
    }
    return earlier;
}

} // namespace scoredesk::testing
