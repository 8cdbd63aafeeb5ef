// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/suppression.h"

#include "core/analytics/crossbounds.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

namespace scoredesk::analytics {

using namespace domain;

namespace {

constexpr std::size_t kTestedUnscored = 4;

/// A part that stands for the row: its levels, or for a row without any level those tested and not scored.
bool isGuarded(const PublicRow &row, std::size_t part)
{
    if (part < kLevelParts)
        return row.possible[part];
    return part == kTestedUnscored && row.possible[part]
           && std::none_of(row.possible.begin(), row.possible.begin() + kLevelParts,
                           [](bool is) { return is; });
}

std::optional<std::size_t> smallestShown(std::span<const PublicRow> rows, const std::vector<bool> &hidden,
                                         std::span<const std::size_t> among)
{
    std::optional<std::size_t> smallest;
    for (const std::size_t i : among)
        if (!hidden[i] && (!smallest || rows[i].tested() < rows[*smallest].tested()))
            smallest = i;
    return smallest;
}

/// Whether the hidden rows of \a among, whose sum is known, tell of each other no more than they may. None hidden is fine.
bool isPoolSafe(std::span<const PublicRow> rows, const std::vector<bool> &hidden,
                std::span<const std::size_t> among)
{
    for (std::size_t part = 0; part < kLevelParts + 1; ++part) {
        std::int64_t sum = 0, able = 0;
        bool isNeeded = false;
        for (const std::size_t i : among) {
            if (!hidden[i] || !rows[i].possible[part])
                continue;
            ++able;
            sum += rows[i].counts[part];
            isNeeded = isNeeded || isGuarded(rows[i], part);
        }
        if (isNeeded && (able < 2 || sum < kFewestValues - 1))
            return false;
    }
    return true;
}

/// Hides rows of \a among, smallest first, until they are a safe pool. False when all are hidden and it still is not.
bool makePoolSafe(std::span<const PublicRow> rows, std::vector<bool> &hidden,
                  std::span<const std::size_t> among, bool &changed)
{
    while (!isPoolSafe(rows, hidden, among)) {
        const auto next = smallestShown(rows, hidden, among);
        if (!next)
            return false;
        hidden[*next] = true;
        changed = true;
    }
    return true;
}

std::vector<std::size_t> allOf(std::size_t count)
{
    std::vector<std::size_t> all(count);
    for (std::size_t i = 0; i < count; ++i)
        all[i] = i;
    return all;
}

/// Rows of one dimension alone, as its own answer has them.
struct Margin
{
    std::vector<PublicRow> rows;
    std::vector<std::vector<std::size_t>> cells; ///< by row: which rows of the cross it sums
    std::vector<std::size_t> lineOf;             ///< by cell
    Suppression suppression;
};

Margin marginOf(std::span<const PublicRow> cells, std::size_t dimension)
{
    Margin margin;
    std::map<std::uint16_t, std::size_t> lines;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto [line, isNew] = lines.try_emplace(cells[i].codes[dimension], margin.rows.size());
        if (isNew) {
            margin.rows.push_back({{cells[i].codes[dimension]}, {}, {}});
            margin.rows.back().possible.fill(false);
            margin.cells.emplace_back();
        }
        PublicRow &sum = margin.rows[line->second];
        for (std::size_t part = 0; part < kCountParts; ++part) {
            sum.counts[part] += cells[i].counts[part];
            sum.possible[part] = sum.possible[part] || cells[i].possible[part];
        }
        margin.cells[line->second].push_back(i);
        margin.lineOf.push_back(line->second);
    }
    margin.suppression = suppress(margin.rows, 1);
    return margin;
}

/// Whether the hidden rows of a published line tell of each other no more than they may: several, of ten scored, and of every level that
/// the line has somebody. When all are hidden the line itself says no more.
bool isLineSafe(std::span<const PublicRow> cells, const std::vector<bool> &hidden,
                std::span<const std::size_t> line)
{
    std::array<std::int64_t, kLevelParts> all{}, pool{};
    std::int64_t scored = 0, count = 0;
    for (const std::size_t i : line)
        for (std::size_t level = 0; level < kLevelParts; ++level) {
            all[level] += cells[i].counts[level];
            if (hidden[i]) {
                pool[level] += cells[i].counts[level];
                scored += cells[i].counts[level];
                count += level == 0;
            }
        }
    if (count == 0)
        return true;
    for (std::size_t level = 0; level < kLevelParts; ++level)
        if (all[level] > 0 && pool[level] == 0)
            return false;
    return count >= 2 && scored >= kFewestValues - 1;
}

void guardLines(std::span<const PublicRow> cells, std::span<const Margin> margins, std::vector<bool> &hidden)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (const Margin &margin : margins)
            for (std::size_t line = 0; line < margin.rows.size(); ++line)
                while (!margin.suppression.rows[line] && !isLineSafe(cells, hidden, margin.cells[line])) {
                    const auto next = smallestShown(cells, hidden, margin.cells[line]);
                    if (!next)
                        break;
                    hidden[*next] = true;
                    changed = true;
                }
    }
}

