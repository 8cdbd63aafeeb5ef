// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/aggregate.h"
#include "core/domain/claimresult.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace scoredesk::analytics {

/// What CERS's claim reports say of single claims, which the data file has not since 2020-21 (domain-facts §7). Immutable.
class ClaimResults
{
public:
    ClaimResults() = default;
    /// \a rows: in the order of ClaimResult::key(), each once.
    explicit ClaimResults(std::vector<domain::ClaimResult> rows) : m_rows(std::move(rows)) {}

    [[nodiscard]] std::span<const domain::ClaimResult> rows(domain::SchoolYear year, domain::ContentArea area) const;
    [[nodiscard]] bool has(domain::SchoolYear year, domain::ContentArea area) const { return !rows(year, area).empty(); }
    /// The oldest report that something of \a year and \a area is of; invalid where there is none.
    [[nodiscard]] QDateTime asOf(domain::SchoolYear year, domain::ContentArea area) const;
    /// Null where no report has the row; \a wanted: what it says does not matter.
    [[nodiscard]] const domain::ClaimResult *find(const domain::ClaimResult &wanted) const;

private:
    std::vector<domain::ClaimResult> m_rows;
};

/// One single claim of one row of an answer.
struct SingleClaim
{
    enum class State : std::uint8_t {
        Told,
        TooFew,           ///< fewer than Measures::kFewestForClaims students have a level of it
        PartUntold,       ///< of a grade CERS tells nothing because too few were tested, so that there is no sum
        NotLoaded,        ///< no report of the year and area
        NotInReport,      ///< the reports have no row of the organisation, a grade or the value
        DimensionNotHeld, ///< no claim report is made by `dimension`
        GroupsCrossed,    ///< a claim report has one student group at a time
        RacesOverlap,     ///< CERS counts a student of several races in each of their rows, so that rows cannot be added
        ByDate,           ///< the question leaves out results before a day
        PublicView        ///< what would have to be hidden beside it is not worked out
    };
    State state = State::NotLoaded;
    std::array<std::int64_t, 3> levels{}; ///< below, near, above; where told
    Dimension dimension = Dimension::Lea;

    [[nodiscard]] std::int64_t students() const { return levels[0] + levels[1] + levels[2]; }
    [[nodiscard]] bool isTold() const { return state == State::Told; }
};

/// Claim \a claim (0 … 3, singleClaimName()) of \a row of \a answer, from CERS's reports. Grades are added up: those of the question, else every
/// grade with a scored student in the row. Schools are CERS's: where students are enrolled now, whatever the basis of the question.
[[nodiscard]] SingleClaim singleClaim(const Snapshot &snapshot, const Aggregate &answer, const AggregateRow &row, int claim);
/// Whether the single claims of \a answer are CERS's: the data file of its year and area has none of anybody in it, and a report has some.
[[nodiscard]] bool areClaimsFromCers(const Snapshot &snapshot, const Aggregate &answer);
/// Whether the data file has single claims of anybody in \a answer, which was asked for with details.
[[nodiscard]] bool hasSingleClaims(const Aggregate &answer);
/// Why there is no number; empty for one that is told.
[[nodiscard]] QString sentenceFor(const SingleClaim &claim);
/// "only-in-cers", "fewer-than-30", …: for JSON; empty for one that is told.
[[nodiscard]] QString reasonCode(const SingleClaim &claim);
/// How to get single claims: "Only in CERS: …".
[[nodiscard]] QString onlyInCersText();

} // namespace scoredesk::analytics
