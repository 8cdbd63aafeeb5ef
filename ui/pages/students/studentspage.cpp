// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/students/studentspage.h"

#include "ui/models/cellwords.h"
#include "ui/pages/students/checkdelegate.h"
#include "ui/pages/students/filterbar.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/staysopen.h"
#include "ui/widgets/tablecopy.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QAction>
#include <QtGui/QActionGroup>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace scoredesk::ui {

namespace {

constexpr int kSlowMs = 300;      // look.md §5: "Reading…" after 300 ms
// What is longer stands whole in two small lines, and in the tooltip.
constexpr double kNamePx = 214; // with its check box
constexpr double kSchoolPx = 164;
constexpr double kWhyPx = 190;
constexpr double kLanguagePx = 100;

/// Shown until a person chooses: those of the reference picture.
bool isShownAtFirst(StudentColumn column)
{
    return int(column) <= int(StudentColumn::Language);
}

} // namespace

StudentsPage::StudentsPage(QWidget *parent)
    : Page(parent), m_model(new StudentTableModel(this)),
      m_count(new Label(QString(), TypeRole::Body, ColorRole::TextMuted, this)), m_search(new QLineEdit(this)),
      m_filterBar(new FilterBar(m_filters, this)), m_selectionBar(new SelectionBar(this)),
      m_columnsButton(makeButton(tr("Columns"), ButtonKind::Default, Icon::Columns, this)),
      m_columnMenu(new QMenu(m_columnsButton)), m_table(new DataTable(this))
{
    setObjectName(u"studentsPage"_s);
    setAccessibleName(tr("Students"));
    m_count->setObjectName(u"studentCount"_s);
    m_search->setObjectName(u"studentSearch"_s);
    m_table->setObjectName(u"studentTable"_s);
    m_columnsButton->setObjectName(u"columnsButton"_s);

    m_search->setPlaceholderText(tr("Name, SSID, local ID or school"));
    m_search->setAccessibleName(tr("Search in this list"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Icon::Search, ColorRole::TextMuted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);

    auto *head = new QHBoxLayout;
    head->addWidget(new Label(tr("Students"), TypeRole::Title, ColorRole::Text, this), 0, Qt::AlignBaseline);
    head->addWidget(m_count, 0, Qt::AlignBaseline);
    head->addStretch(1);
    head->addWidget(m_search);

    auto *filters = new QHBoxLayout;
    filters->addWidget(m_filterBar, 1, Qt::AlignTop);
    filters->addWidget(m_columnsButton, 0, Qt::AlignTop);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addLayout(filters);
    layout->addWidget(m_selectionBar);
    layout->addWidget(m_table, 1);
    onTheme(this, [=, this](const Theme &theme) {
        layout->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16));
        layout->setSpacing(theme.px(12));
        head->setSpacing(theme.px(12));
        filters->setSpacing(theme.px(8));
        m_search->setMinimumWidth(theme.px(180));
        m_search->setMaximumWidth(theme.px(320));
        m_search->setFixedWidth(theme.px(280));
    });

    QPushButton *copy = m_selectionBar->addAction(tr("Copy with headers"), int(Icon::Copy));
    copy->setObjectName(u"copySelection"_s);
    connect(copy, &QPushButton::clicked, m_table, &DataTable::copySelection);
    connect(m_table->copier(), &TableCopier::started, this, &StudentsPage::copyStarted);
    connect(m_table->copier(), &TableCopier::progressed, this, &StudentsPage::copyProgressed);
    connect(m_table->copier(), &TableCopier::ended, this, &StudentsPage::copyEnded);
    QPushButton *group = m_selectionBar->addAction(tr("Add to group…"), int(Icon::Groups));
    group->setObjectName(u"addToGroup"_s);
    auto *groupMenu = new QMenu(group);
    connect(groupMenu, &QMenu::aboutToShow, this, [this, groupMenu] { fillGroupMenu(*groupMenu); });
    group->setMenu(groupMenu);
    QPushButton *reports = m_selectionBar->addAction(tr("Export reports…"), int(Icon::Download));
    reports->setObjectName(u"exportReports"_s);
    connect(reports, &QPushButton::clicked, this, [this] { Q_EMIT reportsRequested(selectedStudents()); });
    connect(m_filterBar, &FilterBar::manageGroupsRequested, this, &StudentsPage::manageGroupsRequested);
    m_selectionBar->setHint(tr("Enter opens the profile"));
    connect(m_selectionBar, &SelectionBar::clearRequested, m_table, &DataTable::clearSelection);

    m_table->setAccessibleName(tr("Students"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(int(StudentColumn::Name), new CheckDelegate(m_table));
    m_table->setFitsOnce(true);
    m_table->setWidest(int(StudentColumn::Name), kNamePx);
    m_table->setWidest(int(StudentColumn::School), kSchoolPx);
    m_table->setWidest(int(StudentColumn::Why), kWhyPx);
    m_table->setWidest(int(StudentColumn::Language), kLanguagePx);
    m_table->setStretchColumns({int(StudentColumn::School), int(StudentColumn::Why)});
    for (int i = 0; i < int(StudentColumn::Count); ++i)
        m_table->setColumnHidden(i, !isShownAtFirst(StudentColumn(i)));
    m_table->setFrozenColumn(int(StudentColumn::Name));
    m_table->setPicksByBox(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(int(StudentColumn::Name), Qt::AscendingOrder);
    m_table->viewport()->installEventFilter(this);
    m_table->installEventFilter(this);
    connect(m_table, &DataTable::rowActivated, this, &StudentsPage::openRow);
    connect(m_table->emptyState(), &EmptyState::actionTriggered, &m_filters, &FilterStack::clear);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &StudentsPage::showSelection);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &StudentsPage::tellLayout);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionMoved, this, &StudentsPage::tellLayout);

    m_columnsButton->setMenu(m_columnMenu);
    buildColumnMenu();

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        StudentFilter filter = m_filters.filter();
        filter.text = text.trimmed().isEmpty() ? QString() : text; // a lone space is no filter
        m_filters.setFilter(filter);
    });
    connect(&m_filters, &FilterStack::filterChanged, this, [this](const StudentFilter &filter) {
        if (m_search->text() != filter.text && !(m_search->text().trimmed().isEmpty() && filter.text.isEmpty() && m_search->hasFocus())) {
            const QSignalBlocker blocker(m_search);
            m_search->setText(filter.text);
        }
        m_model->setFilter(filter);
        if (m_model->isBusy())
            m_slow.start(kSlowMs);
    });
    m_slow.setSingleShot(true);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        if (m_model->isBusy())
            m_count->setText(tr("Reading…"));
    });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &StudentsPage::keepSelection);
    connect(m_model, &StudentTableModel::listingChanged, this, &StudentsPage::showListing);

    auto *undo = new QAction(tr("Undo filter"), this);
    undo->setShortcut(QKeySequence::Undo);
    undo->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(undo, &QAction::triggered, &m_filters, &FilterStack::undo);
    auto *redo = new QAction(tr("Redo filter"), this);
    redo->setShortcut(QKeySequence::Redo);
    redo->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(redo, &QAction::triggered, &m_filters, &FilterStack::redo);
    auto *sort = new QAction(tr("Sort by this column"), this);
    sort->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    sort->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(sort, &QAction::triggered, this, [this] { sortBy(std::max(0, m_table->currentIndex().column())); });
    //: %1 a key
    m_columnsButton->setToolTip(tr("Choose the columns and what to sort by. In the list %1 sorts by the column you are in; again turns "
                                   "the order round.")
                                    .arg(sort->shortcut().toString(QKeySequence::NativeText)));
    m_table->addActions({undo, redo, sort});
    connect(m_filterBar, &FilterBar::tabStopsChanged, this, &StudentsPage::orderTabs);
    orderTabs();
    showListing();
}

