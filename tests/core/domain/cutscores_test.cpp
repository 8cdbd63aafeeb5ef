// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/cutscores.h"

#include "tests/support/stringmaker.h"

using namespace scoredesk::domain;

// Source: L22 and SRG24 appendix A; CAA and CSA ranges of L22.
TEST_CASE("scale scores on either side of a cut fall in neighbouring levels", "[domain][cutscores]")
{
    struct Row
    {
        ContentArea area;
        int grade;
        int spring;
        int score;
        int level;
    };
    using enum ContentArea;
    const Row row = GENERATE(values<Row>({
        {Ela, 3, 2024, 2115, 1},     {Ela, 3, 2024, 2366, 1},     {Ela, 3, 2024, 2367, 2},
        {Ela, 3, 2024, 2431, 2},     {Ela, 3, 2024, 2432, 3},     {Ela, 3, 2024, 2490, 4},
        {Ela, 11, 2024, 2582, 2},    {Ela, 11, 2024, 2583, 3},    {Math, 5, 2024, 2578, 3},
        {Math, 5, 2024, 2579, 4},    {Math, 8, 2019, 2585, 2},    {Math, 8, 2019, 2586, 3},
        {Science, 5, 2024, 178, 1},  {Science, 8, 2024, 378, 2},  {Science, 12, 2024, 635, 3},
        {Science, 12, 2024, 636, 4}, {CaaEla, 3, 2024, 344, 1},   {CaaEla, 3, 2024, 345, 2},
        {CaaMath, 11, 2024, 959, 2}, {CaaMath, 11, 2024, 960, 3}, {Csa, 6, 2024, 647, 1},
        {Csa, 6, 2024, 648, 2},      {Csa, 12, 2024, 960, 3},
    }));
    CAPTURE(int(row.area), row.grade, row.score);
    const auto scale = scoreScale(row.area, row.grade, SchoolYear{std::int16_t(row.spring)});
    REQUIRE(scale.has_value());
    CHECK(scale->levelOf(row.score) == row.level);
    CHECK(scale->levelCount() == (isAlternate(row.area) || row.area == Csa ? 3 : 4));
}

TEST_CASE("the ends of the scale changed with 2020-21, the cuts did not", "[domain][cutscores]")
{
    const auto before = scoreScale(ContentArea::Ela, 3, SchoolYear{2020});
    const auto after = scoreScale(ContentArea::Ela, 3, SchoolYear{2021});
    REQUIRE(before.has_value());
    REQUIRE(after.has_value());
    CHECK(before->levelFrom == after->levelFrom);
    CHECK(before->lowest == 2114);
    CHECK(before->highest == 2623);
    CHECK(after->lowest == 2115);
    CHECK(after->highest == 2650);
}

TEST_CASE("every scale of the table rises from its lowest to its highest score", "[domain][cutscores]")
{
    int scales = 0;
    for (const ContentArea area : kContentAreas) {
        for (int grade = 3; grade <= 12; ++grade) {
            const auto scale = scoreScale(area, grade, SchoolYear{2024});
            if (!scale)
                continue;
            ++scales;
            CHECK(scale->lowest < scale->levelFrom[0]);
            CHECK(scale->levelFrom[0] < scale->levelFrom[1]);
            CHECK(scale->levelFrom[1] < (scale->levelFrom[2] > 0 ? scale->levelFrom[2] : scale->highest));
            CHECK(scale->levelFrom[2] < scale->highest);
        }
    }
    CHECK(scales == 14 + 5 + 14 + 10);
}

TEST_CASE("no scale is made up where none is published", "[domain][cutscores]")
{
    CHECK_FALSE(scoreScale(ContentArea::Ela, 9, SchoolYear{2024}).has_value());
    CHECK_FALSE(scoreScale(ContentArea::CaaScience, 5, SchoolYear{2024}).has_value());
    CHECK_FALSE(scoreScale(ContentArea::Csa, 5, SchoolYear{2025}).has_value());
}
