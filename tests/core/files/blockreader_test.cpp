// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/blockreader.h"

#include "tests/support/stringmaker.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <new>

using namespace scoredesk;

TEST_CASE("a maker of bytes that throws ends the bytes with an error", "[files]")
{
    int calls = 0;
    files::BlockReader bytes(
        [&calls](char *out, std::size_t room) -> Result<std::size_t> {
            if (calls++ == 2)
                throw std::bad_alloc();
            std::fill_n(out, room, 'x');
            return room;
        },
        1024);
    std::size_t seen = 0;
    while (bytes.advance(bytes.end()))
        seen += static_cast<std::size_t>(bytes.end() - bytes.begin());
    CHECK(seen == 2048);
    REQUIRE(bytes.error());
    CHECK(bytes.error()->kind == ErrorKind::Internal);
}
