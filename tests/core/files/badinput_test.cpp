// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/files/bookbytes.h"
#include "tests/core/files/scoretable.h"
#include "tests/support/stringmaker.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

#if defined(Q_OS_UNIX)
#    include "tests/support/rights.h"
#endif

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;
using files::FileKind;

namespace {

/// A workbook with one sheet of the given XML.
QByteArray workbookOf(const QByteArray &sheet, const QByteArray &shared = {})
{
    QList<std::pair<QByteArray, QByteArray>> entries{
        {"xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Scores\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
             + QByteArray(shared.isEmpty() ? "" : "<Relationship Id=\"rId2\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>") + "</Relationships>"},
        {"xl/worksheets/sheet1.xml", sheet}};
    if (!shared.isEmpty())
        entries.append({"xl/sharedStrings.xml", shared});
    return zipOf(entries);
}

QString reasonOf(const QString &path)
{
    const auto description = files::recognise(path);
    REQUIRE(description);
    CHECK(description->kind != FileKind::StudentScoreData);
    CHECK(description->reason.endsWith(u'.'));
    return description->reason;
}

} // namespace

TEST_CASE("files of no use say what they are and what to do", "[files]")
{
    TempFolder folder;
    SECTION("empty") { CHECK(reasonOf(folder.write(u"a.xlsx"_s, {})).contains(u"empty"_s)); }
    SECTION("PDF renamed to xlsx")
    {
        const auto description = files::recognise(folder.write(u"a.xlsx"_s, "%PDF-1.7\n1 0 obj\n"));
        REQUIRE(description);
        CHECK(description->kind == FileKind::SsrPdf);
        CHECK(description->container == u"pdf"_s);
    }
    SECTION("HTML")
    {
        const auto description = files::recognise(folder.write(u"a.xlsx"_s, "\n<!DOCTYPE html><html><body>x</body></html>"));
        REQUIRE(description);
        CHECK(description->kind == FileKind::SsrHtml);
    }
    SECTION("zip of CSV files") { CHECK(reasonOf(folder.write(u"a.zip"_s, zipOf({{"scores.csv", "a^b"}}))).contains(u"Unpack"_s)); }
    SECTION("old xls")
    {
        QByteArray bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
        bytes += QByteArray(600, '\0') + QByteArray("W\0o\0r\0k\0b\0o\0o\0k\0", 16);
        CHECK(reasonOf(folder.write(u"a.xls"_s, bytes)).contains(u".xls"_s));
    }
    SECTION("behind a password")
    {
        QByteArray bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
        for (const char c : std::string("EncryptedPackage"))
            bytes += QByteArray(1, c) + QByteArray(1, '\0');
        CHECK(reasonOf(folder.write(u"a.xlsx"_s, bytes)).contains(u"password"_s));
    }
    SECTION("another table") { CHECK(reasonOf(folder.write(u"a.csv"_s, "Name,Room,Size\nA,1,2\n")).contains(u"RecordType"_s)); }
    SECTION("text") { CHECK(reasonOf(folder.write(u"a.txt"_s, "Dear colleagues\nplease find\n")).contains(u"text"_s)); }
    SECTION("fixed width") { CHECK(reasonOf(folder.write(u"a.dat"_s, QByteArray(3964, 'x') + "\r\n")).contains(u".dat"_s)); }
    SECTION("a column is missing")
    {
        ScoreTable table = scoreTable();
        table.row();
        CHECK(reasonOf(folder.write(u"a.csv"_s, table.text().replace("^SSID^", "^^"))).contains(u"SSID"_s));
    }
}

TEST_CASE("an ELPAC file is refused for what it is", "[files]")
{
    TempFolder folder;
    SECTION("by its header")
    {
        const QByteArray text = "RecordType^SSID^StudentLastName^GradeAssessed^OverallScaleScore^OverallPerformanceLevel^OralLanguageScaleScore\r\n21^9000000001^A^05^1500^3^1490\r\n";
        const auto description = files::recognise(folder.write(u"a.csv"_s, text));
        REQUIRE(description);
        CHECK(description->kind == FileKind::ElpacScoreData);
        CHECK(description->reason.contains(u"ELPAC"_s));
    }
    SECTION("by its record types")
    {
        ScoreTable table = scoreTable();
        table.row().with(u"RecordType"_s, u"21"_s);
        const auto description = files::recognise(folder.write(u"a.csv"_s, table.text()));
        REQUIRE(description);
        CHECK(description->kind == FileKind::ElpacScoreData);
    }
}

