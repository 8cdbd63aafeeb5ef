// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/zipwriter.h"

namespace scoredesk::files {

namespace {

constexpr std::uint32_t kMax32 = 0xFFFF'FFFFU;
constexpr std::uint16_t kMax16 = 0xFFFFU;
constexpr std::uint16_t kDeflated = 8;
constexpr std::uint16_t kUtf8Names = 0x0800;
constexpr std::uint16_t kDate1980 = (0U << 9U) | (1U << 5U) | 1U;
constexpr std::size_t kPieceSize = 256 * 1024;

template <typename T>
void append(QByteArray &bytes, T value)
{
    for (std::size_t i = 0; i < sizeof(T); ++i)
        bytes.append(static_cast<char>((value >> (8 * i)) & 0xFFU));
}

[[nodiscard]] std::uint32_t clamp32(std::uint64_t value)
{
    return value >= kMax32 ? kMax32 : static_cast<std::uint32_t>(value);
}

} // namespace

ZipWriter::ZipWriter(QIODevice &device) : m_device(device), m_out(kPieceSize) {}

/// The header before an entry's bytes. It is written twice: sizes are known only after the bytes. Room for the zip64 field is kept by
/// the growth hint that Open Packaging defines for this (ECMA-376 part 2, C.5.5: id A220, signature A028).
QByteArray ZipWriter::localHeader(const Entry &entry)
{
    const bool big = entry.size >= kMax32 || entry.packed >= kMax32;
    QByteArray header;
    append(header, std::uint32_t{0x04034b50});
    append(header, std::uint16_t{static_cast<std::uint16_t>(big ? 45 : 20)});
    append(header, kUtf8Names);
    append(header, kDeflated);
    append(header, std::uint16_t{0});
    append(header, kDate1980);
    append(header, entry.crc);
    append(header, big ? kMax32 : static_cast<std::uint32_t>(entry.packed));
    append(header, big ? kMax32 : static_cast<std::uint32_t>(entry.size));
    append(header, static_cast<std::uint16_t>(entry.name.size()));
    append(header, std::uint16_t{20});
    header.append(entry.name);
    if (big) {
        append(header, std::uint16_t{0x0001});
        append(header, std::uint16_t{16});
        append(header, entry.size);
        append(header, entry.packed);
    } else {
        append(header, std::uint16_t{0xA220});
        append(header, std::uint16_t{16});
        append(header, std::uint16_t{0xA028});
        append(header, std::uint16_t{12});
        header.append(12, '\0');
    }
    return header;
}

void ZipWriter::put(std::string_view bytes)
{
    if (!m_ok)
        return;
    const auto count = static_cast<qint64>(bytes.size());
    if (m_device.write(bytes.data(), count) != count)
        m_ok = false;
    m_at += bytes.size();
}

void ZipWriter::beginEntry(const QByteArray &name, bool compressHarder)
{
    m_current = Entry{name, 0, 0, 0, m_at};
    m_deflater = std::make_unique<Deflater>(compressHarder);
    const QByteArray header = localHeader(m_current);
    put({header.constData(), static_cast<std::size_t>(header.size())});
}

void ZipWriter::pack(std::string_view bytes, bool isLast)
{
    m_deflater->setInput(bytes, isLast);
    bool more = true;
    while (more && m_ok) {
        std::size_t written = 0;
        more = m_deflater->deflate(m_out.data(), m_out.size(), written);
        put({m_out.data(), written});
        m_current.packed += written;
    }
}

void ZipWriter::write(std::string_view bytes)
{
    m_current.crc = crc32Of(m_current.crc, bytes);
    m_current.size += bytes.size();
    pack(bytes, false);
}

void ZipWriter::endEntry()
{
    pack({}, true);
    m_deflater.reset();
    const QByteArray header = localHeader(m_current);
    if (m_ok) {
        m_ok = m_device.seek(static_cast<qint64>(m_current.offset)) && m_device.write(header) == header.size()
            && m_device.seek(static_cast<qint64>(m_at));
    }
    m_entries.push_back(m_current);
}

Result<void> ZipWriter::finish()
{
    const std::uint64_t directoryAt = m_at;
    QByteArray directory;
    for (const Entry &entry : m_entries) {
        QByteArray extra;
        if (entry.size >= kMax32)
            append(extra, entry.size);
        if (entry.packed >= kMax32)
            append(extra, entry.packed);
        if (entry.offset >= kMax32)
            append(extra, entry.offset);
        const std::uint16_t version = extra.isEmpty() ? 20 : 45;
        append(directory, std::uint32_t{0x02014b50});
        append(directory, version);
        append(directory, version);
        append(directory, kUtf8Names);
        append(directory, kDeflated);
        append(directory, std::uint16_t{0});
        append(directory, kDate1980);
        append(directory, entry.crc);
        append(directory, clamp32(entry.packed));
        append(directory, clamp32(entry.size));
        append(directory, static_cast<std::uint16_t>(entry.name.size()));
        append(directory, static_cast<std::uint16_t>(extra.isEmpty() ? 0 : extra.size() + 4));
        append(directory, std::uint16_t{0}); // comment
        append(directory, std::uint16_t{0}); // disk
        append(directory, std::uint16_t{0}); // internal attributes
        append(directory, std::uint32_t{0}); // external attributes
        append(directory, clamp32(entry.offset));
        directory.append(entry.name);
        if (!extra.isEmpty()) {
            append(directory, std::uint16_t{0x0001});
            append(directory, static_cast<std::uint16_t>(extra.size()));
            directory.append(extra);
        }
    }
    const auto directorySize = static_cast<std::uint64_t>(directory.size());
    const std::uint64_t count = m_entries.size();
    if (directoryAt >= kMax32 || directorySize >= kMax32 || count >= kMax16) {
        const std::uint64_t recordAt = directoryAt + directorySize;
        append(directory, std::uint32_t{0x06064b50});
        append(directory, std::uint64_t{44});
        append(directory, std::uint16_t{45});
        append(directory, std::uint16_t{45});
        append(directory, std::uint32_t{0});
        append(directory, std::uint32_t{0});
        append(directory, count);
        append(directory, count);
        append(directory, directorySize);
        append(directory, directoryAt);
        append(directory, std::uint32_t{0x07064b50});
        append(directory, std::uint32_t{0});
        append(directory, recordAt);
        append(directory, std::uint32_t{1});
    }
    const auto shortCount = static_cast<std::uint16_t>(count >= kMax16 ? kMax16 : count);
    append(directory, std::uint32_t{0x06054b50});
    append(directory, std::uint16_t{0});
    append(directory, std::uint16_t{0});
    append(directory, shortCount);
    append(directory, shortCount);
    append(directory, clamp32(directorySize));
    append(directory, clamp32(directoryAt));
    append(directory, std::uint16_t{0});
    put({directory.constData(), static_cast<std::size_t>(directory.size())});
    if (!m_ok)
        return Error{ErrorKind::Storage, {}, m_device.errorString()};
    return {};
}

} // namespace scoredesk::files
