// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/analytics/resultrows.h"

#include <algorithm>
#include <cmath>

#if defined(Q_OS_LINUX)
#    include "tests/support/rights.h"

#    include <sys/resource.h>

#    include <system_error>
#    include <thread>
#endif

using namespace scoredesk;
using namespace scoredesk::analytics;
using namespace scoredesk::domain;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

namespace {

AggregateQuery by(std::vector<Dimension> dimensions, ContentArea area = ContentArea::Ela)
{
    AggregateQuery query;
    query.area = area;
    query.by = std::move(dimensions);
    return query;
}

ScoreRecord unscored(IncludeIndicator include, ConditionCode condition)
{
    ScoreRecord r = aResult();
    r.include = include;
    r.condition = condition;
    r.scaleScore = -1;
    r.level = 0;
    r.scoreAvailable = {};
    return r;
}

bool hasNote(const Aggregate &answer, AggregateNote::Kind kind)
{
    return std::ranges::any_of(answer.notes, [kind](const AggregateNote &note) { return note.kind == kind; });
}

} // namespace

TEST_CASE("the Include Indicator says who is tested and who is scored", "[analytics][aggregate]")
{
    ResultRows rows;
    rows.add({aResult()});
    ScoreRecord lowest = aResult(ContentArea::Ela, 2200, 1);
    lowest.include = IncludeIndicator::T;
    lowest.condition = ConditionCode::LOSS;
    rows.add({lowest});
    ScoreRecord invalid = aResult(ContentArea::Ela, 2600, 9);
    invalid.include = IncludeIndicator::R;
    rows.add({invalid});
    rows.add({unscored(IncludeIndicator::E, ConditionCode::NEL)});
    rows.add({unscored(IncludeIndicator::N, ConditionCode::PGE)});
    rows.add({unscored(IncludeIndicator::Blank, ConditionCode::None)});
    const Measures total = rows.answer(by({})).total.measures;
    CHECK(total.records == 6);
    CHECK(total.tested == 3);
    CHECK(total.scored == 1);
    CHECK(total.levels == std::array<std::int64_t, 4>{0, 0, 1, 0});
    CHECK(total.percentMet() == 100.0);
    CHECK(total.meanScaleScore() == 2502.0);
    CHECK_FALSE(total.standardError().has_value());
    CHECK(total.distanceFromStandard() == 0.0);
}

TEST_CASE("means: standard error, distance from the cut of the grade, none where grades mix",
          "[analytics][aggregate]")
{
    ResultRows rows;
    rows.add({aResult(ContentArea::Ela, 2490, 2)});
    rows.add({aResult(ContentArea::Ela, 2500, 2)});
    rows.add({aResult(ContentArea::Ela, 2526, 3)});
    rows.add({aResult(ContentArea::Ela, 2438, 3, 3)}); // grade 3: level 3 from 2432
    const Aggregate answer = rows.answer(by({Dimension::Grade}));
    REQUIRE(answer.rows.size() == 2);
    CHECK(answer.rows[0].measures.meanScaleScore() == 2438.0);
    const Measures five = answer.rows[1].measures;
    CHECK(five.meanScaleScore() == Approx(2505.3333333333333));
    // Deviations -46/3, -16/3 and 62/3: squares 6216/9, by n - 1 = 2, by n = 3.
    CHECK(*five.standardError() == Approx(std::sqrt(6216.0 / 9.0 / 2.0 / 3.0)));
    CHECK(five.distanceFromStandard() == Approx((-12.0 - 2.0 + 24.0) / 3.0));
    CHECK_FALSE(answer.total.measures.meanScaleScore().has_value());
    CHECK_FALSE(answer.total.measures.standardError().has_value());
    CHECK(answer.total.measures.distanceFromStandard() == Approx(16.0 / 4.0));
    CHECK(hasNote(answer, AggregateNote::Kind::MixedGrades));
    ResultRows nobody;
    nobody.add({unscored(IncludeIndicator::N, ConditionCode::NT)});
    const Measures none = nobody.answer(by({})).total.measures;
    CHECK_FALSE(none.percentMet().has_value());
    CHECK_FALSE(none.meanScaleScore().has_value());
    CHECK_FALSE(none.distanceFromStandard().has_value());
}

