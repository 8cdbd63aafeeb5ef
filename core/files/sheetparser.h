// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/files/blockreader.h"
#include "core/files/rawrow.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

namespace scoredesk::files {

/// A cell as a worksheet's XML has it, before shared strings and styles were looked up.
struct SheetCell
{
    /// The attribute t.
    enum class Type : std::uint8_t { Number, Shared, Inline, Formula, Boolean, Error, IsoDate };

    int column = 0;
    Type type = Type::Number;
    std::uint32_t style = 0;
    std::string_view text; ///< entities resolved; the text of <v>, or of all runs of <is> without phonetic ones

    bool operator==(const SheetCell &) const = default;
};

/// A row of a worksheet; false stops.
using SheetVisitor = std::function<bool(std::int64_t number, std::span<const SheetCell> cells)>;

/// How parsing a worksheet ended.
enum class SheetEnd {
    Complete,  ///< </sheetData> was met
    Stopped,   ///< the visitor had enough
    OffSubset, ///< the scanner met something it does not know: read the sheet with expat
    Damaged,   ///< no well-formed XML
    Doctype,   ///< refused
    TooLong,   ///< a row, or markup around the rows, over kMaxRowBytes
    NoBytes    ///< the stream ended or failed before </sheetData>: look at its error
};

/// A column number from a cell reference ("AB12" → 27) and the digits behind it; false when it is none, or column or row are beyond Excel's
/// limits. \a row stays 0 without digits.
[[nodiscard]] bool parseCellReference(std::string_view reference, int &column, std::int64_t &row);

/// The rows of a worksheet by expat: any XML of a worksheet, DOCTYPE refused. The first \a skipRows rows are parsed but not visited.
/// Namespaces are not looked at, only local names.
[[nodiscard]] SheetEnd parseSheetWithExpat(BlockReader &bytes, std::int64_t skipRows, const SheetVisitor &visit);

/// The rows of a worksheet by a scanner for what writers of workbooks write, some times faster. Everything else ends with OffSubset; the rows
/// visited until then (\a rows) are those expat would have given. The head of the sheet is read by expat itself.
[[nodiscard]] SheetEnd scanSheet(BlockReader &bytes, std::int64_t &rows, const SheetVisitor &visit);

} // namespace scoredesk::files
