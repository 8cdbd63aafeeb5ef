// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/scorefile.h"

#include "core/base/text.h"
#include "core/files/header.h"
#include "core/files/layouts.h"
#include "core/files/opentable.h"
#include "core/files/rowdecoder.h"
#include "core/files/tr.h"

#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

namespace scoredesk::files {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSampledRows = 2000;
constexpr int kRowsBetweenPolls = 256;

/// Follows one district column: does it vary, and what is the code's name?
struct DistrictColumn
{
    CdsCode first;
    QString name;
    bool varies = false;

    void see(CdsCode code, std::string_view itsName)
    {
        if (!code.isValid())
            return;
        if (!first.isValid())
            first = code;
        else if (code != first)
            varies = true;
        if (name.isEmpty() && code == first && !itsName.empty())
            name = QString::fromUtf8(itsName.data(), static_cast<qsizetype>(itsName.size()));
    }
    [[nodiscard]] bool isConstant() const { return first.isValid() && !varies; }
};

/// The columns of the first sheet by what they are called, to be taken one by one for those of another: a file may have 16,384, and
/// nobody says that they are different.
class ColumnNames
{
public:
    explicit ColumnNames(const QList<Column> &columns) : m_isTaken(static_cast<std::size_t>(columns.size()))
    {
        for (int i = static_cast<int>(columns.size()); i-- > 0;) { // so the first of one name is the last of its list
            const Column &column = columns[i];
            if (isField(column))
                m_byField[column.field].append(i);
            m_byHeader[column.header].append(i);
            if (const QString name = normalizedName(column.header); !name.isEmpty())
                m_byName[name].append(i);
        }
    }

    /// The column that \a column, the one at \a position of its sheet, goes on: the same field; else the same words, letters and digits
    /// alone counting. One without a header goes on one without a header at its own position. -1 for none.
    [[nodiscard]] int take(const Column &column, int position)
    {
        int found = -1;
        if (column.header.isEmpty()) {
            const QList<int> blank = m_byHeader.value(QString());
            found = std::binary_search(blank.begin(), blank.end(), position, std::greater<>()) ? position : -1;
        } else {
            if (isField(column))
                found = firstFree(m_byField, column.field);
            if (found < 0)
                found = firstFree(m_byHeader, column.header);
            if (found < 0)
                found = firstFree(m_byName, normalizedName(column.header));
        }
        if (found >= 0)
            m_isTaken[static_cast<std::size_t>(found)] = true;
        return found;
    }

private:
    using Names = QHash<QString, QList<int>>;

    [[nodiscard]] static bool isField(const Column &column)
    {
        return !column.field.isEmpty() && column.field != "Blank"_L1; // there are many blank ones
    }
    [[nodiscard]] int firstFree(Names &names, const QString &name) const
    {
        const auto at = names.find(name);
        if (at == names.end())
            return -1;
        while (!at->isEmpty() && m_isTaken[static_cast<std::size_t>(at->last())])
            at->removeLast();
        return at->isEmpty() ? -1 : at->last();
    }

    Names m_byField;
    Names m_byHeader;
    Names m_byName; ///< letters and digits alone
    std::vector<bool> m_isTaken;
};

/// Which rows of a table are data, and in which columns of the described header their cells stand: several sheets make one table; each
/// may have a preamble and a header of its own, in any order, or just go on.
class Sheets
{
public:
    /// Rows of a sheet with other columns are counted in \a findings as left out.
    Sheets(const FileDescription &file, FileFindings &findings, IssueLog &issues) : m_file(file), m_findings(findings), m_issues(issues)
    {
        for (int i = 0; i < file.columns.size(); ++i) {
            if (file.columns[i].field == "RecordType"_L1)
                m_typeColumn = i;
        }
    }

