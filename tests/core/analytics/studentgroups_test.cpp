// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/studentgroups.h"

#include "core/analytics/publication.h"
#include "core/analytics/savedquery.h"
#include "core/analytics/snapshot.h"
#include "tests/core/analytics/resultrows.h"
#include "tests/support/samplelea.h"

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

using namespace scoredesk;
using namespace scoredesk::analytics;
using namespace scoredesk::domain;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

namespace {

StudentGroup aGroup(std::int64_t id, const QString &name, std::vector<Ssid> members)
{
    return {Id<StudentGroup>{id}, name, {}, {}, {}, std::move(members)};
}

Aggregate answerOf(const Snapshot &snapshot, const AggregateQuery &query)
{
    const AggregateAnswer answer = aggregate(snapshot, query);
    REQUIRE(std::holds_alternative<Aggregate>(answer));
    return std::get<Aggregate>(answer);
}

const AggregateNote *noteOf(const Aggregate &answer, AggregateNote::Kind kind)
{
    const auto found = std::ranges::find(answer.notes, kind, &AggregateNote::kind);
    return found == answer.notes.end() ? nullptr : &*found;
}

/// Every \a step -th student of \a snapshot from \a first on.
std::vector<Ssid> some(const Snapshot &snapshot, std::size_t first, std::size_t step)
{
    std::vector<Ssid> members;
    for (std::size_t i = first; i < snapshot.students().size(); i += step)
        members.push_back(snapshot.students()[i].ssid);
    std::ranges::sort(members);
    return members;
}

AggregateQuery where(std::vector<std::uint16_t> groups)
{
    AggregateQuery query;
    query.where = {{Dimension::Group, std::move(groups)}};
    return query;
}

/// How many counting ELA records the students of \a members have.
std::int64_t recordsOf(const Snapshot &snapshot, const std::set<Ssid> &members)
{
    std::int64_t count = 0;
    for (const StudentRow &student : snapshot.students())
        count += members.contains(student.ssid) && snapshot.current(student, ContentArea::Ela);
    return count;
}

} // namespace

TEST_CASE("a filter by groups keeps the records of their members, once, and goes with other filters",
          "[analytics][groups]")
{
    const auto snapshot = SampleLea(300).snapshot();
    const std::vector<Ssid> odd = some(*snapshot, 1, 2), third = some(*snapshot, 0, 3);
    snapshot->useGroups(
        std::vector{aGroup(7, u"Odd"_s, odd), aGroup(3, u"Third"_s, third), aGroup(9, u"Empty"_s, {})});
    std::set<Ssid> either(odd.begin(), odd.end());
    CHECK(answerOf(*snapshot, where({7})).total.measures.records == recordsOf(*snapshot, either));
    either.insert(third.begin(), third.end());
    const std::int64_t both = recordsOf(*snapshot, either);
    CHECK(answerOf(*snapshot, where({7, 3})).total.measures.records == both);
    const std::int64_t everybody = answerOf(*snapshot, {}).total.measures.records;
    CHECK(answerOf(*snapshot, where({StudentGroups::kNoGroup})).total.measures.records == everybody - both);
    CHECK(answerOf(*snapshot, where({StudentGroups::kNoGroup, 7, 3})).total.measures.records == everybody);
    CHECK(noteOf(answerOf(*snapshot, where({9})), AggregateNote::Kind::NobodyMatches));

    AggregateQuery girls = where({7, 3});
    girls.where.push_back({Dimension::Gender, {std::uint16_t(Gender::Female)}});
    AggregateQuery crossed = where({7, 3});
    crossed.by = {Dimension::Gender};
    const Aggregate byGender = answerOf(*snapshot, crossed);
    const auto row = std::ranges::find_if(
        byGender.rows, [](const AggregateRow &one) { return one.codes[0] == std::uint16_t(Gender::Female); });
    REQUIRE(row != byGender.rows.end());
    CHECK(answerOf(*snapshot, girls).total.measures == row->measures);
    CHECK(row->measures.records < both);
    // and whoever stands behind a row is a member
    for (const std::uint32_t student : studentsBehind(*snapshot, crossed, row->codes))
        CHECK(either.contains(snapshot->students()[student].ssid));
}

