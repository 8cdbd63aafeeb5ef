// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/storage.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStorageInfo>

namespace scoredesk {

using namespace Qt::StringLiterals;

Error storageError(const QString &path, const QString &detail)
{
    constexpr qint64 kNoRoom = 64 * 1024; // less than the smallest thing that is written at once
    const QFileInfo file(path);
    const QStorageInfo disk(file.absolutePath());
    if (disk.isValid() && !disk.isReadOnly() && disk.bytesAvailable() < kNoRoom)
        return {ErrorKind::Storage, u"full"_s, QDir::toNativeSeparators(file.absolutePath())};
    return {ErrorKind::Storage, QDir::toNativeSeparators(file.absoluteFilePath()), detail};
}

std::optional<Error> refusalToWrite(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists() || file.isFile())
        return std::nullopt;
    return Error{ErrorKind::Storage, u"not-a-file"_s, QDir::toNativeSeparators(file.absoluteFilePath())};
}

} // namespace scoredesk
