// SPDX-License-Identifier: GPL-3.0-or-later
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

Reading readText(const ScoreTable &table, QDate today = QDate(2024, 7, 1))
{
    TempFolder folder;
    return readAll(folder.write(u"scores.csv"_s, table.text()), today);
}

ScoreTable &inYear(ScoreTable &table, const QString &year)
{
    for (const QString &column : {u"TestStartDate1"_s, u"TestCompletedDate1"_s, u"FinalTestCompletedDate"_s, u"SchoolEndDateTestWindow1"_s})
        table.with(column, year + u"-05-02"_s);
    return table.with(u"ScoreAvailableDate"_s, year + u"-06-02"_s).with(u"SSRAvailableDate"_s, year + u"-06-03"_s);
}

} // namespace

TEST_CASE("a test dated after today is left out", "[files]")
{
    const QDate today(2024, 5, 1);
    for (const QString &column : {u"TestStartDate1"_s, u"TestCompletedDate2"_s, u"FinalTestCompletedDate"_s, u"TestStartDate3"_s}) {
        INFO(column.toStdString());
        ScoreTable table = scoreTable();
        table.row().row().with(column, u"2024-05-03"_s).row().with(column, u"2024-05-02"_s);
        const Reading reading = readText(table, today);
        REQUIRE(reading.ok);
        CHECK(reading.rows.size() == 2); // a day of grace: another clock, another time zone
        REQUIRE(reading.findings.rejected == 1);
        const RowIssue &issue = reading.findings.issues.front();
        CHECK(issue.row == 3);
        CHECK(issue.column == column);
        CHECK(issue.value == u"2024-05-03"_s);
        CHECK(issue.reason.contains(u"2024-05-01"_s));
    }
}

TEST_CASE("results may be announced within their year, windows may end ahead", "[files]")
{
    const QDate today(2024, 5, 1);
    ScoreTable table = scoreTable();
    table.row().with(u"SchoolEndDateTestWindow1"_s, u"2024-06-28"_s).with(u"ScoreAvailableDate"_s, u"2024-04-30"_s).with(u"SSRAvailableDate"_s, u"2024-10-15"_s);
    table.row().with(u"SSRAvailableDate"_s, u"2025-02-01"_s);
    table.row().with(u"ScoreAvailableDate"_s, u"2099-05-20"_s);
    const Reading reading = readText(table, today);
    REQUIRE(reading.ok);
    CHECK(reading.rows.size() == 1);
    CHECK(reading.rows[0].record.ssrAvailable.iso() == u"2024-10-15"_s);
    CHECK(reading.findings.newestDate.iso() == u"2024-04-30"_s);
    REQUIRE(reading.findings.issues.size() == 2);
    CHECK(reading.findings.issues[0].column == u"SSRAvailableDate"_s);
    CHECK(reading.findings.issues[0].value == u"2025-02-01"_s);
    CHECK(reading.findings.issues[1].column == u"ScoreAvailableDate"_s);
}

TEST_CASE("a file of a school year to come is refused", "[files]")
{
    ScoreTable table = scoreTable();
    for (int i = 0; i < 5; ++i)
        inYear(table.row(), u"2031"_s);
    const Reading ahead = readText(table);
    REQUIRE(!ahead.ok);
    CHECK(ahead.error.kind == ErrorKind::InvalidInput);
    CHECK(ahead.error.detail.contains(u"2030-31"_s));
    CHECK(ahead.rows.empty());
    CHECK(readText(table, QDate(2031, 7, 1)).ok);

    // No date at all: the name tells.
    ScoreTable bare = scoreTable();
    bare.row();
    for (const QString &column : {u"TestStartDate1"_s, u"TestCompletedDate1"_s, u"FinalTestCompletedDate"_s, u"SchoolEndDateTestWindow1"_s, u"ScoreAvailableDate"_s,
                                  u"SSRAvailableDate"_s})
        bare.with(column, QString());
    TempFolder folder;
    CHECK(!readAll(folder.write(u"scores_2031.csv"_s, bare.text())).ok);
    CHECK(readAll(folder.write(u"scores_2024.csv"_s, bare.text())).ok);
}

