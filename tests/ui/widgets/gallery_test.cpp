// SPDX-License-Identifier: GPL-3.0-or-later
// Grabs every widget, light, dark and at 200 %, into the build tree's gallery folder, to be looked at beside the
// reference pictures. The pictures are artefacts; what is checked is that nothing asks for more room than it has.
#include "tests/support/stringmaker.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/donut.h"
#include "ui/widgets/doorrow.h"
#include "ui/widgets/flowlayout.h"
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

#include <QtCore/QDir>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTabBar>

#include <catch2/catch.hpp>

using namespace scoredesk::ui;
using namespace Qt::StringLiterals;

namespace {

/// A theme controller for one test; gives the application back as it was.
class ThemedTest
{
public:
    explicit ThemedTest(ThemeController::Choice choice, int percent)
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_controller = std::make_unique<ThemeController>(*qApp);
        m_controller->setChoice(choice);
        m_controller->setTextPercent(percent);
    }
    ~ThemedTest()
    {
        m_controller.reset();
        QLocale::setDefault(QLocale::c());
        QApplication::setStyle(u"Fusion"_s);
        QApplication::setPalette(m_palette);
        QApplication::setFont(m_font);
    }
    [[nodiscard]] ThemeController &controller() { return *m_controller; }

private:
    QPalette m_palette = QApplication::palette();
    QFont m_font = QApplication::font();
    std::unique_ptr<ThemeController> m_controller;
};

Card *ssrCard()
{
    auto *card = new Card(u"SSR Status"_s, u"TOMS, Tue, Jun 4 (previous business day)"_s);
    auto *row = new QHBoxLayout;
    auto *donut = new DonutWidget;
    donut->setValue(8912, 12480, u"8,912 of 12,480 SSRs released, 71.4%"_s);
    row->addWidget(donut);
    auto *column = new QVBoxLayout;
    column->addWidget(new Label(u"8,912"_s, TypeRole::Display));
    column->addWidget(new Label(u"of 12,480 SSRs released"_s, TypeRole::Body, ColorRole::TextMuted));
    column->addWidget(new DoorRow(u"Held"_s, 3568));
    column->addWidget(new DoorRow(u"Released yesterday"_s, 298));
    row->addLayout(column, 1);
    card->body()->addLayout(row);
    return card;
}

Card *scoresCard()
{
    auto *card = new Card(u"Scores by content area"_s, u"Tests scored of tests registered"_s);
    QList<ProgressTrack *> rows;
    const auto add = [&](const QString &label, qint64 done, qint64 total) {
        auto *row = new ProgressTrack(label);
        row->setValue(done, total);
        rows.append(row);
        card->body()->addWidget(row);
    };
    add(u"ELA"_s, 9442, 11240);
    add(u"Math"_s, 8897, 11262);
    add(u"CAST"_s, 2739, 4980);
    auto *alternate = new ProgressTrack(u"CAA, CSA"_s);
    alternate->setReason(u"412 students · results come in September"_s);
    rows.append(alternate);
    card->body()->addWidget(alternate);
    ProgressTrack::alignTracks(rows);
    card->body()->addStretch();
    return card;
}

Card *whyCard()
{
    auto *card = new Card(u"No score yet: why"_s, u"6,404 tests"_s);
    card->body()->addWidget(new DoorRow(u"Complete, being scored"_s, 4815));
    card->body()->addWidget(new DoorRow(u"Parent/guardian exemption (PGE)"_s, 96));
    card->body()->addWidget(new DoorRow(u"Appeal pending"_s, 0));
    auto *reason = new DoorRow(u"STAIRS appeals"_s);
    reason->setReason(u"Not loaded: get Appeals in TOMS"_s);
    card->body()->addWidget(reason);
    card->body()->addStretch();
    return card;
}

