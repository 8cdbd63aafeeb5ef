// SPDX-License-Identifier: GPL-3.0-or-later
//
// What two public packets of one year tell together: by a linear program over both days.

#include "core/analytics/publication.h"
#include "core/analytics/suppression.h"

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

using Levels = std::array<std::int64_t, kLevelParts>;

/// A grade of a school: what it held on the first day, and what came until the second.
struct Cell
{
    int school = 0, grade = 0;
    Levels before{}, came{};
};

std::vector<Cell> randomCells(unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&random](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
    constexpr std::array kSizes{3, 8, 20, 50, 120};
    std::vector<Cell> cells;
    // On some days a few scores come here and there, on others whole schools.
    constexpr std::array kComing{1, 3, 8, 60};
    const int busy = 1 + below(4);
    for (int school = 0, schools = 3 + below(4); school < schools; ++school) {
        const int from = 3 + below(3), to = std::min(6, from + below(3)), size = kSizes[std::size_t(below(int(kSizes.size())))];
        const int coming = below(4) < busy ? kComing[std::size_t(below(int(kComing.size())))] : 1;
        for (int grade = from; grade <= to; ++grade) {
            Cell cell{school, grade, {}, {}};
            for (std::size_t level = 0; level < kLevelParts; ++level) {
                cell.before[level] = below(size);
                cell.came[level] = below(coming);
            }
            cell.before[0] = std::max<std::int64_t>(1, cell.before[0]); // who has none is no row
            cells.push_back(cell);
        }
    }
    return cells;
}

ResultRows rowsOf(const std::vector<Cell> &cells, bool isLater)
{
    ResultRows rows;
    for (const Cell &cell : cells)
        for (std::size_t level = 0; level < kLevelParts; ++level)
            rows.add(at(cell.school, cell.grade, int(level) + 1), int(cell.before[level] + (isLater ? cell.came[level] : 0)));
    return rows;
}

/// A row of schools, of grades or of both: its cells.
struct Line
{
    Dimension dimension = Dimension::Lea;
    std::uint16_t code = 0;
    std::vector<std::size_t> cells;
    AggregateRow first, now;
    bool isHeld = false;
};

/// Whoever reads both publications, and knows which school has which grade and that scores come and do not go.
class TwoDays
{
public:
    explicit TwoDays(const std::vector<Cell> &cells)
        : m_cells(cells), m_columns(rowsOf(cells, true).columns()), m_first(publish(rowsOf(cells, false))),
          m_now(publish(rowsOf(cells, true), true, {.earlier = {asEarlier(m_first)}})), m_program(cells.size() * kLevelParts * 2)
    {
        add(Dimension::Lea, m_first.total.total, m_now.total.total, [](const Cell &) { return true; });
        addLines(Dimension::School);
        addLines(Dimension::Grade);
        for (const Line &line : m_lines) {
            know(line, line.first, false);
            if (!line.isHeld)
                know(line, line.now, true);
        }
        REQUIRE(m_program.solve());
    }

