// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/layouts.h"
#include "tests/core/files/scoretable.h"
#include "tests/support/stringmaker.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;
using files::RowIssue;

namespace {

Reading readText(const ScoreTable &table, const QString &name = u"scores.csv"_s, QDate today = QDate(2024, 7, 1))
{
    TempFolder folder;
    return readAll(folder.write(name, table.text()), today);
}

int countOf(const Reading &reading, RowIssue::Kind kind)
{
    return static_cast<int>(std::count_if(reading.findings.issues.begin(), reading.findings.issues.end(),
                                          [kind](const RowIssue &issue) { return issue.kind == kind; }));
}

} // namespace

TEST_CASE("every year's headers are known, whatever their names and places", "[files]")
{
    for (const QString &year : files::layouts().years()) {
        INFO(year.toStdString());
        TempFolder folder;
        const ScoreTable table = scoreTable(year);
        const auto description = files::recognise(folder.write(u"x.csv"_s, table.text()));
        REQUIRE(description);
        CHECK(description->kind == files::FileKind::StudentScoreData);
        CHECK(description->layout == year);
        CHECK(description->unknownColumns.isEmpty());
        CHECK(description->hasSsrAvailableDate == (year == u"2023-24"_s));
        QStringList fields;
        for (const files::Column &column : description->columns)
            fields.append(column.field);
        for (const QString &needed : {u"SSID"_s, u"ScaleScore"_s, u"ELEntryDate"_s, u"CALPADSSpecialEducation"_s, u"OpportunityTestingStatus1"_s, u"UIN"_s})
            CHECK(fields.contains(needed));
    }
}

TEST_CASE("columns shuffled, renamed by alias, and five unknown ones give the same records", "[files]")
{
    ScoreTable table = scoreTable();
    for (int i = 0; i < 20; ++i)
        table.row().with(u"ScaleScore"_s, QString::number(2400 + i));
    const Reading plain = readText(table);
    REQUIRE(plain.rows.size() == 20);

    ScoreTable other = table;
    const QMap<QString, QString> aliases{{u"RecordType"_s, u"Record Type"_s},          {u"SSID"_s, u"Statewide Student Identifier (SSID)"_s},
                                         {u"AchievementLevels"_s, u"ACHIEVEMENT LEVELS"_s}, {u"StandardErrorMeasurement"_s, u"Standard Error Measurement - SEM"_s},
                                         {u"UIN"_s, u"UIN (Unique Identification Number)"_s}, {u"TestCompletedDate1"_s, u"Test Completion Date 1"_s}};
    for (auto it = aliases.begin(); it != aliases.end(); ++it)
        other.headers[other.headers.indexOf(it.key())] = it.value();
    for (int i = 1; i <= 5; ++i) {
        other.headers.append(u"Nobody knows %1"_s.arg(i));
        for (QStringList &row : other.rows)
            row.append(u"kept %1"_s.arg(i));
    }
    std::vector<qsizetype> order(static_cast<std::size_t>(other.headers.size()));
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<qsizetype>(i);
    std::shuffle(order.begin(), order.end(), std::mt19937(7));
    ScoreTable shuffled;
    for (const qsizetype from : order)
        shuffled.headers.append(other.headers[from]);
    for (const QStringList &row : other.rows) {
        QStringList cells;
        for (const qsizetype from : order)
            cells.append(row[from]);
        shuffled.rows.push_back(cells);
    }
    // Without the last column at its place, nothing tells whether a row is whole but its width.
    const Reading reading = readText(shuffled);
    REQUIRE(reading.ok);
    CHECK(reading.description.unknownColumns.size() == 5);
    CHECK(sameRecords(plain, reading));
    CHECK(reading.rows[3].cells.value(u"Nobody knows 4"_s) == u"kept 4"_s);
}

TEST_CASE("ScoreAvailableDate means the same at column 132 and at the end", "[files]")
{
    ScoreTable old = scoreTable(u"2022-23");
    old.row().with(u"ScoreAvailableDate"_s, u"2023-06-01"_s);
    for (const QString &column : {u"TestStartDate1"_s, u"TestCompletedDate1"_s, u"FinalTestCompletedDate"_s, u"SchoolEndDateTestWindow1"_s})
        old.with(column, u"2023-05-02"_s);
    CHECK(old.headers.indexOf(u"ScoreAvailableDate"_s) == 131);
    const Reading reading = readText(old);
    REQUIRE(reading.rows.size() == 1);
    CHECK(reading.rows[0].record.scoreAvailable.iso() == u"2023-06-01"_s);
    CHECK(!reading.rows[0].record.ssrAvailable.isValid());
    CHECK(reading.findings.year.code() == u"2022-23"_s);
}

