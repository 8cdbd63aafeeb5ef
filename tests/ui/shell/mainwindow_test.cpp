// SPDX-License-Identifier: GPL-3.0-or-later
// The real window over the real core, offscreen: first run, sample, search, profile, lock, import.
#include "core/base/clock.h"
#include "tests/support/samplefiles.h"
#include "tests/support/stringmaker.h"
#include "tests/ui/shell/shellfixture.h"
#include "ui/pages/firstrun/firstrunpage.h"
#include "ui/pages/firstrun/passphrasepage.h"
#include "ui/pages/firstrun/tomsguide.h"
#include "ui/pages/home/homepage.h"
#include "ui/pages/profile/profilepage.h"
#include "ui/pages/students/studentspage.h"
#include "ui/shell/desk.h"
#include "ui/shell/fileprompter.h"
#include "ui/shell/importdialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/themecontroller.h"

#include <QtCore/QDir>
#include <QtCore/QMimeData>
#include <QtCore/QSet>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <QtGui/QDropEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <catch2/catch.hpp>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace scoredesk::ui;
using namespace Qt::StringLiterals;

namespace {

/// An artefact to look at beside the reference pictures.
void keepPicture(QWidget &widget, const QString &name)
{
    const QString folder = QStringLiteral(SCOREDESK_GALLERY_DIR);
    REQUIRE(QDir().mkpath(folder));
    QCoreApplication::processEvents();
    CHECK(widget.grab().save(u"%1/shell-%2.png"_s.arg(folder, name)));
}

/// Where Tab can stop in \a window.
QList<QWidget *> stopsIn(const QWidget &window)
{
    QList<QWidget *> stops;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy()
            && widget->window() == &window)
            stops.append(widget);
    }
    return stops;
}

QString told(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() + u' ' + widget->accessibleName();
}

/// Those a screen reader has no name for.
QStringList stopsWithoutName(const QWidget &window)
{
    QStringList nameless;
    for (QWidget *widget : stopsIn(window)) {
        QAccessibleInterface *iface = QAccessible::queryAccessibleInterface(widget);
        if (!iface || iface->text(QAccessible::Name).isEmpty())
            nameless.append(told(widget));
    }
    return nameless;
}

/// Those that Tab does not come to, round the whole window.
QStringList stopsNotReached(QWidget &window)
{
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    const QList<QWidget *> stops = stopsIn(window);
    REQUIRE_FALSE(stops.isEmpty());
    stops.first()->setFocus(Qt::TabFocusReason);
    QSet<const QWidget *> reached;
    for (qsizetype i = 0; i < 2 * stops.size() + 20; ++i) {
        if (QWidget *at = QApplication::focusWidget()) {
            reached.insert(at);
            QTest::keyClick(at, Qt::Key_Tab);
        }
    }
    QStringList missed;
    for (const QWidget *stop : stops) {
        // of radio buttons that exclude each other Tab comes to the chosen one, and the arrows to the others
        const auto *button = qobject_cast<const QAbstractButton *>(stop);
        const bool isOfGroup = button && (button->autoExclusive() || button->group()) && !button->isChecked();
        if (!reached.contains(stop) && !isOfGroup && stop->isVisible())
            missed.append(told(stop));
    }
    return missed;
}

/// Names of students that stand in any label, field or item text of \a window.
bool showsText(const QWidget &window, const QString &text)
{
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        for (const char *property : {"text", "accessibleName", "toolTip", "windowTitle"}) {
            if (widget->property(property).toString().contains(text))
                return true;
        }
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model()) {
            for (int row = 0; row < std::min(50, view->model()->rowCount()); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    if (view->model()->index(row, column).data().toString().contains(text))
                        return true;
                }
            }
        }
    }
    return false;
}

} // namespace

