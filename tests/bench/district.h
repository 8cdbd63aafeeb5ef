// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/scorerecord.h"
#include "core/store/cache.h"

#include <array>

namespace scoredesk::bench {

/// A district of made-up students, each with a row of three areas in each of five years: what the rows of the Results page are measured
/// on. The same number of students is the same district, row for row.
class District
{
public:
    static constexpr int kYears = 5;
    static constexpr std::array kAreas{domain::ContentArea::Ela, domain::ContentArea::Math, domain::ContentArea::Science};
    static constexpr std::size_t kRecords = std::size_t(kYears) * kAreas.size();
    static constexpr domain::SchoolYear kNewest{2024};

    explicit District(int students);
    [[nodiscard]] int students() const { return m_students; }
    [[nodiscard]] int schools() const { return m_schools; }
    /// Of one student, newest year first; without ids.
    [[nodiscard]] std::array<domain::ScoreRecord, kRecords> recordsOf(int student) const;

    /// Fills an empty cache: a file of each year and an SSR Distribution that lists every student.
    [[nodiscard]] Result<void> fill(store::Cache &cache) const;

private:
    [[nodiscard]] Result<void> addYear(store::Generation &generation, int yearsAgo) const;
    [[nodiscard]] Result<void> addList(store::Generation &generation) const;

    int m_students;
    int m_schools;
};

} // namespace scoredesk::bench
