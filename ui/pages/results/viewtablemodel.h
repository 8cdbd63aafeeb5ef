// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/celltablemodel.h"

namespace scoredesk::ui {

/// The table twin of a view's chart.
class ViewTableModel : public CellTableModel
{
    Q_OBJECT

public:
    explicit ViewTableModel(QObject *parent = nullptr) : CellTableModel(parent) {}
    /// In the order of the view: another view is not sorted as the last one was.
    void show(const QList<TableColumn> &columns, const QList<TableRow> &rows) { setTable(columns, rows); }
};

} // namespace scoredesk::ui
