// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeline.h"

#include "ui/widgets/paint.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

#include <algorithm>

namespace scoredesk::ui {

/// Where the columns and the entries stand for one width.
struct Timeline::Metrics
{
    int dateWidth = 0;
    int dotCenter = 0;
    int textLeft = 0;
    int firstLine = 0;
    QList<QRect> entries;
};

Timeline::Timeline(QWidget *parent) : MarkWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Timeline::setEntries(const QList<Entry> &entries)
{
    m_entries = entries;
    marksChanged();
}

Timeline::Metrics Timeline::metrics(int width) const
{
    const Theme &theme = themeOf(this);
    const QFontMetrics body(theme.font(TypeRole::Body));
    const QFontMetrics small(theme.font(TypeRole::Small));
    Metrics m;
    for (const Entry &entry : m_entries)
        m.dateWidth = std::max(m.dateWidth, small.horizontalAdvance(entry.date) + 1);
    m.dateWidth = std::max(m.dateWidth, theme.px(72));
    m.dotCenter = m.dateWidth + theme.px(18);
    m.textLeft = m.dotCenter + theme.px(18);
    m.firstLine = body.height();
    int y = 0;
    for (const Entry &entry : m_entries) {
        const int room = std::max(1, width - m.textLeft);
        int height = m.firstLine;
        if (!entry.detail.isEmpty()) {
            height += small.boundingRect(QRect(0, 0, room, 10000), Qt::TextWordWrap | Qt::AlignTop, entry.detail)
                          .height();
        }
        height += theme.px(8);
        m.entries.append(QRect(0, y, width, height));
        y += height;
    }
    return m;
}

int Timeline::heightForWidth(int width) const
{
    const Metrics m = metrics(width);
    return m.entries.isEmpty() ? 0 : m.entries.last().bottom() + 1;
}

QSize Timeline::sizeHint() const
{
    const int width = themeOf(this).px(480);
    return {width, heightForWidth(width)};
}

QSize Timeline::minimumSizeHint() const
{
    const Theme &theme = themeOf(this);
    return {metrics(0).textLeft + theme.px(120), theme.px(26)};
}

QList<Mark> Timeline::marks() const
{
    const Metrics m = metrics(width());
    QList<Mark> result;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries.at(i);
        //: spoken for an entry of a timeline: date, what happened
        QString name = tr("%1: %2").arg(entry.date, entry.title);
        if (!entry.detail.isEmpty())
            name += u". " + entry.detail;
        result.append(Mark{QRectF(m.entries.at(i)), name, {}});
    }
    return result;
}

void Timeline::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    const Metrics m = metrics(width());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect box = rect();
    const auto place = [&](const QRect &r) { return QStyle::visualRect(layoutDirection(), box, r); };
    const auto aligned = [this](Qt::Alignment a) { return int(QStyle::visualAlignment(layoutDirection(), a)); };
    const double radius = theme.px(6);
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries.at(i);
        const QRect row = m.entries.at(i);
        const QRect dotCell = place(QRect(m.dotCenter - int(radius), row.top(), 2 * int(radius), m.firstLine));
        const QPointF center = QRectF(dotCell).center();
        if (i + 1 < m_entries.size()) {
            painter.setPen(QPen(theme.color(ColorRole::Line), theme.lineTwo()));
            painter.drawLine(QPointF(center.x(), center.y() + radius),
                             QPointF(center.x(), center.y() + row.height() - radius));
        }
        const QColor ink = theme.color(entry.dot == Dot::Current ? ColorRole::Caution
                                       : entry.dot == Dot::Past  ? ColorRole::Accent
                                                                 : ColorRole::Strong);
        painter.setPen(entry.dot == Dot::Next ? QPen(ink, theme.lineTwo()) : QPen(Qt::NoPen));
        painter.setBrush(entry.dot == Dot::Next ? theme.color(ColorRole::Surface) : ink);
        const double drawn = entry.dot == Dot::Next ? radius - 1 : radius;
        painter.drawEllipse(center, drawn, drawn);
        if (entry.dot == Dot::Current) {
            painter.setBrush(theme.color(ColorRole::Surface));
            painter.drawEllipse(center, theme.px(2), theme.px(2));
        }

        painter.setFont(theme.font(TypeRole::Small));
        painter.setPen(theme.color(ColorRole::TextMuted));
        painter.drawText(place(QRect(0, row.top(), m.dateWidth, m.firstLine)),
                         aligned(Qt::AlignRight | Qt::AlignVCenter), entry.date);
        const int room = std::max(1, width() - m.textLeft);
        if (!entry.detail.isEmpty()) {
            painter.drawText(place(QRect(m.textLeft, row.top() + m.firstLine, room, row.height() - m.firstLine)),
                             aligned(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, entry.detail);
        }
        painter.setFont(theme.font(entry.dot == Dot::Current ? TypeRole::BodyStrong : TypeRole::Body));
        painter.setPen(theme.color(ColorRole::Text));
        painter.drawText(place(QRect(m.textLeft, row.top(), room, m.firstLine)),
                         aligned(Qt::AlignLeft | Qt::AlignVCenter), entry.title);
        if (showsFocus() && currentMark() == i)
            paintFocusRing(painter, QRectF(row).adjusted(0, 0, 0, -theme.px(4)), theme.radiusS(), theme);
    }
}

} // namespace scoredesk::ui
