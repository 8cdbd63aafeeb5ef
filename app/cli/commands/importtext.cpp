// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/importtext.h"

#include "app/cli/counts.h"
#include "core/domain/wording.h"
#include "core/files/listfile.h"

#include <algorithm>
#include <map>

namespace scoredesk::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kShownIssues = 20;
constexpr qsizetype kShownParts = 12; ///< row numbers, or runs of them

QString yearFromText(files::FileFindings::YearFrom from)
{
    using enum files::FileFindings::YearFrom;
    switch (from) {
    case Rows:
        return u"by the dates in its rows"_s;
    case FileName:
        return u"by the name of the file"_s;
    case Layout:
        return u"by its columns"_s;
    }
    return {};
}

/// The cell, where it says something of a test or a place. Where cells of a row were shifted anything may stand there, so what does not
/// look like it is not shown.
QString harmlessValue(const files::RowIssue &issue)
{
    constexpr qsizetype kTypeLength = 2;
    constexpr qsizetype kCodeLength = 14;
    const auto isCode = [&issue] {
        const auto digits = std::count_if(issue.value.begin(), issue.value.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        return issue.value.size() == kCodeLength && digits >= kCodeLength - 2;
    };
    const QString &column = issue.column;
    if (column.compare("RecordType"_L1, Qt::CaseInsensitive) == 0)
        return issue.value.size() <= kTypeLength ? issue.value : QString();
    if (column.endsWith("DistrictCode"_L1, Qt::CaseInsensitive) || column.endsWith("SchoolCode"_L1, Qt::CaseInsensitive))
        return isCode() ? issue.value : QString();
    return {};
}

/// Rows of which the same is said.
struct IssueGroup
{
    QString sheet, column, value, reason;
    QList<std::int64_t> rows; ///< none: it is said of the file
};

std::vector<IssueGroup> grouped(const std::vector<files::RowIssue> &issues)
{
    std::vector<IssueGroup> groups;
    std::map<QString, std::size_t> places;
    for (const files::RowIssue &issue : issues) {
        IssueGroup group{issue.sheet, issue.column, harmlessValue(issue), issue.reason, {}};
        const QString key = QStringList{group.sheet, group.column, group.value, group.reason}.join(QChar(0x1f));
        const auto [place, isNew] = places.try_emplace(key, groups.size());
        if (isNew)
            groups.push_back(std::move(group));
        if (issue.row > 0)
            groups[place->second].rows.append(issue.row);
    }
    return groups;
}

/// "row 17", "rows 5, 9 and 14", "rows 5–204", "rows 5, 9, 14–20 and 200 more".
QString rowsText(QList<std::int64_t> rows)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    if (rows.size() == 1)
        return u"row "_s + counted(rows.first());
    QStringList parts;
    qsizetype at = 0;
    while (at < rows.size() && parts.size() < kShownParts) {
        qsizetype last = at;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        if (last - at < 2)
            last = at; // two in a row stand better alone
        parts << (last == at ? counted(rows[at]) : counted(rows[at]) + u'–' + counted(rows[last]));
        at = last + 1;
    }
    const QString end = at < rows.size() ? counted(rows.size() - at) + u" more"_s : parts.takeLast();
    return u"rows "_s + (parts.isEmpty() ? end : parts.join(u", "_s) + u" and "_s + end);
}

/// "row 17 of Sheet 2, UIN: what is wrong"; what is not known is left out.
QString groupText(const IssueGroup &group)
{
    QStringList where;
    if (!group.rows.isEmpty())
        where << (group.sheet.isEmpty() ? rowsText(group.rows) : rowsText(group.rows) + u" of "_s + group.sheet);
    if (!group.column.isEmpty())
        where << (group.value.isEmpty() ? group.column : u"%1 “%2”"_s.arg(group.column, group.value));
    return where.isEmpty() ? group.reason : where.join(u", "_s) + u": "_s + group.reason;
}

/// The refused rows; the same reason once.
QString rejectedLines(const sync::FileReport &file)
{
    const std::vector<IssueGroup> groups = grouped(file.rejected);
    QString text;
    std::int64_t told = 0;
    for (std::size_t i = 0; i < groups.size() && i < kShownIssues; ++i) {
        text += u"    %1\n"_s.arg(groupText(groups[i]));
        told += std::max<std::int64_t>(groups[i].rows.size(), 1);
    }
    const auto kept = static_cast<std::int64_t>(file.rejected.size());
    if (file.rejectedCount > told)
        text += u"    and %1 more; --json lists %2\n"_s.arg(
            counted(file.rejectedCount - told), file.rejectedCount > kept ? u"the first %1 refused rows"_s.arg(counted(kept)) : u"them"_s);
    return text;
}

