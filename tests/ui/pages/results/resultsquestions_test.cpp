// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/results/resultspage.h"

#include "core/analytics/releases.h"
#include "tests/support/registeredlea.h"
#include "tests/support/samplelea.h"
#include "tests/support/themedpage.h"
#include "ui/models/cellwords.h"
#include "ui/models/prompter.h"
#include "ui/pages/results/representativenesspanel.h"
#include "ui/pages/results/resultstablemodel.h"
#include "ui/pages/results/rulesdialog.h"
#include "ui/widgets/resultsfilterbar.h"
#include "ui/widgets/chips.h"

#include <QtCore/QPromise>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

using namespace scoredesk;
using namespace scoredesk::ui;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;
using analytics::Dimension;

namespace {

class NoPrompter final : public Prompter
{
public:
    void chooseSaveFile(QWidget *, const QString &, const QString &, const QString &, std::function<void(const QString &)>) override {}
};

/// Keeps views in memory, and answers when the event loop turns, as a store does.
class KeptViews final : public SavedViews
{
public:
    QFuture<Result<QList<NamedView>>> savedViews() override { return answer(); }
    QFuture<Result<QList<NamedView>>> saveView(const NamedView &view) override
    {
        views.removeIf([&](const NamedView &one) { return one.name == view.name; });
        views.append(view);
        return answer();
    }
    QFuture<Result<QList<NamedView>>> removeView(const QString &name) override
    {
        views.removeIf([&](const NamedView &one) { return one.name == name; });
        return answer();
    }
    QList<NamedView> views;
    bool isFailing = false;

private:
    [[nodiscard]] QFuture<Result<QList<NamedView>>> answer() const
    {
        QPromise<Result<QList<NamedView>>> promise;
        promise.start();
        if (isFailing)
            promise.addResult(Result<QList<NamedView>>(Error{ErrorKind::Storage, u"desk.db"_s, {}}));
        else
            promise.addResult(Result<QList<NamedView>>(views));
        promise.finish();
        return promise.future();
    }
};

struct Shown
{
    Shown() : snapshot(SampleLea(500).snapshot()), page(prompter)
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
    [[nodiscard]] QString notes() { return page.findChild<QLabel *>(u"resultsNotes"_s)->text(); }
    [[nodiscard]] QMenu &savedMenu()
    {
        QMenu *menu = page.findChild<QPushButton *>(u"savedViews"_s)->menu();
        Q_EMIT menu->aboutToShow();
        return *menu;
    }
    [[nodiscard]] bool says(const QString &words)
    {
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    /// The action with \a text under the menu of "Add a filter".
    [[nodiscard]] QAction *filterAction(const QString &menuText, int at)
    {
        QMenu *menu = page.findChild<QPushButton *>(u"addResultsFilter"_s)->menu();
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->menu() && action->text() == menuText)
                return action->menu()->actions().value(at);
        }
        return nullptr;
    }

    NoPrompter prompter;
    KeptViews kept;
    std::shared_ptr<const analytics::Snapshot> snapshot;
    ResultsPage page;
};

} // namespace

TEST_CASE("new since a day counts the scores of that day and later, with a chip, and can be undone", "[ui][results][questions]")
{
    ThemedPage themed;
    Shown shown;
    const auto series = analytics::releaseSeries(shown.snapshot->results(), shown.page.question().query());
    const std::int64_t all = shown.page.answer()->total.measures.scored;
    QAction *newest = shown.filterAction(u"New since"_s, 1);
    REQUIRE(newest);
    newest->trigger();
    CHECK(shown.page.question().query().newSince == series.releases.back().day);
    CHECK(shown.page.answer()->total.measures.scored == series.releases.back().added);
    REQUIRE(shown.page.findChildren<FilterChip *>().size() == 1);
    CHECK(filterWords(shown.page.question().query(), shown.snapshot->results()).first().startsWith(u"New since"_s));
    shown.page.question().undo();
    CHECK(shown.page.answer()->total.measures.scored == all);
    shown.page.question().redo();
    shown.page.findChild<QPushButton *>(u"clearResultsFilters"_s)->click();
    CHECK(shown.page.answer()->total.measures.scored == all);
}

