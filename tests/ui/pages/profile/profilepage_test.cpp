// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/profile/profilepage.h"

#include "tests/support/samplelea.h"
#include "tests/support/tempfolder.h"
#include "tests/support/themedpage.h"
#include "ui/models/scorestatusmodel.h"
#include "ui/models/reportingmodel.h"
#include "ui/pages/profile/pagepicture.h"
#include "ui/pages/profile/ssrrenderer.h"
#include "ui/pages/profile/ssrviewer.h"
#include "ui/pages/profile/testtimeline.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebar.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>

#include <map>

using namespace scoredesk;
using namespace scoredesk::ui;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

namespace {

const QString kGallery = QStringLiteral(SCOREDESK_GALLERY_DIR);

QByteArray somePdf(int pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::Letter));
    QPainter painter(&writer);
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        painter.fillRect(QRect(500, 500, 2000, 900), Qt::black);
        painter.drawText(600, 2600, u"Student Score Report, page %1"_s.arg(page + 1));
    }
    painter.end();
    return bytes;
}

/// A report with a page in English and one in Spanish.
QByteArray bilingualPdf()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::Letter));
    QPainter painter(&writer);
    painter.drawText(600, 2600, u"This is the score of your child for the year"_s);
    writer.newPage();
    painter.drawText(600, 2600, u"El puntaje de su hijo en la prueba de los estudiantes"_s);
    painter.end();
    return bytes;
}

/// Draws white pages, and remembers which.
class RecordingRenderer final : public SsrRenderer
{
public:
    QFuture<Result<RenderedPage>> render(const QByteArray &, int page, int width, double ratio) override
    {
        asked.append({page, width});
        QImage image(int(width * ratio), int(width * ratio * 11 / 8.5), QImage::Format_RGB32);
        image.fill(Qt::white);
        image.setDevicePixelRatio(ratio);
        QPromise<Result<RenderedPage>> promise;
        promise.start();
        promise.addResult(Result<RenderedPage>(RenderedPage{image, 2}));
        promise.finish();
        return promise.future();
    }
    QList<std::pair<int, int>> asked; ///< page from 0, width
};

/// Answers at once, or only when told to.
class FakeSource final : public StudentSource
{
public:
    explicit FakeSource(int students = 40) : lea(students) {}

    QFuture<Result<domain::StudentFile>> load(domain::Ssid ssid) override
    {
        ++loads;
        QPromise<Result<domain::StudentFile>> promise;
        promise.start();
        QFuture<Result<domain::StudentFile>> future = promise.future();
        m_waiting.emplace_back(ssid, std::move(promise));
        if (!isHeld)
            answer(0);
        return future;
    }
    QFuture<Result<QByteArray>> document(Id<domain::SsrDocument>) override
    {
        QPromise<Result<QByteArray>> promise;
        promise.start();
        promise.addResult(Result<QByteArray>(pdf));
        promise.finish();
        return promise.future();
    }

    void answer(std::size_t which)
    {
        auto [ssid, promise] = std::move(m_waiting[which]);
        m_waiting.erase(m_waiting.begin() + std::ptrdiff_t(which));
        for (int n = 0; n < lea.count(); ++n) {
            if (SampleLea::ssidOf(n) == ssid) {
                domain::StudentFile file = lea.file(n, 375);
                for (domain::SsrDocument &document : file.documents) {
                    document.language = isBilingual ? u"spa"_s : document.language;
                    document.pages = isBilingual ? 2 : document.pages;
                }
                promise.addResult(Result<domain::StudentFile>(file));
                promise.finish();
                return;
            }
        }
        promise.addResult(Result<domain::StudentFile>(Error{ErrorKind::NotFound, {}, {}}));
        promise.finish();
    }

    SampleLea lea;
    QByteArray pdf = somePdf(4);
    bool isHeld = false;
    bool isBilingual = false; ///< the reports have pages in Spanish too
    int loads = 0;

private:
    std::vector<std::pair<domain::Ssid, QPromise<Result<domain::StudentFile>>>> m_waiting;
};