/// The published lines as nodes of their own, the hidden ones of a dimension as one: only their sum is known.
std::vector<std::size_t> nodesOf(const Margin &margin, std::size_t &count)
{
    std::vector<std::size_t> nodeOfLine(margin.rows.size());
    count = 1;
    for (std::size_t line = 0; line < margin.rows.size(); ++line)
        nodeOfLine[line] = margin.suppression.rows[line] ? 0 : count++;
    std::vector<std::size_t> nodes;
    for (const std::size_t line : margin.lineOf)
        nodes.push_back(nodeOfLine[line]);
    return nodes;
}

/// How far apart the bounds of a cell's parts are, as far as it matters.
using Widths = std::array<std::int64_t, kLevelParts + 1>;

std::int64_t sumOf(const Widths &widths)
{
    return std::accumulate(widths.begin(), widths.end(), std::int64_t{0});
}

/// The cross of two dimensions for who knows the margins that are published.
class Cross
{
public:
    Cross(std::span<const PublicRow> cells, std::span<const Margin> margins)
        : m_cells(cells), m_rowOf(nodesOf(margins[0], m_rows)), m_columnOf(nodesOf(margins[1], m_columns))
    {}

    /// Hides more until every hidden cell is as open as it must be.
    void guard(std::vector<bool> &hidden) const
    {
        const std::vector<Widths> most = widthsOf(std::vector<bool>(m_cells.size(), true));
        for (bool changed = true; changed;) {
            changed = false;
            const std::vector<Widths> widths = widthsOf(hidden);
            std::vector<bool> more = hidden;
            for (std::size_t cell = 0; cell < m_cells.size(); ++cell) {
                if (!hidden[cell] || isOpen(widths[cell], most[cell]))
                    continue;
                if (const auto next = nextFor(cell, widths[cell], most[cell], more)) {
                    more[*next] = true;
                    changed = true;
                }
            }
            hidden = std::move(more);
        }
    }

private:
    /// Bounds of a sum of parts are sums of theirs: each part is a table of its own, and only adding up ties them together.
    [[nodiscard]] static bool isOpen(const Widths &widths, const Widths &most)
    {
        for (std::size_t part = 0; part < widths.size(); ++part)
            if (widths[part] < std::min<std::int64_t>(1, most[part]))
                return false;
        return sumOf(widths) >= std::min(kFewestValues - 1, sumOf(most));
    }

    [[nodiscard]] std::vector<Widths> widthsOf(const std::vector<bool> &hidden) const
    {
        std::vector<Widths> widths(m_cells.size(), Widths{});
        for (std::size_t part = 0; part < kLevelParts + 1; ++part) {
            std::vector<CrossCell> table;
            std::vector<std::size_t> cellAt;
            for (std::size_t i = 0; i < m_cells.size(); ++i)
                if (hidden[i] && m_cells[i].possible[part]) {
                    table.push_back({m_rowOf[i], m_columnOf[i], m_cells[i].counts[part]});
                    cellAt.push_back(i);
                }
            CrossBounds bounds(std::move(table), m_rows, m_columns);
            for (std::size_t at = 0; at < cellAt.size(); ++at)
                if (isGuarded(m_cells[cellAt[at]], part))
                    widths[cellAt[at]][part] = bounds.width(at, kFewestValues - 1);
        }
        return widths;
    }

