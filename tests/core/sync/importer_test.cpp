// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/importer.h"

#include "core/domain/profile.h"
#include "core/files/xlsxwriter.h"
#include "core/sample/samplelea.h"
#include "core/sync/scoreimport.h"
#include "tests/core/documents/pdfbuilder.h"
#include "tests/core/store/cachefixture.h"
#include "tests/core/sync/samplefolder.h"
#if defined(Q_OS_UNIX)
#    include "tests/support/rights.h"
#endif

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QHash>

#include <algorithm>
#include <atomic>

#include <unistd.h>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

namespace {

const FixedClock kClock(QDateTime(QDate(2024, 7, 1), QTime(19, 0), Qt::UTC));

sync::ImportReport imported(store::Cache &cache, const QStringList &paths,
                            const sync::ImportOptions &options = {})
{
    auto report = sync::importPaths(cache, paths, options, kClock);
    REQUIRE(report);
    return std::move(report).value();
}

const sync::FileReport &only(const sync::ImportReport &report)
{
    REQUIRE(report.files.size() == 1);
    return report.files.first();
}

/// \a table as a workbook of sheets "Scores", "Scores 2" and so on, of \a rowsPerSheet rows each, the header among them.
QString writeSheets(const TempFolder &folder, const CaretTable &table, int rowsPerSheet)
{
    std::vector<files::TableColumn> columns;
    for (const QString &header : table.header)
        columns.push_back({header, 10});
    files::XlsxOptions options;
    options.sheetName = u"Scores"_s;
    options.maxRowsPerSheet = rowsPerSheet;
    const QString path = folder.file(u"sheets.xlsx"_s);
    auto writer = files::XlsxWriter::create(path, columns, options);
    REQUIRE(writer);
    for (const QStringList &row : table.rows) {
        for (int i = 0; i < row.size(); ++i)
            (*writer)->text(i, row[i].toStdString());
        (*writer)->endRow();
    }
    REQUIRE((*writer)->finish());
    return path;
}

void checkSums(const sync::FileReport &file)
{
    CHECK(file.inserted + file.updated + file.unchanged + file.older + file.rejectedCount == file.rows);
}

} // namespace

TEST_CASE("every sample row is given back as it came, from text and from a workbook", "[sync]")
{
    const QString suffix = GENERATE(u".csv"_s, u".xlsx"_s);
    const CaretTable table = sampleTable();
    TempCache cache;
    const auto report = imported(*cache, {sampleFile(suffix)});
    const sync::FileReport &file = only(report);
    CHECK(file.refusal == QString());
    CHECK(file.rows == table.rows.size());
    CHECK(file.inserted == table.rows.size());
    CHECK(file.year == domain::SchoolYear{2024});
    CHECK(file.basis == domain::Basis::Tested);
    CHECK(report.generation == 1);
    CHECK(report.asOf == file.asOf);

    const qsizetype uin = table.column(u"UIN"_s);
    QHash<QString, QStringList> byUin;
    for (const QStringList &row : table.rows)
        byUin.insert(row.at(uin), row);
    qsizetype same = 0;
    REQUIRE(cache->originalRows()->visit({2024}, [&](const domain::ScoreRecord &, const domain::OriginalRow &row) {
        CHECK(row.columns == table.header);
        const QStringList expected = byUin.value(row.cells.at(uin));
        for (qsizetype c = 0; c < row.cells.size(); ++c)
            if (row.cells.at(c) != expected.value(c))
                FAIL_CHECK(row.columns.at(c).toStdString() + ": " + row.cells.at(c).toStdString() + " / "
                           + expected.value(c).toStdString());
        same += row.cells == expected;
        return true;
    }));
    CHECK(same == table.rows.size());
    CHECK(cache->verify()->isEmpty());
}

TEST_CASE("history columns are found whatever their headers are called", "[sync]")
{
    // The spellings of 2018-19 and 2019-20 for what 2023-24 calls ScaleScoreMinus1 and so on.
    CaretTable table = sampleTable();
    for (const QString &back : {u"1"_s, u"2"_s, u"3"_s}) {
        const auto respell = [&table, &back](const QString &field, const QString &words) {
            table.header[table.column(field + u"Minus"_s + back)] = words.arg(back);
        };
        respell(u"ScaleScore"_s, u"Scale Score Current Year Minus %1"_s);
        respell(u"GradeAssessed"_s, u"Grade Assessed Current Year minus %1"_s);
        respell(u"SEM"_s, u"Smarter Standard Error Measurement  \u2013 SEM Current Year minus %1"_s);
        respell(u"AchievementLevel"_s, u"Achievement Levels Current Year Minus %1"_s);
        respell(u"ConditionCode"_s, u"Condition Code Current Year minus %1"_s);
    }
    const TempFolder folder;
    TempCache cache, plain;
    CHECK(only(imported(*cache, {folder.write(u"long.csv"_s, table.text())})).unknownColumns.isEmpty());
    imported(*plain, {sampleFile(u".csv"_s)});
    const qsizetype ssid = table.column(u"SSID"_s);
    qsizetype earlier = 0;
    for (const QStringList &row : table.rows) {
        const domain::Ssid student{row.at(ssid).toLongLong()};
        const auto found = cache->student(student), expected = plain->student(student);
        REQUIRE((found && *found && expected && *expected));
        const QList<domain::HistoryScore> history = domain::profileOf(**found).history;
        const QList<domain::HistoryScore> wanted = domain::profileOf(**expected).history;
        REQUIRE(history.size() == wanted.size());
        for (qsizetype i = 0; i < history.size(); ++i) {
            CHECK(history.at(i).year == wanted.at(i).year);
            CHECK(history.at(i).scaleScore == wanted.at(i).scaleScore);
            CHECK(history.at(i).sem == wanted.at(i).sem);
            CHECK(history.at(i).level == wanted.at(i).level);
            CHECK(history.at(i).grade == wanted.at(i).grade);
            CHECK(history.at(i).condition == wanted.at(i).condition);
            earlier += history.at(i).year < domain::SchoolYear{2024} && history.at(i).scaleScore > 0;
        }
    }
    CHECK(earlier > 20);
}

