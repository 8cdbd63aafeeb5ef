// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/outcomemodel.h"

#include "tests/core/analytics/resultrows.h"

#include <numeric>

using namespace scoredesk::analytics;
using namespace scoredesk::domain;
using namespace scoredesk::testing;

namespace {

std::vector<std::uint32_t> all(const ResultColumns &columns)
{
    std::vector<std::uint32_t> rows(columns.size());
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

ScoreRecord aStudent(CdsCode school, bool hasMet)
{
    ScoreRecord record = aResult(ContentArea::Ela, hasMet ? 2510 : 2400, hasMet ? 3 : 1);
    record.finalTestedSchool = school;
    return record;
}

} // namespace

TEST_CASE("a model that was given nothing estimates nothing", "[analytics][model]")
{
    ResultRows rows;
    rows.add(aStudent(kSchoolA, true), 3);
    const ResultColumns columns = rows.columns();
    const OutcomeModel model(columns, {}, {});
    CHECK(model.isEmpty());
    CHECK(model.estimate(all(columns)).met == 0);
    CHECK(model.estimate(all(columns)).variance == 0);
}

TEST_CASE("students of a school are taken to do as their school does, and are less sure where it has few",
          "[analytics][model]")
{
    ResultRows rows;
    rows.add(aStudent(kSchoolA, true), 160);
    rows.add(aStudent(kSchoolA, false), 40);
    rows.add(aStudent(kSchoolB, true), 60);
    rows.add(aStudent(kSchoolB, false), 140);
    const ResultColumns columns = rows.columns();
    const OutcomeModel model(columns, all(columns), {});
    const auto at = [&](std::uint32_t first) {
        std::vector<std::uint32_t> some(100);
        std::iota(some.begin(), some.end(), first);
        return model.estimate(some);
    };
    const RemainingEstimate a = at(0), b = at(200);
    CHECK(a.met == Approx(80).margin(4));
    CHECK(b.met == Approx(30).margin(4));
    // A hundred coins of this kind have a variance of 16 and 21; not knowing the school's own share adds to it.
    CHECK(a.variance > 16);
    CHECK(a.variance < 60);
    CHECK(b.variance > 21);
}

TEST_CASE("a school that nothing is known of is taken for the middle, with a wide margin",
          "[analytics][model]")
{
    ResultRows rows;
    rows.add(aStudent(kSchoolA, true), 100);
    rows.add(aStudent(kSchoolA, false), 100);
    rows.add(aStudent(kSchoolB, false), 100);
    const ResultColumns columns = rows.columns();
    std::vector<std::uint32_t> known(200), unknown(100);
    std::iota(known.begin(), known.end(), 0U);
    std::iota(unknown.begin(), unknown.end(), 200U);
    const OutcomeModel model(columns, known, {});
    const RemainingEstimate guess = model.estimate(unknown);
    CHECK(guess.met == Approx(50).margin(6));
    CHECK(guess.variance > 4 * model.estimate(std::span(known).first(100)).variance / 2);
    CHECK(guess.variance > 60);
}
