// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/results/resultspage.h"

#include "core/analytics/savedquery.h"
#include "core/domain/wording.h"
#include "ui/charts/chartview.h"
#include "ui/charts/levelchart.h"
#include "ui/charts/trendchart.h"
#include "ui/models/cellwords.h"
#include "ui/pages/results/representativenesspanel.h"
#include "ui/widgets/resultsfilterbar.h"
#include "ui/pages/results/resultstablemodel.h"
#include "ui/pages/results/rulesdialog.h"
#include "ui/pages/results/timecard.h"
#include "ui/pages/results/viewtablemodel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/describe.h"
#include "ui/widgets/label.h"
#include "ui/widgets/levelwidgets.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/tablecopy.h"

#include <QtCore/QThreadPool>
#include <QtCore/QTimer>
#include <QtGui/QCursor>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>

#include <algorithm>
#include <utility>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;
using analytics::Behind;
using analytics::Dimension;

namespace {

/// Representativeness of no more rows than this is worked out at once: about 10 ms.
constexpr std::size_t kAtOnce = 20'000;
constexpr double kCellMargin = 12; // px at 100 %: celldelegate.cpp

} // namespace

void ResultsPage::setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot)
{
    const std::shared_ptr<const analytics::Snapshot> before = m_snapshot;
    m_job.drop();
    m_linesBy.clear(); // codes of schools are numbers in a snapshot's list
    m_chosenLines.clear();
    m_snapshot = std::move(snapshot);
    if (m_snapshot && m_snapshot->results().years().empty())
        m_snapshot = nullptr; // no results yet
    m_filterBar->setSnapshot(nullptr); // until the question has the new snapshot's codes
    m_table->fitAnew();
    if (!m_snapshot) {
        m_message->hide();
        m_named.clear();
        m_question.reset({});
    } else if (!before || m_question.query().year > m_snapshot->results().years().front() || !m_question.query().year.isValid()) {
        m_question.reset(firstQuestion(m_snapshot->results()));
    } else {
        // codes of schools are numbers in this snapshot's list
        m_question.translate([&](const analytics::AggregateQuery &query) {
            return analytics::carriedOver(query, before->results(), m_snapshot->results());
        });
    }
    m_filterBar->setSnapshot(m_snapshot);
    if (m_snapshot && !before)
        loadSavedViews();
}

void ResultsPage::takeGroups()
{
    if (!m_snapshot)
        return;
    m_filterBar->setSnapshot(nullptr); // chips are made anew: a group has another name
    m_question.translate([this](const analytics::AggregateQuery &query) {
        return analytics::carriedOver(query, m_snapshot->results(), m_snapshot->results());
    });
    m_filterBar->setSnapshot(m_snapshot);
}

QString ResultsPage::statusText() const
{
    if (!m_answer)
        return {};
    if (const auto registered = registeredAsked())
        //: at the foot of the window: %1 a content area, %2 and %3 numbers of students
        return tr("%1: %2 of %3 registered scored")
            .arg(domain::areaName(m_answer->query.area), countText(m_answer->total.measures.scored), countText(*registered));
    //: at the foot of the window: %1 a content area, %2 and %3 numbers of records
    return tr("%1: %2 of %3 records scored")
        .arg(domain::areaName(m_answer->query.area), countText(m_answer->total.measures.scored), countText(m_answer->total.measures.records));
}

std::optional<std::int64_t> ResultsPage::registeredAsked() const
{
    const analytics::AggregateQuery &query = m_answer->query;
    if (m_answer->total.isSuppressed || query.newSince.isValid() || query.cohort != analytics::Cohort::ThisYear
        || query.year != m_snapshot->lea().year)
        return std::nullopt;
    if (!query.where.empty()) { // only the comparison knows who of the registered the filter is for
        const bool isOfAsked = m_coverage && m_coverage->isOfRegistered && m_coverage->ignored.empty()
                               && m_coverage->query.area == query.area && m_coverage->query.year == query.year
                               && m_coverage->query.basis == query.basis && m_coverage->query.where == query.where;
        return isOfAsked ? std::optional(m_coverage->registered) : std::nullopt;
    }
    for (const analytics::AreaBalance &area : m_snapshot->balance().areas)
        if (area.area == query.area && area.registered >= 0)
            return area.registered;
    return std::nullopt;
}

