// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/files/sheetcompare.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace scoredesk;
using namespace scoredesk::testing;
using files::SheetEnd;

namespace {

const std::string kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                          "<dimension ref=\"A1:B2\"/><sheetData>";
const std::string kTail = "</sheetData><pageMargins left=\"0.7\"/></worksheet>";

std::string sheet(const std::string &rows)
{
    return kHead + rows + kTail;
}

/// Pieces of worksheets: most as writers write them, some unusual, some wrong.
rc::Gen<std::string> cellGen()
{
    return rc::gen::weightedOneOf<std::string>({
        {8, rc::gen::element<std::string>("<c r=\"A1\" t=\"inlineStr\"><is><t>plain</t></is></c>", "<c r=\"B7\"><v>2433</v></c>",
                                          "<c r=\"AZ12\" s=\"3\" t=\"s\"><v>17</v></c>", "<c t=\"b\"><v>1</v></c>", "<c r=\"C1\" s=\"2\"/>",
                                          "<c r=\"D1\" t=\"str\"><v>a &amp; b</v></c>", "<c r=\"E1\" t=\"e\"><v>#N/A</v></c>",
                                          "<c r=\"XFD1\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> \xC3\xA9\xE2\x82\xAC </t></is></c>",
                                          "<c r=\"F1\" t=\"n\">\n <v>1.5E3</v> </c>", "<c><v></v></c>", "<c t=\"d\"><v>2024-05-20</v></c>",
                                          "<c r=\"G1\" t=\"str\"><v>&lt;&#65;]x</v></c>")},
        {2, rc::gen::element<std::string>("<c r=\"A1\" t=\"inlineStr\"><is><r><t>ri</t></r><r><rPr><b/></rPr><t>ch</t></r></is></c>",
                                          "<c r=\"A1\"><f>SUM(A1:A2)</f><v>3</v></c>", "<c r='A1' t='s'><v>1</v></c>", "<c r=\"a1\"><v>1</v></c>",
                                          "<c r=\"A1\" cm=\"1\"><v>1</v></c>", "<c r=\"A1\"><v>1</v><v>2</v></c>",
                                          "<c r=\"A1\" t=\"inlineStr\"><is><t>a</t><rPh><t>b</t></rPh></is></c>", "<!-- remark -->", "<x:c r=\"A1\"><x:v>1</x:v></x:c>",
                                          "<c r=\"A1\" t=\"str\"><v><![CDATA[<raw>]]></v></c>", "<c r=\"A1\" t=\"str\"><v>&#x41;\r\n</v></c>", "text",
                                          "<c r=\"ZZZ99999999\"><v>1</v></c>", "<c r=\"A1\" t=\"odd\"><v>1</v></c>", "<c r=\"A1\"><is><t>x</t></is></c>",
                                          "<c r=\"A1\" t=\"inlineStr\"><v>x</v></c>", "<other><c><v>1</v></c></other>", "<c xr:r=\"B1\"><v>1</v></c>")},
        {1, rc::gen::element<std::string>("<c r=\"A1\"><v>1</c>", "<c r=\"A1\" r=\"B1\"><v>1</v></c>", "<c r=\"A1\"><v>]]></v></c>", "<c r=\"A1\"><v>\x01</v></c>",
                                          "<c r=\"A1\"><v>\xFF</v></c>", "<c r=\"A1\"><v>&nbsp;</v></c>", "<c r=\"A1\"><v>&#0;</v></c>", "<c r=\"A1\"s=\"1\"><v>1</v></c>",
                                          "<c r=\"<\"><v>1</v></c>", "</row>", "<v>1</v>", "<c r=\"A1\"><v>\xED\xA0\x80</v></c>")},
    });
}

std::string rowOf(const std::vector<std::string> &cells, int kind)
{
    static const std::vector<std::string> kStarts{"<row r=\"5\">", "<row>", "<row r=\"7\" spans=\"1:375\" x14ac:dyDescent=\"0.25\">", "\n<row r=\"8\" ht=\"15\" >",
                                                  "<row r=\"x\">", "<row r=\"1\" r=\"2\">", "<row a=\"&amp;\">", "<row r=\"0\">"};
    std::string row = kStarts[static_cast<std::size_t>(kind) % kStarts.size()];
    for (const std::string &cell : cells)
        row += cell;
    return row + "</row>";
}

void requireEqual(const std::string &xml, std::size_t piece)
{
    const SheetReading scanned = readByScanner(xml, piece);
    const SheetReading parsed = readByExpat(xml);
    RC_ASSERT(scanned.end == parsed.end);
    RC_ASSERT(scanned.rows == parsed.rows);
}

} // namespace