    /// The fewest values that a level of a hidden row can have today.
    [[nodiscard]] std::int64_t fewestOfHidden(int &tried)
    {
        std::int64_t fewest = kFewestValues;
        for (const Line &line : m_lines)
            for (std::size_t level = 0; line.now.isSuppressed && !isDropped(line) && level < kLevelParts; ++level, ++tried)
                fewest = std::min(fewest, values(line.cells, {level}, true, true));
        return fewest;
    }
    /// The fewest values that a level can have of what came since the row was told, of rows that keep what was told.
    [[nodiscard]] std::int64_t fewestOfHeld(int &tried)
    {
        std::int64_t fewest = kFewestValues;
        for (const Line &line : m_lines)
            for (std::size_t level = 0; line.isHeld && level < kLevelParts; ++level, ++tried)
                fewest = std::min(fewest, values(line.cells, {level}, false, true));
        return fewest;
    }
    /// Rows in which fewer than eleven scores came, and all is known of these.
    [[nodiscard]] int knownNewcomers()
    {
        int known = 0;
        for (const Line &line : m_lines) {
            std::int64_t came = 0;
            for (const std::size_t at : line.cells)
                for (const std::int64_t count : m_cells[at].came)
                    came += count;
            bool isKnown = came > 0 && came < kFewestPublic;
            for (std::size_t level = 0; isKnown && level < kLevelParts; ++level)
                isKnown = values(line.cells, {level}, false, true) == 1;
            known += isKnown;
        }
        return known;
    }
    [[nodiscard]] const Publication &now() const { return m_now; }
    [[nodiscard]] bool isTold() const { return !m_first.total.total.isSuppressed && !m_now.total.total.isSuppressed; }

private:
    [[nodiscard]] bool isDropped(const Line &line) const
    {
        return std::ranges::find(m_now.dropped, line.dimension) != m_now.dropped.end();
    }
    template <typename IsOf>
    void add(Dimension dimension, const AggregateRow &first, const AggregateRow &now, IsOf isOf)
    {
        Line line{dimension, now.codes.size() == 0 ? std::uint16_t(0) : now.codes[0], {}, first, now, false};
        line.isHeld = m_now.heldRow(dimension, line.code) != nullptr;
        for (std::size_t at = 0; at < m_cells.size(); ++at)
            if (isOf(m_cells[at]))
                line.cells.push_back(at);
        m_lines.push_back(std::move(line));
    }
    void addLines(Dimension dimension)
    {
        const std::vector<AggregateRow> &before = m_first.by(dimension)->rows, &now = m_now.by(dimension)->rows;
        REQUIRE(before.size() == now.size());
        for (std::size_t i = 0; i < now.size(); ++i) {
            REQUIRE(before[i].codes[0] == now[i].codes[0]);
            const QString code = valueCode(dimension, now[i].codes[0], m_columns);
            add(dimension, before[i], now[i], [&](const Cell &cell) {
                return dimension == Dimension::School ? schoolNumber(cell.school).text() == code : cell.grade == code.toInt();
            });
        }
    }
    void know(const Line &line, const AggregateRow &row, bool isLater)
    {
        std::vector<std::vector<std::size_t>> blocks{{0}, {1}, {2}, {3}};
        if (row.isSuppressed)
            return;
        if (row.detail == Detail::Met)
            blocks = {{0, 1}, {2, 3}};
        else if (row.detail == Detail::Counts)
            blocks = {{0, 1, 2, 3}};
        for (const auto &block : blocks) {
            std::int64_t sum = 0;
            for (const std::size_t at : line.cells)
                for (const std::size_t level : block)
                    sum += m_cells[at].before[level] + (isLater ? m_cells[at].came[level] : 0);
            m_program.add(unknowns(line.cells, block, true, isLater), double(sum));
        }
    }
    [[nodiscard]] static std::vector<std::size_t> unknowns(const std::vector<std::size_t> &cells, const std::vector<std::size_t> &levels,
                                                           bool withBefore, bool withCame)
    {
        std::vector<std::size_t> which;
        for (const std::size_t at : cells)
            for (const std::size_t level : levels) {
                if (withBefore)
                    which.push_back((at * kLevelParts + level) * 2);
                if (withCame)
                    which.push_back((at * kLevelParts + level) * 2 + 1);
            }
        return which;
    }
    [[nodiscard]] std::int64_t values(const std::vector<std::size_t> &cells, const std::vector<std::size_t> &levels, bool withBefore, bool withCame)
    {
        const auto which = unknowns(cells, levels, withBefore, withCame);
        const double most = m_program.extreme(which, 1), least = m_program.extreme(which, -1);
        if (!std::isfinite(most))
            return kFewestValues; // nothing is told of today
        return std::int64_t(std::floor(most + 1e-6) - std::ceil(least - 1e-6)) + 1;
    }

    const std::vector<Cell> &m_cells;
    ResultColumns m_columns;
    Publication m_first, m_now;
    std::vector<Line> m_lines;
    LinearProgram m_program;
};

} // namespace

TEST_CASE("two packets of a year, laid side by side, do not give a hidden row away, nor the few that came since", "[analytics][publication][days]")
{
    int hidden = 0, held = 0, told = 0, known = 0, narrowHidden = 0, narrowHeld = 0, areas = 0;
    const unsigned count = qEnvironmentVariableIsSet("SCOREDESK_LONG") ? 10'000 : 500;
    for (unsigned seed = 1; seed <= count; ++seed) {
        CAPTURE(seed);
        const std::vector<Cell> cells = randomCells(seed);
        TwoDays days(cells);
        if (!days.isTold())
            continue;
        ++areas;
        narrowHidden += days.fewestOfHidden(hidden) < kFewestValues;
        narrowHeld += days.fewestOfHeld(held) < kFewestValues;
        known += days.knownNewcomers();
        for (const AggregateRow &row : days.now().by(Dimension::School)->rows)
            told += !row.isSuppressed;
    }
    INFO(areas << " areas; " << hidden << " levels of hidden rows, " << held << " of held ones, " << told << " schools told");
    CHECK(narrowHidden * 50 <= areas); // not guarded in full, see publication.h
    CHECK(narrowHeld == 0);
    CHECK(known == 0);
    CHECK(hidden > int(count)); // the attack had something to try
    CHECK(held > int(count));
    CHECK(told > int(count)); // and not everything was hidden
}
