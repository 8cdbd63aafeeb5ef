// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/profile/layouts.h"

#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QWidget>

namespace scoredesk::ui {

void emptyLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            emptyLayout(inner);
        }
        delete item;
    }
}

namespace {

constexpr int kBesideFromPx = 760;

} // namespace

SideBySide::SideBySide(QWidget *parent) : QBoxLayout(QBoxLayout::LeftToRight, parent)
{
    setContentsMargins(0, 0, 0, 0);
    onTheme(parent, [this](const Theme &theme) { setSpacing(theme.px(16)); });
    // The direction is turned before the layout runs, so that the height asked for is that of the new direction.
    parent->installEventFilter(this);
}

bool SideBySide::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        const QWidget *widget = parentWidget();
        setDirection(widget->width() >= themeOf(widget).px(kBesideFromPx) ? LeftToRight : TopToBottom);
    }
    return QBoxLayout::eventFilter(watched, event);
}

} // namespace scoredesk::ui
