// SPDX-License-Identifier: GPL-3.0-or-later
// Which data an import goes into, what is asked before and after it, and what a lock does to it.
#include "core/sample/samplelea.h"
#include "tests/core/sync/samplefolder.h"
#include "tests/support/tempfolder.h"
#include "tests/ui/shell/shellfixture.h"
#include "ui/pages/home/homepage.h"
#include "ui/shell/settingsdialog.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebar.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QComboBox>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace scoredesk::ui;
using namespace Qt::StringLiterals;

namespace {

const QString kPassphrase = u"four words not together"_s;
const domain::CdsCode kOtherDistrict{19'64733'0000000};

QPushButton *backButton(const MainWindow &window)
{
    return window.findChild<QPushButton *>(u"leavePassphrase"_s);
}

/// Makes the own data and locks them.
void makeOwnData(Setup &setup)
{
    QSignalSpy opened(&setup.desk, &Desk::opened);
    setup.desk.create(kPassphrase.toUtf8());
    REQUIRE(QTest::qWaitFor([&] { return opened.count() > 0; }, kPatienceMs));
    setup.desk.lock();
}

void waitForOpened(QSignalSpy &opened)
{
    REQUIRE(QTest::qWaitFor([&] { return opened.count() > 0; }, kPatienceMs));
}

QString rowText(const PreviewModel &model, int row, PreviewModel::Column column)
{
    return model.index(row, column).data().toString();
}

} // namespace

TEST_CASE("files that wait for a passphrase never go into the sample", "[ui][shell][slow]")
{
    Setup setup;
    setup.show();
    makeOwnData(setup);
    setup.acceptImport({sampleFile(u".csv"_s)});
    auto *page = setup.window->findChild<PassphrasePage *>();
    REQUIRE(page->isVisible());
    CHECK(page->mode() == PassphrasePage::Mode::Unlock);
    REQUIRE(backButton(*setup.window));
    CHECK(backButton(*setup.window)->isVisible());
    CHECK(page->messages()->isVisible());

    QSignalSpy imported(&setup.desk, &Desk::importFinished);
    QSignalSpy importFailed(&setup.desk, &Desk::importFailed);

    SECTION("the sample is looked at meanwhile")
    {
        QSignalSpy opened(&setup.desk, &Desk::opened);
        for (QAction *action : setup.window->commands()) {
            if (action->text().contains(u"sample"_s, Qt::CaseInsensitive))
                action->trigger();
        }
        waitForOpened(opened);
        CHECK(setup.desk.openFolder() == setup.desk.sampleFolder());
        CHECK_FALSE(setup.desk.isImporting());
        const std::size_t students = setup.desk.snapshot()->students().size();
        QTest::qWait(100);
        CHECK(imported.count() + importFailed.count() == 0);
        CHECK(setup.desk.snapshot()->students().size() == students);

        // and what waited is forgotten: unlocking the own data imports nothing
        setup.desk.lock();
        setup.givePassphrase(kPassphrase);
        QTest::qWait(100);
        CHECK_FALSE(setup.desk.isImporting());
        CHECK_FALSE(setup.desk.snapshot());
    }
    SECTION("the sample opens although nobody asked the window")
    {
        QSignalSpy opened(&setup.desk, &Desk::opened);
        setup.desk.exploreSample();
        waitForOpened(opened);
        QTest::qWait(100);
        CHECK_FALSE(setup.desk.isImporting());
        CHECK(imported.count() + importFailed.count() == 0);
    }
    SECTION("given up")
    {
        backButton(*setup.window)->click();
        CHECK(page->isVisible());
        CHECK_FALSE(backButton(*setup.window)->isVisible());
        setup.givePassphrase(kPassphrase);
        QTest::qWait(100);
        CHECK_FALSE(setup.desk.isImporting());
        CHECK_FALSE(setup.desk.snapshot());
    }
    SECTION("unlocked")
    {
        setup.givePassphrase(kPassphrase);
        REQUIRE(QTest::qWaitFor([&] { return imported.count() > 0; }, kPatienceMs));
        CHECK(setup.desk.openFolder() == setup.desk.folder());
        CHECK(setup.desk.snapshot());
    }
}

TEST_CASE("an import from beside the sample may be given up, and the sample comes back", "[ui][shell][slow]")
{
    Setup setup;
    setup.show();
    setup.exploreSample();
    setup.acceptImport({sampleFile(u".csv"_s)});
    CHECK_FALSE(setup.desk.isOpen());
    QSignalSpy opened(&setup.desk, &Desk::opened);
    backButton(*setup.window)->click();
    waitForOpened(opened);
    CHECK(setup.desk.openFolder() == setup.desk.sampleFolder());
    CHECK(setup.window->home()->isVisible());
    CHECK_FALSE(setup.desk.hasCache());
}