void ResultsPage::focusFirst()
{
    QWidget *first = m_tab != ResultsTab::Levels           ? m_viewTable->isVisible() ? static_cast<QWidget *>(m_viewTable) : m_tabs
                     : m_views->currentWidget() == m_table ? static_cast<QWidget *>(m_table)
                                                           : m_chart;
    first->setFocus(Qt::OtherFocusReason);
}

QString ResultsPage::stampText() const
{
    if (!m_snapshot || !m_answer)
        return {};
    //: %1 date and time of the newest file
    QString asOf = tr("As of %1").arg(instantText(m_answer->asOf));
    if (m_answer->query.cohort == analytics::Cohort::ClassOf)
        //: %1 is the year in which students finish school, %2 "As of Wed, Jun 5"
        asOf = tr("Class of %1 · %2").arg(m_answer->query.year.spring).arg(asOf);
    if (!m_answer->isPartial)
        return asOf;
    const analytics::Measures &total = m_answer->total.measures;
    if (m_answer->total.isSuppressed)
        //: %1 "As of Wed, Jun 5"
        return tr("%1 · Partial results").arg(asOf);
    if (const auto registered = registeredAsked())
        //: %1 "As of Wed, Jun 5", %2 a content area, %3 and %4 numbers of students
        return tr("%1 · Partial: %2 %3 of %4 registered scored")
            .arg(asOf, domain::areaName(m_answer->query.area), countText(total.scored), countText(*registered));
    //: %1 "As of Wed, Jun 5", %2 a content area, %3 and %4 numbers
    return tr("%1 · Partial: %2 %3 of %4 records scored")
        .arg(asOf, domain::areaName(m_answer->query.area), countText(total.scored), countText(total.records));
}

void ResultsPage::refresh()
{
    m_job.drop();
    m_coverage.reset();
    m_time->setQuestion(m_snapshot, m_question.query());
    showTab();
    showControls();
    ask();
    if (m_answer || (m_snapshot && isSlow(m_question.query())))
        askRepresentativeness();
}

void ResultsPage::ask()
{
    m_askJob.drop();
    m_patience->stop();
    m_answer.reset();
    m_years.clear();
    if (!m_snapshot) {
        showRefusal(analytics::sentenceFor(analytics::AggregateRefusal{}));
        return;
    }
    analytics::AggregateQuery query = m_question.query();
    query.withDetails = needsDetails(m_tab);
    if (!isSlow(query)) {
        takeAnswer({analytics::aggregate(*m_snapshot, query), {}});
        return;
    }
    // What stood stays to be seen for a moment: an answer that comes at once is not to flicker.
    m_patience->start();
    if (m_shownTab != m_tab)
        showBusy(); // what stood is of another view
    m_askJob.start(jobs::start<Asked>(QThreadPool::globalInstance(),
                                      [snapshot = m_snapshot, query, isTrend = m_tab == ResultsTab::Trend](jobs::JobContext &job) -> Result<Asked> {
                                          Asked asked{analytics::aggregate(*snapshot, query), {}};
                                          const auto *found = std::get_if<analytics::Aggregate>(&asked.answer);
                                          if (found && isTrend && !job.isCancelled())
                                              asked.years = yearAnswers(*snapshot, found->query);
                                          return asked;
                                      }),
                   this, [this](Result<Asked> asked) {
                       m_patience->stop();
                       if (asked)
                           takeAnswer(std::move(asked).value());
                       else
                           showRefusal(describe(asked.error()).sentence);
                   });
}

void ResultsPage::takeAnswer(Asked asked)
{
    if (const auto *refusal = std::get_if<analytics::AggregateRefusal>(&asked.answer)) {
        showRefusal(analytics::sentenceFor(*refusal));
        return;
    }
    m_answer = std::get<analytics::Aggregate>(std::move(asked.answer));
    m_years = std::move(asked.years);
    showAnswer();
    if (std::exchange(m_wasChart, false) && m_tab == ResultsTab::Levels)
        showChart(true);
}

void ResultsPage::showBusy()
{
    m_wasChart = m_wasChart || m_chartButton->isChecked();
    clearAnswer();
    for (EmptyState *place : {m_table->emptyState(), m_reason})
        place->setWords(tr("Working it out…"), tr("Which groups have to be hidden, so that none can be worked out from the others."));
}

