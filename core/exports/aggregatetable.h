// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/aggregate.h"
#include "core/analytics/snapshot.h"
#include "core/base/jobs.h"
#include "core/base/result.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace scoredesk::exports {

/// What an aggregate report is about (CERS's Custom Aggregate Report, yearly).
struct AggregateReport
{
    std::vector<domain::ContentArea> areas{};
    domain::SchoolYear year{}; ///< the newest when not valid
    domain::Basis basis = domain::Basis::Tested;
    bool withLea = true;     ///< rows of the LEA
    bool withSchools = true; ///< rows of every school that the filter leaves
    std::vector<analytics::Dimension> subgroups{}; ///< Overall is always there
    std::vector<analytics::Filter> where{};
    /// Every area x organisation level x subgroup is one table whose small rows are hidden by suppression.h. Tables are not checked
    /// against each other: what goes to the public is the board packet (publication.h).
    bool isPublic = false;
};

/// One row: an organisation, a test, a value of a student group.
struct AggregateTableRow
{
    QString organization, organizationId; ///< id: the CDS code
    domain::ContentArea area = domain::ContentArea::Ela;
    std::optional<int> grade;                      ///< tested; none: all grades together
    std::optional<analytics::Dimension> dimension; ///< none: Overall
    QString valueCode, valueName;                  ///< of the dimension; the file's code and the words for it
    analytics::Measures measures;                  ///< all 0 when suppressed
    bool isSuppressed = false;
};

/// An aggregate report answered.
struct AggregateTable
{
    QString leaName;
    domain::SchoolYear year;
    QDateTime asOf;
    bool isPartial = false;
    bool isSample = false;
    bool isPublic = false;
    std::vector<AggregateTableRow> rows;
    QStringList notes;   ///< sentences for people, each once
    QStringList filters; ///< "Gender: Female|Male", one for each filter
};

using AggregateTableAnswer = std::variant<AggregateTable, analytics::AggregateRefusal>;

/// Answers \a report. An area that nobody took in the year is left out and said in the notes; refused when no area has an answer.
[[nodiscard]] AggregateTableAnswer aggregateTable(const analytics::Snapshot &snapshot,
                                                  const AggregateReport &report,
                                                  const jobs::JobContext &job = {});

/// The stamp of a table: "Sample Unified · 2023–24 · as of Wed, Jun 5, 2024, 6:00 AM · partial results · SAMPLE".
[[nodiscard]] QString stampOf(const AggregateTable &table);

/// Writes \a table with CERS's columns (yearly custom aggregate: comma, CRLF, UTF-8; cers-formats §b): one row per organisation, test of
/// one grade and subgroup value, levels as counts, ScaleScoreStandardDeviation the standard error of the mean, both rounded to integers
/// as CERS does. StudentsTested are those with a valid score, as there. Rows of all grades together have no place in CERS's file and are
/// left out. Attributes, on the first row, says as-of time, partial, filters and what was hidden; a hidden row has empty cells.
/// Text that a spreadsheet would run as a formula is disarmed. Errors: Storage.
[[nodiscard]] Result<void> writeAggregateCsv(const AggregateTable &table, const QString &path);

/// The same for people, as a workbook: the stamp above the header; N beside every percent, percents with one decimal that add up to 100,
/// all grades together too. Errors: Storage.
[[nodiscard]] Result<void> writeAggregateXlsx(const AggregateTable &table, const QString &path);

/// Levels 3 and 4 of scored in tenths of a percent, by the one rounding rule of shares.h; -1 where nobody is scored.
[[nodiscard]] int metTenths(const analytics::Measures &measures);

/// A text cell that no spreadsheet takes for a formula: what begins with = + - @ tab or return gets an apostrophe before it.
[[nodiscard]] QString spreadsheetText(const QString &text);

} // namespace scoredesk::exports
