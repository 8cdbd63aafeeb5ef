// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/claimfile.h"

#include "core/base/text.h"
#include "core/files/celltext.h"
#include "core/files/issuelog.h"
#include "core/files/listfile.h"
#include "core/files/opentable.h"
#include "core/files/tr.h"

#include <QtCore/QFileInfo>
#include <QtCore/QHash>

#include <array>

namespace scoredesk::files {

using namespace Qt::StringLiterals;
using domain::ClaimGroup;
using domain::ClaimResult;

namespace {

constexpr int kRowsPerPoll = 256;
constexpr int kLevels = 3;

/// CERS's columns; Target makes the file another type of report.
enum Field : int { Organization, Type, Subject, Grade, Year, Claim, Subgroup, Value, Students, Level1, Level2, Level3, Attributes, FieldCount };
constexpr std::array<const char *, FieldCount> kFields{"OrganizationId", "AssessmentType", "Subject",        "TestGrade", "SchoolYear", "Claim",     "Subgroup",
                                                       "SubgroupValue",  "StudentsTested", "Level1", "Level2",    "Level3",     "Attributes"};

using Words = QHash<QString, int>;

/// Codes of single claims, and the names they go by. Source: cers-formats §a; domain-facts §7.
const Words &claimWords(domain::ContentArea area)
{
    static const Words ela{{u"sockr"_s, 0},     {u"reading"_s, 0},   {u"2w"_s, 1},
                           {u"writing"_s, 1},   {u"sockls"_s, 2},    {u"listening"_s, 2},
                           {u"speakingandlistening"_s, 2},           {u"4cr"_s, 3},
                           {u"research"_s, 3},  {u"researchinquiry"_s, 3}, {u"researchandinquiry"_s, 3}};
    static const Words math{{u"1"_s, 0},
                            {u"conceptsprocedures"_s, 0},
                            {u"conceptsandprocedures"_s, 0},
                            {u"sock2"_s, 1},
                            {u"problemsolvingmodelingdataanalysis"_s, 1},
                            {u"problemsolvingandmodelingdataanalysis"_s, 1},
                            {u"problemsolvingandmodeling"_s, 1},
                            {u"3"_s, 2},
                            {u"communicatingreasoning"_s, 2}};
    return area == domain::ContentArea::Ela ? ela : math;
}

/// Source: cers-formats §b, subgroup codes; RDW's names of the dimensions.
const Words &groupWords()
{
    const auto number = [](ClaimGroup group) { return int(group); };
    static const Words words{{u"overall"_s, number(ClaimGroup::Overall)},
                             {u"sex"_s, number(ClaimGroup::Gender)},
                             {u"gender"_s, number(ClaimGroup::Gender)},
                             {u"ethnicity"_s, number(ClaimGroup::Races)},
                             {u"englishlearner"_s, number(ClaimGroup::ElStatus)},
                             {u"lep"_s, number(ClaimGroup::ElStatus)},
                             {u"lepstatus"_s, number(ClaimGroup::ElStatus)},
                             {u"englishlanguageacquisitionstatus"_s, number(ClaimGroup::Elas)},
                             {u"elas"_s, number(ClaimGroup::Elas)},
                             {u"section504status"_s, number(ClaimGroup::Section504)},
                             {u"section504"_s, number(ClaimGroup::Section504)},
                             {u"ideaindicator"_s, number(ClaimGroup::Disability)},
                             {u"iep"_s, number(ClaimGroup::Disability)},
                             {u"migrantstatus"_s, number(ClaimGroup::Migrant)},
                             {u"militaryconnectedcode"_s, number(ClaimGroup::Military)},
                             {u"economicdisadvantagestatus"_s, number(ClaimGroup::EconomicDisadvantage)},
                             {u"economicdisadvantage"_s, number(ClaimGroup::EconomicDisadvantage)}};
    return words;
}

/// The values of a group by CERS's codes; what is not stated, 0, goes by "undefined" or nothing.
const Words &valueWords(ClaimGroup group)
{
    static const Words gender{{u"female"_s, 1}, {u"f"_s, 1}, {u"male"_s, 2}, {u"m"_s, 2}, {u"nonbinary"_s, 3}, {u"x"_s, 3}, {u"undefined"_s, 0}, {QString(), 0}};
    // In the order of ScoreRecord::races.
    static const Words races{{u"hispanicorlatinoethnicity"_s, 1},
                             {u"hispanicorlatino"_s, 1},
                             {u"americanindianoralaskanative"_s, 2},
                             {u"asian"_s, 3},
                             {u"nativehawaiianorotherpacificislander"_s, 4},
                             {u"hawaiianorotherpacificislander"_s, 4},
                             {u"filipino"_s, 5},
                             {u"blackorafricanamerican"_s, 6},
                             {u"white"_s, 7},
                             {u"demographicracetwoormoreraces"_s, 8},
                             {u"twoormoreraces"_s, 8},
                             {u"undefined"_s, 0},
                             {QString(), 0}};
    static const Words elas{{u"eo"_s, 1}, {u"el"_s, 2}, {u"ifep"_s, 3}, {u"rfep"_s, 4}, {u"tbd"_s, 5}, {u"adel"_s, 6}, {u"undefined"_s, 0}, {QString(), 0}};
    static const Words yesNo{{u"yes"_s, 1}, {u"y"_s, 1}, {u"no"_s, 2}, {u"n"_s, 2}, {u"notmilitaryconnected"_s, 2}, {u"undefined"_s, 0}, {QString(), 0}};
    switch (group) {
    case ClaimGroup::Gender:
        return gender;
    case ClaimGroup::Races:
        return races;
    case ClaimGroup::Elas:
        return elas;
    default:
        return yesNo;
    }
}

/// "03", "3", "Grade 3"; empty for what is no grade.
[[nodiscard]] std::optional<std::int8_t> gradeOf(const QString &text)
{
    QString name = normalizedName(text);
    if (name.startsWith("grade"_L1))
        name.remove(0, 5);
    bool ok = false;
    const int grade = name.toInt(&ok);
    return ok && grade >= 0 && grade <= 12 ? std::optional(static_cast<std::int8_t>(grade)) : std::nullopt;
}

/// A cell in which CERS tells no number.
[[nodiscard]] bool isUntold(const QString &text)
{
    return text.isEmpty() || text == "*"_L1 || text == "-"_L1 || text == "--"_L1 || text.compare("N/A"_L1, Qt::CaseInsensitive) == 0;
}

/// Names of columns in a row, normalised.
[[nodiscard]] QStringList namesOf(const RawRow &row)
{
    QStringList names;
    for (const RawCell &cell : row.cells)
        names.append(normalizedName(QString::fromUtf8(cell.text.data(), static_cast<qsizetype>(cell.text.size()))));
    return names;
}

/// Turns the rows of one export into results, with what is wrong about them.
class ClaimReader
{
public:
    explicit ClaimReader(const std::function<void(std::int64_t, const ClaimResult &)> &visit) : m_visit(visit) {}

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
            if (row.cells.empty())
                return true;
            if (m_hasHeader)
                take(row);
            else
                m_hasHeader = findColumns(row);
            return true;
        });
        return isCancelled ? Result<void>(Error{ErrorKind::Cancelled, {}, {}}) : done;
    }

    [[nodiscard]] ClaimFindings findings()
    {
        m_found.rejected = m_log.rejected;
        m_found.issues = std::move(m_log.issues);
        return std::move(m_found);
    }

