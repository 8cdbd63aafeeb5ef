// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/results/resultspage.h"

#include "tests/support/samplelea.h"
#include "tests/support/themedpage.h"
#include "ui/charts/chartview.h"
#include "ui/models/prompter.h"
#include "ui/models/studenttablemodel.h"
#include "ui/pages/results/representativenesspanel.h"
#include "ui/widgets/resultsfilterbar.h"
#include "ui/pages/results/resultstablemodel.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/datatable.h"

#include <QtCore/QSemaphore>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThreadPool>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

using namespace scoredesk;
using namespace scoredesk::ui;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;
using analytics::Behind;
using analytics::Dimension;

namespace {

const QString kGallery = QStringLiteral(SCOREDESK_GALLERY_DIR);

class SaveHere final : public Prompter
{
public:
    void chooseSaveFile(QWidget *, const QString &, const QString &suggestedName, const QString &,
                        std::function<void(const QString &)> answer) override
    {
        suggested = suggestedName;
        answer(folder.filePath(suggestedName));
    }
    QTemporaryDir folder;
    QString suggested;
};

/// A page that shows \a students, and a list that opens what it asks for.
struct Shown
{
    explicit Shown(int students = 500) : snapshot(SampleLea(students).snapshot()), page(prompter), opened(&page, &ResultsPage::studentsRequested)
    {
        page.resize(1240, 820);
        page.setSnapshot(snapshot);
        page.show();
        list.setSnapshot(snapshot);
    }
    template <typename Change>
    void ask(Change change)
    {
        analytics::AggregateQuery query = page.question().query();
        change(query);
        page.question().setQuery(query);
    }
    [[nodiscard]] int openedStudents()
    {
        REQUIRE(opened.count() == 1);
        list.setFilter(opened.takeFirst().first().value<StudentFilter>());
        return list.rowCount();
    }
    [[nodiscard]] DataTable *table() { return page.findChild<DataTable *>(u"resultsTable"_s); }
    [[nodiscard]] QString text(int row, int column) { return page.model().index(row, column).data().toString(); }
    [[nodiscard]] QString label(const QString &name)
    {
        auto *found = page.findChild<QLabel *>(name);
        REQUIRE(found);
        return found->text();
    }

    SaveHere prompter;
    std::shared_ptr<const analytics::Snapshot> snapshot;
    ResultsPage page;
    QSignalSpy opened;
    StudentTableModel list;
};

} // namespace

TEST_CASE("results open with a row for each school, the total first, counts beside percents", "[ui][results]")
{
    ThemedPage themed;
    Shown shown;
    REQUIRE(shown.page.answer());
    const analytics::Aggregate &answer = *shown.page.answer();
    REQUIRE(shown.page.model().rowCount() == int(answer.rows.size()) + 1);
    CHECK(shown.page.model().index(0, 0).data(TotalsRowRole).toBool());
    CHECK(shown.text(0, ResultsTableModel::Scored) == QLocale().toString(qlonglong(answer.total.measures.scored)));
    for (int level = 1; level <= 4; ++level) {
        CHECK(shown.text(0, ResultsTableModel::countColumn(level))
              == QLocale().toString(qlonglong(answer.total.measures.levels[std::size_t(level - 1)])));
    }
    CHECK(shown.text(0, ResultsTableModel::Met).endsWith(u'%'));
    CHECK(shown.label(u"resultsStamp"_s).contains(u"As of"_s));
    CHECK(shown.label(u"resultsStamp"_s).contains(u"Partial: ELA"_s));
    CHECK(shown.page.statusText().contains(u"records scored"_s));
}

