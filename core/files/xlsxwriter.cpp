// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/xlsxwriter.h"

#include "core/files/privatefile.h"

#include "core/files/boundedqueue.h"
#include "core/files/sheetescapes.h"
#include "core/files/utf8.h"
#include "core/files/zipwriter.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

#include <array>
#include <atomic>
#include <charconv>
#include <cmath>
#include <cstring>
#include <system_error>
#include <thread>
#include <unordered_map>

namespace scoredesk::files {

namespace {

constexpr std::size_t kBlockSize = 512 * 1024;
constexpr std::size_t kQueueLength = 6;
constexpr std::size_t kMaxColumns = 16'384;
constexpr std::size_t kMaxTextLength = 32'767; ///< UTF-16 units, spreadsheets allow no more in a cell
constexpr std::int32_t kSerialOf1970 = 25'569;
constexpr std::int64_t kFirstSafeSerial = 61; ///< before it Excel counts a 29 February 1900 that never was
constexpr int kDateStyle = 1;

constexpr std::string_view kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

[[nodiscard]] std::string columnLetters(std::size_t index)
{
    std::string letters;
    for (std::size_t n = index + 1; n > 0; n = (n - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
    return letters;
}

/// A control character, as spreadsheet programs write it: see sheetescapes.h.
void appendControl(std::string &out, char c)
{
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto code = static_cast<unsigned char>(c);
    out.append("_x00").append(1, kDigits[code >> 4U]).append(1, kDigits[code & 0xFU]).append(1, '_');
}

/// \a utf8 as XML text, appended to \a out. Control characters and what would be taken for an escape are escaped; what is no UTF-8 is replaced.
void appendEscaped(std::string &out, std::string_view utf8)
{
    std::size_t clean = 0;
    while (clean < utf8.size() && static_cast<unsigned char>(utf8[clean]) >= 0x20 && static_cast<signed char>(utf8[clean]) > 0
           && utf8[clean] != '&' && utf8[clean] != '<' && utf8[clean] != '>' && utf8[clean] != '_')
        ++clean;
    out.append(utf8.substr(0, clean));
    for (std::size_t i = clean; i < utf8.size();) {
        const char c = utf8[i];
        if (static_cast<unsigned char>(c) >= 0x80) {
            const std::size_t length = xmlUtf8Length(utf8.substr(i));
            if (length == 0) {
                out.append("\xEF\xBF\xBD");
                ++i;
            } else {
                out.append(utf8.substr(i, length));
                i += length;
            }
            continue;
        }
        if (c == '&')
            out.append("&amp;");
        else if (c == '<')
            out.append("&lt;");
        else if (c == '>')
            out.append("&gt;");
        else if (c == '\r')
            out.append("&#13;");
        else if (c == '_' && isSheetEscape(utf8.substr(i)))
            out.append("_x005F_");
        else if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
            out.push_back(c);
        else if (c != '\0')
            appendControl(out, c);
        ++i;
    }
}

[[nodiscard]] bool needsSpacePreserved(std::string_view text)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
    return isSpace(text.front()) || isSpace(text.back());
}

[[nodiscard]] std::string_view cut(std::string_view utf8)
{
    if (utf8.size() <= kMaxTextLength)
        return utf8;
    std::size_t units = 0;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if ((byte & 0xC0U) == 0x80U) // goes on with a character that was counted
            continue;
        units += byte >= 0xF0U ? 2 : 1;
        if (units > kMaxTextLength)
            return utf8.substr(0, i);
    }
    return utf8;
}

/// What the second thread is told: begin an entry, or take these bytes, or (empty name, empty bytes) nothing.
struct Command
{
    QByteArray beginEntry;
    std::string bytes;
    bool endEntry = false;
};

} // namespace

struct XlsxWriter::Impl
{
    Impl(const QString &path, const XlsxOptions &wanted) : options(wanted), file(path), zip(file), queue(kQueueLength) {}
    ~Impl() { stop(); }

    void start();
    void stop();
    void send(Command command);
    void flush();
    void beginSheet();
    void endSheet();
    void beginRow();
    void openCell(int column);
    void putText(std::string_view utf8);
    void writeParts();
    void part(const char *name, std::string content);
    [[nodiscard]] std::string sheetTitle(int index) const;

