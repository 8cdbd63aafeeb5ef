// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/registration.h"
#include "core/domain/scorerecord.h"

#include <QtCore/QDate>
#include <QtCore/QDateTime>
#include <QtCore/QList>

#include <array>
#include <span>

namespace scoredesk::domain {

/// The one box a student x content area stands in. Every pair stands in exactly one, so boxes add up.
/// Appeals come from the STAIRS and Appeals report; until one is loaded nobody stands in AppealPending.
enum class ScoreBox : std::uint8_t {
    Scored,        ///< level 1 … 4 and a valid score
    Nt, Nte, Pge, Nel, Loss, Inc0, Inc1, Ner, OtherCode, ///< the condition code
    Invalidated,   ///< ScoreStatus I, or Include Indicator R
    AppealPending,
    OnePartOnly,   ///< one of two required parts is done
    NoScoreYet,    ///< registered, started or complete; no score in the file
    NotKnown,      ///< registered for by grade, but no row says anything; or a row that contradicts itself
    Count
};

/// Why there is no score, finer than the box: what the Score Status tab's sentence is about.
enum class ScoreReason : std::uint8_t {
    Scored, ConditionCode, Invalidated, ConstructChange, AppealPending,
    PartTwoMissing, PartOneMissing, PartExpired,
    BeingScored,   ///< all parts complete, score not in the file
    NotFinished,   ///< started
    NotStarted,
    CarriedOver,   ///< grade-12 science row of an earlier year (ScienceCurrentYearFlag N)
    NoRow,         ///< not loaded: the file has no row for it
    Contradicts    ///< the row contradicts itself: the Include Indicator names a score or a code that is not there
};

/// Box and reason together.
struct ScoreVerdict
{
    ScoreBox box = ScoreBox::NotKnown;
    ScoreReason reason = ScoreReason::NoRow;
    bool operator==(const ScoreVerdict &) const = default;
};

/// The box and reason of one row. First that applies: invalidated (ScoreStatus I or Include Indicator R), condition code, scored
/// (a level 1 … 4), appeal, one of the two parts of a Smarter Balanced test, not yet. A row carried over from an earlier year keeps
/// its box and says so as the reason. A row without score and code whose Include Indicator is T or E contradicts itself: not known.
/// Source: L22 (condition codes, ScoreStatus, Include Indicator, OpportunityTestingStatus), SRG24; domain-facts §2-4.
[[nodiscard]] ScoreVerdict verdictOf(const ScoreRecord &record, bool appealPending = false);

/// The box and reason of a test without a row in the data file that a report says the student is to take: not started, not finished or
/// being scored where the Test Assignment report tells how far it is; an appeal goes before; else not known.
[[nodiscard]] ScoreVerdict verdictOf(const Registration &registration, ContentArea area);

/// Whether nothing more will come of a row: scored, a condition code, invalidated. What is not settled holds the SSR.
[[nodiscard]] constexpr bool isSettled(ScoreBox box)
{
    return box < ScoreBox::AppealPending;
}

/// The calendar day of an as-of time, in UTC as it is written in JSON: a report dated that day or earlier is released by then.
[[nodiscard]] Day asOfDay(const QDateTime &asOf);

/// Where a student's SSR stands.
enum class ReportBox : std::uint8_t {
    Released,
    HeldForEla, HeldForMath, HeldForScience,
    HeldForCsa,      ///< CSA's report only, which waits for nothing else
    HeldForSeveral,
    HeldOther,       ///< eligible and every area scored, report not made available yet
    NotEligible,
    NotKnown,        ///< nothing loaded says it
    Count
};

/// The box of one student's report of one year. \a records are the student's rows of that year; those that do not count this year
/// hold nothing up, nor does CSA beside other tests: it has a report of its own, which \a records of CSA only are about. The areas the grade is registered for by rule count as unsettled when they have
/// no row. \a ssrDatesKnown: the files of that year carry SSRAvailableDate. \a asOf: the as-of day. A report held here is released.
/// A report can come for who has SSREligible Y in any row, and for who has a test that is not settled; who has neither is
/// not eligible, except with a score of which SSREligible says nothing: not known.
/// Rows that were only carried over get no report. \a registration: of that year; tests it says without a row are unsettled too, so that who
/// is registered and has no row yet waits for a report.
/// Source: release needs all registered areas scored (coordinator e-mail of 2024-05-17), SSREligible of L22.
[[nodiscard]] ReportBox reportBoxOf(std::span<const ScoreRecord> records, bool ssrDatesKnown, Day asOf, bool documentHeld,
                                    const Registration &registration = {});

/// The areas a student of \a grade is registered for by rule, ELA/MATH in 3-8 and 11, CAST in 5 and 8; the alternates when
/// \a alternate. High-school CAST is once in 10-12, so no grade is bound to it. Source: domain-facts §9.
[[nodiscard]] QList<ContentArea> expectedAreas(int grade, bool alternate);

/// The areas a student is to test, in bits of areaIndex: what reports say, and what the grade is registered for by rule. \a grade and
/// \a alternate as the student's rows tell them (-1, false without rows). A report may have been filtered by test, so what it leaves out
/// is still expected, unless it says that it was taken away.
[[nodiscard]] std::uint8_t expectedOf(const Registration &registration, int grade, bool alternate);

/// Whether results of \a year, as they stand on \a asOf, are partial. They are until all results are in (\a allSettled: every student x
/// area is in a settled box) and the state has published them, which it does in the fall, on no fixed day: so not before the fall is
/// over, the 1st of January. Also partial: what has no year or as-of day. Source: "partial before the fall", EM24, domain-facts §12;
/// "until all results are in", post-test guide of TOMS, cers-features.
[[nodiscard]] bool isPartial(SchoolYear year, Day asOf, bool allSettled);

/// Whether results of \a area come in September, months after the other tests': the alternates (CAA) and the CSA.
/// Source: coordinator e-mail of 2024-05-17; domain-facts §10.
[[nodiscard]] constexpr bool comesInSeptember(ContentArea area)
{
    return isAlternate(area) || area == ContentArea::Csa;
}

/// Whether a test of \a area and \a year without a score only waits for September: \a asOf is before the 1st of October of that year,
/// or not known. Source: as comesInSeptember.
[[nodiscard]] bool awaitsSeptember(ContentArea area, SchoolYear year, Day asOf);

/// Whether one row counts for this year: a grade-12 row carried over from an earlier year does not (L22, ScienceCurrentYearFlag).
[[nodiscard]] bool countsThisYear(const ScoreRecord &record);

} // namespace scoredesk::domain
