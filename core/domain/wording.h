// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/profile.h"

#include <QtCore/QString>

// Words for people, through the translator of the application; English without one (command line).
// Terms are TOMS's and CERS's own; sentences are ours (look.md §7).

namespace scoredesk::domain {

[[nodiscard]] QString areaName(ContentArea area);           ///< "ELA", "Math", "Science", "CAA ELA", …
[[nodiscard]] QString testName(ContentArea area);           ///< "Smarter Balanced", "CAST", "California Spanish Assessment"
[[nodiscard]] QString levelName(ContentArea area, int level, SchoolYear year); ///< "Standard Met", CAA and CSA names too
[[nodiscard]] QString conditionMeaning(ConditionCode c);    ///< one plain sentence
[[nodiscard]] QString boxName(ScoreBox box);                ///< "Parent/guardian exemption (PGE)"
[[nodiscard]] QString boxName(ReportBox box);               ///< "Waiting for science"
[[nodiscard]] QString statusName(const ScoreStatusRow &row);///< "Scored", "Being scored", "Exempt", "Invalidated", …
[[nodiscard]] QString reasonSentence(const ScoreStatusRow &row); ///< one plain sentence why there is (no) score
/// One or two sentences on what the coordinator can do about \a row; never empty. Source: PGE and NTE set by the LEA, domain-facts §3;
/// appeals, their types and terms (a decision within 4 business days, while the window is open), STG and TUG, domain-facts §5.
[[nodiscard]] QString whatYouCanDo(const ScoreStatusRow &row);
[[nodiscard]] QString documentSentence(const ReportRow &row);    ///< "Held: waiting for science", "Not downloaded. Drop the file here"
[[nodiscard]] QString claimName(ContentArea area, int compositeClaim); ///< 0-based
[[nodiscard]] QString singleClaimName(ContentArea area, int claim); ///< 0-based; empty for one that the area does not have
[[nodiscard]] QString domainName(int castDomain);
[[nodiscard]] QString appealsSentence(const ScoreStatusRow &row); ///< "None", "Reopen, Pending CalTAC Approval", or which report to get
/// Why a test or report of CAA or CSA is not there yet: "CAA and CSA results come in September". Which: awaitsSeptember.
[[nodiscard]] QString inSeptember();
[[nodiscard]] QString notLoaded(const QString &tomsReport); ///< "Not loaded: get the … report in TOMS"
[[nodiscard]] QString appealName(AppealType type);
[[nodiscard]] QString dayName(Day day);                     ///< "May 20, 2024"; empty when not valid
[[nodiscard]] QString languageName(const QString &code);    ///< "spa", "SPA" or "01" → "Spanish"; the code when it is not in the lists
[[nodiscard]] QString gradeName(int grade);                 ///< "05" is for files; this is "5", "K"
[[nodiscard]] QString gradeCode(int grade);                 ///< "05", "KN"; empty for -1
[[nodiscard]] QString schoolYearName(SchoolYear year);      ///< "2023–24"
/// An as-of time for people, in Los Angeles: "Wed, Jun 5, 2024, 6:00 AM", without the hour at midnight and without the year when it is
/// that of \a today (now, when not given). Empty when not valid.
[[nodiscard]] QString asOfText(const QDateTime &instant, QDate today = {});
/// The day of it there, as names of files say it.
[[nodiscard]] QDate dayInCalifornia(const QDateTime &instant);
[[nodiscard]] QString ethnicityName(int code);              ///< of ReportingEthnicity 100 … 800 (L22); empty for another number
[[nodiscard]] QString elasName(Elas e);                     ///< "English only (EO)"; empty for Blank

} // namespace scoredesk::domain
