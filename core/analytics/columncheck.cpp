// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/columncheck.h"

#include "core/analytics/snapshot.h"

#include <string>
#include <vector>

namespace scoredesk::analytics {

Result<bool> columnsFitRows(const domain::SnapshotFeed &feed, const jobs::JobContext &job)
{
    std::vector<std::string> kept;
    {
        const auto read = Snapshot::build(feed, job);
        if (!read)
            return read.error();
        if (!(*read)->isFromColumns())
            return true;
        (*read)->pack([&kept](std::string_view part) {
            kept.emplace_back(part);
            return true;
        });
    }
    const auto built = Snapshot::build(feed, job, Snapshot::Source::Rows);
    if (!built)
        return built.error();
    std::size_t number = 0;
    bool fits = true;
    (*built)->pack([&](std::string_view part) {
        fits = number < kept.size() && kept[number] == part;
        ++number;
        return fits;
    });
    return fits && number == kept.size();
}

} // namespace scoredesk::analytics
