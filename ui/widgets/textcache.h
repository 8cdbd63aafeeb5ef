// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QtCore/QCache>
#include <QtCore/QStringList>
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

    /// \a words in the font of \a role, cut short with an ellipsis where wider than \a room. Of a text of many more
    /// letters than \a room has pixels only the beginning is shaped and kept. The reference is good until the next call.
    [[nodiscard]] const Line &line(const QString &words, TypeRole role, const Theme &theme, Qt::LayoutDirection direction, int room);
    /// Whether line() shows all of \a words.
    [[nodiscard]] bool fits(const QString &words, TypeRole role, const Theme &theme, Qt::LayoutDirection direction, int room);

    /// wrappedLines() of \a words in the font of \a role, found once.
    [[nodiscard]] QStringList wrapped(const QString &words, TypeRole role, const Theme &theme, int room, int most);
    /// smallLines() of \a words in the font of \a role, found once; nothing where they do not fit two lines.
    [[nodiscard]] QStringList small(const QString &words, TypeRole role, const Theme &theme, int room);

    void clear();
    /// Lines and texts parted into lines.
    [[nodiscard]] qsizetype count() const { return m_lines.count() + m_parted.count(); }

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
    struct PartedKey
    {
        QString words;
        int role = 0;
        int room = 0;
        int most = 0; ///< kSmall: by smallLines()
        bool operator==(const PartedKey &) const = default;
        friend size_t qHash(const PartedKey &key, size_t seed) { return qHashMulti(seed, key.words, key.role, key.room, key.most); }
    };
    static constexpr int kWhole = -1;
    static constexpr int kSmall = 0;

    [[nodiscard]] const Line &lookUp(const QString &words, TypeRole role, const Theme &theme, Qt::LayoutDirection direction, int room);

    [[nodiscard]] QStringList parted(const PartedKey &key, TypeRole role, const Theme &theme);
    /// Forgets all where \a role has another font than before.
    void followFont(TypeRole role, const Theme &theme);

    QCache<Key, Line> m_lines{kMostLines};
    QCache<PartedKey, QStringList> m_parted{kMostLines};
    std::array<std::optional<QFont>, std::size_t(TypeRole::Count)> m_fonts; ///< those the lines were laid out in
};

/// Paints \a line from its left edge, centred in \a height below \a corner. The painter has the font of the line's role.
void paintLine(QPainter &painter, const TextCache::Line &line, const QPoint &corner, int height);

} // namespace scoredesk::ui
