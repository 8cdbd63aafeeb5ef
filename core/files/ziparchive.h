// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/files/blockreader.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

namespace scoredesk::files {

/// An entry of a zip archive, as its central directory describes it.
struct ZipEntry
{
    QByteArray name;
    std::uint16_t method = 0; ///< 0 stored, 8 deflated
    bool isEncrypted = false;
    std::uint32_t crc = 0;
    std::uint64_t packed = 0;
    std::uint64_t size = 0;
    std::uint64_t offset = 0; ///< of the local header
};

/// What an archive may ask of us. The ratio is Apache POI's guard (0.01); worksheets of mostly empty or equal cells reach 1:100,
/// so the limit is twice that, and only counts from a size on at which it can hurt.
struct ZipLimits
{
    std::size_t entries = 10'000;
    std::uint64_t entrySize = 64ULL << 30U;
    std::uint64_t totalSize = 128ULL << 30U;
    std::uint64_t ratio = 200;
    std::uint64_t ratioFrom = 16ULL << 20U; ///< unpacked bytes below which no ratio is looked at
};

/// Reads a zip archive by its central directory (zip64 too). Sizes are checked against the limits twice: as declared, and while unpacking.
class ZipArchive
{
public:
    /// Errors: Storage; InvalidInput with a sentence for an archive that is cut short, damaged, or breaks a limit.
    [[nodiscard]] static Result<ZipArchive> open(const QString &path, const ZipLimits &limits = {});

    [[nodiscard]] const std::vector<ZipEntry> &entries() const { return m_entries; }
    /// By name, case and a leading slash aside, as Open Packaging has it; null when there is none.
    [[nodiscard]] const ZipEntry *find(const QByteArray &name) const;

    /// The unpacked bytes of \a entry, made on a second thread; CRC and size are checked at the end. \a packedRead grows with the
    /// packed bytes used.
    [[nodiscard]] Result<std::unique_ptr<BlockReader>> stream(const ZipEntry &entry, std::atomic<std::int64_t> *packedRead = nullptr) const;

private:
    QString m_path;
    ZipLimits m_limits;
    std::vector<ZipEntry> m_entries;
};

/// Whether \a name stays inside the folder it would be unpacked to, on any system: no root, drive, "..", or stream name.
[[nodiscard]] bool isSafeEntryName(const QByteArray &name);

} // namespace scoredesk::files
