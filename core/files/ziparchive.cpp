// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/ziparchive.h"

#include "core/files/deflate.h"
#include "core/files/tr.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <optional>

namespace scoredesk::files {

namespace {

constexpr std::uint32_t kMax32 = 0xFFFF'FFFFU;
constexpr qint64 kEndRecordSize = 22;
constexpr qint64 kMaxComment = 0xFFFF;
constexpr qint64 kMaxDirectory = 64 * 1024 * 1024;
constexpr std::size_t kInputSize = 256 * 1024;
constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;

template <typename T>
[[nodiscard]] T valueAt(const QByteArray &bytes, qsizetype at)
{
    T value = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i)
        value = static_cast<T>(value | (static_cast<T>(static_cast<unsigned char>(bytes[at + static_cast<qsizetype>(i)])) << (8 * i)));
    return value;
}

[[nodiscard]] Error damaged(const QString &path)
{
    return {ErrorKind::InvalidInput, QFileInfo(path).fileName(),
            Tr::tr("The file is damaged or was not downloaded to its end. Download it again.")};
}

[[nodiscard]] Error bomb(const QString &path)
{
    return {ErrorKind::InvalidInput, QFileInfo(path).fileName(),
            Tr::tr("The file would unpack to far more than a data file has; it was not opened. Download it from TOMS again.")};
}

struct EndRecord
{
    std::uint64_t count = 0;
    std::uint64_t size = 0;
    std::uint64_t offset = 0;
};

[[nodiscard]] std::optional<EndRecord> endRecordOf(QFile &file)
{
    const qint64 length = file.size();
    const qint64 tailSize = std::min(length, kEndRecordSize + kMaxComment + 20);
    if (tailSize < kEndRecordSize || !file.seek(length - tailSize))
        return std::nullopt;
    const QByteArray tail = file.read(tailSize);
    if (tail.size() != tailSize)
        return std::nullopt;
    const qsizetype at = tail.lastIndexOf(QByteArray("PK\x05\x06", 4), tail.size() - kEndRecordSize);
    if (at < 0)
        return std::nullopt;
    EndRecord end{valueAt<std::uint16_t>(tail, at + 10), valueAt<std::uint32_t>(tail, at + 12), valueAt<std::uint32_t>(tail, at + 16)};
    if ((end.count == 0xFFFFU || end.size == kMax32 || end.offset == kMax32) && at >= 20
        && tail.mid(at - 20, 4) == QByteArray("PK\x06\x07", 4)) {
        const auto recordAt = valueAt<std::uint64_t>(tail, at - 12);
        if (recordAt > static_cast<std::uint64_t>(length) || !file.seek(static_cast<qint64>(recordAt)))
            return std::nullopt;
        const QByteArray record = file.read(56);
        if (record.size() != 56 || !record.startsWith(QByteArray("PK\x06\x06", 4)))
            return std::nullopt;
        end = {valueAt<std::uint64_t>(record, 32), valueAt<std::uint64_t>(record, 40), valueAt<std::uint64_t>(record, 48)};
    }
    const auto fileSize = static_cast<std::uint64_t>(length);
    if (end.offset > fileSize || end.size > fileSize - end.offset || end.size > static_cast<std::uint64_t>(kMaxDirectory))
        return std::nullopt;
    return end;
}

/// The sizes a zip64 field holds, in the order the 32-bit ones were full.
[[nodiscard]] bool readZip64(const QByteArray &extra, ZipEntry &entry)
{
    for (qsizetype at = 0; at + 4 <= extra.size();) {
        const auto id = valueAt<std::uint16_t>(extra, at);
        const auto size = static_cast<qsizetype>(valueAt<std::uint16_t>(extra, at + 2));
        at += 4;
        if (at + size > extra.size())
            return false;
        if (id == 1) {
            qsizetype p = at;
            for (std::uint64_t *value : {&entry.size, &entry.packed, &entry.offset}) {
                if (*value != kMax32)
                    continue;
                if (p + 8 > at + size)
                    return false;
                *value = valueAt<std::uint64_t>(extra, p);
                p += 8;
            }
            return true;
        }
        at += size;
    }
    return true;
}

/// Unpacks one entry piece by piece, on the thread of the BlockReader.
class EntryFill
{
public:
    EntryFill(const QString &path, const ZipEntry &entry, const ZipLimits &limits, std::atomic<std::int64_t> *packedRead)
        : m_path(path), m_file(path), m_entry(entry), m_limits(limits), m_packedRead(packedRead), m_left(entry.packed)
    {
    }

