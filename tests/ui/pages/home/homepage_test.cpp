// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/homepage.h"

#include "core/domain/wording.h"
#include "tests/support/samplelea.h"
#include "tests/support/themedpage.h"
#include "ui/models/studenttablemodel.h"
#include "ui/pages/home/homecards.h"
#include "ui/widgets/doorrow.h"
#include "ui/widgets/rows.h"

#include <QtCore/QSet>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>

#include <set>

using namespace scoredesk;
using namespace scoredesk::ui;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

namespace {

const QString kGallery = QStringLiteral(SCOREDESK_GALLERY_DIR);

/// All doors that can be clicked, in the order of the page.
QList<DoorRow *> doorsOf(HomePage &page)
{
    QList<DoorRow *> doors;
    for (DoorRow *row : page.findChildren<DoorRow *>()) {
        if (row->isVisible() && row->focusPolicy() != Qt::NoFocus)
            doors.append(row);
    }
    return doors;
}

} // namespace

TEST_CASE("every door of home opens as many students or tests as it says", "[ui][pages]")
{
    const auto snapshot = SampleLea(500).snapshot();
    HomePage page;
    page.resize(1200, 900);
    page.setSnapshot(snapshot);
    page.show();
    QSignalSpy opened(&page, &HomePage::studentsRequested);
    StudentTableModel list;
    list.setSnapshot(snapshot);
    const QList<DoorRow *> doors = doorsOf(page);
    REQUIRE(doors.size() >= 6);
    int checked = 0;
    for (DoorRow *door : doors) {
        opened.clear();
        door->click();
        REQUIRE(opened.count() == 1);
        const auto filter = opened.first().first().value<StudentFilter>();
        CHECK_FALSE(filter.isEmpty());
        list.setFilter(filter);
        const qint64 said = QLocale().toLongLong(door->accessibleName().section(u", "_s, -1));
        CHECK(list.rowCount() > 0);
        if (!filter.reports.isEmpty())
            CHECK(list.rowCount() == said); // students
        else
            CHECK(list.rowCount() <= said); // tests: a student can stand in a box twice
        ++checked;
    }
    CHECK(checked == doors.size());
}

TEST_CASE("what is scored and what is released are doors too, and home counts both in one way", "[ui][pages]")
{
    const auto snapshot = SampleLea(500).snapshot();
    HomePage page;
    page.resize(1200, 900);
    page.setSnapshot(snapshot);
    page.show();
    QSignalSpy opened(&page, &HomePage::studentsRequested);
    StudentTableModel list;
    list.setSnapshot(snapshot);
    std::int64_t scored = 0;
    const auto *card = page.findChild<QWidget *>(u"areaCard"_s);
    for (const analytics::AreaBalance &area : snapshot->balance().areas) {
        const std::int64_t inBox = area.boxes[std::size_t(domain::ScoreBox::Scored)];
        scored += inBox;
        if (inBox == 0)
            continue;
        const auto tracks = card->findChildren<ProgressTrack *>();
        const auto track = std::find_if(tracks.begin(), tracks.end(), [&](const ProgressTrack *t) {
            return t->accessibleName().startsWith(domain::areaName(area.area) + u", "_s);
        });
        REQUIRE(track != tracks.end());
        CHECK((*track)->accessibleName().endsWith(u"%1 of %2"_s.arg(QLocale().toString(qlonglong(inBox)), QLocale().toString(qlonglong(area.students)))));
        opened.clear();
        (*track)->setFocus();
        QTest::keyClick(*track, Qt::Key_Return);
        REQUIRE(opened.count() == 1);
        list.setFilter(opened.first().first().value<StudentFilter>());
        CHECK(list.listing().tests == inBox);
    }
    REQUIRE(scored > 0);
    const QList<DoorRow *> doors = doorsOf(page);
    const auto doorOf = [&](const QString &label) {
        const auto found = std::find_if(doors.begin(), doors.end(),
                                        [&](const DoorRow *door) { return door->accessibleName().startsWith(label + u", "_s); });
        REQUIRE(found != doors.end());
        return *found;
    };
    opened.clear();
    doorOf(u"Scored, all areas"_s)->click();
    list.setFilter(opened.first().first().value<StudentFilter>());
    CHECK(list.listing().tests == scored);
    CHECK(countForHome(*snapshot)->inBox(domain::ScoreBox::Scored) == scored);
    opened.clear();
    doorOf(u"Released"_s)->click();
    list.setFilter(opened.first().first().value<StudentFilter>());
    CHECK(list.rowCount() == snapshot->balance().reports[std::size_t(domain::ReportBox::Released)]);
}

