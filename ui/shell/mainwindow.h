// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/aggregate.h"
#include "core/base/error.h"
#include "core/files/scorefile.h"
#include "core/sync/importer.h"
#include "ui/models/studentfilter.h"
#include "ui/models/studentsequence.h"
#include "ui/pages/profile/profilepage.h"
#include "ui/shell/locktimer.h"

#include <QtCore/QPointer>
#include <QtWidgets/QMainWindow>

#include <map>
#include <optional>

class QStackedWidget;

namespace scoredesk::ui {

class Desk;
class FilePrompter;
class FirstRunPage;
class GroupsDialog;
class HomePage;
class JobsStrip;
class MessageBar;
class NavItem;
class NavRail;
class Page;
class PassphrasePage;
class PrintExportPage;
class ResultsPage;
class Settings;
class StudentsPage;
class ThemeController;
class TopBar;

/// \a wanted, made no larger than \a room and moved inside it.
[[nodiscard]] QRect fitInto(const QRect &wanted, const QRect &room);

/// The window: first run, passphrase, or the workspace of top bar, rail, page and jobs strip. Files can be dropped
/// anywhere. It asks the desk and shows what the desk says; all collaborators outlive it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    enum class PageId { Home = 0, Students = 1, Profile = 2, Results = 3, PrintExport = 4 }; // saved, do not renumber
    Q_ENUM(PageId)

    struct PendingImport
    {
        QString folder; ///< the data it is meant for: it goes into no other
        QStringList paths;
        sync::ImportOptions options;
        bool isFromSample = false; ///< given up, the sample comes back
    };
    /// What a window shows and waits for, for the one that takes its place.
    struct State
    {
        std::optional<PageId> page; ///< of the workspace
        StudentFilter filter;
        StudentSequence student;
        ProfilePage::Tab tab = ProfilePage::Tab::Overview;
        QByteArray results; ///< as ResultsPage::savedView() gives it
        std::optional<PendingImport> pending;
        std::optional<store::Passphrase> newPassphrase;
        std::optional<sync::ImportReport> lastReport; ///< its bar still stands
    };

    MainWindow(Desk &desk, ThemeController &themes, Settings &settings, FilePrompter &prompter, QWidget *parent = nullptr);

    /// Shows what fits the state: first run without data, the passphrase with locked ones, else the workspace.
    void start();
    void showPage(PageId page);
    [[nodiscard]] PageId currentPage() const;
    /// Data that are made new get this passphrase, and none is asked for. Kept until data are made, or opened, with it or another.
    void setNewPassphrase(const QByteArray &passphrase);
    /// Something runs whose progress this window shows, or that would end with it.
    [[nodiscard]] bool isBusy() const;
    /// A dialog waits for an answer that would be lost with the window; the settings lose nothing.
    [[nodiscard]] bool hasQuestionOpen() const;
    /// Leaves nothing that waits for a passphrase behind: the window is on its way out.
    [[nodiscard]] State takeState();
    /// After start(), of a window that takes the place of another.
    void restore(State state);
    void showSettings();
    [[nodiscard]] bool hasSettingsOpen() const;
    /// Looks into files and folders and asks whether to import them.
    void offerImport(const QStringList &paths);
    void showStudents(const StudentFilter &filter);
    void showStudent(const StudentSequence &sequence);
    /// Nobody was here, or the computer slept, for the time that is set: locks, but never while an import or saving runs.
    void lockUnattended();

    /// The open data are made up.
    [[nodiscard]] bool isSample() const;
    [[nodiscard]] HomePage *home() const { return m_home; }
    [[nodiscard]] StudentsPage *students() const { return m_students; }
    [[nodiscard]] ProfilePage *profile() const { return m_profile; }
    [[nodiscard]] ResultsPage *results() const { return m_results; }
    [[nodiscard]] PrintExportPage *printExport() const { return m_printExport; }
    [[nodiscard]] TopBar *topBar() const { return m_topBar; }
    [[nodiscard]] const QList<QAction *> &commands() const { return m_commands; }

Q_SIGNALS:
    /// In the settings: this window should make room for one in the new language.
    void languageChosen();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // mainwindowsignals.cpp
    void connectDesk();
    void connectPages();

