// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/printexport/reportmodel.h"

#include "core/domain/wording.h"
#include "ui/charts/leveldata.h"
#include "ui/models/cellroles.h"
#include "ui/models/cellwords.h"

#include <QtCore/QLocale>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

void ReportModel::setTable(std::shared_ptr<const exports::AggregateTable> table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int ReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_table ? 0 : int(m_table->rows.size());
}

int ReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((index.column() >= Scored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const exports::AggregateTableRow &row = m_table->rows[std::size_t(index.row())];
    switch (Column(index.column())) {
    case Organization:
        return row.organization;
    case Area:
        return domain::areaName(row.area);
    case Grade:
        return exports::gradeText(row);
    case Group:
        return row.dimension ? u"%1: %2"_s.arg(analytics::dimensionName(*row.dimension), row.valueName) : tr("All students");
    case Scored:
        return row.isSuppressed ? tr("Not shown") : countText(row.measures.scored);
    case Met:
        return row.metTenths() < 0 ? QString() : tenthsText(row.metTenths());
    case Mean: {
        const auto mean = row.measures.meanScaleScore();
        return mean && !row.isSuppressed ? QLocale().toString(*mean, 'f', 1) : QString();
    }
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Scored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == KindRole)
        return int(section >= Scored ? CellKind::Number : CellKind::Text);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Organization:
        return tr("Organization");
    case Area:
        return tr("Content area");
    case Grade:
        return tr("Grade");
    case Group:
        return tr("Student group");
    case Scored:
        return tr("Valid scores (N)");
    case Met:
        return tr("Met or exceeded");
    case Mean:
        return tr("Mean scale score");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace scoredesk::ui