void StudentsPage::setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot)
{
    if (!snapshot) {
        m_keptSelection.clear();
        m_keptCurrent = {};
        m_model->setSnapshot(nullptr);
        m_keptSelection.clear();
        m_keptCurrent = {};
        m_filters.reset();
        m_search->clear();
    } else {
        m_table->fitAnew();
        m_model->setSnapshot(snapshot);
    }
    m_filterBar->setSnapshot(std::move(snapshot));
    if (m_model->isBusy())
        m_slow.start(kSlowMs);
}

void StudentsPage::takeGroups()
{
    const auto &snapshot = m_model->snapshot();
    if (!snapshot)
        return;
    m_filterBar->setSnapshot(snapshot);
    if (!m_filters.filter().ownGroups.isEmpty())
        m_model->listAgain();
}

void StudentsPage::fillGroupMenu(QMenu &menu)
{
    menu.clear();
    if (!m_model->snapshot())
        return;
    const auto groups = m_model->snapshot()->groups();
    for (const analytics::StudentGroups::Group &group : groups->groups()) {
        QAction *action = menu.addAction(QString(group.label).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, code = group.code] { Q_EMIT addToGroupRequested(code, selectedStudents()); });
    }
    menu.addSeparator();
    QAction *another = menu.addAction(tr("New group…"));
    another->setObjectName(u"newGroup"_s);
    connect(another, &QAction::triggered, this, [this] { Q_EMIT newGroupRequested(selectedStudents()); });
}