TEST_CASE("the same rows again change nothing, whatever they come in", "[sync]")
{
    TempCache cache;
    const TempFolder folder;
    const CaretTable table = sampleTable();
    imported(*cache, {sampleFile(u".csv"_s)});
    const QStringList before = dump(*cache);

    SECTION("the file itself")
    {
        const auto report = imported(*cache, {sampleFile(u".csv"_s)});
        CHECK(only(report).unchanged == table.rows.size());
        CHECK(only(report).year == domain::SchoolYear{2024});
        CHECK_FALSE(report.changed);
        CHECK(report.generation == 1);
    }
    SECTION("the workbook with the same rows")
    {
        const auto report = imported(*cache, {sampleFile(u".xlsx"_s)});
        CHECK(only(report).unchanged == table.rows.size());
        CHECK(report.generation == 1);
    }
    SECTION("columns and rows turned round")
    {
        CaretTable turned = table;
        std::reverse(turned.header.begin(), turned.header.end());
        std::reverse(turned.rows.begin(), turned.rows.end());
        for (QStringList &row : turned.rows)
            std::reverse(row.begin(), row.end());
        const auto report = imported(*cache, {folder.write(u"turned.csv"_s, turned.text())});
        CHECK(only(report).unchanged == table.rows.size());
        CHECK(report.generation == 1);
    }
    CHECK(dump(*cache) == before);
}

TEST_CASE("the files of a folder are one generation", "[sync]")
{
    TempCache cache;
    const auto report = imported(*cache, {sampleFolder()});
    CHECK(report.files.size() == 4);
    for (const sync::FileReport &file : report.files)
        checkSums(file);
    CHECK(report.generation == 1);
    CHECK_FALSE(report.hasRefusals());
    CHECK(cache->verify()->isEmpty());
}

TEST_CASE("a row that repeats another is a note, and refuses nothing", "[sync]")
{
    TempCache cache;
    const TempFolder folder;
    CaretTable table = sampleTable();
    table.rows.append(table.rows.at(0));
    table.rows.append(table.rows.at(0));
    const QString path = folder.write(u"twice.csv"_s, table.text());
    for (const bool isAgain : {false, true}) { // the second time from what was kept of the first
        const auto report = imported(*cache, {path});
        const sync::FileReport &file = only(report);
        CHECK(file.inserted == (isAgain ? 0 : table.rows.size() - 2));
        CHECK(file.unchanged == (isAgain ? table.rows.size() : 2));
        CHECK(file.rejectedCount == 0);
        CHECK(file.rejected.empty());
        REQUIRE(file.notes.size() == 2);
        CHECK(file.notes[0].kind == files::RowIssue::Kind::Noted);
        CHECK(file.notes[0].row == table.rows.size());
        CHECK(file.notes[1].row == table.rows.size() + 1);
        CHECK(file.notes[0].reason
              == u"The row says the same as an earlier one of the file, so it was taken once. There is nothing to do."_s);
        checkSums(file);
        CHECK_FALSE(report.hasRefusals());
    }
}

TEST_CASE("of rows of one test that differ one is refused with its number, the rest is taken", "[sync]")
{
    TempCache cache;
    const TempFolder folder;
    CaretTable table = sampleTable();
    const bool isDated = GENERATE(true, false);
    const qsizetype available = table.column(u"ScoreAvailableDate"_s);
    table.rows[0][available] = u"2024-05-20"_s;
    table.rows.append(table.rows.at(0));
    table.rows.last()[table.column(u"StudentLastName"_s)] = u"Other"_s;
    if (isDated)
        table.rows.last()[available] = u"2024-05-22"_s;
    table.rows.append(table.rows.at(1)); // and a repeat beside it
    const QString path = folder.write(u"differ.csv"_s, table.text());
    for (const bool isAgain : {false, true}) {
        const auto report = imported(*cache, {path});
        const sync::FileReport &file = only(report);
        CHECK(file.inserted == (isAgain ? 0 : table.rows.size() - 2));
        CHECK(file.rejectedCount == 1);
        REQUIRE(file.rejected.size() == 1);
        // Without a date the content decides; either way the number is that of the row that was not taken.
        const std::int64_t refused = file.rejected[0].row;
        const std::int64_t taken = 2 + table.rows.size() - refused;
        CHECK((refused == 2 || (!isDated && refused == table.rows.size())));
        const auto student = cache->student({table.rows[0][table.column(u"SSID"_s)].toLongLong()});
        CHECK((*student)->originals[0].cells.contains(u"Other"_s) == (taken != 2));
        const QString which = isDated ? u". Row %1 was taken: it has the newer Score Available Date."_s
                                      : u", and no Score Available Date says which is newer. Row %1 was taken."_s;
        CHECK(file.rejected[0].reason
              == u"Rows %1 and %2 are about the same test of the same student and differ%3 Compare them in TOMS."_s.arg(
                  QString::number(refused), QString::number(taken), which.arg(taken)));
        CHECK(file.notes.size() == 1);
        checkSums(file);
        CHECK(report.hasRefusals());
    }
}

