// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/representativeness.h"

#include "core/domain/scorestatus.h"
#include "tests/core/analytics/resultrows.h"

#include <cmath>

using namespace scoredesk::analytics;
using namespace scoredesk::domain;
using namespace scoredesk::testing;

namespace {

const ResultsContext kContext{QDateTime({2024, 6, 5}, {12, 0}, Qt::UTC), kThisYear, true, true};

ScoreRecord notScored()
{
    ScoreRecord record = aResult();
    record.include = IncludeIndicator::Blank;
    record.scaleScore = -1;
    record.level = 0;
    record.scoreAvailable = {};
    return record;
}

ScoreRecord in(CdsCode school, ScoreRecord record)
{
    record.finalTestedSchool = school;
    return record;
}

Representativeness answerOf(const ResultRows &rows, const AggregateQuery &query = {},
                            const IndicationRules &rules = {})
{
    const auto answer = representativeness(rows.columns(), query, kContext, rules);
    REQUIRE(std::holds_alternative<Representativeness>(answer));
    return std::get<Representativeness>(answer);
}

const GroupCoverage &schoolNamed(const Representativeness &answer, std::int64_t registered)
{
    for (const GroupCoverage &group : answer.groups)
        if (group.dimension == Dimension::School && group.registered == registered)
            return group;
    FAIL("no such school");
    return answer.groups.front();
}

} // namespace

TEST_CASE("scored students are compared with all who are registered", "[analytics][representative]")
{
    ResultRows rows;
    rows.add(in(kSchoolA, aResult()), 60);
    rows.add(in(kSchoolB, aResult()), 20);
    rows.add(in(kSchoolB, notScored()), 70);
    const Representativeness answer = answerOf(rows);
    CHECK(answer.registered == 150);
    CHECK(answer.scored == 80);
    CHECK(answer.awaiting == 70);
    CHECK(answer.met == 80);
    CHECK(answer.coverage() == Approx(80.0 / 150));
    const GroupCoverage &a = schoolNamed(answer, 60);
    CHECK(a.scored == 60);
    CHECK(a.coverage() == 1);
    CHECK(a.shareOfScored == Approx(0.75));
    CHECK(a.shareOfRegistered == Approx(0.4));
    // (0.75 - 0.4) / √((0.75 x 0.25 + 0.4 x 0.6) / 2), by hand
    CHECK(a.difference == Approx(0.7570).margin(0.0001));
    CHECK(schoolNamed(answer, 90).difference == Approx(-a.difference));
    REQUIRE(answer.largest.size() == 2);
    CHECK(std::abs(answer.largest[0].difference) == Approx(a.difference));
    CHECK(answer.boundLow == Approx(100.0 * 80 / 150));
    CHECK(answer.boundHigh == Approx(100));
    CHECK(answer.indication == Indication::NotYet);
    REQUIRE(!answer.shortfalls.empty());
    CHECK(answer.shortfalls.front() == Shortfall::Difference);
}

TEST_CASE("a filter changes who is compared, and what leaves nobody is no division by zero",
          "[analytics][representative]")
{
    ResultRows rows;
    rows.add(in(kSchoolA, aResult()), 60);
    rows.add(in(kSchoolB, notScored()), 5);
    const ResultColumns columns = rows.columns();
    AggregateQuery query;
    query.where = {{Dimension::School, {*valueFromCode(Dimension::School, u"19647330000002", columns)}}};
    const Representativeness noneScored = answerOf(rows, query);
    CHECK(noneScored.registered == 5);
    CHECK(noneScored.scored == 0);
    CHECK(noneScored.indication == Indication::NotYet);
    CHECK(noneScored.boundLow == 0);
    CHECK(noneScored.boundHigh == 100);
    REQUIRE(noneScored.estimate); // by what the other school says

    query.where = {{Dimension::Gender, {static_cast<std::uint16_t>(Gender::Male)}}};
    const Representativeness nobody = answerOf(rows, query);
    CHECK(nobody.registered == 0);
    CHECK(nobody.coverage() == 0);
    CHECK(nobody.groups.empty());
    CHECK_FALSE(nobody.estimate);
    CHECK(nobody.indication == Indication::NotYet);
}

