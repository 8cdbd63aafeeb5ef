// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/exportedfile.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace scoredesk::exports {

Result<QByteArray> sha256Of(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return Error{ErrorKind::Storage, QFileInfo(path).fileName(), file.errorString()};
    return hash.result();
}

Result<ExportedFile> sealed(const QString &path)
{
    if (!QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return Error{ErrorKind::Storage, QFileInfo(path).fileName(), {}};
    const Result<QByteArray> hash = sha256Of(path);
    if (!hash)
        return hash.error();
    ExportedFile file;
    file.path = path;
    file.bytes = QFileInfo(path).size();
    file.sha256 = *hash;
    return file;
}

} // namespace scoredesk::exports