TEST_CASE("a student of two groups stands in each of their rows, and once in the total",
          "[analytics][groups]")
{
    const auto snapshot = SampleLea(300).snapshot();
    const std::vector<Ssid> odd = some(*snapshot, 1, 2), third = some(*snapshot, 0, 3);
    snapshot->useGroups(std::vector{aGroup(7, u"Odd"_s, odd), aGroup(3, u"Third"_s, third)});
    AggregateQuery query;
    query.by = {Dimension::Group};
    const Aggregate answer = answerOf(*snapshot, query);
    REQUIRE(answer.rows.size() == 3);
    CHECK(answer.rows[0].measures == answerOf(*snapshot, where({7})).total.measures);
    CHECK(answer.rows[1].measures == answerOf(*snapshot, where({3})).total.measures);
    CHECK(answer.rows[2].measures == answerOf(*snapshot, where({0})).total.measures);
    CHECK(rowLabel(answer, answer.rows[0], snapshot->results()) == u"Odd"_s);
    CHECK(rowLabel(answer, answer.rows[2], snapshot->results()) == u"In no group"_s);
    CHECK(answer.total.measures == answerOf(*snapshot, {}).total.measures);
    std::vector<Ssid> inBoth;
    std::ranges::set_intersection(odd, third, std::back_inserter(inBoth));
    const AggregateNote *several = noteOf(answer, AggregateNote::Kind::SeveralGroups);
    REQUIRE(several);
    CHECK(several->count == recordsOf(*snapshot, {inBoth.begin(), inBoth.end()}));
    CHECK_FALSE(noteOf(answer, AggregateNote::Kind::BlankValues));

    // Crossed with another dimension every row is what the filters come to.
    for (const Dimension other : {Dimension::School, Dimension::Grade}) {
        query.by = {Dimension::Group, other};
        const Aggregate crossed = answerOf(*snapshot, query);
        CHECK(crossed.total.measures == answer.total.measures);
        CHECK(crossed.rows.size() > 6);
        for (const AggregateRow &row : crossed.rows) {
            AggregateQuery alone = where({row.codes[0]});
            alone.where.push_back({other, {row.codes[1]}});
            CHECK(answerOf(*snapshot, alone).total.measures == row.measures);
        }
    }
}

TEST_CASE("groups and races cross: a student of two of each stands in four rows", "[analytics][groups]")
{
    ResultRows rows;
    ScoreRecord two = aResult();
    two.races = (1U << 2) | (1U << 6); // Asian, White
    ScoreRecord white = aResult();
    white.races = 1U << 6;
    rows.add({two});
    rows.add({white});
    rows.add({white});
    const ResultColumns columns = rows.columns();
    columns.useGroups(std::make_shared<const StudentGroups>(
        std::vector{aGroup(1, u"A"_s, {Ssid{1}, Ssid{2}}), aGroup(2, u"B"_s, {Ssid{1}})}, 3,
        [](Ssid ssid) { return std::uint32_t(ssid.value - 1); }));
    AggregateQuery query;
    query.by = {Dimension::Group, Dimension::Races};
    const AggregateAnswer answer = aggregate(columns, query, {{}, kThisYear, true, true});
    REQUIRE(std::holds_alternative<Aggregate>(answer));
    const Aggregate &crossed = std::get<Aggregate>(answer);
    CHECK(crossed.total.measures.records == 3);
    QStringList told;
    for (const AggregateRow &row : crossed.rows)
        told << u"%1: %2"_s.arg(rowLabel(crossed, row, columns)).arg(row.measures.records);
    CHECK(told
          == QStringList{u"A \u00b7 Asian: 1"_s, u"A \u00b7 White: 2"_s, u"B \u00b7 Asian: 1"_s,
                         u"B \u00b7 White: 1"_s, u"In no group \u00b7 White: 1"_s});
    CHECK(noteOf(crossed, AggregateNote::Kind::SeveralGroups)->count == 1);
    CHECK(noteOf(crossed, AggregateNote::Kind::SeveralRaces)->count == 1);
}

TEST_CASE("members who are not loaded are counted and told", "[analytics][groups]")
{
    const auto snapshot = SampleLea(100).snapshot();
    std::vector<Ssid> members = some(*snapshot, 0, 4);
    const auto loaded = std::int64_t(members.size());
    members.push_back(Ssid{1});
    members.push_back(Ssid{2});
    snapshot->useGroups(
        std::vector{aGroup(1, u"Watch list"_s, members), aGroup(2, u"Whole"_s, some(*snapshot, 0, 3))});
    const Aggregate answer = answerOf(*snapshot, where({1, 2}));
    const AggregateNote *note = noteOf(answer, AggregateNote::Kind::GroupMembers);
    REQUIRE(note);
    CHECK(note->count == loaded);
    CHECK(note->of == loaded + 2);
    CHECK(
        sentenceFor(*note)
        == u"%1 of the %2 students in the group \u201cWatch list\u201d are in the loaded data."_s.arg(loaded)
               .arg(loaded + 2));
    CHECK(std::ranges::count(answer.notes, AggregateNote::Kind::GroupMembers, &AggregateNote::kind) == 1);
    CHECK_FALSE(noteOf(answerOf(*snapshot, {}), AggregateNote::Kind::GroupMembers));
}

