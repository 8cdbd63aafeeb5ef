// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/othertime.h"

#include "tests/core/analytics/resultrows.h"

using namespace scoredesk;
using namespace scoredesk::analytics;
using namespace scoredesk::domain;
using namespace scoredesk::testing;

namespace {

ScoreRecord atSchool(CdsCode school)
{
    ScoreRecord r = aResult();
    r.finalTestedSchool = r.calpadsSchool = school;
    return r;
}

} // namespace

TEST_CASE("a question keeps its schools from one time to another, whatever their numbers are", "[analytics][othertime]")
{
    ResultRows both, one;
    both.add({atSchool(kSchoolA)});
    both.add({atSchool(kSchoolB)});
    one.add({atSchool(kSchoolB)});
    const ResultColumns now = both.columns(), then = one.columns();
    const auto number = [](CdsCode school, const ResultColumns &columns) {
        return valueFromCode(Dimension::School, school.text(), columns);
    };
    REQUIRE(number(kSchoolB, now) != number(kSchoolB, then));
    AggregateQuery query;
    query.where = {{Dimension::School, {*number(kSchoolB, now)}}, {Dimension::Gender, {2}}};
    const auto there = translated(query, now, then);
    REQUIRE(there);
    CHECK(there->where[0].codes == std::vector<std::uint16_t>{*number(kSchoolB, then)});
    CHECK(there->where[1] == query.where[1]);
    CHECK(translated(*there, then, now) == query);
    query.where[0].codes = {*number(kSchoolA, now), *number(kSchoolB, now)};
    CHECK(translated(query, now, then) == there);
    query.where[0].codes = {*number(kSchoolA, now)};
    CHECK_FALSE(translated(query, now, then));
}