std::vector<domain::Ssid> StudentsPage::selectedStudents() const
{
    std::vector<domain::Ssid> students;
    for (const int row : m_table->selectedRowNumbers())
        students.push_back(m_model->ssidAt(row));
    return students;
}

void StudentsPage::orderTabs()
{
    QList<QWidget *> stops{m_search};
    stops += m_filterBar->tabStops();
    stops.append(m_columnsButton);
    stops += m_selectionBar->tabStops();
    stops.append(m_table);
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops.at(i - 1), stops.at(i));
}

QString StudentsPage::statusText() const
{
    if (!m_model->snapshot())
        return {};
    const auto &reports = m_model->listing().reports;
    std::int64_t released = 0, held = 0, notEligible = 0, notKnown = 0;
    for (int i = 0; i < int(domain::ReportBox::Count); ++i) {
        const auto box = domain::ReportBox(i);
        const std::int64_t count = reports[std::size_t(i)];
        (isHeld(box)                             ? held
         : box == domain::ReportBox::Released    ? released
         : box == domain::ReportBox::NotEligible ? notEligible
                                                 : notKnown) += count;
    }
    QStringList parts{tr("Showing %1 of %2").arg(countText(m_model->rowCount()), countText(m_model->totalCount()))};
    const qint64 selected = selectedCount();
    if (selected > 0)
        parts.append(tr("%Ln selected", nullptr, int(selected)));
    QStringList ssrs;
    if (released > 0)
        ssrs.append(tr("%Ln SSRs released", nullptr, int(released)));
    if (held > 0)
        //: SSRs
        ssrs.append(tr("%Ln held", nullptr, int(held)));
    if (notEligible > 0)
        //: SSRs
        ssrs.append(tr("%Ln not eligible", nullptr, int(notEligible)));
    if (notKnown > 0)
        //: SSRs
        ssrs.append(tr("%Ln not known", nullptr, int(notKnown)));
    if (!ssrs.isEmpty())
        parts.append(ssrs.join(u", "_s));
    return parts.join(u"  ·  "_s);
}

void StudentsPage::focusFirst()
{
    if (m_model->rowCount() > 0) {
        if (!m_table->currentIndex().isValid())
            m_table->selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
        m_table->setFocus(Qt::OtherFocusReason);
    } else {
        m_search->setFocus(Qt::OtherFocusReason);
    }
}

bool StudentsPage::startFind()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

void StudentsPage::showFiltered(const StudentFilter &filter)
{
    m_filters.setFilter(filter);
}

StudentSequence StudentsPage::sequenceAt(domain::Ssid ssid) const
{
    auto students = std::make_shared<std::vector<domain::Ssid>>();
    const auto &snapshot = m_model->snapshot();
    StudentSequence sequence;
    if (!snapshot)
        return sequence;
    students->reserve(m_model->listing().students.size());
    for (const std::uint32_t student : m_model->listing().students) {
        const domain::Ssid id = snapshot->students()[student].ssid;
        if (id == ssid)
            sequence.position = students->size();
        students->push_back(id);
    }
    sequence.students = std::move(students);
    sequence.name = listName(m_filters.filter(), snapshot.get());
    return sequence;
}

void StudentsPage::cancelCopy()
{
    m_table->copier()->cancel();
}

void StudentsPage::setCurrentStudent(domain::Ssid ssid)
{
    if (const auto row = m_model->rowOf(ssid)) {
        const QModelIndex index = m_model->index(*row, 0);
        m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        m_table->scrollTo(index);
    }
}

void StudentsPage::openRow(const QModelIndex &index)
{
    const domain::Ssid ssid = m_model->ssidAt(index.row());
    if (ssid.isValid())
        Q_EMIT studentOpened(sequenceAt(ssid));
}

