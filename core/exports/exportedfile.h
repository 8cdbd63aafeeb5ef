// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include "core/domain/codes.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

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
    std::int64_t files = 1; ///< more where `path` is a folder with a file for each school: then the sums, and no hash
};

/// What an export has written so far. Unless it is kept it is taken away again: of what is cancelled or fails nothing is left behind. What was
/// there before stays.
class WrittenFiles
{
public:
    WrittenFiles() = default;
    ~WrittenFiles();
    WrittenFiles(const WrittenFiles &) = delete;
    WrittenFiles &operator=(const WrittenFiles &) = delete;

    /// Makes a folder for its owner alone, where it is not there yet. False when that cannot be done.
    [[nodiscard]] bool makeFolder(const QString &path);
    /// To be called before the file is written.
    void expect(const QString &path);
    void keep() { m_isKept = true; }

private:
    QStringList m_files, m_folders;
    bool m_isKept = false;
};

/// The name of a school's own file or folder, without an ending: "19647330000001_Alder-Creek-Elementary".
[[nodiscard]] QString schoolFileName(domain::CdsCode school, const QString &name);

/// Of the whole file. Errors: Storage.
[[nodiscard]] Result<QByteArray> sha256Of(const QString &path);

/// Closes the file \a path to everybody but its owner, and tells its size and hash. Errors: Storage.
[[nodiscard]] Result<ExportedFile> sealed(const QString &path);

} // namespace scoredesk::exports
