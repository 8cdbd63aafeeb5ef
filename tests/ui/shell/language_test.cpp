// SPDX-License-Identifier: GPL-3.0-or-later
// Another language is there at once, on the page and the student that were shown.
#include "tests/core/sync/samplefolder.h"
#include "tests/ui/shell/shellfixture.h"
#include "ui/pages/profile/profilepage.h"
#include "ui/pages/students/studentspage.h"
#include "ui/shell/language.h"
#include "ui/shell/settingsdialog.h"
#include "ui/shell/windowholder.h"
#include "ui/widgets/messagebar.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace scoredesk::ui;
using namespace Qt::StringLiterals;

namespace {

bool says(const QWidget &widget, const QString &words)
{
    const QList<QLabel *> labels = widget.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) { return label->text() == words; });
}

void choose(MainWindow &window, const QString &code)
{
    window.showSettings();
    auto *choice = window.findChild<QComboBox *>(u"language"_s);
    REQUIRE(choice);
    choice->setCurrentIndex(choice->findData(code));
    Q_EMIT choice->activated(choice->currentIndex());
}

} // namespace

TEST_CASE("another language is there at once, and page, student, tab and filter stay", "[ui][shell][slow]")
{
    Setup setup;
    Language language(QStringLiteral(SCOREDESK_CATALOGUES));
    language.set(u"en"_s);
    WindowHolder holder(setup.desk, setup.themes, setup.settings, setup.prompter, language);
    holder.window().start();
    holder.window().show();
    QSignalSpy opened(&setup.desk, &Desk::opened);
    setup.desk.exploreSample();
    REQUIRE(QTest::qWaitFor([&] { return opened.count() == 1 && !setup.desk.hasJobs(); }, kPatienceMs));

    StudentFilter filter;
    filter.grades = {8};
    holder.window().showStudents(filter);
    REQUIRE(QTest::qWaitFor([&] { return holder.window().students()->model().rowCount() > 1; }, kPatienceMs));
    const domain::Ssid ssid = holder.window().students()->model().ssidAt(1);
    QSignalSpy loaded(holder.window().profile(), &ProfilePage::loaded);
    holder.window().showStudent(holder.window().students()->sequenceAt(ssid));
    REQUIRE(QTest::qWaitFor([&] { return loaded.count() > 0; }, kPatienceMs));
    holder.window().profile()->setTab(ProfilePage::Tab::History);
    const MainWindow *before = &holder.window();

    QSignalSpy replaced(&holder, &WindowHolder::windowReplaced);
    choose(holder.window(), u"es"_s);
    CHECK(holder.window().findChild<SettingsDialog *>()); // nothing is torn down under the person's hand
    REQUIRE(QTest::qWaitFor([&] { return replaced.count() == 1; }, kPatienceMs));
    MainWindow &window = holder.window();
    CHECK(&window != before);
    CHECK(QLocale().language() == QLocale::Spanish);
    CHECK(window.isVisible());
    CHECK(window.currentPage() == MainWindow::PageId::Profile);
    CHECK(window.profile()->current() == ssid);
    CHECK(window.profile()->tab() == ProfilePage::Tab::History);
    CHECK(window.profile()->sequence().size() > 1);
    CHECK(window.profile()->sequence().name.startsWith(u"Grado"_s));
    QSignalSpy read(window.profile(), &ProfilePage::loaded);
    REQUIRE((read.count() > 0 || QTest::qWaitFor([&] { return read.count() > 0; }, 5000)));
    CHECK(window.profile()->isAncestorOf(window.focusWidget()));
    CHECK(window.students()->filters().filter().grades == filter.grades);
    CHECK(says(window, u"Estudiantes"_s));
    CHECK_FALSE(says(window, u"Students"_s));
    CHECK(window.hasSettingsOpen());
    auto *choice = window.findChild<QComboBox *>(u"language"_s);
    REQUIRE(choice);
    CHECK(choice->currentData().toString() == u"es"_s);

    // and it locks and unlocks like any other
    setup.desk.lock();
    CHECK(window.findChild<PassphrasePage *>());
    CHECK_FALSE(window.profile()->current().isValid());
}

