// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/testparts.h"
#include "tests/support/stringmaker.h"

#include <catch2/catch.hpp>

using namespace scoredesk::domain;

TEST_CASE("a part expires 15 days after its start, or 45", "[domain]")
{
    // Source: expiry rules of CAASPP tests, domain-facts §3.
    for (const ContentArea area : kContentAreas) {
        CAPTURE(areaCode(area));
        CHECK(daysToExpiry(area, 1) == 45);
        CHECK(daysToExpiry(area, 2) == (isSmarterBalanced(area) ? 15 : 45));
        ScoreRecord record;
        record.area = area;
        CHECK(testPartsOf(record).size() == (isSmarterBalanced(area) ? 2 : 1));
    }
}

TEST_CASE("a part's last day is that of its own clock or of the testing window", "[domain]")
{
    struct Case
    {
        const char *what;
        ContentArea area;
        int number;
        Day start, windowEnd, expected;
    };
    const auto &c = GENERATE(
        Case{"performance task", ContentArea::Math, 2, Day::of(2024, 5, 16), {}, Day::of(2024, 5, 31)},
        Case{"adaptive test", ContentArea::Ela, 1, Day::of(2024, 4, 1), {}, Day::of(2024, 5, 16)},
        Case{"CAST", ContentArea::Science, 1, Day::of(2024, 4, 1), {}, Day::of(2024, 5, 16)},
        Case{"alternate", ContentArea::CaaEla, 1, Day::of(2024, 2, 1), {}, Day::of(2024, 3, 17)}, // a leap year
        Case{"window first", ContentArea::Math, 2, Day::of(2024, 5, 16), Day::of(2024, 5, 24), Day::of(2024, 5, 24)},
        Case{"window later", ContentArea::Math, 2, Day::of(2024, 5, 1), Day::of(2024, 5, 24), Day::of(2024, 5, 16)},
        Case{"not started", ContentArea::Math, 2, {}, Day::of(2024, 5, 24), {}});
    CAPTURE(c.what);
    ScoreRecord record;
    record.area = c.area;
    (c.number == 1 ? record.testStart1 : record.testStart2) = c.start;
    (c.number == 1 ? record.windowEnd1 : record.windowEnd2) = c.windowEnd;
    const TestPart part = testPartsOf(record).at(c.number - 1);
    CHECK(part.number == c.number);
    CHECK(expiryOf(part) == c.expected);
    CHECK(part.isOpen() == c.start.isValid());
    if (c.expected.isValid()) {
        CHECK_FALSE(hasExpired(part, c.expected)); // the last day still counts
        CHECK(hasExpired(part, Day{c.expected.value + 1}));
    } else {
        CHECK_FALSE(hasExpired(part, Day::of(2024, 7, 1)));
    }
}

TEST_CASE("what is submitted or invalidated has no clock, what the file calls expired has run out", "[domain]")
{
    ScoreRecord record;
    record.area = ContentArea::Ela;
    record.testStart1 = Day::of(2024, 4, 1);
    const auto first = [&record] { return testPartsOf(record).first(); };
    CHECK(first().isOpen());
    record.opportunity[0] = OpportunityStatus::Expired;
    CHECK(first().isOpen());
    CHECK(hasExpired(first(), Day::of(2024, 4, 2)));
    record.opportunity[0] = OpportunityStatus::Invalidated;
    CHECK_FALSE(first().isOpen());
    record.opportunity[0] = OpportunityStatus::Completed;
    CHECK_FALSE(first().isOpen());
    record.opportunity[0] = OpportunityStatus::Blank;
    record.testCompleted1 = Day::of(2024, 4, 3);
    CHECK(first().isDone());
    CHECK_FALSE(first().isOpen());
}