TEST_CASE("the columns a file does not have are counted and named, also where its rows replace fuller ones", "[sync]")
{
    TempCache cache;
    const TempFolder folder;
    const CaretTable whole = sampleTable();
    CHECK(only(imported(*cache, {folder.write(u"whole.csv"_s, whole.text())})).notes.empty());
    CaretTable narrow = whole;
    const QStringList dropped{u"Domain1Level"_s, u"Domain2Level"_s, u"Domain3Level"_s, u"ParentEducationLevel"_s, u"ELAS"_s, u"Gender"_s};
    for (const QString &name : dropped) {
        const qsizetype column = narrow.column(name);
        narrow.header.removeAt(column);
        for (QStringList &row : narrow.rows)
            row.removeAt(column);
    }
    const qsizetype available = narrow.column(u"ScoreAvailableDate"_s);
    for (QStringList &row : narrow.rows)
        if (!row[available].isEmpty())
            row[available] = u"2024-06-06"_s; // a day newer than all of the first file
    const QString path = folder.write(u"narrow.csv"_s, narrow.text());
    for (const bool isAgain : {false, true}) {
        const sync::FileReport file = only(imported(*cache, {path}));
        CHECK((file.updated > 0) != isAgain);
        const auto said = std::count_if(file.notes.begin(), file.notes.end(), [](const files::RowIssue &note) {
            return note.row == 0
                   && note.reason.startsWith(
                       u"Columns of the layout of 2023-24 that this file does not have: 6 of 375 (Gender, ELAS, "_s);
        });
        CHECK(said == 1);
    }
}

TEST_CASE("a file renamed to an older year takes the newest year with it", "[sync]")
{
    TempCache cache;
    const TempFolder folder;
    CaretTable table = sampleTable();
    table.rows = table.rows.first(20);
    for (qsizetype column = 0; column < table.header.size(); ++column)
        if (table.header[column].contains(u"Date"_s) && table.header[column] != u"DateofBirth"_s)
            for (QStringList &row : table.rows)
                row[column].clear();
    CHECK(only(imported(*cache, {folder.write(u"scores_2023.csv"_s, table.text())})).year.spring == 2023);
    CHECK(cache->lea()->year.spring == 2023);
    const QString renamed = folder.write(u"scores_2022.csv"_s, table.text());
    QFile file(renamed);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-10), QFileDevice::FileModificationTime));
    file.close();
    QFile first(folder.path() + u"/scores_2023.csv"_s);
    REQUIRE(first.open(QIODevice::ReadWrite));
    REQUIRE(first.setFileTime(QDateTime::currentDateTimeUtc().addDays(-3), QFileDevice::FileModificationTime));
    first.close();
    TempCache fresh;
    (void)imported(*fresh, {folder.path() + u"/scores_2023.csv"_s});
    (void)imported(*fresh, {renamed});
    const Result<domain::LeaInfo> lea = fresh->lea();
    REQUIRE(lea);
    CHECK(lea->year.spring == 2022);
    const auto feed = fresh->feed();
    int ofYear = 0;
    REQUIRE(feed->records([&](const domain::ScoreRecord &record) {
        ofYear += record.year == lea->year;
        return true;
    }));
    CHECK(ofYear == 20);
}

TEST_CASE("rows of a workbook of several sheets are named with their sheet", "[sync]")
{
    TempCache cache;
    const TempFolder folder;
    CaretTable table = sampleTable();
    table.rows = table.rows.first(10);
    table.rows.append(table.rows.at(0));
    table.rows[9][table.column(u"SSID"_s)] = u"12"_s;
    const QString path = writeSheets(folder, table, 7); // a header and six rows
    for (int time = 0; time < 2; ++time) { // the second time from what was kept of the first
        const auto report = imported(*cache, {path});
        const sync::FileReport &file = only(report);
        REQUIRE(file.rejected.size() == 1);
        CHECK(file.rejected[0].sheet == u"Scores 2"_s);
        CHECK(file.rejected[0].row == 5);
        CHECK(file.rejected[0].column == u"SSID"_s);
        REQUIRE(file.notes.size() == 1);
        CHECK(file.notes[0].sheet == u"Scores 2"_s);
        CHECK(file.notes[0].row == 6);
        CHECK(file.notes[0].reason
              == u"The row says the same as an earlier one of the file, so it was taken once. There is nothing to do."_s);
    }
}

TEST_CASE("a file without the columns of the scores takes no score back", "[sync]")
{
    TempCache cache;
    imported(*cache, {sampleFile(u".csv"_s)});
    const TempFolder folder;
    CaretTable table = sampleTable();
    for (const QString &name : {u"ScaleScore"_s, u"AchievementLevels"_s}) {
        const qsizetype column = table.column(name);
        table.header.removeAt(column);
        for (QStringList &row : table.rows)
            row.removeAt(column);
    }
    const auto report = imported(*cache, {folder.write(u"few.csv"_s, table.text())});
    const sync::FileReport &file = only(report);
    CHECK(file.refusal.contains(u"ScaleScore, AchievementLevels"_s));
    CHECK(file.inserted + file.updated + file.older == 0);
    CHECK(cache->verify()->isEmpty());
}