TEST_CASE("of re-scored rows of one test the one with the newest Score Available Date counts",
          "[analytics][aggregate]")
{
    ResultRows rows;
    ScoreRecord before = aResult(ContentArea::Ela, 2400, 1);
    ScoreRecord after = aResult(ContentArea::Ela, 2600, 4);
    after.scoreAvailable = Day::of(2024, 6, 1);
    rows.add({before, after});
    rows.add({after, before});
    rows.add({unscored(IncludeIndicator::Blank, ConditionCode::None), before});
    const Measures total = rows.answer(by({})).total.measures;
    CHECK(total.records == 3);
    CHECK(total.levels == std::array<std::int64_t, 4>{1, 0, 0, 2});
}

TEST_CASE("a carried-over science row counts in the class-of view only", "[analytics][aggregate]")
{
    ResultRows rows;
    ScoreRecord carried = aResult(ContentArea::Science, 600, 2, 11);
    carried.gradeEnrolled = 12;
    carried.scienceCurrentYear = YesNo::No;
    rows.add({carried});
    ScoreRecord twelve = aResult(ContentArea::Science, 620, 3, 12);
    twelve.scienceCurrentYear = YesNo::Yes;
    rows.add({twelve});
    ScoreRecord eleven = aResult(ContentArea::Science, 640, 4, 11);
    rows.add({eleven});
    AggregateQuery query = by({}, ContentArea::Science);
    CHECK(rows.answer(query).total.measures.levels == std::array<std::int64_t, 4>{0, 0, 1, 1});
    query.cohort = Cohort::ClassOf;
    CHECK(rows.answer(query).total.measures.levels == std::array<std::int64_t, 4>{0, 1, 1, 0});
    query.area = ContentArea::Ela;
    const auto refused = rows.ask(query);
    REQUIRE(std::holds_alternative<AggregateRefusal>(refused));
    CHECK(std::get<AggregateRefusal>(refused).reason == AggregateRefusal::Reason::ClassOfNeedsScience);
}

TEST_CASE("a level whose Include Indicator is blank or not known is in no score, and that is said", "[analytics][aggregate]")
{
    ResultRows rows;
    rows.add(aResult(), 3);
    ScoreRecord unknown = aResult(); // the file had a Z
    unknown.include = IncludeIndicator::Blank;
    unknown.gender = Gender::Male;
    rows.add(unknown, 2);
    rows.add(aResult(ContentArea::Math), 1);
    const Aggregate all = rows.answer(by({Dimension::Gender}));
    CHECK(all.total.measures.records == 5);
    CHECK(all.total.measures.scored == 3);
    const auto noteOf = [](const Aggregate &answer) {
        const auto note = std::ranges::find(answer.notes, AggregateNote::Kind::NoIndicator, &AggregateNote::kind);
        return note == answer.notes.end() ? QString() : sentenceFor(*note);
    };
    CHECK(noteOf(all).startsWith(u"2 records have a level"_s));
    AggregateQuery some = by({Dimension::School});
    some.where = {{Dimension::Gender, {std::uint16_t(Gender::Female)}}};
    CHECK(noteOf(rows.answer(some)).isEmpty());
    some.where.clear();
    some.isPublic = true; // the number of a group too small may not be told
    CHECK(noteOf(rows.answer(some)).startsWith(u"Some records"_s));
    some.area = ContentArea::Math;
    CHECK(noteOf(rows.answer(some)).isEmpty());
}

