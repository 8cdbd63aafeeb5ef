// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codes.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <cstdint>

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
    bool operator==(const SourceSummary &) const = default;
};

} // namespace scoredesk::domain
