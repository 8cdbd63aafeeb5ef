// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobs.h"
#include "core/base/result.h"
#include "core/domain/snapshotfeed.h"

namespace scoredesk::analytics {

/// Whether a snapshot of the columns that \a feed holds is, bit for bit, the one that its rows make; so where it holds none that are of use.
[[nodiscard]] Result<bool> columnsFitRows(const domain::SnapshotFeed &feed, const jobs::JobContext &job = {});

} // namespace scoredesk::analytics
