// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/stringmaker.h"
#include "tests/support/themedpage.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/donut.h"
#include "ui/widgets/doorrow.h"
#include "ui/widgets/historybands.h"
#include "ui/widgets/jobsstrip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/levelwidgets.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/navrail.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/themecontroller.h"
#include "ui/widgets/timeline.h"

#include <QtGui/QAccessible>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QScrollBar>

#include <catch2/catch.hpp>

using namespace scoredesk;
using namespace scoredesk::ui;
using namespace Qt::StringLiterals;

namespace {

/// Numbers as a coordinator in California reads them.
struct AmericanNumbers
{
    AmericanNumbers() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    ~AmericanNumbers() { QLocale::setDefault(QLocale::c()); }
};

} // namespace

TEST_CASE("the as-of badge drops words as it gets narrow, never the day and never that it is partial", "[ui][widgets]")
{
    testing::ThemedPage page;
    AsOfBadge badge;
    badge.setAsOf({u"Wed, Jun 5, 6:00 AM"_s, u"Jun 5, 6:00 AM"_s, u"Jun 5"_s}, u"Partial, 77% scored"_s, u"Partial, 77%"_s);
    badge.resize(badge.sizeHint());
    CHECK(badge.shownWords() == u"Wed, Jun 5, 6:00 AM · Partial, 77% scored"_s);
    for (const int percent : {100, 200}) {
        page.controller().setTextPercent(percent);
        QString before;
        for (int width = badge.sizeHint().width(); width >= badge.minimumSizeHint().width(); --width) {
            badge.resize(width, badge.sizeHint().height());
            CHECK(badge.shownWords().contains(u"Jun 5"_s));
            CHECK(badge.shownWords().contains(u"Partial, 77%"_s));
            CHECK((before.isEmpty() || badge.shownWords().size() <= before.size()));
            before = badge.shownWords();
        }
        CHECK(before == u"Jun 5 · Partial, 77%"_s);
    }
    badge.setAsOf({u"Wed, Jun 5"_s, u"Jun 5"_s}, {});
    badge.resize(badge.minimumSizeHint());
    CHECK(badge.shownWords() == u"Jun 5"_s);
}

TEST_CASE("a door row says label and number, and opens by Enter, Space and click", "[ui][widgets]")
{
    const AmericanNumbers numbers;
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *row = new DoorRow(u"Waiting for science"_s, 1904);
    column->addWidget(row);
    window.show();
    CHECK(row->accessibleName() == u"Waiting for science, 1,904"_s);
    QSignalSpy clicked(row, &QAbstractButton::clicked);
    row->setFocus();
    QTest::keyClick(row, Qt::Key_Return);
    QTest::keyClick(row, Qt::Key_Space);
    QTest::mouseClick(row, Qt::LeftButton);
    CHECK(clicked.count() == 3);
}

TEST_CASE("a donut rounds its percent, but says all only of all and nothing only of nothing", "[ui][widgets]")
{
    struct Row
    {
        qint64 part, whole;
        QString text;
    };
    const Row row = GENERATE(values<Row>({{454, 660, u"68.8%"_s},
                                          {8912, 12480, u"71.4%"_s},
                                          {660, 660, u"100%"_s},
                                          {9997, 10000, u"99.9%"_s},
                                          {0, 660, u"0.0%"_s},
                                          {1, 10000, u"0.1%"_s},
                                          {1, 3, u"33.3%"_s}}));
    const AmericanNumbers numbers;
    CAPTURE(row.part, row.whole);
    CHECK(donutPercent(row.part, row.whole) == row.text);
}

TEST_CASE("a row with nothing behind it is no door", "[ui][widgets]")
{
    DoorRow row(u"Appeal pending"_s, 0);
    CHECK(row.focusPolicy() == Qt::NoFocus);
    CHECK(row.accessibleName() == u"Appeal pending, 0"_s);
    row.setNumber(3);
    CHECK(row.focusPolicy() == Qt::StrongFocus);
}

