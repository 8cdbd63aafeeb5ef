// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/codes.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <span>
#include <vector>

namespace scoredesk::domain {

/// Students somebody put together under a name: a class, a watch list. What it is about (school, year, subject) may be left open.
/// Name, school and year together are one group's, as in CERS (cers-features §7).
struct StudentGroup
{
    Id<StudentGroup> id; ///< in the order they were made; never used again
    QString name;        ///< at most kMostNameLength characters, case aside
    CdsCode school;
    SchoolYear year;
    QString subject;           ///< CERS's subject code ("Math"), as it came; empty: all
    std::vector<Ssid> members; ///< each once, in order; of students of whom nothing is loaded too

    static constexpr qsizetype kMostNameLength = 255;
    bool operator==(const StudentGroup &) const = default;
};

/// What each of \a groups is called where groups are chosen by their name: the name, and where another has the same (case aside) the year and the
/// school's code after it, "Period 1 (2023-24, 19647330000001)". No two are the same.
[[nodiscard]] QStringList groupLabels(std::span<const StudentGroup> groups);

} // namespace scoredesk::domain
