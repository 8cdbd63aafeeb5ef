// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/scorestatus.h"

#include "tests/support/stringmaker.h"

#include <functional>

using namespace scoredesk::domain;

namespace {

const Day kToday = Day::of(2024, 6, 5);

ScoreRecord aRecord(ContentArea area = ContentArea::Ela, int grade = 5)
{
    ScoreRecord record;
    record.year = SchoolYear{2024};
    record.area = area;
    record.gradeAssessed = std::int8_t(grade);
    return record;
}

ScoreRecord scored(ContentArea area, int grade = 5)
{
    ScoreRecord record = aRecord(area, grade);
    record.level = 3;
    record.scaleScore = 2550;
    record.validity = ScoreValidity::Valid;
    record.include = IncludeIndicator::Y;
    record.ssrEligible = YesNo::Yes;
    record.scoreAvailable = Day::of(2024, 5, 20);
    return record;
}

} // namespace

// Sources: L22 (condition codes, ScoreStatus, Include Indicator, OpportunityTestingStatus), SRG24; domain-facts §2 to §4.
TEST_CASE("every row stands in the box its columns name, the first rule that applies",
          "[domain][scorestatus]")
{
    using enum ScoreBox;
    using R = ScoreReason;
    struct Row
    {
        const char *what;
        std::function<void(ScoreRecord &)> make;
        ScoreBox box;
        R reason;
    };
    const auto done = OpportunityStatus::Completed;
    const auto expired = OpportunityStatus::Expired;
    const std::vector<Row> rows{
        {"a level is a score",
         [](auto &r) {
             r.level = 2;
             r.scaleScore = 2450;
         },
         Scored, R::Scored},
        {"level 9 is none", [](auto &r) { r.level = 9; }, NoScoreYet, R::NotStarted},
        {"NT",
         [](auto &r) {
             r.condition = ConditionCode::NT;
             r.include = IncludeIndicator::N;
         },
         Nt, R::ConditionCode},
        {"NTE", [](auto &r) { r.condition = ConditionCode::NTE; }, Nte, R::ConditionCode},
        {"PGE", [](auto &r) { r.condition = ConditionCode::PGE; }, Pge, R::ConditionCode},
        {"NEL",
         [](auto &r) {
             r.condition = ConditionCode::NEL;
             r.include = IncludeIndicator::E;
         },
         Nel, R::ConditionCode},
        {"LOSS has a score and keeps its code",
         [](auto &r) {
             r.condition = ConditionCode::LOSS;
             r.level = 1;
         },
         Loss, R::ConditionCode},
        {"INC0",
         [](auto &r) {
             r.condition = ConditionCode::INC0;
             r.level = 1;
         },
         Inc0, R::ConditionCode},
        {"INC1",
         [](auto &r) {
             r.condition = ConditionCode::INC1;
             r.level = 1;
         },
         Inc1, R::ConditionCode},
        {"NER", [](auto &r) { r.condition = ConditionCode::NER; }, Ner, R::ConditionCode},
        {"a code of a year to come", [](auto &r) { r.condition = ConditionCode::Other; }, OtherCode,
         R::ConditionCode},
        {"ScoreStatus I",
         [](auto &r) {
             r.validity = ScoreValidity::Invalid;
             r.level = 3;
         },
         Invalidated, R::Invalidated},
        {"Include R",
         [](auto &r) {
             r.include = IncludeIndicator::R;
             r.level = 3;
         },
         Invalidated, R::Invalidated},
        {"construct change",
         [](auto &r) {
             r.include = IncludeIndicator::R;
             r.constructChange = YesNo::Yes;
         },
         Invalidated, R::ConstructChange},
        {"invalid goes before a code",
         [](auto &r) {
             r.validity = ScoreValidity::Invalid;
             r.condition = ConditionCode::LOSS;
         },
         Invalidated, R::Invalidated},
        {"both parts complete",
         [=](auto &r) {
             r.opportunity = {done, done};
         },
         NoScoreYet, R::BeingScored},
        {"completion dates will do", [](auto &r) { r.testCompleted1 = r.testCompleted2 = kToday; },
         NoScoreYet, R::BeingScored},
        {"part two missing", [=](auto &r) { r.opportunity[0] = done; }, OnePartOnly, R::PartTwoMissing},
        {"part one missing", [=](auto &r) { r.opportunity[1] = done; }, OnePartOnly, R::PartOneMissing},
        {"part two expired",
         [=](auto &r) {
             r.opportunity = {done, expired};
         },
         OnePartOnly, R::PartExpired},
        {"nothing done, one expired", [=](auto &r) { r.opportunity[0] = expired; }, NoScoreYet,
         R::PartExpired},
        {"started", [](auto &r) { r.testStart1 = kToday; }, NoScoreYet, R::NotFinished},
        {"items answered", [](auto &r) { r.itemsAttempted1 = 4; }, NoScoreYet, R::NotFinished},
        {"nothing at all", [](auto &) {}, NoScoreYet, R::NotStarted},
        {"Include T without score or code", [](auto &r) { r.include = IncludeIndicator::T; }, NotKnown,
         R::Contradicts},
        {"CAST has one part",
         [=](auto &r) {
             r.area = ContentArea::Science;
             r.opportunity[0] = done;
         },
         NoScoreYet, R::BeingScored},
        {"CAA science has four",
         [=](auto &r) {
             r.area = ContentArea::CaaScience;
             r.opportunity = {done, done, done};
         },
         NoScoreYet, R::NotFinished},
        {"carried over",
         [](auto &r) {
             r.area = ContentArea::Science;
             r.level = 2;
             r.scienceCurrentYear = YesNo::No;
         },
         Scored, R::CarriedOver},
    };
    for (const Row &row : rows) {
        CAPTURE(row.what);
        ScoreRecord record = aRecord();
        row.make(record);
        CHECK(int(verdictOf(record).box) == int(row.box));
        CHECK(int(verdictOf(record).reason) == int(row.reason));
    }
}