TEST_CASE("what opens after a lock stays shut", "[ui][shell]")
{
    Setup setup;
    setup.show();
    makeOwnData(setup);
    QSignalSpy opened(&setup.desk, &Desk::opened);
    setup.desk.open(kPassphrase.toUtf8());
    setup.desk.lock();
    REQUIRE(QTest::qWaitFor([&] { return !setup.desk.hasJobs(); }, kPatienceMs));
    QTest::qWait(50);
    CHECK(opened.count() == 0);
    CHECK_FALSE(setup.desk.isOpen());
}

TEST_CASE("nobody at the desk locks it, but not while an import runs", "[ui][shell]")
{
    Setup setup;
    setup.show();
    makeOwnData(setup);
    setup.givePassphrase(kPassphrase);
    QSignalSpy imported(&setup.desk, &Desk::importFinished);
    setup.desk.importFiles({sampleFile(u".csv"_s)}, {});
    setup.window->lockUnattended();
    CHECK(setup.desk.isOpen());
    REQUIRE(QTest::qWaitFor([&] { return imported.count() > 0; }, kPatienceMs));
    CHECK(setup.desk.snapshot());
    setup.window->lockUnattended();
    CHECK_FALSE(setup.desk.isOpen());
}

TEST_CASE("a lock by hand during an import says that it was stopped", "[ui][shell]")
{
    Setup setup;
    setup.show();
    makeOwnData(setup);
    setup.givePassphrase(kPassphrase);
    QSignalSpy imported(&setup.desk, &Desk::importFinished);
    setup.desk.importFiles({sampleFile(u".csv"_s)}, {});
    setup.desk.lock();
    auto *page = setup.window->findChild<PassphrasePage *>();
    CHECK(page->isVisible());
    CHECK(page->messages()->isVisible());
    REQUIRE(QTest::qWaitFor([&] { return !setup.desk.hasJobs(); }, kPatienceMs));
    CHECK(imported.count() == 0);
    CHECK_FALSE(setup.desk.isImporting());
}

TEST_CASE("an import that was cancelled says so, and the data are as they were", "[ui][shell]")
{
    Setup setup;
    setup.show();
    makeOwnData(setup);
    setup.givePassphrase(kPassphrase);
    QSignalSpy started(&setup.desk, &Desk::jobStarted);
    QSignalSpy failed(&setup.desk, &Desk::importFailed);
    setup.desk.importFiles({sampleFile(u".csv"_s)}, {});
    REQUIRE(started.count() == 1);
    setup.desk.cancelJob(started.first().first().toInt());
    REQUIRE(QTest::qWaitFor([&] { return failed.count() > 0; }, kPatienceMs));
    CHECK_FALSE(setup.desk.snapshot());
    bool isSaid = false;
    for (const MessageBar *bar : setup.window->findChildren<MessageBar *>())
        isSaid = isSaid || (bar->isVisible() && bar->accessibleName().contains(u"The import was cancelled"_s));
    CHECK(isSaid);
}

TEST_CASE("the copy of an import report says why whole files were refused", "[ui][shell]")
{
    sync::FileReport refused;
    refused.path = u"/downloads/elpac.xlsx"_s;
    refused.kind = files::FileKind::ElpacScoreData;
    refused.refusal = u"This is an ELPAC file. It is left alone."_s;
    sync::FileReport read;
    read.path = u"/downloads/data.csv"_s;
    read.kind = files::FileKind::StudentScoreData;
    read.rejected = {{.row = 17, .column = u"RecordType"_s, .value = u"07"_s, .reason = u"No test has this code."_s}};
    read.rejectedCount = 1;
    sync::ImportReport report;
    report.files = {refused, read};
    Setup setup;
    setup.show();
    auto *dialog = new ImportReportDialog(report, setup.window.get());
    dialog->findChild<QPushButton *>(u"copyReport"_s)->click();
    CHECK(QGuiApplication::clipboard()->text().contains(u"This is an ELPAC file. It is left alone."_s));
    CHECK(QGuiApplication::clipboard()->text().contains(u"\tRecordType\t=\"07\"\t"_s)); // its zero outlives a spreadsheet
    QGuiApplication::clipboard()->clear();
}

TEST_CASE("settings show the text size that the keys set", "[ui][shell]")
{
    Setup setup;
    setup.themes.setTextPercent(120);
    setup.show();
    auto *dialog = new SettingsDialog(setup.settings, setup.themes, setup.window.get());
    auto *size = dialog->findChild<QComboBox *>(u"textSize"_s);
    REQUIRE(size);
    CHECK(size->currentData().toInt() == 120);
    CHECK(size->currentText().contains(u"120"_s));
    size->setCurrentIndex(size->findData(150));
    CHECK(setup.themes.textPercent() == 150);
    setup.themes.setTextPercent(100);
}

