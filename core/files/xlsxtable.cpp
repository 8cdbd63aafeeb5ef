// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/xlsxtable.h"

#include "core/files/celltext.h"
#include "core/files/sheetescapes.h"
#include "core/files/sheetparser.h"
#include "core/files/tr.h"
#include "core/files/workbook.h"
#include "core/files/ziparchive.h"

#include <QtCore/QFileInfo>

#include <algorithm>

namespace scoredesk::files {

namespace {

class XlsxTable final : public TableReader
{
public:
    XlsxTable(QString path, ZipArchive archive, Workbook workbook, SheetParser parser)
        : m_fileName(QFileInfo(path).fileName()), m_size(QFileInfo(path).size()), m_archive(std::move(archive)),
          m_workbook(std::move(workbook)), m_parser(parser)
    {
    }

    [[nodiscard]] Result<void> openTexts();
    [[nodiscard]] Result<void> read(const RowVisitor &visit) override;
    void skipSheet() override { m_isSkipping = true; }
    [[nodiscard]] jobs::Progress progress() const override { return {m_done, m_size}; }
    [[nodiscard]] QStringList sheets() const override
    {
        QStringList names;
        for (const Workbook::Sheet &sheet : m_workbook.sheets)
            names.append(sheet.name);
        return names;
    }

private:
    [[nodiscard]] Result<bool> readSheet(int index, const RowVisitor &visit);
    [[nodiscard]] bool convert(std::span<const SheetCell> cells);
    void putInOrder();
    [[nodiscard]] std::optional<Error> errorOfSheet(SheetEnd end, const BlockReader &bytes, const QString &sheet) const;

