// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/historybands.h"

#include "ui/widgets/paint.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QStyle>

#include <algorithm>
#include <cmath>

namespace scoredesk::ui {

namespace {

constexpr double kLabelGapPx =
    12; ///< from the plot to the badges: room for the lines that lead to narrow bands

} // namespace

/// The plot's rectangle and its scales.
struct HistoryBands::Frame
{
    QRectF plot;
    double low = 0;
    double high = 1;
    QList<double> centers;

    /// The score between two bands of \a column; -1 is the foot of the plot, and the last its head.
    [[nodiscard]] double boundary(const Column &column, int index) const
    {
        if (index < 0)
            return low;
        return index < column.cuts.size() ? column.cuts.at(index) : high;
    }
    [[nodiscard]] double y(double value) const
    {
        return plot.bottom() - (value - low) / std::max(1.0, high - low) * plot.height();
    }
};

QList<double> spreadApart(QList<double> wanted, double gap, double top, double bottom)
{
    if (wanted.size() > 1)
        gap = std::min(gap, (bottom - top) / double(wanted.size() - 1));
    // Neighbours that are too close form a block around the mean of what they want; blocks that meet become one.
    struct Block
    {
        double first; ///< where its first stands
        double sum;   ///< of what its members want, each less its place in the block
        qsizetype count;
    };
    QList<Block> blocks;
    for (const double place : std::as_const(wanted)) {
        Block block{place, place, 1};
        const auto settle = [&](Block &b) {
            const double most = bottom - gap * double(b.count - 1);
            b.first = std::clamp(b.sum / double(b.count), top, std::max(top, most));
        };
        settle(block);
        while (!blocks.isEmpty() && blocks.last().first + gap * double(blocks.last().count) > block.first) {
            const Block above = blocks.takeLast();
            block.sum = above.sum + block.sum - gap * double(above.count * block.count);
            block.count += above.count;
            settle(block);
        }
        blocks.append(block);
    }
    qsizetype at = 0;
    for (const Block &block : std::as_const(blocks)) {
        for (qsizetype i = 0; i < block.count; ++i)
            wanted[at++] = block.first + gap * double(i);
    }
    return wanted;
}

HistoryBands::HistoryBands(QWidget *parent) : MarkWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void HistoryBands::setColumns(const QList<Column> &columns, const QStringList &levelNames)
{
    m_columns = columns;
    m_levelNames = levelNames;
    marksChanged();
}

HistoryBands::Frame HistoryBands::frame() const
{
    const Theme &theme = themeOf(this);
    const QFontMetrics caption(theme.font(TypeRole::Caption));
    Frame f;
    int axis = caption.horizontalAdvance(QLocale().toString(2999)) + theme.px(8);
    int names = 0;
    for (const QString &name : m_levelNames)
        names = std::max(names, caption.horizontalAdvance(name));
    names += theme.px(kLabelGapPx + 24);
    int before = axis;
    int after = names;
    if (layoutDirection() == Qt::RightToLeft)
        std::swap(before, after);
    f.plot = QRectF(rect()).adjusted(before, theme.px(10), -after, -(2 * caption.height() + theme.px(8)));

    bool isFirst = true;
    for (const Column &column : m_columns) {
        // the scale shows what matters: the cuts and the scores with some room, not the whole obtainable range
        double least = column.cuts.isEmpty() ? column.lowest : column.cuts.first();
        double most = column.cuts.isEmpty() ? column.highest : column.cuts.last();
        if (column.score) {
            least = std::min(least, *column.score - column.error);
            most = std::max(most, *column.score + column.error);
        }
        f.low = isFirst ? least : std::min(f.low, least);
        f.high = isFirst ? most : std::max(f.high, most);
        isFirst = false;
    }
    const double room = std::max(20.0, (f.high - f.low) * 0.25);
    f.low -= room;
    f.high += 1.4 * room; // the plate of the highest score stands above it
    const double step = f.plot.width() / double(std::max<qsizetype>(1, m_columns.size()));
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const double offset = step * (double(i) + 0.5);
        f.centers.append(layoutDirection() == Qt::RightToLeft ? f.plot.right() - offset : f.plot.left() + offset);
    }
    return f;
}

QList<Mark> HistoryBands::marks() const
{
    const Frame f = frame();
    const double reach = themeOf(this).px(12);
    QList<Mark> result;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const Column &column = m_columns.at(i);
        if (!column.score)
            continue;
        const QPointF center(f.centers.at(i), f.y(*column.score));
        result.append(Mark{QRectF(center.x() - reach, center.y() - reach, 2 * reach, 2 * reach), column.spoken, {}});
    }
    return result;
}

