// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

class QPDF;

namespace scoredesk::documents {

/// \a map, a ToUnicode CMap (ISO 32000-1, 9.10.3), with the letters of a Latin ligature (U+FB00 … U+FB06) in place of the ligature, and a
/// space in place of a tab.
[[nodiscard]] std::string withPlainLetters(std::string_view map);

/// The same for every font of \a file. Qt says of a glyph for "fi" that it is U+FB01, and of the one for a space that it is a tab, the first
/// character it is good for: who searches for "Unified" does not find it, nor does every voice read it. Exceptions: libqpdf's.
void tellPlainLetters(QPDF &file);

} // namespace scoredesk::documents
