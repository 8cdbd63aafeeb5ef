// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sourcesummary.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

#include <optional>

namespace scoredesk::ui {

/// A time of which the loaded files tell: what was known then can be seen again.
struct KnownTime
{
    QDateTime at; ///< UTC: the as-of of its files
    domain::SchoolYear year;
    QStringList files;      ///< short names of what came
    std::int64_t rows = 0;  ///< of the largest of them
    bool operator==(const KnownTime &) const = default;
};

/// The times of the Student Score Data Files among \a sources, newest first, each once; reports about who is to test bring no scores, and
/// are shown as they were at those times. A file of an earlier year that is younger than the newest year's is none: it tells of the past.
[[nodiscard]] QList<KnownTime> knownTimes(const QList<domain::SourceSummary> &sources);

/// The times that brought scores of \a year, oldest first: the steps from release to release. Times until which only a small part of the district
/// was loaded are none, for they tell of that part: the files until then have, all together, less than a quarter of the rows of the year's largest.
/// So a part that came before any whole file is passed over, and daily slices are not.
[[nodiscard]] QList<QDateTime> releaseTimes(const QList<KnownTime> &times, domain::SchoolYear year);

/// The last step before \a at; nothing at the first.
[[nodiscard]] std::optional<QDateTime> releaseBefore(const QList<QDateTime> &releases, const QDateTime &at);

} // namespace scoredesk::ui
