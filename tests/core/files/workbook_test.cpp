// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/xlsxtable.h"
#include "core/files/workbook.h"
#include "tests/core/files/bookbytes.h"
#include "tests/core/files/scoretable.h"
#include "tests/core/files/sheetcompare.h"
#include "tests/support/stringmaker.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

TEST_CASE("a workbook gives the same records as the text", "[files]")
{
    TempFolder folder;
    ScoreTable table = scoreTable();
    for (int i = 0; i < 40; ++i)
        table.row().with(u"StudentLastName"_s, u"O’Hara & <sons> %1"_s.arg(i));
    const Reading plain = readAll(folder.write(u"plain.csv"_s, table.text()));
    REQUIRE(plain.rows.size() == 40);

    const QString path = folder.file(u"x.xlsx"_s);
    SECTION("inline strings") { table.writeWorkbook(path); }
    SECTION("shared strings") { table.writeWorkbook(path, false, true); }
    SECTION("a preamble row") { table.writeWorkbook(path, false, false, u"CAASPP Student Score Data, SAMPLE"_s); }
    SECTION("several sheets, header repeated") { table.writeWorkbook(path, false, true, u"Preamble"_s, 12); }
    SECTION("numbers, as a spreadsheet program saves them") { table.writeWorkbook(path, true); }
    const Reading book = readAll(path);
    CHECK(book.error.detail.toStdString() == "");
    REQUIRE(book.ok);
    CHECK(book.description.container == u"xlsx"_s);
    CHECK(book.description.layout == u"2023-24"_s);
    CHECK(book.rows.size() == 40);
    CHECK(sameRecords(plain, book));
    CHECK(book.findings.rejected == 0);
    CHECK(book.rows[0].cells.value(u"RecordType"_s) == u"01"_s);
    CHECK(book.rows[0].cells.value(u"CALPADSGrade"_s) == u"05"_s);
}

TEST_CASE("texts of a workbook are limited, empty ones too", "[files]")
{
    const std::string entry = GENERATE(std::string("<si/>"), std::string("<si><t>a text of its own</t></si>"));
    std::string xml = "<sst>";
    for (int i = 0; i < 3000; ++i)
        xml += entry;
    xml += "</sst>";
    const auto lastOf = [&xml](std::size_t maxBytes, std::optional<Error> &error) {
        files::SharedStrings texts(std::make_unique<files::BlockReader>(pieces(xml, 4096), kSmallBlock), u"a.xlsx"_s, maxBytes);
        const bool isThere = texts.text(2999).has_value();
        error = texts.error();
        return isThere;
    };
    std::optional<Error> error;
    CHECK(lastOf(1 << 20, error));
    CHECK_FALSE(error);
    CHECK_FALSE(lastOf(64 * 1024, error));
    REQUIRE(error);
    CHECK(error->detail.contains(u"too large"_s));
}

