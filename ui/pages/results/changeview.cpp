// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/results/resultsview.h"

#include "core/analytics/cohort.h"
#include "core/analytics/suppression.h"
#include "core/domain/cutscores.h"
#include "core/domain/wording.h"
#include "ui/charts/cohortchart.h"
#include "ui/charts/leveldata.h"
#include "ui/charts/spanchart.h"
#include "ui/models/cellwords.h"
#include "ui/pages/results/resultsexport.h"
#include "ui/widgets/paint.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;
using analytics::AggregateRow;
using analytics::Dimension;
using analytics::Measures;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ChangeView)
};

domain::SchoolYear yearBefore(domain::SchoolYear year)
{
    return domain::SchoolYear{static_cast<std::int16_t>(year.spring - 1)};
}

QString percentWords(std::optional<double> percent)
{
    return percent ? percentOf(decimalText(*percent)) : QString();
}

ResultsView matchedView(const ViewQuestion &question, ResultsView view)
{
    const analytics::Aggregate &answer = *question.answer;
    const domain::SchoolYear year = answer.query.year;
    if (answer.total.measures.matched == 0) {
        view.reason = question.snapshot->results().rows(yearBefore(year), answer.query.area).isEmpty()
                          ? Tr::tr("No results of %1 are loaded. Get the Student Score Data File of that year in TOMS and import it.")
                                .arg(domain::schoolYearName(yearBefore(year)))
                          : Tr::tr("Nobody of this question has a score both in %1 and, one grade below, in %2.")
                                .arg(domain::schoolYearName(year), domain::schoolYearName(yearBefore(year)));
        return view;
    }
    const bool hasRows = !answer.query.by.empty();
    SpanData data;
    data.heading = headingOf(answer.query);
    data.fromName = Tr::tr("Met or exceeded in %1").arg(domain::schoolYearName(yearBefore(year)));
    data.toName = Tr::tr("the same students in %1").arg(domain::schoolYearName(year));
    data.heads = {Tr::tr("Before"), Tr::tr("Now"), Tr::tr("Mean change"), Tr::tr("N")};
    view.columns = {{data.heading, CellKind::Text},
                    {Tr::tr("N in both"), CellKind::Number},
                    {Tr::tr("Mean change"), CellKind::Number},
                    {Tr::tr("Met + %1").arg(domain::schoolYearName(yearBefore(year))), CellKind::Number},
                    {Tr::tr("Met + %1").arg(domain::schoolYearName(year)), CellKind::Number},
                    {Tr::tr("Points"), CellKind::Number}};
    for (qint64 at = -1; at < (hasRows ? qint64(answer.rows.size()) : 0); ++at) {
        const AggregateRow &from = rowAt(answer, at);
        const Measures &measures = from.measures;
        SpanRow row;
        row.isTotal = at < 0;
        row.label = at < 0 ? Tr::tr("All students") : analytics::rowLabel(answer, from, question.snapshot->results());
        row.cells = {QString(), QString(), QString(), countText(measures.matched)};
        if (measures.matched == 0)
            row.reason = Tr::tr("Nobody has a score in both years");
        else if (measures.matched < analytics::kFewestPublic)
            row.reason = Tr::tr("Fewer than 11 students in both years: counts only");
        const auto before = measures.matchedPercentMetBefore(), now = measures.matchedPercentMet(), change = measures.meanChange();
        TableRow line;
        line.id = at;
        line.isTotal = at < 0;
        line.cells = {nameCell(row.label, at, at < 0), countCell(measures.matched, at < 0)};
        if (row.reason.isEmpty()) {
            row.from = *before;
            row.to = *now;
            row.cells[0] = percentWords(before);
            row.cells[1] = percentWords(now);
            row.cells[2] = signedText(*change);
            //: %1 and %2 percentages met or exceeded, %3 the mean change of scale scores, %4 a number of students
            row.spoken = Tr::tr("from %1 to %2 met or exceeded, mean change %3 points, N = %4")
                             .arg(percentWords(before), percentWords(now), signedText(*change), countText(measures.matched));
            line.cells << decimalCell(change, true, true) << percentCell(before) << percentCell(now) << decimalCell(*now - *before, true);
        } else {
            line.cells << (measures.matched == 0 ? reasonCell(Tr::tr("nobody"), row.reason) : tooFewCell(row.reason)) << emptyCell() << emptyCell() << emptyCell();
        }
        data.rows.append(row);
        view.rows.append(line);
    }
    view.stretch = {0};
    view.notes.append(Tr::tr("Students with a scale score in this grade now and in the grade below last year, wherever in the LEA they were tested. Scale scores rise with the grade: a change above 0 is usual."));
    view.notes.append(chartLimitNote(data.rows.size()));
    view.chart = [data](const ChartTheme &theme, const ChartWords &words, bool isWhole) {
        SpanData shown = data;
        if (!isWhole)
            shown.rows = data.rows.first(std::min<qsizetype>(data.rows.size(), kMostChartRows));
        return std::make_unique<SpanChart>(std::move(shown), theme, words);
    };
    const auto door = [question](qint64 row) {
        StudentsDoor to{question.answer->query, {}, {}, analytics::ScoredCondition{}, {}, Tr::tr("scored last year too")};
        to.condition->isMatched = true;
        if (row >= 0) {
            const AggregateRow &from = rowAt(*question.answer, row);
            to.codes = codesOf(from);
            to.name = analytics::rowLabel(*question.answer, from, question.snapshot->results()) + u" · "_s + to.name;
        }
        return std::optional(to);
    };
    view.markDoor = [door](const ChartMark &mark) { return door(mark.row - 1); }; // the total is the first
    view.cellDoor = [door](qint64 id, int) { return door(id); };
    return view;
}