QList<double> HistoryBands::bandMiddles(const Frame &f) const
{
    QList<double> middles;
    if (m_columns.isEmpty())
        return middles;
    const Column &last = m_columns.last();
    for (int level = 1; level <= std::min(int(last.cuts.size()) + 1, 4); ++level)
        middles.append((f.y(f.boundary(last, level - 2)) + f.y(f.boundary(last, level - 1))) / 2);
    return middles;
}

QList<QRectF> HistoryBands::levelBadges() const
{
    return levelBadges(frame());
}

QList<QRectF> HistoryBands::levelBadges(const Frame &f) const
{
    const Theme &theme = themeOf(this);
    const double side = theme.px(18);
    const double gap =
        std::max<double>(side, QFontMetrics(theme.font(TypeRole::Caption)).height()) + theme.px(2);
    QList<double> fromTop = bandMiddles(f);
    std::reverse(fromTop.begin(), fromTop.end());
    fromTop = spreadApart(fromTop, gap, f.plot.top() + side / 2, f.plot.bottom() - side / 2);
    const double x = layoutDirection() == Qt::RightToLeft ? f.plot.left() - theme.px(kLabelGapPx) - side
                                                          : f.plot.right() + theme.px(kLabelGapPx);
    QList<QRectF> badges;
    for (auto middle = fromTop.crbegin(); middle != fromTop.crend(); ++middle)
        badges.append(QRectF(x, *middle - side / 2, side, side));
    return badges;
}

QSize HistoryBands::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(560), theme.px(260)};
}

QSize HistoryBands::minimumSizeHint() const
{
    const Theme &theme = themeOf(this);
    return {theme.px(320), theme.px(180)};
}