TEST_CASE("a truncated workbook is refused and nothing hangs", "[files]")
{
    TempFolder folder;
    ScoreTable table = scoreTable();
    for (int i = 0; i < 50; ++i)
        table.row();
    table.writeWorkbook(folder.file(u"whole.xlsx"_s), false, true);
    const QByteArray whole = folder.read(u"whole.xlsx"_s);
    for (const double share : {0.1, 0.5, 0.99}) {
        const QString path = folder.write(u"cut.xlsx"_s, whole.left(static_cast<qsizetype>(static_cast<double>(whole.size()) * share)));
        CHECK(reasonOf(path).contains(u"Download"_s));
    }
}

TEST_CASE("a workbook damaged inside gives an error, not a crash", "[files]")
{
    TempFolder folder;
    ScoreTable table = scoreTable();
    for (int i = 0; i < 300; ++i)
        table.row();
    table.writeWorkbook(folder.file(u"whole.xlsx"_s));
    const QByteArray whole = folder.read(u"whole.xlsx"_s);
    for (qsizetype at = 40; at < whole.size(); at += whole.size() / 37) {
        QByteArray bytes = whole;
        for (qsizetype i = at; i < std::min(at + 8, bytes.size()); ++i)
            bytes[i] = static_cast<char>(bytes[i] ^ 0x5A);
        const Reading reading = readAll(folder.write(u"damaged.xlsx"_s, bytes));
        if (!reading.ok)
            CHECK(!reading.error.detail.isEmpty());
        else
            CHECK(reading.rows.size() == 300); // the change hit a part that is not looked at
    }
}

TEST_CASE("a DOCTYPE in a workbook is refused", "[files]")
{
    TempFolder folder;
    const QByteArray doctype = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"1\">]>";
    const QByteArray sheet = "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>";
    CHECK(reasonOf(folder.write(u"a.xlsx"_s, workbookOf(doctype + sheet))).contains(u"DOCTYPE"_s));
    CHECK(reasonOf(folder.write(u"b.xlsx"_s, workbookOf(sheet, doctype + "<sst><si><t>x</t></si></sst>"))).contains(u"DOCTYPE"_s));
}

TEST_CASE("a zip bomb is refused at once", "[files]")
{
    TempFolder folder;
    const QByteArray bomb = workbookOf("<worksheet><sheetData>" + QByteArray(64 * 1024 * 1024, ' ') + "</sheetData></worksheet>");
    CHECK(bomb.size() < 1024 * 1024);
    CHECK(reasonOf(folder.write(u"a.xlsx"_s, bomb)).contains(u"unpack"_s));

    // The directory lies about the size: noticed while unpacking.
    QByteArray liar = bomb;
    const qsizetype entry = liar.indexOf("xl/worksheets/sheet1.xml", liar.indexOf(QByteArray("PK\x01\x02", 4)));
    const qsizetype size = entry - 46 + 24;
    REQUIRE(size > 0);
    for (qsizetype i = 0; i < 4; ++i)
        liar[size + i] = static_cast<char>(i == 1 ? 0x10 : 0);
    CHECK(reasonOf(folder.write(u"b.xlsx"_s, liar)).endsWith(u'.'));
}

TEST_CASE("a shared string that is not there is damage", "[files]")
{
    TempFolder folder;
    const QByteArray sheet = "<worksheet><sheetData><row><c t=\"s\"><v>5</v></c></row></sheetData></worksheet>";
    CHECK(reasonOf(folder.write(u"a.xlsx"_s, workbookOf(sheet, "<sst><si><t>x</t></si></sst>"))).contains(u"damaged"_s));
}