private:
    bool findColumns(const RawRow &row)
    {
        const std::optional<Header> header = claimHeaderOf(row);
        if (!header)
            return false;
        m_fields.assign(static_cast<std::size_t>(header->columns.size()), -1);
        for (qsizetype i = 0; i < header->columns.size(); ++i)
            for (int field = 0; field < FieldCount; ++field)
                if (header->columns.at(i).field == QLatin1StringView(kFields[std::size_t(field)]))
                    m_fields[std::size_t(i)] = field;
        return true;
    }

    void take(const RawRow &row)
    {
        ++m_found.rows;
        if (row.isCutShort) {
            m_found.truncated = true;
            reject(row.number, Claim, Tr::tr("The file ends inside this row. Download it from CERS again."));
            return;
        }
        for (QString &text : m_texts)
            text.clear();
        for (const RawCell &cell : row.cells) {
            if (std::size_t(cell.column) >= m_fields.size() || m_fields[std::size_t(cell.column)] < 0)
                continue;
            const std::string_view text = trimmed(cell.text);
            m_texts[std::size_t(m_fields[std::size_t(cell.column)])] = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        }
        if (!text(Attributes).isEmpty())
            readAttributes(text(Attributes));
        if (std::optional<ClaimResult> result = resultOf(row.number))
            m_visit(row.number, *result);
    }

    [[nodiscard]] const QString &text(Field field) const { return m_texts[std::size_t(field)]; }

    /// "ReportDate: 2024-06-05T16:03:21.123; AdministrationCondition: Valid; Sex: Female|Male".
    void readAttributes(const QString &attributes)
    {
        for (const QString &part : attributes.split(u';')) {
            const qsizetype colon = part.indexOf(u':');
            const QString key = normalizedName(part.left(std::max<qsizetype>(colon, 0)));
            const QString value = part.mid(colon + 1).trimmed();
            if (key == "reportdate"_L1) {
                QDateTime time = QDateTime::fromString(value, Qt::ISODateWithMs);
                if (time.timeSpec() == Qt::LocalTime)
                    time.setTimeSpec(Qt::UTC); // CERS's servers run on it and do not say so
                m_found.reportTime = time.toUTC();
            } else if (key == "results"_L1 || key == "suppression"_L1) {
                m_found.isOwn = true;
            } else if (key == "data"_L1) {
                m_found.isSample = m_found.isSample || value == "SAMPLE"_L1;
            } else if (key == "administrationcondition"_L1 || key == "completeness"_L1) {
                const QString ordinary = key == "completeness"_L1 ? u"Complete"_s : u"Valid"_s;
                if (!value.split(u'|').contains(ordinary, Qt::CaseInsensitive))
                    m_found.leavesOut.append(part.trimmed());
            } else if (!part.trimmed().isEmpty()) {
                m_found.filters.append(part.trimmed());
            }
        }
    }

    /// Empty for a row that is passed over or rejected.
    [[nodiscard]] std::optional<ClaimResult> resultOf(std::int64_t number)
    {
        ClaimResult result;
        const QString type = normalizedName(text(Type));
        const QString subject = normalizedName(text(Subject));
        const bool isMath = subject == "math"_L1 || subject == "mathematics"_L1;
        if ((type != "summative"_L1 && type != "sum"_L1) || (!isMath && subject != "ela"_L1))
            return pass(m_found.otherTests);
        result.area = isMath ? domain::ContentArea::Math : domain::ContentArea::Ela;
        const auto organization = domain::CdsCode::fromText(text(Organization));
        if (!organization)
            return pass(m_found.otherOrganizations);
        result.organization = *organization;
        const Words &claims = claimWords(result.area);
        const auto claim = claims.constFind(normalizedName(text(Claim)));
        if (claim == claims.constEnd())
            return pass(m_found.otherClaims);
        result.claim = static_cast<std::uint8_t>(*claim);
        if (!readGroup(result))
            return pass(m_found.otherGroups);
        const auto grade = gradeOf(text(Grade));
        if (!grade)
            return reject(number, Grade, Tr::tr("This is no grade, so the row was left out."));
        result.grade = *grade;
        result.year = yearInWords(text(Year));
        if (!result.year.isValid())
            return reject(number, Year, Tr::tr("This is no school year, so the row was left out."));
        if (!readCounts(result, number))
            return std::nullopt;
        return result;
    }

    [[nodiscard]] bool readGroup(ClaimResult &result) const
    {
        const auto group = groupWords().constFind(normalizedName(text(Subgroup)));
        if (group == groupWords().constEnd())
            return false;
        result.group = static_cast<ClaimGroup>(*group);
        if (result.group == ClaimGroup::Overall)
            return true;
        const Words &values = valueWords(result.group);
        const auto value = values.constFind(normalizedName(text(Value)));
        if (value == values.constEnd())
            return false;
        result.value = static_cast<std::uint8_t>(*value);
        return true;
    }

    [[nodiscard]] std::optional<std::int32_t> countOf(Field field) const
    {
        const auto number = exactNumber(text(field).toStdString());
        return number && *number >= 0 && *number <= 10'000'000 ? std::optional(static_cast<std::int32_t>(*number)) : std::nullopt;
    }

    [[nodiscard]] bool readCounts(ClaimResult &result, std::int64_t number)
    {
        if (!isUntold(text(Students))) {
            const auto students = countOf(Students);
            if (!students) {
                reject(number, Students, Tr::tr("This is no number of students, so the row was left out."));
                return false;
            }
            result.students = *students;
        }
        std::array<std::int32_t, kLevels> levels{};
        std::int64_t sum = 0;
        for (int level = 0; level < kLevels; ++level) {
            const auto field = static_cast<Field>(Level1 + level);
            if (isUntold(text(field)))
                return true;
            const auto count = countOf(field);
            if (!count) {
                reject(number, field, Tr::tr("This is no number of students, so the row was left out."));
                return false;
            }
            levels[std::size_t(level)] = *count;
            sum += *count;
        }
        if (sum > result.students) {
            reject(number, Students, Tr::tr("The levels add up to more students than were tested, so the row was left out. Download the report from CERS again, with "
                                            "numbers and not percentages."));
            return false;
        }
        result.levels = levels;
        return true;
    }

    static std::optional<ClaimResult> pass(std::int64_t &count)
    {
        ++count;
        return std::nullopt;
    }

    std::optional<ClaimResult> reject(std::int64_t number, Field field, const QString &reason)
    {
        ++m_log.rejected;
        if (m_issues.wants(RowIssue::Kind::Rejected))
            m_issues.add({RowIssue::Kind::Rejected, number, QString::fromLatin1(kFields[std::size_t(field)]), text(field), reason});
        return std::nullopt;
    }

    const std::function<void(std::int64_t, const ClaimResult &)> &m_visit;
    ClaimFindings m_found;
    FileFindings m_log;
    IssueLog m_issues{m_log};
    bool m_hasHeader = false;
    std::vector<int> m_fields; ///< Field of each column, -1 for others
    std::array<QString, FieldCount> m_texts;
};

} // namespace

