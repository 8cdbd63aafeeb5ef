// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/workbook.h"

#include "core/files/sheetescapes.h"
#include "core/files/tr.h"

#include <QtCore/QDir>
#include <QtCore/QMap>

#include <algorithm>
#include <string>

namespace scoredesk::files {

using namespace Qt::StringLiterals;

namespace {

/// What a text takes beside its own bytes: an entry of the table, and room for the table to grow. Else empty texts would be free.
constexpr std::size_t kBytesPerText = 2 * sizeof(std::string_view);
constexpr std::size_t kMaxSheets = 1000;
/// The parts around the sheets are small: hundreds of styles make some hundred kilobytes.
constexpr std::uint64_t kMaxPartBytes = 32ULL << 20U;
constexpr qsizetype kMaxRelations = 10'000;
constexpr qsizetype kMaxFormats = 10'000;   ///< Excel takes about 250 of one's own
constexpr std::size_t kMaxStyles = 100'000; ///< Excel takes 65,490

[[nodiscard]] QString textOf(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

struct Relation
{
    QByteArray target;
    QByteArray type; ///< its last part: "worksheet"
};

class Relations final : public XmlVisitor
{
public:
    explicit Relations(QByteArray folder) : m_folder(std::move(folder)) {}
    void start(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name != "Relationship" || attributes.value("TargetMode") == "External")
            return;
        const QByteArray target = textOf(attributes.value("Target")).toUtf8();
        const QByteArray type = textOf(attributes.value("Type")).toUtf8();
        Relation relation;
        const QByteArray full = target.startsWith('/') ? target.mid(1) : QByteArray(m_folder + target);
        relation.target = QDir::cleanPath(QString::fromUtf8(full)).toUtf8();
        relation.type = type.mid(type.lastIndexOf('/') + 1);
        relations.insert(textOf(attributes.value("Id")), relation);
        if (relations.size() > kMaxRelations)
            stop();
    }
    void end(std::string_view) override {}
    QMap<QString, Relation> relations;

private:
    QByteArray m_folder;
};

class WorkbookVisit final : public XmlVisitor
{
public:
    void start(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "workbookPr") {
            const std::string_view value = attributes.value("date1904");
            is1904 = value == "1" || value == "true";
        } else if (name == "sheet") {
            sheets.emplace_back(textOf(attributes.value("name")), textOf(attributes.value("id")));
            if (sheets.size() > kMaxSheets)
                stop();
        }
    }
    void end(std::string_view) override {}
    std::vector<std::pair<QString, QString>> sheets; ///< name, relation
    bool is1904 = false;
};

class StylesVisit final : public XmlVisitor
{
public:
    void start(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "numFmt") {
            const int id = textOf(attributes.value("numFmtId")).toInt();
            m_isDate.insert(id, isDateFormat(id, attributes.value("formatCode")));
        } else if (name == "cellXfs") {
            m_inCells = true;
        } else if (name == "xf" && m_inCells) {
            const int id = textOf(attributes.value("numFmtId")).toInt();
            isDate.push_back(m_isDate.contains(id) ? m_isDate.value(id) : isDateFormat(id, {}));
        }
        if (m_isDate.size() > kMaxFormats || isDate.size() > kMaxStyles)
            stop();
    }
    void end(std::string_view name) override
    {
        if (name == "cellXfs")
            m_inCells = false;
    }
    std::vector<bool> isDate;

private:
    QMap<int, bool> m_isDate; ///< by the id of a format
    bool m_inCells = false;
};

[[nodiscard]] Error tooMuch(const QString &fileName)
{
    return {ErrorKind::InvalidInput, fileName,
            Tr::tr("A part of the workbook is larger than any spreadsheet program makes it, so it was not read. Download the file from TOMS again.")};
}

/// A visitor of such a part stops only when there is too much of it.
[[nodiscard]] Result<void> readPart(const ZipArchive &archive, const QByteArray &name, XmlVisitor &visitor, const QString &fileName)
{
    const ZipEntry *entry = archive.find(name);
    if (!entry)
        return Error{ErrorKind::InvalidInput, fileName,
                     Tr::tr("A part of the workbook is missing (%1). Download the file again.").arg(QString::fromUtf8(name))};
    if (entry->size > kMaxPartBytes)
        return tooMuch(fileName);
    Result<std::unique_ptr<BlockReader>> bytes = archive.stream(*entry);
    if (!bytes)
        return bytes.error();
    const XmlEnd end = readXml(**bytes, visitor);
    if (const auto error = errorOf(end == XmlEnd::Stopped ? XmlEnd::TooMuch : end, **bytes, fileName))
        return *error;
    return {};
}