Card *levelsCard()
{
    auto *card = new Card(u"Results so far"_s);
    for (int i = 0; i < 2; ++i) {
        card->body()->addWidget(new Label(i == 0 ? u"ELA"_s : u"CAST"_s, TypeRole::BodyStrong));
        auto *bar = new LevelBar;
        const QList<qint64> counts = i == 0 ? QList<qint64>{2719, 2297, 2685, 1695} : QList<qint64>{520, 1440, 553, 218};
        bar->setLevels({{u"Standard Not Met"_s, counts[0]},
                        {u"Standard Nearly Met"_s, counts[1]},
                        {u"Standard Met"_s, counts[2]},
                        {u"Standard Exceeded"_s, counts[3]}});
        card->body()->addWidget(bar);
    }
    card->body()->addWidget(new LevelLegend({u"Not Met"_s, u"Nearly Met"_s, u"Met"_s, u"Exceeded"_s}));
    card->body()->addStretch();
    return card;
}

QStandardItemModel *studentsModel(QObject *parent)
{
    auto *model = new QStandardItemModel(parent);
    model->setHorizontalHeaderLabels({u"Student"_s, u"SSID"_s, u"Grade"_s, u"School"_s, u"ELA"_s, u"SSR"_s, u"Why"_s,
                                      u"Scored"_s, u"Levels"_s, u"PDF"_s});
    const QList<CellKind> kinds{CellKind::Text, CellKind::Code, CellKind::Number, CellKind::Text, CellKind::Level,
                                CellKind::Status, CellKind::Text, CellKind::Progress, CellKind::LevelBar,
                                CellKind::Link};
    for (int i = 0; i < kinds.size(); ++i)
        model->setHeaderData(i, Qt::Horizontal, int(kinds.at(i)), KindRole);
    const QStringList names{u"Abdi, Hodan"_s, u"Aguilar Peña, Sofía"_s, u"Dang, Quỳnh"_s, u"Farah, Ilyas"_s};
    for (int row = 0; row < 8; ++row) {
        QList<QStandardItem *> cells;
        for (int column = 0; column < kinds.size(); ++column)
            cells.append(new QStandardItem);
        cells[0]->setText(names.at(row % 4));
        cells[0]->setData(true, BoldRole);
        if (row % 4 == 3)
            cells[0]->setData(u"Smarter Balanced, grade 8"_s, SecondLineRole);
        cells[1]->setText(u"021884503%1"_s.arg(row));
        cells[2]->setText(QString::number(3 + row));
        cells[3]->setText(u"Eastgate Middle"_s);
        if (row % 4 == 3) {
            cells[4]->setText(u"Being scored"_s);
            cells[4]->setData(true, MutedRole);
        } else {
            cells[4]->setText(u"2561"_s);
            cells[4]->setData(row % 4 + 1, LevelRole);
            cells[4]->setData(row == 1 ? u"LOSS"_s : u"± 27"_s, TrailingRole);
        }
        cells[5]->setText(QStringList{u"Released"_s, u"Held"_s, u"Not made"_s, u"No score"_s}.at(row % 4));
        const QList<CellStatus> states{CellStatus::Done, CellStatus::Held, CellStatus::NotMade, CellStatus::Warning};
        cells[5]->setData(int(states.at(row % 4)), StatusRole);
        cells[6]->setText(row % 2 ? u"Waiting for science"_s : QString());
        cells[6]->setData(true, MutedRole);
        cells[7]->setText(u"61%"_s);
        cells[7]->setData(0.61, ProgressRole);
        cells[7]->setData(u"of 1,704"_s, TrailingRole);
        cells[8]->setData(QVariant::fromValue(QList<double>{0.29, 0.24, 0.29, 0.18}), LevelSharesRole);
        cells[9]->setText(row % 2 ? u"Not downloaded"_s : u"Pages 1–5"_s);
        cells[9]->setData(row % 2 == 1, MutedRole);
        model->appendRow(cells);
    }
    return model;
}