    /// The row as data, its columns as in the description; nothing for headers, preambles, empty rows and foreign sheets.
    [[nodiscard]] const RawRow *dataRow(const RawRow &row)
    {
        if (row.sheet != m_sheet) {
            m_sheet = row.sheet;
            m_issues.setSheet(m_file.sheets.size() > 1 ? m_file.sheets.value(m_sheet) : QString());
            m_state = State::Searching;
            m_searched = 0;
            m_map.clear();
        }
        if (row.cells.empty() || m_state == State::Passed)
            return nullptr;
        if (m_state == State::Foreign) {
            leaveOut(row);
            return nullptr;
        }
        if (m_state == State::Searching && !searched(row))
            return nullptr;
        if (m_map.empty())
            return &row;
        m_cells.clear();
        for (RawCell cell : row.cells) {
            const auto column = static_cast<std::size_t>(cell.column);
            cell.column = column < m_map.size() ? m_map[column] : static_cast<int>(m_file.columns.size());
            m_cells.push_back(cell);
        }
        std::sort(m_cells.begin(), m_cells.end(), [](const RawCell &a, const RawCell &b) { return a.column < b.column; });
        m_mapped = row;
        m_mapped.cells = m_cells;
        return &m_mapped;
    }

private:
    /// Passed: without a header, and so no data. Foreign: data, but in columns that do not go with the first sheet's.
    enum class State { Searching, Data, Passed, Foreign };

    /// While the header of a sheet is looked for. True when \a row is data already.
    bool searched(const RawRow &row)
    {
        const Header header = headerOf(row);
        if (header.isScoreFile()) {
            m_state = State::Data;
            if (!m_hadHeader)
                noteDuplicates(header, row.number);
            m_hadHeader = true;
            if (!sameColumns(header))
                mapColumns(header);
            return false;
        }
        if (m_hadHeader && goesOn(row)) {
            m_state = State::Data;
            return true;
        }
        if (++m_searched >= kHeaderRows)
            pass();
        return false;
    }

    /// Columns that mean what one before them means already: kept with the row, but not read.
    void noteDuplicates(const Header &header, std::int64_t row)
    {
        for (const Column &column : header.columns) {
            const Field *field = column.field.isEmpty() && !column.header.isEmpty() ? layouts().fieldOf(column.header) : nullptr;
            if (field && m_issues.wants(RowIssue::Kind::Noted))
                m_issues.add({RowIssue::Kind::Noted, row, column.header, column.header,
                              Tr::tr("This is the second column for “%1”. The first one was read, this one is only kept. If it is the right one, delete the first "
                                     "and import the file again.")
                                  .arg(field->name)});
        }
    }

    [[nodiscard]] bool sameColumns(const Header &header) const
    {
        if (header.columns.size() != m_file.columns.size())
            return false;
        for (int i = 0; i < header.columns.size(); ++i) {
            if (header.columns[i].header != m_file.columns[i].header)
                return false;
        }
        return true;
    }

    void mapColumns(const Header &header)
    {
        if (!m_names)
            m_names.emplace(m_file.columns);
        ColumnNames names = *m_names;
        const int nowhere = static_cast<int>(m_file.columns.size());
        std::vector<int> map;
        for (int i = 0; i < header.columns.size(); ++i) {
            const Column &column = header.columns[i];
            const int to = names.take(column, i);
            if (to < 0 && !column.header.isEmpty()) {
                m_state = State::Foreign;
                m_foreignColumn = column.header;
                return;
            }
            map.push_back(to < 0 ? nowhere : to);
        }
        m_map = std::move(map);
    }

    /// Counts a row of a foreign sheet; the first one says why for all.
    void leaveOut(const RawRow &row)
    {
        ++m_findings.rows;
        ++m_findings.rejected;
        if (m_foreignColumn.isEmpty())
            return;
        const QString name = m_file.sheets.value(m_sheet);
        if (m_issues.wants(RowIssue::Kind::Rejected))
            m_issues.add({RowIssue::Kind::Rejected, row.number, m_foreignColumn, {},
                          Tr::tr("The sheet “%1” has a column that the first sheet does not have, so none of its rows was taken. Import it as a file of its own.").arg(name)});
        m_foreignColumn.clear();
    }