TEST_CASE("from first run to a student's profile and locked again", "[ui][shell][slow]")
{
    Setup setup;
    setup.show();
    MainWindow &window = *setup.window;
    CHECK(window.findChild<FirstRunPage *>()->isVisible());
    setup.exploreSample();
    REQUIRE(setup.desk.snapshot());
    CHECK(setup.desk.isSample());
    CHECK(window.home()->isVisible());
    CHECK(window.windowTitle().contains(u"SAMPLE"_s));

    // by the keyboard alone through every page: each stop is reached and has a name
    using PageId = MainWindow::PageId;
    for (const PageId page : {PageId::Home, PageId::Students, PageId::Results, PageId::PrintExport}) {
        window.showPage(page);
        QTest::qWait(50);
        CAPTURE(int(page));
        CHECK(stopsWithoutName(window) == QStringList());
        CHECK(stopsNotReached(window) == QStringList());
    }
    window.showPage(PageId::Home);

    // Ctrl+K, a name, Enter: the profile
    const auto student = setup.desk.snapshot()->students()[5].ssid; // a copy: the lock forgets the rest
    const QString name = setup.desk.snapshot()->displayName(setup.desk.snapshot()->students()[5]);
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    auto *edit = window.topBar()->search()->findChild<QLineEdit *>();
    REQUIRE(QTest::qWaitFor([&] { return edit->hasFocus(); }, 2000));
    QTest::keyClicks(edit, student.text());
    REQUIRE(window.topBar()->search()->isPopupOpen());
    QSignalSpy loaded(window.profile(), &ProfilePage::loaded);
    QTest::keyClick(edit, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return loaded.count() > 0; }, kPatienceMs));
    CHECK(loaded.first().first().toBool());
    CHECK(window.currentPage() == MainWindow::PageId::Profile);
    CHECK(showsText(window, name));
    CHECK_FALSE(window.windowTitle().contains(name));
    for (const auto tab : {ProfilePage::Tab::Overview, ProfilePage::Tab::ScoreStatus, ProfilePage::Tab::Reporting, ProfilePage::Tab::History}) {
        window.profile()->setTab(tab);
        QTest::qWait(20);
        CAPTURE(int(tab));
        CHECK(stopsWithoutName(window) == QStringList());
        CHECK(stopsNotReached(window) == QStringList());
    }

    // locked: no name is left in any widget
    QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier);
    CHECK_FALSE(setup.desk.isOpen());
    CHECK_FALSE(setup.desk.snapshot());
    CHECK_FALSE(showsText(window, name));
    CHECK_FALSE(showsText(window, student.text()));
    CHECK(window.windowTitle() == u"Scoredesk"_s);

    // and what asks for data cannot be asked for
    QStringList possible;
    for (const QAction *action : window.actions()) {
        if (action->isEnabled())
            possible.append(QString(action->text()).remove(u'&'));
    }
    CHECK(possible
          == QStringList{u"Import files…"_s, u"Import a folder…"_s, u"What to get in TOMS"_s, u"Explore the sample LEA"_s, u"Quit"_s,
                         u"Larger text"_s, u"Smaller text"_s, u"Light or dark"_s, u"Settings"_s,
                         u"Getting started: what to get in TOMS"_s, u"About Scoredesk"_s});
}

TEST_CASE("the guide names every report that can be read, and where it is in TOMS", "[ui][shell]")
{
    TomsGuide guide;
    QStringList said;
    for (const QLabel *label : guide.findChildren<QLabel *>())
        said.append(label->text());
    for (const QString &report : {u"Test Assignment"_s, u"SSR Distribution"_s, u"STAIRS and Appeals"_s, u"Student Score Data File"_s,
                                  u"Student Score Report PDFs"_s}) {
        CAPTURE(report);
        CHECK(std::any_of(said.begin(), said.end(),
                          [&](const QString &words) { return words.startsWith(u"In TOMS: Reports, LEA Reports, "_s + report); }));
    }
    CHECK(stopsWithoutName(guide).isEmpty());
}

