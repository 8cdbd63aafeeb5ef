// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/dataexport.h"

#include "core/store/cache.h"
#include "core/sync/importer.h"
#include "tests/core/store/cachefixture.h"
#include "tests/core/sync/samplefolder.h"
#include "tests/support/stringmaker.h"
#include "tests/support/tempfolder.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QHash>

#include <algorithm>

using namespace scoredesk;
using namespace scoredesk::exports;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

namespace {

const FixedClock kClock(QDateTime(QDate(2024, 7, 1), QTime(19, 0), Qt::UTC));

void imported(store::Cache &cache, const QStringList &paths)
{
    REQUIRE(sync::importPaths(cache, paths, {}, kClock));
}

QList<QStringList> readCells(const QString &path, QChar delimiter)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QList<QStringList> rows;
    for (QString line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        rows << line.split(delimiter);
    }
    return rows;
}

QList<QStringList> sorted(QList<QStringList> rows)
{
    std::ranges::sort(rows, [](const QStringList &a, const QStringList &b) { return a < b; });
    return rows;
}

QList<domain::OriginalRow> rowsOf(const store::Cache &cache)
{
    QList<domain::OriginalRow> rows;
    REQUIRE(cache.originalRows()->visit({2024}, [&](const domain::ScoreRecord &, const domain::OriginalRow &row) {
        rows << row;
        return true;
    }));
    return rows;
}

} // namespace

TEST_CASE("a data file that was imported comes out with every cell as it came", "[exports][dataexport]")
{
    const CaretTable table = sampleTable();
    const TempFolder folder;
    TempCache cache;
    imported(*cache, {folder.write(u"TestedStudentScoreData_2024.csv"_s, table.text())});

    DataFileRequest request;
    request.by = domain::Basis::Tested;
    request.form = DataForm::Csv;
    request.path = folder.file(u"out.csv"_s);
    const auto csv = exportDataFile(*cache, request);
    REQUIRE(csv);
    CHECK(csv->rows == table.rows.size());
    CHECK(csv->students > 0);
    CHECK(csv->bytes == QFile(request.path).size());
    CHECK(csv->sha256.size() == 32);
    CHECK(!QFile::permissions(request.path).testFlag(QFileDevice::ReadOther));
    QList<QStringList> cells = readCells(request.path, u'^');
    REQUIRE(!cells.isEmpty());
    CHECK(cells.takeFirst() == table.header);
    CHECK(sorted(cells) == sorted(table.rows));

    request.form = DataForm::Xlsx;
    request.path = folder.file(u"out.xlsx"_s);
    REQUIRE(exportDataFile(*cache, request));
    TempCache again;
    imported(*again, {request.path});
    CHECK(rowsOf(*again) == rowsOf(*cache));
    CHECK(again->lea()->isSample == cache->lea()->isSample);
    CHECK(again->lea()->asOf == cache->lea()->asOf);
}

TEST_CASE("dates of a data file leave out what has no score yet", "[exports][dataexport]")
{
    const CaretTable table = sampleTable();
    const TempFolder folder;
    TempCache cache;
    imported(*cache, {folder.write(u"TestedStudentScoreData_2024.csv"_s, table.text())});
    DataFileRequest request;
    request.by = domain::Basis::Tested;
    request.form = DataForm::Csv;
    request.path = folder.file(u"dated.csv"_s);
    request.from = domain::Day::of(2024, 5, 25);
    request.to = domain::Day::of(2024, 6, 1);
    const auto made = exportDataFile(*cache, request);
    REQUIRE(made);
    qsizetype expected = 0;
    REQUIRE(cache->originalRows()->visit({2024}, [&](const domain::ScoreRecord &record, const domain::OriginalRow &) {
        expected += record.scoreAvailable.isValid() && record.scoreAvailable >= request.from && record.scoreAvailable <= request.to;
        return true;
    }));
    CHECK(expected > 0);
    CHECK(expected < table.rows.size());
    CHECK(made->rows == expected);
    request.from = request.to = domain::Day::of(2030, 1, 1);
    request.path = folder.file(u"none.csv"_s);
    const auto none = exportDataFile(*cache, request);
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == ErrorKind::NotFound);
    CHECK(!QFile::exists(request.path));
}

TEST_CASE("columns of files that differ stand side by side", "[exports][dataexport]")
{
    CaretTable table = sampleTable();
    const TempFolder folder;
    TempCache cache;
    CaretTable other = table;
    const qsizetype half = table.rows.size() / 2;
    table.rows.resize(half);
    other.rows.remove(0, half);
    other.header << u"OurOwnColumn"_s;
    for (QStringList &row : other.rows)
        row << u"x"_s;
    imported(*cache, {folder.write(u"TestedStudentScoreData_2024.csv"_s, table.text()),
                      folder.write(u"TestedStudentScoreData_2024 (1).csv"_s, other.text())});
    DataFileRequest request;
    request.by = domain::Basis::Tested;
    request.form = DataForm::Csv;
    request.path = folder.file(u"out.csv"_s);
    REQUIRE(exportDataFile(*cache, request));
    QList<QStringList> cells = readCells(request.path, u'^');
    CHECK(cells.takeFirst() == other.header);
    CHECK(cells.size() == table.rows.size() + other.rows.size());
    CHECK(std::ranges::count_if(cells, [](const QStringList &row) { return row.last() == u"x"_s; }) == other.rows.size());
}