TEST_CASE("a number of results opens exactly the students it counts", "[ui][results]")
{
    ThemedPage themed;
    Shown shown;
    shown.ask([](auto &query) {
        query.by = {Dimension::School, Dimension::Grade};
        query.where = {{Dimension::Gender, {2}}};
    });
    const ResultsTableModel &model = shown.page.model();
    int checked = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const LevelRow &level = model.levelRow(row);
        for (int part = 1; part <= 4; ++part) {
            Q_EMIT shown.table()->rowActivated(model.index(row, ResultsTableModel::countColumn(part)));
            CHECK(shown.openedStudents() == level.levels[std::size_t(part - 1)]);
            ++checked;
        }
        Q_EMIT shown.table()->rowActivated(model.index(row, ResultsTableModel::Scored));
        CHECK(shown.openedStudents() == level.scored);
        Q_EMIT shown.table()->rowActivated(model.index(row, ResultsTableModel::ScoredShare));
        CHECK(shown.openedStudents() == level.records);
        Q_EMIT shown.table()->rowActivated(model.index(row, ResultsTableModel::Met));
        CHECK(shown.openedStudents() == level.levels[2] + level.levels[3]);
    }
    CHECK(checked >= 20);
    // the chip says what they are, and taking it away shows everybody
    Q_EMIT shown.table()->rowActivated(model.index(1, ResultsTableModel::Level2));
    REQUIRE(shown.opened.count() == 1);
    const auto filter = shown.opened.takeFirst().first().value<StudentFilter>();
    const QList<FilterPart> parts = partsOf(filter, shown.snapshot.get());
    REQUIRE(parts.size() == 1);
    CHECK(parts.first().value.contains(u"ELA 2023–24"_s));
    CHECK(parts.first().value.contains(u"Standard Nearly Met"_s));
    CHECK(parts.first().value.contains(model.levelRow(1).label));
    CHECK(without(filter, parts.first().key).isEmpty());
}

TEST_CASE("a mark of the chart opens its students by Enter, in the order of the sorted table", "[ui][results]")
{
    ThemedPage themed;
    Shown shown;
    shown.ask([](auto &query) { query.by = {Dimension::Grade}; });
    shown.table()->sortByColumn(ResultsTableModel::Met, Qt::DescendingOrder);
    shown.page.showChart(true);
    auto *chart = shown.page.findChild<ChartView *>(u"resultsChart"_s);
    REQUIRE(chart->isVisible());
    REQUIRE(chart->marks().size() > 8);
    CHECK(chart->accessibleDescription().contains(u"N = "_s));
    chart->setFocus();
    for (int i = 0; i < int(chart->marks().size()); ++i) {
        const ChartMark mark = chart->mark(i);
        if (mark.part == 0)
            continue;
        const LevelRow &row = shown.page.model().levelRow(mark.row);
        CHECK(mark.name.startsWith(row.label));
        chart->setCurrentMark(i);
        QTest::keyClick(chart, Qt::Key_Return);
        CHECK(shown.openedStudents() == row.levels[std::size_t(mark.part - 1)]);
    }
}

TEST_CASE("filters of results narrow across fields, widen within one, and can be undone", "[ui][results]")
{
    ThemedPage themed;
    Shown shown;
    const std::int64_t all = shown.page.answer()->total.measures.records;
    ResultsQuestion &question = shown.page.question();
    question.setWanted(Dimension::Grade, 4, true); // codes are the grade and one
    const std::int64_t third = shown.page.answer()->total.measures.records;
    question.setWanted(Dimension::Grade, 5, true);
    const std::int64_t both = shown.page.answer()->total.measures.records;
    CHECK(third < both);
    CHECK(both < all);
    question.setWanted(Dimension::ElStatus, 1, true);
    CHECK(shown.page.answer()->total.measures.records < both);
    CHECK(shown.page.findChildren<FilterChip *>().size() >= 2);
    CHECK(filterWords(question.query(), shown.snapshot->results()).first().contains(u", "_s));
    question.undo();
    CHECK(shown.page.answer()->total.measures.records == both);
    question.undo();
    question.undo();
    CHECK(shown.page.answer()->total.measures.records == all);
    question.redo();
    CHECK(shown.page.answer()->total.measures.records == third);
    // the menu offers what somebody has
    QMenu menu;
    shown.page.findChild<ResultsFilterBar *>(u"resultsFilterBar"_s)->fillValues(menu, Dimension::Grade);
    REQUIRE(menu.actions().size() >= 6);
    menu.actions().at(1)->trigger();
    CHECK(shown.page.answer()->total.measures.records == both);
}