TEST_CASE("dropped files are shown before anything is imported, then imported under a new passphrase", "[ui][shell][slow]")
{
    Setup setup;
    const SampleFiles files(60);

    setup.show();
    MainWindow &window = *setup.window;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(files.path())});
    QSignalSpy previewed(&setup.desk, &Desk::previewReady);
    QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    static_cast<QObject &>(window).event(&drop); // as the drag manager delivers it
    REQUIRE(QTest::qWaitFor([&] { return previewed.count() > 0; }, kPatienceMs));
    auto *dialog = window.findChild<ImportPreviewDialog *>();
    REQUIRE(dialog);
    CHECK_FALSE(setup.desk.hasCache());
    keepPicture(*dialog, u"import-preview"_s);
    CHECK(stopsWithoutName(*dialog) == QStringList());
    dialog->findChild<QPushButton *>(u"acceptImport"_s)->click();

    auto *page = window.findChild<PassphrasePage *>();
    REQUIRE(page->isVisible());
    CHECK(page->mode() == PassphrasePage::Mode::Create);
    QTest::keyClicks(page->findChild<QLineEdit *>(u"passphrase"_s), u"four words not together"_s);
    QTest::keyClicks(page->findChild<QLineEdit *>(u"passphraseAgain"_s), u"four words not together"_s);
    QSignalSpy imported(&setup.desk, &Desk::importFinished);
    page->findChild<QPushButton *>(u"submitPassphrase"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return imported.count() > 0; }, kPatienceMs));
    REQUIRE(setup.desk.snapshot());
    CHECK(setup.desk.snapshot()->students().size() >= 60);
    CHECK(window.home()->isVisible());
    keepPicture(window, u"imported"_s);
    const auto report = imported.first().first().value<sync::ImportReport>();
    ImportReportDialog reportDialog(report, &window);
    reportDialog.setAttribute(Qt::WA_DeleteOnClose, false);
    reportDialog.show();
    keepPicture(reportDialog, u"import-report"_s);
    CHECK(stopsWithoutName(reportDialog) == QStringList());
    reportDialog.close();

    // a wrong passphrase says so and opens nothing; the right one opens
    setup.desk.lock();
    REQUIRE(page->isVisible());
    CHECK(page->mode() == PassphrasePage::Mode::Unlock);
    QSignalSpy failed(&setup.desk, &Desk::openFailed);
    QTest::keyClicks(page->findChild<QLineEdit *>(u"passphrase"_s), u"wrong"_s);
    page->findChild<QPushButton *>(u"submitPassphrase"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return failed.count() > 0; }, kPatienceMs));
    CHECK(page->messages()->isVisible());
    CHECK_FALSE(setup.desk.isOpen());
    QSignalSpy opened(&setup.desk, &Desk::opened);
    page->findChild<QLineEdit *>(u"passphrase"_s)->setText(u"four words not together"_s);
    page->findChild<QPushButton *>(u"submitPassphrase"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return opened.count() > 0; }, kPatienceMs));
    CHECK(window.home()->isVisible());
}

TEST_CASE("from the sample one command leads back to the own data, and what is copied says SAMPLE", "[ui][shell][slow]")
{
    Setup setup;
    setup.show();
    MainWindow &window = *setup.window;
    setup.exploreSample();
    auto *bar = window.findChild<MessageBar *>(u"sampleBar"_s);
    REQUIRE(bar);
    CHECK(bar->isVisible());
    keepPicture(window, u"sample-banner"_s);

    // copied rows bear the mark, header and each row
    window.showStudents({});
    auto *table = window.findChild<DataTable *>(u"studentTable"_s);
    table->selectRow(0);
    table->copySelection();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    REQUIRE(lines.size() == 2);
    for (const QString &line : lines)
        CHECK(line.endsWith(u"\tSAMPLE"_s));

    SECTION("without own data it is the first run")
    {
        Q_EMIT bar->actionTriggered();
        CHECK(window.findChild<FirstRunPage *>()->isVisible());
    }
    SECTION("with own data it asks for their passphrase, by the command too")
    {
        REQUIRE(store::Cache::create(setup.desk.folder(), store::Passphrase("four words not together")));
        const auto command = std::find_if(window.commands().begin(), window.commands().end(), [](const QAction *action) {
            return action->objectName() == u"ownData"_s;
        });
        REQUIRE(command != window.commands().end());
        REQUIRE((*command)->isEnabled());
        (*command)->trigger();
        auto *page = window.findChild<PassphrasePage *>();
        CHECK(page->isVisible());
        CHECK(page->mode() == PassphrasePage::Mode::Unlock);
        setup.givePassphrase(u"four words not together"_s);
        CHECK(setup.desk.openFolder() == setup.desk.folder());
        CHECK_FALSE((*command)->isEnabled());
    }
    CHECK_FALSE(setup.desk.isSample());
    CHECK_FALSE(bar->isVisible());
}

