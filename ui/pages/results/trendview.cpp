// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/results/resultsview.h"

#include "core/analytics/distribution.h"
#include "core/analytics/releases.h"
#include "core/analytics/shares.h"
#include "core/analytics/suppression.h"
#include "core/domain/wording.h"
#include "ui/charts/leveldata.h"
#include "ui/charts/releasechart.h"
#include "ui/charts/trendchart.h"
#include "ui/models/cellwords.h"
#include "ui/pages/results/trendlines.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <map>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;
using analytics::Aggregate;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TrendView)
};

LevelRow levelRowOf(const Aggregate &answer, const analytics::AggregateRow &row, const analytics::ResultColumns &columns)
{
    Aggregate one;
    one.query = answer.query;
    one.query.by.clear();
    one.total = row;
    return levelData(one, columns).rows.first();
}

QString codeKey(const analytics::AggregateRow &row)
{
    QString key;
    for (const std::uint16_t code : row.codes)
        key += QString::number(code) + u' ';
    return key;
}

ResultsView yearsView(const ViewQuestion &question)
{
    ResultsView view;
    view.title = viewTitle(Tr::tr("Over the years"), *question.answer, true);
    const YearAnswers answers = question.years.empty() ? yearAnswers(*question.snapshot, question.answer->query) : question.years;
    const auto &columns = question.snapshot->results();
    if (answers.empty()) {
        view.reason = Tr::tr("Nobody has a record that matches the filter.");
        return view;
    }
    QList<TrendPoint> points;
    QList<LinesTick> ticks;
    view.columns = {{headingOf(question.answer->query), CellKind::Text}};
    for (const auto &answer : answers) {
        const LevelRow total = levelRowOf(*answer, answer->total, columns);
        const QString year = domain::schoolYearName(answer->query.year);
        points.append({year, total.metTenths(), total.scored, answer->isPartial, total.reason, total.isHidden});
        ticks.append({year, double(ticks.size()), answer->isPartial});
        //: a column of percents met or exceeded; %1 a school year
        view.columns.append({answer->isPartial ? Tr::tr("%1, partial").arg(year) : year, CellKind::Number});
        //: a column of numbers of students; %1 a school year
        view.columns.append({Tr::tr("N %1").arg(year), CellKind::Number});
    }
    //: a column: points of percent since the year before
    view.columns.append({Tr::tr("Change"), CellKind::Number});
    // a row for each that somebody has in any year, in the order of the newest
    struct Line
    {
        QString label;
        std::vector<std::uint16_t> codes;
        QList<const analytics::AggregateRow *> rows; ///< by year
    };
    std::vector<Line> lines{{Tr::tr("All students"), {}, {}}};
    std::map<QString, std::size_t> placeOf;
    const bool hasRows = !question.answer->query.by.empty();
    for (std::size_t y = answers.size(); hasRows && y-- > 0;) {
        for (const analytics::AggregateRow &row : answers[y]->rows) {
            if (placeOf.try_emplace(codeKey(row), lines.size()).second)
                lines.push_back({analytics::rowLabel(*answers[y], row, columns), codesOf(row), {}});
        }
    }
    for (Line &line : lines)
        line.rows.fill(nullptr, qsizetype(answers.size()));
    for (std::size_t y = 0; y < answers.size(); ++y) {
        lines[0].rows[qsizetype(y)] = &answers[y]->total;
        for (const analytics::AggregateRow &row : hasRows ? std::span(answers[y]->rows) : std::span<const analytics::AggregateRow>())
            lines[placeOf.at(codeKey(row))].rows[qsizetype(y)] = &row;
    }
    QStringList heads{view.columns.first().title};
    for (const auto &answer : answers) {
        const QString year = domain::schoolYearName(answer->query.year);
        heads << Tr::tr("Met or exceeded in %1, percent").arg(year) << Tr::tr("N %1").arg(year);
    }
    view.fileTable = {heads};
    QList<ChartLine> drawn; // by line
    std::vector<TrendGroup> groups;
    for (std::size_t l = 0; l < lines.size(); ++l) {
        QStringList written{lines[l].label};
        ChartLine line{lines[l].label, {}, l == 0};
        TrendGroup group{lines[l].label, lines[l].codes, -1};
        TableRow row;
        row.id = qint64(l);
        row.isTotal = l == 0;
        row.cells = {nameCell(lines[l].label, qint64(l), l == 0)};
        QList<std::optional<double>> mets;
        for (qsizetype y = 0; y < lines[l].rows.size(); ++y) {
            const analytics::AggregateRow *from = lines[l].rows.at(y);
            if (!from) {
                row.cells << reasonCell(Tr::tr("nobody"), Tr::tr("Nobody took the test that year")) << emptyCell();
                written << QString() << QString();
                mets.append(std::nullopt);
                line.points.append({-1, 0, Tr::tr("Nobody took the test that year"), false});
                continue;
            }
            const LevelRow level = levelRowOf(*answers[std::size_t(y)], *from, columns);
            line.points.append({level.metTenths(), level.scored, level.reason, level.isHidden});
            if (level.metTenths() >= 0)
                group.size = level.scored;
            if (level.metTenths() < 0) {
                row.cells.append(level.isHidden       ? tooFewCell(hiddenText())
                                 : level.scored > 0 ? tooFewCell(level.reason)
                                                    : reasonCell(Tr::tr("no score"), level.reason));
                mets.append(std::nullopt);
            } else {
                row.cells.append(percentCell(level.metTenths() / 10.0, true));
                mets.append(level.metTenths() / 10.0);
            }
            row.cells.append(level.isHidden ? emptyCell() : countCell(level.scored));
            written << (level.metTenths() < 0 ? QString() : QLocale::c().toString(level.metTenths() / 10.0, 'f', 1))
                    << (level.isHidden ? QString() : QString::number(level.scored));
        }
        const qsizetype last = mets.size() - 1;
        row.cells.append(last > 0 && mets.at(last) && mets.at(last - 1) ? decimalCell(*mets.at(last) - *mets.at(last - 1), true) : emptyCell());
        view.rows.append(row);
        view.fileTable.append(written);
        drawn.append(line);
        if (l > 0)
            groups.push_back(group);
    }
    view.stretch = {0};
    for (std::size_t y = 1; y < answers.size(); ++y) {
        const domain::SchoolYear one = answers[y - 1]->query.year, other = answers[y]->query.year;
        if (!analytics::haveSameCuts(question.answer->query.area, one, other)) {
            view.notes.append(Tr::tr("The levels of %1 and %2 were set on different scales: their percents cannot be compared.")
                                  .arg(domain::schoolYearName(one), domain::schoolYearName(other)));
        }
    }
    if (answers.size() == 1)
        view.notes.append(Tr::tr("One year is loaded. Import the data files of earlier years to see a trend."));
    view.notes.append(Tr::tr("Each year counts who took the test in it: not the same students."));
    std::vector<std::size_t> lineOf{0}; // of each line of the chart, its place among all
    if (hasRows) {
        view.lines = lineChoices(question, groups);
        view.notes += lineNotes(question, view.lines, groups);
        QList<ChartLine> chosen{drawn.first()};
        for (qsizetype i = 0; i < view.lines.size(); ++i) {
            if (view.lines.at(i).isChosen) {
                chosen.append(drawn.at(i + 1));
                lineOf.push_back(std::size_t(i) + 1);
            }
        }
        const QString heading = headingOf(question.answer->query);
        view.chart = [ticks, chosen, heading](const ChartTheme &theme, const ChartWords &words, bool) {
            return std::make_unique<LinesChart>(ticks, chosen, heading, Tr::tr("Year"), theme, words);
        };
    } else {
        view.chart = [points](const ChartTheme &theme, const ChartWords &words, bool) { return std::make_unique<TrendChart>(points, theme, words, true); };
    }
    std::vector<analytics::AggregateQuery> queries;
    for (const auto &answer : answers)
        queries.push_back(answer->query);
    const auto door = [queries, lines](std::size_t line, qsizetype year) -> std::optional<StudentsDoor> {
        const analytics::AggregateRow *row = lines[line].rows.at(year);
        if (!row || row->isSuppressed)
            return std::nullopt;
        StudentsDoor to{queries[std::size_t(year)], lines[line].codes, {analytics::Behind::Scored}, {}, {}, Tr::tr("scored")};
        if (line > 0)
            to.name = lines[line].label + u" · "_s + to.name;
        return to;
    };
    // the rows that lines point to live as long as their answers
    view.markDoor = [door, answers, lineOf, hasRows](const ChartMark &mark) {
        return hasRows ? door(lineOf[std::size_t(mark.row)], mark.part) : door(0, mark.row);
    };
    view.cellDoor = [door, answers](qint64 id, int column) {
        const qsizetype last = std::ssize(answers) - 1;
        return door(std::size_t(id), column == 0 ? last : std::min<qsizetype>(last, (column - 1) / 2));
    };
    return view;
}

