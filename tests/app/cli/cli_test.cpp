// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/shares.h"
#include "tests/core/documents/pdfbuilder.h"
#include "tests/core/files/bookbytes.h"
#include "tests/support/stringmaker.h"
#include "tests/support/tempfolder.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QThread>

#include <algorithm>
#include <array>
#include <vector>

#ifndef Q_OS_WIN
#include "tests/support/rights.h"

#include <csignal>
#include <sys/stat.h>
#endif

// The built tool, end to end: what cli.md promises to scripts.

using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

namespace {

struct Call
{
    int status = -1;
    QByteArray out;
    QString err;

    [[nodiscard]] QJsonObject json() const
    {
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(out, &problem);
        CHECK(problem.error == QJsonParseError::NoError);
        return document.object();
    }
};

Call run(const QStringList &arguments)
{
    QProcess process;
    process.start(QString::fromLocal8Bit(SCOREDESK_CLI), arguments);
    REQUIRE(process.waitForStarted());
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished(120'000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

/// A folder with a passphrase, and from load() on with a sample LEA and a cache of its caret files and reports.
class Desk
{
public:
    Desk() : m_pass(m_folder.write(u"pass"_s, "correct horse\n")) {}

    [[nodiscard]] QStringList with(const QStringList &command) const
    {
        return QStringList{u"--cache"_s, cache(), u"--passphrase-file"_s, m_pass} + command;
    }
    [[nodiscard]] QString cache() const { return m_folder.file(u"cache"_s); }
    [[nodiscard]] QString lea() const { return m_folder.file(u"lea"_s); }
    [[nodiscard]] const TempFolder &folder() const { return m_folder; }

    void makeSample(int students) const
    {
        const Call made = run({u"sample"_s, u"--students"_s, QString::number(students), u"--seed"_s, u"7"_s,
                               u"--out"_s, lea(), u"--json"_s});
        REQUIRE(made.status == 0);
        for (const QJsonValue &path : made.json().value(u"created"_s).toArray())
            REQUIRE(QFileInfo::exists(path.toString()));
    }

private:
    TempFolder m_folder;
    QString m_pass;
};

QStringList dataFiles(const QString &folder)
{
    QStringList paths;
    for (QDirIterator it(folder, {u"*2024_DLMTR.CSV"_s}, QDir::Files); it.hasNext();)
        paths << it.next();
    paths.sort();
    return paths;
}

/// Rows of the caret files with ScienceCurrentYearFlag N and a level 1-4, each once.
int scoredRowsOfEarlierScience(const QStringList &files)
{
    QSet<QByteArray> uins;
    for (const QString &path : files) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArrayList names = file.readLine().trimmed().split('^');
        const auto flag = names.indexOf("ScienceCurrentYearFlag"), level = names.indexOf("AchievementLevels"), uin = names.indexOf("UIN");
        REQUIRE(std::min({flag, level, uin}) >= 0);
        while (!file.atEnd()) {
            const QByteArrayList cells = file.readLine().split('^');
            if (cells.value(flag) == "N" && cells.value(level).toInt() >= 1 && cells.value(level).toInt() <= 4)
                uins.insert(cells.value(uin));
        }
    }
    return int(uins.size());
}

#ifndef Q_OS_WIN
/// Waits until process \a id has a handler of its own for \a signal; where the system does not tell, a while.
bool waitUntilCaught(qint64 id, int signal)
{
    for (int i = 0; i < 1000; ++i, QThread::msleep(5)) {
        QFile status(u"/proc/%1/status"_s.arg(id));
        if (!status.open(QIODevice::ReadOnly)) {
            QThread::msleep(300);
            return true;
        }
        for (const QByteArray &line : status.readAll().split('\n'))
            if (line.startsWith("SigCgt:")
                && (line.mid(7).trimmed().toULongLong(nullptr, 16) >> (signal - 1)) & 1)
                return true;
    }
    return false;
}
#endif

} // namespace

TEST_CASE("a group of students filters and parts results, but never those for the public", "[cli][slow]")
{
    const Desk desk;
    desk.makeSample(60);
    REQUIRE(run(desk.with({u"init"_s})).status == 0);
    REQUIRE(run(desk.with(QStringList{u"import"_s} + dataFiles(desk.lea()))).status == 0);
    QStringList ssids;
    for (const QJsonValue &student : run(desk.with({u"search"_s, u"99"_s, u"--limit"_s, u"8"_s, u"--json"_s})).json().value(u"students"_s).toArray())
        ssids << student.toObject().value(u"ssid"_s).toString();
    REQUIRE(ssids.size() == 8);
    QByteArray text = "group_name,school_natural_id,school_year,subject_code,student_ssid,group_user_login\n";
    for (const QString &ssid : std::as_const(ssids))
        text += "\"Watch, daily\",99654326000011,2024,," + ssid.toLatin1() + ",\n";
    text += "\"Watch, daily\",99654326000011,2024,,9900999999,\nEmpty,99654326000011,2024,,,\nEmpty,99654326000011,,,,\n";
    const QString path = desk.folder().write(u"groups.csv"_s, text);
    const Call imported = run(desk.with({u"import"_s, path, u"--json"_s}));
    CHECK(imported.status == 3);
    const QJsonObject file = imported.json().value(u"files"_s).toArray().first().toObject();
    CHECK(file.value(u"kind"_s) == u"student-groups"_s);
    CHECK(file.value(u"groups"_s).toInt() == 2);
    CHECK(file.value(u"rejectedCount"_s).toInt() == 1);
    const Call told = run(desk.with({u"import"_s, path}));
    CHECK(QString::fromUtf8(told.out).contains(u"2 groups of students, 11 rows: 0 new, 0 changed, 2 as before"_s));
    CHECK_FALSE(QString::fromUtf8(told.out).contains(u"by the dates in its rows"_s)); // that is said of data files
    CHECK_FALSE(QString::fromUtf8(told.out).contains(ssids.first()));

    const QStringList ask{u"aggregate"_s, u"--area"_s, u"ELA"_s, u"--json"_s, u"--by"_s};
    const QJsonObject all = run(desk.with(ask + QStringList{u"group"_s})).json();
    QJsonObject watch;
    for (const QJsonValue &row : all.value(u"rows"_s).toArray())
        if (row.toObject().value(u"label"_s) == u"Watch, daily"_s)
            watch = row.toObject();
    CHECK(watch.value(u"records"_s).toInt() > 0);
    CHECK(watch.value(u"records"_s).toInt() <= 8);
    const Call filtered = run(desk.with(ask + QStringList{u"gender"_s, u"--where"_s, u"group=watch, daily"_s}));
    CHECK(filtered.status == 0);
    CHECK(filtered.json().value(u"total"_s).toObject().value(u"records"_s) == watch.value(u"records"_s));
    CHECK(QString::fromUtf8(filtered.out).contains(u"8 of the 9 students in the group"_s));

    for (const QString &by : {u"grade"_s, u"races"_s})
        CHECK(QString::fromUtf8(run(desk.with(ask + QStringList{by, u"--public"_s})).out).contains(u"publish from one place only"_s));
    for (const QStringList &refused : {QStringList{u"group"_s, u"--public"_s}, QStringList{u"school"_s, u"--where"_s, u"group=Empty"_s, u"--public"_s},
                                       QStringList{u"school"_s, u"--where"_s, u"group=Nobody"_s}}) {
        const Call call = run(desk.with(ask + refused));
        CHECK(call.status == 2);
        CHECK_FALSE(call.err.contains(u"Watch"_s)); // it may be somebody's name
    }
}

TEST_CASE("from a sample to a cache, a student and one PDF of reports", "[cli][slow]")
{
    const Desk desk;
    desk.makeSample(60);
    const QStringList files = dataFiles(desk.lea());
    REQUIRE(files.size() == 2);
    QString everyError;
    const auto call = [&](const QStringList &command) {
        Call made = run(desk.with(command));
        everyError += made.err;
        return made;
    };

    REQUIRE(QDir().mkpath(desk.cache()));
    desk.folder().write(u"cache/notes.txt"_s, "mine\n"); // not what init makes
    const Call init = call({u"init"_s, u"--json"_s});
    REQUIRE(init.status == 0);
    QStringList created;
    for (const QJsonValue &path : init.json().value(u"created"_s).toArray())
        created << QFileInfo(path.toString()).fileName();
    CHECK(created == QStringList{u"cache.db"_s, u"desk.db"_s, u"key.json"_s});
    CHECK(call({u"init"_s}).status == 1); // there is one already
    const QString key = desk.cache() + u"/key.json"_s;
    REQUIRE(QFile::rename(key, key + u".away"_s));
    const Call keyless = call({u"init"_s}); // somebody's data, which nobody can open now
    CHECK(keyless.status == 1);
    CHECK(keyless.err.contains(u"key.json"_s));
    CHECK_FALSE(QFile::exists(key));
    REQUIRE(QFile::rename(key + u".away"_s, key));

    const Call empty = call({u"status"_s, u"--json"_s});
    CHECK(empty.status == 0);
    CHECK(empty.json().value(u"asOf"_s).isNull());

    const Call imported = call(QStringList{u"import"_s, u"--json"_s, desk.lea() + u"/SSR"_s} + files);
    REQUIRE(imported.status == 0);
    const QJsonObject report = imported.json();
    CHECK(report.value(u"generation"_s).toInt() == 1);
    qint64 inserted = 0, dataRows = 0, documents = 0;
    for (const QJsonValue &value : report.value(u"files"_s).toArray()) {
        const QJsonObject file = value.toObject();
        inserted += file.value(u"inserted"_s).toInteger();
        documents += file.value(u"documents"_s).toInt();
        CHECK(file.value(u"rejectedCount"_s).toInt() == 0);
        if (file.value(u"kind"_s) == u"student-score-data"_s) {
            CHECK(file.value(u"layout"_s) == u"2023-24"_s);
            dataRows += file.value(u"inserted"_s).toInteger();
        }
    }
    CHECK(inserted > 60);
    CHECK(documents > 0);

    // A second time, nothing is new and no generation is made.
    const QJsonObject again = call(QStringList{u"import"_s, u"--json"_s} + files).json();
    CHECK(again.value(u"generation"_s).toInt() == 1);
    CHECK(again.value(u"changed"_s) == QJsonValue(false));
    CHECK(again.value(u"asOf"_s) == report.value(u"asOf"_s));

    const QJsonObject status = call({u"status"_s, u"--json"_s}).json();
    CHECK(status.value(u"year"_s) == u"2023-24"_s);
    CHECK(status.value(u"lea"_s).toObject().value(u"code"_s).toString().size() == 14);
    qint64 records = 0;
    const QJsonObject areas = status.value(u"areas"_s).toObject();
    for (const QJsonValue &value : areas) {
        const QJsonObject area = value.toObject();
        CHECK(area.value(u"registered"_s).isNull());
        CHECK(area.value(u"scored"_s).toInt() <= area.value(u"records"_s).toInt());
        records += area.value(u"records"_s).toInt();
    }
    // A row carried over from an earlier year's science test is in scored, and said to be.
    CHECK(areas.value(u"ELA"_s).toObject().value(u"carriedOver"_s).toInt(-1) == 0);
    CHECK(areas.value(u"SCIENCE"_s).toObject().value(u"carriedOver"_s).toInt() == scoredRowsOfEarlierScience(files));
    CHECK(records > 60);
    CHECK(records == dataRows); // every row of the year, carried-over ones too
    const QJsonObject ssr = status.value(u"ssr"_s).toObject();
    CHECK(ssr.value(u"released"_s).toInt() <= ssr.value(u"eligible"_s).toInt());
    CHECK(ssr.value(u"released"_s).toInt() > 0);

    const QJsonObject found = call({u"search"_s, u"a"_s, u"--limit"_s, u"3"_s, u"--json"_s}).json();
    REQUIRE(found.value(u"students"_s).toArray().size() == 3);
    CHECK(found.value(u"total"_s).toInt() >= 3);
    const QJsonObject first = found.value(u"students"_s).toArray().first().toObject();
    const QString ssid = first.value(u"ssid"_s).toString();
    REQUIRE(ssid.size() == 10);
    const QString lastName = first.value(u"name"_s).toString().section(u',', 0, 0);
    CHECK(call({u"search"_s, ssid, u"--json"_s}).json().value(u"total"_s).toInt() == 1);

    const QJsonObject student = call({u"student"_s, ssid, u"--json"_s}).json();
    CHECK(student.value(u"ssid"_s) == ssid);
    CHECK(student.value(u"name"_s).toObject().value(u"last"_s) == lastName);
    REQUIRE_FALSE(student.value(u"scoreStatus"_s).toArray().isEmpty());
    for (const QJsonValue &value : student.value(u"scoreStatus"_s).toArray())
        CHECK_FALSE(value.toObject().value(u"reason"_s).toString().isEmpty());
    CHECK(student.value(u"reporting"_s).isArray());
    CHECK(student.value(u"former"_s).isArray());
    CHECK_FALSE(student.contains(u"rows"_s));
    const QJsonArray rows =
        call({u"student"_s, ssid, u"--rows"_s, u"--json"_s}).json().value(u"rows"_s).toArray();
    REQUIRE_FALSE(rows.isEmpty());
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        const QJsonArray columns = row.value(u"columns"_s).toArray(), cells = row.value(u"cells"_s).toArray();
        CHECK(columns.size() == 375);
        REQUIRE(cells.size() == columns.size());
        for (qsizetype i = 0; i < columns.size(); ++i)
            if (columns.at(i) == u"SSID"_s)
                CHECK(cells.at(i) == ssid);
        CHECK(row.value(u"year"_s) == u"2023-24"_s);
        CHECK_FALSE(row.value(u"area"_s).toString().isEmpty());
    }
    CHECK(call({u"student"_s, u"1111111111"_s}).status == 1);