TEST_CASE("what a spreadsheet program damaged is repaired where only one original is possible", "[files]")
{
    struct Case { const char *column, *damaged, *repaired; };
    const auto c = GENERATE(values<Case>({{"RecordType", "1", "01"},
                                           {"CALPADSGrade", "5", "05"},
                                           {"GradeAssessed", "5", "05"},
                                           {"CALPADSDistrictCode", "1964733000000", "01964733000000"},
                                           {"CALPADSSchoolCode", "1964733010000", "01964733010000"},
                                           {"SSID", "123456789", "0123456789"},
                                           {"TestCompletedDate1", "4/16/2024", "2024-04-16"},
                                           {"TestCompletedDate1", "2024-04-16 00:00:00", "2024-04-16"},
                                           {"TestCompletedDate1", "45398", "2024-04-16"},
                                           {"ScaleScore", "2433.0", "2433"},
                                           {"ReportingEthnicity", "500.0", "500"},
                                           {"CALPADSDistrictCode", "1.9647330000000E+13", "19647330000000"}}));
    INFO(c.column << " " << c.damaged);
    ScoreTable table = scoreTable();
    table.row().with(QString::fromLatin1(c.column), QString::fromLatin1(c.damaged));
    const Reading reading = readText(table);
    REQUIRE(reading.rows.size() == 1);
    CHECK(reading.rows[0].cells.value(QString::fromLatin1(c.column)) == QString::fromLatin1(c.repaired));
    CHECK(reading.findings.repaired == 1);
    REQUIRE(countOf(reading, RowIssue::Kind::Repaired) == 1);
    CHECK(reading.findings.issues[0].row == 2);
    CHECK(reading.findings.issues[0].column == QString::fromLatin1(c.column));
}

TEST_CASE("what a later year may have made new is kept and noted", "[files]")
{
    // CSA has other levels and another scale since the standard setting of 2025 (domain-facts §6).
    ScoreTable table = scoreTable();
    const auto csa = [&table](const QString &year) {
        table.row().with(u"RecordType"_s, u"09"_s);
        for (const QString &column : {u"TestStartDate1"_s, u"TestCompletedDate1"_s, u"FinalTestCompletedDate"_s, u"SchoolEndDateTestWindow1"_s})
            table.with(column, year + u"-04-20"_s);
        table.with(u"ScoreAvailableDate"_s, year + u"-05-20"_s).with(u"SSRAvailableDate"_s, year + u"-05-21"_s);
    };
    const QString year = GENERATE(u"2026"_s, u"2024"_s);
    csa(year);
    table.with(u"ScaleScore"_s, u"1450"_s).with(u"AchievementLevels"_s, u"2"_s);
    csa(year);
    table.with(u"ScaleScore"_s, u"550"_s).with(u"AchievementLevels"_s, u"5"_s);
    csa(year);
    table.with(u"ScaleScore"_s, u"550"_s).with(u"AchievementLevels"_s, u"2"_s);
    const Reading reading = readText(table, u"scores.csv"_s, QDate(2026, 7, 1));
    REQUIRE(reading.ok);
    if (year == u"2024"_s) {
        CHECK(reading.rows.size() == 1);
        CHECK(reading.findings.rejected == 2);
        return;
    }
    REQUIRE(reading.rows.size() == 3);
    CHECK(reading.findings.rejected == 0);
    CHECK(reading.findings.year.code() == u"2025-26"_s);
    CHECK(reading.rows[0].record.scaleScore == 1450);
    CHECK(reading.rows[0].record.level == 2);
    CHECK(reading.rows[1].record.level == 0);
    CHECK(reading.rows[1].cells.value(u"AchievementLevels"_s) == u"5"_s);
    CHECK(countOf(reading, RowIssue::Kind::Noted) == 2);
}

