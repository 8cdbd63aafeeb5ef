// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/groupimport.h"

#include "core/files/groupfile.h"
#include "core/sync/scoreimport.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <set>

namespace scoredesk::sync {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(scoredesk::sync)
};

} // namespace

Result<FileReport> GroupImport::read(const files::FileDescription &file, qsizetype place,
                                     const jobs::JobContext &job)
{
    FileReport report;
    report.path = file.path;
    report.kind = file.kind;
    report.unknownColumns = file.unknownColumns;
    Result<files::GroupFindings> findings = files::readGroupFile(file, job);
    if (!findings) {
        if (findings.error().kind == ErrorKind::Cancelled || findings.error().kind == ErrorKind::Internal)
            return findings.error();
        report.refusal = refusalOf(findings.error());
        return report;
    }
    report.rows = findings->rows;
    report.rejectedCount = findings->rejected;
    for (files::RowIssue &issue : findings->issues)
        (issue.kind == files::RowIssue::Kind::Rejected ? report.rejected : report.notes)
            .push_back(std::move(issue));
    if (findings->truncated)
        noteFile(report, Tr::tr("The file ends inside its last row. The rows before it were taken; make or "
                                "download it again to have them all."));
    if (findings->logins > 0)
        noteFile(report, Tr::tr("Rows that give a user access to a group: %1. Scoredesk keeps no users, so "
                                "nothing was made of that.")
                             .arg(findings->logins));
    if (findings->groups.empty())
        report.refusal = findings->rows == 0 ? Tr::tr("The file has a header but no rows.")
                                             : Tr::tr("No row could be taken. The list below says why.");
    else
        m_files.push_back({place, std::move(findings->groups), std::move(findings->rowsOf)});
    return report;
}

void GroupImport::keep(const store::Cache &cache, ImportReport &report) const
{
    for (const File &file : m_files) {
        FileReport &ofFile = report.files[file.place];
        keep(file, cache, ofFile);
        report.groupsChanged = report.groupsChanged || ofFile.groupsMade + ofFile.groupsChanged > 0;
    }
}

void GroupImport::keep(const File &file, const store::Cache &cache, FileReport &report)
{
    const auto changes = cache.replaceGroups(file.groups);
    if (!changes) {
        const bool isFull = changes.error().subject == QStringLiteral("full");
        report.refusal = isFull ? Tr::tr("No more groups can be kept with these data: 65,535 were made already. Use a new folder for the "
                                         "data.")
                                : refusalOf(changes.error());
        return;
    }
    std::set<domain::Ssid> members;
    for (std::size_t i = 0; i < file.groups.size(); ++i) {
        members.insert(file.groups[i].members.begin(), file.groups[i].members.end());
        switch ((*changes)[i]) {
        case store::GroupChange::Made:
            ++report.groupsMade;
            report.inserted += file.rowsOf[i];
            break;
        case store::GroupChange::Changed:
            ++report.groupsChanged;
            report.updated += file.rowsOf[i];
            break;
        case store::GroupChange::Unchanged:
            ++report.groupsUnchanged;
            report.unchanged += file.rowsOf[i];
            break;
        }
    }
    const auto missing = cache.countNotLoaded(std::vector(members.begin(), members.end()));
    if (missing && *missing > 0)
        noteFile(report, Tr::tr("Students of whom no row is loaded: %1 of %2. They are in their groups, and "
                                "count from the day on which a file "
                                "with them is imported.")
                             .arg(*missing)
                             .arg(members.size()));
}

} // namespace scoredesk::sync
