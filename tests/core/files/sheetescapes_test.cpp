// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/sheetescapes.h"

#include "core/files/delimitedwriter.h"
#include "core/files/xlsxtable.h"
#include "core/files/xlsxwriter.h"
#include "tests/support/stringmaker.h"
#include "tests/support/tempfolder.h"

#include <QtCore/QFile>

#include <catch2/catch.hpp>

using namespace scoredesk::files;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

TEST_CASE("escapes of a workbook's text are resolved, and what only looks like one stays", "[files][xlsx][escapes]")
{
    const auto [written, meant] = GENERATE(table<std::string_view, std::string_view>({
        {"Zoe_x000D_", "Zoe\r"},
        {"_x000a__x0009_a", "\n\ta"},
        {"_x00C9_lise", "\xC3\x89lise"},
        {"_x4E2D_", "\xE4\xB8\xAD"},
        {"_xD83D__xDE00_", "\xF0\x9F\x98\x80"},
        {"_x005F_x0041_", "_x0041_"}, // an underscore that was escaped, and letters
        {"_xD83D_", "_xD83D_"},       // half a pair
        {"_x0000_", "_x0000_"},
        {"_x00G0_", "_x00G0_"},
        {"_X000D_", "_X000D_"},
        {"_x000D", "_x000D"},
        {"a_b_c_d_e", "a_b_c_d_e"},
        {"NEDS_BD_x0041_", "NEDS_BDA"}, // behind underscores that begin none
        {"TDS_x_x0041_", "TDS_xA"},
        {"NEDS_NoiseBuf_x00", "NEDS_NoiseBuf_x00"},
        {"", ""},
    }));
    TextArena arena;
    CHECK(withoutSheetEscapes(written, arena) == meant);
}

TEST_CASE("a text comes out of a workbook as it was written, whatever is in it", "[files][xlsx][escapes]")
{
    const std::vector<std::string> texts{"_x0041_", "a\x01\x1F" "b", "_x005F_x0041_", "line\r\nline", "__x000D__", "_", "\xC3\x89_x0"};
    const bool isShared = GENERATE(false, true);
    const auto parser = GENERATE(SheetParser::Automatic, SheetParser::ExpatOnly);
    const TempFolder folder;
    const QString path = folder.file(u"book.xlsx"_s);
    XlsxOptions options;
    options.sharedStrings = isShared;
    auto writer = XlsxWriter::create(path, {{u"text"_s}}, options);
    REQUIRE(writer);
    for (const std::string &text : texts) {
        (*writer)->text(0, text);
        (*writer)->endRow();
    }
    REQUIRE((*writer)->finish());
    const auto read = xlsxTable(path, parser);
    REQUIRE(read);
    std::vector<std::string> found;
    REQUIRE((*read)->read([&](const RawRow &row) {
        found.emplace_back(row.cells.front().text);
        return true;
    }));
    REQUIRE_FALSE(found.empty());
    found.erase(found.begin()); // the header
    CHECK(found == texts);
}

TEST_CASE("a cell holds as many characters as spreadsheets allow, of whatever script", "[files][xlsx]")
{
    const auto [character, most] = GENERATE(table<std::string, int>({{"a", 32'767}, {"\xC3\x89", 32'767}, {"\xE4\xB8\xAD", 32'767}, {"\xF0\x9F\x98\x80", 16'383}}));
    const TempFolder folder;
    const QString path = folder.file(u"book.xlsx"_s);
    auto writer = XlsxWriter::create(path, {{u"text"_s}}, {});
    REQUIRE(writer);
    std::string text;
    for (int i = 0; i < 33'000; ++i)
        text += character;
    (*writer)->text(0, text);
    (*writer)->endRow();
    REQUIRE((*writer)->finish());
    const auto read = xlsxTable(path, SheetParser::Automatic);
    REQUIRE(read);
    std::size_t length = 0;
    REQUIRE((*read)->read([&](const RawRow &row) {
        length = row.cells.front().text.size();
        return true;
    }));
    CHECK(length == std::size_t(most) * character.size());
}

TEST_CASE("a table is its owner's alone from its first byte on", "[files]")
{
    const TempFolder folder;
    const auto isPrivate = [](const QString &path) {
        return (QFile::permissions(path) & ~(QFileDevice::ReadUser | QFileDevice::WriteUser)) == (QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    };
    const QString book = folder.file(u"book.xlsx"_s), text = folder.file(u"text.csv"_s);
    auto sheet = XlsxWriter::create(book, {{u"text"_s}}, {});
    REQUIRE(sheet);
    REQUIRE((*sheet)->finish());
    CHECK(isPrivate(book));
    auto lines = DelimitedWriter::create(text, {u"text"_s}, {});
    REQUIRE(lines);
    REQUIRE((*lines)->finish());
    CHECK(isPrivate(text));
}
