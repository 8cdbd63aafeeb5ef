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
    CHECK(areaOf(*snapshot, Ela).notListed == 0);
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

TEST_CASE("a report without a year counts for the year whose results are loaded, and never moves the LEA into an empty one", "[sync][lists]")
{
    const FixedClock september(QDateTime(QDate(2024, 9, 10), QTime(19, 0), Qt::UTC));
    const auto importedThen = [&september](store::Cache &cache, const QString &path) {
        auto report = sync::importPaths(cache, {path}, {}, september);
        REQUIRE(report);
        return report->files.first();
    };
    const QByteArray rows = "SSID,Grade,SSR Language\n1234500001,5,ENG\n1234500002,5,SPA\n";
    TempFolder folder;
    const QString summer = folder.write(u"SSR_240815120000.csv"_s, rows);
    {
        TempCache cache;
        loadRows(*cache);
        const sync::FileReport file = importedThen(*cache, summer);
        CHECK(file.refusal == QString());
        CHECK(file.year == domain::SchoolYear{2024});
        CHECK_FALSE(file.notes.empty());
        CHECK(cache->lea()->year == domain::SchoolYear{2024});
        // One that says the next year waits for its results.
        const sync::FileReport next = importedThen(*cache, folder.write(u"SSR_2024-25.csv"_s, rows));
        CHECK(next.refusal == QString());
        CHECK(next.year == domain::SchoolYear{2025});
        CHECK(std::any_of(next.notes.begin(), next.notes.end(), [](const files::RowIssue &note) { return note.reason.contains(u"2024"_s); }));
        CHECK(cache->lea()->year == domain::SchoolYear{2024});
        CHECK(cache->lea()->asOf == TestFile().asOf);
        CHECK(snapshotOf(*cache)->balance().students == 2);
        auto past = cache->feed(QDateTime(QDate(2024, 9, 9), QTime(), Qt::UTC))->lea();
        REQUIRE(past);
        CHECK(past->year == domain::SchoolYear{2024});
    }
    {
        TempCache cache; // nothing to go by
        CHECK(importedThen(*cache, summer).refusal.contains(u"2023-24"_s));
        CHECK(cache->lea()->generation == 0);
        CHECK(importedThen(*cache, folder.write(u"SSR_240515120000.csv"_s, rows)).year == domain::SchoolYear{2024});
    }
}

TEST_CASE("an area without rows is registered only by a report that names it and is whole elsewhere", "[sync][lists]")
{
    TempFolder folder;
    const auto scienceOf = [&folder](const QByteArray &report) {
        TempCache cache;
        loadRows(*cache);
        (void)imported(*cache, folder.write(u"t.csv"_s, kHead + report));
        const auto snapshot = snapshotOf(*cache);
        checkBoxes(*snapshot);
        return areaOf(*snapshot, domain::ContentArea::Science).registered;
    };
    const QByteArray ela = assigned("1234500001", "ELA", "Completed") + assigned("1234500002", "ELA", "Completed");
    const QByteArray science = assigned("1234500001", "CAST", "Not Started") + assigned("1234500002", "CAST", "Not Started");
    CHECK(scienceOf(ela) == -1);
    CHECK(scienceOf(ela + science) == 2);
    CHECK(scienceOf(science) == -1); // there is nothing to see by that it is whole
}

TEST_CASE("a report of other districts is refused, whatever columns tell it", "[sync][lists]")
{
    TempCache cache;
    TempFolder folder;
    (void)imported(*cache, folder.write(u"report.csv"_s, kDistribution));
    const auto refusalOf = [&](const QByteArray &text) {
        const sync::FileReport file = imported(*cache, folder.write(u"other 2023-24.csv"_s, text));
        return file.refusal;
    };
    CHECK(refusalOf("District Code,SSID,Grade,SSR Language\n19647330000000,9900000007,5,SPA\n37683380000000,9900000008,5,SPA\n").contains(u"19647330000000"_s));
    CHECK(refusalOf("School Code,SSID,Grade,SSR Language\n19647336000011,9900000007,5,SPA\n").contains(u"19647336000011"_s));
    CHECK(cache->lea()->generation == 1);
    // A few of them are taken, and counted.
    const sync::FileReport mixed = imported(*cache, folder.write(u"mixed 2023-24.csv"_s,
        "School Code,SSID,Grade,SSR Language\n99654326000011,9900000001,5,SPA\n99654326000011,9900000002,5,SPA\n37683386000011,9900000008,5,SPA\n"));
    CHECK(mixed.refusal == QString());
    CHECK_FALSE(mixed.notes.empty());
}

TEST_CASE("the language SSR Distribution says is that of the second report", "[sync][lists]")
{
    TempCache cache;
    TempFolder folder;
    loadRows(*cache);
    const auto languagesOf = [&cache](std::int64_t ssid) {
        QStringList languages;
        for (const domain::ReportRow &row : domain::profileOf(**cache->student({ssid})).reporting)
            if (!languages.contains(row.language))
                languages.append(row.language);
        return languages;
    };
    CHECK(languagesOf(1234500001) == QStringList{u"eng"_s});
    (void)imported(*cache, folder.write(u"d.csv"_s, "SSR Distribution 2023-24 as of 05/21/2024\nSSID,Grade,SSR Language\n"
                                                    "1234500001,5,Spanish\n1234500009,5,VIE\n"));
    CHECK(languagesOf(1234500001) == QStringList{u"eng"_s, u"spa"_s});
    CHECK(languagesOf(1234500009) == QStringList{u"eng"_s, u"vie"_s});
}

TEST_CASE("a report of nothing but other tests is no list of who is registered", "[sync][lists]")
{
    TempCache cache;
    TempFolder folder;
    loadRows(*cache);
    const sync::FileReport file = imported(*cache, folder.write(u"t.csv"_s, kHead + assigned("1234500001", "Summative ELPAC", "Completed")));
    CHECK_FALSE(file.refusal.isEmpty());
    CHECK_FALSE(cache->lea()->hasRegistrations);
}
