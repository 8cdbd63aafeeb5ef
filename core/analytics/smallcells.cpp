// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/smallcells.h"

#include "core/analytics/crossbounds.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace scoredesk::analytics {

namespace {

/// Rows that are tried alone for one cell.
constexpr std::size_t kMostTried = 8;

std::int64_t scoredOf(const DisclosureCell &cell)
{
    return std::accumulate(cell.levels.begin(), cell.levels.end(), std::int64_t(0));
}

/// The lines of a table as nodes: each that is told, and the others as one, of which only the sum is known.
std::vector<std::size_t> nodesOf(const DisclosureTable &table, std::size_t &count)
{
    std::vector<std::size_t> nodes;
    count = 1;
    for (const DisclosureRow &row : table.rows)
        nodes.push_back(row.detail == Detail::Nothing ? 0 : count++);
    return nodes;
}

/// What the rows told of two tables say of the cells.
class Reader
{
public:
    Reader(const std::vector<DisclosureTable> &tables, const std::vector<DisclosureCell> &cells) : m_cells(cells)
    {
        std::size_t rows = 0, columns = 0;
        const std::vector<std::size_t> rowOf = nodesOf(tables[0], rows), columnOf = nodesOf(tables[1], columns);
        for (std::size_t level = 0; level < kLevelParts; ++level) {
            std::vector<CrossCell> table;
            for (const DisclosureCell &cell : cells)
                table.push_back({rowOf[cell.first], columnOf[cell.second], cell.levels[level]});
            m_bounds.emplace_back(std::move(table), rows, columns);
        }
    }

    [[nodiscard]] bool knows(std::size_t cell)
    {
        for (std::size_t level = 0; level < kLevelParts; ++level)
            if (m_cells[cell].levels[level] > 0 && m_bounds[level].width(cell, 1) == 0)
                return true;
        return false;
    }
    /// The first small cell that is given away.
    [[nodiscard]] std::optional<std::size_t> givenAway()
    {
        for (std::size_t cell = 0; cell < m_cells.size(); ++cell)
            if (const std::int64_t scored = scoredOf(m_cells[cell]); scored > 0 && scored < kFewestPublic && knows(cell))
                return cell;
        return std::nullopt;
    }

private:
    const std::vector<DisclosureCell> &m_cells;
    std::vector<CrossBounds> m_bounds;
};

/// A row of one of the two tables.
struct Line
{
    std::size_t table = 0, row = 0;
};

/// Rows told that take part in \a cell: its own two, and those of the cells beside it; cheapest first.
std::vector<Line> linesAt(const std::vector<DisclosureTable> &tables, const std::vector<DisclosureCell> &cells, std::size_t cell)
{
    std::vector<Line> lines;
    const auto add = [&](std::size_t table, std::size_t row) {
        const DisclosureRow &found = tables[table].rows[row];
        const bool isThere = std::ranges::any_of(lines, [&](const Line &line) { return line.table == table && line.row == row; });
        if (!isThere && !found.isKnown && found.detail != Detail::Nothing)
            lines.push_back({table, row});
    };
    for (const DisclosureCell &other : cells)
        if (other.first == cells[cell].first || other.second == cells[cell].second) {
            add(0, other.first);
            add(1, other.second);
        }
    std::ranges::stable_sort(lines, {}, [&](const Line &line) {
        return tables[line.table].weight * double(tables[line.table].rows[line.row].tested);
    });
    return lines;
}

struct Chosen
{
    std::vector<DisclosureTable> tables;
    Detail total = Detail::Levels;
};

Chosen choose(const std::vector<DisclosureTable> &tables, const std::vector<DisclosureCell> &cells, Detail coarsest, Detail finest)
{
    Disclosure disclosure(tables, cells);
    const Detail total = disclosure.choose(coarsest, finest);
    return {disclosure.tables(), total};
}

} // namespace

Detail chooseGuardingCells(std::vector<DisclosureTable> &tables, const std::vector<DisclosureCell> &cells, Detail coarsest, Detail finest)
{
    Chosen chosen = choose(tables, cells, coarsest, finest);
    while (chosen.total != Detail::Nothing) {
        const std::optional<std::size_t> cell = Reader(chosen.tables, cells).givenAway();
        if (!cell)
            break;
        const std::vector<Line> lines = linesAt(chosen.tables, cells, *cell);
        if (lines.empty())
            break; // told on other days: hiding would guard nobody
        bool isHelped = false;
        for (std::size_t i = 0; i < std::min(lines.size(), kMostTried) && !isHelped; ++i) {
            bool &mustHide = tables[lines[i].table].rows[lines[i].row].mustHide;
            mustHide = true;
            Chosen tried = choose(tables, cells, coarsest, finest);
            isHelped = !Reader(tried.tables, cells).knows(*cell);
            mustHide = isHelped;
            if (isHelped)
                chosen = std::move(tried);
        }
        if (isHelped)
            continue;
        // Its own two rows, or when they are hidden already the cheapest of those beside it.
        bool isAny = false;
        for (const Line &line : lines)
            if (line.row == (line.table == 0 ? cells[*cell].first : cells[*cell].second)) {
                tables[line.table].rows[line.row].mustHide = true;
                isAny = true;
            }
        if (!isAny)
            tables[lines.front().table].rows[lines.front().row].mustHide = true;
        chosen = choose(tables, cells, coarsest, finest);
    }
    tables = std::move(chosen.tables);
    return chosen.total;
}

} // namespace scoredesk::analytics
