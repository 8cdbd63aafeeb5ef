// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/importer.h"

#include "core/analytics/representativeness.h"
#include "core/analytics/snapshot.h"
#include "core/domain/profile.h"
#include "tests/core/store/cachefixture.h"

#include <catch2/catch.hpp>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

namespace {

const FixedClock kClock(QDateTime(QDate(2024, 7, 1), QTime(19, 0), Qt::UTC));

const QByteArray kDistribution = "SSR Distribution 2023-24 as of 06/05/2024\n"
                                 "District Code,School Code,SSID,Last Name,First Name,Grade,SSR Language\n"
                                 "99654320000000,99654326000011,9900000001,Ito,Mei,5,JPN\n"
                                 "99654320000000,99654326000011,9900000002,Roe,Jo,6,SPA\n"
                                 "99654320000000,99654326000011,99,Bad,Row,6,SPA\n";

sync::FileReport imported(store::Cache &cache, const QString &path)
{
    auto report = sync::importPaths(cache, {path}, {}, kClock);
    REQUIRE(report);
    REQUIRE(report->files.size() == 1);
    return report->files.first();
}

} // namespace

TEST_CASE("a report about who is to test is imported as one generation, and again without one", "[sync][lists]")
{
    TempCache cache;
    TempFolder folder;
    const QString path = folder.write(u"report.csv"_s, kDistribution);
    const sync::FileReport file = imported(*cache, path);
    CHECK(file.refusal == QString());
    CHECK(file.kind == files::FileKind::SsrDistribution);
    CHECK(file.year == domain::SchoolYear{2024});
    CHECK(file.asOf == QDateTime(QDate(2024, 6, 5), QTime(7, 0), Qt::UTC)); // midnight in California
    CHECK(file.rows == 3);
    CHECK(file.inserted == 2);
    CHECK(file.rejectedCount == 1);
    REQUIRE(file.rejected.size() == 1);
    CHECK(file.rejected[0].row == 5);
    CHECK(file.rejected[0].column == u"SSID"_s);
    CHECK(cache->lea()->generation == 1);
    CHECK(cache->lea()->code.text() == u"99654320000000"_s);
    const auto student = cache->student({9900000001});
    REQUIRE(student);
    REQUIRE(student->has_value());
    CHECK((*student)->student.displayName() == u"Ito, Mei"_s);

    const sync::FileReport again = imported(*cache, path);
    CHECK(again.unchanged == 2);
    CHECK(again.inserted == 0);
    CHECK(again.rejectedCount == 1);
    CHECK(cache->lea()->generation == 1);
    const auto sources = cache->sources();
    REQUIRE(sources);
    REQUIRE(sources->size() == 1);
    CHECK(sources->first().list == domain::ListKind::SsrDistribution);
    CHECK(cache->verify()->isEmpty());
}

TEST_CASE("a report of another LEA, or without a row to take, leaves the cache as it was", "[sync][lists]")
{
    TempCache cache;
    TempFolder folder;
    (void)imported(*cache, folder.write(u"report.csv"_s, kDistribution));
    QByteArray foreign = kDistribution;
    foreign.replace("99654320000000", "99111110000000").replace("Ito", "Ott");
    const sync::FileReport other = imported(*cache, folder.write(u"other.csv"_s, foreign));
    CHECK(other.refusal.contains(u"99111110000000"_s));
    const sync::FileReport none = imported(*cache, folder.write(u"none.csv"_s, "SSID,Test,Status\nx,CAST,Completed\n"));
    CHECK_FALSE(none.refusal.isEmpty());
    const sync::FileReport empty = imported(*cache, folder.write(u"empty.csv"_s, "SSID,Test,Status\n"));
    CHECK_FALSE(empty.refusal.isEmpty());
    CHECK(cache->lea()->generation == 1);
    CHECK((*cache->student({9900000001}))->student.lastName == u"Ito"_s);
    CHECK(cache->verify()->isEmpty());
}

