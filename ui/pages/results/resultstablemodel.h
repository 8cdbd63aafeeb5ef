// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/aggregate.h"
#include "ui/charts/leveldata.h"
#include "ui/models/celltablemodel.h"

#include <optional>

namespace scoredesk::ui {

/// The table twin of the level bars: bars, N, share scored, and of each level count and percent. The total stays on top.
class ResultsTableModel : public CellTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Bar, Scored, ScoredShare, Level1, Level1Percent, Level2, Level2Percent, Level3, Level3Percent, Level4, Level4Percent, Met, ColumnCount };
    Q_ENUM(Column)

    explicit ResultsTableModel(QObject *parent = nullptr);

    /// Rows stand in the order they were sorted by last.
    void setLevels(const LevelData &data, bool isGrouped);
    void clear();
    [[nodiscard]] const LevelData &levels() const { return m_levels; }
    /// The data with the rows in the order of the table, at most \a most of them.
    [[nodiscard]] LevelData inOrder(qsizetype most) const;
    /// What stands in \a row: an index into levels().rows.
    [[nodiscard]] const LevelRow &levelRow(int row) const;
    /// Who a cell counts: everybody of the row, the scored, or those of a level.
    [[nodiscard]] static analytics::Behind behind(int column);
    /// The column of the count of \a level and of its percent.
    [[nodiscard]] static int countColumn(int level) { return Level1 + 2 * (level - 1); }
    [[nodiscard]] static int percentColumn(int level) { return countColumn(level) + 1; }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    LevelData m_levels;
    int m_sortColumn = -1; ///< the answer's own order
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace scoredesk::ui
