// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace scoredesk::files {

/// Bytes of the UTF-8 character \a bytes begins with; 0 when it is not well-formed (overlong, surrogate, cut short) or not
/// a character XML 1.0 allows. ASCII counts 1, control characters 0 but for tab and line ends.
[[nodiscard]] constexpr std::size_t xmlUtf8Length(std::string_view bytes)
{
    const auto at = [&bytes](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
    const auto isTail = [&](std::size_t i) { return i < bytes.size() && (at(i) & 0xC0U) == 0x80U; };
    if (bytes.empty())
        return 0;
    const std::uint8_t first = at(0);
    if (first < 0x80)
        return first >= 0x20 || first == '\t' || first == '\n' || first == '\r' ? 1 : 0;
    if (first >= 0xC2 && first <= 0xDF)
        return isTail(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        if (!isTail(1) || !isTail(2))
            return 0;
        const auto code = ((first & 0x0FU) << 12U) | ((at(1) & 0x3FU) << 6U) | (at(2) & 0x3FU);
        return code >= 0x800 && (code < 0xD800 || code > 0xDFFF) && code < 0xFFFE ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        if (!isTail(1) || !isTail(2) || !isTail(3))
            return 0;
        const auto code =
            ((first & 0x07U) << 18U) | ((at(1) & 0x3FU) << 12U) | ((at(2) & 0x3FU) << 6U) | (at(3) & 0x3FU);
        return code >= 0x1'0000 && code <= 0x10'FFFF ? 4 : 0;
    }
    return 0;
}

} // namespace scoredesk::files
