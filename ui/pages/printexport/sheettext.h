// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QFont;

// Text of several lines on paper.

namespace scoredesk::ui {

/// The height that \a words take in lines of \a width.
[[nodiscard]] double textHeight(const QFont &font, const QString &words, double width);

} // namespace scoredesk::ui
