// SPDX-License-Identifier: GPL-3.0-or-later
// The controls of the Results page and where everything stands on it; what they ask and show is in resultspage.cpp.
#include "ui/pages/results/resultspage.h"

#include "core/domain/wording.h"
#include "ui/charts/chartview.h"
#include "ui/pages/results/representativenesspanel.h"
#include "ui/widgets/resultsfilterbar.h"
#include "ui/pages/results/resultstablemodel.h"
#include "ui/pages/results/timecard.h"
#include "ui/pages/results/viewtablemodel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tablecopy.h"

#include <QtCore/QMimeData>
#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>

#include <chrono>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;
using analytics::Dimension;

namespace {

constexpr double kPanelWidth = 300;    // px at 100 %: look/results-light.png
constexpr double kLeastBeside = 1000;  // narrower than this the panel goes under the table
constexpr double kLeastTable = 330;
constexpr std::chrono::milliseconds kPatience{100};

QPushButton *toggle(const QString &text, QWidget *parent)
{
    QPushButton *button = makeButton(text, ButtonKind::Default, Icon::None, parent);
    button->setCheckable(true);
    return button;
}

} // namespace

ResultsPage::ResultsPage(Prompter &prompter, QWidget *parent)
    : Page(parent), m_prompter(prompter), m_model(new ResultsTableModel(this)), m_viewModel(new ViewTableModel(this)),
      m_stamp(wrappingLabel(QString(), TypeRole::Small, ColorRole::TextMuted, this)), m_tabs(new QTabBar(this)), m_lines(makeButton(tr("Lines"), ButtonKind::Default, Icon::None, this)), m_modeSwitch(new QWidget(this)), m_area(new QComboBox(this)), m_year(new QComboBox(this)),
      m_by(new QComboBox(this)), m_cross(new QComboBox(this)), m_tableButton(toggle(tr("Table"), this)), m_chartButton(toggle(tr("Chart"), this)),
      m_percentButton(toggle(tr("Level percents"), this)), m_export(makeButton(tr("Copy or save"), ButtonKind::Default, Icon::Export, this)),
      m_saved(makeButton(tr("Saved views"), ButtonKind::Default, Icon::Flag, this)), m_classOf(new QCheckBox(this)),
      m_public(new QCheckBox(tr("Public view"), this)),
      m_legend(new QWidget(this)), m_filterBar(new ResultsFilterBar(m_question, this)), m_message(new MessageBar(this)), m_views(new QStackedWidget(this)),
      m_table(new DataTable(this)), m_chartCard(new QFrame(this)), m_chartArea(new QScrollArea(this)), m_chart(new ChartView), m_viewPane(new QWidget),
      m_viewCard(new QFrame), m_reasonCard(new QFrame), m_reason(new EmptyState), m_viewChart(new ChartView), m_viewTable(new DataTable),
      m_notes(wrappingLabel(QString(), TypeRole::Small, ColorRole::TextMuted, this)), m_panel(new RepresentativenessPanel(this)), m_time(new TimeCard(this)),
      m_trendCard(new Card(tr("Over the years"), tr("Percent met or exceeded, same question"), this)), m_trend(new ChartView),
      m_scroll(new QScrollArea(this)), m_content(new QWidget), m_main(new QWidget), m_grid(new QGridLayout(m_content)), m_patience(new QTimer(this))
{
    m_patience->setSingleShot(true);
    m_patience->setInterval(kPatience);
    connect(m_patience, &QTimer::timeout, this, &ResultsPage::showBusy);
    setObjectName(u"resultsPage"_s);
    setAccessibleName(tr("Results"));
    buildControls();
    buildViews();
    buildActions();
    buildExportMenu();

    auto *head = new QHBoxLayout;
    auto *controls = new FlowLayout;
    auto *title = new Label(tr("Results"), TypeRole::Title, ColorRole::Text, this);
    auto *views = new QHBoxLayout;
    for (QPushButton *button : {m_tableButton, m_chartButton, m_export})
        views->addWidget(button);
    head->addWidget(title, 0, Qt::AlignTop);
    head->addLayout(controls, 1);
    head->addLayout(views);
    head->setAlignment(views, Qt::AlignTop);
    auto *options = new QHBoxLayout;
    options->addWidget(m_legend, 1, Qt::AlignVCenter);
    auto *tabs = new QHBoxLayout;
    tabs->addWidget(m_tabs, 1, Qt::AlignLeft);
    tabs->addWidget(m_lines);
    tabs->addWidget(m_modeSwitch);
    auto *filters = new QHBoxLayout;
    filters->addWidget(m_filterBar, 1);
    filters->addWidget(m_percentButton, 0, Qt::AlignTop);
    filters->addWidget(m_saved, 0, Qt::AlignTop);
    filters->addWidget(m_classOf, 0, Qt::AlignTop);
    filters->addWidget(m_public, 0, Qt::AlignTop);

    auto *labelBy = new Label(tr("by"), TypeRole::Body, ColorRole::TextMuted, this);
    auto *labelAnd = new Label(tr("and"), TypeRole::Body, ColorRole::TextMuted, this);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_area, m_year, labelBy, m_by, labelAnd, m_cross})
        controls->addWidget(widget);

    auto *main = new QVBoxLayout(m_main);
    main->setContentsMargins(0, 0, 0, 0);
    main->addWidget(m_views, 1);
    main->addWidget(m_viewPane, 1);
    main->addWidget(m_stamp);
    main->addWidget(m_notes);
    m_views->addWidget(m_table);
    m_views->addWidget(m_chartCard);
    setFrameKind(m_chartCard, FrameKind::Card);
    auto *chartLayout = new QVBoxLayout(m_chartCard);
    chartLayout->addWidget(m_chartArea);
    m_chartArea->viewport()->setAutoFillBackground(false);
    m_chartArea->setWidget(m_chart);
    m_chartArea->setWidgetResizable(true);
    m_chartArea->setFrameShape(QFrame::NoFrame);
    m_chartArea->setFocusPolicy(Qt::NoFocus);

    m_trendCard->body()->addWidget(m_trend);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addLayout(tabs);
    layout->addLayout(filters);
    layout->addLayout(options);
    layout->addWidget(m_message);
    layout->addWidget(m_scroll, 1);
    m_message->hide();
    onTheme(this, [=, this](const Theme &theme) {
        layout->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16));
        layout->setSpacing(theme.px(12));
        head->setSpacing(theme.px(12));
        controls->setGaps(theme.px(8), theme.px(8));
        views->setSpacing(theme.px(8));
        for (QHBoxLayout *row : {options, tabs, filters})
            row->setSpacing(theme.px(12));
        // a combo box keeps the sizes it worked out, and fonts follow the theme a moment later: this makes it work them out again
        QTimer::singleShot(0, this, [this] {
            for (QComboBox *box : {m_area, m_year, m_by, m_cross}) {
                QEvent change(QEvent::StyleChange);
                QCoreApplication::sendEvent(box, &change);
                box->updateGeometry();
            }
        });
        for (QComboBox *box : {m_by, m_cross})
            box->setMaximumWidth(theme.px(210));
        for (Label *label : {title, labelBy, labelAnd})
            label->setMinimumHeight(theme.controlHeight());
        m_classOf->setMinimumHeight(theme.controlHeight());
        m_public->setMinimumHeight(theme.controlHeight());
        chartLayout->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
        main->setSpacing(theme.px(8));
        m_grid->setSpacing(theme.px(16));
        m_main->setMinimumHeight(theme.px(kLeastTable));
        arrange();
    });

    connect(&m_question, &ResultsQuestion::changed, this, &ResultsPage::refresh);
    connect(m_time, &TimeCard::studentsRequested, this, &ResultsPage::studentsRequested);
    connect(m_time, &TimeCard::digestShown, this, &ResultsPage::orderTabs);
    connect(m_panel, &RepresentativenessPanel::rulesRequested, this, &ResultsPage::editIndicationRules);
    connect(m_filterBar, &ResultsFilterBar::manageGroupsRequested, this, &ResultsPage::manageGroupsRequested);
    connect(m_filterBar, &ResultsFilterBar::tabStopsChanged, this, &ResultsPage::orderTabs);
    m_saved->setObjectName(u"savedViews"_s);
    m_saved->setMenu(new QMenu(m_saved));
    connect(m_saved->menu(), &QMenu::aboutToShow, this, &ResultsPage::fillSavedViews);
    m_saved->hide(); // until there is a place to keep them
    connect(m_table->emptyState(), &EmptyState::actionTriggered, &m_question, &ResultsQuestion::clearFilters);
    orderTabs();
    refresh();
}

