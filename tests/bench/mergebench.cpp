// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "core/documents/ssrmerge.h"
#include "core/sample/samplelea.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace scoredesk::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kReports = 8'000;

documents::MergeSummary mergeFolder(const QString &folder, const QString &target)
{
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.pdf"_s}, QDir::Files, QDir::Name);
    qsizetype at = 0;
    const documents::MergeSource next = [&]() -> Result<std::optional<documents::MergeInput>> {
        if (at == files.size())
            return std::optional<documents::MergeInput>();
        QFile file(files[at++].filePath());
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorKind::Storage, {}, file.errorString()};
        return std::optional(documents::MergeInput{file.readAll(), {}});
    };
    const auto summary =
        documents::mergePdfs(next, target, {u"Student Score Reports (SAMPLE)"_s, {}, files.size()});
    if (!summary)
        fail(u"the reports were not merged: %1"_s.arg(summary.error().detail));
    return *summary;
}

} // namespace

QJsonObject mergeChild(const QStringList &arguments)
{
    forgetPeak();
    const std::int64_t start = statusKilobytes("VmRSS");
    documents::MergeSummary summary;
    const double took = seconds([&] { summary = mergeFolder(arguments.at(0), arguments.at(1)); });
    return {{u"seconds"_s, took},
            {u"peakKb"_s, static_cast<qint64>(statusKilobytes("VmHWM") - start)},
            {u"documents"_s, static_cast<qint64>(summary.documents)},
            {u"pages"_s, static_cast<qint64>(summary.pages)},
            {u"bytes"_s, static_cast<qint64>(summary.bytes)},
            {u"rewritten"_s, static_cast<qint64>(summary.rewritten)}};
}

void benchMerge(Bench &bench)
{
    if (!bench.wantsGroup(u"merge-"_s))
        return;
    const int reports = bench.scaled(kReports);
    bench.remark(u"making %1 reports"_s.arg(reports));
    sample::SampleOptions options;
    options.students = reports * 2;
    options.seed = 20240521;
    options.outDir = bench.freshFolder(u"reports"_s);
    options.reports = reports;
    options.earlierYears = 0;
    options.xlsx = false;
    options.csv = false;
    const auto made = sample::writeSampleLea(options);
    if (!made || made->reports < reports)
        fail(u"the reports were not made"_s);
    const QString folder = options.outDir + u"/SSR"_s;
    const QString target = bench.work(u"merged.pdf"_s);

    std::vector<double> times;
    QJsonObject result;
    for (int run = 0; run < 3; ++run) {
        result = child(u"merge"_s, {folder, target});
        times.push_back(result[u"seconds"_s].toDouble());
    }
    if (!timedProgram(u"qpdf"_s, {u"--check"_s, target}))
        fail(u"qpdf finds fault with the merged reports"_s);
    const std::int64_t count = result[u"documents"_s].toInteger();
    const QString note = u"%1 pages, %2 MB, %3 rewritten"_s.arg(result[u"pages"_s].toInteger())
                             .arg(result[u"bytes"_s].toDouble() / 1e6, 0, 'f', 1)
                             .arg(result[u"rewritten"_s].toInteger());
    bench.add({u"merge-memory"_s,
               count,
               u"MB"_s,
               result[u"peakKb"_s].toDouble() / 1024,
               {},
               {},
               Goal::AtMost,
               50,
               {}});
    if (!bench.wantsGroup(u"merge-ssr"_s))
        return;
    // Named one by one in a file: so many do not fit on a command line everywhere.
    QFile list(bench.work(u"qpdf-arguments"_s));
    if (!list.open(QIODevice::WriteOnly))
        fail(u"the list of reports cannot be written"_s);
    list.write("--empty\n--pages\n");
    for (const QString &path : made->created) {
        if (path.endsWith(u".pdf"_s))
            list.write(QByteArray(path.toUtf8() + '\n'));
    }
    list.write(QByteArray("--\n" + bench.work(u"theirs.pdf"_s).toUtf8() + '\n'));
    list.close();
    const auto theirs = timedProgram(u"qpdf"_s, {QString(u'@' + list.fileName())});
    bench.add(
        {u"merge-ssr"_s, count, u"s"_s, median(times), u"qpdf --pages"_s, theirs, Goal::AtMost, 1, note});
    const auto mutool =
        timedProgram(u"mutool"_s, QStringList{u"merge"_s, u"-o"_s, bench.work(u"theirs.pdf"_s)}
                                      + made->created.filter(u".pdf"_s));
    if (mutool)
        bench.add({u"merge-ssr-mutool"_s, count, u"s"_s, median(times), u"mutool merge"_s, mutool,
                   Goal::AtMost, 1, note});
}

} // namespace scoredesk::bench
