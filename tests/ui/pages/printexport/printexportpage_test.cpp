// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/printexport/printexportpage.h"

#include "tests/support/samplelea.h"
#include "tests/support/tempfolder.h"
#include "tests/support/themedpage.h"
#include "ui/pages/printexport/aggregatepane.h"
#include "ui/pages/printexport/choicelist.h"
#include "ui/pages/printexport/datapane.h"
#include "ui/pages/printexport/packetpane.h"
#include "ui/pages/printexport/packetpreview.h"
#include "ui/pages/printexport/aggregateform.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/resultsfilterbar.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QPromise>
#include <QtCore/QSemaphore>
#include <QtCore/QThreadPool>
#include <QtPrintSupport/QPrinter>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTableView>
#include <QtWidgets/QScrollBar>

using namespace scoredesk;
using namespace scoredesk::ui;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

namespace {

const QString kGallery = QStringLiteral(SCOREDESK_GALLERY_DIR);

class OnePath final : public Prompter
{
public:
    void chooseSaveFile(QWidget *, const QString &, const QString &suggested, const QString &,
                        std::function<void(const QString &)> answer) override
    {
        asked = suggested;
        answer(path);
    }
    void chooseFolder(QWidget *, const QString &, std::function<void(const QString &)> answer) override
    {
        asked = u"a folder"_s;
        answer(path);
    }
    void openFolder(const QString &opened) override { folder = opened; }
    QString path, asked, folder;
};

template <typename T>
QFuture<Result<T>> ready(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

/// A cache of texts in memory; what is to be written is only noted.
class MemorySource final : public ExportSource
{
public:
    bool isPast() const override { return past; }
    QFuture<Result<KeptList>> kept(const QString &kind) override { return ready<KeptList>(texts.value(kind)); }
    QFuture<Result<KeptList>> keep(const QString &kind, const Kept &text) override
    {
        KeptList &list = texts[kind];
        list.removeIf([&](const Kept &one) { return one.name == text.name; });
        list.append(text);
        return kept(kind);
    }
    QFuture<Result<KeptList>> forget(const QString &kind, const QString &name) override
    {
        texts[kind].removeIf([&](const Kept &one) { return one.name == name; });
        return kept(kind);
    }
    QFuture<Result<exports::ExportedFile>> writeData(const exports::DataFileRequest &request) override
    {
        data = request;
        if (held) { // told how far it is, and ended, by the test
            held->setProgressRange(0, 1000);
            held->start();
            return held->future();
        }
        exports::ExportedFile file;
        file.path = request.path;
        file.rows = 1234;
        file.students = 500;
        return ready<exports::ExportedFile>(file);
    }
    QFuture<Result<exports::ExportedFile>> writeDistrict(const exports::DistrictExportRequest &) override
    {
        return ready<exports::ExportedFile>(Error{ErrorKind::NotFound, u"results"_s, {}});
    }
    QFuture<Result<exports::SsrExport>> writeReports(std::shared_ptr<const analytics::Snapshot>, const exports::SsrFilter &filter,
                                                     const exports::SsrTarget &target) override
    {
        reports = filter;
        form = target.form;
        lastTarget = target;
        exports::SsrExport done;
        done.documents = 12;
        done.studentsWithout = 3;
        return ready<exports::SsrExport>(done);
    }
    QHash<QString, KeptList> texts;
    std::unique_ptr<QPromise<Result<exports::ExportedFile>>> held;
    bool past = false;
    exports::DataFileRequest data;
    exports::SsrFilter reports;
    exports::SsrForm form = exports::SsrForm::Folder;
    exports::SsrTarget lastTarget;
};

struct Bench
{
    explicit Bench(int students = 300) : lea(students), snapshot(lea.snapshot())
    {
        page.resize(1200, 800);
        page.setSnapshot(snapshot);
        page.show();
        REQUIRE(QTest::qWaitFor([this] { return page.packet()->paper() != nullptr && page.aggregate()->table() != nullptr; }));
    }
    /// Waits for the packet of what is ticked now.
    void settle()
    {
        REQUIRE(QTest::qWaitFor([this] { return page.packet()->paper() != nullptr; }));
    }
    QString save(PacketSaver::Form form, const QString &name)
    {
        prompter.path = folder.file(name);
        QSignalSpy ended(page.packet(), &PacketPane::savingEnded);
        page.packet()->save(form);
        REQUIRE(QTest::qWaitFor([&] { return ended.count() == 1; }, 60'000));
        return prompter.path;
    }

    ThemedPage themed;
    SampleLea lea;
    std::shared_ptr<const analytics::Snapshot> snapshot;
    TempFolder folder;
    OnePath prompter;
    MemorySource source;
    PrintExportPage page{source, prompter};
};

QByteArray outputOf(const QString &program, const QStringList &arguments, int *exitCode = nullptr)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(60'000));
    if (exitCode)
        *exitCode = process.exitCode();
    return process.readAll();
}

} // namespace

TEST_CASE("a packet becomes a PDF with title, language, pages and text that can be found", "[ui][printexport]")
{
    Bench bench;
    const QString path = bench.save(PacketSaver::Form::Pdf, u"packet.pdf"_s);
    CHECK(bench.prompter.asked == u"board-packet-2024-06-05.pdf"_s);
    CHECK(!QFile::permissions(path).testFlag(QFileDevice::ReadOther));
    int code = 1;
    const QByteArray checked = outputOf(u"qpdf"_s, {u"--check"_s, path}, &code);
    INFO(checked.toStdString());
    CHECK(code == 0);
    const QByteArray info = outputOf(u"pdfinfo"_s, {path});
    CHECK(info.contains("CAASPP results 2023"));
    CHECK(info.contains("(SAMPLE)"));
    CHECK(info.contains("Tagged:          yes"));
    const int sheets = bench.page.packet()->paper()->sheetCount();
    CHECK(info.contains(QByteArray("Pages:           " + QByteArray::number(sheets))));
    const QString text = QString::fromUtf8(outputOf(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}));
    const QStringList pages = text.split(u'\f', Qt::SkipEmptyParts);
    REQUIRE(pages.size() == sheets);
    for (int i = 0; i < sheets; ++i) {
        CAPTURE(i, pages[i]);
        CHECK(pages[i].contains(u"Page %1 of %2"_s.arg(i + 1).arg(sheets)));
        CHECK(pages[i].contains(u"As of Wed, Jun 5, 2024"_s));
        CHECK(pages[i].contains(u"Partial results"_s));
        CHECK(pages[i].contains(u"SAMPLE"_s));
    }
    CHECK(text.contains(u"Cedar Ridge Middle"_s));
    const QByteArray catalogue = outputOf(u"qpdf"_s, {u"--json"_s, u"--json-key=qpdf"_s, path});
    CHECK(catalogue.contains("\"/Lang\": \"u:en-US\""));
    CHECK(catalogue.contains("/DisplayDocTitle"));
}

TEST_CASE("pictures and tables of a packet are written too", "[ui][printexport]")
{
    Bench bench(120);
    bench.save(PacketSaver::Form::Png, u"pages.png"_s);
    const int sheets = bench.page.packet()->paper()->sheetCount();
    CHECK(QImage(bench.folder.file(u"pages-01.png"_s)).size() == QSize(1275, 1650));
    CHECK(QFile::exists(bench.folder.file(u"pages-%1.png"_s.arg(sheets, 2, 10, QChar(u'0')))));
    const QString book = bench.save(PacketSaver::Form::Xlsx, u"tables.xlsx"_s);
    CHECK(QFile(book).size() > 2000);
}

TEST_CASE("a cancelled packet leaves nothing behind", "[ui][printexport]")
{
    Bench bench;
    bench.prompter.path = bench.folder.file(u"packet.pdf"_s);
    QSignalSpy ended(&bench.page, &PrintExportPage::savingEnded);
    bench.page.packet()->save(PacketSaver::Form::Pdf);
    bench.page.cancelSaving();
    REQUIRE(QTest::qWaitFor([&] { return ended.count() == 1; }));
    CHECK(!QFile::exists(bench.prompter.path));
    CHECK(!bench.page.packet()->findChild<MessageBar *>()->isVisible());
}

TEST_CASE("a packet that is stopped, by a person or a lock, leaves no file in any form", "[ui][printexport]")
{
    Bench bench(120);
    const auto form = GENERATE(PacketSaver::Form::Pdf, PacketSaver::Form::Png, PacketSaver::Form::Xlsx);
    const bool isLock = GENERATE(false, true);
    CAPTURE(int(form), isLock);
    bench.prompter.path = bench.folder.file(u"packet.any"_s);
    QSignalSpy ended(&bench.page, &PrintExportPage::savingEnded);
    QSemaphore held; // nothing is written before it was stopped
    QThreadPool &pool = *QThreadPool::globalInstance();
    const int threads = pool.maxThreadCount();
    for (int i = 0; i < threads; ++i)
        pool.start([&held] { held.acquire(); });
    bench.page.packet()->save(form);
    if (isLock)
        bench.page.setSnapshot(nullptr);
    else
        bench.page.cancelSaving();
    held.release(threads);
    REQUIRE(QTest::qWaitFor([&] { return ended.count() == 1; }));
    QThreadPool::globalInstance()->waitForDone();
    QTest::qWait(20);
    CHECK(QDir(bench.folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
    CHECK(!bench.page.packet()->findChild<MessageBar *>()->isVisible());
}

TEST_CASE("pictures never take the place of those that are there", "[ui][printexport]")
{
    Bench bench(120);
    const QString older = bench.folder.file(u"pages-02.png"_s);
    QFile file(older);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write("of last week") > 0);
    file.close();
    bench.save(PacketSaver::Form::Png, u"pages.png"_s);
    CHECK(bench.folder.read(u"pages-02.png"_s) == "of last week");
    CHECK(!QFile::exists(bench.folder.file(u"pages-01.png"_s)));
    CHECK(!QImage(bench.folder.file(u"pages-2-01.png"_s)).isNull());
}

TEST_CASE("a packet is for the public unless somebody says otherwise", "[ui][printexport]")
{
    Bench bench(100);
    CHECK(bench.page.packet()->paper()->content().isPublic);
    bench.page.packet()->findChild<QCheckBox *>(u"packetPublic"_s)->setChecked(false);
    // At once: the sheets in sight are still the others, and nobody saves them for what is asked for now.
    CHECK(!bench.page.packet()->paper());
    CHECK(!bench.page.packet()->findChild<QPushButton *>(u"savePdf"_s)->isEnabled());
    bench.page.packet()->save(PacketSaver::Form::Pdf);
    CHECK(bench.prompter.asked.isEmpty());
    bench.settle();
    CHECK(!bench.page.packet()->paper()->content().isPublic);
    bench.save(PacketSaver::Form::Xlsx, u"tables.xlsx"_s);
    CHECK(bench.prompter.asked == u"board-packet-2024-06-05-internal.xlsx"_s);
    // a lock forgets it
    bench.page.setSnapshot(nullptr);
    CHECK(!bench.page.packet()->paper());
    CHECK(!bench.page.aggregate()->table());
    CHECK(bench.page.packet()->findChild<QCheckBox *>(u"packetPublic"_s)->isChecked());
}

TEST_CASE("nothing ticked is said, and the buttons wait", "[ui][printexport]")
{
    Bench bench(60);
    for (ChoiceList *list : bench.page.packet()->findChildren<ChoiceList *>())
        for (const int id : list->chosen())
            list->choose(id, false);
    REQUIRE(QTest::qWaitFor([&] { return bench.page.packet()->findChild<MessageBar *>()->isVisible(); }));
    CHECK(!bench.page.packet()->paper());
    CHECK(!bench.page.packet()->findChild<QPushButton *>(u"savePdf"_s)->isEnabled());
}

TEST_CASE("the aggregate report is saved as it is shown", "[ui][printexport]")
{
    Bench bench(200);
    bench.page.showPane(PrintExportPage::Pane::Aggregate);
    bench.prompter.path = bench.folder.file(u"report.csv"_s);
    QSignalSpy ended(&bench.page, &PrintExportPage::savingEnded);
    bench.page.aggregate()->save(true);
    REQUIRE(QTest::qWaitFor([&] { return ended.count() == 1; }));
    CHECK(bench.folder.read(u"report.csv"_s).startsWith("OrganizationName,OrganizationId,"));
    CHECK(bench.prompter.asked == u"aggregate-report-2023-24.csv"_s);
}

TEST_CASE("the preview goes by pages with the keyboard and says where it is", "[ui][printexport]")
{
    Bench bench(120);
    auto *preview = bench.page.findChild<PacketPreview *>();
    REQUIRE(preview);
    CHECK(preview->accessibleName().startsWith(u"Preview, page 1 of "_s));
    QTest::keyClick(preview, Qt::Key_PageDown);
    CHECK(preview->currentSheet() == 1);
    CHECK(preview->accessibleDescription().contains(u"ELA"_s));
    QTest::keyClick(preview, Qt::Key_End);
    CHECK(preview->currentSheet() == bench.page.packet()->paper()->sheetCount() - 1);
    QTest::keyClick(preview, Qt::Key_Home);
    CHECK(preview->currentSheet() == 0);
}

TEST_CASE("in large text nothing of the aggregate report's form is cut off at the side", "[ui][printexport]")
{
    Bench bench(120);
    bench.page.showPane(PrintExportPage::Pane::Aggregate);
    bench.themed.controller().setTextPercent(200);
    for (const QSize size : {QSize(1770, 1200), QSize(1280, 1000)}) {
        bench.page.resize(size);
        QTest::qWait(50);
        CAPTURE(size.width(), bench.page.width());
        int seen = 0;
        for (const QComboBox *box : bench.page.aggregate()->findChildren<QComboBox *>()) {
            const QWidget *area = box->parentWidget();
            while (area && !qobject_cast<const QScrollArea *>(area->parentWidget() ? area->parentWidget()->parentWidget() : nullptr))
                area = area->parentWidget();
            if (!area || !box->isVisible())
                continue;
            ++seen;
            const QWidget *viewport = area->parentWidget();
            CHECK(box->mapTo(viewport, QPoint(box->width(), 0)).x() <= viewport->width());
        }
        CHECK(seen >= 3);
    }
}

TEST_CASE("print and export in every look", "[ui][printexport][gallery]")
{
    struct Look
    {
        QString name;
        ThemeController::Choice choice;
        int percent;
        bool isSpanish;
    };
    const Look look = GENERATE(Look{u"light"_s, ThemeController::Choice::Light, 100, false},
                               Look{u"dark"_s, ThemeController::Choice::Dark, 100, false},
                               Look{u"es"_s, ThemeController::Choice::Light, 100, true},
                               Look{u"200"_s, ThemeController::Choice::Light, 200, false});
    std::unique_ptr<InSpanish> spanish;
    if (look.isSpanish)
        spanish = std::make_unique<InSpanish>();
    Bench bench(600);
    bench.themed.controller().setChoice(look.choice);
    bench.themed.controller().setTextPercent(look.percent);
    const QSize size = look.percent == 200 ? QSize(1900, 1200) : QSize(1270, 800);
    for (const auto pane : {PrintExportPage::Pane::Packet, PrintExportPage::Pane::Aggregate, PrintExportPage::Pane::Data}) {
        bench.page.showPane(pane);
        grabPage(bench.page, size, kGallery, u"printexport-%1-%2"_s.arg(int(pane)).arg(look.name));
        CAPTURE(look.name, int(pane));
        CHECK(faultsOf(bench.page).join(u'\n') == QString());
    }
    AggregatePane &report = *bench.page.aggregate();
    bench.page.showPane(PrintExportPage::Pane::Aggregate);
    report.ask(uR"({"kind":"yearly","areas":["ELA"],"groups":["gender","ethnicity"],"public":true})"_s);
    for (const auto &[name, kind] : {std::pair{u"public"_s, exports::ReportKind::Yearly}, std::pair{u"longitudinal"_s, exports::ReportKind::Longitudinal},
                                     std::pair{u"claims"_s, exports::ReportKind::Claims}}) {
        report.form()->setKind(kind);
        REQUIRE(QTest::qWaitFor([&] { return report.table() != nullptr; }));
        grabPage(bench.page, size, kGallery, u"printexport-%1-%2"_s.arg(name, look.name));
        CAPTURE(look.name, name);
        CHECK(faultsOf(bench.page).join(u'\n') == QString());
    }
    bench.source.past = true;
    bench.page.setSnapshot(bench.snapshot);
    bench.page.showPane(PrintExportPage::Pane::Data);
    bench.page.data()->choose(DataPane::What::District);
    bench.page.data()->choose(DataPane::What::DataFile);
    bench.prompter.path = u"/home/maria/score data/EnrolledStudentScoreData_2024.xlsx"_s;
    QSignalSpy ended(bench.page.data(), &DataPane::savingEnded);
    bench.page.data()->save();
    REQUIRE(QTest::qWaitFor([&] { return ended.count() == 1; }));
    grabPage(bench.page, size, kGallery, u"printexport-saved-%1"_s.arg(look.name));
    CHECK(faultsOf(bench.page).join(u'\n') == QString());
}

TEST_CASE("a public packet that was saved is taken into account until it is said not to be given out", "[ui][printexport]")
{
    Bench bench(120);
    CHECK(bench.page.packet()->givenOut().isEmpty());
    bench.save(PacketSaver::Form::Xlsx, u"first.xlsx"_s);
    REQUIRE(QTest::qWaitFor([&] { return bench.page.packet()->givenOut().size() == 1; }));
    CHECK(bench.page.packet()->options().earlier.size() == 1);
    bench.settle();
    auto *message = bench.page.packet()->findChild<MessageBar *>();
    CHECK(message->isVisible()); // the sheets were made anew, and it still says where the file is
    CHECK(message->accessibleName() == u"Saved"_s);
    // The same packet once more is the same, and one that is not public tells nothing outside.
    bench.save(PacketSaver::Form::Xlsx, u"again.xlsx"_s);
    bench.page.packet()->findChild<QCheckBox *>(u"packetPublic"_s)->setChecked(false);
    bench.settle();
    CHECK(bench.page.packet()->options().earlier.isEmpty());
    bench.save(PacketSaver::Form::Xlsx, u"internal.xlsx"_s);
    QTest::qWait(50);
    CHECK(bench.source.texts.value(u"board-packet"_s).size() == 1);
    auto *forget = [&]() -> QPushButton * {
        for (QPushButton *button : bench.page.packet()->findChildren<QPushButton *>())
            if (button->accessibleName().contains(u"was not given out"_s))
                return button;
        return nullptr;
    }();
    REQUIRE(forget);
    forget->click();
    REQUIRE(QTest::qWaitFor([&] { return bench.page.packet()->givenOut().isEmpty(); }));
    CHECK(bench.source.texts.value(u"board-packet"_s).isEmpty());
}

TEST_CASE("a packet is printed, all pages or those asked for", "[ui][printexport]")
{
    Bench bench(120);
    const auto paper = bench.page.packet()->paper();
    REQUIRE(paper->sheetCount() > 3);
    for (const bool isPart : {false, true}) {
        const QString path = bench.folder.file(isPart ? u"part.pdf"_s : u"all.pdf"_s);
        auto printer = PacketPrinter::makePrinter(*paper);
        printer->setOutputFormat(QPrinter::PdfFormat); // a printer that writes what it gets
        printer->setOutputFileName(path);
        if (isPart) {
            printer->setPrintRange(QPrinter::PageRange);
            printer->setFromTo(2, 3);
        }
        QSignalSpy ended(bench.page.packet(), &PacketPane::savingEnded);
        bench.page.packet()->printOn(std::move(printer));
        REQUIRE(QTest::qWaitFor([&] { return ended.count() == 1; }, 60'000));
        const QByteArray info = outputOf(u"pdfinfo"_s, {path});
        const int pages = isPart ? 2 : paper->sheetCount();
        CHECK(info.contains(QByteArray("Pages:           " + QByteArray::number(pages))));
        if (isPart)
            CHECK(QString::fromUtf8(outputOf(u"pdftotext"_s, {path, u"-"_s})).contains(u"Page 2 of"_s));
    }
    REQUIRE(QTest::qWaitFor([&] { return bench.page.packet()->givenOut().size() == 1; }));
}

TEST_CASE("files of many students are asked for as ticked, and what became of them is told", "[ui][printexport]")
{
    Bench bench(60);
    DataPane &pane = *bench.page.data();
    bench.page.showPane(PrintExportPage::Pane::Data);
    auto *message = pane.findChildren<MessageBar *>().constLast();
    bench.prompter.path = bench.folder.file(u"out"_s);
    const auto saveAs = [&](DataPane::What what) {
        pane.choose(what);
        QSignalSpy ended(&pane, &DataPane::savingEnded);
        pane.save();
        REQUIRE(QTest::qWaitFor([&] { return ended.count() == 1; }));
    };
    saveAs(DataPane::What::DataFile);
    CHECK(bench.prompter.asked == u"19647330000000_CAASPP_Student_Score_Data_File_EnrolledStudentScoreData_2024.xlsx"_s);
    CHECK(bench.source.data.by == domain::Basis::Enrolled);
    CHECK_FALSE(bench.source.data.from.isValid());
    CHECK(message->isVisible());
    saveAs(DataPane::What::District); // nothing there
    CHECK(bench.prompter.asked.endsWith(u".csv"_s));
    for (ChoiceList *list : pane.findChildren<ChoiceList *>())
        if (list->accessibleName() == u"Grades"_s)
            list->choose(5, true);
    saveAs(DataPane::What::Reports);
    CHECK(bench.source.reports.grades == QList<int>{5});
    CHECK(bench.source.form == exports::SsrForm::Merge);
    CHECK(bench.prompter.asked == u"score-reports-2023-24.pdf"_s);
    // each school by itself comes into a folder, which a door leads to
    pane.findChild<QCheckBox *>(u"reportsBySchool"_s)->setChecked(true);
    bench.prompter.path = bench.folder.path();
    saveAs(DataPane::What::Reports);
    CHECK(bench.prompter.asked == u"a folder"_s);
    CHECK(bench.source.lastTarget.bySchool);
    CHECK(bench.source.lastTarget.path == bench.folder.path());
    Q_EMIT message->actionTriggered();
    CHECK(bench.prompter.folder == bench.folder.path());
    pane.findChild<QCheckBox *>(u"districtBySchool"_s)->setChecked(true);
    CHECK(pane.districtRequest().bySchool);
    // beside pages of an earlier time it is said that the files are not
    auto *past = pane.findChild<MessageBar *>(u"filesAreOfTheNewest"_s);
    CHECK(!past->isVisible());
    bench.source.past = true;
    bench.page.setSnapshot(bench.snapshot);
    CHECK(past->isVisible());
}

TEST_CASE("a file being written tells how far it is, and is stopped by a lock", "[ui][printexport]")
{
    Bench bench(60);
    DataPane &pane = *bench.page.data();
    pane.choose(DataPane::What::DataFile);
    bench.prompter.path = bench.folder.file(u"out.xlsx"_s);
    bench.source.held = std::make_unique<QPromise<Result<exports::ExportedFile>>>();
    QSignalSpy started(&bench.page, &PrintExportPage::savingStarted), progressed(&bench.page, &PrintExportPage::savingProgressed),
        ended(&bench.page, &PrintExportPage::savingEnded);
    pane.save();
    CHECK(started.count() == 1);
    CHECK(!pane.findChild<QPushButton *>(u"saveData"_s)->isEnabled());
    bench.source.held->setProgressValue(250);
    REQUIRE(QTest::qWaitFor([&] { return progressed.count() > 0; }));
    CHECK(progressed.last().at(0).toDouble() == Approx(0.25));
    pane.save(); // not twice
    CHECK(started.count() == 1);
    bench.page.setSnapshot(nullptr);
    CHECK(ended.count() == 1);
    CHECK(bench.source.held->isCanceled());
    bench.source.held->addResult(Result<exports::ExportedFile>(Error{ErrorKind::Cancelled, {}, {}}));
    bench.source.held->finish();
    QTest::qWait(20);
    CHECK(ended.count() == 1);
    CHECK(!pane.findChild<MessageBar *>()->isVisible());
}

TEST_CASE("an aggregate report is kept under a name and asked for again, with every row on screen", "[ui][printexport]")
{
    Bench bench(200);
    AggregatePane &pane = *bench.page.aggregate();
    const auto before = pane.report();
    auto *names = pane.findChild<QComboBox *>(u"keptReports"_s);
    auto *keep = pane.findChild<QPushButton *>(u"keepReport"_s);
    auto *forget = pane.findChild<QPushButton *>(u"forgetReport"_s);
    CHECK_FALSE(keep->isEnabled());
    names->setEditText(u"For the board"_s);
    keep->click();
    REQUIRE(QTest::qWaitFor([&] { return names->count() == 1; }));
    CHECK(forget->isEnabled());
    const QString kept = pane.question();
    for (ChoiceList *list : pane.findChildren<ChoiceList *>())
        if (list->accessibleName() == u"Student groups"_s)
            for (const analytics::Dimension group : exports::kPacketBreakdowns)
                list->choose(int(group), true);
    CHECK(pane.question() != kept);
    const auto table = pane.table();
    REQUIRE(QTest::qWaitFor([&] { return pane.table() && pane.table() != table; }));
    const auto *rows = pane.findChild<QTableView *>()->model();
    CHECK(rows->rowCount() == int(pane.table()->rows.size()));
    CHECK(rows->rowCount() > 200);
    Q_EMIT names->activated(0);
    CHECK(pane.question() == kept);
    CHECK(pane.report().subgroups == before.subgroups);
    forget->click();
    REQUIRE(QTest::qWaitFor([&] { return names->count() == 0; }));
}

TEST_CASE("what is saved of an aggregate report is what is asked for, or nothing", "[ui][printexport]")
{
    Bench bench(100);
    AggregatePane &pane = *bench.page.aggregate();
    bench.page.showPane(PrintExportPage::Pane::Aggregate);
    auto *csv = pane.findChild<QPushButton *>(u"saveAggregateCsv"_s);
    REQUIRE(csv->isEnabled());
    pane.findChild<QCheckBox *>(u"hideSmallGroups"_s)->setChecked(true);
    // At once: the rows in sight are still the others.
    CHECK(!pane.table());
    CHECK(!csv->isEnabled());
    bench.prompter.asked.clear();
    bench.prompter.path = bench.folder.file(u"report.csv"_s);
    pane.save(true);
    CHECK(bench.prompter.asked.isEmpty());
    REQUIRE(QTest::qWaitFor([&] { return pane.table() != nullptr; }));
    CHECK(pane.table()->isPublic);
    QSignalSpy ended(&pane, &AggregatePane::savingEnded);
    pane.save(true);
    REQUIRE(QTest::qWaitFor([&] { return ended.count() == 1; }));
    CHECK(bench.prompter.asked == u"aggregate-report-2023-24-public.csv"_s);
    CHECK(bench.folder.read(u"report.csv"_s).contains("Suppression: fewer than 11 tested"));
    // It is kept as given out: a packet takes it into account, and the next report too.
    REQUIRE(QTest::qWaitFor([&] { return bench.page.packet()->givenOut().size() == 1; }));
    REQUIRE(QTest::qWaitFor([&] { return pane.table() != nullptr; }));
    CHECK(pane.report().earlier.size() == 1);
    auto *message = pane.findChild<MessageBar *>();
    Q_EMIT message->actionTriggered();
    CHECK(bench.prompter.folder == bench.folder.path());
}

TEST_CASE("a report being saved when the data are locked leaves no file", "[ui][printexport]")
{
    Bench bench(100);
    AggregatePane &pane = *bench.page.aggregate();
    QThreadPool *pool = QThreadPool::globalInstance();
    for (const bool isCsv : {true, false}) {
        bench.prompter.path = bench.folder.file(isCsv ? u"report.csv"_s : u"report.xlsx"_s);
        pool->waitForDone();
        QSemaphore busy; // all threads are: writing comes after the lock
        for (int i = 0; i < pool->maxThreadCount(); ++i)
            pool->start([&busy] { busy.acquire(); });
        QSignalSpy ended(&pane, &AggregatePane::savingEnded);
        pane.save(isCsv);
        bench.page.setSnapshot(nullptr);
        CHECK(ended.count() == 1);
        busy.release(pool->maxThreadCount());
        pool->waitForDone();
        QTest::qWait(10);
        CHECK(ended.count() == 1);
        CHECK(QDir(bench.folder.path()).isEmpty()); // no half of it under another name either
        bench.page.setSnapshot(bench.snapshot);
        REQUIRE(QTest::qWaitFor([&] { return pane.table() != nullptr; }));
    }
}

TEST_CASE("each kind of report has its columns on screen, and is kept with its filter", "[ui][printexport]")
{
    Bench bench(300);
    AggregatePane &pane = *bench.page.aggregate();
    const auto settled = [&] { REQUIRE(QTest::qWaitFor([&] { return pane.table() != nullptr; })); };
    const auto *rows = pane.findChild<QTableView *>()->model();
    const auto headers = [&] {
        QStringList names;
        for (int column = 0; column < rows->columnCount(); ++column)
            names.append(rows->headerData(column, Qt::Horizontal).toString());
        return names;
    };
    CHECK(headers().contains(u"Distance from standard (local)"_s));
    pane.form()->setKind(exports::ReportKind::Longitudinal);
    settled();
    CHECK(headers().contains(u"Same students (N)"_s));
    CHECK(pane.table()->kind == exports::ReportKind::Longitudinal);
    CHECK(rows->rowCount() == int(pane.table()->rows.size()));
    CHECK(!pane.findChild<QCheckBox *>(u"hideSmallGroups"_s)->isEnabled());
    pane.form()->setKind(exports::ReportKind::Claims);
    settled();
    CHECK(headers().contains(u"Near standard"_s));

    const auto everybody = pane.table()->rows.front().measures.scored;
    auto *bar = pane.findChild<ResultsFilterBar *>();
    QMenu menu;
    bar->fillValues(menu, analytics::Dimension::Gender);
    REQUIRE(menu.actions().size() >= 2);
    menu.actions().constFirst()->trigger();
    settled();
    CHECK(pane.report().where.size() == 1);
    CHECK(pane.table()->rows.front().measures.scored < everybody);
    const QString asked = pane.question();
    pane.form()->setKind(exports::ReportKind::Yearly);
    pane.ask(asked);
    settled();
    CHECK(pane.table()->kind == exports::ReportKind::Claims);
    CHECK(pane.report().where.size() == 1);
    CHECK(pane.question() == asked);
    // what hides small groups has no filter
    pane.form()->setKind(exports::ReportKind::Yearly);
    pane.findChild<QCheckBox *>(u"hideSmallGroups"_s)->setChecked(true);
    settled();
    CHECK(pane.report().where.empty());
    CHECK(!bar->isEnabled());
}

TEST_CASE("ticks stay with their school when the schools are others", "[ui][printexport]")
{
    const ThemedPage themed;
    ChoiceList list(u"Schools"_s, 5);
    list.setChoices({{1, u"Cedar Ridge Middle"_s, false, u"19647336000001"_s}, {2, u"Del Sol Elementary"_s, false, u"19647336000002"_s}});
    list.choose(1, true);
    list.setChoices({{1, u"New First School"_s, false, u"19647336000000"_s}, {2, u"Cedar Ridge Middle"_s, false, u"19647336000001"_s}});
    CHECK(list.chosen() == std::vector<int>{2});
}

TEST_CASE("the aggregate report and the files are reached by keyboard alone", "[ui][printexport]")
{
    Bench bench(100);
    const auto walk = [&] {
        QStringList names;
        bench.page.focusFirst();
        const QWidget *first = QApplication::focusWidget();
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            const QWidget *at = QApplication::focusWidget();
            REQUIRE(at);
            if (at == first)
                return names;
            CHECK(at->isVisible());
            names.append(at->objectName().isEmpty() ? at->accessibleName() : at->objectName());
        }
        FAIL("Tab does not come back: " << names.join(u", "_s).toStdString());
        return names;
    };
    bench.page.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&bench.page));
    bench.page.showPane(PrintExportPage::Pane::Aggregate);
    bench.page.aggregate()->form()->setKind(exports::ReportKind::Longitudinal);
    REQUIRE(QTest::qWaitFor([&] { return bench.page.aggregate()->table() != nullptr; }));
    const QStringList report = walk();
    CAPTURE(report.join(u", "_s));
    const QStringList expected{u"reportKind"_s, u"reportYear"_s, u"Content areas"_s, u"Grades"_s, u"Student groups"_s, u"Only these schools"_s,
                               u"addResultsFilter"_s, u"Rows of the report"_s, u"saveAggregateCsv"_s, u"saveAggregateXlsx"_s};
    qsizetype before = -1;
    for (const QString &name : expected) {
        CAPTURE(name);
        CHECK(report.indexOf(name) > before); // as they are read
        before = report.indexOf(name);
    }
    bench.page.showPane(PrintExportPage::Pane::Data);
    const QStringList files = walk();
    CAPTURE(files.join(u", "_s));
    before = -1;
    for (const QString &name : {u"What to write"_s, u"How"_s, u"reportsBySchool"_s, u"Schools"_s, u"Grades"_s, u"Content areas"_s, u"Language"_s, u"saveData"_s}) {
        CAPTURE(name);
        CHECK(files.indexOf(name) > before);
        before = files.indexOf(name);
    }
}