TEST_CASE("a file of another LEA is refused, and one that does not say asks for it", "[sync]")
{
    TempCache cache;
    const TempFolder folder;
    CaretTable table = sampleTable();
    const qsizetype calpads = table.column(u"CALPADSDistrictCode"_s);
    const qsizetype tested = table.column(u"FinalTestedDistrictCode"_s);

    SECTION("another LEA")
    {
        imported(*cache, {sampleFile(u".csv"_s)});
        const QStringList before = dump(*cache);
        for (QStringList &row : table.rows)
            row[calpads] = row[tested] = u"19647330000000"_s;
        const auto report = imported(*cache, {folder.write(u"other.csv"_s, table.text())});
        CHECK(only(report).refusal.contains(u"19647330000000"_s));
        CHECK(report.hasRefusals());
        CHECK(report.generation == 1);
        CHECK(dump(*cache) == before);
    }
    SECTION("both columns vary")
    {
        for (qsizetype i = 0; i < table.rows.size(); i += 2)
            table.rows[i][calpads] = table.rows[i + (i + 1 < table.rows.size() ? 1 : 0)][tested] =
                u"19647330000000"_s;
        const QString path = folder.write(u"mixed.csv"_s, table.text());
        const auto asked = imported(*cache, {path});
        CHECK(only(asked).refusal.contains(u"14-digit"_s));
        CHECK(asked.generation == 0);
        sync::ImportOptions options;
        options.lea = {19647330000000};
        const auto given = imported(*cache, {path}, options);
        CHECK(only(given).refusal == QString());
        CHECK(cache->lea()->code == options.lea);
    }
}

TEST_CASE("an LEA that was given stands in the file, or the file is refused with what it names", "[sync]")
{
    TempCache cache;
    const TempFolder folder;
    CaretTable table = sampleTable();
    const qsizetype calpads = table.column(u"CALPADSDistrictCode"_s);
    const qsizetype tested = table.column(u"FinalTestedDistrictCode"_s);
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        table.rows[i][calpads] = i % 2 ? u"19647330000000"_s : u"37683380000000"_s;
        table.rows[i][tested] = i % 3 ? u"19647330000000"_s : u"37683380000000"_s;
    }
    const QString path = folder.write(u"mixed.csv"_s, table.text());
    sync::ImportOptions options;
    options.lea = {19647350000000};
    const QString refusal = only(imported(*cache, {path}, options)).refusal;
    CHECK(refusal.contains(u"19647350000000"_s));
    CHECK(refusal.contains(u"19647330000000"_s));
    CHECK(refusal.contains(u"37683380000000"_s));
    CHECK_FALSE(cache->lea()->code.isValid());
    options.lea = {19647330000000};
    CHECK(only(imported(*cache, {path}, options)).refusal == QString());
    CHECK(cache->lea()->code == options.lea);
}

TEST_CASE("rows that both district columns give to others are counted, those of one are not", "[sync]")
{
    CaretTable table = sampleTable();
    const QString foreign = u"99111110000000"_s;
    for (const int row : {0, 1, 2})
        table.rows[row][table.column(u"CALPADSDistrictCode"_s)] = foreign;
    for (const int row : {1, 2})
        table.rows[row][table.column(u"FinalTestedDistrictCode"_s)] = foreign;
    table.rows[3][table.column(u"FinalTestedDistrictCode"_s)].clear();
    const TempFolder folder;
    const QString path = folder.write(u"scores.csv"_s, table.text());
    TempCache cache;
    sync::ImportOptions options;
    options.lea = {99654320000000};
    for (int times = 0; times < 2; ++times) { // the second time from the kept report
        const sync::FileReport file = only(imported(*cache, {path}, options));
        CHECK(file.refusal.isEmpty());
        QStringList about;
        for (const files::RowIssue &note : file.notes)
            if (note.reason.startsWith(u"Rows that are of another district in both district columns: "_s))
                about.append(note.reason);
        REQUIRE(about.size() == 1);
        CHECK(about.first().contains(u": 2. "_s));
        CHECK_FALSE(about.first().contains(foreign));
    }
}

TEST_CASE("what the district columns tell of the LEA", "[sync]")
{
    TempCache cache;
    const TempFolder folder;
    CaretTable table = sampleTable();
    const qsizetype calpads = table.column(u"CALPADSDistrictCode"_s);
    const qsizetype tested = table.column(u"FinalTestedDistrictCode"_s);
    const auto importTable = [&] { return only(imported(*cache, {folder.write(u"x.csv"_s, table.text())})); };
    const auto fill = [&](qsizetype column, const QStringList &codes) {
        for (qsizetype i = 0; i < table.rows.size(); ++i)
            table.rows[i][column] = codes.at(i % codes.size());
    };
    const auto drop = [&](qsizetype column) {
        table.header.removeAt(column);
        for (QStringList &row : table.rows)
            row.removeAt(column);
    };
    const QString lea = u"19647330000000"_s;
    const QString charter = u"19647330101010"_s;

    SECTION("nothing where they are blank")
    {
        fill(calpads, {QString()});
        fill(tested, {QString()});
        CHECK(importTable().refusal.contains(u"blank"_s));
        CHECK(cache->verify()->isEmpty());
    }
    SECTION("nothing where they are missing")
    {
        drop(std::max(calpads, tested));
        drop(std::min(calpads, tested));
        CHECK(importTable().refusal.contains(u"no column"_s));
    }
    SECTION("the only one tells, with its charters")
    {
        fill(calpads, {lea, charter});
        drop(tested);
        CHECK(importTable().refusal == QString());
        CHECK(cache->lea()->code.text() == lea);
    }
    SECTION("the only one does not when it varies")
    {
        fill(calpads, {lea, u"37683380000000"_s});
        drop(tested);
        CHECK(importTable().refusal.contains(u"only district column"_s));
    }
    SECTION("two that are constant and differ")
    {
        fill(calpads, {lea});
        fill(tested, {u"37683380000000"_s});
        const QString refusal = importTable().refusal;
        CHECK(refusal.contains(u"enrolled in 19647330000000"_s));
        CHECK(refusal.contains(u"tested in 37683380000000"_s));
    }
}