namespace {

/// Two grade-5 students with a row of ELA each, one of them scored.
void loadRows(store::Cache &cache)
{
    TestFile data;
    data.rows.resize(2);
    data.rows[0].ssid = 1234500001;
    data.rows[1].ssid = 1234500002;
    data.rows[1].score = -1;
    data.rows[1].level = 0;
    (void)import(cache, {data});
}

std::shared_ptr<const analytics::Snapshot> snapshotOf(const store::Cache &cache)
{
    auto snapshot = analytics::Snapshot::build(*cache.feed());
    REQUIRE(snapshot);
    return *snapshot;
}

const analytics::AreaBalance &areaOf(const analytics::Snapshot &snapshot, domain::ContentArea wanted)
{
    for (const analytics::AreaBalance &area : snapshot.balance().areas)
        if (area.area == wanted)
            return area;
    FAIL("no such area");
    return snapshot.balance().areas.front();
}

void checkBoxes(const analytics::Snapshot &snapshot)
{
    for (const analytics::AreaBalance &area : snapshot.balance().areas) {
        std::int64_t sum = 0;
        for (const std::int64_t box : area.boxes)
            sum += box;
        CHECK(sum == area.students);
    }
    std::int64_t reports = 0;
    for (const std::int64_t box : snapshot.balance().reports)
        reports += box;
    CHECK(reports == snapshot.balance().students);
}

const QByteArray kHead = "Test Assignment 2023-24 as of 05/21/2024\nSSID,Last Name,First Name,Grade,School Code,Test,Status\n";

QByteArray assigned(const char *ssid, const char *test, const char *status)
{
    return QByteArray(ssid) + ",Day,Kim,5,19647330000001," + test + ',' + status + '\n';
}

} // namespace

TEST_CASE("with a Test Assignment report the denominator is who is registered", "[sync][lists]")
{
    using enum domain::ContentArea;
    TempCache cache;
    TempFolder folder;
    loadRows(*cache);
    const auto before = snapshotOf(*cache);
    CHECK(areaOf(*before, Ela).registered == -1);
    CHECK(before->balance().students == 2);

    (void)imported(*cache, folder.write(u"t.csv"_s, kHead + assigned("1234500001", "ELA", "Completed") + assigned("1234500002", "ELA", "Completed")
                                                       + assigned("1234500003", "ELA", "Not Started") + assigned("1234500003", "Mathematics", "In Progress")
                                                       + assigned("1234500003", "CAST", "Completed") + assigned("1234500004", "ELA", "Withdrawn")
                                                       + assigned("1234500005", "CAA for ELA", "")));
    const auto snapshot = snapshotOf(*cache);
    checkBoxes(*snapshot);
    CHECK(areaOf(*snapshot, Ela).registered == 3);
    CHECK(areaOf(*snapshot, Ela).withRow == 2);
    CHECK(areaOf(*snapshot, Ela).boxes[std::size_t(domain::ScoreBox::Scored)] == 1);
    CHECK(areaOf(*snapshot, CaaEla).registered == 1);
    CHECK(snapshot->balance().isRegistrationWhole);
    CHECK(snapshot->balance().students == 4); // the one who withdrew is not registered
    REQUIRE(snapshot->indexOf({1234500003}));
    const analytics::StudentRow &student = snapshot->students()[*snapshot->indexOf({1234500003})];
    using domain::ScoreBox;
    using domain::ScoreReason;
    CHECK(snapshot->verdict(student, Ela) == domain::ScoreVerdict{ScoreBox::NoScoreYet, ScoreReason::NotStarted});
    CHECK(snapshot->verdict(student, Math) == domain::ScoreVerdict{ScoreBox::NoScoreYet, ScoreReason::NotFinished});
    CHECK(snapshot->verdict(student, Science) == domain::ScoreVerdict{ScoreBox::NoScoreYet, ScoreReason::BeingScored});
    CHECK(student.report == domain::ReportBox::HeldForSeveral);
    const analytics::StudentRow &alternate = snapshot->students()[*snapshot->indexOf({1234500005})];
    CHECK(snapshot->verdict(alternate, CaaEla) == domain::ScoreVerdict{ScoreBox::NotKnown, ScoreReason::NoRow});
    CHECK_FALSE(snapshot->verdict(alternate, Ela).has_value());
    CHECK_FALSE(snapshot->indexOf({1234500004}).has_value());

    // Representativeness looks at all of them, aggregates at rows alone.
    analytics::AggregateQuery query;
    query.area = Ela;
    const auto answer = analytics::representativeness(*snapshot, query);
    REQUIRE(std::holds_alternative<analytics::Representativeness>(answer));
    const auto &representative = std::get<analytics::Representativeness>(answer);
    CHECK(representative.isOfRegistered);
    CHECK(representative.registered == 3);
    CHECK(representative.awaiting == 2);
    const auto counted = analytics::aggregate(*snapshot, query);
    REQUIRE(std::holds_alternative<analytics::Aggregate>(counted));
    CHECK(std::get<analytics::Aggregate>(counted).total.measures.records == 2);
    // Nobody has a row of math, so there is nothing to compare with.
    query.area = Math;
    CHECK(std::holds_alternative<analytics::AggregateRefusal>(analytics::representativeness(*snapshot, query)));
    CHECK(std::holds_alternative<analytics::AggregateRefusal>(analytics::aggregate(*snapshot, query)));

    // As things stood before the report, nobody was registered by it.
    auto past = analytics::Snapshot::build(*cache->feed(QDateTime(QDate(2024, 5, 20), QTime(12, 0), Qt::UTC)));
    REQUIRE(past);
    CHECK((*past)->balance().students == 2);
    CHECK(areaOf(**past, Ela).registered == -1);
}