TEST_CASE("schools are where students were tested or where they are enrolled", "[ui][results][questions]")
{
    ThemedPage themed;
    Shown shown;
    REQUIRE(shown.filterAction(u"Schools"_s, 1));
    shown.filterAction(u"Schools"_s, 1)->trigger();
    CHECK(shown.page.question().query().basis == domain::Basis::Enrolled);
    CHECK(shown.page.answer()->query.basis == domain::Basis::Enrolled);
    const auto chips = shown.page.findChildren<FilterChip *>();
    REQUIRE(chips.size() == 1);
    Q_EMIT chips.first()->removeRequested();
    CHECK(shown.page.question().query().basis == domain::Basis::Tested);
}

TEST_CASE("students of several races are said to stand in each row, or in one", "[ui][results][questions]")
{
    ThemedPage themed;
    Shown shown;
    shown.ask([](auto &query) { query.by = {Dimension::Races}; });
    CHECK(shown.notes().contains(u"once, in the reporting ethnicity"_s));
    shown.ask([](auto &query) { query.by = {Dimension::Ethnicity}; });
    CHECK(shown.notes().contains(analytics::dimensionName(Dimension::Races)));
    shown.page.setTab(ResultsTab::Scores); // no rows
    CHECK_FALSE(shown.notes().contains(u"reporting ethnicity"_s));
}

TEST_CASE("without registration reports the panel speaks of the records loaded and of the report to get", "[ui][results][questions]")
{
    ThemedPage themed;
    Shown shown;
    const auto answer = analytics::representativeness(*shown.snapshot, shown.page.question().query());
    const bool isKnown = std::get<analytics::Representativeness>(answer).isOfRegistered;
    CHECK_FALSE(isKnown);
    CHECK(shown.says(u"Of the records loaded"_s));
    CHECK(shown.says(u"SSR Distribution"_s));
    CHECK_FALSE(shown.says(u"of the registered"_s));
}

TEST_CASE("stamp and foot say of how many registered students scores are, and the column of records says so", "[ui][results][questions]")
{
    ThemedPage themed;
    Shown shown;
    const auto stamp = [&] { return shown.page.findChild<QLabel *>(u"resultsStamp"_s)->text(); };
    CHECK(stamp().contains(u"records scored"_s)); // no report says who is registered
    shown.snapshot = RegisteredLea(500, 9).snapshot();
    shown.page.setSnapshot(shown.snapshot);
    const auto &balance = shown.snapshot->balance().areas.front();
    REQUIRE(balance.area == domain::ContentArea::Ela);
    REQUIRE(balance.registered == balance.withRow + 9);
    const auto words = [&](std::int64_t registered) {
        return u"%1 of %2 registered scored"_s.arg(countText(shown.page.answer()->total.measures.scored), countText(registered));
    };
    CHECK(stamp().contains(words(balance.registered)));
    CHECK(shown.page.statusText().endsWith(words(balance.registered)));
    shown.ask([](auto &query) { query.where = {{Dimension::Grade, {6}}}; });
    const auto fifth = std::get<analytics::Representativeness>(analytics::representativeness(*shown.snapshot, shown.page.question().query()));
    REQUIRE(fifth.registered == shown.page.answer()->total.measures.records + 9);
    CHECK(stamp().contains(words(fifth.registered)));
    CHECK(shown.page.statusText().endsWith(words(fifth.registered)));
    shown.ask([](auto &query) { query.where = {{Dimension::Level, {3}}}; }); // nobody registered has a level yet
    CHECK(stamp().contains(u"records scored"_s));
    const auto &model = shown.page.model();
    CHECK(model.headerData(ResultsTableModel::ScoredShare, Qt::Horizontal, Qt::ToolTipRole).toString().contains(u"of the records"_s));
}

