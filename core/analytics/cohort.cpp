// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/cohort.h"

#include "core/analytics/resultscan.h"
#include "core/analytics/scoredrows.h"

#include <algorithm>
#include <array>
#include <limits>

namespace scoredesk::analytics {

using namespace domain;

namespace {

constexpr int kFirstGrade = 3, kLastGrade = 8; // 11 has no grade below that is tested
constexpr std::uint32_t kNoRow = std::numeric_limits<std::uint32_t>::max();

/// A year's rows that can be of a cohort, and those of them that the filter lets through.
struct Year
{
    SchoolYear year;
    std::vector<std::uint32_t> rowOf; ///< by student; kNoRow
    std::array<Measures, kLastGrade + 1> all{};
    std::array<std::vector<std::uint32_t>, kLastGrade + 1> filtered{}; ///< by grade
};

bool belongs(const ResultColumns &columns, std::uint32_t row)
{
    const int grade = int(columns.gradeAssessed[row]) - 1;
    return columns.standing[row] > ResultColumns::ScoredAt && columns.scaleScore[row] != ResultColumns::kNone
           && columns.gradeEnrolled[row] == columns.gradeAssessed[row] && grade >= kFirstGrade
           && grade <= kLastGrade;
}

Year yearOf(const ResultColumns &columns, AggregateQuery query, SchoolYear year, std::size_t students)
{
    Year result;
    result.year = year;
    if (year != query.year)
        query.newSince = {}; // a day of the newest year
    query.year = year;
    result.rowOf.assign(students, kNoRow);
    ResultScan(columns, query).forEachRow([&](std::uint32_t row) {
        if (!belongs(columns, row))
            return;
        const auto grade = std::size_t(columns.gradeAssessed[row] - 1);
        addScored(result.all[grade], columns, row);
        result.filtered[grade].push_back(row);
    });
    query.where.clear();
    query.newSince = {};
    ResultScan(columns, query).forEachRow([&](std::uint32_t row) {
        if (belongs(columns, row))
            result.rowOf[columns.student[row]] = row;
    });
    return result;
}

CohortPath pathTo(const ResultColumns &columns, const std::vector<Year> &years, int grade)
{
    CohortPath path;
    std::vector<std::uint32_t> rows = years.front().filtered[std::size_t(grade)];
    std::vector<std::vector<std::uint32_t>> rowsOfStep; // newest first
    std::size_t back = 1;
    for (; back < years.size() && grade - int(back) >= kFirstGrade; ++back) {
        std::vector<std::uint32_t> kept;
        for (const std::uint32_t row : rows) {
            const std::uint32_t before = years[back].rowOf[columns.student[row]];
            if (before != kNoRow && int(columns.gradeAssessed[before]) - 1 == grade - int(back))
                kept.push_back(row);
        }
        if (kept.empty())
            break;
        rows = std::move(kept);
    }
    if (back < 2)
        return path;
    for (const std::uint32_t row : rows)
        path.students.push_back(columns.student[row]);
    std::ranges::sort(path.students);
    path.students.erase(std::unique(path.students.begin(), path.students.end()), path.students.end());
    for (std::size_t step = back; step-- > 0;) {
        const int gradeThen = grade - int(step);
        CohortStep taken{years[step].year, gradeThen, years[step].all[std::size_t(gradeThen)], {}};
        for (const std::uint32_t student : path.students)
            addScored(taken.cohort, columns, years[step].rowOf[student]);
        path.steps.push_back(taken);
    }
    return path;
}

} // namespace

std::vector<CohortPath> cohortPaths(const ResultColumns &columns, const AggregateQuery &asked)
{
    std::vector<CohortPath> paths;
    AggregateQuery query = asked;
    query.by.clear();
    if (!isSmarterBalanced(query.area) || refusalOf(columns, query))
        return paths;
    const std::uint32_t students =
        columns.student.empty() ? 0 : *std::ranges::max_element(columns.student) + 1;
    std::vector<Year> years;
    for (SchoolYear year = query.year; !columns.rows(year, query.area).isEmpty();
         year = SchoolYear{static_cast<std::int16_t>(year.spring - 1)})
        years.push_back(yearOf(columns, query, year, students));
    for (int grade = kFirstGrade + 1; grade <= kLastGrade; ++grade)
        if (CohortPath path = pathTo(columns, years, grade); !path.steps.empty())
            paths.push_back(std::move(path));
    return paths;
}

} // namespace scoredesk::analytics
