// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QtCore/QRectF>

class QPainter;

namespace scoredesk::ui {

/// A rounded rectangle inside \a rect: filled with \a fill, bordered \a width px inside its edge with \a border.
/// An invalid colour leaves that part out.
void paintRounded(QPainter &painter, const QRectF &rect, double radius, const QColor &fill,
                  const QColor &border = QColor(), double width = 1);

/// The focus ring: \a width px, on the inside of \a rect.
void paintFocusRing(QPainter &painter, const QRectF &rect, double radius, const Theme &theme);

/// An 8 px bar, \a fraction 0..1 of it accent on sunken, with line edges.
void paintProgress(QPainter &painter, const QRectF &rect, double fraction, const Theme &theme,
                   Qt::LayoutDirection direction);

/// One area of level 1..4: fill, edge, and the level's pattern when \a patterns.
void paintLevelArea(QPainter &painter, const QRectF &rect, double radius, int level, const Theme &theme,
                    bool patterns);

/// The 18 px badge with the level's digit.
void paintLevelBadge(QPainter &painter, const QRectF &rect, int level, const Theme &theme);

/// The same badge, \a side logical px wide, drawn once and kept: a list shows hundreds of them.
[[nodiscard]] QPixmap levelBadgePixmap(int level, int side, double ratio, const Theme &theme);

/// \a shares (up to four, 0..1, in the order of the levels) stacked from the start edge, 1 px apart, with whole
/// percents where a segment has at least 8 % and the text fits. Returns the rect of each segment.
QList<QRectF> paintLevelBar(QPainter &painter, const QRectF &rect, const QList<double> &shares, const Theme &theme,
                            Qt::LayoutDirection direction);

/// What stands in the segments: \a shares in whole percents that add up to 100, by the one rounding rule (core/analytics/shares.h). Empty
/// when all are 0.
[[nodiscard]] QList<int> levelPercents(const QList<double> &shares);

/// The segments paintLevelBar would paint, without painting.
[[nodiscard]] QList<QRectF> levelBarSegments(const QRectF &rect, const QList<double> &shares,
                                             Qt::LayoutDirection direction);

/// \a number with the percent sign as the language writes it, "77%" or "77 %".
[[nodiscard]] QString percentOf(const QString &number);
/// \a fraction 0..1 as whole percent by the locale, "77%".
[[nodiscard]] QString wholePercent(double fraction);

} // namespace scoredesk::ui
