// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/fingerprint.h"

#include "core/files/ziparchive.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <vector>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace scoredesk::files {

namespace {

class Hash
{
public:
    Hash() { XXH3_128bits_reset(&m_state); }
    void add(const char *data, qint64 size)
    {
        XXH3_128bits_update(&m_state, data, static_cast<std::size_t>(size));
    }
    /// With its length, so that what follows cannot be taken for a part of it.
    void add(const QByteArray &text)
    {
        const QByteArray length = QByteArray::number(text.size()) + ' ';
        add(length.constData(), length.size());
        add(text.constData(), text.size());
    }
    [[nodiscard]] QByteArray value() const
    {
        XXH128_canonical_t canonical;
        XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(&m_state));
        return {reinterpret_cast<const char *>(canonical.digest), qsizetype{sizeof canonical.digest}};
    }

private:
    XXH3_state_t m_state; ///< a type that is aligned as it must be
};

/// Who saved a workbook and when, and its thumbnail: nothing a reader of its sheets looks at.
[[nodiscard]] bool isProperty(const QByteArray &part)
{
    return part.startsWith("docprops/");
}

void addParts(const ZipArchive &archive, Hash &hash)
{
    std::vector<QByteArray> parts;
    for (const ZipEntry &entry : archive.entries()) {
        const QByteArray name = entry.name.toLower();
        if (!isProperty(name) && !name.endsWith('/'))
            parts.push_back(name + '\0' + QByteArray::number(entry.size) + ' ' + QByteArray::number(entry.crc));
    }
    std::sort(parts.begin(), parts.end());
    for (const QByteArray &part : parts)
        hash.add(part);
}

[[nodiscard]] Result<void> addBytes(QFile &file, Hash &hash, const jobs::JobContext &job)
{
    std::vector<char> buffer(std::size_t{1} << 18);
    for (;;) {
        if (job.isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
        const qint64 got = file.read(buffer.data(), qint64(buffer.size()));
        if (got < 0)
            return Error{ErrorKind::Storage, QFileInfo(file).fileName(), file.errorString()};
        if (got == 0)
            return {};
        hash.add(buffer.data(), got);
    }
}

} // namespace

Result<QByteArray> fingerprintOf(const QString &path, const QByteArray &settings, const jobs::JobContext &job)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{ErrorKind::Storage, QFileInfo(path).fileName(), file.errorString()};
    Hash hash;
    hash.add(settings);
    const bool isArchive = file.peek(4) == QByteArray("PK\x03\x04", 4);
    const Result<ZipArchive> archive = isArchive ? ZipArchive::open(path) : Error{};
    if (archive) {
        hash.add("parts");
        addParts(*archive, hash);
        return hash.value();
    }
    hash.add("bytes");
    if (const Result<void> added = addBytes(file, hash, job); !added)
        return added.error();
    return hash.value();
}

} // namespace scoredesk::files
