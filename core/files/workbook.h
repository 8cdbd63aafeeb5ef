// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/rawrow.h"
#include "core/files/xmlreader.h"
#include "core/files/ziparchive.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace scoredesk::files {

/// The parts of a workbook around its sheets.
struct Workbook
{
    struct Sheet
    {
        QString name;
        QByteArray part; ///< name of the archive's entry
    };
    std::vector<Sheet> sheets;         ///< worksheets, in the order of the tabs
    QByteArray sharedStringsPart;      ///< empty when there is none
    std::vector<bool> isDateStyle;     ///< by the attribute s of a cell
    bool is1904 = false;
};

/// Errors: InvalidInput with a sentence, Storage.
[[nodiscard]] Result<Workbook> readWorkbook(const ZipArchive &archive, const QString &fileName);

/// Whether a number format shows a date or a time: one of the built-in ones, or a code with year, month, day, hour or second outside
/// quotes and brackets (ECMA-376 part 1, 18.8.30 and 18.8.31).
[[nodiscard]] bool isDateFormat(int id, std::string_view code);

/// The sentence for a way an XML part can end badly; none for a good end.
[[nodiscard]] std::optional<Error> errorOf(XmlEnd end, const BlockReader &bytes, const QString &fileName);

/// The table of texts a workbook's cells point into, read as far as it is asked for.
class SharedStrings
{
public:
    /// In memory, entries of the table counted.
    static constexpr std::size_t kMaxBytes = 512ULL << 20U;

    SharedStrings(std::unique_ptr<BlockReader> bytes, QString fileName, std::size_t maxBytes = kMaxBytes);
    ~SharedStrings();

    /// The text at \a index, valid as long as this object; nothing when there is no such text: see error().
    [[nodiscard]] std::optional<std::string_view> text(std::uint64_t index);
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    class Visit;
    QString m_fileName;
    std::unique_ptr<BlockReader> m_bytes;
    std::unique_ptr<Visit> m_visit;
    std::unique_ptr<XmlFeed> m_feed;
    std::optional<Error> m_error;
};

} // namespace scoredesk::files