/// The remarks on rows, sheets and the file; repaired cells are only counted.
QString noteLines(std::vector<files::RowIssue> notes)
{
    std::erase_if(notes, [](const files::RowIssue &note) { return note.kind != files::RowIssue::Kind::Noted; });
    // What is said of a sheet or the whole file must not be lost behind the many.
    std::stable_partition(notes.begin(), notes.end(), [](const files::RowIssue &note) { return note.row == 0; });
    const std::vector<IssueGroup> groups = grouped(notes);
    QString text;
    for (std::size_t i = 0; i < groups.size() && i < kShownIssues; ++i)
        text += u"  note: %1\n"_s.arg(groupText(groups[i]));
    if (groups.size() > kShownIssues)
        text += u"  and %1 more; --json lists them\n"_s.arg(counted(qint64(groups.size() - kShownIssues), u"note"_s, u"notes"_s));
    return text;
}

QString tableLine(const sync::FileReport &file, std::optional<domain::ListKind> list)
{
    const QString rows = counted(file.rows, u"row"_s, u"rows"_s);
    const QString year = domain::schoolYearName(file.year);
    const bool isClaims = file.kind == files::FileKind::CersClaims;
    QString text = list || isClaims ? u"  %1: %2 of %3: "_s.arg(isClaims ? u"CERS claim report"_s : domain::listName(*list), rows, year)
                        : u"  %1 of %2, %3: "_s.arg(rows, year, yearFromText(file.yearFrom));
    text += u"%1 new, %2 changed, %3 as before"_s.arg(counted(file.inserted), counted(file.updated), counted(file.unchanged));
    if (file.older > 0)
        text += u", %1 older than what is held"_s.arg(counted(file.older));
    if (file.repaired > 0)
        text += u", %1 repaired"_s.arg(counted(file.repaired, u"cell"_s, u"cells"_s));
    return text + u'\n';
}

QString groupsLine(const sync::FileReport &file)
{
    return u"  %1, %2: %3 new, %4 changed, %5 as before\n"_s
        .arg(counted(file.groupsMade + file.groupsChanged + file.groupsUnchanged, u"group of students"_s, u"groups of students"_s),
             counted(file.rows, u"row"_s, u"rows"_s), counted(file.groupsMade), counted(file.groupsChanged), counted(file.groupsUnchanged));
}

} // namespace

QString textOf(const sync::FileReport &file)
{
    QString text = file.path + u'\n';
    const std::optional<domain::ListKind> list = files::listKindOf(file.kind);
    if (!file.refusal.isEmpty()) {
        text += u"  refused: "_s + file.refusal;
        if (file.needsLea)
            text += u" The option for it is --lea CDS14."_s;
        for (const QString &field : file.missingColumns)
            text += u" The option for it is --map \"HEADING=%1\"."_s.arg(field);
        text += u'\n';
    } else {
        if (file.kind == files::FileKind::StudentGroups)
            text += groupsLine(file);
        else if (files::isOfRows(file.kind))
            text += tableLine(file, list);
        if (file.kind == files::FileKind::StudentScoreData && file.basis == domain::Basis::Unknown)
            text += u"  it does not tell whether it was made by tested or by enrolled LEA: give --basis tested or --basis enrolled\n"_s;
        if (!file.unknownColumns.isEmpty())
            text += (list || file.kind == files::FileKind::StudentGroups ? u"  passed over columns nobody knows: %1\n"_s : u"  kept columns nobody knows: %1\n"_s)
                        .arg(file.unknownColumns.join(u", "_s));
    }
    if (file.rejectedCount > 0)
        text += (file.kind == files::FileKind::SsrPdf ? u"  read in part:\n"_s
                                                      : u"  %1 refused:\n"_s.arg(counted(file.rejectedCount, u"row"_s, u"rows"_s)))
                + rejectedLines(file);
    return text + noteLines(file.notes);
}

} // namespace scoredesk::cli
