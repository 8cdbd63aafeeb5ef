// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/sheetescapes.h"

#include <array>
#include <charconv>
#include <optional>
#include <string>

namespace scoredesk::files {

namespace {

/// The UTF-16 unit of the escape \a text begins with.
[[nodiscard]] std::optional<char32_t> unitOf(std::string_view text)
{
    if (text.size() < kSheetEscape || text[0] != '_' || text[1] != 'x' || text[kSheetEscape - 1] != '_')
        return std::nullopt;
    unsigned unit = 0;
    const char *const end = text.data() + kSheetEscape - 1;
    const auto [stopped, error] = std::from_chars(text.data() + 2, end, unit, 16);
    if (error != std::errc() || stopped != end)
        return std::nullopt;
    return static_cast<char32_t>(unit);
}

void appendUtf8(std::string &out, char32_t c)
{
    const auto tail = [c](unsigned shift) { return static_cast<char>(0x80U | ((c >> shift) & 0x3FU)); };
    if (c < 0x80) {
        out.push_back(static_cast<char>(c));
    } else if (c < 0x800) {
        out.push_back(static_cast<char>(0xC0U | (c >> 6U)));
        out.push_back(tail(0));
    } else if (c < 0x1'0000) {
        out.push_back(static_cast<char>(0xE0U | (c >> 12U)));
        out.push_back(tail(6));
        out.push_back(tail(0));
    } else {
        out.push_back(static_cast<char>(0xF0U | (c >> 18U)));
        for (const unsigned shift : {12U, 6U, 0U})
            out.push_back(tail(shift));
    }
}

} // namespace

bool isSheetEscape(std::string_view text)
{
    return unitOf(text).has_value();
}

std::string_view withoutSheetEscapesSlowly(std::string_view text, TextArena &arena)
{
    constexpr auto isHigh = [](char32_t c) { return c >= 0xD800 && c < 0xDC00; };
    constexpr auto isLow = [](char32_t c) { return c >= 0xDC00 && c < 0xE000; };
    std::string plain;
    for (std::size_t i = 0; i < text.size();) {
        const std::optional<char32_t> unit = text[i] == '_' ? unitOf(text.substr(i)) : std::nullopt;
        std::size_t taken = kSheetEscape;
        char32_t c = unit.value_or(0);
        if (isHigh(c)) {
            const std::optional<char32_t> next = unitOf(text.substr(i + kSheetEscape));
            if (next && isLow(*next)) {
                c = 0x1'0000 + ((c - 0xD800) << 10U) + (*next - 0xDC00);
                taken = 2 * kSheetEscape;
            }
        }
        if (c == 0 || isHigh(c) || isLow(c)) {
            plain.push_back(text[i++]);
            continue;
        }
        appendUtf8(plain, c);
        i += taken;
    }
    return plain == text ? text : arena.keep(plain);
}

} // namespace scoredesk::files
