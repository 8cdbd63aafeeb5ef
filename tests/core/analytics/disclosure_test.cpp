// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/disclosure.h"

#include <catch2/catch.hpp>

#include "tests/support/linearprogram.h"

#include <QtCore/QtGlobal>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

using namespace scoredesk;
using namespace scoredesk::analytics;
using namespace scoredesk::testing;

namespace {

using Levels = std::array<std::int64_t, kLevelParts>;

/// The blocks that a row told as \a detail shows: which levels each sums.
std::vector<std::vector<std::size_t>> blocksOf(Detail detail)
{
    switch (detail) {
    case Detail::Levels:
        return {{0}, {1}, {2}, {3}};
    case Detail::Met:
        return {{0, 1}, {2, 3}};
    case Detail::Counts:
        return {{0, 1, 2, 3}};
    case Detail::Nothing:
        break;
    }
    return {};
}

/// The tables of a made-up area: schools, grades, and who is in both.
class Area
{
public:
    explicit Area(unsigned seed, bool meets) : m_random(seed), m_meets(meets)
    {
        const std::size_t schools = std::size_t(2 + below(6)), grades = meets ? std::size_t(1 + below(5)) : 1;
        m_schools.rows.resize(schools);
        m_grades.rows.resize(grades);
        // Lopsided levels, as science has them: of one or two levels there are few anywhere.
        std::array<int, kLevelParts> weights{};
        for (int &weight : weights)
            weight = 1 + below(12) * below(3);
        for (std::size_t school = 0; school < schools; ++school) {
            constexpr std::array kSizes{2, 5, 14, 40, 120, 400};
            const int size = kSizes[std::size_t(below(int(kSizes.size())))];
            const std::size_t from = std::size_t(below(int(grades)));
            const std::size_t to = std::min(grades, from + 1 + std::size_t(below(int(grades))));
            for (std::size_t grade = from; grade < to; ++grade) {
                DisclosureCell cell{school, grade, {}};
                for (std::size_t level = 0; level < kLevelParts; ++level)
                    cell.levels[level] = below(1 + size * weights[level] / 20);
                if (cell.levels == Levels{})
                    cell.levels[0] = 1; // who has none is no row at all
                for (std::size_t level = 0; level < kLevelParts; ++level) {
                    m_schools.rows[school].levels[level] += cell.levels[level];
                    m_grades.rows[grade].levels[level] += cell.levels[level];
                }
                m_cells.push_back(cell);
            }
        }
        for (std::size_t grade = grades; grade-- > 0;)
            if (m_grades.rows[grade].levels == Levels{}) {
                m_grades.rows.erase(m_grades.rows.begin() + std::ptrdiff_t(grade));
                for (DisclosureCell &cell : m_cells)
                    cell.second -= cell.second > grade;
            }
        for (DisclosureTable *table : {&m_schools, &m_grades})
            for (DisclosureRow &row : table->rows) {
                for (const std::int64_t count : row.levels)
                    row.tested += count;
                row.mustHide = row.tested < kFewestPublic;
            }
        m_schools.weight = 3;
        m_grades.weight = 2;
    }
    [[nodiscard]] int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(m_random); }
    [[nodiscard]] std::int64_t tested() const
    {
        std::int64_t sum = 0;
        for (const DisclosureRow &row : m_schools.rows)
            sum += row.tested;
        return sum;
    }
    void choose()
    {
        std::vector<DisclosureTable> tables{m_schools};
        if (m_meets)
            tables.push_back(m_grades);
        Disclosure disclosure(tables, m_meets ? m_cells : std::vector<DisclosureCell>());
        m_total = disclosure.choose();
        m_schools = disclosure.tables()[0];
        if (m_meets)
            m_grades = disclosure.tables()[1];
    }

