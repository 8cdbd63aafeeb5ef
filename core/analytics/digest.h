// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/aggregate.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <array>
#include <optional>
#include <variant>
#include <vector>

namespace scoredesk::analytics {

/// What became of one student's score between two times.
enum class Move : std::uint8_t {
    NewlyScored, ///< had no valid score before
    Up,          ///< re-scored at a higher level
    Down,        ///< re-scored at a lower level
    SameLevel,   ///< re-scored within the level: moves no percent
    Withdrawn,   ///< had a valid score and has none now
    CameIn,      ///< had a score before, but was not among those asked for: another school, another group
    WentOut,     ///< has one now, and is not among them any more
    Count
};

/// What students of one move, of one group or of all, come to.
struct MoveCount
{
    std::int64_t students = 0;
    std::int64_t met = 0;   ///< of them at level 3 or 4: now, or before for those who are not counted any more
    std::int64_t weight = 0; ///< see Digest::points()
    bool operator==(const MoveCount &) const = default;
};
using MoveCounts = std::array<MoveCount, std::size_t(Move::Count)>;

/// The part of one school or grade.
struct DigestPart
{
    std::int64_t key = 0; ///< CdsCode::value of a school, else the dimension's code
    QString name;
    MoveCounts moves{};
    std::int64_t weight = 0;         ///< sum of those of its moves
    std::vector<domain::Ssid> students; ///< who moved, ascending
};

/// Why the percent met or exceeded of a question is another than at an earlier time.
///
/// With m met of n scored before and M of N now, the change is M/N - m/n. A student whose score came adds (met - m/n)/N, met being 1 or 0:
/// what the percent gains by somebody who is above or below what it was. One whose score went takes the same away; one who was re-scored
/// adds (met now - met before)/N; one whose score is as it was, nothing. The sum over students, and so over moves and over groups, is the
/// change: the sum of (met - m/n) over all who are scored now is M - N m/n, over those before 0. Over the common denominator n N every
/// student is a whole number, so the sums are exact. Source: the identity above; it is the contribution form of a change of shares.
struct Digest
{
    AggregateQuery query;
    QDateTime from, to;
    Dimension by = Dimension::School;
    std::int64_t scoredBefore = 0, scoredNow = 0;
    std::array<std::int64_t, 4> levelsBefore{}, levelsNow{};
    MoveCounts moves{};
    std::array<std::vector<domain::Ssid>, std::size_t(Move::Count)> students; ///< of each move, ascending
    std::vector<DigestPart> parts; ///< who moved anything, by the size of the part, largest first

    [[nodiscard]] std::int64_t metBefore() const { return levelsBefore[2] + levelsBefore[3]; }
    [[nodiscard]] std::int64_t metNow() const { return levelsNow[2] + levelsNow[3]; }
    [[nodiscard]] const MoveCount &of(Move move) const { return moves[std::size_t(move)]; }
    /// Percentage points of \a weight; empty where nobody was scored before or is now, and there is nothing to compare.
    [[nodiscard]] std::optional<double> points(std::int64_t weight) const;
    /// Of all together: percent met now less percent met before.
    [[nodiscard]] std::optional<double> change() const;
    [[nodiscard]] bool isUnchanged() const;
    /// In tenths of a point as people read them: \a weights rounded so that they add up to the difference of the two percents as they are
    /// shown (roundedShares), largest remainder first. The weights must be those of all. Empty where points() is.
    [[nodiscard]] std::vector<int> tenths(const std::vector<std::int64_t> &weights) const;
    /// The percents as they are shown, in tenths; -1 without anybody.
    [[nodiscard]] int metTenthsBefore() const;
    [[nodiscard]] int metTenthsNow() const;
};

using DigestAnswer = std::variant<Digest, AggregateRefusal>;

/// What moved the percent of \a query, which has the codes of \a now, since \a before; parts by \a by, School or a dimension whose codes
/// mean the same everywhere. Students are told apart by SSID. Any thread; some 20 ms for 100,000 results. Hides nothing.
[[nodiscard]] DigestAnswer digest(const Snapshot &before, const Snapshot &now, const AggregateQuery &query,
                                  Dimension by = Dimension::School);

/// By school; by grade where \a query is about one school, or there is only one.
[[nodiscard]] Dimension digestDimension(const Snapshot &now, const AggregateQuery &query);

/// A sentence and whom it is about; nobody for the first.
struct DigestSentence
{
    QString text;
    QString who; ///< a name for the list of students: "newly scored"
    std::vector<domain::Ssid> students; ///< ascending
    bool operator==(const DigestSentence &) const = default;
};
/// \a digest in one to six sentences.
[[nodiscard]] std::vector<DigestSentence> sentencesFor(const Digest &digest);

} // namespace scoredesk::analytics
