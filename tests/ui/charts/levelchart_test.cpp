// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/levelchart.h"

#include "tests/support/samplelea.h"
#include "tests/support/themedpage.h"
#include "ui/charts/chartview.h"

#include <QtCore/QBuffer>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtTest/QSignalSpy>

#include <numeric>
#include <set>

using namespace scoredesk;
using namespace scoredesk::ui;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

namespace {

const QString kGallery = QStringLiteral(SCOREDESK_GALLERY_DIR);

analytics::Aggregate answerTo(const analytics::Snapshot &snapshot, analytics::AggregateQuery query)
{
    auto answer = analytics::aggregate(snapshot, query);
    REQUIRE(std::holds_alternative<analytics::Aggregate>(answer));
    return std::get<analytics::Aggregate>(std::move(answer));
}

LevelData bySchool(const analytics::Snapshot &snapshot, bool isPublic = false)
{
    analytics::AggregateQuery query;
    query.by = {analytics::Dimension::School};
    query.isPublic = isPublic;
    return levelData(answerTo(snapshot, query), snapshot.results());
}

} // namespace

TEST_CASE("level rows say what the answer says, the total first, and their shares add up", "[ui][charts]")
{
    const auto snapshot = SampleLea(400).snapshot();
    analytics::AggregateQuery query;
    query.by = {analytics::Dimension::School, analytics::Dimension::Grade};
    const analytics::Aggregate answer = answerTo(*snapshot, query);
    const LevelData data = levelData(answer, snapshot->results());
    REQUIRE(data.rows.size() == qsizetype(answer.rows.size()) + 1);
    CHECK(data.levels() == 4);
    CHECK(data.rows.first().isTotal);
    CHECK(data.rows.first().scored == answer.total.measures.scored);
    std::int64_t scored = 0;
    int withShares = 0;
    for (qsizetype i = 1; i < data.rows.size(); ++i) {
        const LevelRow &row = data.rows.at(i);
        scored += row.scored;
        CHECK(row.levels == answer.rows[row.row].measures.levels);
        if (row.reason.isEmpty()) {
            ++withShares;
            const std::vector<int> tenths = row.tenths();
            CHECK(std::accumulate(tenths.begin(), tenths.end(), 0) == 1000);
            const std::vector<int> percents = row.percents();
            CHECK(std::accumulate(percents.begin(), percents.end(), 0) == 100);
            CHECK(std::abs(row.metTenths() / 10.0 - answer.rows[row.row].measures.percentMet().value()) <= 0.1);
        } else {
            CHECK(row.scored < 11);
            CHECK(row.tenths().empty());
            CHECK(row.metTenths() < 0);
        }
    }
    CHECK(scored == data.rows.first().scored);
    CHECK(withShares > 0);
}

TEST_CASE("rows of a public answer that are hidden have no number anywhere in a chart", "[ui][charts]")
{
    const auto snapshot = SampleLea(60).snapshot();
    analytics::AggregateQuery query;
    query.by = {analytics::Dimension::School, analytics::Dimension::Gender};
    query.isPublic = true;
    const LevelData data = levelData(answerTo(*snapshot, query), snapshot->results());
    LevelChart chart(data, ChartTheme::paper());
    const QList<QStringList> table = chart.table();
    int hidden = 0;
    for (qsizetype i = 0; i < data.rows.size(); ++i) {
        if (!data.rows.at(i).isHidden)
            continue;
        ++hidden;
        CHECK(data.rows.at(i).scored == 0);
        const QStringList cells = table.at(i + 1).mid(1, table.at(i + 1).size() - 2);
        CHECK(cells.join(QString()).isEmpty());
        CHECK_FALSE(table.at(i + 1).last().isEmpty());
    }
    CHECK(hidden > 0);
}

TEST_CASE("segments of a level bar fill it in proportion, also grouped and diverging", "[ui][charts]")
{
    const auto snapshot = SampleLea(400).snapshot();
    const LevelData data = bySchool(*snapshot);
    for (const LevelChartOptions options : {LevelChartOptions{}, LevelChartOptions{true, false, true}, LevelChartOptions{false, true, true}}) {
        LevelChart chart(data, ChartTheme::paper(), options);
        chart.resize({700, chart.heightFor(700)});
        const QList<ChartMark> marks = chart.marks();
        REQUIRE(marks.size() > 4);
        std::set<int> rows;
        for (const ChartMark &mark : marks) {
            CHECK(QRectF(0, 0, 700, chart.heightFor(700)).contains(mark.rect));
            CHECK(mark.rect.width() >= 1);
            CHECK_FALSE(mark.name.isEmpty());
            rows.insert(mark.row);
        }
        CHECK(qsizetype(rows.size()) == data.rows.size());
        for (qsizetype i = 1; i < marks.size(); ++i) {
            if (marks.at(i).row == marks.at(i - 1).row)
                CHECK(marks.at(i).rect.left() >= marks.at(i - 1).rect.right());
        }
        if (options.isDiverging) { // the line between levels 2 and 3 is at one place in every row
            std::set<int> lines;
            for (const ChartMark &mark : marks) {
                if (mark.part == 3)
                    lines.insert(int(mark.rect.left()));
            }
            CHECK(lines.size() == 1);
        }
        const double whole = std::accumulate(marks.begin(), marks.end(), 0.0, [](double sum, const ChartMark &mark) {
            return mark.row == 0 ? sum + mark.rect.width() : sum;
        });
        CHECK(whole > 0.2 * 700);
    }
}

