// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/suppression.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace scoredesk::analytics {

/// One row of a table that is to be published, and how much of it is told.
struct DisclosureRow
{
    std::array<std::int64_t, kLevelParts> levels{}; ///< what of them readers do not know yet
    std::array<bool, kLevelParts> possible{true, true, true, true};
    std::int64_t tested = 0;
    bool mustHide = false; ///< fewer than kFewestPublic, or another reason
    bool isKnown = false;  ///< told on another day already: it stays as \a detail says, since hiding it would guard nobody
    Detail finest = Detail::Levels; ///< no more of it is told, whatever else is
    Detail detail = Detail::Levels;
};

/// The rows of one dimension; they add up to the total of the area.
struct DisclosureTable
{
    std::vector<DisclosureRow> rows;
    double weight = 1;      ///< how much a reader misses a row of it
    bool isDropped = false; ///< not printed at all: then nothing is left over of its total
};

/// Where two tables meet: how many students of each level are in a row of the first and a row of the second. Cells themselves are not
/// told, but who has none is known to everybody (which grades a school has).
struct DisclosureCell
{
    std::size_t first = 0, second = 0;
    std::array<std::int64_t, kLevelParts> levels{};
};

/// Chooses for the tables of one area how much of each row is told, so that every level count of a hidden row can still take
/// kFewestValues values for who knows all that is published, and little is lost.
///
/// **What readers can work out.** The total and the rows told leave the sum of the others. Of a sum shared by two hidden rows or more each
/// may hold anything between none and all. A row told as Detail::Met holds its levels back: what the hidden rows have of a level may be
/// exchanged with it, level 3 against 4, 1 against 2. So a hidden row's count of a level is open by the least of: what the hidden rows
/// together have met (or not met), and what they and those told as Met together have of that level. These bounds are exact for one table
/// and, since sums of cells of a place (a published row of the other table) are known beside those of the row, they are taken place by place for
/// two tables that meet, which is never more than what is really open. tests/core/analytics/disclosure_test.cpp attacks random tables by a
/// linear program over everything published.
///
/// **What is given up, cheapest first.** Putting levels 1–2 and 3–4 of a row together costs a reader less than the row; a row of few
/// students less than one of many; rows of other tables less than grades, grades less than schools. The choice starts from the rows that must
/// be hidden, adds the change that opens most for its cost until all is open, and takes back what turns out not to be needed; it is made once
/// from rows told by levels and once from rows told as Met, and the cheaper is taken.
///
/// Why so: the rule before hid whole rows, those with the fewest tested first, until every level had ten among the hidden ones. A level that few
/// reach (Standard Exceeded in science) then took every school with it: for a handful of students in one continuation school a board saw no
/// school at all. A percent met of every school is worth more to a board than four levels of none.
class Disclosure
{
public:
    /// \a tables are guarded one by one; the first two together with \a cells where there are any.
    Disclosure(std::vector<DisclosureTable> tables, std::vector<DisclosureCell> cells)
        : m_tables(std::move(tables)), m_cells(std::move(cells)) {}

    /// Chooses. What is told of the total, at least as much as \a coarsest and no more than \a finest.
    Detail choose(Detail coarsest = Detail::Counts, Detail finest = Detail::Levels);
    /// The same without dropping a table, each guarded by itself, with the total told at most as \a finest; nothing when that cannot be.
    std::optional<Detail> chooseKeepingAll(Detail finest);
    [[nodiscard]] const std::vector<DisclosureTable> &tables() const { return m_tables; }

private:
    std::vector<DisclosureTable> m_tables;
    std::vector<DisclosureCell> m_cells;
};

} // namespace scoredesk::analytics