    // mainwindow.cpp; what is handed on to another window is in mainwindowstate.cpp
    [[nodiscard]] QWidget *makeWorkspace();
    void takeSnapshot();
    void showWorkspace();
    void showPassphrase(bool isNew);
    void showPreview(const QStringList &paths, const QList<files::FileDescription> &files);
    void startImport(const QStringList &paths, const sync::ImportOptions &options);
    void finishImport(const sync::ImportReport &report);
    void showImported(const sync::ImportReport &report);
    void askForLea(const sync::ImportReport &report);
    void explain(const Error &error);
    void forgetEverything();
    static void forgetClipboard();
    void refreshTitle();
    [[nodiscard]] MessageBar *visibleMessages() const;
    /// The sample LEA is open beside the own data, which may not be there yet.
    [[nodiscard]] bool isBesideOwnData() const;
    void showSampleBar();
    /// Says on every page that what is seen is of an earlier time.
    void showPastBar();
    [[nodiscard]] QString stripText() const;

    // mainwindowgroups.cpp
    void connectGroups();
    void addToGroup(std::uint16_t group, const std::vector<domain::Ssid> &students);
    void askForGroup(const std::vector<domain::Ssid> &students);
    void showGroups();

    // mainwindowactions.cpp
    void makeMenus();
    QAction *addCommand(QMenu *menu, const QString &text, const QKeySequence &keys, std::function<void()> run);
    void refreshCommands();
    void runSearch(const QString &query);
    void openTarget(const QVariant &target);
    void stepPane(int by);
    void copyFromFocus();
    void showGuide();
    void showAbout();
    void askForFiles();
    void askForFolder();
    void restartLockTimer();
    void exploreSample();
    void goToOwnData();

    Desk &m_desk;
    ThemeController &m_themes;
    Settings &m_settings;
    FilePrompter &m_prompter;

    QStackedWidget *m_outer;
    FirstRunPage *m_firstRun;
    PassphrasePage *m_passphrase;
    QWidget *m_workspace;
    TopBar *m_topBar;
    NavRail *m_rail;
    NavItem *m_lockItem;
    MessageBar *m_sampleBar; ///< the way back from the sample
    MessageBar *m_pastBar;   ///< an earlier time is shown, and the way back
    MessageBar *m_messages;
    QStackedWidget *m_pages;
    HomePage *m_home;
    StudentsPage *m_students;
    ProfilePage *m_profile;
    ResultsPage *m_results;
    PrintExportPage *m_printExport;
    JobsStrip *m_strip;
    QWidget *m_pane = nullptr;
    std::map<int, int> m_stripJobs; ///< desk's job → strip's
    QList<PageId> m_railPages; ///< by the rail's id
    std::optional<int> m_savingJob; ///< the strip's, of a packet or report on its way out
    std::optional<int> m_copyJob;   ///< the strip's, of a long copy
    QList<QAction *> m_commands;
    QList<QAction *> m_openCommands; ///< those that need open data
    QAction *m_ownData = nullptr;
    QAction *m_manageGroups = nullptr;
    QAction *m_newest = nullptr;
    QAction *m_earlier = nullptr;
    LockTimer m_lockTimer;

    std::optional<PendingImport> m_pending; ///< waits for the passphrase of its folder
    std::optional<store::Passphrase> m_newPassphrase; ///< else it is asked for
    sync::ImportOptions m_lastOptions;
    files::ListHeadings m_saidHeadings; ///< what headings of files in the preview were said to mean; the import remembers it
    std::optional<sync::ImportReport> m_lastReport;
    QPointer<GroupsDialog> m_groups; ///< while it is open
    QString m_groupMessage;          ///< said when the change that is under way is done
    bool m_isClosing = false;
    bool m_wasSavingAtLock = false;
};

} // namespace scoredesk::ui
