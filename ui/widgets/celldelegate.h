// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/cellroles.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QStyledItemDelegate>

namespace scoredesk::ui {

/// Draws one column of a DataTable in the way of its CellKind, from roles and item data only.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CellDelegate(CellKind kind, QObject *parent = nullptr);

    [[nodiscard]] CellKind kind() const { return m_kind; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// How high a row must be for the text of \a index, wrapped into a column of \a width: all of it, up to kMostRowLines.
    [[nodiscard]] int heightFor(const QModelIndex &index, int width, const Theme &theme) const;

    /// End for numbers, start for everything else: the header follows it.
    [[nodiscard]] static Qt::Alignment alignment(CellKind kind);

private:
    void paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                         const Theme &theme) const;
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const Theme &theme) const;

    CellKind m_kind;
};

} // namespace scoredesk::ui
