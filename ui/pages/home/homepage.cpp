// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/homepage.h"

#include "core/domain/wording.h"
#include "ui/models/cellwords.h"
#include "ui/models/schoolbalancemodel.h"
#include "ui/models/studenttablemodel.h"
#include "ui/pages/home/changecard.h"
#include "ui/pages/home/homecards.h"
#include "ui/pages/home/resultscard.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/doorrow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QtCore/QEvent>
#include <QtCore/QThreadPool>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSchoolsAtFirst = 7;
constexpr int kThreeColumnsFromPx = 1000; // of the page: a window of 1180 without its rail
constexpr int kTwoColumnsFromPx = 640;    // below that the text is so large that a card needs the whole width

} // namespace

HomePage::HomePage(QWidget *parent)
    : Page(parent), m_scroll(new QScrollArea(this)), m_content(new QWidget), m_empty(new EmptyState(this)),
      m_grid(new QGridLayout), m_ssr(new SsrStatusCard(m_content)), m_areas(new AreaCard(m_content)),
      m_loaded(new LoadedCard(m_content)), m_noScore(new DoorCard(tr("No score yet: why"), m_content)),
      m_held(new DoorCard(tr("SSR held: why"), m_content)),
      m_settled(new DoorCard(tr("No counting score: why"), m_content)), m_schools(new QWidget(m_content)),
      m_schoolsTitle(new Label(tr("Schools with the most left to score"), TypeRole::BodyStrong, ColorRole::Text, m_schools)),
      m_allSchools(makeButton(QString(), ButtonKind::Text, Icon::None, m_schools)), m_schoolTable(new DataTable(m_schools)),
      m_schoolModel(new SchoolBalanceModel(this)), m_results(new ResultsCard(m_content)),
      m_change(new ChangeCard(m_content))
{
    setObjectName(u"homePage"_s);
    setAccessibleName(tr("Home"));
    m_noScore->setObjectName(u"noScoreCard"_s);
    m_held->setObjectName(u"heldCard"_s);
    m_settled->setObjectName(u"settledCard"_s);
    m_schoolTable->setObjectName(u"schoolTable"_s);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    outer->addWidget(m_empty);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_content);
    m_content->installEventFilter(this);
    setReading({});

    auto *layout = new QVBoxLayout(m_content);
    auto *title = new Label(tr("Home"), TypeRole::Title, ColorRole::Text, m_content);
    layout->addWidget(title);
    layout->addLayout(m_grid);
    layout->addStretch(1);

    auto *schools = new QVBoxLayout(m_schools);
    schools->setContentsMargins(0, 0, 0, 0);
    auto *schoolsHead = new QHBoxLayout;
    schoolsHead->addWidget(m_schoolsTitle);
    schoolsHead->addStretch(1);
    schoolsHead->addWidget(m_allSchools);
    schools->addLayout(schoolsHead);
    schools->addWidget(m_schoolTable);
    schools->addStretch(1);
    onTheme(this, [=, this](const Theme &theme) {
        layout->setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16));
        layout->setSpacing(theme.px(12));
        m_grid->setSpacing(theme.px(16));
        schools->setSpacing(theme.px(8));
        m_columns = 0;
        arrange();
    });

    m_schoolTable->setModel(m_schoolModel);
    m_schoolTable->setAccessibleName(tr("Schools with the most left to score"));
    m_schoolTable->setSelectionMode(QAbstractItemView::SingleSelection);
    // the bars give way, so that the names of schools stand whole
    m_schoolTable->setStretchColumns({SchoolBalanceModel::TestsScored, SchoolBalanceModel::ReportsReleased});
    m_schoolTable->setFitsRows(true);
    connect(m_schoolTable, &DataTable::rowActivated, this, [this](const QModelIndex &index) {
        if (const auto code = domain::CdsCode::fromText(index.data(IdRole).toString())) {
            StudentFilter filter;
            filter.schools = {*code};
            Q_EMIT studentsRequested(filter);
        }
    });
    connect(m_allSchools, &QPushButton::clicked, this, [this] {
        m_showsAllSchools = !m_showsAllSchools;
        showSchools();
    });
    connect(m_ssr, &SsrStatusCard::doorOpened, this, &HomePage::studentsRequested);
    connect(m_areas, &AreaCard::doorOpened, this, &HomePage::studentsRequested);
    for (DoorCard *card : {m_noScore, m_held, m_settled})
        connect(card, &DoorCard::doorOpened, this, &HomePage::studentsRequested);
    connect(m_results, &ResultsCard::doorOpened, this, &HomePage::studentsRequested);
    connect(m_change, &ChangeCard::doorOpened, this, &HomePage::studentsRequested);
    connect(m_change, &ChangeCard::changed, this, [this] {
        orderTabs();
        m_columns = 0;
        arrange();
    });
    setSnapshot(nullptr);
}

