// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codes.h"

#include <array>
#include <cstdint>
#include <optional>
#include <tuple>

namespace scoredesk::domain {

/// The student groups of a CERS claim export that the data file has too, by what the two have in common. Numbers are saved: do not renumber.
enum class ClaimGroup : std::uint8_t {
    Overall = 0,
    Gender = 1,
    Races = 2, ///< CERS counts a student of several races in each of their rows
    ElStatus = 3,
    Elas = 4,
    Section504 = 5,
    Disability = 6,
    Migrant = 7,
    Military = 8,
    EconomicDisadvantage = 9
};
inline constexpr int kClaimGroups = 10;
/// Single claims of ELA; mathematics has three. Source: cers-formats §a, claim order.
inline constexpr int kSingleClaims = 4;

/// What a row of CERS's claim export says: how many students of an organisation, a test and a value of a student group stand below, near
/// and above standard in one claim. Counts of groups; it says nothing of a student.
struct ClaimResult
{
    SchoolYear year;
    ContentArea area = ContentArea::Ela; ///< Ela or Math
    std::int8_t grade = -1;              ///< tested
    CdsCode organization;                ///< a school, or an LEA: its code ends in zeros
    ClaimGroup group = ClaimGroup::Overall;
    std::uint8_t value = 0;              ///< of the group: Gender, Elas, YesNo, or the bit of ScoreRecord::races and one; 0 not stated
    std::uint8_t claim = 0;              ///< 0 … 3, as singleClaimName() counts
    std::int32_t students = 0;           ///< StudentsTested
    /// Below, near, above; empty where CERS tells none, as it does of fewer than 30 students. They may be fewer than students.
    std::optional<std::array<std::int32_t, 3>> levels;
    std::int64_t asOf = 0; ///< UTC milliseconds: the day of the export

    /// Which row it is, whatever it says.
    [[nodiscard]] auto key() const { return std::tuple(year, area, organization, group, value, grade, claim); }
    [[nodiscard]] auto said() const { return std::tuple(students, levels); }
    bool operator==(const ClaimResult &) const = default;
};

} // namespace scoredesk::domain
