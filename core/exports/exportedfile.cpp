// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/exportedfile.h"

#include "core/base/storage.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace scoredesk::exports {

using namespace Qt::StringLiterals;

WrittenFiles::~WrittenFiles()
{
    if (m_isKept)
        return;
    for (const QString &file : std::as_const(m_files))
        QFile::remove(file);
    for (auto folder = m_folders.crbegin(); folder != m_folders.crend(); ++folder)
        QDir().rmdir(*folder);
}

bool WrittenFiles::makeFolder(const QString &path)
{
    const QString clean = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    if (QFileInfo(clean).isDir())
        return true;
    if (!QDir().mkpath(QFileInfo(clean).path())
        || !QDir().mkdir(clean, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner))
        return false;
    m_folders.append(clean);
    return true;
}

void WrittenFiles::expect(const QString &path)
{
    if (!QFileInfo::exists(path))
        m_files.append(path);
}

QString schoolFileName(domain::CdsCode school, const QString &name)
{
    QString words;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD)) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            words.append(c);
        else if (!c.isMark() && !words.endsWith(u'-') && !words.isEmpty())
            words.append(u'-');
    }
    while (words.endsWith(u'-'))
        words.chop(1);
    const QString code = school.isValid() ? school.text() : u"school-not-known"_s;
    return words.isEmpty() || !school.isValid() ? code : code + u'_' + words;
}

Result<QByteArray> sha256Of(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return storageError(path, file.errorString());
    return hash.result();
}

Result<ExportedFile> sealed(const QString &path)
{
    if (!QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return storageError(path, {});
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