TEST_CASE("while nobody is scored the panel says that in one sentence, without estimate or gaps", "[ui][results][questions]")
{
    ThemedPage themed;
    RepresentativenessPanel panel;
    const auto snapshot = SampleLea(200, true, 28).snapshot();
    analytics::AggregateQuery query;
    panel.setResult(std::get<analytics::Representativeness>(analytics::representativeness(*snapshot, query)), {}, snapshot->results());
    panel.show();
    auto *estimate = panel.findChild<QLabel *>(u"finalEstimate"_s);
    REQUIRE(estimate);
    CHECK(estimate->isVisible());
    query.area = domain::ContentArea::CaaEla;
    panel.setResult(std::get<analytics::Representativeness>(analytics::representativeness(*snapshot, query)), {}, snapshot->results());
    CHECK_FALSE(estimate->isVisible());
    CHECK(estimate->text().isEmpty());
    CHECK(panel.indicationText() == analytics::indicationName(analytics::Indication::NotYet));
    CHECK(panel.findChild<QLabel *>(u"indicationWhy"_s)->text()
          == u"None of the 28 records loaded has a score yet: nothing can be compared or estimated."_s);
    panel.setResult(std::get<analytics::Representativeness>(analytics::representativeness(*snapshot, {})), {}, snapshot->results());
    CHECK(estimate->isVisible());
}

TEST_CASE("the rules of representativeness are changed in a dialog, judged by at once, and told on", "[ui][results][questions]")
{
    ThemedPage themed;
    Shown shown;
    const QSignalSpy changed(&shown.page, &ResultsPage::indicationRulesChanged);
    auto *panel = shown.page.findChild<RepresentativenessPanel *>();
    shown.page.setIndicationRules({1, 1, 0, 0, 0, 0});
    CHECK(panel->indicationText() == analytics::indicationName(analytics::Indication::NotYet));
    panel->findChild<QPushButton *>(u"changeRules"_s)->click();
    auto *dialog = shown.page.findChild<RulesDialog *>();
    REQUIRE(dialog);
    CHECK(dialog->rules() == analytics::IndicationRules{1, 1, 0, 0, 0, 0});
    auto *accept = dialog->findChild<QPushButton *>(u"rulesAccept"_s);
    const QList<QDoubleSpinBox *> fields = dialog->findChildren<QDoubleSpinBox *>();
    REQUIRE(fields.size() == 6);
    for (const QDoubleSpinBox *field : fields)
        CHECK_FALSE(field->accessibleName().isEmpty());
    fields.front()->setValue(50); // representative asks for less than use with care
    CHECK_FALSE(accept->isEnabled());
    dialog->findChild<QPushButton *>(u"rulesBuiltIn"_s)->click();
    CHECK(accept->isEnabled());
    CHECK(dialog->rules() == analytics::IndicationRules());
    for (QDoubleSpinBox *field : fields)
        field->setValue(field->suffix().contains(u'%') ? 0 : field->maximum());
    accept->click();
    REQUIRE(changed.size() == 1);
    const auto told = changed.front().front().value<analytics::IndicationRules>();
    CHECK(told.representativeCoverage == 0);
    CHECK(panel->indicationText() == analytics::indicationName(analytics::Indication::Representative));
    CHECK(shown.says(analytics::ruleText(analytics::Indication::Representative, told, false)));
}

