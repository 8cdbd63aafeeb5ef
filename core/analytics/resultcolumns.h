// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/studentgroups.h"
#include "core/domain/scorerecord.h"
#include "core/domain/student.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <tuple>
#include <vector>

namespace scoredesk::analytics {

/// Which rows of a year x area a question counts.
enum class Cohort : std::uint8_t {
    ThisYear, ///< the tests of this year: one row per student x test, carried-over science rows left out
    ClassOf ///< high-school CAST as the state publishes it: students in grade 12, whose test may be of grade 10 or 11 of an earlier year
};

/// Every current result of every year as columns: one entry per row of the data files and per awaited test, immutable, read by any thread.
///
/// Rows are ordered by year (newest first), content area, final tested school, grade assessed, student. So a year x area is one
/// range, a school within it another, and a grade within that a third. A column of codes holds numbers from 0 (blank), in the order in
/// which they are listed; what they mean is in dimension.h.
struct ResultColumns
{
    static constexpr std::int16_t kNone = std::numeric_limits<std::int16_t>::min();

    /// A run of rows, first to last (exclusive).
    struct Range
    {
        std::uint32_t first = 0, last = 0;
        [[nodiscard]] bool isEmpty() const { return first == last; }
        [[nodiscard]] std::uint32_t size() const { return last - first; }
    };
    /// Not tested, tested but not scored, scored at level 1 … 4: Standing::ScoredAt + level.
    enum Standing : std::uint8_t { NotTested = 0, Tested = 1, ScoredAt = 1, StandingCount = 6 };
    /// RegisteredOnly: no row of a data file, but a test that a report says the student is to take, with what other rows say of the
    /// student. It counts in no aggregate.
    enum Flag : std::uint8_t { CountsThisYear = 1, CountsInClassOf = 2, RegisteredOnly = 4 };

    std::vector<std::uint32_t> student;                      ///< index into the list of students
    std::vector<std::uint16_t> schoolTested, schoolEnrolled; ///< index into schools
    std::vector<std::uint16_t> leaTested, leaEnrolled;       ///< index into leas
    std::vector<std::uint8_t> gradeAssessed, gradeEnrolled;  ///< grade + 1: K = 1, 12 = 13
    std::vector<std::int16_t> scaleScore;                    ///< kNone without one
    std::vector<std::int16_t> distance; ///< scale score - level-3 cut of the grade, Smarter Balanced only
    std::vector<std::int16_t>
        toNext; ///< points to the next level, 1 or more; kNone at the top and without a score
    std::vector<std::int16_t>
        change; ///< scale score - that of the grade below last year, both valid; Smarter Balanced only
    std::vector<std::uint8_t> levelBefore; ///< level of that score, 0 without
    /// What is known of a student beside this result, scored or not: the level of the newest earlier year in this area, else in
    /// another (0 … 4, 0 none), and 5 x the level of another area this year.
    std::vector<std::uint8_t> anchor;
    std::vector<std::uint8_t> level; ///< as the file says it: 1 … 4, 9 no score, 0 blank
    std::vector<std::uint8_t> include, condition, attemptedness; ///< numbers of core/domain/codes.h
    std::vector<std::uint8_t> status;                            ///< domain::ScoreBox
    std::vector<std::uint8_t> standing; ///< Standing: what the Include Indicator and the level make of it
    std::vector<std::uint8_t> flags;    ///< Flag
    std::vector<std::uint8_t> gender, elas, elStatus;
    std::vector<std::uint8_t> ethnicity;       ///< ReportingEthnicity / 100
    std::vector<std::uint8_t> parentEducation; ///< code - 9
    std::vector<std::uint8_t> races;           ///< bits, see ScoreRecord
    std::vector<std::uint8_t> economicDisadvantage, disability, section504, migrant, military, homeless,
        foster;
    std::vector<std::uint32_t>
        claims; ///< two bits each: 2 composite claims, 4 claims, 3 CAST domains; 0 blank
    std::vector<std::int32_t> scoreAvailable, ssrAvailable; ///< domain::Day

    /// What the rows of one final tested school, grade assessed and level come to, of those that count this year: questions without a
    /// filter need no more.
    struct Counts
    {
        std::int64_t scoreSum = 0, scoreSquares = 0;
        std::int32_t notTested = 0, tested = 0; ///< tested: but not scored
        std::int32_t scored = 0;                ///< with a valid score of this level
        std::int32_t withScore = 0, withDistance = 0, distanceSum = 0;
        std::uint16_t school = 0;
        std::uint8_t grade = 0, level = 0;
    };

