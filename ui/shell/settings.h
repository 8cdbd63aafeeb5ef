// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

class QSettings;

namespace scoredesk::ui {

/// The desk's settings, typed, one getter and setter per key. No student's data, no name of a file and no search is ever
/// among them. All are of the user's scope. An unknown or impossible value falls back to the default.
///
/// key                  type        default  bounds
/// look/theme           int         0        0 system, 1 light, 2 dark, 3 high contrast (ThemeController::Choice)
/// look/textPercent     int         100      100 … 200
/// look/patterns        bool        false
/// look/language        text        empty    "en", "es"; empty: as the system
/// lock/afterMinutes    int         10       0 never, else 1 … 240
/// window/version       int         1        a state of another version is not read
/// window/geometry      bytes
/// window/page          int         0        the page last shown, Home or Students
class Settings
{
public:
    explicit Settings(QSettings &store) : m_store(store) {}

    [[nodiscard]] int theme() const;
    void setTheme(int choice);
    [[nodiscard]] int textPercent() const;
    void setTextPercent(int percent);
    [[nodiscard]] bool hasPatterns() const;
    void setPatterns(bool on);
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);
    [[nodiscard]] int lockAfterMinutes() const;
    void setLockAfterMinutes(int minutes);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    [[nodiscard]] int lastPage() const;
    void setLastPage(int page);

    [[nodiscard]] QSettings &store() const { return m_store; }

private:
    QSettings &m_store;
};

} // namespace scoredesk::ui
