// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/blockreader.h"
#include "core/files/rawrow.h"

#include <QtCore/QString>

#include <atomic>
#include <cstdint>

namespace scoredesk::files {

/// Streams the rows of delimited text to \a visit. Understood: quotes (also around line ends), CRLF, LF and CR, a last line without
/// an end, UTF-8 with or without BOM, UTF-16 with BOM or seen by its zero bytes, and cells that are no UTF-8 as CP-1252. NUL bytes are
/// left out. A quote that never closes is taken for a plain character. Empty lines are counted but not visited.
/// Errors: Storage, InvalidInput for a line over kMaxRowBytes. \a limit: only so many bytes are read (0: all). \a bytesRead
/// grows while the file is read, on another thread.
[[nodiscard]] Result<void> readDelimited(const QString &path, char delimiter, const RowVisitor &visit, std::int64_t limit = 0,
                                         std::atomic<std::int64_t> *bytesRead = nullptr);

/// The same over bytes that are UTF-8 or CP-1252 already.
[[nodiscard]] Result<void> readDelimited(BlockReader &bytes, char delimiter, const RowVisitor &visit);

} // namespace scoredesk::files
