// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/listfile.h"

#include "core/base/text.h"
#include "core/files/celltext.h"
#include "core/files/issuelog.h"
#include "core/files/listlayout.h"
#include "core/files/opentable.h"
#include "core/files/tr.h"

#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

#include <map>

namespace scoredesk::files {

using namespace Qt::StringLiterals;
using domain::ListKind;
using domain::ListRow;

namespace {

constexpr int kRowsPerPoll = 256;

/// "05", "5", "KN", "K", "Grade 5".
[[nodiscard]] std::int8_t gradeOf(const QString &text)
{
    QString name = normalizedName(text);
    if (name.startsWith("grade"_L1))
        name.remove(0, 5);
    if (name == "kn"_L1 || name == "k"_L1 || name.startsWith("kinder"_L1))
        return 0;
    bool ok = false;
    const int grade = name.toInt(&ok);
    return ok && grade >= 0 && grade <= 13 ? static_cast<std::int8_t>(grade) : std::int8_t(-1);
}

/// A day, with a time of day after it or without.
[[nodiscard]] std::optional<domain::Day> dayOf(std::string_view text)
{
    const std::size_t end = std::min(text.find(' '), text.find('T'));
    if (end != std::string_view::npos) {
        static const QRegularExpression time(u"^\\d{1,2}:\\d\\d(:\\d\\d(\\.\\d+)?)?\\s*([AaPp][Mm])?\\s*(Z|[A-Z]{3}|[+-]\\d\\d:?\\d\\d)?$"_s);
        const std::string_view rest = text.substr(end + 1);
        if (!time.match(QString::fromUtf8(rest.data(), static_cast<qsizetype>(rest.size()))).hasMatch())
            return std::nullopt;
        text = text.substr(0, end);
    }
    const auto day = isoDay(text);
    return day ? day : damagedDay(text);
}

/// Turns the rows of one report into lines, with what is wrong about them.
class ListReader
{
public:
    ListReader(const FileDescription &file, ListKind kind, const std::function<void(const ListRow &)> &visit)
        : m_file(file), m_kind(kind), m_visit(visit)
    {}

    /// Errors: Cancelled, and those of the table.
    Result<void> run(TableReader &table, const jobs::JobContext &job)
    {
        bool isCancelled = false;
        int rowsToPoll = 0;
        const Result<void> done = table.read([&](const RawRow &row) {
            if (--rowsToPoll <= 0) {
                rowsToPoll = kRowsPerPoll;
                isCancelled = job.isCancelled();
                job.report(table.progress());
            }
            if (isCancelled)
                return false;
            if (row.sheet != m_sheet) {
                m_sheet = row.sheet;
                m_log.setSheet(m_file.sheets.size() > 1 ? m_file.sheets.value(m_sheet) : QString());
                m_columns.clear();
                m_above = 0;
            }
            if (row.cells.empty())
                return true;
            if (!m_columns.isEmpty()) {
                take(row);
                return true;
            }
            if (const Header header = headerOf(row, m_kind, m_file.headings); listLayouts().isWhole(m_kind, header))
                m_columns = header.columns;
            else if (++m_above > kHeaderRows)
                table.skipSheet();
            return true;
        });
        if (isCancelled)
            return Error{ErrorKind::Cancelled, {}, {}};
        return done;
    }

    [[nodiscard]] ListFindings findings()
    {
        ListFindings result;
        result.rows = m_findings.rows;
        result.rejected = m_findings.rejected;
        result.repaired = m_findings.repaired;
        result.passedOver = m_passedOver;
        result.issues = std::move(m_findings.issues);
        result.truncated = m_findings.truncated;
        if (m_districts.size() == 1) {
            result.lea = m_districts.begin()->first;
            result.leaName = m_districts.begin()->second;
        }
        return result;
    }

private:
    /// Why the row cannot be taken: the column, its cell and a sentence.
    struct Refusal
    {
        QString column, value, reason;
    };

