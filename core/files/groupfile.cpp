// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/groupfile.h"

#include "core/base/text.h"
#include "core/files/celltext.h"
#include "core/files/issuelog.h"
#include "core/files/opentable.h"
#include "core/files/tr.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace scoredesk::files {

using namespace Qt::StringLiterals;
using domain::StudentGroup;

namespace {

enum class GroupField { Name, School, Year, Subject, Ssid, Login, Count };
constexpr std::size_t kFields = std::size_t(GroupField::Count);
constexpr std::array<QLatin1StringView, kFields> kFieldNames{"group_name"_L1,   "school_natural_id"_L1,
                                                             "school_year"_L1,  "subject_code"_L1,
                                                             "student_ssid"_L1, "group_user_login"_L1};
constexpr qsizetype kMostSubjectLength = 10;
constexpr int kFirstYear = 2015; ///< the first spring of the CAASPP's tests
constexpr int kRowsPerPoll = 256;

[[nodiscard]] QString fieldName(GroupField field)
{
    return kFieldNames[std::size_t(field)];
}

/// CERS writes the spring alone, "2024".
[[nodiscard]] std::optional<domain::SchoolYear> yearOf(const QString &text)
{
    bool ok = false;
    const int spring = text.toInt(&ok);
    if (ok && spring >= kFirstYear && spring < kFirstYear + 100)
        return domain::SchoolYear{static_cast<std::int16_t>(spring)};
    return domain::SchoolYear::fromCode(text);
}

/// Turns rows into groups, with what is wrong about them.
class GroupReader
{
public:
    explicit GroupReader(const FileDescription &file) : m_file(file) {}

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
            if (row.sheet != m_sheet)
                beginSheet(row.sheet);
            if (row.cells.empty())
                return true;
            if (!m_columns.isEmpty())
                take(row);
            else if (const auto header = groupHeaderOf(row))
                m_columns = header->columns;
            else if (++m_above > kHeaderRows)
                table.skipSheet();
            return true;
        });
        if (isCancelled)
            return Error{ErrorKind::Cancelled, {}, {}};
        return done;
    }

    [[nodiscard]] GroupFindings findings()
    {
        for (std::size_t i = 0; i < m_found.groups.size(); ++i) {
            StudentGroup &group = m_found.groups[i];
            group.members.assign(m_members[i].begin(), m_members[i].end());
            if (group.members.size() > kMostMembersInCers)
                m_log.addForFile(
                    {RowIssue::Kind::Noted,
                     0,
                     {},
                     {},
                     Tr::tr("A group has %1 students. They were taken; CERS takes no group of more than %2.")
                         .arg(group.members.size())
                         .arg(kMostMembersInCers)});
        }
        m_found.rows = m_counts.rows;
        m_found.rejected = m_counts.rejected;
        m_found.truncated = m_counts.truncated;
        m_found.issues = std::move(m_counts.issues);
        return std::move(m_found);
    }

