// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/scoredrows.h"

#include "core/analytics/resultscan.h"
#include "core/analytics/snapshot.h"

namespace scoredesk::analytics {

bool meets(const ScoredCondition &condition, const AggregateQuery &query, const ResultColumns &columns,
           std::uint32_t row)
{
    if (columns.standing[row] <= ResultColumns::ScoredAt)
        return false;
    const std::int16_t score = columns.scaleScore[row];
    if (condition.scoreFrom != ResultColumns::kNone
        && (score == ResultColumns::kNone || score < condition.scoreFrom))
        return false;
    if (condition.scoreTo != ResultColumns::kNone
        && (score == ResultColumns::kNone || score > condition.scoreTo))
        return false;
    if (condition.claimPart >= 0) {
        const auto level = int((columns.claims[row] >> (2U * unsigned(condition.claimPart))) & 3U);
        if (condition.claimLevel > 0 ? level != condition.claimLevel : level == 0)
            return false;
    }
    if (condition.isMatched && columns.change[row] == ResultColumns::kNone)
        return false;
    if (condition.nearLevel > 0) {
        const int level = columns.standing[row] - ResultColumns::ScoredAt;
        if (level + 1 != condition.nearLevel || columns.toNext[row] == ResultColumns::kNone
            || columns.toNext[row] > query.nearPoints)
            return false;
    }
    return !condition.availableBy.isValid()
           || (columns.scoreAvailable[row] != domain::Day::kNone
               && columns.scoreAvailable[row] <= condition.availableBy.value);
}

std::vector<std::uint32_t> scoredStudentsBehind(const Snapshot &snapshot, const AggregateQuery &asked,
                                                std::span<const std::uint16_t> codes,
                                                const ScoredCondition &condition)
{
    const ResultColumns &columns = snapshot.results();
    AggregateQuery query = asked;
    if (!query.year.isValid())
        query.year = snapshot.lea().year;
    for (std::size_t i = 0; i < std::min(codes.size(), query.by.size()); ++i)
        query.where.push_back({query.by[i], {codes[i]}});
    std::vector<std::uint32_t> students;
    if (refusalOf(columns, query))
        return students;
    ResultScan(columns, query).forEachRow([&](std::uint32_t row) {
        if (meets(condition, query, columns, row))
            students.push_back(columns.student[row]);
    });
    return students;
}

void addScored(Measures &measures, const ResultColumns &columns, std::uint32_t row)
{
    const std::size_t level = std::size_t(columns.standing[row] - ResultColumns::ScoredAt);
    ++measures.records;
    ++measures.tested;
    ++measures.scored;
    ++measures.levels[level - 1];
    measures.grades |= 1U << columns.gradeAssessed[row];
    if (const std::int64_t score = columns.scaleScore[row]; score != ResultColumns::kNone) {
        ++measures.withScore;
        measures.scoreSum += score;
        measures.scoreSquares += score * score;
    }
    if (columns.distance[row] != ResultColumns::kNone) {
        ++measures.withDistance;
        measures.distanceSum += columns.distance[row];
    }
}

} // namespace scoredesk::analytics
