// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/results/resultspage.h"

#include "core/domain/wording.h"
#include "tests/core/analytics/resultrows.h"
#include "tests/support/modelguard.h"
#include "tests/support/recordfeed.h"
#include "tests/support/samplelea.h"
#include "tests/support/themedpage.h"
#include "ui/charts/chartview.h"
#include "ui/charts/lineschart.h"
#include "ui/models/prompter.h"
#include "ui/models/studenttablemodel.h"
#include "ui/pages/results/viewtablemodel.h"
#include "ui/widgets/datatable.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>

#include <algorithm>
#include <numeric>
#include <set>

using namespace scoredesk;
using namespace scoredesk::ui;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;
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

struct Shown
{
    explicit Shown(int students = 600) : Shown(SampleLea(students).snapshot()) {}
    explicit Shown(std::shared_ptr<const analytics::Snapshot> of) : snapshot(std::move(of)), page(prompter), opened(&page, &ResultsPage::studentsRequested)
    {
        page.resize(1240, 820);
        page.setSnapshot(snapshot);
        page.show();
    }
    void ask(const std::function<void(analytics::AggregateQuery &)> &change)
    {
        analytics::AggregateQuery query = page.question().query();
        change(query);
        page.question().setQuery(query);
    }
    void look(ResultsTab tab, int mode = 0)
    {
        page.setTab(tab);
        page.setMode(mode);
    }
    [[nodiscard]] ChartView &chart() { return *page.findChild<ChartView *>(u"viewChart"_s); }
    [[nodiscard]] DataTable &table() { return *page.findChild<DataTable *>(u"viewTable"_s); }
    [[nodiscard]] QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    /// How many students were asked for last.
    [[nodiscard]] std::int64_t openedStudents()
    {
        REQUIRE(opened.count() == 1);
        return std::ssize(opened.takeFirst().first().value<StudentFilter>().chosen->students);
    }
    [[nodiscard]] std::int64_t enter(int mark)
    {
        chart().setFocus();
        chart().setCurrentMark(mark);
        QTest::keyClick(&chart(), Qt::Key_Return);
        return openedStudents();
    }
    [[nodiscard]] std::int64_t enter(int row, int column)
    {
        Q_EMIT table().rowActivated(table().model()->index(row, column));
        return openedStudents();
    }
    /// The number of a cell as a person reads it.
    [[nodiscard]] std::int64_t number(int row, int column) { return QLocale().toLongLong(cell(row, column)); }

    SaveHere prompter;
    std::shared_ptr<const analytics::Snapshot> snapshot;
    ResultsPage page;
    QSignalSpy opened;
};

struct Look
{
    ResultsTab tab;
    int mode;
};
const std::vector<Look> kLooks{{ResultsTab::Scores, ScoreSpread},  {ResultsTab::Scores, NearNextLevel},  {ResultsTab::Claims, CompositeClaims},
                               {ResultsTab::Groups, PercentMetGaps}, {ResultsTab::Groups, DistanceGaps}, {ResultsTab::Change, MatchedStudents},
                               {ResultsTab::Change, GradeToGrade},   {ResultsTab::Trend, OverYears},     {ResultsTab::Trend, OverReleases}};

QString nameOf(const Look &look)
{
    return tabName(look.tab) + u' ' + modeNames(look.tab, domain::ContentArea::Ela).value(look.mode);
}

} // namespace

