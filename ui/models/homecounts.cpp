// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/homecounts.h"

#include <numeric>

namespace scoredesk::ui {

std::int64_t HomeCounts::inBox(domain::ScoreBox box) const
{
    const auto &reasons = tests[std::size_t(box)];
    return std::accumulate(reasons.begin(), reasons.end(), std::int64_t(0));
}

std::int64_t HomeCounts::total() const
{
    std::int64_t sum = 0;
    for (std::size_t box = 0; box < kBoxes; ++box)
        sum += inBox(domain::ScoreBox(box));
    return sum;
}

Result<HomeCounts> countForHome(const analytics::Snapshot &snapshot, const jobs::JobContext &job)
{
    HomeCounts counts;
    std::uint32_t seen = 0;
    for (const analytics::StudentRow &student : snapshot.students()) {
        if (seen++ % 4096 == 0 && job.isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
        for (const domain::ContentArea area : domain::kContentAreas) {
            if (const auto verdict = snapshot.verdict(student, area))
                ++counts.tests[std::size_t(verdict->box)][std::size_t(verdict->reason)];
        }
        for (const domain::ScoreRecord &record : snapshot.recordsOf(student))
            counts.currentRecords += record.year == snapshot.lea().year;
    }
    counts.earlierRecords = snapshot.recordsOfAllYears() - counts.currentRecords;
    return counts;
}

} // namespace scoredesk::ui
