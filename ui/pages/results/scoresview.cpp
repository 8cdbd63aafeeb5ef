// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/results/resultsview.h"

#include "core/analytics/distribution.h"
#include "core/analytics/suppression.h"
#include "core/domain/wording.h"
#include "ui/charts/scorechart.h"
#include "ui/models/cellwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <numeric>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;
using analytics::Dimension;
using analytics::Measures;
using analytics::ScoreDistribution;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ScoresView)
};

constexpr std::size_t kMostStudents = 500;

QString gradeText(const ViewQuestion &question, std::uint16_t grade)
{
    const analytics::AggregateQuery &query = question.answer->query;
    return analytics::valueName(Dimension::Grade, grade, question.snapshot->results(), query.area, query.year);
}

QString factsOf(const Measures &measures)
{
    const auto mean = measures.meanScaleScore(), error = measures.standardError();
    if (!mean)
        return Tr::tr("N = %1").arg(countText(measures.withScore));
    if (!error)
        return Tr::tr("N = %1, mean %2").arg(countText(measures.withScore), decimalText(*mean));
    //: ± stands before the standard error of the mean
    return Tr::tr("N = %1, mean %2 ± %3").arg(countText(measures.withScore), decimalText(*mean), decimalText(*error));
}

/// The score that half of the students are at or below.
int medianOf(const ScoreDistribution &distribution)
{
    const std::int64_t all = std::accumulate(distribution.counts.begin(), distribution.counts.end(), std::int64_t{0});
    std::int64_t passed = 0;
    for (std::size_t i = 0; i < distribution.counts.size(); ++i) {
        passed += distribution.counts[i];
        if (2 * passed >= all)
            return distribution.lowest + int(i);
    }
    return distribution.lowest;
}

ScorePanel panelOf(const ViewQuestion &question, const ScoreDistribution &distribution)
{
    ScorePanel panel;
    panel.title = gradeText(question, distribution.grade);
    panel.withScore = distribution.measures.withScore;
    panel.bins = distribution.bins();
    if (panel.withScore < analytics::kFewestPublic) {
        panel.reason = tooFewText();
        panel.facts = Tr::tr("N = %1").arg(countText(panel.withScore));
        return panel;
    }
    panel.facts = factsOf(distribution.measures);
    panel.mean = distribution.measures.meanScaleScore().value_or(-1);
    if (distribution.scale) {
        panel.lowest = distribution.scale->lowest;
        panel.highest = distribution.scale->highest;
        for (const int from : distribution.scale->levelFrom) {
            if (from > 0)
                panel.cuts.append(from);
        }
    }
    return panel;
}

analytics::AggregateQuery byGrade(const ViewQuestion &question)
{
    analytics::AggregateQuery query = question.answer->query;
    query.by = {Dimension::Grade};
    return query;
}

StudentsDoor binDoor(const ViewQuestion &question, const ScoreDistribution &distribution, const analytics::ScoreBin *bin)
{
    StudentsDoor door{byGrade(question), {distribution.grade}, {}, analytics::ScoredCondition{}, {}, gradeText(question, distribution.grade)};
    const int from = bin ? bin->from : distribution.lowest;
    const int to = bin ? bin->to : distribution.lowest + int(distribution.counts.size()) - 1;
    door.condition->scoreFrom = std::int16_t(from);
    door.condition->scoreTo = std::int16_t(to);
    if (bin)
        door.name += u" · "_s + Tr::tr("scores %1 to %2").arg(QString::number(from), QString::number(to));
    return door;
}