TEST_CASE("a view is saved under a name, shown again, and forgotten", "[ui][results][questions]")
{
    ThemedPage themed;
    Shown shown;
    shown.page.setSavedViews(&shown.kept);
    QTest::qWait(5);
    shown.page.setTab(ResultsTab::Groups);
    shown.page.setMode(DistanceGaps);
    shown.ask([](auto &query) {
        query.by = {Dimension::Ethnicity};
        query.where = {{Dimension::School, {2}}, {Dimension::Grade, {4, 5}}};
    });
    const analytics::AggregateQuery asked = shown.page.question().query();
    shown.savedMenu().actions().last()->trigger(); // "Save this view…"
    auto *dialog = shown.page.findChild<QInputDialog *>(u"viewName"_s);
    REQUIRE(dialog);
    dialog->setTextValue(u"  EL & grades   3–4 "_s);
    dialog->accept();
    REQUIRE(QTest::qWaitFor([&] { return shown.kept.views.size() == 1; }));
    QTest::qWait(5);
    CHECK(shown.kept.views.first().name == u"EL & grades 3–4"_s);
    CHECK(shown.kept.views.first().view.contains(SampleLea::schoolOf(0).text().left(10).toUtf8())); // the code, not a number in a list

    shown.page.question().clearFilters();
    shown.page.setTab(ResultsTab::Levels);
    shown.savedMenu().actions().first()->trigger();
    CHECK(shown.page.question().query() == asked);
    CHECK(shown.page.tab() == ResultsTab::Groups);
    CHECK(shown.page.mode() == DistanceGaps);
    CHECK(shown.page.view().reason.isEmpty());
    shown.page.question().undo(); // as any other step
    CHECK(shown.page.question().query().where.empty());

    shown.savedMenu().actions().last()->menu()->actions().first()->trigger();
    QTest::qWait(5);
    CHECK(shown.kept.views.isEmpty());
    CHECK(shown.savedMenu().actions().size() == 2); // the separator, and to save
}

TEST_CASE("what was saved by a newer version, or cannot be kept, is said", "[ui][results][questions]")
{
    ThemedPage themed;
    Shown shown;
    shown.kept.views = {{u"From afar"_s, R"({"version":7,"tab":2})"}};
    shown.page.setSavedViews(&shown.kept);
    QTest::qWait(5);
    const analytics::AggregateQuery before = shown.page.question().query();
    shown.savedMenu().actions().first()->trigger();
    CHECK(shown.page.question().query() == before);
    CHECK(shown.says(u"cannot be shown"_s));
    CHECK_FALSE(shown.page.showSavedView("no JSON"));
    shown.kept.isFailing = true;
    shown.savedMenu().actions().last()->menu()->actions().first()->trigger();
    CHECK(QTest::qWaitFor([&] { return shown.says(u"cannot be read or changed"_s); }));
}

TEST_CASE("a filter on schools stays when other data come, also where their list is another", "[ui][results][questions]")
{
    ThemedPage themed;
    Shown shown;
    shown.ask([](auto &query) { query.where = {{Dimension::School, {2}}}; });
    const QStringList words = filterWords(shown.page.question().query(), shown.snapshot->results());
    const auto other = SampleLea(2).snapshot(); // two of the four schools
    shown.page.setSnapshot(SampleLea(400).snapshot());
    CHECK(filterWords(shown.page.question().query(), shown.snapshot->results()) == words);
    shown.page.setSnapshot(other);
    REQUIRE(shown.page.answer());
}

TEST_CASE("a school that is gone takes only its own filter along, and steps stay", "[ui][results][questions]")
{
    ThemedPage themed;
    Shown shown;
    const auto &before = shown.snapshot->results();
    const auto last = static_cast<std::uint16_t>(before.schools.size() - 1);
    const auto other = SampleLea(2).snapshot();
    REQUIRE(other->results().schools.size() <= last); // the code would stand for nothing
    CHECK(analytics::valueCode(Dimension::School, last, other->results()).isEmpty());
    shown.ask([](auto &query) { query.where = {{Dimension::Grade, {4}}}; });
    shown.ask([last](auto &query) { query.where.push_back({Dimension::School, {last}}); });
    shown.page.setSnapshot(other);
    REQUIRE(shown.page.question().query().where.size() == 1);
    CHECK(shown.page.question().query().where.front().dimension == Dimension::Grade);
    CHECK_FALSE(shown.says(u"unknown value"_s));
    REQUIRE(shown.page.question().canUndo());
    shown.page.question().undo();
    CHECK(shown.page.question().query().where == std::vector<analytics::Filter>{{Dimension::Grade, {4}}});
    REQUIRE(shown.page.question().canUndo());
    shown.page.question().undo();
    CHECK(shown.page.question().query().where.empty());
}
