// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes as an archive: its directory is read and its entries are unpacked, within the limits, or refused with a sentence.
#include "core/files/ziparchive.h"

#include <QtCore/QTemporaryFile>

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace scoredesk;
    static QTemporaryFile file;
    if (!file.isOpen() && !file.open())
        std::abort();
    const auto length = static_cast<qint64>(size);
    if (!file.resize(0) || !file.seek(0) || file.write(reinterpret_cast<const char *>(data), length) != length || !file.flush())
        std::abort();

    files::ZipLimits limits;
    limits.entries = 16;
    limits.entrySize = 1 << 20;
    limits.totalSize = 4 << 20;
    limits.ratioFrom = 1 << 16;
    const Result<files::ZipArchive> archive = files::ZipArchive::open(file.fileName(), limits);
    if (!archive) {
        if (archive.error().detail.isEmpty())
            std::abort();
        return 0;
    }
    if (archive->entries().size() > limits.entries)
        std::abort();
    for (const files::ZipEntry &entry : archive->entries()) {
        const Result<std::unique_ptr<files::BlockReader>> bytes = archive->stream(entry);
        if (!bytes)
            continue;
        std::uint64_t unpacked = 0;
        while ((*bytes)->advance((*bytes)->end()))
            unpacked += static_cast<std::uint64_t>((*bytes)->end() - (*bytes)->begin());
        if (unpacked > limits.entrySize || (!(*bytes)->error() && unpacked != entry.size))
            std::abort();
    }
    return 0;
}
