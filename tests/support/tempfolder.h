// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QTemporaryDir>

namespace scoredesk::testing {

/// An empty folder that is gone with everything in it when the test ends.
class TempFolder
{
public:
    TempFolder();

    /// The folder itself, without a closing slash.
    [[nodiscard]] QString path() const;
    /// Where \a name would be in it; nothing is made.
    [[nodiscard]] QString file(const QString &name) const;
    /// Writes \a content as \a name (folders above it are made) and returns its path.
    QString write(const QString &name, const QByteArray &content) const;
    /// The bytes of \a name; fails the test when it cannot be read.
    [[nodiscard]] QByteArray read(const QString &name) const;

private:
    QTemporaryDir m_folder;
};

/// The file \a name in tests/data, as a path in the source tree.
[[nodiscard]] QString dataFile(const QString &name);

} // namespace scoredesk::testing
