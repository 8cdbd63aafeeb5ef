// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/suppression.h"

#include "core/analytics/crossbounds.h"

#include <algorithm>
#include <map>
#include <optional>

namespace scoredesk::analytics {

using namespace domain;

namespace {

constexpr std::size_t kTestedUnscored = 4;

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

Margin marginOf(std::span<const PublicRow> cells, std::size_t dimension, const HiddenBefore &before)
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
    HiddenBefore hidden;
    if (dimension < before.lines.size())
        for (const PublicRow &row : margin.rows)
            hidden.rows.push_back(std::ranges::find(before.lines[dimension], row.codes.front())
                                  != before.lines[dimension].end());
    margin.suppression = suppress(margin.rows, 1, true, hidden);
    return margin;
}

/// Whether the hidden rows of a published line tell of each other no more than they may: several, that hold ten of every level together, or
/// all that the line has. When all are hidden the line itself says no more.
bool isLineSafe(std::span<const PublicRow> cells, const std::vector<bool> &hidden,
                std::span<const std::size_t> line)
{
    std::array<std::int64_t, kLevelParts> all{}, pool{};
    std::int64_t count = 0;
    for (const std::size_t i : line) {
        for (std::size_t level = 0; level < kLevelParts; ++level) {
            all[level] += cells[i].counts[level];
            pool[level] += hidden[i] ? cells[i].counts[level] : 0;
        }
        count += hidden[i];
    }
    if (count == 0)
        return true;
    for (std::size_t level = 0; level < kLevelParts; ++level)
        if (pool[level] < std::min(all[level], kFewestValues - 1))
            return false;
    return count >= 2;
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

/// How far apart the bounds of a cell's parts are, at most kFewestValues - 1.
using Widths = std::array<std::int64_t, kLevelParts + 1>;

/// The cross of two dimensions for who knows the margins that are published. Every level is looked at by itself; then what is made of
/// several of them (scored, tested, records) is as open.
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
            const std::vector<Widths> widths = widthsOf(hidden);
            changed = hideMore(widths, most, hidden, true) || hideMore(widths, most, hidden, false);
        }
    }

    /// Tells again what was hidden for a step of guard() but is not needed in the end, the cells of most tested first. \a mustHide stay.
    void takeBack(std::vector<bool> &hidden, const std::vector<bool> &mustHide) const
    {
        const std::vector<Widths> most = widthsOf(std::vector<bool>(m_cells.size(), true));
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < m_cells.size(); ++i)
            if (hidden[i] && !mustHide[i])
                order.push_back(i);
        std::ranges::stable_sort(order, std::greater(), [this](std::size_t i) { return m_cells[i].tested(); });
        std::int64_t budget = kMostChecks;
        for (const std::size_t i : order) {
            hidden[i] = false;
            if (!isOpen(hidden, most, budget))
                hidden[i] = true;
            if (budget <= 0)
                return;
        }
    }

