// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/cellroles.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QVariant>

namespace scoredesk::ui {

/// One prepared cell; what a member means stands at the role of the same name in cellroles.h.
struct TableCell
{
    QString text;
    QString secondLine;
    QString trailing;
    QVariant sort;          ///< invalid: sorts by text
    int level = 0;
    CellStatus status = CellStatus::None;
    bool muted = false;
    bool bold = false;
    double progress = -1;   ///< below 0: none
    QList<double> shares;
    QString spoken;         ///< for a screen reader, where the text alone does not say it
    QString toolTip;
    QString copy;           ///< for the clipboard; text where empty
};

/// A reason in place of a value.
[[nodiscard]] TableCell mutedCell(const QString &text);

struct TableColumn
{
    QString title;
    CellKind kind = CellKind::Text;
    QString toolTip = {}; ///< what the column counts, where its title is too short to say it
};

struct TableRow
{
    QList<TableCell> cells;
    QVariant id;
    bool isTotal = false;
};

/// A small table of prepared values: everything is worked out when it is filled, data() only reads.
/// A derived model names its columns and fills the rows from one result.
class CellTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// No rows: when the desk is locked.
    void clear() { setRows({}); }
    [[nodiscard]] const TableRow &row(int row) const { return m_rows[row]; }

protected:
    explicit CellTableModel(QObject *parent) : QAbstractTableModel(parent) {}
    void setColumns(const QList<TableColumn> &columns) { m_columns = columns; }
    /// Each row has as many cells as there are columns.
    void setRows(QList<TableRow> rows);
    /// Columns and rows at once, where the columns depend on the result.
    void setTable(const QList<TableColumn> &columns, QList<TableRow> rows);
    /// One cell that came late; \a row as it stands now.
    void setCell(int row, int column, TableCell cell);

private:
    QList<TableColumn> m_columns;
    QList<TableRow> m_rows;
};

} // namespace scoredesk::ui