    XlsxOptions options;
    std::vector<TableColumn> columns;
    std::vector<std::string> cellStart; ///< "<c r=\"AB", by column
    QSaveFile file;
    ZipWriter zip;                      ///< the second thread's while that runs
    BoundedQueue<Command> queue;
    std::thread thread;
    std::atomic<bool> ok{true};

    std::string buffer;
    std::string rowNumber;              ///< digits of the current row
    std::int64_t rowInSheet = 0;
    std::int64_t rowCount = 0;
    int sheets = 0;
    bool inRow = false;
    std::unordered_map<std::string, std::uint32_t> sharedIndex;
    std::vector<const std::string *> shared;
    std::int64_t sharedUses = 0;
};

void XlsxWriter::Impl::start()
try {
    thread = std::thread([this] {
        try {
            while (auto command = queue.pop()) {
                if (!command->beginEntry.isEmpty())
                    zip.beginEntry(command->beginEntry, options.compressHarder);
                if (!command->bytes.empty())
                    zip.write(command->bytes);
                if (command->endEntry)
                    zip.endEntry();
                if (!zip.isOk())
                    ok = false;
            }
        } catch (...) { // out of memory: nothing may leave a thread
            ok = false;
            queue.abandon();
        }
    });
} catch (const std::system_error &) { // no thread to be had
    ok = false;
    queue.abandon();
}

void XlsxWriter::Impl::stop()
{
    queue.finish();
    if (thread.joinable())
        thread.join();
}

void XlsxWriter::Impl::send(Command command)
{
    queue.push(std::move(command));
}

void XlsxWriter::Impl::flush()
{
    Command command;
    command.bytes = std::move(buffer);
    send(std::move(command));
    buffer = std::string();
    buffer.reserve(kBlockSize + kBlockSize / 4);
}

void XlsxWriter::Impl::beginSheet()
{
    ++sheets;
    rowInSheet = 0;
    Command command;
    command.beginEntry = "xl/worksheets/sheet" + QByteArray::number(sheets) + ".xml";
    send(std::move(command));
    buffer.append(kHead);
    buffer.append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
    if (options.freezeHeader) {
        const std::string rows = options.preamble.isEmpty() ? "1" : "2";
        const std::string first = options.preamble.isEmpty() ? "A2" : "A3";
        buffer.append("<sheetViews><sheetView workbookViewId=\"0\"");
        buffer.append(sheets == 1 ? " tabSelected=\"1\">" : ">");
        buffer.append("<pane ySplit=\"" + rows + "\" topLeftCell=\"" + first
                      + "\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
    }
    buffer.append("<cols>");
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        buffer.append("<col min=\"" + number + "\" max=\"" + number + "\" width=\""
                      + QByteArray::number(columns[i].width, 'f', 2).toStdString() + "\" customWidth=\"1\"/>");
    }
    buffer.append("</cols><sheetData>");
    if (!options.preamble.isEmpty()) {
        beginRow();
        openCell(0);
        putText(options.preamble.toStdString());
        buffer.append("</row>");
        inRow = false;
    }
    beginRow();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::string header = columns[i].header.toStdString();
        if (header.empty())
            continue;
        openCell(static_cast<int>(i));
        buffer.append(" s=\"2\"");
        putText(header);
    }
    buffer.append("</row>");
    inRow = false;
}

void XlsxWriter::Impl::endSheet()
{
    buffer.append("</sheetData></worksheet>");
    flush();
    Command command;
    command.endEntry = true;
    send(std::move(command));
}

void XlsxWriter::Impl::beginRow()
{
    ++rowInSheet;
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), rowInSheet).ptr;
    rowNumber.assign(digits.data(), end);
    buffer.append("<row r=\"");
    buffer.append(rowNumber);
    buffer.append("\">");
    inRow = true;
}

