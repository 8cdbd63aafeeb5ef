// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    bool hasRow = false;        ///< false: registered by grade, but no row was loaded
};

/// Why one report file is or is not there.
enum class DocumentState : std::uint8_t { Present, NotDownloaded, Held, NotEligible, NotMade, NotKnown };

/// A row of the Reporting tab: one report, PDF or HTML.
struct ReportRow
{
    bool isHtml = false;
    SchoolYear year;
    QList<ContentArea> areas;
    QString language;           ///< "eng", "spa", …
    Day available;
    DocumentState state = DocumentState::NotKnown;
    ReportBox box = ReportBox::NotKnown; ///< says for which area it is held
    std::optional<SsrDocument> document;
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
    QList<FormerScore> former;          ///< scores a later file replaced
    QList<ScoreRecord> records;         ///< current, newest year first
    QDateTime asOf;
};

/// Derives the profile from what the cache holds. Pure; any thread.
[[nodiscard]] StudentProfile profileOf(const StudentFile &file);

/// The history columns (Minus1 … Minus3) of an original row, oldest first. CAST has none (layouts/README).
[[nodiscard]] QList<HistoryScore> historyIn(const OriginalRow &row, ContentArea area, SchoolYear year);

} // namespace scoredesk::domain
