// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/widgets/themecontroller.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QTemporaryDir>

#include <functional>
#include <vector>

class QDialog;

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
    Tour(ui::MainWindow &window, ui::ThemeController &themes, ui::Settings &settings, QString folder, QString suffix);

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
    /// At the size the dialog asks for itself.
    void grabDialog(QDialog &dialog, const QString &name);
    void grabDialogs(const QString &look);
    /// Made-up files, some of them not fit to be read, and what an import into data of their own says about them.
    [[nodiscard]] bool makeImport();
    void addPages(const QString &look);
    void openStudent(int row);
    void grab(const QString &name);
    void writeStudentList();
    void finish(bool isWhole);

    ui::MainWindow &m_window;
    ui::ThemeController &m_themes;
    ui::Settings &m_settings;
    QString m_folder;
    QString m_suffix;
    std::vector<Step> m_steps;
    std::size_t m_step = 0;
    bool m_isWhole = true;
    QTemporaryDir m_importFolder;
    QList<files::FileDescription> m_importFiles;
    sync::ImportReport m_importReport;
};

} // namespace scoredesk
