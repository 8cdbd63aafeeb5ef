// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exports/aggregatetable.h"

#include <QtCore/QAbstractTableModel>

#include <memory>
#include <vector>

namespace scoredesk::ui {

/// The rows of an aggregate report, as many as there are: words are made for the cells in sight only. Which columns there are follows the
/// kind of report.
class ReportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column {
        Organization, Area, Year, Grade, Group, Claim,
        Scored, Level1, Level2, Level3, Level4, Met, Mean, Error, Distance,
        CohortScored, CohortMean, CohortError, CohortMet
    };
    Q_ENUM(Column)

    explicit ReportModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// Null shows nothing.
    void setTable(std::shared_ptr<const exports::AggregateTable> table);
    [[nodiscard]] const std::vector<Column> &columns() const { return m_columns; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString words(const exports::AggregateTableRow &row, Column column) const;

    std::shared_ptr<const exports::AggregateTable> m_table;
    std::vector<Column> m_columns;
};

} // namespace scoredesk::ui
