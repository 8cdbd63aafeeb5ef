// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/codes.h"

#include <QtCore/QString>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace scoredesk::files {

/// A column of a table to be written: its header cell, and its width in characters as Excel counts them.
struct TableColumn
{
    QString header;
    double width = 12.0;
};

/// How a workbook is laid out. The same calls with the same options give the same bytes: no clock, no random number is used.
struct XlsxOptions
{
    QString sheetName;               ///< "Sheet1" when empty; further sheets of the same table get " 2", " 3" …
    QString preamble;                ///< a row above the header, as TOMS writes one; none when empty
    bool freezeHeader = true;        ///< the header (and the preamble) stays in view while scrolling
    bool sharedStrings = false;      ///< texts once in a table of their own: what Excel writes; costs memory for distinct texts
    bool compressHarder = false;     ///< zlib level 6 instead of the fastest there is
    std::int64_t maxRowsPerSheet = 1'048'576; ///< Excel's limit, preamble and header included; the table goes on in a next sheet
};

/// Writes one table as an Excel workbook, streaming: memory does not grow with the rows (but with distinct texts when shared).
/// Formatting runs on the caller's thread, compressing and writing on a second one. The file appears under its name only when
/// finish() succeeds. A row is built from cells in rising column order, then ended:
///     writer.text(0, "01"); writer.number(3, 2433); writer.endRow();
/// Errors (disk full) are kept and come out of finish().
class XlsxWriter
{
public:
    /// Errors: Storage when \a path cannot be written, InvalidInput for no columns or more than 16,384.
    [[nodiscard]] static Result<std::unique_ptr<XlsxWriter>> create(const QString &path, const std::vector<TableColumn> &columns,
                                                                    const XlsxOptions &options = {});
    ~XlsxWriter(); ///< without finish() nothing is left behind

    XlsxWriter(const XlsxWriter &) = delete;
    XlsxWriter &operator=(const XlsxWriter &) = delete;

    /// A text cell, UTF-8; an empty one writes nothing. Control characters but U+0000 are escaped, see sheetescapes.h; longer than 32,767
    /// characters is cut, as Excel would refuse the file.
    void text(int column, std::string_view utf8);
    /// A number cell: exact for integers up to 2^53, shortest exact text for the rest.
    void number(int column, std::int64_t value);
    void number(int column, double value);
    /// A date cell (serial number with the style yyyy-mm-dd); an invalid day writes nothing.
    void date(int column, domain::Day day);
    /// Ends the row, also an empty one.
    void endRow();

    /// Data rows written so far.
    [[nodiscard]] std::int64_t rows() const;
    /// False after an error (disk full): whoever writes a lot may stop early.
    [[nodiscard]] bool isOk() const;
    /// Completes the workbook and puts it under its name. Errors: Storage.
    [[nodiscard]] Result<void> finish();

private:
    struct Impl;
    explicit XlsxWriter(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace scoredesk::files