void fillSummary(ResultsView &view, const ViewQuestion &question, const std::vector<ScoreDistribution> &distributions)
{
    view.columns = {{Tr::tr("Grade"), CellKind::Text},     {Tr::tr("N"), CellKind::Number},      {Tr::tr("Mean"), CellKind::Number},
                    {Tr::tr("± error"), CellKind::Number}, {Tr::tr("Lowest"), CellKind::Number}, {Tr::tr("Median"), CellKind::Number},
                    {Tr::tr("Highest"), CellKind::Number}, {Tr::tr("Standard"), CellKind::Number}};
    for (std::size_t i = 0; i < distributions.size(); ++i) {
        const ScoreDistribution &distribution = distributions[i];
        const bool isShown = distribution.measures.withScore >= analytics::kFewestPublic;
        const auto score = [&](int value) {
            TableCell cell = emptyCell();
            if (isShown) {
                cell.text = QString::number(value);
                cell.sort = double(value);
            }
            return cell;
        };
        TableRow row;
        row.id = qint64(i);
        row.cells = {nameCell(gradeText(question, distribution.grade), qint64(i)), countCell(distribution.measures.withScore)};
        row.cells.append(isShown ? decimalCell(distribution.measures.meanScaleScore(), false, true) : tooFewCell(tooFewText()));
        row.cells.append(isShown ? decimalCell(distribution.measures.standardError()) : emptyCell());
        row.cells.append(score(distribution.lowest));
        row.cells.append(score(medianOf(distribution)));
        row.cells.append(score(distribution.lowest + int(distribution.counts.size()) - 1));
        row.cells.append(distribution.scale ? score(distribution.scale->levelFrom[1]) : emptyCell());
        view.rows.append(row);
    }
    view.notes.append(Tr::tr("± is the standard error of the mean. The median is the score that half are at or below; the standard, where level 3 begins."));
    view.notes.append(Tr::tr("Filter by one grade to have each bar as a row of the table."));
    view.cellDoor = [question, distributions](qint64 id, int) -> std::optional<StudentsDoor> {
        return binDoor(question, distributions[std::size_t(id)], nullptr);
    };
}

void fillBins(ResultsView &view, const ViewQuestion &question, const ScoreDistribution &distribution)
{
    const auto bins = distribution.bins();
    const std::int64_t all = distribution.measures.withScore;
    const bool isShown = all >= analytics::kFewestPublic;
    view.columns = {{Tr::tr("Scale scores"), CellKind::Text}, {Tr::tr("Students"), CellKind::Number}, {Tr::tr("Share"), CellKind::Number},
                    {Tr::tr("Level"), CellKind::Text}};
    TableRow total;
    total.id = qint64(-1);
    total.isTotal = true;
    total.cells = {nameCell(gradeText(question, distribution.grade) + u" · "_s + factsOf(distribution.measures), -1, true), countCell(all, true), emptyCell(),
                   emptyCell()};
    view.rows.append(total);
    for (std::size_t i = 0; i < bins.size() && isShown; ++i) {
        if (bins[i].count == 0)
            continue;
        TableRow row;
        row.id = qint64(i);
        row.cells = {nameCell(Tr::tr("%1 to %2").arg(QString::number(bins[i].from), QString::number(bins[i].to)), qint64(i)), countCell(bins[i].count),
                     percentCell(100.0 * double(bins[i].count) / double(all)), emptyCell()};
        if (distribution.scale) {
            const int low = distribution.scale->levelOf(bins[i].from), high = distribution.scale->levelOf(bins[i].to);
            row.cells.last().text = low == high ? QString::number(low) : Tr::tr("%1 and %2").arg(low).arg(high);
        }
        view.rows.append(row);
    }
    view.cellDoor = [question, distribution, bins](qint64 id, int) -> std::optional<StudentsDoor> {
        return binDoor(question, distribution, id < 0 ? nullptr : &bins[std::size_t(id)]);
    };
}