TEST_CASE("a progress row that is no door cannot be pressed, by assistive technology either", "[ui][widgets]")
{
    ProgressTrack row(u"ELA"_s);
    row.setValue(0, 120);
    row.setToolTip(u"None is scored yet."_s);
    row.show();
    QSignalSpy clicked(&row, &QAbstractButton::clicked);
    const auto press = [&row] {
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&row);
        REQUIRE(spoken);
        if (QAccessibleActionInterface *actions = spoken->actionInterface())
            actions->doAction(QAccessibleActionInterface::pressAction());
        QTest::qWait(250); // such a press shows for a tenth of a second before it counts
    };
    press();
    QTest::mouseClick(&row, Qt::LeftButton);
    QTest::keyClick(&row, Qt::Key_Return);
    CHECK(clicked.count() == 0);
    CHECK(row.focusPolicy() == Qt::NoFocus);
    CHECK_FALSE(row.testAttribute(Qt::WA_TransparentForMouseEvents)); // a tooltip shows
    CHECK(QAccessible::queryAccessibleInterface(&row)->state().disabled);

    row.setDoor(true);
    press();
    QTest::mouseClick(&row, Qt::LeftButton);
    QTest::keyClick(&row, Qt::Key_Return);
    CHECK(clicked.count() == 3);
    CHECK(row.focusPolicy() == Qt::StrongFocus);
    CHECK(row.cursor().shape() == Qt::PointingHandCursor);
}

TEST_CASE("segments of a level bar are reached by keyboard and by accessibility", "[ui][widgets]")
{
    LevelBar bar;
    bar.setLevels({{u"Standard Not Met"_s, 29}, {u"Standard Nearly Met"_s, 24}, {u"Standard Met"_s, 29},
                   {u"Standard Exceeded"_s, 18}});
    bar.setMarksActivatable(true);
    bar.resize(400, 30);
    bar.show();
    QSignalSpy activated(&bar, &MarkWidget::markActivated);
    bar.setFocus();
    bar.setCurrentMark(0);
    QTest::keyClick(&bar, Qt::Key_Right);
    QTest::keyClick(&bar, Qt::Key_Return);
    REQUIRE(activated.count() == 1);
    CHECK(activated.first().first().toInt() == 1);

    QAccessibleInterface *iface = QAccessible::queryAccessibleInterface(&bar);
    REQUIRE(iface);
    REQUIRE(iface->childCount() == 4);
    QAccessibleInterface *second = iface->child(1);
    REQUIRE(second);
    CHECK(second->text(QAccessible::Name) == u"Level 2, Standard Nearly Met, 24%, N = 24"_s);
    CHECK(iface->indexOfChild(second) == 1);
    CHECK(second->parent() == iface);
    CHECK(second->role() == QAccessible::Button);
    const QList<Mark> marks = bar.marks();
    for (qsizetype i = 1; i < marks.size(); ++i)
        CHECK(marks.at(i).rect.left() - marks.at(i - 1).rect.right() == Approx(1.0));
}

TEST_CASE("right to left, level 1 stands at the right", "[ui][widgets]")
{
    LevelBar bar;
    bar.setLayoutDirection(Qt::RightToLeft);
    bar.setLevels({{u"1"_s, 50}, {u"2"_s, 30}, {u"3"_s, 20}});
    bar.resize(300, 30);
    const QList<Mark> marks = bar.marks();
    CHECK(marks.at(0).rect.right() == Approx(300.0));
    CHECK(marks.at(2).rect.left() == Approx(0.0));
}

TEST_CASE("a bar of nobody has no segments", "[ui][widgets]")
{
    LevelBar bar;
    bar.setLevels({{u"1"_s, 0}, {u"2"_s, 0}});
    CHECK(bar.marks().isEmpty());
}

