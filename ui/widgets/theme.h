// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtGui/QPalette>

#include <array>
#include <functional>

class QWidget;

namespace scoredesk::ui {

/// Every colour a widget may ask for. Widgets ask for roles, never for a hex value.
enum class ColorRole {
    Window,       ///< page, rail
    Surface,      ///< card, table, top bar, status strip, fields
    Raised,       ///< menu, tooltip, dialog
    Sunken,       ///< table header, totals row, track, as-of badge
    Hover,        ///< row or item under the pointer
    Text,
    TextMuted,    ///< captions, units, reasons, disabled text
    Line,         ///< card borders, row rules, gridlines; never the only sign of a control
    Strong,       ///< borders of controls, axes
    Accent,       ///< primary button, link, progress, current mark
    OnAccent,     ///< text and icon on Accent
    Focus,        ///< the 2 px ring
    Selection,    ///< selected row, nav item, segment; text keeps its colour
    Positive,     ///< done, released: with icon and word
    Caution,      ///< partial, held, late, SAMPLE
    Danger,       ///< failed, destructive, bounced
    TintAccent,
    TintPositive,
    TintCaution,
    TintDanger,
    Count
};

enum class ThemeKind { Light, Dark, HighContrast };

/// Text sizes as factors of the body size.
enum class TypeRole {
    Display,       ///< the one big number of a card
    Title,         ///< page title, student's name, donut centre
    Heading,       ///< detail card and dialog heading
    Body,
    BodyStrong,    ///< card titles, names, key numbers
    Tab,           ///< tab and button labels, weight 500
    Small,
    SmallStrong,   ///< table headers
    Caption,
    CaptionStrong, ///< labels in level bars
    Count
};

/// One achievement level as areas are painted: a fill, its 1 px edge, the label's ink on the fill.
struct LevelColors
{
    QColor fill;
    QColor edge;
    QColor label;

    bool operator==(const LevelColors &) const = default;
};

/// The tokens of the look as one value: roles to colours, type roles to fonts, and the unit every length is a
/// multiple of. Cheap to copy. All colours come from the one table in theme.cpp.
class Theme
{
public:
    /// Light or dark, or high contrast from the system's \a system palette. \a body is the body font with the
    /// text size already applied.
    [[nodiscard]] static Theme make(ThemeKind kind, const QFont &body, const QPalette &system = QPalette());

    [[nodiscard]] ThemeKind kind() const { return m_kind; }
    [[nodiscard]] bool isDark() const { return m_isDark; }
    [[nodiscard]] QColor color(ColorRole role) const { return m_colors[std::size_t(role)]; }

    /// Colours of achievement level 1..4; level 3 stands in the table even for three-level tests (CAA, CSA use 1–3).
    [[nodiscard]] LevelColors level(int level) const;
    /// Patterns on level areas: always in high contrast, else by the setting.
    [[nodiscard]] bool hasPatterns() const { return m_hasPatterns; }
    void setPatterns(bool on) { m_hasPatterns = on || m_kind == ThemeKind::HighContrast; }

    [[nodiscard]] QFont font(TypeRole role) const { return m_fonts[std::size_t(role)]; }

    /// u: 4 px at 100 %, from the size of the body font.
    [[nodiscard]] int unit() const { return m_unit; }
    /// A length given in px at 100 %, scaled with the font: px(4) is one unit.
    [[nodiscard]] int px(double at100Percent) const;

    [[nodiscard]] int controlHeight() const { return px(30); }
    [[nodiscard]] int radiusS() const { return px(4); }
    [[nodiscard]] int radiusM() const { return px(6); }
    [[nodiscard]] int radiusL() const { return px(8); }
    /// The 2 px line of focus rings and current tabs, thicker as the text grows.
    [[nodiscard]] int lineTwo() const { return px(2); }

    /// The palette that carries all of this it can carry.
    [[nodiscard]] QPalette palette() const;

private:
    ThemeKind m_kind = ThemeKind::Light;
    bool m_isDark = false;
    bool m_hasPatterns = false;
    int m_unit = 4;
    std::array<QColor, std::size_t(ColorRole::Count)> m_colors;
    std::array<LevelColors, 4> m_levels;
    std::array<QFont, std::size_t(TypeRole::Count)> m_fonts;
};

/// WCAG 2.1 contrast ratio of two opaque colours, 1..21.
[[nodiscard]] double contrastRatio(const QColor &first, const QColor &second);

/// \a over painted with \a opacity (0..1) upon \a under.
[[nodiscard]] QColor blend(const QColor &over, const QColor &under, double opacity);

/// The theme \a widget is drawn with. There is no global theme: the application's ThemeController is found
/// through the QApplication it was attached to; where there is none (a widget alone in a test) a light theme
/// of the application's font is made once.
[[nodiscard]] const Theme &themeOf(const QWidget *widget);

/// Calls \a apply now and after every change of theme or text size, for as long as \a widget lives: the place
/// for margins, spacings and fonts that are set rather than painted.
void onTheme(QWidget *widget, std::function<void(const Theme &)> apply);

} // namespace scoredesk::ui
