// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/claimimport.h"

#include "core/files/claimfile.h"
#include "core/files/fingerprint.h"
#include "core/sync/reportcodec.h"
#include "core/sync/scoreimport.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <vector>

namespace scoredesk::sync {

namespace {

using domain::ClaimResult;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(scoredesk::sync)
};

/// A row of the report, and its number in the file.
struct NumberedRow
{
    std::int64_t number = 0;
    ClaimResult result;
};

/// Each row once, in the order of ClaimResult::key(); of two that differ the first is kept and the other rejected.
std::vector<ClaimResult> eachOnce(std::vector<NumberedRow> &rows, FileReport &report)
{
    std::stable_sort(rows.begin(), rows.end(), [](const NumberedRow &a, const NumberedRow &b) { return a.result.key() < b.result.key(); });
    std::vector<ClaimResult> once;
    once.reserve(rows.size());
    std::int64_t first = 0;
    for (const NumberedRow &row : rows) {
        if (once.empty() || once.back().key() != row.result.key()) {
            once.push_back(row.result);
            first = row.number;
            continue;
        }
        if (once.back().said() == row.result.said()) {
            ++report.unchanged;
            continue;
        }
        ++report.rejectedCount;
        files::RowIssue issue;
        issue.kind = files::RowIssue::Kind::Rejected;
        issue.row = row.number;
        issue.column = QStringLiteral("StudentsTested");
        issue.reason = Tr::tr("Row %1 says something else of the same students and claim, so this one was left out.").arg(first);
        if (report.rejected.size() < files::FileFindings::kMaxIssues)
            report.rejected.push_back(std::move(issue));
    }
    return once;
}

/// Why a report as a whole cannot be taken; empty when it can.
QString refusalFor(const files::ClaimFindings &findings, bool hasRows)
{
    if (findings.isOwn)
        return Tr::tr("This aggregate report was saved by Scoredesk itself, from what is loaded. Import the claim report that CERS wrote.");
    if (findings.rows == 0)
        return Tr::tr("The file has a header but no rows. Ask CERS for the report again.");
    if (!findings.filters.isEmpty())
        //: %1: filters as the file has them, "Sex: Female"
        return Tr::tr("The report was made with a filter (%1), so its numbers are of a part of the students. Ask CERS for the claim report without a filter, with subgroups instead.")
            .arg(findings.filters.join(QStringLiteral("; ")));
    if (!findings.leavesOut.isEmpty())
        return Tr::tr("The report leaves out complete or valid results (%1). Ask CERS for the claim report with them.").arg(findings.leavesOut.join(QStringLiteral("; ")));
    if (!hasRows && findings.rejected < findings.rows)
        return Tr::tr("No row is of a single claim of the summative tests for ELA or mathematics, so nothing was taken.");
    return hasRows ? QString() : Tr::tr("No row could be taken. The list below says why.");
}

void addNotes(files::ClaimFindings &findings, FileReport &report)
{
    for (files::RowIssue &issue : findings.issues)
        (issue.kind == files::RowIssue::Kind::Rejected ? report.rejected : report.notes).push_back(std::move(issue));
    if (findings.otherGroups > 0)
        noteFile(report, Tr::tr("Rows of subgroups that the data file does not have, such as languages, were passed over: %1.").arg(findings.otherGroups));
    if (findings.otherClaims > 0)
        noteFile(report, Tr::tr("Rows of composite and other claims were passed over, because the data file has them: %1.").arg(findings.otherClaims));
    if (findings.otherTests > 0)
        noteFile(report, Tr::tr("Rows of other tests than the summative ones for ELA and mathematics were passed over: %1.").arg(findings.otherTests));
    if (findings.otherOrganizations > 0)
        noteFile(report, Tr::tr("Rows of the state, and of others that are no district and no school, were passed over: %1.").arg(findings.otherOrganizations));
    if (findings.truncated)
        noteFile(report, Tr::tr("The file ends inside its last row. The rows before it were taken; download the report from CERS again to have them all."));
}

} // namespace

Result<FileReport> importClaimFile(store::Generation &generation, const files::FileDescription &file, const Clock &clock,
                                   const jobs::JobContext &job)
{
    FileReport report;
    report.path = file.path;
    report.kind = file.kind;
    const Result<domain::LeaInfo> lea = generation.lea();
    if (!lea)
        return lea.error();
    const Result<QByteArray> fingerprint = files::fingerprintOf(file.path, QByteArray(SCOREDESK_VERSION " claims"), job);
    if (!fingerprint) {
        if (fingerprint.error().kind == ErrorKind::Cancelled)
            return fingerprint.error();
        report.refusal = refusalOf(fingerprint.error());
        return report;
    }
    const auto known = generation.knownClaims(*fingerprint, file.fileTime.toUTC());
    if (!known)
        return known.error();
    if (known->has_value() && unpackReport((*known)->report, report)) {
        report.unchanged = report.rows - report.rejectedCount;
        return report;
    }

    std::vector<NumberedRow> rows;
    std::int64_t ofOthers = 0;
    const domain::CdsCode ours = lea->code.district();
    Result<files::ClaimFindings> findings = files::readClaimFile(
        file,
        [&](std::int64_t number, const ClaimResult &result) {
            if (ours.isValid() && result.organization.district() != ours)
                ++ofOthers;
            else
                rows.push_back({number, result});
        },
        job);
    if (!findings) {
        if (findings.error().kind == ErrorKind::Cancelled || findings.error().kind == ErrorKind::Internal)
            return findings.error();
        report.refusal = refusalOf(findings.error());
        return report;
    }
    report.rows = findings->rows;
    report.rejectedCount = findings->rejected;
    addNotes(*findings, report);
    report.refusal = rows.empty() && ofOthers > 0
                         ? Tr::tr("The file is about other districts than LEA %1. Use a folder of its own for another LEA.").arg(lea->code.text())
                         : refusalFor(*findings, !rows.empty());
    if (!report.refusal.isEmpty())
        return report;
    if (ofOthers > 0)
        noteFile(report, Tr::tr("Rows of other districts were passed over: %1.").arg(ofOthers));
    const std::vector<ClaimResult> once = eachOnce(rows, report);
    const std::int64_t repeated = report.unchanged;
    report.year = once.back().year;
    const bool isStated = findings->reportTime.isValid() && findings->reportTime <= clock.now();
    report.asOf = isStated ? findings->reportTime : std::min(file.fileTime.toUTC(), clock.now());

    store::ClaimSource source;
    source.fileName = QFileInfo(file.path).fileName();
    source.year = report.year;
    source.asOf = report.asOf;
    source.fileTime = file.fileTime.toUTC();
    source.isSample = file.isSample || findings->isSample;
    source.fingerprint = *fingerprint;
    source.rows = report.rows;
    source.report = packReport(report);
    const Result<store::ListOutcome> outcome = generation.addClaims(source, once);
    if (!outcome)
        return outcome.error();
    report.inserted = outcome->inserted;
    report.updated = outcome->updated;
    report.older = outcome->older;
    report.unchanged = outcome->unchanged + repeated + findings->passedOver() + ofOthers;
    return report;
}

} // namespace scoredesk::sync