class FakePrompter final : public Prompter
{
public:
    void chooseSaveFile(QWidget *, const QString &, const QString &suggestedName, const QString &,
                        std::function<void(const QString &)> answer) override
    {
        suggested = suggestedName;
        answer(path);
    }
    QString path, suggested;
};

StudentSequence sequenceOf(int count, std::size_t at)
{
    auto students = std::make_shared<std::vector<domain::Ssid>>();
    for (int n = 0; n < count; ++n)
        students->push_back(SampleLea::ssidOf(n));
    return {u"SSR: Waiting for science"_s, students, at};
}

void keepViewer(SsrViewer &viewer)
{
    REQUIRE(QDir().mkpath(kGallery));
    CHECK(viewer.grab().save(kGallery + u"/ssr-viewer.png"_s));
}

struct Fixture
{
    Fixture()
    {
        page.resize(1250, 820);
        page.show();
    }
    bool open(int n, int count = 40)
    {
        QSignalSpy loaded(&page, &ProfilePage::loaded);
        page.open(sequenceOf(count, std::size_t(n)));
        return QTest::qWaitFor([&] { return loaded.count() > 0; });
    }
    [[nodiscard]] QString name() const { return page.findChild<QLabel *>(u"studentName"_s)->text(); }
    [[nodiscard]] QString place() const { return page.findChild<QLabel *>(u"studentPlace"_s)->text(); }
    [[nodiscard]] QPushButton *button(const QString &objectName) const { return page.findChild<QPushButton *>(objectName); }

    FakeSource source;
    FakePrompter prompter;
    ProfilePage page{source, prompter};
};

} // namespace

TEST_CASE("the profile keeps the tab when the student changes", "[ui][profile]")
{
    Fixture f;
    REQUIRE(f.open(2));
    const QString first = f.name();
    CHECK(f.place() == u"Student 3 of 40"_s);
    QTest::keyClick(&f.page, Qt::Key_3, Qt::ControlModifier);
    CHECK(f.page.tab() == ProfilePage::Tab::Reporting);
    QSignalSpy loaded(&f.page, &ProfilePage::loaded);
    QTest::mouseClick(f.button(u"nextStudent"_s), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return loaded.count() == 1; }));
    CHECK(f.name() != first);
    CHECK(f.place() == u"Student 4 of 40"_s);
    CHECK(f.page.tab() == ProfilePage::Tab::Reporting);
    QTest::keyClick(&f.page, Qt::Key_1, Qt::ControlModifier);
    CHECK(f.page.tab() == ProfilePage::Tab::Overview);
}

TEST_CASE("at the ends of the list there is no further student", "[ui][profile]")
{
    Fixture f;
    REQUIRE(f.open(0, 2));
    CHECK_FALSE(f.button(u"previousStudent"_s)->isEnabled());
    QTest::keyClick(&f.page, Qt::Key_PageUp, Qt::ControlModifier);
    CHECK(f.place() == u"Student 1 of 2"_s);
    QTest::keyClick(&f.page, Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(f.place() == u"Student 2 of 2"_s);
    CHECK_FALSE(f.button(u"nextStudent"_s)->isEnabled());
}

TEST_CASE("switching the student while loading drops the old answer", "[ui][profile]")
{
    Fixture f;
    REQUIRE(f.open(1));
    const QString shown = f.name();
    f.source.isHeld = true;
    QSignalSpy loaded(&f.page, &ProfilePage::loaded);
    QTest::mouseClick(f.button(u"nextStudent"_s), Qt::LeftButton); // student 3, unanswered
    QTest::mouseClick(f.button(u"nextStudent"_s), Qt::LeftButton); // student 4
    f.source.answer(1);                                            // the newer request answers first
    REQUIRE(QTest::qWaitFor([&] { return loaded.count() == 1; }));
    const QString newest = f.name();
    CHECK(newest == f.source.lea.file(3).student.displayName());
    f.source.answer(0); // the older one comes late
    QTest::qWait(50);
    CHECK(loaded.count() == 1);
    CHECK(f.name() == newest);
    CHECK(f.page.current() == SampleLea::ssidOf(3));
    CHECK(newest != shown);
}

TEST_CASE("a student who takes long to load does not leave the one before on screen", "[ui][profile]")
{
    Fixture f;
    REQUIRE(f.open(1));
    f.source.isHeld = true;
    QTest::mouseClick(f.button(u"nextStudent"_s), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return f.name().isEmpty(); }, 2000));
    f.source.answer(0);
    REQUIRE(QTest::qWaitFor([&] { return !f.name().isEmpty(); }));
    CHECK(f.name() == f.source.lea.file(2).student.displayName());
}

