// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/cohort.h"

#include "core/analytics/resultscan.h"

#include <algorithm>
#include <array>

namespace scoredesk::analytics {

using namespace domain;

namespace {

constexpr int kFirstGrade = 3, kLastGrade = 8; // 11 has no grade below that is tested
/// What a student came to in one year; level 0: not scored. Paths go through students, not rows, which lie apart.
struct Taken
{
    std::int16_t score = 0;
    std::uint8_t grade = 0;
    std::uint8_t level = 0;
};

/// A year's students who can be of a cohort.
struct Year
{
    SchoolYear year;
    std::vector<Taken> of; ///< by student, without the filter but in the newest year
    std::array<Measures, kLastGrade + 1> all{};
};

bool belongs(const ResultColumns &columns, std::uint32_t row)
{
    const int grade = int(columns.gradeAssessed[row]) - 1;
    return columns.standing[row] > ResultColumns::ScoredAt && columns.scaleScore[row] != ResultColumns::kNone
           && columns.gradeEnrolled[row] == columns.gradeAssessed[row] && grade >= kFirstGrade
           && grade <= kLastGrade;
}

Taken takenIn(const ResultColumns &columns, std::uint32_t row)
{
    return {columns.scaleScore[row], static_cast<std::uint8_t>(columns.gradeAssessed[row] - 1),
            static_cast<std::uint8_t>(columns.standing[row] - ResultColumns::ScoredAt)};
}

void add(Measures &measures, const Taken &taken)
{
    ++measures.records;
    ++measures.tested;
    ++measures.scored;
    ++measures.levels[taken.level - 1U];
    ++measures.withScore;
    measures.scoreSum += taken.score;
    measures.scoreSquares += std::int64_t{taken.score} * taken.score;
    measures.grades |= 1U << (taken.grade + 1U);
}

Year yearOf(const ResultColumns &columns, AggregateQuery query, SchoolYear year, std::size_t students)
{
    Year result;
    result.year = year;
    const bool isNewest = year == query.year;
    if (!isNewest)
        query.newSince = {}; // a day of the newest year
    query.year = year;
    result.of.assign(students, {});
    // the newest year's students are found by the filter, those of the years before by who they are
    const bool isEverybody = isNewest || query.where.empty();
    ResultScan(columns, query).forEachRow([&](std::uint32_t row) {
        if (!belongs(columns, row))
            return;
        const Taken taken = takenIn(columns, row);
        add(result.all[taken.grade], taken);
        if (isEverybody)
            result.of[columns.student[row]] = taken;
    });
    if (isEverybody)
        return result;
    query.where.clear();
    ResultScan(columns, query).forEachRow([&](std::uint32_t row) {
        if (belongs(columns, row))
            result.of[columns.student[row]] = takenIn(columns, row);
    });
    return result;
}

CohortPath pathTo(const std::vector<Year> &years, int grade)
{
    CohortPath path;
    const auto isIn = [&](std::size_t back, std::uint32_t student) {
        const Taken &taken = years[back].of[student];
        return taken.level > 0 && taken.grade == grade - int(back);
    };
    std::vector<std::uint32_t> students;
    for (std::uint32_t student = 0; student < years.front().of.size(); ++student)
        if (isIn(0, student))
            students.push_back(student);
    std::size_t back = 1;
    for (; back < years.size() && grade - int(back) >= kFirstGrade; ++back) {
        std::vector<std::uint32_t> kept;
        for (const std::uint32_t student : students)
            if (isIn(back, student))
                kept.push_back(student);
        if (kept.empty())
            break;
        students = std::move(kept);
    }
    if (back < 2)
        return path;
    path.students = std::move(students);
    for (std::size_t step = back; step-- > 0;) {
        const int gradeThen = grade - int(step);
        CohortStep taken{years[step].year, gradeThen, years[step].all[std::size_t(gradeThen)], {}};
        for (const std::uint32_t student : path.students)
            add(taken.cohort, years[step].of[student]);
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
    const std::uint32_t students = *std::ranges::max_element(columns.student) + 1;
    std::vector<Year> years;
    for (SchoolYear year = query.year;
         years.size() <= kLastGrade - kFirstGrade && !columns.rows(year, query.area).isEmpty();
         year = SchoolYear{static_cast<std::int16_t>(year.spring - 1)})
        years.push_back(yearOf(columns, query, year, students));
    for (int grade = kFirstGrade + 1; grade <= kLastGrade; ++grade)
        if (CohortPath path = pathTo(years, grade); !path.steps.empty())
            paths.push_back(std::move(path));
    return paths;
}

} // namespace scoredesk::analytics
