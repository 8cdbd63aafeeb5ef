// SPDX-License-Identifier: GPL-3.0-or-later
// How the window follows the desk and its pages.
#include "ui/models/cellwords.h"
#include "ui/pages/firstrun/firstrunpage.h"
#include "ui/pages/firstrun/passphrasepage.h"
#include "ui/pages/home/homepage.h"
#include "ui/pages/printexport/packetpane.h"
#include "ui/pages/printexport/printexportpage.h"
#include "ui/pages/profile/profilepage.h"
#include "ui/pages/results/resultspage.h"
#include "ui/pages/results/timecard.h"
#include "ui/pages/students/studentspage.h"
#include "ui/shell/desk.h"
#include "ui/shell/importdialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/jobsstrip.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/searchfield.h"

#include <QtWidgets/QStackedWidget>

#include <initializer_list>
#include <utility>

namespace scoredesk::ui {

void MainWindow::connectDesk()
{
    connect(&m_desk, &Desk::snapshotChanged, this, &MainWindow::takeSnapshot);
    connect(&m_desk, &Desk::timeFailed, this, [this](const Error &error) {
        m_topBar->setTimes(m_desk.times(), m_desk.shownTime());
        m_results->time()->stop();
        m_results->time()->setReleases(m_desk.releases(), m_desk.shownTime());
        explain(error);
    });
    // queued: what is kept is shown at once, and with it comes a new list in place of the one that was chosen from
    connect(m_topBar, &TopBar::timeChosen, &m_desk, &Desk::showTime, Qt::QueuedConnection);
    connect(m_results->time(), &TimeCard::timeRequested, &m_desk, &Desk::showTime);
    connect(&m_desk, &Desk::previousChanged, this, [this] {
        m_home->setPrevious(m_desk.previous());
        m_results->time()->setPrevious(m_desk.previous());
    });
    connect(&m_desk, &Desk::opened, this, [this] {
        m_passphrase->setBusy(false);
        m_passphrase->clear();
        m_firstRun->setBusy(false);
        restartLockTimer();
        if (m_desk.openFolder() == m_desk.folder())
            m_newPassphrase.reset();
        const std::optional<PendingImport> pending = std::exchange(m_pending, std::nullopt);
        if (pending && pending->folder == m_desk.openFolder()) {
            showWorkspace();
            m_desk.importFiles(pending->paths, pending->options);
        } else if (m_desk.snapshot()) {
            showWorkspace();
        } else {
            m_outer->setCurrentWidget(m_firstRun);
            if (m_desk.wasLost())
                m_firstRun->messages()->showMessage(MessageKind::Caution, tr("The data that were loaded are gone"),
                                                    tr("The file cache.db is not in the folder any more, so an empty one was made. Import the files again."));
            else
                m_firstRun->messages()->showMessage(MessageKind::Accent, tr("The data are open, and nothing is in them yet"),
                                                    tr("Open your TOMS downloads, or drop files here."));
        }
        refreshCommands();
    });
    connect(&m_desk, &Desk::openFailed, this, [this](const Error &error) {
        m_passphrase->setBusy(false);
        m_firstRun->setBusy(false);
        explain(error);
        if (m_outer->currentWidget() == m_passphrase)
            m_passphrase->focusFirst();
    });
    connect(&m_desk, &Desk::locked, this, [this] {
        forgetEverything();
        start();
        const bool wasSaving = std::exchange(m_wasSavingAtLock, false);
        if (m_desk.isImporting())
            visibleMessages()->showMessage(MessageKind::Caution, tr("The import was stopped"),
                                           tr("The data held before are whole. Unlock and import the files again."));
        else if (wasSaving)
            visibleMessages()->showMessage(MessageKind::Caution, tr("Saving was stopped"),
                                           tr("Unlock and save again."));
    });
    connect(&m_desk, &Desk::previewReady, this, &MainWindow::showPreview);
    connect(&m_desk, &Desk::previewFailed, this, &MainWindow::explain);
    connect(&m_desk, &Desk::importFinished, this, &MainWindow::finishImport);
    connect(&m_desk, &Desk::importFailed, this, [this](const Error &error) {
        if (error.kind == ErrorKind::Cancelled) {
            m_lastReport.reset();
            visibleMessages()->showMessage(MessageKind::Accent, tr("The import was cancelled"), tr("The data are as they were."));
        } else {
            explain(error);
        }
    });
    connect(&m_desk, &Desk::jobStarted, this, [this](int job, const QString &text) {
        m_stripJobs[job] = m_strip->addJob(text);
        m_home->setReading(text);
        m_students->setReading(text);
    });
    connect(&m_desk, &Desk::jobProgress, this, [this](int job, double fraction) {
        if (const auto it = m_stripJobs.find(job); it != m_stripJobs.end())
            m_strip->setProgress(it->second, fraction);
    });
    connect(&m_desk, &Desk::jobEnded, this, [this](int job) {
        if (const auto it = m_stripJobs.find(job); it != m_stripJobs.end()) {
            m_strip->removeJob(it->second);
            m_stripJobs.erase(it);
        }
        if (m_stripJobs.empty()) {
            m_home->setReading({});
            m_students->setReading({});
        }
    });
    connect(m_strip, &JobsStrip::cancelRequested, this, [this](int stripJob) {
        if (stripJob == m_copyJob)
            m_students->cancelCopy();
        if (stripJob == m_savingJob)
            m_printExport->cancelSaving();
        for (const auto &[job, shown] : m_stripJobs) {
            if (shown == stripJob)
                m_desk.cancelJob(job);
        }
    });
    connect(m_passphrase, &PassphrasePage::passphraseEntered, this, [this](const QByteArray &passphrase) {
        m_passphrase->setBusy(true);
        if (m_passphrase->mode() == PassphrasePage::Mode::Create)
            m_desk.create(passphrase);
        else
            m_desk.open(passphrase);
    });
    connect(m_passphrase, &PassphrasePage::cancelled, this, [this] {
        const std::optional<PendingImport> givenUp = std::exchange(m_pending, std::nullopt);
        m_passphrase->clear();
        start();
        if (givenUp && givenUp->isFromSample)
            exploreSample();
    });
    connect(m_firstRun, &FirstRunPage::sampleRequested, this, &MainWindow::exploreSample);
    connect(m_firstRun, &FirstRunPage::folderRequested, this, &MainWindow::askForFolder);
    connect(m_firstRun, &FirstRunPage::guideRequested, this, &MainWindow::showGuide);
}

void MainWindow::connectPages()
{
    connectGroups();
    connect(m_home, &HomePage::studentsRequested, this, &MainWindow::showStudents);
    m_results->setSavedViews(&m_desk);
    m_results->setIndicationRules(m_settings.indicationRules());
    m_printExport->packet()->setIndicationRules(m_settings.indicationRules());
    connect(m_results, &ResultsPage::indicationRulesChanged, this, [this](const analytics::IndicationRules &rules) {
        m_settings.setIndicationRules(rules);
        m_printExport->packet()->setIndicationRules(rules);
    });
    connect(m_results, &ResultsPage::studentsRequested, this, &MainWindow::showStudents);
    connect(m_students, &StudentsPage::studentOpened, this, &MainWindow::showStudent);
    connect(m_profile, &ProfilePage::backRequested, this, [this](domain::Ssid ssid) {
        showPage(PageId::Students);
        m_students->setCurrentStudent(ssid);
    });
    connect(m_students, &StudentsPage::copyStarted, this,
            [this](int rows) { m_copyJob = m_strip->addJob(tr("Copying %Ln rows", nullptr, rows)); });
    connect(m_students, &StudentsPage::copyProgressed, this, [this](double fraction) {
        if (m_copyJob)
            m_strip->setProgress(*m_copyJob, fraction);
    });
    connect(m_students, &StudentsPage::copyEnded, this, [this] {
        if (m_copyJob)
            m_strip->removeJob(*std::exchange(m_copyJob, std::nullopt));
    });
    connect(m_printExport, &PrintExportPage::savingStarted, this,
            [this](const QString &what) { m_savingJob = m_strip->addJob(what); });
    connect(m_printExport, &PrintExportPage::savingProgressed, this, [this](double fraction) {
        if (m_savingJob)
            m_strip->setProgress(*m_savingJob, fraction);
    });
    connect(m_printExport, &PrintExportPage::savingEnded, this, [this] {
        if (!m_savingJob)
            return;
        m_wasSavingAtLock = !m_desk.isOpen();
        m_strip->removeJob(*std::exchange(m_savingJob, std::nullopt));
    });
    for (Page *page : std::initializer_list<Page *>{m_home, m_students, m_profile, m_results, m_printExport}) {
        connect(page, &Page::statusTextChanged, this, [this, page] {
            if (m_pages->currentWidget() == page)
                m_strip->setStatusText(stripText());
        });
    }
    SearchField *search = m_topBar->search();
    connect(search, &SearchField::queryChanged, this, &MainWindow::runSearch);
    connect(search, &SearchField::resultActivated, this, &MainWindow::openTarget);
    connect(m_messages, &MessageBar::actionTriggered, this, [this] {
        if (m_lastReport) {
            auto *dialog = new ImportReportDialog(*m_lastReport, this);
            dialog->open();
        }
    });
}

} // namespace scoredesk::ui
