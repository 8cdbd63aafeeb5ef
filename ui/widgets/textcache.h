// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QtCore/QCache>
#include <QtGui/QStaticText>

#include <array>
#include <optional>

class QPainter;

namespace scoredesk::ui {

/// Words of table cells with their glyphs laid out, so that scrolling shapes a text once, not three times a frame. Holds what was
/// painted last, up to a bound, in memory only; each table has its own and clears it when it is emptied. GUI thread only.
class TextCache
{
public:
    /// One line, laid out in the font of its role.
    struct Line
    {
        QStaticText text;
        int width = 0;
    };

    /// \a words in the font of \a role, cut short with an ellipsis where wider than \a room. The reference is good until the next call.
    [[nodiscard]] const Line &line(const QString &words, TypeRole role, const Theme &theme, Qt::LayoutDirection direction, int room);

    void clear() { m_lines.clear(); }
    [[nodiscard]] qsizetype count() const { return m_lines.count(); }

    static constexpr qsizetype kMostLines = 4'000;

private:
    struct Key
    {
        QString words;
        int role = 0; ///< with the direction in its lowest bit
        int room = 0; ///< kWhole: not cut
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed) { return qHashMulti(seed, key.words, key.role, key.room); }
    };
    static constexpr int kWhole = -1;

    [[nodiscard]] const Line &lookUp(const QString &words, TypeRole role, const Theme &theme, Qt::LayoutDirection direction, int room);

    QCache<Key, Line> m_lines{kMostLines};
    std::array<std::optional<QFont>, std::size_t(TypeRole::Count)> m_fonts; ///< those the lines were laid out in
};

/// Paints \a line from its left edge, centred in \a height below \a corner. The painter has the font of the line's role.
void paintLine(QPainter &painter, const TextCache::Line &line, const QPoint &corner, int height);

} // namespace scoredesk::ui
