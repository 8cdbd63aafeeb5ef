// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/crossbounds.h"

#include <algorithm>
#include <limits>

namespace scoredesk::analytics {

namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

} // namespace

CrossBounds::CrossBounds(std::vector<CrossCell> cells, std::size_t rows, std::size_t columns)
    : m_cells(std::move(cells)), m_rows(rows), m_cellsOf(rows + columns), m_cameBy(rows + columns)
{
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        m_cellsOf[m_cells[i].row].push_back(i);
        m_cellsOf[m_rows + m_cells[i].column].push_back(i);
    }
}

std::int64_t CrossBounds::width(std::size_t at, std::int64_t enough)
{
    const std::int64_t loss = std::min(m_cells[at].value, enough);
    const std::int64_t down = loss > 0 ? flow(at, false, loss) : 0;
    return down >= enough ? down : down + flow(at, true, enough - down);
}

/// How much the cell \a without can gain (or lose), up to \a enough: the largest flow round the cells of a ring through it, in which
/// cells gain and lose by turns. A cell loses at most what it holds and gains without end.
std::int64_t CrossBounds::flow(std::size_t without, bool gains, std::int64_t enough)
{
    m_value.clear();
    for (const CrossCell &cell : m_cells)
        m_value.push_back(cell.value);
    const std::size_t row = m_cells[without].row, column = m_rows + m_cells[without].column;
    // When the cell gains, the others of its column start by losing; when it loses, the others of its row by gaining. From there on rows
    // make up by gaining for what a cell of theirs lost, and columns by losing.
    const std::size_t from = gains ? column : row, to = gains ? row : column;
    std::int64_t found = 0;
    while (found < enough) {
        std::fill(m_cameBy.begin(), m_cameBy.end(), kNone);
        m_open.assign(1, from);
        m_cameBy[from] = without;
        for (std::size_t next = 0; next < m_open.size() && m_cameBy[to] == kNone; ++next) {
            const std::size_t node = m_open[next];
            const bool mustLose = node >= m_rows;
            for (const std::size_t cell : m_cellsOf[node]) {
                const std::size_t other = node >= m_rows ? m_cells[cell].row : m_rows + m_cells[cell].column;
                if (cell == without || m_cameBy[other] != kNone || (mustLose && m_value[cell] == 0))
                    continue;
                m_cameBy[other] = cell;
                m_open.push_back(other);
            }
        }
        if (m_cameBy[to] == kNone)
            break;
        std::int64_t step = enough - found;
        for (const bool isSecondWalk : {false, true})
            for (std::size_t node = to; node != from;) {
                const std::size_t cell = m_cameBy[node];
                const std::size_t before = node >= m_rows ? m_cells[cell].row : m_rows + m_cells[cell].column;
                const bool loses = before >= m_rows;
                if (!isSecondWalk && loses)
                    step = std::min(step, m_value[cell]);
                else if (isSecondWalk)
                    m_value[cell] += loses ? -step : step;
                node = before;
            }
        found += step;
    }
    return found;
}

} // namespace scoredesk::analytics
