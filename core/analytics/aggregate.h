// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/dimension.h"
#include "core/analytics/measures.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <array>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace scoredesk::analytics {

class Snapshot;

/// Keeps the rows that have any of \a codes in \a dimension. A student of several races, or groups, has each of them.
struct Filter
{
    Dimension dimension = Dimension::Lea;
    std::vector<std::uint16_t> codes;
    bool operator==(const Filter &) const = default;
};

/// A question to the results of one content area in one year.
struct AggregateQuery
{
    domain::ContentArea area = domain::ContentArea::Ela;
    domain::SchoolYear year; ///< the snapshot's own when not valid
    domain::Basis basis =
        domain::Basis::Tested; ///< whose school and LEA: final tested, or with Enrolled the CALPADS ones
    Cohort cohort = Cohort::ThisYear;
    std::vector<Dimension> by; ///< rows: every combination somebody has; none for the total alone
    std::vector<Filter> where; ///< all must hold
    domain::Day newSince;      ///< only results whose Score Available Date is this day or later
    bool isPublic = false;     ///< hides small groups, see suppression.h
    bool withDetails =
        true; ///< claims, domains, change, closest to the next level, SSRs; costs about as much again; never of a public answer
    int nearPoints = 10; ///< scale score points that count as close to the next level
    bool operator==(const AggregateQuery &) const = default;

    /// Whether some of the year and area are left out.
    [[nodiscard]] bool isFiltered() const { return !where.empty() || newSince.isValid(); }
};

/// Something a person should know beside the numbers.
struct AggregateNote
{
    enum class Kind : std::uint8_t {
        NobodyMatches, ///< the filter leaves nobody: all counts are 0
        SeveralRaces,  ///< count: students who stand in more than one row of races
        SeveralGroups, ///< count: students who stand in more than one row of groups
        GroupMembers,  ///< count: of the members of `detail`, a group, who are in the loaded data, where that is not all
        NoScaleScore,  ///< count: scored without a scale score, so in no mean
        NoCutScore,    ///< count: scored, but no cut score is known for the grade and year
        MixedGrades,   ///< the total has no mean scale score because grades mix
        NoIndicator,   ///< count: with a level, and an Include Indicator that is blank or not known, so in no score; -1: some, for the public
        BlankValues,   ///< count: of `detail`, a dimension's name, is blank or unknown
        RowsHidden,    ///< count: rows without numbers, of groups with fewer than 11 tested or to protect one
        PublicPart     ///< public: what is hidden is guarded within this answer, not beside others of the same records (suppression.h)
    };
    Kind kind = Kind::NobodyMatches;
    std::int64_t count = 0;
    QString detail;
    std::int64_t of = 0; ///< GroupMembers: all members
};
[[nodiscard]] QString sentenceFor(const AggregateNote &note);

/// No more dimensions than this are crossed.
inline constexpr std::size_t kMostDimensions = 8;