TEST_CASE("an appeal counts only where nothing else settles the row", "[domain][scorestatus]")
{
    CHECK(verdictOf(aRecord(), true).box == ScoreBox::AppealPending);
    CHECK(verdictOf(scored(ContentArea::Ela), true).box == ScoreBox::Scored);
}

// Source: grades by test, L22; domain-facts §9.
TEST_CASE("the grade tells the areas a student is registered for", "[domain][scorestatus]")
{
    using enum ContentArea;
    struct Row
    {
        int grade;
        bool alternate;
        QList<ContentArea> areas;
    };
    const std::vector<Row> rows{{2, false, {}},
                                {3, false, {Ela, Math}},
                                {4, false, {Ela, Math}},
                                {5, false, {Ela, Math, Science}},
                                {7, true, {CaaEla, CaaMath}},
                                {8, true, {CaaEla, CaaMath, CaaScience}},
                                {9, false, {}},
                                {10, false, {}},
                                {11, false, {Ela, Math}},
                                {12, false, {}},
                                {-1, false, {}}};
    for (const Row &row : rows) {
        CAPTURE(row.grade, row.alternate);
        CHECK(expectedAreas(row.grade, row.alternate) == row.areas);
    }
}

// Sources: SSREligible of L22; release needs all registered areas scored (coordinator e-mail of 2024-05-17).
TEST_CASE("a report is released, held for an area, not due, or not known", "[domain][scorestatus][report]")
{
    using enum ContentArea;
    const auto box = [](std::vector<ScoreRecord> records, bool dates = true, bool held = false) {
        return reportBoxOf(records, dates, kToday, held);
    };
    ScoreRecord released = scored(Ela, 4);
    released.ssrAvailable = kToday;
    ScoreRecord tomorrow = released;
    tomorrow.ssrAvailable = Day{kToday.value + 1};
    ScoreRecord exempt = aRecord(Math, 4);
    exempt.condition = ConditionCode::PGE;
    ScoreRecord exemptEla = exempt;
    exemptEla.area = Ela;
    ScoreRecord refused = aRecord(Ela, 4);
    refused.condition = ConditionCode::NT;
    refused.ssrEligible = YesNo::No;
    ScoreRecord unsaid = scored(Ela, 4), unsaidMath = scored(Math, 4);
    unsaid.ssrEligible = unsaidMath.ssrEligible = YesNo::Blank;
    ScoreRecord carried = scored(Science, 12);
    carried.scienceCurrentYear = YesNo::No;

    CHECK(box({}) == ReportBox::NotKnown);
    CHECK(box({released, scored(Math, 4)}) == ReportBox::Released);
    CHECK(box({tomorrow, scored(Math, 4)}) == ReportBox::HeldOther);
    CHECK(box({scored(Ela, 4), scored(Math, 4)}) == ReportBox::HeldOther);
    CHECK(box({scored(Ela, 4), aRecord(Math, 4)}) == ReportBox::HeldForMath);
    CHECK(box({aRecord(Ela, 4), scored(Math, 4)}) == ReportBox::HeldForEla);
    CHECK(box({scored(Ela), scored(Math), aRecord(Science)}) == ReportBox::HeldForScience);
    CHECK(box({scored(Ela), scored(Math)}) == ReportBox::HeldForScience); // grade 5, no science row
    CHECK(box({scored(Ela), aRecord(Math)}) == ReportBox::HeldForSeveral);
    CHECK(box({scored(Ela, 4), exempt}) == ReportBox::HeldOther);
    CHECK(box({scored(Ela, 4), scored(Math, 4), aRecord(Csa, 4)}) == ReportBox::HeldOther);
    // CSA alone is about its own report.
    CHECK(box({aRecord(Csa, 4)}) == ReportBox::HeldForCsa);
    CHECK(box({scored(Csa, 4)}) == ReportBox::HeldOther);
    CHECK(box({refused, exempt}) == ReportBox::NotEligible);
    CHECK(box({exempt, exemptEla}) == ReportBox::NotEligible);
    CHECK(box({aRecord(Ela, 4), aRecord(Math, 4)}) == ReportBox::HeldForSeveral); // nothing scored yet
    CHECK(box({refused, aRecord(Math, 4)}) == ReportBox::HeldForMath);
    CHECK(box({aRecord(Ela, 4)}, false) == ReportBox::NotKnown);
    CHECK(box({unsaid, unsaidMath}) == ReportBox::NotKnown);
    CHECK(box({scored(Ela, 4), scored(Math, 4)}, false) == ReportBox::NotKnown);
    CHECK(box({scored(Ela, 4), scored(Math, 4)}, false, true) == ReportBox::Released);
    CHECK(box({carried}) == ReportBox::NotEligible);
}

TEST_CASE("results are partial until all are in and the fall is over", "[domain]")
{
    // Source: EM24, domain-facts §12.
    const SchoolYear year{2024};
    CHECK(isPartial(year, Day::of(2024, 6, 5), true));
    CHECK(isPartial(year, Day::of(2024, 12, 31), true));
    CHECK_FALSE(isPartial(year, Day::of(2025, 1, 1), true));
    CHECK(isPartial(year, Day::of(2025, 1, 1), false));
    CHECK(isPartial(year, {}, true));
    CHECK(isPartial({}, Day::of(2025, 1, 1), true));
}
