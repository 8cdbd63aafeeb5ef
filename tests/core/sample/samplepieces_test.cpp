// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/samplecalendar.h"
#include "core/sample/sampleoutcome.h"
#include "core/sample/samplerandom.h"
#include "core/sample/samplescores.h"
#include "core/sample/samplestudent.h"
#include "tests/support/stringmaker.h"

#include <catch2/catch.hpp>

#include <QtCore/QDate>

#include <cmath>
#include <set>

using namespace scoredesk;
using namespace scoredesk::sample;

TEST_CASE("a stream of random numbers depends on all three of its seeds", "[sample]")
{
    Random first(1, 2, 3);
    Random same(1, 2, 3);
    CHECK(first.next() == same.next());
    CHECK(Random(1, 2, 3).next() != Random(2, 2, 3).next());
    CHECK(Random(1, 2, 3).next() != Random(1, 3, 3).next());
    CHECK(Random(1, 2, 3).next() != Random(1, 2, 4).next());
}

TEST_CASE("normal numbers have mean 0 and deviation 1", "[sample]")
{
    Random random(7, 0, 0);
    double sum = 0;
    double squares = 0;
    constexpr int kCount = 20'000;
    for (int i = 0; i < kCount; ++i) {
        const double value = random.normal();
        sum += value;
        squares += value * value;
    }
    CHECK(std::abs(sum / kCount) < 0.03);
    CHECK(std::abs(squares / kCount - 1.0) < 0.05);
}

TEST_CASE("shuffling is a bijection for any count", "[sample]")
{
    const auto count = GENERATE(std::uint64_t{1}, std::uint64_t{2}, std::uint64_t{37}, std::uint64_t{1000},
                                std::uint64_t{1003});
    std::set<std::uint64_t> seen;
    for (std::uint64_t i = 0; i < count; ++i)
        seen.insert(shuffled(i, count, 11));
    CHECK(seen.size() == count);
    CHECK(*seen.rbegin() == count - 1);
}

TEST_CASE("calendar steps land on working days and print as ISO", "[sample]")
{
    for (int i = 0; i < 800; ++i) {
        const domain::Day day = weekdayFrom(domain::Day::of(2023, 7, 1), i);
        const QDate date = day.toDate();
        CHECK(date.dayOfWeek() <= 5);
        CHECK(QString::fromStdString(isoText(day)) == date.toString(Qt::ISODate));
    }
    CHECK(isoText(domain::Day()).empty());
}

TEST_CASE("a score is the same whenever it is asked for, and its level is that of the cut scores", "[sample]")
{
    const Schools schools(2'500, 1);
    int scored = 0;
    for (std::uint32_t index = 0; index < 500; ++index) {
        const Student student = makeStudent(index, 2'500, 1, schools);
        const Student again = makeStudent(index, 2'500, 1, schools);
        CHECK(student.name.last == again.name.last);
        const auto score = scoreOf(student, domain::ContentArea::Math, 5, 1);
        REQUIRE(score);
        CHECK(score->scale == scoreOf(again, domain::ContentArea::Math, 5, 1)->scale);
        CHECK(score->scale >= 2220); // lowest and highest of grade 5, L22
        CHECK(score->scale <= 2740);
        const int level = score->scale < 2455 ? 1 : score->scale < 2528 ? 2 : score->scale < 2579 ? 3 : 4;
        CHECK(score->level == level);
        ++scored;
    }
    CHECK(scored == 500);
}

TEST_CASE("a report is out only when every registered area is scored or coded", "[sample]")
{
    const Schools schools(2'500, 1);
    const domain::Day asOf = domain::Day::of(2024, 6, 5);
    int released = 0;
    int held = 0;
    for (std::uint32_t index = 0; index < 2'500; ++index) {
        const Student student = makeStudent(index, 2'500, 1, schools);
        const auto outcomes = outcomesOf(student, 0, asOf, schools, 1);
        bool isOut = false;
        bool isWaiting = false;
        for (const Outcome &outcome : outcomes) {
            if (outcome.isCarriedOver || outcome.area == domain::ContentArea::Csa)
                continue;
            isOut = isOut || outcome.ssrAvailable.isValid();
            isWaiting = isWaiting || (!outcome.score && outcome.include == 0);
            if (outcome.ssrAvailable.isValid()) {
                CHECK(outcome.ssrAvailable <= asOf);
                CHECK(outcome.ssrAvailable > outcome.scoreAvailable);
            }
        }
        CHECK_FALSE((isOut && isWaiting));
        released += isOut;
        held += isWaiting;
    }
    CHECK(released > 500);
    CHECK(held > 200);
}

TEST_CASE("measures are rounded to five and marked below zero", "[sample]")
{
    CHECK(measureOf(domain::ContentArea::Ela, 2432) == "705L");
    CHECK(measureOf(domain::ContentArea::Ela, 2150) == "BR25L");
    CHECK(measureOf(domain::ContentArea::Math, 2100) == "EM85Q");
}