void XlsxWriter::Impl::openCell(int column)
{
    Q_ASSERT(column >= 0 && static_cast<std::size_t>(column) < columns.size());
    if (!inRow) {
        if (rowInSheet >= options.maxRowsPerSheet) {
            endSheet();
            beginSheet();
        }
        beginRow();
    }
    buffer.append(cellStart[static_cast<std::size_t>(column)]);
    buffer.append(rowNumber);
    buffer.push_back('"');
}

void XlsxWriter::Impl::putText(std::string_view utf8)
{
    utf8 = cut(utf8);
    if (options.sharedStrings) {
        const auto [it, isNew] = sharedIndex.try_emplace(std::string(utf8), static_cast<std::uint32_t>(shared.size()));
        if (isNew)
            shared.push_back(&it->first);
        ++sharedUses;
        buffer.append(" t=\"s\"><v>");
        buffer.append(std::to_string(it->second));
        buffer.append("</v></c>");
        return;
    }
    buffer.append(needsSpacePreserved(utf8) ? " t=\"inlineStr\"><is><t xml:space=\"preserve\">" : " t=\"inlineStr\"><is><t>");
    appendEscaped(buffer, utf8);
    buffer.append("</t></is></c>");
}

std::string XlsxWriter::Impl::sheetTitle(int index) const
{
    QString title = options.sheetName.isEmpty() ? QStringLiteral("Sheet1") : options.sheetName;
    for (const char16_t forbidden : {u'[', u']', u':', u'*', u'?', u'/', u'\\'}) // Excel refuses them in a name
        title.replace(QChar(forbidden), QChar(u'_'));
    const QString suffix = index == 1 ? QString() : QStringLiteral(" %1").arg(index);
    title = title.left(31 - suffix.size()) + suffix; // and no more than 31 characters
    std::string escaped;
    appendEscaped(escaped, title.toStdString());
    for (std::size_t at = escaped.find('"'); at != std::string::npos; at = escaped.find('"', at))
        escaped.replace(at, 1, "&quot;");
    return escaped;
}

void XlsxWriter::Impl::part(const char *name, std::string content)
{
    Command command;
    command.beginEntry = name;
    command.bytes = std::string(kHead) + std::move(content);
    command.endEntry = true;
    send(std::move(command));
}

void XlsxWriter::Impl::writeParts()
{
    const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string package = "http://schemas.openxmlformats.org/package/2006/";
    const std::string spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    std::string types;
    std::string list;
    std::string links;
    for (int i = 1; i <= sheets; ++i) {
        const std::string n = std::to_string(i);
        types += "<Override PartName=\"/xl/worksheets/sheet" + n + ".xml\" ContentType=\"" + spreadsheet + "worksheet+xml\"/>";
        list += "<sheet name=\"" + sheetTitle(i) + "\" sheetId=\"" + n + "\" r:id=\"rId" + n + "\"/>";
        links += "<Relationship Id=\"rId" + n + "\" Type=\"" + relations + "/worksheet\" Target=\"worksheets/sheet" + n + ".xml\"/>";
    }
    links += "<Relationship Id=\"rIdStyles\" Type=\"" + relations + "/styles\" Target=\"styles.xml\"/>";
    types += "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + spreadsheet + "styles+xml\"/>";
    if (options.sharedStrings) {
        links += "<Relationship Id=\"rIdShared\" Type=\"" + relations + "/sharedStrings\" Target=\"sharedStrings.xml\"/>";
        types += "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + spreadsheet + "sharedStrings+xml\"/>";
        Command begin;
        begin.beginEntry = "xl/sharedStrings.xml";
        send(std::move(begin));
        buffer.append(kHead);
        buffer.append("<sst xmlns=\"" + main + "\" count=\"" + std::to_string(sharedUses) + "\" uniqueCount=\""
                      + std::to_string(shared.size()) + "\">");
        for (const std::string *text : shared) {
            buffer.append(needsSpacePreserved(*text) ? "<si><t xml:space=\"preserve\">" : "<si><t>");
            appendEscaped(buffer, *text);
            buffer.append("</t></si>");
            if (buffer.size() >= kBlockSize)
                flush();
        }
        buffer.append("</sst>");
        flush();
        Command end;
        end.endEntry = true;
        send(std::move(end));
    }
    part("xl/styles.xml",
         "<styleSheet xmlns=\"" + main + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
         "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
         "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
         "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
         "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
         "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
         "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
         "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/></cellXfs>"
         "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");
    part("xl/workbook.xml",
         "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations + "\"><sheets>" + list + "</sheets></workbook>");
    part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + package + "relationships\">" + links + "</Relationships>");
    part("_rels/.rels",
         "<Relationships xmlns=\"" + package + "relationships\"><Relationship Id=\"rId1\" Type=\"" + relations
             + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    part("[Content_Types].xml",
         "<Types xmlns=\"" + package + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
         "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
             + spreadsheet + "sheet.main+xml\"/>" + types + "</Types>");
}

