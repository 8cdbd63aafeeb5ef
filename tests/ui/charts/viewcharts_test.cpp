// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/cohortchart.h"
#include "ui/charts/lineschart.h"
#include "ui/charts/releasechart.h"
#include "ui/charts/scorechart.h"
#include "ui/charts/spanchart.h"
#include "ui/charts/trendchart.h"

#include "tests/support/themedpage.h"

#include <functional>
#include <memory>

using namespace scoredesk;
using namespace scoredesk::ui;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

namespace {

QList<ScorePanel> scorePanels(int count)
{
    QList<ScorePanel> panels;
    for (int i = 0; i < count; ++i) {
        ScorePanel panel{u"Grade %1"_s.arg(3 + i), u"N = 30, mean 2,440.0 ± 9.1"_s, {}, {}, {2367, 2432, 2490}, 2115, 2650, 2440, 30};
        for (int from = 2112; from <= 2650; from += 20)
            panel.bins.push_back({from, from + 19, from > 2300 && from <= 2500 ? 3 : 0});
        panels.append(panel);
    }
    panels.last().reason = u"Fewer than 11 scores: counts only"_s;
    return panels;
}

SpanData spans()
{
    SpanData data;
    data.heading = u"School"_s;
    data.heads = {u"Before"_s, u"Now"_s, u"N"_s};
    data.fromName = u"Last year"_s;
    data.toName = u"This year"_s;
    data.rows = {{u"All students"_s, 40, 44, {u"40%"_s, u"44%"_s, u"300"_s}, {}, true, true, u"from 40% to 44%"_s},
                 {u"Alder Creek Elementary"_s, 50, 30, {u"50%"_s, u"30%"_s, u"100"_s}, {}, false, true, u"from 50% to 30%"_s},
                 {u"Bayview"_s, 0, 0, {{}, {}, u"4"_s}, u"Fewer than 11"_s, false, true, {}}};
    return data;
}

QList<CohortPanel> cohorts()
{
    const auto point = [](const QString &grade, double mean) {
        return CohortPoint{grade, u"2023–24"_s, {mean, 4.5, 120}, {mean - 10, 3, 180}, {2367, 2432, 2490}};
    };
    return {{u"Grade 4 in 2023–24"_s, u"120 students"_s, {}, {point(u"Grade 3"_s, 2410), point(u"Grade 4"_s, 2450)}},
            {u"Grade 5 in 2023–24"_s, u"3 students"_s, u"Fewer than 11"_s, {point(u"Grade 4"_s, -1), point(u"Grade 5"_s, -1)}}};
}

QList<ReleasePoint> releases()
{
    return {{u"May 20"_s, 100, 50, 50, 400, 450}, {u"May 21"_s, 101, 8, 58, 400, -1}, {u"Jun 3"_s, 114, 200, 258, 400, 471}};
}

/// Everybody and \a groups groups over three years; the last group is told of one year alone, and hidden in another.
std::unique_ptr<LinesChart> lines(int groups, const ChartTheme &theme)
{
    const QList<LinesTick> ticks{{u"2021–22"_s, 0, false}, {u"2022–23"_s, 1, false}, {u"2023–24"_s, 2, true}};
    QList<ChartLine> all{{u"All students"_s, {{421, 300, {}, false}, {433, 310, {}, false}, {440, 280, {}, false}}, true}};
    for (int i = 0; i < groups; ++i)
        all.append({u"Group %1 with a name that takes room"_s.arg(i), {{400 + i, 40, {}, false}, {402 + i, 41, {}, false}, {404 + i, 42, {}, false}}, false});
    all.last().points[0] = {-1, 0, u"Not shown"_s, true};
    all.last().points[2] = {-1, 4, u"Fewer than 11"_s, false};
    return std::make_unique<LinesChart>(ticks, all, u"Group"_s, u"Year"_s, theme);
}

struct Kind
{
    const char *name;
    std::function<std::unique_ptr<ChartScene>(const ChartTheme &)> make;
    int marks;
    int lines; ///< of the table, without the headers
};

QList<Kind> kinds()
{
    return {{"scores", [](const ChartTheme &theme) { return std::make_unique<ScoreChart>(scorePanels(3), theme); }, 21, 55},
            {"spans", [](const ChartTheme &theme) { return std::make_unique<SpanChart>(spans(), theme); }, 3, 3},
            {"cohorts", [](const ChartTheme &theme) { return std::make_unique<CohortChart>(cohorts(), theme); }, 3, 3},
            {"releases", [](const ChartTheme &theme) { return std::make_unique<ReleaseChart>(releases(), u"Met or exceeded"_s, theme); }, 3, 3},
            {"lines", [](const ChartTheme &theme) { return lines(3, theme); }, 3 + 3 + 3 + 1, 12},
            {"many lines", [](const ChartTheme &theme) { return lines(int(kMostLines), theme); }, 3 + 7 * 3 + 1, 27}};
}

} // namespace