void HomePage::setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot)
{
    m_job.drop();
    m_snapshot = std::move(snapshot);
    m_change->setSnapshots(nullptr, nullptr);
    const bool hasData = m_snapshot && m_snapshot->lea().generation > 0;
    m_scroll->setVisible(hasData);
    m_empty->setVisible(!hasData);
    showSchools();
    if (!hasData) {
        showCounts({});
        Q_EMIT statusTextChanged(statusText());
        return;
    }
    m_ssr->setSnapshot(*m_snapshot);
    m_areas->setSnapshot(*m_snapshot);
    m_results->setSnapshot(*m_snapshot);
    if (m_snapshot->students().size() <= StudentTableModel::kAtOnce) {
        const auto counts = countForHome(*m_snapshot);
        showCounts(counts ? *counts : HomeCounts());
    } else {
        for (Card *card : {static_cast<Card *>(m_noScore), static_cast<Card *>(m_settled), static_cast<Card *>(m_loaded)})
            card->setUpdating(true);
        m_job.start(jobs::start<HomeCounts>(QThreadPool::globalInstance(),
                                            [data = m_snapshot](jobs::JobContext &job) { return countForHome(*data, job); }),
                    this, [this](Result<HomeCounts> counts) {
                        if (counts)
                            showCounts(*counts);
                    });
    }
    Q_EMIT statusTextChanged(statusText());
}

void HomePage::setPrevious(std::shared_ptr<const analytics::Snapshot> previous)
{
    m_change->setSnapshots(std::move(previous), m_snapshot);
}

void HomePage::setReading(const QString &what)
{
    if (what.isEmpty())
        m_empty->setWords(tr("No data yet"), tr("Drop a Student Score Data File from TOMS anywhere in this window."));
    else
        m_empty->setWords(what, tr("The numbers come when everything is read."));
}

void HomePage::showCounts(const HomeCounts &counts)
{
    for (Card *card : {static_cast<Card *>(m_noScore), static_cast<Card *>(m_settled), static_cast<Card *>(m_loaded)})
        card->setUpdating(false);
    const QList<DoorCard::Door> open = noScoreYetDoors(counts);
    const QList<DoorCard::Door> settled = settledDoors(counts);
    const std::int64_t scored = counts.inBox(domain::ScoreBox::Scored);
    //: the parts of a balance sheet and their sum
    QString sum = tr("Scored %1 + no score yet %2 + no counting score %3 = %Ln tests", nullptr, int(counts.total()))
                      .arg(countText(scored), countText(sumOf(open)), countText(sumOf(settled)));
    m_noScore->setSource(tr("%Ln tests", nullptr, int(sumOf(open))));
    if (m_snapshot) {
        // The file counts rows, the balance tests: a test with two rows is one, and an expected test without a row is one too.
        std::int64_t second = 0, noRow = 0;
        for (const analytics::AreaBalance &area : m_snapshot->balance().areas) {
            second += area.records - area.withRow;
            noRow += area.students - area.withRow;
        }
        QStringList differences;
        if (second > 0)
            differences.append(tr("%Ln rows are second rows of a test and count once.", nullptr, int(second)));
        if (noRow > 0)
            differences.append(tr("%Ln tests have no row in the file.", nullptr, int(noRow)));
        if (!differences.isEmpty())
            sum += u'\n' + differences.join(u' ');
    }
    m_noScore->setDoors(open, tr("Every test has a score or a reason why not."), sum);
    m_settled->setSource(tr("%Ln tests", nullptr, int(sumOf(settled))));
    m_settled->setDoors(settled, tr("No condition codes and no invalidated tests."));
    if (!m_snapshot)
        return;
    m_loaded->setSnapshot(*m_snapshot, counts, m_sources);
    const analytics::BalanceSheet &balance = m_snapshot->balance();
    if (balance.reportsReleased < 0) {
        m_held->setSource({});
        m_held->setUnavailable(tr("The loaded files have no SSR dates. %1").arg(domain::notLoaded(u"SSR Availability"_s)));
    } else {
        const QList<DoorCard::Door> held = heldDoors(balance);
        m_held->setSource(tr("%Ln SSRs", nullptr, int(sumOf(held))));
        m_held->setDoors(held, tr("No SSR is held."));
    }
    orderTabs();
    m_columns = 0;
    arrange();
}

