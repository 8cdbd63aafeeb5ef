// SPDX-License-Identifier: GPL-3.0-or-later
// Groups of students: from the list into them, and the dialog that keeps them.
#include "ui/pages/printexport/datapane.h"
#include "ui/pages/printexport/printexportpage.h"
#include "ui/pages/results/resultspage.h"
#include "ui/pages/students/studentspage.h"
#include "ui/shell/desk.h"
#include "ui/shell/groupsdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/describe.h"
#include "ui/widgets/messagebar.h"

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

void MainWindow::connectGroups()
{
    connect(m_students, &StudentsPage::addToGroupRequested, this, &MainWindow::addToGroup);
    connect(m_students, &StudentsPage::newGroupRequested, this, &MainWindow::askForGroup);
    connect(m_students, &StudentsPage::manageGroupsRequested, this, &MainWindow::showGroups);
    connect(m_results, &ResultsPage::manageGroupsRequested, this, &MainWindow::showGroups);
    connect(m_students, &StudentsPage::reportsRequested, this,
            [this](const std::vector<domain::Ssid> &students) {
                showPage(PageId::PrintExport);
                m_printExport->showPane(PrintExportPage::Pane::Data);
                m_printExport->data()->choose(DataPane::What::Reports);
                m_printExport->data()->chooseStudents(students);
                m_printExport->data()->focusFirst();
            });
    connect(&m_desk, &Desk::groupsChanged, this, [this] {
        m_students->takeGroups();
        m_results->takeGroups();
        if (m_groups)
            m_groups->takeGroups();
        if (!m_groupMessage.isEmpty())
            visibleMessages()->showMessage(MessageKind::Positive, std::exchange(m_groupMessage, {}), {});
    });
    connect(&m_desk, &Desk::groupsFailed, this, [this](const Error &error) {
        m_groupMessage.clear();
        const Explanation words =
            error.kind == ErrorKind::InvalidInput && error.subject == "taken"_L1
                ? Explanation{tr("Another group has this name"), tr("Choose another name.")}
            : error.kind == ErrorKind::NotFound
                ? Explanation{tr("The group is not there any more"), tr("Another program has deleted it.")}
                : describe(error);
        if (m_groups)
            m_groups->showProblem(words.headline + u". "_s + words.sentence);
        else
            visibleMessages()->showMessage(MessageKind::Danger, words.headline, words.sentence);
    });
}

void MainWindow::addToGroup(std::uint16_t group, const std::vector<domain::Ssid> &students)
{
    const auto snapshot = m_desk.snapshot();
    const auto groups = snapshot ? snapshot->groups() : nullptr;
    const analytics::StudentGroups::Group *found = groups ? groups->find(group) : nullptr;
    if (!found || students.empty())
        return;
    m_lastReport.reset();
    //: %1 is the name of a group of students
    m_groupMessage =
        tr("%n students added to the group “%1”", nullptr, int(students.size())).arg(found->label);
    m_desk.addMembers(group, students);
}

void MainWindow::askForGroup(const std::vector<domain::Ssid> &students)
{
    const auto snapshot = m_desk.snapshot();
    if (!snapshot || students.empty())
        return;
    QStringList taken;
    const auto groups = snapshot->groups();
    for (const analytics::StudentGroups::Group &group : groups->groups())
        taken << group.label;
    auto *dialog =
        new GroupNameDialog(tr("New group of %n students", nullptr, int(students.size())), {}, taken, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, students] {
        m_lastReport.reset();
        //: %1 is the name of a group of students
        m_groupMessage =
            tr("%n students added to the group “%1”", nullptr, int(students.size())).arg(dialog->name());
        m_desk.addGroup(dialog->name(), students);
    });
    dialog->open();
}

void MainWindow::showGroups()
{
    if (!m_desk.snapshot())
        return;
    m_groups = new GroupsDialog(m_desk.snapshot(), this);
    connect(m_groups, &GroupsDialog::renameRequested, &m_desk, &Desk::renameGroup);
    connect(m_groups, &GroupsDialog::removeRequested, &m_desk, &Desk::removeGroup);
    connect(m_groups, &GroupsDialog::removeMembersRequested, &m_desk, &Desk::removeMembers);
    m_groups->open();
}

} // namespace scoredesk::ui
