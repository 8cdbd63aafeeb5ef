// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QString>
#include <QtCore/QStringView>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

// The codes of the Student Score Data File. Numbers are saved in the cache: do not renumber.
// Source of every code list: ETS CAASPP Student Data File Layout 2021-22 (L22), headers of 2023-24.

namespace scoredesk::domain {

/// A test of the CAASPP, numbered as RecordType in the data file. One row is one student x one of these.
enum class ContentArea : std::uint8_t {
    Ela = 1,        ///< Smarter Balanced ELA
    Math = 2,       ///< Smarter Balanced mathematics
    CaaEla = 3,
    CaaMath = 4,
    CaaScience = 5,
    Science = 6,    ///< CAST
    Csa = 9
};
/// All areas, in the order they are listed everywhere.
inline constexpr std::array kContentAreas{ContentArea::Ela,     ContentArea::Math,       ContentArea::Science,
                                          ContentArea::CaaEla,  ContentArea::CaaMath,    ContentArea::CaaScience,
                                          ContentArea::Csa};

/// "ELA", "MATH", "SCIENCE", "CAA-ELA", "CAA-MATH", "CAA-SCIENCE", "CSA": the words of the command line and JSON.
[[nodiscard]] QString areaCode(ContentArea area);
/// The area of such a word, whatever its case; empty for any other.
[[nodiscard]] std::optional<ContentArea> areaFromCode(QStringView code);
/// From the data file's RecordType ("01" … "09"; "1" too). Empty for a test this program does not know.
[[nodiscard]] std::optional<ContentArea> areaFromRecordType(int recordType);
/// Position in kContentAreas, 0 … 6, for arrays indexed by area.
[[nodiscard]] constexpr std::size_t areaIndex(ContentArea area)
{
    for (std::size_t i = 0; i < kContentAreas.size(); ++i)
        if (kContentAreas[i] == area)
            return i;
    return 0;
}
/// Whether the test is a computer adaptive test and a performance task (L22).
[[nodiscard]] constexpr bool isSmarterBalanced(ContentArea a) { return a == ContentArea::Ela || a == ContentArea::Math; }
/// Whether it is a California Alternate Assessment, for students with the most significant cognitive disabilities.
[[nodiscard]] constexpr bool isAlternate(ContentArea a)
{
    return a == ContentArea::CaaEla || a == ContentArea::CaaMath || a == ContentArea::CaaScience;
}

// The numbers of the enumerations below are saved in the cache: do not renumber.

/// Why a test has no ordinary score; one per student x test. Source: L22 and SRG24, condition codes; domain-facts §2.
enum class ConditionCode : std::uint8_t {
    None = 0,  ///< the cell is blank
    NT = 1,    ///< not tested
    NTE = 2,   ///< medical emergency, set by the LEA
    PGE = 3,   ///< parent or guardian exemption, set by the LEA
    NEL = 4,   ///< English learner new to US schools; ELA and CAA ELA only
    LOSS = 5,  ///< below the scoring minimum: the lowest obtainable scale score
    INC0 = 6,  ///< CAA: nothing answered
    INC1 = 7,  ///< CAA: one to three items answered
    NER = 8,   ///< CAA science: fewer than four embedded performance tasks
    Other = 99 ///< a code L22 does not have
};
/// Column Attemptedness: N, P, Y. What each takes differs by test. Source: L22; domain-facts §3.
enum class Attemptedness : std::uint8_t { Blank = 0, NonCompletion = 1, Partial = 2, Complete = 3 };
/// Column ScoreStatus: V, I. Source: L22.
enum class ScoreValidity : std::uint8_t { Blank = 0, Valid = 1, Invalid = 2 };
/// How a record counts in aggregates: Y tested and a valid score; T tested, below the threshold; R tested, invalidated; E exempt English
/// learner; N enrolled only. Source: L22; domain-facts §4.
enum class IncludeIndicator : std::uint8_t { Blank = 0, Y = 1, T = 2, R = 3, E = 4, N = 5 };
/// Columns OpportunityTestingStatus1 … 4, one for each part of a test: C, E, I. Source: L22.
enum class OpportunityStatus : std::uint8_t { Blank = 0, Completed = 1, Expired = 2, Invalidated = 3 };
/// A flag that may be left blank: "Yes"/"No" and "Y"/"N".
enum class YesNo : std::uint8_t { Blank = 0, Yes = 1, No = 2 };
/// Column Gender: F, M, X. Source: L22.
enum class Gender : std::uint8_t { Blank = 0, Female = 1, Male = 2, Nonbinary = 3 };
/// English language acquisition status: English only, English learner, initially and reclassified fluent English proficient, to be
/// determined, adult English learner. Source: L22, EnglishLanguageAcquisitionStatus.
enum class Elas : std::uint8_t { Blank = 0, EO = 1, EL = 2, IFEP = 3, RFEP = 4, TBD = 5, ADEL = 6 };
/// By which LEA a Student Score Data File was made.
enum class Basis : std::uint8_t { Unknown = 0, Tested = 1, Enrolled = 2 };

[[nodiscard]] QString code(ConditionCode c); ///< "NTE"; empty for None and Other
/// The code a cell holds, UTF-8, whatever its case: None for an empty cell, Other for a code that is not in L22. No blanks are cut off.
[[nodiscard]] ConditionCode conditionFromText(std::string_view text);
[[nodiscard]] QString code(IncludeIndicator i); ///< "Y"; empty for Blank
[[nodiscard]] QString code(Elas e);             ///< "RFEP"; empty for Blank
[[nodiscard]] QString code(Gender g);           ///< the file's letter; empty for Blank

/// An administration year, known by its spring: SchoolYear{2024} is 2023-24.
struct SchoolYear
{
    std::int16_t spring = 0; ///< 0: not known
    [[nodiscard]] constexpr bool isValid() const { return spring > 2000; }
    /// The year a day belongs to: July 1 starts the next one.
    [[nodiscard]] static SchoolYear of(QDate day);
    /// "2023-24", as in files, JSON and on the command line.
    [[nodiscard]] QString code() const;
    [[nodiscard]] static std::optional<SchoolYear> fromCode(QStringView code);
    constexpr auto operator<=>(const SchoolYear &) const = default;
};

/// A calendar day in 4 bytes: days since 1970-01-01. Saved so in the cache (a third of ISO text, and compared as a number).
struct Day
{
    static constexpr std::int32_t kNone = INT32_MIN;
    std::int32_t value = kNone;
    [[nodiscard]] constexpr bool isValid() const { return value != kNone; }
    [[nodiscard]] static constexpr Day of(int year, unsigned month, unsigned day); ///< no check of the range
    [[nodiscard]] static Day of(QDate date);
    [[nodiscard]] QDate toDate() const;
    [[nodiscard]] QString iso() const; ///< "2024-05-20"; empty when not valid
    constexpr auto operator<=>(const Day &) const = default;
};

constexpr Day Day::of(int year, unsigned month, unsigned day)
{
    // Days from civil, H. Hinnant's calendar algorithms: exact for the proleptic Gregorian calendar.
    const int y = month <= 2 ? year - 1 : year;
    const int era = (y >= 0 ? y : y - 399) / 400;
    const auto yoe = static_cast<unsigned>(y - era * 400);
    const unsigned doy = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const unsigned doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return Day{era * 146097 + static_cast<int>(doe) - 719468};
}

/// A 14-digit county-district-school code; district codes end in seven zeros; 0 is blank.
struct CdsCode
{
    std::int64_t value = 0;
    [[nodiscard]] constexpr bool isValid() const { return value > 0; }
    [[nodiscard]] constexpr CdsCode district() const { return CdsCode{value / 10'000'000 * 10'000'000}; }
    [[nodiscard]] QString text() const; ///< 14 digits; empty when blank
    [[nodiscard]] static std::optional<CdsCode> fromText(QStringView text); ///< exactly 14 digits
    constexpr auto operator<=>(const CdsCode &) const = default;
};

/// A Statewide Student Identifier, 10 digits.
struct Ssid
{
    std::int64_t value = 0;
    [[nodiscard]] constexpr bool isValid() const { return value > 0; }
    [[nodiscard]] QString text() const; ///< 10 digits with leading zeros
    [[nodiscard]] static std::optional<Ssid> fromText(QStringView text);
    constexpr auto operator<=>(const Ssid &) const = default;
};

} // namespace scoredesk::domain
