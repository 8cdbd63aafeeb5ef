// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QtCore/QObject>

class QApplication;

namespace scoredesk::ui {

class DeskStyle;

/// Owns the application's theme: picks light or dark, applies style, palette and font, and switches live.
/// main() makes exactly one and keeps it as long as the QApplication; widgets reach it through themeOf() and
/// onTheme(), dialogs that change it get it by reference.
///
/// Following the system: Qt 6.4 has no QStyleHints::colorScheme. On Windows the registry value
/// AppsUseLightTheme decides; elsewhere the lightness of the platform's palette, which desktop themes set.
class ThemeController : public QObject
{
    Q_OBJECT

public:
    /// Saved in the settings; do not renumber.
    enum class Choice { FollowSystem = 0, Light = 1, Dark = 2, HighContrast = 3 };
    Q_ENUM(Choice)

    explicit ThemeController(QApplication &application);
    ~ThemeController() override;

    [[nodiscard]] const Theme &theme() const { return m_theme; }

    [[nodiscard]] Choice choice() const { return m_choice; }
    void setChoice(Choice choice);

    /// Text size in percent of the system's, 100..300.
    [[nodiscard]] int textPercent() const { return m_textPercent; }
    void setTextPercent(int percent);

    /// Patterns on level areas, on screen.
    [[nodiscard]] bool hasPatterns() const { return m_hasPatterns; }
    void setPatterns(bool on);

    /// What FollowSystem means at this moment.
    [[nodiscard]] static ThemeKind systemKind(const QPalette &platformPalette);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void themeChanged();

private:
    void apply();

    QApplication &m_application;
    QPalette m_platformPalette;
    QFont m_platformFont;
    DeskStyle *m_style = nullptr; // owned by the application
    Theme m_theme;
    Choice m_choice = Choice::FollowSystem;
    int m_textPercent = 100;
    bool m_hasPatterns = false;
    bool m_isApplying = false;
};

} // namespace scoredesk::ui
