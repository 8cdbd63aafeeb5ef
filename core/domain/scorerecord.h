// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/codes.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace scoredesk::domain {

struct Student; // tag and value, student.h

/// One row of a Student Score Data File in typed form: what one student's one test came to, as the file says it.
/// Trivially copyable, so that hundreds of thousands fit in memory. Missing numbers are -1, missing levels 0, missing days invalid.
/// Nothing here is derived from another column ("show what the file says", domain-facts §2); rules are in scorestatus.h.
struct ScoreRecord
{
    Id<ScoreRecord> id;           ///< row in the cache; invalid before it was saved
    Id<Student> student;          ///< likewise
    Ssid ssid;
    std::int64_t uin = 0;         ///< 16 digits, unique per row; 0 when the file has none
    std::uint8_t lostCodes = 0;   ///< codes of the row, the UIN among them, whose last digits a spreadsheet program took
    SchoolYear year;
    ContentArea area = ContentArea::Ela;
    std::int8_t gradeEnrolled = -1; ///< CALPADSGrade, KN = 0
    std::int8_t gradeAssessed = -1; ///< 3 … 12
    CdsCode calpadsDistrict;
    CdsCode calpadsSchool;
    CdsCode finalTestedDistrict;
    CdsCode finalTestedSchool;

    ConditionCode condition = ConditionCode::None;
    Attemptedness attemptedness = Attemptedness::Blank;
    ScoreValidity validity = ScoreValidity::Blank;
    IncludeIndicator include = IncludeIndicator::Blank;
    YesNo ssrEligible = YesNo::Blank;
    YesNo constructChange = YesNo::Blank;     ///< UnlistedResourcesConstructChange
    YesNo nonPublicSchool = YesNo::Blank;     ///< CALPADSNPSSchoolFlag
    YesNo scienceCurrentYear = YesNo::Blank;  ///< N: carried over from grade 10/11 of an earlier year
    std::array<OpportunityStatus, 4> opportunity{};
    std::int16_t itemsAttempted1 = -1;
    std::int16_t itemsAttempted2 = -1;

    std::int16_t scaleScore = -1;
    std::int16_t sem = -1;                    ///< standard error of measurement, scale score points
    std::int16_t errorBandMin = -1;
    std::int16_t errorBandMax = -1;
    std::int8_t level = 0;                    ///< 1 … 4; 9 "no score"; 0 blank
    std::array<std::int16_t, 2> compositeClaimScore{-1, -1};
    std::array<std::int8_t, 2> compositeClaim{}; ///< 1 below, 2 near, 3 above; 0 blank
    std::array<std::int8_t, 4> claim{};          ///< single claims, 2018-19 and before
    std::array<std::int8_t, 3> domain{};         ///< CAST: life, physical, earth and space
    std::array<char, 8> measure{};               ///< Lexile or Quantile as printed, NUL-padded, e.g. "1095L", "EM150Q"

    Day testStart1, testStart2;                  ///< part 1 (SB: CAT), part 2 (SB: PT)
    Day testCompleted1, testCompleted2, finalCompleted;
    Day windowEnd1, windowEnd2;
    Day scoreAvailable;
    Day ssrAvailable;
    Day studentExit;

    Gender gender = Gender::Blank;
    Elas elas = Elas::Blank;
    std::int16_t ethnicity = 0;                  ///< ReportingEthnicity 100 … 800
    std::int8_t parentEducation = 0;             ///< 10 … 15
    std::uint8_t races = 0;                      ///< bit 0 … 7: Hispanic, AmInd, Asian, NHPI, Filipino, Black, White, two or more
    YesNo elStatus = YesNo::Blank;
    YesNo economicDisadvantage = YesNo::Blank;
    YesNo disability = YesNo::Blank;             ///< special education
    YesNo section504 = YesNo::Blank;
    YesNo migrant = YesNo::Blank;
    YesNo military = YesNo::Blank;
    YesNo homeless = YesNo::Blank;
    YesNo foster = YesNo::Blank;

    [[nodiscard]] bool hasLevel() const { return level >= 1 && level <= 4; }
};
static_assert(std::is_trivially_copyable_v<ScoreRecord>);

/// The words of a row that belong to the student, UTF-8, seen in the reader's buffer: valid only until the next row is read.
struct StudentText
{
    std::string_view lastName, firstName, middleName;
    std::string_view birthDate;          ///< ISO
    std::string_view localId;            ///< LocalStudentID; empty before 2023-24
    std::string_view languageCode;       ///< CEDS "SPA" or CALPADS "01": as it came
    std::string_view calpadsSchoolName, calpadsDistrictName;
    std::string_view finalTestedSchoolName, finalTestedDistrictName;
};

} // namespace scoredesk::domain
