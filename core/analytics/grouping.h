// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/aggregate.h"
#include "core/analytics/resultscan.h"

#include <array>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace scoredesk::analytics {

/// Adds rows of the columns to groups. A group is a number: the codes of its dimensions, the last counting fastest.
class Grouping
{
public:
    Grouping(const ResultColumns &columns, const AggregateQuery &query, domain::Day asOf);
    Grouping(const ResultColumns &columns, const AggregateQuery &query, domain::Day asOf,
             std::shared_ptr<const StudentGroups> groups);

    /// Adds what \a scan finds, on two threads when that is worth it. False when there are more than kMostRows groups.
    [[nodiscard]] bool run(const ResultScan &scan);
    /// In the order in which people read the codes.
    [[nodiscard]] std::vector<AggregateRow> rows() const;
    [[nodiscard]] Measures total() const;
    /// Students who stand in more than one row of races, and of groups of students.
    [[nodiscard]] std::int64_t ofSeveralRaces() const { return m_severalRaces; }
    [[nodiscard]] std::int64_t inSeveralGroups() const { return m_severalGroups; }
    /// The groups of students the question names: those of its filters, or all where rows are by them.
    [[nodiscard]] std::vector<const StudentGroups::Group *> asked() const;

private:
    struct Part
    {
        Dimension dimension = Dimension::Lea;
        CodeColumn column;
        std::uint64_t stride = 1;
        [[nodiscard]] bool isMany() const { return dimension == Dimension::Races || dimension == Dimension::Group; }
    };
    /// What is added to for every row: one cache line, and no branch.
    struct Tally
    {
        std::int64_t scoreSum = 0, scoreSquares = 0, distanceSum = 0;
        std::array<std::int32_t, ResultColumns::StandingCount> standing{};
        std::int32_t withScore = 0, withDistance = 0;
        std::uint32_t grades = 0;
    };
    struct Details
    {
        std::array<std::array<std::int32_t, 4>, kClaimParts> claims{};
        std::array<std::int32_t, 4> near{}; ///< by level; the last is of nobody
        std::int32_t ssrReleased = 0, matched = 0, matchedMet = 0, matchedMetBefore = 0;
        std::int64_t changeSum = 0;
    };

    /// Whether ResultColumns::counts() answers the question: nothing but school, grade and level is asked for, and no row is left out.
    [[nodiscard]] bool isCounted() const;
    bool addCounted();
    bool addAll(const ResultScan &scan, std::size_t part, std::size_t parts);
    void addBlock(std::span<const std::uint32_t> rows);
    /// The same where a row may stand in several groups.
    void addMany(std::span<const std::uint32_t> rows);
    /// Parts what m_places has by the codes \a row has in \a part.
    void spread(const Part &part, std::uint32_t row);
    [[nodiscard]] std::vector<std::uint16_t> orderOf(Dimension dimension) const;
    void addTally(Tally &tally, std::uint32_t row) const;
    void addDetails(Details &details, std::uint32_t row) const;
    void add(const Grouping &other);
    [[nodiscard]] std::uint32_t slot(std::uint64_t group);
    static void addTo(Tally &tally, const Tally &more);
    static void addTo(Details &details, const Details &more);
    [[nodiscard]] static Measures measures(const Tally &tally, const Details *details);
    [[nodiscard]] Measures measures(std::size_t slot) const;
    /// Rows of the slots, by walking over all groups, or by sorting those that somebody has.
    void walkRows(std::vector<AggregateRow> &rows) const;
    void sortRows(std::vector<AggregateRow> &rows) const;
    void addRow(std::vector<AggregateRow> &rows, std::uint32_t slot, const CodeList &codes) const;

    const ResultColumns &m_columns;
    const AggregateQuery &m_query;
    domain::Day m_asOf;
    std::vector<Part> m_parts;
    std::shared_ptr<const StudentGroups> m_studentGroups; ///< as they were at the beginning
    bool m_hasMany = false;
    bool m_fits = true;
    std::uint64_t m_groups = 1;
    std::vector<std::uint32_t> m_slotOf; ///< by group, 0 none; used while there are few groups
    std::unordered_map<std::uint64_t, std::uint32_t> m_slotOfMany;
    std::vector<std::uint64_t> m_groupOf;    ///< by slot; slot 0 is that of everybody, used with races
    std::vector<Tally> m_tallies;            ///< by slot
    std::vector<Details> m_details;          ///< by slot, or empty
    std::vector<std::uint64_t> m_groupOfRow; ///< of the block
    std::vector<std::uint64_t> m_places;     ///< of the row: what its many codes add to its group
    std::int64_t m_severalRaces = 0, m_severalGroups = 0;
};

} // namespace scoredesk::analytics
