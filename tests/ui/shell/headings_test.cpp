// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/headingsdialog.h"

#include "tests/support/tempfolder.h"
#include "tests/ui/shell/shellfixture.h"
#include "ui/shell/importdialogs.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace scoredesk::ui;
using namespace Qt::StringLiterals;

TEST_CASE("a heading that nobody knows is asked for, and the file is looked into again", "[ui][shell]")
{
    const TempFolder files;
    const QString path = files.write(u"Test Assignment.csv"_s, "Test Assignment 2023-24\n"
                                                               "District Code,School Code,SSID,Pupil's Exam,Progress So Far\n"
                                                               "99654320000000,99654326000011,9900000001,ELA,Completed\n");
    Setup setup;
    setup.show();
    QSignalSpy previewed(&setup.desk, &Desk::previewReady);
    setup.window->offerImport({path});
    REQUIRE(QTest::qWaitFor([&] { return previewed.count() == 1; }, kPatienceMs));
    auto *preview = setup.window->findChild<ImportPreviewDialog *>();
    REQUIRE(preview);
    CHECK_FALSE(preview->findChild<QPushButton *>(u"acceptImport"_s)); // nothing to import yet
    auto *explain = preview->findChild<QPushButton *>(u"explainHeadings"_s);
    REQUIRE(explain);
    explain->click();

    auto *dialog = preview->findChild<HeadingsDialog *>();
    REQUIRE(dialog);
    auto *accept = dialog->findChild<QPushButton *>(u"acceptHeadings"_s);
    const QList<QComboBox *> meanings = dialog->findChildren<QComboBox *>();
    REQUIRE(meanings.size() == 2);
    CHECK(meanings[0]->accessibleName() == u"Pupil's Exam"_s);
    CHECK(dialog->focusWidget() == meanings[0]);
    CHECK_FALSE(accept->isEnabled());
    QTest::keyClick(meanings[0], Qt::Key_Down); // what is needed stands first
    CHECK(meanings[0]->currentData() == u"Test"_s);
    CHECK(accept->isEnabled());
    meanings[1]->setCurrentIndex(meanings[1]->findData(u"Test"_s));
    CHECK_FALSE(accept->isEnabled()); // twice the same
    meanings[1]->setCurrentIndex(meanings[1]->findData(u"TestStatus"_s));
    REQUIRE(accept->isEnabled());
    accept->click();

    REQUIRE(QTest::qWaitFor([&] { return previewed.count() == 2; }, kPatienceMs));
    const auto again = previewed.at(1).at(1).value<QList<files::FileDescription>>();
    REQUIRE(again.size() == 1);
    CHECK(again.first().kind == files::FileKind::TestAssignment);
    CHECK(again.first().unknownColumns.isEmpty());
    CHECK_FALSE(HeadingsDialog::mayHelp(again.first()));

    // The import remembers it: the next look, after a lock, knows without being told.
    const QList<ImportPreviewDialog *> dialogs = setup.window->findChildren<ImportPreviewDialog *>();
    auto *import = dialogs.last()->findChild<QPushButton *>(u"acceptImport"_s);
    REQUIRE(import);
    QSignalSpy imported(&setup.desk, &Desk::importFinished);
    import->click();
    setup.givePassphrase(u"correct horse"_s);
    REQUIRE(QTest::qWaitFor([&] { return imported.count() > 0; }, kPatienceMs));
    setup.desk.lock();
    setup.givePassphrase(u"correct horse"_s);
    setup.window->offerImport({path});
    REQUIRE(QTest::qWaitFor([&] { return previewed.count() == 3; }, kPatienceMs));
    CHECK(previewed.at(2).at(1).value<QList<files::FileDescription>>().first().kind == files::FileKind::TestAssignment);
}
