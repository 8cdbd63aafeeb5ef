// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/failure.h"

#include <QtCore/QFileInfo>
#include <QtCore/QStorageInfo>

namespace scoredesk::store {

Error storageError(const QString &path, const QString &detail)
{
    constexpr qint64 kNoRoom = 64 * 1024; // less than the smallest thing the store writes at once
    const QFileInfo file(path);
    const QStorageInfo disk(file.absolutePath());
    if (disk.isValid() && !disk.isReadOnly() && disk.bytesAvailable() < kNoRoom)
        return {ErrorKind::Storage, QStringLiteral("full"), file.absolutePath()};
    return {ErrorKind::Storage, file.fileName(), detail};
}

} // namespace scoredesk::store
