// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/schoolbalancemodel.h"

#include "ui/models/cellwords.h"

namespace scoredesk::ui {

namespace {

TableCell shareCell(qint64 part, qint64 of)
{
    if (of <= 0)
        return mutedCell(SchoolBalanceModel::tr("None"));
    TableCell cell;
    cell.text = percentText(part, of);
    cell.progress = double(part) / double(of);
    cell.sort = cell.progress;
    //: after a percentage: "61% of 1,704"
    cell.trailing = SchoolBalanceModel::tr("of %1").arg(countText(of));
    cell.spoken = SchoolBalanceModel::tr("%1, %2 of %3").arg(cell.text, countText(part), countText(of));
    return cell;
}

TableCell numberCell(qint64 count)
{
    TableCell cell;
    cell.text = countText(count);
    cell.sort = count;
    return cell;
}

} // namespace

SchoolBalanceModel::SchoolBalanceModel(QObject *parent) : CellTableModel(parent)
{
    setColumns({{tr("School"), CellKind::Text},
                {tr("Tests scored"), CellKind::Progress},
                {tr("SSRs released"), CellKind::Progress},
                {tr("Held (all)"), CellKind::Number},
                {tr("Not finished"), CellKind::Number}});
}

void SchoolBalanceModel::setSnapshot(const analytics::Snapshot *snapshot, int limit)
{
    QList<TableRow> rows;
    if (snapshot) {
        const bool datesKnown = snapshot->balance().reportsReleased >= 0;
        for (const analytics::SchoolBalance &school : snapshot->balance().schools) {
            if (limit > 0 && rows.size() >= limit)
                break;
            TableRow line;
            line.cells.resize(ColumnCount);
            if (school.school >= 0) {
                const domain::Place &place = snapshot->schools()[std::size_t(school.school)];
                line.id = place.code.text();
                line.cells[School].text = place.name.isEmpty() ? place.code.text() : place.name;
                line.cells[School].toolTip = line.cells[School].text;
            } else {
                line.cells[School] = mutedCell(tr("School not known"));
            }
            line.cells[TestsScored] = shareCell(school.scored, school.tests);
            line.cells[ReportsReleased] = datesKnown ? shareCell(school.reportsReleased, school.reportsEligible)
                                                     : mutedCell(tr("Not loaded"));
            line.cells[ReportsHeld] = datesKnown ? numberCell(school.reportsHeld) : mutedCell(tr("Not loaded"));
            line.cells[NotFinished] = numberCell(school.notFinished);
            rows.append(line);
        }
    }
    setRows(std::move(rows));
}

} // namespace scoredesk::ui
