// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/aggregate.h"

#include <map>
#include <span>
#include <variant>
#include <vector>

namespace scoredesk::analytics {

class Snapshot;

/// What was told of a row on another day: records, tested, scored, and levels as far as detail goes.
struct ToldRow
{
    Detail detail = Detail::Nothing;
    Measures measures;
};

/// What was told of an area on another day of the same year, by the codes of the columns that are asked now.
struct EarlierPublication
{
    QDateTime asOf;
    ToldRow total;
    struct Line
    {
        Dimension dimension = Dimension::School;
        std::map<std::uint16_t, ToldRow> rows; ///< Detail::Nothing: the row was in the table, and hidden
    };
    std::vector<Line> lines;
};

/// What else than few students hides a row.
struct PublicationRules
{
    std::vector<EarlierPublication> earlier{}; ///< oldest first
    /// Also what tells of every student of a row: rows whose share met or exceeded is 0 or 100 % are hidden, and a table, or total, with a row in
    /// which a level has nobody is told with levels put together, so that any level of the row that has nobody could have somebody; a grade of a
    /// school is hidden for either. What was told so on another day stays told.
    bool guardsExtremes = false;
};

/// The tables of one area that stand beside each other on paper. Without AggregateQuery::isPublic nothing is hidden.
struct Publication
{
    Aggregate total;              ///< without rows
    std::vector<Aggregate> lines; ///< one dimension each, as asked for; School and Grade are always among them
    Aggregate schoolsByGrade;     ///< School x Grade
    /// Rows that stand as they were told on another day: fewer than kFewestPublic students came since, and their difference would be a group
    /// too small; or the total does, and every row told then with it. The total is Dimension::Lea.
    struct Held
    {
        Dimension dimension = Dimension::Lea;
        std::uint16_t code = 0;
        QDateTime asOf;
    };
    std::vector<Held> held;
    [[nodiscard]] const Held *heldRow(Dimension dimension, std::uint16_t code = 0) const;
    std::vector<Dimension> dropped; ///< tables that would tell too much of a small group: all their rows are hidden

    /// The answer by \a dimension; null when it was not asked for.
    [[nodiscard]] const Aggregate *by(Dimension dimension) const;
};

using PublicationAnswer = std::variant<Publication, AggregateRefusal>;

/// Answers \a query (its `by` aside) for the total, for each dimension of \a by alone and for school x grade, and where the query is
/// public tells of each row as much as disclosure.h allows, so that the tables may be published together:
/// * rows with fewer than kFewestPublic tested, or with a score while others' are still to come, are hidden, and what could be worked out of them from the total and the other rows: every level
///   count of a hidden row can still take kFewestValues values;
/// * schools and grades are guarded together, since which grades a school has is known to everybody; what is left of a grade when its other
///   schools are taken away is not the few students of one school either (smallcells.h);
/// * where a level has too few students to hide anybody behind, levels 1–2 and 3–4 are put together (Detail::Met), in a row, or in the whole
///   area with its total; where that is not enough only counts are told. A table whose rows would have to go anyway is dropped;
/// * what was told on another day of the year (PublicationRules::earlier) is known: a row as it was then is told as then; one that differs by
///   fewer than kFewestPublic students keeps the numbers of that day, and what came to it since is guarded like a hidden row, with further rows
///   that keep theirs or, where more came, are hidden (earlierdays.h); where the total keeps its numbers all do; one that was hidden then stays hidden as long as its table has a small row;
/// * school x grade comes last and bears its cost alone: a hidden school or grade hides every one of its cells. The cells of one school are told
///   only where every hidden one beside them can still take kFewestValues values at every level, for who knows all tables and the cells of all
///   schools; otherwise all cells of the school are hidden, and are no rows of a page (but the only grade of a school is the school). Then the totals of school and grade still say what they say
///   alone (where nobody of a school is at level 4, nobody is in any of its grades); cells told of other schools add
///   next to nothing to that, but not provably nothing: of 27,128 levels of cells on no page that the test tries, 8 are narrowed further.
/// * a table of homeless, foster or migrant students that would bound who is, or is not, economically disadvantaged too closely, or that the
///   disadvantaged would bound, is dropped (nestedgroups.h).
/// Not guarded: dimensions that are defined by each other (ElStatus by Elas, GradeEnrolled by Grade, Races by Ethnicity): ask for one of
/// them; cells of school x grade on two days; what three days
/// tell together; a hidden row on two days, which in 8 of 500 areas that the test tries is narrowed to fewer values; and who knows students by other means. Dimension::Races and Dimension::Group are refused by their nature:
/// their rows overlap. A public question with a filter is refused as by aggregate().
[[nodiscard]] PublicationAnswer publication(const ResultColumns &columns, const AggregateQuery &query,
                                            std::span<const Dimension> by, const ResultsContext &context,
                                            const PublicationRules &rules = {});
[[nodiscard]] PublicationAnswer publication(const Snapshot &snapshot, const AggregateQuery &query,
                                            std::span<const Dimension> by,
                                            const PublicationRules &rules = {});

} // namespace scoredesk::analytics