    /// How many values the least open count of a hidden row has for whoever knows the total, the rows told, and which cells have anybody;
    /// at most kFewestValues.
    [[nodiscard]] std::int64_t fewestValues() const
    {
        LinearProgram program(m_cells.size() * kLevelParts);
        const auto unknownsOf = [&](auto isWanted, const std::vector<std::size_t> &levels, double &sum) {
            std::vector<std::size_t> which;
            sum = 0;
            for (std::size_t at = 0; at < m_cells.size(); ++at)
                for (const std::size_t level : levels)
                    if (isWanted(m_cells[at])) {
                        which.push_back(at * kLevelParts + level);
                        sum += double(m_cells[at].levels[level]);
                    }
            return which;
        };
        const auto know = [&](auto isWanted, Detail detail) {
            for (const std::vector<std::size_t> &block : blocksOf(detail)) {
                double sum = 0;
                const auto which = unknownsOf(isWanted, block, sum);
                program.add(which, sum);
            }
        };
        know([](const DisclosureCell &) { return true; }, m_total);
        for (std::size_t i = 0; i < m_schools.rows.size(); ++i)
            know([i](const DisclosureCell &cell) { return cell.first == i; }, m_schools.rows[i].detail);
        for (std::size_t i = 0; m_meets && i < m_grades.rows.size(); ++i)
            know([i](const DisclosureCell &cell) { return cell.second == i; }, m_grades.rows[i].detail);
        REQUIRE(program.solve());
        std::int64_t fewest = kFewestValues;
        const auto attack = [&](auto isWanted, const DisclosureRow &row) {
            if (row.detail != Detail::Nothing)
                return;
            for (std::size_t level = 0; level < kLevelParts; ++level) {
                double sum = 0;
                const auto which = unknownsOf(isWanted, {level}, sum);
                const double most = program.extreme(which, 1), least = program.extreme(which, -1);
                fewest = std::min(fewest, std::int64_t(std::floor(most + 1e-6) - std::ceil(least - 1e-6)) + 1);
            }
        };
        for (std::size_t i = 0; !m_schools.isDropped && i < m_schools.rows.size(); ++i)
            attack([i](const DisclosureCell &cell) { return cell.first == i; }, m_schools.rows[i]);
        for (std::size_t i = 0; m_meets && !m_grades.isDropped && i < m_grades.rows.size(); ++i)
            attack([i](const DisclosureCell &cell) { return cell.second == i; }, m_grades.rows[i]);
        return fewest;
    }

    [[nodiscard]] const DisclosureTable &schools() const { return m_schools; }
    [[nodiscard]] Detail total() const { return m_total; }

private:
    std::mt19937 m_random;
    bool m_meets;
    DisclosureTable m_schools, m_grades;
    std::vector<DisclosureCell> m_cells;
    Detail m_total = Detail::Nothing;
};

/// The whole number is the claim; a day-to-day run takes a part.
unsigned tables(unsigned all)
{
    return qEnvironmentVariableIsSet("SCOREDESK_LONG") ? all : all / 10;
}

void attackAll(unsigned count, bool meets)
{
    std::map<Detail, int> told;
    int attacked = 0;
    for (unsigned seed = 1; seed <= count; ++seed) {
        CAPTURE(seed);
        Area area(seed, meets);
        if (area.tested() < kFewestPublic)
            continue;
        area.choose();
        bool isHidden = false;
        for (const DisclosureRow &row : area.schools().rows) {
            REQUIRE((!row.mustHide || row.detail == Detail::Nothing));
            REQUIRE(row.detail >= area.total());
            ++told[row.detail];
            isHidden = isHidden || row.detail == Detail::Nothing;
        }
        if (!isHidden)
            continue;
        ++attacked;
        REQUIRE(area.fewestValues() >= kFewestValues);
    }
    CAPTURE(told[Detail::Levels], told[Detail::Met], told[Detail::Counts], told[Detail::Nothing]);
    CHECK(attacked > int(count) / 4);
    CHECK(told[Detail::Met] > int(count) / 10);
    CHECK(told[Detail::Levels] > told[Detail::Nothing] / 4);
}

} // namespace

TEST_CASE("no level of a hidden row of one table can be narrowed below eleven values by a linear program",
          "[analytics][disclosure][slow]")
{
    attackAll(tables(10'000), false);
}

TEST_CASE("nor of schools and grades told side by side", "[analytics][disclosure][slow]")
{
    attackAll(tables(10'000), true);
}

TEST_CASE("a level that few reach does not cost every school", "[analytics][disclosure]")
{
    DisclosureTable schools;
    for (int i = 0; i < 12; ++i)
        schools.rows.push_back({.levels = {10 + i, 40, 25, 1}, .tested = 76 + i});
    schools.rows.push_back({.levels = {3, 2, 0, 0}, .tested = 5, .mustHide = true});
    Disclosure disclosure({schools}, {});
    const Detail total = disclosure.choose();
    CHECK(total <= Detail::Met);
    const auto &rows = disclosure.tables().front().rows;
    CHECK(std::ranges::count(rows, Detail::Nothing, &DisclosureRow::detail) == 2);
}

TEST_CASE("where nothing is small everything is told", "[analytics][disclosure]")
{
    DisclosureTable grades;
    for (int i = 0; i < 5; ++i)
        grades.rows.push_back({.levels = {10, 0, 0, 2}, .tested = 12});
    Disclosure disclosure({grades}, {});
    CHECK(disclosure.choose() == Detail::Levels);
    CHECK(std::ranges::count(disclosure.tables().front().rows, Detail::Levels, &DisclosureRow::detail) == 5);
}
