// SPDX-License-Identifier: GPL-3.0-or-later
//
// Questions and data that leave little or nothing to show: the page has a sentence for each.

#include "tests/core/analytics/resultrows.h"
#include "tests/support/recordfeed.h"
#include "tests/support/themedpage.h"
#include "ui/models/prompter.h"
#include "ui/pages/results/resultspage.h"
#include "ui/pages/results/resultstablemodel.h"

#include <QtWidgets/QLabel>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace scoredesk::ui;
using namespace Qt::StringLiterals;
using analytics::Dimension;
using domain::ContentArea;
using domain::ScoreRecord;
using domain::SchoolYear;

namespace {

class NoPrompter final : public Prompter
{
public:
    void chooseSaveFile(QWidget *, const QString &, const QString &, const QString &, std::function<void(const QString &)>) override {}
};

ScoreRecord of(ContentArea area, int score, int level, int spring = 2024, int grade = 5)
{
    return aResult(area, score, level, grade, spring);
}

/// A page that shows the records of a feed.
class Shown
{
public:
    explicit Shown(const RecordFeed &feed) : m_snapshot(feed.snapshot()), page(m_prompter)
    {
        page.resize(1240, 820);
        page.setSnapshot(m_snapshot);
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
    [[nodiscard]] bool says(const QString &words) const
    {
        for (const QLabel *label : page.findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }

private:
    NoPrompter m_prompter;
    std::shared_ptr<const analytics::Snapshot> m_snapshot;

public:
    ResultsPage page;
};

} // namespace

TEST_CASE("codes nobody knows stand in a row of their own, and the page says how many", "[ui][results][badinput]")
{
    ThemedPage themed;
    RecordFeed feed;
    feed.add(of(ContentArea::Ela, 2502, 3), 12);
    ScoreRecord blank = of(ContentArea::Ela, 2502, 3);
    blank.gender = {}; // as a code nobody knows is read
    feed.add(blank, 2);
    Shown shown(feed);
    shown.ask([](auto &query) {
        query.area = ContentArea::Ela;
        query.by = {Dimension::Gender};
    });
    CHECK(shown.says(u"Gender is blank in the file, or a code nobody knows, for some records: 2."_s));
    REQUIRE(shown.page.answer());
    CHECK(shown.page.answer()->rows.size() == 2);
}

TEST_CASE("years whose levels were set on different scales are said not to compare", "[ui][results][badinput]")
{
    ThemedPage themed;
    RecordFeed feed;
    for (int i = 0; i < 12; ++i)
        feed.add({of(ContentArea::Science, 220, 3), of(ContentArea::Science, 220, 3, 2018, 5)});
    Shown shown(feed);
    shown.ask([](auto &query) { query.area = ContentArea::Science; });
    shown.look(ResultsTab::Trend, OverYears);
    CHECK(shown.says(u"were set on different scales: their percents cannot be compared."_s));
    // of that year alone there are scores, and no line of a level
    shown.ask([](auto &query) { query.year = SchoolYear{2018}; });
    shown.look(ResultsTab::Scores, ScoreSpread);
    CHECK(shown.says(u"No cut scores are known for this test in"_s));
}

TEST_CASE("a year that is not loaded is named with the file to get", "[ui][results][badinput]")
{
    ThemedPage themed;
    RecordFeed feed;
    feed.add(of(ContentArea::Ela, 2502, 3), 12);
    Shown shown(feed);
    shown.ask([](auto &query) { query.year = SchoolYear{2016}; });
    CHECK(shown.says(u"No results of 2015-16 are loaded."_s));
    CHECK_FALSE(shown.page.answer());
}

TEST_CASE("one student is a count, without a share and without an error of the mean", "[ui][results][badinput]")
{
    ThemedPage themed;
    RecordFeed feed;
    feed.add(of(ContentArea::Ela, 2502, 3), 1);
    Shown shown(feed);
    REQUIRE(shown.page.answer());
    CHECK(shown.page.answer()->total.measures.scored == 1);
    CHECK_FALSE(shown.page.answer()->total.measures.standardError());
    const QAbstractItemModel &model = shown.page.model();
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < model.columnCount(); ++column) {
            const QString text = model.index(row, column).data().toString();
            if (column != ResultsTableModel::ScoredShare) // who is scored of the records is no result of anybody
                CHECK_FALSE(text.contains(u'%'));
            CHECK_FALSE(text.contains(u"nan"_s, Qt::CaseInsensitive));
        }
}
