// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/stringmaker.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QtGui/QImage>
#include <QtGui/QPixmap>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace scoredesk::ui;

namespace {

Theme themeOfKind(ThemeKind kind)
{
    return Theme::make(kind, QFont());
}

double roundedContrast(const Theme &theme, ColorRole ink, ColorRole plane)
{
    return std::round(contrastRatio(theme.color(ink), theme.color(plane)) * 10) / 10;
}

struct Row
{
    ColorRole ink;
    std::array<double, 6> light;
    std::array<double, 6> dark;
};

constexpr std::array<ColorRole, 6> kPlanes{ColorRole::Window, ColorRole::Surface, ColorRole::Raised,
                                           ColorRole::Sunken, ColorRole::Hover, ColorRole::Selection};

// The measured table of the look, light and dark, on window, surface, raised, sunken, hover, selection.
const std::array<Row, 7> kTable{{
    {ColorRole::Text, {15.0, 16.5, 16.5, 14.1, 14.6, 12.8}, {14.8, 13.4, 11.4, 14.3, 12.0, 8.8}},
    {ColorRole::TextMuted, {5.9, 6.5, 6.5, 5.6, 5.8, 5.1}, {8.0, 7.3, 6.2, 7.8, 6.5, 4.8}},
    {ColorRole::Accent, {6.7, 7.3, 7.3, 6.3, 6.5, 5.7}, {8.9, 8.1, 6.8, 8.6, 7.2, 5.3}},
    {ColorRole::Positive, {6.0, 6.6, 6.6, 5.6, 5.9, 5.1}, {9.1, 8.3, 7.0, 8.8, 7.4, 5.4}},
    {ColorRole::Caution, {5.9, 6.5, 6.5, 5.5, 5.8, 5.1}, {9.9, 9.0, 7.6, 9.6, 8.0, 5.9}},
    {ColorRole::Danger, {6.1, 6.7, 6.7, 5.7, 5.9, 5.2}, {8.3, 7.5, 6.3, 8.0, 6.7, 4.9}},
    {ColorRole::Strong, {3.8, 4.1, 4.1, 3.5, 3.7, 3.2}, {5.4, 4.9, 4.2, 5.3, 4.4, 3.2}},
}};

} // namespace

TEST_CASE("the contrast of every ink on every plane is as the look has it", "[ui][theme]")
{
    const Theme light = themeOfKind(ThemeKind::Light);
    const Theme dark = themeOfKind(ThemeKind::Dark);
    for (const Row &row : kTable) {
        for (std::size_t i = 0; i < kPlanes.size(); ++i) {
            CAPTURE(int(row.ink), int(kPlanes[i]));
            CHECK(roundedContrast(light, row.ink, kPlanes[i]) == Approx(row.light[i]).margin(0.051));
            CHECK(roundedContrast(dark, row.ink, kPlanes[i]) == Approx(row.dark[i]).margin(0.051));
        }
    }
}

TEST_CASE("text reaches 4.5 and graphics 3.0 wherever they can stand", "[ui][theme]")
{
    const auto kind = GENERATE(ThemeKind::Light, ThemeKind::Dark);
    const Theme theme = themeOfKind(kind);
    for (const ColorRole plane : kPlanes) {
        for (const ColorRole ink : {ColorRole::Text, ColorRole::TextMuted, ColorRole::Accent, ColorRole::Positive,
                                    ColorRole::Caution, ColorRole::Danger}) {
            CAPTURE(int(kind), int(plane), int(ink));
            CHECK(contrastRatio(theme.color(ink), theme.color(plane)) >= 4.5);
        }
        CHECK(contrastRatio(theme.color(ColorRole::Strong), theme.color(plane)) >= 3.0);
        CHECK(contrastRatio(theme.color(ColorRole::Focus), theme.color(plane)) >= 3.0);
        for (int level = 1; level <= 4; ++level)
            CHECK(contrastRatio(theme.level(level).edge, theme.color(plane)) >= 3.0);
    }
    CHECK(contrastRatio(theme.color(ColorRole::OnAccent), theme.color(ColorRole::Accent)) >= 4.5);
    const std::array<std::pair<ColorRole, ColorRole>, 4> tints{{{ColorRole::TintAccent, ColorRole::Accent},
                                                                {ColorRole::TintPositive, ColorRole::Positive},
                                                                {ColorRole::TintCaution, ColorRole::Caution},
                                                                {ColorRole::TintDanger, ColorRole::Danger}}};
    for (const auto &[tint, ink] : tints) {
        CHECK(contrastRatio(theme.color(ink), theme.color(tint)) >= 5.6);
        CHECK(contrastRatio(theme.color(ColorRole::Text), theme.color(tint)) >= 10.0);
        CHECK(contrastRatio(theme.color(ColorRole::Accent), theme.color(tint)) >= 4.5);
    }
}