ResultsPage::~ResultsPage() = default;

void ResultsPage::buildControls()
{
    m_area->setObjectName(u"resultsArea"_s);
    m_year->setObjectName(u"resultsYear"_s);
    m_by->setObjectName(u"resultsBy"_s);
    m_cross->setObjectName(u"resultsCross"_s);
    m_table->setObjectName(u"resultsTable"_s);
    m_chart->setObjectName(u"resultsChart"_s);
    m_classOf->setObjectName(u"resultsClassOf"_s);
    m_public->setObjectName(u"resultsPublic"_s);
    m_notes->setObjectName(u"resultsNotes"_s);
    m_stamp->setObjectName(u"resultsStamp"_s);
    m_area->setAccessibleName(tr("Content area"));
    m_year->setAccessibleName(tr("Year"));
    m_by->setAccessibleName(tr("A row for each"));
    m_cross->setAccessibleName(tr("Crossed with"));
    (new QVBoxLayout(m_legend))->setContentsMargins(0, 0, 0, 0);
    m_table->setAccessibleName(tr("Results"));
    m_chart->setAccessibleName(tr("Levels, as bars"));
    m_chartArea->setAccessibleName(tr("Levels, as bars"));
    m_scroll->setAccessibleName(tr("Results"));
    for (QComboBox *box : {m_area, m_year, m_by, m_cross})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_classOf->setToolTip(tr("High-school science as the state publishes it: students now in grade 12, with the test they took in grade 10, 11, or 12."));
    m_public->setToolTip(tr("Hides groups with fewer than 11 tested, and what would tell their numbers: for agendas and web sites."));
    m_percentButton->setToolTip(tr("Percents of each level in place of counts"));
    m_tableButton->setChecked(true);

    const auto change = [this](auto set) {
        if (m_isShowing)
            return;
        analytics::AggregateQuery query = m_question.query();
        set(query);
        m_question.setQuery(query);
    };
    connect(m_area, &QComboBox::activated, this, [=, this] {
        change([this](auto &query) {
            query.area = domain::ContentArea(m_area->currentData().toInt());
            if (query.area != domain::ContentArea::Science)
                query.cohort = analytics::Cohort::ThisYear; // no other area has a class
        });
    });
    connect(m_year, &QComboBox::activated, this, [=, this] {
        change([this](auto &query) {
            query.year = domain::SchoolYear{std::int16_t(m_year->currentData().toInt())};
            if (const auto areas = areasOf(m_snapshot->results(), query.year); !areas.isEmpty() && !areas.contains(query.area))
                query.area = areas.first();
            if (query.area != domain::ContentArea::Science)
                query.cohort = analytics::Cohort::ThisYear;
        });
    });
    const auto changeRows = [=, this] {
        change([this](auto &query) {
            query.by.clear();
            for (const QComboBox *box : {m_by, m_cross}) {
                const int chosen = box->currentData().toInt();
                if (chosen >= 0 && (query.by.empty() || query.by.front() != Dimension(chosen)))
                    query.by.push_back(Dimension(chosen));
            }
        });
    };
    connect(m_by, &QComboBox::activated, this, changeRows);
    connect(m_cross, &QComboBox::activated, this, changeRows);
    connect(m_classOf, &QCheckBox::toggled, this, [change](bool on) {
        change([on](auto &query) { query.cohort = on ? analytics::Cohort::ClassOf : analytics::Cohort::ThisYear; });
    });
    connect(m_public, &QCheckBox::toggled, this, [change](bool on) { change([on](auto &query) { query.isPublic = on; }); });
    connect(m_percentButton, &QPushButton::toggled, this, &ResultsPage::showColumns);
    connect(m_tableButton, &QPushButton::clicked, this, [this] { showChart(false); });
    connect(m_chartButton, &QPushButton::clicked, this, [this] { showChart(true); });

    m_model->setLevels({}, false);
    m_table->setModel(m_model);
    m_table->setFrozenColumn(ResultsTableModel::Name);
    m_table->setStretchColumns({ResultsTableModel::Bar});
    m_table->setWidest(ResultsTableModel::Name, 240);
    m_table->setWidest(ResultsTableModel::Bar, 160); // and what is left over
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    connect(m_table, &DataTable::rowActivated, this, &ResultsPage::openCell);
    connect(m_table, &QTableView::clicked, this, &ResultsPage::openBar);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &ResultsPage::showChartRows);
    m_trend->setObjectName(u"resultsTrend"_s);
    m_trend->setAccessibleName(tr("Over the years"));
    m_trend->setMarksActivatable(true);
    connect(m_trend, &MarkWidget::markActivated, this, &ResultsPage::openYear);
    m_chart->setMarksActivatable(true);
    connect(m_chart, &MarkWidget::markActivated, this, [this](int index) {
        const ChartMark mark = m_chart->mark(index);
        const LevelRow &row = m_model->levelRow(mark.row);
        using analytics::Behind;
        if (mark.part == 0)
            openStudents(row, {Behind::Scored});
        else if (mode() == GroupedLevels && m_model->levels().levels() == 4)
            mark.part <= 2 ? openStudents(row, {Behind::Level1, Behind::Level2}) : openStudents(row, {Behind::Level3, Behind::Level4});
        else
            openStudents(row, {Behind(int(Behind::Level1) + mark.part - 1)});
    });
}

