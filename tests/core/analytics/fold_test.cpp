// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/searchindex.h"

#include "tests/support/stringmaker.h"

#include <rapidcheck.h>

using scoredesk::analytics::foldForSearch;

TEST_CASE("names fold to what people type", "[analytics][search]")
{
    struct Row
    {
        std::string name;
        std::string folded;
    };
    const Row row = GENERATE(values<Row>({
        {"García", "garcia"},
        {"NÚÑEZ", "nunez"},
        {"Łukasz", "lukasz"},
        {"Ørsted", "orsted"},
        {"Weiß", "weiss"},
        {"Đặng", "dang"},
        {"Æsa", "aesa"},
        {"Þórr", "thorr"},
        {"Œuvre", "oeuvre"},
        {"İbrahim", "ibrahim"},
        {"Nguyễn", "nguyen"},
        {"Cafe\xCC\x81", "cafe"}, // combining acute
        {"O'Brien", "obrien"},
        {"O\xE2\x80\x99"
         "Brien",
         "obrien"}, // right single quote
        {"O\xCA\xBB"
         "ahu",
         "oahu"}, // okina
        {"O\xC2\xB4"
         "Brien",
         "obrien"}, // acute accent
        {"O`Brien", "obrien"},
        {"Garcia-Lopez", "garcia lopez"},
        {"Garcia\xE2\x80\x93Lopez", "garcia lopez"}, // en dash
        {"St. John", "st john"},
        {"J.R.", "jr"},
        {"  de   la Cruz ", "de la cruz"},
        {"- X", "x"},
        {"山田", "山田"},
        {"Иванов", "иванов"},
        {"Γιώργος", "γιωργοσ"},
        {"A12-3", "a12 3"},
        {"", ""},
        {"'", ""},
        {"\xFF", ""},
    }));
    CAPTURE(row.name);
    CHECK(foldForSearch(row.name) == row.folded);
}

TEST_CASE("folding twice changes nothing and never leaves outer or double blanks", "[analytics][search]")
{
    const bool holds = rc::check([] {
        // Letters of the Latin blocks by the fast way, others by the slow one.
        const auto points = *rc::gen::container<std::vector<char32_t>>(rc::gen::oneOf(
            rc::gen::inRange<char32_t>(0x20, 0x250), rc::gen::inRange<char32_t>(0x250, 0xD7FF)));
        const QString text = QString::fromUcs4(points.data(), qsizetype(points.size()));
        const std::string once = foldForSearch(text.toStdString());
        RC_ASSERT(foldForSearch(once) == once);
        RC_ASSERT(once.find("  ") == std::string::npos);
        // In one value: the macro takes || apart and evaluates both sides.
        const bool isTrimmed = once.empty() || (once.front() != ' ' && once.back() != ' ');
        RC_ASSERT(isTrimmed);
    });
    CHECK(holds);
}

TEST_CASE("a Latin name folds the same alone and beside another script", "[analytics][search]")
{
    const bool holds = rc::check([] {
        const auto points =
            *rc::gen::container<std::vector<char32_t>>(rc::gen::inRange<char32_t>(0x20, 0x250));
        const std::string latin = QString::fromUcs4(points.data(), qsizetype(points.size())).toStdString();
        const std::string alone = foldForSearch(latin);
        RC_ASSERT(foldForSearch("山 " + latin) == (alone.empty() ? "山" : "山 " + alone));
    });
    CHECK(holds);
}
