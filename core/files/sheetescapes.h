// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/rawrow.h"

#include <cstring>
#include <string_view>

namespace scoredesk::files {

/// Bytes of an escape of a workbook's text: "_x000D_" stands for U+000D, four hexadecimal digits of a UTF-16 unit (ST_Xstring, ECMA-376 part 1,
/// 22.9.2.19). Spreadsheet programs write characters so that XML cannot hold, and "_x005F_" for an underscore that would else begin one.
inline constexpr std::size_t kSheetEscape = 7;

/// Whether \a text begins with an escape.
[[nodiscard]] bool isSheetEscape(std::string_view text);

[[nodiscard]] std::string_view withoutSheetEscapesSlowly(std::string_view text, TextArena &arena); ///< any text; use withoutSheetEscapes()

/// \a text, UTF-8, with its escapes resolved; kept in \a arena where there are any. U+0000 and half a surrogate pair stay as they are written.
/// Inline: hardly a cell has an underscore before an "x", though every code of an accommodation has one ("NEDS_BD").
[[nodiscard]] inline std::string_view withoutSheetEscapes(std::string_view text, TextArena &arena)
{
    if (text.size() < kSheetEscape)
        return text;
    const char *const last = text.data() + (text.size() - kSheetEscape); // where an escape may begin
    for (const char *at = text.data(); at <= last; ++at) {
        at = static_cast<const char *>(std::memchr(at, '_', static_cast<std::size_t>(last - at) + 1));
        if (!at)
            return text;
        if (at[1] == 'x')
            return withoutSheetEscapesSlowly(text, arena);
    }
    return text;
}

} // namespace scoredesk::files
