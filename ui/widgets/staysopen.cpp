// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/staysopen.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QMenu>

namespace scoredesk::ui {

namespace {

class StaysOpen final : public QObject
{
public:
    explicit StaysOpen(QMenu &menu) : QObject(&menu)
    {
        setObjectName(kName);
        menu.installEventFilter(this);
    }

    static inline const QString kName = QStringLiteral("staysOpen");

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *menu = static_cast<QMenu *>(watched);
        QAction *action = nullptr;
        if (event->type() == QEvent::MouseButtonRelease) {
            action = menu->actionAt(static_cast<QMouseEvent *>(event)->position().toPoint());
        } else if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter)
                action = menu->activeAction();
        }
        if (!action || !action->isCheckable() || !action->isEnabled())
            return QObject::eventFilter(watched, event);
        action->trigger();
        return true;
    }
};

} // namespace

void keepOpenWhileTicked(QMenu &menu)
{
    if (!menu.findChild<QObject *>(StaysOpen::kName, Qt::FindDirectChildrenOnly))
        new StaysOpen(menu);
}

} // namespace scoredesk::ui