TEST_CASE("junk is refused before it is asked to import", "[ui][shell]")
{
    Setup setup;
    const QTemporaryDir files;
    QFile junk(files.filePath(u"scores.xlsx"_s));
    REQUIRE(junk.open(QIODevice::WriteOnly));
    junk.write("this is no workbook");
    junk.close();
    setup.show();
    QSignalSpy previewed(&setup.desk, &Desk::previewReady);
    QSignalSpy failed(&setup.desk, &Desk::previewFailed);
    setup.window->offerImport({junk.fileName()});
    REQUIRE(QTest::qWaitFor([&] { return previewed.count() + failed.count() > 0; }, kPatienceMs));
    auto *dialog = setup.window->findChild<ImportPreviewDialog *>();
    REQUIRE(dialog);
    CHECK_FALSE(dialog->findChild<QPushButton *>(u"acceptImport"_s));
}

TEST_CASE("no two commands share a key", "[ui][shell]")
{
    Setup setup;
    setup.show();
    QStringList keys;
    for (const QAction *action : setup.window->commands()) {
        CHECK_FALSE(action->text().isEmpty());
        const QList<QKeySequence> shortcuts = action->shortcuts();
        for (const QKeySequence &shortcut : shortcuts) {
            CAPTURE(shortcut.toString());
            CHECK_FALSE(keys.contains(shortcut.toString()));
            keys.append(shortcut.toString());
        }
    }
}

TEST_CASE("Tab visits every control of the first run and comes back", "[ui][shell]")
{
    Setup setup;
    setup.show();
    setup.window->activateWindow();
    QWidget *first = setup.window->focusWidget();
    REQUIRE(first);
    QSet<QWidget *> seen;
    QWidget *here = first;
    for (int i = 0; i < 50; ++i) {
        seen.insert(here);
        QTest::keyClick(setup.window.get(), Qt::Key_Tab);
        here = setup.window->focusWidget();
        if (here == first)
            break;
    }
    CHECK(here == first);
    CHECK(seen.size() >= 3);
}

TEST_CASE("the window remembers its size and is never off the screen", "[ui][shell]")
{
    Setup setup;
    setup.show();
    setup.window->resize(1200, 800);
    setup.window->move(20, 20);
    QCoreApplication::processEvents();
    setup.window->close();
    CHECK_FALSE(setup.settings.windowGeometry().isEmpty());
    setup.window.reset();
    setup.window = std::make_unique<MainWindow>(setup.desk, setup.themes, setup.settings, setup.prompter);
    const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
    CHECK(room.contains(setup.window->geometry()));
    CHECK(setup.window->width() == std::min(1200, room.width()));
    // nothing of a student among the settings
    setup.store.sync();
    const QStringList keys = setup.store.allKeys();
    for (const QString &key : keys)
        CHECK(key.contains(QRegularExpression(u"^(look|lock|window|students)/"_s)));
}

TEST_CASE("a window is made to fit the screen, at its place where it can be", "[ui][shell]")
{
    const QRect laptop(0, 28, 1366, 740);
    CHECK(fitInto(QRect(0, 0, 1440, 900), laptop) == laptop);
    CHECK(fitInto(QRect(100, 60, 1200, 600), laptop) == QRect(100, 60, 1200, 600));
    CHECK(fitInto(QRect(900, 500, 1200, 600), laptop) == QRect(166, 168, 1200, 600));
    CHECK(fitInto(QRect(-3000, -50, 800, 600), laptop) == QRect(0, 28, 800, 600));
    Setup setup;
    setup.themes.setTextPercent(200);
    MainWindow window(setup.desk, setup.themes, setup.settings, setup.prompter);
    CHECK(QGuiApplication::primaryScreen()->availableGeometry().contains(window.geometry()));
    setup.themes.setTextPercent(100);
}