/// What an archive without a workbook is, and what to do with it.
[[nodiscard]] Error noWorkbook(const ZipArchive &archive, const QString &fileName)
{
    const auto any = [&archive](auto test) { return std::any_of(archive.entries().begin(), archive.entries().end(), test); };
    if (archive.find("xl/workbook.bin"))
        return {ErrorKind::InvalidInput, fileName, Tr::tr("This is a binary workbook (.xlsb). Save it as .xlsx in a spreadsheet program, and import that file.")};
    if (archive.find("content.xml") && archive.find("mimetype"))
        return {ErrorKind::InvalidInput, fileName, Tr::tr("This is an OpenDocument file. Save it as .xlsx in a spreadsheet program, and import that file.")};
    if (any([](const ZipEntry &e) { return e.name.startsWith("word/") || e.name.startsWith("ppt/"); }))
        return {ErrorKind::InvalidInput, fileName, Tr::tr("This is an Office document without a table. Choose the Student Score Data File in TOMS.")};
    if (any([](const ZipEntry &e) {
            const QByteArray name = e.name.toLower();
            return name.endsWith(".csv") || name.endsWith(".xlsx") || name.endsWith(".dat") || name.endsWith(".txt") || name.endsWith(".pdf");
        }))
        return {ErrorKind::InvalidInput, fileName, Tr::tr("This is a zip archive. Unpack it, and import the files in it.")};
    return {ErrorKind::InvalidInput, fileName, Tr::tr("This is an archive without a workbook. Choose the Student Score Data File in TOMS.")};
}

} // namespace