TEST_CASE("a locked profile holds nothing of the student", "[ui][profile]")
{
    Fixture f;
    REQUIRE(f.open(3));
    const QString name = f.name();
    f.page.setSnapshot(nullptr);
    QTest::qWait(20);
    for (const QLabel *label : f.page.findChildren<QLabel *>())
        CHECK_FALSE(label->text().contains(name));
    for (const DataTable *table : f.page.findChildren<DataTable *>())
        CHECK(table->model()->rowCount() == 0);
    CHECK(f.page.statusText().isEmpty());
    CHECK_FALSE(f.page.current().isValid());
}

TEST_CASE("a student who is gone from the cache is said to be", "[ui][profile]")
{
    Fixture f;
    QSignalSpy loaded(&f.page, &ProfilePage::loaded);
    f.page.open(StudentSequence::of(domain::Ssid{42}));
    REQUIRE(QTest::qWaitFor([&] { return loaded.count() == 1; }));
    CHECK_FALSE(loaded.first().first().toBool());
}

TEST_CASE("a report is saved byte for byte, under a name with its year and language", "[ui][profile]")
{
    const TempFolder folder;
    Fixture f;
    REQUIRE(f.open(3)); // has a PDF
    f.page.setTab(ProfilePage::Tab::Reporting);
    f.prompter.path = folder.file(u"report.pdf"_s);
    auto *save = f.button(u"saveReport"_s);
    REQUIRE(save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    auto *message = f.page.findChild<MessageBar *>(u"reportingMessage"_s);
    REQUIRE(QTest::qWaitFor([&] { return message->isVisible(); }));
    CHECK(folder.read(u"report.pdf"_s) == f.source.pdf);
    CHECK(f.prompter.suggested == u"SSR_2023-24_%1_eng.pdf"_s.arg(SampleLea::ssidOf(3).text()));
}

TEST_CASE("a report that cannot be written says so", "[ui][profile]")
{
    const TempFolder folder;
    Fixture f;
    REQUIRE(f.open(3));
    f.page.setTab(ProfilePage::Tab::Reporting);
    f.prompter.path = folder.file(u"no/such/folder/report.pdf"_s);
    QTest::mouseClick(f.button(u"saveReport"_s), Qt::LeftButton);
    auto *message = f.page.findChild<MessageBar *>(u"reportingMessage"_s);
    REQUIRE(QTest::qWaitFor([&] { return message->isVisible(); }));
    CHECK(message->headline() == u"The report was not saved"_s);
}

TEST_CASE("Poppler draws a page and refuses what is no PDF", "[ui][profile]")
{
    PopplerSsrRenderer renderer;
    auto good = renderer.render(somePdf(3), 0, 230, 2.0);
    good.waitForFinished();
    REQUIRE(good.result());
    CHECK(good.result()->pageCount == 3);
    CHECK(good.result()->image.width() == 460);
    int dark = 0;
    const QImage image = good.result()->image.convertToFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            dark += image.constScanLine(y)[x] < 64 ? 1 : 0;
    }
    CHECK(dark > 100);
    for (const QByteArray &bytes : {QByteArray(), QByteArray("no report"), somePdf(1).left(200)}) {
        auto bad = renderer.render(bytes, 0, 230, 1.0);
        bad.waitForFinished();
        REQUIRE_FALSE(bad.result());
        CHECK(bad.result().error().kind == ErrorKind::InvalidInput);
    }
    auto beyond = renderer.render(somePdf(1), 7, 230, 1.0);
    beyond.waitForFinished();
    REQUIRE_FALSE(beyond.result());
    CHECK(beyond.result().error().kind == ErrorKind::NotFound);
}