TEST_CASE("a District/School export has CERS's columns and a row for each result", "[exports][dataexport]")
{
    const CaretTable table = sampleTable();
    const TempFolder folder;
    TempCache cache;
    imported(*cache, {folder.write(u"TestedStudentScoreData_2024.csv"_s, table.text())});
    DistrictExportRequest request;
    request.path = folder.file(u"district.csv"_s);
    const auto made = exportDistrict(*cache, request);
    REQUIRE(made);
    QList<QStringList> cells = readCells(request.path, u',');
    const QStringList header = cells.takeFirst();
    CHECK(header.size() == 64);
    CHECK(header.at(20) == u"ScaleScoreStandardError"_s);
    CHECK(header.at(45) == u"Sex"_s);
    CHECK(header.last() == u"AssignedAccommodationList"_s);
    QHash<std::pair<QString, QString>, QStringList> bySubject; // SSID and subject
    for (const QStringList &row : cells)
        if (row.size() == 64)
            bySubject.insert({row.at(5), row.at(14)}, row);
    qsizetype results = 0;
    REQUIRE(cache->originalRows()->visit({2024}, [&](const domain::ScoreRecord &r, const domain::OriginalRow &) {
        if (!r.hasLevel() && r.scaleScore < 0)
            return true;
        ++results;
        if (r.area != domain::ContentArea::Ela)
            return true;
        const QStringList row = bySubject.value({r.ssid.text(), u"ELA"_s});
        if (row.isEmpty()) // a name with a comma is quoted; those are left to the count
            return true;
        CHECK(row.at(3) == (r.calpadsSchool.isValid() ? r.calpadsSchool : r.finalTestedSchool).text());
        CHECK(row.at(9) == u"2024"_s);
        CHECK(row.at(11) == u"Summative"_s);
        CHECK(row.at(18) == (r.hasLevel() ? QString::number(r.level) : QString()));
        CHECK(row.at(19) == QString::number(r.scaleScore));
        CHECK((row.at(55) == u"Yes"_s) == ((r.races & 1) != 0));
        CHECK((row.at(57) == u"Yes"_s) == ((r.races >> 2 & 1) != 0));
        return true;
    }));
    CHECK(results > 20);
    CHECK(made->rows == results);
    CHECK(cells.size() == results);
    request.schools = {domain::CdsCode{1}};
    CHECK_FALSE(exportDistrict(*cache, request));
}

TEST_CASE("a District/School export school by school has the same rows, or no file", "[exports][dataexport]")
{
    const CaretTable table = sampleTable();
    const TempFolder folder;
    TempCache cache;
    imported(*cache, {folder.write(u"TestedStudentScoreData_2024.csv"_s, table.text())});
    DistrictExportRequest request;
    request.path = folder.file(u"district.csv"_s);
    std::int64_t told = 0;
    const auto whole = exportDistrict(*cache, request, jobs::JobContext([] { return false; }, [&told](jobs::Progress p) { told = p.total; }));
    REQUIRE(whole);
    CHECK(whole->files == 1);
    request.bySchool = true;
    request.path = folder.file(u"schools"_s);
    const auto parts = exportDistrict(*cache, request);
    REQUIRE(parts);
    CHECK(parts->rows == whole->rows);
    CHECK(parts->students == whole->students);
    CHECK(parts->sha256.isEmpty());
    const QStringList names = QDir(request.path).entryList(QDir::Files);
    CHECK(names.size() == parts->files);
    CHECK(names.size() > 1);
    QList<QStringList> rows;
    for (const QString &name : names) {
        QList<QStringList> cells = readCells(QDir(request.path).filePath(name), u',');
        CHECK(cells.takeFirst().size() == 64);
        for (const QStringList &row : cells)
            CHECK(row.at(3) == name.left(14));
        CHECK(!QFile::permissions(QDir(request.path).filePath(name)).testFlag(QFileDevice::ReadOther));
        rows += cells;
    }
    QList<QStringList> all = readCells(folder.file(u"district.csv"_s), u',');
    all.removeFirst();
    CHECK(sorted(rows) == sorted(all));
    if (whole->rows >= 256)
        CHECK(told == whole->rows);

    // Stopped at any look: nothing is left behind.
    request.path = folder.file(u"stopped"_s);
    int looks = 0;
    REQUIRE(exportDistrict(*cache, request, jobs::JobContext([&looks] { return ++looks < 0; }, {})));
    REQUIRE(QDir(request.path).removeRecursively());
    for (const int at : {1, looks / 3, looks / 2, looks - names.size() / 2 > 0 ? int(looks - names.size() / 2) : 1, looks}) {
        int left = at;
        const auto stopped = exportDistrict(*cache, request, jobs::JobContext([&left] { return --left <= 0; }, {}));
        REQUIRE_FALSE(stopped);
        CHECK(stopped.error().kind == ErrorKind::Cancelled);
        CHECK(!QFileInfo::exists(request.path));
    }
}