bool isDateFormat(int id, std::string_view code)
{
    const auto within = [id](int from, int to) { return id >= from && id <= to; };
    if (within(14, 22) || within(27, 36) || within(45, 47) || within(50, 58))
        return true;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '"' || c == '[') {
            const std::size_t close = code.find(c == '"' ? '"' : ']', i + 1);
            if (close == std::string_view::npos)
                return false;
            i = close;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == ';') {
            return false; // a date has its letters in the first section
        } else if (std::string_view("ymdhsYMDHS").find(c) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

std::optional<Error> errorOf(XmlEnd end, const BlockReader &bytes, const QString &fileName)
{
    switch (end) {
    case XmlEnd::Complete:
    case XmlEnd::Stopped:
        return std::nullopt;
    case XmlEnd::Doctype:
        return Error{ErrorKind::InvalidInput, fileName,
                     Tr::tr("The workbook holds a document type declaration (DOCTYPE). No spreadsheet program writes one, so it was not read. Download the "
                            "file from TOMS again.")};
    case XmlEnd::TooMuch:
        return tooMuch(fileName);
    case XmlEnd::NoBytes:
        return bytes.error();
    case XmlEnd::Damaged:
        break;
    }
    return Error{ErrorKind::InvalidInput, fileName, Tr::tr("The workbook is damaged. Download the file from TOMS again.")};
}

Result<Workbook> readWorkbook(const ZipArchive &archive, const QString &fileName)
{
    QByteArray part = "xl/workbook.xml";
    if (archive.find("_rels/.rels")) {
        Relations relations{QByteArray()};
        if (const Result<void> read = readPart(archive, "_rels/.rels", relations, fileName); !read)
            return read.error();
        for (const Relation &relation : std::as_const(relations.relations)) {
            if (relation.type == "officeDocument")
                part = relation.target;
        }
    }
    if (!archive.find(part))
        return noWorkbook(archive, fileName);
    if (part.endsWith(".bin") || part.startsWith("word/") || part.startsWith("ppt/"))
        return noWorkbook(archive, fileName);

    const QByteArray folder = part.left(part.lastIndexOf('/') + 1);
    Relations relations(folder);
    const QByteArray relationsPart = folder + "_rels/" + part.mid(folder.size()) + ".rels";
    if (const Result<void> read = readPart(archive, relationsPart, relations, fileName); !read)
        return read.error();
    WorkbookVisit visit;
    if (const Result<void> read = readPart(archive, part, visit, fileName); !read)
        return read.error();

    Workbook workbook;
    workbook.is1904 = visit.is1904;
    for (const auto &[name, relation] : visit.sheets) {
        const Relation target = relations.relations.value(relation);
        if (target.type != "worksheet")
            continue; // a sheet that is only a chart
        if (!archive.find(target.target))
            return Error{ErrorKind::InvalidInput, fileName,
                         Tr::tr("A part of the workbook is missing (%1). Download the file again.").arg(QString::fromUtf8(target.target))};
        workbook.sheets.push_back({name, target.target});
    }
    for (const Relation &relation : std::as_const(relations.relations)) {
        if (relation.type == "sharedStrings") {
            workbook.sharedStringsPart = relation.target;
        } else if (relation.type == "styles") {
            StylesVisit styles;
            if (const Result<void> read = readPart(archive, relation.target, styles, fileName); !read)
                return read.error();
            workbook.isDateStyle = std::move(styles.isDate);
        }
    }
    if (workbook.sheets.empty())
        return Error{ErrorKind::InvalidInput, fileName, Tr::tr("The workbook has no sheet with a table. Choose the Student Score Data File in TOMS.")};
    return workbook;
}

/// Collects the texts: all runs of an entry joined, phonetic ones left out.
class SharedStrings::Visit final : public XmlVisitor
{
public:
    void start(std::string_view name, const XmlAttributes &) override
    {
        if (name == "si") {
            m_text.clear();
            m_inEntry = true;
        } else if (name == "rPh") {
            ++m_phonetic;
        } else if (name == "t") {
            m_inText = m_inEntry && m_phonetic == 0;
        }
    }
    void end(std::string_view name) override
    {
        if (name == "t")
            m_inText = false;
        else if (name == "rPh")
            --m_phonetic;
        else if (name == "si")
            endEntry();
    }
    void text(std::string_view text) override
    {
        if (!m_inText)
            return;
        m_text.append(text);
        if (m_text.size() > kMaxRowBytes)
            tooMuch();
    }

    explicit Visit(std::size_t maxBytes) : m_maxBytes(maxBytes) {}

    std::vector<std::string_view> texts;
    bool isTooMuch = false;

private:
    void endEntry()
    {
        m_inEntry = false;
        const std::string_view kept = m_arena.keep(m_text);
        texts.push_back(withoutSheetEscapes(kept, m_arena));
        m_bytes += m_text.size() + kBytesPerText;
        if (m_bytes > m_maxBytes)
            tooMuch();
    }
    void tooMuch()
    {
        isTooMuch = true;
        stop();
    }

    TextArena m_arena;
    std::string m_text;
    std::size_t m_maxBytes;
    std::size_t m_bytes = 0;
    int m_phonetic = 0;
    bool m_inEntry = false;
    bool m_inText = false;
};

SharedStrings::SharedStrings(std::unique_ptr<BlockReader> bytes, QString fileName, std::size_t maxBytes)
    : m_fileName(std::move(fileName)), m_bytes(std::move(bytes)), m_visit(std::make_unique<Visit>(maxBytes)),
      m_feed(std::make_unique<XmlFeed>(*m_bytes, *m_visit))
{
}

SharedStrings::~SharedStrings() = default;

std::optional<std::string_view> SharedStrings::text(std::uint64_t index)
{
    while (index >= m_visit->texts.size() && m_feed) {
        const std::optional<XmlEnd> end = m_feed->step();
        if (!end)
            continue;
        m_error = errorOf(*end, *m_bytes, m_fileName);
        if (m_visit->isTooMuch)
            m_error = Error{ErrorKind::InvalidInput, m_fileName,
                            Tr::tr("The workbook's table of texts is too large. Choose the caret-delimited CSV file in TOMS instead.")};
        m_feed.reset();
        m_bytes.reset();
    }
    if (index < m_visit->texts.size())
        return m_visit->texts[index];
    if (!m_error)
        m_error = Error{ErrorKind::InvalidInput, m_fileName, Tr::tr("The workbook is damaged: a cell points to a text that is not there. Download the file from TOMS again.")};
    return std::nullopt;
}

} // namespace scoredesk::files
