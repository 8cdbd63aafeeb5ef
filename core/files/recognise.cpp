// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/scorefile.h"

#include "core/files/celltext.h"
#include "core/files/claimfile.h"
#include "core/files/groupfile.h"
#include "core/files/header.h"
#include "core/files/layouts.h"
#include "core/files/listfile.h"
#include "core/files/listlayout.h"
#include "core/files/opentable.h"
#include "core/files/tr.h"
#include "core/files/xlsxtable.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <array>

namespace scoredesk::files {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHeadBytes = 256 * 1024;
constexpr int kDataRows = 50; ///< rows looked at below the header
constexpr std::int64_t kSampleCounty = 99; ///< no county has this code: the sample LEA does
constexpr int kFirstElpacType = 20;
constexpr qsizetype kFixedWidth = 2000; ///< a first line longer than this without a delimiter is fixed-width: those have some 4,000 characters

/// What the top of a table shows.
struct Top
{
    std::optional<Header> header;
    std::optional<domain::ListKind> list; ///< header is that of a report about who is to test
    bool isOfGroups = false;              ///< header is that of a student group file
    bool isClaims = false;         ///< header is that of CERS's claim report
    bool isOtherAggregate = false; ///< without a header: CERS's aggregate report of another type
    QString yearCell, dayCell;            ///< of its first rows
    std::optional<ListHeader> likely;     ///< without a header: the first row that may be one of such a report
    Header widest;          ///< of the rows above the data, the one with the most cells
    QString preamble;       ///< the words above the header
    int sampleCodes = 0;
    int codes = 0;
    int elpacTypes = 0;
    int types = 0;
};

void lookAtData(const RawRow &row, Top &top)
{
    for (const RawCell &cell : row.cells) {
        if (cell.column >= top.header->columns.size())
            continue;
        const QString &field = top.header->columns[cell.column].field;
        if (top.list) {
            const auto text = QString::fromUtf8(cell.text.data(), static_cast<qsizetype>(cell.text.size()));
            if (field == "SchoolYear"_L1 && top.yearCell.isEmpty())
                top.yearCell = text;
            else if (field == "ReportDate"_L1 && top.dayCell.isEmpty())
                top.dayCell = text;
        }
        if (field == "RecordType"_L1) {
            const auto type = wholeNumber(trimmed(cell.text));
            top.types += type ? 1 : 0;
            top.elpacTypes += type && *type >= kFirstElpacType ? 1 : 0;
        } else if (field == "CALPADSDistrictCode"_L1 || field == "FinalTestedDistrictCode"_L1 || field == "DistrictCode"_L1
                   || field == "school_natural_id"_L1 || field == "OrganizationId"_L1) {
            const auto code = wholeNumber(trimmed(cell.text));
            top.codes += code ? 1 : 0;
            top.sampleCodes += code && *code / 1'000'000'000'000 == kSampleCounty ? 1 : 0;
        }
    }
}

/// \a done afterwards: why the reading ended early; Cancelled when \a job was.
[[nodiscard]] Top topOf(TableReader &table, const FileDescription &file, const jobs::JobContext &job, Result<void> &done)
{
    const QString name = QFileInfo(file.path).completeBaseName();
    Top top;
    int sheet = -1;
    int above = 0;
    int data = 0;
    bool isCancelled = false;
    done = table.read([&](const RawRow &row) {
        isCancelled = isCancelled || job.isCancelled();
        if (isCancelled)
            return false;
        if (row.cells.empty())
            return true;
        if (top.header) {
            lookAtData(row, top);
            return ++data < kDataRows && row.sheet == sheet;
        }
        if (row.sheet != sheet) {
            sheet = row.sheet;
            above = 0;
        }
        Header header = headerOf(row);
        if (header.isScoreFile()) {
            top.header = std::move(header);
            return true;
        }
        if (std::optional<Header> groups = groupHeaderOf(row)) {
            top.isOfGroups = true;
            top.header = std::move(groups);
            return true;
        }
        if (std::optional<Header> claims = claimHeaderOf(row)) {
            top.isClaims = true;
            top.header = std::move(claims);
            return true;
        }
        top.isOtherAggregate = top.isOtherAggregate || isOtherAggregateHeader(row);
        // The name of the file with a sign between, so that nothing is read across.
        std::optional<ListHeader> list = listHeaderOf(row, name + u"1 "_s + top.preamble, file.headings);
        if (list && list->missing.isEmpty()) {
            top.list = list->kind;
            top.header = std::move(list->header);
            return true;
        }
        if (list && !top.likely)
            top.likely = std::move(list);
        if (++above <= kHeaderRows) {
            for (const RawCell &cell : row.cells) {
                if (top.preamble.size() < 4096)
                    top.preamble += QString::fromUtf8(cell.text.data(), static_cast<qsizetype>(cell.text.size())) + u' ';
            }
            if (header.columns.size() > top.widest.columns.size())
                top.widest = std::move(header);
        }
        if (above <= kHeaderRows)
            return true;
        table.skipSheet();
        return !table.sheets().isEmpty();
    });
    if (isCancelled)
        done = Error{ErrorKind::Cancelled, {}, {}};
    return top;
}

/// Columns of every year's layout without which a row would say something untrue: nobody has a score, a school, a birth date.
constexpr std::array kNeeded{QStringView(u"StudentLastName"), QStringView(u"StudentFirstName"), QStringView(u"DateofBirth"), QStringView(u"GradeAssessed"),
                             QStringView(u"CALPADSSchoolCode"), QStringView(u"ConditionCode"), QStringView(u"Attemptedness"),
                             QStringView(u"ScoreStatus"), QStringView(u"IncludeIndicator"), QStringView(u"ScaleScore"), QStringView(u"AchievementLevels")};

[[nodiscard]] QStringList missingColumns(const Header &header)
{
    QStringList missing;
    for (const QStringView field : kNeeded) {
        if (!header.has(field))
            missing.append(field.toString());
    }
    return missing;
}

[[nodiscard]] FileKind kindOf(domain::ListKind kind)
{
    switch (kind) {
    case domain::ListKind::SsrDistribution:
        return FileKind::SsrDistribution;
    case domain::ListKind::TestAssignment:
        return FileKind::TestAssignment;
    case domain::ListKind::StairsAppeals:
        break;
    }
    return FileKind::StairsAppeals;
}

/// A report about who is to test. What its rows say of the year and the day goes before what stands above them, and that before the name.
void describeList(FileDescription &file, const Top &top)
{
    file.kind = kindOf(*top.list);
    file.columns = top.header->columns;
    file.unknownColumns = top.header->unknownColumns;
    file.isSample = top.preamble.contains("SAMPLE"_L1) || (top.codes > 0 && top.sampleCodes * 2 > top.codes);
    file.statedYear = yearInWords(top.yearCell);
    if (!file.statedYear.isValid())
        file.statedYear = yearInWords(top.preamble);
    if (!file.statedYear.isValid())
        file.statedYear = yearOfName(file.path);
    file.statedDay = dayInWords(top.dayCell);
    if (!file.statedDay.isValid())
        file.statedDay = dayInWords(top.preamble);
    if (!file.statedDay.isValid())
        file.statedDay = dayOfName(file.path);
}

/// A table that seems to be a report about who is to test, but for headings that nobody knows.
void describeLikely(FileDescription &file, const ListHeader &likely)
{
    file.kind = FileKind::OtherTable;
    file.columns = likely.header.columns;
    file.likelyList = likely.kind;
    file.unknownColumns = likely.header.unknownColumns;
    file.missingColumns = likely.missing;
    QStringList missing;
    for (const QString &field : likely.missing)
        missing.append(listFieldWords(field));
    //: %1: TOMS's name of a report, %2: what its columns say, %3: headings as the file has them
    file.reason = Tr::tr("This looks like the %1 report, but no heading is known for: %2. Headings that are not known: %3. Say which of them "
                         "it is; it is remembered for the next time.")
                      .arg(domain::listName(likely.kind), missing.join(u", "_s), likely.header.unknownColumns.join(u", "_s));
    if (likely.kind == domain::ListKind::TestAssignment && likely.missing == QStringList{u"TestStatus"_s})
        file.reason += u' ' + Tr::tr("If it is that report and has no status, put \"Test Assignment\" into its name and import it again.");
}

void describeTable(FileDescription &file, const Top &top)
{
    if (top.list) {
        describeList(file, top);
        return;
    }
    if (top.isOfGroups) {
        file.kind = FileKind::StudentGroups;
        file.columns = top.header->columns;
        file.unknownColumns = top.header->unknownColumns;
        file.isSample = top.preamble.contains("SAMPLE"_L1) || (top.codes > 0 && top.sampleCodes * 2 > top.codes);
        return;
    }
    if (top.isClaims) {
        file.kind = FileKind::CersClaims;
        file.columns = top.header->columns;
        file.isSample = top.codes > 0 && top.sampleCodes * 2 > top.codes;
        return;
    }
    if (!top.header) {
        file.kind = FileKind::OtherTable;
        file.columns = top.widest.columns;
        if (top.widest.isElpac() || top.preamble.contains("ELPAC"_L1)) {
            file.kind = FileKind::ElpacScoreData;
        } else if (top.widest.known >= 10) {
            const QString missing = top.widest.has(u"SSID") ? u"RecordType"_s : u"SSID"_s;
            file.reason = Tr::tr("This looks like a Student Score Data File, but the column %1 is missing. Download the file from TOMS again and keep all columns.")
                              .arg(missing);
            return;
        } else if (top.isOtherAggregate) {
            file.reason = Tr::tr("This is an aggregate report of CERS, but not of the type Claim. Scoredesk works out the other types from the Student Score Data File; "
                                 "of CERS it reads the claim report, for the single claims.");
            return;
        } else if (top.likely) {
            describeLikely(file, *top.likely);
            return;
        } else {
            file.reason = Tr::tr("This is a table, but not a CAASPP Student Score Data File: no row at its top has the columns RecordType and SSID. Choose the "
                                 "Student Score Data File in TOMS under Reports.");
            return;
        }
    } else {
        file.kind = FileKind::StudentScoreData;
        file.columns = top.header->columns;
        file.unknownColumns = top.header->unknownColumns;
        QStringList headers;
        for (const Column &column : file.columns)
            headers.append(column.header);
        file.layout = layouts().nearest(headers);
        file.hasSsrAvailableDate = top.header->has(u"SSRAvailableDate");
        const bool isElpac = top.types > 0 ? top.elpacTypes * 2 > top.types : top.header->isElpac();
        if (isElpac) {
            file.kind = FileKind::ElpacScoreData;
        } else {
            file.missingColumns = missingColumns(*top.header);
        }
    }
    file.isSample = top.preamble.contains("SAMPLE"_L1) || (top.codes > 0 && top.sampleCodes * 2 > top.codes);
    if (file.kind == FileKind::ElpacScoreData) {
        file.reason = Tr::tr("This is an ELPAC Student Score Data File. Scoredesk reads CAASPP results; choose the CAASPP Student Score Data File in TOMS.");
    }
}

/// The character that makes the most known columns in a row at the top; 0 when no row has three cells by any of them.
[[nodiscard]] char delimiterOf(const FileDescription &file, const jobs::JobContext &job, Top &best, Result<void> &done)
{
    char found = 0;
    for (const char delimiter : {'^', ',', '\t', ';', '|'}) {
        Result<void> read;
        Top top = topOf(*delimitedTable(file.path, delimiter, kHeadBytes), file, job, read);
        if (!read && (done || read.error().kind == ErrorKind::Cancelled))
            done = read;
        if (!done && done.error().kind == ErrorKind::Cancelled)
            return 0;
        const auto rank = [](const Top &t) {
            const Header &h = t.header ? *t.header : t.likely ? t.likely->header : t.widest;
            return std::pair(h.known, h.columns.size());
        };
        const Header &header = top.header ? *top.header : top.likely ? top.likely->header : top.widest;
        // A comma in prose makes two columns as well, of which nobody knows a name.
        const bool isTable = header.columns.size() >= 3 || (header.columns.size() == 2 && rank(top).first > 0);
        if (isTable && (found == 0 || rank(top) > rank(best))) {
            best = std::move(top);
            found = delimiter;
        }
    }
    if (found != 0)
        done = Result<void>();
    return found;
}

[[nodiscard]] bool contains16(const QByteArray &bytes, QLatin1StringView word)
{
    QByteArray wide;
    for (const char c : word) {
        wide.append(c);
        wide.append('\0');
    }
    return bytes.contains(wide);
}

/// The old binary container: an .xls, or a workbook behind a password.
void describeCompound(FileDescription &file, QFile &device)
{
    device.seek(0);
    QByteArray bytes = device.read(kHeadBytes);
    if (device.size() > kHeadBytes) { // its directory may stand at the end
        device.seek(std::max(kHeadBytes, device.size() - kHeadBytes));
        bytes += device.read(kHeadBytes);
    }
    if (contains16(bytes, "EncryptedPackage"_L1)) {
        file.container = u"encrypted"_s;
        file.reason = Tr::tr("This workbook is protected by a password. Open it in a spreadsheet program, remove the password (in Excel: File, Info), save it, and import that file.");
    } else if (contains16(bytes, "Workbook"_L1) || contains16(bytes, "Book"_L1)) {
        file.container = u"xls"_s;
        file.reason = Tr::tr("This is a workbook of the old kind (.xls). Download the file from TOMS again, or save it as .xlsx in a spreadsheet program.");
    } else {
        file.reason = Tr::tr("This is an old Office file without a table. Choose the Student Score Data File in TOMS.");
    }
}

[[nodiscard]] bool isHtml(const QByteArray &head)
{
    QByteArray start = head.left(2048);
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    start = start.trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html")
        || (start.startsWith("<?xml") && start.contains("<html"));
}

[[nodiscard]] bool isBinary(const QByteArray &head)
{
    const bool isUtf16 = head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF");
    if (isUtf16 || head.size() < 16)
        return false;
    const auto control = std::count_if(head.begin(), head.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\r' && c != '\n' && c != '\0';
    });
    return control * 50 > head.size();
}

