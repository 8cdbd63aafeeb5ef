// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobs.h"
#include "ui/models/studentcolumns.h"
#include "ui/models/studentfilter.h"

#include <array>
#include <cstdint>
#include <vector>

namespace scoredesk::ui {

class NameOrder;

/// Which students a table shows, in its order: indexes into Snapshot::students(), and what their SSRs come to.
struct StudentListing
{
    std::vector<std::uint32_t> students;
    std::array<std::int64_t, std::size_t(domain::ReportBox::Count)> reports{};
    std::int64_t tests = -1; ///< of these students, those the one score condition of the filter is about; -1 without one
};

/// Filters and sorts. Any thread. Ties keep the order of names: that of \a names, and of the snapshot without. Errors: Cancelled.
[[nodiscard]] Result<StudentListing> listStudents(const analytics::Snapshot &snapshot, const StudentFilter &filter,
                                                  StudentColumn sortColumn, Qt::SortOrder order,
                                                  const jobs::JobContext &job = {}, const NameOrder *names = nullptr);

} // namespace scoredesk::ui