XlsxWriter::XlsxWriter(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
XlsxWriter::~XlsxWriter() = default;

Result<std::unique_ptr<XlsxWriter>> XlsxWriter::create(const QString &path, const std::vector<TableColumn> &columns,
                                                       const XlsxOptions &options)
{
    const QString name = QFileInfo(path).fileName();
    if (columns.empty() || columns.size() > kMaxColumns || options.maxRowsPerSheet < 3)
        return Error{ErrorKind::InvalidInput, name, QStringLiteral("%1 columns").arg(columns.size())};
    auto impl = std::make_unique<Impl>(path, options);
    if (const Result<void> opened = openPrivately(impl->file); !opened)
        return opened.error();
    impl->columns = columns;
    for (std::size_t i = 0; i < columns.size(); ++i)
        impl->cellStart.push_back("<c r=\"" + columnLetters(i));
    impl->buffer.reserve(kBlockSize + kBlockSize / 4);
    impl->start();
    impl->beginSheet();
    return std::unique_ptr<XlsxWriter>(new XlsxWriter(std::move(impl)));
}

void XlsxWriter::text(int column, std::string_view utf8)
{
    if (utf8.empty())
        return;
    m_impl->openCell(column);
    m_impl->putText(utf8);
}

void XlsxWriter::number(int column, std::int64_t value)
{
    m_impl->openCell(column);
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    m_impl->buffer.append("><v>");
    m_impl->buffer.append(digits.data(), end);
    m_impl->buffer.append("</v></c>");
}

void XlsxWriter::number(int column, double value)
{
    if (!std::isfinite(value))
        return;
    m_impl->openCell(column);
    m_impl->buffer.append("><v>");
    m_impl->buffer.append(QByteArray::number(value, 'g', QLocale::FloatingPointShortest).toStdString());
    m_impl->buffer.append("</v></c>");
}

void XlsxWriter::date(int column, domain::Day day)
{
    if (!day.isValid())
        return;
    const std::int64_t serial = std::int64_t{day.value} + kSerialOf1970;
    if (serial < kFirstSafeSerial) {
        text(column, day.iso().toStdString());
        return;
    }
    m_impl->openCell(column);
    m_impl->buffer.append(" s=\"" + std::to_string(kDateStyle) + "\"><v>" + std::to_string(serial) + "</v></c>");
}

void XlsxWriter::endRow()
{
    Impl &d = *m_impl;
    if (!d.inRow) {
        if (d.rowInSheet >= d.options.maxRowsPerSheet) {
            d.endSheet();
            d.beginSheet();
        }
        d.beginRow();
    }
    d.buffer.append("</row>");
    d.inRow = false;
    ++d.rowCount;
    if (d.buffer.size() >= kBlockSize)
        d.flush();
}

std::int64_t XlsxWriter::rows() const
{
    return m_impl->rowCount;
}

bool XlsxWriter::isOk() const
{
    return m_impl->ok;
}

Result<void> XlsxWriter::finish()
{
    Impl &d = *m_impl;
    if (d.inRow)
        endRow();
    d.endSheet();
    d.writeParts();
    d.stop();
    const Result<void> packed = d.zip.finish();
    if (packed && d.ok && d.file.commit())
        return {};
    Error error = storageError(d.file.fileName(), packed ? d.file.errorString() : packed.error().detail); // before what was written makes room again
    d.file.cancelWriting();
    return error;
}

} // namespace scoredesk::files
