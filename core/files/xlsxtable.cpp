// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/xlsxtable.h"

#include "core/files/tr.h"

#include <QtCore/QFileInfo>

namespace scoredesk::files {

Result<std::unique_ptr<TableReader>> xlsxTable(const QString &path, SheetParser)
{
    return Error{ErrorKind::InvalidInput, QFileInfo(path).fileName(), Tr::tr("Workbooks cannot be read.")};
}

} // namespace scoredesk::files