    /// A sheet without a header that continues the one before: its first full row has a record type where one belongs.
    [[nodiscard]] bool goesOn(const RawRow &row) const
    {
        for (const RawCell &cell : row.cells) {
            if (cell.column == m_typeColumn)
                return cell.text.size() <= 2 && cell.text.find_first_not_of("0123456789") == std::string_view::npos;
        }
        return false;
    }

    void pass()
    {
        m_state = State::Passed;
        if (!m_hadHeader)
            return; // a cover sheet
        const QString name = m_file.sheets.value(m_sheet);
        if (m_issues.wants(RowIssue::Kind::Noted))
            m_issues.add({RowIssue::Kind::Noted, 0, {}, name,
                          Tr::tr("The sheet “%1” has no header of a data file at its top and was passed over. If it has results, give it the header of the first sheet.").arg(name)});
    }

    const FileDescription &m_file;
    FileFindings &m_findings;
    IssueLog &m_issues;
    std::optional<ColumnNames> m_names; ///< of the first sheet, once another one asked
    QString m_foreignColumn; ///< until the first row of its sheet was left out
    int m_typeColumn = -1;
    int m_sheet = -1;
    State m_state = State::Searching;
    bool m_hadHeader = false;
    int m_searched = 0;
    std::vector<int> m_map;
    std::vector<RawCell> m_cells;
    RawRow m_mapped;
};

/// Votes for the year the rows are of.
class YearVotes
{
public:
    void add(SchoolYear year, bool firmly)
    {
        if (year.isValid())
            ++(firmly ? m_firm : m_weak)[year.spring];
    }
    /// The year most rows tell; invalid when none tells any.
    [[nodiscard]] SchoolYear majority() const { return best(m_firm.empty() ? m_weak : m_firm); }

private:
    [[nodiscard]] static SchoolYear best(const std::map<std::int16_t, std::int64_t> &votes)
    {
        SchoolYear year;
        std::int64_t most = 0;
        for (const auto &[spring, count] : votes) {
            if (count >= most) {
                most = count;
                year.spring = spring;
            }
        }
        return year;
    }
    std::map<std::int16_t, std::int64_t> m_firm;
    std::map<std::int16_t, std::int64_t> m_weak;
};

class ScoreReader
{
public:
    ScoreReader(const FileDescription &file, QDate today, const std::function<void(const ScoreRow &)> &visit,
                const jobs::JobContext &job)
        : m_file(file), m_today(today), m_lastDay(Day::of(today)), m_visit(visit), m_job(job)
    {
    }

    [[nodiscard]] Result<FileFindings> run();

private:
    [[nodiscard]] Result<SchoolYear> sample(TableReader &table);
    void take(const ScoreRow &row);
    void conclude();
    /// Nothing when \a year may be: tests of a school year that has not begun are a wrong clock or a wrong file.
    [[nodiscard]] std::optional<Error> refusal(SchoolYear year) const;

