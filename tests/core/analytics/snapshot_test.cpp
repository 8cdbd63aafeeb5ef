// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/balance.h"
#include "core/analytics/representativeness.h"
#include "core/analytics/searchindex.h"
#include "core/analytics/snapshot.h"

#include "tests/support/stringmaker.h"

#include <rapidcheck.h>

#include <functional>
#include <limits>
#include <new>
#include <numeric>
#include <stdexcept>
#include <system_error>

using namespace scoredesk;
using namespace scoredesk::analytics;
using namespace scoredesk::domain;
using namespace Qt::StringLiterals;

namespace {

struct FeedStudent
{
    std::string last, first, middle, localId;
    std::int64_t ssid = 0;
    std::int8_t grade = 5;
    CdsCode school = {};
    std::vector<ScoreRecord> records = {};
    std::vector<SsrDocument> documents = {};
};

/// A feed of what a test says, in the order the contract promises.
class FakeFeed final : public SnapshotFeed
{
public:
    LeaInfo info;
    QList<Place> known;
    std::vector<FeedStudent> list;
    bool failing = false;
    std::function<void()> throwing = {}; ///< called before the records are read
    mutable int visited = 0; ///< students

    FakeFeed()
    {
        info.code = CdsCode{19647330000000};
        info.year = SchoolYear{2024};
        info.asOf = QDateTime({2024, 6, 5}, {6, 0}, Qt::UTC);
        info.ssrDatesKnown = true;
        info.generation = 1;
    }
    Result<LeaInfo> lea() const override { return info; }
    Result<void> places(const std::function<void(const Place &)> &visit) const override
    {
        for (const Place &place : known)
            visit(place);
        return {};
    }
    Result<void> students(const std::function<bool(const StudentView &)> &visit) const override
    {
        std::int64_t id = 0;
        for (const FeedStudent &s : list) {
            ++visited;
            if (!visit({Id<Student>{++id}, Ssid{s.ssid}, s.last, s.first, s.middle, s.localId, "ENG", s.grade,
                        s.school, s.school.district()}))
                break;
        }
        return {};
    }
    Result<void> records(const std::function<bool(const ScoreRecord &)> &visit) const override
    {
        if (failing)
            return Error{ErrorKind::Storage, {}, {}};
        if (throwing)
            throwing();
        std::int64_t id = 0;
        for (const FeedStudent &s : list) {
            ++id;
            for (ScoreRecord record : s.records) {
                record.student = Id<Student>{id};
                visit(record);
            }
        }
        return {};
    }
    Result<void> documents(const std::function<bool(Id<Student>, const SsrDocument &)> &visit) const override
    {
        std::int64_t id = 0;
        for (const FeedStudent &s : list) {
            ++id;
            for (const SsrDocument &document : s.documents)
                visit(Id<Student>{id}, document);
        }
        return {};
    }
};

ScoreRecord aRow(ContentArea area, int level, int spring = 2024, int grade = 5)
{
    ScoreRecord record;
    record.area = area;
    record.year = SchoolYear{std::int16_t(spring)};
    record.gradeAssessed = std::int8_t(grade);
    record.level = std::int8_t(level);
    record.ssrEligible = level > 0 ? YesNo::Yes : YesNo::Blank;
    record.include = IncludeIndicator::Y;
    return record;
}

std::shared_ptr<const Snapshot> built(const FakeFeed &feed)
{
    auto snapshot = Snapshot::build(feed);
    REQUIRE(snapshot.has_value());
    return *snapshot;
}

const AreaBalance *areaOf(const BalanceSheet &sheet, ContentArea area)
{
    for (const AreaBalance &balance : sheet.areas)
        if (balance.area == area)
            return &balance;
    return nullptr;
}

std::int64_t boxOf(const AreaBalance &balance, ScoreBox box)
{
    return balance.boxes[std::size_t(box)];
}

} // namespace

