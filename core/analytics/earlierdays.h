// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/disclosure.h"
#include "core/analytics/publication.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace scoredesk::analytics {

/// The newest telling of a row on an earlier day, and its day.
struct Telling
{
    ToldRow row; ///< Detail::Nothing when it was never told
    QDateTime asOf;
    bool wasHidden = false; ///< in any of the tables it stood in
};
/// Of the total without \a dimension.
[[nodiscard]] Telling tellingOf(std::span<const EarlierPublication> days, std::optional<Dimension> dimension, std::uint16_t code);

/// At least how many students make the difference between a row and what was told of it.
[[nodiscard]] std::int64_t changedSince(const Measures &now, const ToldRow &then);

/// What rows hold today and what was told of them before.
struct Newcomers
{
    Measures now;
    ToldRow told;
    struct Row
    {
        Measures now;
        ToldRow told;
    };
    struct Table
    {
        std::vector<Row> rows{};
    };
    std::vector<Table> tables{}; ///< as the disclosure tables
};

/// chooseGuardingCells() for \a tables, and what came since the earlier day guarded as well. Who has both packets takes the one from the
/// other: what came to rows that are told on both days is known, and with it what came to the others together, be they hidden or keep what
/// was told of them.
/// * Hidden rows are guarded by what was never told: a row that was told opens nothing, whether it is told anew or keeps its numbers.
/// * A row to which fewer than kFewestPublic came keeps its numbers (Detail::Nothing here), and others keep theirs, or are hidden, until every level count of what
///   came to it can still take kFewestValues values. Likewise fewer than kFewestPublic who came to all hidden rows of a table.
/// * Nothing is told by single levels that was told with levels put together: today's levels bound those of the other day.
/// * As soon as a school or a grade keeps its numbers the table of grades is dropped: of two tables that meet, what came to one row is bounded by
///   what came to the other's, place by place. What came to a grade, which is then no row of a table, may be bounded so.
/// Returns what is told of the total; nothing when only keeping the total as it was told guards those who came.
[[nodiscard]] std::optional<Detail> chooseGuardingNewcomers(std::vector<DisclosureTable> &tables, const std::vector<DisclosureCell> &cells,
                                                            Detail coarsest, Detail finest, const Newcomers &newcomers);

} // namespace scoredesk::analytics
