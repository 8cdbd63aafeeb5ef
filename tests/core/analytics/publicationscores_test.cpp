// SPDX-License-Identifier: GPL-3.0-or-later
//
// Mean scale scores and distances from standard stand beside the counts of public tables: what they tell of the counts of hidden rows.

#include "core/analytics/publication.h"
#include "core/analytics/suppression.h"
#include "core/domain/cutscores.h"

#include "tests/core/analytics/publishedtables.h"
#include "tests/support/linearprogram.h"

#include <array>
#include <cmath>
#include <random>

using namespace scoredesk;
using namespace scoredesk::analytics;
using namespace scoredesk::domain;
using namespace scoredesk::testing;

namespace {

/// Lowest and highest score of a level.
struct Reach
{
    int lowest = 0, highest = 0;
};

Reach reachOf(int grade, int level)
{
    const auto scale = scoreScale(ContentArea::Ela, grade, kThisYear);
    REQUIRE(scale);
    return {level == 1 ? scale->lowest : scale->levelFrom[std::size_t(level - 2)],
            level == 4 ? scale->highest : scale->levelFrom[std::size_t(level - 1)] - 1};
}

int standardOf(int grade)
{
    return scoreScale(ContentArea::Ela, grade, kThisYear)->levelFrom[1];
}

/// Schools of a few grades, scores anywhere within their levels: also where they say most, at the ends of these.
ResultRows randomRows(unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&random](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
    constexpr std::array kSizes{3, 8, 20, 50};
    ResultRows rows;
    for (int school = 0, schools = 3 + below(3); school < schools; ++school) {
        const int from = 3 + below(3), to = std::min(5, from + below(3)), size = kSizes[std::size_t(below(int(kSizes.size())))];
        for (int grade = from; grade <= to; ++grade)
            for (int level = 1; level <= 4; ++level)
                for (int i = 0, count = std::max(level == 1 ? 1 : 0, below(size)); i < count; ++i) {
                    ScoreRecord record = at(school, grade, level);
                    const Reach reach = reachOf(grade, level);
                    const int spread = reach.highest - reach.lowest + 1;
                    record.scaleScore = std::int16_t(reach.lowest + below(seed % 2 == 0 ? spread : std::max(1, spread / 4)));
                    rows.add(record, 1);
                }
    }
    return rows;
}

/// Whoever knows the level counts, means and distances that \a shown publishes: unknown are, of each school's grade, how many are at each
/// level, and by how much their scores go beyond its lowest, in hundreds of points.
class Attack
{
public:
    Attack(const Publication &open, const Publication &shown) : m_open(open.schoolsByGrade.rows), m_shown(shown), m_program(m_open.size() * 12)
    {
        for (std::size_t cell = 0; cell < m_open.size(); ++cell)
            for (std::size_t level = 0; level < kLevelParts; ++level) {
                const Reach reach = reachOf(gradeOf(cell), int(level) + 1);
                m_program.add({{unknown(cell, level, 1), 1},
                               {unknown(cell, level, 2), 1},
                               {unknown(cell, level, 0), -double(reach.highest - reach.lowest) / kPoints}},
                              0);
            }
        know(shown.total.total, [](const AggregateRow &) { return true; });
        for (const std::size_t dimension : {std::size_t(0), std::size_t(1)})
            for (const AggregateRow &row : line(dimension).rows)
                know(row, [&](const AggregateRow &cell) { return cell.codes[dimension] == row.codes[0]; });
        for (const AggregateRow &row : shown.schoolsByGrade.rows)
            know(row, [&](const AggregateRow &cell) { return cell.codes[0] == row.codes[0] && cell.codes[1] == row.codes[1]; });
        REQUIRE(m_program.solve());
    }

