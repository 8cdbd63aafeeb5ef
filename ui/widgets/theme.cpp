// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include <QtGui/QFontInfo>

#include <algorithm>
#include <cmath>

namespace scoredesk::ui {

namespace {

struct ColorRow
{
    ColorRole role;
    QRgb light;
    QRgb dark;
};

/// The one table of colours. A test computes the contrast of every pair that meets on screen.
constexpr std::array<ColorRow, std::size_t(ColorRole::Count)> kColors{{
    {ColorRole::Window, 0xffF3F4F7, 0xff15171C},
    {ColorRole::Surface, 0xffFFFFFF, 0xff1D2027},
    {ColorRole::Raised, 0xffFFFFFF, 0xff292D36},
    {ColorRole::Sunken, 0xffEBEDF2, 0xff181A1F},
    {ColorRole::Hover, 0xffF0F1F6, 0xff252932},
    {ColorRole::Text, 0xff1B1F2A, 0xffE7E9EE},
    {ColorRole::TextMuted, 0xff565E6E, 0xffA7AEBB},
    {ColorRole::Line, 0xffDCE0E7, 0xff353A45},
    {ColorRole::Strong, 0xff757D8D, 0xff868E9D},
    {ColorRole::Accent, 0xff434DA8, 0xffA9B2F7},
    {ColorRole::OnAccent, 0xffFFFFFF, 0xff171A2E},
    {ColorRole::Focus, 0xff434DA8, 0xffA9B2F7},
    {ColorRole::Selection, 0xffDEE2F8, 0xff343B68},
    {ColorRole::Positive, 0xff176A42, 0xff6CCB98},
    {ColorRole::Caution, 0xff835400, 0xffE7BA62},
    {ColorRole::Danger, 0xffB0261D, 0xffF4978F},
    {ColorRole::TintAccent, 0xffECEEFA, 0xff2A2E4B},
    {ColorRole::TintPositive, 0xffE4F3EA, 0xff1B3328},
    {ColorRole::TintCaution, 0xffFBF0D8, 0xff3A2F17},
    {ColorRole::TintDanger, 0xffFBE8E6, 0xff402321},
}};

struct LevelRow
{
    QRgb fillLight, edgeLight, labelLight;
    QRgb fillDark, labelDark;
};

/// Level colours as printed on SSRs: orange, yellow, green, blue. A dark fill is its own edge.
constexpr std::array<LevelRow, 4> kLevels{{
    {0xffE5792B, 0xffA94A08, 0xff1B1F2A, 0xffE5843A, 0xff14161B},
    {0xffF3CB4B, 0xff8A6A00, 0xff1B1F2A, 0xffF1D065, 0xff14161B},
    {0xff1F8263, 0xff135A43, 0xffFFFFFF, 0xff3A9F7A, 0xff14161B},
    {0xff225B9F, 0xff163F72, 0xffFFFFFF, 0xff82B4F1, 0xff14161B},
}};

struct TypeRow
{
    TypeRole role;
    double factor;
    QFont::Weight weight;
};

constexpr std::array<TypeRow, std::size_t(TypeRole::Count)> kTypes{{
    {TypeRole::Display, 2.0, QFont::DemiBold},
    {TypeRole::Title, 1.55, QFont::DemiBold},
    {TypeRole::Heading, 1.15, QFont::DemiBold},
    {TypeRole::Body, 1.0, QFont::Normal},
    {TypeRole::BodyStrong, 1.0, QFont::DemiBold},
    {TypeRole::Tab, 1.0, QFont::Medium},
    {TypeRole::Small, 0.92, QFont::Normal},
    {TypeRole::SmallStrong, 0.92, QFont::DemiBold},
    {TypeRole::Caption, 0.85, QFont::Normal},
    {TypeRole::CaptionStrong, 0.85, QFont::DemiBold},
}};

/// sRGB channel 0..255 to linear light, WCAG 2.1 "relative luminance".
double linear(int channel)
{
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * linear(c.red()) + 0.7152 * linear(c.green()) + 0.0722 * linear(c.blue());
}

/// High contrast takes the system's own colours and no tints.
QColor systemColor(ColorRole role, const QPalette &system)
{
    switch (role) {
    case ColorRole::Window:
        return system.color(QPalette::Window);
    case ColorRole::Surface:
    case ColorRole::Sunken:
    case ColorRole::Hover:
    case ColorRole::TintAccent:
    case ColorRole::TintPositive:
    case ColorRole::TintCaution:
    case ColorRole::TintDanger:
        return system.color(QPalette::Base);
    case ColorRole::Raised:
        return system.color(QPalette::ToolTipBase);
    case ColorRole::Selection:
    case ColorRole::Accent:
    case ColorRole::Focus:
        return system.color(QPalette::Highlight);
    case ColorRole::OnAccent:
        return system.color(QPalette::HighlightedText);
    default:
        return system.color(QPalette::WindowText);
    }
}

/// A unit is 4 px where body text is 13 px. From the size of the text, not from the height of its lines: that differs
/// from family to family by a fifth, and spacing would be tight with one and wide with the next.
constexpr double kTextPxPerUnit = 3.25;

} // namespace

Theme Theme::make(ThemeKind kind, const QFont &body, const QPalette &system)
{
    Theme theme;
    theme.m_kind = kind;
    theme.m_isDark = kind == ThemeKind::HighContrast
                         ? luminance(system.color(QPalette::Window)) < luminance(system.color(QPalette::WindowText))
                         : kind == ThemeKind::Dark;
    for (const ColorRow &row : kColors) {
        theme.m_colors[std::size_t(row.role)] = kind == ThemeKind::HighContrast
                                                    ? systemColor(row.role, system)
                                                    : QColor::fromRgb(theme.m_isDark ? row.dark : row.light);
    }
    for (std::size_t i = 0; i < kLevels.size(); ++i) {
        const LevelRow &row = kLevels[i];
        theme.m_levels[i] = theme.m_isDark
                                ? LevelColors{QColor::fromRgb(row.fillDark), QColor::fromRgb(row.fillDark),
                                              QColor::fromRgb(row.labelDark)}
                                : LevelColors{QColor::fromRgb(row.fillLight), QColor::fromRgb(row.edgeLight),
                                              QColor::fromRgb(row.labelLight)};
    }
    for (const TypeRow &row : kTypes) {
        QFont font = body;
        if (body.pointSizeF() > 0)
            font.setPointSizeF(body.pointSizeF() * row.factor);
        else
            font.setPixelSize(std::max(1, int(std::lround(body.pixelSize() * row.factor))));
        font.setWeight(row.weight);
        theme.m_fonts[std::size_t(row.role)] = font;
    }
    theme.m_unit = std::max(2, int(std::lround(QFontInfo(body).pixelSize() / kTextPxPerUnit)));
    theme.m_hasPatterns = kind == ThemeKind::HighContrast;
    return theme;
}

LevelColors Theme::level(int level) const
{
    Q_ASSERT(level >= 1 && level <= 4);
    return m_levels[std::size_t(std::clamp(level, 1, 4) - 1)];
}

int Theme::px(double at100Percent) const
{
    if (at100Percent <= 0)
        return 0;
    return std::max(1, int(std::lround(at100Percent * m_unit / 4.0)));
}

QPalette Theme::palette() const
{
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor &color) { p.setColor(role, color); };
    const QColor text = color(ColorRole::Text);
    set(QPalette::Window, color(ColorRole::Window));
    set(QPalette::WindowText, text);
    set(QPalette::Base, color(ColorRole::Surface));
    set(QPalette::AlternateBase, color(ColorRole::Sunken));
    set(QPalette::ToolTipBase, color(ColorRole::Raised));
    set(QPalette::ToolTipText, text);
    set(QPalette::PlaceholderText, color(ColorRole::TextMuted));
    set(QPalette::Text, text);
    set(QPalette::Button, color(ColorRole::Surface));
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, color(ColorRole::OnAccent));
    set(QPalette::Light, color(ColorRole::Surface));
    set(QPalette::Midlight, color(ColorRole::Hover));
    set(QPalette::Mid, color(ColorRole::Line));
    set(QPalette::Dark, color(ColorRole::Strong));
    set(QPalette::Shadow, color(ColorRole::Strong));
    set(QPalette::Highlight, color(ColorRole::Selection));
    set(QPalette::HighlightedText, m_kind == ThemeKind::HighContrast ? color(ColorRole::OnAccent) : text);
    set(QPalette::Link, color(ColorRole::Accent));
    set(QPalette::LinkVisited, color(ColorRole::Accent));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, color(ColorRole::TextMuted));
    p.setColor(QPalette::Disabled, QPalette::Base, color(ColorRole::Window));
    p.setColor(QPalette::Disabled, QPalette::Button, color(ColorRole::Window));
    return p;
}

double contrastRatio(const QColor &first, const QColor &second)
{
    const double a = luminance(first);
    const double b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor blend(const QColor &over, const QColor &under, double opacity)
{
    const auto mix = [opacity](int o, int u) { return int(std::lround(o * opacity + u * (1.0 - opacity))); };
    return QColor(mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue()));
}

} // namespace scoredesk::ui