TEST_CASE("history shows a mark for every score and none for a year without", "[ui][widgets]")
{
    HistoryBands chart;
    chart.resize(600, 300);
    HistoryBands::Column fifth{u"Grade 5"_s, u"2021–22"_s, 2201, 2701, {2442, 2502, 2582}, 2478, 25, u"Grade 5: 2478"_s};
    HistoryBands::Column sixth{u"Grade 6"_s, u"2022–23"_s, 2210, 2724, {2457, 2531, 2618}, {}, 0, {}};
    HistoryBands::Column seventh{u"Grade 7"_s, u"2023–24"_s, 2258, 2745, {2479, 2552, 2649}, 2560, 27, u"Grade 7: 2560"_s};
    chart.setColumns({fifth, sixth, seventh}, {u"Not Met"_s, u"Nearly Met"_s, u"Met"_s, u"Exceeded"_s});
    const QList<Mark> marks = chart.marks();
    REQUIRE(marks.size() == 2);
    CHECK(marks.at(1).rect.center().y() < marks.at(0).rect.center().y());
    CHECK(marks.at(1).name == u"Grade 7: 2560"_s);
}

TEST_CASE("labels are moved apart only as far as they must", "[ui][widgets]")
{
    CHECK(spreadApart({10, 40, 70}, 20, 0, 100) == QList<double>{10, 40, 70});
    CHECK(spreadApart({48, 50, 52}, 20, 0, 100) == QList<double>{30, 50, 70});
    CHECK(spreadApart({0, 2, 90}, 20, 0, 100) == QList<double>{0, 20, 90});
    CHECK(spreadApart({20, 92, 98}, 20, 0, 100) == QList<double>{20, 80, 100});
    CHECK(spreadApart({5, 6, 7}, 20, 0, 30) == QList<double>{0, 15, 30}); // no room: shared out
    CHECK(spreadApart({}, 20, 0, 100).isEmpty());
}

TEST_CASE("history names every level at every size, however narrow its band", "[ui][widgets]")
{
    const QStringList names{u"Not Met"_s, u"Nearly Met"_s, u"Met"_s, u"Exceeded"_s};
    for (const int percent : {100, 200}) {
        const testing::ThemedPage themed(ThemeController::Choice::Light, percent);
        for (const bool isNarrow : {false, true}) {
            HistoryBands chart;
            // far above all cuts: the bands of levels 2 and 3 are a sliver
            const double score = isNarrow ? 2860 : 2560;
            chart.setColumns(
                {{u"Grade 7"_s, u"2023–24"_s, 2258, 2745, {2479, 2552, 2649}, score, 27, u"Grade 7"_s}},
                names);
            for (const QSize &size : {chart.minimumSizeHint(), chart.sizeHint(), QSize(1200, 700)}) {
                chart.resize(size);
                const QList<QRectF> badges = chart.levelBadges();
                REQUIRE(badges.size() == 4);
                for (qsizetype i = 0; i < badges.size(); ++i) {
                    CHECK(QRectF(chart.rect()).contains(badges.at(i)));
                    if (i > 0)
                        CHECK(badges.at(i).bottom() <= badges.at(i - 1).top()); // level 1 is the lowest
                }
            }
        }
    }
}

TEST_CASE("a chip is removed by Backspace", "[ui][widgets]")
{
    FilterChip chip(u"Enrolled"_s, u"on Jun 5"_s);
    QSignalSpy removed(&chip, &FilterChip::removeRequested);
    QTest::keyClick(&chip, Qt::Key_Backspace);
    CHECK(removed.count() == 1);
}

TEST_CASE("search: arrows choose, Enter opens, Esc clears, names do not stay behind", "[ui][widgets]")
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *field = new SearchField;
    column->addWidget(field);
    column->addStretch();
    window.resize(600, 500);
    window.show();
    auto *edit = field->findChild<QLineEdit *>();
    REQUIRE(edit);
    QSignalSpy asked(field, &SearchField::queryChanged);
    QSignalSpy opened(field, &SearchField::resultActivated);
    QTest::keyClicks(edit, u"nun"_s);
    CHECK(asked.count() == 3);
    field->setResults({{u"Students"_s, {{u"Núñez, Ana"_s, u"Grade 5"_s, 11}, {u"Nunn, Bo"_s, u"Grade 6"_s, 12}}, 2},
                       {u"Schools"_s, {}, 0}});
    CHECK(field->isPopupOpen());
    CHECK(edit->accessibleDescription() == u"Núñez, Ana, Grade 5"_s);
    QTest::keyClick(edit, Qt::Key_Down);
    CHECK(edit->accessibleDescription() == u"Nunn, Bo, Grade 6"_s);
    window.resize(560, 480);
    QCoreApplication::processEvents();
    CHECK(edit->accessibleDescription() == u"Nunn, Bo, Grade 6"_s); // another size, the same choice
    QTest::keyClick(edit, Qt::Key_Return);
    CHECK(edit->accessibleDescription().isEmpty());
    REQUIRE(opened.count() == 1);
    CHECK(opened.first().first().value<QVariant>().toInt() == 12);
    CHECK_FALSE(field->isPopupOpen());
    CHECK(field->query().isEmpty());
}