void ResultsPage::clearAnswer()
{
    m_shownTab = m_tab;
    m_model->clear();
    m_chart->clear();
    m_trend->clear();
    m_trendCard->hide();
    m_view = {};
    m_lines->hide();
    m_viewChart->clear();
    m_viewModel->clear();
    m_viewCard->hide();
    m_viewTable->hide();
    m_reasonCard->show();
    m_stamp->setText(QString());
    m_notes->hide();
    showChart(false);
    m_export->setEnabled(false);
    Q_EMIT statusTextChanged(statusText());
}

void ResultsPage::showRefusal(const QString &sentence)
{
    m_wasChart = false;
    clearAnswer();
    const bool hasFilters = m_snapshot && m_question.hasFilters();
    for (EmptyState *place : {m_table->emptyState(), m_reason}) {
        place->setWords(m_snapshot ? tr("No numbers for this question") : tr("No results yet"), sentence,
                        hasFilters ? tr("Clear all filters") : QString());
    }
    m_panel->setReason(m_snapshot ? tr("There is nothing to compare.") : QString());
    m_grid->activate();
    Q_EMIT representativenessShown();
}

void ResultsPage::showAnswer()
{
    m_shownTab = m_tab;
    m_stamp->setText(stampText());
    m_export->setEnabled(true);
    if (m_tab == ResultsTab::Levels) {
        m_view = {};
        m_model->setLevels(levelData(*m_answer, m_snapshot->results()), mode() == GroupedLevels);
        showColumns();
        showLegend();
        showChartRows();
        showTrend();
        LevelChart chart(m_model->levels(), ChartTheme::screen(themeOf(this)));
        m_table->setAccessibleDescription(chart.summary());
    } else {
        m_legend->hide();
        m_trendCard->hide();
        showView();
    }
    showNotes();
    Q_EMIT statusTextChanged(statusText());
}

void ResultsPage::showLegend()
{
    const QStringList names = m_model->levels().levelNames;
    m_legend->setVisible(m_views->currentWidget() == m_table);
    if (m_legend->property("names").toStringList() == names)
        return;
    m_legend->setProperty("names", names);
    while (QLayoutItem *item = m_legend->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_legend->layout()->addWidget(new LevelLegend(names, m_legend));
}

void ResultsPage::showColumns()
{
    using Column = ResultsTableModel::Column;
    const bool showsPercents = m_percentButton->isChecked();
    const int levels = m_model->levels().levels();
    for (int level = 1; level <= 4; ++level) {
        m_table->setColumnHidden(ResultsTableModel::countColumn(level), showsPercents || level > levels);
        m_table->setColumnHidden(ResultsTableModel::percentColumn(level), !showsPercents || level > levels);
    }
    m_table->setStretchColumns({Column::Bar});
    m_table->fitColumns();
}

void ResultsPage::showChartRows()
{
    if (m_views->currentWidget() != m_chartCard || !m_answer) {
        m_chart->clear();
        return;
    }
    const LevelData rows = m_model->inOrder(kMostChartRows);
    ChartWords words;
    if (m_model->rowCount() > int(kMostChartRows))
        words.note = tr("The chart shows the first %1 of %2 rows; the table has all.").arg(countText(kMostChartRows), countText(m_model->rowCount()));
    LevelChartOptions options;
    options.isGrouped = mode() == GroupedLevels;
    options.isDiverging = mode() == DivergingLevels;
    m_chart->setChart([rows, options, words](const ChartTheme &theme) { return std::make_unique<LevelChart>(rows, theme, options, words); });
}

void ResultsPage::showNotes()
{
    QStringList notes;
    if (m_question.query().isPublic)
        notes.append(tr("Public view: small groups are hidden, and with them what could tell their numbers."));
    for (const analytics::AggregateNote &note : m_answer->notes) {
        using Kind = analytics::AggregateNote::Kind;
        if (note.kind == Kind::MixedGrades || note.kind == Kind::NoScaleScore || note.kind == Kind::NoCutScore)
            continue; // of means and distances: the views that show them say so
        notes.append(analytics::sentenceFor(note));
    }
    const auto asks = [this](Dimension dimension) {
        const analytics::AggregateQuery &query = m_answer->query;
        return hasRows(m_tab, mode()) && std::find(query.by.begin(), query.by.end(), dimension) != query.by.end();
    };
    if (asks(Dimension::Races))
        notes.append(tr("By Ethnicity each of them stands once, in the reporting ethnicity."));
    else if (asks(Dimension::Ethnicity)) {
        //: %1 the name of the other way to part students by race
        notes.append(tr("Each student stands once, in the reporting ethnicity; “%1” has those of several races in each of their rows.")
                         .arg(analytics::dimensionName(Dimension::Races)));
    }
    notes += m_view.notes;
    notes.removeAll(QString());
    m_notes->setText(notes.join(u' '));
    m_notes->setVisible(!notes.isEmpty());
    fitTable();
}

void ResultsPage::showTrend()
{
    m_trendYears.clear();
    QList<TrendPoint> points;
    const auto years = m_snapshot->results().years();
    for (auto year = years.rbegin(); year != years.rend(); ++year) {
        analytics::AggregateQuery query = m_answer->query;
        query.by.clear();
        query.newSince = {}; // a day of one year
        query.year = *year;
        const auto answer = analytics::aggregate(*m_snapshot, query);
        const auto *found = std::get_if<analytics::Aggregate>(&answer);
        if (!found || (found->total.measures.records == 0 && !found->total.isSuppressed))
            continue; // nobody took it that year
        const LevelRow total = levelData(*found, m_snapshot->results()).rows.first();
        // the students of a hidden total are not opened: an invalid year opens nothing
        m_trendYears.append(total.isHidden ? domain::SchoolYear{} : *year);
        points.append({domain::schoolYearName(*year), total.metTenths(), total.scored, found->isPartial, total.reason, total.isHidden});
    }
    m_trendCard->setVisible(points.size() > 1);
    if (points.size() > 1)
        m_trend->setChart([points](const ChartTheme &theme) { return std::make_unique<TrendChart>(points, theme); });
    else
        m_trend->clear();
}

void ResultsPage::setIndicationRules(const analytics::IndicationRules &rules)
{
    if (m_rules == rules)
        return;
    m_rules = rules;
    if (m_answer || (m_snapshot && isSlow(m_question.query()))) // what is being worked out was judged by the others
        askRepresentativeness();
}

void ResultsPage::editIndicationRules()
{
    auto *dialog = new RulesDialog(m_rules, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const analytics::IndicationRules rules = dialog->rules();
        setIndicationRules(rules);
        Q_EMIT indicationRulesChanged(rules);
    });
    dialog->open();
}