void ResultsPage::buildActions()
{
    const auto add = [this](const QString &text, const QList<QKeySequence> &keys, auto run) {
        auto *action = new QAction(text, this);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
    };
    const auto withAlt = [](QKeySequence::StandardKey standard, Qt::Key arrow) {
        QList<QKeySequence> keys = QKeySequence::keyBindings(standard);
        keys.append(QKeySequence(Qt::ALT | arrow));
        return keys;
    };
    add(tr("Undo"), withAlt(QKeySequence::Undo, Qt::Key_Left), [this] { m_question.undo(); });
    add(tr("Redo"), withAlt(QKeySequence::Redo, Qt::Key_Right), [this] { m_question.redo(); });
    for (int tab = 0; tab < kResultsTabs; ++tab)
        add(tabName(ResultsTab(tab)), {QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + tab))}, [this, tab] { setTab(ResultsTab(tab)); });
}

void ResultsPage::buildExportMenu()
{
    auto *menu = new QMenu(m_export);
    m_export->setObjectName(u"resultsExport"_s);
    menu->addAction(icon(Icon::Copy), tr("Copy the table"), this, &ResultsPage::copyTable);
    QList<QAction *> ofChart;
    ofChart.append(menu->addAction(icon(Icon::Copy), tr("Copy the chart as a picture"), this, [this] {
        const ResultsSheet copied = sheet();
        if (!copied.chart)
            return;
        auto picture = std::make_unique<QMimeData>();
        picture->setImageData(sheetImage(copied));
        QGuiApplication::clipboard()->setMimeData(picture.release());
    }));
    menu->addSeparator();
    ofChart.append(menu->addAction(tr("Save the chart as PNG…"), this, [this] { save(SheetFormat::Png); }));
    ofChart.append(menu->addAction(tr("Save the chart as SVG…"), this, [this] { save(SheetFormat::Svg); }));
    ofChart.append(menu->addAction(icon(Icon::Table), tr("Save the table as CSV…"), this, [this] { save(SheetFormat::Csv); }));
    connect(menu, &QMenu::aboutToShow, this, [this, ofChart] {
        for (QAction *action : ofChart)
            action->setEnabled(sheet().chart != nullptr);
    });
    m_export->setMenu(menu);
}

