// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "core/analytics/searchindex.h"
#include "core/analytics/snapshot.h"
#include "core/base/clock.h"
#include "core/store/cache.h"
#include "core/sync/importer.h"

#include <QtCore/QFileInfo>

namespace scoredesk::bench {

using namespace Qt::StringLiterals;

namespace {

/// Students whose tested rows come to about 300,000.
constexpr int kStudents = 130'000;

store::Passphrase passphrase()
{
    return store::Passphrase("a passphrase for the bench");
}

store::Cache newCache(const QString &folder)
{
    Result<store::Cache> cache = store::Cache::create(folder, passphrase());
    if (!cache)
        fail(u"no cache: %1"_s.arg(cache.error().detail));
    return *std::move(cache);
}

struct Timed
{
    double importing = 0;
    double all = 0; ///< until the snapshot with its search index is ready
    sync::FileReport report;
};

Timed importOne(store::Cache &cache, const QString &path)
{
    Timed timed;
    sync::ImportOptions options;
    options.basis = domain::Basis::Tested;
    timed.importing = seconds([&] {
        const Result<sync::ImportReport> report = sync::importPaths(cache, {path}, options, SystemClock());
        if (!report)
            fail(u"the import of the sample failed: %1 %2"_s.arg(report.error().subject,
                                                                 report.error().detail));
        if (report->files.size() != 1 || !report->files.front().refusal.isEmpty()
            || report->files.front().rejectedCount != 0)
            fail(u"the import refused the sample, or rows of it: %1"_s.arg(report->files.value(0).refusal));
        timed.report = report->files.front();
    });
    const double building = seconds([&] {
        const auto snapshot = analytics::Snapshot::build(*cache.feed());
        if (!snapshot || (*snapshot)->search().find(u"a", 1).total == 0)
            fail(u"no snapshot of the sample"_s);
    });
    timed.all = timed.importing + building;
    return timed;
}

/// The median of three imports into an empty cache, each time a new one.
Timed importFresh(Bench &bench, const QString &path)
{
    std::vector<Timed> runs;
    for (int run = 0; run < 3; ++run) {
        store::Cache cache = newCache(bench.freshFolder(u"cache"_s));
        runs.push_back(importOne(cache, path));
    }
    std::sort(runs.begin(), runs.end(), [](const Timed &a, const Timed &b) { return a.all < b.all; });
    return runs[1];
}

void benchWorkbook(Bench &bench)
{
    const Bench::Sample &sample = bench.sample(bench.scaled(kStudents));
    const Timed ours = importFresh(bench, sample.xlsx);
    const QString parts = u"(import %1 s, snapshot %2 s)"_s.arg(ours.importing, 0, 'f', 2)
                              .arg(ours.all - ours.importing, 0, 'f', 2);
    if (bench.wants(u"import-xlsx-floor"_s)) {
        std::vector<double> floors;
        for (int run = 0; run < 3; ++run)
            floors.push_back(importFloor(sample.xlsx, bench.freshFolder(u"floor"_s)));
        bench.add({u"import-xlsx-floor"_s, sample.rows, u"s"_s, ours.all, u"inflate, scan, insert"_s,
                   median(floors), Goal::TimesTheFloor, 1.5, parts});
    }
    if (bench.wants(u"import-xlsx-libreoffice"_s)) {
        const QString folder = bench.freshFolder(u"libreoffice"_s);
        const auto theirs = timedProgram(
            u"soffice"_s, {u"-env:UserInstallation=file://"_s + folder + u"/profile"_s, u"--headless"_s,
                           u"--convert-to"_s, u"csv"_s, u"--outdir"_s, folder, sample.xlsx});
        bench.add({u"import-xlsx-libreoffice"_s, sample.rows, u"s"_s, ours.all, u"LibreOffice, to CSV"_s,
                   theirs, Goal::TimesFaster, 6, parts});
    }
}

void benchText(Bench &bench)
{
    const Bench::Sample &sample = bench.sample(bench.scaled(kStudents));
    const Timed ours = importFresh(bench, sample.csv);
    const QString folder = bench.freshFolder(u"sqlite"_s);
    std::vector<double> theirs;
    for (int run = 0; run < 3; ++run) {
        const auto took =
            timedProgram(u"sqlite3"_s, {folder + u"/plain%1.db"_s.arg(run), u".mode csv"_s, u".separator ^"_s,
                                        u".import '%1' row"_s.arg(sample.csv)});
        if (took)
            theirs.push_back(*took);
    }
    bench.add({u"import-csv-sqlite"_s, sample.rows, u"s"_s, ours.all, u"sqlite3 .import, not encrypted"_s,
               theirs.empty() ? std::nullopt : std::optional(median(theirs)), Goal::TimesFaster, 2,
               u"(import %1 s)"_s.arg(ours.importing, 0, 'f', 2)});
    bench.add({u"import-csv-rate"_s,
               sample.rows,
               u"MB/s"_s,
               static_cast<double>(QFileInfo(sample.csv).size()) / 1e6 / ours.all,
               {},
               {},
               Goal::None,
               0,
               {}});
}

void benchMemory(Bench &bench)
{
    for (const auto &[name, students] :
         {std::pair{u"3k"_s, kStudents / 100}, {u"30k"_s, kStudents / 10}, {u"300k"_s, kStudents}}) {
        if (!bench.wantsGroup(u"import-memory-xlsx-%1"_s.arg(name))
            && !bench.wantsGroup(u"import-memory-csv-%1"_s.arg(name)))
            continue;
        const Bench::Sample &sample = bench.sample(bench.scaled(students));
        for (const auto &[kind, path] : {std::pair{u"xlsx"_s, sample.xlsx}, {u"csv"_s, sample.csv}}) {
            if (!bench.wants(u"import-memory-%1-%2"_s.arg(kind, name)))
                continue;
            const QJsonObject result = child(u"import"_s, {bench.freshFolder(u"cache"_s), path});
            const double took = result[u"seconds"_s].toDouble();
            bench.add({u"import-memory-%1-%2"_s.arg(kind, name),
                       sample.rows,
                       u"MB"_s,
                       result[u"peakKb"_s].toDouble() / 1024,
                       {},
                       {},
                       Goal::AtMost,
                       300,
                       u"%1 µs a row"_s.arg(took * 1e6 / static_cast<double>(sample.rows), 0, 'f', 1)});
        }
    }
}

void benchAgain(Bench &bench)
{
    const Bench::Sample &sample = bench.sample(bench.scaled(kStudents));
    store::Cache cache = newCache(bench.freshFolder(u"cache"_s));
    const Timed first = importOne(cache, sample.xlsx);
    const auto again = [&](const QString &name, const QString &path) {
        const Timed second = importOne(cache, path);
        const std::int64_t changed = second.report.inserted + second.report.updated;
        if (changed != 0)
            fail(u"importing the same rows again changed %1"_s.arg(changed));
        bench.add({name, sample.rows, u"s"_s, second.importing, u"the first import"_s, first.importing,
                   Goal::TimesFaster, 3, u"0 changed"_s});
    };
    if (bench.wants(u"reimport-same"_s))
        again(u"reimport-same"_s, sample.xlsx);
    if (bench.wants(u"reimport-rezipped"_s)) {
        const QString path = bench.work(u"rezipped.xlsx"_s);
        const QString script =
            u"import sys,zipfile\n"
            "a=zipfile.ZipFile(sys.argv[1]);b=zipfile.ZipFile(sys.argv[2],'w',zipfile.ZIP_DEFLATED,"
            "compresslevel=2)\n"
            "for i in a.infolist():\n with a.open(i) as f, b.open(i.filename,'w',force_zip64=True) as g:\n"
            "  while True:\n   d=f.read(1<<20)\n   if not d: break\n   g.write(d)\nb.close()\n"_s;
        if (!timedProgram(u"python3"_s, {u"-c"_s, script, sample.xlsx, path})) {
            bench.remark(u"reimport-rezipped left out: it needs python3"_s);
            return;
        }
        again(u"reimport-rezipped"_s, path);
        QFile::remove(path);
    }
}

} // namespace

QJsonObject importChild(const QStringList &arguments)
{
    store::Cache cache = newCache(arguments.at(0));
    forgetPeak(); // deriving the key took 64 MB of its own
    const std::int64_t start = statusKilobytes("VmRSS");
    sync::ImportOptions options;
    options.basis = domain::Basis::Tested;
    const double took = seconds([&] {
        if (!sync::importPaths(cache, {arguments.at(1)}, options, SystemClock()))
            fail(u"the import of the sample failed"_s);
    });
    return {{u"seconds"_s, took}, {u"peakKb"_s, static_cast<qint64>(statusKilobytes("VmHWM") - start)}};
}

void benchImport(Bench &bench)
{
    if (bench.wants(u"import-xlsx-floor"_s) || bench.wants(u"import-xlsx-libreoffice"_s))
        benchWorkbook(bench);
    if (bench.wantsGroup(u"import-csv-"_s))
        benchText(bench);
    if (bench.wantsGroup(u"import-memory-"_s))
        benchMemory(bench);
    if (bench.wants(u"reimport-same"_s) || bench.wants(u"reimport-rezipped"_s))
        benchAgain(bench);
}

} // namespace scoredesk::bench