TEST_CASE("rows come by name, filters by school, group and date hold together", "[analytics][aggregate]")
{
    ResultRows rows;
    ScoreRecord mover = aResult();
    mover.finalTestedSchool = kSchoolB;
    mover.gender = Gender::Male;
    mover.scoreAvailable = Day::of(2024, 6, 3);
    rows.add({mover});
    rows.add(aResult(), 2);
    ScoreRecord nowhere = aResult();
    nowhere.finalTestedSchool = {};
    nowhere.gender = Gender::Blank;
    rows.add({nowhere});
    const ResultColumns columns = rows.columns();
    const Aggregate tested = rows.answer(by({Dimension::School, Dimension::Gender}));
    REQUIRE(tested.rows.size() == 3);
    QStringList labels;
    for (const AggregateRow &row : tested.rows)
        labels << rowLabel(tested, row, columns);
    CHECK(labels
          == QStringList{u"Alpha School \u00b7 Male"_s, u"Beta School \u00b7 Female"_s,
                         u"Blank in the file \u00b7 Blank or not a known code"_s});
    CHECK(valueCode(Dimension::School, tested.rows[0].codes[0], columns) == kSchoolB.text());
    CHECK(valueCode(Dimension::School, tested.rows[2].codes[0], columns).isEmpty());
    CHECK(hasNote(tested, AggregateNote::Kind::BlankValues));

    AggregateQuery enrolled = by({Dimension::School});
    enrolled.basis = Basis::Enrolled;
    REQUIRE(rows.answer(enrolled).rows.size() == 1);
    CHECK(rows.answer(enrolled).rows[0].measures.records == 4);

    AggregateQuery filtered = by({});
    const auto code = [&columns](Dimension dimension, const QString &text) {
        return *valueFromCode(dimension, text, columns);
    };
    filtered.where = {{Dimension::School,
                       {code(Dimension::School, kSchoolA.text()), code(Dimension::School, kSchoolB.text())}},
                      {Dimension::Gender, {code(Dimension::Gender, u"F"_s)}}};
    CHECK(rows.answer(filtered).total.measures.records == 2);
    filtered.basis = Basis::Enrolled;
    CHECK(rows.answer(filtered).total.measures.records == 2);
    filtered.where = {{Dimension::Gender, {code(Dimension::Gender, u"x"_s)}}};
    const Aggregate nobody = rows.answer(filtered);
    CHECK(nobody.total.measures == Measures{});
    CHECK(hasNote(nobody, AggregateNote::Kind::NobodyMatches));
    AggregateQuery recent = by({});
    recent.newSince = Day::of(2024, 6, 1);
    CHECK(rows.answer(recent).total.measures.records == 1);
}

TEST_CASE("a student of several races stands in each of their rows and once in the total",
          "[analytics][aggregate]")
{
    ResultRows rows;
    ScoreRecord two = aResult();
    two.races = (1U << 2) | (1U << 6); // Asian, White
    two.ethnicity = 800;
    rows.add({two});
    ScoreRecord white = aResult();
    white.races = 1U << 6;
    white.ethnicity = 700;
    rows.add(white, 2);
    ScoreRecord none = aResult();
    none.ethnicity = 800;
    rows.add({none});
    const ResultColumns columns = rows.columns();
    const Aggregate each = rows.answer(by({Dimension::Races}));
    REQUIRE(each.rows.size() == 3);
    CHECK(valueCode(Dimension::Races, each.rows[0].codes[0], columns) == u"Asian"_s);
    CHECK(each.rows[0].measures.records == 1);
    CHECK(each.rows[1].measures.records == 3);
    CHECK(each.rows[2].codes[0] == kNoRace);
    CHECK(each.total.measures.records == 4);
    REQUIRE(hasNote(each, AggregateNote::Kind::SeveralRaces));
    AggregateQuery filtered = by({Dimension::Ethnicity});
    filtered.where = {{Dimension::Races, {*valueFromCode(Dimension::Races, u"asian", columns), kNoRace}}};
    CHECK(rows.answer(filtered).total.measures.records == 2);
}