TEST_CASE("every view has a chart that can be heard, a table twin with N, and words", "[ui][results][views]")
{
    ThemedPage themed;
    Shown shown;
    for (const Look &look : kLooks) {
        INFO(nameOf(look).toStdString());
        shown.look(look.tab, look.mode);
        CHECK(shown.page.view().reason.isEmpty());
        CHECK(shown.table().isVisible());
        CHECK(shown.table().model()->rowCount() > 1);
        CHECK(shown.table().accessibleName() == shown.page.view().title);
        CHECK(shown.page.view().title.contains(u"partial results"_s));
        CHECK(shown.page.tab() == look.tab);
        if (look.tab == ResultsTab::Scores && look.mode == NearNextLevel) {
            CHECK_FALSE(shown.page.sheet().chart); // names of students are not written from here
            continue;
        }
        CHECK(shown.chart().isVisible());
        CHECK_FALSE(shown.chart().accessibleDescription().isEmpty());
        const auto isWhole = [&shown] { // laid out when the event loop turns
            const QList<Mark> marks = shown.chart().marks();
            const QRectF room = QRectF(shown.chart().rect()).adjusted(-1, -1, 1, 1);
            return std::all_of(marks.begin(), marks.end(), [&room](const Mark &mark) { return room.contains(mark.rect); });
        };
        CHECK(QTest::qWaitFor(isWhole));
        REQUIRE_FALSE(shown.chart().marks().isEmpty());
        for (const Mark &mark : shown.chart().marks()) {
            CHECK_FALSE(mark.name.isEmpty());
            CHECK(mark.toolTip.contains(u"Enter: show students"_s));
        }
    }
}

TEST_CASE("a bar of scores opens the students it counts", "[ui][results][views]")
{
    ThemedPage themed;
    Shown shown;
    shown.ask([](auto &query) { query.where = {{Dimension::Grade, {6}}}; });
    shown.look(ResultsTab::Scores);
    std::int64_t all = 0;
    for (int row = 1; row < shown.table().model()->rowCount(); ++row) {
        CHECK(shown.enter(row - 1) == shown.number(row, 1));
        CHECK(shown.enter(row, 1) == shown.number(row, 1));
        all += shown.number(row, 1);
    }
    CHECK(all == shown.page.answer()->total.measures.withScore);
    // with several grades, a row for each
    shown.ask([](auto &query) { query.where.clear(); });
    CHECK(shown.table().model()->rowCount() == 7);
    for (int row = 0; row < 7; ++row)
        CHECK(shown.enter(row, 1) == shown.number(row, 1));
}

TEST_CASE("claims count each claim's students, and single claims are said to be in CERS", "[ui][results][views]")
{
    ThemedPage themed;
    Shown shown;
    shown.look(ResultsTab::Claims);
    const analytics::Aggregate &answer = *shown.page.answer();
    for (int claim = 0; claim < 2; ++claim) {
        const int row = claim * (int(answer.rows.size()) + 1);
        const auto counts = answer.total.measures.compositeClaim(claim);
        for (int level = 0; level < 3; ++level) {
            CHECK(shown.number(row, 4 + 2 * level) == counts[std::size_t(level)]);
            CHECK(shown.enter(row, 4 + 2 * level) == counts[std::size_t(level)]);
        }
    }
    CHECK(shown.enter(0) == answer.total.measures.compositeClaim(0)[0]);
    shown.page.setMode(SingleClaims);
    CHECK(shown.page.view().reason.contains(u"Only in CERS"_s));
    CHECK_FALSE(shown.chart().isVisible());
    shown.ask([](auto &query) { query.area = domain::ContentArea::CaaEla; });
    CHECK_FALSE(shown.page.answer()); // nobody took it
}

