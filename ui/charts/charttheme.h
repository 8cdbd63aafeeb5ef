// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QtGui/QFont>

namespace scoredesk::ui {

/// How a chart is drawn: with the theme of the screen, or for paper and files, where the page is white, level areas always have their
/// patterns, and lengths are in units of the page rather than of a screen.
class ChartTheme
{
public:
    [[nodiscard]] static ChartTheme screen(const Theme &theme) { return ChartTheme(theme, false); }
    /// \a bodyUnits is the height of body text in units of the target rect: 9 where a unit is a point of a page, 13 where it is a pixel of
    /// a picture. Pixel sizes, so that text keeps its proportion on every paint device.
    [[nodiscard]] static ChartTheme paper(int bodyUnits = 9, const QFont &base = QFont())
    {
        QFont body = base;
        body.setPixelSize(bodyUnits);
        Theme theme = Theme::make(ThemeKind::Light, body);
        theme.setPatterns(true);
        return ChartTheme(theme, true);
    }

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] bool isPaper() const { return m_isPaper; }
    [[nodiscard]] QColor background() const { return m_isPaper ? QColor(Qt::white) : m_theme.color(ColorRole::Surface); }
    [[nodiscard]] QColor ink() const { return m_isPaper ? QColor(Qt::black) : m_theme.color(ColorRole::Text); }
    [[nodiscard]] QColor mutedInk() const { return m_theme.color(ColorRole::TextMuted); }

private:
    ChartTheme(const Theme &theme, bool isPaper) : m_theme(theme), m_isPaper(isPaper) {}

    Theme m_theme;
    bool m_isPaper;
};

} // namespace scoredesk::ui
