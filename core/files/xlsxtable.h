// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/tablereader.h"

namespace scoredesk::files {

/// How a worksheet is read; Automatic is right but for tests and fuzzers, which hold the two ways against each other.
enum class SheetParser { Automatic, ExpatOnly };

/// Opens an Excel workbook (.xlsx). Errors: Storage; InvalidInput with a whole sentence as detail for what is no workbook, is
/// damaged, or breaks a limit (DOCTYPE, zip bomb).
[[nodiscard]] Result<std::unique_ptr<TableReader>> xlsxTable(const QString &path, SheetParser parser = SheetParser::Automatic);

} // namespace scoredesk::files