TEST_CASE("single claims of CERS are shown where a report has them, and no students behind them", "[ui][results][views][claims]")
{
    ThemedPage themed;
    RecordFeed feed;
    for (const int grade : {4, 5}) {
        feed.add(aResult(domain::ContentArea::Ela, 2500, 3, grade), grade == 4 ? 20 : 40);
        for (int claim = 0; claim < 4; ++claim) {
            domain::ClaimResult told;
            told.year = {2024};
            told.grade = std::int8_t(grade);
            told.organization = kSchoolA.district();
            told.claim = std::uint8_t(claim);
            told.students = grade == 4 ? 20 : 40;
            told.levels = grade == 4 ? std::array{5, 5, 10} : std::array{10 - claim, 10 + claim, 20};
            told.asOf = 1'717'600'000'000;
            feed.add(told);
        }
    }
    Shown shown(feed.snapshot());
    shown.ask([](auto &query) { query.by = {Dimension::Grade}; });
    shown.look(ResultsTab::Claims, SingleClaims);
    REQUIRE(shown.page.view().reason.isEmpty());
    REQUIRE(shown.table().model()->rowCount() == 12); // four claims: everybody and two grades
    CHECK(shown.number(0, 3) == 60);
    CHECK(shown.number(0, 4) == 15);
    CHECK(shown.cell(1, 2).startsWith(u"Fewer than 30"_s));
    CHECK(shown.cell(1, 3).isEmpty());
    CHECK(shown.number(5, 6) == 11);
    CHECK(shown.chart().isVisible());
    CHECK(shown.page.view().notes.join(u' ').contains(u"claim report of CERS"_s));
    CHECK_FALSE(shown.page.view().markDoor);
    // A filter that no claim report holds has a sentence in place of numbers.
    shown.ask([](auto &query) { query.where = {{Dimension::Homeless, {0}}}; });
    CHECK(shown.page.view().reason.contains(analytics::dimensionName(Dimension::Homeless)));
    shown.ask([](auto &query) {
        query.where.clear();
        query.by = {Dimension::School};
    });
    CHECK(shown.number(0, 3) == 60);
    CHECK(shown.cell(1, 2) == u"Only in CERS"_s);
}

TEST_CASE("groups are sorted by their gap, and what each shows adds up", "[ui][results][views]")
{
    ThemedPage themed;
    Shown shown;
    shown.ask([](auto &query) { query.by = {Dimension::Ethnicity}; });
    for (const int mode : {PercentMetGaps, DistanceGaps}) {
        shown.look(ResultsTab::Groups, mode);
        double before = -1e9;
        int compared = 0;
        for (int row = 1; row < shown.table().model()->rowCount(); ++row) {
            CHECK(shown.enter(row, 1) == shown.number(row, 1));
            const QVariant sort = shown.table().model()->index(row, mode == DistanceGaps ? 5 : 3).data(SortRole);
            if (shown.cell(row, 3).isEmpty())
                continue;
            CHECK(sort.toDouble() >= before);
            before = sort.toDouble();
            ++compared;
        }
        CHECK(compared >= 2);
    }
    shown.ask([](auto &query) { query.by.clear(); });
    CHECK(shown.page.view().reason.contains(u"Choose what to compare"_s));
}

TEST_CASE("change is of the same students, and opens them", "[ui][results][views]")
{
    ThemedPage themed;
    Shown shown;
    shown.ask([](auto &query) { query.by = {Dimension::Grade}; });
    shown.look(ResultsTab::Change);
    const analytics::Aggregate &answer = *shown.page.answer();
    REQUIRE(answer.total.measures.matched > 0);
    CHECK(shown.number(0, 1) == answer.total.measures.matched);
    CHECK(shown.enter(0, 2) == answer.total.measures.matched);
    CHECK(shown.cell(0, 2).endsWith(QLocale().toString(std::abs(*answer.total.measures.meanChange()), 'f', 1)));
    for (int row = 1; row < shown.table().model()->rowCount(); ++row)
        CHECK(shown.enter(row) == shown.number(row, 1));
    shown.page.setMode(GradeToGrade);
    for (int row = 0; row < shown.table().model()->rowCount(); ++row)
        CHECK(shown.enter(row, 0) == shown.number(row, 3));
    shown.ask([](auto &query) { query.area = domain::ContentArea::Science; });
    CHECK(shown.page.view().reason.contains(u"only their scale"_s));
}