    const QString merged = desk.folder().file(u"all.pdf"_s);
    const Call exported = call({u"export"_s, u"ssr"_s, u"--merge"_s, merged, u"--json"_s});
    REQUIRE(exported.status == 0);
    const QJsonObject pdf = exported.json().value(u"files"_s).toArray().first().toObject();
    CHECK(pdf.value(u"pages"_s).toInt() > 0);
    CHECK(pdf.value(u"bytes"_s).toInteger() == QFileInfo(merged).size());
    CHECK(pdf.value(u"sha256"_s).toString().size() == 64);
    CHECK(call({u"export"_s, u"ssr"_s, u"--school"_s, u"01000000000001"_s, u"--merge"_s, merged}).status
          == 1);
    const auto studentsIn = [&](const QString &language) {
        const Call made =
            call({u"export"_s, u"ssr"_s, u"--language"_s, language, u"--merge"_s, merged, u"--json"_s});
        REQUIRE(made.status == 0);
        return made.json().value(u"files"_s).toArray().first().toObject().value(u"students"_s).toInt();
    };
    const int spanish = studentsIn(u"spa"_s);
    CHECK(spanish > 0);
    CHECK(spanish < pdf.value(u"students"_s).toInt());
    CHECK(studentsIn(u"Spanish"_s) == spanish);
    CHECK(studentsIn(u"01"_s) == spanish);
    CHECK(studentsIn(u"all"_s) == pdf.value(u"students"_s).toInt());
    const Call klingon = call({u"export"_s, u"ssr"_s, u"--language"_s, u"Klingon"_s, u"--merge"_s, merged});
    CHECK(klingon.status == 2);
    CHECK(klingon.err.contains(u"spa Spanish"_s));