TEST_CASE("cells out of order are put in order, two cells in one place leave the row out", "[files]")
{
    TempFolder folder;
    ScoreTable table = scoreTable();
    for (int i = 0; i < 3; ++i)
        table.row();
    const Reading plain = readAll(folder.write(u"plain.csv"_s, table.text()));
    REQUIRE(plain.rows.size() == 3);

    const auto cellOf = [&](qsizetype row, qsizetype column) {
        QByteArray letters;
        for (qsizetype n = column + 1; n > 0; n = (n - 1) / 26)
            letters.prepend(static_cast<char>('A' + (n - 1) % 26));
        const QString &text = row == 0 ? table.headers[column] : table.rows[static_cast<std::size_t>(row - 1)][column];
        return text.isEmpty() ? QByteArray()
                              : "<c r=\"" + letters + QByteArray::number(row + 1) + "\" t=\"inlineStr\"><is><t>"
                + text.toHtmlEscaped().toUtf8() + "</t></is></c>";
    };
    const QByteArray remark = GENERATE(QByteArray(), QByteArray("<!-- for expat -->"));
    QByteArray sheet = "<worksheet><sheetData>" + remark;
    for (qsizetype row = 0; row <= 3; ++row) {
        sheet += "<row r=\"" + QByteArray::number(row + 1) + "\">";
        for (qsizetype column = table.headers.size() - 1; column >= 0; --column)
            sheet += cellOf(row, column);
        if (row == 2)
            sheet += "<c r=\"A3\" t=\"inlineStr\"><is><t>02</t></is></c>";
        sheet += "</row>";
    }
    const Reading book = readAll(folder.write(u"a.xlsx"_s, workbookOf(sheet + "</sheetData></worksheet>")));
    REQUIRE(book.ok);
    REQUIRE(book.rows.size() == 2);
    CHECK(book.rows[0].cells == plain.rows[0].cells);
    CHECK(book.rows[1].cells == plain.rows[2].cells);
    CHECK(book.columnsInOrder);
    REQUIRE(book.findings.rejected == 1);
    CHECK(book.findings.issues[0].row == 3);
    CHECK(book.findings.issues[0].column == table.headers[0]);
}