void ResultsPage::showControls()
{
    m_isShowing = true;
    const analytics::AggregateQuery &query = m_question.query();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_area, m_year, m_by, m_cross, m_public, m_tableButton, m_chartButton,
                                                            m_percentButton})
        widget->setEnabled(m_snapshot != nullptr);
    for (QComboBox *box : {m_area, m_year, m_by, m_cross})
        box->clear();
    m_public->setChecked(query.isPublic);
    m_classOf->setVisible(m_snapshot && query.area == domain::ContentArea::Science);
    m_classOf->setChecked(query.cohort == analytics::Cohort::ClassOf);
    //: %1 is the year in which students finish school
    m_classOf->setText(tr("Class of %1").arg((query.year.isValid() || !m_snapshot ? query.year : m_snapshot->lea().year).spring));
    if (m_snapshot) {
        const analytics::ResultColumns &columns = m_snapshot->results();
        QList<domain::ContentArea> areas = areasOf(columns, query.year);
        if (!areas.contains(query.area))
            areas.append(query.area); // asked for, though nobody took it: the page says so
        for (const domain::ContentArea area : std::as_const(areas))
            m_area->addItem(domain::areaName(area), int(area));
        for (const domain::SchoolYear year : columns.years())
            m_year->addItem(domain::schoolYearName(year), int(year.spring));
        //: in place of a field to make rows by: one row
        m_by->addItem(tr("All students"), -1);
        //: no second field
        m_cross->addItem(tr("nothing else"), -1);
        for (const Dimension dimension : offeredDimensions(columns)) {
            m_by->addItem(analytics::dimensionName(dimension), int(dimension));
            if (query.by.empty() || query.by.front() != dimension)
                m_cross->addItem(analytics::dimensionName(dimension), int(dimension));
        }
        const auto choose = [](QComboBox *box, int value) { box->setCurrentIndex(std::max(0, box->findData(value))); };
        choose(m_area, int(query.area));
        choose(m_year, int(query.year.spring));
        choose(m_by, query.by.empty() ? -1 : int(query.by[0]));
        for (QComboBox *box : {m_by, m_cross}) // names longer than the box stand whole in its list
            box->view()->setMinimumWidth(box->view()->sizeHintForColumn(0) + themeOf(this).px(40));
        choose(m_cross, query.by.size() < 2 ? -1 : int(query.by[1]));
        m_by->setEnabled(hasRows(m_tab, mode()));
        m_cross->setEnabled(m_by->isEnabled() && !query.by.empty());
    }
    m_isShowing = false;
}

