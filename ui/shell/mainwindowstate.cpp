// SPDX-License-Identifier: GPL-3.0-or-later
// What a window hands on to the one that takes its place in another language.
#include "ui/pages/profile/profilepage.h"
#include "ui/pages/results/resultspage.h"
#include "ui/pages/students/studentspage.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settingsdialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/navrail.h"

#include <QtWidgets/QDialog>
#include <QtWidgets/QStackedWidget>

#include <algorithm>
#include <utility>

namespace scoredesk::ui {

bool MainWindow::isBusy() const
{
    return m_desk.hasJobs() || m_savingJob || m_copyJob;
}

bool MainWindow::hasQuestionOpen() const
{
    const QList<QDialog *> dialogs = findChildren<QDialog *>();
    return std::any_of(dialogs.begin(), dialogs.end(),
                       [](const QDialog *dialog) { return dialog->isVisible() && !qobject_cast<const SettingsDialog *>(dialog); });
}

bool MainWindow::hasSettingsOpen() const
{
    const QList<SettingsDialog *> dialogs = findChildren<SettingsDialog *>();
    return std::any_of(dialogs.begin(), dialogs.end(), [](const SettingsDialog *dialog) { return dialog->isVisible(); });
}

MainWindow::State MainWindow::takeState()
{
    State state;
    state.newPassphrase = std::exchange(m_newPassphrase, std::nullopt);
    state.pending = std::exchange(m_pending, std::nullopt);
    if (m_outer->currentWidget() != m_workspace)
        return state;
    state.page = currentPage();
    if (m_lastReport && !m_messages->isHidden())
        state.lastReport = std::move(m_lastReport);
    state.filter = m_students->filters().filter();
    state.student = m_profile->sequence();
    state.tab = m_profile->tab();
    state.results = m_results->savedView();
    return state;
}

void MainWindow::restore(State state)
{
    m_newPassphrase = std::move(state.newPassphrase);
    m_pending = std::move(state.pending);
    if (m_pending && !m_desk.isOpen())
        showPassphrase(!m_desk.hasCache());
    restartLockTimer();
    if (!state.page || m_outer->currentWidget() != m_workspace)
        return;
    if (state.lastReport)
        showImported(*state.lastReport);
    m_students->showFiltered(state.filter);
    m_results->showSavedView(state.results);
    if (state.student.current().isValid()) {
        m_profile->setTab(state.tab);
        if (state.student.size() > 1)
            state.student.name = m_students->sequenceAt(state.student.current()).name; // the list's, in these words
        connect(m_profile, &ProfilePage::loaded, this, [this] { // before, there is nothing to take the focus
            if (currentPage() == PageId::Profile)
                m_profile->focusFirst();
        }, Qt::SingleShotConnection);
        m_profile->open(state.student);
    }
    showPage(*state.page);
}

void MainWindow::setNewPassphrase(const QByteArray &passphrase)
{
    m_newPassphrase.emplace(QByteArray(passphrase.constData(), passphrase.size())); // a copy of its own, wiped with it
}

} // namespace scoredesk::ui