TEST_CASE("while something runs a new language waits, and says so", "[ui][shell][slow]")
{
    Setup setup;
    Language language(QStringLiteral(SCOREDESK_CATALOGUES));
    language.set(u"en"_s);
    WindowHolder holder(setup.desk, setup.themes, setup.settings, setup.prompter, language);
    holder.window().start();
    holder.window().show();
    setup.desk.exploreSample();
    REQUIRE(holder.window().isBusy());
    QSignalSpy replaced(&holder, &WindowHolder::windowReplaced);
    choose(holder.window(), u"es"_s);
    CHECK(says(*holder.window().findChild<SettingsDialog *>(), u"The language changes when what is running has ended."_s));
    QCoreApplication::processEvents();
    CHECK(replaced.count() == 0);
    REQUIRE(QTest::qWaitFor([&] { return replaced.count() == 1; }, kPatienceMs));
    CHECK(setup.desk.isOpen());
    CHECK(holder.window().currentPage() == MainWindow::PageId::Home);
    CHECK_FALSE(holder.window().isBusy());
}

TEST_CASE("a passphrase given beforehand, and an import that waits, outlive a change of language", "[ui][shell]")
{
    Setup setup;
    Language language(QStringLiteral(SCOREDESK_CATALOGUES));
    language.set(u"en"_s);
    WindowHolder holder(setup.desk, setup.themes, setup.settings, setup.prompter, language);
    holder.window().start();
    holder.window().setNewPassphrase("four words not together");
    MainWindow::State state = holder.window().takeState();
    CHECK(state.newPassphrase);
    CHECK_FALSE(holder.window().takeState().newPassphrase); // handed on, not copied
}

TEST_CASE("a system in a language without a catalogue is spoken to in English, whole", "[ui][shell]")
{
    const QLocale before;
    Language language(QStringLiteral(SCOREDESK_CATALOGUES));
    for (const QLocale::Language one : {QLocale::French, QLocale::German, QLocale::Korean}) {
        language.set({}, QLocale(one));
        CHECK(QLocale().language() == QLocale::English);
        CHECK(QCoreApplication::translate("scoredesk::ui::ImportReportDialog", "%Ln rows refused", nullptr, 1) == u"1 row refused"_s);
        CHECK(QCoreApplication::translate("QPlatformTheme", "Cancel") == u"Cancel"_s);
    }
    language.set({}, QLocale(QLocale::Spanish, QLocale::Mexico));
    CHECK(QLocale() == QLocale(QLocale::Spanish, QLocale::Mexico)); // its own formats
    language.set({}, QLocale(QLocale::English, QLocale::UnitedKingdom));
    CHECK(QLocale() == QLocale(QLocale::English, QLocale::UnitedKingdom));
    language.set(u"es"_s, QLocale(QLocale::French));
    CHECK(QLocale().language() == QLocale::Spanish);
    QLocale::setDefault(before);
}

TEST_CASE("what an import left out is still told in the new language, and a question is answered first", "[ui][shell][slow]")
{
    Setup setup;
    Language language(QStringLiteral(SCOREDESK_CATALOGUES));
    language.set(u"en"_s);
    WindowHolder holder(setup.desk, setup.themes, setup.settings, setup.prompter, language);
    holder.window().start();
    holder.window().show();
    QSignalSpy opened(&setup.desk, &Desk::opened);
    setup.desk.create("four words not together");
    REQUIRE(QTest::qWaitFor([&] { return opened.count() == 1; }, kPatienceMs));
    QSignalSpy imported(&setup.desk, &Desk::importFinished);
    setup.desk.importFiles({sampleFile(u".csv"_s), u"nowhere.csv"_s}, {});
    REQUIRE(QTest::qWaitFor([&] { return imported.count() == 1 && !setup.desk.hasJobs(); }, kPatienceMs));

    auto *question = new QDialog(&holder.window());
    question->open();
    QSignalSpy replaced(&holder, &WindowHolder::windowReplaced);
    choose(holder.window(), u"es"_s);
    QTest::qWait(700); // more than twice as long as it looks again
    CHECK(replaced.count() == 0);
    question->accept();
    REQUIRE(QTest::qWaitFor([&] { return replaced.count() == 1; }, kPatienceMs));
    const QList<MessageBar *> bars = holder.window().findChildren<MessageBar *>();
    CHECK(std::any_of(bars.begin(), bars.end(), [](const MessageBar *bar) {
        return bar->isVisible() && bar->accessibleName().contains(u"Importado"_s);
    }));
}
