// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/mainwindow.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>

namespace scoredesk::ui {

class Language;

/// Holds the window, and puts another in its place when another language is chosen: all words are made with a page, so that
/// a new window is the one way to have every one of them in the new language. The desk stays open under it, and the new
/// window shows what the old one did. It waits while something runs whose progress the old window tells.
class WindowHolder : public QObject
{
    Q_OBJECT

public:
    /// All outlive the holder. The first window is made, not yet shown.
    WindowHolder(Desk &desk, ThemeController &themes, Settings &settings, FilePrompter &prompter, Language &language);
    ~WindowHolder() override;

    [[nodiscard]] MainWindow &window() const { return *m_window; }

Q_SIGNALS:
    void windowReplaced();

private:
    void makeWindow();
    void changeLanguage();

    Desk &m_desk;
    ThemeController &m_themes;
    Settings &m_settings;
    FilePrompter &m_prompter;
    Language &m_language;
    std::unique_ptr<MainWindow> m_window;
    QTimer m_later; ///< until nothing runs
};

} // namespace scoredesk::ui