[[nodiscard]] Result<void> describeText(FileDescription &file, const QByteArray &head, const jobs::JobContext &job)
{
    Top top;
    Result<void> done;
    const char delimiter = delimiterOf(file, job, top, done);
    if (!done && done.error().kind == ErrorKind::Cancelled)
        return done;
    if (delimiter == 0) {
        if (!done)
            file.reason = done.error().detail;
        else if (head.size() >= kFixedWidth && !head.left(kFixedWidth).contains('\n'))
            file.reason = Tr::tr("This looks like the fixed-width data file (.dat), whose columns have no names. Import the .csv file that was downloaded with it.");
        else
            file.reason = Tr::tr("This is a text without a table. Choose the Student Score Data File in TOMS.");
        return {};
    }
    file.container = u"csv"_s;
    file.delimiter = static_cast<char16_t>(delimiter);
    describeTable(file, top);
    return {};
}

[[nodiscard]] Result<void> describeWorkbook(FileDescription &file, const jobs::JobContext &job)
{
    Result<std::unique_ptr<TableReader>> table = xlsxTable(file.path);
    if (!table) {
        file.reason = table.error().detail;
        return {};
    }
    file.container = u"xlsx"_s;
    file.sheets = (*table)->sheets();
    Result<void> done;
    const Top top = topOf(**table, file, job, done);
    if (!done && done.error().kind == ErrorKind::Cancelled)
        return done;
    if (!done && !top.header) {
        file.reason = done.error().detail;
        return {};
    }
    describeTable(file, top);
    return {};
}

} // namespace