std::optional<Header> claimHeaderOf(const RawRow &row)
{
    const QStringList names = namesOf(row);
    for (int field = 0; field < Attributes; ++field)
        if (!names.contains(normalizedName(QString::fromLatin1(kFields[std::size_t(field)]))))
            return std::nullopt;
    if (names.contains("target"_L1))
        return std::nullopt;
    Header header;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        while (header.columns.size() < row.cells[i].column)
            header.columns.append(Column{});
        Column column;
        column.header = QString::fromUtf8(row.cells[i].text.data(), static_cast<qsizetype>(row.cells[i].text.size())).trimmed();
        for (const char *field : kFields)
            if (names.at(qsizetype(i)) == normalizedName(QString::fromLatin1(field)))
                column.field = QString::fromLatin1(field);
        header.columns.append(column);
    }
    return header;
}

bool isOtherAggregateHeader(const RawRow &row)
{
    const QStringList names = namesOf(row);
    return names.contains("organizationid"_L1) && names.contains("studentstested"_L1) && names.contains("testgrade"_L1) && !claimHeaderOf(row);
}

Result<ClaimFindings> readClaimFile(const FileDescription &file, const std::function<void(std::int64_t, const ClaimResult &)> &visit,
                                    const jobs::JobContext &job)
{
    if (file.kind != FileKind::CersClaims)
        return Error{ErrorKind::InvalidInput, QFileInfo(file.path).fileName(), Tr::tr("This is no claim report of CERS.")};
    Result<std::unique_ptr<TableReader>> table = openTable(file);
    if (!table)
        return table.error();
    ClaimReader reader(visit);
    if (const Result<void> done = reader.run(**table, job); !done)
        return done.error();
    return reader.findings();
}

} // namespace scoredesk::files
