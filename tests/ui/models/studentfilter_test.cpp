// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filterstack.h"
#include "core/domain/wording.h"
#include "ui/models/cellwords.h"
#include "ui/models/homecounts.h"

#include "tests/support/samplelea.h"

#include <QtTest/QSignalSpy>

using namespace scoredesk;
using namespace scoredesk::ui;
using scoredesk::testing::SampleLea;
using namespace Qt::StringLiterals;

TEST_CASE("each part of a filter is named and can be taken away", "[ui][models]")
{
    const auto snapshot = SampleLea(20).snapshot();
    StudentFilter filter;
    filter.text = u"abdi"_s;
    filter.schools = {SampleLea::schoolOf(0)};
    filter.grades = {3, 4};
    filter.scores = {{{domain::ContentArea::Math}, {domain::ScoreBox::Pge}, {}, {}}, {{}, {}, {}, {1, 2}}};
    filter.reports = {domain::ReportBox::HeldForScience};
    filter.groups = {{StudentGroup::Disability, true}, {StudentGroup::Foster, false}};
    filter.languageStatus = {domain::Elas::EL};
    filter.ethnicities = {500};
    filter.genders = {domain::Gender::Female};
    filter.languages = {u"SPA"_s};
    QList<FilterPart> parts = partsOf(filter, snapshot.get());
    REQUIRE(parts.size() == 12);
    CHECK(parts[1].value == u"Cedar Ridge Middle"_s);
    CHECK(parts[2].value == u"3, 4"_s);
    for (const FilterPart &part : parts) {
        CHECK_FALSE(part.field.isEmpty());
        CHECK_FALSE(part.value.isEmpty());
    }
    CHECK(listName(filter, snapshot.get()).contains(u"12"_s));
    for (qsizetype left = parts.size(); left > 0; --left) {
        filter = without(filter, partsOf(filter, snapshot.get()).last().key);
        CHECK(partsOf(filter, snapshot.get()).size() == left - 1);
    }
    CHECK(filter.isEmpty());
    CHECK(listName(filter, snapshot.get()).isEmpty());
}

TEST_CASE("a chip says the name of a whole box, or the first of many values", "[ui][models]")
{
    using domain::ReportBox;
    StudentFilter filter;
    filter.reports = {ReportBox::HeldForEla,     ReportBox::HeldForMath, ReportBox::HeldForScience, ReportBox::HeldForCsa,
                      ReportBox::HeldForSeveral, ReportBox::HeldOther};
    CHECK(partsOf(filter, nullptr).first().value == reportWord(ReportBox::HeldOther));
    filter.reports.removeLast();
    const FilterPart some = partsOf(filter, nullptr).first();
    CHECK(some.value.startsWith(domain::boxName(ReportBox::HeldForEla)));
    CHECK(some.value.size() < some.whole.size());
    CHECK(some.whole.contains(domain::boxName(ReportBox::HeldForSeveral)));
    filter.reports = {ReportBox::HeldForEla, ReportBox::NotKnown};
    const FilterPart two = partsOf(filter, nullptr).first();
    CHECK(two.value == two.whole);
}

TEST_CASE("filters can be taken back, typing as one step", "[ui][models]")
{
    FilterStack stack;
    QSignalSpy changed(&stack, &FilterStack::filterChanged);
    StudentFilter filter;
    filter.grades = {5};
    stack.setFilter(filter);
    for (const QString &text : {u"a"_s, u"ab"_s, u"abd"_s}) {
        filter.text = text;
        stack.setFilter(filter);
    }
    CHECK(changed.count() == 4);
    stack.setFilter(filter); // no change, no signal
    CHECK(changed.count() == 4);
    stack.undo();
    CHECK(stack.filter().text.isEmpty());
    CHECK(stack.filter().grades == QList<int>{5});
    stack.undo();
    CHECK(stack.filter().isEmpty());
    CHECK_FALSE(stack.canUndo());
    stack.redo();
    stack.redo();
    CHECK(stack.filter().text == u"abd"_s);
    CHECK_FALSE(stack.canRedo());
    stack.reset();
    CHECK(stack.filter().isEmpty());
    CHECK_FALSE(stack.canUndo());
    stack.undo();
    CHECK(stack.filter().isEmpty());
}

TEST_CASE("home counts every test once, as the balance sheet does", "[ui][models]")
{
    const auto snapshot = SampleLea(400).snapshot();
    const auto counts = countForHome(*snapshot);
    REQUIRE(counts);
    std::int64_t tests = 0;
    for (const analytics::AreaBalance &area : snapshot->balance().areas)
        tests += area.students;
    CHECK(tests > 0);
    CHECK(counts->total() == tests);
    for (int i = 0; i < int(domain::ScoreBox::Count); ++i) {
        std::int64_t inBox = 0;
        for (const analytics::AreaBalance &area : snapshot->balance().areas)
            inBox += area.boxes[std::size_t(i)];
        CHECK(counts->inBox(domain::ScoreBox(i)) == inBox);
    }
    CHECK(counts->currentRecords + counts->earlierRecords == snapshot->recordsOfAllYears());
    CHECK(counts->currentRecords == std::int64_t(snapshot->records().size())); // of this year alone
    CHECK(counts->earlierRecords > 0);
}