    void take(const RawRow &row)
    {
        ++m_findings.rows;
        if (row.isCutShort) {
            m_findings.truncated = true;
            reject(row.number, {{}, {}, Tr::tr("The file ends inside this row. Download it from TOMS again.")});
            return;
        }
        m_row = ListRow{};
        m_row.rowNumber = row.number;
        m_test.reset();
        m_isOtherTest = false;
        m_appeal = domain::Appeal{};
        m_caseStatus.clear();
        m_appealText.clear();
        m_progress = domain::TestProgress::Unknown;
        m_notes.clear();
        for (const RawCell &cell : row.cells) {
            if (cell.column >= m_columns.size() || m_columns.at(cell.column).field.isEmpty())
                continue;
            const Column &column = m_columns.at(cell.column);
            std::string_view text = trimmed(cell.text);
            m_arena.reset();
            if (const auto plain = withoutTextTrick(text, column.field.endsWith("Name"_L1), m_arena))
                text = trimmed(*plain);
            if (text.empty())
                continue;
            const QString value = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
            if (const auto refusal = read(column, value, text)) {
                reject(row.number, *refusal);
                return;
            }
        }
        if (const auto refusal = completed()) {
            reject(row.number, *refusal);
            return;
        }
        for (const Refusal &note : m_notes)
            add(RowIssue::Kind::Noted, row.number, note);
        if (m_isOtherTest) {
            ++m_passedOver;
            return;
        }
        if (m_row.student.district.isValid() && m_districts.size() < 2)
            m_districts.try_emplace(m_row.student.district, m_row.student.districtName);
        m_visit(m_row);
    }

    [[nodiscard]] std::optional<Refusal> read(const Column &column, const QString &value, std::string_view text)
    {
        const QString &field = column.field;
        const ListField *known = listLayouts().fieldOf(m_kind, field);
        domain::ListedStudent &student = m_row.student;
        switch (known ? known->type : ListFieldType::Text) {
        case ListFieldType::Ssid:
            if (const auto code = codeOf(text, 10); code && *code > 0)
                student.ssid = {*code};
            else
                return Refusal{column.header, value, Tr::tr("An SSID has ten digits; this one cannot be read. Correct it in TOMS and download the report again.")};
            return std::nullopt;
        case ListFieldType::Cds: {
            const auto code = codeOf(text, 14);
            if (!code)
                note(column, value, Tr::tr("A school or district code has 14 digits; this one was left out. The rest of the row was taken."));
            else if (field == "DistrictCode"_L1)
                student.district = domain::CdsCode{*code};
            else
                student.school = {*code};
            return std::nullopt;
        }
        case ListFieldType::Date: {
            const auto day = dayOf(text);
            if (!day)
                note(column, value, Tr::tr("This is no date that can only mean one day, so it was left out. The rest of the row was taken."));
            else if (field == "DateFiled"_L1)
                m_appeal.date = *day;
            else if (field == "DateDecided"_L1)
                m_appeal.decided = *day;
            else if (field == "DateofBirth"_L1)
                student.birthDate = day->toDate();
            return std::nullopt;
        }
        case ListFieldType::Grade:
            student.grade = gradeOf(value);
            return std::nullopt;
        case ListFieldType::Tests:
            readTests(column, value);
            return std::nullopt;
        case ListFieldType::Test: {
            const auto meaning = listLayouts().testOf(value);
            if (meaning && meaning->isSeveral)
                return Refusal{column.header, value, Tr::tr("This name fits several tests, so the row was left out.")};
            m_isOtherTest = meaning && !meaning->area;
            if (meaning && meaning->area)
                m_test = *meaning;
            if (!meaning)
                return Refusal{column.header, value, Tr::tr("This is the name of no test that Scoredesk knows, so the row was left out.")};
            return std::nullopt;
        }
        case ListFieldType::Progress:
            if (const auto progress = listLayouts().progressOf(value))
                m_progress = *progress;
            else
                note(column, value, Tr::tr("This status is not known. The student was taken as registered for the test."));
            return std::nullopt;
        case ListFieldType::Appeal:
            m_appealText = value;
            if (const auto type = listLayouts().appealOf(value))
                m_appeal.type = *type;
            else
                note(column, value, Tr::tr("This type of appeal is not known. It is shown as an appeal without its type."));
            return std::nullopt;
        case ListFieldType::Year:
        case ListFieldType::Text:
            readText(column, value);
            return std::nullopt;
        }
        return std::nullopt;
    }

