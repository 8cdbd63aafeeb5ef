// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/aggregate.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace scoredesk::analytics {

/// A row has no numbers when fewer than this many were tested (the state's results site and research files; domain-facts §13), or when some
/// but fewer have a score: then its levels are those of few students.
inline constexpr std::int64_t kFewestPublic = 11;
/// Every count of a hidden row must be able to take at least this many values for whoever knows all that is published. A row hidden
/// for its size could be any of 0 … 10; nothing else published may tell more.
inline constexpr std::int64_t kFewestValues = 11;

/// The counts of a row taken apart so that they add up without overlap: levels 1 … 4 of scored, tested but not scored, not tested. Each
/// published count (records, tested, scored, a level) is a sum of them.
inline constexpr std::size_t kCountParts = 6;
inline constexpr std::size_t kLevelParts = 4;

/// Few students stand behind the numbers: of those tested, or of those whose levels they are, while others' scores are still to come.
[[nodiscard]] constexpr bool isSmallGroup(std::int64_t tested, std::int64_t scored)
{
    return tested < kFewestPublic || (scored > 0 && scored < kFewestPublic);
}

/// One row before publication.
struct PublicRow
{
    std::vector<std::uint16_t> codes; ///< one for each dimension
    std::array<std::int64_t, kCountParts> counts{};
    /// Parts that can be above 0 at all: a row of level 3 holds no other level, the alternate tests have no level 4. What cannot be is
    /// known to everybody and no secret.
    std::array<bool, kCountParts> possible{true, true, true, true, true, true};
    [[nodiscard]] std::int64_t scored() const { return counts[0] + counts[1] + counts[2] + counts[3]; }
    [[nodiscard]] std::int64_t tested() const { return scored() + counts[4]; }
    [[nodiscard]] bool isSmall() const { return isSmallGroup(tested(), scored()); }
};

/// What has to be hidden.
struct Suppression
{
    std::vector<bool> rows; ///< as the rows given
    bool total = false;
};

/// What other reasons or other tables of the same records hide already: it stays hidden.
struct HiddenBefore
{
    std::vector<bool> rows;                        ///< as the rows given; empty: none
    std::vector<std::vector<std::uint16_t>> lines; ///< by dimension: the codes whose own line is not published
};

/// The row as it is judged, of an answer to \a query.
[[nodiscard]] PublicRow publicRow(const AggregateRow &row, const AggregateQuery &query);
/// Whether \a part of \a row, one of its levels, is a secret while the row is hidden; of a row without any possible level it is who
/// was tested and not scored.
[[nodiscard]] bool isGuarded(const PublicRow &row, std::size_t part);

/// Primary suppression hides rows with fewer than kFewestPublic tested or, if any, scored; complementary suppression hides further ones, those with the
/// fewest tested first, until
/// * hidden rows are several, and together hold at least ten of every part: whoever takes the published rows from the total learns only
///   what the hidden ones are together, and any one of them may hold between none and all of it;
/// * with two dimensions, also for who adds the margins that their own answers publish: every level of a hidden row can still take
///   kFewestValues values, and with them its scored, tested and records, unless the margins alone tell more. The bounds are the exact
///   ones of a table of whole numbers by its row and column sums, found as largest flows. With three dimensions and more the hidden rows
///   of every published line are several and hold ten of every level, or all the line has, which is weaker than exact bounds over all
///   lines at once.
/// A row hidden to protect another is guarded like that one. So a column with few students in every line (a rare gender by school) can
/// cost all others theirs.
/// When even hiding every row leaves the total telling too much, the total goes too.
/// Not guarded, and every public answer says so (AggregateNote::Kind::PublicPart): answers of different filters laid side by side, which tell the
/// rest (publication() takes no filter); answers by different dimensions (also by Races and by Ethnicity, of which one less the other can be a
/// hidden row), days or bases; tables of publication(), which guards its own together and hides other rows than this does. Nor who knows
/// students by other means.
/// \a addsUp: rows are disjoint. Those of races are not; then lines and margins are left out, and the first point is a safe estimate.
[[nodiscard]] Suppression suppress(std::span<const PublicRow> rows, std::size_t dimensions,
                                   bool addsUp = true, const HiddenBefore &before = {});
[[nodiscard]] Suppression suppress(const Aggregate &answer);

/// Takes every number out of the hidden rows of \a answer, and out of its notes.
void hide(Aggregate &answer, const Suppression &hidden);

} // namespace scoredesk::analytics
