// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace scoredesk::analytics {

/// A hidden cell of a table of two dimensions: the lines it stands in and what it holds.
struct CrossCell
{
    std::size_t row = 0, column = 0;
    std::int64_t value = 0;
};

/// How far hidden cells of a table can be worked out by whoever knows how much they hold in every row and every column together.
/// Whole numbers of 0 and more; the sums of such a table let a cell take every whole number between its bounds (transportation
/// polytopes are integral), and the bounds are largest flows: what a cell gains must leave another of its row and another of its column.
/// Cells may share both lines.
class CrossBounds
{
public:
    CrossBounds(std::vector<CrossCell> cells, std::size_t rows, std::size_t columns);

    /// Largest less smallest value of the cell \a at; not more than \a enough is looked for.
    [[nodiscard]] std::int64_t width(std::size_t at, std::int64_t enough);

private:
    [[nodiscard]] std::int64_t flow(std::size_t without, bool gains, std::int64_t enough);

    std::vector<CrossCell> m_cells;
    std::size_t m_rows;
    std::vector<std::vector<std::size_t>> m_cellsOf; ///< by node: rows, then columns
    std::vector<std::int64_t> m_value;               ///< of the flow being looked for
    std::vector<std::size_t> m_cameBy;               ///< by node: cell, or kNone
    std::vector<std::size_t> m_open;
};

} // namespace scoredesk::analytics