    const FileDescription &m_file;
    QDate m_today;
    Day m_lastDay; ///< m_today
    const std::function<void(const ScoreRow &)> &m_visit;
    const jobs::JobContext &m_job;
    FileFindings m_findings;
    YearVotes m_votes;
    DistrictColumn m_tested;
    DistrictColumn m_enrolled;
    std::int64_t m_otherYear = 0;
    std::vector<RowDecoder::Digits> m_digits; ///< of the columns
};

/// The year of the first rows, read ahead: a row of another year must be known for one when it comes by. Likewise which columns of
/// codes a spreadsheet program shortened.
Result<SchoolYear> ScoreReader::sample(TableReader &table)
{
    FileFindings findings;
    IssueLog issues(findings);
    Sheets sheets(m_file, findings, issues);
    RowDecoder decoder(m_file.columns, m_file.sheets.isEmpty(), m_today, issues);
    decoder.takeFutureTests();
    YearVotes votes;
    int rows = 0;
    ScoreRow row;
    bool isCancelled = false;
    const Result<void> read = table.read([&](const RawRow &raw) {
        isCancelled = m_job.isCancelled();
        const RawRow *data = isCancelled ? nullptr : sheets.dataRow(raw);
        if (data)
            decoder.survey(*data);
        if (data && decoder.decode(*data, row, findings)) {
            bool firmly = false;
            const SchoolYear year = RowDecoder::yearOf(row.record, firmly);
            votes.add(year, firmly);
        }
        return !isCancelled && (!data || ++rows < kSampledRows);
    });
    if (isCancelled)
        return Error{ErrorKind::Cancelled, QFileInfo(m_file.path).fileName(), {}};
    m_digits = decoder.digitsOfColumns();
    if (!read)
        return SchoolYear{}; // the pass that follows meets the same error, after the rows before it
    return votes.majority();
}

std::optional<Error> ScoreReader::refusal(SchoolYear year) const
{
    const SchoolYear current = SchoolYear::of(m_today.addDays(1));
    if (!m_today.isValid() || year <= current)
        return std::nullopt;
    return Error{ErrorKind::InvalidInput, QFileInfo(m_file.path).fileName(),
                 Tr::tr("This file is of the school year %1, and today is in %2. Check the date of this computer; if it is right, download the file from TOMS again.")
                     .arg(year.code(), current.code())};
}

void ScoreReader::take(const ScoreRow &row)
{
    const ScoreRecord &r = row.record;
    m_tested.see(r.finalTestedDistrict, row.student.finalTestedDistrictName);
    m_enrolled.see(r.calpadsDistrict, row.student.calpadsDistrictName);
    for (const Day day : {r.scoreAvailable, r.ssrAvailable}) {
        if (day.isValid() && day <= m_lastDay && (!m_findings.newestDate.isValid() || day > m_findings.newestDate))
            m_findings.newestDate = day;
    }
    m_visit(row);
}

/// Basis and LEA: the district column that does not vary is what the file was made by. Charters, movers and county programmes make
/// the other one vary; blanks (never tested) say nothing.
void ScoreReader::conclude()
{
    m_findings.year = m_votes.majority();
    m_findings.yearFrom = FileFindings::YearFrom::Rows;
    if (!m_findings.year.isValid()) {
        m_findings.year = yearOfName(m_file.path);
        m_findings.yearFrom = FileFindings::YearFrom::FileName;
    }
    if (!m_findings.year.isValid()) {
        m_findings.year = SchoolYear::fromCode(m_file.layout).value_or(SchoolYear{});
        m_findings.yearFrom = FileFindings::YearFrom::Layout;
    }

    const DistrictColumn *lea = nullptr;
    if (m_tested.isConstant() && m_enrolled.varies) {
        m_findings.basis = Basis::Tested;
        lea = &m_tested;
    } else if (m_enrolled.isConstant() && m_tested.varies) {
        m_findings.basis = Basis::Enrolled;
        lea = &m_enrolled;
    } else if (m_tested.isConstant() && m_enrolled.isConstant()) {
        m_findings.basis = basisOfName(m_file.path);
        if (m_tested.first == m_enrolled.first)
            lea = m_tested.name.isEmpty() ? &m_enrolled : &m_tested;
        else if (m_findings.basis != Basis::Unknown)
            lea = m_findings.basis == Basis::Tested ? &m_tested : &m_enrolled;
    } else {
        m_findings.basis = basisOfName(m_file.path);
        if (m_tested.isConstant() && !m_enrolled.first.isValid())
            lea = &m_tested;
        else if (m_enrolled.isConstant() && !m_tested.first.isValid())
            lea = &m_enrolled;
    }
    if (lea) {
        m_findings.lea = lea->first;
        m_findings.leaName = lea->name;
    }
}

Result<FileFindings> ScoreReader::run()
{
    const QString name = QFileInfo(m_file.path).fileName();
    if (m_file.kind != FileKind::StudentScoreData)
        return Error{ErrorKind::InvalidInput, name, m_file.reason};
    Result<std::unique_ptr<TableReader>> table = openTable(m_file);
    if (!table)
        return table.error();
    const Result<SchoolYear> sampled = sample(**table);
    if (!sampled)
        return sampled.error();
    if (auto refused = refusal(*sampled))
        return *refused;

    IssueLog issues(m_findings);
    Sheets sheets(m_file, m_findings, issues);
    RowDecoder decoder(m_file.columns, m_file.sheets.isEmpty(), m_today, issues);
    decoder.setDigits(m_digits);
    ScoreRow row;
    bool cancelled = false;
    std::int64_t passed = 0;
    const Result<void> read = (*table)->read([&](const RawRow &raw) {
        const RawRow *data = sheets.dataRow(raw);
        if ((data ? m_findings.rows++ : passed++) % kRowsBetweenPolls == 0) {
            cancelled = m_job.isCancelled();
            m_job.report((*table)->progress());
        }
        if (!data)
            return !cancelled;
        if (!cancelled && decoder.decode(*data, row, m_findings)) {
            bool firmly = false;
            const SchoolYear year = RowDecoder::yearOf(row.record, firmly);
            if (firmly && sampled->isValid() && year != *sampled) {
                decoder.rejectYear(row, year, *sampled, m_findings);
                ++m_otherYear;
            } else {
                m_votes.add(year, firmly);
                take(row);
            }
        }
        return !cancelled;
    });
    if (cancelled)
        return Error{ErrorKind::Cancelled, name, {}};
    if (!read)
        return read.error();
    if (m_otherYear * 2 > m_findings.rows)
        return Error{ErrorKind::InvalidInput, name,
                     Tr::tr("The rows of this file are of several school years. Split it, or download each year from TOMS.")};
    conclude();
    decoder.noteLostDigits();
    if (auto refused = refusal(m_findings.year))
        return *refused;
    m_job.report({1, 1});
    return std::move(m_findings);
}

} // namespace