TEST_CASE("every chart of the views has its marks inside, its numbers in a table and its story in words", "[ui][charts][views]")
{
    ThemedPage themed;
    for (const Kind &kind : kinds()) {
        INFO(kind.name);
        const auto chart = kind.make(ChartTheme::paper());
        for (const double width : {320.0, 700.0, 1400.0}) {
            const QSizeF size(width, chart->heightFor(width));
            chart->resize(size);
            const QList<ChartMark> marks = chart->marks();
            CHECK(marks.size() == kind.marks);
            for (const ChartMark &mark : marks) {
                CHECK(QRectF(QPointF(), size).adjusted(-1, -1, 1, 1).contains(mark.rect));
                CHECK(mark.rect.width() > 0);
                CHECK_FALSE(mark.name.isEmpty());
                CHECK_FALSE(mark.toolTip.isEmpty());
            }
        }
        const QList<QStringList> table = chart->table();
        REQUIRE(table.size() == kind.lines + 1);
        for (const QStringList &line : table)
            CHECK(line.size() == table.first().size());
        CHECK(chart->summary().size() > 20);
    }
}

TEST_CASE("charts of the views are drawn as picture and drawing, on paper and in the dark", "[ui][charts][views]")
{
    ThemedPage themed(ThemeController::Choice::Dark);
    QWidget widget;
    for (const Kind &kind : kinds()) {
        INFO(kind.name);
        for (const ChartTheme &theme : {ChartTheme::paper(13), ChartTheme::screen(themeOf(&widget))}) {
            const auto chart = kind.make(theme);
            const QImage image = chartImage(*chart, 800);
            REQUIRE_FALSE(image.isNull());
            int inked = 0;
            for (int y = 0; y < image.height(); y += 3)
                for (int x = 0; x < image.width(); x += 3)
                    inked += image.pixelColor(x, y) != theme.background();
            CHECK(inked > 200);
        }
        CHECK(chartSvg(*kind.make(ChartTheme::paper(13)), 800).contains("<svg"));
    }
}

TEST_CASE("a bar of scores is as high as its number, and stands over its scores", "[ui][charts][views]")
{
    ThemedPage themed;
    ScorePanel panel{u"Grade 5"_s, {}, {}, {{2400, 2419, 10}, {2420, 2439, 5}, {2440, 2459, 0}}, {2430}, 2400, 2459, 2415, 15};
    ScoreChart chart({panel}, ChartTheme::paper());
    chart.resize({600, chart.heightFor(600)});
    const QList<ChartMark> marks = chart.marks();
    REQUIRE(marks.size() == 2); // nobody has no bar
    CHECK(marks[0].rect.height() == Approx(2 * marks[1].rect.height()));
    CHECK(marks[0].rect.right() == Approx(marks[1].rect.left()));
    CHECK(marks[0].rect.bottom() == Approx(marks[1].rect.bottom()));
    CHECK(marks[0].name.contains(u"2400 to 2419"_s));
    CHECK(marks[0].name.contains(u"10 of 15"_s));
}

TEST_CASE("a chart of the views without data is empty and draws nothing wrong", "[ui][charts][views]")
{
    ThemedPage themed;
    const auto draws = [](ChartScene &&chart) {
        CHECK(chart.marks().isEmpty());
        CHECK_FALSE(chartImage(chart, 400).isNull());
        CHECK(chart.table().size() == 1);
    };
    draws(ScoreChart({}, ChartTheme::paper()));
    draws(SpanChart({}, ChartTheme::paper()));
    draws(CohortChart({}, ChartTheme::paper()));
    draws(LinesChart({}, {}, u"Group"_s, u"Year"_s, ChartTheme::paper()));
    draws(ReleaseChart({}, u"Met"_s, ChartTheme::paper()));
}

TEST_CASE("lines of a trend say what is not told, and tell no number of a hidden group", "[ui][charts][views]")
{
    ThemedPage themed;
    const auto chart = lines(2, ChartTheme::paper());
    chart->resize({700, chart->heightFor(700)});
    const QList<QStringList> table = chart->table();
    CHECK(table.at(7) == QStringList{u"Group 1 with a name that takes room"_s, u"2021–22"_s, QString(), QString(), u"Not shown"_s});
    CHECK(table.at(9) == QStringList{u"Group 1 with a name that takes room"_s, u"2023–24"_s, u"4"_s, QString(), u"Fewer than 11"_s});
    CHECK(table.at(3).last() == u"partial"_s);
    CHECK(chart->summary().contains(u"2022–23"_s));
    for (const ChartMark &mark : chart->marks())
        if (mark.row == 2)
            CHECK(mark.part == 1);
}
