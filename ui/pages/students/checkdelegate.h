// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/celldelegate.h"

#include <QtCore/QPersistentModelIndex>

namespace scoredesk::ui {

/// The student's name with a check box before it that shows, and by a click changes, whether the row is selected: so that many
/// can be picked without holding a key.
class CheckDelegate : public CellDelegate
{
    Q_OBJECT

public:
    explicit CheckDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Where the box stands in \a cell, the clickable area with it.
    [[nodiscard]] static QRect boxArea(const QRect &cell, const QWidget *view);
};

} // namespace scoredesk::ui
