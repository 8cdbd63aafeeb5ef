// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/resultcolumns.h"

#include <cstdint>
#include <memory>
#include <span>

namespace scoredesk::analytics {

/// Share of met among students whose result is still to come, told from those who have one.
struct RemainingEstimate
{
    double met = 0;      ///< expected number of students at level 3 or 4, 0 … as many as were asked about
    double variance = 0; ///< of that number, students²
};

/// A post-stratified estimate in the form of a linear model with random effects (multilevel regression and post-stratification: Gelman and
/// Little 1997; Park, Gelman and Bafumi 2004): whether a student meets the standard, by what is known of every registered student. The
/// strata are the student's earlier level and that in another area, grade, disability, EL acronym, disadvantage, ethnicity, gender and
/// school; a stratum with few or no results is drawn towards the others as far as strata of its kind are seen to differ. The same area's
/// results of the year before, where they are loaded, take part with a shift of their own for each year, grade and school.
///
/// Sees one year and area of ResultColumns; immutable once made, any thread.
class OutcomeModel
{
public:
    /// \a now: rows with a valid score this year; \a before: those of the year before, may be empty. Both index \a columns, which must
    /// outlive the model. Takes about 20 ms for 100,000 rows.
    OutcomeModel(const ResultColumns &columns, std::span<const std::uint32_t> now,
                 std::span<const std::uint32_t> before);
    ~OutcomeModel();
    OutcomeModel(const OutcomeModel &) = delete;
    OutcomeModel &operator=(const OutcomeModel &) = delete;

    /// Nothing was given to learn from.
    [[nodiscard]] bool isEmpty() const;
    /// What the students in \a rows of this year will come to, when they are scored.
    [[nodiscard]] RemainingEstimate estimate(std::span<const std::uint32_t> rows) const;

private:
    struct Fit;
    const ResultColumns &m_columns;
    std::unique_ptr<Fit> m_fit;
};

} // namespace scoredesk::analytics