    QString m_fileName;
    std::int64_t m_size;
    ZipArchive m_archive;
    Workbook m_workbook;
    SheetParser m_parser;
    std::unique_ptr<SharedStrings> m_texts;
    std::vector<RawCell> m_cells; ///< the first m_count are the row's
    std::size_t m_count = 0;
    int m_repeatedColumn = -1; ///< of the row in m_cells
    bool m_isSkipping = false; ///< the visitor has seen enough of the sheet
    TextArena m_arena;
    std::atomic<std::int64_t> m_done{0};
};

Result<void> XlsxTable::openTexts()
{
    if (m_workbook.sharedStringsPart.isEmpty())
        return {};
    const ZipEntry *entry = m_archive.find(m_workbook.sharedStringsPart);
    if (!entry)
        return Error{ErrorKind::InvalidInput, m_fileName,
                     Tr::tr("A part of the workbook is missing (%1). Download the file again.").arg(QString::fromUtf8(m_workbook.sharedStringsPart))};
    Result<std::unique_ptr<BlockReader>> bytes = m_archive.stream(*entry);
    if (!bytes)
        return bytes.error();
    m_texts = std::make_unique<SharedStrings>(*std::move(bytes), m_fileName);
    return {};
}

/// Cells by column, each column once: no writer of workbooks breaks that, but what is kept of a row relies on it. Of two cells in one place
/// the last one stays, as in Excel; the row then says so.
void XlsxTable::putInOrder()
{
    const std::span<RawCell> cells(m_cells.data(), m_count);
    std::stable_sort(cells.begin(), cells.end(), [](const RawCell &a, const RawCell &b) { return a.column < b.column; });
    m_count = 0;
    for (const RawCell &cell : cells) {
        if (m_count > 0 && m_cells[m_count - 1].column == cell.column) {
            m_repeatedColumn = cell.column;
            --m_count;
        }
        m_cells[m_count++] = cell;
    }
}

/// Looks up shared strings and styles. False when a text is not there.
bool XlsxTable::convert(std::span<const SheetCell> cells)
{
    if (m_cells.size() < cells.size())
        m_cells.resize(cells.size());
    m_count = 0;
    m_repeatedColumn = -1;
    int previous = -1;
    bool isInOrder = true;
    m_arena.reset();
    for (const SheetCell &cell : cells) {
        RawCell &raw = m_cells[m_count];
        raw = {cell.column, CellType::Text, cell.text};
        switch (cell.type) {
        case SheetCell::Type::Shared: {
            const auto index = wholeNumber(cell.text);
            const auto text = index && m_texts ? m_texts->text(static_cast<std::uint64_t>(*index)) : std::nullopt;
            if (!text)
                return false;
            raw.text = *text;
            break;
        }
        case SheetCell::Type::Inline:
        case SheetCell::Type::Formula:
            raw.text = withoutSheetEscapes(cell.text, m_arena);
            break;
        case SheetCell::Type::Boolean:
            raw.type = CellType::Boolean;
            raw.text = cell.text == "1" || cell.text == "true" ? "TRUE" : "FALSE";
            break;
        case SheetCell::Type::Error:
            raw.type = CellType::Error;
            break;
        case SheetCell::Type::IsoDate:
            raw.type = CellType::Date;
            if (cell.text.size() >= 19 && cell.text.substr(10, 9) == "T00:00:00")
                raw.text = cell.text.substr(0, 10);
            break;
        case SheetCell::Type::Number: {
            raw.type = CellType::Number;
            const bool isDate = cell.style < m_workbook.isDateStyle.size() && m_workbook.isDateStyle[cell.style];
            const std::string_view day = isDate ? serialText(cell.text, m_workbook.is1904, m_arena) : std::string_view();
            if (day.empty()) {
                raw.text = numberText(cell.text, m_arena);
            } else {
                raw.type = CellType::Date;
                raw.text = day;
            }
            break;
        }
        }
        if (raw.text.empty())
            continue;
        isInOrder = isInOrder && raw.column > previous;
        previous = raw.column;
        ++m_count;
    }
    if (!isInOrder)
        putInOrder();
    return true;
}

std::optional<Error> XlsxTable::errorOfSheet(SheetEnd end, const BlockReader &bytes, const QString &sheet) const
{
    switch (end) {
    case SheetEnd::Complete:
    case SheetEnd::Stopped:
        return std::nullopt;
    case SheetEnd::Doctype:
        return errorOf(XmlEnd::Doctype, bytes, m_fileName);
    case SheetEnd::NoBytes:
        return bytes.error();
    case SheetEnd::TooLong:
        return Error{ErrorKind::InvalidInput, m_fileName,
                     Tr::tr("A row of the sheet “%1” is longer than any row of a data file. Download the file from TOMS again.").arg(sheet)};
    case SheetEnd::OffSubset:
    case SheetEnd::Damaged:
        break;
    }
    return Error{ErrorKind::InvalidInput, m_fileName, Tr::tr("The sheet “%1” is damaged. Download the file from TOMS again.").arg(sheet)};
}

/// False when the visitor had enough.
Result<bool> XlsxTable::readSheet(int index, const RowVisitor &visit)
{
    const Workbook::Sheet &sheet = m_workbook.sheets[static_cast<std::size_t>(index)];
    const ZipEntry *entry = m_archive.find(sheet.part);
    bool isTextMissing = false;
    bool isEnough = false;
    const SheetVisitor onRow = [&](std::int64_t number, std::span<const SheetCell> cells) {
        if (!convert(cells)) {
            isTextMissing = true;
            return false;
        }
        RawRow row;
        row.number = number;
        row.sheet = index;
        row.cells = {m_cells.data(), m_count};
        row.width = m_count == 0 ? 0 : row.cells.back().column + 1;
        row.repeatedColumn = m_repeatedColumn;
        isEnough = !visit(row);
        return !isEnough && !m_isSkipping;
    };
    m_isSkipping = false;

    Result<std::unique_ptr<BlockReader>> bytes = m_archive.stream(*entry, &m_done);
    if (!bytes)
        return bytes.error();
    std::int64_t rows = 0;
    SheetEnd end = m_parser == SheetParser::Automatic ? scanSheet(**bytes, rows, onRow) : SheetEnd::OffSubset;
    if (end == SheetEnd::OffSubset) {
        bytes = m_archive.stream(*entry);
        if (!bytes)
            return bytes.error();
        end = parseSheetWithExpat(**bytes, rows, onRow);
    }
    if (isTextMissing) {
        if (m_texts && m_texts->error())
            return *m_texts->error();
        return *errorOfSheet(SheetEnd::Damaged, **bytes, sheet.name);
    }
    if (end == SheetEnd::Complete) {
        (*bytes)->drain(); // for the checksum
        if ((*bytes)->error())
            return *(*bytes)->error();
    }
    if (const auto error = errorOfSheet(end, **bytes, sheet.name))
        return *error;
    return !isEnough;
}

Result<void> XlsxTable::read(const RowVisitor &visit)
{
    m_done = 0;
    for (std::size_t i = 0; i < m_workbook.sheets.size(); ++i) {
        const Result<bool> goOn = readSheet(static_cast<int>(i), visit);
        if (!goOn)
            return goOn.error();
        if (!*goOn)
            break;
    }
    return {};
}

} // namespace

Result<std::unique_ptr<TableReader>> xlsxTable(const QString &path, SheetParser parser)
{
    Result<ZipArchive> archive = ZipArchive::open(path);
    if (!archive)
        return archive.error();
    Result<Workbook> workbook = readWorkbook(*archive, QFileInfo(path).fileName());
    if (!workbook)
        return workbook.error();
    auto table = std::make_unique<XlsxTable>(path, *std::move(archive), *std::move(workbook), parser);
    if (const Result<void> opened = table->openTexts(); !opened)
        return opened.error();
    return std::unique_ptr<TableReader>(std::move(table));
}

} // namespace scoredesk::files