TEST_CASE("every rejected row names row, column, value and what to do", "[files]")
{
    ScoreTable table = scoreTable();
    table.row().row().row();
    TempFolder folder;
    QString text = QString::fromUtf8(table.text());
    QString column;
    QString value;
    SECTION("another year")
    {
        inYear(table, u"2022"_s);
        text = QString::fromUtf8(table.row().row().text());
        column = u"FinalTestCompletedDate"_s;
        value = u"2022-05-02"_s;
    }
    SECTION("fewer cells than the header")
    {
        QStringList lines = text.split(u"\r\n"_s);
        const qsizetype last = table.headers.indexOf(u"StudentFirstName"_s);
        lines[3] = lines[3].split(u'^').mid(0, last + 1).join(u'^');
        text = lines.join(u"\r\n"_s);
        column = u"StudentFirstName"_s;
        value = u"Ada"_s;
    }
    SECTION("more cells than the header")
    {
        QStringList lines = text.split(u"\r\n"_s);
        lines[3] += u"^more"_s;
        text = lines.join(u"\r\n"_s);
        column = u"NL"_s; // column 376 of a spreadsheet
        value = u"more"_s;
    }
    for (const char *type : {"07", "21", "x", ""}) {
        SECTION(std::string("record type ") + type)
        {
            value = QString::fromLatin1(type);
            text = QString::fromUtf8(table.with(u"RecordType"_s, value).text());
            column = u"RecordType"_s;
        }
    }
    const Reading reading = readAll(folder.write(u"x.csv"_s, text.toUtf8()));
    REQUIRE(reading.ok);
    REQUIRE(reading.findings.rejected == 1);
    const RowIssue &issue = reading.findings.issues.front();
    CHECK(issue.kind == RowIssue::Kind::Rejected);
    CHECK(issue.row == 4);
    CHECK(issue.column == column);
    CHECK(issue.value == value);
    const bool saysWhat = issue.reason.contains(u"ownload"_s) || issue.reason.contains(u"Import the file"_s);
    CHECK(saysWhat);
    CHECK(issue.reason.endsWith(u"the row was left out."_s));
}

TEST_CASE("a text cut inside its last row gives the rows before", "[files]")
{
    TempFolder folder;
    ScoreTable table = scoreTable();
    table.row().row().row();
    const QByteArray whole = table.text();
    const qsizetype lastRow = whole.lastIndexOf("\r\n", whole.size() - 3) + 2;
    // In a name, right behind a delimiter, before the end mark and in the middle of it.
    for (const qsizetype at : {lastRow + 12, whole.indexOf("Ada", lastRow) + 2, whole.size() - 5, whole.size() - 4, whole.size() - 3}) {
        INFO(whole.mid(lastRow, at - lastRow).right(20).toStdString());
        const Reading reading = readAll(folder.write(u"x.csv"_s, whole.left(at)));
        REQUIRE(reading.ok);
        CHECK(reading.rows.size() == 2);
        CHECK(reading.findings.rows == 3);
        CHECK(reading.findings.truncated);
        REQUIRE(reading.findings.rejected == 1);
        CHECK(reading.findings.issues.front().row == 4);
        CHECK(!reading.findings.issues.front().column.isEmpty());
        CHECK(reading.findings.issues.front().reason.contains(u"ends inside this row; download it"_s));
    }
    const Reading noLineEnd = readAll(folder.write(u"x.csv"_s, whole.left(whole.size() - 2)));
    CHECK(noLineEnd.rows.size() == 3);
    CHECK(!noLineEnd.findings.truncated);
}

TEST_CASE("a cell outside its list of codes is kept and noted", "[files]")
{
    struct Case { const char *column, *value; };
    const auto c = GENERATE(values<Case>({{"IncludeIndicator", "Q"},
                                           {"CALPADSGrade", "99"},
                                           {"ConditionCode", "ZZZ"},
                                           {"Attemptedness", "J"},
                                           {"ScoreStatus", "?"},
                                           {"Gender", "Z"},
                                           {"ELAS", "ABC"},
                                           {"SSREligible", "Maybe"},
                                           {"HispanicorLatino", "1"},
                                           {"ParentEducationLevel", "77"},
                                           {"OpportunityTestingStatus1", "W"},
                                           {"LexileorQuantileMeasure", "1095L99999"},
                                           {"ScaleScoreMinus1", "abc"},
                                           {"ItemsAttempted3", "x"},
                                           {"ELEntryDate", "some day"}}));
    INFO(c.column << " " << c.value);
    ScoreTable table = scoreTable();
    table.row().with(QString::fromLatin1(c.column), QString::fromLatin1(c.value));
    const Reading reading = readText(table);
    REQUIRE(reading.rows.size() == 1);
    CHECK(reading.rows[0].cells.value(QString::fromLatin1(c.column)) == QString::fromLatin1(c.value));
    REQUIRE(reading.findings.issues.size() == 1);
    const RowIssue &issue = reading.findings.issues.front();
    CHECK(issue.kind == RowIssue::Kind::Noted);
    CHECK(issue.row == 2);
    CHECK(issue.column == QString::fromLatin1(c.column));
    CHECK(issue.value == QString::fromLatin1(c.value));
    CHECK(issue.reason.contains(u"compare it with TOMS"_s));
}

TEST_CASE("a second column for the same field is noted, the first one is read", "[files]")
{
    ScoreTable table = scoreTable();
    table.row();
    table.headers.append(u"SSID"_s);
    table.rows[0].append(u"1234567890"_s);
    const Reading reading = readText(table);
    REQUIRE(reading.rows.size() == 1);
    CHECK(reading.rows[0].record.ssid.value == 9'000'000'001);
    REQUIRE(reading.findings.issues.size() == 1);
    const RowIssue &issue = reading.findings.issues.front();
    CHECK(issue.kind == RowIssue::Kind::Noted);
    CHECK(issue.row == 1);
    CHECK(issue.column == u"SSID"_s);
    CHECK(issue.reason.contains(u"second column"_s));
}