TEST_CASE("all scored is representative, and the rules can be set", "[analytics][representative]")
{
    ResultRows rows;
    rows.add(aResult(), 100);
    const Representativeness all = answerOf(rows);
    CHECK(all.indication == Indication::Representative);
    CHECK(all.shortfalls.empty());
    REQUIRE(all.estimate);
    CHECK(all.estimate->percent == Approx(100));
    CHECK(all.estimate->low == all.estimate->high);

    rows.add(notScored(), 30);
    // The same students in every group, 77 of 100 scored: below 85, above 50.
    const Representativeness most = answerOf(rows);
    CHECK(most.indication == Indication::UseWithCare);
    CHECK(most.shortfalls.front() == Shortfall::Coverage);
    IndicationRules lenient;
    lenient.representativeCoverage = 0.75;
    lenient.representativeMargin = 10;
    CHECK(answerOf(rows, {}, lenient).indication == Indication::Representative);

    rows.add(in(kSchoolB, notScored()),
             1); // off by less than what is named, but by more than this rule allows
    IndicationRules strict = lenient;
    strict.representativeDifference = 0.01;
    const Representativeness nearly = answerOf(rows, {}, strict);
    CHECK(nearly.indication == Indication::UseWithCare);
    CHECK(nearly.shortfalls == std::vector{Shortfall::Difference});
}

TEST_CASE("what is short is said with its numbers", "[analytics][representative]")
{
    ResultRows rows;
    rows.add(in(kSchoolA, aResult()), 60);
    rows.add(in(kSchoolB, notScored()), 90);
    Representativeness answer = answerOf(rows);
    const ResultColumns columns = rows.columns();
    REQUIRE_FALSE(answer.isOfRegistered);
    CHECK(sentenceFor(Shortfall::Coverage, answer, columns)
          == u"Records loaded with a score: 60 of 150 (40%).");
    // Alpha School, where nobody is scored, comes before Beta School, which is as far off.
    CHECK(sentenceFor(Shortfall::Difference, answer, columns)
          == u"Alpha School is missing most: 0.0% of the scored, 60.0% of the records loaded.");
    answer.isOfRegistered = true; // reports list everyone
    CHECK(sentenceFor(Shortfall::Coverage, answer, columns)
          == u"Registered students with a score: 60 of 150 (40%).");
    CHECK(sentenceFor(Shortfall::Difference, answer, columns)
          == u"Alpha School is missing most: 0.0% of the scored, 60.0% of the registered.");
    CHECK(ruleText(Indication::Representative, {}).startsWith(indicationName(Indication::Representative)));
    AggregateQuery math;
    math.area = ContentArea::Math;
    const auto refused = representativeness(columns, math, kContext);
    REQUIRE(std::holds_alternative<AggregateRefusal>(refused));
    CHECK(std::get<AggregateRefusal>(refused).reason == AggregateRefusal::Reason::AreaNotTaken);
}

TEST_CASE("nobody is made representative by choosing those who have a score", "[analytics][representative]")
{
    ResultRows rows;
    rows.add(in(kSchoolA, aResult()), 10);
    rows.add(in(kSchoolA, notScored()), 90);
    const Representativeness plain = answerOf(rows);
    for (const Filter &outcome : {Filter{Dimension::Status, {std::uint16_t(ScoreBox::Scored)}}, Filter{Dimension::Level, {3}}}) {
        AggregateQuery query;
        query.where = {outcome, {Dimension::Gender, {std::uint16_t(Gender::Female)}}};
        const Representativeness answer = answerOf(rows, query);
        CHECK(answer.indication == Indication::NotYet);
        CHECK(answer.registered == plain.registered);
        CHECK(answer.coverage() == Approx(0.1));
        CHECK(answer.ignored == std::vector{outcome.dimension});
        REQUIRE(answer.query.where.size() == 1); // the other filter stays
        CHECK(answer.query.where.front().dimension == Dimension::Gender);
        REQUIRE(leftOutTexts(answer).size() == 1);
        CHECK(leftOutTexts(answer).front().contains(dimensionName(outcome.dimension)));
    }
    CHECK(plain.ignored.empty());
    CHECK(leftOutTexts(plain).isEmpty());
}

