// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datatable.h"

#include "ui/widgets/celldelegate.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/tablecopy.h"
#include "ui/widgets/tableheader.h"
#include "ui/widgets/textcache.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <utility>

namespace scoredesk::ui {

namespace {

/// Rows looked at when columns are fitted: enough for a good width, few enough for a list of 300,000.
constexpr int kRowsMeasured = 60;
constexpr int kRowsSampled = 200; // where widths are to stay while other rows come into sight

/// Lies over a table and rounds its corners: the cells under it are painted square.
class CornerOverlay final : public QWidget
{
public:
    explicit CornerOverlay(QWidget *table) : QWidget(table)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box(rect());
        QPainterPath outside;
        outside.addRect(box);
        QPainterPath inside;
        inside.addRoundedRect(box, theme.radiusL(), theme.radiusL());
        const QWidget *behind = parentWidget()->parentWidget();
        const QColor plane = behind ? behind->palette().color(behind->backgroundRole()) : theme.color(ColorRole::Window);
        painter.fillPath(outside.subtracted(inside), plane);
        paintRounded(painter, box, theme.radiusL(), QColor(), theme.color(ColorRole::Line));
    }
};

} // namespace

DataTable::DataTable(QWidget *parent)
    : QTableView(parent), m_header(new TableHeader(this)), m_copier(new TableCopier(this)),
      m_empty(new EmptyState(this)), m_corners(new CornerOverlay(this))
{
    setProperty(FocusRing::kOwnFocusProperty, true);
    m_header->setSectionsClickable(true);
    setHorizontalHeader(m_header);
    setShowGrid(false);
    setAlternatingRowColors(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        // only a drag by hand ends the automatic widths
        if (!m_isFitting && (QGuiApplication::mouseButtons() & Qt::LeftButton))
            m_isHandSized = true;
        if (!m_isFitting)
            fitRows();
        if (m_header->frozen() >= 0)
            viewport()->update(); // what stands beside the frozen column has moved
    });
    m_empty->hide();
    onTheme(this, [this](const Theme &) { refreshMetrics(); });
}

void DataTable::refreshMetrics()
{
    const Theme &theme = themeOf(this);
    const QFontMetrics body(theme.font(TypeRole::Body));
    const QFontMetrics small(theme.font(TypeRole::Small));
    int height = std::max(theme.px(30), body.height() + theme.px(8));
    if (m_rowHeight == RowHeight::TwoLines)
        height = std::max(theme.px(44), body.height() + small.height() + theme.px(8));
    else if (m_rowHeight == RowHeight::Compact)
        height = std::max(theme.px(26), body.height() + theme.px(4));
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(height);
    horizontalHeader()->setMinimumSectionSize(theme.px(40));
    setHeaderLines(1);
    if (model() && !m_isHandSized)
        fitColumns();
    updateGeometry();
}

void DataTable::setHeaderLines(int lines)
{
    const Theme &theme = themeOf(this);
    m_header->setTwoLines(lines > 1);
    const int height = std::max(theme.px(30), lines * QFontMetrics(theme.font(TypeRole::SmallStrong)).height()
                                                  + theme.px(8));
    if (horizontalHeader()->height() == height && horizontalHeader()->minimumHeight() == height)
        return;
    horizontalHeader()->setFixedHeight(height);
    updateGeometries();
}

void DataTable::setRowHeight(RowHeight height)
{
    m_rowHeight = height;
    refreshMetrics();
}

void DataTable::setStretchColumns(const QList<int> &columns)
{
    m_stretchColumns = columns;
    if (model())
        fitColumns();
}

void DataTable::setWidest(int column, double px)
{
    m_widest.insert(column, px);
    if (model())
        fitColumns();
}

void DataTable::setWrapColumns(const QList<int> &columns)
{
    m_wrapColumns = columns;
    fitRows();
}

void DataTable::fitRows()
{
    if (m_wrapColumns.isEmpty() || !model())
        return;
    for (int row = 0; row < model()->rowCount(); ++row) {
        int height = verticalHeader()->defaultSectionSize();
        for (const int column : std::as_const(m_wrapColumns)) {
            if (const auto *delegate = qobject_cast<CellDelegate *>(itemDelegateForColumn(column)))
                height = std::max(height, delegate->heightFor(model()->index(row, column), columnWidth(column), themeOf(this)));
        }
        verticalHeader()->resizeSection(row, height);
    }
    if (m_fitsRows)
        updateGeometry();
}

