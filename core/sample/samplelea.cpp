// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/samplelea.h"

#include "core/sample/sampleclaims.h"
#include "core/sample/samplefiles.h"
#include "core/sample/samplelists.h"
#include "core/sample/samplereports.h"
#include "core/sample/sampleschools.h"
#include "core/sample/samplestudent.h"

#include <QtCore/QDir>

#include <algorithm>
#include <exception>

namespace scoredesk::sample {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostStudents = 1'000'000;
constexpr int kReportsUpTo = 2'500;
constexpr int kEarlierYearsUpTo = 25'000;
constexpr int kClaimsUpTo = 25'000; ///< as somebody would ask CERS for; more only cost time

Result<SampleResult> write(const SampleOptions &options, const jobs::JobContext &job)
{
    if (options.students < 1 || options.students > kMostStudents)
        return Error{ErrorKind::InvalidInput, u"students"_s, u"1 to 1000000"_s};
    if (!options.asOf.isValid() || options.outDir.isEmpty())
        return Error{ErrorKind::InvalidInput, options.outDir.isEmpty() ? u"out"_s : u"as-of"_s, {}};
    if (!QDir().mkpath(options.outDir))
        return Error{ErrorKind::Storage, options.outDir, u"cannot make the folder"_s};

    const Schools schools(options.students, options.seed);
    const bool hasEarlier =
        options.earlierYears == 1 || (options.earlierYears < 0 && options.students <= kEarlierYearsUpTo);
    const int years = hasEarlier ? 3 : 1;
    const int wantedReports = options.reports >= 0               ? std::min(options.reports, options.students)
                              : options.students <= kReportsUpTo ? options.students
                                                                 : 0;
    const std::int64_t total = std::int64_t{options.students} * years + wantedReports;

    SampleResult result;
    for (const QDate &day : options.earlierDays) {
        if (!day.isValid() || day >= options.asOf)
            return Error{ErrorKind::InvalidInput, u"earlier"_s, u"not a day before the others"_s};
        SampleOptions then = options;
        then.asOf = day;
        then.outDir = options.outDir + u'/' + day.toString(Qt::ISODate);
        then.csv = true;
        then.xlsx = false;
        if (!QDir().mkpath(then.outDir))
            return Error{ErrorKind::Storage, then.outDir, u"cannot make the folder"_s};
        const Result<YearRows> download = writeYear(then, 0, schools, job, 0, total);
        if (!download)
            return download.error();
        result.created += download->created;
    }
    for (int back = 0; back < years; ++back) {
        const Result<YearRows> year =
            writeYear(options, back, schools, job, std::int64_t{options.students} * back, total);
        if (!year)
            return year.error();
        result.created += year->created;
        if (back == 0) {
            result.testedRows = year->tested;
            result.enrolledRows = year->enrolled;
        }
    }
    if (options.lists && options.xlsx) {
        const Result<QStringList> lists = writeLists(options, schools, job);
        if (!lists)
            return lists.error();
        result.lists = *lists;
        result.created += *lists;
    }
    if (options.claims && options.csv && options.students <= kClaimsUpTo) {
        const Result<QString> claims = writeClaims(options, schools, job);
        if (!claims)
            return claims.error();
        result.claims = *claims;
        result.created += *claims;
    }
    if (wantedReports > 0) {
        const Result<QStringList> reports =
            writeReports(options, wantedReports, schools, job, total - wantedReports, total);
        if (!reports)
            return reports.error();
        result.reports = static_cast<int>(reports->size());
        result.created += *reports;
    }
    return result;
}

} // namespace

Result<SampleResult> writeSampleLea(const SampleOptions &options, const jobs::JobContext &job)
{
    try {
        return write(options, job);
    } catch (const std::exception &) { // out of memory, or no thread to be had
        return Error{ErrorKind::Internal, u"sample"_s, u"an exception while the sample was made"_s};
    }
}

} // namespace scoredesk::sample
