// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/sheetparser.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace scoredesk::testing {

/// A worksheet's row, copied.
struct SheetRow
{
    std::int64_t number = 0;
    std::vector<std::pair<files::SheetCell, std::string>> cells;

    bool operator==(const SheetRow &other) const
    {
        return number == other.number
            && std::equal(cells.begin(), cells.end(), other.cells.begin(), other.cells.end(), [](const auto &a, const auto &b) {
                   return a.first.column == b.first.column && a.first.type == b.first.type && a.first.style == b.first.style
                       && a.second == b.second;
               });
    }
};

struct SheetReading
{
    files::SheetEnd end = files::SheetEnd::Complete;
    bool scanned = false; ///< the scanner went to the end
    std::vector<SheetRow> rows;
};

/// Enough for a test, and quick to make.
inline constexpr std::size_t kSmallBlock = 16 * 1024;

/// Bytes in pieces of \a piece, so that rows lie across the windows in every way.
inline files::BlockReader::Fill pieces(std::string_view bytes, std::size_t piece)
{
    return [bytes, piece, at = std::size_t{0}](char *out, std::size_t room) mutable -> Result<std::size_t> {
        const std::size_t count = std::min({piece, room, bytes.size() - at});
        bytes.copy(out, count, at);
        at += count;
        return count;
    };
}

inline files::SheetVisitor collect(std::vector<SheetRow> &rows)
{
    return [&rows](std::int64_t number, std::span<const files::SheetCell> cells) {
        SheetRow row;
        row.number = number;
        for (const files::SheetCell &cell : cells)
            row.cells.emplace_back(cell, std::string(cell.text));
        rows.push_back(std::move(row));
        return true;
    };
}

/// By expat alone.
inline SheetReading readByExpat(std::string_view xml, std::size_t piece = 4096)
{
    SheetReading reading;
    files::BlockReader bytes(pieces(xml, piece), kSmallBlock);
    reading.end = files::parseSheetWithExpat(bytes, 0, collect(reading.rows));
    return reading;
}

/// By the scanner, and from where it gives up by expat: as a workbook is read.
inline SheetReading readByScanner(std::string_view xml, std::size_t piece = 4096)
{
    SheetReading reading;
    std::int64_t rows = 0;
    {
        files::BlockReader bytes(pieces(xml, piece), kSmallBlock);
        reading.end = files::scanSheet(bytes, rows, collect(reading.rows));
    }
    reading.scanned = reading.end == files::SheetEnd::Complete;
    if (reading.end == files::SheetEnd::OffSubset) {
        files::BlockReader bytes(pieces(xml, piece), kSmallBlock);
        reading.end = files::parseSheetWithExpat(bytes, rows, collect(reading.rows));
    }
    return reading;
}

} // namespace scoredesk::testing
