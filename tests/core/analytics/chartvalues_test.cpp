// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/cohort.h"
#include "core/analytics/distribution.h"
#include "core/analytics/releases.h"
#include "core/analytics/scoredrows.h"

#include "core/analytics/resultscan.h"
#include "core/analytics/snapshot.h"
#include "tests/core/analytics/resultrows.h"
#include "tests/support/samplelea.h"

#include <numeric>

using namespace scoredesk;
using namespace scoredesk::analytics;
using namespace scoredesk::domain;
using namespace scoredesk::testing;

namespace {

AggregateQuery ela(std::vector<Filter> where = {})
{
    AggregateQuery query;
    query.year = kThisYear;
    query.where = std::move(where);
    return query;
}

ScoreRecord inGrade(ScoreRecord record, int grade)
{
    record.gradeAssessed = record.gradeEnrolled = static_cast<std::int8_t>(grade);
    return record;
}

} // namespace

TEST_CASE("a distribution holds every score of a grade once, and no bin both sides of the standard", "[analytics][charts]")
{
    ResultRows rows;
    const ScoreScale scale = scoreScale(ContentArea::Ela, 5, kThisYear).value();
    for (int score = 2200; score <= 2730; score += 7)
        rows.add({aResult(ContentArea::Ela, score, scale.levelOf(score))});
    rows.add({aResult(ContentArea::Ela, 2380, 2, 3)});
    ScoreRecord withoutScore = aResult();
    withoutScore.scaleScore = -1;
    rows.add({withoutScore});
    const auto distributions = scoreDistributions(rows.columns(), ela());
    REQUIRE(distributions.size() == 2);
    CHECK(distributions[0].grade == 4); // grade 3, and one
    const ScoreDistribution &five = distributions[1];
    CHECK(five.measures.scored == 77);
    CHECK(five.measures.withScore == 76);
    const auto bins = five.bins();
    std::int64_t all = 0;
    for (const ScoreBin &bin : bins) {
        all += bin.count;
        CHECK(bin.to - bin.from == bins.front().to - bins.front().from);
        CHECK_FALSE((bin.from < scale.levelFrom[1] && bin.to >= scale.levelFrom[1]));
    }
    CHECK(all == 76);
    CHECK(bins.size() <= 28);
    CHECK(bins.front().from <= scale.lowest);
    CHECK(bins.back().to >= scale.highest);
    // mean and error are those of the aggregate
    const Aggregate answer = rows.answer(ela({{Dimension::Grade, {6}}}));
    CHECK(five.measures.meanScaleScore() == answer.total.measures.meanScaleScore());
    CHECK(five.measures.standardError() == answer.total.measures.standardError());
}

TEST_CASE("a grade without a known scale is spread over the scores that somebody has", "[analytics][charts]")
{
    ResultRows rows;
    for (const int score : {10, 11, 11, 40})
        rows.add({aResult(ContentArea::Csa, score, 1, 2)});
    AggregateQuery query = ela();
    query.area = ContentArea::Csa;
    const auto distributions = scoreDistributions(rows.columns(), query);
    REQUIRE(distributions.size() == 1);
    CHECK_FALSE(distributions.front().scale);
    std::int64_t all = 0;
    for (const ScoreBin &bin : distributions.front().bins())
        all += bin.count;
    CHECK(all == 4);
}

TEST_CASE("sums of single rows are those of the aggregate", "[analytics][charts]")
{
    const auto snapshot = SampleLea(300).snapshot();
    const ResultColumns &columns = snapshot->results();
    const AggregateQuery query = ela({{Dimension::ElStatus, {1, 2}}});
    Measures sum;
    ResultScan(columns, query).forEachRow([&](std::uint32_t row) {
        if (meets({}, query, columns, row))
            addScored(sum, columns, row);
    });
    const auto answer = aggregate(*snapshot, query);
    const Measures &total = std::get<Aggregate>(answer).total.measures;
    CHECK(sum.scored == total.scored);
    CHECK(sum.levels == total.levels);
    CHECK(sum.scoreSum == total.scoreSum);
    CHECK(sum.scoreSquares == total.scoreSquares);
    CHECK(sum.grades == total.grades);
    CHECK(sum.withDistance == total.withDistance);
    CHECK(sum.distanceSum == total.distanceSum);
}

TEST_CASE("as many students stand behind a measure as it counts", "[analytics][charts]")
{
    const auto snapshot = SampleLea(400).snapshot();
    AggregateQuery query = ela();
    query.by = {Dimension::School};
    query.nearPoints = 30;
    const auto answer = aggregate(*snapshot, query);
    const Aggregate &given = std::get<Aggregate>(answer);
    std::int64_t counted = 0;
    for (const AggregateRow &row : given.rows) {
        const auto count = [&](const ScoredCondition &condition) {
            return std::int64_t(scoredStudentsBehind(*snapshot, query, row.codes, condition).size());
        };
        ScoredCondition matched;
        matched.isMatched = true;
        CHECK(count(matched) == row.measures.matched);
        for (int claim = 0; claim < 2; ++claim)
            for (int level = 1; level <= 3; ++level) {
                ScoredCondition condition;
                condition.claimPart = claim;
                condition.claimLevel = level;
                CHECK(count(condition) == row.measures.compositeClaim(claim)[std::size_t(level - 1)]);
            }
        for (int level = 2; level <= 4; ++level) {
            ScoredCondition condition;
            condition.nearLevel = level;
            CHECK(count(condition) == row.measures.nearNext[std::size_t(level - 2)]);
            counted += count(condition);
        }
    }
    CHECK(counted > 0);
    for (const ScoreDistribution &distribution : scoreDistributions(snapshot->results(), query))
        for (const ScoreBin &bin : distribution.bins()) {
            AggregateQuery grade = query;
            grade.by = {Dimension::Grade};
            ScoredCondition condition;
            condition.scoreFrom = static_cast<std::int16_t>(bin.from);
            condition.scoreTo = static_cast<std::int16_t>(bin.to);
            const std::array codes{distribution.grade};
            CHECK(std::int64_t(scoredStudentsBehind(*snapshot, grade, codes, condition).size()) == bin.count);
        }
}

