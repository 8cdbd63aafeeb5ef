// SPDX-License-Identifier: GPL-3.0-or-later
// The views of the Results page beside the levels: their tabs, modes, chart and table, and what is written of any view.
#include "ui/pages/results/resultspage.h"

#include "core/domain/wording.h"
#include "ui/charts/chartview.h"
#include "ui/charts/levelchart.h"
#include "ui/charts/lineschart.h"
#include "ui/models/prompter.h"
#include "ui/widgets/resultsfilterbar.h"
#include "ui/pages/results/resultstablemodel.h"
#include "ui/pages/results/viewtablemodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/describe.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/staysopen.h"
#include "ui/widgets/tablecopy.h"

#include <QtCore/QFileInfo>
#include <QtCore/QThreadPool>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

/// A table with more rows has a scroll bar of its own.
constexpr qsizetype kMostRowsWhole = 60;
constexpr double kLongTable = 560, kLeastReason = 220; // px at 100 %

/// For names of files, so in one language.
QString fileWord(ResultsTab tab)
{
    switch (tab) {
    case ResultsTab::Levels:
        return {};
    case ResultsTab::Scores:
        return u"scores"_s;
    case ResultsTab::Claims:
        return u"claims"_s;
    case ResultsTab::Groups:
        return u"groups"_s;
    case ResultsTab::Change:
        return u"change"_s;
    case ResultsTab::Trend:
        return u"trend"_s;
    }
    return {};
}

} // namespace

void ResultsPage::buildViews()
{
    m_tabs->setObjectName(u"resultsTabs"_s);
    m_tabs->setAccessibleName(tr("What to look at"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int tab = 0; tab < kResultsTabs; ++tab)
        m_tabs->addTab(tabName(ResultsTab(tab)));
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { setTab(ResultsTab(tab)); });
    m_modeSwitch->setObjectName(u"resultsModes"_s);
    auto *modes = new QHBoxLayout(m_modeSwitch);
    modes->setContentsMargins(0, 0, 0, 0);
    onTheme(this, [modes](const Theme &theme) { modes->setSpacing(theme.px(8)); });

    m_lines->setObjectName(u"trendLines"_s);
    m_lines->setMenu(new QMenu(m_lines));
    m_lines->hide();
    keepOpenWhileTicked(*m_lines->menu());
    connect(m_lines->menu(), &QMenu::aboutToShow, this, &ResultsPage::fillLines);

    m_viewChart->setObjectName(u"viewChart"_s);
    m_viewTable->setObjectName(u"viewTable"_s);
    m_reason->setObjectName(u"viewReason"_s);
    setFrameKind(m_viewCard, FrameKind::Card);
    setFrameKind(m_reasonCard, FrameKind::Card);
    auto *card = new QVBoxLayout(m_viewCard);
    card->addWidget(m_viewChart);
    auto *reason = new QVBoxLayout(m_reasonCard);
    reason->addWidget(m_reason);
    auto *pane = new QVBoxLayout(m_viewPane);
    pane->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_reasonCard, m_viewCard, m_viewTable})
        pane->addWidget(widget);
    pane->addStretch(1);
    onTheme(this, [=, this](const Theme &theme) {
        card->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
        pane->setSpacing(theme.px(12));
        m_reasonCard->setMinimumHeight(theme.px(kLeastReason));
    });
    m_viewTable->setModel(m_viewModel);
    m_viewTable->setSortingEnabled(true);
    m_viewTable->setFrozenColumn(0);
    m_viewTable->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_viewChart->setMarksActivatable(true);
    connect(m_reason, &EmptyState::actionTriggered, &m_question, &ResultsQuestion::clearFilters);
    connect(m_viewChart, &MarkWidget::markActivated, this, [this](int index) {
        if (m_view.markDoor)
            openDoor(m_view.markDoor(m_viewChart->mark(index)));
    });
    connect(m_viewTable, &DataTable::rowActivated, this, [this](const QModelIndex &index) {
        if (m_view.cellDoor && index.isValid())
            openDoor(m_view.cellDoor(m_viewModel->row(index.row()).id.toLongLong(), index.column()));
    });
}

int ResultsPage::mode() const
{
    const int chosen = m_modes[std::size_t(m_tab)];
    return chosen < modeNames(m_tab, m_question.query().area).size() ? chosen : 0;
}

void ResultsPage::setTab(ResultsTab tab)
{
    if (tab == m_tab)
        return;
    m_tab = tab;
    m_tabs->setCurrentIndex(int(tab));
    showTab();
    showControls();
    ask();
    m_scroll->ensureVisible(0, 0);
}

void ResultsPage::setMode(int mode)
{
    m_modes[std::size_t(m_tab)] = mode;
    showModes();
    showControls();
    if (!m_answer)
        return;
    if (m_tab == ResultsTab::Levels && mode == DivergingLevels && m_views->currentWidget() == m_table)
        showChart(true); // bars of the table all begin at the edge
    showAnswer();
}

