// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/storage.h"

#include <QtCore/QSaveFile>

namespace scoredesk::files {

/// Opens \a file to be written, readable by its owner alone before the first byte is in it. Errors: those of refusalToWrite() and storageError().
[[nodiscard]] inline Result<void> openPrivately(QSaveFile &file)
{
    if (auto refused = refusalToWrite(file.fileName()))
        return *std::move(refused);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return storageError(file.fileName(), file.errorString());
    return {};
}

} // namespace scoredesk::files
