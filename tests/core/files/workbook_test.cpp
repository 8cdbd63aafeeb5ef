// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/xlsxtable.h"
#include "core/files/workbook.h"
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