Result<FileDescription> recognise(const QString &path, const jobs::JobContext &job, const ListHeadings &headings)
{
    FileDescription file;
    file.path = path;
    file.headings = headings;
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        return Error{ErrorKind::NotFound, name, {}};
    if (!info.isFile()) // opening a pipe would wait for who writes into it, and nobody could cancel that
        return Error{ErrorKind::InvalidInput, name,
                     info.isDir() ? Tr::tr("This is a folder, not a file.")
                                  : Tr::tr("This is a pipe or a device, not a file. Save what it gives as a file and import that.")};
    file.bytes = info.size();
    file.fileTime = info.lastModified().toUTC();
    QFile device(path);
    if (!device.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage, name, device.errorString()};
    const QByteArray head = device.read(4096);
    if (head.isEmpty()) {
        if (device.error() != QFileDevice::NoError)
            return Error{ErrorKind::Storage, name, device.errorString()};
        file.reason = Tr::tr("The file is empty. Download it from TOMS again.");
        return file;
    }
    Result<void> done;
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) {
        file.container = u"zip"_s;
        done = describeWorkbook(file, job);
    } else if (head.left(1024).contains("%PDF-")) {
        file.kind = FileKind::SsrPdf;
        file.container = u"pdf"_s;
    } else if (head.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
        describeCompound(file, device);
    } else if (isHtml(head)) {
        file.kind = FileKind::SsrHtml;
        file.container = u"html"_s;
    } else if (isBinary(head)) {
        file.reason = Tr::tr("This is no table and no report that Scoredesk knows. Choose the Student Score Data File (.xlsx or .csv) from TOMS.");
    } else {
        done = describeText(file, head, job);
    }
    if (!done)
        return done.error();
    return file;
}

Result<std::unique_ptr<TableReader>> openTable(const FileDescription &file)
{
    if (file.container == "xlsx"_L1)
        return xlsxTable(file.path);
    return delimitedTable(file.path, static_cast<char>(file.delimiter));
}

} // namespace scoredesk::files