TEST_CASE("a trend opens the scored of each year, and releases those scored by the day", "[ui][results][views]")
{
    ThemedPage themed;
    Shown shown;
    shown.ask([](auto &query) { query.by.clear(); });
    shown.look(ResultsTab::Trend);
    for (int row = 0; row < shown.table().model()->rowCount(); ++row)
        for (const int column : {2, 4}) {
            if (!shown.cell(row, column).isEmpty())
                CHECK(shown.enter(row, column) == shown.number(row, column));
        }
    shown.page.setMode(OverReleases);
    std::int64_t soFar = 0;
    for (int row = 0; row < shown.table().model()->rowCount(); ++row) {
        soFar += shown.number(row, 1);
        CHECK(shown.number(row, 2) == soFar);
        CHECK(shown.enter(row, 1) == shown.number(row, 1));
        CHECK(shown.enter(row) == soFar);
    }
    CHECK(soFar == shown.page.answer()->total.measures.scored);
}

TEST_CASE("a trend by groups has a line for each of the largest, and each point opens its students", "[ui][results][views][trend]")
{
    ThemedPage themed;
    Shown shown;
    shown.ask([](auto &query) { query.by = {Dimension::Gender}; });
    auto *button = shown.page.findChild<QPushButton *>(u"trendLines"_s);
    CHECK_FALSE(button->isVisible()); // levels have none
    for (const int mode : {OverYears, OverReleases}) {
        shown.look(ResultsTab::Trend, mode);
        CHECK(button->isVisible());
        const QList<LineChoice> &lines = shown.page.view().lines;
        REQUIRE(lines.size() == std::ssize(shown.page.answer()->rows));
        CHECK(std::all_of(lines.begin(), lines.end(), [](const LineChoice &line) { return line.isChosen; }));
        std::set<int> rows;
        for (int mark = 0; mark < int(shown.chart().marks().size()); ++mark) {
            rows.insert(shown.chart().mark(mark).row);
            // "Female, 2023–24: 45.2%, N = 120"
            const QString name = shown.chart().mark(mark).name;
            CHECK(shown.enter(mark) == QLocale().toLongLong(name.mid(name.lastIndexOf(u' ') + 1)));
        }
        CHECK(std::ssize(rows) == lines.size() + 1); // everybody too
        CHECK(shown.chart().accessibleDescription().contains(lines.first().label));
        for (int column = 0; column < shown.table().model()->columnCount(); ++column)
            if (!shown.cell(0, column).isEmpty())
                CHECK(shown.table().model()->headerData(column, Qt::Horizontal).isValid());
    }
    shown.ask([](auto &query) { query.by.clear(); });
    CHECK(shown.page.view().lines.isEmpty());
    CHECK_FALSE(button->isVisible());
}