    std::vector<domain::Place> schools; ///< by code; the first is the blank one
    std::vector<domain::Place> leas;

    /// The groups of students, which may be replaced while others read the columns: take them once for one question.
    [[nodiscard]] std::shared_ptr<const StudentGroups> groups() const { return m_groups->take(); }
    void useGroups(std::shared_ptr<const StudentGroups> groups) const { m_groups->put(std::move(groups)); }

    [[nodiscard]] std::size_t size() const { return level.size(); }
    [[nodiscard]] std::span<const domain::SchoolYear> years() const { return m_years; } ///< newest first
    /// All rows of \a area in \a year; empty when there are none.
    [[nodiscard]] Range rows(domain::SchoolYear year, domain::ContentArea area) const;
    /// Of those, the rows of one final tested school.
    [[nodiscard]] Range rows(domain::SchoolYear year, domain::ContentArea area, std::uint16_t school) const;
    /// Of those, what they come to, by school, grade and level; every combination that somebody has.
    [[nodiscard]] std::span<const Counts> counts(domain::SchoolYear year, domain::ContentArea area) const;
    /// Of them, in order, those with a level 1 … 4 whose Include Indicator is blank or a code nobody knows: the level counts nowhere, and whoever
    /// reads the counts should know. Hardly any, if one.
    [[nodiscard]] std::span<const std::uint32_t> withoutIndicator(domain::SchoolYear year, domain::ContentArea area) const;
    /// Bytes held, for the bench.
    [[nodiscard]] std::size_t bytes() const;

    /// One student's records, for build(): \a records newest year first, \a listed the student's place in the list; \a awaited: tests without
    /// a row, see RegisteredOnly. Those of a year x area of which nobody has a row are left out.
    struct Student
    {
        std::span<const domain::ScoreRecord> records;
        std::uint32_t listed = 0;
        std::span<const domain::ScoreRecord> awaited{};
    };
    /// \a places: all known by name, schools and LEAs. Students in the order their records lie.
    [[nodiscard]] static ResultColumns build(std::span<const Student> students,
                                             std::span<const domain::Place> places);

    /// Calls \a visit with every column that has an entry per row, in an order that packed columns depend on.
    template <typename Columns, typename Visit>
    static void forEachColumn(Columns &columns, Visit visit);

private:
    class Builder;
    friend class PackedColumns;
    /// Makes the counts, from the columns and where each school starts.
    void count();
    std::shared_ptr<StudentGroupsPlace> m_groups = std::make_shared<StudentGroupsPlace>();
    std::vector<domain::SchoolYear> m_years;
    std::vector<std::uint32_t> m_schoolStart; ///< by year, area and school; one more at the end
    std::vector<Counts> m_counts;
    std::vector<std::uint32_t> m_countsStart; ///< by year and area; one more at the end
    std::vector<std::uint32_t> m_withoutIndicator;
};

template <typename Columns, typename Visit>
void ResultColumns::forEachColumn(Columns &c, Visit visit)
{
    std::apply([&visit](auto &...column) { (visit(column), ...); },
               std::tie(c.student, c.schoolTested, c.schoolEnrolled, c.leaTested, c.leaEnrolled, c.gradeAssessed,
                        c.gradeEnrolled, c.scaleScore, c.distance, c.toNext, c.change, c.levelBefore, c.anchor, c.level,
                        c.include, c.condition, c.attemptedness, c.status, c.standing, c.flags, c.gender, c.elas,
                        c.elStatus, c.ethnicity, c.parentEducation, c.races, c.economicDisadvantage, c.disability,
                        c.section504, c.migrant, c.military, c.homeless, c.foster, c.claims, c.scoreAvailable,
                        c.ssrAvailable));
}

/// ResultColumns::anchor has so many values.
inline constexpr std::size_t kAnchors = 25;

/// Positions of the two-bit levels in ResultColumns::claims.
inline constexpr int kCompositeClaims = 2, kClaims = 4, kScienceDomains = 3;
inline constexpr int kClaimParts = kCompositeClaims + kClaims + kScienceDomains;

} // namespace scoredesk::analytics