    // A report that was made again: the older one is left out, and the answer says so.
    CHECK_FALSE(exported.json().contains(u"former"_s));
    QDirIterator reports(desk.lea() + u"/SSR"_s, {u"*.pdf"_s}, QDir::Files, QDirIterator::Subdirectories);
    REQUIRE(reports.hasNext());
    QFile held(reports.next());
    REQUIRE(held.open(QIODevice::ReadOnly));
    const QString madeAgain = desk.folder().write(u"again.pdf"_s, throughQpdf(held.readAll(), {u"--linearize"_s}));
    REQUIRE(call({u"import"_s, madeAgain}).status == 0);
    const Call twice = call({u"export"_s, u"ssr"_s, u"--merge"_s, merged, u"--json"_s});
    CHECK(twice.json().value(u"former"_s).toInt() == 1);
    CHECK(QString::fromUtf8(call({u"export"_s, u"ssr"_s, u"--merge"_s, merged}).out)
              .contains(u"\n1 older version of a report left out\n"_s));

    // A list of students: one with a report, one that was left out above, and two that nobody knows.
    const auto exportOf = [&](const QByteArray &list) {
        const QString path = desk.folder().write(u"list.txt"_s, list);
        return call({u"export"_s, u"ssr"_s, u"--ssid-file"_s, path, u"--merge"_s, merged, u"--json"_s});
    };
    QByteArray withReport;
    QByteArray without;
    for (const QJsonValue &value :
         call({u"search"_s, u"a"_s, u"--limit"_s, u"60"_s, u"--json"_s}).json().value(u"students"_s).toArray()) {
        const QString asked = value.toObject().value(u"ssid"_s).toString();
        const QJsonArray reporting = call({u"student"_s, asked, u"--json"_s}).json().value(u"reporting"_s).toArray();
        const bool has = std::any_of(reporting.begin(), reporting.end(), [](const QJsonValue &r) {
            return r.toObject().value(u"present"_s).toBool();
        });
        (has ? withReport : without) = asked.toLatin1();
    }
    REQUIRE_FALSE(withReport.isEmpty());
    REQUIRE_FALSE(without.isEmpty());
    const Call whole = exportOf(withReport + '\n');
    CHECK(whole.status == 0);
    CHECK_FALSE(whole.json().contains(u"studentsWithout"_s));
    CHECK_FALSE(whole.json().contains(u"ssidsNotLoaded"_s));
    const Call partly = exportOf(withReport + '\n' + without + "\n1111111111\n1111111112\n1111111112\n");
    CHECK(partly.status == 3);
    CHECK(partly.json().value(u"files"_s).toArray().first().toObject().value(u"students"_s).toInt() == 1);
    CHECK(partly.json().value(u"studentsWithout"_s).toInt() == 1);
    CHECK(partly.json().value(u"ssidsNotLoaded"_s).toInt() == 2);
    CHECK_FALSE(partly.err.contains(u"1111111111"_s));
    CHECK(partly.err.contains(u"3 of 4"_s));
    const QJsonArray withoutReport = partly.json().value(u"ssidsWithoutReport"_s).toArray();
    CHECK(withoutReport.size() == 3);
    CHECK(withoutReport.contains(QString::fromLatin1(without)));
    CHECK(whole.json().value(u"ssidsWithoutReport"_s).toArray().isEmpty());
    CHECK(exportOf("1111111111\n").status == 1);

    // A line that is no SSID is skipped and named by its number; the others are written.
    const Call torn = exportOf("\xef\xbb\xbf" + withReport + "\nAna Moreno\n\n12345\n" + withReport + ",x\n");
    CHECK(torn.status == 3);
    CHECK(torn.json().value(u"files"_s).toArray().first().toObject().value(u"students"_s).toInt() == 1);
    CHECK(torn.json().value(u"skippedLines"_s).toArray() == QJsonArray{2, 4, 5});
    CHECK(torn.err.contains(u"skipped: 2, 4, 5."_s));
    CHECK_FALSE(torn.err.contains(u"Moreno"_s));
    CHECK_FALSE(torn.err.contains(u"12345"_s));
    const Call nothing = exportOf("Moreno\n");
    CHECK(nothing.status == 3);
    CHECK(nothing.json().contains(u"error"_s));

    const Call verified = call({u"verify"_s, u"--json"_s});
    CHECK(verified.status == 0);
    CHECK(verified.json().value(u"ok"_s) == QJsonValue(true));

    CHECK_FALSE(everyError.contains(ssid));
    CHECK_FALSE(everyError.contains(lastName, Qt::CaseInsensitive));
}

TEST_CASE("data files and District/School exports are written as asked for", "[cli][slow]")
{
    const Desk desk;
    desk.makeSample(40);
    REQUIRE(run(desk.with({u"init"_s})).status == 0);
    const QString csv = desk.folder().file(u"out.csv"_s), district = desk.folder().file(u"district.csv"_s);
    const QStringList data{u"export"_s, u"data"_s, u"--by"_s, u"tested"_s, u"--format"_s, u"csv"_s, u"--out"_s, csv};
    CHECK(run(desk.with(data)).status == 1); // nothing was loaded
    REQUIRE(run(desk.with(QStringList{u"import"_s} + dataFiles(desk.lea()))).status == 0);
    const Call made = run(desk.with(data + QStringList{u"--json"_s}));
    REQUIRE(made.status == 0);
    const QJsonObject file = made.json().value(u"files"_s).toArray().first().toObject();
    CHECK(file.value(u"rows"_s).toInt() > 40);
    CHECK(file.value(u"pages"_s).toInt(-1) == 0);
    CHECK(file.value(u"bytes"_s).toInteger() == QFile(csv).size());
    CHECK(file.value(u"sha256"_s).toString().size() == 64);
    CHECK(run(desk.with({u"export"_s, u"data"_s, u"--by"_s, u"nobody"_s, u"--format"_s, u"csv"_s, u"--out"_s, csv})).status == 2);
    CHECK(run(desk.with(data + QStringList{u"--from"_s, u"June"_s})).status == 2);
    CHECK(run(desk.with(data + QStringList{u"--from"_s, u"2024-06-02"_s, u"--to"_s, u"2024-06-01"_s})).status == 2);
    const Call places = run(desk.with({u"export"_s, u"district"_s, u"--out"_s, district, u"--json"_s}));
    REQUIRE(places.status == 0);
    CHECK(places.json().value(u"files"_s).toArray().first().toObject().value(u"rows"_s).toInt() > 0);
    CHECK(run(desk.with({u"export"_s, u"district"_s})).status == 2);
}