void ResultsPage::showTab()
{
    const bool isLevels = m_tab == ResultsTab::Levels;
    m_views->setVisible(isLevels);
    m_viewPane->setVisible(!isLevels);
    m_lines->setVisible(m_tab == ResultsTab::Trend && !m_view.lines.isEmpty());
    for (QPushButton *button : {m_tableButton, m_chartButton})
        button->setVisible(isLevels);
    m_percentButton->setVisible(isLevels && m_views->currentWidget() == m_table);
    showModes();
}

void ResultsPage::showModes()
{
    const QStringList names = m_snapshot ? modeNames(m_tab, m_question.query().area) : QStringList();
    auto *layout = static_cast<QHBoxLayout *>(m_modeSwitch->layout());
    const QList<QPushButton *> buttons = m_modeSwitch->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
    if (m_modeSwitch->property("names").toStringList() != names) {
        m_modeSwitch->setProperty("names", names);
        for (QPushButton *button : buttons) {
            button->hide();
            layout->removeWidget(button);
            button->setParent(nullptr);
            button->deleteLater(); // the button's own signal may have led here
        }
        for (int i = 0; i < names.size(); ++i) {
            QPushButton *button = makeButton(names.at(i), ButtonKind::Default, Icon::None, m_modeSwitch);
            button->setCheckable(true);
            layout->addWidget(button);
            button->show();
            connect(button, &QPushButton::clicked, this, [this, i] { setMode(i); });
        }
        m_modeSwitch->setVisible(!names.isEmpty());
        orderTabs();
    }
    const QList<QPushButton *> shown = m_modeSwitch->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
    for (int i = 0; i < shown.size(); ++i)
        shown.at(i)->setChecked(i == mode());
}

void ResultsPage::showView()
{
    if (m_linesBy != m_answer->query.by) { // codes of other groups
        m_linesBy = m_answer->query.by;
        m_chosenLines.clear();
    }
    const ViewQuestion question{m_snapshot, std::make_shared<const analytics::Aggregate>(*m_answer), mode(), m_chosenLines, m_years};
    switch (m_tab) {
    case ResultsTab::Levels:
        m_view = {};
        return;
    case ResultsTab::Scores:
        m_view = scoresView(question);
        break;
    case ResultsTab::Claims:
        m_view = claimsView(question);
        break;
    case ResultsTab::Groups:
        m_view = groupsView(question);
        break;
    case ResultsTab::Change:
        m_view = changeView(question);
        break;
    case ResultsTab::Trend:
        m_view = trendView(question);
        break;
    }
    const bool isThere = m_view.reason.isEmpty();
    m_lines->setVisible(!m_view.lines.isEmpty());
    m_reasonCard->setVisible(!isThere);
    m_viewCard->setVisible(isThere && m_view.chart);
    m_viewTable->setVisible(isThere);
    m_export->setEnabled(isThere);
    if (!isThere) {
        m_reason->setWords(m_view.title, m_view.reason, m_question.hasFilters() ? tr("Clear all filters") : QString());
        m_reasonCard->setAccessibleName(m_view.reason);
        m_viewChart->clear();
        m_viewModel->clear();
        return;
    }
    const bool isWhole = m_view.rows.size() <= kMostRowsWhole;
    m_viewTable->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_viewModel->show(m_view.columns, m_view.rows);
    m_viewTable->setFitsRows(isWhole);
    m_viewTable->setMinimumHeight(isWhole ? 0 : themeOf(this).px(kLongTable));
    m_viewTable->setStretchColumns(m_view.stretch);
    m_viewTable->fitColumns();
    m_viewTable->setAccessibleName(m_view.title);
    m_viewChart->setAccessibleName(m_view.title);
    if (m_view.chart)
        m_viewChart->setChart([make = m_view.chart](const ChartTheme &theme) { return make(theme, {}, false); });
    else
        m_viewChart->clear();
    m_viewTable->setAccessibleDescription(m_viewChart->accessibleDescription());
}

