// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/scorefile.h"
#include "core/files/tablereader.h"

namespace scoredesk::files {

/// The reader for a file that was recognised as a table.
[[nodiscard]] Result<std::unique_ptr<TableReader>> openTable(const FileDescription &file);

} // namespace scoredesk::files