QWidget *controls()
{
    auto *card = new Card(u"Controls"_s);
    auto *row = new FlowLayout;
    row->addWidget(makeButton(u"Open"_s, ButtonKind::Primary));
    row->addWidget(makeButton(u"Print"_s, ButtonKind::Default, Icon::Print));
    auto *disabled = makeButton(u"Save"_s, ButtonKind::Default, Icon::Download);
    disabled->setEnabled(false);
    row->addWidget(disabled);
    row->addWidget(makeButton(u"Clear all"_s, ButtonKind::Text));
    row->addWidget(makeButton(u"Previous student"_s, ButtonKind::Icon, Icon::ChevronLeft));
    row->addWidget(makeButton(u"Next student"_s, ButtonKind::Icon, Icon::ChevronRight));
    row->addWidget(makeButton(u"Delete 12 rows"_s, ButtonKind::Danger));
    card->body()->addLayout(row);
    auto *fields = new QHBoxLayout;
    auto *edit = new QLineEdit;
    edit->setPlaceholderText(u"Passphrase"_s);
    fields->addWidget(edit);
    auto *combo = new QComboBox;
    combo->addItems({u"Teacher, then last name"_s, u"School"_s});
    fields->addWidget(combo);
    fields->addWidget(new QSpinBox);
    card->body()->addLayout(fields);
    auto *checks = new QHBoxLayout;
    auto *checked = new QCheckBox(u"Cover sheet with a list of students"_s);
    checked->setChecked(true);
    checks->addWidget(checked);
    checks->addWidget(new QCheckBox(u"Blank page"_s));
    auto *radio = new QRadioButton(u"One PDF per school"_s);
    radio->setChecked(true);
    checks->addWidget(radio);
    checks->addWidget(new QRadioButton(u"One PDF"_s));
    checks->addStretch();
    card->body()->addLayout(checks);
    auto *bar = new QProgressBar;
    bar->setValue(61);
    card->body()->addWidget(bar);
    auto *tabs = new QTabBar;
    for (const QString &name : {u"Overview"_s, u"Score Status"_s, u"Reporting"_s, u"History"_s})
        tabs->addTab(name);
    tabs->setCurrentIndex(1);
    tabs->setExpanding(false);
    card->body()->addWidget(tabs);
    auto *chips = new FlowLayout;
    chips->addWidget(makeButton(u"Add a filter"_s, ButtonKind::Default, Icon::Filter));
    chips->addWidget(new FilterChip(u"Enrolled"_s, u"on Jun 5"_s));
    chips->addWidget(new FilterChip(u"Economically disadvantaged"_s, u"Yes"_s));
    chips->addWidget(new SampleBadge);
    card->body()->addLayout(chips);
    return card;
}