TEST_CASE("a cohort is who is scored in every year of the path, in its grade", "[analytics][charts]")
{
    ResultRows rows;
    const auto with = [](int score, int grade, int spring) { return aResult(ContentArea::Ela, score, 3, grade, spring); };
    rows.add({with(2500, 5, 2024), with(2450, 4, 2023), with(2400, 3, 2022)});
    rows.add({with(2520, 5, 2024), with(2470, 4, 2023), with(2440, 3, 2022)});
    rows.add({with(2600, 5, 2024), with(2550, 4, 2023)});                          // not there in 2022
    rows.add({with(2300, 5, 2024), with(2310, 5, 2023), with(2320, 4, 2022)});     // repeats grade 5
    ScoreRecord offGrade = with(2700, 5, 2024);
    offGrade.gradeEnrolled = 6;
    rows.add({offGrade, with(2650, 4, 2023), with(2600, 3, 2022)});
    rows.add({inGrade(with(2480, 5, 2024), 8)}); // no earlier year: no path
    ScoreRecord again = with(2540, 5, 2024); // a second row of the year
    again.uin = 7;
    rows.add({with(2540, 5, 2024), again, with(2490, 4, 2023), with(2420, 3, 2022)});
    const auto paths = cohortPaths(rows.columns(), ela());
    REQUIRE(paths.size() == 1);
    const CohortPath &path = paths.front();
    CHECK(path.students == std::vector<std::uint32_t>{0, 1, 6});
    REQUIRE(path.steps.size() == 3);
    for (int i = 0; i < 3; ++i) {
        CHECK(path.steps[std::size_t(i)].grade == 3 + i);
        CHECK(path.steps[std::size_t(i)].year == SchoolYear{static_cast<std::int16_t>(2022 + i)});
        CHECK(path.steps[std::size_t(i)].cohort.scored == 3);
    }
    CHECK(path.steps[0].cohort.meanScaleScore() == 2420.0);
    CHECK(path.steps[1].cohort.meanScaleScore() == 2470.0);
    CHECK(path.steps[2].cohort.meanScaleScore() == 2520.0);
    CHECK(path.steps[2].all.scored >= 5);
    CHECK(path.steps[0].all.scored == 4);
    // the alternate tests have a scale of their own in each grade
    AggregateQuery alternate = ela();
    alternate.area = ContentArea::CaaEla;
    CHECK(cohortPaths(rows.columns(), alternate).empty());
}

TEST_CASE("a filter follows the students from where they are now", "[analytics][charts]")
{
    ResultRows rows;
    ScoreRecord moved = aResult(ContentArea::Ela, 2400, 2, 4, 2023);
    moved.finalTestedSchool = kSchoolB;
    rows.add({aResult(), moved});
    rows.add({aResult(), aResult(ContentArea::Ela, 2500, 3, 4, 2023)});
    ScoreRecord elsewhere = aResult();
    elsewhere.finalTestedSchool = kSchoolB;
    rows.add({elsewhere, aResult(ContentArea::Ela, 2500, 3, 4, 2023)});
    const ResultColumns columns = rows.columns();
    const auto school = valueFromCode(Dimension::School, kSchoolA.text(), columns);
    REQUIRE(school);
    const auto paths = cohortPaths(columns, ela({{Dimension::School, {*school}}}));
    REQUIRE(paths.size() == 1);
    CHECK(paths.front().students == std::vector<std::uint32_t>{0, 1});
    CHECK(paths.front().steps.front().cohort.scored == 2);
}

TEST_CASE("releases add up day by day to what is scored", "[analytics][charts]")
{
    const auto snapshot = SampleLea(300).snapshot();
    const ReleaseSeries series = releaseSeries(snapshot->results(), ela());
    const auto answer = aggregate(*snapshot, ela());
    const Measures &total = std::get<Aggregate>(answer).total.measures;
    REQUIRE(series.releases.size() > 2);
    CHECK(series.records == total.records);
    CHECK(series.releases.back().soFar.scored + series.undated == total.scored);
    CHECK(series.releases.back().soFar.levels == total.levels);
    std::int64_t before = 0;
    for (std::size_t i = 0; i < series.releases.size(); ++i) {
        const Release &release = series.releases[i];
        CHECK(release.soFar.scored == before + release.added);
        CHECK((i == 0 || release.day > series.releases[i - 1].day));
        before = release.soFar.scored;
        ScoredCondition condition;
        condition.availableBy = release.day;
        CHECK(std::int64_t(scoredStudentsBehind(*snapshot, ela(), {}, condition).size()) == before);
    }
}

TEST_CASE("levels of two years are compared by their cut scores", "[analytics][charts]")
{
    CHECK(haveSameCuts(ContentArea::Ela, SchoolYear{2024}, SchoolYear{2019}));
    CHECK(haveSameCuts(ContentArea::Science, SchoolYear{2024}, SchoolYear{2023}));
    CHECK_FALSE(haveSameCuts(ContentArea::Csa, SchoolYear{2024}, SchoolYear{2025})); // standards were set anew
}
