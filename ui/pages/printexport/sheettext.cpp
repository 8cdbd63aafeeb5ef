// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/printexport/sheettext.h"

#include <QtGui/QFontMetricsF>

namespace scoredesk::ui {

double textHeight(const QFont &font, const QString &words, double width)
{
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 10'000), Qt::TextWordWrap, words).height();
}

} // namespace scoredesk::ui
