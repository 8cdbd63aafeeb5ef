// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

namespace scoredesk::ui {

class Label;
class Settings;
class ThemeController;

/// Theme, text size, patterns, language and when to lock. Everything takes effect at once; only the language waits while
/// something runs, and says so.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(Settings &settings, ThemeController &themes, QWidget *parent);

    /// Says that the language just chosen comes when what is running has ended.
    void setLanguageWaits(bool on);

Q_SIGNALS:
    void lockTimeChanged();
    /// It is in the settings already.
    void languageChanged();

private:
    Label *m_languageWaits;
};

} // namespace scoredesk::ui
