// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/students/checkdelegate.h"

#include "ui/widgets/datatable.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace scoredesk::ui {

namespace {

constexpr int kAreaPx = 36; // box, and room on both sides

} // namespace

CheckDelegate::CheckDelegate(QObject *parent) : CellDelegate(CellKind::Text, parent) {}

QRect CheckDelegate::boxArea(const QRect &cell, const QWidget *view)
{
    const QRect start(cell.left(), cell.top(), themeOf(view).px(kAreaPx), cell.height());
    return QStyle::visualRect(view->layoutDirection(), cell, start);
}

void CheckDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const QRect area = boxArea(option.rect, option.widget);

    QStyleOptionViewItem rest = option;
    if (option.direction == Qt::RightToLeft)
        rest.rect.setRight(area.left() - 1);
    else
        rest.rect.setLeft(area.right() + 1);
    CellDelegate::paint(painter, rest, index);

    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const auto *table = qobject_cast<const DataTable *>(option.widget);
    const ColorRole plane = isSelected                                     ? ColorRole::Selection
                            : table && table->hoveredRow() == index.row() ? ColorRole::Hover
                                                                           : ColorRole::Surface;
    painter->fillRect(area, theme.color(plane));
    painter->fillRect(QRect(area.left(), area.bottom(), area.width(), 1), theme.color(ColorRole::Line));

    QStyleOptionButton box;
    const int side = theme.px(16);
    box.rect = QRect(area.center().x() - side / 2, area.center().y() - side / 2, side, side);
    box.state = QStyle::State_Enabled | (isSelected ? QStyle::State_On : QStyle::State_Off);
    box.palette = option.palette;
    box.direction = option.direction;
    const QStyle *style = option.widget ? option.widget->style() : nullptr;
    if (style)
        style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, option.widget);
}

QSize CheckDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return CellDelegate::sizeHint(option, index) + QSize(themeOf(option.widget).px(kAreaPx), 0);
}

} // namespace scoredesk::ui