void HomePage::showSchools()
{
    const int all = m_snapshot ? int(m_snapshot->balance().schools.size()) : 0;
    m_schoolModel->setSnapshot(m_snapshot.get(), m_showsAllSchools ? 0 : kSchoolsAtFirst);
    m_allSchools->setVisible(all > kSchoolsAtFirst);
    m_allSchools->setText(m_showsAllSchools ? tr("Fewer schools") : tr("All %n schools", nullptr, all));
    m_schoolTable->fitColumns();
    m_schoolTable->updateGeometry();
}

void HomePage::orderTabs()
{
    QWidget *before = nullptr;
    const QList<QWidget *> inOrder{m_ssr, m_areas, m_loaded, m_noScore, m_held, m_settled, m_change, m_allSchools, m_schoolTable, m_results};
    for (QWidget *card : inOrder) {
        QList<QWidget *> stops;
        if (card->focusPolicy() & Qt::TabFocus)
            stops.append(card);
        else {
            for (QWidget *inside : card->findChildren<QWidget *>()) {
                // what a card has just dropped was hidden and is about to go; what it has just made is not shown yet
                const bool isDropped = inside->isHidden() && inside->testAttribute(Qt::WA_WState_ExplicitShowHide);
                if ((inside->focusPolicy() & Qt::TabFocus) && !isDropped)
                    stops.append(inside);
            }
        }
        for (QWidget *stop : std::as_const(stops)) {
            if (before)
                setTabOrder(before, stop);
            before = stop;
        }
    }
}

QString HomePage::statusText() const
{
    if (!m_snapshot)
        return {};
    return tr("%Ln students", nullptr, int(m_snapshot->students().size())) + u", "_s
           + tr("%Ln schools", nullptr, int(m_snapshot->balance().schools.size()));
}

void HomePage::focusFirst()
{
    for (DoorRow *door : m_content->findChildren<DoorRow *>()) {
        if (door->isVisible() && door->focusPolicy() != Qt::NoFocus) {
            door->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_schoolTable->setFocus(Qt::OtherFocusReason);
}

void HomePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

bool HomePage::eventFilter(QObject *watched, QEvent *event)
{
    // A card that takes a new text or text size says so only after the page was told: what was arranged by its old width
    // is arranged anew.
    if (watched == m_content && event->type() == QEvent::LayoutRequest && m_columns > 0
        && m_content->layout()->minimumSize().width() != m_leastWidth) {
        m_columns = 0;
        arrange();
    }
    return Page::eventFilter(watched, event);
}

void HomePage::arrange()
{
    const Theme &theme = themeOf(this);
    const int wanted = width() >= theme.px(kThreeColumnsFromPx) ? 3 : width() >= theme.px(kTwoColumnsFromPx) ? 2 : 1;
    const int room = width() - m_scroll->verticalScrollBar()->sizeHint().width();
    if (m_columns > 0 && wanted == m_wantedColumns && (room >= m_leastWidth || m_columns == 1)
        && (m_columns == wanted || room < m_moreWidth))
        return;
    m_wantedColumns = wanted;
    m_moreWidth = 0;
    for (int columns = wanted; columns >= 1; --columns) {
        place(columns);
        // the words of a language may be longer than three columns allow
        m_content->layout()->invalidate();
        m_leastWidth = m_content->layout()->minimumSize().width();
        if (m_leastWidth <= room)
            break;
        m_moreWidth = m_leastWidth;
    }
}

void HomePage::place(int columns)
{
    m_columns = columns;
    const QList<QWidget *> cards{m_ssr, m_areas, m_loaded, m_noScore, m_held, m_settled};
    for (QWidget *widget : cards + QList<QWidget *>{m_schools, m_results, m_change})
        m_grid->removeWidget(widget);
    for (int i = 0; i < cards.size(); ++i)
        m_grid->addWidget(cards[i], i / columns, i % columns);
    int row = int(cards.size()) / columns;
    if (!m_change->isHidden())
        m_grid->addWidget(m_change, row++, 0, 1, columns);
    if (columns == 3) {
        m_grid->addWidget(m_schools, row, 0, 1, 2);
        m_grid->addWidget(m_results, row, 2);
    } else {
        m_grid->addWidget(m_schools, row, 0, 1, columns);
        m_grid->addWidget(m_results, row + 1, 0, 1, columns);
    }
    for (int i = 0; i < 3; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

} // namespace scoredesk::ui
