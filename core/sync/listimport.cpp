// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/listimport.h"

#include "core/files/fingerprint.h"
#include "core/files/listfile.h"
#include "core/sync/reportcodec.h"
#include "core/sync/scoreimport.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <optional>

namespace scoredesk::sync {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(scoredesk::sync)
};

/// What tells the year of a report, from the surest on: the report itself, the day it tells of, the day of its file.
void findYear(const files::FileDescription &file, const Clock &clock, FileReport &report)
{
    using enum files::FileFindings::YearFrom;
    report.year = file.statedYear;
    report.yearFrom = Rows;
    if (report.year.isValid())
        return;
    report.yearFrom = FileName;
    const QDate day = file.statedDay.isValid() ? file.statedDay.toDate() : std::min(file.fileTime.toUTC(), clock.now()).date();
    report.year = domain::SchoolYear::of(day);
}

void splitIssues(files::ListFindings &findings, FileReport &report)
{
    for (files::RowIssue &issue : findings.issues)
        (issue.kind == files::RowIssue::Kind::Rejected ? report.rejected : report.notes).push_back(std::move(issue));
    if (findings.passedOver > 0)
        noteFile(report, Tr::tr("Rows of tests that are not of the CAASPP, such as the ELPAC, were passed over: %1.").arg(findings.passedOver));
    if (findings.truncated)
        noteFile(report, Tr::tr("The file ends inside its last row. The rows before it were taken; download the file from TOMS again to have "
                                "them all."));
}

} // namespace

Result<FileReport> importListFile(store::Generation &generation, const files::FileDescription &file, const Clock &clock,
                                  const jobs::JobContext &job)
{
    FileReport report;
    report.path = file.path;
    report.kind = file.kind;
    report.unknownColumns = file.unknownColumns;
    const std::optional<domain::ListKind> kind = files::listKindOf(file.kind);
    const Result<domain::LeaInfo> lea = generation.lea();
    if (!kind || !lea)
        return kind ? lea.error() : Error{ErrorKind::Internal, u"report"_s, u"no report about who is to test"_s};
    findYear(file, clock, report);
    const bool isStated = file.statedDay.isValid() && file.statedDay <= domain::Day::of(clock.todayInCalifornia());
    report.asOf = isStated ? startOfDayInCalifornia(file.statedDay.toDate()) : std::min(file.fileTime.toUTC(), clock.now());

    const Result<QByteArray> fingerprint = files::fingerprintOf(file.path, QByteArray(SCOREDESK_VERSION " list ") + report.year.code().toLatin1(), job);
    if (!fingerprint) {
        if (fingerprint.error().kind == ErrorKind::Cancelled)
            return fingerprint.error();
        report.refusal = refusalOf(fingerprint.error());
        return report;
    }
    store::ListSource source;
    source.kind = *kind;
    source.fileName = QFileInfo(file.path).fileName();
    source.year = report.year;
    source.asOf = report.asOf;
    source.fileTime = file.fileTime.toUTC();
    source.isSample = file.isSample;
    source.fingerprint = *fingerprint;
    const auto known = generation.knownList(source);
    if (!known)
        return known.error();
    if (known->has_value() && unpackReport((*known)->report, report)) {
        report.unchanged = report.rows - report.rejectedCount;
        return report;
    }

    if (const Result<void> begun = generation.beginList(source); !begun)
        return begun.error();
    std::optional<Error> notStored;
    Result<files::ListFindings> findings = files::readListFile(
        file,
        [&](const domain::ListRow &row) {
            if (notStored)
                return;
            if (const Result<void> added = generation.addListRow(row); !added)
                notStored = added.error();
        },
        job);
    if (notStored)
        return *notStored;
    const auto refused = [&](const QString &reason) -> Result<FileReport> {
        if (const Result<void> dropped = generation.dropList(); !dropped)
            return dropped.error();
        report.refusal = reason;
        return report;
    };
    if (!findings) {
        if (findings.error().kind == ErrorKind::Cancelled || findings.error().kind == ErrorKind::Internal)
            return findings.error();
        return refused(refusalOf(findings.error()));
    }
    report.rows = findings->rows;
    report.rejectedCount = findings->rejected;
    report.repaired = findings->repaired;
    splitIssues(*findings, report);
    if (findings->rows == 0)
        return refused(Tr::tr("The file has a header but no rows. Download it again, without a filter."));
    if (findings->rows == findings->rejected)
        return refused(Tr::tr("No row could be taken. The list below says why."));
    if (findings->lea.isValid() && lea->code.isValid() && findings->lea.district() != lea->code.district())
        return refused(Tr::tr("The file is about LEA %1, but %2 was expected. Use a folder of its own for another LEA.")
                           .arg(findings->lea.text(), lea->code.text()));
    if (report.yearFrom != files::FileFindings::YearFrom::Rows)
        noteFile(report, Tr::tr("The report does not say its year, so %1 comes from its date. If it is wrong, put the year into the name "
                                "and import the file again.")
                             .arg(report.year.code()));

    store::ListEnd end;
    // A direct-funded charter's own code, or a district's.
    end.lea = findings->lea;
    end.leaName = findings->leaName;
    end.rows = findings->rows;
    end.report = packReport(report);
    const Result<store::ListOutcome> outcome = generation.endList(end);
    if (!outcome)
        return outcome.error();
    report.inserted = outcome->inserted;
    report.updated = outcome->updated;
    report.older = outcome->older;
    report.unchanged = outcome->unchanged + findings->passedOver;
    return report;
}

} // namespace scoredesk::sync
