// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codes.h"

#include <array>
#include <optional>

namespace scoredesk::domain {

/// The scale of one test and grade: scale scores, inclusive.
struct ScoreScale
{
    int lowest = 0;                 ///< lowest obtainable scale score (LOSS)
    std::array<int, 3> levelFrom{}; ///< first score of level 2, 3, 4; 0 for a level the test does not have
    int highest = 0;                ///< highest obtainable (HOSS)
    [[nodiscard]] int levelCount() const { return levelFrom[2] > 0 ? 4 : 3; }
    [[nodiscard]] int levelOf(int scaleScore) const; ///< 1 … levelCount()
};

/// Cut scores by test, grade and year, from resources/domain/cut-scores.tsv (L22, SRG24 appendix A). Empty where none are known.
/// The file's own level is what is shown; this only flags a disagreement.
[[nodiscard]] std::optional<ScoreScale> scoreScale(ContentArea area, int grade, SchoolYear year);

} // namespace scoredesk::domain