TEST_CASE("the exit status says how a call ended", "[cli][slow]")
{
    const Desk desk;
    CHECK(run(desk.with({u"status"_s})).status == 1); // no cache
    CHECK(run({u"--cache"_s, desk.cache(), u"status"_s}).status
          == 1); // the missing cache before the missing passphrase
    REQUIRE(run(desk.with({u"init"_s})).status == 0);
    CHECK(run(desk.with({u"status"_s})).status == 0);
    CHECK(run({u"--cache"_s, desk.cache(), u"status"_s}).status == 4);
    const QString wrong = desk.folder().write(u"wrong"_s, "correct hors");
    const Call locked =
        run({u"status"_s, u"--json"_s, u"--cache"_s, desk.cache(), u"--passphrase-file"_s, wrong});
    CHECK(locked.status == 4);
    CHECK(locked.json().value(u"error"_s).toObject().value(u"kind"_s) == u"unauthorized"_s);
    CHECK(
        run({u"status"_s, u"--cache"_s, desk.cache(), u"--passphrase-file"_s, desk.folder().file(u"none"_s)})
            .status
        == 1);

    REQUIRE(QDir().mkpath(desk.folder().file(u"nothing"_s)));
    const Call nothing = run(desk.with({u"import"_s, desk.folder().file(u"nothing"_s)}));
    CHECK(nothing.status == 1);
    CHECK(nothing.out.isEmpty());
    CHECK(nothing.err.contains(u"No file was found"_s));

    for (const QStringList &command :
         {QStringList{}, QStringList{u"fly"_s}, QStringList{u"export"_s}, QStringList{u"search"_s},
          QStringList{u"import"_s}, QStringList{u"student"_s, u"12"_s}, QStringList{u"status"_s, u"--fast"_s},
          QStringList{u"search"_s, u"a"_s, u"--limit"_s, u"x"_s}, QStringList{u"export"_s, u"ssr"_s},
          QStringList{u"import"_s, u"x"_s, u"--basis"_s, u"both"_s}, QStringList{u"sample"_s},
          QStringList{u"aggregate"_s, u"--by"_s, u"school"_s},
          QStringList{u"aggregate"_s, u"--area"_s, u"ELA"_s},
          QStringList{u"aggregate"_s, u"--area"_s, u"ELA"_s, u"--by"_s, u"colour"_s},
          QStringList{u"aggregate"_s, u"--area"_s, u"ELA"_s, u"--by"_s, u"school"_s, u"--where"_s,
                      u"gender"_s},
          QStringList{u"aggregate"_s, u"--area"_s, u"ELA"_s, u"--by"_s, u"school"_s, u"--where"_s,
                      u"gender=Q"_s},
          QStringList{u"aggregate"_s, u"--area"_s, u"ELA"_s, u"--by"_s, u"school"_s, u"--basis"_s, u"both"_s},
          QStringList{u"aggregate"_s, u"--area"_s, u"ELA"_s, u"--by"_s, u"school"_s, u"--as-of"_s,
                      u"May"_s}}) {
        const Call wrongCall = run(desk.with(command));
        CAPTURE(command.join(u' '));
        CHECK(wrongCall.status == 2);
        CHECK(wrongCall.out.isEmpty());
        CHECK_FALSE(wrongCall.err.isEmpty());
    }
    const Call nobody =
        run(desk.with({u"aggregate"_s, u"--area"_s, u"ELA"_s, u"--by"_s, u"school"_s, u"--json"_s}));
    CHECK(nobody.status == 1);
    CHECK(nobody.json().value(u"error"_s).toObject().value(u"kind"_s) == u"not-found"_s);
    const Call missing = run(desk.with({u"import"_s, desk.folder().file(u"nothing.csv"_s)}));
    CHECK(missing.status == 3);
    CHECK(QString::fromUtf8(missing.out).contains(u"nothing is loaded yet."_s));
    CHECK(QString::fromUtf8(missing.out).contains(u"no file or folder of that name"_s));
    const QString text = desk.folder().write(u"Delgado 1234567890.csv"_s, "just,some,words\n1,2,3\n");
    const Call refused = run(desk.with({u"import"_s, text, u"--json"_s}));
    CHECK(refused.status == 3);
    CHECK_FALSE(refused.json()
                    .value(u"files"_s)
                    .toArray()
                    .first()
                    .toObject()
                    .value(u"refusal"_s)
                    .toString()
                    .isEmpty());
    CHECK_FALSE(refused.err.contains(u"Delgado"_s));
    CHECK_FALSE(refused.err.contains(u"1234567890"_s));

    for (const QString &command : {u"init"_s, u"import"_s, u"status"_s, u"search"_s, u"student"_s,
                                   u"aggregate"_s, u"verify"_s, u"sample"_s}) {
        const Call help = run({command, u"--help"_s});
        CHECK(help.status == 0);
        CHECK(QString::fromUtf8(help.out).contains(u"scoredesk-cli "_s + command));
    }
    CHECK(run({u"--version"_s}).status == 0);
}

#ifndef Q_OS_WIN
TEST_CASE("a pipe that is given as a file is refused, and not waited for", "[cli][slow]")
{
    const Desk desk;
    REQUIRE(run(desk.with({u"init"_s})).status == 0);
    const QString pipe = desk.folder().file(u"pipe.csv"_s);
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    for (const QString &path : {pipe, u"/dev/zero"_s}) {
        const Call refused = run(desk.with({u"import"_s, path}));
        CHECK(refused.status == 3);
        CHECK(refused.out.contains("This is a pipe or a device, not a file."));
    }
}
#endif

TEST_CASE("each export has its own help, and export alone names them", "[cli][slow]")
{
    for (const QString &what : {u"data"_s, u"district"_s, u"ssr"_s}) {
        const Call help = run({u"export"_s, what, u"--help"_s});
        CHECK(help.status == 0);
        CHECK(QString::fromUtf8(help.out).startsWith(u"Usage: scoredesk-cli export %1 --"_s.arg(what)));
    }
    const Call group = run({u"export"_s, u"--help"_s});
    CHECK(group.status == 0);
    CHECK(group.out.startsWith("Usage: scoredesk-cli export WHAT"));
    for (const char *what : {"export data --by", "export district --out", "export ssr --merge"})
        CHECK(group.out.contains(what));
    CHECK_FALSE(group.out.contains("  search "));
    CHECK(run({u"--help"_s}).out.contains("  search "));
}

