// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/publication.h"
#include "core/analytics/suppression.h"

#include "tests/core/analytics/resultrows.h"

#include <array>
#include <map>
#include <queue>
#include <random>
#include <set>

using namespace scoredesk;
using namespace scoredesk::analytics;
using namespace scoredesk::domain;
using namespace scoredesk::testing;

namespace {

CdsCode schoolNumber(int n)
{
    return CdsCode{19'64733'0000001 + n};
}

ScoreRecord at(int school, int grade, int level)
{
    ScoreRecord r = aResult(ContentArea::Ela, 2400 + 40 * level, level, grade);
    r.finalTestedSchool = r.calpadsSchool = schoolNumber(school);
    return r;
}

Publication publish(const ResultRows &rows, bool isPublic = true, const PublicationRules &rules = {},
                    std::vector<Dimension> by = {})
{
    AggregateQuery query;
    query.isPublic = isPublic;
    const PublicationAnswer answer =
        publication(rows.columns(), query, by,
                    {QDateTime({2024, 6, 5}, {12, 0}, Qt::UTC), kThisYear, true, true}, rules);
    REQUIRE(std::holds_alternative<Publication>(answer));
    return std::get<Publication>(answer);
}

/// How many values a hidden school's count of one level can take for who knows the published tables and which cells have anybody: from
/// the true table, units are moved along alternating paths as long as there is one. Such paths find the largest flow, so this is exact.
class Attack
{
public:
    Attack(const Publication &open, const Publication &shown, std::size_t level) : m_level(level)
    {
        for (const AggregateRow &row : shown.by(Dimension::School)->rows)
            m_hiddenSchool[row.codes[0]] = row.isSuppressed;
        for (const AggregateRow &row : shown.by(Dimension::Grade)->rows)
            m_hiddenGrade[row.codes[0]] = row.isSuppressed;
        for (const AggregateRow &row : open.schoolsByGrade.rows)
            m_cells[{row.codes[0], poolOf(row.codes[1])}] += row.measures.levels[level];
    }
    [[nodiscard]] int values(int school) const
    {
        auto more = m_cells, fewer = m_cells;
        int count = 1;
        while (count < 11 && move(more, school, false))
            ++count;
        while (count < 11 && move(fewer, school, true))
            ++count;
        return count;
    }
    [[nodiscard]] const std::map<int, bool> &hiddenSchools() const { return m_hiddenSchool; }

private:
    using Cells = std::map<std::pair<int, int>, std::int64_t>;
    [[nodiscard]] int poolOf(int grade) const { return m_hiddenGrade.at(grade) ? -1 : grade; }

    /// One unit more at the school (or fewer), one fewer (more) at another hidden one, nothing else changed.
    bool move(Cells &cells, int school, bool gives) const
    {
        std::map<int, std::vector<std::pair<int, int>>> path{{school, {}}}; // by school: cells that rise and fall in turn
        std::queue<int> next;
        next.push(school);
        while (!next.empty()) {
            const int from = next.front();
            next.pop();
            for (const auto &[rising, ignored] : cells) {
                if (rising.first != from || (gives && cells.at(rising) == 0))
                    continue;
                for (const auto &[falling, count] : cells) {
                    const int to = falling.first;
                    if (falling.second != rising.second || to == from || path.contains(to) || (!gives && count == 0))
                        continue;
                    path[to] = path[from];
                    path[to].push_back(rising);
                    path[to].push_back(falling);
                    if (m_hiddenSchool.at(to)) {
                        for (std::size_t i = 0; i < path[to].size(); ++i)
                            cells[path[to][i]] += (i % 2 == 0) != gives ? 1 : -1;
                        return true;
                    }
                    next.push(to);
                }
            }
        }
        return false;
    }

    std::size_t m_level;
    std::map<int, bool> m_hiddenSchool, m_hiddenGrade;
    Cells m_cells;
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
        for (std::size_t level = 0; level < 4; ++level) {
            const Attack attack(open, shown, level);
            for (const auto &[school, isHidden] : attack.hiddenSchools()) {
                if (!isHidden)
                    continue;
                CAPTURE(school, level);
                CHECK(attack.values(school) >= 11);
                ++hiddenSchools;
            }
        }
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
