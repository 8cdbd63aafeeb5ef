// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/aggregate.h"

#include <cstdint>
#include <span>
#include <vector>

namespace scoredesk::analytics {

/// Which of the scored rows of a question: all that is set must hold.
struct ScoredCondition
{
    std::int16_t scoreFrom = ResultColumns::kNone; ///< inclusive; kNone: any, rows without a scale score too
    std::int16_t scoreTo = ResultColumns::kNone;   ///< inclusive
    int claimPart = -1;                            ///< position in ResultColumns::claims; -1: any
    int claimLevel = 0;                            ///< 1 below, 2 near, 3 above; 0: one of them
    bool isMatched = false;                        ///< scored in the grade below last year
    int nearLevel = 0;         ///< at most AggregateQuery::nearPoints below level 2 … 4; 0: any
    domain::Day availableBy{}; ///< Score Available Date on this day or earlier; not valid: any
    bool operator==(const ScoredCondition &) const = default;
};

/// Whether scored row \a row of \a columns is one that \a condition asks for; rows that are not scored never are.
[[nodiscard]] bool meets(const ScoredCondition &condition, const AggregateQuery &query,
                         const ResultColumns &columns, std::uint32_t row);

/// The students behind a measure over scored rows, as studentsBehind() gives those of a count: indexes into Snapshot::students(), of
/// those with \a codes in query.by, a student with two such rows twice. Empty where aggregate() would refuse.
[[nodiscard]] std::vector<std::uint32_t> scoredStudentsBehind(const Snapshot &snapshot,
                                                              const AggregateQuery &query,
                                                              std::span<const std::uint16_t> codes,
                                                              const ScoredCondition &condition);

/// Adds one scored row to the sums that need no earlier year: scored, levels, scale score and distance. Over the scored rows of a question
/// it comes to what aggregate() says.
void addScored(Measures &measures, const ResultColumns &columns, std::uint32_t row);

} // namespace scoredesk::analytics
