// SPDX-License-Identifier: GPL-3.0-or-later
// Groups of students in the real window: from the list, into filters, and away again.
#include "tests/ui/shell/shellfixture.h"
#include "ui/pages/printexport/datapane.h"
#include "ui/pages/printexport/printexportpage.h"
#include "ui/pages/results/resultspage.h"
#include "ui/pages/students/filterbar.h"
#include "ui/pages/students/studentspage.h"
#include "ui/shell/groupsdialog.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebar.h"

#include <QtCore/QFile>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace scoredesk::ui;
using namespace Qt::StringLiterals;

namespace {

using analytics::Dimension;

struct GroupSetup : Setup
{
    GroupSetup()
    {
        show();
        exploreSample();
        window->showPage(MainWindow::PageId::Students);
        table = window->students()->findChild<DataTable *>(u"studentTable"_s);
        REQUIRE(table);
        select(0, 4);
    }
    void select(int first, int last)
    {
        const QAbstractItemModel *model = table->model();
        table->selectionModel()->select(
            {model->index(first, 0), model->index(last, model->columnCount() - 1)},
            QItemSelectionModel::ClearAndSelect);
    }
    /// Does \a change and waits for the groups.
    template <typename Change>
    void changing(Change change)
    {
        QSignalSpy changed(&desk, &Desk::groupsChanged), failed(&desk, &Desk::groupsFailed);
        change();
        REQUIRE(QTest::qWaitFor([&] { return changed.count() + failed.count() > 0; }, kPatienceMs));
        REQUIRE(changed.count() == 1);
    }
    QMenu *groupMenu()
    {
        auto *button = window->findChild<QPushButton *>(u"addToGroup"_s);
        REQUIRE(button);
        Q_EMIT button->menu()->aboutToShow();
        return button->menu();
    }
    void makeGroup(const QString &name)
    {
        groupMenu()->findChild<QAction *>(u"newGroup"_s)->trigger();
        const QList<GroupNameDialog *> dialogs = window->findChildren<GroupNameDialog *>(); // one of before may not be gone yet
        REQUIRE_FALSE(dialogs.isEmpty());
        GroupNameDialog *dialog = dialogs.last();
        auto *accept = dialog->findChild<QPushButton *>(u"acceptGroupName"_s);
        CHECK_FALSE(accept->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"groupName"_s), name);
        changing([accept] { QTest::keyClick(accept, Qt::Key_Space); });
    }
    [[nodiscard]] std::shared_ptr<const analytics::StudentGroups> groups() const
    {
        return desk.snapshot()->groups();
    }
    [[nodiscard]] int rows() const { return table->model()->rowCount(); }

    DataTable *table = nullptr;
};

} // namespace

TEST_CASE("selected students become a group, which filters the list and the results",
          "[ui][shell][groups][slow]")
{
    GroupSetup setup;
    setup.makeGroup(u"Watch list"_s);
    REQUIRE(setup.groups()->groups().size() == 1);
    const analytics::StudentGroups::Group first = setup.groups()->groups()[0];
    CHECK(first.label == u"Watch list"_s);
    CHECK(first.students.size() == 5);

    // Two of three more are in it already.
    setup.select(3, 5);
    QMenu *menu = setup.groupMenu();
    setup.changing([menu] { menu->actions().first()->trigger(); });
    CHECK(setup.groups()->groups()[0].students.size() == 6);

    StudentFilter filter;
    filter.ownGroups = {first.code};
    setup.window->students()->showFiltered(filter);
    CHECK(QTest::qWaitFor([&] { return setup.rows() == 6; }, kPatienceMs));
    const auto parts = partsOf(filter, setup.desk.snapshot().get());
    REQUIRE(parts.size() == 1);
    CHECK(parts[0].value == u"Watch list"_s);

    setup.window->showPage(MainWindow::PageId::Results);
    ResultsPage &results = *setup.window->results();
    analytics::AggregateQuery query = results.question().query();
    query.where = {{Dimension::Group, {first.code}}};
    query.by = {Dimension::Group};
    results.question().setQuery(query);
    REQUIRE(results.answer());
    CHECK(results.answer()->total.measures.records <= 6);
    CHECK(results.answer()->rows.size() == 1);
    query.isPublic = true;
    results.question().setQuery(query);
    CHECK_FALSE(results.answer()); // never in the public view
}