TEST_CASE("Enter presses the focused button, and a profile's keys work wherever the focus is", "[ui][shell][slow]")
{
    Setup setup;
    setup.show();
    MainWindow &window = *setup.window;
    window.activateWindow();
    auto *sample = window.findChild<QPushButton *>(u"exploreSample"_s);
    REQUIRE(QTest::qWaitFor([&] { return sample->hasFocus(); }, 2000));
    QSignalSpy opened(&setup.desk, &Desk::opened);
    QTest::keyClick(sample, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return opened.count() > 0; }, kPatienceMs));

    auto students = std::make_shared<std::vector<domain::Ssid>>();
    for (int i = 0; i < 3; ++i)
        students->push_back(setup.desk.snapshot()->students()[std::size_t(i)].ssid);
    StudentSequence sequence;
    sequence.students = students;
    QSignalSpy loaded(window.profile(), &ProfilePage::loaded);
    window.showStudent(sequence);
    REQUIRE(QTest::qWaitFor([&] { return loaded.count() == 1; }, kPatienceMs));
    QLineEdit *edit = window.topBar()->search()->findChild<QLineEdit *>(); // outside the page
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_3, Qt::ControlModifier);
    CHECK(window.profile()->tab() == ProfilePage::Tab::Reporting);
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_PageDown, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return loaded.count() == 2; }, kPatienceMs));
    // in the search Escape first empties it, from anywhere else it leads back
    edit->setFocus();
    QTest::keyClicks(edit, u"zz"_s);
    QTest::keyClick(edit, Qt::Key_Escape);
    CHECK(edit->text().isEmpty());
    CHECK(window.currentPage() == MainWindow::PageId::Profile);
    auto *back = window.findChild<QPushButton *>(u"backToStudents"_s);
    back->setFocus();
    QTest::keyClick(back, Qt::Key_Return);
    CHECK(window.currentPage() == MainWindow::PageId::Students);
    QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier); // no key of a page that is not shown
    CHECK(window.currentPage() == MainWindow::PageId::Students);
}

TEST_CASE("after a lock on a profile the list of students stands there, with the focus in it", "[ui][shell][slow]")
{
    const SampleFiles files(40);
    Setup setup;
    setup.show();
    MainWindow &window = *setup.window;
    QSignalSpy imported(&setup.desk, &Desk::importFinished);
    setup.acceptImport({files.path()});
    setup.givePassphrase(u"four words not together"_s);
    REQUIRE(QTest::qWaitFor([&] { return imported.count() > 0; }, kPatienceMs));
    QSignalSpy loaded(window.profile(), &ProfilePage::loaded);
    window.showStudent(StudentSequence::of(setup.desk.snapshot()->students()[3].ssid));
    REQUIRE(QTest::qWaitFor([&] { return loaded.count() > 0; }, kPatienceMs));
    CHECK(window.profile()->current().isValid());
    setup.desk.lock();
    CHECK_FALSE(window.profile()->current().isValid());
    setup.givePassphrase(u"four words not together"_s);
    CHECK(window.currentPage() == MainWindow::PageId::Students);
    REQUIRE(QTest::qWaitFor([&] { return window.students()->model().rowCount() > 0; }, kPatienceMs));
    REQUIRE(window.focusWidget());
    CHECK(window.students()->isAncestorOf(window.focusWidget()));
}

TEST_CASE("what another program imported is taken up when the window is looked at", "[ui][shell][slow]")
{
    Setup setup;
    const SampleFiles files(40);
    setup.show();
    QSignalSpy opened(&setup.desk, &Desk::opened);
    setup.desk.create("four words not together");
    REQUIRE(QTest::qWaitFor([&] { return opened.count() > 0; }, kPatienceMs));
    CHECK_FALSE(setup.desk.snapshot());
    setup.desk.refresh();
    {
        auto other = store::Cache::open(setup.desk.folder(), store::Passphrase("four words not together"));
        REQUIRE(other);
        REQUIRE(sync::importPaths(*other, {files.path()}, {}, setup.clock));
    }
    QSignalSpy changed(&setup.desk, &Desk::snapshotChanged);
    setup.desk.refresh();
    REQUIRE(QTest::qWaitFor([&] { return changed.count() > 0; }, kPatienceMs));
    REQUIRE(setup.desk.snapshot());
    CHECK(setup.desk.snapshot()->students().size() >= 40);
    CHECK(setup.window->home()->isVisible());
}
