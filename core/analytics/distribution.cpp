// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/distribution.h"

#include "core/analytics/resultscan.h"
#include "core/analytics/scoredrows.h"

#include <algorithm>
#include <array>
#include <map>

namespace scoredesk::analytics {

using namespace domain;

namespace {

constexpr std::array kWidths{1, 2, 4, 5, 10, 20, 25, 50, 100};
constexpr int kFirstGrade = 3, kLastGrade = 12;

} // namespace

std::vector<ScoreBin> ScoreDistribution::bins(int about) const
{
    std::vector<ScoreBin> bins;
    if (counts.empty())
        return bins;
    const int highest = lowest + int(counts.size()) - 1;
    // scores outside the known scale are shown too
    const int from = scale ? std::min(scale->lowest, lowest) : lowest;
    const int to = scale ? std::max(scale->highest, highest) : highest;
    const auto width = std::ranges::find_if(
        kWidths, [&](int candidate) { return (to - from + 1) <= candidate * std::max(1, about); });
    const int step = width == kWidths.end() ? kWidths.back() : *width;
    const int standard = scale ? scale->levelFrom[1] : from;
    int start = standard - (standard - from + step - 1) / step * step;
    for (; start <= to; start += step) {
        ScoreBin bin{start, start + step - 1, 0};
        for (int score = std::max(bin.from, lowest); score <= std::min(bin.to, highest); ++score)
            bin.count += counts[std::size_t(score - lowest)];
        bins.push_back(bin);
    }
    return bins;
}

std::vector<ScoreDistribution> scoreDistributions(const ResultColumns &columns, const AggregateQuery &asked)
{
    AggregateQuery query = asked;
    query.by.clear();
    if (refusalOf(columns, query))
        return {};
    struct Spread
    {
        Measures measures;
        std::map<int, std::int32_t> counts;
    };
    std::map<std::uint16_t, Spread> grades;
    ResultScan(columns, query).forEachRow([&](std::uint32_t row) {
        if (columns.standing[row] <= ResultColumns::ScoredAt)
            return;
        Spread &grade = grades[columns.gradeAssessed[row]];
        addScored(grade.measures, columns, row);
        if (columns.scaleScore[row] != ResultColumns::kNone)
            ++grade.counts[columns.scaleScore[row]];
    });
    std::vector<ScoreDistribution> result;
    for (const auto &[code, spread] : grades) {
        if (spread.counts.empty())
            continue;
        ScoreDistribution distribution;
        distribution.grade = code;
        distribution.scale = scoreScale(query.area, int(code) - 1, query.year);
        distribution.measures = spread.measures;
        distribution.lowest = spread.counts.begin()->first;
        distribution.counts.resize(std::size_t(spread.counts.rbegin()->first - distribution.lowest + 1));
        for (const auto &[score, count] : spread.counts)
            distribution.counts[std::size_t(score - distribution.lowest)] = count;
        result.push_back(std::move(distribution));
    }
    return result;
}

bool haveSameCuts(ContentArea area, SchoolYear one, SchoolYear other)
{
    for (int grade = kFirstGrade; grade <= kLastGrade; ++grade) {
        const auto a = scoreScale(area, grade, one), b = scoreScale(area, grade, other);
        if (a.has_value() != b.has_value() || (a && a->levelFrom != b->levelFrom))
            return false;
    }
    return true;
}

} // namespace scoredesk::analytics