void DataTable::setFitsRows(bool on)
{
    m_fitsRows = on;
    setVerticalScrollBarPolicy(on ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, on ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

CellKind DataTable::kindOf(int column) const
{
    return model() ? CellKind(model()->headerData(column, Qt::Horizontal, KindRole).toInt()) : CellKind::Text;
}

void DataTable::applyKinds()
{
    if (!model())
        return;
    for (int column = 0; column < model()->columnCount(); ++column) {
        QAbstractItemDelegate *old = itemDelegateForColumn(column);
        const auto *known = qobject_cast<CellDelegate *>(old);
        const CellKind kind = kindOf(column);
        if (known && known->kind() == kind)
            continue;
        setItemDelegateForColumn(column, new CellDelegate(kind, this));
        if (known)
            old->deleteLater();
    }
}

void DataTable::setModel(QAbstractItemModel *newModel)
{
    if (model())
        disconnect(model(), nullptr, this, nullptr);
    QTableView::setModel(newModel);
    if (!newModel)
        return;
    const auto changed = [this] {
        showEmptyState();
        if (m_fitsRows)
            updateGeometry();
    };
    const auto reset = [this, changed] {
        const int sideways = std::exchange(m_sideways, 0);
        if (model()->rowCount() == 0)
            m_texts.clear(); // emptied, perhaps by a lock: no name stays behind
        applyKinds();
        const bool hasRows = model()->rowCount() > 0;
        if (!m_isHandSized && (!m_fitsOnce || (m_mustFit && (hasRows || m_fittedWidth < 0)))) {
            fitColumns();
            m_mustFit = !hasRows;
        }
        if (sideways > 0) {
            updateGeometries();
            horizontalScrollBar()->setValue(sideways); // a sort leaves the columns where they were
        }
        changed();
    };
    connect(newModel, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_sideways = horizontalScrollBar()->value(); });
    connect(newModel, &QAbstractItemModel::modelReset, this, reset);
    connect(newModel, &QAbstractItemModel::columnsInserted, this, reset);
    connect(newModel, &QAbstractItemModel::rowsInserted, this, changed);
    connect(newModel, &QAbstractItemModel::rowsRemoved, this, changed);
    connect(newModel, &QAbstractItemModel::layoutChanged, this, changed);
    reset();
}

int DataTable::roomForColumns() const
{
    // where widths stay, a scroll bar that comes and goes with the rows must not change them: its place is kept free
    return m_fitsOnce ? maximumViewportSize().width() - verticalScrollBar()->sizeHint().width() : viewport()->width();
}

void DataTable::fitColumns()
{
    if (!model() || model()->columnCount() == 0)
        return;
    m_isFitting = true;
    QHeaderView *header = horizontalHeader();
    const int columns = model()->columnCount();
    m_fittedWidth = this->width();
    const int firstRow = m_fitsOnce ? 0 : std::max(0, rowAt(0));
    const int lastRow = m_fitsOnce ? model()->rowCount() : std::min(model()->rowCount(), firstRow + kRowsMeasured);
    const int step = std::max(1, (lastRow - firstRow) / (m_fitsOnce ? kRowsSampled : kRowsMeasured));
    const int widest = themeOf(this).px(420);
    QList<int> widths(columns, 0);
    const auto measure = [&] {
        int total = 0;
        for (int column = 0; column < columns; ++column) {
            if (isColumnHidden(column))
                continue;
            int width = header->sectionSizeHint(column);
            QStyleOptionViewItem option;
            initViewItemOption(&option);
            const QAbstractItemDelegate *delegate = itemDelegateForColumn(column);
            for (int row = firstRow; delegate && row < lastRow; row += step)
                width = std::max(width, delegate->sizeHint(option, model()->index(row, column)).width());
            widths[column] = std::min(
                width, m_widest.contains(column) ? themeOf(this).px(m_widest.value(column)) : widest);
            total += widths[column];
        }
        return roomForColumns() - total;
    };
    setHeaderLines(1);
    int spare = measure();
    if (spare < 0 && !m_wrapColumns.isEmpty()) {
        // what titles give up, the sentence gets
        setHeaderLines(2);
        const int before = std::exchange(spare, measure());
        if (spare == before)
            setHeaderLines(1); // none of them had anything to give
    }
    QList<int> takers;
    for (const int column : std::as_const(m_stretchColumns)) {
        if (column < columns && !isColumnHidden(column))
            takers.append(column);
    }
    if (takers.isEmpty()) {
        // everything a little wider, numbers and codes apart, reads better than one wide last column
        for (int column = 0; column < columns; ++column) {
            if (!isColumnHidden(column) && kindOf(column) != CellKind::Number)
                takers.append(column);
        }
    }
    if (spare > 0 && !takers.isEmpty()) {
        const int share = spare / int(takers.size());
        for (const int column : std::as_const(takers))
            widths[column] += share;
        widths[takers.last()] += spare - share * int(takers.size());
    } else if (spare < 0 && !m_stretchColumns.isEmpty() && !takers.isEmpty()) {
        // named stretch columns also give way, the widest first, down to half of what they ask, but never cut their
        // header; where that is not enough the table scrolls anyway, and nothing need be cut
        // (in rows of two lines a text wraps, and can be narrower still)
        QList<int> narrower = widths;
        const auto least = [&](int column) {
            const int half = widths[column] / 2;
            if (m_wrapColumns.contains(column))
                return std::min(half, themeOf(this).px(120)); // a sentence of one word a line is hard to read
            return m_rowHeight == RowHeight::TwoLines ? std::min(half, themeOf(this).px(80)) : half;
        };
        for (int missing = -spare; missing > 0;) {
            int widestTaker = -1;
            for (const int column : std::as_const(takers)) {
                const bool canGive = narrower[column] > std::max(header->sectionSizeHint(column), least(column));
                if (canGive && (widestTaker < 0 || narrower[column] > narrower[widestTaker]))
                    widestTaker = column;
            }
            if (widestTaker < 0)
                break;
            --narrower[widestTaker];
            --missing;
        }
        int narrowTotal = 0;
        for (const int width : std::as_const(narrower))
            narrowTotal += width;
        if (narrowTotal <= roomForColumns())
            widths = narrower;
    }
    for (int column = 0; column < columns; ++column) {
        if (!isColumnHidden(column))
            header->resizeSection(column, widths[column]);
    }
    m_isFitting = false;
    fitRows();
}

void DataTable::setFrozenColumn(int column)
{
    m_header->setFrozen(column);
    viewport()->update();
}

QRect DataTable::frozenStrip() const
{
    return m_header->frozenStrip(viewport()->height());
}

QRect DataTable::visualRect(const QModelIndex &index) const
{
    const QRect cell = QTableView::visualRect(index);
    const QRect strip = index.isValid() && index.column() == m_header->frozen() ? frozenStrip() : QRect();
    return strip.isEmpty() ? cell : QRect(strip.left(), cell.top(), strip.width(), cell.height());
}

QModelIndex DataTable::indexAt(const QPoint &position) const
{
    if (!frozenStrip().contains(position))
        return QTableView::indexAt(position);
    const int row = rowAt(position.y());
    return row < 0 ? QModelIndex() : model()->index(row, m_header->frozen(), rootIndex());
}

void DataTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QScrollBar *bar = horizontalScrollBar();
    const int before = bar->value();
    QTableView::scrollTo(index, hint);
    if (m_header->frozen() < 0)
        return;
    if (index.column() == m_header->frozen()) {
        bar->setValue(before); // it is in sight wherever the others are
        return;
    }
    const QRect strip = frozenStrip();
    const QRect cell = QTableView::visualRect(index);
    if (strip.isEmpty())
        return;
    const int under = isRightToLeft() ? cell.right() - strip.left() + 1 : strip.right() + 1 - cell.left();
    if (under > 0)
        bar->setValue(bar->value() - under);
}

void DataTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (m_header->frozen() < 0 || dx == 0)
        return;
    // scrolling moved the picture of the frozen column too
    const int wide = columnWidth(m_header->frozen()) + std::abs(dx);
    viewport()->update(isRightToLeft() ? viewport()->width() - wide : 0, 0, wide, viewport()->height());
    m_header->viewport()->update();
}

void DataTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const QRect strip = frozenStrip();
    const QRect dirty = event->rect() & strip;
    if (dirty.isEmpty() || !model())
        return;
    QPainter painter(viewport());
    QStyleOptionViewItem common;
    initViewItemOption(&common);
    const int column = m_header->frozen();
    const int first = rowAt(dirty.top());
    const int last = rowAt(dirty.bottom());
    for (int row = first; row >= 0 && row < model()->rowCount() && (last < 0 || row <= last); ++row) {
        const QModelIndex index = model()->index(row, column);
        QStyleOptionViewItem option = common;
        option.rect = visualRect(index);
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && currentIndex() == index);
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
    painter.fillRect(QRect(isRightToLeft() ? strip.left() : strip.right(), 0, 1,
                           verticalHeader()->length() - verticalHeader()->offset()),
                     themeOf(this).color(ColorRole::Strong));
}

void DataTable::showEmptyState()
{
    const bool isEmpty = !model() || model()->rowCount() == 0;
    m_empty->setVisible(isEmpty && !m_empty->accessibleName().isEmpty());
    if (m_empty->isVisible())
        m_empty->setGeometry(viewport()->geometry());
}