    [[nodiscard]] Result<void> open()
    {
        if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return Error{ErrorKind::Storage, QFileInfo(m_path).fileName(), m_file.errorString()};
        if (!m_file.seek(static_cast<qint64>(m_entry.offset)))
            return damaged(m_path);
        const QByteArray header = m_file.read(30);
        if (header.size() != 30 || !header.startsWith(QByteArray("PK\x03\x04", 4)))
            return damaged(m_path);
        const auto skip = static_cast<std::uint64_t>(valueAt<std::uint16_t>(header, 26)) + valueAt<std::uint16_t>(header, 28);
        const std::uint64_t from = m_entry.offset + 30 + skip;
        const auto length = static_cast<std::uint64_t>(m_file.size());
        if (from > length || m_entry.packed > length - from || !m_file.seek(static_cast<qint64>(from)))
            return damaged(m_path);
        return {};
    }

    [[nodiscard]] Result<std::size_t> fill(char *out, std::size_t room)
    {
        std::size_t written = 0;
        while (!m_done && written < room) {
            const Result<void> step = m_entry.method == kDeflated ? inflateStep(out, room, written) : copyStep(out, room, written);
            if (!step)
                return step.error();
        }
        m_crc = crc32Of(m_crc, {out, written});
        m_size += written;
        if (m_size > m_entry.size || (m_size > m_limits.ratioFrom && m_size / m_limits.ratio > m_entry.packed))
            return m_size > m_entry.size ? damaged(m_path) : bomb(m_path);
        if (m_done && (m_size != m_entry.size || m_crc != m_entry.crc))
            return damaged(m_path);
        return written;
    }

private:
    [[nodiscard]] Result<void> inflateStep(char *out, std::size_t room, std::size_t &written)
    {
        switch (m_inflater.inflate(out + written, room - written, written)) {
        case Inflater::Status::OutputFull:
            return {};
        case Inflater::Status::Done:
            m_done = true;
            return {};
        case Inflater::Status::Corrupt:
            return damaged(m_path);
        case Inflater::Status::NeedsInput:
            break;
        }
        const auto wanted = static_cast<qint64>(std::min<std::uint64_t>(m_left, m_input.size()));
        const qint64 count = wanted > 0 ? m_file.read(m_input.data(), wanted) : 0;
        if (count < 0)
            return Error{ErrorKind::Storage, QFileInfo(m_path).fileName(), m_file.errorString()};
        if (count == 0)
            return damaged(m_path); // the stream wants more than there is
        used(count);
        m_inflater.setInput({m_input.data(), static_cast<std::size_t>(count)});
        return {};
    }

    [[nodiscard]] Result<void> copyStep(char *out, std::size_t room, std::size_t &written)
    {
        const auto wanted = static_cast<qint64>(std::min<std::uint64_t>(m_left, room - written));
        const qint64 count = wanted > 0 ? m_file.read(out + written, wanted) : 0;
        if (count < 0)
            return Error{ErrorKind::Storage, QFileInfo(m_path).fileName(), m_file.errorString()};
        if (count == 0 && m_left > 0)
            return damaged(m_path);
        used(count);
        written += static_cast<std::size_t>(count);
        m_done = m_left == 0;
        return {};
    }

    void used(qint64 count)
    {
        m_left -= static_cast<std::uint64_t>(count);
        if (m_packedRead)
            *m_packedRead += count;
    }

    QString m_path;
    QFile m_file;
    ZipEntry m_entry;
    ZipLimits m_limits;
    std::atomic<std::int64_t> *m_packedRead;
    std::uint64_t m_left;
    std::uint64_t m_size = 0;
    std::uint32_t m_crc = 0;
    bool m_done = false;
    Inflater m_inflater;
    std::vector<char> m_input = std::vector<char>(kInputSize);
};

} // namespace