TEST_CASE("at most eight lines of a trend are drawn, and which is a person's choice", "[ui][results][views][trend]")
{
    ThemedPage themed;
    Shown shown(2'000);
    shown.ask([](auto &query) { query.by = {Dimension::School, Dimension::Grade}; });
    shown.look(ResultsTab::Trend, OverYears);
    const auto drawn = [&shown] {
        QStringList labels;
        for (const LineChoice &line : shown.page.view().lines)
            if (line.isChosen)
                labels.append(line.label);
        return labels;
    };
    REQUIRE(shown.page.view().lines.size() > kMostLines);
    CHECK(drawn().size() == kMostLines);
    CHECK(shown.page.view().notes.join(u' ').contains(u"largest"_s));
    auto *menu = shown.page.findChild<QPushButton *>(u"trendLines"_s)->menu();
    Q_EMIT menu->aboutToShow();
    const auto actionOf = [menu](const QString &label) -> QAction * {
        for (QAction *action : menu->actions())
            if (action->text() == label)
                return action;
        FAIL("no such line");
        return nullptr;
    };
    QString other;
    for (const LineChoice &line : shown.page.view().lines)
        if (!line.isChosen)
            other = line.label;
    const QString first = drawn().first();
    CHECK_FALSE(actionOf(other)->isEnabled()); // eight are drawn
    actionOf(first)->trigger();
    CHECK_FALSE(drawn().contains(first));
    REQUIRE(actionOf(other)->isEnabled());
    actionOf(other)->trigger();
    CHECK(drawn().contains(other));
    CHECK(drawn().size() == kMostLines);
    // Of another question the largest again.
    shown.ask([](auto &query) { query.by = {Dimension::School}; });
    CHECK(drawn().size() == std::min<qsizetype>(kMostLines, shown.page.view().lines.size()));
}

TEST_CASE("groups that are hidden have no point in a public trend", "[ui][results][views][trend]")
{
    ThemedPage themed;
    Shown shown(60);
    shown.ask([](auto &query) {
        query.by = {Dimension::Ethnicity};
        query.isPublic = true;
    });
    shown.look(ResultsTab::Trend, OverYears);
    REQUIRE(shown.page.view().reason.isEmpty());
    const analytics::Aggregate &answer = *shown.page.answer();
    REQUIRE(std::any_of(answer.rows.begin(), answer.rows.end(), [](const auto &row) { return row.isSuppressed; }));
    for (std::size_t row = 0; row < answer.rows.size(); ++row) {
        if (!answer.rows[row].isSuppressed)
            continue;
        const QString label = analytics::rowLabel(answer, answer.rows[row], shown.snapshot->results());
        const QString year = domain::schoolYearName(answer.query.year);
        for (int mark = 0; mark < int(shown.chart().marks().size()); ++mark)
            CHECK_FALSE((shown.chart().mark(mark).name.startsWith(label + u", "_s) && shown.chart().mark(mark).name.contains(year)));
    }
}

TEST_CASE("the closest to the next level come first, and the row above opens all that are close", "[ui][results][views]")
{
    ThemedPage themed;
    Shown shown;
    shown.look(ResultsTab::Scores, NearNextLevel);
    analytics::AggregateQuery query = shown.page.question().query();
    query.withDetails = true;
    const auto answer = analytics::aggregate(*shown.snapshot, query);
    const auto &near = std::get<analytics::Aggregate>(answer).total.measures.nearNext;
    CHECK(shown.enter(0, 0) == near[0] + near[1] + near[2]);
    std::int64_t before = 0;
    for (int row = 1; row < shown.table().model()->rowCount(); ++row) {
        CHECK(shown.number(row, 5) >= before);
        before = shown.number(row, 5);
        CHECK(shown.cell(row, 4).toInt() - shown.cell(row, 3).toInt() == before);
    }
    CHECK(shown.enter(1, 0) == 1);
}

TEST_CASE("what would tell of single students is not in the public view", "[ui][results][views]")
{
    ThemedPage themed;
    Shown shown;
    shown.ask([](auto &query) {
        query.isPublic = true;
        query.by = {Dimension::Ethnicity};
    });
    for (const Look &look : kLooks) {
        INFO(nameOf(look).toStdString());
        shown.look(look.tab, look.mode);
        const bool isLevels = look.tab == ResultsTab::Groups || (look.tab == ResultsTab::Trend && look.mode == OverYears);
        CHECK(shown.page.view().reason.isEmpty() == isLevels);
        CHECK(shown.page.view().reason.contains(u"public view"_s) != isLevels);
        if (!isLevels)
            CHECK_FALSE(shown.page.sheet().chart);
    }
}

TEST_CASE("a question without students has a sentence in every view, and no chart", "[ui][results][views]")
{
    ThemedPage themed;
    Shown shown;
    const auto saysWhy = [&shown](const Look &look) {
        INFO(nameOf(look).toStdString());
        shown.look(look.tab, look.mode);
        bool isSaid = false;
        for (const QLabel *label : shown.page.findChildren<QLabel *>())
            isSaid = isSaid || (label->isVisible() && label->text().endsWith(u'.') && label->text().size() > 20);
        CHECK(isSaid);
        CHECK_FALSE(shown.chart().isVisible());
    };
    for (const Look &look : kLooks) {
        // nobody matches
        shown.ask([](auto &query) {
            query.area = domain::ContentArea::Ela;
            query.where = {{Dimension::Grade, {5}}, {Dimension::Homeless, {1}}};
        });
        saysWhy(look);
        // a filter without a value, a code nobody has, an area nobody took, a year that is not loaded
        shown.ask([](auto &query) { query.where = {{Dimension::School, {}}}; });
        saysWhy(look);
        shown.ask([](auto &query) { query.where = {{Dimension::School, {60'000}}}; });
        saysWhy(look);
        shown.ask([](auto &query) {
            query.where.clear();
            query.area = domain::ContentArea::Csa;
        });
        saysWhy(look);
    }
    // and back
    shown.ask([](auto &query) { query.area = domain::ContentArea::Ela; });
    CHECK(shown.page.view().reason.isEmpty());
    CHECK(shown.table().isVisible());
    shown.page.setSnapshot(nullptr);
    CHECK(shown.table().model()->rowCount() == 0);
}

TEST_CASE("a group of one has counts and no share in any view", "[ui][results][views]")
{
    ThemedPage themed;
    Shown shown(8);
    shown.ask([](auto &query) { query.by = {Dimension::Ethnicity}; });
    for (const Look &look : kLooks) {
        if (look.tab == ResultsTab::Scores && look.mode == NearNextLevel)
            continue; // a list of names has no share
        INFO(nameOf(look).toStdString());
        shown.look(look.tab, look.mode);
        if (!shown.page.view().reason.isEmpty())
            continue; // a sentence
        const QAbstractItemModel &model = *shown.table().model();
        for (int row = 0; row < model.rowCount(); ++row)
            for (int column = 1; column < model.columnCount(); ++column) {
                const QString text = model.index(row, column).data().toString();
                const bool isOfRecords = look.tab == ResultsTab::Trend && look.mode == OverReleases && column == 3;
                if (!isOfRecords)
                    CHECK_FALSE(text.contains(u'%'));
            }
    }
}

TEST_CASE("views are saved as picture, drawing and table with every row", "[ui][results][views]")
{
    ThemedPage themed;
    Shown shown;
    shown.ask([](auto &query) { query.by = {Dimension::Grade, Dimension::ElStatus, Dimension::EconomicDisadvantage, Dimension::Status}; });
    std::set<QString> names;
    for (const Look &look : kLooks) {
        INFO(nameOf(look).toStdString());
        shown.look(look.tab, look.mode);
        if (!shown.page.sheet().chart)
            continue;
        for (const SheetFormat format : {SheetFormat::Png, SheetFormat::Svg, SheetFormat::Csv}) {
            QFile::remove(shown.prompter.folder.filePath(shown.prompter.suggested));
            shown.page.save(format);
            QFile file(shown.prompter.folder.filePath(shown.prompter.suggested));
            REQUIRE(QTest::qWaitFor([&] { return file.exists(); }));
            REQUIRE(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            names.insert(shown.prompter.suggested);
            if (format == SheetFormat::Png)
                CHECK(QImage::fromData(bytes).width() > 900);
            else
                CHECK(bytes.contains("SAMPLE"));
            if (format == SheetFormat::Csv)
                CHECK(bytes.contains("partial results")); // in a drawing the title may stand in two lines
            const bool hasRows = look.tab == ResultsTab::Groups || (look.tab == ResultsTab::Trend && look.mode == OverYears);
            if (format == SheetFormat::Csv && hasRows) {
                REQUIRE(shown.page.answer()->rows.size() > 60);
                CHECK(bytes.count("\r\n") >= int(shown.page.answer()->rows.size()) + 2);
            }
        }
    }
    CHECK(names.contains(u"ELA_scores_2023-24.csv"_s));
}

TEST_CASE("tabs and modes are reached by keyboard, and the question stays", "[ui][results][views]")
{
    ThemedPage themed;
    Shown shown;
    shown.ask([](auto &query) { query.where = {{Dimension::Grade, {4}}}; });
    auto *tabs = shown.page.findChild<QTabBar *>(u"resultsTabs"_s);
    REQUIRE(tabs->count() == kResultsTabs);
    shown.page.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&shown.page));
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Right);
    CHECK(shown.page.tab() == ResultsTab::Scores);
    CHECK(shown.page.question().query().where.size() == 1);
    QWidget *modes = shown.page.findChild<QWidget *>(u"resultsModes"_s);
    const auto buttons = modes->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
    REQUIRE(buttons.size() == 2);
    buttons.at(1)->setFocus();
    QTest::keyClick(buttons.at(1), Qt::Key_Space);
    CHECK(shown.page.mode() == NearNextLevel);
    QTest::keyClick(tabs, Qt::Key_Left, Qt::AltModifier);
    CHECK(shown.page.question().query().where.empty());
    QTest::keyClick(tabs, Qt::Key_Right, Qt::AltModifier);
    CHECK(shown.page.question().query().where.size() == 1);
    QTest::keyClick(tabs, Qt::Key_4, Qt::ControlModifier);
    CHECK(shown.page.tab() == ResultsTab::Groups);
    CHECK(tabs->currentIndex() == int(ResultsTab::Groups));
}

TEST_CASE("the table of a view is a model that keeps its promises", "[ui][results][views]")
{
    ViewTableModel model;
    ModelGuard guard(&model);
    const auto snapshot = SampleLea(300).snapshot();
    analytics::AggregateQuery query;
    query.year = SampleLea::kYear;
    query.by = {Dimension::School};
    auto answer = analytics::aggregate(*snapshot, query);
    const ViewQuestion question{snapshot, std::make_shared<const analytics::Aggregate>(std::get<analytics::Aggregate>(std::move(answer)))};
    for (const ResultsView &view : {groupsView(question), claimsView(question), scoresView(question), trendView(question), changeView(question)}) {
        for (const TableRow &row : view.rows)
            REQUIRE(row.cells.size() == view.columns.size());
        model.show(view.columns, view.rows);
        CHECK(model.rowCount() == int(view.rows.size()));
        for (int column = 0; column < model.columnCount(); ++column) {
            model.sort(column, Qt::DescendingOrder);
            model.sort(column, Qt::AscendingOrder);
        }
    }
    model.clear();
    CHECK(model.rowCount() == 0);
    CHECK(guard.complaints().isEmpty());
}

TEST_CASE("views fit in light, dark, large text, narrow windows and long words", "[ui][results][views][gallery]")
{
    struct Size
    {
        const char *name;
        ThemeController::Choice choice;
        int percent;
        QSize size;
    };
    for (const Size &size : {Size{"light", ThemeController::Choice::Light, 100, {1272, 1100}}, Size{"dark", ThemeController::Choice::Dark, 100, {1272, 820}},
                             Size{"narrow", ThemeController::Choice::Light, 100, {860, 900}}, Size{"200", ThemeController::Choice::Light, 200, {1900, 1300}}}) {
        ThemedPage themed(size.choice, size.percent);
        Shown shown;
        for (const Look &look : kLooks) {
            shown.look(look.tab, look.mode);
            grabPage(shown.page, size.size, kGallery, u"view-%1-%2-%3"_s.arg(int(look.tab)).arg(look.mode).arg(QString::fromLatin1(size.name)));
            INFO(nameOf(look).toStdString());
            CHECK(faultsOf(shown.page) == QStringList());
        }
    }
    ThemedPage themed;
    LongWords words;
    Shown shown;
    for (const Look &look : kLooks) {
        shown.look(look.tab, look.mode);
        grabPage(shown.page, {1272, 820}, kGallery, u"view-%1-%2-long"_s.arg(int(look.tab)).arg(look.mode));
        CHECK(faultsOf(shown.page) == QStringList());
    }
}
