// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/mainwindow.h"
#include "ui/widgets/themecontroller.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>
#include <vector>

namespace scoredesk {

/// Walks through the desk on the open cache and leaves pictures of every page in a folder: light, dark, and at 200 % text;
/// and the student list as students.csv. Ends the application: exit status 0 when everything was written. For looking at
/// and for the smoke test of a machine without a display. It is asked for by name and meant for sample data: the pictures
/// and the list are not encrypted.
class Tour : public QObject
{
    Q_OBJECT

public:
    /// \a suffix goes into the file names ("es"); with one only the pages in light are taken.
    Tour(ui::MainWindow &window, ui::ThemeController &themes, QString folder, QString suffix);

    /// Begins when the window shows the workspace. Refuses whatever is not sample data: pictures lie in the open.
    void start();

private:
    struct Step
    {
        std::function<void()> run;
        int settleMs;
    };

    void next();
    void add(std::function<void()> run, int settleMs = 150);
    void grabAlone(QWidget &page, const QString &name);
    void addPages(const QString &look);
    void openStudent(int row);
    void grab(const QString &name);
    void writeStudentList();
    void finish(bool isWhole);

    ui::MainWindow &m_window;
    ui::ThemeController &m_themes;
    QString m_folder;
    QString m_suffix;
    std::vector<Step> m_steps;
    std::size_t m_step = 0;
    bool m_isWhole = true;
};

} // namespace scoredesk
