// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableheader.h"

#include "ui/widgets/celldelegate.h"

#include <QtGui/QHoverEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include <algorithm>

namespace scoredesk::ui {

TableHeader::TableHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {}

void TableHeader::setFrozen(int column)
{
    m_frozen = column;
    setFirstSectionMovable(column < 0);
    if (column >= 0 && column < count())
        moveSection(visualIndex(column), 0);
    viewport()->update();
}

QRect TableHeader::frozenStrip(int height) const
{
    if (m_frozen < 0 || m_frozen >= count() || isSectionHidden(m_frozen) || offset() <= 0)
        return {};
    const int width = sectionSize(m_frozen);
    return {isRightToLeft() ? viewport()->width() - width : 0, 0, width, height};
}

QSize TableHeader::sectionSizeFromContents(int logicalIndex) const
{
    QSize size = QHeaderView::sectionSizeFromContents(logicalIndex);
    if (!m_hasTwoLines || !model())
        return size;
    const QString title = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    const QFontMetrics metrics(themeOf(this).font(TypeRole::SmallStrong));
    const int whole = metrics.horizontalAdvance(title);
    int best = whole;
    for (qsizetype space = title.indexOf(QLatin1Char(' ')); space > 0; space = title.indexOf(QLatin1Char(' '), space + 1))
        best = std::min(best, std::max(metrics.horizontalAdvance(title.left(space)), metrics.horizontalAdvance(title.mid(space + 1))));
    size.rwidth() -= whole - best;
    return size;
}

void TableHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    if (model()) {
        const QVariant kind = model()->headerData(logicalIndex, Qt::Horizontal, KindRole);
        option->textAlignment = CellDelegate::alignment(CellKind(kind.toInt()));
    }
}

void TableHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    const QRect strip = frozenStrip(viewport()->height());
    if (strip.isEmpty())
        return;
    QPainter painter(viewport());
    paintSection(&painter, strip, m_frozen);
    painter.fillRect(QRect(isRightToLeft() ? strip.left() : strip.right(), 0, 1, strip.height()),
                     themeOf(this).color(ColorRole::Strong));
}

QPointF TableHeader::unfrozen(const QPointF &position, bool isPressed) const
{
    // what was begun on the frozen title is about it until the button is let go
    const bool isFrozen = isPressed ? m_isPressedFrozen : frozenStrip(viewport()->height()).contains(position.toPoint());
    return isFrozen ? position - QPointF(isRightToLeft() ? -offset() : offset(), 0) : position;
}

QMouseEvent TableHeader::unfrozen(const QMouseEvent &event) const
{
    const bool isPressed = event.type() == QEvent::MouseButtonRelease || event.buttons() != Qt::NoButton;
    return {event.type(),   unfrozen(event.position(), isPressed), event.scenePosition(), event.globalPosition(),
            event.button(), event.buttons(),            event.modifiers(),     event.pointingDevice()};
}

bool TableHeader::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverMove) {
        const auto *hover = static_cast<QHoverEvent *>(event);
        QHoverEvent moved(hover->type(), unfrozen(hover->position(), false), hover->globalPosition(), hover->oldPosF(), hover->modifiers(),
                          hover->pointingDevice());
        return QHeaderView::viewportEvent(&moved);
    }
    return QHeaderView::viewportEvent(event);
}

void TableHeader::mousePressEvent(QMouseEvent *event)
{
    m_isPressedFrozen = frozenStrip(viewport()->height()).contains(event->position().toPoint());
    QMouseEvent moved = unfrozen(*event);
    QHeaderView::mousePressEvent(&moved);
}

void TableHeader::mouseMoveEvent(QMouseEvent *event)
{
    QMouseEvent moved = unfrozen(*event);
    QHeaderView::mouseMoveEvent(&moved);
}

void TableHeader::mouseReleaseEvent(QMouseEvent *event)
{
    QMouseEvent moved = unfrozen(*event);
    QHeaderView::mouseReleaseEvent(&moved);
}

void TableHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_isPressedFrozen = frozenStrip(viewport()->height()).contains(event->position().toPoint());
    QMouseEvent moved = unfrozen(*event);
    QHeaderView::mouseDoubleClickEvent(&moved);
}

} // namespace scoredesk::ui