bool DataTable::isLink(const QModelIndex &index) const
{
    return index.isValid() && kindOf(index.column()) == CellKind::Link && !index.data(MutedRole).toBool()
           && !index.data(Qt::DisplayRole).toString().isEmpty();
}

void DataTable::activate(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (isLink(index))
        Q_EMIT linkActivated(index);
    else
        Q_EMIT rowActivated(index);
}

bool DataTable::needsScrollBar() const
{
    return horizontalHeader()->length() > viewport()->width();
}

QSize DataTable::sizeHint() const
{
    const int frame = 2 * frameWidth();
    int width = frame;
    for (int column = 0; column < horizontalHeader()->count(); ++column)
        width += horizontalHeader()->sectionSize(column);
    const int rows = model() ? model()->rowCount() : 0;
    const int shown = m_fitsRows ? rows : std::min(rows, 12);
    const int rowsHeight = m_fitsRows && rows > 0
                               ? verticalHeader()->length()
                               : std::max(1, shown) * verticalHeader()->defaultSectionSize();
    int height = horizontalHeader()->height() + rowsHeight + frame;
    if (m_fitsRows && needsScrollBar())
        height += horizontalScrollBar()->sizeHint().height();
    return {width, height};
}

QSize DataTable::minimumSizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(200), m_fitsRows ? sizeHint().height() : theme.px(120)};
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        activate(currentIndex());
        return;
    }
    const bool isEnd = event->key() == Qt::Key_Home || event->key() == Qt::Key_End;
    if (isEnd && event->modifiers() == Qt::NoModifier && model() && model()->rowCount() > 0) {
        // in a list of people Home and End are the ends of the list, not of the row
        const int row = event->key() == Qt::Key_Home ? 0 : model()->rowCount() - 1;
        const int column = std::max(0, currentIndex().column());
        const QModelIndex end = model()->index(row, column);
        if (m_picksByBox)
            selectionModel()->setCurrentIndex(end, QItemSelectionModel::NoUpdate);
        else
            setCurrentIndex(end);
        scrollTo(end);
        return;
    }
    QTableView::keyPressEvent(event);
}

QItemSelectionModel::SelectionFlags DataTable::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    if (m_picksByBox && event && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space)
            return QItemSelectionModel::Toggle | QItemSelectionModel::Rows;
        if (!(key->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)))
            return QItemSelectionModel::NoUpdate;
    }
    return QTableView::selectionCommand(index, event);
}

void DataTable::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    for (const int changed : {m_hoveredRow, row}) {
        if (changed >= 0)
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed));
    }
    m_hoveredRow = row;
}

void DataTable::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    setHoveredRow(index.isValid() ? index.row() : -1);
    viewport()->setCursor(isLink(index) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

void DataTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && isLink(index))
        Q_EMIT linkActivated(index);
}

bool DataTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseButtonDblClick) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QModelIndex index = indexAt(mouse->position().toPoint());
        if (mouse->button() == Qt::LeftButton && index.isValid() && !isLink(index))
            Q_EMIT rowActivated(index);
    }
    return QTableView::viewportEvent(event);
}

void DataTable::leaveEvent(QEvent *event)
{
    setHoveredRow(-1);
    QTableView::leaveEvent(event);
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_corners->setGeometry(rect());
    m_corners->raise();
    if (!m_isHandSized && (!m_fitsOnce || width() != m_fittedWidth))
        fitColumns();
    showEmptyState();
    if (m_fitsRows && height() != sizeHint().height())
        updateGeometry(); // a scroll bar came or went
}

void DataTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0) {
        // the ring must stand somewhere, but nothing is selected by arriving
        selectionModel()->setCurrentIndex(model()->index(0, 0), QItemSelectionModel::NoUpdate);
    }
}

} // namespace scoredesk::ui
