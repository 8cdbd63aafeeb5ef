// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/publication.h"
#include "core/analytics/suppression.h"

#include "tests/core/analytics/publishedtables.h"
#include "tests/support/linearprogram.h"

#include <array>
#include <cmath>
#include <random>
#include <set>

using namespace scoredesk;
using namespace scoredesk::analytics;
using namespace scoredesk::domain;
using namespace scoredesk::testing;

namespace {

/// Whoever knows everything that \a shown publishes, and which school has which grade: by a linear program over the cells of \a open.
class Attack
{
public:
    Attack(const Publication &open, const Publication &shown)
        : m_open(open.schoolsByGrade.rows), m_shown(shown), m_program(m_open.size() * 4)
    {
        know(shown.total.total, [](const AggregateRow &) { return true; });
        for (const std::size_t dimension : {std::size_t(0), std::size_t(1)})
            for (const AggregateRow &row : line(dimension).rows)
                know(row, [&](const AggregateRow &cell) { return cell.codes[dimension] == row.codes[0]; });
        for (const AggregateRow &row : shown.schoolsByGrade.rows)
            know(row, [&](const AggregateRow &cell) { return cell.codes[0] == row.codes[0] && cell.codes[1] == row.codes[1]; });
        REQUIRE(m_program.solve());
    }

    /// Of every hidden row of schools and grades the count with the fewest values; \a hidden counts the rows.
    [[nodiscard]] std::int64_t fewestValues(int &hidden)
    {
        std::int64_t fewest = kFewestValues;
        for (const std::size_t dimension : {std::size_t(0), std::size_t(1)}) {
            const Dimension by = line(dimension).query.by.front();
            if (std::ranges::find(m_shown.dropped, by) != m_shown.dropped.end())
                continue;
            for (const AggregateRow &row : line(dimension).rows) {
                if (!row.isSuppressed)
                    continue;
                ++hidden;
                for (std::size_t level = 0; level < 4; ++level) {
                    std::vector<std::size_t> which;
                    for (std::size_t at = 0; at < m_open.size(); ++at)
                        if (m_open[at].codes[dimension] == row.codes[0])
                            which.push_back(at * 4 + level);
                    const double most = m_program.extreme(which, 1), least = m_program.extreme(which, -1);
                    fewest = std::min(fewest, std::int64_t(std::floor(most + 1e-6) - std::ceil(least - 1e-6)) + 1);
                }
            }
        }
        return fewest;
    }

    /// How many values \a level of these \a cells together can have.
    [[nodiscard]] std::int64_t values(const std::vector<std::size_t> &cells, std::size_t level)
    {
        std::vector<std::size_t> which;
        for (const std::size_t at : cells)
            which.push_back(at * 4 + level);
        const double most = m_program.extreme(which, 1), least = m_program.extreme(which, -1);
        return std::int64_t(std::floor(most + 1e-6) - std::ceil(least - 1e-6)) + 1;
    }

private:
    [[nodiscard]] const Aggregate &line(std::size_t dimension) const
    {
        return *m_shown.by(dimension == 0 ? Dimension::School : Dimension::Grade);
    }
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
                        which.push_back(at * 4 + level);
                        sum += m_open[at].measures.levels[level];
                    }
            m_program.add(which, double(sum));
        }
    }

    const std::vector<AggregateRow> &m_open;
    const Publication &m_shown;
    LinearProgram m_program;
};

} // namespace

