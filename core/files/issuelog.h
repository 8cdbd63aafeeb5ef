// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/scorefile.h"

namespace scoredesk::files {

/// Keeps the first issues of a file, and counts all. Repairs and notes may each fill only a part, so that a file Excel damaged in
/// every row still shows the rows that were left out.
class IssueLog
{
public:
    explicit IssueLog(FileFindings &findings) : m_findings(findings) {}

    /// Whether add() would keep another issue of \a kind: asked before words are made.
    [[nodiscard]] bool wants(RowIssue::Kind kind) const
    {
        return m_findings.issues.size() < FileFindings::kMaxIssues
            && (kind == RowIssue::Kind::Rejected || (kind == RowIssue::Kind::Repaired ? m_repairs : m_notes) < kMaxRemarks);
    }
    /// The sheet that the issues from now on are of; empty where there is only one.
    void setSheet(const QString &name) { m_sheet = name; }
    void add(RowIssue issue)
    {
        issue.sheet = m_sheet;
        if (issue.kind == RowIssue::Kind::Repaired)
            ++m_repairs;
        else if (issue.kind == RowIssue::Kind::Noted)
            ++m_notes;
        m_findings.issues.push_back(std::move(issue));
    }

    /// A remark on the file as a whole: before those on its rows, and never too many.
    void addForFile(RowIssue issue) { m_findings.issues.insert(m_findings.issues.begin(), std::move(issue)); }

private:
    static constexpr std::size_t kMaxRemarks = FileFindings::kMaxIssues / 4;
    FileFindings &m_findings;
    QString m_sheet;
    std::size_t m_repairs = 0;
    std::size_t m_notes = 0;
};

} // namespace scoredesk::files