TEST_CASE("a group is renamed, emptied and deleted in its dialog, and the filters follow",
          "[ui][shell][groups][slow]")
{
    GroupSetup setup;
    setup.makeGroup(u"Period 1"_s);
    setup.makeGroup(u"Period 2"_s);
    const std::uint16_t code = setup.groups()->groups()[0].code;
    StudentFilter filter;
    filter.ownGroups = {code};
    setup.window->students()->showFiltered(filter);
    ResultsPage &results = *setup.window->results();
    analytics::AggregateQuery query = results.question().query();
    query.where = {{Dimension::Group, {code}}};
    results.question().setQuery(query);

    Q_EMIT setup.window->students()->findChild<FilterBar *>()->manageGroupsRequested();
    auto *dialog = setup.window->findChild<GroupsDialog *>();
    REQUIRE(dialog);
    auto *list = dialog->findChild<QListWidget *>(u"groups"_s);
    auto *members = dialog->findChild<QListWidget *>(u"members"_s);
    REQUIRE(list->count() == 2);
    CHECK(members->count() == 5);

    members->item(0)->setSelected(true);
    setup.changing([&] { dialog->findChild<QPushButton *>(u"removeMembers"_s)->click(); });
    CHECK(members->count() == 4);
    CHECK(QTest::qWaitFor([&] { return setup.rows() == 4; }, kPatienceMs));

    dialog->findChild<QPushButton *>(u"renameGroup"_s)->click();
    auto *name = dialog->findChild<GroupNameDialog *>();
    REQUIRE(name);
    auto *field = name->findChild<QLineEdit *>(u"groupName"_s);
    field->setText(u"period 2"_s);
    CHECK_FALSE(name->findChild<QPushButton *>(u"acceptGroupName"_s)->isEnabled());
    field->setText(u"Period 0"_s);
    setup.changing([&] { name->findChild<QPushButton *>(u"acceptGroupName"_s)->click(); });
    CHECK(list->currentItem()->text() == u"Period 0 (4)"_s);

    dialog->findChild<QPushButton *>(u"removeGroup"_s)->click();
    auto *question = dialog->findChild<QMessageBox *>(u"confirmRemoveGroup"_s);
    REQUIRE(question);
    CHECK(question->informativeText().contains(u"4 students"_s));
    setup.changing([&] {
        for (QAbstractButton *button : question->buttons())
            if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
    });
    CHECK(list->count() == 1);
    REQUIRE(setup.groups()->groups().size() == 1);
    CHECK(setup.groups()->groups()[0].label == u"Period 2"_s);
    CHECK(QTest::qWaitFor([&] { return setup.rows() == 0; }, kPatienceMs)); // nobody, not everybody
    CHECK(results.question().query().where.empty());

    // Locked, nothing of it is left to see.
    setup.desk.lock();
    CHECK_FALSE(dialog->isVisible());
}

TEST_CASE("the reports of selected students are offered alone", "[ui][shell][groups][slow]")
{
    GroupSetup setup;
    setup.window->findChild<QPushButton *>(u"exportReports"_s)->click();
    CHECK(setup.window->currentPage() == MainWindow::PageId::PrintExport);
    DataPane &pane = *setup.window->printExport()->data();
    REQUIRE(pane.reportFilter().ssids);
    CHECK(pane.reportFilter().ssids->size() == 5);
    auto *bar = pane.findChild<MessageBar *>(u"chosenStudents"_s);
    CHECK(bar->isVisible());
    pane.choose(DataPane::What::DataFile);
    CHECK_FALSE(bar->isVisible());
    pane.choose(DataPane::What::Reports);
    CHECK(bar->isVisible());
    Q_EMIT bar->actionTriggered();
    CHECK_FALSE(bar->isVisible());
    CHECK_FALSE(pane.reportFilter().ssids);
}

TEST_CASE("a group made while an import runs is in what comes of it", "[ui][shell][groups][slow]")
{
    GroupSetup setup;
    const QString path = setup.folder.filePath(u"groups.csv"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    const domain::Ssid ssid = setup.desk.snapshot()->students()[0].ssid;
    file.write("group_name,school_natural_id,school_year,subject_code,student_ssid,group_user_login\n"
               "From the file,99654326000011,2024,,"
               + ssid.text().toLatin1() + ",\n");
    file.close();
    QSignalSpy imported(&setup.desk, &Desk::importFinished);
    setup.changing([&] {
        setup.desk.importFiles({path}, {});
        setup.desk.addGroup(u"Meanwhile"_s, {ssid});
    });
    REQUIRE(QTest::qWaitFor([&] { return imported.count() == 1; }, kPatienceMs));
    QStringList labels;
    const auto groups = setup.groups();
    for (const analytics::StudentGroups::Group &group : groups->groups())
        labels << group.label;
    CHECK(labels == QStringList{u"From the file"_s, u"Meanwhile"_s});
}