/// What stood of one group on each of \a days.
ChartLine releaseLine(const ViewQuestion &question, const TrendGroup &group, const QList<domain::Day> &days)
{
    analytics::AggregateQuery query = question.answer->query;
    for (std::size_t i = 0; i < group.codes.size(); ++i)
        query.where.push_back({query.by[i], {group.codes[i]}});
    const analytics::ReleaseSeries series = analytics::releaseSeries(question.snapshot->results(), query);
    ChartLine line{group.label, {}, false};
    std::size_t next = 0;
    for (const domain::Day day : days) {
        while (next < series.releases.size() && series.releases[next].day <= day)
            ++next;
        LinesPoint point;
        if (next == 0) {
            point.reason = Tr::tr("Nobody has a score yet");
        } else {
            const analytics::Measures &soFar = series.releases[next - 1].soFar;
            point.scored = soFar.scored;
            if (soFar.scored >= analytics::kFewestPublic)
                point.metTenths = analytics::metTenths(soFar.levels);
            else
                point.reason = tooFewText();
        }
        line.points.append(point);
    }
    return line;
}

/// Puts a line of each chosen group into chart and table of \a view, beside \a total.
void addReleaseLines(ResultsView &view, const ViewQuestion &question, const QList<ReleasePoint> &total, const QList<domain::Day> &days)
{
    const Aggregate &answer = *question.answer;
    std::vector<TrendGroup> groups;
    for (const analytics::AggregateRow &row : answer.rows) {
        const std::int64_t scored = row.measures.scored;
        groups.push_back({analytics::rowLabel(answer, row, question.snapshot->results()), codesOf(row), scored >= analytics::kFewestPublic ? scored : -1});
    }
    view.lines = lineChoices(question, groups);
    view.notes += lineNotes(question, view.lines, groups);
    QList<LinesTick> ticks;
    ChartLine all{Tr::tr("All students"), {}, true};
    for (const ReleasePoint &point : total) {
        ticks.append({point.label, double(point.day), false});
        all.points.append({point.metTenths, point.scored, point.metTenths < 0 ? tooFewText() : QString(), false});
    }
    QList<ChartLine> lines{all};
    std::vector<std::vector<std::uint16_t>> codes{{}};
    const int firstColumn = int(view.columns.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (!view.lines.at(qsizetype(i)).isChosen)
            continue;
        const ChartLine line = releaseLine(question, groups[i], days);
        lines.append(line);
        codes.push_back(groups[i].codes);
        view.columns.append({line.label, CellKind::Number});
        //: a column: numbers of students of a group
        view.columns.append({Tr::tr("N, %1").arg(line.label), CellKind::Number});
        for (qsizetype day = 0; day < days.size(); ++day) {
            const LinesPoint &point = line.points.at(day);
            view.rows[day].cells.append(point.metTenths >= 0  ? percentCell(point.metTenths / 10.0, true)
                                        : point.scored > 0 ? tooFewCell(point.reason)
                                                           : emptyCell());
            view.rows[day].cells.append(countCell(point.scored));
        }
    }
    view.chart = [ticks, lines, heading = headingOf(answer.query)](const ChartTheme &theme, const ChartWords &words, bool) {
        return std::make_unique<LinesChart>(ticks, lines, heading, Tr::tr("Day"), theme, words);
    };
    analytics::AggregateQuery query = answer.query;
    query.newSince = {};
    const auto door = [query, days, codes, lines](qsizetype line, qsizetype day) -> std::optional<StudentsDoor> {
        StudentsDoor to{query, codes[std::size_t(line)], {}, analytics::ScoredCondition{}, {}, Tr::tr("scored by %1").arg(dateText(days.at(day)))};
        to.condition->availableBy = days.at(day);
        if (line == 0)
            to.query.by.clear();
        else
            to.name = lines.at(line).label + u" · "_s + to.name;
        return to;
    };
    view.markDoor = [door](const ChartMark &mark) { return door(mark.row, mark.part); };
    view.cellDoor = [door, ofTotal = view.cellDoor, firstColumn](qint64 id, int column) {
        return column < firstColumn ? ofTotal(id, column) : door(1 + (column - firstColumn) / 2, id);
    };
}

