// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/profile.h"
#include "ui/models/celltablemodel.h"

namespace scoredesk::ui {

/// The Score Status tab: a row per registered content area of the newest year.
class ScoreStatusModel : public CellTableModel
{
    Q_OBJECT

public:
    enum Column { Area, Status, Available, Score, Condition, Appeal, Why, ColumnCount };
    Q_ENUM(Column)

    explicit ScoreStatusModel(QObject *parent = nullptr);
    /// IdRole is the row's position in \a rows.
    void setRows(const QList<domain::ScoreStatusRow> &rows);
};

} // namespace scoredesk::ui