    void readText(const Column &column, const QString &value)
    {
        const QString &field = column.field;
        if (field == "SSRLanguage"_L1) {
            readLanguage(column, value);
            return;
        }
        domain::ListedStudent &student = m_row.student;
        const std::array<std::pair<QLatin1StringView, QString *>, 9> texts{{{"StudentLastName"_L1, &student.lastName},
                                                                            {"StudentFirstName"_L1, &student.firstName},
                                                                            {"StudentMiddleName"_L1, &student.middleName},
                                                                            {"LocalStudentID"_L1, &student.localId},
                                                                            {"DistrictName"_L1, &student.districtName},
                                                                            {"SchoolName"_L1, &student.schoolName},
                                                                            {"CaseNumber"_L1, &m_appeal.caseNumber},
                                                                            {"AppealStatus"_L1, &m_appeal.status},
                                                                            {"CaseStatus"_L1, &m_caseStatus}}};
        for (const auto &[name, target] : texts)
            if (field == name)
                *target = value;
    }

    /// A language that is not known is left out: as a code it would be a language of its own.
    void readLanguage(const Column &column, const QString &value)
    {
        m_row.student.language = listLayouts().languageOf(value);
        if (m_row.student.language.isEmpty())
            note(column, value, Tr::tr("This is no language that Scoredesk knows, so it was left out. The rest of the row was taken."));
    }

    /// "Smarter Balanced ELA; Smarter Balanced Mathematics; CAST".
    void readTests(const Column &column, const QString &value)
    {
        for (const auto &[name, meaning] : listLayouts().testsOf(value)) {
            if (meaning && meaning->isSeveral)
                note(column, name, Tr::tr("This name fits several tests, so it was left out. The rest of the row was taken."));
            else if (meaning && meaning->area)
                m_row.student.areas |= domain::areaBit(*meaning->area);
            else if (!meaning)
                note(column, name, Tr::tr("This is the name of no test that Scoredesk knows, so it was left out. The rest of the row was taken."));
        }
        if (m_row.student.areas == 0)
            note(column, value, Tr::tr("The cell names no test of the CAASPP that Scoredesk knows. The student was taken as registered for the tests of the grade."));
    }

    [[nodiscard]] std::optional<Refusal> completed()
    {
        if (!m_row.student.ssid.isValid())
            return Refusal{u"SSID"_s, {}, Tr::tr("The row has no SSID, so nobody knows whom it is about. Correct it in TOMS and download the report again.")};
        if (m_kind == ListKind::SsrDistribution || m_isOtherTest)
            return std::nullopt;
        if (!m_test)
            return Refusal{u"Test"_s, {}, Tr::tr("The row names no test, so it was left out.")};
        if (m_kind == ListKind::TestAssignment) {
            m_row.assignment = domain::TestAssignment{*m_test->area, m_test->part, m_progress};
            return std::nullopt;
        }
        if (m_appealText.isEmpty())
            return Refusal{u"AppealType"_s, {}, Tr::tr("The row names no type of appeal, so it was left out.")};
        m_appeal.area = *m_test->area;
        if (m_appeal.status.isEmpty())
            m_appeal.status = m_caseStatus;
        m_row.appeal = m_appeal;
        return std::nullopt;
    }

    /// Digits; leading zeros that a spreadsheet program took are put back.
    [[nodiscard]] std::optional<std::int64_t> codeOf(std::string_view text, std::size_t length)
    {
        const auto number = exactNumber(text);
        if (!number || *number < 0)
            return std::nullopt;
        const auto digits = std::to_string(*number).size();
        if (isDigits(text) && text.size() == length)
            return number;
        // A code of a county below 10 and an SSID below 10^9 lose one zero; what is shorter is another number.
        if (digits != length && digits + 1 != length)
            return std::nullopt;
        ++m_findings.repaired;
        return number;
    }

    void note(const Column &column, const QString &value, const QString &reason) { m_notes.push_back({column.header, value, reason}); }

    void add(RowIssue::Kind kind, std::int64_t row, const Refusal &what)
    {
        if (m_log.wants(kind))
            m_log.add({kind, row, what.column, what.value, what.reason});
    }

