// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/importer.h"

namespace scoredesk::cli {

/// What a person reads of one file, on standard output. Rows are named by number and column, and cells only where they are no child's:
/// the others stand in the JSON.
[[nodiscard]] QString textOf(const sync::FileReport &file);

} // namespace scoredesk::cli
