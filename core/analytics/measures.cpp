// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/measures.h"

#include <cmath>

namespace scoredesk::analytics {

namespace {

std::optional<double> percent(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? std::optional(100.0 * double(part) / double(whole)) : std::nullopt;
}

std::optional<double> mean(std::int64_t sum, std::int64_t count)
{
    return count > 0 ? std::optional(double(sum) / double(count)) : std::nullopt;
}

std::array<std::int64_t, 3> withoutBlank(const std::array<std::int32_t, 4> &counts)
{
    return {counts[1], counts[2], counts[3]};
}

} // namespace

std::optional<double> Measures::percentMet() const
{
    return percent(levels[2] + levels[3], scored);
}

std::optional<double> Measures::percentAt(int level) const
{
    return level >= 1 && level <= 4 ? percent(levels[static_cast<std::size_t>(level - 1)], scored)
                                    : std::nullopt;
}

std::optional<double> Measures::meanScaleScore() const
{
    return mixesGrades() ? std::nullopt : mean(scoreSum, withScore);
}

std::optional<double> Measures::standardError() const
{
    if (withScore < 2 || mixesGrades())
        return std::nullopt;
    // Squares about a whole number near the mean: exact, and nothing cancels as it would with the plain sum of squares.
    const std::int64_t about = scoreSum / withScore;
    const std::int64_t rest = scoreSum - about * withScore;
    const std::int64_t squares = scoreSquares - 2 * about * scoreSum + about * about * withScore;
    const double n = double(withScore);
    const double variance = (double(squares) - double(rest) * double(rest) / n) / (n - 1);
    return std::sqrt(variance > 0 ? variance / n : 0.0);
}

std::optional<double> Measures::distanceFromStandard() const
{
    return mean(distanceSum, withDistance);
}

std::optional<double> Measures::meanChange() const
{
    return mean(changeSum, matched);
}

std::optional<double> Measures::matchedPercentMet() const
{
    return percent(matchedMet, matched);
}

std::optional<double> Measures::matchedPercentMetBefore() const
{
    return percent(matchedMetBefore, matched);
}

std::array<std::int64_t, 3> Measures::compositeClaim(int claim) const
{
    return withoutBlank(claims[static_cast<std::size_t>(claim)]);
}

std::array<std::int64_t, 3> Measures::scienceDomain(int domain) const
{
    return withoutBlank(claims[static_cast<std::size_t>(kCompositeClaims + kClaims + domain)]);
}

std::optional<std::array<std::int64_t, 3>> Measures::claim(int claim) const
{
    const auto shares = withoutBlank(claims[static_cast<std::size_t>(kCompositeClaims + claim)]);
    return shares[0] + shares[1] + shares[2] >= kFewestForClaims ? std::optional(shares) : std::nullopt;
}

Measures &Measures::operator+=(const Measures &other)
{
    const auto add = [](auto &mine, const auto &theirs) {
        for (std::size_t i = 0; i < mine.size(); ++i)
            mine[i] += theirs[i];
    };
    records += other.records;
    tested += other.tested;
    scored += other.scored;
    add(levels, other.levels);
    withScore += other.withScore;
    scoreSum += other.scoreSum;
    scoreSquares += other.scoreSquares;
    grades |= other.grades;
    withDistance += other.withDistance;
    distanceSum += other.distanceSum;
    for (std::size_t i = 0; i < claims.size(); ++i)
        add(claims[i], other.claims[i]);
    ssrReleased += other.ssrReleased;
    add(nearNext, other.nearNext);
    matched += other.matched;
    changeSum += other.changeSum;
    matchedMet += other.matchedMet;
    matchedMetBefore += other.matchedMetBefore;
    return *this;
}

} // namespace scoredesk::analytics