TEST_CASE("a question without an answer says so in the page", "[ui][results]")
{
    ThemedPage themed;
    Shown shown;
    shown.ask([](auto &query) { query.area = domain::ContentArea::Csa; });
    CHECK_FALSE(shown.page.answer());
    CHECK(shown.page.model().rowCount() == 0);
    const auto says = [&](const QString &words) {
        for (const QLabel *label : shown.page.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    };
    QTest::qWait(10);
    CHECK(says(u"Nobody has a record of"_s));
    shown.ask([](auto &query) {
        query.area = domain::ContentArea::Ela;
        query.where = {{Dimension::School, {}}};
    });
    CHECK(says(u"has no value"_s));
    // nobody matches: zeros and a sentence, no division
    shown.ask([](auto &query) { query.where = {{Dimension::Grade, {5}}, {Dimension::Homeless, {1}}}; });
    REQUIRE(shown.page.answer());
    CHECK(shown.text(0, ResultsTableModel::Scored) == u"0"_s);
    CHECK(shown.text(0, ResultsTableModel::Met).isEmpty());
    CHECK(says(u"Nobody has a record that matches"_s));
    shown.page.setSnapshot(nullptr);
    CHECK_FALSE(shown.page.answer());
    CHECK(shown.page.model().rowCount() == 0);
    CHECK(shown.page.statusText().isEmpty());
}

TEST_CASE("the trend has the percent and N of each year for the same filter, and opens who stands behind it", "[ui][results]")
{
    ThemedPage themed;
    Shown shown;
    auto *trend = shown.page.findChild<ChartView *>(u"resultsTrend"_s);
    REQUIRE(trend->isVisible());
    shown.ask([](auto &query) { query.where = {{Dimension::ElStatus, {2}}}; });
    REQUIRE(trend->marks().size() == 2);
    const auto years = shown.snapshot->results().years();
    REQUIRE(years.size() == 2);
    for (int i = 0; i < 2; ++i) {
        analytics::AggregateQuery query = shown.page.question().query();
        query.by.clear();
        query.year = years[std::size_t(1 - i)]; // the oldest first
        const auto answer = analytics::aggregate(*shown.snapshot, query);
        const analytics::Measures &total = std::get<analytics::Aggregate>(answer).total.measures;
        CHECK(trend->mark(i).name.contains(u"N = "_s + QLocale().toString(qlonglong(total.scored))));
        CHECK(trend->mark(i).name.contains(QLocale().toString(total.percentMet().value(), 'f', 1)));
        trend->setFocus();
        trend->setCurrentMark(i);
        QTest::keyClick(trend, Qt::Key_Return);
        CHECK(shown.openedStudents() == total.scored);
    }
    CHECK(trend->mark(1).name.contains(u"partial"_s));
}

TEST_CASE("the public view hides small groups, says so, and opens none of them", "[ui][results]")
{
    ThemedPage themed;
    Shown shown(80);
    shown.ask([](auto &query) { query.by = {Dimension::School, Dimension::Ethnicity}; });
    shown.page.findChild<QCheckBox *>(u"resultsPublic"_s)->click();
    CHECK(shown.page.question().query().isPublic);
    REQUIRE(QTest::qWaitFor([&] { return shown.page.answer().has_value(); }));
    CHECK(shown.label(u"resultsNotes"_s).contains(u"Public view"_s));
    CHECK(shown.label(u"resultsNotes"_s).contains(u"publish from one place only"_s));
    CHECK(shown.page.sheet().words.note.contains(u"publish from one place only"_s)); // in files too
    int hidden = 0;
    for (int row = 0; row < shown.page.model().rowCount(); ++row) {
        if (!shown.page.model().levelRow(row).isHidden)
            continue;
        ++hidden;
        CHECK(shown.text(row, ResultsTableModel::Scored).isEmpty());
        CHECK(shown.text(row, ResultsTableModel::Met).isEmpty());
        Q_EMIT shown.table()->rowActivated(shown.page.model().index(row, ResultsTableModel::Scored));
    }
    CHECK(hidden > 0);
    CHECK(shown.opened.count() == 0);
}

TEST_CASE("science is shown by class as the state publishes it, and says so wherever it goes", "[ui][results]")
{
    ThemedPage themed;
    Shown shown(500);
    auto *classOf = shown.page.findChild<QCheckBox *>(u"resultsClassOf"_s);
    REQUIRE(classOf);
    shown.ask([](auto &query) { query.area = domain::ContentArea::Ela; });
    CHECK(!classOf->isVisible());
    shown.ask([](auto &query) {
        query.area = domain::ContentArea::Science;
        query.by = {Dimension::Grade};
    });
    CHECK(classOf->isVisible());
    CHECK(classOf->text() == u"Class of 2024"_s);
    const int allGrades = shown.page.model().rowCount();
    classOf->click();
    CHECK(shown.page.question().query().cohort == analytics::Cohort::ClassOf);
    CHECK(shown.page.model().rowCount() < allGrades); // grade 12 alone
    CHECK(shown.page.model().rowCount() > 1);
    CHECK(shown.label(u"resultsStamp"_s).startsWith(u"Class of 2024"_s));
    Q_EMIT shown.table()->rowActivated(shown.page.model().index(0, ResultsTableModel::Scored));
    REQUIRE(shown.opened.count() == 1);
    const auto chosen = shown.opened.first().first().value<StudentFilter>().chosen;
    REQUIRE(chosen);
    CHECK(QString::number(chosen->students.size()) == shown.text(0, ResultsTableModel::Scored));
    CHECK(chosen->name.contains(u"Class of 2024"_s));
    // another area has none, and going there leaves the class behind
    auto *area = shown.page.findChild<QComboBox *>(u"resultsArea"_s);
    area->setCurrentIndex(area->findData(int(domain::ContentArea::Math)));
    Q_EMIT area->activated(area->currentIndex());
    CHECK(shown.page.question().query().cohort == analytics::Cohort::ThisYear);
    CHECK(!classOf->isVisible());
    CHECK(shown.page.model().rowCount() > 1);
}

TEST_CASE("the panel says how far the scored stand for all, in a word, in sentences and with its rules", "[ui][results]")
{
    ThemedPage themed;
    Shown shown;
    auto *panel = shown.page.findChild<RepresentativenessPanel *>(u"representativenessPanel"_s);
    const auto result = analytics::representativeness(*shown.snapshot, shown.page.question().query());
    const auto &expected = std::get<analytics::Representativeness>(result);
    CHECK(panel->indicationText() == analytics::indicationName(expected.indication));
    REQUIRE(expected.estimate);
    CHECK(shown.label(u"finalEstimate"_s).contains(u"likely between %1%"_s.arg(QLocale().toString(expected.estimate->low, 'f', 1))));
    CHECK(shown.label(u"finalBounds"_s).contains(QLocale().toString(expected.boundHigh, 'f', 1)));
    CHECK(shown.label(u"indicationRules"_s).contains(analytics::ruleText(analytics::Indication::Representative, {}, expected.isOfRegistered)));
    for (const QLabel *label : shown.page.findChildren<QLabel *>())
        CHECK_FALSE(label->text().contains(u"standardi"_s, Qt::CaseInsensitive)); // screens.md: never on screen
    shown.ask([](auto &query) { query.isPublic = true; });
    CHECK(panel->indicationText().isEmpty());
}

TEST_CASE("what is hidden of two dimensions is worked out beside the window, and an overtaken question is dropped", "[ui][results][public]")
{
    ThemedPage themed;
    Shown shown;
    const auto crossed = [](auto &query) {
        query.by = {Dimension::School, Dimension::Ethnicity};
        query.isPublic = true;
    };
    const int before = shown.page.model().rowCount();
    REQUIRE(before > 1);
    shown.ask(crossed);
    CHECK_FALSE(shown.page.answer());
    CHECK(shown.page.model().rowCount() == before); // no flicker: what stood stays
    REQUIRE(QTest::qWaitFor([&] { return shown.page.answer().has_value(); }));
    analytics::AggregateQuery query = shown.page.question().query();
    query.withDetails = false;
    const auto expected = std::get<analytics::Aggregate>(analytics::aggregate(*shown.snapshot, query));
    REQUIRE(shown.page.answer()->rows.size() == expected.rows.size());
    for (std::size_t row = 0; row < expected.rows.size(); ++row)
        CHECK(shown.page.answer()->rows[row].isSuppressed == expected.rows[row].isSuppressed);
    CHECK(shown.page.model().rowCount() == int(expected.rows.size()) + 1);

    shown.ask([](auto &again) { again.by = {Dimension::Grade, Dimension::Ethnicity}; });
    shown.ask([](auto &again) {
        again.by = {Dimension::Grade};
        again.isPublic = false;
    });
    REQUIRE(shown.page.answer());
    QTest::qWait(200);
    CHECK(shown.page.answer()->query.by == std::vector{Dimension::Grade});
}

TEST_CASE("a question that takes long says so in place of the numbers, and the chart comes back", "[ui][results][public]")
{
    ThemedPage themed;
    Shown shown;
    shown.page.showChart(true);
    auto *chart = shown.page.findChild<ChartView *>(u"resultsChart"_s);
    REQUIRE(chart->isVisible());
    QSemaphore held;
    QThreadPool *pool = QThreadPool::globalInstance();
    const int threads = pool->maxThreadCount();
    for (int i = 0; i < threads; ++i)
        pool->start([&held] { held.acquire(); });
    shown.ask([](auto &query) {
        query.by = {Dimension::School, Dimension::Ethnicity};
        query.isPublic = true;
    });
    const auto isSaid = [&shown] {
        for (const QLabel *label : shown.page.findChildren<QLabel *>())
            if (label->isVisible() && label->text().startsWith(u"Working it out"_s))
                return true;
        return false;
    };
    CHECK_FALSE(isSaid());
    CHECK(QTest::qWaitFor(isSaid, 3000));
    held.release(threads);
    REQUIRE(QTest::qWaitFor([&] { return shown.page.answer().has_value(); }));
    CHECK_FALSE(isSaid());
    CHECK(chart->isVisible());
}

TEST_CASE("results are saved as picture, drawing and table, marked as what they are", "[ui][results]")
{
    ThemedPage themed;
    Shown shown;
    shown.ask([](auto &query) { query.where = {{Dimension::Grade, {4, 5}}}; });
    for (const SheetFormat format : {SheetFormat::Png, SheetFormat::Svg, SheetFormat::Csv}) {
        shown.page.save(format);
        QFile file(shown.prompter.folder.filePath(shown.prompter.suggested));
        REQUIRE(QTest::qWaitFor([&] { return file.exists(); }));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        if (format == SheetFormat::Png)
            CHECK(QImage::fromData(bytes).width() > 900);
        else
            CHECK((bytes.contains("partial results") && bytes.contains("SAMPLE") && bytes.contains("Grade 3")));
        if (format == SheetFormat::Csv)
            CHECK(bytes.contains("Standard Met"));
    }
    CHECK(shown.prompter.suggested == u"ELA_by_school_2023-24.csv"_s);
}

TEST_CASE("in large text, and above long notes, the results table keeps its head and three rows", "[ui][results]")
{
    ThemedPage themed(ThemeController::Choice::Light, 200);
    Shown shown;
    shown.page.resize(1272, 820);
    auto *notes = shown.page.findChild<QLabel *>(u"resultsNotes"_s);
    auto *table = shown.page.findChild<QTableView *>(u"resultsTable"_s);
    REQUIRE(notes);
    REQUIRE(table);
    notes->setText(u"Records of a grade or year without a known cut score are not in the distance from standard. "_s.repeated(12));
    notes->show();
    shown.page.resize(1272, 821);
    QTest::qWait(50);
    REQUIRE(notes->height() > 300); // they are as high as they are long
    CHECK(table->viewport()->height() >= 3 * table->verticalHeader()->defaultSectionSize());
}

TEST_CASE("controls of results are as high as before when text has grown and shrunk", "[ui][results]")
{
    ThemedPage themed;
    Shown shown;
    QTest::qWait(50);
    auto *box = shown.page.findChild<QComboBox *>(u"resultsArea"_s);
    const QSize before = box->size();
    themed.controller().setTextPercent(200);
    QTest::qWait(50);
    CHECK(box->height() > before.height());
    themed.controller().setTextPercent(100);
    QTest::qWait(50);
    CHECK(box->size() == before);
}

TEST_CASE("the results page fits in light, dark, large text, narrow windows and long words", "[ui][results][gallery]")
{
    struct Look
    {
        const char *name;
        ThemeController::Choice choice;
        int percent;
        QSize size;
    };
    for (const Look &look : {Look{"results-light", ThemeController::Choice::Light, 100, {1272, 820}},
                             Look{"results-dark", ThemeController::Choice::Dark, 100, {1272, 820}},
                             Look{"results-narrow", ThemeController::Choice::Light, 100, {860, 640}},
                             Look{"results-200", ThemeController::Choice::Light, 200, {1900, 1300}}}) {
        ThemedPage themed(look.choice, look.percent);
        Shown shown;
        shown.ask([](auto &query) { query.where = {{Dimension::Grade, {4, 5, 6, 7, 8}}}; });
        grabPage(shown.page, look.size, kGallery, QString::fromLatin1(look.name));
        CHECK(faultsOf(shown.page) == QStringList());
    }
    {
        ThemedPage themed;
        LongWords words;
        Shown shown;
        grabPage(shown.page, {1272, 820}, kGallery, u"results-long"_s);
        CHECK(faultsOf(shown.page) == QStringList());
    }
}