TEST_CASE("the sheets of a workbook make one table, whatever the order and spelling of their headers", "[files]")
{
    TempFolder folder;
    const QByteArray book = workbookOfSheets({{{"RecordType", "SSID", "GradeAssessed", "ScaleScore", "Room No."}, {"01", "9000000001", "05", "2433", "A1"}},
                                              {{"SSID", "Record Type", "room no", "Scale Score", "Grade_Assessed"}, {"9000000002", "02", "B2", "2500", "06"}},
                                              {{"01", "9000000004", "07", "2600", "C3"}}});
    const Reading reading = readAll(folder.write(u"a.xlsx"_s, book));
    REQUIRE(reading.ok);
    REQUIRE(reading.rows.size() == 3);
    CHECK(reading.findings.issues.empty());
    CHECK(reading.rows[1].record.ssid.value == 9'000'000'002);
    CHECK(reading.rows[1].record.scaleScore == 2500);
    CHECK(reading.rows[1].record.gradeAssessed == 6);
    CHECK(reading.rows[1].cells.value(u"Room No."_s) == u"B2"_s);
    CHECK(reading.rows[2].record.gradeAssessed == 7);
}

TEST_CASE("columns without a name go on those at the same place, and signs alone name nothing", "[files]")
{
    TempFolder folder;
    const QByteArrayList first{"RecordType", "SSID", "GradeAssessed", "ScaleScore", "", "--", "Note"};
    const auto reading = [&](const QByteArrayList &second, const QByteArrayList &row) {
        return readAll(folder.write(u"a.xlsx"_s, workbookOfSheets({{first, {"01", "9000000001", "05", "2433", "x", "y", "z"}}, {second, row}})));
    };
    const Reading same = reading({"RecordType", "SSID", "ScaleScore", "GradeAssessed", "", "note", "--"}, {"01", "9000000002", "2500", "06", "a", "c", "b"});
    REQUIRE(same.rows.size() == 2);
    CHECK(same.rows[1].record.gradeAssessed == 6);
    CHECK(same.rows[1].cells.value(QString()) == u"a"_s);
    CHECK(same.rows[1].cells.value(u"--"_s) == u"b"_s);
    CHECK(same.rows[1].cells.value(u"Note"_s) == u"c"_s);
    // Without a name and at another place: nothing of the first sheet goes on there.
    const Reading moved = reading({"RecordType", "SSID", "", "ScaleScore", "GradeAssessed"}, {"01", "9000000002", "a", "2500", "06"});
    REQUIRE(moved.rows.size() == 2);
    CHECK(moved.rows[1].record.scaleScore == 2500);
    CHECK_FALSE(moved.rows[1].cells.contains(QString()));
    // Other signs are another column.
    const Reading foreign = reading({"RecordType", "SSID", "GradeAssessed", "ScaleScore", "**"}, {"01", "9000000002", "06", "2500", "a"});
    CHECK(foreign.rows.size() == 1);
    CHECK(foreign.findings.rejected == 1);
}

TEST_CASE("sheets with as many columns as there may be are matched in no time", "[files]")
{
    TempFolder folder;
    QByteArrayList header{"RecordType", "SSID", "GradeAssessed", "ScaleScore"};
    QByteArrayList other = header;
    for (int i = 0; i < 16'000; ++i) {
        header << "Column " + QByteArray::number(i);
        other << "column_" + QByteArray::number(15'999 - i);
    }
    const QByteArrayList row{"01", "9000000001", "05", "2433", "x"};
    const QString path = folder.write(u"a.xlsx"_s, workbookOfSheets({{header, row}, {other, row}}));
    QElapsedTimer timer;
    timer.start();
    const Reading reading = readAll(path);
    CHECK(timer.elapsed() < 5'000);
    REQUIRE(reading.rows.size() == 2);
    CHECK(reading.rows[1].cells.value(u"Column 15999"_s) == u"x"_s);
}

TEST_CASE("the rows of a sheet with other columns count as refused", "[files]")
{
    TempFolder folder;
    const QByteArray book = workbookOfSheets({{{"RecordType", "SSID", "GradeAssessed", "ScaleScore"}, {"01", "9000000001", "05", "2433"}},
                                              {{"RecordType", "SSID", "GradeAssessed", "ConditionCode"}, {"01", "9000000003", "05", "NT"}, {"01", "9000000004", "05", "NT"}},
                                              {{"RecordType", "SSID", "GradeAssessed", "ScaleScore"}, {"01", "9000000005", "05", "2433"}}});
    const Reading reading = readAll(folder.write(u"a.xlsx"_s, book));
    REQUIRE(reading.ok);
    CHECK(reading.rows.size() == 2);
    CHECK(reading.findings.rows == 4);
    CHECK(reading.findings.rejected == 2);
    REQUIRE(reading.findings.issues.size() == 1); // said once for the sheet
    const files::RowIssue &issue = reading.findings.issues[0];
    CHECK(issue.kind == files::RowIssue::Kind::Rejected);
    CHECK(issue.row == 2);
    CHECK(issue.column == u"ConditionCode"_s);
    CHECK(issue.reason.startsWith(u"The sheet “S2” has a column that the first sheet does not have"_s));
    CHECK(issue.sheet == u"S2"_s);
}

TEST_CASE("a sheet of words beside the data is passed over with a remark", "[files]")
{
    TempFolder folder;
    QList<QByteArrayList> words;
    for (int i = 0; i < 30; ++i)
        words.append(QByteArrayList{"Code", "Meaning"});
    const QByteArray book = workbookOfSheets({{{"RecordType", "SSID", "GradeAssessed", "ScaleScore"}, {"01", "9000000001", "05", "2433"}}, words});
    const Reading reading = readAll(folder.write(u"a.xlsx"_s, book));
    REQUIRE(reading.ok);
    CHECK(reading.rows.size() == 1);
    CHECK(reading.findings.rejected == 0);
    REQUIRE(reading.findings.issues.size() == 1);
    CHECK(reading.findings.issues[0].kind == files::RowIssue::Kind::Noted);
    CHECK(reading.findings.issues[0].value == u"S2"_s);
}

#if defined(Q_OS_UNIX)
TEST_CASE("a file without read permission is a storage error", "[files]")
{
    TempFolder folder;
    REQUIRE(QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner | QFileDevice::ReadOther
                                                     | QFileDevice::ExeOther));
    const QString path = folder.write(u"a.csv"_s, "a,b,c\n1,2,3\n");
    constexpr int kRead = 1, kStorage = 2, kElse = 3;
    const auto outcome = [&path] {
        const auto description = files::recognise(path);
        if (description)
            return kRead;
        return description.error().kind == ErrorKind::Storage && !description.error().detail.isEmpty() ? kStorage : kElse;
    };
    REQUIRE(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::ReadOther));
    CHECK(withoutRights(outcome) == kRead);
    REQUIRE(QFile::setPermissions(path, {}));
    CHECK(withoutRights(outcome) == kStorage);
}
#endif

TEST_CASE("a missing file is not found", "[files]")
{
    TempFolder folder;
    const auto description = files::recognise(folder.file(u"none.csv"_s));
    REQUIRE(!description);
    CHECK(description.error().kind == ErrorKind::NotFound);
}
