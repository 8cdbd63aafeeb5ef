// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exports/aggregatetable.h"

#include <QtCore/QAbstractTableModel>

#include <memory>

namespace scoredesk::ui {

/// The rows of an aggregate report, as many as there are: words are made for the cells in sight only.
class ReportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Organization, Area, Grade, Group, Scored, Met, Mean, ColumnCount };
    Q_ENUM(Column)

    explicit ReportModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// Null shows nothing.
    void setTable(std::shared_ptr<const exports::AggregateTable> table);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const exports::AggregateTable> m_table;
};

} // namespace scoredesk::ui
