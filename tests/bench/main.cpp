// SPDX-License-Identifier: GPL-3.0-or-later
//
// scoredesk_bench: what Scoredesk must reach, measured beside its peers in one run. Times never fail it; a wrong result does.

#include "tests/bench/bench.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtWidgets/QApplication>

#include <cstdio>

using namespace scoredesk::bench;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() > 2 && arguments[1] == u"--child"_s)
        return runChild(arguments[2], arguments.mid(3));

    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures Scoredesk beside its peers."_s);
    parser.addHelpOption();
    parser.addOption({u"quick"_s, u"A tenth of every size."_s});
    parser.addOption({u"keep"_s, u"Keep the data that was made for it."_s});
    parser.addOption({u"out"_s, u"Where the JSON goes."_s, u"file"_s, u"out/bench.json"_s});
    parser.addOption({u"work"_s, u"Where data is made; needs 5 GB."_s, u"folder"_s});
    parser.addPositionalArgument(u"row"_s, u"Only rows whose names begin so."_s, u"[row…]"_s);
    parser.process(application);

    const QString out = QFileInfo(parser.value(u"out"_s)).absoluteFilePath();
    const QString work =
        parser.isSet(u"work"_s) ? parser.value(u"work"_s) : QFileInfo(out).dir().filePath(u"bench-work"_s);
    Bench bench(QFileInfo(work).absoluteFilePath(), parser.isSet(u"quick"_s), parser.positionalArguments());
    benchImport(bench);
    benchSearch(bench);
    benchOpen(bench);
    benchResults(bench);
    benchResultsPage(bench);
    benchMerge(bench);
    benchSample(bench);
    if (!parser.isSet(u"keep"_s))
        QDir(work).removeRecursively();
    QDir().mkpath(QFileInfo(out).path());
    if (!bench.writeJson(out))
        fail(u"%1 cannot be written"_s.arg(out));
    return 0;
}

namespace scoredesk::bench {

int runChild(const QString &name, const QStringList &arguments)
{
    QJsonObject result;
    if (name == u"import"_s)
        result = importChild(arguments);
    else if (name == u"merge"_s)
        result = mergeChild(arguments);
    else
        return 2;
    std::fputs(QJsonDocument(result).toJson().constData(), stdout);
    return 0;
}

} // namespace scoredesk::bench