void ResultsPage::askRepresentativeness()
{
    const analytics::AggregateQuery &query = m_question.query();
    m_coverage.reset();
    if (query.isPublic) {
        m_panel->setReason(tr("Not shown in the public view: it names small groups."));
        Q_EMIT representativenessShown();
        return;
    }
    if (query.cohort == analytics::Cohort::ClassOf) {
        m_panel->setReason(tr("Not said of a class: its students took the test in three years, and no report lists who was to take it."));
        Q_EMIT representativenessShown();
        return;
    }
    if (m_snapshot->results().rows(query.year, query.area).size() <= kAtOnce) {
        showRepresentativeness(analytics::representativeness(*m_snapshot, query, m_rules));
        return;
    }
    m_panel->setUpdating(true);
    m_job.start(jobs::start<analytics::RepresentativenessAnswer>(
                    QThreadPool::globalInstance(),
                    [snapshot = m_snapshot, query, rules = m_rules](jobs::JobContext &) -> Result<analytics::RepresentativenessAnswer> {
                        return analytics::representativeness(*snapshot, query, rules);
                    }),
                this, [this](Result<analytics::RepresentativenessAnswer> answer) {
                    m_panel->setUpdating(false);
                    if (answer)
                        showRepresentativeness(*answer);
                });
}

void ResultsPage::showRepresentativeness(const analytics::RepresentativenessAnswer &answer)
{
    m_panel->setUpdating(false);
    if (const auto *refusal = std::get_if<analytics::AggregateRefusal>(&answer))
        m_panel->setReason(analytics::sentenceFor(*refusal));
    else {
        const auto &result = std::get<analytics::Representativeness>(answer);
        m_coverage = result;
        if (result.registered == 0)
            m_panel->setReason(tr("There is nobody to compare."));
        else
            m_panel->setResult(result, m_rules, m_snapshot->results());
        if (m_answer && !m_answer->query.where.empty()) { // now it is known who of the registered the filter is for
            m_stamp->setText(stampText());
            Q_EMIT statusTextChanged(statusText());
        }
    }
    fitPanel();
    Q_EMIT representativenessShown();
}