TEST_CASE("the same chart goes to a picture, to SVG, to a page and to CSV, saying what it is and of when", "[ui][charts]")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const auto snapshot = SampleLea(400).snapshot();
    const ChartWords words{u"ELA by School, 2023–24, partial results"_s, u"As of Wed, Jun 5, 6:00 AM · SAMPLE"_s, u"A note."_s};
    LevelChart chart(bySchool(*snapshot), ChartTheme::paper(13), {}, words);
    const QImage image = chartImage(chart, 900);
    CHECK(image.width() == 1800);
    std::set<QRgb> colors;
    for (int x = 0; x < image.width(); x += 3) {
        for (int y = 0; y < image.height(); y += 5)
            colors.insert(image.pixel(x, y));
    }
    for (int level = 1; level <= 4; ++level)
        CHECK(colors.count(ChartTheme::paper().theme().level(level).fill.rgb()) == 1);
    REQUIRE(QDir().mkpath(kGallery));
    CHECK(image.save(kGallery + u"/chart-levels-paper.png"_s));
    CHECK(image.convertToFormat(QImage::Format_Grayscale8).save(kGallery + u"/chart-levels-grey.png"_s));

    const QByteArray svg = chartSvg(chart, 900);
    CHECK(svg.contains("partial results"));
    CHECK(svg.contains("Cedar Ridge"));

    const QByteArray csv = chartCsv(chart, words);
    CHECK(csv.startsWith("\xEF\xBB\xBF"));
    CHECK(csv.contains("partial results"));
    CHECK(csv.contains("SAMPLE"));
    CHECK(csv.count("\r\n") == 3 + 1 + chart.data().rows.size());

    QByteArray pdf;
    QBuffer buffer(&pdf);
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::Letter));
        QPainter painter(&writer);
        painter.scale(writer.resolution() / 72.0, writer.resolution() / 72.0);
        LevelChart page(bySchool(*snapshot), ChartTheme::paper(9), {}, words);
        page.paint(painter, QRectF(0, 0, 500, page.heightFor(500)));
    }
    CHECK(pdf.size() > 4000);
    CHECK_FALSE(pdf.contains("/Subtype /Image")); // vectors only
    QFile file(kGallery + u"/chart-levels.pdf"_s);
    CHECK((file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size()));
    QLocale::setDefault(QLocale::c());
}

TEST_CASE("a chart on screen is walked with the arrows, opened with Enter, and heard", "[ui][charts]")
{
    const auto snapshot = SampleLea(400).snapshot();
    const LevelData data = bySchool(*snapshot);
    for (const auto choice : {ThemeController::Choice::Light, ThemeController::Choice::Dark}) {
        ThemedPage themed(choice);
        ChartView view;
        view.setAccessibleName(u"Levels"_s);
        view.setMarksActivatable(true);
        view.setChart([&](const ChartTheme &theme) { return std::make_unique<LevelChart>(data, theme); });
        grabPage(view, {900, 260}, kGallery,
                 choice == ThemeController::Choice::Light ? u"chart-levels-light"_s : u"chart-levels-dark"_s);
        CHECK(view.accessibleDescription().contains(u"N = "_s));
        CHECK(view.accessibleDescription().contains(u"Met or exceeded"_s));
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&view);
        REQUIRE(accessible);
        REQUIRE(accessible->childCount() == view.marks().size());
        CHECK(accessible->childCount() > int(data.rows.size()));
        CHECK(accessible->child(1)->text(QAccessible::Name).contains(u" of "_s));
        QSignalSpy activated(&view, &MarkWidget::markActivated);
        view.setFocus();
        view.setCurrentMark(0);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Return);
        REQUIRE(activated.count() == 1);
        CHECK(activated.first().first().toInt() == 1);
        CHECK(view.mark(1).part == 2);
        QTest::mouseClick(&view, Qt::LeftButton, {}, view.mark(5).rect.center().toPoint());
        REQUIRE(activated.count() == 2);
        CHECK(activated.last().first().toInt() == 5);
    }
}
