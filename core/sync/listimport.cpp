// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/listimport.h"

#include "core/base/text.h"
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

constexpr int kSpringEnds = 6; ///< months: testing of a school year is done, its reports come until the tests of the next are assigned

/// The year of a report that does not say it, by \a day, of which it or its file is. From January to June that is the year under way. Student
/// Score Reports of a year are distributed in summer and fall, so then it is the year that ended, if that is the one whose results are
/// loaded; else nobody knows.
[[nodiscard]] domain::SchoolYear yearOfDay(QDate day, domain::SchoolYear ofResults)
{
    const domain::SchoolYear spring{static_cast<std::int16_t>(day.year())};
    return day.month() <= kSpringEnds || spring == ofResults ? spring : domain::SchoolYear{};
}

/// The day a report without a day tells of: that of its file, in California.
[[nodiscard]] QDate dayOf(const files::FileDescription &file, const Clock &clock)
{
    if (file.statedDay.isValid())
        return file.statedDay.toDate();
    return FixedClock(std::min(file.fileTime.toUTC(), clock.now())).todayInCalifornia();
}

/// What somebody said of headings of the file, as it matters for what is read.
[[nodiscard]] QByteArray usedHeadings(const files::FileDescription &file)
{
    QStringList used;
    for (const files::Column &column : file.columns)
        if (file.headings.contains(normalizedName(column.header)))
            used.append(normalizedName(column.header) + u'=' + column.field);
    return used.join(u' ').toUtf8();
}

/// Whose students the rows are, by the district they name, or the school.
class Districts
{
public:
    explicit Districts(domain::CdsCode lea) : m_lea(lea.district()) {}

    void add(const domain::ListedStudent &student)
    {
        const domain::CdsCode code = student.district.isValid() ? student.district : student.school;
        if (!code.isValid() || !m_lea.isValid())
            return;
        ++(code.district() == m_lea ? m_ours : m_others);
        if (code.district() != m_lea && !m_other.isValid())
            m_other = code;
    }
    [[nodiscard]] bool isOfOthers() const { return m_others > m_ours; }
    [[nodiscard]] std::int64_t others() const { return m_others; }
    [[nodiscard]] domain::CdsCode firstOther() const { return m_other; }

private:
    domain::CdsCode m_lea, m_other;
    std::int64_t m_ours = 0, m_others = 0;
};

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
    // The year and day from the surest on: the report itself, the day it tells of, the day of its file.
    report.year = file.statedYear.isValid() ? file.statedYear : yearOfDay(dayOf(file, clock), lea->year);
    report.yearFrom = file.statedYear.isValid() ? files::FileFindings::YearFrom::Rows : files::FileFindings::YearFrom::FileName;
    if (!report.year.isValid()) {
        report.refusal = Tr::tr("The report does not say its year, and in this part of a year its date does not tell it. Put the year into "
                                "the name of the file, like 2023-24, and import it again.");
        return report;
    }
    const bool isStated = file.statedDay.isValid() && file.statedDay <= domain::Day::of(clock.todayInCalifornia());
    report.asOf = isStated ? startOfDayInCalifornia(file.statedDay.toDate()) : std::min(file.fileTime.toUTC(), clock.now());

    const Result<QByteArray> fingerprint = files::fingerprintOf(file.path, QByteArray(SCOREDESK_VERSION " list ") + report.year.code().toLatin1() + ' ' + usedHeadings(file), job);
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
    Districts districts(lea->code);
    Result<files::ListFindings> findings = files::readListFile(
        file,
        [&](const domain::ListRow &row) {
            if (notStored)
                return;
            districts.add(row.student);
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
    if (findings->rows == findings->rejected + findings->passedOver)
        return refused(Tr::tr("No row is of a test of the CAASPP, so nothing was taken. Download the report again, without a filter by test."));
    if (districts.isOfOthers())
        return refused(Tr::tr("The file is about LEA %1, but %2 was expected. Use a folder of its own for another LEA.")
                           .arg(districts.firstOther().text(), lea->code.text()));
    if (districts.others() > 0)
        noteFile(report, Tr::tr("Rows of schools of other districts: %1. They were taken; check in TOMS whether these students are yours.")
                             .arg(districts.others()));
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