TEST_CASE("students stand by name as people sort names, and are found by SSID", "[analytics][snapshot]")
{
    FakeFeed feed;
    feed.list = {{"Zúñiga", "Ana", "", "", 3},
                 {"alvarez", "Bob", "", "", 2},
                 {"Álvarez", "Ana", "Eva", "", 1},
                 {"O'Neil", "Cy", "", "", 5},
                 {"Olsen", "Cy", "", "", 4}};
    const auto snapshot = built(feed);
    REQUIRE(snapshot->students().size() == 5);
    QStringList names;
    for (const StudentRow &row : snapshot->students())
        names << snapshot->displayName(row);
    CHECK(names
          == QStringList{u"Álvarez, Ana E."_s, u"alvarez, Bob"_s, u"Olsen, Cy"_s, u"O'Neil, Cy"_s,
                         u"Zúñiga, Ana"_s});
    for (std::uint32_t i = 0; i < 5; ++i)
        CHECK(snapshot->indexOf(snapshot->students()[i].ssid) == i);
    CHECK_FALSE(snapshot->indexOf(Ssid{77}).has_value());
    CHECK(snapshot->search().find(u"alvarez", 10).students == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("each student x area stands in one box of the balance sheet", "[analytics][snapshot][balance]")
{
    const CdsCode schoolA{19647331234567}, schoolB{19647337654321};
    FakeFeed feed;
    feed.known = {{feed.info.code, u"Sample Unified"_s}, {schoolA, u"A Street"_s}};
    ScoreRecord released = aRow(ContentArea::Ela, 3);
    released.ssrAvailable = Day::of(2024, 6, 5);
    ScoreRecord exempt = aRow(ContentArea::Math, 0, 2024, 4);
    exempt.gradeAssessed = 4;
    exempt.condition = ConditionCode::PGE;
    ScoreRecord carried = aRow(ContentArea::Science, 2);
    carried.scienceCurrentYear = YesNo::No;
    feed.list = {
        {"A",
         "A",
         "",
         "",
         1,
         5,
         schoolA,
         {released, aRow(ContentArea::Math, 4), aRow(ContentArea::Science, 1)},
         {}},
        {"B",
         "B",
         "",
         "",
         2,
         5,
         schoolA,
         {aRow(ContentArea::Ela, 2), aRow(ContentArea::Math, 2)},
         {}}, // no science row
        {"C",
         "C",
         "",
         "",
         3,
         4,
         schoolB,
         {aRow(ContentArea::Ela, 1, 2024, 4), exempt, aRow(ContentArea::Ela, 4, 2023, 3)},
         {}},
        {"D", "D", "", "", 4, 12, schoolB, {carried}, {}},
        {"E", "E", "", "", 5, 5, schoolB, {aRow(ContentArea::Ela, 4, 2023)}, {}}, // last year only
    };
    const auto snapshot = built(feed);
    const BalanceSheet &sheet = snapshot->balance();
    CHECK(sheet.students == 4);
    REQUIRE(sheet.areas.size() == 3);
    const AreaBalance &science = *areaOf(sheet, ContentArea::Science);
    CHECK(science.students == 2);
    CHECK(science.records == 1);
    CHECK(science.scored == 1);
    // cli.md: `records` are the rows of the data file, so D's carried-over one is among them; its level counts as scored too.
    CHECK(sheet.inFile[areaIndex(ContentArea::Science)].records == 2);
    CHECK(sheet.inFile[areaIndex(ContentArea::Science)].scored == 2);
    CHECK(sheet.inFile[areaIndex(ContentArea::Ela)].records == 3);
    CHECK(sheet.inFile[areaIndex(ContentArea::CaaEla)].records == 0);
    CHECK(boxOf(science, ScoreBox::Scored) == 1);
    CHECK(boxOf(science, ScoreBox::NotKnown) == 1);
    const AreaBalance &math = *areaOf(sheet, ContentArea::Math);
    CHECK(boxOf(math, ScoreBox::Pge) == 1);
    CHECK(math.levels == std::array<std::int64_t, 4>{0, 1, 0, 1});

    CHECK(sheet.reportsEligible == 4);
    CHECK(sheet.reportsReleased == 1);
    CHECK(sheet.reports[std::size_t(ReportBox::Released)] == 1);
    CHECK(sheet.reports[std::size_t(ReportBox::HeldForScience)] == 1);
    CHECK(sheet.reports[std::size_t(ReportBox::HeldOther)] == 1);
    CHECK(sheet.reports[std::size_t(ReportBox::NotEligible)] == 1);
    CHECK(sheet.heldNotEligible == 0);

    REQUIRE(snapshot->schools().size() == 2);
    CHECK(snapshot->schools()[1].name == schoolB.text()); // nobody named it
    REQUIRE(sheet.schools.size() == 2);
    CHECK(snapshot->schools()[std::size_t(sheet.schools[0].school)].code == schoolB); // 1 of 2 before 5 of 6
    CHECK(sheet.schools[1].tests == 6);
    CHECK(sheet.schools[1].scored == 5);
    const StudentRow &b = snapshot->students()[*snapshot->indexOf(Ssid{2})];
    CHECK(snapshot->verdict(b, ContentArea::Science)->reason == ScoreReason::NoRow);
    CHECK_FALSE(snapshot->verdict(b, ContentArea::Csa).has_value());
    CHECK(snapshot->current(b, ContentArea::Math)->level == 2);
    CHECK(snapshot->current(b, ContentArea::Science) == nullptr);
}

TEST_CASE("registered are those whom reports list and those who have a row, and it is told how many only have the row",
          "[analytics][snapshot][balance]")
{
    LeaInfo lea;
    lea.year = SchoolYear{2024};
    lea.hasRegistrations = true;
    BalanceBuilder builder(lea, 0, false);
    Registration listed;
    listed.isListed = true;
    listed.grade = 5;
    listed.areas = areaBit(ContentArea::Ela);
    const std::vector<ScoreRecord> row{aRow(ContentArea::Ela, 3)};
    for (int i = 0; i < 38; ++i)
        builder.add(row, -1, false, listed);
    for (int i = 0; i < 2; ++i)
        builder.add(row, -1, false);
    for (int i = 0; i < 5; ++i)
        builder.add({}, -1, false, listed);
    const BalanceSheet sheet = builder.finish();
    const auto ela = std::ranges::find(sheet.areas, ContentArea::Ela, &AreaBalance::area);
    REQUIRE(ela != sheet.areas.end());
    CHECK(ela->registered == 45);
    CHECK(ela->withRow == 40);
    CHECK(ela->notListed == 2);
    CHECK(registeredMeaning(ela->notListed).contains(u"2 tests have a record here"_s));
    CHECK_FALSE(registeredMeaning().contains(u"no such report"_s));
}

TEST_CASE("of the reports held, those whose student no row marks eligible yet are told", "[analytics][snapshot][balance]")
{
    ScoreRecord math = aRow(ContentArea::Math, 0);
    math.include = IncludeIndicator::Blank;
    ScoreRecord ela = aRow(ContentArea::Ela, 0);
    ela.include = IncludeIndicator::Blank;
    ScoreRecord released = aRow(ContentArea::Ela, 3);
    released.ssrAvailable = Day::of(2024, 6, 1);
    FakeFeed feed;
    feed.list = {{"A", "A", "", "", 1, 4, {}, {ela, math}, {}}, // held, nothing says yet that there will be a report
                 {"B", "B", "", "", 2, 4, {}, {aRow(ContentArea::Ela, 3), math}, {}}, // held, eligible
                 {"C", "C", "", "", 3, 4, {}, {released}, {}}};
    const BalanceSheet sheet = built(feed)->balance();
    std::int64_t held = 0;
    for (int box = int(ReportBox::HeldForEla); box <= int(ReportBox::HeldOther); ++box)
        held += sheet.reports[std::size_t(box)];
    CHECK(held == 2);
    CHECK(sheet.heldNotEligible == 1);
    CHECK(sheet.reportsEligible == 2);
    CHECK(held - sheet.heldNotEligible == sheet.reportsEligible - sheet.reportsReleased);
}

TEST_CASE("without release dates only reports that are held count as released",
          "[analytics][snapshot][balance]")
{
    FakeFeed feed;
    feed.info.ssrDatesKnown = false;
    feed.list = {{"A", "A", "", "", 1, 4, {}, {aRow(ContentArea::Ela, 3)}, {}},
                 {"B", "B", "", "", 2, 4, {}, {aRow(ContentArea::Ela, 3)}, {}}};
    CHECK(built(feed)->balance().reportsReleased == -1);
    SsrDocument document;
    document.year = SchoolYear{2024};
    feed.list[1].documents = {document};
    CHECK(built(feed)->balance().reportsReleased == 1);
}

TEST_CASE("of two rows of one test the one scored last stands", "[analytics][snapshot]")
{
    FakeFeed feed;
    ScoreRecord first = aRow(ContentArea::Ela, 2), second = aRow(ContentArea::Ela, 3);
    first.scoreAvailable = Day::of(2024, 5, 20);
    second.scoreAvailable = Day::of(2024, 5, 29);
    feed.list = {{"A", "A", "", "", 1, 4, {}, {first, second}, {}}};
    const auto snapshot = built(feed);
    CHECK(snapshot->current(snapshot->students()[0], ContentArea::Ela)->level == 3);
    CHECK(areaOf(snapshot->balance(), ContentArea::Ela)->records == 2);
    CHECK(areaOf(snapshot->balance(), ContentArea::Ela)->students == 1);
}

TEST_CASE("a feed that fails fails the snapshot, and an empty one makes an empty snapshot",
          "[analytics][snapshot]")
{
    FakeFeed feed;
    const auto empty = built(feed);
    CHECK(empty->students().empty());
    CHECK(empty->balance().areas.empty());
    CHECK(empty->search().find(u"a", 5).total == 0);
    feed.failing = true;
    const auto failed = Snapshot::build(feed);
    REQUIRE_FALSE(failed.has_value());
    CHECK(failed.error().kind == ErrorKind::Storage);
}

TEST_CASE("no exception leaves the building of a snapshot", "[analytics][snapshot]")
{
    FakeFeed feed;
    feed.list = {{"A", "A", "", "", 1, 4, {}, {aRow(ContentArea::Ela, 2)}, {}}};
    const auto errorOf = [&feed](std::function<void()> throwing) -> QString {
        feed.throwing = std::move(throwing);
        const auto built = Snapshot::build(feed);
        REQUIRE_FALSE(built.has_value());
        CHECK(built.error().kind == ErrorKind::Internal);
        return built.error().subject + u": "_s + built.error().detail;
    };
    CHECK(errorOf([] { throw std::bad_alloc(); }).startsWith(u"memory"_s));
    CHECK(errorOf([] { throw std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again)); })
              .startsWith(u"thread"_s));
    CHECK_FALSE(errorOf([] { throw std::runtime_error("Moreno, Ana"); }).contains(u"Moreno"_s));
    feed.throwing = {};
    CHECK(built(feed)->records().size() == 1);
}

