// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/printexport/sheettext.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

#include <algorithm>
#include <cmath>

namespace scoredesk::ui {

namespace {

/// Answers what it takes.
QSizeF layOut(QTextLayout &layout, double width, double leading)
{
    double height = -leading, widest = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        height = std::ceil(height + leading);
        line.setPosition({0, height});
        height += line.height();
        widest = std::max(widest, line.horizontalAdvance());
    }
    layout.endLayout();
    return {widest, height};
}

} // namespace

double textHeight(const QFont &font, const QString &words, double width)
{
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 10'000), Qt::TextWordWrap, words).height();
}

void paintWrapped(QPainter &painter, const QRectF &place, Qt::Alignment alignment, const QString &words)
{
    QString text = words;
    text.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(text, painter.font(), painter.device());
    const QSizeF taken = layOut(layout, place.width(), QFontMetricsF(painter.font(), painter.device()).leading());
    double top = place.top();
    if (alignment & Qt::AlignBottom)
        top += place.height() - taken.height();
    else if (alignment & Qt::AlignVCenter)
        top += (place.height() - taken.height()) / 2;
    painter.save();
    if (taken.height() > place.height() || taken.width() > place.width())
        painter.setClipRect(place, Qt::IntersectClip);
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const double left = place.left() + (alignment & Qt::AlignRight ? place.width() - line.horizontalAdvance() : 0);
        line.draw(&painter, {left, top});
        const int end = i + 1 < layout.lineCount() ? layout.lineAt(i + 1).textStart() : 0;
        if (end > 0 && text[end - 1].isSpace())
            painter.drawText(QPointF(left + line.horizontalAdvance(), top + line.y() + line.ascent()), QStringLiteral(" "));
    }
    painter.restore();
}

} // namespace scoredesk::ui
