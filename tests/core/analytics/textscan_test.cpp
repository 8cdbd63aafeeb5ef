// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/textscan.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <string>
#include <vector>

using namespace scoredesk::analytics;

TEST_CASE("a scan hits where string search does, whatever is skipped", "[analytics][search]")
{
    const bool holds = rc::check([] {
        const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("aab\n")));
        const auto needle = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab")));
        const auto skip = *rc::gen::inRange<std::size_t>(1, 40);
        std::vector<std::size_t> expected, found;
        if (!needle.empty())
            for (std::size_t at = text.find(needle); at != std::string::npos;
                 at = text.find(needle, at + skip))
                expected.push_back(at);
        std::string padded = text + std::string(kScanPadding, 'a');
        scanText(std::string_view(padded).substr(0, text.size()), needle, [&](std::size_t at) {
            found.push_back(at);
            return at + skip;
        });
        RC_ASSERT(found == expected);
    });
    CHECK(holds);
}

TEST_CASE("a needle longer than a block is found", "[analytics][search]")
{
    const std::string needle(50, 'x');
    const std::string text = std::string(100, 'y') + needle + "z" + needle;
    const std::string padded = text + std::string(kScanPadding, '\n');
    std::vector<std::size_t> found;
    scanText(std::string_view(padded).substr(0, text.size()), needle, [&](std::size_t at) {
        found.push_back(at);
        return at + 1;
    });
    CHECK(found == std::vector<std::size_t>{100, 151});
}