TEST_CASE("of a text that ends inside its last row the rows before are taken", "[sync]")
{
    TempCache cache;
    const TempFolder folder;
    const CaretTable table = sampleTable();
    const QString path = folder.write(u"cut.csv"_s, table.text().chopped(100));
    for (const bool isAgain : {false, true}) {
        const auto report = imported(*cache, {path});
        const sync::FileReport &file = only(report);
        CHECK(file.refusal == QString());
        CHECK((isAgain ? file.unchanged : file.inserted) == table.rows.size() - 1);
        REQUIRE(file.rejected.size() == 1);
        CHECK(file.rejected[0].row == table.rows.size() + 1);
        CHECK(file.rejected[0].reason
              == u"The file ends inside this row; download it from TOMS again. The row was left out."_s);
        REQUIRE_FALSE(file.notes.empty());
        CHECK(file.notes[0].row == table.rows.size() + 1);
        CHECK(report.hasRefusals());
        checkSums(file);
    }
    CHECK(only(imported(*cache, {sampleFile(u".csv"_s)})).inserted == 1);
    CHECK(cache->verify()->isEmpty());
}

TEST_CASE("the same bytes under another name have the basis of that name", "[sync]")
{
    TempCache cache;
    const TempFolder folder;
    CaretTable table = sampleTable();
    for (QStringList &row : table.rows) // both constant and equal: only the name tells
        row[table.column(u"CALPADSDistrictCode"_s)] = row[table.column(u"FinalTestedDistrictCode"_s)] =
            u"19647330000000"_s;
    const QString tested = folder.write(u"TestedStudentScoreData_2024.csv"_s, table.text());
    const QString enrolled = folder.write(u"EnrolledStudentScoreData_2024.csv"_s, table.text());
    for (int i = 0; i < 2; ++i) {
        const auto report = imported(*cache, {tested, enrolled});
        REQUIRE(report.files.size() == 2);
        CHECK(report.files[0].basis == domain::Basis::Tested);
        CHECK(report.files[1].basis == domain::Basis::Enrolled);
        CHECK(report.files[1].unchanged == table.rows.size());
    }
}

TEST_CASE("a later download of the same day wins, the same bytes again too", "[sync]")
{
    TempCache cache;
    const TempFolder folder;
    CaretTable table = sampleTable();
    const auto write = [&](const QString &name, int hour) {
        const QString path = folder.write(name, table.text());
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.setFileTime(QDateTime(QDate(2024, 6, 20), QTime(hour, 0), Qt::UTC),
                                 QFileDevice::FileModificationTime));
        return path;
    };
    const QString morning = write(u"a.csv"_s, 8);
    for (QStringList &row : table.rows)
        row[table.column(u"StudentLastName"_s)] = u"Corrected"_s;
    const QString noon = write(u"b.csv"_s, 12);
    imported(*cache, {morning});
    CHECK(only(imported(*cache, {noon})).updated == table.rows.size());
    const auto corrected = [&cache] {
        return dump(*cache).filter(u"student "_s).filter(u" Corrected "_s).size();
    };
    const qsizetype students = corrected();
    CHECK(students > 0);
    CHECK(only(imported(*cache, {morning})).unchanged == table.rows.size());
    CHECK(corrected() == students);

    table = sampleTable();
    CHECK(only(imported(*cache, {write(u"c.csv"_s, 18)})).updated == table.rows.size());
    CHECK(corrected() == 0);
    // The youngest bytes again, younger still: nothing lies between, so nothing is read.
    CHECK(only(imported(*cache, {write(u"d.csv"_s, 19)})).unchanged == table.rows.size());
    CHECK(cache->verify()->isEmpty());
}

TEST_CASE("two students with one UIN are told so", "[sync]")
{
    TempCache cache;
    const TempFolder folder;
    CaretTable table = sampleTable();
    const qsizetype ssid = table.column(u"SSID"_s);
    table.rows.append(table.rows.at(0));
    table.rows.last()[ssid] = QString::number(table.rows.at(0).at(ssid).toLongLong() - 100'000'000);
    const auto report = imported(*cache, {folder.write(u"shared.csv"_s, table.text())});
    const sync::FileReport &file = only(report);
    CHECK(file.rejectedCount == 0);
    CHECK(file.inserted == table.rows.size());
    REQUIRE(file.notes.size() == 1);
    CHECK(file.notes[0].row == table.rows.size() + 1);
    CHECK(file.notes[0].kind == files::RowIssue::Kind::Noted);
    CHECK(file.notes[0].reason.contains(u"different SSIDs, and no Score Available Date says"_s));
    for (const qsizetype row : {qsizetype{0}, table.rows.size() - 1}) {
        const auto student = cache->student({table.rows[row].at(ssid).toLongLong()});
        REQUIRE(student);
        REQUIRE(student->has_value());
        CHECK_FALSE((*student)->records.isEmpty());
    }
    checkSums(file);
    CHECK(cache->verify()->isEmpty());
}

