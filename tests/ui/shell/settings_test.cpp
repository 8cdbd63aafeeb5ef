// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/stringmaker.h"
#include "ui/pages/firstrun/passphrasepage.h"
#include "ui/shell/quicksearch.h"
#include "ui/shell/settings.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/describe.h"

#include <QtCore/QDir>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <catch2/catch.hpp>

using namespace scoredesk;
using namespace scoredesk::ui;
using namespace Qt::StringLiterals;

TEST_CASE("settings come back as they were set", "[ui][settings]")
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(u"desk.ini"_s), QSettings::IniFormat);
    Settings settings(store);
    settings.setTheme(2);
    settings.setTextPercent(150);
    settings.setLanguage(u"es"_s);
    settings.setLockAfterMinutes(0);
    settings.setPatterns(true);
    settings.setWindowGeometry(QByteArray("abc"));
    CHECK(settings.theme() == 2);
    CHECK(settings.textPercent() == 150);
    CHECK(settings.language() == u"es"_s);
    CHECK(settings.lockAfterMinutes() == 0);
    CHECK(settings.hasPatterns());
    CHECK(settings.windowGeometry() == QByteArray("abc"));
}

TEST_CASE("rules of representativeness come back, and impossible ones are those built in", "[ui][settings]")
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(u"desk.ini"_s), QSettings::IniFormat);
    Settings settings(store);
    const analytics::IndicationRules builtIn;
    CHECK(settings.indicationRules() == builtIn);
    const analytics::IndicationRules own{0.95, 0.755, 0.05, 0.15, 1.5, 3};
    settings.setIndicationRules(own);
    CHECK(settings.indicationRules() == own);
    for (const QString &damaged : {u"0.5 0.9 0.1 0.25 2 5"_s, u"0.9 0.5 0.1 0.25 2"_s, u"0.9 0.5 x 0.25 2 5"_s, u"nan nan nan nan nan nan"_s}) {
        INFO(damaged.toStdString());
        store.setValue(u"results/indicationRules"_s, damaged);
        CHECK(settings.indicationRules() == builtIn);
    }
}

TEST_CASE("the layout of the list comes back, and what is impossible in it does not", "[ui][settings]")
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(u"desk.ini"_s), QSettings::IniFormat);
    Settings settings(store);
    CHECK_FALSE(settings.studentList());
    const StudentListLayout layout{{StudentColumn::Name, StudentColumn::School, StudentColumn::Ela},
                                   StudentColumn::School,
                                   Qt::DescendingOrder};
    settings.setStudentList(layout);
    CHECK(settings.studentList() == layout);
    store.setValue(u"students/columns"_s, u"0,3,3,99,-1,x,4"_s);
    store.setValue(u"students/sortColumn"_s, 99);
    const auto read = settings.studentList();
    REQUIRE(read);
    CHECK(read->shown == layout.shown);
    CHECK(read->sortColumn == StudentColumn::Name);
    store.setValue(u"students/layoutVersion"_s, 99);
    CHECK_FALSE(settings.studentList());
}

TEST_CASE("impossible settings fall back", "[ui][settings]")
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(u"desk.ini"_s), QSettings::IniFormat);
    store.setValue(u"look/theme"_s, 17);
    store.setValue(u"look/textPercent"_s, u"huge"_s);
    store.setValue(u"look/language"_s, u"xx"_s);
    store.setValue(u"lock/afterMinutes"_s, -5);
    store.setValue(u"window/version"_s, 99);
    store.setValue(u"window/geometry"_s, QByteArray("abc"));
    const Settings settings(store);
    CHECK(settings.theme() == 0);
    CHECK(settings.textPercent() == 100);
    CHECK(settings.language().isEmpty());
    CHECK(settings.lockAfterMinutes() == 10);
    CHECK(settings.windowGeometry().isEmpty());
}

TEST_CASE("every error says what happened and what to do, but a cancel is silent", "[ui][errors]")
{
    const auto kind = GENERATE(ErrorKind::Offline, ErrorKind::Network, ErrorKind::Unauthorized, ErrorKind::Storage,
                               ErrorKind::Corrupt, ErrorKind::InvalidInput, ErrorKind::NotFound, ErrorKind::Internal);
    const Explanation words = describe(Error{kind, u"scores.xlsx"_s, u"secret detail"_s});
    CHECK_FALSE(words.headline.isEmpty());
    CHECK(words.sentence.endsWith(u'.'));
    CHECK_FALSE(words.headline.contains(u"secret"_s));
    CHECK_FALSE(words.sentence.contains(u"secret"_s));
    CHECK(describe(Error{ErrorKind::Cancelled, {}, {}}).headline.isEmpty());
}