TEST_CASE("a cache.db that is gone is told of by every command, until an import makes it anew", "[cli][slow]")
{
    const Desk desk;
    desk.makeSample(20);
    const QStringList import = QStringList{u"import"_s, u"--json"_s} + dataFiles(desk.lea());
    REQUIRE(run(desk.with({u"init"_s})).status == 0);
    const Call first = run(desk.with(import));
    REQUIRE(first.status == 0);
    CHECK(first.json().value(u"madeAnew"_s) == QJsonValue(false));
    const QString lost = desk.cache() + u"/cache.db"_s;
    for (const QLatin1String suffix : {""_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(lost + suffix);
    for (const QStringList &command : {QStringList{u"status"_s}, QStringList{u"search"_s, u"a"_s}, QStringList{u"status"_s}}) {
        const Call call = run(desk.with(command));
        CHECK(call.status == 1);
        CHECK(call.err.contains(u"cache.db is gone"_s));
        CHECK(call.err.contains(u"import the files again"_s));
        CHECK_FALSE(QFile::exists(lost));
    }
    const Call verified = run(desk.with({u"verify"_s, u"--json"_s}));
    CHECK(verified.status == 1);
    CHECK(verified.json().value(u"ok"_s) == QJsonValue(false));
    CHECK(verified.json().value(u"problems"_s).toArray().first().toObject().value(u"where"_s) == u"cache.db"_s);
    const Call again = run(desk.with(import));
    CHECK(again.status == 0);
    CHECK(again.json().value(u"madeAnew"_s) == QJsonValue(true));
    CHECK(again.err.contains(u"made anew"_s));
    CHECK(run(desk.with({u"verify"_s})).status == 0);
    CHECK(run(desk.with({u"status"_s})).status == 0);
}

#ifndef Q_OS_WIN
TEST_CASE("nothing is written where a pipe or a device stands, and what cannot be written is named", "[cli][slow]")
{
    const Desk desk;
    desk.makeSample(20);
    REQUIRE(run(desk.with({u"init"_s})).status == 0);
    REQUIRE(run(desk.with({u"import"_s, desk.lea()})).status == 0);
    const QString pipe = desk.folder().file(u"pipe"_s);
    REQUIRE(mkfifo(pipe.toLocal8Bit().constData(), 0600) == 0);
    const QList<QStringList> exporters{{u"export"_s, u"data"_s, u"--by"_s, u"tested"_s, u"--format"_s, u"csv"_s, u"--out"_s},
                                       {u"export"_s, u"data"_s, u"--by"_s, u"tested"_s, u"--format"_s, u"xlsx"_s, u"--out"_s},
                                       {u"export"_s, u"district"_s, u"--out"_s},
                                       {u"export"_s, u"ssr"_s, u"--merge"_s},
                                       {u"export"_s, u"ssr"_s, u"--zip"_s}};
    for (const QStringList &exporter : exporters) {
        CAPTURE(exporter.join(u' '));
        const Call refused = run(desk.with(exporter + QStringList{pipe}));
        CHECK(refused.status == 1);
        CHECK(refused.err.contains(pipe + u" is no file"_s));
        struct stat still{};
        CHECK((stat(pipe.toLocal8Bit().constData(), &still) == 0 && S_ISFIFO(still.st_mode)));
        const QString nowhere = desk.folder().file(u"nowhere/out.x"_s);
        const Call failed = run(desk.with(exporter + QStringList{nowhere}));
        CHECK(failed.status == 1);
        CHECK(failed.err.contains(nowhere + u" could not be read or written"_s));
    }
    CHECK(run(desk.with({u"export"_s, u"ssr"_s, u"--folder"_s, pipe})).status == 1);
}

TEST_CASE("a cache in a folder that may not be read is not called missing", "[cli][slow]")
{
    const Desk desk;
    REQUIRE(run(desk.with({u"init"_s})).status == 0);
    constexpr auto kOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    REQUIRE(QFile::setPermissions(desk.folder().path(), kOwner | QFileDevice::ReadOther | QFileDevice::ExeOther));
    const QString said = desk.folder().write(u"said"_s, "");
    QFile standardError(said);
    REQUIRE(standardError.open(QIODevice::WriteOnly));
    QList<QByteArray> words{SCOREDESK_CLI};
    for (const QString &word : desk.with({u"status"_s}))
        words.append(word.toLocal8Bit());
    std::vector<char *> arguments;
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    constexpr int kNotStarted = 98;
    const int status = withoutRights([&] {
        dup2(standardError.handle(), STDERR_FILENO);
        execv(SCOREDESK_CLI, arguments.data());
        return kNotStarted;
    });
    if (status == kNotStarted) {
        WARN("others may not run the tool in this build folder");
        return;
    }
    CHECK(status == 1);
    CHECK(desk.folder().read(u"said"_s).contains("cannot be read"));
}
#endif

TEST_CASE("a question that has little or nothing to count is answered with a sentence", "[cli][slow]")
{
    const Desk desk;
    desk.makeSample(120);
    const QString tested = dataFiles(desk.lea()).filter(u"Tested"_s).value(0);
    REQUIRE_FALSE(tested.isEmpty());
    QFile file(tested);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QList<QByteArrayList> rows;
    while (!file.atEnd())
        rows << file.readLine().trimmed().split('^');
    file.close();
    const auto column = [&rows](const char *name) { return rows.first().indexOf(name); };
    // Nobody takes the CSA; two genders are codes nobody knows, one student is the only one of hers; one grade has no cut scores.
    QByteArray text = rows.first().join('^') + '\n';
    int changed = 0;
    for (QByteArrayList row : rows.mid(1)) {
        if (row.at(column("RecordType")) == "09")
            continue;
        if (row.at(column("RecordType")) == "01" && row.at(column("IncludeIndicator")) == "Y" && changed < 4) {
            row[column("Gender")] = changed < 2 ? "Q" : changed == 2 ? "X" : "F";
            if (changed == 3)
                row[column("GradeAssessed")] = "09";
            ++changed;
        } else if (row.at(column("Gender")) == "X") {
            row[column("Gender")] = "F";
        }
        text += row.join('^') + '\n';
    }
    REQUIRE(changed == 4);
    REQUIRE(run(desk.with({u"init"_s})).status == 0);
    REQUIRE(QFile::remove(tested));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    REQUIRE(run(desk.with({u"import"_s, tested})).status == 0);
    const auto ask = [&](const QString &area, const QStringList &more) {
        return run(desk.with(QStringList{u"aggregate"_s, u"--area"_s, area, u"--by"_s, u"gender"_s} + more));
    };
    const auto says = [&](const QString &area, const QStringList &more, const QString &sentence) {
        const Call call = ask(area, more);
        CAPTURE(more.join(u' '), sentence);
        CHECK(call.status == 0);
        CHECK(QString::fromUtf8(call.out).contains(sentence));
        CHECK_FALSE(QString::fromUtf8(call.out).contains(u"nan"_s, Qt::CaseInsensitive));
        const QJsonObject json = ask(area, more + QStringList{u"--json"_s}).json();
        bool isNoted = false;
        for (const QJsonValue &note : json.value(u"notes"_s).toArray())
            isNoted = isNoted || note.toString().contains(sentence);
        CHECK(isNoted);
        return json;
    };

    const QJsonObject nobody = says(u"ELA"_s, {u"--where"_s, u"gender=F"_s, u"--where"_s, u"gender=M"_s},
                                    u"Nobody has a record that matches the filter."_s);
    CHECK(nobody.value(u"rows"_s).toArray().isEmpty());
    const QJsonObject none = nobody.value(u"total"_s).toObject();
    CHECK(none.value(u"records"_s).toInt(-1) == 0);
    for (const QString &measure : {u"percentMet"_s, u"meanScaleScore"_s, u"standardError"_s, u"distanceFromStandard"_s})
        CHECK(none.value(measure).isNull());

    const QJsonObject unknown = says(u"ELA"_s, {}, u"Gender is blank in the file, or a code nobody knows, for some records: 2."_s);
    CHECK(unknown.value(u"rows"_s).toArray().last().toObject().value(u"records"_s).toInt() == 2);
    (void)says(u"ELA"_s, {}, u"Records of a grade or year without a known cut score: 1."_s);

    const QJsonObject one = ask(u"ELA"_s, {u"--where"_s, u"gender=X"_s, u"--json"_s}).json().value(u"total"_s).toObject();
    CHECK(one.value(u"scored"_s).toInt() == 1);
    CHECK(one.value(u"meanScaleScore"_s).isDouble());
    CHECK(one.value(u"standardError"_s).isNull());

    const auto refuses = [&](const QString &area, const QStringList &more, int status, const QString &sentence) {
        const Call call = ask(area, more);
        CAPTURE(area, more.join(u' '), call.err);
        CHECK(call.status == status);
        CHECK(call.out.isEmpty());
        CHECK(call.err.contains(sentence));
    };
    refuses(u"CSA"_s, {}, 1, u"Nobody has a record of CSA in that year."_s);
    refuses(u"ELA"_s, {u"--year"_s, u"2015-16"_s}, 1, u"No results of 2015-16 are loaded."_s);
    // It may be loaded, of a later day: nothing is said of getting it.
    refuses(u"ELA"_s, {u"--year"_s, u"2015-16"_s, u"--as-of"_s, u"2030-01-01"_s}, 1,
            u"Nothing that is loaded tells of results of 2015-16 as of 2030-01-01."_s);
    refuses(u"ELA"_s, {u"--where"_s, u"gender=Q"_s}, 2, u"--where gender: a value is not one of the dimension"_s);
    refuses(u"ELA"_s, {u"--where"_s, u"gender"_s}, 2, u"--where is DIM=V[,V…]"_s);
}

TEST_CASE("aggregate says in its text the percent met of screen and paper, levels 3 and 4 rounded as one", "[cli][slow]")
{
    const Desk desk;
    desk.makeSample(300);
    REQUIRE(run(desk.with({u"init"_s})).status == 0);
    REQUIRE(run(desk.with(QStringList{u"import"_s} + dataFiles(desk.lea()))).status == 0);
    int others = 0;
    for (const QString &by : {u"school,grade"_s, u"ethnicity,gender"_s, u"parentEducation"_s}) {
        const QStringList question{u"aggregate"_s, u"--area"_s, u"ELA"_s, u"--by"_s, by};
        const QString text = QString::fromUtf8(run(desk.with(question)).out);
        for (const QJsonValue &value : run(desk.with(question + QStringList{u"--json"_s})).json().value(u"rows"_s).toArray()) {
            const QJsonObject row = value.toObject();
            std::array<std::int64_t, 4> levels{};
            for (std::size_t i = 0; i < levels.size(); ++i)
                levels[i] = row.value(u"levels"_s).toArray().at(qsizetype(i)).toInteger();
            const int met = scoredesk::analytics::metTenths(levels);
            if (met < 0)
                continue;
            const std::vector<int> each = scoredesk::analytics::roundedShares(levels, 1000);
            others += each[2] + each[3] != met;
            const QRegularExpression line(u"^%1 .*%2 %  +[^%]*$"_s.arg(QRegularExpression::escape(row.value(u"label"_s).toString()),
                                                                         QRegularExpression::escape(QString::number(met / 10.0, 'f', 1))),
                                          QRegularExpression::MultilineOption);
            CAPTURE(row.value(u"label"_s).toString(), met);
            CHECK(line.match(text).hasMatch());
        }
    }
    CHECK(others > 0); // else nothing was seen here
}

TEST_CASE("with reports of who is registered aggregate tells how many they are", "[cli][slow]")
{
    const Desk desk;
    desk.makeSample(200);
    REQUIRE(run(desk.with({u"init"_s})).status == 0);
    REQUIRE(run(desk.with(QStringList{u"import"_s} + dataFiles(desk.lea()))).status == 0);
    const auto ask = [&](const QStringList &more) { return run(desk.with(QStringList{u"aggregate"_s, u"--area"_s, u"ELA"_s} + more)); };
    const auto registeredOf = [](const QJsonObject &row) { return row.value(u"details"_s).toObject().value(u"registered"_s); };
    CHECK(QString::fromUtf8(ask({u"--by"_s, u"grade"_s}).out).contains(u"Of the records loaded"_s));
    CHECK(registeredOf(ask({u"--by"_s, u"grade"_s, u"--details"_s, u"--json"_s}).json().value(u"total"_s).toObject()).isNull());

    REQUIRE(run(desk.with({u"import"_s, desk.lea()})).status == 0);
    const QJsonObject ela = run(desk.with({u"status"_s, u"--json"_s})).json().value(u"areas"_s).toObject().value(u"ELA"_s).toObject();
    const qint64 registered = ela.value(u"registered"_s).toInteger(-1);
    REQUIRE(registered > 0);
    CHECK(ela.value(u"notListed"_s).toInteger(-1) >= 0);
    const QString text = QString::fromUtf8(ask({u"--by"_s, u"grade"_s}).out);
    CHECK_FALSE(text.contains(u"Of the records loaded"_s));
    CHECK(text.contains(u"Of %1 registered students"_s.arg(registered)));
    const QJsonObject byGrade = ask({u"--by"_s, u"grade"_s, u"--details"_s, u"--json"_s}).json();
    CHECK(registeredOf(byGrade.value(u"total"_s).toObject()).toInteger(-1) == registered);
    qint64 sum = 0;
    for (const QJsonValue &row : byGrade.value(u"rows"_s).toArray()) {
        CHECK(registeredOf(row.toObject()).toInteger(-1) >= row.toObject().value(u"scored"_s).toInteger());
        sum += registeredOf(row.toObject()).toInteger();
    }
    CHECK(sum <= registered);
    // who is registered is not known by crossed groups, and not told for the public
    for (const QJsonValue &row : ask({u"--by"_s, u"grade,gender"_s, u"--details"_s, u"--json"_s}).json().value(u"rows"_s).toArray())
        CHECK(registeredOf(row.toObject()).isNull());
    CHECK_FALSE(registeredOf(ask({u"--by"_s, u"grade"_s, u"--details"_s, u"--public"_s, u"--json"_s}).json().value(u"total"_s).toObject()).isDouble());
}

TEST_CASE("what was refused of a file is told without its values, which are in the JSON", "[cli][slow]")
{
    const Desk desk;
    REQUIRE(run(desk.with({u"init"_s})).status == 0);
    struct Bad
    {
        const char *column, *value;
    };
    const QList<Bad> cells{{"SSID", "99000X0021"},
                           {"SSID", "9.90000E+09"},
                           {"RecordType", "77"},
                           {"DateofBirth", "2013-02-31"},
                           {"GradeAssessed", "88"},
                           {"ScaleScore", "7341"},
                           {"ScaleScore", "24X33"},
                           {"AchievementLevels", "8"},
                           {"ScoreAvailableDate", "2098-07-19"},
                           {"FinalTestCompletedDate", "2098-07-18"},
                           {"CALPADSDistrictCode", "9910000000000Y"}};
    const QByteArrayList columns{"RecordType",          "SSID",
                                 "GradeAssessed",       "DateofBirth",
                                 "ScaleScore",          "AchievementLevels",
                                 "CALPADSDistrictCode", "FinalTestCompletedDate",
                                 "ScoreAvailableDate",  "StudentLastName",
                                 "StudentFirstName",    "CALPADSSchoolCode",
                                 "ConditionCode",       "Attemptedness",
                                 "ScoreStatus",         "IncludeIndicator"};
    const QByteArrayList good{"01", "9000000001",     "05",         "2013-02-28", "2433",
                              "1",  "99100000000000", "2024-04-18", "2024-05-20", "Sample",
                              "Ada", "99100000100001", "", "Y", "V", "Y"};
    QByteArray text = columns.join('^') + "\n" + good.join('^') + "\n";
    for (const Bad &bad : cells) {
        QByteArrayList row = good;
        row[columns.indexOf(bad.column)] = bad.value;
        text += row.join('^') + "\n";
    }
    const QString path = desk.folder().write(u"scores.csv"_s, text);
    const Call told = run(desk.with({u"import"_s, path}));
    CHECK(told.status == 3);
    CHECK(told.out.contains("11 rows refused:\n    row 3, SSID: "));
    CHECK(told.out.contains("    row 5, RecordType “77”: "));
    CHECK(told.out.contains("give --basis tested or --basis enrolled\n"));
    CHECK_FALSE(run(desk.with({u"import"_s, path, u"--basis"_s, u"tested"_s})).out.contains("--basis"));
    const Call json = run(desk.with({u"import"_s, path, u"--json"_s}));
    const QJsonArray rejected =
        json.json().value(u"files"_s).toArray().first().toObject().value(u"rejected"_s).toArray();
    REQUIRE(rejected.size() == cells.size());
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QJsonObject issue = rejected.at(i).toObject();
        const QString value = QString::fromLatin1(cells[i].value);
        CAPTURE(value);
        CHECK(issue.value(u"row"_s).toInt() == i + 3);
        CHECK(issue.value(u"column"_s).toString() == QString::fromLatin1(cells[i].column));
        CHECK(issue.value(u"value"_s).toString() == value);
        CHECK(told.out.contains(issue.value(u"reason"_s).toString().toUtf8()));
        if (value.size() > 2) // "8" stands in many a number
            CHECK(told.out.contains(value.toLatin1()) == issue.value(u"column"_s).toString().endsWith(u"DistrictCode"_s));
        CHECK_FALSE(issue.value(u"reason"_s).toString().contains(u'“'));
    }
}

TEST_CASE("the same reason is told once with all its rows, also when no row could be taken", "[cli][slow]")
{
    const Desk desk;
    REQUIRE(run(desk.with({u"init"_s})).status == 0);
    const QByteArrayList columns{"RecordType", "SSID", "GradeAssessed", "DateofBirth", "ScaleScore", "AchievementLevels",
                                 "CALPADSDistrictCode", "FinalTestCompletedDate", "ScoreAvailableDate", "StudentLastName",
                                 "StudentFirstName", "CALPADSSchoolCode", "ConditionCode", "Attemptedness", "ScoreStatus",
                                 "IncludeIndicator"};
    const QByteArrayList good{"01", "9000000001", "05", "2013-02-28", "2433", "1", "99100000000000", "2024-04-18", "2024-05-20",
                              "Sample", "Ada", "99100000100001", "", "Y", "V", "Y"};
    const auto fileOf = [&](int bad, int further) {
        QByteArray text = columns.join('^') + "\n";
        for (int i = 0; i < bad; ++i) {
            QByteArrayList row = good;
            row[1] = "12X" + QByteArray::number(i);
            text += row.join('^') + "\n";
        }
        for (int i = 0; i < further; ++i) { // each with a reason of its own
            QByteArrayList row = good;
            row[0] = QByteArray::number(40 + i);
            text += row.join('^') + "\n";
        }
        return desk.folder().write(u"scores.csv"_s, text + (further > 0 ? good.join('^') + "\n" : QByteArray()));
    };
    const Call none = run(desk.with({u"import"_s, fileOf(30, 0)}));
    CHECK(none.status == 3);
    CHECK(none.out.contains("refused: No row could be taken. The list below says why.\n  30 rows refused:\n    rows 2\xE2\x80\x93" "31, SSID: "));
    CHECK(none.out.count("This is no Statewide Student Identifier") == 1);
    CHECK_FALSE(none.out.contains("--json lists"));
    CHECK(run(desk.with({u"import"_s, fileOf(1, 0)})).out.contains("  1 row refused:\n    row 2, SSID: "));
    const Call many = run(desk.with({u"import"_s, fileOf(30, 30)}));
    CHECK(many.out.contains("60 rows refused"));
    CHECK(many.out.contains("    and 11 more; --json lists them\n")); // 30 rows in one line, 19 in the next
    CHECK(many.out.count("\n    row") == 20);
    CHECK(run(desk.with({u"status"_s})).out.contains(" 1 student.\n"));
}

TEST_CASE("reports of students without a row are told once", "[cli][slow]")
{
    const Desk desk;
    desk.makeSample(20);
    REQUIRE(run(desk.with({u"init"_s})).status == 0);
    const auto times = [](const Call &call) { return call.out.count("of students of whom no row is loaded: "); };
    CHECK(times(run(desk.with({u"import"_s, desk.lea() + u"/SSR"_s}))) == 1);
    QFile whole(dataFiles(desk.lea()).constLast());
    REQUIRE(whole.open(QIODevice::ReadOnly));
    const QByteArray few = whole.readLine() + whole.readLine();
    const QString path = desk.folder().write(u"few_TestedStudent.csv"_s, few);
    CHECK(times(run(desk.with({u"import"_s, path}))) == 1);
    CHECK(times(run(desk.with({u"import"_s, dataFiles(desk.lea()).constLast()}))) <= 1);
}

TEST_CASE("a file that does not say whose it is is refused with the option that does", "[cli][slow]")
{
    const Desk desk;
    REQUIRE(run(desk.with({u"init"_s})).status == 0);
    const QByteArrayList columns{"RecordType", "SSID", "GradeAssessed", "DateofBirth", "ScaleScore", "AchievementLevels",
                                 "CALPADSDistrictCode", "FinalTestedDistrictCode", "FinalTestCompletedDate", "ScoreAvailableDate",
                                 "StudentLastName", "StudentFirstName", "CALPADSSchoolCode", "ConditionCode", "Attemptedness",
                                 "ScoreStatus", "IncludeIndicator"};
    QByteArrayList row{"01", "9000000001", "05", "2013-02-28", "2433", "1", "99100000000000", "99200000000000", "2024-04-18",
                       "2024-05-20", "Sample", "Ada", "99100000100001", "", "Y", "V", "Y"};
    const QString path = desk.folder().write(u"scores.csv"_s, columns.join('^') + "\n" + row.join('^') + "\n");
    const Call asked = run(desk.with({u"import"_s, path}));
    CHECK(asked.status == 3);
    CHECK(asked.out.contains("give the LEA's 14-digit code. The option for it is --lea CDS14.\n"));
    const Call given = run(desk.with({u"import"_s, path, u"--lea"_s, u"99100000000000"_s, u"--basis"_s, u"enrolled"_s}));
    CHECK(given.status == 0);
    CHECK_FALSE(given.out.contains("--lea"));
}

TEST_CASE("each remark on a file is told once, with its sheet, row and column where it has them", "[cli][slow]")
{
    const Desk desk;
    REQUIRE(run(desk.with({u"init"_s})).status == 0);
    const QByteArrayList header{"RecordType", "SSID", "UIN", "GradeAssessed", "ScaleScore", "AchievementLevels",
                                "CALPADSDistrictCode", "FinalTestCompletedDate", "ScoreAvailableDate", "StudentLastName",
                                "StudentFirstName", "DateofBirth", "CALPADSSchoolCode", "ConditionCode", "Attemptedness",
                                "ScoreStatus", "IncludeIndicator"};
    const QByteArrayList good{"01", "9000000001", "4711", "05", "2433", "1", "99100000000000", "2024-04-18", "2024-05-20",
                              "Sample", "Ada", "2013-02-28", "99100000100001", "", "Y", "V", "Y"};
    QByteArrayList bad = good;
    bad[1] = "12";
    const QList<QByteArrayList> words(25, QByteArrayList{"words"}); // no sheet of results
    const QString path =
        desk.folder().write(u"scores.xlsx"_s, workbookOfSheets({{header, good, good, bad}, words}));
    const QString told = QString::fromUtf8(run(desk.with({u"import"_s, path})).out);
    CAPTURE(told);
    QStringList remarks;
    for (const QString &line : told.split(u'\n'))
        if (line.startsWith("  note: "_L1) || line.startsWith("    "_L1))
            remarks << line;
    REQUIRE(remarks.size() == 4);
    CHECK(remarks[0].startsWith(u"    row 4 of S1, SSID: "_s));
    CHECK(remarks[1].startsWith(u"  note: Columns of the layout of 20"_s));
    CHECK(remarks[2].startsWith(u"  note: The sheet “S2” has no header"_s));
    CHECK(remarks[3].startsWith(u"  note: row 3 of S1, UIN: The row says the same as an earlier one"_s));
}

#ifndef Q_OS_WIN
TEST_CASE("a passphrase comes from a file descriptor as well", "[cli][slow]")
{
    const Desk desk;
    REQUIRE(run(desk.with({u"init"_s})).status == 0);
    QProcess shell;
    shell.start(u"/bin/sh"_s,
                {u"-c"_s,
                 u"printf 'correct horse' | SCOREDESK_PASSPHRASE_FD=0 \"$0\" status --cache \"$1\""_s,
                 QString::fromLocal8Bit(SCOREDESK_CLI), desk.cache()});
    REQUIRE(shell.waitForFinished(60'000));
    CHECK(shell.exitCode() == 0);

    // A descriptor nobody opened, one open for writing only, and no number.
    for (const QString &bad : {u"SCOREDESK_PASSPHRASE_FD=9 \"$0\" status --cache \"$1\" 9<&-"_s,
                               u"SCOREDESK_PASSPHRASE_FD=9 \"$0\" status --cache \"$1\" 9>/dev/null"_s,
                               u"SCOREDESK_PASSPHRASE_FD=nine \"$0\" status --cache \"$1\""_s}) {
        CAPTURE(bad.toStdString());
        QProcess refused;
        refused.start(u"/bin/sh"_s, {u"-c"_s, bad, QString::fromLocal8Bit(SCOREDESK_CLI), desk.cache()});
        REQUIRE(refused.waitForFinished(60'000));
        CHECK(refused.exitCode() == 2);
        CHECK(refused.readAllStandardError().contains("SCOREDESK_PASSPHRASE_FD"));
    }
}

TEST_CASE("Ctrl+C, and a terminal that is closed, end an import with 130 and leave the cache as it was", "[cli][slow]")
{
    const int signal = GENERATE(SIGINT, SIGHUP);
    const Desk desk;
    desk.makeSample(2'600);
    REQUIRE(run(desk.with({u"init"_s})).status == 0);
    QProcess process;
    process.start(QString::fromLocal8Bit(SCOREDESK_CLI), desk.with({u"import"_s, desk.lea()}));
    REQUIRE(process.waitForStarted());
    // Unlocking takes longer than this does, so the signal always comes before the import ends.
    REQUIRE(waitUntilCaught(process.processId(), signal));
    ::kill(pid_t(process.processId()), signal);
    REQUIRE(process.waitForFinished(60'000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    CHECK(process.exitCode() == 130);
    const QJsonObject status = run(desk.with({u"status"_s, u"--json"_s})).json();
    CHECK(status.value(u"generation"_s).toInt() == 0);
    CHECK(run(desk.with({u"verify"_s})).status == 0);
}
#endif

TEST_CASE("a heading is mapped once, and a field nobody has is wrong usage", "[cli][slow]")
{
    const Desk desk;
    REQUIRE(run(desk.with({u"init"_s})).status == 0);
    const QString path = desk.folder().write(u"Test Assignment.csv"_s, "Test Assignment 2023-24\n"
                                                                       "District Code,School Code,SSID,Pupil's Exam,Progress So Far\n"
                                                                       "99654320000000,99654326000011,9900000001,ELA,Completed\n");
    const Call refused = run(desk.with({u"import"_s, path}));
    CHECK(refused.status == 3);
    CHECK(refused.out.contains("--map \"HEADING=Test\""));
    const Call wrong = run(desk.with({u"import"_s, u"--map"_s, u"Pupil's Exam=Shoe"_s, path}));
    CHECK(wrong.status == 2);
    CHECK(wrong.err.contains(u"TestStatus"_s));
    CHECK(run(desk.with({u"import"_s, u"--map"_s, u"=Test"_s, path})).status == 2);
    const Call taken = run(desk.with({u"import"_s, u"--map"_s, u"Pupil's Exam=test"_s, u"--map"_s, u"Progress so far=TestStatus"_s, path, u"--json"_s}));
    CHECK(taken.status == 0);
    CHECK(taken.json().value(u"files"_s).toArray().first().toObject().value(u"inserted"_s).toInt() == 1);
    CHECK(run(desk.with({u"import"_s, path})).status == 0);
}
