// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/scorefile.h"
#include "core/store/cache.h"

namespace scoredesk::sync {

/// What a person said headings of reports about who is to test mean. It is kept in desk.db and holds for every later report with such a
/// heading. Errors: Storage.
[[nodiscard]] Result<files::ListHeadings> knownHeadings(const store::Cache &cache);

/// Keeps \a headings beside those known, in place of what was said of the same heading before; one without a field is forgotten. A heading
/// may be written as it stands in a file. Errors: InvalidInput with the field as subject when no report has it; Storage.
[[nodiscard]] Result<void> rememberHeadings(const store::Cache &cache, const files::ListHeadings &headings);

} // namespace scoredesk::sync