void HistoryBands::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Frame f = frame();
    if (m_columns.isEmpty() || f.plot.width() < 10 || f.plot.height() < 10)
        return;
    const bool isRtl = layoutDirection() == Qt::RightToLeft;
    const QFont captionFont = theme.font(TypeRole::Caption);
    const QFontMetrics caption(captionFont);
    const QColor surface = theme.color(ColorRole::Surface);
    const QLocale locale;

    // bands: cuts joined by straight lines from grade to grade, level at the two ends
    const int levels = int(m_columns.last().cuts.size()) + 1;
    painter.save();
    painter.setClipRect(f.plot);
    for (int level = 1; level <= std::min(levels, 4); ++level) {
        const auto edge = [&](int index) {
            QPolygonF line;
            const double startX = isRtl ? f.plot.right() : f.plot.left();
            const double endX = isRtl ? f.plot.left() : f.plot.right();
            line << QPointF(startX, f.y(f.boundary(m_columns.first(), index)));
            for (qsizetype i = 0; i < m_columns.size(); ++i)
                line << QPointF(f.centers.at(i), f.y(f.boundary(m_columns.at(i), index)));
            line << QPointF(endX, f.y(f.boundary(m_columns.last(), index)));
            return line;
        };
        const QPolygonF lower = edge(level - 2);
        const QPolygonF upper = edge(level - 1);
        QPolygonF band = lower;
        for (auto it = upper.crbegin(); it != upper.crend(); ++it)
            band << *it;
        painter.setPen(Qt::NoPen);
        painter.setBrush(blend(theme.level(level).fill, surface, 0.30));
        painter.drawPolygon(band);
        if (level > 1) {
            painter.setPen(QPen(theme.color(ColorRole::Strong), 1));
            painter.drawPolyline(lower);
        }
    }
    painter.restore();

    // names of the levels at the end edge, with the digit; a thin line leads to a band that is too narrow for its own
    const QList<QRectF> badges = levelBadges(f);
    const QList<double> middles = bandMiddles(f);
    for (int level = 1; level <= badges.size(); ++level) {
        const QRectF &badge = badges.at(level - 1);
        const double edgeX = isRtl ? f.plot.left() : f.plot.right();
        const double nearX = isRtl ? badge.right() + 1 : badge.left() - 1;
        if (std::abs(badge.center().y() - middles.at(level - 1)) > 1) {
            painter.setPen(QPen(theme.color(ColorRole::Strong), 1));
            painter.drawLine(QPointF(edgeX, middles.at(level - 1)), QPointF(nearX, badge.center().y()));
        }
        paintLevelBadge(painter, badge, level, theme);
        painter.setFont(captionFont);
        painter.setPen(theme.color(ColorRole::TextMuted));
        const double textX = isRtl ? 0 : badge.right() + theme.px(4);
        const double wide = isRtl ? badge.left() - theme.px(4) : width() - textX;
        const double high = std::max<double>(badge.height(), caption.height());
        painter.drawText(QRectF(textX, badge.center().y() - high / 2, wide, high),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                         m_levelNames.value(level - 1));
    }

    // at most five round values beside the axis
    painter.setFont(captionFont);
    painter.setPen(theme.color(ColorRole::TextMuted));
    const double stride = std::max(50.0, std::ceil((f.high - f.low) / 5.0 / 50.0) * 50.0);
    for (double value = std::ceil(f.low / stride) * stride; value <= f.high; value += stride) {
        const QRectF cell(isRtl ? f.plot.right() + theme.px(6) : 0, f.y(value) - caption.height() / 2.0,
                          isRtl ? width() - f.plot.right() - theme.px(6) : f.plot.left() - theme.px(6), caption.height());
        // scale scores are written without a thousands separator, as on the SSR
        painter.drawText(cell, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter)),
                         QString::number(int(value)));
    }
    painter.setPen(QPen(theme.color(ColorRole::Strong), 1));
    painter.drawLine(f.plot.bottomLeft(), f.plot.bottomRight());

    const double step = f.plot.width() / double(m_columns.size());
    const QColor ink = theme.color(ColorRole::Text);
    // the line first, so that neither points nor plates are crossed by it
    painter.setPen(QPen(ink, 1, Qt::DotLine));
    for (qsizetype i = 1; i < m_columns.size(); ++i) {
        const Column &before = m_columns.at(i - 1);
        const Column &here = m_columns.at(i);
        if (before.score && here.score)
            painter.drawLine(QPointF(f.centers.at(i - 1), f.y(*before.score)), QPointF(f.centers.at(i), f.y(*here.score)));
    }
    int mark = 0;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const Column &column = m_columns.at(i);
        const double x = f.centers.at(i);
        painter.setFont(captionFont);
        painter.setPen(theme.color(ColorRole::Text));
        painter.drawText(QRectF(x - step / 2, f.plot.bottom() + theme.px(4), step, caption.height()), Qt::AlignCenter,
                         column.label);
        painter.setPen(theme.color(ColorRole::TextMuted));
        painter.drawText(QRectF(x - step / 2, f.plot.bottom() + theme.px(4) + caption.height(), step, caption.height()),
                         Qt::AlignCenter, column.secondLabel);
        if (!column.score)
            continue;
        const QPointF point(x, f.y(*column.score));
        painter.setPen(QPen(ink, theme.px(1.5)));
        const double cap = theme.px(5);
        if (column.error > 0) {
            const double top = f.y(*column.score + column.error);
            const double bottom = f.y(*column.score - column.error);
            painter.drawLine(QPointF(x, top), QPointF(x, bottom));
            painter.drawLine(QPointF(x - cap, top), QPointF(x + cap, top));
            painter.drawLine(QPointF(x - cap, bottom), QPointF(x + cap, bottom));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(point, theme.px(4), theme.px(4));
        // the score on a plate above its error bar, below where there is no room above
        const QFont strong = theme.font(TypeRole::BodyStrong);
        const QString score = QString::number(int(std::lround(*column.score)));
        const QFontMetrics strongMetrics(strong);
        const double reachUp = std::min(point.y() - theme.px(6), f.y(*column.score + column.error) - theme.px(1));
        const double reachDown = std::max(point.y() + theme.px(6), f.y(*column.score - column.error) + theme.px(1));
        const double high = strongMetrics.height();
        const double wide = strongMetrics.horizontalAdvance(score) + theme.px(8);
        const bool fitsAbove = reachUp - theme.px(3) - high >= f.plot.top();
        const QRectF plate(x - wide / 2, fitsAbove ? reachUp - theme.px(3) - high : reachDown + theme.px(3), wide, high);
        QColor under = surface;
        under.setAlphaF(0.85F);
        paintRounded(painter, plate, theme.radiusS(), under);
        painter.setPen(ink);
        painter.setFont(strong);
        painter.drawText(plate, Qt::AlignCenter, score);
        if (showsFocus() && currentMark() == mark) {
            const double reach = theme.px(9);
            paintFocusRing(painter, QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach), reach, theme);
        }
        ++mark;
    }
}

} // namespace scoredesk::ui
