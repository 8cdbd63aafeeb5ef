// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/registration.h"
#include "core/domain/student.h"
#include "core/store/database.h"

#include <QtCore/QList>

#include <functional>
#include <optional>

namespace scoredesk::store {

/// What the reports of one year say of one student.
struct ListedThings
{
    domain::Ssid ssid;
    std::optional<domain::ListedStudent> student; ///< of the newest report that lists them
    domain::Registration registration;
    QList<domain::Appeal> appeals;
};

/// Ids of students whom no row is about: beyond those the cache gives, and in the order of SSIDs.
[[nodiscard]] inline Id<domain::Student> idOfListed(domain::Ssid ssid)
{
    return {(std::int64_t{1} << 46) + ssid.value};
}

/// Every student of \a year in the order of SSIDs, as things stood at \a until (UTC milliseconds; 0: now). \a visit returns false to end.
/// Throws Failure: Corrupt for a damaged line.
void readListings(Database &database, domain::SchoolYear year, std::int64_t until,
                  const std::function<bool(const ListedThings &)> &visit);
/// One student.
[[nodiscard]] ListedThings readListings(Database &database, domain::SchoolYear year, domain::Ssid ssid, std::int64_t until = 0);

/// Whether a report of one of \a kinds and \a year is loaded that tells of a day not after \a until (0: any).
[[nodiscard]] bool hasLists(Database &database, domain::SchoolYear year, bool appeals, std::int64_t until = 0);

} // namespace scoredesk::store
