// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QCryptographicHash>
#include <QtCore/QString>
#include <QtCore/QTemporaryFile>

#include <cstdint>
#include <future>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace scoredesk::documents {

/// A PDF on its way to disk: objects are numbered, written one after another, and equal ones written once. Held in memory: where each object
/// begins, and a 64-bit key of each that may be met again. Keys only suggest: before an object is shared, its bytes are read back from
/// the file and compared, so that no two students' pages are ever mixed up.
///
/// The file grows under another name beside \a path, readable by its owner alone, and takes the name with commit(); without it
/// nothing is left.
class PdfOutput
{
public:
    explicit PdfOutput(QString path);
    ~PdfOutput();
    PdfOutput(const PdfOutput &) = delete;
    PdfOutput &operator=(const PdfOutput &) = delete;

    /// Errors: Storage.
    [[nodiscard]] Result<void> open();

    /// A number for an object that will be written later.
    [[nodiscard]] std::int64_t allocate();
    /// Writes object \a number, allocated before; \a parts in a row are its bytes, without `obj` and `endobj`.
    void write(std::int64_t number, std::span<const std::string_view> parts);
    /// The number of an object with these very bytes, written now or before.
    [[nodiscard]] std::int64_t share(std::span<const std::string_view> parts);

    /// Cross-reference table and trailer; the file takes its name. Errors: Storage (disk full, no permission) with nothing left behind.
    [[nodiscard]] Result<void> commit(std::int64_t root, std::int64_t info);

    [[nodiscard]] std::int64_t size() const { return m_flushed + static_cast<std::int64_t>(m_buffer.size()); }
    [[nodiscard]] std::int64_t sharedObjects() const { return m_shared; }
    /// Of the whole file, after commit().
    [[nodiscard]] QByteArray sha256() const { return m_sha256; }
    /// The first failure of the disk; writing goes on into nothing after it.
    [[nodiscard]] bool hasFailed() const { return m_failed; }
    [[nodiscard]] Error failure() const;

private:
    struct Slot
    {
        std::uint64_t key = 0;
        std::uint32_t number = 0; ///< 0: empty
    };

    void append(std::string_view bytes);
    void flush();
    void endHashing();
    [[nodiscard]] QByteArray hashSoFar();
    [[nodiscard]] bool isSame(std::int64_t number, std::span<const std::string_view> parts);
    [[nodiscard]] bool isSameAt(std::int64_t offset, std::string_view bytes);
    void growSlots();

    QString m_path;
    std::unique_ptr<QTemporaryFile> m_file;
    QFile m_readBack;
    std::string m_buffer;
    std::vector<char> m_scratch;
    std::int64_t m_flushed = 0;
    std::vector<std::int64_t> m_offsets; ///< by object number; 0 is none
    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
    std::int64_t m_shared = 0;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    std::string m_hashedBuffer; ///< goes through m_hash on another thread
    std::future<bool> m_hashing; ///< false: it failed
    QByteArray m_sha256;
    QString m_failureText;
    bool m_failed = false;
};

} // namespace scoredesk::documents