namespace {

/// A profile open at the Reporting tab of a student with a report in English and Spanish.
struct BilingualFixture
{
    BilingualFixture()
    {
        source.isBilingual = true;
        source.pdf = bilingualPdf();
        page.resize(1250, 820);
        page.show();
        QSignalSpy loaded(&page, &ProfilePage::loaded);
        page.open(sequenceOf(40, 12)); // has a PDF and speaks Spanish at home
        REQUIRE(QTest::qWaitFor([&] { return loaded.count() > 0; }));
        page.setTab(ProfilePage::Tab::Reporting);
        table = page.findChild<DataTable *>(u"reportingTable"_s);
        REQUIRE(QTest::qWaitFor([&] { return text(ReportingModel::PdfOther).contains(u"Pages"_s) && !renderer.asked.isEmpty(); }));
    }
    [[nodiscard]] QString text(int column) const { return table->model()->index(0, column).data().toString(); }
    /// The viewer, once it stands.
    [[nodiscard]] SsrViewer *viewer() const
    {
        SsrViewer *found = nullptr;
        static_cast<void>(QTest::qWaitFor([&] {
            found = page.findChild<SsrViewer *>();
            return found && found->isVisible() && found->paperWidth() > 400;
        }));
        return found;
    }

    FakeSource source;
    FakePrompter prompter;
    RecordingRenderer renderer;
    ProfilePage page{source, prompter, nullptr, &renderer};
    DataTable *table = nullptr;
};

} // namespace

TEST_CASE("the preview of the Spanish report is a Spanish page", "[ui][profile]")
{
    BilingualFixture f;
    CHECK(f.text(ReportingModel::PdfEnglish).endsWith(u" 1"_s));
    CHECK(f.text(ReportingModel::PdfOther).endsWith(u" 2"_s));
    CHECK(f.renderer.asked.last().first == 0);
    f.table->setCurrentIndex(f.table->model()->index(0, ReportingModel::PdfOther));
    REQUIRE(QTest::qWaitFor([&] { return f.renderer.asked.last().first == 1; }));
    f.table->setCurrentIndex(f.table->model()->index(0, ReportingModel::PdfEnglish));
    REQUIRE(QTest::qWaitFor([&] { return f.renderer.asked.last().first == 0; }));
}

TEST_CASE("Enter, a double click and a button open the report large, at the page of its language", "[ui][profile]")
{
    BilingualFixture f;
    f.table->setFocus();
    f.table->setCurrentIndex(f.table->model()->index(0, ReportingModel::PdfOther));
    QTest::keyClick(f.table, Qt::Key_Return);
    SsrViewer *viewer = f.viewer();
    REQUIRE(viewer);
    CHECK(viewer->page() == 1);
    CHECK(viewer->paperWidth() > 2 * 230); // larger than the preview
    viewer->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    REQUIRE_FALSE(f.page.findChild<SsrViewer *>());

    auto *picture = f.page.findChild<PagePicture *>();
    QTest::mouseDClick(picture, Qt::LeftButton);
    REQUIRE(f.viewer());
    f.viewer()->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    QTest::mouseClick(f.page.findChild<QPushButton *>(u"viewReport"_s), Qt::LeftButton);
    REQUIRE(f.viewer());
    f.page.setSnapshot(nullptr); // locked: no report stays in sight
    const auto *left = f.page.findChild<SsrViewer *>();
    CHECK((!left || !left->isVisible()));
}

