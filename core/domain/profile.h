// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appeal.h"
#include "core/domain/scorestatus.h"
#include "core/domain/student.h"

namespace scoredesk::domain {

/// A row of the Score Status tab.
struct ScoreStatusRow
{
    ContentArea area = ContentArea::Ela;
    SchoolYear year;
    int grade = -1;
    ScoreVerdict verdict;
    ConditionCode condition = ConditionCode::None;
    QString conditionText;      ///< the code as it came
    Day scoreAvailable;
    int scaleScore = -1;
    int sem = -1;
    int level = 0;              ///< as the file says; 1 … 4, else 0
    bool levelDisagrees = false;///< the cut scores give another level
    bool awaitsSeptember = false;///< complete, of a test whose results come in September, and it is not over
    bool hasRow = false;        ///< false: registered by grade or report, but no row was loaded
    bool isListed = false;      ///< without a row: a report of TOMS says the student is registered for the test
    Day completed;              ///< the last part submitted so far
    OpportunityStatus partOne = OpportunityStatus::Blank, partTwo = OpportunityStatus::Blank;
    std::optional<QList<Appeal>> appeals; ///< empty optional: the STAIRS and Appeals report was not loaded
};

/// Why one report file is or is not there.
enum class DocumentState : std::uint8_t { Present, NotDownloaded, Held, NotEligible, NotMade, NotKnown };

/// A row of the Reporting tab: one report, PDF or HTML, in one language. The PDF combines ELA, math and science (CSA is a report of
/// its own); HTML is one per content area, and exists from 2023-24 on.
/// Source: coordinator e-mail of 2024-05-17; Scoring and Reporting Guide 2024-25; domain-facts §10.
struct ReportRow
{
    bool isHtml = false;
    SchoolYear year;
    QList<ContentArea> areas;
    QString language;           ///< "eng", "spa", …
    Day available;
    DocumentState state = DocumentState::NotKnown; ///< NotMade: HTML before 2023-24
    ReportBox box = ReportBox::NotKnown; ///< says for which area it is held
    std::optional<SsrDocument> document;
    bool awaitsSeptember = false; ///< held, and all its areas are tests whose results come in September
    bool isFormer = false; ///< a newer document of the same report is held
};

/// Everything the profile page and `student --json` show of one student.
struct StudentProfile
{
    Student student;
    QString schoolName, districtName;
    SchoolYear year;
    QList<ScoreStatusRow> scoreStatus;  ///< newest year; ELA, math, science, alternates, CSA
    QList<ReportRow> reporting;         ///< newest year first
    QList<HistoryScore> history;        ///< oldest first, current year included
    QList<FormerScore> former;          ///< scores a later file replaced by another, replacedScores() of the file
    QList<ScoreRecord> records;         ///< current, newest year first
    QDateTime asOf;
};

/// Derives the profile from what the cache holds. Pure; any thread. Score Status has a row per row of the newest year, carried-over ones
/// too, and one for each area the grade is registered for without a row. History has one score per year and area: a year's own row
/// goes before the history columns of a later one.
[[nodiscard]] StudentProfile profileOf(const StudentFile &file);

/// The history columns (Minus1 … Minus3) of an original row, found by field and not by header, oldest first; years with neither score nor level nor condition code are
/// left out. Minus n is the year n years before \a year. CAST has none. Source: L22, fields "Minus 1" … "Minus 3".
[[nodiscard]] QList<HistoryScore> historyIn(const OriginalRow &row, ContentArea area, SchoolYear year);

/// The former states of \a file after which the result changed, newest first: scale score, level, condition code or validity was
/// another one in the state that followed, which is the next newer state of the same row, or the row as it is now. A state that only
/// repeats what followed (the same row with more columns, the enrolled file after the tested one) replaced nothing; nor did one that
/// said no result at all ("no score yet").
[[nodiscard]] QList<FormerScore> replacedScores(const StudentFile &file);

} // namespace scoredesk::domain
