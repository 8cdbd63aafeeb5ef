// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/widgets/themecontroller.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QTemporaryDir>

#include <functional>
#include <optional>
#include <vector>

class QDialog;

namespace scoredesk {

/// One way the desk can look; \a name ends the names of its pictures.
struct TourLook
{
    ui::ThemeController::Choice theme = ui::ThemeController::Choice::Light;
    int textPercent = 100;
    QString name;
};

/// The looks a tour takes pictures of: where neither \a theme nor \a textPercent is asked for, light, dark, and light with text of
/// 200 %, in a named \a language only light; else the one that is asked for. Every name is used once, and has the language.
[[nodiscard]] QList<TourLook> tourLooks(std::optional<ui::ThemeController::Choice> theme, std::optional<int> textPercent,
                                        const QString &language);

/// Walks through the desk on the open cache and leaves pictures of every page in a folder, in each of the looks given;
/// and the student list as students.csv. Ends the application: exit status 0 when everything was written. For looking at
/// and for the smoke test of a machine without a display. It is asked for by name and meant for sample data: the pictures
/// and the list are not encrypted.
class Tour : public QObject
{
    Q_OBJECT

public:
    /// \a looks are tourLooks(); the packet is saved in the first of them.
    Tour(ui::MainWindow &window, ui::ThemeController &themes, ui::Settings &settings, QString folder, QList<TourLook> looks);

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
    void addPages(const QString &look, bool withPacket);
    void addResultsViews(const QString &look);
    void openStudent(int row);
    void grab(const QString &name);
    void writeStudentList();
    void finish(bool isWhole);

    ui::MainWindow &m_window;
    ui::ThemeController &m_themes;
    ui::Settings &m_settings;
    QString m_folder;
    QList<TourLook> m_looks;
    std::vector<Step> m_steps;
    std::size_t m_step = 0;
    bool m_isWhole = true;
    QTemporaryDir m_importFolder;
    QList<files::FileDescription> m_importFiles;
    sync::ImportReport m_importReport;
};

} // namespace scoredesk
