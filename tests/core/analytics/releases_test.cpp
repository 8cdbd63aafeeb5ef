// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/releases.h"

#include "tests/core/analytics/resultrows.h"

#include <random>

using namespace scoredesk;
using namespace scoredesk::analytics;
using namespace scoredesk::domain;
using namespace scoredesk::testing;

TEST_CASE("the last release is what aggregate says, whatever is asked, and what came only grows", "[analytics][releases]")
{
    std::mt19937 random(20240522);
    const auto below = [&random](int n) { return int(random() % unsigned(n)); };
    int compared = 0;
    for (int round = 0; round < 60; ++round) {
        ResultRows rows;
        const bool hasUndated = below(2) == 0;
        for (int i = 0, n = 1 + below(400); i < n; ++i) {
            const int level = 1 + below(4);
            ScoreRecord r = aResult(ContentArea::Ela, 2400 + 60 * level, level, 3 + below(3));
            r.scoreAvailable = hasUndated && below(9) == 0 ? Day{} : Day{Day::of(2024, 5, 20).value + below(30)};
            r.finalTestedSchool = below(3) == 0 ? kSchoolB : kSchoolA;
            r.gender = below(2) == 0 ? Gender::Male : Gender::Female;
            r.include = std::array{IncludeIndicator::Y, IncludeIndicator::Y, IncludeIndicator::Y, IncludeIndicator::T,
                                   IncludeIndicator::N}[std::size_t(below(5))];
            rows.add({r});
        }
        AggregateQuery query;
        query.year = kThisYear;
        query.withDetails = false;
        if (below(2) == 0)
            query.where.push_back({Dimension::Gender, {std::uint16_t(1 + below(2))}});
        if (below(2) == 0)
            query.where.push_back({Dimension::School, {std::uint16_t(1 + below(2))}});
        const ReleaseSeries series = releaseSeries(rows.columns(), query);
        const AggregateAnswer answer = rows.ask(query);
        if (std::holds_alternative<AggregateRefusal>(answer)) { // of few students none may be of the second school
            CHECK(series.releases.empty());
            continue;
        }
        const Measures total = std::get<Aggregate>(answer).total.measures;
        CHECK(series.records == total.records);
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < series.releases.size(); ++i) {
            sum += series.releases[i].added;
            CHECK(series.releases[i].soFar.scored == sum);
            CHECK((i == 0 || series.releases[i - 1].day < series.releases[i].day));
        }
        CHECK(sum + series.undated == total.scored);
        if (series.undated > 0 || series.releases.empty())
            continue;
        CHECK(series.releases.back().soFar.levels == total.levels);
        CHECK(series.releases.back().soFar.percentMet() == total.percentMet());
        ++compared;
    }
    CHECK(compared > 20);
}
