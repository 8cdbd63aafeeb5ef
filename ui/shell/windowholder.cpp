// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowholder.h"

#include "ui/shell/language.h"
#include "ui/shell/settings.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>

#include <chrono>
#include <utility>

namespace scoredesk::ui {

WindowHolder::WindowHolder(Desk &desk, ThemeController &themes, Settings &settings, FilePrompter &prompter, Language &language)
    : m_desk(desk), m_themes(themes), m_settings(settings), m_prompter(prompter), m_language(language)
{
    m_later.setSingleShot(true);
    m_later.setInterval(std::chrono::milliseconds(300));
    connect(&m_later, &QTimer::timeout, this, &WindowHolder::changeLanguage);
    makeWindow();
}

WindowHolder::~WindowHolder() = default;

void WindowHolder::makeWindow()
{
    m_window = std::make_unique<MainWindow>(m_desk, m_themes, m_settings, m_prompter);
    // queued: the dialog that asks for it goes with the window
    connect(m_window.get(), &MainWindow::languageChosen, this, &WindowHolder::changeLanguage, Qt::QueuedConnection);
}

void WindowHolder::changeLanguage()
{
    if (m_window->isBusy() || m_window->hasQuestionOpen()) {
        m_later.start();
        return;
    }
    m_later.stop();
    MainWindow::State state = m_window->takeState();
    m_settings.setWindowGeometry(m_window->saveGeometry());
    const std::unique_ptr<MainWindow> old = std::move(m_window);
    m_language.set(m_settings.language());
    makeWindow();
    m_window->start();
    m_window->restore(std::move(state));
    const bool byKeys = old->hasSettingsOpen() && QApplication::activeWindow()
                        && QApplication::activeWindow()->testAttribute(Qt::WA_KeyboardFocusChange);
    m_window->setAttribute(Qt::WA_KeyboardFocusChange, byKeys || old->testAttribute(Qt::WA_KeyboardFocusChange));
    if (old->isVisible())
        m_window->show();
    if (old->hasSettingsOpen()) { // where the person was
        m_window->showSettings();
        if (auto *choice = m_window->findChild<QComboBox *>(QStringLiteral("language"))) {
            choice->window()->setAttribute(Qt::WA_KeyboardFocusChange, byKeys);
            choice->setFocus(Qt::OtherFocusReason);
        }
    }
    Q_EMIT windowReplaced();
}

} // namespace scoredesk::ui