TEST_CASE("the scanner reads what writers write, without expat", "[files]")
{
    const std::string xml = sheet("<row r=\"1\" spans=\"1:3\"><c r=\"A1\" t=\"inlineStr\"><is><t>a&amp;b</t></is></c><c r=\"C1\" s=\"1\"><v>45432</v></c></row>"
                                  "<row r=\"3\"/><row r=\"4\"><c r=\"B4\" t=\"s\"><v>0</v></c></row>");
    for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::size_t{100'000}}) {
        const SheetReading reading = readByScanner(xml, piece);
        // In pieces of a byte, expat tells late where the head ended, and goes on itself.
        CHECK((reading.scanned || piece == 1));
        CHECK(reading.end == SheetEnd::Complete);
        REQUIRE(reading.rows.size() == 3);
        CHECK(reading.rows[0].cells.at(0).second == "a&b");
        CHECK(reading.rows[0].cells.at(1).first.column == 2);
        CHECK(reading.rows[0].cells.at(1).first.style == 1);
        CHECK(reading.rows[1].number == 3);
        CHECK(reading.rows[2].number == 4);
    }
}

TEST_CASE("rows count from 1: a row that says 0 has said nothing", "[files]")
{
    const std::string xml = sheet("<row r=\"3\"><c r=\"A3\"><v>1</v></c></row><row r=\"0\"><c><v>2</v></c></row><row r=\"000\"/><row r=\"9\"/>");
    for (const SheetReading &reading : {readByScanner(xml), readByExpat(xml)}) {
        REQUIRE(reading.rows.size() == 4);
        CHECK(reading.rows[1].number == 4);
        CHECK(reading.rows[2].number == 5);
        CHECK(reading.rows[3].number == 9);
    }
    CHECK(readByScanner(xml).scanned);
    CHECK(readByExpat(sheet("<row r=\"0\"/>")).rows.at(0).number == 1);
}

TEST_CASE("rich text is joined, phonetic runs and formulas are passed over", "[files]")
{
    const SheetReading reading = readByScanner(
        sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><r><t>Ri</t></r><r><t>ch</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></is></c>"
              "<c r=\"B2\" t=\"str\"><f>A1&amp;\"x\"</f><v>1x</v></c></row>"));
    CHECK(!reading.scanned);
    CHECK(reading.end == SheetEnd::Complete);
    REQUIRE(reading.rows.size() == 2);
    REQUIRE(reading.rows[1].cells.size() == 2);
    CHECK(reading.rows[1].cells[0].second == "Rich");
    CHECK(reading.rows[1].cells[1].second == "1x");
}

TEST_CASE("a DOCTYPE ends a sheet, wherever the scanner meets it", "[files]")
{
    const std::string bomb = "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;\">]>";
    CHECK(readByScanner("<?xml version=\"1.0\"?>" + bomb + sheet("").substr(39)).end == SheetEnd::Doctype);
    CHECK(readByExpat("<?xml version=\"1.0\"?>" + bomb + sheet("").substr(39)).end == SheetEnd::Doctype);
}

TEST_CASE("scanner and expat read generated sheets alike", "[files]")
{
    CHECK(rc::check("rows of usual, unusual and wrong cells", [] {
        const auto rows = *rc::gen::container<std::vector<std::pair<std::vector<std::string>, int>>>(
            rc::gen::pair(rc::gen::container<std::vector<std::string>>(cellGen()), rc::gen::inRange(0, 13)));
        std::string body;
        for (const auto &[cells, kind] : rows)
            body += rowOf(cells, kind >= 8 ? 0 : kind);
        requireEqual(sheet(body), *rc::gen::element<std::size_t>(1, 3, 17, 64, 300, 5000));
    }));
    CHECK(rc::check("a good sheet with some bytes changed", [] {
        std::string xml = sheet("<row r=\"1\" spans=\"1:9\"><c r=\"A1\" t=\"inlineStr\"><is><t>Rocky &amp; co</t></is></c><c r=\"B1\" s=\"2\"><v>2433</v></c></row>"
                                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>12</v></c><c r=\"B2\"/></row>");
        const auto changes = *rc::gen::container<std::vector<std::pair<std::size_t, char>>>(
            rc::gen::pair(rc::gen::inRange(std::size_t{0}, xml.size()), rc::gen::oneOf(rc::gen::arbitrary<char>(), rc::gen::element('<', '>', '&', '"', '/', ' ', ']', 'r'))));
        for (std::size_t i = 0; i < std::min<std::size_t>(changes.size(), 4); ++i)
            xml[changes[i].first] = changes[i].second;
        requireEqual(xml, *rc::gen::element<std::size_t>(5, 64, 5000));
    }));
    CHECK(rc::check("a good sheet cut short", [] {
        const std::string xml = sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>\xC3\xA9t\xC3\xA9</t></is></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>");
        requireEqual(xml.substr(0, *rc::gen::inRange(std::size_t{0}, xml.size())), *rc::gen::element<std::size_t>(1, 16, 5000));
    }));
}
