// SPDX-License-Identifier: GPL-3.0-or-later
//
// What school pages tell beside the tables by school and by grade: by a linear program over everything published.

#include "core/analytics/publication.h"
#include "core/analytics/suppression.h"

#include "tests/core/analytics/publishedtables.h"
#include "tests/support/linearprogram.h"

#include <array>
#include <cmath>
#include <map>
#include <random>

using namespace scoredesk;
using namespace scoredesk::analytics;
using namespace scoredesk::domain;
using namespace scoredesk::testing;

namespace {

/// Whoever knows the tables, which school has which grade, and \a withPages also the cells that are told.
class Attack
{
public:
    Attack(const Publication &open, const Publication &shown, bool withPages)
        : m_open(open.schoolsByGrade.rows), m_program(m_open.size() * kLevelParts)
    {
        know(shown.total.total, [](const AggregateRow &) { return true; });
        for (const std::size_t dimension : {std::size_t(0), std::size_t(1)})
            for (const AggregateRow &row : shown.by(dimension == 0 ? Dimension::School : Dimension::Grade)->rows)
                know(row, [&](const AggregateRow &cell) { return cell.codes[dimension] == row.codes[0]; });
        for (std::size_t at = 0; withPages && at < m_open.size(); ++at)
            know(shown.schoolsByGrade.rows[at], [&](const AggregateRow &cell) { return &cell == &m_open[at]; });
        REQUIRE(m_program.solve());
    }

    /// How many values \a level of \a cell can have, eleven or more as eleven.
    [[nodiscard]] std::int64_t values(std::size_t cell, std::size_t level)
    {
        const std::vector<std::size_t> which{cell * kLevelParts + level};
        const double most = m_program.extreme(which, 1), least = m_program.extreme(which, -1);
        return std::min(kFewestValues, std::int64_t(std::floor(most + 1e-6) - std::ceil(least - 1e-6)) + 1);
    }

private:
    template <typename IsOf>
    void know(const AggregateRow &row, IsOf isOf)
    {
        if (row.isSuppressed)
            return;
        std::vector<std::vector<std::size_t>> blocks{{0}, {1}, {2}, {3}};
        if (row.detail == Detail::Met)
            blocks = {{0, 1}, {2, 3}};
        else if (row.detail == Detail::Counts)
            blocks = {{0, 1, 2, 3}};
        for (const auto &block : blocks) {
            std::vector<std::size_t> which;
            std::int64_t sum = 0;
            for (std::size_t at = 0; at < m_open.size(); ++at)
                for (const std::size_t level : block)
                    if (isOf(m_open[at])) {
                        which.push_back(at * kLevelParts + level);
                        sum += m_open[at].measures.levels[level];
                    }
            m_program.add(which, double(sum));
        }
    }

    const std::vector<AggregateRow> &m_open;
    LinearProgram m_program;
};

/// Schools of one grade and of many, small and large; in some areas a level that few reach.
ResultRows randomArea(unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&random](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
    constexpr std::array kSizes{4, 15, 40, 90, 200};
    const int rare = 1 + below(4);
    ResultRows rows;
    for (int school = 0, schools = 3 + below(4); school < schools; ++school) {
        const int from = 3 + below(5), to = std::min(8, from + below(4)), size = kSizes[std::size_t(below(5))];
        for (int grade = from; grade <= to; ++grade)
            for (int level = 1; level <= 4; ++level)
                rows.add(at(school, grade, level), below(level < 4 ? size : std::max(2, size / rare / rare)) + (level == 1));
    }
    return rows;
}

std::map<std::uint16_t, int> toldCells(const Publication &tables)
{
    std::map<std::uint16_t, int> told;
    for (const AggregateRow &cell : tables.schoolsByGrade.rows)
        told[cell.codes[0]] += !cell.isSuppressed;
    return told;
}

} // namespace

TEST_CASE("no level of a hidden grade on a school page can be narrowed below eleven values", "[analytics][publication][pages]")
{
    int listed = 0, whole = 0, narrow = 0, opened = 0, unlisted = 0;
    const unsigned count = qEnvironmentVariableIsSet("SCOREDESK_LONG") ? 10'000 : 1'200;
    for (unsigned seed = 1; seed <= count; ++seed) {
        CAPTURE(seed);
        const ResultRows rows = randomArea(seed);
        const Publication open = publish(rows, false), shown = publish(rows);
        if (shown.total.total.isSuppressed)
            continue;
        const std::map<std::uint16_t, int> told = toldCells(shown);
        Attack pages(open, shown, true), totals(open, shown, false);
        for (std::size_t cell = 0; cell < open.schoolsByGrade.rows.size(); ++cell) {
            const AggregateRow &row = shown.schoolsByGrade.rows[cell];
            whole += !row.isSuppressed;
            for (std::size_t level = 0; row.isSuppressed && level < kLevelParts; ++level) {
                const std::int64_t values = pages.values(cell, level);
                if (told.at(row.codes[0]) > 0) {
                    ++listed;
                    narrow += values < kFewestValues;
                } else {
                    ++unlisted;
                    opened += values < totals.values(cell, level);
                }
            }
        }
    }
    INFO(listed << " levels of hidden grades on pages, " << unlisted << " of grades on no page, " << whole << " grades told");
    CHECK(narrow == 0);
    CHECK(opened * 1000 <= unlisted); // nearly nothing is told by the pages of others of a grade on no page
    CHECK(listed > 100);
    CHECK(unlisted > 500);
    CHECK(whole > int(count));
}

TEST_CASE("a school page whose total tells of its hidden grades has no grades", "[analytics][publication][pages]")
{
    ResultRows rows;
    for (int level = 1; level <= 4; ++level)
        for (const int school : {0, 1, 2})
            for (const int grade : {3, 4, 5, 6})
                rows.add(at(school, grade, level), 40);
    // 16, 13, 3 and 0 in four grades
    constexpr std::array kLevels{4, 3, 1};
    for (const int grade : {3, 4, 5, 6})
        for (int level = 1; level <= 3; ++level)
            rows.add(at(3, grade, level), kLevels[std::size_t(level - 1)] - (grade == 6 && level == 3));
    rows.add(at(3, 6, 2), 1);
    rows.add(at(4, 6, 1), 30); // a school of one grade
    rows.add(at(4, 6, 4), 20);
    const Publication shown = publish(rows);
    const ResultColumns columns = rows.columns();
    const auto toldOf = [&, told = toldCells(shown)](int school) {
        for (const auto &[code, count] : told)
            if (valueCode(Dimension::School, code, columns) == schoolNumber(school).text())
                return count;
        return -1;
    };
    CHECK(toldOf(3) == 0);
    CHECK(toldOf(0) + toldOf(1) + toldOf(2) > 0);
    for (const AggregateRow &row : shown.by(Dimension::School)->rows)
        if (valueCode(Dimension::School, row.codes[0], columns) == schoolNumber(4).text())
            CHECK(toldOf(4) == (row.isSuppressed ? 0 : 1)); // its grade is the school
}