private:
    /// Bounds looked for while cells are taken back: a fraction of a second.
    static constexpr std::int64_t kMostChecks = 200'000;

    /// Whether every hidden cell is as open as it can be; false too when \a budget ends.
    [[nodiscard]] bool isOpen(const std::vector<bool> &hidden, std::span<const Widths> most, std::int64_t &budget) const
    {
        for (std::size_t part = 0; part < kLevelParts + 1; ++part) {
            std::vector<CrossCell> table;
            std::vector<std::size_t> cellAt;
            for (std::size_t i = 0; i < m_cells.size(); ++i)
                if (hidden[i] && m_cells[i].possible[part]) {
                    table.push_back({m_rowOf[i], m_columnOf[i], m_cells[i].counts[part]});
                    cellAt.push_back(i);
                }
            CrossBounds bounds(std::move(table), m_rows, m_columns);
            for (std::size_t at = 0; at < cellAt.size(); ++at) {
                const std::int64_t wanted = most[cellAt[at]][part];
                if (!isGuarded(m_cells[cellAt[at]], part) || wanted == 0)
                    continue;
                if (--budget <= 0 || bounds.width(at, wanted) < wanted)
                    return false;
            }
        }
        return true;
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

    /// Hides a row for each cell that is not open yet. What was hidden for one may open others: with \a waits, lines that hold enough by
    /// now are left for the next look at the widths.
    bool hideMore(std::span<const Widths> widths, std::span<const Widths> most, std::vector<bool> &hidden,
                  bool waits) const
    {
        bool changed = false;
        const std::vector<bool> before = hidden;
        for (std::size_t cell = 0; cell < m_cells.size(); ++cell)
            for (std::size_t part = 0; before[cell] && part < most[cell].size(); ++part) {
                if (widths[cell][part] >= most[cell][part])
                    continue;
                if (const auto next = nextFor(cell, part, most[cell][part], waits, hidden)) {
                    hidden[*next] = true;
                    changed = true;
                }
            }
        return changed;
    }

    /// The published rows of a line, and what the hidden ones hold of a part, \a cell aside.
    struct Line
    {
        std::int64_t pool = 0;
        std::vector<std::size_t> shown;
    };
    [[nodiscard]] Line lineOf(std::size_t cell, std::size_t part, const std::vector<std::size_t> &nodes,
                              const std::vector<bool> &hidden) const
    {
        Line line;
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            if (i == cell || nodes[i] != nodes[cell])
                continue;
            if (hidden[i])
                line.pool += m_cells[i].counts[part];
            else if (m_cells[i].counts[part] > 0)
                line.shown.push_back(i);
        }
        return line;
    }

    /// The published row that opens \a part of \a cell best: of the line that holds the cell narrow, the smallest that gives what it
    /// needs, else the one that gives most.
    [[nodiscard]] std::optional<std::size_t> nextFor(std::size_t cell, std::size_t part, std::int64_t wanted,
                                                     bool waits, const std::vector<bool> &hidden) const
    {
        Line line = lineOf(cell, part, m_rowOf, hidden), other = lineOf(cell, part, m_columnOf, hidden);
        if (waits && std::min(line.pool, other.pool) >= wanted)
            return std::nullopt;
        if (line.shown.empty() || (other.pool < line.pool && !other.shown.empty()))
            std::swap(line, other);
        if (line.shown.empty()) {
            if (waits)
                return std::nullopt;
            return smallestShown(m_cells, hidden, allOf(m_cells.size()));
        }
        const auto gives = [&](std::size_t i) {
            return std::min(m_cells[i].counts[part], std::max<std::int64_t>(wanted - line.pool, 1));
        };
        return *std::ranges::min_element(line.shown, [&](std::size_t a, std::size_t b) {
            return gives(a) != gives(b) ? gives(a) > gives(b) : m_cells[a].tested() < m_cells[b].tested();
        });
    }

    std::span<const PublicRow> m_cells;
    std::size_t m_rows = 0, m_columns = 0;
    std::vector<std::size_t> m_rowOf, m_columnOf;
};

} // namespace

bool isGuarded(const PublicRow &row, std::size_t part)
{
    if (part < kLevelParts)
        return row.possible[part];
    return part == kTestedUnscored && row.possible[part]
           && std::none_of(row.possible.begin(), row.possible.begin() + kLevelParts,
                           [](bool is) { return is; });
}

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

Suppression suppress(std::span<const PublicRow> rows, std::size_t dimensions, bool addsUp,
                     const HiddenBefore &before)
{
    Suppression result;
    PublicRow sum;
    for (const PublicRow &row : rows) {
        const std::size_t at = result.rows.size();
        result.rows.push_back(row.isSmall() || (at < before.rows.size() && before.rows[at]));
        for (std::size_t part = 0; part < kCountParts; ++part)
            sum.counts[part] += row.counts[part];
    }
    const std::vector<std::size_t> all = allOf(rows.size());
    bool changed = false;
    // A total of few is as small as a row of few. (Of races the sum is at least the total; the caller looks at that one.)
    if (sum.isSmall()) {
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
        margins.push_back(marginOf(rows, dimension, before));
    if (dimensions == 2) {
        std::vector<bool> mustHide = result.rows; // what makes the whole safe too
        const Cross cross(rows, margins);
        cross.guard(result.rows);
        cross.takeBack(result.rows, mustHide);
    } else
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
    const bool isSmall = publicRow(answer.total, answer.query).isSmall();
    if (rows.empty() || isSmall) {
        result.rows.assign(rows.size(), true);
        result.total = isSmall;
        return result;
    }
    const bool addsUp = std::ranges::none_of(answer.query.by, [](Dimension by) { return by == Dimension::Races || by == Dimension::Group; });
    return suppress(rows, answer.query.by.size(), addsUp);
}

void hide(Aggregate &answer, const Suppression &hidden)
{
    std::int64_t count = 0;
    const auto hideRow = [&count](AggregateRow &row) {
        row.isSuppressed = true;
        row.measures = {};
        ++count;
    };
    for (std::size_t i = 0; i < answer.rows.size(); ++i)
        if (hidden.rows[i])
            hideRow(answer.rows[i]);
    if (hidden.total)
        hideRow(answer.total);
    if (count == 0)
        return;
    // Notes with counts would say what the rows do not.
    std::erase_if(answer.notes, [](const AggregateNote &note) { return note.count > 0; });
    answer.notes.push_back({AggregateNote::Kind::RowsHidden, count, {}});
}

} // namespace scoredesk::analytics