    /// The smallest published row that may open \a cell: in one of its lines and with somebody in a part that is too narrow; else any.
    [[nodiscard]] std::optional<std::size_t> nextFor(std::size_t cell, const Widths &widths,
                                                     const Widths &most,
                                                     const std::vector<bool> &hidden) const
    {
        std::vector<std::size_t> helping, near, all;
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            if (hidden[i])
                continue;
            all.push_back(i);
            if (m_rowOf[i] != m_rowOf[cell] && m_columnOf[i] != m_columnOf[cell])
                continue;
            near.push_back(i);
            for (std::size_t part = 0; part < widths.size(); ++part)
                if (widths[part] < most[part] && m_cells[i].counts[part] > 0) {
                    helping.push_back(i);
                    break;
                }
        }
        return smallestShown(m_cells, hidden, !helping.empty() ? helping : !near.empty() ? near : all);
    }

    std::span<const PublicRow> m_cells;
    std::size_t m_rows = 0, m_columns = 0;
    std::vector<std::size_t> m_rowOf, m_columnOf;
};

PublicRow publicRow(const AggregateRow &row, const AggregateQuery &query)
{
    const Measures &m = row.measures;
    PublicRow counts{
        {row.codes.begin(), row.codes.end()},
        {m.levels[0], m.levels[1], m.levels[2], m.levels[3], m.tested - m.scored, m.records - m.tested},
        {true, true, true, true, true, true}};
    if (isAlternate(query.area) || query.area == ContentArea::Csa)
        counts.possible[3] = m.levels[3] > 0;
    for (std::size_t i = 0; i < query.by.size(); ++i)
        if (query.by[i] == Dimension::Level)
            for (std::size_t level = 1; level <= kLevelParts; ++level)
                counts.possible[level - 1] = counts.possible[level - 1] && row.codes[i] == level;
    return counts;
}

} // namespace

Suppression suppress(std::span<const PublicRow> rows, std::size_t dimensions, bool addsUp)
{
    Suppression result;
    std::int64_t tested = 0;
    for (const PublicRow &row : rows) {
        result.rows.push_back(row.tested() < kFewestPublic);
        tested += row.tested();
    }
    const std::vector<std::size_t> all = allOf(rows.size());
    bool changed = false;
    // A total of few is as small as a row of few. (Of races the sum is at least the total; the caller looks at that one.)
    if (tested < kFewestPublic) {
        result.rows.assign(rows.size(), true);
        result.total = true;
        return result;
    }
    result.total = !makePoolSafe(rows, result.rows, all, changed);
    if (result.total || dimensions < 2 || !addsUp
        || std::find(result.rows.begin(), result.rows.end(), true) == result.rows.end())
        return result;
    std::vector<Margin> margins;
    for (std::size_t dimension = 0; dimension < dimensions; ++dimension)
        margins.push_back(marginOf(rows, dimension));
    if (dimensions == 2)
        Cross(rows, margins).guard(result.rows);
    else
        guardLines(rows, margins, result.rows);
    // More hidden rows only make the pool larger.
    return result;
}

Suppression suppress(const Aggregate &answer)
{
    std::vector<PublicRow> rows;
    for (const AggregateRow &row : answer.rows)
        rows.push_back(publicRow(row, answer.query));
    Suppression result;
    if (rows.empty() || answer.total.measures.tested < kFewestPublic) {
        result.rows.assign(rows.size(), true);
        result.total = answer.total.measures.tested < kFewestPublic;
        return result;
    }
    const bool addsUp = std::ranges::find(answer.query.by, Dimension::Races) == answer.query.by.end();
    return suppress(rows, answer.query.by.size(), addsUp);
}

} // namespace scoredesk::analytics
