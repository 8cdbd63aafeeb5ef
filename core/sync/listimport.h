// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/importer.h"

namespace scoredesk::sync {

/// Reads a report about who is to test (SSR Distribution, Test Assignment, STAIRS and Appeals) into \a generation. Its as-of is the day it
/// tells of, else the time of the file. A file that is refused leaves nothing behind and says why; an error is one of the cache's, or
/// Cancelled.
[[nodiscard]] Result<FileReport> importListFile(store::Generation &generation, const files::FileDescription &file, const Clock &clock,
                                                const jobs::JobContext &job);

} // namespace scoredesk::sync