QWidget *galleryPage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setSpacing(16);

    auto *top = new QHBoxLayout;
    auto *search = new SearchField;
    search->setPlaceholder(u"Search students, schools, commands"_s);
    top->addWidget(search);
    auto *badge = new AsOfBadge;
    badge->setAsOf({u"Wed, Jun 5, 6:00 AM"_s, u"Jun 5, 6:00 AM"_s, u"Jun 5"_s}, u"Partial, 77% scored"_s);
    top->addStretch();
    top->addWidget(badge);
    column->addLayout(top);

    auto *facts = new FactRow;
    facts->addFact(u"SSID"_s, u"0412873356"_s, true);
    facts->addFact(u"Grade"_s, u"8"_s);
    facts->addFact(u"School"_s, u"Cedar Ridge Middle"_s);
    facts->addFact(u"English language status"_s, u"RFEP, Sep 14, 2019"_s);
    column->addWidget(facts);

    auto *cards = new QGridLayout;
    cards->setSpacing(16);
    cards->addWidget(ssrCard(), 0, 0);
    cards->addWidget(scoresCard(), 0, 1);
    cards->addWidget(whyCard(), 0, 2);
    cards->addWidget(levelsCard(), 1, 0);
    cards->addWidget(controls(), 1, 1, 1, 2);
    for (int i = 0; i < 3; ++i)
        cards->setColumnStretch(i, 1);
    column->addLayout(cards);

    auto *selection = new SelectionBar;
    selection->addAction(u"Copy with headers"_s, int(Icon::Copy));
    selection->setHint(u"Enter opens the profile"_s);
    selection->setCount(3);
    column->addWidget(selection);
    auto *table = new DataTable;
    table->setModel(studentsModel(table));
    table->setRowHeight(DataTable::RowHeight::TwoLines);
    table->setFitsRows(true);
    table->setSortingEnabled(true);
    table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    table->selectRow(2);
    column->addWidget(table);

    auto *lower = new QHBoxLayout;
    lower->setSpacing(16);
    auto *lineCard = new Card(u"Math: why there is no score"_s);
    auto *timeline = new Timeline;
    timeline->setEntries({{u"Thu, May 16"_s, u"Performance task started"_s, u"It expires 15 calendar days after the start."_s, Timeline::Dot::Past},
                          {u"Wed, Jun 5"_s, u"Pending CalTAC Approval"_s, u"Decision due within 4 business days, by Thu, Jun 6."_s, Timeline::Dot::Current},
                          {u"Next"_s, u"If approved: 10 calendar days to finish"_s, u"The test resumes at the last unanswered item."_s, Timeline::Dot::Next}});
    lineCard->body()->addWidget(timeline);
    lineCard->body()->addStretch();
    lower->addWidget(lineCard, 1);
    auto *historyCard = new Card(u"ELA"_s, u"Score by grade"_s);
    auto *history = new HistoryBands;
    history->setColumns({{u"Grade 5"_s, u"2021–22"_s, 2201, 2701, {2442, 2502, 2582}, 2478, 25, u"Grade 5: 2478"_s},
                         {u"Grade 6"_s, u"2022–23"_s, 2210, 2724, {2457, 2531, 2618}, 2519, 26, u"Grade 6: 2519"_s},
                         {u"Grade 7"_s, u"2023–24"_s, 2258, 2745, {2479, 2552, 2649}, 2560, 27, u"Grade 7: 2560"_s}},
                        {u"Not Met"_s, u"Nearly Met"_s, u"Met"_s, u"Exceeded"_s});
    historyCard->body()->addWidget(history);
    lower->addWidget(historyCard, 1);
    column->addLayout(lower);

    for (const auto &[kind, words] : {std::pair{MessageKind::Caution, u"Not yet representative"_s},
                                      std::pair{MessageKind::Danger, u"The file could not be read"_s},
                                      std::pair{MessageKind::Accent, u"312 new scores"_s}}) {
        auto *bar = new MessageBar;
        column->addWidget(bar);
        bar->showMessage(kind, words, u"Two schools are below 75% scored. Keep for internal use."_s, u"Show them"_s);
    }
    auto *strip = new JobsStrip;
    const int job = strip->addJob(u"Importing TestedStudentScoreData_2024.xlsx"_s);
    strip->setProgress(job, 0.82);
    column->addWidget(strip);

    auto *whole = new QWidget;
    auto *across = new QHBoxLayout(whole);
    across->setContentsMargins(0, 0, 0, 0);
    auto *rail = new NavRail;
    rail->addPage(Icon::Home, u"Home"_s);
    rail->addPage(Icon::Students, u"Students"_s);
    rail->addFootItem(Icon::Settings, u"Settings"_s, QString());
    rail->addFootItem(Icon::Lock, u"Lock"_s, u"Ctrl+L"_s);
    rail->setCurrentPage(0);
    across->addWidget(rail);
    across->addWidget(page, 1);
    return whole;
}

void grabGallery(const QString &name, ThemeController::Choice choice, int percent, Qt::LayoutDirection direction)
{
    ThemedTest themed(choice, percent);
    QGuiApplication::setLayoutDirection(direction);
    const std::unique_ptr<QWidget> page(galleryPage());
    page->resize(1440 * (percent > 100 ? 2 : 1), 100);
    page->show();
    page->resize(page->width(), std::max(page->sizeHint().height(), page->heightForWidth(page->width())));
    QCoreApplication::processEvents();
    for (const QLabel *label : page->findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty() && label->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored
            && !label->wordWrap()) {
            CAPTURE(label->text(), name);
            CHECK(label->width() >= label->sizeHint().width() - 1);
        }
    }
    const QString folder = QStringLiteral(SCOREDESK_GALLERY_DIR);
    REQUIRE(QDir().mkpath(folder));
    CHECK(page->grab().save(folder + u"/widgets-%1.png"_s.arg(name)));
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

} // namespace

TEST_CASE("the gallery fits in light, dark, at 200 percent and right to left", "[ui][gallery]")
{
    grabGallery(u"light"_s, ThemeController::Choice::Light, 100, Qt::LeftToRight);
    grabGallery(u"dark"_s, ThemeController::Choice::Dark, 100, Qt::LeftToRight);
    grabGallery(u"large"_s, ThemeController::Choice::Light, 200, Qt::LeftToRight);
    grabGallery(u"rtl"_s, ThemeController::Choice::Light, 100, Qt::RightToLeft);
}
