// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codes.h"
#include "core/sample/samplestudent.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace scoredesk::sample {

/// What a scored test says.
struct Score
{
    int scale = 0;
    int level = 0;
    int sem = 0; ///< 0: the test has none
};

/// 0 ELA, 1 math, 2 science, for any of the tests.
[[nodiscard]] std::size_t abilityOf(domain::ContentArea area);

/// The score of \a student on \a area in \a grade, \a back years before 2023-24. Always the same for the same arguments, so that
/// history columns and earlier years' files agree. Scale means and deviations per grade lie near the state's (public-figures.md).
/// Empty when the scale of the test is not known.
[[nodiscard]] std::optional<Score> scoreOf(const Student &student, domain::ContentArea area, int grade,
                                           int back);

/// The lowest obtainable score plus \a above, as LOSS, INC0 and INC1 give it; level 1.
[[nodiscard]] std::optional<Score> lowestScore(domain::ContentArea area, int grade, int above, int back);

/// What a score is made of: composite claims 1 and 2 of ELA and math (scores and levels), or the three CAST domains (levels only).
struct Parts
{
    std::array<int, 2> score{};
    std::array<int, 3> level{}; ///< 1 below, 2 near, 3 above; 0 none or not reported
    int count = 0;
};

/// The parts of \a student's \a score on \a area in \a grade; the same for the same arguments. \a isBelowMinimum: too few items
/// for a part to be told, as with LOSS (SRG23).
[[nodiscard]] Parts partsOf(const Student &student, domain::ContentArea area, int grade, const Score &score,
                            int back, bool isBelowMinimum, std::uint64_t seed);

/// "645L", "BR20L", "620Q", "EM150Q": rounded to 5, within the vendors' ranges.
[[nodiscard]] std::string measureOf(domain::ContentArea area, int scaleScore);

/// 1 below, 2 near, 3 above: a part score against the score a level 3 starts at, near within \a margin.
[[nodiscard]] int nearness(int score, int standard, int margin);

/// The first score of level 3; 0 when unknown.
[[nodiscard]] int standardOf(domain::ContentArea area, int grade, int back);

} // namespace scoredesk::sample
