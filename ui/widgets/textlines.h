// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

class QFontMetrics;

// How a text is parted into lines. The work is bounded whatever the text is: a cell of a file can hold a whole book.

namespace scoredesk::ui {

/// Letters (UTF-16 units) of a text one line is measured and shaped with: more than the widest screen shows.
inline constexpr qsizetype kMostLineLetters = 1'000;
/// Letters of a text that wraps, and lines a row grows to for it; the last then ends in an ellipsis.
inline constexpr qsizetype kMostRowLetters = 4'000;
inline constexpr int kMostRowLines = 40;

/// \a text where it is not longer than \a most; else its beginning with an ellipsis, no accent or emoji cut in two.
[[nodiscard]] QString clipped(const QString &text, qsizetype most = kMostLineLetters);

/// \a text in lines that fit \a width, at most \a most of them: the last takes what is left. A line ends before a space, after a hyphen
/// or an underscore; a word that is wider is broken, before a capital letter where it has one. Of a text longer than kMostRowLetters only
/// the beginning.
[[nodiscard]] QStringList wrappedLines(const QString &text, const QFontMetrics &metrics, int width, int most);

/// \a text in at most two lines that fit \a room, where it fits them; a word too long for a line is broken. Else nothing.
[[nodiscard]] QStringList smallLines(const QString &text, const QFontMetrics &metrics, int room);

} // namespace scoredesk::ui
