// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/scorerecord.h"

#include <QtCore/QDate>

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
    NoRow          ///< not loaded: the file has no row for it
};

struct ScoreVerdict
{
    ScoreBox box = ScoreBox::NotKnown;
    ScoreReason reason = ScoreReason::NoRow;
    bool operator==(const ScoreVerdict &) const = default;
};

/// The box and reason of one row. First that applies: invalidated, condition code, scored, appeal, one part, not yet.
/// Source: domain-facts §2-4 (L22, SRG24).
[[nodiscard]] ScoreVerdict verdictOf(const ScoreRecord &record);

/// Where a student's SSR stands.
enum class ReportBox : std::uint8_t {
    Released,
    HeldForEla, HeldForMath, HeldForScience,
    HeldForSeveral,
    HeldOther,       ///< eligible and every area scored, report not made available yet
    NotEligible,
    NotKnown,        ///< nothing loaded says it
    Count
};

/// The box of one student's report of one year: \a records are the student's rows of that year, \a expected the areas their
/// grade is registered for. \a ssrDatesKnown: the files of that year carry SSRAvailableDate. \a today: the as-of day.
/// Source: SSR release needs all registered areas scored (coordinator e-mail of 2024-05-17), SSREligible of L22.
[[nodiscard]] ReportBox reportBoxOf(std::span<const ScoreRecord> records, bool ssrDatesKnown, Day asOf, bool documentHeld);

/// The areas a student of \a grade is registered for by rule, ELA/MATH in 3-8 and 11, CAST in 5 and 8; the alternates when
/// \a alternate. High-school CAST is once in 10-12, so no grade is bound to it. Source: domain-facts §9.
[[nodiscard]] QList<ContentArea> expectedAreas(int grade, bool alternate);

/// Whether one row counts for this year: a grade-12 row carried over from an earlier year does not (L22, ScienceCurrentYearFlag).
[[nodiscard]] bool countsThisYear(const ScoreRecord &record);

} // namespace scoredesk::domain
