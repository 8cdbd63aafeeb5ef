// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "tests/support/stringmaker.h"

#include <QtCore/QLocale>

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

TEST_CASE("a figure with one decimal is rounded half away from zero by its decimals", "[base]")
{
    CHECK(roundedTenths(2584.45) == 2584.5); // 2584.4499… in binary
    CHECK(roundedTenths(-1.45) == -1.5);
    CHECK(roundedTenths(1.449) == 1.4);
    for (int halves = 1; halves < 60'000; halves += 2) // every mean that ends in five hundredths
        CHECK(roundedTenths(halves / 20.0) == (halves / 2 + 1) / 10.0);
    CHECK(tenthsInWords(2584.45) == QLocale().toString(2584.5, 'f', 1));
    CHECK(tenthsInWords(-0.04) == tenthsInWords(0.04)); // nothing has no sign
}