TEST_CASE("results are partial while a test has no result or the state has not published", "[analytics][snapshot]")
{
    FakeFeed feed;
    CHECK(built(feed)->isPartial()); // nothing is there
    ScoreRecord exempt = aRow(ContentArea::Math, 0, 2024, 4);
    exempt.condition = ConditionCode::PGE;
    feed.list = {{"A", "A", "", "", 1, 4, {}, {aRow(ContentArea::Ela, 2, 2024, 4), exempt}, {}}};
    CHECK(built(feed)->isPartial());
    feed.info.asOf = QDateTime({2025, 2, 1}, {6, 0}, Qt::UTC);
    CHECK_FALSE(built(feed)->isPartial());
    feed.list[0].records[1].condition = ConditionCode::None; // not started
    CHECK(built(feed)->isPartial());
}

TEST_CASE("a cancelled snapshot ends at the next rows, or after the step it is in", "[analytics][snapshot]")
{
    FakeFeed feed;
    feed.list.resize(2000);
    for (std::size_t i = 0; i < feed.list.size(); ++i) {
        feed.list[i].ssid = std::int64_t(i) + 1;
        feed.list[i].records = {aRow(ContentArea::Ela, 3)};
    }
    int polls = 0;
    const auto run = [&](int stopAt) {
        polls = 0;
        feed.visited = 0;
        return Snapshot::build(feed, jobs::JobContext([&polls, stopAt] { return ++polls >= stopAt; }, {}));
    };
    REQUIRE(run(std::numeric_limits<int>::max()).has_value());
    const int all = polls;
    CHECK(all > 20);
    for (int stopAt = 1; stopAt <= all; ++stopAt) {
        const auto result = run(stopAt);
        CAPTURE(stopAt);
        REQUIRE_FALSE(result.has_value());
        CHECK(result.error().kind == ErrorKind::Cancelled);
    }
    CHECK_FALSE(run(4).has_value()); // in the middle of the students
    CHECK(feed.visited > 0);
    CHECK(feed.visited < 1000);
}

