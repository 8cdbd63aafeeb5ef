// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cellwriter.h"
#include "core/store/rowcodec.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <map>
#include <string>

using namespace scoredesk;
using Cells = std::vector<std::pair<int, std::string>>;

namespace {

bool encoded(const Cells &cells, std::vector<char> &out)
{
    std::vector<store::CellView> views;
    for (const auto &[column, text] : cells)
        views.push_back({column, text});
    return store::encodeCells(views, out);
}

Cells decoded(const std::vector<char> &bytes, bool &isWhole)
{
    Cells cells;
    isWhole = store::decodeCells({bytes.data(), bytes.size()}, {}, [&](int column, std::string_view text) {
        cells.emplace_back(column, std::string(text));
    });
    return cells;
}

} // namespace

TEST_CASE("the cells of a row come back as they were", "[store]")
{
    CHECK(rc::check("any cells in the order of their columns", [] {
        const auto row = *rc::gen::container<std::map<int, std::string>>(rc::gen::inRange(0, 1 << 20),
                                                                         rc::gen::string<std::string>());
        const Cells cells(row.begin(), row.end());
        std::vector<char> bytes;
        RC_ASSERT(encoded(cells, bytes));
        bool isWhole = false;
        RC_ASSERT(decoded(bytes, isWhole) == cells);
        RC_ASSERT(isWhole);
    }));
}

TEST_CASE("cells out of order are refused, and nothing is written", "[store]")
{
    const Cells cells = GENERATE(Cells{{1, "b"}, {0, "a"}}, Cells{{0, "a"}, {0, "again"}}, Cells{{-1, "a"}},
                                 Cells{{1 << 20, "a"}});
    std::vector<char> bytes{'x'};
    CHECK_FALSE(encoded(cells, bytes));
    CHECK(bytes == std::vector<char>{'x'});
}

TEST_CASE("damaged cells are told", "[store]")
{
    std::vector<char> bytes;
    REQUIRE(encoded({{0, "first"}, {300, "second"}}, bytes));
    bool isWhole = true;
    bytes.pop_back();
    CHECK(decoded(bytes, isWhole).size() == 1);
    CHECK_FALSE(isWhole);
    bytes = {0, 'a'}; // a gap of nothing: two cells in one column
    CHECK(decoded(bytes, isWhole).empty());
    CHECK_FALSE(isWhole);
    bytes = {1 << store::kKindBits | char(store::kWord), 0}; // a word, and the column has none
    CHECK(decoded(bytes, isWhole).empty());
    CHECK_FALSE(isWhole);
}