TEST_CASE("a row that cannot be right is left out, and the rest goes on", "[files]")
{
    struct Case { const char *column, *value; };
    const auto c = GENERATE(values<Case>({{"SSID", ""},
                                           {"SSID", "12345"},
                                           {"SSID", "ABCDEFGHIJ"},
                                           {"RecordType", ""},
                                           {"RecordType", "07"},
                                           {"RecordType", "XX"},
                                           {"ScaleScore", "24x3"},
                                           {"ScaleScore", "2433.5"},
                                           {"ScaleScore", "9000"},
                                           {"ScaleScore", "150"},
                                           {"ScaleScore", "99999999999999999999"},
                                           {"AchievementLevels", "7"},
                                           {"StandardErrorMeasurement", "n/a"},
                                           {"GradeAssessed", "02"},
                                           {"TestCompletedDate1", "2024-02-31"},
                                           {"TestCompletedDate1", "1900-01-01"},
                                           {"TestCompletedDate1", "31/12/2024"},
                                           {"TestCompletedDate1", "soon"},
                                           {"DateofBirth", "2030-01-01"},
                                           {"DateofBirth", "5/20/12"},
                                           {"ScoreAvailableDate", "2024-13-01"},
                                           {"CALPADSSchoolCode", "1.97343E+13"},
                                           {"CALPADSDistrictCode", "12"}}));
    INFO(c.column << " " << c.value);
    ScoreTable table = scoreTable();
    table.row().row().with(QString::fromLatin1(c.column), QString::fromLatin1(c.value)).row();
    const Reading reading = readText(table);
    REQUIRE(reading.ok);
    CHECK(reading.rows.size() == 2);
    CHECK(reading.findings.rows == 3);
    CHECK(reading.findings.rejected == 1);
    REQUIRE(countOf(reading, RowIssue::Kind::Rejected) == 1);
    const auto issue = std::find_if(reading.findings.issues.begin(), reading.findings.issues.end(), [](const RowIssue &i) { return i.kind == RowIssue::Kind::Rejected; });
    CHECK(issue->row == 3);
    CHECK(issue->column == QString::fromLatin1(c.column));
    CHECK(issue->reason.endsWith(u'.'));
}

TEST_CASE("scores at the ends of both eras' scales are possible", "[files]")
{
    for (const char *score : {"2200", "2201", "2701", "2730"}) { // grade 5 ELA: 2201 to 2701, since 2020-21 2200 to 2730
        ScoreTable table = scoreTable();
        table.row().with(u"ScaleScore"_s, QString::fromLatin1(score));
        CHECK(readText(table).rows.size() == 1);
    }
    for (const char *score : {"2199", "2731"}) {
        ScoreTable table = scoreTable();
        table.row().with(u"ScaleScore"_s, QString::fromLatin1(score));
        CHECK(readText(table).rows.empty());
    }
}

TEST_CASE("rows of another year are left out, carried-over science rows are not", "[files]")
{
    ScoreTable table = scoreTable();
    for (int i = 0; i < 10; ++i)
        table.row();
    for (const QString &type : {u"01"_s, u"06"_s}) {
        table.row().with(u"RecordType"_s, type);
        for (const QString &column : {u"TestStartDate1"_s, u"TestCompletedDate1"_s, u"FinalTestCompletedDate"_s, u"SchoolEndDateTestWindow1"_s})
            table.with(column, u"2022-05-02"_s);
    }
    table.with(u"ScienceCurrentYearFlag"_s, u"N"_s).with(u"GradeAssessed"_s, u"11"_s).with(u"ScaleScore"_s, u"600"_s);
    const Reading reading = readText(table);
    REQUIRE(reading.ok);
    CHECK(reading.rows.size() == 11);
    CHECK(reading.findings.rejected == 1);
    CHECK(reading.findings.year.spring == 2024);
    CHECK(reading.rows.back().record.area == domain::ContentArea::Science);
}

TEST_CASE("the year comes from the rows, then the name, then the layout", "[files]")
{
    ScoreTable table = scoreTable();
    table.row();
    CHECK(readText(table, u"x_2023.csv"_s).findings.year.spring == 2024);
    for (const QString &column : {u"TestStartDate1"_s, u"TestCompletedDate1"_s, u"FinalTestCompletedDate"_s, u"SchoolEndDateTestWindow1"_s})
        table.with(column, QString());
    // Released in December: still of the spring before.
    table.with(u"ScoreAvailableDate"_s, u"2023-12-05"_s);
    CHECK(readText(table).findings.year.spring == 2023);
    table.with(u"ScoreAvailableDate"_s, QString()).with(u"SSRAvailableDate"_s, QString());
    const Reading named = readText(table, u"99100000000000_CAASPP_Student_Score_Data_File_TestedStudentScoreData_2025.csv"_s);
    CHECK(named.findings.year.spring == 2025);
    CHECK(named.findings.yearFrom == files::FileFindings::YearFrom::FileName);
    const Reading bare = readText(table);
    CHECK(bare.findings.year.spring == 2024);
    CHECK(bare.findings.yearFrom == files::FileFindings::YearFrom::Layout);
}

