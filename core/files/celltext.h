// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codes.h"
#include "core/files/rawrow.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace scoredesk::files {

[[nodiscard]] std::string_view trimmedSlowly(std::string_view text); ///< any text; use trimmed()

/// Without spaces, tabs and no-break spaces (UTF-8) at both ends. Inline: nearly every cell begins and ends with a letter or digit.
[[nodiscard]] inline std::string_view trimmed(std::string_view text)
{
    if (!text.empty() && static_cast<signed char>(text.front()) > ' ' && static_cast<signed char>(text.back()) > ' ')
        return text;
    return trimmedSlowly(text);
}

/// A cell that was made a text for a spreadsheet program, as it was before: `="9900000077"` (quotes inside doubled) and, a mark of Excel that some
/// programs write out, `'9900000077`. \a isWord: the column holds words, and some names begin with an apostrophe; it goes only before digits
/// and dates. Empty when the cell is no such text.
[[nodiscard]] std::optional<std::string_view> withoutTextTrick(std::string_view text, bool isWord, TextArena &arena);

/// Whether \a text is ASCII digits only; false for an empty one.
[[nodiscard]] bool isDigits(std::string_view text);

/// "2024-05-20", and nothing else; a day that is in the calendar.
[[nodiscard]] std::optional<domain::Day> isoDay(std::string_view text);

/// isoDay() for the dates of a file: its days are few, each stands in many rows, and one that was read before is only compared.
class IsoDays
{
public:
    [[nodiscard]] std::optional<domain::Day> day(std::string_view text)
    {
        if (text.size() != kIsoBytes)
            return std::nullopt;
        std::uint64_t head = 0;
        std::uint64_t tail = 0;
        std::memcpy(&head, text.data(), sizeof head);
        std::memcpy(&tail, text.data() + kIsoBytes - sizeof tail, sizeof tail);
        Known &known = m_known[(tail * 0x9e3779b97f4a7c15ULL) >> (64 - kBits)];
        if (known.head != head || known.tail != tail || !known.day.isValid()) {
            const std::optional<domain::Day> day = isoDay(text);
            if (!day)
                return std::nullopt;
            known = {head, tail, *day};
        }
        return known.day;
    }

private:
    static constexpr std::size_t kIsoBytes = 10;
    static constexpr unsigned kBits = 9;
    struct Known
    {
        std::uint64_t head = 0; ///< of the text
        std::uint64_t tail = 0;
        domain::Day day;
    };
    std::array<Known, std::size_t{1} << kBits> m_known;
};

/// A date Excel rewrote, when it can only mean one day: "5/20/2024" (month first: TOMS and its readers are in the United States),
/// "2024-05-20T00:00:00", "2024-05-20 00:00:00", and a serial number of 1980 … 2099 ("45432", 1900 system). Empty for everything else:
/// two-digit years, a month over 12.
[[nodiscard]] std::optional<domain::Day> damagedDay(std::string_view text);

/// "2024-05-20" for \a day, kept in \a arena.
[[nodiscard]] std::string_view isoText(domain::Day day, TextArena &arena);

/// A whole number without sign, point or blanks, up to 18 digits.
[[nodiscard]] inline std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    if (text.empty() || text.size() > 18)
        return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text) {
        const auto digit = static_cast<unsigned>(c) - '0';
        if (digit > 9)
            return std::nullopt;
        value = value * 10 + static_cast<std::int64_t>(digit);
    }
    return value;
}

/// A whole number written as a spreadsheet may: "2433", "2433.0", "2.433E3", where no digit can be missing: at least as many
/// digits stand there as the number has. Empty when it is none, or digits are lost ("1.97343E+13").
[[nodiscard]] std::optional<std::int64_t> exactNumber(std::string_view text);

/// A number cell of a worksheet ("1.9734330000000E13", "0.10000000000000001") as the shortest exact text, without an exponent below 1e17.
[[nodiscard]] std::string_view numberText(std::string_view value, TextArena &arena);

/// A worksheet's date serial as ISO text: the day, and "T12:30:00" when it has a time. \a is1904: the workbook counts from 1904.
/// Empty when it is no number or out of Excel's range.
[[nodiscard]] std::string_view serialText(std::string_view value, bool is1904, TextArena &arena);

} // namespace scoredesk::files
