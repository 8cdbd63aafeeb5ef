// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/knowntimes.h"

#include "ui/models/cellwords.h"

#include <algorithm>
#include <utility>

namespace scoredesk::ui {

QList<KnownTime> knownTimes(const QList<domain::SourceSummary> &sources)
{
    QList<KnownTime> times;
    for (const domain::SourceSummary &source : sources) {
        if (!source.asOf.isValid() || source.list || source.isClaims)
            continue;
        auto known = std::find_if(times.begin(), times.end(), [&](const KnownTime &time) { return time.at == source.asOf; });
        if (known == times.end()) {
            times.append({source.asOf, source.year, {}, 0});
            known = times.end() - 1;
        }
        known->year = std::max(known->year, source.year);
        const QString name = shortFileName(source.fileName);
        if (!known->files.contains(name))
            known->files.append(name);
        known->rows = std::max(known->rows, source.rows);
    }
    const auto newest = std::max_element(times.begin(), times.end(), [](const KnownTime &a, const KnownTime &b) {
        return std::pair(a.year, a.at) < std::pair(b.year, b.at);
    });
    if (newest != times.end()) {
        const QDateTime last = newest->at;
        times.removeIf([&last](const KnownTime &time) { return time.at > last; });
    }
    std::sort(times.begin(), times.end(), [](const KnownTime &a, const KnownTime &b) { return a.at > b.at; });
    return times;
}

QList<QDateTime> releaseTimes(const QList<KnownTime> &times, domain::SchoolYear year)
{
    constexpr std::int64_t kLeastPart = 4;
    std::int64_t largest = 0, loaded = 0;
    for (const KnownTime &time : times)
        if (time.year == year)
            largest = std::max(largest, time.rows);
    QList<QDateTime> releases;
    for (auto time = times.rbegin(); time != times.rend(); ++time) {
        if (time->year != year)
            continue;
        loaded += time->rows;
        if (loaded * kLeastPart >= largest)
            releases.append(time->at);
    }
    return releases;
}

std::optional<QDateTime> releaseBefore(const QList<QDateTime> &releases, const QDateTime &at)
{
    const auto here = std::lower_bound(releases.begin(), releases.end(), at);
    if (here == releases.begin())
        return std::nullopt;
    return *(here - 1);
}

} // namespace scoredesk::ui