TEST_CASE("a name tells the school year, not the day of a download", "[files]")
{
    struct Case { const char *name; int spring; };
    const auto c = GENERATE(values<Case>({{"99100000000000_TestedStudentScoreData_2025.csv", 2025},
                                           {"scores_2023-24.xlsx", 2024},
                                           {"scores 2022-2023.xlsx", 2023},
                                           {"scores_2023_2024.xlsx", 2024},
                                           {"scores_2024_05.xlsx", 2024},
                                           {"scores_2025-01-10.xlsx", 0},
                                           {"scores_2024_2025-01-10.xlsx", 2024},
                                           {"scores_20240520.csv", 0},
                                           {"99202300000000.csv", 0},
                                           {"scores.csv", 0}}));
    INFO(c.name);
    CHECK(files::yearOfName(QString::fromLatin1(c.name)).spring == c.spring);
}

TEST_CASE("the newest date is not in the future", "[files]")
{
    ScoreTable table = scoreTable();
    table.row().with(u"ScoreAvailableDate"_s, u"2024-05-20"_s).with(u"SSRAvailableDate"_s, u"2024-06-30"_s);
    CHECK(readText(table, u"x.csv"_s, QDate(2024, 6, 1)).findings.newestDate.iso() == u"2024-05-20"_s);
    CHECK(readText(table, u"x.csv"_s, QDate(2024, 7, 1)).findings.newestDate.iso() == u"2024-06-30"_s);
}

TEST_CASE("the district column that does not vary tells basis and LEA", "[files]")
{
    const QString other = u"99200000000000"_s;
    ScoreTable table = scoreTable();
    table.row().row();
    SECTION("both constant: the rows cannot tell, a name may")
    {
        CHECK(readText(table).findings.basis == domain::Basis::Unknown);
        CHECK(readText(table, u"a_EnrolledStudentScoreData_2024.csv"_s).findings.basis == domain::Basis::Enrolled);
        CHECK(readText(table).findings.lea.value == 99'100'000'000'000);
    }
    SECTION("tested")
    {
        table.row().with(u"CALPADSDistrictCode"_s, other);
        const Reading reading = readText(table, u"a_EnrolledStudentScoreData_2024.csv"_s);
        CHECK(reading.findings.basis == domain::Basis::Tested);
        CHECK(reading.findings.lea.value == 99'100'000'000'000);
    }
    SECTION("enrolled, blanks do not vary")
    {
        table.row().with(u"FinalTestedDistrictCode"_s, other);
        table.row().with(u"FinalTestedDistrictCode"_s, QString());
        const Reading reading = readText(table);
        CHECK(reading.findings.basis == domain::Basis::Enrolled);
        CHECK(reading.findings.leaName == u"Sample Unified"_s);
    }
    SECTION("both vary")
    {
        table.row().with(u"FinalTestedDistrictCode"_s, other).with(u"CALPADSDistrictCode"_s, other);
        const Reading reading = readText(table);
        CHECK(reading.findings.basis == domain::Basis::Unknown);
        CHECK(!reading.findings.lea.isValid());
    }
}

TEST_CASE("a row longer or shorter than the header is left out", "[files]")
{
    TempFolder folder;
    ScoreTable table = scoreTable();
    table.row().row().row().row();
    QList<QByteArray> lines = table.text().split('\n');
    lines[2].replace("First School", "First^School");
    lines[3] = lines[3].left(500);
    const Reading reading = readAll(folder.write(u"x.csv"_s, lines.join('\n')));
    REQUIRE(reading.ok);
    CHECK(reading.rows.size() == 2);
    CHECK(reading.findings.rejected == 2);
    CHECK(!reading.findings.truncated);
}

TEST_CASE("reading stops when it is cancelled", "[files]")
{
    TempFolder folder;
    ScoreTable table = scoreTable();
    for (int i = 0; i < 600; ++i)
        table.row();
    const auto description = files::recognise(folder.write(u"x.csv"_s, table.text()));
    REQUIRE(description);
    int rows = 0;
    const auto findings = files::readScoreFile(*description, QDate(2024, 7, 1), [&](const files::ScoreRow &) { ++rows; },
                                               jobs::JobContext([&rows] { return rows >= 256; }, {}));
    REQUIRE(!findings);
    CHECK(findings.error().kind == ErrorKind::Cancelled);
    CHECK(rows == 256);
}

TEST_CASE("a code of blanks is no cell", "[files]")
{
    TempFolder folder;
    ScoreTable table = scoreTable();
    table.row().with(u"CALPADSCharterCode"_s, u"  "_s).row().with(u"CALPADSCharterCode"_s, QString());
    const Reading reading = readAll(folder.write(u"x.csv"_s, table.text()));
    REQUIRE(reading.rows.size() == 2);
    CHECK_FALSE(reading.rows[0].cells.contains(u"CALPADSCharterCode"_s));
    CHECK(reading.rows[0].cells.keys() == reading.rows[1].cells.keys());
}
