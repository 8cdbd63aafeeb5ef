// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/scorestatus.h"

#include <algorithm>
#include <optional>

namespace scoredesk::domain {

namespace {

/// How many parts (opportunities) a test has. Source: L22: Smarter Balanced is a computer adaptive test and a performance task,
/// CAA science four embedded performance tasks; the others are one.
std::size_t partCount(ContentArea area)
{
    if (isSmarterBalanced(area))
        return 2;
    return area == ContentArea::CaaScience ? 4 : 1;
}

bool isPartDone(const ScoreRecord &record, std::size_t part)
{
    if (record.opportunity[part] != OpportunityStatus::Blank)
        return record.opportunity[part] == OpportunityStatus::Completed;
    return (part == 0 && record.testCompleted1.isValid()) || (part == 1 && record.testCompleted2.isValid());
}

bool isPartExpired(const ScoreRecord &record, std::size_t part)
{
    return record.opportunity[part] == OpportunityStatus::Expired;
}

bool isStarted(const ScoreRecord &record)
{
    return record.testStart1.isValid() || record.testStart2.isValid() || record.itemsAttempted1 > 0
           || record.itemsAttempted2 > 0 || record.attemptedness == Attemptedness::Partial;
}

ScoreBox boxOfCode(ConditionCode code)
{
    switch (code) {
    case ConditionCode::NT:
        return ScoreBox::Nt;
    case ConditionCode::NTE:
        return ScoreBox::Nte;
    case ConditionCode::PGE:
        return ScoreBox::Pge;
    case ConditionCode::NEL:
        return ScoreBox::Nel;
    case ConditionCode::LOSS:
        return ScoreBox::Loss;
    case ConditionCode::INC0:
        return ScoreBox::Inc0;
    case ConditionCode::INC1:
        return ScoreBox::Inc1;
    case ConditionCode::NER:
        return ScoreBox::Ner;
    case ConditionCode::None:
    case ConditionCode::Other:
        break;
    }
    return ScoreBox::OtherCode;
}

/// A row with neither score nor code: how far the test is.
ScoreVerdict verdictOfProgress(const ScoreRecord &record)
{
    const std::size_t parts = partCount(record.area);
    std::size_t done = 0;
    std::size_t firstOpen = parts;
    bool anyExpired = false;
    for (std::size_t part = 0; part < parts; ++part) {
        anyExpired = anyExpired || isPartExpired(record, part);
        if (isPartDone(record, part))
            ++done;
        else if (firstOpen == parts)
            firstOpen = part;
    }
    if (done == parts || record.finalCompleted.isValid() || record.attemptedness == Attemptedness::Complete)
        return {ScoreBox::NoScoreYet, ScoreReason::BeingScored};
    if (parts == 2 && done == 1) {
        if (isPartExpired(record, firstOpen))
            return {ScoreBox::OnePartOnly, ScoreReason::PartExpired};
        return {ScoreBox::OnePartOnly,
                firstOpen == 0 ? ScoreReason::PartOneMissing : ScoreReason::PartTwoMissing};
    }
    if (anyExpired)
        return {ScoreBox::NoScoreYet, ScoreReason::PartExpired};
    if (done > 0 || isStarted(record))
        return {ScoreBox::NoScoreYet, ScoreReason::NotFinished};
    return {ScoreBox::NoScoreYet, ScoreReason::NotStarted};
}

ReportBox heldBox(ContentArea area)
{
    switch (area) {
    case ContentArea::Ela:
    case ContentArea::CaaEla:
        return ReportBox::HeldForEla;
    case ContentArea::Math:
    case ContentArea::CaaMath:
        return ReportBox::HeldForMath;
    case ContentArea::Science:
    case ContentArea::CaaScience:
        return ReportBox::HeldForScience;
    case ContentArea::Csa:
        return ReportBox::HeldForCsa;
    }
    return ReportBox::HeldOther;
}

} // namespace

ScoreVerdict verdictOf(const ScoreRecord &record, bool appealPending)
{
    ScoreVerdict verdict;
    if (record.validity == ScoreValidity::Invalid || record.include == IncludeIndicator::R) {
        const bool construct =
            record.constructChange == YesNo::Yes && record.validity != ScoreValidity::Invalid;
        verdict = {ScoreBox::Invalidated,
                   construct ? ScoreReason::ConstructChange : ScoreReason::Invalidated};
    } else if (record.condition != ConditionCode::None) {
        verdict = {boxOfCode(record.condition), ScoreReason::ConditionCode};
    } else if (record.hasLevel()) {
        verdict = {ScoreBox::Scored, ScoreReason::Scored};
    } else if (appealPending) {
        verdict = {ScoreBox::AppealPending, ScoreReason::AppealPending};
    } else if (record.include == IncludeIndicator::T || record.include == IncludeIndicator::E) {
        verdict = {ScoreBox::NotKnown, ScoreReason::Contradicts};
    } else {
        verdict = verdictOfProgress(record);
    }
    const bool plain = verdict.reason != ScoreReason::ConditionCode && verdict.box != ScoreBox::Invalidated;
    if (!countsThisYear(record) && plain)
        verdict.reason = ScoreReason::CarriedOver;
    return verdict;
}

ScoreVerdict verdictOf(const Registration &registration, ContentArea area)
{
    if (registration.isAppealPending(area))
        return {ScoreBox::AppealPending, ScoreReason::AppealPending};
    switch (registration.progress[areaIndex(area)]) {
    case TestProgress::NotStarted:
        return {ScoreBox::NoScoreYet, ScoreReason::NotStarted};
    case TestProgress::Started:
        return {ScoreBox::NoScoreYet, ScoreReason::NotFinished};
    case TestProgress::Completed:
        return {ScoreBox::NoScoreYet, ScoreReason::BeingScored};
    case TestProgress::Unknown:
    case TestProgress::Removed:
        break;
    }
    return {};
}

std::uint8_t expectedOf(const Registration &registration, int grade, bool alternate)
{
    constexpr std::uint8_t kAlternates =
        areaBit(ContentArea::CaaEla) | areaBit(ContentArea::CaaMath) | areaBit(ContentArea::CaaScience);
    std::uint8_t areas = registration.areas;
    const bool isAlternateTaker = alternate || (areas & kAlternates) != 0;
    for (const ContentArea area : expectedAreas(grade >= 0 ? grade : int(registration.grade), isAlternateTaker))
        if (registration.progress[areaIndex(area)] != TestProgress::Removed)
            areas |= areaBit(area);
    return areas;
}

Day asOfDay(const QDateTime &asOf)
{
    return asOf.isValid() ? Day::of(asOf.toUTC().date()) : Day{};
}

ReportBox reportBoxOf(std::span<const ScoreRecord> records, bool ssrDatesKnown, Day asOf, bool documentHeld,
                      const Registration &registration)
{
    if (documentHeld)
        return ReportBox::Released;

    bool any = false, eligible = false, ineligible = false, released = false, alternate = false,
         allSettled = true, onlyCsa = true;
    bool anyScore = false;
    int grade = -1;
    std::array<bool, kContentAreas.size()> seen{};
    std::array<bool, kContentAreas.size()> waiting{};
    for (const ScoreRecord &record : records) {
        if (!countsThisYear(record))
            continue;
        any = true;
        onlyCsa = onlyCsa && record.area == ContentArea::Csa;
        alternate = alternate || isAlternate(record.area);
        grade = std::max<int>(grade, record.gradeAssessed >= 0 ? record.gradeAssessed : record.gradeEnrolled);
        eligible = eligible || record.ssrEligible == YesNo::Yes;
        ineligible = ineligible || record.ssrEligible == YesNo::No;
        released = released
                   || (record.ssrEligible == YesNo::Yes && record.ssrAvailable.isValid()
                       && (!asOf.isValid() || record.ssrAvailable <= asOf));
        const ScoreBox box = verdictOf(record, registration.isAppealPending(record.area)).box;
        anyScore = anyScore || box == ScoreBox::Scored;
        allSettled = allSettled && isSettled(box);
        seen[areaIndex(record.area)] = true;
        if (!isSettled(box))
            waiting[areaIndex(record.area)] = true;
    }
    // Without rows there is nothing to go by but the reports; with rows what has none is expected below.
    if (!any && registration.isListed && expectedOf(registration, grade, alternate) != 0) {
        any = true;
        allSettled = false;
        onlyCsa = expectedOf(registration, grade, alternate) == areaBit(ContentArea::Csa);
    }
    for (const ContentArea area : kContentAreas)
        if (registration.has(area) && !seen[areaIndex(area)])
            allSettled = false;
    if (!any)
        return records.empty() ? ReportBox::NotKnown : ReportBox::NotEligible;
    if (released)
        return ReportBox::Released;
    const bool canCome = eligible || !allSettled;
    if (!canCome)
        return ineligible || !anyScore ? ReportBox::NotEligible : ReportBox::NotKnown;
    if (!ssrDatesKnown)
        return ReportBox::NotKnown;

    if (!onlyCsa) {
        const std::uint8_t expected = expectedOf(registration, grade, alternate);
        onlyCsa = false;
        for (const ContentArea area : kContentAreas)
            if ((expected & areaBit(area)) != 0 && !seen[areaIndex(area)])
                waiting[areaIndex(area)] = true;
        waiting[areaIndex(ContentArea::Csa)] = false;
    }
    std::optional<ReportBox> held;
    for (const ContentArea area : kContentAreas) {
        if (!waiting[areaIndex(area)])
            continue;
        if (held && *held != heldBox(area))
            return ReportBox::HeldForSeveral;
        held = heldBox(area);
    }
    return held.value_or(ReportBox::HeldOther);
}

bool awaitsSeptember(ContentArea area, SchoolYear year, Day asOf)
{
    return comesInSeptember(area) && year.isValid() && (!asOf.isValid() || asOf < Day::of(year.spring, 10, 1));
}

QList<ContentArea> expectedAreas(int grade, bool alternate)
{
    // Made once and shared: this is asked for every student of a snapshot.
    using enum ContentArea;
    static const QList<ContentArea> two{Ela, Math}, three{Ela, Math, Science};
    static const QList<ContentArea> alternateTwo{CaaEla, CaaMath},
        alternateThree{CaaEla, CaaMath, CaaScience};
    if (grade == 5 || grade == 8)
        return alternate ? alternateThree : three;
    if ((grade >= 3 && grade <= 8) || grade == 11)
        return alternate ? alternateTwo : two;
    return {};
}

bool isPartial(SchoolYear year, Day asOf, bool allSettled)
{
    return !allSettled || !year.isValid() || !asOf.isValid() || asOf < Day::of(year.spring + 1, 1, 1);
}

bool countsThisYear(const ScoreRecord &record)
{
    return record.scienceCurrentYear != YesNo::No;
}

} // namespace scoredesk::domain
