// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/donut.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace scoredesk::ui {

QString donutPercent(qint64 part, qint64 whole)
{
    const QLocale locale;
    if (part == whole)
        return percentOf(locale.toString(100));
    qint64 tenths = qRound64(1000.0 * double(part) / double(whole));
    if (part > 0 && part < whole)
        tenths = qBound(qint64(1), tenths, qint64(999));
    return percentOf(locale.toString(double(tenths) / 10, 'f', 1));
}

DonutWidget::DonutWidget(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void DonutWidget::setValue(qint64 part, qint64 whole, const QString &spoken)
{
    m_part = part;
    m_whole = whole;
    setAccessibleName(spoken);
    setToolTip(spoken);
    update();
}

QSize DonutWidget::sizeHint() const
{
    const int side = themeOf(this).px(116);
    return {side, side};
}

void DonutWidget::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = qMin(width(), height());
    const QRectF outer(0.5 + (width() - side) / 2, 0.5 + (height() - side) / 2, side - 1, side - 1);
    const double ring = theme.px(14);
    const QRectF inner = outer.adjusted(ring, ring, -ring, -ring);

    QPainterPath track;
    track.addEllipse(outer);
    track.addEllipse(inner);
    painter.setPen(QPen(theme.color(ColorRole::Line), 1));
    painter.setBrush(theme.color(ColorRole::Sunken));
    painter.drawPath(track);
    if (m_whole <= 0)
        return;

    const double fraction = double(m_part) / double(m_whole);
    const double sweep = qBound(0.0, fraction, 1.0) * 360.0;
    if (sweep > 0) {
        // clockwise from the top in every language, as a clock runs
        QPainterPath arc;
        arc.arcMoveTo(outer, 90);
        arc.arcTo(outer, 90, -sweep);
        arc.arcTo(inner, 90 - sweep, sweep);
        arc.closeSubpath();
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(ColorRole::Accent));
        painter.drawPath(arc);
    }
    painter.setPen(theme.color(ColorRole::Text));
    painter.setFont(theme.font(TypeRole::Title));
    painter.drawText(outer, Qt::AlignCenter, donutPercent(m_part, m_whole));
}

} // namespace scoredesk::ui
