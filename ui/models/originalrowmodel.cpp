// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/originalrowmodel.h"

#include "core/domain/wording.h"

#include <QtCore/QHash>

#include <algorithm>

namespace scoredesk::ui {

OriginalRowModel::OriginalRowModel(QObject *parent) : CellTableModel(parent)
{
    setColumns({{tr("Column"), CellKind::Text}});
}

void OriginalRowModel::setFile(const domain::StudentFile &file)
{
    QList<TableColumn> columns{{tr("Column"), CellKind::Text}};
    const qsizetype count = std::min(file.records.size(), file.originals.size());
    for (qsizetype i = 0; i < count; ++i) {
        //: a test and its year: "ELA, 2023–24"
        columns.append({tr("%1, %2").arg(domain::areaName(file.records[i].area), domain::schoolYearName(file.records[i].year)),
                        CellKind::Code});
    }
    QList<TableRow> rows;
    // A file may name a column twice; the n-th of a name lines up with the n-th of the others.
    QHash<std::pair<QString, int>, qsizetype> lines;
    for (qsizetype i = 0; i < count; ++i) {
        const domain::OriginalRow &original = file.originals[i];
        QHash<QString, int> seen;
        for (qsizetype c = 0; c < original.columns.size(); ++c) {
            const std::pair key(original.columns[c], seen[original.columns[c]]++);
            auto line = lines.constFind(key);
            if (line == lines.constEnd()) {
                TableRow row;
                row.cells.resize(count + 1);
                row.cells[Name].text = original.columns[c];
                row.id = original.columns[c];
                line = lines.insert(key, rows.size());
                rows.append(row);
            }
            if (c < original.cells.size())
                rows[*line].cells[FirstRecord + i].text = original.cells[c];
        }
    }
    setTable(columns, std::move(rows));
}

bool OriginalRowModel::hasValue(int row) const
{
    const QList<TableCell> &cells = this->row(row).cells;
    return std::any_of(cells.begin() + FirstRecord, cells.end(), [](const TableCell &c) { return !c.text.isEmpty(); });
}

} // namespace scoredesk::ui
