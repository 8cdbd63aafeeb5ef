// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/aggregate.h"

#include "tests/support/stringmaker.h"

#include <deque>
#include <variant>
#include <vector>

namespace scoredesk::testing {

inline constexpr domain::SchoolYear kThisYear{2024};
inline constexpr domain::CdsCode kSchoolA{19'64733'0000001}, kSchoolB{19'64733'0000002};

/// A scored ELA record of grade 5 at school A, 2023-24: 2502 points, level 3.
inline domain::ScoreRecord aResult(domain::ContentArea area = domain::ContentArea::Ela, int score = 2502,
                                   int level = 3, int grade = 5, int spring = 2024)
{
    domain::ScoreRecord r;
    r.area = area;
    r.year = domain::SchoolYear{static_cast<std::int16_t>(spring)};
    r.gradeAssessed = r.gradeEnrolled = static_cast<std::int8_t>(grade);
    r.finalTestedSchool = r.calpadsSchool = kSchoolA;
    r.finalTestedDistrict = r.calpadsDistrict = kSchoolA.district();
    r.include = domain::IncludeIndicator::Y;
    r.scaleScore = static_cast<std::int16_t>(score);
    r.level = static_cast<std::int8_t>(level);
    r.scoreAvailable = domain::Day::of(2024, 5, 20);
    r.gender = domain::Gender::Female;
    return r;
}

/// Columns of made-up students, and questions to them.
class ResultRows
{
public:
    /// One student; records newest year first, as a feed gives them.
    void add(std::vector<domain::ScoreRecord> records) { m_students.push_back(std::move(records)); }
    void add(const domain::ScoreRecord &record, int times)
    {
        for (int i = 0; i < times; ++i)
            add({record});
    }
    [[nodiscard]] analytics::ResultColumns columns() const
    {
        std::vector<analytics::ResultColumns::Student> students;
        for (const auto &records : m_students)
            students.push_back({records, static_cast<std::uint32_t>(students.size())});
        const std::vector<domain::Place> places{{kSchoolA, QStringLiteral("Beta School")},
                                                {kSchoolB, QStringLiteral("Alpha School")},
                                                {kSchoolA.district(), QStringLiteral("Sample Unified")}};
        return analytics::ResultColumns::build(students, places);
    }
    [[nodiscard]] analytics::AggregateAnswer ask(const analytics::AggregateQuery &query) const
    {
        return analytics::aggregate(columns(), query,
                                    {QDateTime({2024, 6, 5}, {12, 0}, Qt::UTC), kThisYear, true, true});
    }
    [[nodiscard]] analytics::Aggregate answer(const analytics::AggregateQuery &query) const
    {
        const analytics::AggregateAnswer given = ask(query);
        REQUIRE(std::holds_alternative<analytics::Aggregate>(given));
        return std::get<analytics::Aggregate>(given);
    }

private:
    std::deque<std::vector<domain::ScoreRecord>> m_students;
};

} // namespace scoredesk::testing