TEST_CASE("files that do not say whose they are ask for the LEA", "[ui][shell][slow]")
{
    const TempFolder files;
    CaretTable table = sampleTable();
    const qsizetype calpads = table.column(u"CALPADSDistrictCode"_s);
    const qsizetype tested = table.column(u"FinalTestedDistrictCode"_s);
    for (qsizetype i = 0; i + 1 < table.rows.size(); i += 4)
        table.rows[i][calpads] = table.rows[i + 1][tested] = kOtherDistrict.text();
    const QString path = files.write(u"mixed.csv"_s, table.text());

    Setup setup;
    setup.show();
    QSignalSpy imported(&setup.desk, &Desk::importFinished);
    setup.acceptImport({path});
    setup.givePassphrase(kPassphrase);
    REQUIRE(QTest::qWaitFor([&] { return imported.count() > 0; }, kPatienceMs));
    CHECK_FALSE(setup.desk.snapshot());
    auto *dialog = setup.window->findChild<LeaDialog *>();
    REQUIRE(dialog);
    REQUIRE(dialog->isVisible());
    auto *accept = dialog->findChild<QPushButton *>(u"acceptLea"_s);
    auto *code = dialog->findChild<QLineEdit *>(u"leaCode"_s);
    auto *choice = dialog->findChild<QComboBox *>(u"leaChoice"_s);
    CHECK_FALSE(accept->isEnabled());
    REQUIRE(choice->count() > 2); // the sample's own and the other one
    QTest::keyClicks(code, u"11111111111111"_s);
    CHECK_FALSE(accept->isEnabled());
    code->clear();

    choice->setFocus();
    for (int i = 1; i < choice->count() && (code->text().isEmpty() || code->text() == kOtherDistrict.text()); ++i)
        QTest::keyClick(choice, Qt::Key_Down);
    CHECK(code->text().size() == 14);
    const QString chosen = code->text();
    CHECK(chosen != kOtherDistrict.text());
    REQUIRE(accept->isEnabled());
    accept->click();
    REQUIRE(QTest::qWaitFor([&] { return imported.count() > 1; }, kPatienceMs));
    REQUIRE(setup.desk.snapshot());
    CHECK(setup.desk.snapshot()->lea().code.text() == chosen);
    CHECK(setup.window->home()->isVisible());
}

TEST_CASE("the preview promises nothing the import does not keep", "[ui][shell]")
{
    files::FileDescription pdf;
    pdf.path = u"/in/a.pdf"_s;
    pdf.kind = files::FileKind::SsrPdf;
    files::FileDescription html;
    html.path = u"/in/b.html"_s;
    html.kind = files::FileKind::SsrHtml;
    files::FileDescription claims;
    claims.kind = files::FileKind::CersClaims;
    CHECK(isImportable(pdf));
    CHECK(isImportable(claims));
    CHECK_FALSE(isImportable(html));
    PreviewModel model;
    model.setFiles({pdf, html});
    CHECK(rowText(model, 1, PreviewModel::What) == u"PDF"_s); // what is not taken stands first
    CHECK(rowText(model, 1, PreviewModel::Unknown).contains(u"if its pages are"_s));
    CHECK(rowText(model, 0, PreviewModel::Unknown).contains(u"cannot be imported yet"_s));
    const ImportPreviewDialog dialog({html.path}, {html}, nullptr);
    CHECK_FALSE(dialog.findChild<QPushButton *>(u"acceptImport"_s));
}

TEST_CASE("a passphrase given beforehand opens new data, and is not asked for", "[ui][shell][slow]")
{
    Setup setup;
    setup.show();
    setup.window->setNewPassphrase(kPassphrase.toUtf8());
    QSignalSpy imported(&setup.desk, &Desk::importFinished);
    setup.acceptImport({sampleFile(u".csv"_s)});
    REQUIRE(QTest::qWaitFor([&] { return imported.count() > 0; }, kPatienceMs));
    CHECK(setup.desk.openFolder() == setup.desk.folder());
    CHECK(setup.desk.snapshot());
    setup.desk.lock();
    setup.givePassphrase(kPassphrase);
    CHECK(setup.desk.snapshot());
}

TEST_CASE("every row of the import preview has letters of one size, and long names stand whole", "[ui][shell]")
{
    QList<files::FileDescription> files(2);
    files[0].path = u"/downloads/scores.csv"_s;
    files[1].path = u"/downloads/12345670000000_CAASPP_Student_Score_Data_File_EnrolledStudentScoreData_2024_of_every_school_DLMTR.CSV"_s;
    for (files::FileDescription &file : files)
        file.kind = files::FileKind::StudentScoreData;
    files[0].unknownColumns = {u"AColumnOfTheYearToCome"_s, u"AnotherColumnOfTheYearToCome"_s};
    ImportPreviewDialog dialog({u"/downloads"_s}, files, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *table = dialog.findChild<DataTable *>(u"previewTable"_s);
    REQUIRE(table);
    table->resize(620, 300);
    table->fitColumns();
    const Theme &theme = themeOf(table);
    for (int row = 0; row < 2; ++row) {
        const QModelIndex name = table->model()->index(row, PreviewModel::File);
        const auto *delegate = qobject_cast<const CellDelegate *>(table->itemDelegateForIndex(name));
        REQUIRE(delegate);
        CHECK(table->rowHeight(row) >= delegate->heightFor(name, table->columnWidth(PreviewModel::File), theme));
    }
    CHECK(table->rowHeight(1) > QFontMetrics(theme.font(TypeRole::BodyStrong)).height() * 2); // it took two lines
}
