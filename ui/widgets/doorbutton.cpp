// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/doorbutton.h"

#include "ui/widgets/focusring.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace scoredesk::ui {

namespace {

constexpr int kEndPx = 2; ///< behind the chevron
constexpr int kMarkPx = 12;
constexpr int kGapPx = 8;

} // namespace

DoorButton::DoorButton(QWidget *parent) : QAbstractButton(parent)
{
    setProperty(FocusRing::kOwnFocusProperty, true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setDoor(true);
}

void DoorButton::setDoor(bool on)
{
    m_isDoor = on;
    setFocusPolicy(on ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(on ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setEnabled(on);
    updateGeometry();
    update();
}

int DoorButton::chevronRoom(const Theme &theme)
{
    return theme.px(kEndPx) + theme.px(kMarkPx) + theme.px(kGapPx);
}

void DoorButton::paintDoor(QPainter &painter, const Theme &theme) const
{
    if (!m_isDoor)
        return;
    if (underMouse() || isDown())
        paintRounded(painter, QRectF(rect()), theme.radiusS(), theme.color(isDown() ? ColorRole::Selection : ColorRole::Hover));
    const int mark = theme.px(kMarkPx);
    const QRect chevron(width() - theme.px(kEndPx) - mark, (height() - mark) / 2, mark, mark);
    paintIcon(painter, QRectF(QStyle::visualRect(layoutDirection(), rect(), chevron)), Icon::ChevronRight,
              theme.color(ColorRole::TextMuted), layoutDirection());
}

void DoorButton::paintFocus(QPainter &painter, const Theme &theme) const
{
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintFocusRing(painter, QRectF(rect()), theme.radiusS(), theme);
}

void DoorButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        focusNextPrevChild(event->key() == Qt::Key_Down);
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace scoredesk::ui
