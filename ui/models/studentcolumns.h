// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codes.h"

#include <QtCore/QList>
#include <QtCore/QObject>

#include <optional>

namespace scoredesk::ui {
Q_NAMESPACE

/// The columns of the list over all students. Saved with the list's layout: do not renumber.
enum class StudentColumn {
    Name = 0,
    SsidNumber = 1,
    Grade = 2,
    School = 3,
    Ela = 4,
    Math = 5,
    Science = 6,
    Ssr = 7,
    Why = 8,
    Language = 9,
    CaaEla = 10,
    CaaMath = 11,
    CaaScience = 12,
    Csa = 13,
    LocalId = 14,
    NewestScore = 15, ///< newest Score Available Date of the year
    LanguageStatus = 16,
    EconomicDisadvantage = 17,
    Disability = 18,
    Ethnicity = 19,
    Count = 20
};
Q_ENUM_NS(StudentColumn)

/// How a person has set the list over all students.
struct StudentListLayout
{
    QList<StudentColumn> shown; ///< in their order
    StudentColumn sortColumn = StudentColumn::Name;
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
    bool operator==(const StudentListLayout &) const = default;
};

/// The content area a column is about, if it is about one.
[[nodiscard]] constexpr std::optional<domain::ContentArea> areaOf(StudentColumn column)
{
    switch (column) {
    case StudentColumn::Ela:
        return domain::ContentArea::Ela;
    case StudentColumn::Math:
        return domain::ContentArea::Math;
    case StudentColumn::Science:
        return domain::ContentArea::Science;
    case StudentColumn::CaaEla:
        return domain::ContentArea::CaaEla;
    case StudentColumn::CaaMath:
        return domain::ContentArea::CaaMath;
    case StudentColumn::CaaScience:
        return domain::ContentArea::CaaScience;
    case StudentColumn::Csa:
        return domain::ContentArea::Csa;
    default:
        return std::nullopt;
    }
}

} // namespace scoredesk::ui