TEST_CASE("a small school is not what is left of a grade that only one other school has",
          "[analytics][publication]")
{
    ResultRows rows;
    for (int level = 1; level <= 4; ++level) {
        for (const int school : {0, 1, 2})
            for (const int grade : {3, 4, 5})
                rows.add(at(school, grade, level), 10 + school);
        rows.add(at(3, 11, level), 60); // the high school
    }
    rows.add(at(4, 11, 1), 3); // the continuation school
    rows.add(at(4, 11, 2), 2);
    AggregateQuery alone;
    alone.by = {Dimension::School};
    alone.isPublic = true;
    std::size_t hiddenAlone = 0;
    for (const AggregateRow &row : rows.answer(alone).rows)
        hiddenAlone += row.isSuppressed;
    CHECK(hiddenAlone == 2); // with an elementary school, the smallest: fine for the one table

    const Publication tables = publish(rows);
    std::set<QString> hidden;
    const ResultColumns columns = rows.columns();
    for (const AggregateRow &row : tables.by(Dimension::School)->rows)
        if (row.isSuppressed)
            hidden.insert(valueCode(Dimension::School, row.codes[0], columns));
    CHECK(hidden.contains(schoolNumber(4).text()));
    // Taking the high school from grade 11 would leave the continuation school.
    const auto grades = tables.by(Dimension::Grade)->rows;
    const bool isGrade11Hidden = std::ranges::any_of(grades, [](const AggregateRow &row) {
        return row.isSuppressed && row.codes[0] == 12;
    });
    CHECK((hidden.contains(schoolNumber(3).text()) || isGrade11Hidden));
    for (const AggregateRow &cell : tables.schoolsByGrade.rows)
        if (hidden.contains(valueCode(Dimension::School, cell.codes[0], columns)))
            CHECK(cell.isSuppressed);
}

