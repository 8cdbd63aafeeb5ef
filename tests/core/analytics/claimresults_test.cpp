// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/claimresults.h"

#include "core/analytics/snapshot.h"
#include "tests/core/analytics/resultrows.h"
#include "tests/support/recordfeed.h"

#include <catch2/catch.hpp>

using namespace scoredesk;
using namespace scoredesk::analytics;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;
using domain::ClaimGroup;
using domain::ClaimResult;
using domain::ContentArea;
using State = SingleClaim::State;

namespace {

constexpr domain::CdsCode kLea{19'64733'0000000};

ClaimResult aClaim(domain::CdsCode organization, int grade, std::array<std::int32_t, 3> levels, ClaimGroup group = ClaimGroup::Overall, int value = 0)
{
    ClaimResult claim;
    claim.year = {2024};
    claim.grade = std::int8_t(grade);
    claim.organization = organization;
    claim.group = group;
    claim.value = std::uint8_t(value);
    claim.levels = levels;
    claim.students = levels[0] + levels[1] + levels[2];
    claim.asOf = 1'717'600'000'000;
    return claim;
}

/// Forty scored in grade 3 at school A, twenty in grade 4 at B.
RecordFeed aFeed()
{
    RecordFeed feed;
    domain::ScoreRecord third = aResult(ContentArea::Ela, 2450, 3, 3);
    third.gender = domain::Gender::Female;
    feed.add(third, 40);
    domain::ScoreRecord fourth = aResult(ContentArea::Ela, 2450, 3, 4);
    fourth.finalTestedSchool = fourth.calpadsSchool = kSchoolB;
    feed.add(fourth, 20);
    return feed;
}

Aggregate answerTo(const Snapshot &snapshot, const AggregateQuery &query)
{
    return std::get<Aggregate>(aggregate(snapshot, query));
}

AggregateQuery ela()
{
    AggregateQuery query;
    query.year = {2024};
    return query;
}

} // namespace

TEST_CASE("a grade in which a school has nobody does not hide the claims of the others", "[analytics][claims]")
{
    RecordFeed feed = aFeed();
    feed.add(aClaim(kSchoolA, 3, {10, 20, 9}));
    feed.add(aClaim(kSchoolB, 4, {5, 5, 9}));
    const auto snapshot = feed.snapshot();
    AggregateQuery both = ela();
    both.where = {{Dimension::School, {}}, {Dimension::Grade, {4, 5, 6}}}; // grades 3 to 5
    const auto &schools = snapshot->results().schools;
    for (std::size_t code = 0; code < schools.size(); ++code)
        if (schools[code].code == kSchoolA || schools[code].code == kSchoolB)
            both.where.front().codes.push_back(static_cast<std::uint16_t>(code));
    REQUIRE(both.where.front().codes.size() == 2);
    const Aggregate answer = answerTo(*snapshot, both);
    const SingleClaim claim = singleClaim(*snapshot, answer, answer.total, 0);
    CHECK(claim.state == State::Told);
    CHECK(claim.students() == 58);
}

TEST_CASE("single claims of CERS are added up over grades, and told of thirty students and more", "[analytics][claims]")
{
    RecordFeed feed = aFeed();
    feed.add(aClaim(kLea, 3, {10, 20, 9}));
    feed.add(aClaim(kLea, 4, {5, 5, 9}));
    feed.add(aClaim(kSchoolA, 3, {10, 20, 9}));
    feed.add(aClaim(kSchoolB, 4, {5, 5, 9}));
    const auto snapshot = feed.snapshot();
    const Aggregate all = answerTo(*snapshot, ela());
    CHECK(areClaimsFromCers(*snapshot, all));
    const SingleClaim total = singleClaim(*snapshot, all, all.total, 0);
    CHECK(total.isTold());
    CHECK(total.levels == std::array<std::int64_t, 3>{15, 25, 18});
    CHECK(singleClaim(*snapshot, all, all.total, 1).state == State::NotInReport);

    AggregateQuery bySchool = ela();
    bySchool.by = {Dimension::School, Dimension::Grade};
    const Aggregate schools = answerTo(*snapshot, bySchool);
    REQUIRE(schools.rows.size() == 2);
    CHECK(singleClaim(*snapshot, schools, schools.rows[0], 0).students() == 39);
    const SingleClaim few = singleClaim(*snapshot, schools, schools.rows[1], 0); // 19
    CHECK(few.state == State::TooFew);
    CHECK(few.students() == 0);

    AggregateQuery third = ela();
    third.where = {{Dimension::Grade, {4}}};
    const Aggregate ofThird = answerTo(*snapshot, third);
    CHECK(singleClaim(*snapshot, ofThird, ofThird.total, 0).students() == 39);
}