ResultsView nearView(const ViewQuestion &question)
{
    ResultsView view;
    const analytics::AggregateQuery &query = question.answer->query;
    view.title = viewTitle(Tr::tr("Close to the next level"), *question.answer, false);
    const auto list = analytics::closestToNextLevel(*question.snapshot, query, kMostStudents);
    if (list.empty()) {
        view.reason = Tr::tr("Nobody of this question is below the highest level with a scale score whose cut scores are known.");
        return view;
    }
    view.namesStudents = true;
    view.columns = {{Tr::tr("Student"), CellKind::Text},  {Tr::tr("School"), CellKind::Text},        {Tr::tr("Grade"), CellKind::Number},
                    {Tr::tr("Score"), CellKind::Level},   {Tr::tr("Next level at"), CellKind::Number}, {Tr::tr("Points to it"), CellKind::Number}};
    view.stretch = {0, 1};
    const auto students = question.snapshot->students();
    const auto schools = question.snapshot->schools();
    const analytics::ResultColumns &columns = question.snapshot->results();
    TableRow total;
    total.id = qint64(-1);
    total.isTotal = true;
    analytics::AggregateQuery all = query;
    all.by.clear();
    analytics::ScoredCondition near;
    std::vector<std::uint32_t> within;
    for (int level = 2; level <= 4; ++level) {
        near.nearLevel = level;
        const auto some = analytics::scoredStudentsBehind(*question.snapshot, all, {}, near);
        within.insert(within.end(), some.begin(), some.end());
    }
    total.cells = {nameCell(Tr::tr("At most %1 points below: %2 students").arg(query.nearPoints).arg(countText(qint64(within.size()))), -1, true)};
    while (total.cells.size() < view.columns.size())
        total.cells.append(emptyCell());
    view.rows.append(total);
    for (std::size_t i = 0; i < list.size(); ++i) {
        const analytics::NextLevel &next = list[i];
        const analytics::StudentRow &student = students[next.student];
        const std::int16_t scaleScore = columns.scaleScore[next.row];
        const std::uint8_t grade = columns.gradeAssessed[next.row];
        TableRow row;
        row.id = qint64(i);
        TableCell score;
        score.text = QString::number(scaleScore);
        score.level = next.level;
        score.sort = double(scaleScore);
        row.cells = {nameCell(question.snapshot->displayName(student), qint64(next.student)),
                     nameCell(student.school >= 0 ? schools[std::size_t(student.school)].name : QString(), student.school),
                     nameCell(gradeText(question, grade), int(grade) - 1),
                     score,
                     countCell(scaleScore + next.points),
                     countCell(next.points, true)};
        row.cells[4].text = QString::number(scaleScore + next.points);
        view.rows.append(row);
    }
    if (list.size() == kMostStudents)
        view.notes.append(Tr::tr("The closest %1 students are listed.").arg(countText(qint64(kMostStudents))));
    view.notes.append(Tr::tr("Every score has an error of its own: a few points are no promise."));
    view.cellDoor = [query, list, within, near = Tr::tr("at most %1 points below the next level").arg(query.nearPoints)](qint64 id, int) {
        StudentsDoor door;
        door.query = query;
        door.students = id < 0 ? within : std::vector<std::uint32_t>{list[std::size_t(id)].student};
        door.name = id < 0 ? near : Tr::tr("close to the next level");
        return std::optional(door);
    };
    return view;
}

} // namespace

ResultsView scoresView(const ViewQuestion &question)
{
    ResultsView view;
    view.title = viewTitle(Tr::tr("Scale scores"), *question.answer, false);
    if (question.answer->query.isPublic) {
        view.reason = Tr::tr("Not shown in the public view: scores would tell of single students.");
        return view;
    }
    if (question.mode == NearNextLevel)
        return nearView(question);
    const auto distributions = analytics::scoreDistributions(question.snapshot->results(), question.answer->query);
    if (distributions.empty()) {
        view.reason = question.answer->total.measures.records == 0 ? Tr::tr("Nobody has a record that matches the filter.")
                                                                  : Tr::tr("Nobody of this question has a scale score yet.");
        return view;
    }
    QList<ScorePanel> panels;
    bool isScaleKnown = true;
    for (const ScoreDistribution &distribution : distributions) {
        panels.append(panelOf(question, distribution));
        isScaleKnown = isScaleKnown && distribution.scale.has_value();
    }
    if (distributions.size() == 1)
        fillBins(view, question, distributions.front());
    else
        fillSummary(view, question, distributions);
    view.stretch = {0};
    if (!isScaleKnown) {
        view.notes.append(Tr::tr("No cut scores are known for this test in %1: the scores stand without lines of the levels.")
                              .arg(domain::schoolYearName(question.answer->query.year)));
    }
    view.chart = [panels](const ChartTheme &theme, const ChartWords &words, bool) { return std::make_unique<ScoreChart>(panels, theme, words); };
    view.markDoor = [question, distributions](const ChartMark &mark) -> std::optional<StudentsDoor> {
        const ScoreDistribution &distribution = distributions[std::size_t(mark.row)];
        if (mark.part < 0)
            return binDoor(question, distribution, nullptr);
        const auto bins = distribution.bins();
        return binDoor(question, distribution, &bins[std::size_t(mark.part)]);
    };
    return view;
}

} // namespace scoredesk::ui
