// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

namespace scoredesk::ui {

class Settings;
class ThemeController;

/// Theme, text size, patterns, language and when to lock. Everything takes effect at once, but the language, which says
/// that it waits for the next start.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(Settings &settings, ThemeController &themes, QWidget *parent);

Q_SIGNALS:
    void lockTimeChanged();
};

} // namespace scoredesk::ui