TEST_CASE("Tab goes through home as it is read, past every door, also after newer data came", "[ui][pages]")
{
    HomePage page;
    page.resize(1200, 900);
    page.setSnapshot(SampleLea(500).snapshot());
    page.show();
    page.setSnapshot(SampleLea(400).snapshot());
    QTest::qWait(20); // what the first had is gone
    QList<const QWidget *> cards;
    for (const QString &name : {u"ssrStatusCard"_s, u"areaCard"_s, u"loadedCard"_s, u"noScoreCard"_s, u"heldCard"_s, u"settledCard"_s})
        cards.append(page.findChild<QWidget *>(name));
    const auto isStop = [](const QWidget *widget) {
        return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
    };
    const auto cardOf = [&](const QWidget *widget) {
        for (qsizetype i = 0; i < cards.size(); ++i) {
            if (cards[i]->isAncestorOf(widget))
                return int(i);
        }
        return int(cards.size());
    };
    page.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&page));
    page.focusFirst();
    const QWidget *first = QApplication::focusWidget();
    REQUIRE(first);
    QSet<const QWidget *> passed;
    int card = -1, top = -1;
    for (const QWidget *at = first; !passed.contains(at); at = QApplication::focusWidget()) {
        passed.insert(at);
        const int here = cardOf(at);
        // in its card, for the page scrolls to what has the focus
        const int y = here < cards.size() ? at->mapTo(cards[here], QPoint()).y() : 0;
        CAPTURE(at->accessibleName(), here, card);
        CHECK((here > card || (here == card && (y > top || here == cards.size()))));
        card = here;
        top = y;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        REQUIRE(QApplication::focusWidget());
    }
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        if (isStop(widget))
            CHECK(passed.contains(widget));
    }
}

TEST_CASE("the numbers of the SSR card are parts of one number, and it says of what", "[ui][pages]")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    for (const int alternates : {0, 7}) {
        const auto snapshot = SampleLea(200, true, alternates).snapshot();
        HomePage page;
        page.setSnapshot(snapshot);
        page.show();
        const auto *sum = page.findChild<QLabel *>(u"ssrSum"_s);
        REQUIRE(sum);
        CHECK(sum->isVisibleTo(&page));
        const QString eligible = QLocale().toString(qlonglong(snapshot->balance().reportsEligible));
        CHECK(sum->text().endsWith(u" = %1 eligible SSRs"_s.arg(eligible)));
        CHECK(sum->text().contains(u"not yet eligible 7"_s) == (alternates > 0));
        CHECK(page.findChild<QLabel *>(u"ssrOf"_s)->text().startsWith(u"of %1 eligible SSRs released"_s.arg(eligible)));
    }
    QLocale::setDefault(QLocale::c());
}

TEST_CASE("the cards of home add up to all tests", "[ui][pages]")
{
    const auto counts = countForHome(*SampleLea(500).snapshot());
    REQUIRE(counts);
    const std::int64_t open = sumOf(noScoreYetDoors(*counts));
    const std::int64_t settled = sumOf(settledDoors(*counts));
    CHECK(open > 0);
    CHECK(settled > 0);
    CHECK(counts->inBox(domain::ScoreBox::Scored) + open + settled == counts->total());
}

TEST_CASE("home says how many of the held are not yet eligible, and nothing where all are", "[ui][pages]")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    for (const int alternates : {0, 7}) {
        const auto snapshot = SampleLea(200, true, alternates).snapshot();
        REQUIRE(snapshot->balance().heldNotEligible == alternates);
        HomePage page;
        page.setSnapshot(snapshot);
        page.show();
        const auto *words = page.findChild<QLabel *>(u"heldNotEligible"_s);
        CHECK((words != nullptr) == (alternates > 0));
        if (words)
            CHECK(words->text() == u"of them 7 not yet eligible"_s);
    }
    QLocale::setDefault(QLocale::c());
}

TEST_CASE("home without SSR dates says which TOMS report has them", "[ui][pages]")
{
    HomePage page;
    page.setSnapshot(SampleLea(50, false).snapshot());
    page.show();
    bool isSaid = false;
    for (const QLabel *label : page.findChildren<QLabel *>())
        isSaid = isSaid || (label->isVisible() && label->text().contains(u"SSR Availability"_s));
    CHECK(isSaid);
}

