// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/aggregate.h"
#include "core/domain/cutscores.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace scoredesk::analytics {

/// Scores from one to another, both with them.
struct ScoreBin
{
    int from = 0, to = 0;
    std::int64_t count = 0;
};

/// How the scale scores of one grade are spread.
struct ScoreDistribution
{
    std::uint16_t grade = 0;                 ///< code of Dimension::Grade
    std::optional<domain::ScoreScale> scale; ///< of the grade and year; empty where none is known
    Measures measures;                       ///< of the scored of the grade
    int lowest = 0;                          ///< the lowest score anybody has
    std::vector<std::int32_t> counts;        ///< by score, from lowest to the highest anybody has

    /// Equal bins over the whole scale, or over the scores that somebody has where no scale is known: about \a about of them, of a round
    /// width. No bin holds scores of both sides of the standard (the first score of level 3).
    [[nodiscard]] std::vector<ScoreBin> bins(int about = 25) const;
};

/// A distribution for each grade that somebody has a scale score in, lowest first; query.by is not asked, and query.year is given. Empty
/// where aggregate() would refuse.
[[nodiscard]] std::vector<ScoreDistribution> scoreDistributions(const ResultColumns &columns,
                                                                const AggregateQuery &query);

/// Whether the levels of \a area begin at the same scores in both years, in every grade: else percents of the two years say different things.
/// Not where the cut scores of one year alone are known.
[[nodiscard]] bool haveSameCuts(domain::ContentArea area, domain::SchoolYear one, domain::SchoolYear other);

} // namespace scoredesk::analytics