SchoolYear yearOfName(const QString &path)
{
    // A whole date is of the download, not of the tests.
    static const QRegularExpression date(u"(?<!\\d)20\\d\\d[-_]\\d\\d[-_]\\d\\d(?!\\d)"_s);
    static const QRegularExpression year(u"(?<!\\d)20(1[5-9]|[2-9]\\d)(?:[-_](20)?(\\d\\d))?(?!\\d)"_s);
    SchoolYear found;
    QRegularExpressionMatchIterator it = year.globalMatch(QFileInfo(path).completeBaseName().remove(date));
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        const int first = match.captured(1).toInt();
        const int second = match.captured(3).toInt();
        const bool isSpan = match.capturedLength(2) > 0 ? second > first : second == first + 1;
        found.spring = static_cast<std::int16_t>(2000 + (isSpan ? second : first));
    }
    return found;
}

Basis basisOfName(const QString &path)
{
    const QString name = QFileInfo(path).fileName().toLower();
    const bool tested = name.contains("testedstudent"_L1) || name.contains("bytested"_L1);
    const bool enrolled = name.contains("enrolledstudent"_L1) || name.contains("byenrolled"_L1);
    if (tested == enrolled)
        return Basis::Unknown;
    return tested ? Basis::Tested : Basis::Enrolled;
}

Result<FileFindings> readScoreFile(const FileDescription &file, QDate today, const std::function<void(const ScoreRow &)> &visit,
                                   const jobs::JobContext &job)
{
    return ScoreReader(file, today, visit, job).run();
}

} // namespace scoredesk::files