    /// The fewest values that a level of a hidden school or grade can have.
    [[nodiscard]] std::int64_t fewestValues(int &tried)
    {
        std::int64_t fewest = kFewestValues;
        for (const std::size_t dimension : {std::size_t(0), std::size_t(1)}) {
            if (std::ranges::find(m_shown.dropped, line(dimension).query.by.front()) != m_shown.dropped.end())
                continue;
            for (const AggregateRow &row : line(dimension).rows)
                for (std::size_t level = 0; row.isSuppressed && level < kLevelParts; ++level, ++tried) {
                    std::vector<std::size_t> which;
                    for (std::size_t cell = 0; cell < m_open.size(); ++cell)
                        if (m_open[cell].codes[dimension] == row.codes[0])
                            which.push_back(unknown(cell, level, 0));
                    const double most = m_program.extreme(which, 1), least = m_program.extreme(which, -1);
                    fewest = std::min(fewest, std::int64_t(std::floor(most + 1e-6) - std::ceil(least - 1e-6)) + 1);
                }
        }
        return fewest;
    }

private:
    static constexpr double kPoints = 100;

    /// Of a cell and level the count (0), how far its scores go beyond the lowest (1), and stay under the highest (2).
    [[nodiscard]] static std::size_t unknown(std::size_t cell, std::size_t level, std::size_t what) { return (cell * kLevelParts + level) * 3 + what; }
    [[nodiscard]] const Aggregate &line(std::size_t dimension) const
    {
        return *m_shown.by(dimension == 0 ? Dimension::School : Dimension::Grade);
    }
    [[nodiscard]] int gradeOf(std::size_t cell) const { return int(m_open[cell].codes[1]) - 1; }

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
            std::vector<LinearProgram::Term> terms;
            std::int64_t sum = 0;
            for (std::size_t cell = 0; cell < m_open.size(); ++cell)
                for (const std::size_t level : block)
                    if (isOf(m_open[cell])) {
                        terms.push_back({unknown(cell, level, 0), 1});
                        sum += m_open[cell].measures.levels[level];
                    }
            m_program.add(terms, double(sum));
        }
        // A mean of one grade says the same as its distance: the standard of the grade lies between.
        if (row.measures.withDistance > 0)
            knowDistance(row, isOf);
    }
    template <typename IsOf>
    void knowDistance(const AggregateRow &row, IsOf isOf)
    {
        std::vector<LinearProgram::Term> terms;
        for (std::size_t cell = 0; cell < m_open.size(); ++cell)
            for (std::size_t level = 0; level < kLevelParts; ++level)
                if (isOf(m_open[cell])) {
                    terms.push_back({unknown(cell, level, 1), 1});
                    terms.push_back({unknown(cell, level, 0),
                                     double(reachOf(gradeOf(cell), int(level) + 1).lowest - standardOf(gradeOf(cell))) / kPoints});
                }
        CHECK(row.measures.withDistance == row.measures.scored);
        m_program.add(terms, double(row.measures.distanceSum) / kPoints);
    }

    const std::vector<AggregateRow> &m_open;
    const Publication &m_shown;
    LinearProgram m_program;
};

} // namespace

TEST_CASE("means and distances beside the counts do not narrow the counts of a hidden row", "[analytics][publication][scores]")
{
    int tried = 0, areas = 0, told = 0, narrow = 0;
    const unsigned count = qEnvironmentVariableIsSet("SCOREDESK_LONG") ? 10'000 : 300;
    for (unsigned seed = 1; seed <= count; ++seed) {
        CAPTURE(seed);
        const ResultRows rows = randomRows(seed);
        const Publication open = publish(rows, false), shown = publish(rows);
        if (shown.total.total.isSuppressed)
            continue;
        ++areas;
        for (const AggregateRow &row : shown.by(Dimension::School)->rows)
            told += row.measures.withDistance > 0;
        narrow += Attack(open, shown).fewestValues(tried) < kFewestValues;
    }
    INFO(areas << " areas; " << tried << " levels of hidden rows, " << told << " schools told with their distance");
    CHECK(narrow == 0);
    CHECK(tried > int(count));
    CHECK(told > int(count) / 2);
}
