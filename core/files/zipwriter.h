// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/files/deflate.h"

#include <QtCore/QByteArray>
#include <QtCore/QIODevice>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace scoredesk::files {

/// Writes a zip archive to a seekable device, one entry after the other, each deflated as it comes; zip64 where sizes need it.
/// Every entry has the same fixed date (1 January 1980), so equal content gives equal bytes.
class ZipWriter
{
public:
    /// \a device is open for writing and outlives this.
    explicit ZipWriter(QIODevice &device);

    void beginEntry(const QByteArray &name, bool compressHarder = false);
    void write(std::string_view bytes);
    void endEntry();
    /// Writes the directory. Errors: Storage when any write failed.
    [[nodiscard]] Result<void> finish();
    [[nodiscard]] bool isOk() const { return m_ok; }

private:
    struct Entry
    {
        QByteArray name;
        std::uint32_t crc = 0;
        std::uint64_t packed = 0;
        std::uint64_t size = 0;
        std::uint64_t offset = 0;
    };

    void put(std::string_view bytes);
    void pack(std::string_view bytes, bool isLast);
    [[nodiscard]] static QByteArray localHeader(const Entry &entry);

    QIODevice &m_device;
    std::vector<Entry> m_entries;
    Entry m_current;
    std::unique_ptr<Deflater> m_deflater;
    std::vector<char> m_out;
    std::uint64_t m_at = 0;
    bool m_ok = true;
};

} // namespace scoredesk::files
