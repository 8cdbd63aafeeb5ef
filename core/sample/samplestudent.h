// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codes.h"
#include "core/sample/sampleschools.h"
#include "core/sample/samplewords.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace scoredesk::sample {

inline constexpr int kCurrentSpring = 2024; ///< of the sample's newest year
inline constexpr int kHistoryYears = 3;     ///< before it, as the history columns hold (Minus1 … Minus3)

/// What is not ordinary about a student's 2023-24. Each comes as often in a thousand as kSpecialShares says, so that small
/// samples have them too.
enum class Special : std::uint8_t {
    None,
    NotTested,
    MedicalEmergency,
    ParentExemption,
    ParentExemptionMath,
    NewEnglishLearner,
    BelowMinimum,
    Invalidated,
    ConstructChanged,
    OnePart,
    PartExpired,
    NotStarted,
    AlternateNothing,
    AlternateFew,
    AlternateNoTask,
    Alternate,
    Spanish,
    MovedIn,
    MovedOut,
    CharterOut,
    NonPublic,
    CountyProgramme,
    CountyHere,
    AreaMissing,
    Exited,
    Paper,
    Count
};
/// How often a special case comes.
struct SpecialShare
{
    Special special;
    int perThousand;
};
extern const std::array<SpecialShare, static_cast<std::size_t>(Special::Count) - 1> kSpecialShares;

/// How an earlier year's test of a student ended.
enum class PriorEnd : std::uint8_t { NotThere, Scored, NotTested, ParentExemption };

/// The areas with a latent ability: 0 ELA, 1 math, 2 science.
inline constexpr std::size_t kAbilities = 3;

/// A made-up student. All of it follows from the seed and the index alone.
struct Student
{
    std::uint32_t index = 0;
    Special special = Special::None;
    PersonName name;
    std::int64_t ssid = 0;
    std::int64_t localId = 0;
    int grade = 3;
    domain::Day birth;
    char gender = 'F';
    int ethnicity = 500;               ///< ReportingEthnicity
    std::uint8_t races = 0;            ///< bit 0 … 6: Hispanic, AmInd, Asian, NHPI, Filipino, Black, White
    std::string_view language = "ENG"; ///< CEDS
    std::string_view languageCode = "00"; ///< CALPADS, two characters
    std::string_view elas = "EO";
    domain::Day elEntry, rfep, firstUsSchool, enrolled;
    bool isPoor = false, hasDisability = false, has504 = false, isMigrant = false, isMilitary = false,
         isFoster = false, isHomeless = false;
    std::string_view disability; ///< "SLD"; empty without one
    int parentEducation = 14;
    double schoolLot = 0;
    int enrolledSchool = 0; ///< CALPADS
    int testedSchool = 0;
    bool isAlternate = false;                 ///< takes the CAA
    bool takesSpanish = false;                ///< takes the CSA too
    int scienceGrade = 11;                    ///< the high-school grade of their science test
    std::array<double, kAbilities> ability{}; ///< lasting, in state deviations
    std::array<std::array<double, kAbilities>, kHistoryYears + 1>
        form{}; ///< of the year: 0 this one, 1 … 3 years before
    std::array<std::array<PriorEnd, kAbilities>, kHistoryYears + 1>
        prior{}; ///< [years before]; [0] is not used

    [[nodiscard]] bool isEnglishLearner() const { return elas == "EL"; }
};

/// The student \a index of \a students.
[[nodiscard]] Student makeStudent(std::uint32_t index, int students, std::uint64_t seed,
                                  const Schools &schools);

/// Whether \a grade takes \a ability's test (0 ELA, 1 math, 2 science) as a student of \a scienceGrade.
[[nodiscard]] bool takesTest(int grade, std::size_t ability, int scienceGrade);

} // namespace scoredesk::sample