QString ResultsPage::markName(const LevelRow &row, std::initializer_list<Behind> who) const
{
    const analytics::AggregateQuery &query = m_answer->query;
    //: %1 a content area, %2 a school year
    QStringList parts{tr("%1 %2").arg(domain::areaName(query.area), domain::schoolYearName(query.year))};
    parts += filterWords(query, m_snapshot->results());
    if (!row.isTotal)
        parts.append(row.label);
    const Behind first = *who.begin();
    if (first >= Behind::Level1) {
        QStringList names;
        for (const Behind part : who)
            names.append(m_model->levels().levelNames.value(int(part) - int(Behind::Level1)));
        parts.append(names.join(u", "_s));
    } else {
        parts.append(first == Behind::Records ? tr("every record") : tr("scored"));
    }
    return parts.join(u" · "_s);
}

void ResultsPage::openStudents(const LevelRow &row, std::initializer_list<Behind> who)
{
    if (!m_answer || row.isHidden)
        return;
    std::span<const std::uint16_t> codes;
    if (!row.isTotal)
        codes = std::span<const std::uint16_t>(m_answer->rows[row.row].codes.begin(), m_answer->rows[row.row].codes.size());
    openStudents(m_answer->query, codes, who, markName(row, who));
}

void ResultsPage::openYear(int point)
{
    if (!m_answer || point < 0 || point >= m_trendYears.size() || !m_trendYears.at(point).isValid())
        return;
    analytics::AggregateQuery query = m_answer->query;
    query.by.clear();
    query.newSince = {};
    query.year = m_trendYears.at(point);
    QStringList parts{tr("%1 %2").arg(domain::areaName(query.area), domain::schoolYearName(query.year))};
    parts += filterWords(query, m_snapshot->results());
    parts.append(tr("scored"));
    openStudents(query, {}, {Behind::Scored}, parts.join(u" · "_s));
}

void ResultsPage::openStudents(const analytics::AggregateQuery &query, std::span<const std::uint16_t> codes,
                               std::initializer_list<Behind> who, const QString &name)
{
    std::vector<std::uint32_t> students;
    for (const Behind part : who) {
        const auto some = analytics::studentsBehind(*m_snapshot, query, codes, part);
        students.insert(students.end(), some.begin(), some.end());
    }
    openChosen(students, name);
}

void ResultsPage::openChosen(const std::vector<std::uint32_t> &students, const QString &name)
{
    auto chosen = std::make_shared<ChosenStudents>();
    chosen->name = name;
    const auto all = m_snapshot->students();
    for (const std::uint32_t student : students)
        chosen->students.push_back(all[student].ssid);
    std::sort(chosen->students.begin(), chosen->students.end());
    chosen->students.erase(std::unique(chosen->students.begin(), chosen->students.end()), chosen->students.end());
    StudentFilter filter;
    filter.chosen = std::move(chosen);
    Q_EMIT studentsRequested(filter);
}

void ResultsPage::openCell(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const LevelRow &row = m_model->levelRow(index.row());
    if (index.column() == ResultsTableModel::Met) {
        if (m_model->levels().levels() == 4)
            openStudents(row, {Behind::Level3, Behind::Level4});
        else
            openStudents(row, {Behind::Level3});
    } else {
        openStudents(row, {ResultsTableModel::behind(index.column())});
    }
}

void ResultsPage::openBar(const QModelIndex &index)
{
    if (index.column() != ResultsTableModel::Bar)
        return;
    const QList<double> shares = index.data(LevelSharesRole).value<QList<double>>();
    const int margin = themeOf(this).px(kCellMargin);
    const QRectF bar = QRectF(m_table->visualRect(index)).adjusted(margin, 0, -margin, 0);
    const double x = m_table->viewport()->mapFromGlobal(QCursor::pos()).x();
    const QList<QRectF> segments = levelBarSegments(bar, shares, layoutDirection());
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (x < segments.at(i).left() || x > segments.at(i).right())
            continue;
        const LevelRow &row = m_model->levelRow(index.row());
        if (mode() == GroupedLevels && m_model->levels().levels() == 4)
            i < 2 ? openStudents(row, {Behind::Level1, Behind::Level2}) : openStudents(row, {Behind::Level3, Behind::Level4});
        else
            openStudents(row, {Behind(int(Behind::Level1) + int(i))});
        return;
    }
}

} // namespace scoredesk::ui
