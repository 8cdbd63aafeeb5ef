// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobs.h"
#include "core/files/rawrow.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>

namespace scoredesk::files {

/// A table in a file, whatever the container. May be read more than once; what a first pass had to load (shared strings) stays.
class TableReader
{
public:
    virtual ~TableReader() = default;

    /// Streams the rows of all sheets, one sheet after the other, on the calling thread. Errors: as readScoreFile.
    [[nodiscard]] virtual Result<void> read(const RowVisitor &visit) = 0;
    /// Called by a visitor: the rest of the sheet it is given is passed over without being unpacked. Not of delimited text, which has one.
    virtual void skipSheet() {}
    /// Bytes of the file used up by the pass that runs, for progress.
    [[nodiscard]] virtual jobs::Progress progress() const = 0;
    /// The names of the sheets; empty for delimited text.
    [[nodiscard]] virtual QStringList sheets() const { return {}; }
};

/// Delimited text. \a limit: only the first bytes are read (0: all).
[[nodiscard]] std::unique_ptr<TableReader> delimitedTable(const QString &path, char delimiter, std::int64_t limit = 0);

} // namespace scoredesk::files
