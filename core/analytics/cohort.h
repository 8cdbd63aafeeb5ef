// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/aggregate.h"

#include <cstdint>
#include <vector>

namespace scoredesk::analytics {

class Snapshot;

/// One year of a cohort on its way through the grades.
struct CohortStep
{
    domain::SchoolYear year;
    int grade = 0;     ///< tested and enrolled
    Measures all;      ///< without distance: everybody scored in the grade that year whom the filter lets through
    Measures cohort;   ///< of the students of the cohort alone
};

/// The students of one grade of the newest year, followed back grade by grade: grade 5 in 2023-24, 4 in 2022-23, 3 in 2021-22.
struct CohortPath
{
    std::vector<CohortStep> steps; ///< oldest first, two or more
    std::vector<std::uint32_t> students; ///< of the cohort: indexes into the list of students, ascending
};

/// The paths that end in query.year, by grade: as far back as years are loaded one after the other and somebody of the grade is scored
/// in the grade below. A cohort is the students with a scale score in every year of the path, each in the grade of that year, tested in the
/// grade they were enrolled in (CERS's longitudinal report; there they must also have stayed in one school or district, here a filter
/// asks where they are in the newest year). Only for Smarter Balanced, whose scale runs through the grades; query.by is not asked.
/// Empty where aggregate() would refuse.
[[nodiscard]] std::vector<CohortPath> cohortPaths(const ResultColumns &columns, const AggregateQuery &query);

} // namespace scoredesk::analytics