    void reject(std::int64_t row, const Refusal &why)
    {
        ++m_findings.rejected;
        add(RowIssue::Kind::Rejected, row, why);
    }

    const FileDescription &m_file;
    ListKind m_kind;
    const std::function<void(const ListRow &)> &m_visit;
    FileFindings m_findings;
    IssueLog m_log{m_findings};
    std::map<domain::CdsCode, QString> m_districts; ///< the first two
    std::int64_t m_passedOver = 0;
    int m_sheet = -1;
    int m_above = 0;
    QList<Column> m_columns; ///< of the sheet; empty while its header is looked for

    // of the row being read
    ListRow m_row;
    std::optional<TestMeaning> m_test;
    bool m_isOtherTest = false;
    domain::TestProgress m_progress = domain::TestProgress::Unknown;
    domain::Appeal m_appeal;
    QString m_appealText, m_caseStatus;
    std::vector<Refusal> m_notes;
    TextArena m_arena;
};

} // namespace

std::optional<ListKind> listKindOf(FileKind kind)
{
    switch (kind) {
    case FileKind::SsrDistribution:
        return ListKind::SsrDistribution;
    case FileKind::TestAssignment:
        return ListKind::TestAssignment;
    case FileKind::StairsAppeals:
        return ListKind::StairsAppeals;
    case FileKind::StudentScoreData:
    case FileKind::SsrPdf:
    case FileKind::SsrHtml:
    case FileKind::StudentGroups:
    case FileKind::CersClaims:
    case FileKind::ElpacScoreData:
    case FileKind::OtherTable:
    case FileKind::Unknown:
        break;
    }
    return std::nullopt;
}

Result<ListFindings> readListFile(const FileDescription &file, const std::function<void(const ListRow &)> &visit,
                                  const jobs::JobContext &job)
{
    const std::optional<ListKind> kind = listKindOf(file.kind);
    if (!kind)
        return Error{ErrorKind::InvalidInput, QFileInfo(file.path).fileName(), Tr::tr("This is none of the reports about who is to test.")};
    Result<std::unique_ptr<TableReader>> table = openTable(file);
    if (!table)
        return table.error();
    ListReader reader(file, *kind, visit);
    if (const Result<void> done = reader.run(**table, job); !done)
        return done.error();
    return reader.findings();
}

domain::Day dayInWords(const QString &words)
{
    static const QRegularExpression iso(u"\\b(20\\d\\d)-(\\d\\d)-(\\d\\d)\\b"_s);
    static const QRegularExpression american(u"\\b(\\d{1,2})/(\\d{1,2})/(20\\d\\d)\\b"_s);
    QDate date;
    if (const auto match = iso.match(words); match.hasMatch())
        date = QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    else if (const auto other = american.match(words); other.hasMatch())
        date = QDate(other.captured(3).toInt(), other.captured(1).toInt(), other.captured(2).toInt());
    return date.isValid() ? domain::Day::of(date) : domain::Day{};
}

domain::Day dayOfName(const QString &path)
{
    static const QRegularExpression stamp(u"(?:^|\\D)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(?:\\D|$)"_s);
    const auto match = stamp.match(QFileInfo(path).completeBaseName());
    if (!match.hasMatch())
        return {};
    const QDate date(2000 + match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    const bool isTime = match.captured(4).toInt() < 24 && match.captured(5).toInt() < 60 && match.captured(6).toInt() < 60;
    return date.isValid() && isTime ? domain::Day::of(date) : domain::Day{};
}

domain::SchoolYear yearInWords(const QString &words)
{
    static const QRegularExpression years(u"(?<!\\d)(20\\d\\d)\\s*[-–—/]\\s*((?:20)?\\d\\d)(?![\\d/-])"_s);
    for (auto it = years.globalMatch(words); it.hasNext();) {
        const auto match = it.next();
        const int first = match.captured(1).toInt();
        if (match.captured(2).toInt() % 100 == (first + 1) % 100)
            return {static_cast<std::int16_t>(first + 1)};
    }
    bool ok = false;
    const int spring = words.trimmed().toInt(&ok);
    return ok && spring >= 2015 && spring < 2100 ? domain::SchoolYear{static_cast<std::int16_t>(spring)} : domain::SchoolYear{};
}

} // namespace scoredesk::files
