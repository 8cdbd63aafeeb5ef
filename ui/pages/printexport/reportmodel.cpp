// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/printexport/reportmodel.h"

#include "core/analytics/shares.h"
#include "core/base/text.h"
#include "core/domain/wording.h"
#include "ui/charts/leveldata.h"
#include "ui/models/cellroles.h"
#include "ui/models/cellwords.h"


namespace scoredesk::ui {

using namespace Qt::StringLiterals;
using exports::ReportKind;

namespace {

using Column = ReportModel::Column;

std::vector<Column> columnsOf(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Longitudinal:
        return {Column::Organization, Column::Area, Column::Year,         Column::Grade,      Column::Group,       Column::Scored,   Column::Mean,
                Column::Error,        Column::Met,  Column::CohortScored, Column::CohortMean, Column::CohortError, Column::CohortMet};
    case ReportKind::Claims:
        return {Column::Organization, Column::Area,   Column::Grade,  Column::Group, Column::Claim,
                Column::Scored,       Column::Level1, Column::Level2, Column::Level3};
    case ReportKind::Yearly:
        break;
    }
    return {Column::Organization, Column::Area,   Column::Grade,  Column::Group, Column::Scored, Column::Level1,  Column::Level2,
            Column::Level3,       Column::Level4, Column::Met,    Column::Mean,  Column::Error,  Column::Distance};
}

bool isNumber(Column column)
{
    return column >= Column::Scored;
}

QString decimalText(const std::optional<double> &value)
{
    return value ? tenthsInWords(*value) : QString();
}

} // namespace

void ReportModel::setTable(std::shared_ptr<const exports::AggregateTable> table)
{
    beginResetModel();
    m_table = std::move(table);
    m_columns = columnsOf(m_table ? m_table->kind : ReportKind::Yearly);
    endResetModel();
}

int ReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_table ? 0 : int(m_table->rows.size());
}

int ReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ReportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Column column = m_columns[std::size_t(index.column())];
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return words(m_table->rows[std::size_t(index.row())], column);
}

QString ReportModel::words(const exports::AggregateTableRow &row, Column column) const
{
    if (row.isSuppressed && isNumber(column))
        return column == Column::Scored ? tr("Not shown") : QString();
    switch (column) {
    case Column::Organization:
        return row.organization;
    case Column::Area:
        return domain::areaName(row.area);
    case Column::Year:
        return domain::schoolYearName(row.year);
    case Column::Grade:
        return exports::gradeText(row);
    case Column::Group:
        return row.dimension ? u"%1: %2"_s.arg(analytics::dimensionName(*row.dimension), row.valueName) : tr("All students");
    case Column::Claim:
        return row.claim;
    case Column::Scored:
        //: a number of students; † leads to a sentence below the table
        return row.asOf.isValid() ? tr("%1 †").arg(countText(row.measures.scored)) : countText(row.measures.scored);
    case Column::Level1:
    case Column::Level2:
    case Column::Level3:
    case Column::Level4: {
        const auto level = std::size_t(column) - std::size_t(Column::Level1);
        const bool hasFour = row.claim.isEmpty() && !domain::isAlternate(row.area) && row.area != domain::ContentArea::Csa;
        const std::vector<int> shares = analytics::roundedShares(row.measures.levels, 1000);
        return shares.empty() || row.detail != analytics::Detail::Levels || (level == 3 && !hasFour) ? QString() : tenthsText(shares[level]);
    }
    case Column::Met:
        return tenthsText(row.metTenths());
    case Column::Mean:
        return decimalText(row.measures.meanScaleScore());
    case Column::Error:
        return decimalText(row.measures.standardError());
    case Column::Distance:
        return decimalText(row.measures.distanceFromStandard());
    case Column::CohortScored:
        return row.cohort ? countText(row.cohort->scored) : QString();
    case Column::CohortMean:
        return row.cohort ? decimalText(row.cohort->meanScaleScore()) : QString();
    case Column::CohortError:
        return row.cohort ? decimalText(row.cohort->standardError()) : QString();
    case Column::CohortMet:
        return row.cohort ? tenthsText(exports::metTenths(*row.cohort)) : QString();
    }
    return {};
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= int(m_columns.size()))
        return {};
    const Column column = m_columns[std::size_t(section)];
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == KindRole)
        return int(isNumber(column) ? CellKind::Number : CellKind::Text);
    if (role != Qt::DisplayRole)
        return {};
    const bool isClaims = m_table && m_table->kind == ReportKind::Claims;
    switch (column) {
    case Column::Organization:
        return tr("Organization");
    case Column::Area:
        return tr("Content area");
    case Column::Year:
        return tr("School year");
    case Column::Grade:
        return tr("Grade");
    case Column::Group:
        return tr("Student group");
    case Column::Claim:
        return tr("Claim or domain");
    case Column::Scored:
        return isClaims ? tr("N") : tr("Valid scores (N)");
    case Column::Level1:
        return isClaims ? tr("Below standard") : tr("Level 1");
    case Column::Level2:
        return isClaims ? tr("Near standard") : tr("Level 2");
    case Column::Level3:
        return isClaims ? tr("Above standard") : tr("Level 3");
    case Column::Level4:
        return tr("Level 4");
    case Column::Met:
        return tr("Met or exceeded");
    case Column::Mean:
        return tr("Mean scale score");
    case Column::Error:
        return tr("Standard error");
    case Column::Distance:
        return tr("Distance from standard (local)");
    case Column::CohortScored:
        //: of the students who are in every year of the report
        return tr("Same students (N)");
    case Column::CohortMean:
        return tr("Same students: mean");
    case Column::CohortError:
        return tr("Same students: standard error");
    case Column::CohortMet:
        return tr("Same students: met or exceeded");
    }
    return {};
}

} // namespace scoredesk::ui