private:
    using Cells = std::array<QString, kFields>;
    using Key = std::tuple<QString, std::int64_t, std::int16_t>;

    void beginSheet(int sheet)
    {
        m_sheet = sheet;
        m_columns.clear();
        m_above = 0;
        m_log.setSheet(m_file.sheets.size() > 1 ? m_file.sheets.value(sheet) : QString());
    }

    [[nodiscard]] Cells cellsOf(const RawRow &row)
    {
        m_arena.reset();
        Cells cells;
        for (const RawCell &cell : row.cells) {
            if (cell.column >= m_columns.size())
                continue;
            const auto field = std::ranges::find(kFieldNames, m_columns.at(cell.column).field);
            if (field == kFieldNames.end())
                continue;
            std::string_view text = trimmed(cell.text);
            if (const auto plain = withoutTextTrick(text, field == kFieldNames.begin(), m_arena))
                text = *plain;
            cells[std::size_t(field - kFieldNames.begin())] =
                QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        }
        return cells;
    }

    void reject(const RawRow &row, GroupField field, const QString &value, const QString &reason)
    {
        ++m_counts.rejected;
        if (m_log.wants(RowIssue::Kind::Rejected))
            m_log.add({RowIssue::Kind::Rejected, row.number,
                       field == GroupField::Count ? QString() : fieldName(field), value, reason});
    }

    void take(const RawRow &row)
    {
        ++m_counts.rows;
        if (row.isCutShort) {
            m_counts.truncated = true;
            reject(row, GroupField::Count, {},
                   Tr::tr("The file ends inside this row. Make or download it again."));
            return;
        }
        const Cells cells = cellsOf(row);
        const auto &cell = [&cells](GroupField field) -> const QString & {
            return cells[std::size_t(field)];
        };
        StudentGroup group;
        group.name = cell(GroupField::Name).simplified();
        if (group.name.isEmpty() || group.name.size() > StudentGroup::kMostNameLength) {
            reject(row, GroupField::Name, group.name,
                   group.name.isEmpty() ? Tr::tr("The row names no group.")
                                        : Tr::tr("The name of the group is longer than 255 characters."));
            return;
        }
        const auto school = domain::CdsCode::fromText(cell(GroupField::School));
        if (!school) {
            reject(row, GroupField::School, cell(GroupField::School),
                   cell(GroupField::School).isEmpty()
                       ? Tr::tr("The row names no school.")
                       : Tr::tr("A school's code has 14 digits. If a spreadsheet program rewrote it, keep "
                                "the column as text."));
            return;
        }
        const auto year = yearOf(cell(GroupField::Year));
        if (!year) {
            reject(row, GroupField::Year, cell(GroupField::Year),
                   Tr::tr("The school year is a number such as 2024, for 2023–24."));
            return;
        }
        group.school = *school;
        group.year = *year;
        takeMember(row, std::move(group), cells);
    }

    void takeMember(const RawRow &row, StudentGroup group, const Cells &cells)
    {
        const QString &subject = cells[std::size_t(GroupField::Subject)];
        const QString &ssidText = cells[std::size_t(GroupField::Ssid)];
        const bool isOfAll = subject.isEmpty() || subject.compare("all"_L1, Qt::CaseInsensitive) == 0;
        group.subject = isOfAll ? QString() : subject;
        if (subject.size() > kMostSubjectLength) {
            reject(row, GroupField::Subject, subject, Tr::tr("A subject's code has at most 10 characters."));
            return;
        }
        const auto ssid = domain::Ssid::fromText(ssidText);
        if (!ssidText.isEmpty() && !ssid) {
            reject(
                row, GroupField::Ssid, ssidText,
                Tr::tr(
                    "An SSID has 10 digits. If a spreadsheet program rewrote it, keep the column as text."));
            return;
        }
        const Key key(group.name.toCaseFolded(), group.school.value, group.year.spring);
        const auto [place, isNew] = m_places.try_emplace(key, m_found.groups.size());
        if (isNew) {
            m_found.groups.push_back(std::move(group));
            m_found.rowsOf.push_back(0);
            m_members.emplace_back();
        } else if (m_found.groups[place->second].subject.compare(group.subject, Qt::CaseInsensitive) != 0) {
            reject(row, GroupField::Subject, subject,
                   Tr::tr("Earlier rows give this group another subject; a group has one."));
            return;
        }
        ++m_found.rowsOf[place->second];
        m_found.logins += cells[std::size_t(GroupField::Login)].isEmpty() ? 0 : 1;
        if (ssid)
            m_members[place->second].insert(*ssid);
    }

    const FileDescription &m_file;
    GroupFindings m_found;
    FileFindings m_counts;
    IssueLog m_log{m_counts};
    std::map<Key, std::size_t> m_places;
    std::vector<std::set<domain::Ssid>> m_members; ///< of each group
    TextArena m_arena;
    QList<Column> m_columns; ///< of the sheet; empty above its header
    int m_sheet = -1;
    int m_above = 0;
};

} // namespace

std::optional<Header> groupHeaderOf(const RawRow &row)
{
    Header header;
    for (const RawCell &cell : row.cells) {
        while (header.columns.size() < cell.column)
            header.columns.append(Column{});
        const std::string_view text = trimmed(cell.text);
        Column column;
        column.header = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        const auto field = std::ranges::find_if(kFieldNames, [&column](QLatin1StringView name) {
            return normalizedName(column.header) == normalizedName(QString(name));
        });
        if (field != kFieldNames.end() && !header.has(QString(*field))) {
            column.field = *field;
            ++header.known;
        } else if (!column.header.isEmpty()) {
            header.unknownColumns.append(column.header);
        }
        header.columns.append(column);
    }
    for (const GroupField needed : {GroupField::Name, GroupField::School, GroupField::Year, GroupField::Ssid})
        if (!header.has(fieldName(needed)))
            return std::nullopt;
    return header;
}

Result<GroupFindings> readGroupFile(const FileDescription &file, const jobs::JobContext &job)
{
    if (file.kind != FileKind::StudentGroups)
        return Error{ErrorKind::Internal, file.path, u"not recognised as a student group file"_s};
    Result<std::unique_ptr<TableReader>> table = openTable(file);
    if (!table)
        return table.error();
    GroupReader reader(file);
    if (const Result<void> done = reader.run(**table, job); !done)
        return done.error();
    return reader.findings();
}

} // namespace scoredesk::files
