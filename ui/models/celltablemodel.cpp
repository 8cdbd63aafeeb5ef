// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/celltablemodel.h"

#include "ui/models/nameorder.h"

#include <algorithm>
#include <numeric>

namespace scoredesk::ui {

TableCell mutedCell(const QString &text)
{
    TableCell cell;
    cell.text = text;
    cell.muted = true;
    return cell;
}

int CellTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CellTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant CellTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TableRow &row = m_rows[index.row()];
    const TableCell &cell = row.cells[index.column()];
    const auto textOrNothing = [](const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); };
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return textOrNothing(cell.toolTip);
    case Qt::AccessibleTextRole:
        return textOrNothing(cell.spoken);
    case Qt::TextAlignmentRole:
        return m_columns[index.column()].kind == CellKind::Number ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                                                                  : QVariant();
    case SortRole:
        return cell.sort.isValid() ? cell.sort : QVariant(cell.text);
    case IdRole:
        return row.id;
    case SecondLineRole:
        return textOrNothing(cell.secondLine);
    case TrailingRole:
        return textOrNothing(cell.trailing);
    case LevelRole:
        return cell.level > 0 ? QVariant(cell.level) : QVariant();
    case StatusRole:
        return cell.status == CellStatus::None ? QVariant() : QVariant(int(cell.status));
    case MutedRole:
        return cell.muted;
    case BoldRole:
        return cell.bold;
    case ProgressRole:
        return cell.progress >= 0 ? QVariant(cell.progress) : QVariant();
    case LevelSharesRole:
        return cell.shares.isEmpty() ? QVariant() : QVariant::fromValue(cell.shares);
    case CopyRole:
        return textOrNothing(cell.copy);
    case TotalsRowRole:
        return row.isTotal;
    default:
        return {};
    }
}

QVariant CellTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return m_columns[section].title;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return m_columns[section].toolTip.isEmpty() ? QVariant() : QVariant(m_columns[section].toolTip);
    case KindRole:
        return int(m_columns[section].kind);
    case Qt::TextAlignmentRole:
        return m_columns[section].kind == CellKind::Number ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                                                           : QVariant();
    default:
        return {};
    }
}

void CellTableModel::setCell(int row, int column, TableCell cell)
{
    m_rows[row].cells[column] = std::move(cell);
    const QModelIndex changed = index(row, column);
    Q_EMIT dataChanged(changed, changed);
}

void CellTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount() || m_rows.size() < 2)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    QList<qsizetype> rows(m_rows.size());
    std::iota(rows.begin(), rows.end(), 0);
    const auto key = [&](qsizetype row) {
        const TableCell &cell = m_rows[row].cells[column];
        return cell.sort.isValid() ? cell.sort : QVariant(cell.text);
    };
    const QCollator collator = wordOrder();
    std::stable_sort(rows.begin(), rows.end(), [&](qsizetype a, qsizetype b) {
        if (m_rows[a].isTotal != m_rows[b].isTotal)
            return m_rows[a].isTotal; // totals stay on top
        const QVariant first = key(a);
        const QVariant second = key(b);
        if (first.typeId() == QMetaType::QString && second.typeId() == QMetaType::QString) {
            const int compared = collator.compare(first.toString(), second.toString());
            return order == Qt::AscendingOrder ? compared < 0 : compared > 0;
        }
        const QPartialOrdering compared = QVariant::compare(first, second);
        return order == Qt::AscendingOrder ? compared == QPartialOrdering::Less : compared == QPartialOrdering::Greater;
    });
    QList<TableRow> sorted;
    QList<int> newRow(m_rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        newRow[rows[i]] = int(i);
        sorted.append(std::move(m_rows[rows[i]]));
    }
    m_rows = std::move(sorted);
    QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex &old : std::as_const(from))
        to.append(index(newRow[old.row()], old.column()));
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void CellTableModel::setRows(QList<TableRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void CellTableModel::setTable(const QList<TableColumn> &columns, QList<TableRow> rows)
{
    beginResetModel();
    m_columns = columns;
    m_rows = std::move(rows);
    endResetModel();
}

} // namespace scoredesk::ui