TEST_CASE("the viewer turns pages, zooms, fits the page and saves, by keys alone", "[ui][profile]")
{
    const TempFolder folder;
    BilingualFixture f;
    QTest::mouseClick(f.page.findChild<QPushButton *>(u"viewReport"_s), Qt::LeftButton);
    SsrViewer *viewer = f.viewer();
    REQUIRE(viewer);
    auto *pages = viewer->findChild<QScrollArea *>(u"ssrViewerPages"_s);
    QTest::keyClick(pages, Qt::Key_End);
    CHECK(viewer->page() == 1);
    QTest::keyClick(pages, Qt::Key_Home);
    CHECK(viewer->page() == 0);
    // Page Down goes through the page before it turns it
    int presses = 0;
    while (viewer->page() == 0 && presses < 20) {
        QTest::keyClick(pages, Qt::Key_PageDown);
        ++presses;
    }
    CHECK(viewer->page() == 1);
    CHECK(presses > 1);
    CHECK(f.renderer.asked.last().first == 1);

    const int wide = viewer->paperWidth();
    viewer->findChild<QPushButton *>(u"viewerZoomIn"_s)->click();
    CHECK(viewer->paperWidth() > wide);
    CHECK(f.renderer.asked.last().second == viewer->paperWidth()); // drawn anew, not blown up
    viewer->findChild<QPushButton *>(u"viewerWholePage"_s)->click();
    CHECK(viewer->findChild<PagePicture *>()->height() <= pages->viewport()->height());
    viewer->findChild<QPushButton *>(u"viewerFullWidth"_s)->click();
    CHECK(viewer->paperWidth() == wide);

    f.prompter.path = folder.file(u"report.pdf"_s);
    viewer->findChild<QPushButton *>(u"viewerSave"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return viewer->message()->isVisible(); }));
    CHECK(folder.read(u"report.pdf"_s) == f.source.pdf);
    keepViewer(*viewer);
}

TEST_CASE("at 200 % several rows of a tab are in sight below the student's name", "[ui][profile]")
{
    const ThemedPage themed(ThemeController::Choice::Light, 200);
    Fixture f;
    f.page.resize(1440 - 2 * 168, 690); // a window of 1440 × 900 without its bars and rail
    REQUIRE(f.open(36));
    f.page.setTab(ProfilePage::Tab::Reporting);
    QTest::qWait(50);
    auto *table = f.page.findChild<DataTable *>(u"reportingTable"_s);
    int rows = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QRect at(table->viewport()->mapTo(&f.page, QPoint(0, table->rowViewportPosition(row))),
                       QSize(1, table->rowHeight(row)));
        rows += at.bottom() <= f.page.height() ? 1 : 0;
    }
    CHECK(rows >= 3);
    const auto *line = f.page.findChild<QLabel *>(u"studentFactLine"_s);
    CHECK(line->isVisible());
    CHECK(line->text().contains(SampleLea::ssidOf(36).text()));
    f.page.resize(1800, 1400); // room for all of it
    CHECK_FALSE(line->isVisible());
}

TEST_CASE("the timeline tells a part that expired from one that expires", "[ui][profile]")
{
    domain::ScoreRecord record;
    record.area = domain::ContentArea::Math;
    record.year = SampleLea::kYear;
    record.testStart2 = domain::Day::of(2024, 5, 16);
    domain::ScoreStatusRow row;
    row.area = record.area;
    row.hasRow = true;
    row.verdict = domain::verdictOf(record);
    const auto entries = timelineOf(record, row, QDate(2024, 5, 20), QDate(2024, 5, 20));
    REQUIRE(entries.size() >= 2);
    CHECK(entries[0].dot == Timeline::Dot::Current);
    CHECK(entries[1].title.contains(u"expires"_s));
    CHECK(entries[1].dot == Timeline::Dot::Next);
    CHECK(entries[1].date.contains(u"31"_s)); // May 16 + 15 days
    const auto later = timelineOf(record, row, QDate(2024, 6, 5), QDate(2024, 6, 5));
    CHECK(later[1].title.contains(u"expired"_s));
    // A file of May 20 read in July does not know how the test ended.
    const auto readLate = timelineOf(record, row, QDate(2024, 5, 20), QDate(2024, 7, 9));
    CHECK(readLate[1].title.contains(u"expires"_s));
    CHECK(readLate[1].detail.contains(u"not known"_s));
}

