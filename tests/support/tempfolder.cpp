// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tempfolder.h"

#include "tests/support/stringmaker.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace scoredesk::testing {

TempFolder::TempFolder()
{
    REQUIRE(m_folder.isValid());
}

QString TempFolder::path() const
{
    return m_folder.path();
}

QString TempFolder::file(const QString &name) const
{
    return m_folder.filePath(name);
}

QString TempFolder::write(const QString &name, const QByteArray &content) const
{
    const QString path = file(name);
    REQUIRE(QDir().mkpath(QFileInfo(path).path()));
    QFile out(path);
    REQUIRE(out.open(QIODevice::WriteOnly));
    REQUIRE(out.write(content) == content.size());
    out.close();
    REQUIRE(out.error() == QFileDevice::NoError);
    return path;
}

QByteArray TempFolder::read(const QString &name) const
{
    QFile in(file(name));
    REQUIRE(in.open(QIODevice::ReadOnly));
    return in.readAll();
}

QString dataFile(const QString &name)
{
    return QString::fromUtf8(SCOREDESK_TEST_DATA) + QLatin1Char('/') + name;
}

} // namespace scoredesk::testing
