// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/pdfoutput.h"

#include "core/base/storage.h"
#include "core/documents/tr.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <system_error>

#define XXH_INLINE_ALL
#include <xxhash.h>

#ifdef Q_OS_UNIX
#include <sys/file.h>
#include <unistd.h>
#endif

namespace scoredesk::documents {

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace {

constexpr std::size_t kBufferSize = 1 << 20;
constexpr std::size_t kFirstSlots = 1 << 14;
/// An offset has ten digits in a cross-reference table.
constexpr std::int64_t kMaxOffset = 9'999'999'999;
constexpr auto kEnd = "\nendobj\n"sv;

/// `12 0 obj` and a line end.
std::string_view objectHead(std::int64_t number, std::array<char, 40> &room)
{
    char *const end = std::to_chars(room.data(), room.data() + 20, number).ptr;
    constexpr auto kTail = " 0 obj\n"sv;
    std::memcpy(end, kTail.data(), kTail.size());
    return {room.data(), static_cast<std::size_t>(end - room.data()) + kTail.size()};
}

/// Says that a file is being written: no other process removes it as an orphan.
void claim(const QFile &file)
{
#ifdef Q_OS_UNIX
    ::flock(file.handle(), LOCK_EX | LOCK_NB);
#else
    Q_UNUSED(file) // an open file cannot be removed there
#endif
}

/// Removes what a process that was killed left unfinished in \a folder: it holds students' reports.
void removeOrphans(const QString &folder)
{
    const QFileInfoList parts = QDir(folder).entryInfoList({u".scoredesk-??????.part"_s}, QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const QFileInfo &part : parts) {
        QFile file(part.filePath());
#ifdef Q_OS_UNIX
        if (!file.open(QIODevice::ReadOnly) || ::flock(file.handle(), LOCK_EX | LOCK_NB) != 0)
            continue;
#endif
        file.remove();
    }
}

} // namespace

PdfOutput::PdfOutput(QString path) : m_path(std::move(path)), m_offsets(1), m_slots(kFirstSlots)
{
    m_buffer.reserve(kBufferSize);
    m_hashedBuffer.reserve(kBufferSize);
}

PdfOutput::~PdfOutput()
{
    if (m_hashing.valid())
        m_hashing.wait();
}

Error PdfOutput::failure() const
{
    return storageError(m_path, m_failureText);
}

Result<void> PdfOutput::open()
{
    if (auto refused = refusalToWrite(m_path))
        return *std::move(refused);
    const QString folder = QFileInfo(m_path).absolutePath();
    removeOrphans(folder);
    m_file = std::make_unique<QTemporaryFile>(folder + u"/.scoredesk-XXXXXX.part"_s);
    if (!m_file->open()) {
        m_failureText = m_file->errorString();
        m_failed = true;
        return failure();
    }
    claim(*m_file);
    // Until it is asked for its name the file may have none, and then nothing is left of it should this process be killed.
#ifdef Q_OS_LINUX
    m_readBack.setFileName(u"/proc/self/fd/%1"_s.arg(m_file->handle()));
#endif
    if (m_readBack.fileName().isEmpty() || !m_readBack.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        m_readBack.setFileName(m_file->fileName());
    if (!m_readBack.isOpen() && !m_readBack.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        m_failureText = m_readBack.errorString();
        m_failed = true;
        return failure();
    }
    // The second line marks the file as binary for those who guess (ISO 32000-1, 7.5.2).
    append("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"sv);
    return {};
}

std::int64_t PdfOutput::allocate()
{
    m_offsets.push_back(0);
    return static_cast<std::int64_t>(m_offsets.size()) - 1;
}

void PdfOutput::append(std::string_view bytes)
{
    if (m_buffer.size() + bytes.size() > kBufferSize)
        flush();
    m_buffer.append(bytes);
}

void PdfOutput::flush()
{
    if (m_buffer.empty())
        return;
    if (!m_failed) {
        const auto size = static_cast<qint64>(m_buffer.size());
        if (m_file->write(m_buffer.data(), size) != size || !m_file->flush()) {
            m_failureText = m_file->errorString();
            m_failed = true;
        }
    }
    m_flushed += static_cast<std::int64_t>(m_buffer.size());
    // Hashing takes as long as all the rest, so it runs beside it.
    endHashing();
    m_hashedBuffer.swap(m_buffer);
    m_buffer.clear();
    const auto hash = [this]() noexcept {
        try {
            m_hash.addData(QByteArrayView(m_hashedBuffer.data(), static_cast<qsizetype>(m_hashedBuffer.size())));
            return true;
        } catch (...) { // out of memory: the sum would be wrong
            return false;
        }
    };
    try {
        m_hashing = std::async(std::launch::async, hash);
    } catch (const std::system_error &) { // no thread to be had: then here
        m_hashing = std::async(std::launch::deferred, hash);
    }
    if (m_flushed > kMaxOffset && !m_failed) {
        m_failureText = Tr::tr("The PDF would be larger than 10 GB. Choose fewer reports.");
        m_failed = true;
    }
}

void PdfOutput::endHashing()
{
    if (m_hashing.valid() && !m_hashing.get() && !m_failed) {
        m_failureText = Tr::tr("There is too little memory to write the PDF. Close other programs and try again.");
        m_failed = true;
    }
}

QByteArray PdfOutput::hashSoFar()
{
    flush();
    endHashing();
    return m_hash.result();
}

void PdfOutput::write(std::int64_t number, std::span<const std::string_view> parts)
{
    std::array<char, 40> room{};
    m_offsets[static_cast<std::size_t>(number)] = size();
    append(objectHead(number, room));
    for (const std::string_view part : parts)
        append(part);
    append(kEnd);
}

bool PdfOutput::isSameAt(std::int64_t offset, std::string_view bytes)
{
    if (offset < m_flushed) {
        const auto onDisk = std::min(static_cast<std::int64_t>(bytes.size()), m_flushed - offset);
        m_scratch.resize(std::max(m_scratch.size(), static_cast<std::size_t>(onDisk)));
        if (!m_readBack.seek(offset) || m_readBack.read(m_scratch.data(), onDisk) != onDisk
            || std::memcmp(m_scratch.data(), bytes.data(), static_cast<std::size_t>(onDisk)) != 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(onDisk));
        offset += onDisk;
        if (bytes.empty())
            return true;
    }
    return std::string_view(m_buffer).substr(static_cast<std::size_t>(offset - m_flushed)).starts_with(bytes);
}

bool PdfOutput::isSame(std::int64_t number, std::span<const std::string_view> parts)
{
    std::array<char, 40> room{};
    std::int64_t offset = m_offsets[static_cast<std::size_t>(number)]
                          + static_cast<std::int64_t>(objectHead(number, room).size());
    for (const std::string_view part : parts) {
        if (offset + static_cast<std::int64_t>(part.size()) > size() || !isSameAt(offset, part))
            return false;
        offset += static_cast<std::int64_t>(part.size());
    }
    // Else these bytes would only be the beginning of that object.
    return offset + static_cast<std::int64_t>(kEnd.size()) <= size() && isSameAt(offset, kEnd);
}

std::int64_t PdfOutput::share(std::span<const std::string_view> parts)
{
    std::uint64_t key = 0;
    for (const std::string_view part : parts)
        key = XXH3_64bits_withSeed(part.data(), part.size(), key);
    std::size_t slot = key & (m_slots.size() - 1);
    while (m_slots[slot].number != 0) {
        if (m_slots[slot].key == key && isSame(m_slots[slot].number, parts)) {
            ++m_shared;
            return m_slots[slot].number;
        }
        slot = (slot + 1) & (m_slots.size() - 1);
    }
    const std::int64_t number = allocate();
    write(number, parts);
    m_slots[slot] = {key, static_cast<std::uint32_t>(number)};
    if (++m_used * 3 > m_slots.size() * 2)
        growSlots();
    return number;
}

void PdfOutput::growSlots()
{
    std::vector<Slot> larger(m_slots.size() * 2);
    for (const Slot &held : m_slots) {
        if (held.number == 0)
            continue;
        std::size_t slot = held.key & (larger.size() - 1);
        while (larger[slot].number != 0)
            slot = (slot + 1) & (larger.size() - 1);
        larger[slot] = held;
    }
    m_slots = std::move(larger);
}

Result<void> PdfOutput::commit(std::int64_t root, std::int64_t info)
{
    const std::int64_t table = size();
    const auto count = static_cast<std::int64_t>(m_offsets.size());
    append("xref\n0 " + std::to_string(count) + "\n0000000000 65535 f \n");
    for (std::size_t i = 1; i < m_offsets.size(); ++i) {
        // A number never written is the null object.
        std::array<char, 20> line{'0', '0', '0', '0', '0', '0', '0', '0', '0', '0',
                                  ' ', '0', '0', '0', '0', '0', ' ', 'n', ' ', '\n'};
        if (m_offsets[i] == 0) {
            std::memcpy(line.data() + 11, "65535 f", 7);
        } else {
            std::int64_t rest = m_offsets[i];
            for (std::size_t digit = 10; digit-- > 0; rest /= 10)
                line[digit] = static_cast<char>('0' + rest % 10);
        }
        append({line.data(), line.size()});
    }
    const std::string id = hashSoFar().first(16).toHex().toStdString();
    append("trailer\n<< /Size " + std::to_string(count) + " /Root " + std::to_string(root) + " 0 R /Info "
           + std::to_string(info) + " 0 R /ID [<" + id + "> <" + id + ">] >>\nstartxref\n"
           + std::to_string(table) + "\n%%EOF\n");
    m_sha256 = hashSoFar();
    m_readBack.close();
#ifdef Q_OS_UNIX
    if (!m_failed && ::fsync(m_file->handle()) != 0) {
        m_failureText = QString::fromStdString(std::generic_category().message(errno));
        m_failed = true;
    }
#endif
    if (m_failed)
        return failure();
    const QString temporary = m_file->fileName();
    m_file->close();
    std::error_code error;
    std::filesystem::rename(QFileInfo(temporary).filesystemAbsoluteFilePath(),
                            QFileInfo(m_path).filesystemAbsoluteFilePath(), error);
    if (error) {
        m_failureText = QString::fromStdString(error.message());
        m_failed = true;
        return failure();
    }
    m_file->setAutoRemove(false);
    return {};
}

} // namespace scoredesk::documents
