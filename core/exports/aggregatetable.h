// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/aggregate.h"
#include "core/analytics/snapshot.h"
#include "core/base/jobs.h"
#include "core/base/result.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace scoredesk::exports {

/// CERS's kinds of Custom Aggregate Report that TOMS's data file can answer (cers-features §3).
enum class ReportKind : std::uint8_t {
    Yearly,       ///< results of one year
    Longitudinal, ///< the same students from grade to grade, beside everybody of each grade
    Claims        ///< levels of composite claims and science domains; single claims where a file has them
};

/// What an aggregate report is about.
struct AggregateReport
{
    ReportKind kind = ReportKind::Yearly;
    std::vector<domain::ContentArea> areas{};
    domain::SchoolYear year{}; ///< the newest when not valid; of a longitudinal report the most recent one
    domain::Basis basis = domain::Basis::Tested;
    bool withLea = true;     ///< rows of the LEA
    bool withSchools = true; ///< rows of every school that the filter leaves
    std::vector<std::uint16_t> schools{}; ///< codes of Dimension::School that have rows; none: all of them. The LEA's rows stay whole
    std::vector<int> grades{}; ///< longitudinal: two or more; each is of the year in which the students of the highest were in it
    std::vector<analytics::Dimension> subgroups{}; ///< Overall is always there
    std::vector<analytics::Filter> where{};
    domain::Day newSince{}; ///< as AggregateQuery::newSince; not asked by a longitudinal report
    /// Yearly alone: the rows are those that analytics::publication() allows side by side: the LEA, its grades and its student groups,
    /// schools, and schools by grade. Rows of student groups by grade or by school are left out, since small groups could be worked out
    /// of them and the others; so are dimensions that say something of each other, and there is no filter.
    bool isPublic = false;
    QStringList earlier{}; ///< records of what was told in public before (PacketRecord), taken into account when public
};

/// One row: an organisation, a test, a value of a student group.
struct AggregateTableRow
{
    QString organization, organizationId; ///< id: the CDS code
    domain::ContentArea area = domain::ContentArea::Ela;
    domain::SchoolYear year;
    std::optional<int> grade;                      ///< tested; none: all grades together; -1: blank in the file
    std::optional<analytics::Dimension> dimension; ///< none: Overall
    QString valueCode, valueName;                  ///< of the dimension; the file's code and the words for it
    QString claim;                                 ///< of a claim report: its name
    /// All 0 when suppressed. Of a claim report `scored` counts those with a level of the claim and `levels` are below, near and above.
    analytics::Measures measures;
    std::optional<analytics::Measures> cohort; ///< of a longitudinal report: of the same students in every year
    bool isSuppressed = false;
    analytics::Detail detail = analytics::Detail::Levels; ///< what is told of a row that is not suppressed
    QDateTime asOf; ///< valid where the row keeps what was told on another day (Publication::Held)

    /// Levels 3 and 4 of scored in tenths of a percent; -1 where that is not told, or nobody is scored.
    [[nodiscard]] int metTenths() const;
};

/// An aggregate report answered.
struct AggregateTable
{
    ReportKind kind = ReportKind::Yearly;
    QString leaName;
    domain::SchoolYear year;
    QDateTime asOf;
    bool isPartial = false;
    bool isSample = false;
    bool isPublic = false;
    std::vector<AggregateTableRow> rows;
    QStringList notes;   ///< sentences for people, each once
    QStringList filters; ///< "Gender: Female|Male", one for each filter
    QString record;      ///< of a public one: what it tells, to be kept once it is given out (PacketRecord)
};

/// Why there is no report: one sentence.
struct ReportRefusal
{
    QString sentence;
};

using AggregateTableAnswer = std::variant<AggregateTable, ReportRefusal>;

/// Answers \a report. An area that nobody took in the year is left out and said in the notes; refused when no area has an answer.
/// Errors: Cancelled.
///
/// A longitudinal report follows CERS: the students who have a score in every year of the report, each tested in the grade they were
/// enrolled in, beside everybody scored in the grade; on rows of a school those who were in that school in every year. The filter and the
/// student group of a cohort are those of the most recent year, so that one cohort is the same students in each of its rows.
[[nodiscard]] Result<AggregateTableAnswer> aggregateTable(const analytics::Snapshot &snapshot, const AggregateReport &report,
                                                          const jobs::JobContext &job = {});

/// Dimensions a report may be parted by, in the order of lists; with \a isPublic those of which none is defined by another.
[[nodiscard]] std::vector<analytics::Dimension> reportSubgroups(bool isPublic);
/// Grades a longitudinal report may go through: those on Smarter Balanced's one scale.
[[nodiscard]] std::vector<int> longitudinalGrades();
/// Longitudinal reports are about these alone.
[[nodiscard]] bool canFollow(domain::ContentArea area);

/// "5", "All grades", "Blank in the file".
[[nodiscard]] QString gradeText(const AggregateTableRow &row);

/// The stamp of a table: "Sample Unified · 2023–24 · as of Wed, Jun 5, 2024, 6:00 AM · partial results · SAMPLE · not for publication".
[[nodiscard]] QString stampOf(const AggregateTable &table);

/// Writes \a table with CERS's columns (custom aggregate: comma, CRLF, UTF-8; cers-formats §b): one row per organisation, test of
/// one grade and subgroup value, levels as counts, ScaleScoreStandardDeviation the standard error of the mean, both rounded to integers
/// as CERS does. StudentsTested are those with a valid score, as there. Rows of all grades together have no place in CERS's file and are
/// left out, but for the groups of a public report, which has them in no other way: their TestGrade is empty. Attributes, on the first row, says as-of
/// time, partial, filters and what was hidden; a hidden row has empty cells, one with levels put together has no levels.
/// Text that a spreadsheet would run as a formula is disarmed. The file appears whole or not at all. Errors: Storage, Cancelled.
[[nodiscard]] Result<void> writeAggregateCsv(const AggregateTable &table, const QString &path,
                                             const jobs::JobContext &job = {});

/// The same for people, as a workbook: the stamp above the header; N beside every percent, percents with one decimal that add up to 100,
/// all grades together too. Errors: Storage, Cancelled.
[[nodiscard]] Result<void> writeAggregateXlsx(const AggregateTable &table, const QString &path,
                                              const jobs::JobContext &job = {});

/// Levels 3 and 4 of scored in tenths of a percent, by the one rounding rule of shares.h; -1 where nobody is scored.
[[nodiscard]] int metTenths(const analytics::Measures &measures);

/// A text cell that no spreadsheet takes for a formula: what begins with = + - @ tab or return gets an apostrophe before it.
[[nodiscard]] QString spreadsheetText(const QString &text);

} // namespace scoredesk::exports
