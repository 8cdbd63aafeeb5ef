// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/files/scoretable.h"
#include "tests/support/stringmaker.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

#include <QtCore/QStringEncoder>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

TEST_CASE("a caret file of 2023-24 gives its records", "[files]")
{
    TempFolder folder;
    ScoreTable table = scoreTable();
    table.row().row().with(u"ScaleScore"_s, u"2600"_s).with(u"AchievementLevels"_s, u"4"_s);
    const Reading reading = readAll(folder.write(u"x.csv"_s, table.text()));
    REQUIRE(reading.ok);
    CHECK(reading.description.kind == files::FileKind::StudentScoreData);
    CHECK(reading.description.layout == u"2023-24"_s);
    CHECK(reading.description.delimiter == u'^');
    CHECK(reading.description.columns.size() == 375);
    CHECK(reading.description.unknownColumns.isEmpty());
    CHECK(reading.description.hasSsrAvailableDate);
    CHECK(reading.description.isSample);
    REQUIRE(reading.rows.size() == 2);
    const domain::ScoreRecord &r = reading.rows[0].record;
    CHECK(r.ssid.value == 9'000'000'001);
    CHECK(r.area == domain::ContentArea::Ela);
    CHECK(r.scaleScore == 2433);
    CHECK(r.sem == 47);
    CHECK(r.level == 1);
    CHECK(r.gradeAssessed == 5);
    CHECK(r.calpadsSchool.value == 99'100'000'100'001);
    CHECK(r.scoreAvailable.iso() == u"2024-05-20"_s);
    CHECK(r.ssrAvailable.iso() == u"2024-05-21"_s);
    CHECK(r.elas == domain::Elas::EO);
    CHECK(r.races == 1);
    CHECK(QByteArray(r.measure.data()) == "1095L");
    CHECK(reading.rows[0].lastName == u"Sample"_s);
    CHECK(reading.rows[0].cells.value(u"StandardErrorMeasurement"_s) == u"0047"_s);
    CHECK(reading.rows[1].number == 3);
    CHECK(reading.findings.rows == 2);
    CHECK(reading.findings.rejected == 0);
    CHECK(reading.findings.year.spring == 2024);
    CHECK(reading.findings.yearFrom == files::FileFindings::YearFrom::Rows);
    CHECK(reading.findings.newestDate.iso() == u"2024-05-21"_s);
    CHECK(reading.findings.lea.value == 99'100'000'000'000);
    CHECK(reading.findings.leaName == u"Sample Unified"_s);
    CHECK(reading.findings.basis == domain::Basis::Unknown);
}

TEST_CASE("delimited text is read in any of its shapes", "[files]")
{
    TempFolder folder;
    ScoreTable table = scoreTable();
    table.row().with(u"StudentLastName"_s, u"Ñáñez-O’Brien, III"_s);
    table.row().with(u"StudentFirstName"_s, u"Two \"words\""_s).with(u"CALPADSSchoolName"_s, u"A school\non two lines"_s);
    table.row();
    const Reading plain = readAll(folder.write(u"plain.csv"_s, table.text()));
    REQUIRE(plain.ok);
    REQUIRE(plain.rows.size() == 3);
    CHECK(plain.rows[1].firstName == u"Two \"words\""_s);
    CHECK(plain.rows[1].number == 3);
    CHECK(plain.rows[2].number == 5);

    QByteArray bytes;
    SECTION("comma") { bytes = table.text(','); }
    SECTION("tab") { bytes = table.text('\t'); }
    SECTION("all cells quoted") { bytes = table.text('^', "\r\n", true); }
    SECTION("LF") { bytes = table.text('^', "\n"); }
    SECTION("CR") { bytes = table.text('^', "\r"); }
    SECTION("BOM") { bytes = "\xEF\xBB\xBF" + table.text(); }
    SECTION("no end of the last line") { bytes = table.text().chopped(2); }
    SECTION("UTF-16 little end") {
        QStringEncoder encode(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom);
        bytes = encode(QString::fromUtf8(table.text()));
    }
    SECTION("UTF-16 big end without BOM") {
        QStringEncoder encode(QStringEncoder::Utf16BE);
        bytes = encode(QString::fromUtf8(table.text()));
    }
    SECTION("CP-1252") {
        bytes = table.text();
        bytes.replace("Ñ", "\xD1").replace("á", "\xE1").replace("ñ", "\xF1").replace("’", "\x92");
    }
    SECTION("NUL bytes") { bytes = table.text().replace("Sample Unified", QByteArray("Sample\0 Unified", 15)); }
    const Reading other = readAll(folder.write(u"other.csv"_s, bytes));
    REQUIRE(other.ok);
    CHECK(other.rows.size() == 3);
    CHECK(sameRecords(plain, other));
    CHECK(other.findings.rejected == 0);
    CHECK(other.rows[0].cells.value(u"CALPADSDistrictName"_s) == u"Sample Unified"_s);
}

TEST_CASE("a quote that never closes is a plain character", "[files]")
{
    TempFolder folder;
    ScoreTable table = scoreTable();
    table.row().with(u"StudentFirstName"_s, u"QUOTE"_s);
    for (int i = 0; i < 50; ++i)
        table.row();
    const Reading reading = readAll(folder.write(u"x.csv"_s, table.text().replace("QUOTE", "\"Rocky")));
    REQUIRE(reading.ok);
    CHECK(reading.rows.size() == 51);
    CHECK(reading.rows[0].firstName == u"\"Rocky"_s);
}

TEST_CASE("a file that ends inside a row keeps the rows before", "[files]")
{
    TempFolder folder;
    ScoreTable table = scoreTable();
    table.row().row().row();
    const Reading reading = readAll(folder.write(u"x.csv"_s, table.text().chopped(400)));
    REQUIRE(reading.ok);
    CHECK(reading.rows.size() == 2);
    CHECK(reading.findings.truncated);
    CHECK(reading.findings.rejected == 1);
    REQUIRE(reading.findings.issues.size() == 1);
    CHECK(reading.findings.issues[0].row == 4);
}
