// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/aggregate.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace scoredesk::analytics {

/// One value of a dimension among the students to test: how many of them there are and how many have a score.
struct GroupCoverage
{
    Dimension dimension = Dimension::School;
    std::uint16_t code = 0;
    std::int64_t registered = 0;
    std::int64_t scored = 0;
    double shareOfRegistered = 0; ///< of all to test whose group is known, 0 … 1
    double shareOfScored = 0;     ///< of all scored, 0 … 1
    /// (share of scored - share of registered) / √ of the mean of their variances p (1 - p): signed; an absolute difference over 0.1 is
    /// taken for a meaningful one (Austin 2009, Statistics in Medicine 28). 0 where all shares are 0 or 1.
    double difference = 0;
    [[nodiscard]] double coverage() const { return double(scored) / double(registered); }
};

/// Where the percent met or exceeded is heading, in percent 0 … 100.
struct FinalEstimate
{
    double percent = 0;
    double low = 0, high = 0; ///< 90 % interval
};

enum class Indication : std::uint8_t { NotYet, UseWithCare, Representative };

/// A rule that does not hold.
enum class Shortfall : std::uint8_t {
    Coverage,   ///< too few have a score
    Difference, ///< a group is too far from its share
    Margin      ///< the final percent is too uncertain, or cannot be told
};

/// The rules of the indication, as the page states them. All three of a step must hold.
struct IndicationRules
{
    double representativeCoverage = 0.85, careCoverage = 0.50; ///< scored of registered
    double representativeDifference = 0.10,
           careDifference = 0.25;                        ///< largest absolute standardised difference
    double representativeMargin = 2.0, careMargin = 5.0; ///< half the interval, points of percent
    /// Shares in 0 … 1, differences and margins of at least 0, and "use with care" asks for no more than "representative".
    [[nodiscard]] bool arePossible() const;
    bool operator==(const IndicationRules &) const = default;
};

/// How far the scored students stand for all who are to test, in one area, for any filter.
struct Representativeness
{
    AggregateQuery query;        ///< with its year
    std::int64_t registered = 0; ///< who is to test: every record that counts, and with isOfRegistered those without a row
    bool isOfRegistered = false; ///< reports say who is registered; else registered are the records loaded
    std::int64_t scored = 0;     ///< with a valid score
    std::int64_t awaiting = 0;   ///< of the rest, whose score can still come
    std::int64_t met = 0;        ///< of scored, at level 3 or 4
    std::vector<GroupCoverage>
        groups; ///< of every dimension compared, in reading order; groups with nobody to test left out
    std::vector<GroupCoverage> largest;    ///< over 0.1, largest absolute difference first, at most kMostGaps
    std::optional<FinalEstimate> estimate; ///< none while nobody is scored this year or last
    double boundLow = 0, boundHigh = 0;    ///< percent met if none, or all, of awaiting meet the standard
    bool usesLastYear = false;             ///< the year before is loaded and took part
    bool isPartial = false;                ///< results of the year are still coming
    /// Registered without a row, and of a group of some dimension that no file names. They are of the registered and in the estimate, but
    /// not compared by that dimension: blank because nobody said, not a group of students.
    std::int64_t ofNoKnownGroup = 0;
    /// Registered without a row, whom the filter leaves out only because no file names their group.
    std::int64_t notFilterable = 0;
    std::vector<Dimension> ignored; ///< filters that were asked for and dropped: who is scored is the question, not a filter
    Indication indication = Indication::NotYet;
    std::vector<Shortfall> shortfalls; ///< which rules of the next better indication do not hold

    static constexpr std::size_t kMostGaps = 5;
    /// No score can change the percent any more: everyone registered is known and has a score or can have none.
    [[nodiscard]] bool isFinal() const { return awaiting == 0 && isOfRegistered && !isPartial; }
    [[nodiscard]] double coverage() const { return registered > 0 ? double(scored) / double(registered) : 0; }
};

/// "Representative", "Use with care", "Not yet".
[[nodiscard]] QString indicationName(Indication indication);
/// The rules that \a indication stands for, as a sentence with their numbers; of registered students, or of the records loaded.
[[nodiscard]] QString ruleText(Indication indication, const IndicationRules &rules, bool isOfRegistered = true);
/// What is short, with the numbers of \a result.
[[nodiscard]] QString sentenceFor(Shortfall shortfall, const Representativeness &result,
                                  const ResultColumns &columns);

using RepresentativenessAnswer = std::variant<Representativeness, AggregateRefusal>;

/// Who counts as registered, a sentence; with \a notListed, a second one says of how many nothing but a record tells (AreaBalance::notListed).
[[nodiscard]] QString registeredMeaning(std::int64_t notListed = 0);
/// In place of every comparison, estimate and bound while nobody of those asked about is scored.
[[nodiscard]] QString nobodyScoredText(const Representativeness &result);
/// Where the percent is heading; of the records loaded while nobody says who else is registered.
[[nodiscard]] QString estimateText(const Representativeness &result);
/// Who is still without a score and what they can change, or that nobody is. "Final" only where isFinal().
[[nodiscard]] QString remainingText(const Representativeness &result);
/// What the comparison leaves out, a sentence each: filters dropped, students of no known group.
[[nodiscard]] QStringList leftOutTexts(const Representativeness &result);

/// Compares the scored students of \a query (its `by` and `newSince` aside, and filters on the score's status and level, see
/// Representativeness::ignored) with all who are registered, where reports list them all
/// (AreaBalance::registered; of columns alone where \a context says so), else with all who have a row. Any thread; about 50 ms for
/// 100,000 results of the year x area.
[[nodiscard]] RepresentativenessAnswer representativeness(const ResultColumns &columns,
                                                          const AggregateQuery &query,
                                                          const ResultsContext &context,
                                                          const IndicationRules &rules = {});
[[nodiscard]] RepresentativenessAnswer representativeness(const Snapshot &snapshot,
                                                          const AggregateQuery &query,
                                                          const IndicationRules &rules = {});

} // namespace scoredesk::analytics
