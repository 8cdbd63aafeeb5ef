// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/profile/layouts.h"

#include <QtWidgets/QLayout>
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

} // namespace scoredesk::ui
