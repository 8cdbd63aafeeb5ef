// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/snapshot.h"
#include "ui/models/celltablemodel.h"

namespace scoredesk::ui {

/// Schools with the most left to score: a row per school, the least scored first. IdRole is the CDS code as text.
class SchoolBalanceModel : public CellTableModel
{
    Q_OBJECT

public:
    enum Column { School, TestsScored, ReportsReleased, ReportsHeld, NotFinished, ColumnCount };
    Q_ENUM(Column)

    explicit SchoolBalanceModel(QObject *parent = nullptr);
    /// At most \a limit schools; 0 for all. Null empties the table.
    void setSnapshot(const analytics::Snapshot *snapshot, int limit = 0);
};

} // namespace scoredesk::ui