TEST_CASE("a clean file takes the place of one that Excel damaged, whichever came first", "[sync]")
{
    const CaretTable clean = sampleTable();
    CaretTable damaged = clean;
    for (QStringList &row : damaged.rows)
        for (const QString &column : {u"UIN"_s, u"OpportunityID1"_s, u"TestRegistrationID"_s}) {
            QString &cell = row[damaged.column(column)];
            if (cell.size() == 16 && !cell.startsWith(u'0'))
                cell = column == u"UIN"_s ? QString::number(cell.toDouble(), 'E', 5) : cell.left(15) + u'0';
        }
    const bool isCleanFirst = GENERATE(false, true);
    TempCache cache;
    const TempFolder folder;
    const QString cleanPath = folder.write(u"clean.csv"_s, clean.text());
    const QString damagedPath = folder.write(u"damaged.csv"_s, damaged.text());
    QStringList paths{damagedPath, cleanPath};
    if (isCleanFirst)
        std::reverse(paths.begin(), paths.end());
    for (const QString &path : paths)
        imported(*cache, {path});
    TempCache plain;
    imported(*plain, {cleanPath});
    CHECK(dump(*cache).filter(u"row "_s) == dump(*plain).filter(u"row "_s));
    CHECK(cache->verify()->isEmpty());

    TempCache other;
    const sync::FileReport file = only(imported(*other, {damagedPath}));
    QStringList remarked;
    for (const files::RowIssue &note : file.notes) {
        if (!note.reason.startsWith(u"A spreadsheet program shortened the numbers"_s))
            continue;
        CHECK(note.row == 0);
        CHECK(note.reason.contains(u"do not open it in a spreadsheet program"_s));
        CHECK(note.reason.contains(u"(rows: "_s));
        remarked.append(note.column);
    }
    remarked.sort();
    CHECK(remarked == QStringList{u"OpportunityID1"_s, u"TestRegistrationID"_s, u"UIN"_s});
}

TEST_CASE("the report says where the year came from and what disagrees", "[sync]")
{
    const TempFolder folder;
    const CaretTable table = sampleTable();
    const auto remarksOf = [&](const CaretTable &written, const QString &name) {
        TempCache cache;
        const QString path = folder.write(name, written.text());
        QList<QStringList> found;
        for (int times = 0; times < 2; ++times) { // the second time from the kept report
            const auto report = imported(*cache, {path});
            QStringList reasons;
            for (const files::RowIssue &note : only(report).notes)
                if (note.row == 0)
                    reasons.append(note.reason);
            found.append(reasons);
        }
        CHECK(found[0] == found[1]);
        return found[0];
    };
    CHECK(remarksOf(table, u"scores.csv"_s).isEmpty());
    CHECK(remarksOf(table, u"scores_2024.csv"_s).isEmpty());
    const QStringList other = remarksOf(table, u"scores_2022-23.csv"_s);
    REQUIRE(other.size() == 1);
    CHECK(other[0].startsWith(u"The name of the file says 2022-23, but the dates in its rows are of 2023-24"_s));

    CaretTable old = table;
    const qsizetype born = table.column(u"DateofBirth"_s);
    for (QStringList &row : old.rows)
        for (qsizetype i = 0; i < row.size(); ++i)
            if (const QDate date = QDate::fromString(row[i], Qt::ISODate); date.isValid() && i != born)
                row[i] = date.addYears(-5).toString(Qt::ISODate);
    const QStringList early = remarksOf(old, u"scores_2019.csv"_s);
    REQUIRE(early.size() == 1);
    CHECK(early[0].startsWith(u"This file is of 2018-19. Scoredesk knows the layouts from 2020-21 on"_s));
    CHECK(early[0].contains(u"matched by their names"_s));
    CHECK(early[0].contains(u"the nearest layout is that of 2023-24"_s)); // the columns are still those
}

TEST_CASE("a file whose year only its name tells is read again under another name", "[sync]")
{
    const TempFolder folder;
    CaretTable table = sampleTable();
    const qsizetype born = table.column(u"DateofBirth"_s);
    const qsizetype reported = table.column(u"SSRAvailableDate"_s);
    REQUIRE(reported >= 0);
    for (QStringList &row : table.rows)
        for (qsizetype i = 0; i < row.size(); ++i)
            if (i == reported)
                row[i] = u"2024-06-01"_s;
            else if (i != born && QDate::fromString(row[i], Qt::ISODate).isValid())
                row[i].clear();
    TempCache cache;
    const auto yearOf = [&](const QString &name) {
        const auto report = imported(*cache, {folder.write(name, table.text())});
        const auto &notes = only(report).notes;
        CHECK(std::any_of(notes.begin(), notes.end(), [](const files::RowIssue &note) { return note.reason.startsWith(u"No row tells the year of its test"_s); }));
        return only(report).year.code();
    };
    CHECK(yearOf(u"scores_2022-23.csv"_s) == u"2022-23"_s);
    CHECK(yearOf(u"scores_2023-24.csv"_s) == u"2023-24"_s);
    CHECK(yearOf(u"again_2023-24.csv"_s) == u"2023-24"_s);
    CHECK(cache->lea()->year.code() == u"2023-24"_s);
}

TEST_CASE("a file that no cache can hold is refused with its row, and the others go on", "[sync]")
{
    TempCache cache;
    const TempFolder folder;
    CaretTable table = sampleTable();
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        table.rows[i][table.column(u"UIN"_s)] = u"4711"_s;
        table.rows[i][table.column(u"SSID"_s)] = QString::number(9'000'000'001 + i);
    }
    const bool isBook = GENERATE(false, true);
    const QString bad = isBook ? writeSheets(folder, table, 61) : folder.write(u"bad.csv"_s, table.text());
    const auto report = imported(*cache, {bad, sampleFile(u".csv"_s)});
    REQUIRE(report.files.size() == 2);
    // The hundred and first student is one too many: row 102, or the forty-first below the header of the second sheet.
    CHECK(report.files[0].refusal.contains(isBook ? u"in row 42 (Scores 2) stands"_s : u"in row 102 stands"_s));
    CHECK(report.files[0].inserted == 0);
    CHECK(report.files[1].refusal.isEmpty());
    CHECK(report.files[1].inserted == report.files[1].rows);
    CHECK(report.hasRefusals());
    CHECK(report.generation == 1);
    CHECK(cache->verify()->isEmpty());
}