TEST_CASE("boxes add up whatever the rows say", "[analytics][snapshot][balance]")
{
    const bool holds = rc::check([] {
        FakeFeed feed;
        feed.info.ssrDatesKnown = *rc::gen::arbitrary<bool>();
        feed.list.resize(*rc::gen::inRange<std::size_t>(0, 60));
        std::int64_t ssid = 0;
        for (FeedStudent &student : feed.list) {
            student.ssid = ++ssid;
            student.grade = *rc::gen::inRange<std::int8_t>(-1, 13);
            student.school = CdsCode{19647330000000 + *rc::gen::inRange<std::int64_t>(0, 4)};
            student.records.resize(*rc::gen::inRange<std::size_t>(0, 5));
            int spring = 2024;
            for (ScoreRecord &record : student.records) {
                spring -= *rc::gen::inRange(0, 2);
                record = aRow(
                    *rc::gen::elementOf(std::vector<ContentArea>(kContentAreas.begin(), kContentAreas.end())),
                    *rc::gen::element(0, 1, 2, 3, 4, 9), spring);
                record.gradeAssessed = student.grade;
                record.condition =
                    *rc::gen::element(ConditionCode::None, ConditionCode::None, ConditionCode::NT,
                                      ConditionCode::LOSS, ConditionCode::Other);
                record.include = IncludeIndicator(*rc::gen::inRange(0, 6));
                record.ssrEligible = YesNo(*rc::gen::inRange(0, 3));
                record.scienceCurrentYear = *rc::gen::element(YesNo::Blank, YesNo::Yes, YesNo::No);
                record.opportunity[0] = OpportunityStatus(*rc::gen::inRange(0, 4));
                record.ssrAvailable = *rc::gen::element(Day{}, Day::of(2024, 5, 20), Day::of(2024, 7, 1));
            }
        }
        const auto result = Snapshot::build(feed);
        RC_ASSERT(result.has_value());
        const Snapshot &snapshot = **result;
        const BalanceSheet &sheet = snapshot.balance();
        std::int64_t tests = 0, scoredBoxes = 0;
        for (const AreaBalance &area : sheet.areas) {
            RC_ASSERT(std::accumulate(area.boxes.begin(), area.boxes.end(), std::int64_t(0))
                      == area.students);
            // Shares are over Include Indicator Y alone (domain-facts §4).
            std::int64_t valid = 0;
            for (const StudentRow &row : snapshot.students())
                for (const ScoreRecord &record : snapshot.recordsOf(row))
                    valid += record.year == feed.info.year && record.area == area.area && countsThisYear(record)
                             && record.hasLevel() && record.include == IncludeIndicator::Y;
            RC_ASSERT(std::accumulate(area.levels.begin(), area.levels.end(), std::int64_t(0)) == valid);
            RC_ASSERT(valid <= area.scored);
            RC_ASSERT(area.scored <= area.records);
            std::int64_t byVerdict = 0;
            for (const StudentRow &row : snapshot.students())
                byVerdict += snapshot.verdict(row, area.area).has_value() ? 1 : 0;
            RC_ASSERT(byVerdict == area.students);
            tests += area.students;
            scoredBoxes += boxOf(area, ScoreBox::Scored);
        }
        RC_ASSERT(std::accumulate(sheet.reports.begin(), sheet.reports.end(), std::int64_t(0))
                  == sheet.students);
        RC_ASSERT(sheet.reportsReleased <= sheet.reportsEligible);
        std::int64_t schoolTests = 0, schoolScored = 0;
        for (const SchoolBalance &school : sheet.schools) {
            schoolTests += school.tests;
            schoolScored += school.scored;
        }
        RC_ASSERT(schoolTests == tests);
        RC_ASSERT(schoolScored == scoredBoxes);
    });
    CHECK(holds);
}
