// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/aggregate.h"

#include <span>
#include <variant>
#include <vector>

namespace scoredesk::analytics {

class Snapshot;

/// What else than few students hides a row.
struct PublicationRules
{
    /// Also rows whose share met or exceeded, or the share of a level, is 0 or 100 %: they tell of every student in them.
    bool guardsExtremes = false;
};

/// The tables of one area that stand beside each other on paper. Without AggregateQuery::isPublic nothing is hidden.
struct Publication
{
    Aggregate total;              ///< without rows
    std::vector<Aggregate> lines; ///< one dimension each, as asked for; School and Grade are always among them
    Aggregate schoolsByGrade;     ///< School x Grade

    /// The answer by \a dimension; null when it was not asked for.
    [[nodiscard]] const Aggregate *by(Dimension dimension) const;
};

using PublicationAnswer = std::variant<Publication, AggregateRefusal>;

/// Answers \a query (its `by` aside) for the total, for each dimension of \a by alone and for school x grade, and where the query is
/// public hides rows with the rules of suppression.h so that the tables may be published together:
/// * a row hidden in one table is not what is left when the other rows of that table are taken from the total;
/// * which grades a school has is known to everybody: a hidden school (or grade) is not what is left of a published grade (or school)
///   after taking away the schools (grades) that are shown, and each of its level counts can still take kFewestValues values;
/// * a hidden school or grade hides every one of its cells in school x grade, and the cells are guarded against all published schools
///   and grades;
/// * where the total has to be hidden, every row is.
/// Not guarded: dimensions that are defined by each other (ElStatus by Elas, GradeEnrolled by Grade, Races by Ethnicity; homeless,
/// migrant and foster students count as economically disadvantaged): ask for one of them; what was published on another day; and who
/// knows students by other means. Dimension::Races is refused by its nature: its rows overlap.
[[nodiscard]] PublicationAnswer publication(const ResultColumns &columns, const AggregateQuery &query,
                                            std::span<const Dimension> by, const ResultsContext &context,
                                            const PublicationRules &rules = {});
[[nodiscard]] PublicationAnswer publication(const Snapshot &snapshot, const AggregateQuery &query,
                                            std::span<const Dimension> by,
                                            const PublicationRules &rules = {});

} // namespace scoredesk::analytics