void StudentsPage::keepSelection()
{
    // A reset that empties the table before the new rows come must not forget what was selected before it.
    if (m_model->rowCount() == 0)
        return;
    m_keptSelection.clear();
    for (const int row : m_table->selectedRowNumbers())
        m_keptSelection.push_back(m_model->ssidAt(row));
    m_keptCurrent = m_model->ssidAt(m_table->currentIndex().row());
    m_keptColumn = std::max(0, m_table->currentIndex().column());
}

void StudentsPage::restoreSelection()
{
    if (m_keptSelection.empty() && !m_keptCurrent.isValid())
        return;
    const auto &snapshot = m_model->snapshot();
    if (!snapshot)
        return;
    std::vector<std::int32_t> rowOf(snapshot->students().size(), -1);
    const auto &students = m_model->listing().students;
    for (std::size_t row = 0; row < students.size(); ++row)
        rowOf[students[row]] = std::int32_t(row);
    const auto find = [&](domain::Ssid ssid) {
        const auto student = snapshot->indexOf(ssid);
        return student ? rowOf[*student] : -1;
    };
    std::vector<std::int32_t> rows;
    for (const domain::Ssid ssid : m_keptSelection) {
        const std::int32_t row = find(ssid);
        if (row >= 0)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    QItemSelection selection; // runs of rows, so that a long selection stays few ranges
    const int last = m_model->columnCount() - 1;
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        selection.select(m_model->index(rows[i], 0), m_model->index(rows[end - 1], last));
        i = end;
    }
    const std::int32_t current = find(m_keptCurrent);
    if (current >= 0) {
        const QModelIndex cell = m_model->index(current, m_keptColumn);
        m_table->selectionModel()->setCurrentIndex(cell, QItemSelectionModel::NoUpdate);
        m_table->scrollTo(cell);
    }
    if (!selection.isEmpty())
        m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void StudentsPage::showListing()
{
    m_slow.stop();
    QString count;
    if (m_model->snapshot()) {
        //: "7,184 of 12,622": students in the list, of all
        count = tr("%1 of %2").arg(countText(m_model->rowCount()), countText(m_model->totalCount()));
        if (const std::int64_t tests = m_model->listing().tests; tests >= 0) {
            //: %1 students in the list, of all
            count = tr("%1 of %Ln students", nullptr, int(m_model->totalCount())).arg(countText(m_model->rowCount())) + u", "_s
                    //: tests the filter is about, of the students in the list
                    + tr("%Ln tests", nullptr, int(tests));
        }
    }
    m_count->setText(count);
    showEmptyWords();
    restoreSelection();
    showSelection();
}

void StudentsPage::setReading(const QString &what)
{
    m_reading = what;
    showEmptyWords();
}

void StudentsPage::showEmptyWords()
{
    EmptyState *empty = m_table->emptyState();
    if ((!m_model->snapshot() || m_model->totalCount() == 0) && !m_reading.isEmpty()) {
        empty->setWords(m_reading, tr("The students come when everything is read."));
        return;
    }
    if (!m_model->snapshot() || m_model->totalCount() == 0) {
        empty->setWords(tr("No students yet"), tr("Drop a Student Score Data File from TOMS anywhere in this window."));
        return;
    }
    const int filters = int(partsOf(m_filters.filter(), m_model->snapshot().get()).size());
    const bool onlyText = filters == 1 && !m_filters.filter().text.trimmed().isEmpty();
    empty->setWords(onlyText ? tr("No students match the search.") : tr("No students match %n filters.", nullptr, filters),
                    onlyText ? tr("Try a part of the name, or the SSID.") : tr("Remove one, or start over."),
                    tr("Clear all"));
}

void StudentsPage::showSelection()
{
    m_selectionBar->setCount(selectedCount());
    Q_EMIT statusTextChanged(statusText());
}

qint64 StudentsPage::selectedCount() const
{
    // Rows are selected whole, so ranges are counted rather than rows listed: all may be selected.
    qint64 count = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        if (range.left() == 0)
            count += range.height();
    }
    return count;
}

