// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QSaveFile>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace scoredesk::files {

/// How delimited text is written. TOMS: caret, UTF-8 without BOM, CRLF, quotes only where needed.
struct DelimitedOptions
{
    char delimiter = '^';
    bool crlf = true;
    bool quoteHeader = false; ///< every header cell in quotes, as one kind of TOMS file has them
};

/// Writes one table as delimited text, UTF-8, streaming. Cells come in rising column order; columns left out are empty.
/// A cell is quoted when it holds the delimiter, a quote or a line end. The file appears under its name when finish() succeeds.
class DelimitedWriter
{
public:
    /// Errors: Storage when \a path cannot be written.
    [[nodiscard]] static Result<std::unique_ptr<DelimitedWriter>> create(const QString &path, const QStringList &headers,
                                                                         const DelimitedOptions &options = {});

    void text(int column, std::string_view utf8);
    void endRow();
    [[nodiscard]] std::int64_t rows() const { return m_rows; }
    [[nodiscard]] bool isOk() const { return m_error.isEmpty(); }
    /// Errors: Storage.
    [[nodiscard]] Result<void> finish();

private:
    DelimitedWriter(const QString &path, int columns, const DelimitedOptions &options);
    void advanceTo(int column);
    void put(std::string_view utf8, bool quote);
    void flush();

    QSaveFile m_file;
    DelimitedOptions m_options;
    std::string m_buffer;
    QString m_error;
    int m_columns = 0;
    int m_at = 0;
    std::int64_t m_rows = 0;
};

} // namespace scoredesk::files
