// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QSaveFile>

namespace scoredesk::files {

/// Opens \a file to be written, readable by its owner alone before the first byte is in it. False, with the file's errorString(), when that fails.
[[nodiscard]] inline bool openPrivately(QSaveFile &file)
{
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace scoredesk::files