TEST_CASE("a percent is final only when everyone registered is known and the year is over", "[analytics][representative]")
{
    ResultRows rows;
    rows.add(aResult(), 40);
    const ResultColumns columns = rows.columns();
    const auto said = [&columns](bool isPartial, bool isKnown) {
        ResultsContext context = kContext;
        context.isPartial = isPartial;
        context.isRegistrationKnown = isKnown;
        const auto answer = std::get<Representativeness>(representativeness(columns, {}, context));
        CHECK(answer.awaiting == 0);
        CHECK(answer.isFinal() == (!isPartial && isKnown));
        return remainingText(answer);
    };
    CHECK(said(false, true).contains(u"final"));
    for (const QString &text : {said(true, true), said(true, false), said(false, false)})
        CHECK_FALSE(text.contains(u"final"));
    rows.add(notScored(), 1);
    Representativeness open = answerOf(rows);
    CHECK(remainingText(open).contains(u"Students without a record are not in this."));
    open.isOfRegistered = true;
    CHECK_FALSE(remainingText(open).contains(u"record"));
    CHECK(ruleText(Indication::Representative, {}, true).contains(u"registered students"));
    CHECK(ruleText(Indication::Representative, {}, false).contains(u"records loaded"));
}

TEST_CASE("registered students whose groups nobody says are no group", "[analytics][representative]")
{
    // As many as would make a difference of 0.15 if they were one.
    std::vector<ScoreRecord> records(1000, aResult()), awaited(60);
    for (std::size_t i = 0; i < awaited.size(); ++i) {
        awaited[i] = notScored();
        awaited[i].gender = {};
    }
    std::vector<ResultColumns::Student> students;
    for (std::size_t i = 0; i < records.size(); ++i)
        students.push_back({std::span<const ScoreRecord>(records).subspan(i, 1), std::uint32_t(i)});
    for (std::size_t i = 0; i < awaited.size(); ++i)
        students.push_back({{}, std::uint32_t(records.size() + i), std::span<const ScoreRecord>(awaited).subspan(i, 1)});
    const ResultColumns columns = ResultColumns::build(students, {});
    ResultsContext context = kContext;
    context.isRegistrationKnown = true;
    const auto ask = [&](const AggregateQuery &query) {
        return std::get<Representativeness>(representativeness(columns, query, context));
    };
    const Representativeness all = ask({});
    CHECK(all.registered == 1060);
    CHECK(all.awaiting == 60);
    CHECK(all.coverage() == Approx(1000.0 / 1060));
    CHECK(all.ofNoKnownGroup == 60);
    CHECK(all.notFilterable == 0);
    for (const GroupCoverage &group : all.groups)
        if (group.dimension == Dimension::Gender) {
            CHECK(group.code == std::uint16_t(Gender::Female));
            CHECK(group.registered == 1000);
            CHECK(group.shareOfRegistered == Approx(1.0));
            CHECK(group.difference == Approx(0.0).margin(1e-12));
        }
    CHECK(std::ranges::find(all.shortfalls, Shortfall::Difference) == all.shortfalls.end());
    AggregateQuery girls;
    girls.where = {{Dimension::Gender, {std::uint16_t(Gender::Female)}}};
    const Representativeness some = ask(girls);
    CHECK(some.registered == 1000);
    CHECK(some.notFilterable == 60);
    CHECK(leftOutTexts(some).join(u' ').contains(u"60"));

    // Who is in a group of students is always known.
    StudentGroup group;
    group.id = {1};
    group.name = QStringLiteral("Some");
    for (std::int64_t i = 900; i < 1030; ++i)
        group.members.push_back({i + 1});
    columns.useGroups(std::make_shared<const StudentGroups>(std::vector{group}, students.size(),
                                                            [](Ssid ssid) { return std::uint32_t(ssid.value - 1); }));
    AggregateQuery grouped;
    grouped.where = {{Dimension::Group, {1}}};
    const Representativeness ofGroup = ask(grouped);
    CHECK(ofGroup.registered == 130);
    CHECK(ofGroup.awaiting == 30);
    CHECK(ofGroup.notFilterable == 0);
}

TEST_CASE("it is told whether the year before took part, and then the interval is narrower", "[analytics][representative]")
{
    const auto answerWith = [](bool hasBefore) {
        ResultRows rows;
        ScoreRecord low = aResult();
        low.level = 1;
        rows.add(aResult(), 12);
        rows.add(low, 8);
        rows.add(notScored(), 60);
        for (int i = 0; hasBefore && i < 200; ++i) {
            ScoreRecord before = i % 5 < 3 ? aResult() : low;
            before.year = SchoolYear{2023};
            rows.add(before, 1);
        }
        return answerOf(rows);
    };
    const Representativeness alone = answerWith(false), both = answerWith(true);
    CHECK_FALSE(alone.usesLastYear);
    CHECK(both.usesLastYear);
    CHECK(alone.registered == both.registered);
    REQUIRE(alone.estimate);
    REQUIRE(both.estimate);
    CHECK(both.estimate->high - both.estimate->low < alone.estimate->high - alone.estimate->low);
}
