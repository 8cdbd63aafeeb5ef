// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/representativeness.h"
#include "ui/models/studentcolumns.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

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
/// students/layoutVersion    int    1        a layout of another version is not read
/// students/columns          text            numbers of StudentColumn, shown from start to end
/// students/sortColumn       int    0        StudentColumn
/// students/sortDescending   bool   false
/// results/indicationRules   text            six numbers of IndicationRules, in its order; impossible ones: the rules built in
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

    /// Nothing until a person has chosen columns or an order.
    [[nodiscard]] std::optional<StudentListLayout> studentList() const;
    void setStudentList(const StudentListLayout &layout);

    /// When partial results are said to be representative.
    [[nodiscard]] analytics::IndicationRules indicationRules() const;
    void setIndicationRules(const analytics::IndicationRules &rules);

private:
    QSettings &m_store;
};

} // namespace scoredesk::ui