TEST_CASE("a report of a part of the students gives no denominator, and takes nobody away", "[sync][lists]")
{
    TempCache cache;
    TempFolder folder;
    loadRows(*cache);
    (void)imported(*cache, folder.write(u"t.csv"_s, kHead + assigned("1234500001", "ELA", "Completed")));
    const auto snapshot = snapshotOf(*cache);
    checkBoxes(*snapshot);
    CHECK(areaOf(*snapshot, domain::ContentArea::Ela).registered == -1);
    CHECK(areaOf(*snapshot, domain::ContentArea::Ela).students == 2);
    CHECK_FALSE(snapshot->balance().isRegistrationWhole);
    // Without tests the report counts by grade.
    (void)imported(*cache, folder.write(u"d.csv"_s, "SSR Distribution 2023-24 as of 05/21/2024\nSSID,Grade,SSR Language\n"
                                                    "1234500001,5,ENG\n1234500002,5,SPA\n1234500006,5,ENG\n"));
    const auto whole = snapshotOf(*cache);
    checkBoxes(*whole);
    CHECK(areaOf(*whole, domain::ContentArea::Ela).registered == 3);
    // Of the first a report names ELA alone.
    CHECK(areaOf(*whole, domain::ContentArea::Science).registered == 2);
}

TEST_CASE("appeals stand in the profile with type, status and dates, and one that waits is the reason", "[sync][lists]")
{
    TempCache cache;
    TempFolder folder;
    loadRows(*cache);
    CHECK_FALSE(domain::profileOf(**cache->student({1234500002})).scoreStatus.first().appeals.has_value());
    (void)imported(*cache, folder.write(u"a.csv"_s, "STAIRS and Appeals 2023-24 as of 05/21/2024\nCase Number,SSID,Test,Appeal Type,Appeal Status,Date Filed\n"
                                                    "31,1234500002,ELA,Reopen,Pending CDE Approval,05/20/2024\n"
                                                    "32,1234500001,ELA,Reset,Approved,05/02/2024\n"));
    const auto waiting = domain::profileOf(**cache->student({1234500002}));
    const domain::ScoreStatusRow &row = waiting.scoreStatus.first();
    CHECK(row.area == domain::ContentArea::Ela);
    CHECK(row.verdict.box == domain::ScoreBox::AppealPending);
    REQUIRE(row.appeals);
    REQUIRE(row.appeals->size() == 1);
    CHECK(row.appeals->first().type == domain::AppealType::Reopen);
    CHECK(row.appeals->first().date == domain::Day::of(2024, 5, 20));
    const auto scored = domain::profileOf(**cache->student({1234500001}));
    CHECK(scored.scoreStatus.first().verdict.box == domain::ScoreBox::Scored);
    CHECK(scored.scoreStatus.at(1).appeals->isEmpty());
    const auto snapshot = snapshotOf(*cache);
    checkBoxes(*snapshot);
    CHECK(areaOf(*snapshot, domain::ContentArea::Ela).boxes[std::size_t(domain::ScoreBox::AppealPending)] == 1);
}
