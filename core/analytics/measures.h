// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/resultcolumns.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace scoredesk::analytics {

/// What a group of results comes to: exact sums, and every measure defined once over them. Screen, paper, command line and exports
/// all read these. By the Include Indicator (L22; domain-facts §4): records counts every row, tested Y, T and R, scored Y with a level
/// 1 … 4; levels, means, distance, claims and change are over scored. Adding two disjoint groups gives their union.
struct Measures
{
    /// Single claims are published for groups of at least 30 (RDW-I-116; domain-facts §7); composite claims and domains for any.
    static constexpr std::int64_t kFewestForClaims = 30;

    std::int64_t records = 0;
    std::int64_t tested = 0;
    std::int64_t scored = 0;
    std::array<std::int64_t, 4> levels{};
    std::int64_t withScore =
        0; ///< scored, with a scale score: a level without one counts in the shares but in no mean
    std::int64_t scoreSum = 0;
    std::int64_t scoreSquares = 0;
    std::uint32_t grades = 0; ///< bit of each grade code among scored
    std::int64_t withDistance = 0;
    std::int64_t distanceSum = 0;
    std::array<std::array<std::int32_t, 4>, kClaimParts>
        claims{};                 ///< by part: blank, below, near, above; filled when asked for
    std::int64_t ssrReleased = 0; ///< records whose Student Score Report was made available by the as-of day
    std::array<std::int64_t, 3>
        nearNext{}; ///< scored at level 1 … 3 and at most AggregateQuery::nearPoints below the next
    std::int64_t matched = 0; ///< scored also last year in the grade below
    std::int64_t changeSum = 0;
    std::int64_t matchedMet = 0, matchedMetBefore = 0;

    /// Levels 3 and 4 of scored, 0 … 100, unrounded.
    [[nodiscard]] std::optional<double> percentMet() const;
    /// Of one level, 1 … 4.
    [[nodiscard]] std::optional<double> percentAt(int level) const;
    /// Means are not taken over grades (the state's results pages): empty where the scored records mix grades.
    [[nodiscard]] std::optional<double> meanScaleScore() const;
    /// Of the mean: sample standard deviation / √n. Empty for one record too.
    [[nodiscard]] std::optional<double> standardError() const;
    /// Mean of score - level-3 cut of the grade, ELA and math. A local figure: the Dashboard's has other students and rules.
    [[nodiscard]] std::optional<double> distanceFromStandard() const;
    /// Mean change of the same students' scale scores from the grade below last year; empty without such a student.
    [[nodiscard]] std::optional<double> meanChange() const;
    /// Levels 3 and 4 of matched, this year and last.
    [[nodiscard]] std::optional<double> matchedPercentMet() const;
    [[nodiscard]] std::optional<double> matchedPercentMetBefore() const;
    [[nodiscard]] bool mixesGrades() const { return (grades & (grades - 1)) != 0; }
    /// Below, near, above of composite claim 0 … 1; of CAST domain 0 … 2; of claim 0 … 3, which are empty for a group too small.
    [[nodiscard]] std::array<std::int64_t, 3> compositeClaim(int claim) const;
    [[nodiscard]] std::array<std::int64_t, 3> scienceDomain(int domain) const;
    [[nodiscard]] std::optional<std::array<std::int64_t, 3>> claim(int claim) const;

    Measures &operator+=(const Measures &other);
    bool operator==(const Measures &) const = default;
};

} // namespace scoredesk::analytics
