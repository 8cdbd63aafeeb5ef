// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/registration.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <cstdint>
#include <optional>

namespace scoredesk::domain {

/// A file that was read into a cache.
struct SourceSummary
{
    QString fileName; ///< without folder
    Basis basis = Basis::Unknown;
    SchoolYear year;
    QDateTime asOf; ///< UTC
    std::int64_t rows = 0;
    QDateTime importedAt; ///< UTC, the last time it was read
    std::optional<ListKind> list{}; ///< a report about who is to test; none: a Student Score Data File
    bool isClaims = false; ///< a claim report of CERS; year is the newest it has
    bool operator==(const SourceSummary &) const = default;
};

} // namespace scoredesk::domain
