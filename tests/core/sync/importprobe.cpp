// SPDX-License-Identifier: GPL-3.0-or-later
//
// scoredesk_import_probe CACHE FILE…: imports into the cache in the folder CACHE, made when it is not there, and prints what came of it and
// how long it took. A process of its own, so that a test can kill it and a person can time it.

#include "core/store/cache.h"
#include "core/sync/importer.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTextStream>

using namespace scoredesk;
using namespace Qt::StringLiterals;

namespace {

/// A line of /proc/self/status in kilobytes; 0 where there is no such file.
qint64 statusValue(const QByteArray &name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith(name))
            return line.mid(name.size()).simplified().split(' ').first().toLongLong();
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 3)
        return 2;
    const store::Passphrase passphrase(QByteArray("a long enough passphrase"));
    auto cache = store::Cache::exists(arguments.at(1))
                     ? store::Cache::open(arguments.at(1), passphrase)
                     : store::Cache::create(arguments.at(1), passphrase, store::KeyCost{1, 8192, 1});
    if (!cache)
        return 1;
    const qint64 before = statusValue("VmRSS:");
    QElapsedTimer timer;
    timer.start();
    const auto report = sync::importPaths(*cache, arguments.mid(2), {}, SystemClock());
    if (!report) {
        out << "error " << int(report.error().kind) << ' ' << report.error().subject << Qt::endl;
        return 1;
    }

    out << "generation " << report->generation << ", " << timer.elapsed() << " ms, "
        << (statusValue("VmHWM:") - before) / 1024 << " MB above start" << Qt::endl;
    for (const sync::FileReport &file : report->files)
        out << "rows " << file.rows << " inserted " << file.inserted << " updated " << file.updated
            << " unchanged " << file.unchanged << " older " << file.older << " rejected "
            << file.rejectedCount << " refused " << !file.refusal.isEmpty() << Qt::endl;
    for (const sync::FileReport &file : report->files)
        for (const files::RowIssue &issue : file.rejected)
            out << "rejected row " << issue.row << ", " << issue.column << Qt::endl;
    return 0;
}
