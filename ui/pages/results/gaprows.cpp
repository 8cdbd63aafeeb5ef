// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/results/gaprows.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace scoredesk::ui {

namespace {

constexpr double kLine = 40; // px: name and points above, track below

/// "−4.4": with its sign, one decimal.
QString signedPoints(double points)
{
    const QLocale locale;
    const double rounded = std::round(points * 10) / 10;
    if (rounded > 0)
        return QLatin1Char('+') + locale.toString(rounded, 'f', 1);
    return rounded < 0 ? QChar(0x2212) + locale.toString(-rounded, 'f', 1) : locale.toString(0.0, 'f', 1);
}

QString share(double fraction)
{
    return percentOf(QLocale().toString(100 * fraction, 'f', 1));
}

} // namespace

GapRows::GapRows(QWidget *parent) : MarkWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void GapRows::setGaps(const QList<Gap> &gaps, bool isOfRegistered)
{
    m_gaps = gaps;
    m_isOfRegistered = isOfRegistered;
    marksChanged();
}

QRectF GapRows::rowRect(qsizetype row) const
{
    const double height = themeOf(this).px(kLine);
    return {0, double(row) * height, double(width()), height};
}

QList<Mark> GapRows::marks() const
{
    QList<Mark> marks;
    for (qsizetype i = 0; i < m_gaps.size(); ++i) {
        const Gap &gap = m_gaps.at(i);
        //: spoken and as a tooltip: %1 a group of students, %2 and %3 percentages
        const QString text = m_isOfRegistered ? tr("%1: %2 of the scored, %3 of the registered")
                                              //: spoken and as a tooltip: %1 a group of students, %2 and %3 percentages
                                              : tr("%1: %2 of the scored, %3 of the records loaded");
        marks.append({rowRect(i), text.arg(gap.name, share(gap.ofScored), share(gap.ofRegistered)), {}});
    }
    return marks;
}

QSize GapRows::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(240), theme.px(kLine) * int(m_gaps.size())};
}

QSize GapRows::minimumSizeHint() const
{
    return {themeOf(this).px(160), sizeHint().height()};
}

void GapRows::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double widest = 0.05; // the track goes at least 5 points to either side
    for (const Gap &gap : std::as_const(m_gaps))
        widest = std::max(widest, std::abs(gap.ofScored - gap.ofRegistered));
    const bool isMirrored = isRightToLeft();
    for (qsizetype i = 0; i < m_gaps.size(); ++i) {
        const Gap &gap = m_gaps.at(i);
        const QRectF row = rowRect(i);
        const QString points = signedPoints(100 * (gap.ofScored - gap.ofRegistered));
        const QFontMetricsF strong(theme.font(TypeRole::SmallStrong));
        const double number = strong.horizontalAdvance(points) + theme.px(8);
        QRectF words(row.left(), row.top() + theme.px(2), row.width(), theme.px(18));
        painter.setFont(theme.font(TypeRole::SmallStrong));
        painter.setPen(theme.color(gap.isLarge ? ColorRole::Caution : ColorRole::Text));
        painter.drawText(words, int((isMirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter), points);
        painter.setFont(theme.font(TypeRole::Small));
        painter.setPen(theme.color(ColorRole::Text));
        const QRectF name = isMirrored ? words.adjusted(number, 0, 0, 0) : words.adjusted(0, 0, -number, 0);
        painter.drawText(name, int((isMirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter),
                         QFontMetricsF(theme.font(TypeRole::Small)).elidedText(gap.name, Qt::ElideRight, name.width()));
        const QRectF track(row.left() + theme.px(5), row.top() + theme.px(22), row.width() - theme.px(10), theme.px(8));
        const double middle = track.center().x();
        painter.fillRect(QRectF(track.left(), track.center().y(), track.width(), 1), theme.color(ColorRole::Line));
        painter.fillRect(QRectF(middle, track.top() - theme.px(2), 1, track.height() + theme.px(4)), theme.color(ColorRole::Strong));
        const double sign = isMirrored ? -1 : 1;
        const double at = middle + sign * (gap.ofScored - gap.ofRegistered) / widest * track.width() / 2;
        const QColor color = theme.color(gap.isLarge ? ColorRole::Caution : ColorRole::Accent);
        painter.fillRect(QRectF(std::min(middle, at), track.center().y() - 1, std::abs(at - middle), 2), color);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        const double r = theme.px(4);
        const QRectF point(at - r, track.center().y() - r, 2 * r, 2 * r);
        if (gap.isLarge)
            painter.drawRect(point);
        else
            painter.drawEllipse(point);
        if (showsFocus() && currentMark() == int(i))
            paintFocusRing(painter, row, theme.radiusS(), theme);
    }
}

} // namespace scoredesk::ui