TEST_CASE("no level of a hidden school can be narrowed below eleven values by grades and schools together",
          "[analytics][publication]")
{
    int hiddenSchools = 0, tablesWithRows = 0;
    for (unsigned seed = 1; seed <= 250; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto below = [&random](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
        constexpr std::array kSizes{2, 6, 15, 40, 90};
        ResultRows rows;
        for (int school = 0, schools = 3 + below(6); school < schools; ++school) {
            const int from = 3 + below(5), to = std::min(8, from + below(4)), size = kSizes[std::size_t(below(5))];
            for (int grade = from; grade <= to; ++grade)
                for (int level = 1; level <= 4; ++level)
                    rows.add(at(school, grade, level), below(size));
        }
        const Publication open = publish(rows, false), shown = publish(rows);
        if (shown.total.total.isSuppressed)
            continue;
        Attack attack(open, shown);
        CHECK(attack.fewestValues(hiddenSchools) >= kFewestValues);
        for (const AggregateRow &row : shown.by(Dimension::School)->rows)
            tablesWithRows += !row.isSuppressed;
    }
    CHECK(hiddenSchools > 200); // the attack had something to try
    CHECK(tablesWithRows > 200); // and not everything was hidden
}

TEST_CASE("shares of 0 and 100 % are hidden only where that is asked for", "[analytics][publication]")
{
    ResultRows rows;
    for (int level = 1; level <= 4; ++level)
        for (const int grade : {3, 4, 5, 6})
            rows.add(at(0, grade, level), 30);
    rows.add(at(0, 7, 1), 20); // nobody met
    const auto hiddenGrades = [](const Publication &tables) {
        return std::ranges::count_if(tables.by(Dimension::Grade)->rows,
                                     [](const AggregateRow &row) { return row.isSuppressed; });
    };
    CHECK(hiddenGrades(publish(rows)) == 0);
    const Publication guarded = publish(rows, true, {.guardsExtremes = true});
    CHECK(hiddenGrades(guarded) == 2);
    CHECK(!guarded.total.total.isSuppressed);
    for (const AggregateRow &row : guarded.by(Dimension::Grade)->rows)
        if (row.isSuppressed)
            CHECK(row.measures == Measures());
}

namespace {

/// Of \a row, told, whether a level that nobody is at, or all are, is told or can be worked out.
bool isExtremeKnown(Attack &attack, const Measures &truth, const std::vector<std::size_t> &cells)
{
    for (std::size_t level = 0; level < kLevelParts; ++level)
        if ((truth.levels[level] == 0 || truth.levels[level] == truth.scored) && attack.values(cells, level) < 2)
            return true;
    return false;
}

} // namespace

TEST_CASE("a share of 0 or 100 % at a level is not told, nor can it be worked out, where that is asked for", "[analytics][publication]")
{
    int extreme = 0, told = 0, known = 0, cells = 0;
    for (unsigned seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto below = [&random](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
        constexpr std::array kSizes{6, 20, 40, 90};
        ResultRows rows;
        for (int school = 0, schools = 3 + below(5); school < schools; ++school) {
            const int from = 3 + below(5), to = std::min(8, from + below(4)), size = kSizes[std::size_t(below(4))];
            for (int grade = from; grade <= to; ++grade)
                for (int level = 1; level <= 4; ++level)
                    rows.add(at(school, grade, level), below(3) == 0 && level != 1 ? 0 : 1 + below(size));
        }
        const Publication open = publish(rows, false), shown = publish(rows, true, {.guardsExtremes = true});
        if (shown.total.total.isSuppressed)
            continue;
        Attack attack(open, shown);
        const auto look = [&](const AggregateRow &row, const Measures &truth, const std::vector<std::size_t> &which) {
            if (row.isSuppressed)
                return;
            ++told;
            extreme += std::ranges::find(truth.levels, 0) != truth.levels.end();
            if (row.detail == Detail::Met)
                CHECK((row.measures.levels[0] > 0 && row.measures.levels[2] > 0));
            known += isExtremeKnown(attack, truth, which);
        };
        for (const std::size_t dimension : {std::size_t(0), std::size_t(1)}) {
            const Dimension by = dimension == 0 ? Dimension::School : Dimension::Grade;
            for (std::size_t i = 0; i < shown.by(by)->rows.size(); ++i) {
                std::vector<std::size_t> which;
                for (std::size_t at = 0; at < open.schoolsByGrade.rows.size(); ++at)
                    if (open.schoolsByGrade.rows[at].codes[dimension] == open.by(by)->rows[i].codes[0])
                        which.push_back(at);
                look(shown.by(by)->rows[i], open.by(by)->rows[i].measures, which);
            }
        }
        for (std::size_t at = 0; at < open.schoolsByGrade.rows.size(); ++at) {
            cells += !shown.schoolsByGrade.rows[at].isSuppressed;
            look(shown.schoolsByGrade.rows[at], open.schoolsByGrade.rows[at].measures, {at});
        }
    }
    INFO(told << " rows told, " << extreme << " with a level of nobody, " << cells << " grades of schools");
    CHECK(known == 0);
    CHECK(extreme > 100);
    CHECK(told > 1000);
}

TEST_CASE("a table of the homeless does not bound who is not disadvantaged", "[analytics][publication]")
{
    // Eight students are not disadvantaged, and hidden; all others but few are homeless.
    const auto tablesOf = [](int homeless) {
        ResultRows rows;
        for (int level = 1; level <= 4; ++level) {
            ScoreRecord r = at(0, 5, level);
            r.economicDisadvantage = YesNo::No;
            r.homeless = YesNo::No;
            rows.add(r, 2);
            r.economicDisadvantage = YesNo::Yes;
            rows.add(r, 60 - homeless);
            r.homeless = YesNo::Yes;
            rows.add(r, homeless);
        }
        return publish(rows, true, {}, {Dimension::EconomicDisadvantage, Dimension::Homeless});
    };
    const auto told = [](const Publication &tables) {
        return std::ranges::count(tables.by(Dimension::Homeless)->rows, false, &AggregateRow::isSuppressed);
    };
    const Publication close = tablesOf(55);
    REQUIRE(std::ranges::count(close.by(Dimension::EconomicDisadvantage)->rows, true, &AggregateRow::isSuppressed) == 2);
    CHECK(told(close) == 0);
    CHECK(std::ranges::count(close.dropped, Dimension::Homeless) == 1);
    const Publication wide = tablesOf(30);
    CHECK(told(wide) == 2);
    CHECK(std::ranges::count(wide.dropped, Dimension::Homeless) == 0);
}

TEST_CASE("tables of a packet say the same as their answers when nothing is hidden", "[analytics][publication]")
{
    ResultRows rows;
    for (int level = 1; level <= 4; ++level)
        rows.add(at(level % 2, 2 + level, level), 4);
    const Publication tables = publish(rows, false, {}, {Dimension::Gender});
    CHECK(tables.total.total.measures.scored == 16);
    REQUIRE(tables.by(Dimension::Gender));
    CHECK(tables.by(Dimension::Gender)->rows.size() == 1);
    CHECK(tables.by(Dimension::School)->rows.size() == 2);
    CHECK(tables.by(Dimension::Grade)->rows.size() == 4);
    CHECK(tables.schoolsByGrade.rows.size() == 4);
    CHECK(!tables.by(Dimension::Elas));
    AggregateQuery query;
    const std::array races{Dimension::Races};
    CHECK(std::holds_alternative<AggregateRefusal>(publication(rows.columns(), query, races, {{}, kThisYear, true, true})));
}

namespace {

const AggregateRow &schoolRow(const Publication &tables, const ResultColumns &columns, int school)
{
    for (const AggregateRow &row : tables.by(Dimension::School)->rows)
        if (valueCode(Dimension::School, row.codes[0], columns) == schoolNumber(school).text())
            return row;
    FAIL("no such school");
    return tables.total.total;
}

ResultRows schoolsOf(std::initializer_list<int> sizes)
{
    ResultRows rows;
    for (int level = 1; level <= 4; ++level)
        for (int school = 0; const int size : sizes)
            rows.add(at(school++, 5, level), size);
    return rows;
}

} // namespace

TEST_CASE("a packet of the same day tells and hides the same", "[analytics][publication]")
{
    const ResultRows rows = schoolsOf({30, 25, 20, 40, 2, 3});
    const Publication first = publish(rows);
    const Publication again = publish(rows, true, {.earlier = {asEarlier(first)}});
    CHECK(again.held.empty());
    for (std::size_t i = 0; i < first.by(Dimension::School)->rows.size(); ++i) {
        const AggregateRow &then = first.by(Dimension::School)->rows[i], &now = again.by(Dimension::School)->rows[i];
        CHECK(then.detail == now.detail);
        CHECK(then.measures == now.measures);
    }
}

TEST_CASE("a few scores that came since a packet are not told apart from it", "[analytics][publication]")
{
    const Publication first = publish(schoolsOf({30, 25, 20, 40}));
    ResultRows later = schoolsOf({30, 25, 20, 40});
    later.add(at(0, 5, 1), 3);  // three at one school
    later.add(at(1, 5, 2), 60); // many at another
    later.add(at(2, 5, 3), 60);
    const ResultColumns columns = later.columns();
    const Publication now = publish(later, true, {.earlier = {asEarlier(first)}});
    CHECK(schoolRow(now, columns, 0).measures.tested == 120); // as it was told
    CHECK(now.heldRow(Dimension::School, schoolRow(now, columns, 0).codes[0]));
    CHECK(now.total.total.measures.tested == 460 + 123);
    // Not alone: what is new at all schools less what is told of the others would be the three.
    CHECK(std::ranges::count(now.held, Dimension::School, &Publication::Held::dimension) == 1);
    CHECK(std::ranges::count(now.by(Dimension::School)->rows, true, &AggregateRow::isSuppressed) >= 1);
    // Numbers of that day beside many new scores would mislead: such a row is hidden.
    for (const int school : {1, 2})
        CHECK_FALSE(now.heldRow(Dimension::School, schoolRow(now, columns, school).codes[0]));
    const AggregateRow &same = schoolRow(now, columns, 3);
    CHECK(same.measures.tested == 160);

    ResultRows few = schoolsOf({30, 25, 20, 40});
    few.add(at(0, 5, 1), 3);
    const Publication all = publish(few, true, {.earlier = {asEarlier(first)}});
    CHECK(all.total.total.measures.tested == 460); // three in all: nothing new is told
    CHECK(all.heldRow(Dimension::Lea));
}

TEST_CASE("who was hidden to protect a small school stays so while it is small", "[analytics][publication]")
{
    const ResultRows rows = schoolsOf({30, 25, 20, 40, 2});
    const Publication first = publish(rows);
    std::vector<std::uint16_t> hidden;
    for (const AggregateRow &row : first.by(Dimension::School)->rows)
        if (row.isSuppressed)
            hidden.push_back(row.codes[0]);
    REQUIRE(hidden.size() >= 2);
    ResultRows later = schoolsOf({30, 25, 20, 40, 2});
    for (int level = 1; level <= 4; ++level) // another school would now be the cheaper one to hide
        later.add(at(3, 5, level), 50);
    const Publication now = publish(later, true, {.earlier = {asEarlier(first)}});
    for (const AggregateRow &row : now.by(Dimension::School)->rows)
        if (std::ranges::find(hidden, row.codes[0]) != hidden.end())
            CHECK(row.isSuppressed);
}