ResultsView releasesView(const ViewQuestion &question)
{
    ResultsView view;
    const Aggregate &answer = *question.answer;
    view.title = viewTitle(Tr::tr("As scores became available"), answer, true);
    if (answer.query.isPublic) {
        view.reason = Tr::tr("Not shown in the public view: what one day added could be few students.");
        return view;
    }
    const analytics::ReleaseSeries series = analytics::releaseSeries(question.snapshot->results(), answer.query);
    if (series.releases.empty()) {
        view.reason = series.records == 0   ? Tr::tr("Nobody has a record that matches the filter.")
                      : series.undated == 0 ? Tr::tr("Nobody of this question has a score yet.")
                                            : Tr::tr("The scores of %1 have no Score Available Date.").arg(domain::schoolYearName(answer.query.year));
        return view;
    }
    const QString metName = levelCount(answer.query.area) == 4 ? Tr::tr("Met or exceeded") : Tr::tr("Level 3");
    view.columns = {{Tr::tr("Score Available Date"), CellKind::Text}, {Tr::tr("New scores"), CellKind::Number}, {Tr::tr("N so far"), CellKind::Number},
                    {Tr::tr("Scored"), CellKind::Number},            {metName, CellKind::Number},              {Tr::tr("Distance from standard"), CellKind::Number}};
    if (!domain::isSmarterBalanced(answer.query.area))
        view.columns.removeLast();
    QList<ReleasePoint> points;
    for (std::size_t i = 0; i < series.releases.size(); ++i) {
        const analytics::Release &release = series.releases[i];
        const bool isShown = release.soFar.scored >= analytics::kFewestPublic;
        ReleasePoint point;
        point.label = dateText(release.day);
        point.day = release.day.value;
        point.added = release.added;
        point.scored = release.soFar.scored;
        point.records = series.records;
        if (isShown)
            point.metTenths = analytics::metTenths(release.soFar.levels);
        points.append(point);
        TableRow row;
        row.id = qint64(i);
        row.cells = {nameCell(point.label, release.day.value), countCell(release.added), countCell(release.soFar.scored),
                     percentCell(100.0 * double(release.soFar.scored) / double(series.records)),
                     isShown ? metCell(release.soFar, true) : tooFewCell(tooFewText())};
        if (domain::isSmarterBalanced(answer.query.area))
            row.cells.append(isShown ? decimalCell(release.soFar.distanceFromStandard(), true) : emptyCell());
        view.rows.append(row);
    }
    view.stretch = {0};
    if (series.undated > 0)
        view.notes.append(Tr::tr("%n scores have no Score Available Date and are in no row.", nullptr, int(series.undated)));
    view.notes.append(Tr::tr("By the Score Available Date of each row as the newest files have it: a score changed since stands as it is now."));
    view.chart = [points, metName](const ChartTheme &theme, const ChartWords &words, bool) {
        return std::make_unique<ReleaseChart>(points, metName, theme, words);
    };
    QList<domain::Day> days;
    for (const analytics::Release &release : series.releases)
        days.append(release.day);
    analytics::AggregateQuery query = answer.query;
    query.by.clear();
    query.newSince = {};
    const auto door = [query, days](qsizetype at) {
        StudentsDoor to{query, {}, {}, analytics::ScoredCondition{}, {}, Tr::tr("scored by %1").arg(dateText(days.at(at)))};
        to.condition->availableBy = days.at(at);
        return std::optional(to);
    };
    constexpr int kNewScores = 1;
    view.markDoor = [door](const ChartMark &mark) { return door(mark.row); };
    view.cellDoor = [door, days](qint64 id, int column) {
        auto to = door(id);
        if (column == kNewScores) { // those of the day alone
            to->query.newSince = days.at(id);
            to->name = Tr::tr("new scores of %1").arg(dateText(days.at(id)));
        }
        return to;
    };
    if (!answer.query.by.empty())
        addReleaseLines(view, question, points, days);
    return view;
}

} // namespace

YearAnswers yearAnswers(const analytics::Snapshot &snapshot, const analytics::AggregateQuery &asked)
{
    YearAnswers answers;
    const auto years = snapshot.results().years();
    for (auto year = years.rbegin(); year != years.rend(); ++year) {
        analytics::AggregateQuery query = asked;
        query.withDetails = false;
        query.newSince = {}; // a day of one year
        query.year = *year;
        auto answer = analytics::aggregate(snapshot, query);
        auto *found = std::get_if<Aggregate>(&answer);
        if (found && (found->total.measures.records > 0 || found->total.isSuppressed))
            answers.push_back(std::make_shared<const Aggregate>(std::move(*found)));
    }
    return answers;
}

ResultsView trendView(const ViewQuestion &question)
{
    return question.mode == OverReleases ? releasesView(question) : yearsView(question);
}

} // namespace scoredesk::ui