TEST_CASE("a full disk is called so", "[ui][errors]")
{
    const Explanation words = describe(Error{ErrorKind::Storage, u"full"_s, {}});
    CHECK(words.headline == u"The disk is full"_s);
    CHECK_FALSE(words.headline == describe(Error{ErrorKind::Storage, {}, {}}).headline);
}

TEST_CASE("a new passphrase is typed twice and has eight characters", "[ui][firstrun]")
{
    PassphrasePage page;
    page.setMode(PassphrasePage::Mode::Create);
    page.show();
    auto *first = page.findChild<QLineEdit *>(u"passphrase"_s);
    auto *second = page.findChild<QLineEdit *>(u"passphraseAgain"_s);
    auto *submit = page.findChild<QPushButton *>(u"submitPassphrase"_s);
    REQUIRE(first);
    REQUIRE(second);
    REQUIRE(submit);
    CHECK(first->echoMode() == QLineEdit::Password);
    QSignalSpy entered(&page, &PassphrasePage::passphraseEntered);
    QTest::keyClicks(first, u"short"_s);
    QTest::keyClicks(second, u"short"_s);
    CHECK_FALSE(submit->isEnabled());
    QTest::keyClicks(first, u"er one"_s);
    CHECK_FALSE(submit->isEnabled());
    QTest::keyClicks(second, u"er one"_s);
    REQUIRE(submit->isEnabled());
    QTest::keyClick(second, Qt::Key_Return);
    REQUIRE(entered.count() == 1);
    CHECK(entered.first().first().toByteArray() == QByteArray("shorter one"));
    page.clear();
    CHECK(first->text().isEmpty());
}

TEST_CASE("the hint judges length and variety", "[ui][firstrun]")
{
    CHECK(strengthOf(u"abc"_s) == PassphraseStrength::Short);
    CHECK(strengthOf(u"abcdefgh"_s) == PassphraseStrength::Fair);
    CHECK(strengthOf(u"aaaaaaaaaaaaaaaaaaaa"_s) == PassphraseStrength::Fair);
    CHECK(strengthOf(u"correct horse battery"_s) == PassphraseStrength::Good);
    CHECK(strengthOf(u"Tr0ub4dor&3x"_s) == PassphraseStrength::Good);
}

TEST_CASE("where it is narrow the as-of time loses weekday and hour, but never a year that is not this one", "[ui][shell]")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const QDateTime morning(QDate(2024, 6, 5), QTime(13, 0), Qt::UTC); // 6 AM in California
    const QDateTime wholeDay(QDate(2024, 6, 5), QTime(7, 0), Qt::UTC);
    CHECK(asOfWords(morning, {2024, 6, 9}) == QStringList{u"Wed, Jun 5, 6:00 AM"_s, u"Jun 5, 6:00 AM"_s, u"Jun 5"_s});
    CHECK(asOfWords(wholeDay, {2024, 6, 9}) == QStringList{u"Wed, Jun 5"_s, u"Jun 5"_s, u"Jun 5"_s});
    CHECK(asOfWords(morning, {2026, 11, 23}) == QStringList{u"Jun 5, 2024, 6:00 AM"_s, u"Jun 5, 2024"_s});
    CHECK(asOfWords(wholeDay, {2026, 11, 23}) == QStringList{u"Jun 5, 2024"_s, u"Jun 5, 2024"_s});
    QLocale::setDefault(QLocale::c());
}

TEST_CASE("commands are found by their words, without a snapshot too", "[ui][search]")
{
    QAction import(u"&Import files…"_s);
    QAction lock(u"&Lock"_s);
    lock.setEnabled(false);
    const QList<SearchGroup> groups = quickSearch(u"imp"_s, nullptr, {&import, &lock});
    REQUIRE(groups.size() == 1);
    REQUIRE(groups.first().results.size() == 1);
    const SearchTarget target = SearchTarget::fromVariant(groups.first().results.first().id);
    CHECK(target.kind == SearchTarget::Kind::Command);
    CHECK(target.value == 0);
    CHECK(quickSearch(u"lock"_s, nullptr, {&import, &lock}).first().results.isEmpty());
    CHECK(quickSearch(u"  "_s, nullptr, {&import}).isEmpty());
}