TEST_CASE("the same student's change is from the grade below last year", "[analytics][aggregate]")
{
    ResultRows rows;
    rows.add({aResult(), aResult(ContentArea::Ela, 2472, 2, 4, 2023)});
    rows.add({aResult(), aResult(ContentArea::Ela, 2472, 2, 5, 2023)}); // retained: the same grade again
    rows.add({aResult(), aResult(ContentArea::Ela, 2472, 2, 4, 2022)}); // two years ago
    ScoreRecord wasInvalid = aResult(ContentArea::Ela, 2472, 2, 4, 2023);
    wasInvalid.include = IncludeIndicator::R;
    rows.add({aResult(), wasInvalid});
    const Measures total = rows.answer(by({})).total.measures;
    CHECK(total.matched == 1);
    CHECK(total.meanChange() == 30.0);
    CHECK(total.matchedPercentMet() == 100.0);
    CHECK(total.matchedPercentMetBefore() == 0.0);
    AggregateQuery last = by({});
    last.year = SchoolYear{2023};
    CHECK(rows.answer(last).total.measures.records == 3);
    CHECK_FALSE(rows.answer(last).isPartial);
}

TEST_CASE("claims, domains, reports and who is near the next level are counted over scored",
          "[analytics][aggregate]")
{
    ResultRows rows;
    ScoreRecord r = aResult(ContentArea::Ela, 2495, 2); // 7 below level 3
    r.compositeClaim = {1, 3};
    r.claim = {2, 0, 0, 1};
    r.ssrAvailable = Day::of(2024, 6, 5);
    rows.add(r, 29);
    const Measures few = rows.answer(by({})).total.measures;
    CHECK(few.compositeClaim(0) == std::array<std::int64_t, 3>{29, 0, 0});
    CHECK(few.compositeClaim(1) == std::array<std::int64_t, 3>{0, 0, 29});
    CHECK_FALSE(few.claim(0).has_value());
    r.ssrAvailable = Day::of(2024, 6, 6); // not before the as-of day is over
    rows.add({r});
    const Measures enough = rows.answer(by({})).total.measures;
    REQUIRE(enough.claim(0).has_value());
    CHECK(*enough.claim(0) == std::array<std::int64_t, 3>{0, 30, 0});
    CHECK_FALSE(enough.claim(1).has_value());
    CHECK(enough.ssrReleased == 29);
    CHECK(enough.nearNext == std::array<std::int64_t, 3>{0, 30, 0});
    AggregateQuery near = by({});
    near.nearPoints = 6;
    CHECK(rows.answer(near).total.measures.nearNext == std::array<std::int64_t, 3>{});
}

TEST_CASE("what cannot be answered is refused with a reason", "[analytics][aggregate]")
{
    ResultRows rows;
    rows.add({aResult()});
    const auto reason = [&rows](const AggregateQuery &query) {
        const auto answer = rows.ask(query);
        REQUIRE(std::holds_alternative<AggregateRefusal>(answer));
        CHECK_FALSE(sentenceFor(std::get<AggregateRefusal>(answer)).isEmpty());
        return std::get<AggregateRefusal>(answer).reason;
    };
    using Reason = AggregateRefusal::Reason;
    CHECK(reason(by({}, ContentArea::Math)) == Reason::AreaNotTaken);
    AggregateQuery query = by({});
    query.year = SchoolYear{2019};
    CHECK(reason(query) == Reason::YearNotLoaded);
    CHECK(reason(by({Dimension::Grade, Dimension::Gender, Dimension::Grade})) == Reason::RepeatedDimension);
    query = by({});
    query.where = {{Dimension::Gender, {}}};
    CHECK(reason(query) == Reason::EmptyFilter);
    query.where = {{Dimension::Gender, {4}}};
    CHECK(reason(query) == Reason::UnknownValue);
    CHECK(std::holds_alternative<AggregateRefusal>(aggregate(ResultColumns{}, by({}), ResultsContext{})));
}

