// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/secret.h"
#include "tests/bench/bench.h"
#include "tests/bench/resultsbench.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

namespace scoredesk::bench {

using namespace Qt::StringLiterals;
using namespace analytics;

namespace {

constexpr const char *kTable = R"sql(
    CREATE TABLE result (area INTEGER, year INTEGER, school INTEGER, grade INTEGER, gender INTEGER, ethnicity INTEGER, sed INTEGER,
                         el INTEGER, include INTEGER, level INTEGER, score INTEGER)
)sql";

/// Calls \a visit(area, year, row) for every result.
template <typename Visit>
void forEachResult(const ResultColumns &columns, Visit visit)
{
    for (const domain::SchoolYear year : columns.years())
        for (const domain::ContentArea area : domain::kContentAreas) {
            const ResultColumns::Range range = columns.rows(year, area);
            for (std::uint32_t row = range.first; row < range.last; ++row)
                visit(int(area), int(year.spring), row);
        }
}

/// Reads the columns from a CSV, asks each question again and again, and prints the times as JSON.
constexpr const char *kDuckScript = R"js(
const { DuckDBInstance } = require('@duckdb/node-api');
const [csv, questions, runs] = [process.argv[2], JSON.parse(process.argv[3]), Number(process.argv[4])];
(async () => {
    const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
    const connection = await instance.connect();
    await connection.run(`CREATE TABLE result AS SELECT * FROM read_csv('${csv}', header = true, delim = ',')`);
    const all = [];
    for (const sql of questions) {
        const prepared = await connection.prepare(sql);
        const times = [];
        for (let i = 0; i < runs; ++i) {
            const start = process.hrtime.bigint();
            await (await prepared.runAndReadAll()).getRows();
            times.push(Number(process.hrtime.bigint() - start) / 1e6);
        }
        times.sort((a, b) => a - b);
        all.push(times[Math.min(times.length - 1, Math.floor(times.length * 0.95))]);
    }
    console.log(JSON.stringify(all));
})().catch(error => { console.error(String(error)); process.exit(1); });
)js";

} // namespace

std::optional<PeerTimes> sqliteTimes(const ResultColumns &columns, const QString &folder, int runs)
{
    const store::SecretKey key = store::SecretKey::random();
    store::Database database(folder + u"/results.db"_s, key, store::Database::Mode::Create);
    database.execute("PRAGMA threads = 2");
    database.execute(QByteArray(kTable)
                         .replace("CREATE TABLE", "CREATE TEMP TABLE")
                         .constData()); // in memory, not encrypted
    {
        store::Transaction transaction(database, store::Transaction::Kind::Immediate);
        store::Statement insert =
            database.prepare("INSERT INTO result VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        forEachResult(columns, [&](int area, int year, std::uint32_t row) {
            insert.run(area, year, int(columns.schoolTested[row]), int(columns.gradeAssessed[row]),
                       int(columns.gender[row]), int(columns.ethnicity[row]),
                       int(columns.economicDisadvantage[row]), int(columns.elStatus[row]),
                       int(columns.include[row]), int(columns.level[row]), int(columns.scaleScore[row]));
        });
        transaction.commit();
    }
    database.execute("CREATE INDEX result_area ON result (area, year, school)");
    PeerTimes times;
    for (const ResultsQuestion &question : resultsQuestions()) {
        store::Statement select = database.prepare(question.sql.toStdString());
        std::vector<double> taken;
        for (int run = 0; run < runs; ++run)
            taken.push_back(1000 * seconds([&] {
                                while (select.step()) {
                                }
                                select.reset();
                            }));
        times.milliseconds << percentile(taken, 0.95);
    }
    return times;
}

std::optional<PeerTimes> duckdbTimes(const ResultColumns &columns, const QString &folder, int runs)
{
    const QString npm = QStandardPaths::findExecutable(u"npm"_s),
                  node = QStandardPaths::findExecutable(u"node"_s);
    if (npm.isEmpty() || node.isEmpty())
        return std::nullopt;
    // Beside the folders of the sizes: fetched once.
    const QString packages = QDir(folder).absoluteFilePath(u"../duckdb"_s);
    if (!QDir(packages + u"/node_modules/@duckdb/node-api"_s).exists()
        && (!QDir().mkpath(packages)
            || !timedProgram(
                npm,
                {u"install"_s, u"--no-audit"_s, u"--no-fund"_s, u"--prefix"_s, packages, u"@duckdb/node-api"_s},
                packages)))
        return std::nullopt;
    QFile script(packages + u"/ask.js"_s), csv(folder + u"/results.csv"_s);
    if (!script.open(QIODevice::WriteOnly) || !csv.open(QIODevice::WriteOnly))
        fail(u"no room for the peer's data"_s);
    script.write(kDuckScript);
    script.close();
    QByteArray lines = "area,year,school,grade,gender,ethnicity,sed,el,include,level,score\n";
    forEachResult(columns, [&](int area, int year, std::uint32_t row) {
        for (const int cell :
             {area, year, int(columns.schoolTested[row]), int(columns.gradeAssessed[row]),
              int(columns.gender[row]), int(columns.ethnicity[row]), int(columns.economicDisadvantage[row]),
              int(columns.elStatus[row]), int(columns.include[row]), int(columns.level[row])})
            lines += QByteArray::number(cell) + ',';
        lines += QByteArray::number(columns.scaleScore[row]) + '\n';
        if (lines.size() > (1 << 20)) {
            csv.write(lines);
            lines.clear();
        }
    });
    csv.write(lines);
    csv.close();
    QJsonArray questions;
    for (const ResultsQuestion &question : resultsQuestions())
        questions << question.sql;
    QProcess process;
    process.setWorkingDirectory(packages);
    process.start(node, {script.fileName(), csv.fileName(),
                         QString::fromUtf8(QJsonDocument(questions).toJson(QJsonDocument::Compact)),
                         QString::number(runs)});
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        return std::nullopt;
    PeerTimes times;
    for (const QJsonValue &value : QJsonDocument::fromJson(process.readAllStandardOutput()).array())
        times.milliseconds << value.toDouble();
    csv.remove();
    return times.milliseconds.size() == questions.size() ? std::optional(times) : std::nullopt;
}

} // namespace scoredesk::bench
