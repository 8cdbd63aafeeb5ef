// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QString>
#include <QtCore/QStringView>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>

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
inline constexpr std::array kContentAreas{ContentArea::Ela,     ContentArea::Math,       ContentArea::Science,
                                          ContentArea::CaaEla,  ContentArea::CaaMath,    ContentArea::CaaScience,
                                          ContentArea::Csa};

/// "ELA", "MATH", "SCIENCE", "CAA-ELA", "CAA-MATH", "CAA-SCIENCE", "CSA": the words of the command line and JSON.
[[nodiscard]] QString areaCode(ContentArea area);
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
[[nodiscard]] constexpr bool isSmarterBalanced(ContentArea a) { return a == ContentArea::Ela || a == ContentArea::Math; }
[[nodiscard]] constexpr bool isAlternate(ContentArea a)
{
    return a == ContentArea::CaaEla || a == ContentArea::CaaMath || a == ContentArea::CaaScience;
}

enum class ConditionCode : std::uint8_t { None = 0, NT = 1, NTE = 2, PGE = 3, NEL = 4, LOSS = 5, INC0 = 6, INC1 = 7, NER = 8, Other = 99 };
enum class Attemptedness : std::uint8_t { Blank = 0, NonCompletion = 1, Partial = 2, Complete = 3 };
enum class ScoreValidity : std::uint8_t { Blank = 0, Valid = 1, Invalid = 2 };            ///< column ScoreStatus: V, I
enum class IncludeIndicator : std::uint8_t { Blank = 0, Y = 1, T = 2, R = 3, E = 4, N = 5 };
enum class OpportunityStatus : std::uint8_t { Blank = 0, Completed = 1, Expired = 2, Invalidated = 3 };
enum class YesNo : std::uint8_t { Blank = 0, Yes = 1, No = 2 };                            ///< "Yes"/"No" and "Y"/"N"
enum class Gender : std::uint8_t { Blank = 0, Female = 1, Male = 2, Nonbinary = 3 };
enum class Elas : std::uint8_t { Blank = 0, EO = 1, EL = 2, IFEP = 3, RFEP = 4, TBD = 5, ADEL = 6 };
/// By which LEA a Student Score Data File was made.
enum class Basis : std::uint8_t { Unknown = 0, Tested = 1, Enrolled = 2 };

[[nodiscard]] QString code(ConditionCode c); ///< "NTE"; empty for None
[[nodiscard]] QString code(IncludeIndicator i);
[[nodiscard]] QString code(Elas e);
[[nodiscard]] QString code(Gender g);

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