TEST_CASE("every value of every dimension is found again by its code and has a name",
          "[analytics][dimension]")
{
    ResultRows rows;
    rows.add({aResult()});
    const ResultColumns columns = rows.columns();
    for (const Dimension dimension : kDimensions) {
        CHECK(dimensionFromCode(dimensionCode(dimension)) == dimension);
        CHECK_FALSE(dimensionName(dimension).isEmpty());
        QStringList seen;
        for (const std::uint16_t code : readingOrder(dimension, columns)) {
            if (dimension == Dimension::Level && code > 4 && code < 9)
                continue;
            const QString text = valueCode(dimension, code, columns);
            CHECK_FALSE(seen.contains(text));
            seen << text;
            CHECK(valueFromCode(dimension, text, columns) == code);
            CHECK_FALSE(valueName(dimension, code, columns, ContentArea::Ela, kThisYear).isEmpty());
        }
        CHECK_FALSE(valueFromCode(dimension, u"no such thing", columns).has_value());
    }
    CHECK_FALSE(dimensionFromCode(u"colour").has_value());
    CHECK(valueFromCode(Dimension::Grade, u"5", columns) == valueFromCode(Dimension::Grade, u"05", columns));
    CHECK(valueFromCode(Dimension::Homeless, u"y", columns) == 1);
}

#if defined(Q_OS_LINUX)
TEST_CASE("an answer is the same where no thread can be started", "[analytics][aggregate]")
{
    ResultRows rows;
    rows.add(aResult(), 50'000);
    rows.add(aResult(ContentArea::Ela, 2600, 4), 20'000); // more than one thread takes
    const AggregateQuery query = by({Dimension::Level});
    const auto countIn = [&] {
        std::int64_t records = 0;
        const Aggregate answer = rows.answer(query);
        for (const AggregateRow &row : answer.rows)
            records += row.measures.records;
        return records;
    };
    CHECK(countIn() == 70'000);
    CHECK(withoutRights([&countIn] { // of whom the limit counts
              const rlimit none{0, 0};
              if (setrlimit(RLIMIT_NPROC, &none) != 0)
                  return 3;
              try {
                  std::thread([] {}).join();
                  return 2; // the limit does not hold here
              } catch (const std::system_error &) {
                  return countIn() == 70'000 ? 1 : 4;
              }
          })
          == 1);
}
#endif

TEST_CASE("an answer is the same on two threads as on one", "[analytics][aggregate]")
{
    ResultRows rows;
    for (int i = 0; i < 80'000; ++i) { // more than one thread takes
        ScoreRecord r = aResult(ContentArea::Ela, 2300 + i % 300, 1 + i % 4);
        r.gradeAssessed = static_cast<std::int8_t>(3 + i % 3);
        r.ethnicity = static_cast<std::int16_t>(100 * (1 + i % 8));
        r.finalTestedSchool = i % 2 ? kSchoolA : kSchoolB;
        r.races = static_cast<std::uint8_t>(i % 7);
        r.compositeClaim = {static_cast<std::int8_t>(i % 4), 3};
        rows.add({r});
    }
    const ResultColumns columns = rows.columns();
    for (const std::vector<Dimension> &dimensions :
         {std::vector{Dimension::Grade, Dimension::Ethnicity}, std::vector{Dimension::Races}}) {
        AggregateQuery query = by(dimensions);
        const ResultsContext context{{}, kThisYear, true, true};
        const auto whole = std::get<Aggregate>(aggregate(columns, query, context));
        Measures total, row;
        std::int64_t ofRow = 0;
        for (const std::uint16_t school :
             {std::uint16_t(1), std::uint16_t(2)}) { // half the rows each, for one thread
            query.where = {{Dimension::School, {school}}};
            const auto half = std::get<Aggregate>(aggregate(columns, query, context));
            total += half.total.measures;
            for (const AggregateRow &each : half.rows)
                if (std::ranges::equal(each.codes, whole.rows.front().codes)) {
                    row += each.measures;
                    ++ofRow;
                }
        }
        CHECK(ofRow > 0);
        CHECK(total.records == 80'000);
        CHECK(total == whole.total.measures);
        CHECK(row == whole.rows.front().measures);
    }
}

TEST_CASE("a result takes at most 64 bytes", "[analytics][resultcolumns]")
{
    ResultRows rows;
    rows.add(aResult(), 20'000);
    const ResultColumns columns = rows.columns();
    CHECK(columns.bytes() <= 64 * columns.size());
}