TEST_CASE("a file from before the scores, copied later, takes no score back", "[sync]")
{
    TempCache cache;
    const TempFolder folder;
    CaretTable table = sampleTable();
    const auto whole = imported(*cache, {sampleFile(u".csv"_s)});
    const QStringList rows = dump(*cache).filter(u"row "_s);
    for (QStringList &row : table.rows)
        for (const QString &column :
             {u"ScoreAvailableDate"_s, u"SSRAvailableDate"_s, u"ScaleScore"_s, u"AchievementLevels"_s})
            row[table.column(column)] = QString();
    const QString path = folder.write(u"before.csv"_s, table.text());
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.setFileTime(kClock.now().addDays(-1), QFileDevice::FileModificationTime));
    file.close();
    const auto report = imported(*cache, {path});
    CHECK(only(report).asOf == kClock.now().addDays(-1));
    CHECK(only(report).updated == 0);
    CHECK(only(report).older > 0);
    CHECK(report.asOf == whole.asOf);
    CHECK(dump(*cache).filter(u"row "_s) == rows);
    CHECK(cache->verify()->isEmpty());
}

TEST_CASE("files that cannot be read are refused with a reason, and the others go on", "[sync]")
{
    TempCache cache;
    const TempFolder folder;
    QFile workbook(sampleFile(u".xlsx"_s));
    REQUIRE(workbook.open(QIODevice::ReadOnly));
    const QByteArray whole = workbook.readAll();
    const QStringList bad{folder.write(u"empty.csv"_s, {}),
                          folder.write(u"cut.xlsx"_s, whole.left(whole.size() / 2)),
                          folder.write(u"report.xlsx"_s, "%PDF-1.4\n1 0 obj\n"),
                          folder.write(u"notes.txt"_s, "Call the school.\n"), folder.file(u"nothing.csv"_s)};
    const auto report = imported(*cache, bad + QStringList{sampleFile(u".csv"_s)});
    REQUIRE(report.files.size() == bad.size() + 1);
    const QStringList reasons{u"The file is empty."_s, u"The file is damaged or was not downloaded to its end."_s,
                              u"The PDF is damaged beyond repair."_s, u"This is a text without a table."_s,
                              u"There is no file or folder of that name."_s};
    for (qsizetype i = 0; i < bad.size(); ++i) {
        INFO(bad.at(i).toStdString());
        CHECK(report.files.at(i).refusal.startsWith(reasons.at(i)));
        CHECK(report.files.at(i).inserted == 0);
    }
    CHECK(report.files.last().inserted == sampleTable().rows.size());
    CHECK(report.hasRefusals());
    CHECK(cache->verify()->isEmpty());
}

#if defined(Q_OS_UNIX)
TEST_CASE("a folder that may not be read is told from one that is missing", "[sync]")
{
    constexpr auto kOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    const TempFolder folder;
    REQUIRE(QFile::setPermissions(folder.path(), kOwner | QFileDevice::ReadOther | QFileDevice::ExeOther));
    const QString locked = folder.file(u"locked"_s);
    REQUIRE(QDir().mkpath(locked));
    const QString inside = folder.write(u"locked/scores.csv"_s, "a,b,c\n1,2,3\n");
    REQUIRE(QFile::setPermissions(locked, kOwner));
    const auto reasonOf = [](const QString &path) {
        const auto found = sync::preview({path});
        return found && found->size() == 1 ? found->first().reason : QString();
    };
    const auto isLocked = [&](const QString &path) {
        return [&reasonOf, path] { return reasonOf(path).contains(u"you have no permission"_s) ? 1 : 2; };
    };
    CHECK(withoutRights(isLocked(locked)) == 1);
    CHECK(withoutRights(isLocked(folder.path())) == 1); // it is all there is
    CHECK(withoutRights(isLocked(inside)) == 1);
    CHECK(withoutRights(isLocked(folder.file(u"missing"_s))) == 2);
    CHECK(reasonOf(folder.file(u"missing"_s)).startsWith(u"There is no file or folder of that name."_s));
    REQUIRE(QFile::setPermissions(locked, kOwner | QFileDevice::ReadOther | QFileDevice::ExeOther));
    CHECK(withoutRights(isLocked(locked)) == 2);
}
#endif

TEST_CASE("the cache is no source, wherever it lies", "[sync]")
{
    TempCache cache;
    const QString mine = cache.path() + u"/scores.csv"_s;
    REQUIRE(QFile::copy(sampleFile(u".csv"_s), mine));
    const auto report = imported(*cache, {QFileInfo(cache.path()).path() + u'/' + QFileInfo(cache.path()).fileName()});
    CHECK(only(report).path == mine);
    CHECK_FALSE(report.hasRefusals());
    // Named by itself it is refused like any other file that is no report.
    CHECK(imported(*cache, {cache.path() + u"/cache.db"_s}).hasRefusals());
    CHECK(cache->verify()->isEmpty());
}

TEST_CASE("reports among the files are held with their students, once", "[sync]")
{
    const TempFolder folder;
    sample::SampleOptions options;
    options.students = 40;
    options.outDir = folder.path();
    options.reports = 5;
    options.earlierYears = 0;
    options.xlsx = false;
    REQUIRE(sample::writeSampleLea(options));
    TempCache cache;
    int documents = 0;
    for (const sync::FileReport &file : imported(*cache, {folder.path()}).files) {
        CHECK(file.refusal == QString());
        documents += file.documents;
    }
    CHECK(documents == 5);
    QList<domain::SsrDocument> held;
    REQUIRE(cache->feed()->documents([&](Id<domain::Student> student, const domain::SsrDocument &document) {
        CHECK(student.isValid());
        held.append(document);
        return true;
    }));
    REQUIRE(held.size() == 5);
    CHECK(cache->document(held.first().id)->startsWith("%PDF"));
    const auto again = imported(*cache, {folder.path()});
    CHECK_FALSE(again.changed);
    CHECK(cache->verify()->isEmpty());
}

