// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/celltext.h"
#include "core/files/xlsxwriter.h"
#include "tests/core/files/scoretable.h"
#include "tests/support/stringmaker.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;
using files::RowIssue;

namespace {

/// Rows with every kind of number that TOMS writes with zeros before it.
ScoreTable tableOfNumbers()
{
    ScoreTable table = scoreTable();
    for (int i = 0; i < 30; ++i) {
        table.row()
            .with(u"StandardErrorMeasurement"_s, u"%1"_s.arg(20 + i, 4, 10, QChar(u'0')))
            .with(u"SEMMinus1"_s, u"0047"_s)
            .with(u"SEMMinus3"_s, u"0103"_s)
            .with(u"ItemsAttempted1"_s, u"%1"_s.arg(i, 3, 10, QChar(u'0')))
            .with(u"ItemsAttempted4"_s, u"017"_s)
            .with(u"RawScore1"_s, i % 2 == 0 ? u"05"_s : u"NS"_s)
            .with(u"SmarterScaleScoresErrorBandsMin"_s, u"2386"_s)
            .with(u"ScaleScoreMinus1"_s, u"583"_s)
            .with(u"CALPADSCharterCode"_s, u"0012"_s)
            .with(u"CALPADSPrimaryLanguage"_s, u"00"_s)
            .with(u"SPEDAcctDist"_s, u"0965432"_s)
            .with(u"CALPADSDistrictCode"_s, u"01100000000000"_s)
            .with(u"SSID"_s, QString::number(123'456'700 + i).rightJustified(10, u'0'))
            .with(u"TestRegistrationID"_s, QString::number(24'000'000'000'011 + i).rightJustified(16, u'0'))
            .with(u"OpportunityID2"_s, u"0000000000000012"_s)
            .with(u"UIN"_s, QString::number(572'400'000'000'017 + i * 10).rightJustified(16, u'0'))
            .with(u"LocalStudentID"_s, u"391423"_s);
    }
    return table;
}

/// Every day of some years, and what only looks like one, each asked for twice in an order without rule.
void checkKnownDays()
{
    std::vector<std::string> texts{"", "2024-05", "2024-02-30", "2023-02-29", "2024-13-01", "2024-05-2x", "2024/05/20", "2024-05-20T", std::string(10, '\0')};
    for (QDate day(2004, 1, 1); day.year() < 2026; day = day.addDays(1))
        texts.push_back(day.toString(Qt::ISODate).toStdString());
    files::IsoDays days;
    int differing = 0;
    for (std::size_t i = 0; i < 2 * texts.size(); ++i) {
        const std::string &text = texts[i * 5'003 % texts.size()];
        differing += days.day(text) != files::isoDay(text) ? 1 : 0;
        differing += days.day(text) != files::isoDay(text) ? 1 : 0;
    }
    CHECK(differing == 0);
}

/// The table as a spreadsheet program saves it: digits as numbers, days as dates.
void writeAsSpreadsheet(const ScoreTable &table, const QString &path)
{
    std::vector<files::TableColumn> columns;
    for (const QString &header : table.headers)
        columns.push_back({header, 10});
    auto writer = files::XlsxWriter::create(path, columns, {});
    REQUIRE(writer);
    for (const QStringList &cells : table.rows) {
        for (int i = 0; i < cells.size(); ++i) {
            bool isNumber = false;
            const qlonglong value = cells[i].toLongLong(&isNumber);
            const auto day = files::isoDay(cells[i].toStdString());
            if (day)
                (*writer)->date(i, *day);
            else if (isNumber)
                (*writer)->number(i, std::int64_t{value});
            else if (!cells[i].isEmpty())
                (*writer)->text(i, cells[i].toStdString());
        }
        (*writer)->endRow();
    }
    REQUIRE((*writer)->finish());
}

void checkSameCells(const Reading &a, const Reading &b)
{
    REQUIRE(b.ok);
    REQUIRE(a.rows.size() == b.rows.size());
    for (std::size_t i = 0; i < a.rows.size(); ++i) {
        for (auto it = a.rows[i].cells.begin(); it != a.rows[i].cells.end(); ++it) {
            INFO(it.key().toStdString());
            CHECK(b.rows[i].cells.value(it.key()) == it.value());
        }
        CHECK(a.rows[i].cells == b.rows[i].cells);
    }
    CHECK(sameRecords(a, b));
}

} // namespace

TEST_CASE("a day that was read before is the same day again, and what is no day stays none", "[files][excel]")
{
    checkKnownDays();
}

TEST_CASE("rows saved again by a spreadsheet program have the cells TOMS wrote", "[files]")
{
    TempFolder folder;
    const ScoreTable table = tableOfNumbers();
    const Reading plain = readAll(folder.write(u"plain.csv"_s, table.text()));
    REQUIRE(plain.rows.size() == 30);
    CHECK(plain.findings.repaired == 0);
    CHECK(plain.rows[3].cells.value(u"StandardErrorMeasurement"_s) == u"0023"_s);
    CHECK(plain.rows[3].record.sem == 23);

    SECTION("as a workbook of numbers and dates")
    {
        writeAsSpreadsheet(table, folder.file(u"saved.xlsx"_s));
        const Reading saved = readAll(folder.file(u"saved.xlsx"_s));
        checkSameCells(plain, saved);
        CHECK(saved.findings.repaired > 30 * 10);
    }
    SECTION("as a text without zeros and with the dates of the United States")
    {
        ScoreTable damaged = table;
        for (QStringList &cells : damaged.rows) {
            for (QString &cell : cells) {
                bool isNumber = false;
                const qlonglong value = cell.toLongLong(&isNumber);
                if (isNumber)
                    cell = QString::number(value);
                else if (const QDate date = QDate::fromString(cell, Qt::ISODate); date.isValid())
                    cell = date.toString(u"M/d/yyyy"_s);
            }
        }
        const Reading saved = readAll(folder.write(u"saved.csv"_s, damaged.text(',')));
        checkSameCells(plain, saved);
        CHECK(saved.findings.repaired > 30 * 10);
    }
}

TEST_CASE("each column of codes that Excel shortened is remarked once, with how many", "[files]")
{
    // 16 digits, of which a spreadsheet keeps 15.
    ScoreTable table = scoreTable();
    for (int i = 0; i < 12; ++i)
        table.row()
            .with(u"UIN"_s, QString::number(4'572'400'000'000'017 + i * 7))
            .with(u"OpportunityID1"_s, QString::number(4'000'000'000'000'123 + i))
            .with(u"OpportunityID2"_s, u"0000000000000120"_s)
            .with(u"TestRegistrationID"_s, i == 5 ? QString() : QString::number(8'400'000'000'011 + i).rightJustified(16, u'7'));
    TempFolder folder;
    const Reading plain = readAll(folder.write(u"plain.csv"_s, table.text()));
    CHECK(plain.findings.issues.empty());
    CHECK(plain.rows[11].record.lostCodes == 0);
    CHECK(plain.rows[11].record.uin == 4'572'400'000'000'094);

    const QStringList columns{u"UIN"_s, u"OpportunityID1"_s, u"TestRegistrationID"_s};
    const auto damage = [&](auto write) {
        ScoreTable damaged = table;
        for (QStringList &cells : damaged.rows)
            for (const QString &column : columns) {
                QString &cell = cells[damaged.headers.indexOf(column)];
                if (!cell.isEmpty())
                    cell = write(cell);
            }
        return damaged;
    };
    const auto zeroed = [](const QString &cell) -> QString { return cell.left(15) + u'0'; };
    QString path;
    SECTION("shown with an exponent")
    {
        path = folder.write(u"a.csv"_s, damage([](const QString &cell) { return QString::number(cell.toDouble(), 'E', 5); }).text(','));
    }
    SECTION("with a zero at the end")
    {
        path = folder.write(u"a.csv"_s, damage(zeroed).text(','));
    }
    SECTION("as numbers of a workbook")
    {
        path = folder.file(u"a.xlsx"_s);
        writeAsSpreadsheet(damage(zeroed), path);
    }
    const Reading reading = readAll(path);
    REQUIRE(reading.rows.size() == 12);
    std::vector<RowIssue> remarks;
    for (const RowIssue &issue : reading.findings.issues)
        if (issue.kind == RowIssue::Kind::Noted)
            remarks.push_back(issue);
    REQUIRE(remarks.size() == 3);
    const QStringList inOrder{u"OpportunityID1"_s, u"TestRegistrationID"_s, u"UIN"_s};
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(remarks[i].column == inOrder[int(i)]);
        CHECK(remarks[i].row == 0);
        CHECK(remarks[i].value.isEmpty());
        CHECK(remarks[i].reason.contains(i == 1 ? u"(rows: 11)"_s : u"(rows: 12)"_s));
        CHECK(remarks[i].reason.contains(u"Get the file again from TOMS and do not open it in a spreadsheet program"_s));
    }
    CHECK(reading.rows[0].record.uin == 0);
    CHECK(reading.rows[0].record.lostCodes == 3);
    CHECK(reading.rows[5].record.lostCodes == 2);
}

TEST_CASE("a workbook that keeps every digit of its numbers has lost none of them", "[files]")
{
    // As another program than a spreadsheet writes it: whole numbers, of which one in ten ends with a zero.
    ScoreTable table = scoreTable();
    for (int i = 0; i < 20; ++i)
        table.row().with(u"UIN"_s, QString::number(4'572'400'000'000'010 + i)).with(u"OpportunityID1"_s, QString::number(4'000'000'000'000'120 + i * 10));
    TempFolder folder;
    writeAsSpreadsheet(table, folder.file(u"a.xlsx"_s));
    const Reading reading = readAll(folder.file(u"a.xlsx"_s));
    REQUIRE(reading.rows.size() == 20);
    CHECK(reading.rows[0].record.uin == 4'572'400'000'000'010);
    CHECK(reading.rows[10].record.uin == 4'572'400'000'000'020);
    // The other column is one that Excel shortened.
    for (const RowIssue &issue : reading.findings.issues)
        CHECK((issue.kind != RowIssue::Kind::Noted || issue.column == u"OpportunityID1"_s));
    CHECK(reading.rows[0].record.lostCodes == 1);
}

TEST_CASE("a scale score has no zeros before it", "[files]")
{
    TempFolder folder;
    ScoreTable table = scoreTable();
    table.row().with(u"RecordType"_s, u"06"_s).with(u"ScaleScore"_s, u"211"_s).with(u"ScaleScoreMinus1"_s, u"0583"_s);
    const Reading reading = readAll(folder.write(u"x.csv"_s, table.text()));
    REQUIRE(reading.rows.size() == 1);
    CHECK(reading.rows[0].cells.value(u"ScaleScore"_s) == u"211"_s);
    CHECK(reading.rows[0].cells.value(u"ScaleScoreMinus1"_s) == u"0583"_s);
    CHECK(reading.findings.repaired == 0);
}

TEST_CASE("texts made for a spreadsheet program are read as what they hold", "[files]")
{
    struct Case { const char *column, *damaged, *plain; };
    const auto c = GENERATE(values<Case>({{"SSID", "=\"9900000077\"", "9900000077"},
                                           {"SSID", "'9900000077", "9900000077"},
                                           {"RecordType", "=\"1\"", "01"},
                                           {"ScaleScore", "'2433", "2433"},
                                           {"ScoreAvailableDate", "=\"5/20/2024\"", "2024-05-20"},
                                           {"LocalStudentID", "=\"0077\"", "0077"},
                                           {"LocalStudentID", "'0077", "0077"},
                                           {"StudentLastName", "=\"Al \"\"Bo\"\" Sample\"", "Al \"Bo\" Sample"},
                                           {"SSREligible", "'Y", "Y"}}));
    INFO(c.column << " " << c.damaged);
    TempFolder folder;
    ScoreTable table = scoreTable();
    table.row().with(QString::fromLatin1(c.column), QString::fromLatin1(c.damaged));
    const Reading reading = readAll(folder.write(u"x.csv"_s, table.text()));
    REQUIRE(reading.rows.size() == 1);
    CHECK(reading.rows[0].cells.value(QString::fromLatin1(c.column)) == QString::fromLatin1(c.plain));
    CHECK(reading.findings.repaired >= 1);
    REQUIRE(!reading.findings.issues.empty());
    CHECK(reading.findings.issues[0].kind == RowIssue::Kind::Repaired);
    CHECK(reading.findings.issues[0].value == QString::fromLatin1(c.damaged));
}

TEST_CASE("names and formulas that only look like such texts stay", "[files]")
{
    for (const QString &name : {u"'t Hooft"_s, u"'Aukai"_s, u"=\"a\"&\"b\""_s, u"="_s, u"'"_s, u"=1+1"_s}) {
        INFO(name.toStdString());
        TempFolder folder;
        ScoreTable table = scoreTable();
        table.row().with(u"StudentLastName"_s, name);
        const Reading reading = readAll(folder.write(u"x.csv"_s, table.text()));
        REQUIRE(reading.rows.size() == 1);
        CHECK(reading.rows[0].lastName == name);
        CHECK(reading.findings.repaired == 0);
    }
}

TEST_CASE("a million marks of a text in one cell leave one row out", "[files]")
{
    TempFolder folder;
    const QString header = GENERATE(u"ScaleScore"_s, u"DateofBirth"_s, u"SSID"_s);
    ScoreTable scores = scoreTable();
    scores.row().row().with(header, QString(1'000'000, u'\'')).row();
    const Reading reading = readAll(folder.write(u"a.csv"_s, scores.text()));
    REQUIRE(reading.ok);
    CHECK(reading.rows.size() == 2);
    CHECK(reading.findings.rejected == 1);
    CHECK(reading.findings.issues.back().row == 3);
    CHECK(reading.findings.issues.back().column == header);
}
