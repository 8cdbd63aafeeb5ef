// SPDX-License-Identifier: GPL-3.0-or-later
// Files of many students out of the real window: all of them, or none.
#include "tests/ui/shell/shellfixture.h"
#include "ui/pages/printexport/datapane.h"
#include "ui/pages/printexport/printexportpage.h"
#include "ui/widgets/jobsstrip.h"
#include "ui/widgets/messagebar.h"

#include <QtCore/QDir>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QMessageBox>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace scoredesk::ui;
using namespace Qt::StringLiterals;

namespace {

QStringList entriesOf(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace

TEST_CASE("files of many students leave the window whole, school by school, or not at all", "[ui][shell][slow]")
{
    Setup setup;
    setup.show();
    setup.exploreSample();
    MainWindow &window = *setup.window;
    window.showPage(MainWindow::PageId::PrintExport);
    auto *page = window.findChild<PrintExportPage *>();
    REQUIRE(page);
    page->showPane(PrintExportPage::Pane::Data);
    DataPane &pane = *page->data();
    auto *strip = window.findChild<JobsStrip *>();
    auto *message = pane.findChildren<MessageBar *>().constLast();
    const QTemporaryDir out;
    const auto run = [&](DataPane::What what, const QString &to) {
        pane.choose(what);
        setup.prompter.saveTo = to;
        QSignalSpy ended(&pane, &DataPane::savingEnded);
        pane.save();
        CHECK(strip->jobCount() == 1);
        REQUIRE(QTest::qWaitFor([&] { return ended.count() == 1; }, kPatienceMs));
        CHECK(strip->jobCount() == 0);
        CHECK(message->isVisible());
    };

    pane.findChild<QCheckBox *>(u"districtBySchool"_s)->setChecked(true);
    const QString district = out.filePath(u"district"_s);
    run(DataPane::What::District, district);
    const QStringList schools = entriesOf(district);
    CHECK(schools.size() > 3);
    for (const QString &name : schools)
        CHECK(name.endsWith(u".csv"_s));
    Q_EMIT message->actionTriggered();
    CHECK(setup.prompter.opened == district);

    pane.findChild<QCheckBox *>(u"reportsBySchool"_s)->setChecked(true);
    const QString reports = out.filePath(u"reports"_s);
    run(DataPane::What::Reports, reports);
    const QStringList merged = entriesOf(reports);
    CHECK(!merged.isEmpty());
    for (const QString &name : merged)
        CHECK(name.endsWith(u".pdf"_s));

    // Stopped in the strip, then by a lock, while it is being written.
    for (const bool isLock : {false, true}) {
        const QString folder = out.filePath(isLock ? u"locked"_s : u"stopped"_s);
        REQUIRE(QDir().mkdir(folder));
        pane.choose(DataPane::What::DataFile);
        setup.prompter.saveTo = QDir(folder).filePath(u"data.xlsx"_s);
        QSignalSpy progressed(&pane, &DataPane::savingProgressed), ended(&pane, &DataPane::savingEnded);
        pane.save();
        REQUIRE(QTest::qWaitFor([&] { return progressed.count() > 0 || ended.count() > 0; }, kPatienceMs));
        REQUIRE(ended.count() == 0); // else there was nothing to stop
        if (!isLock) { // neither a close by mistake nor a coffee break throws it away
            window.close();
            CHECK(window.isVisible());
            REQUIRE(window.findChild<QMessageBox *>());
            window.findChild<QMessageBox *>()->close();
            window.lockUnattended();
            CHECK(setup.desk.isOpen());
        }
        CHECK(!entriesOf(folder).contains(u"data.xlsx"_s));
        if (isLock)
            setup.desk.lock();
        else
            strip->findChild<QPushButton *>()->click();
        CHECK(ended.count() == 1);
        CHECK(strip->jobCount() == 0);
        REQUIRE(QTest::qWaitFor([&] { return entriesOf(folder).isEmpty(); }, kPatienceMs));
        QTest::qWait(200);
        CHECK(entriesOf(folder).isEmpty());
        if (isLock) {
            const QList<MessageBar *> bars = window.findChildren<MessageBar *>();
            CHECK(std::any_of(bars.begin(), bars.end(), [](const MessageBar *bar) {
                return bar->isVisible() && bar->accessibleName() == u"Saving was stopped"_s;
            }));
        }
    }
}
