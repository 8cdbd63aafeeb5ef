// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "tests/support/stringmaker.h"

#include <catch2/catch.hpp>

using namespace scoredesk;
using namespace Qt::StringLiterals;

TEST_CASE("a column has one name however its header is spelled", "[base]")
{
    CHECK(normalizedName(u"County/District Code 1") == u"countydistrictcode1"_s);
    CHECK(normalizedName(u" CountyDistrictCode1 ") == u"countydistrictcode1"_s);
    CHECK(normalizedName(u"Año_ESCOLAR") == u"añoescolar"_s);
    CHECK(normalizedName(u" -/ ").isEmpty());
    CHECK(normalizedName({}).isEmpty());
}

TEST_CASE("a whole percentage says all only of all and nothing only of nothing", "[base]")
{
    CHECK(wholePercentage(0) == 0);
    CHECK(wholePercentage(0.001) == 1);
    CHECK(wholePercentage(0.494) == 49);
    CHECK(wholePercentage(0.995) == 99);
    CHECK(wholePercentage(0.9999) == 99);
    CHECK(wholePercentage(1) == 100);
}