TEST_CASE("every column of the row can be searched on the overview", "[ui][profile]")
{
    Fixture f;
    REQUIRE(f.open(3));
    QTest::mouseClick(f.button(u"originalToggle"_s), Qt::LeftButton);
    auto *table = f.page.findChild<DataTable *>(u"originalTable"_s);
    REQUIRE(table->isVisible());
    CHECK(table->model()->rowCount() == 125); // every third cell is filled
    f.page.findChild<QLineEdit *>(u"originalSearch"_s)->setText(u"Column37"_s);
    CHECK(table->model()->rowCount() == 3); // 37, and of 370 … 375 those that are filled: 370 and 373
}

TEST_CASE("the sentence why stands whole in Score Status, in large text too", "[ui][profile]")
{
    const ThemedPage themed(ThemeController::Choice::Light, 200);
    Fixture f;
    f.page.resize(1850, 1100);
    REQUIRE(f.open(37));
    f.page.setTab(ProfilePage::Tab::ScoreStatus);
    QTest::qWait(20);
    const auto *table = f.page.findChild<DataTable *>(u"scoreStatusTable"_s);
    REQUIRE(table->isVisible());
    REQUIRE(table->model()->rowCount() > 0);
    int taller = 0;
    int sum = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex why = table->model()->index(row, ScoreStatusModel::Why);
        const auto *delegate =
            qobject_cast<CellDelegate *>(table->itemDelegateForColumn(ScoreStatusModel::Why));
        REQUIRE(delegate);
        CHECK(table->rowHeight(row)
              >= delegate->heightFor(why, table->columnWidth(ScoreStatusModel::Why), themeOf(table)));
        taller += table->rowHeight(row) > table->verticalHeader()->defaultSectionSize() ? 1 : 0;
        sum += table->rowHeight(row);
    }
    CHECK(taller > 0); // else this test would show nothing
    CHECK(table->viewport()->height() >= sum);
}

TEST_CASE("the profile looks as it should", "[ui][profile][gallery]")
{
    const auto look = [](ThemeController::Choice choice, int percent, QSize size, const QString &suffix) {
        const ThemedPage themed(choice, percent);
        Fixture f;
        // A student with something open and something scored.
        REQUIRE(f.open(37));
        const QStringList tabs{u"overview"_s, u"scorestatus"_s, u"reporting"_s, u"history"_s};
        for (int i = 0; i < 4; ++i) {
            if (i == 2)
                REQUIRE(f.open(36));
            f.page.setTab(ProfilePage::Tab(i));
            QTest::qWait(i == 2 ? 300 : 20);
            grabPage(f.page, size, kGallery, u"page-profile-%1-%2"_s.arg(tabs[i], suffix));
            for (const QString &fault : faultsOf(f.page))
                UNSCOPED_INFO(fault.toStdString());
            CHECK(faultsOf(f.page).isEmpty());
        }
    };
    look(ThemeController::Choice::Light, 100, {1270, 830}, u"light"_s);
    look(ThemeController::Choice::Dark, 100, {1270, 830}, u"dark"_s);
    look(ThemeController::Choice::Light, 200, {1270, 1100}, u"200"_s);
    {
        const InSpanish spanish;
        look(ThemeController::Choice::Light, 100, {1270, 830}, u"es"_s);
    }
    const LongWords longer;
    look(ThemeController::Choice::Light, 100, {860, 640}, u"small-long"_s);
}
