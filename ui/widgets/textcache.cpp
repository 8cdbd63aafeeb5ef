// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textcache.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>
#include <QtGui/QTextOption>

#include <algorithm>
#include <cmath>
#include <memory>

namespace scoredesk::ui {

const TextCache::Line &TextCache::line(const QString &words, TypeRole role, const Theme &theme, Qt::LayoutDirection direction,
                                       int room)
{
    std::optional<QFont> &font = m_fonts[std::size_t(role)];
    if (!font || *font != theme.font(role)) { // another theme or text size
        m_lines.clear();
        font = theme.font(role);
    }
    const Line &whole = lookUp(words, role, theme, direction, kWhole);
    return whole.width <= room ? whole : lookUp(words, role, theme, direction, std::max(0, room));
}

const TextCache::Line &TextCache::lookUp(const QString &words, TypeRole role, const Theme &theme, Qt::LayoutDirection direction,
                                         int room)
{
    const Key key{words, int(role) * 2 + int(direction == Qt::RightToLeft), room};
    if (const Line *known = m_lines.object(key))
        return *known;
    const QFont font = theme.font(role);
    auto made = std::make_unique<Line>();
    made->text.setTextFormat(Qt::PlainText);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(direction);
    made->text.setTextOption(option);
    made->text.setText(room == kWhole ? words : QFontMetrics(font).elidedText(words, Qt::ElideRight, room));
    made->text.prepare({}, font);
    made->width = int(std::ceil(made->text.size().width()));
    Line *line = made.release();
    m_lines.insert(key, line); // the cache owns it; one line is never larger than the bound
    return *line;
}

void paintLine(QPainter &painter, const TextCache::Line &line, const QPoint &corner, int height)
{
    const int top = corner.y() + int(std::floor((height - line.text.size().height()) / 2));
    painter.drawStaticText(QPoint(corner.x(), top), line.text);
}

} // namespace scoredesk::ui
