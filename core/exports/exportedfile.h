// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <cstdint>

namespace scoredesk::exports {

/// A file that was written.
struct ExportedFile
{
    QString path;
    std::int64_t students = 0;
    std::int64_t pages = 0;
    std::int64_t bytes = 0;
    QByteArray sha256;     ///< 32 bytes
    std::int64_t rows = 0; ///< of a table, its header aside
};

/// Of the whole file. Errors: Storage.
[[nodiscard]] Result<QByteArray> sha256Of(const QString &path);

/// Closes the file \a path to everybody but its owner, and tells its size and hash. Errors: Storage.
[[nodiscard]] Result<ExportedFile> sealed(const QString &path);

} // namespace scoredesk::exports
