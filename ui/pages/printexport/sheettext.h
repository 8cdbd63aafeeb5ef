// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRectF>
#include <QtCore/QString>

class QFont;
class QPainter;

// Text of several lines on paper.

namespace scoredesk::ui {

/// The height that \a words take in lines of \a width.
[[nodiscard]] double textHeight(const QFont &font, const QString &words, double width);

/// \a words in lines that fit \a place, as QPainter::drawText() has them, and with the space behind each line: that one leaves it out, and
/// who reads a PDF aloud, or copies from it, would join two words.
void paintWrapped(QPainter &painter, const QRectF &place, Qt::Alignment alignment, const QString &words);

} // namespace scoredesk::ui