void ResultsPage::fillLines()
{
    QMenu &menu = *m_lines->menu();
    menu.clear();
    menu.addAction(tr("The largest groups"), this, [this] { chooseLines({}); });
    menu.addSeparator();
    // How many are ticked decides whether another may be; m_view is another after each.
    const auto limit = [this, &menu] {
        const auto drawn = std::count_if(m_view.lines.begin(), m_view.lines.end(), [](const LineChoice &line) { return line.isChosen; });
        for (QAction *action : menu.actions())
            action->setEnabled(!action->isCheckable() || (action->isChecked() ? drawn > 1 : drawn < kMostLines));
    };
    for (const LineChoice &line : std::as_const(m_view.lines)) {
        QAction *action = menu.addAction(QString(line.label).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(line.isChosen);
        connect(action, &QAction::toggled, this, [this, limit, codes = line.codes](bool isOn) {
            std::vector<std::vector<std::uint16_t>> chosen;
            for (const LineChoice &one : std::as_const(m_view.lines))
                if (one.codes == codes ? isOn : one.isChosen)
                    chosen.push_back(one.codes);
            chooseLines(std::move(chosen));
            limit();
        });
    }
    limit();
}

void ResultsPage::chooseLines(std::vector<std::vector<std::uint16_t>> lines)
{
    m_chosenLines = std::move(lines);
    if (m_answer)
        showAnswer();
}

void ResultsPage::openDoor(const std::optional<StudentsDoor> &door)
{
    if (!door || !m_snapshot)
        return;
    std::vector<std::uint32_t> students = door->students;
    if (door->condition)
        students = analytics::scoredStudentsBehind(*m_snapshot, door->query, door->codes, *door->condition);
    for (const analytics::Behind who : door->who) {
        const auto some = analytics::studentsBehind(*m_snapshot, door->query, door->codes, who);
        students.insert(students.end(), some.begin(), some.end());
    }
    //: %1 a content area, %2 a school year
    QStringList parts{tr("%1 %2").arg(domain::areaName(door->query.area), domain::schoolYearName(door->query.year))};
    parts += filterWords(door->query, m_snapshot->results());
    if (!door->name.isEmpty())
        parts.append(door->name);
    openChosen(students, parts.join(u" · "_s));
}

void ResultsPage::copyTable()
{
    if (!m_answer)
        return;
    const bool isLevels = m_tab == ResultsTab::Levels;
    DataTable *table = isLevels ? m_table : m_viewTable;
    const QAbstractItemModel &model = *table->model();
    std::vector<int> rows(std::size_t(model.rowCount()));
    std::iota(rows.begin(), rows.end(), 0);
    QList<int> columns;
    for (int column = 0; column < model.columnCount(); ++column) {
        const bool isBar = model.headerData(column, Qt::Horizontal, KindRole).toInt() == int(CellKind::LevelBar);
        if (!table->isColumnHidden(column) && !isBar)
            columns.append(column);
    }
    table->copier()->start(model, std::move(rows), columns, copyMarkFor(table));
}

QString ResultsPage::notesText() const
{
    return m_notes->isHidden() ? QString() : m_notes->text();
}

ResultsSheet ResultsPage::sheet() const
{
    ResultsSheet sheet;
    if (!m_answer || !m_view.reason.isEmpty() || m_view.namesStudents)
        return sheet;
    QStringList notes{m_snapshot->lea().name};
    notes += filterWords(m_answer->query, m_snapshot->results());
    notes = {notes.join(u" · "_s) + u'.'};
    if (!notesText().isEmpty())
        notes.append(notesText());
    sheet.words.stamp = stampText();
    if (m_snapshot->lea().isSample)
        sheet.words.stamp += u" · "_s + tr("SAMPLE");
    if (m_tab == ResultsTab::Levels) {
        sheet.words.title = titleOf(*m_answer);
        LevelChartOptions options;
        options.isGrouped = mode() == GroupedLevels;
        options.isDiverging = mode() == DivergingLevels;
        sheet.chart = [all = m_model->inOrder(m_model->rowCount()), options](const ChartTheme &theme, const ChartWords &words, bool isWhole) {
            LevelData shown = all;
            if (!isWhole)
                shown.rows = all.rows.first(std::min<qsizetype>(all.rows.size(), kMostChartRows));
            return std::make_unique<LevelChart>(std::move(shown), theme, options, words);
        };
        if (const QString left = chartLimitNote(m_model->rowCount()); !left.isEmpty())
            notes.append(left);
    } else {
        sheet.words.title = m_view.title;
        sheet.chart = m_view.chart;
        sheet.table = m_view.fileTable;
    }
    sheet.words.note = notes.join(u' ');
    return sheet;
}

void ResultsPage::save(SheetFormat format)
{
    if (!sheet().chart)
        return;
    const QString filter = format == SheetFormat::Png   ? tr("PNG picture (*.png)")
                           : format == SheetFormat::Svg ? tr("SVG drawing (*.svg)")
                                                        : tr("CSV table (*.csv)");
    analytics::AggregateQuery query = m_answer->query;
    if (!hasRows(m_tab, mode()))
        query.by.clear();
    m_prompter.chooseSaveFile(this, tr("Save the results"), sheetFileName(query, fileWord(m_tab), format), filter, [this, format](const QString &path) {
        const ResultsSheet written = sheet();
        if (path.isEmpty() || !written.chart)
            return;
        const QByteArray bytes = sheetBytes(written, format);
        m_saveJob.start(jobs::start<QByteArray>(QThreadPool::globalInstance(), [path, bytes](jobs::JobContext &) { return writeSheet(path, bytes); }),
                        this, [this, path](Result<QByteArray> result) {
                            if (result) {
                                m_message->showMessage(MessageKind::Positive, tr("Saved"), QFileInfo(path).fileName());
                            } else if (const Explanation words = describe(result.error()); !words.headline.isEmpty()) {
                                m_message->showMessage(MessageKind::Danger, tr("The results were not saved"), words.sentence);
                            }
                        });
    });
}

} // namespace scoredesk::ui