/// A code for each dimension of a row, without memory of its own: there are many rows.
class CodeList
{
public:
    void push_back(std::uint16_t code) { m_codes[m_size++] = code; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::uint16_t operator[](std::size_t i) const { return m_codes[i]; }
    [[nodiscard]] const std::uint16_t *begin() const { return m_codes.data(); }
    [[nodiscard]] const std::uint16_t *end() const { return m_codes.data() + m_size; }
    [[nodiscard]] operator std::span<const std::uint16_t>() const { return {m_codes.data(), m_size}; }

private:
    std::array<std::uint16_t, kMostDimensions> m_codes{};
    std::uint8_t m_size = 0;
};

/// How much of a row is told, most first.
enum class Detail : std::uint8_t {
    Levels, ///< everything
    Met,    ///< levels 1–2 and 3–4 put together: Measures::levels holds the sums as levels 1 and 3, and there is no score
    Counts, ///< records, tested and scored
    Nothing
};

struct AggregateRow
{
    CodeList codes;    ///< one for each of AggregateQuery::by
    Measures measures; ///< all 0 when suppressed
    bool isSuppressed = false;
    Detail detail = Detail::Levels; ///< less only in tables that are published together (publication.h)
};

/// The answer. Rows are disjoint and add up to the total, but with Dimension::Races and Dimension::Group.
struct Aggregate
{
    AggregateQuery query; ///< with its year
    QDateTime asOf;
    bool isPartial = false;         ///< the year is not final
    bool ssrKnown = false;          ///< Measures::ssrReleased says something
    std::vector<AggregateRow> rows; ///< sorted as people read them
    AggregateRow total;
    std::vector<AggregateNote> notes;
};

/// Why there is no answer.
struct AggregateRefusal
{
    enum class Reason : std::uint8_t {
        NothingLoaded,
        YearNotLoaded,
        AreaNotTaken,        ///< nobody has a row of the area in the year
        RepeatedDimension,   ///< twice in `by`
        EmptyFilter,         ///< a filter without a value
        UnknownValue,        ///< a code the dimension does not have; subject: the dimension
        ClassOfNeedsScience, ///< only high-school CAST has a class-of view
        PublicGroup,         ///< groups of students are not for publication: they overlap with each other and with every other row
        PublicFilter,        ///< tables for publication are of everybody: see AggregateNote::PublicPart
        TooManyRows          ///< more than kMostRows, or more dimensions than kMostDimensions
    };
    Reason reason = Reason::NothingLoaded;
    QString subject;
};
[[nodiscard]] QString sentenceFor(const AggregateRefusal &refusal);

/// Whether \a query names groups of students, in its rows or its filters.
[[nodiscard]] bool asksForGroups(const AggregateQuery &query);

/// Why \a query, whose year is given, has no answer from \a columns; nothing when it has one.
[[nodiscard]] std::optional<AggregateRefusal> refusalOf(const ResultColumns &columns,
                                                        const AggregateQuery &query);

/// More rows than this nobody reads, and memory would grow with the cross of all codes.
inline constexpr std::size_t kMostRows = 200'000;

using AggregateAnswer = std::variant<Aggregate, AggregateRefusal>;

/// Answers \a query; any thread, no waiting. Takes about a millisecond for 100,000 results of the year x area.
[[nodiscard]] AggregateAnswer aggregate(const Snapshot &snapshot, const AggregateQuery &query);
/// What the columns do not say themselves; the snapshot's, where there is one.
struct ResultsContext
{
    QDateTime asOf;
    domain::SchoolYear newest;
    bool ssrKnown = false;  ///< the files of the newest year have SSRAvailableDate
    bool isPartial = false; ///< the newest year is not final
    bool isRegistrationKnown = false; ///< reports list everyone registered for the area in the newest year
};
/// The same over columns alone.
[[nodiscard]] AggregateAnswer aggregate(const ResultColumns &columns, const AggregateQuery &query,
                                        const ResultsContext &context);

/// "Fremont K-8 · Grade 5"; "All students" without dimensions.
[[nodiscard]] QString rowLabel(const Aggregate &aggregate, const AggregateRow &row,
                               const ResultColumns &columns);

/// A scored student below the top level, for the list behind AggregateRow: closest first.
struct NextLevel
{
    std::uint32_t student = 0; ///< index into Snapshot::students()
    std::uint32_t row = 0;     ///< of Snapshot::results()
    int points = 0; ///< to the next level
    int level = 0;  ///< 1 … 3
};
/// Whom \a query is about (its `by` aside), at most \a limit. Empty where aggregate() would refuse.
[[nodiscard]] std::vector<NextLevel> closestToNextLevel(const Snapshot &snapshot, const AggregateQuery &query,
                                                        std::size_t limit);

/// Which students of a row: those of Measures::records, tested, scored, or at one of its levels.
enum class Behind : std::uint8_t { Records, Tested, Scored, Level1, Level2, Level3, Level4 };
/// The students behind a row: indexes into Snapshot::students(), of those with \a codes in query.by, in the order of the columns; as many
/// as the measure of \a who counts, a student with two rows of the area twice.
[[nodiscard]] std::vector<std::uint32_t> studentsBehind(const Snapshot &snapshot, const AggregateQuery &query,
                                                        std::span<const std::uint16_t> codes,
                                                        Behind who = Behind::Records);

} // namespace scoredesk::analytics
