// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paint.h"

#include "core/analytics/shares.h"
#include "core/base/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtGui/QPixmapCache>

#include <algorithm>
#include <cmath>

namespace scoredesk::ui {

namespace {

/// Least share of a bar that carries its percent.
constexpr int kLeastLabelledPercent = 8;

void paintPattern(QPainter &painter, const QRectF &rect, int level, const Theme &theme)
{
    const LevelColors colors = theme.level(level);
    const double pitch = theme.px(6);
    QColor ink = colors.label;
    painter.setBrush(Qt::NoBrush);
    switch (level) {
    case 1:
        ink.setAlphaF(0.32F);
        painter.setPen(QPen(ink, theme.px(1)));
        for (double x = rect.left() - rect.height(); x < rect.right(); x += pitch)
            painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
        break;
    case 2:
        ink.setAlphaF(0.40F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        for (double y = rect.top() + pitch / 2; y < rect.bottom(); y += pitch) {
            for (double x = rect.left() + pitch / 2; x < rect.right(); x += pitch)
                painter.drawEllipse(QPointF(x, y), theme.px(1), theme.px(1));
        }
        break;
    case 4:
        ink.setAlphaF(0.22F);
        painter.setPen(QPen(ink, theme.px(1)));
        for (double y = rect.top() + pitch / 2; y < rect.bottom(); y += pitch)
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
        break;
    default:
        break; // level 3 is plain
    }
}

} // namespace

void paintRounded(QPainter &painter, const QRectF &rect, double radius, const QColor &fill, const QColor &border,
                  double width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double inset = border.isValid() ? width / 2 : 0;
    const QRectF box = rect.adjusted(inset, inset, -inset, -inset);
    painter.setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double r = std::max(0.0, radius - inset);
    painter.drawRoundedRect(box, r, r);
    painter.restore();
}

void paintFocusRing(QPainter &painter, const QRectF &rect, double radius, const Theme &theme)
{
    paintRounded(painter, rect, radius, QColor(), theme.color(ColorRole::Focus), theme.lineTwo());
}

void paintProgress(QPainter &painter, const QRectF &rect, double fraction, const Theme &theme,
                   Qt::LayoutDirection direction)
{
    const double radius = rect.height() / 2;
    paintRounded(painter, rect, radius, theme.color(ColorRole::Sunken), theme.color(ColorRole::Line));
    const double share = std::clamp(fraction, 0.0, 1.0);
    if (share <= 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath track;
    track.addRoundedRect(rect, radius, radius);
    painter.setClipPath(track);
    const double width = std::max(1.0, rect.width() * share);
    const double left = direction == Qt::RightToLeft ? rect.right() - width : rect.left();
    painter.fillRect(QRectF(left, rect.top(), width, rect.height()), theme.color(ColorRole::Accent));
    painter.restore();
}

void paintLevelArea(QPainter &painter, const QRectF &rect, double radius, int level, const Theme &theme, bool patterns)
{
    const LevelColors colors = theme.level(level);
    paintRounded(painter, rect, radius, colors.fill, colors.edge);
    if (!patterns)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(rect.adjusted(1, 1, -1, -1));
    paintPattern(painter, rect, level, theme);
    painter.restore();
}

void paintLevelBadge(QPainter &painter, const QRectF &rect, int level, const Theme &theme)
{
    if (level < 1 || level > 4)
        return;
    paintLevelArea(painter, rect, theme.radiusS(), level, theme, false);
    painter.save();
    painter.setFont(theme.font(TypeRole::CaptionStrong));
    painter.setPen(theme.level(level).label);
    painter.drawText(rect, Qt::AlignCenter, QLocale().toString(level));
    painter.restore();
}

QPixmap levelBadgePixmap(int level, int side, double ratio, const Theme &theme)
{
    const LevelColors colors = theme.level(level);
    const QString key = QStringLiteral("scoredesk-badge-%1-%2-%3-%4-%5")
                            .arg(level)
                            .arg(side)
                            .arg(ratio)
                            .arg(colors.fill.rgba(), 0, 16)
                            .arg(theme.font(TypeRole::CaptionStrong).pointSizeF());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintLevelBadge(painter, QRectF(0, 0, side, side), level, theme);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QList<QRectF> levelBarSegments(const QRectF &rect, const QList<double> &shares, Qt::LayoutDirection direction)
{
    double total = 0;
    for (const double share : shares)
        total += std::max(0.0, share);
    QList<QRectF> segments;
    double position = 0;
    for (const double share : shares) {
        const double part = total > 0 ? std::max(0.0, share) / total : 0;
        // whole pixels, so that edges are sharp and neighbours stand exactly 1 px apart
        const double from = std::round(rect.width() * position);
        position += part;
        const double to = std::round(rect.width() * position);
        const double gap = position < 0.999999 ? 1 : 0;
        const double width = std::max(0.0, to - from - gap);
        const double left = direction == Qt::RightToLeft ? rect.right() - from - width : rect.left() + from;
        segments.append(QRectF(left, rect.top(), width, rect.height()));
    }
    return segments;
}

QList<int> levelPercents(const QList<double> &shares)
{
    constexpr double kParts = 1e12; // shares of any LEA's counts keep their order
    std::vector<std::int64_t> counts;
    for (const double share : shares)
        counts.push_back(std::llround(std::max(0.0, share) * kParts));
    const std::vector<int> percents = analytics::roundedShares(counts);
    return {percents.begin(), percents.end()};
}

QList<QRectF> paintLevelBar(QPainter &painter, const QRectF &rect, const QList<double> &shares, const Theme &theme,
                            Qt::LayoutDirection direction)
{
    const QList<QRectF> segments = levelBarSegments(rect, shares, direction);
    const QList<int> percents = levelPercents(shares);
    painter.save();
    const QFont font = theme.font(TypeRole::CaptionStrong);
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    for (qsizetype i = 0; i < segments.size() && i < 4; ++i) {
        const QRectF segment = segments.at(i);
        if (segment.width() < 1)
            continue;
        const int level = int(i) + 1;
        paintLevelArea(painter, segment, theme.px(1), level, theme, theme.hasPatterns());
        const QString label = percentOf(QLocale().toString(percents.at(i)));
        const double labelWidth = metrics.horizontalAdvance(label);
        if (percents.at(i) < kLeastLabelledPercent || labelWidth + theme.px(4) > segment.width())
            continue;
        if (theme.hasPatterns()) {
            const QPointF center = segment.center();
            const QRectF plate(center.x() - labelWidth / 2 - theme.px(3), center.y() - metrics.height() / 2,
                               labelWidth + theme.px(6), metrics.height());
            painter.fillRect(plate.intersected(segment.adjusted(1, 1, -1, -1)), theme.level(level).fill);
        }
        painter.setPen(theme.level(level).label);
        painter.drawText(segment, Qt::AlignCenter, label);
    }
    painter.restore();
    return segments;
}

QString percentOf(const QString &number)
{
    //: a percentage; in Spanish with a space that does not break
    return QCoreApplication::translate("Percent", "%1%").arg(number);
}

QString wholePercent(double fraction)
{
    return percentOf(QLocale().toString(wholePercentage(fraction)));
}

} // namespace scoredesk::ui