TEST_CASE("looking into a workbook ends with the first rows of its sheets", "[files]")
{
    TempFolder folder;
    QList<QByteArrayList> words(20'000, QByteArrayList{"a", "b", "c"});
    const QList<QByteArrayList> scores{{"RecordType", "SSID", "GradeAssessed", "ScaleScore"}, {"01", "9000000001", "05", "2433"}};
    const QString path = folder.write(u"a.xlsx"_s, workbookOfSheets({words, scores, words}));
    int polls = 0;
    const auto found = files::recognise(path, jobs::JobContext([&polls] { return ++polls < 0; }, {}));
    REQUIRE(found);
    CHECK(found->kind == files::FileKind::StudentScoreData);
    CHECK(polls < 100);

    const QString other = folder.write(u"b.xlsx"_s, workbookOfSheets({words, words}));
    polls = 0;
    const auto none = files::recognise(other, jobs::JobContext([&polls] { return ++polls < 0; }, {}));
    REQUIRE(none);
    CHECK(none->kind == files::FileKind::OtherTable);
    CHECK(polls < 100);
}

TEST_CASE("looking into a file can be cancelled", "[files]")
{
    TempFolder folder;
    ScoreTable table = scoreTable();
    for (int i = 0; i < 60; ++i)
        table.row();
    table.writeWorkbook(folder.file(u"a.xlsx"_s));
    const int after = GENERATE(0, 1, 15);
    for (const QString &path : {folder.file(u"a.xlsx"_s), folder.write(u"a.csv"_s, table.text()), folder.write(u"b.csv"_s, "a,b,c\n1,2,3\n")}) {
        int polls = 0;
        const auto found = files::recognise(path, jobs::JobContext([&] { return polls++ >= after; }, {}));
        if (path.endsWith(u"b.csv"_s) && found) {
            CHECK(polls <= after);
            continue;
        }
        REQUIRE_FALSE(found);
        CHECK(found.error().kind == ErrorKind::Cancelled);
    }
}

TEST_CASE("a part of a workbook that grows without end is refused", "[files]")
{
    const auto endOf = [](const std::string &xml) { return readByScanner(xml, 64 * 1024).end; };
    const std::string head = "<worksheet><sheetData><row><c><v>1</v></c></row>";
    const std::string tail = "</sheetData></worksheet>";
    constexpr std::size_t kMuch = 12 * 1024 * 1024;
    const std::string comment = "<!--" + std::string(kMuch, 'x') + "-->";
    CHECK(endOf(head + comment + tail) == files::SheetEnd::TooLong);
    CHECK(endOf("<worksheet>" + comment + "<sheetData>" + tail) == files::SheetEnd::TooLong);
    CHECK(endOf(head + "<!-- a word -->" + tail) == files::SheetEnd::Complete);

    std::string deep;
    std::string names;
    for (int i = 0; i < 100'000; ++i)
        deep += "<a>";
    for (int i = 0; i < 100'000; ++i)
        deep += "</a>";
    CHECK(endOf(head + deep + tail) == files::SheetEnd::TooLong);
    for (int i = 0; i < 800'000; ++i)
        names += "<a" + std::to_string(i) + "/>";
    CHECK(endOf(head + names + tail) == files::SheetEnd::TooLong);
}

TEST_CASE("the parts around the sheets hold so much and no more", "[files]")
{
    TempFolder folder;
    const QByteArray sheet = "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>a</t></is></c></row></sheetData></worksheet>";
    const auto reasonFor = [&](int relations, int sheets, int formats, const QByteArray &filling = {}) {
        QByteArray relationsXml = "<Relationships><Relationship Id=\"s\" Type=\"x/styles\" Target=\"/xl/styles.xml\"/>";
        for (int i = 0; i < relations; ++i)
            relationsXml += "<Relationship Id=\"r" + QByteArray::number(i) + "\" Type=\"x/worksheet\" Target=\"/xl/s.xml\"/>";
        QByteArray sheetsXml = "<workbook xmlns:r=\"r\"><sheets>";
        for (int i = 0; i < sheets; ++i)
            sheetsXml += "<sheet name=\"" + QByteArray::number(i) + "\" r:id=\"r0\"/>";
        QByteArray stylesXml = "<styleSheet><numFmts>";
        for (int i = 0; i < formats; ++i)
            stylesXml += "<numFmt numFmtId=\"" + QByteArray::number(200 + i) + "\" formatCode=\"0.00\"/>";
        const auto book = folder.write(u"a.xlsx"_s, zipOf({{"xl/workbook.xml", sheetsXml + "</sheets></workbook>" + filling},
                                                           {"xl/_rels/workbook.xml.rels", relationsXml + "</Relationships>"},
                                                           {"xl/styles.xml", stylesXml + "</numFmts></styleSheet>"},
                                                           {"xl/s.xml", sheet}}));
        const auto found = files::recognise(book);
        REQUIRE(found);
        return found->reason;
    };
    CHECK(reasonFor(5, 5, 5).contains(u"not a CAASPP"_s));
    CHECK(reasonFor(11'000, 5, 5).contains(u"larger than any"_s));
    CHECK(reasonFor(5, 1'001, 5).contains(u"larger than any"_s));
    CHECK(reasonFor(5, 5, 11'000).contains(u"larger than any"_s));
    QByteArray filling;
    for (int i = 0; filling.size() < 33 * 1024 * 1024; ++i)
        filling += "<!--" + QByteArray::number(i * 2654435761LL, 16) + "-->";
    CHECK(reasonFor(5, 5, 5, filling).contains(u"larger than any"_s));
}
