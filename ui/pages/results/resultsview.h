// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/scoredrows.h"
#include "core/analytics/snapshot.h"
#include "ui/models/celltablemodel.h"
#include "ui/pages/results/resultsexport.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace scoredesk::ui {

/// What the Results page shows of one question. Saved with named views: do not renumber.
enum class ResultsTab { Levels = 0, Scores = 1, Claims = 2, Groups = 3, Change = 4, Trend = 5 };
inline constexpr int kResultsTabs = 6;

[[nodiscard]] QString tabName(ResultsTab tab);
/// The ways of looking at \a tab, as its switch names them; none where there is one way alone. A mode is an index into them.
[[nodiscard]] QStringList modeNames(ResultsTab tab, domain::ContentArea area);
enum LevelMode { SeparateLevels = 0, GroupedLevels = 1, DivergingLevels = 2 };
enum ScoreMode { ScoreSpread = 0, NearNextLevel = 1 };
enum ClaimMode { CompositeClaims = 0, SingleClaims = 1 };
enum GroupMode { PercentMetGaps = 0, DistanceGaps = 1 };
enum ChangeMode { MatchedStudents = 0, GradeToGrade = 1 };
enum TrendMode { OverYears = 0, OverReleases = 1 };

/// The students behind a mark or a number.
struct StudentsDoor
{
    analytics::AggregateQuery query;
    std::vector<std::uint16_t> codes;                      ///< of query.by
    std::vector<analytics::Behind> who;                    ///< any of them; empty: condition decides
    std::optional<analytics::ScoredCondition> condition{};
    std::vector<std::uint32_t> students{};                 ///< or these: indexes into Snapshot::students()
    QString name;                                          ///< what they are, beside area, year and filter: "Grade 5 · 2,442 to 2,461"
};

/// A group that a trend may draw a line of.
struct LineChoice
{
    QString label;
    std::vector<std::uint16_t> codes; ///< of query.by
    bool isChosen = false;
};

/// A chart, the same numbers as a table, and who stands behind each.
struct ResultsView
{
    QString title;     ///< of chart and file: "Scale scores of ELA, 2023–24, partial results"
    QString reason;    ///< a sentence in place of chart and table
    QStringList notes; ///< sentences below
    ChartMaker chart;  ///< null: the table alone
    QList<TableColumn> columns;
    QList<TableRow> rows;       ///< id: what cellDoor is asked with
    QList<QStringList> fileTable{}; ///< of a file, where it is more than the chart's own
    QList<int> stretch;         ///< columns that take the width left over
    QList<LineChoice> lines{};  ///< of a trend by groups: those whose lines can be chosen
    bool namesStudents = false; ///< not written to files from here
    std::function<std::optional<StudentsDoor>(const ChartMark &)> markDoor;
    std::function<std::optional<StudentsDoor>(qint64 id, int column)> cellDoor;
};

/// Whether \a tab has a row or a line for each of query.by; scores are of everybody the filter lets through.
[[nodiscard]] bool hasRows(ResultsTab tab, int mode);

/// The same question to every year in which somebody took the area, the oldest first.
using YearAnswers = std::vector<std::shared_ptr<const analytics::Aggregate>>;
[[nodiscard]] YearAnswers yearAnswers(const analytics::Snapshot &snapshot, const analytics::AggregateQuery &query);
/// Whether answering \a query may take longer than a page may wait: what is hidden of two dimensions crossed is solved for.
[[nodiscard]] bool isSlow(const analytics::AggregateQuery &query);

/// What a view is made from: an answer with details where needsDetails() says so.
struct ViewQuestion
{
    std::shared_ptr<const analytics::Snapshot> snapshot;
    std::shared_ptr<const analytics::Aggregate> answer;
    int mode = 0;
    std::vector<std::vector<std::uint16_t>> lines{}; ///< of a trend: codes of the groups to draw; none: the largest
    YearAnswers years{}; ///< of a trend, where they were worked out already
};

/// Whether \a tab reads claims or change, which cost about as much again.
[[nodiscard]] bool needsDetails(ResultsTab tab);

[[nodiscard]] ResultsView scoresView(const ViewQuestion &question);
[[nodiscard]] ResultsView claimsView(const ViewQuestion &question);
[[nodiscard]] ResultsView groupsView(const ViewQuestion &question);
[[nodiscard]] ResultsView changeView(const ViewQuestion &question);
[[nodiscard]] ResultsView trendView(const ViewQuestion &question);

// Shared by the views.

/// "Scale scores, ELA by school, 2023–24, partial results".
[[nodiscard]] QString viewTitle(const QString &what, const analytics::Aggregate &answer, bool withRows);
/// The rows of \a answer with the total first; row(-1) is the total.
[[nodiscard]] const analytics::AggregateRow &rowAt(const analytics::Aggregate &answer, qint64 row);
[[nodiscard]] std::vector<std::uint16_t> codesOf(const analytics::AggregateRow &row);
/// A chart's rows beyond the first so many are in the table alone; the sentence that says so, empty where all are there.
[[nodiscard]] QString chartLimitNote(qsizetype rows);
[[nodiscard]] QString tooFewText();
[[nodiscard]] QString hiddenText();
/// "+4.2", "−4.2", one decimal by the locale.
[[nodiscard]] QString signedText(double value);
/// One decimal by the locale, with a true minus.
[[nodiscard]] QString decimalText(double value);

[[nodiscard]] TableCell nameCell(const QString &text, qint64 order, bool isBold = false);
[[nodiscard]] TableCell countCell(std::int64_t count, bool isBold = false);
/// Empty where there is no value.
[[nodiscard]] TableCell decimalCell(std::optional<double> value, bool isSigned = false, bool isBold = false);
[[nodiscard]] TableCell percentCell(std::optional<double> percent, bool isBold = false);
/// Met or exceeded, rounded as everywhere (analytics::metTenths).
[[nodiscard]] TableCell metCell(const analytics::Measures &measures, bool isBold = false);
/// Why there is no value, in a word or two: a cell is narrow; \a whole stands in its tooltip and is spoken.
[[nodiscard]] TableCell reasonCell(const QString &words, const QString &whole);
/// The same for what tooFewText() and hiddenText() say, and for who has no score.
[[nodiscard]] TableCell tooFewCell(const QString &whole);
[[nodiscard]] TableCell emptyCell();

} // namespace scoredesk::ui