void ResultsPage::showChart(bool on)
{
    on = on && m_answer;
    m_tableButton->setChecked(!on);
    m_chartButton->setChecked(on);
    m_views->setCurrentWidget(on ? static_cast<QWidget *>(m_chartCard) : m_table);
    m_percentButton->setVisible(!on && m_tab == ResultsTab::Levels);
    m_legend->setVisible(!on && m_answer && m_tab == ResultsTab::Levels); // the chart has its own
    showChartRows();
}

void ResultsPage::arrange()
{
    const Theme &theme = themeOf(this);
    m_isNarrow = width() < theme.px(kLeastBeside);
    m_grid->removeWidget(m_main);
    m_grid->removeWidget(m_panel);
    m_grid->removeWidget(m_time);
    m_grid->removeWidget(m_trendCard);
    m_grid->addWidget(m_main, 0, 0);
    m_grid->addWidget(m_time, 1, 0);
    m_grid->addWidget(m_trendCard, m_isNarrow ? 3 : 2, 0);
    m_grid->addWidget(m_panel, m_isNarrow ? 2 : 0, m_isNarrow ? 0 : 1, m_isNarrow ? 1 : 3, 1);
    m_grid->setColumnStretch(0, 1);
    m_grid->setRowStretch(0, 1);
    m_panel->setMinimumWidth(m_isNarrow ? 0 : theme.px(kPanelWidth));
    m_panel->setMaximumWidth(m_isNarrow ? QWIDGETSIZE_MAX : theme.px(kPanelWidth));
    fitPanel();
}

void ResultsPage::fitPanel()
{
    // a scroll area asks what is in it for its least size, which knows nothing of words that wrap
    const int panelWidth = m_isNarrow ? m_scroll->viewport()->width() : themeOf(this).px(kPanelWidth);
    m_panel->setMinimumHeight(m_panel->layout()->totalHeightForWidth(panelWidth));
    fitTable();
}

void ResultsPage::fitTable()
{
    const Theme &theme = themeOf(this);
    if (m_viewPane->isVisibleTo(m_main)) {
        m_main->setMinimumHeight(theme.px(kLeastTable));
        return;
    }
    // Head and three rows, whatever stands below them in large text: the page scrolls, and the words are as high as they are when wrapped.
    const int row = m_table->verticalHeader()->defaultSectionSize();
    const int beside = m_isNarrow ? 0 : theme.px(kPanelWidth) + m_grid->horizontalSpacing();
    int height = m_table->horizontalHeader()->sizeHint().height() + 3 * row + m_table->frameWidth() * 2;
    for (const QWidget *words : std::initializer_list<const QWidget *>{m_stamp, m_notes})
        if (words->isVisibleTo(m_main))
            height += m_main->layout()->spacing() + words->heightForWidth(std::max(1, m_scroll->viewport()->width() - beside));
    m_main->setMinimumHeight(std::max(theme.px(kLeastTable), height));
}

void ResultsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    if ((width() < themeOf(this).px(kLeastBeside)) != m_isNarrow)
        arrange();
    fitPanel();
}

void ResultsPage::orderTabs()
{
    QList<QWidget *> stops{m_area, m_year, m_by, m_cross, m_tableButton, m_chartButton, m_export, m_tabs};
    stops += m_filterBar->tabStops();
    stops += {m_percentButton, m_saved};
    stops.append(m_lines);
    for (QPushButton *button : m_modeSwitch->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly))
        stops.append(button);
    stops += {m_classOf, m_public, m_table, m_chart, m_viewChart, m_viewTable};
    stops += m_time->tabStops();
    stops.append(m_trend);
    stops += m_panel->tabStops();
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops.at(i - 1), stops.at(i));
}

} // namespace scoredesk::ui
