// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textcache.h"

#include "ui/widgets/textlines.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>
#include <QtGui/QTextOption>

#include <algorithm>
#include <cmath>
#include <memory>

namespace scoredesk::ui {

namespace {

constexpr qsizetype kUsualLetters = 64; ///< of a cell; a text of more counts as several

qsizetype costOf(const QString &words)
{
    return 1 + words.size() / kUsualLetters;
}

/// Letters that can stand in \a room: a letter is wider than a pixel, but one may bear several accents.
qsizetype mostLetters(int room)
{
    constexpr qsizetype kFewest = 200;
    return std::clamp<qsizetype>(room, kFewest, kMostLineLetters);
}

} // namespace

void TextCache::clear()
{
    m_lines.clear();
    m_parted.clear();
}

void TextCache::followFont(TypeRole role, const Theme &theme)
{
    std::optional<QFont> &font = m_fonts[std::size_t(role)];
    if (font && *font == theme.font(role))
        return;
    if (font) // another theme or text size
        clear();
    font = theme.font(role);
}

QStringList TextCache::wrapped(const QString &words, TypeRole role, const Theme &theme, int room, int most)
{
    return parted({clipped(words, kMostRowLetters), int(role), room, most}, role, theme);
}

QStringList TextCache::small(const QString &words, TypeRole role, const Theme &theme, int room)
{
    if (words.size() > 2 * mostLetters(room))
        return {};
    return parted({words, int(role), room, kSmall}, role, theme);
}

QStringList TextCache::parted(const PartedKey &key, TypeRole role, const Theme &theme)
{
    followFont(role, theme);
    if (const QStringList *known = m_parted.object(key))
        return *known;
    const QFontMetrics metrics(theme.font(role));
    const QStringList lines = key.most == kSmall ? smallLines(key.words, metrics, key.room)
                                                 : wrappedLines(key.words, metrics, key.room, key.most);
    m_parted.insert(key, new QStringList(lines), costOf(key.words)); // the cache owns it
    return lines;
}

const TextCache::Line &TextCache::line(const QString &words, TypeRole role, const Theme &theme, Qt::LayoutDirection direction,
                                       int room)
{
    followFont(role, theme);
    const QString shown = clipped(words, mostLetters(room));
    const Line &whole = lookUp(shown, role, theme, direction, kWhole);
    return whole.width <= room ? whole : lookUp(shown, role, theme, direction, std::max(0, room));
}

bool TextCache::fits(const QString &words, TypeRole role, const Theme &theme, Qt::LayoutDirection direction, int room)
{
    return words.size() <= mostLetters(room) && line(words, role, theme, direction, room).text.text() == words;
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
    m_lines.insert(key, line, costOf(words)); // the cache owns it; one line is never larger than the bound
    return *line;
}

void paintLine(QPainter &painter, const TextCache::Line &line, const QPoint &corner, int height)
{
    const int top = corner.y() + int(std::floor((height - line.text.size().height()) / 2));
    painter.drawStaticText(QPoint(corner.x(), top), line.text);
}

} // namespace scoredesk::ui
