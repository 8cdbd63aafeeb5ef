// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/rawrow.h"
#include "core/files/scorefile.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace scoredesk::files {

/// How many rows at the top of a sheet may stand above the header.
inline constexpr int kHeaderRows = 20;

/// A header row, understood.
struct Header
{
    QList<Column> columns;      ///< to the last filled cell; a cell without text gives a column without header
    QStringList unknownColumns;
    int known = 0;              ///< columns that a layout of the Student Score Data File has

    [[nodiscard]] bool has(QStringView field) const;
    /// RecordType, SSID, and two of the columns a score cannot be without: a Student Score Data File.
    [[nodiscard]] bool isScoreFile() const;
    /// Words of the ELPAC's sibling file.
    [[nodiscard]] bool isElpac() const;
};

/// What \a row would mean as a header. Of two columns that mean the same field the first has it; the other counts as unknown.
[[nodiscard]] Header headerOf(const RawRow &row);

} // namespace scoredesk::files