TEST_CASE("groups are never for publication", "[analytics][groups]")
{
    const auto snapshot = SampleLea(100).snapshot();
    snapshot->useGroups(std::vector{aGroup(1, u"All"_s, some(*snapshot, 0, 1))});
    AggregateQuery filtered = where({1});
    AggregateQuery parted;
    parted.by = {Dimension::School, Dimension::Group};
    for (AggregateQuery query : {filtered, parted}) {
        CHECK(std::holds_alternative<Aggregate>(aggregate(*snapshot, query)));
        query.isPublic = true;
        const AggregateAnswer answer = aggregate(*snapshot, query);
        REQUIRE(std::holds_alternative<AggregateRefusal>(answer));
        CHECK(std::get<AggregateRefusal>(answer).reason == AggregateRefusal::Reason::PublicGroup);
        CHECK_FALSE(sentenceFor(std::get<AggregateRefusal>(answer)).isEmpty());
    }
    for (const bool isPublic : {true, false}) {
        AggregateQuery query;
        query.isPublic = isPublic;
        CHECK(std::holds_alternative<AggregateRefusal>(
            publication(*snapshot, query, std::array{Dimension::Group})));
    }
}

TEST_CASE("a group is found by its name, and one that was taken away is nobody else's", "[analytics][groups]")
{
    const auto snapshot = SampleLea(100).snapshot();
    const ResultColumns &columns = snapshot->results();
    const std::vector<Ssid> members = some(*snapshot, 0, 2);
    snapshot->useGroups(
        std::vector{aGroup(1, u"Gone"_s, members), aGroup(2, u"Period 1, honors"_s, members)});
    CHECK(valueFromCode(Dimension::Group, u"period 1, HONORS", columns) == 2);
    CHECK(valueFromCode(Dimension::Group, u"", columns) == StudentGroups::kNoGroup);
    CHECK_FALSE(valueFromCode(Dimension::Group, u"Period", columns));
    AggregateQuery query = where({1});
    query.year = SampleLea::kYear;
    const QJsonObject saved = savedQuery(query, columns, SampleLea::kYear);

    snapshot->useGroups(std::vector{aGroup(2, u"Period 1"_s, members)});
    REQUIRE(refusalOf(columns, query));
    CHECK(refusalOf(columns, query)->reason == AggregateRefusal::Reason::UnknownValue);
    CHECK(carriedOver(query, columns, columns).where.empty()); // not: whoever is in no group
    const auto restored = restoredQuery(saved, columns, SampleLea::kYear);
    REQUIRE(restored);
    CHECK(restored->lost == QStringList{dimensionName(Dimension::Group)});
    CHECK(valueName(Dimension::Group, 2, columns, ContentArea::Ela, SampleLea::kYear) == u"Period 1"_s);
    CHECK_FALSE(valueName(Dimension::Group, 1, columns, ContentArea::Ela, SampleLea::kYear).isEmpty());
}

TEST_CASE("groups may be replaced while results are read", "[analytics][groups]")
{
    const auto snapshot = SampleLea(200).snapshot();
    const std::vector<StudentGroup> one{aGroup(1, u"One"_s, some(*snapshot, 0, 2))};
    const std::vector<StudentGroup> many{one[0], aGroup(900, u"Two"_s, some(*snapshot, 0, 3)),
                                         aGroup(40'000, u"Three"_s, some(*snapshot, 1, 3))};
    snapshot->useGroups(one);
    std::atomic<bool> isDone = false;
    std::thread writer([&] {
        while (!isDone) {
            snapshot->useGroups(many);
            snapshot->useGroups(one);
        }
    });
    AggregateQuery query;
    query.by = {Dimension::Group, Dimension::Grade, Dimension::School};
    std::size_t rows = 0;
    for (int i = 0; i < 50; ++i)
        rows += answerOf(*snapshot, query).rows.size();
    isDone = true;
    writer.join();
    CHECK(rows > 0);
}
