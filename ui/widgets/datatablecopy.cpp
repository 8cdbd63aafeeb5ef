// SPDX-License-Identifier: GPL-3.0-or-later
// What of a table is copied; how it is made is in tablecopy.cpp.
#include "ui/widgets/datatable.h"
#include "ui/widgets/tablecopy.h"

#include <QtCore/QMimeData>
#include <QtWidgets/QHeaderView>

#include <algorithm>

namespace scoredesk::ui {

std::vector<int> DataTable::selectedRowNumbers() const
{
    std::vector<int> rows;
    if (!selectionModel())
        return rows;
    // rows are selected whole: of ranges beside each other one is enough
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); range.left() == 0 && row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

std::vector<int> DataTable::rowsToCopy() const
{
    std::vector<int> rows = selectedRowNumbers();
    if (rows.empty() && currentIndex().isValid())
        rows.push_back(currentIndex().row());
    return rows;
}

QList<int> DataTable::shownColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(logical))
            columns.append(logical);
    }
    return columns;
}

std::unique_ptr<QMimeData> DataTable::selectionAsMimeData() const
{
    if (!model())
        return nullptr;
    RowCopy copy(*model(), rowsToCopy(), shownColumns(), copyMarkFor(this));
    copy.run(-1);
    return copy.take();
}

void DataTable::copySelection()
{
    if (model())
        m_copier->start(*model(), rowsToCopy(), shownColumns(), copyMarkFor(this));
}

} // namespace scoredesk::ui