MeanPoint pointOf(const Measures &measures)
{
    MeanPoint point;
    point.count = measures.withScore;
    if (measures.withScore >= analytics::kFewestPublic) {
        point.mean = measures.meanScaleScore().value_or(-1);
        point.error = measures.standardError().value_or(0);
    }
    return point;
}

ResultsView cohortView(const ViewQuestion &question, ResultsView view)
{
    const analytics::AggregateQuery &query = question.answer->query;
    const auto paths = analytics::cohortPaths(question.snapshot->results(), query);
    if (paths.empty()) {
        view.reason = Tr::tr("No grade of %1 has students who were scored in the grade below the year before. Import the data files of earlier years.")
                          .arg(domain::schoolYearName(query.year));
        return view;
    }
    const auto gradeName = [&](int grade) {
        return analytics::valueName(Dimension::Grade, std::uint16_t(grade + 1), question.snapshot->results(), query.area, query.year);
    };
    view.columns = {{Tr::tr("Cohort"), CellKind::Text},   {Tr::tr("Grade"), CellKind::Text},      {Tr::tr("Year"), CellKind::Text},
                    {Tr::tr("N, same"), CellKind::Number}, {Tr::tr("Mean"), CellKind::Number},     {Tr::tr("± error"), CellKind::Number},
                    {Tr::tr("Met +"), CellKind::Number},   {Tr::tr("N, all"), CellKind::Number},   {Tr::tr("Mean, all"), CellKind::Number}};
    QList<CohortPanel> panels;
    QList<QString> names;
    for (std::size_t p = 0; p < paths.size(); ++p) {
        const analytics::CohortPath &path = paths[p];
        CohortPanel panel;
        //: %1 "Grade 5", %2 a school year
        panel.title = Tr::tr("%1 in %2").arg(gradeName(path.steps.back().grade), domain::schoolYearName(path.steps.back().year));
        panel.facts = Tr::tr("%n students, scored in every year", nullptr, int(path.students.size()));
        if (std::ssize(path.students) < analytics::kFewestPublic)
            panel.reason = Tr::tr("Fewer than 11 students in every year: counts only");
        names.append(panel.title);
        for (std::size_t s = 0; s < path.steps.size(); ++s) {
            const analytics::CohortStep &step = path.steps[s];
            CohortPoint point{gradeName(step.grade), domain::schoolYearName(step.year), pointOf(step.cohort), pointOf(step.all), {}};
            if (const auto scale = domain::scoreScale(query.area, step.grade, step.year)) {
                for (const int from : scale->levelFrom)
                    point.cuts.append(from);
            }
            panel.points.append(point);
            const bool isShown = panel.reason.isEmpty();
            TableRow line;
            line.id = qint64(p * 100 + s);
            line.cells = {nameCell(panel.title, qint64(p)), nameCell(point.grade, step.grade), nameCell(point.year, step.year.spring),
                          countCell(step.cohort.scored),
                          isShown ? decimalCell(step.cohort.meanScaleScore(), false, true) : tooFewCell(panel.reason),
                          isShown ? decimalCell(step.cohort.standardError()) : emptyCell(),
                          isShown ? metCell(step.cohort) : emptyCell(),
                          countCell(step.all.withScore),
                          step.all.withScore >= analytics::kFewestPublic ? decimalCell(step.all.meanScaleScore()) : emptyCell()};
            view.rows.append(line);
        }
        panels.append(panel);
    }
    view.stretch = {0};
    view.notes.append(Tr::tr("A cohort is the students scored in every year shown, each in the grade they were enrolled in. A filter asks for where they are in %1, and for all students where they were in each year.")
                          .arg(domain::schoolYearName(query.year)));
    view.chart = [panels](const ChartTheme &theme, const ChartWords &words, bool) { return std::make_unique<CohortChart>(panels, theme, words); };
    const auto door = [query, paths, names](qsizetype path) {
        StudentsDoor to;
        to.query = query;
        to.students = paths[std::size_t(path)].students;
        to.name = Tr::tr("%1, scored in every year").arg(names.at(path));
        return std::optional(to);
    };
    view.markDoor = [door](const ChartMark &mark) { return door(mark.row); };
    view.cellDoor = [door](qint64 id, int) { return door(qsizetype(id / 100)); };
    return view;
}

} // namespace

ResultsView changeView(const ViewQuestion &question)
{
    ResultsView view;
    const analytics::Aggregate &answer = *question.answer;
    const bool isCohort = question.mode == GradeToGrade;
    view.title = viewTitle(isCohort ? Tr::tr("Cohorts from grade to grade") : Tr::tr("The same students, from last year"), answer, !isCohort);
    if (!domain::isSmarterBalanced(answer.query.area))
        view.reason = Tr::tr("Change is shown for ELA and math: only their scale runs from grade to grade.");
    else if (answer.query.isPublic)
        view.reason = Tr::tr("Not shown in the public view: which groups would have to be hidden is worked out for levels alone.");
    else if (answer.total.measures.records == 0)
        view.reason = Tr::tr("Nobody has a record that matches the filter.");
    if (!view.reason.isEmpty())
        return view;
    return isCohort ? cohortView(question, std::move(view)) : matchedView(question, std::move(view));
}

} // namespace scoredesk::ui
