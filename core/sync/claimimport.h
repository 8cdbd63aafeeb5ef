// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/importer.h"

namespace scoredesk::sync {

/// Reads a claim report of CERS into \a generation. Its as-of is the ReportDate it states, else the time of the file; it does not decide how
/// new the cache is, which holds the data files' scores. A file that is refused leaves nothing behind and says why: one made with a filter,
/// whose numbers are of a part of the students, among them. An error is one of the cache's, or Cancelled.
[[nodiscard]] Result<FileReport> importClaimFile(store::Generation &generation, const files::FileDescription &file, const Clock &clock,
                                                 const jobs::JobContext &job);

} // namespace scoredesk::sync