void StudentsPage::buildColumnMenu()
{
    keepOpenWhileTicked(*m_columnMenu);
    for (int i = int(StudentColumn::SsidNumber); i < int(StudentColumn::Count); ++i) {
        QAction *action = m_columnMenu->addAction(m_model->headerData(i, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(i));
        connect(action, &QAction::toggled, this, [this, i](bool on) { setColumnShown(StudentColumn(i), on); });
    }
    m_columnMenu->addSeparator();
    QMenu *sorts = m_columnMenu->addMenu(tr("Sort by"));
    sorts->setObjectName(u"sortMenu"_s);
    auto *columns = new QActionGroup(sorts);
    for (int i = 0; i < int(StudentColumn::Count); ++i) {
        QAction *action = sorts->addAction(m_model->headerData(i, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setData(i);
        columns->addAction(action);
        connect(action, &QAction::triggered, this, [this, i] { sortBy(i); });
    }
    connect(sorts, &QMenu::aboutToShow, this, [this, columns] {
        for (QAction *action : columns->actions())
            action->setChecked(action->data().toInt() == m_table->horizontalHeader()->sortIndicatorSection());
    });
    QAction *reset = m_columnMenu->addAction(tr("Default columns"));
    connect(reset, &QAction::triggered, this, [this] {
        for (int i = 0; i < int(StudentColumn::Count); ++i) {
            QHeaderView *header = m_table->horizontalHeader();
            header->moveSection(header->visualIndex(i), i);
            setColumnShown(StudentColumn(i), isShownAtFirst(StudentColumn(i)));
        }
    });
    connect(m_columnMenu, &QMenu::aboutToShow, this, [this] {
        const QList<QAction *> actions = m_columnMenu->actions();
        for (int i = int(StudentColumn::SsidNumber); i < int(StudentColumn::Count); ++i) {
            const QSignalBlocker blocker(actions[i - 1]);
            actions[i - 1]->setChecked(!m_table->isColumnHidden(i));
        }
    });
}

void StudentsPage::sortBy(int column)
{
    const QHeaderView *header = m_table->horizontalHeader();
    const bool isAgain = header->sortIndicatorSection() == column && header->sortIndicatorOrder() == Qt::AscendingOrder;
    m_table->sortByColumn(column, isAgain ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void StudentsPage::setColumnShown(StudentColumn column, bool on)
{
    if (m_table->isColumnHidden(int(column)) != on)
        return;
    m_table->setColumnHidden(int(column), !on);
    m_table->fitColumns();
    tellLayout();
}

void StudentsPage::tellLayout()
{
    if (!m_isSettingLayout)
        Q_EMIT listLayoutChanged(listLayout());
}

StudentListLayout StudentsPage::listLayout() const
{
    StudentListLayout layout;
    const QHeaderView *header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!m_table->isColumnHidden(column))
            layout.shown.append(StudentColumn(column));
    }
    layout.sortColumn = StudentColumn(std::max(0, header->sortIndicatorSection()));
    layout.sortOrder = header->sortIndicatorOrder();
    return layout;
}

void StudentsPage::setListLayout(const StudentListLayout &layout)
{
    m_isSettingLayout = true; // what is being applied is not told half-way
    QList<StudentColumn> shown = layout.shown;
    shown.removeAll(StudentColumn::Name); // the name stays at the start
    shown.prepend(StudentColumn::Name);
    QHeaderView *header = m_table->horizontalHeader();
    for (int i = 0; i < int(StudentColumn::Count); ++i)
        m_table->setColumnHidden(i, !shown.contains(StudentColumn(i)));
    for (int visual = 0; visual < shown.size(); ++visual)
        header->moveSection(header->visualIndex(int(shown[visual])), visual);
    m_table->sortByColumn(int(layout.sortColumn), layout.sortOrder);
    m_table->fitColumns();
    m_isSettingLayout = false;
}

bool StudentsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport()
        && (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick)) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QModelIndex index = m_table->indexAt(mouse->position().toPoint());
        if (mouse->button() == Qt::LeftButton && index.isValid() && index.column() == int(StudentColumn::Name)
            && CheckDelegate::boxArea(m_table->visualRect(index), m_table).contains(mouse->position().toPoint())) {
            m_table->setFocus(Qt::MouseFocusReason);
            m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
            m_table->selectionModel()->select(index, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (watched == m_search) {
            if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
                focusFirst();
                return true;
            }
            if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
                m_search->clear();
                return true;
            }
        } else if (watched == m_table && !key->text().isEmpty() && key->text().at(0).isLetterOrNumber()
                   && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
            // Typing over the list searches it: nobody has to find the box first.
            m_search->setFocus(Qt::OtherFocusReason);
            m_search->setText(key->text());
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace scoredesk::ui