bool isSafeEntryName(const QByteArray &name)
{
    if (name.isEmpty() || name.startsWith('/') || name.contains('\\') || name.contains(':') || name.contains('\0'))
        return false;
    const QList<QByteArray> parts = name.split('/');
    return std::none_of(parts.begin(), parts.end(), [](const QByteArray &part) { return part == ".." || part.endsWith(' ') || (part.size() > 1 && part.endsWith('.')); });
}

Result<ZipArchive> ZipArchive::open(const QString &path, const ZipLimits &limits)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage, QFileInfo(path).fileName(), file.errorString()};
    const std::optional<EndRecord> end = endRecordOf(file);
    if (!end)
        return damaged(path);
    if (end->count > limits.entries)
        return bomb(path);
    if (!file.seek(static_cast<qint64>(end->offset)))
        return damaged(path);
    const QByteArray directory = file.read(static_cast<qint64>(end->size));
    if (static_cast<std::uint64_t>(directory.size()) != end->size)
        return damaged(path);

    ZipArchive archive;
    archive.m_path = path;
    archive.m_limits = limits;
    std::uint64_t total = 0;
    qsizetype at = 0;
    for (std::uint64_t i = 0; i < end->count; ++i) {
        if (at + 46 > directory.size() || directory.mid(at, 4) != QByteArray("PK\x01\x02", 4))
            return damaged(path);
        ZipEntry entry;
        entry.isEncrypted = (valueAt<std::uint16_t>(directory, at + 8) & 1U) != 0;
        entry.method = valueAt<std::uint16_t>(directory, at + 10);
        entry.crc = valueAt<std::uint32_t>(directory, at + 16);
        entry.packed = valueAt<std::uint32_t>(directory, at + 20);
        entry.size = valueAt<std::uint32_t>(directory, at + 24);
        const qsizetype nameSize = valueAt<std::uint16_t>(directory, at + 28);
        const qsizetype extraSize = valueAt<std::uint16_t>(directory, at + 30);
        const qsizetype commentSize = valueAt<std::uint16_t>(directory, at + 32);
        entry.offset = valueAt<std::uint32_t>(directory, at + 42);
        at += 46;
        if (at + nameSize + extraSize + commentSize > directory.size())
            return damaged(path);
        entry.name = directory.mid(at, nameSize);
        if (!readZip64(directory.mid(at + nameSize, extraSize), entry))
            return damaged(path);
        at += nameSize + extraSize + commentSize;
        total += std::min(entry.size, limits.totalSize + 1);
        if (entry.size > limits.entrySize || total > limits.totalSize
            || (entry.size > limits.ratioFrom && entry.size / limits.ratio > entry.packed))
            return bomb(path);
        if (isSafeEntryName(entry.name))
            archive.m_entries.push_back(std::move(entry));
    }
    return archive;
}

const ZipEntry *ZipArchive::find(const QByteArray &name) const
{
    const QByteArray wanted = (name.startsWith('/') ? name.mid(1) : name).toLower();
    const auto it = std::find_if(m_entries.begin(), m_entries.end(), [&wanted](const ZipEntry &e) { return e.name.toLower() == wanted; });
    return it == m_entries.end() ? nullptr : &*it;
}

Result<std::unique_ptr<BlockReader>> ZipArchive::stream(const ZipEntry &entry, std::atomic<std::int64_t> *packedRead) const
{
    if (entry.isEncrypted)
        return Error{ErrorKind::InvalidInput, QFileInfo(m_path).fileName(),
                     Tr::tr("The archive is protected by a password. Unpack it first, and import the files in it.")};
    if (entry.method != kDeflated && entry.method != kStored)
        return damaged(m_path);
    auto fill = std::make_shared<EntryFill>(m_path, entry, m_limits, packedRead);
    if (const Result<void> opened = fill->open(); !opened)
        return opened.error();
    return std::make_unique<BlockReader>([fill](char *out, std::size_t room) { return fill->fill(out, room); });
}

} // namespace scoredesk::files
