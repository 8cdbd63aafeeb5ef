// SPDX-License-Identifier: GPL-3.0-or-later
// Menus, keys, the search box and the panes of the window.
#include "ui/pages/firstrun/firstrunpage.h"
#include "ui/pages/firstrun/tomsguide.h"
#include "ui/pages/profile/profilepage.h"
#include "ui/pages/students/studentspage.h"
#include "ui/shell/desk.h"
#include "ui/shell/fileprompter.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/quicksearch.h"
#include "ui/shell/settings.h"
#include "ui/shell/settingsdialog.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/jobsstrip.h"
#include "ui/widgets/navrail.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/themecontroller.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QStackedWidget>

#include <utility>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

QAction *MainWindow::addCommand(QMenu *menu, const QString &text, const QKeySequence &keys, std::function<void()> run)
{
    QAction *action = menu->addAction(text);
    action->setShortcut(keys);
    addAction(action); // its key works while the menu bar is not looked at
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    m_commands.append(action);
    return action;
}

void MainWindow::makeMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    addCommand(file, tr("&Import files…"), QKeySequence::Open, [this] { askForFiles(); });
    addCommand(file, tr("Import a &folder…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), [this] { askForFolder(); });
    addCommand(file, tr("&What to get in TOMS"), QKeySequence(), [this] { showGuide(); });
    file->addSeparator();
    addCommand(file, tr("&Explore the sample LEA"), QKeySequence(), [this] { exploreSample(); });
    m_ownData = addCommand(file, tr("Back to my own &data"), QKeySequence(), [this] { goToOwnData(); });
    m_ownData->setObjectName(u"ownData"_s);
    m_openCommands.append(
        addCommand(file, tr("&Lock"), QKeySequence(Qt::CTRL | Qt::Key_L), [this] { m_desk.lock(); }));
    file->addSeparator();
    addCommand(file, tr("&Quit"), QKeySequence::Quit, [this] { close(); })->setMenuRole(QAction::QuitRole);

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    m_openCommands.append(addCommand(edit, tr("&Copy with headers"), QKeySequence::Copy, [this] { copyFromFocus(); }));
    m_openCommands.append(addCommand(edit, tr("&Find on this page"), QKeySequence::Find, [this] {
        auto *page = qobject_cast<Page *>(m_pages->currentWidget());
        if (!page->startFind())
            m_topBar->search()->activateField();
    }));
    m_openCommands.append(addCommand(edit, tr("&Search students, schools, commands"), QKeySequence(Qt::CTRL | Qt::Key_K),
                                     [this] { m_topBar->search()->activateField(); }));
    m_manageGroups = addCommand(edit, tr("&Groups of students…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G), [this] { showGroups(); });
    m_manageGroups->setObjectName(u"manageGroupsCommand"_s);

    QMenu *view = menuBar()->addMenu(tr("&View"));
    // Alt, because Ctrl with a digit chooses the tab of a student's profile
    m_openCommands.append(addCommand(view, tr("&Home"), QKeySequence(Qt::ALT | Qt::Key_1), [this] { showPage(PageId::Home); }));
    m_openCommands.append(
        addCommand(view, tr("&Students"), QKeySequence(Qt::ALT | Qt::Key_2), [this] { showPage(PageId::Students); }));
    m_openCommands.append(
        addCommand(view, tr("&Results"), QKeySequence(Qt::ALT | Qt::Key_3), [this] { showPage(PageId::Results); }));
    m_openCommands.append(
        addCommand(view, tr("&Print and export"), QKeySequence(Qt::ALT | Qt::Key_4), [this] { showPage(PageId::PrintExport); }));
    view->addSeparator();
    m_earlier = addCommand(view, tr("E&arlier results…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), [this] { m_topBar->openTimes(); });
    m_earlier->setObjectName(u"earlierResults"_s);
    m_newest = addCommand(view, tr("&Back to the newest results"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), [this] { m_desk.showTime({}); });
    m_newest->setObjectName(u"newestResults"_s);
    view->addSeparator();
    m_openCommands.append(addCommand(view, tr("&Next pane"), QKeySequence(Qt::Key_F6), [this] { stepPane(1); }));
    m_openCommands.append(addCommand(view, tr("&Previous pane"), QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { stepPane(-1); }));
    view->addSeparator();
    addCommand(view, tr("&Larger text"), QKeySequence::ZoomIn, [this] {
        m_themes.setTextPercent(std::min(200, m_themes.textPercent() + 10));
        m_settings.setTextPercent(m_themes.textPercent());
    });
    addCommand(view, tr("S&maller text"), QKeySequence::ZoomOut, [this] {
        m_themes.setTextPercent(m_themes.textPercent() - 10);
        m_settings.setTextPercent(m_themes.textPercent());
    });
    addCommand(view, tr("Light or &dark"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), [this] {
        m_themes.setChoice(m_themes.theme().isDark() ? ThemeController::Choice::Light : ThemeController::Choice::Dark);
        m_settings.setTheme(int(m_themes.choice()));
    });
    addCommand(view, tr("S&ettings"), QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { showSettings(); })
        ->setMenuRole(QAction::PreferencesRole);

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    addCommand(help, tr("&Getting started: what to get in TOMS"), QKeySequence::HelpContents, [this] { showGuide(); });
    addCommand(help, tr("&About Scoredesk"), QKeySequence(), [this] { showAbout(); })->setMenuRole(QAction::AboutRole);
}

void MainWindow::refreshCommands()
{
    const bool isOpen = m_desk.isOpen();
    for (QAction *action : std::as_const(m_openCommands))
        action->setEnabled(isOpen);
    m_ownData->setEnabled(isBesideOwnData());
    m_manageGroups->setEnabled(isOpen && m_desk.snapshot() != nullptr);
    m_earlier->setEnabled(isOpen && m_desk.times().size() > 1);
    m_newest->setEnabled(isOpen && m_desk.isPast());
}

void MainWindow::runSearch(const QString &query)
{
    m_topBar->search()->setResults(quickSearch(query, m_desk.snapshot().get(), m_commands));
}

void MainWindow::openTarget(const QVariant &variant)
{
    const SearchTarget target = SearchTarget::fromVariant(variant);
    switch (target.kind) {
    case SearchTarget::Kind::Student:
        showStudent(StudentSequence::of(domain::Ssid{target.value}));
        break;
    case SearchTarget::Kind::School: {
        StudentFilter filter;
        filter.schools = {domain::CdsCode{target.value}};
        showStudents(filter);
        break;
    }
    case SearchTarget::Kind::Command:
        if (target.value >= 0 && target.value < m_commands.size())
            m_commands.at(target.value)->trigger();
        break;
    }
}

void MainWindow::stepPane(int by)
{
    setAttribute(Qt::WA_KeyboardFocusChange); // F6 is no Tab, and the ring is to be seen all the same
    QList<QWidget *> panes;
    if (m_outer->currentWidget() == m_workspace)
        panes = {m_topBar, m_rail, m_pane, m_strip};
    else
        panes = {m_outer->currentWidget(), m_strip};
    const QWidget *focused = focusWidget();
    qsizetype here = 0;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focused && (panes.at(i) == focused || panes.at(i)->isAncestorOf(focused)))
            here = i;
    }
    for (qsizetype step = 1; step <= panes.size(); ++step) {
        QWidget *pane = panes.at((here + by * step + panes.size() * step) % panes.size());
        if (pane == m_rail) {
            m_rail->focusCurrent();
            return;
        }
        if (pane == m_pane) {
            qobject_cast<Page *>(m_pages->currentWidget())->focusFirst();
            return;
        }
        const QList<QWidget *> inside = pane->findChildren<QWidget *>();
        for (QWidget *widget : inside) {
            if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
                && !widget->focusProxy()) {
                widget->setFocus(Qt::TabFocusReason);
                return;
            }
        }
    }
}

void MainWindow::copyFromFocus()
{
    QWidget *focused = QApplication::focusWidget();
    if (auto *edit = qobject_cast<QLineEdit *>(focused)) {
        edit->copy();
    } else if (auto *table = qobject_cast<DataTable *>(focused)) {
        table->copySelection();
    } else if (auto *label = qobject_cast<QLabel *>(focused); label && label->hasSelectedText()) {
        QGuiApplication::clipboard()->setText(label->selectedText());
    }
}

void MainWindow::askForFiles()
{
    m_prompter.chooseFiles(this, tr("Import files"), tr("TOMS files (*.xlsx *.csv *.txt *.dat *.pdf);;All files (*)"),
                           [this](const QStringList &paths) { offerImport(paths); });
}

void MainWindow::askForFolder()
{
    m_prompter.chooseFolder(this, tr("The folder of your TOMS downloads"), [this](const QString &path) {
        if (!path.isEmpty())
            offerImport({path});
    });
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_settings, m_themes, this);
    connect(dialog, &SettingsDialog::lockTimeChanged, this, &MainWindow::restartLockTimer);
    connect(dialog, &SettingsDialog::languageChanged, this, [this, dialog] {
        dialog->setLanguageWaits(isBusy());
        Q_EMIT languageChosen();
    });
    dialog->open();
}

void MainWindow::showGuide()
{
    auto *guide = new TomsGuide(this);
    guide->setAttribute(Qt::WA_DeleteOnClose);
    connect(guide, &TomsGuide::folderRequested, this, &MainWindow::askForFolder);
    guide->open();
}

void MainWindow::showAbout()
{
    auto *about = new QMessageBox(QMessageBox::NoIcon, tr("About Scoredesk"), tr("Scoredesk %1").arg(QApplication::applicationVersion()),
                                  QMessageBox::Close, this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setInformativeText(tr("CAASPP results on your own computer. Free software under the GNU General Public License, "
                                 "version 3 or later. It comes with no warranty. It is not made by ETS or the California "
                                 "Department of Education."));
    about->open();
}

void MainWindow::restartLockTimer()
{
    const int minutes = m_settings.lockAfterMinutes();
    if (minutes > 0 && m_desk.isOpen())
        m_lockTimer.start(std::chrono::minutes(minutes));
    else
        m_lockTimer.stop();
}

void MainWindow::lockUnattended()
{
    if (m_desk.isImporting() || m_savingJob)
        restartLockTimer(); // the work of an hour is not thrown away because nobody watched it
    else if (m_desk.isOpen())
        m_desk.lock();
}

void MainWindow::exploreSample()
{
    if (m_desk.isOpen())
        m_desk.lock();
    m_pending.reset(); // it was meant for the own data
    m_firstRun->setBusy(true);
    m_desk.exploreSample();
}

void MainWindow::goToOwnData()
{
    m_pending.reset();
    m_desk.lock(); // what follows is the passphrase, or the first run where there are no own data yet
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        if (m_lockTimer.isActive()) {
            m_lockTimer.noteUse();
            if (!m_lockTimer.isActive())
                return true; // the key that woke the computer is not meant for what is locked now
        }
        break;
    default:
        break;
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace scoredesk::ui