TEST_CASE("a sum of single claims of which CERS tells only a part is not shown", "[analytics][claims]")
{
    RecordFeed feed = aFeed();
    feed.add(aClaim(kLea, 3, {10, 20, 9}));
    const auto missing = feed.snapshot();
    const Aggregate all = answerTo(*missing, ela());
    CHECK(singleClaim(*missing, all, all.total, 0).state == State::NotInReport); // grade 4
    ClaimResult untold = aClaim(kLea, 4, {});
    untold.students = 19;
    untold.levels.reset();
    feed.add(untold);
    const auto partly = feed.snapshot();
    const SingleClaim total = singleClaim(*partly, all, all.total, 0);
    CHECK(total.state == State::PartUntold);
    CHECK(total.students() == 0);
    AggregateQuery fourth = ela();
    fourth.by = {Dimension::Grade};
    const Aggregate grades = answerTo(*partly, fourth);
    CHECK(singleClaim(*partly, grades, grades.rows[0], 0).isTold());
    CHECK(singleClaim(*partly, grades, grades.rows[1], 0).state == State::TooFew);
}

TEST_CASE("a question that claim reports do not hold is said to be one", "[analytics][claims]")
{
    RecordFeed feed = aFeed();
    feed.add(aClaim(kLea, 3, {10, 20, 9}));
    feed.add(aClaim(kLea, 3, {10, 20, 9}, ClaimGroup::Gender, 1));
    const auto snapshot = feed.snapshot();
    const auto stateOf = [&](const std::function<void(AggregateQuery &)> &change) {
        AggregateQuery query = ela();
        query.where = {{Dimension::Grade, {4}}};
        change(query);
        const Aggregate answer = answerTo(*snapshot, query);
        const SingleClaim claim = singleClaim(*snapshot, answer, answer.rows.empty() ? answer.total : answer.rows[0], 0);
        CHECK(claim.isTold() == sentenceFor(claim).isEmpty());
        CHECK(claim.isTold() == reasonCode(claim).isEmpty());
        return claim.state;
    };
    const auto female = std::uint16_t(domain::Gender::Female);
    CHECK(stateOf([](AggregateQuery &) {}) == State::Told);
    CHECK(stateOf([](AggregateQuery &q) { q.by = {Dimension::Gender}; }) == State::Told);
    CHECK(stateOf([&](AggregateQuery &q) { q.where.push_back({Dimension::Gender, {female}}); }) == State::Told);
    CHECK(stateOf([](AggregateQuery &q) { q.where.push_back({Dimension::Homeless, {0, 1, 2}}); }) == State::DimensionNotHeld);
    CHECK(stateOf([](AggregateQuery &q) { q.by = {Dimension::Ethnicity}; }) == State::DimensionNotHeld);
    CHECK(stateOf([&](AggregateQuery &q) {
              q.by = {Dimension::Elas};
              q.where.push_back({Dimension::Gender, {female}});
          })
          == State::GroupsCrossed);
    CHECK(stateOf([](AggregateQuery &q) { q.where.push_back({Dimension::Races, {0, 1, 2, 3, 4, 5, 6, 7, 8}}); }) == State::RacesOverlap);
    CHECK(stateOf([](AggregateQuery &q) { q.newSince = domain::Day::of(2020, 1, 1); }) == State::ByDate);
    CHECK(stateOf([](AggregateQuery &q) { q.isPublic = true; q.where.clear(); }) == State::PublicView);
}

TEST_CASE("single claims of a data file go before those of CERS", "[analytics][claims]")
{
    RecordFeed feed = aFeed();
    feed.add(aClaim(kLea, 3, {10, 20, 9}));
    domain::ScoreRecord withClaim = aResult(ContentArea::Ela, 2450, 3, 3);
    withClaim.claim = {2, 0, 0, 1};
    feed.add(withClaim, 30);
    const auto snapshot = feed.snapshot();
    const Aggregate all = answerTo(*snapshot, ela());
    CHECK(hasSingleClaims(all));
    CHECK_FALSE(areClaimsFromCers(*snapshot, all));
}