TEST_CASE("labels on level fills can be read, on bands too", "[ui][theme]")
{
    struct Expected
    {
        int level;
        double light;
        double dark;
    };
    const auto expected = GENERATE(values<Expected>({{1, 5.6, 6.6}, {2, 10.5, 12.0}, {3, 4.7, 5.5}, {4, 6.9, 8.4}}));
    const Theme light = themeOfKind(ThemeKind::Light);
    const Theme dark = themeOfKind(ThemeKind::Dark);
    CHECK(contrastRatio(light.level(expected.level).label, light.level(expected.level).fill)
          == Approx(expected.light).margin(0.06));
    CHECK(contrastRatio(dark.level(expected.level).label, dark.level(expected.level).fill)
          == Approx(expected.dark).margin(0.06));
    for (const Theme *theme : {&light, &dark}) {
        const QColor band = blend(theme->level(expected.level).fill, theme->color(ColorRole::Surface), 0.30);
        CHECK(contrastRatio(theme->color(ColorRole::Text), band) >= (theme->isDark() ? 6.0 : 10.2));
    }
}

TEST_CASE("lengths grow with the body font", "[ui][theme]")
{
    QFont body;
    body.setPointSizeF(10);
    const Theme normal = Theme::make(ThemeKind::Light, body);
    body.setPointSizeF(20);
    const Theme doubled = Theme::make(ThemeKind::Light, body);
    CHECK(normal.unit() == 4);
    CHECK(doubled.unit() == 8);
    CHECK(doubled.controlHeight() >= normal.controlHeight() * 3 / 2);
    CHECK(normal.px(0) == 0);
    CHECK(normal.px(0.1) >= 1);
    CHECK(normal.font(TypeRole::Display).pointSizeF() == Approx(20.0));
    CHECK(normal.font(TypeRole::SmallStrong).weight() == QFont::DemiBold);
}

TEST_CASE("high contrast takes the system's colours and keeps patterns on", "[ui][theme]")
{
    QPalette system;
    system.setColor(QPalette::Window, Qt::black);
    system.setColor(QPalette::Base, Qt::black);
    system.setColor(QPalette::WindowText, Qt::yellow);
    Theme theme = Theme::make(ThemeKind::HighContrast, QFont(), system);
    CHECK(theme.color(ColorRole::Text) == QColor(Qt::yellow));
    CHECK(theme.color(ColorRole::TintCaution) == QColor(Qt::black));
    CHECK(theme.isDark());
    theme.setPatterns(false);
    CHECK(theme.hasPatterns());
}

TEST_CASE("every icon is there and draws something in the colour asked for", "[ui][icons]")
{
    const int which = GENERATE(range(1, int(Icon::Count)));
    const QImage image = iconPixmap(Icon(which), 24, 2.0, Qt::red).toImage();
    REQUIRE(image.width() == 48);
    int inked = 0;
    int edge = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 128)
                continue;
            ++inked;
            CHECK(pixel.red() > 200);
            CHECK(pixel.blue() < 40);
            // 24 grid, 2 px clear margin, less half a stroke where a round cap stands on it
            if (x < 2 || y < 2 || x >= 46 || y >= 46)
                ++edge;
        }
    }
    CAPTURE(which);
    CHECK(inked > 60);
    CHECK(edge == 0);
}
