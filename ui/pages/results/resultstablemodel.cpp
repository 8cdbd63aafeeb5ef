// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/results/resultstablemodel.h"

#include "ui/models/cellwords.h"
#include "ui/widgets/paint.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace scoredesk::ui {

namespace {

/// What has no number is last when the largest come first.
constexpr qint64 kNothing = -1;

TableCell numberCell(const QString &text, const QVariant &sort, bool isBold)
{
    TableCell cell;
    cell.text = text;
    cell.sort = sort;
    cell.bold = isBold;
    return cell;
}

} // namespace

ResultsTableModel::ResultsTableModel(QObject *parent) : CellTableModel(parent) {}

void ResultsTableModel::setLevels(const LevelData &data, bool isGrouped)
{
    m_levels = data;
    const int levels = data.levels();
    const bool groups = isGrouped && levels == 4;
    QList<TableColumn> columns(ColumnCount);
    columns[Name] = {data.heading, CellKind::Text};
    columns[Bar] = {tr("Levels"), CellKind::LevelBar};
    columns[Scored] = {tr("N"), CellKind::Number};
    columns[ScoredShare] = {tr("Scored"), CellKind::Number, tr("Share of the records of the data file that have a score")};
    for (int level = 1; level <= 4; ++level) {
        //: the heading of a column of counts: the achievement level's digit
        columns[countColumn(level)] = {tr("L%1").arg(level), CellKind::Number};
        //: the heading of a column of percents: the achievement level's digit
        columns[percentColumn(level)] = {tr("L%1 %").arg(level), CellKind::Number};
    }
    columns[Met] = {levels == 4 ? tr("Met +") : data.metName, CellKind::Number};
    QList<TableRow> rows;
    rows.reserve(data.rows.size());
    for (qsizetype i = 0; i < data.rows.size(); ++i) {
        const LevelRow &from = data.rows.at(i);
        TableRow row;
        row.isTotal = from.isTotal;
        row.id = i;
        row.cells.resize(ColumnCount);
        row.cells[Name].text = from.label;
        row.cells[Name].toolTip = from.label;
        row.cells[Name].sort = i; // as people read them: grade 10 after grade 9
        row.cells[Name].bold = from.isTotal;
        TableCell &bar = row.cells[Bar];
        bar.text = from.reason;
        bar.muted = true;
        bar.sort = qint64(from.metTenths());
        bar.toolTip = from.reason;
        const std::vector<int> tenths = from.tenths();
        if (!tenths.empty()) {
            const auto share = [&](std::size_t level) { return double(from.levels[level]) / double(from.scored); };
            bar.shares = groups ? QList<double>{0, share(0) + share(1), share(2) + share(3), 0}
                                : QList<double>{share(0), share(1), share(2), share(3)};
            QStringList lines;
            for (int level = 1; level <= levels; ++level) {
                lines.append(tr("%1: %2, N = %3").arg(data.levelNames.at(level - 1), tenthsText(tenths[std::size_t(level - 1)]),
                                                      countText(from.levels[std::size_t(level - 1)])));
            }
            bar.spoken = lines.join(QStringLiteral("; "));
            bar.copy = bar.spoken;
            lines.prepend(from.label);
            lines.append(tr("Click: show these students"));
            bar.toolTip = lines.join(QLatin1Char('\n'));
        }
        if (!from.isHidden) {
            row.cells[Scored] = numberCell(countText(from.scored), qint64(from.scored), from.isTotal);
            if (from.records > 0) {
                row.cells[ScoredShare] = numberCell(percentText(from.scored, from.records), double(from.scored) / double(from.records), from.isTotal);
                row.cells[ScoredShare].toolTip = tr("%1 of %2 records have a score").arg(countText(from.scored), countText(from.records));
            }
            for (int level = 1; level <= levels; ++level) {
                const auto at = std::size_t(level - 1);
                row.cells[countColumn(level)] = numberCell(countText(from.levels[at]), qint64(from.levels[at]), from.isTotal);
                if (!tenths.empty())
                    row.cells[percentColumn(level)] = numberCell(tenthsText(tenths[at]), tenths[at], from.isTotal);
            }
        }
        row.cells[Met] = numberCell(tenthsText(from.metTenths()), qint64(from.metTenths()), true);
        for (TableCell &cell : row.cells) {
            if (!cell.sort.isValid())
                cell.sort = kNothing;
        }
        rows.append(std::move(row));
    }
    setTable(columns, std::move(rows));
    if (m_sortColumn >= 0)
        CellTableModel::sort(m_sortColumn, m_sortOrder);
}

void ResultsTableModel::clear()
{
    m_levels = {};
    CellTableModel::clear();
}

const LevelRow &ResultsTableModel::levelRow(int at) const
{
    return m_levels.rows.at(row(at).id.toLongLong());
}

LevelData ResultsTableModel::inOrder(qsizetype most) const
{
    LevelData data = m_levels;
    data.rows.clear();
    const int count = int(std::min<qsizetype>(most, rowCount()));
    for (int at = 0; at < count; ++at)
        data.rows.append(levelRow(at));
    return data;
}

analytics::Behind ResultsTableModel::behind(int column)
{
    using analytics::Behind;
    if (column >= Level1 && column <= Level4Percent)
        return Behind(int(Behind::Level1) + (column - Level1) / 2);
    return column == ScoredShare ? Behind::Records : Behind::Scored;
}

void ResultsTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    CellTableModel::sort(column, order);
}

} // namespace scoredesk::ui