TEST_CASE("home says which files its numbers stand on", "[ui][pages]")
{
    HomePage page;
    page.resize(1200, 900);
    const QDateTime asOf(QDate(2024, 6, 5), QTime(13, 0), Qt::UTC);
    page.setSources({{u"19647330000000_CAASPP_Student_Score_Data_File_TestedStudentScoreData_2024.xlsx"_s, domain::Basis::Tested,
                      SampleLea::kYear, asOf, 50, asOf},
                     {u"EnrolledStudentScoreData_2024.xlsx"_s, domain::Basis::Enrolled, SampleLea::kYear, asOf.addDays(-2), 12, asOf},
                     {u"TestedStudentScoreData_2023.xlsx"_s, domain::Basis::Tested, {2023}, asOf.addYears(-1), 9, asOf}});
    page.setSnapshot(SampleLea(50).snapshot());
    page.show();
    QStringList said;
    for (const QLabel *label : page.findChild<LoadedCard *>(u"loadedCard"_s)->findChildren<QLabel *>())
        said.append(label->text());
    CHECK(said.contains(u"TestedStudentScoreData_2024.xlsx"_s));
    CHECK(said.contains(u"EnrolledStudentScoreData_2024.xlsx"_s));
    CHECK_FALSE(said.contains(u"TestedStudentScoreData_2023.xlsx"_s)); // an earlier year
    CHECK(std::any_of(said.begin(), said.end(), [](const QString &s) { return s.contains(u"By Enrolled LEA"_s) && s.contains(u"12 rows"_s); }));
}

TEST_CASE("home fills by a job for many students and forgets them when locked", "[ui][pages]")
{
    HomePage page;
    page.resize(1100, 800);
    page.setSnapshot(SampleLea(int(StudentTableModel::kAtOnce) + 200).snapshot());
    page.show();
    REQUIRE(QTest::qWaitFor([&] { return doorsOf(page).size() >= 6; }));
    page.setSnapshot(nullptr);
    QTest::qWait(20);
    CHECK(doorsOf(page).isEmpty());
    CHECK(page.statusText().isEmpty());
}

namespace {

/// How many of the six cards stand beside each other.
int columnsOf(const HomePage &page)
{
    std::set<int> lefts;
    for (const QString &name : {u"ssrStatusCard"_s, u"areaCard"_s, u"loadedCard"_s, u"noScoreCard"_s,
                                u"heldCard"_s, u"settledCard"_s})
        lefts.insert(page.findChild<QWidget *>(name)->x());
    return int(lefts.size());
}

} // namespace

TEST_CASE("home has as many columns in Spanish as in English, and fewer only where it is narrow",
          "[ui][pages]")
{
    ThemedPage themed;
    const auto snapshot = SampleLea(500).snapshot();
    const auto columnsAt = [&](int width) {
        HomePage page;
        page.resize(width, 860);
        page.setSnapshot(snapshot);
        page.show();
        QTest::qWait(30);
        CHECK(faultsOf(page).isEmpty());
        CHECK(page.findChild<QScrollArea *>()->widget()->width()
              <= page.width()); // nothing is cut off at the side
        return columnsOf(page);
    };
    const QList<int> widths{1256, 1010, 860, 600};
    QList<int> english;
    for (const int width : widths)
        english.append(columnsAt(width));
    CHECK(english == QList<int>{3, 3, 2, 1});
    const InSpanish spanish;
    CHECK(columnsAt(1256) == 3);
    CHECK(columnsAt(860) == 2);
    CHECK(columnsAt(600) == 1);
}

TEST_CASE("home goes back to its columns when large text is made small again", "[ui][pages]")
{
    const InSpanish spanish;
    ThemedPage themed(ThemeController::Choice::Light, 200);
    HomePage page;
    page.resize(1256, 860);
    page.setSnapshot(SampleLea(500).snapshot());
    page.show();
    QTest::qWait(30);
    CHECK(columnsOf(page) < 3);
    themed.controller().setTextPercent(100);
    CHECK(QTest::qWaitFor([&] { return columnsOf(page) == 3; }, 2000));
    themed.controller().setTextPercent(200);
    CHECK(QTest::qWaitFor([&] { return columnsOf(page) < 3; }, 2000));
}

TEST_CASE("home looks as it should", "[ui][pages][gallery]")
{
    const auto snapshot = SampleLea(2600).snapshot();
    const auto look = [&](ThemeController::Choice choice, int percent, QSize size, const QString &name) {
        const ThemedPage themed(choice, percent);
        HomePage page;
        page.setSnapshot(snapshot);
        grabPage(page, size, kGallery, name);
        CHECK(faultsOf(page).isEmpty());
        for (const QString &fault : faultsOf(page))
            UNSCOPED_INFO(fault.toStdString());
    };
    look(ThemeController::Choice::Light, 100, {1270, 830}, u"page-home-light"_s);
    look(ThemeController::Choice::Dark, 100, {1270, 830}, u"page-home-dark"_s);
    look(ThemeController::Choice::Light, 200, {1270, 1200}, u"page-home-200"_s);
    look(ThemeController::Choice::Light, 100, {860, 640}, u"page-home-small"_s);
    {
        const InSpanish spanish;
        look(ThemeController::Choice::Light, 100, {1270, 830}, u"page-home-es"_s);
    }
    const LongWords longer;
    look(ThemeController::Choice::Light, 100, {1270, 830}, u"page-home-long"_s);
    look(ThemeController::Choice::Light, 100, {860, 640}, u"page-home-small-long"_s);
}