TEST_CASE("the jobs strip shows the newest job and how many run", "[ui][widgets]")
{
    JobsStrip strip;
    strip.setStatusText(u"14 schools"_s);
    const int first = strip.addJob(u"Importing a.xlsx"_s);
    const int second = strip.addJob(u"Importing b.xlsx"_s);
    strip.setProgress(second, 0.5);
    CHECK(strip.jobCount() == 2);
    QSignalSpy cancelled(&strip, &JobsStrip::cancelRequested);
    const auto buttons = strip.findChildren<QPushButton *>();
    REQUIRE(buttons.size() == 1);
    buttons.first()->click();
    REQUIRE(cancelled.count() == 1);
    CHECK(cancelled.first().first().toInt() == second);
    CHECK_FALSE(buttons.first()->isEnabled());
    strip.removeJob(second);
    strip.removeJob(first);
    CHECK(strip.jobCount() == 0);
}

TEST_CASE("a live switch of theme reaches labels, palette and text size", "[ui][theme]")
{
    auto *application = qobject_cast<QApplication *>(QCoreApplication::instance());
    REQUIRE(application);
    const QPalette before = QApplication::palette();
    const QFont fontBefore = QApplication::font();
    {
        ThemeController controller(*application);
        controller.setChoice(ThemeController::Choice::Light);
        Label label(u"Held"_s, TypeRole::Title, ColorRole::Caution);
        const double sizeBefore = label.font().pointSizeF();
        CHECK(label.palette().color(QPalette::WindowText) == controller.theme().color(ColorRole::Caution));
        QSignalSpy changed(&controller, &ThemeController::themeChanged);
        controller.setChoice(ThemeController::Choice::Dark);
        controller.setTextPercent(200);
        CHECK(changed.count() == 2);
        CHECK(label.palette().color(QPalette::WindowText)
              == Theme::make(ThemeKind::Dark, QFont()).color(ColorRole::Caution));
        CHECK(label.font().pointSizeF() == Approx(sizeBefore * 2));
        CHECK(QApplication::palette().color(QPalette::Window) == controller.theme().color(ColorRole::Window));
    }
    QApplication::setStyle(u"Fusion"_s);
    QApplication::setPalette(before);
    QApplication::setFont(fontBefore);
}

TEST_CASE("one result of a search stands whole, without a scroll bar", "[ui][widgets]")
{
    QWidget window;
    window.resize(900, 600);
    SearchField field(&window);
    field.resize(420, field.sizeHint().height());
    window.show();
    field.activateField();
    field.findChild<QLineEdit *>()->setText(u"lock"_s);
    field.setResults({{u"Commands"_s, {{u"Lock"_s, u"Ctrl+L"_s, 1}}, 1}});
    auto *list = window.findChild<QListView *>();
    REQUIRE(list);
    REQUIRE(QTest::qWaitFor([&] { return list->isVisible(); }, 2000));
    QCoreApplication::processEvents();
    CHECK(list->verticalScrollBar()->maximum() == 0);
    CHECK(list->viewport()->rect().contains(list->visualRect(list->model()->index(1, 0))));
}

TEST_CASE("a door whose words are too long for it takes a second line, and one otherwise", "[ui][widgets]")
{
    DoorRow row(u"de ellos traídos de antes, que no cuentan este año"_s, 1234);
    const int one = row.sizeHint().height();
    CHECK(row.heightForWidth(row.sizeHint().width() + 20) == one);
    CHECK(row.heightForWidth(row.sizeHint().width() * 2 / 3) > one);
    CHECK(row.sizePolicy().hasHeightForWidth());
}