TEST_CASE("what is wrong with a PDF is said of the file, which has no rows", "[sync]")
{
    // The second page says that it has pages of its own, so the report of the second student can be read, but not be cut out.
    QByteArray pdf = simplePdf({reportPage(u"1234567890"_s, {u"Mathematics"_s}), reportPage(u"1234567891"_s, {u"Mathematics"_s})});
    const QByteArray page = "<< /Type /Page /Parent 2 0 R /Contents 8 0 R >>";
    REQUIRE(pdf.contains(page));
    pdf.replace(page, QByteArray("<< /Type /Page /Kids [] /Contents 8 0 R >>").leftJustified(page.size()));
    const TempFolder folder;
    TempCache cache;
    const auto report = imported(*cache, {folder.write(u"school.pdf"_s, pdf)});
    const sync::FileReport &file = only(report);
    CHECK(file.documents == 1);
    CHECK(file.rejectedCount == 1);
    REQUIRE(file.rejected.size() == 1);
    CHECK(file.rejected[0].row == 0);
    CHECK(file.rejected[0].reason.startsWith(u"Only the first reports of this file could be taken: 1. The PDF is"_s));
    checkSums(file);
}

TEST_CASE("reports of students nobody loaded are counted, until their rows come", "[sync]")
{
    const TempFolder folder;
    sample::SampleOptions options;
    options.students = 40;
    options.outDir = folder.path();
    options.reports = 5;
    options.earlierYears = 0;
    options.xlsx = false;
    REQUIRE(sample::writeSampleLea(options));
    QStringList reports;
    QStringList data;
    QDirIterator it(folder.path(), QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        (path.endsWith(u".pdf"_s) ? reports : data).append(path);
    }
    REQUIRE(!reports.isEmpty());
    const auto remarks = [](const sync::FileReport &file) {
        QStringList found;
        for (const files::RowIssue &note : file.notes)
            if (note.row == 0)
                found.append(note.reason);
        return found;
    };
    TempCache cache;
    const auto first = imported(*cache, reports);
    CHECK(first.documentsWithoutStudent == 5);
    int told = 0;
    for (const sync::FileReport &file : first.files) {
        told += file.documents;
        REQUIRE(remarks(file).size() == 1);
        CHECK(remarks(file)[0].startsWith(
            u"Reports in this file of students of whom no row is loaded: %1."_s.arg(file.documents)));
    }
    CHECK(told == 5);
    CHECK_FALSE(first.hasRefusals());
    CHECK(cache->verify()->isEmpty());

    const auto rest = imported(*cache, data);
    CHECK(rest.documentsWithoutStudent == 0);
    for (const sync::FileReport &file : rest.files)
        CHECK(remarks(file).isEmpty());

    // An SSID is corrected: the report held of it is alone again.
    domain::Ssid corrected;
    REQUIRE(cache->feed()->documents([&](Id<domain::Student>, const domain::SsrDocument &document) {
        corrected = document.ssid;
        return false;
    }));
    std::int64_t ofCorrected = 0;
    REQUIRE(cache->feed()->documents([&](Id<domain::Student>, const domain::SsrDocument &document) {
        ofCorrected += document.ssid == corrected;
        return true;
    }));
    const auto original = cache->student(corrected);
    REQUIRE(original);
    CaretTable table;
    table.header = (*original)->originals.first().columns;
    for (const domain::OriginalRow &row : (*original)->originals) {
        table.rows.append(row.cells);
        table.rows.last()[table.column(u"SSID"_s)] = u"9999999999"_s;
        const qsizetype day = table.column(u"ScoreAvailableDate"_s);
        table.rows.last()[day] = u"2024-06-28"_s;
    }
    const auto moved = imported(*cache, {folder.write(u"corrected.csv"_s, table.text())});
    CHECK(moved.documentsWithoutStudent == ofCorrected);
    REQUIRE(remarks(only(moved)).size() == 1);
    CHECK(remarks(only(moved))[0].startsWith(
        u"Reports imported earlier of students of whom no row is loaded: %1."_s.arg(ofCorrected)));
    CHECK(cache->verify()->isEmpty());
}

TEST_CASE("a cancelled import leaves the cache as it was", "[sync]")
{
    TempCache cache;
    const TempFolder folder;
    CaretTable table = sampleTable();
    imported(*cache, {sampleFile(u".csv"_s)});
    const QStringList before = dump(*cache);
    for (QStringList &row : table.rows)
        row[table.column(u"StudentLastName"_s)] = u"Changed"_s;
    const QString path = folder.write(u"changed.csv"_s, table.text());
    int cancelled = 0;
    for (int polls = 0; polls < 40; ++polls) {
        std::atomic<int> left = polls;
        const jobs::JobContext job([&left] { return left-- <= 0; }, {});
        const auto report = sync::importPaths(*cache, {path}, {}, kClock, job);
        if (report)
            break;
        CHECK(report.error().kind == ErrorKind::Cancelled);
        ++cancelled;
        CHECK(dump(*cache) == before);
    }
    CHECK(cancelled > 3);
}

TEST_CASE("a day of a file starts at midnight in California", "[sync]")
{
    CHECK(sync::startOfDayInCalifornia(QDate(2024, 5, 22))
          == QDateTime(QDate(2024, 5, 22), QTime(7, 0), Qt::UTC));
    CHECK(sync::startOfDayInCalifornia(QDate(2024, 1, 22))
          == QDateTime(QDate(2024, 1, 22), QTime(8, 0), Qt::UTC));
}
