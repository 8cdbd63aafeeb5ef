// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/importer.h"

#include "core/analytics/claimresults.h"
#include "core/analytics/snapshot.h"
#include "core/sample/samplelea.h"
#include "tests/core/store/cachefixture.h"

#include <QtCore/QFile>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;
using domain::ClaimResult;
using domain::ContentArea;

namespace {

const FixedClock kClock(QDateTime(QDate(2024, 7, 1), QTime(19, 0), Qt::UTC));

const QByteArray kHeader = "OrganizationName,OrganizationId,AssessmentName,AssessmentType,Subject,TestGrade,SchoolYear,Claim,Subgroup,SubgroupValue,StudentsTested,"
                           "Level1,Level2,Level3,Level4,Level5,Level6,Attributes\r\n";

QByteArray rowOf(int students, int below, int near, int above, const QByteArray &attributes = {}, const QByteArray &claim = "SOCK_R")
{
    return "Oak,99654326000011,G3,Summative,ELA,03,2024," + claim + ",Overall,Overall," + QByteArray::number(students) + ',' + QByteArray::number(below) + ','
           + QByteArray::number(near) + ',' + QByteArray::number(above) + ",,,," + attributes + "\r\n";
}

QByteArray reportOf(int day, int below, int near, int above)
{
    return kHeader + rowOf(below + near + above, below, near, above, "ReportDate: 2024-06-0" + QByteArray::number(day) + "T15:00:00.000");
}

sync::FileReport imported(store::Cache &cache, const QString &path)
{
    auto report = sync::importPaths(cache, {path}, {}, kClock);
    REQUIRE(report);
    REQUIRE(report->files.size() == 1);
    return report->files.first();
}

std::vector<ClaimResult> claimsOf(const store::Cache &cache, const QDateTime &until = {})
{
    std::vector<ClaimResult> all;
    REQUIRE(cache.feed(until)->claims([&all](const ClaimResult &row) {
        all.push_back(row);
        return true;
    }));
    return all;
}

bool isWhole(const store::Cache &cache)
{
    const auto problems = cache.verify();
    REQUIRE(problems);
    return problems->isEmpty();
}

} // namespace

TEST_CASE("a claim report is imported as one generation, and again without one", "[sync][claims]")
{
    TempCache cache;
    TempFolder folder;
    const QString path = folder.write(u"claims.csv"_s, reportOf(5, 10, 20, 12) + rowOf(30, 1, 2, 3, {}, "Nonsense"));
    const sync::FileReport file = imported(*cache, path);
    CHECK(file.refusal == QString());
    CHECK(file.kind == files::FileKind::CersClaims);
    CHECK(file.year == domain::SchoolYear{2024});
    CHECK(file.asOf == QDateTime(QDate(2024, 6, 5), QTime(15, 0), Qt::UTC));
    CHECK(file.rows == 2);
    CHECK(file.inserted == 1);
    CHECK(file.unchanged == 1); // passed over
    CHECK(file.notes.size() == 1);
    CHECK(cache->lea()->generation == 1);
    const auto claims = claimsOf(*cache);
    REQUIRE(claims.size() == 1);
    CHECK(claims[0].students == 42);
    CHECK(claims[0].levels == std::array<std::int32_t, 3>{10, 20, 12});
    CHECK(isWhole(*cache));
    const auto sources = cache->sources();
    REQUIRE(sources);
    REQUIRE(sources->size() == 1);
    CHECK(sources->first().isClaims);
    CHECK(sources->first().rows == 2);

    const sync::FileReport again = imported(*cache, path);
    CHECK(again.unchanged == 2);
    CHECK(again.inserted == 0);
    CHECK(cache->lea()->generation == 1);
}

TEST_CASE("a newer claim report replaces an older one in any order, and an earlier time shows the older", "[sync][claims]")
{
    const bool isOlderFirst = GENERATE(true, false);
    TempCache cache;
    TempFolder folder;
    const QString older = folder.write(u"older.csv"_s, reportOf(5, 10, 20, 12));
    const QString newer = folder.write(u"newer.csv"_s, reportOf(7, 11, 20, 13));
    (void)imported(*cache, isOlderFirst ? older : newer);
    const sync::FileReport second = imported(*cache, isOlderFirst ? newer : older);
    CHECK(second.updated == (isOlderFirst ? 1 : 0));
    CHECK(second.older == (isOlderFirst ? 0 : 1));
    auto claims = claimsOf(*cache);
    REQUIRE(claims.size() == 1);
    CHECK(claims[0].students == 44);
    CHECK(claims[0].asOf == QDateTime(QDate(2024, 6, 7), QTime(15, 0), Qt::UTC).toMSecsSinceEpoch());
    CHECK(isWhole(*cache));
    // Without a data file nobody knows what stood at a time: asked with one that is old enough.
    std::vector<ClaimResult> then = claimsOf(*cache, QDateTime(QDate(2024, 6, 6), QTime(0, 0), Qt::UTC));
    REQUIRE(then.size() == 1);
    CHECK(then[0].students == 42);
    CHECK(claimsOf(*cache, QDateTime(QDate(2024, 6, 1), QTime(0, 0), Qt::UTC)).empty());
}

TEST_CASE("a claim report that tells of a part of the students, or of ours, is refused with a reason", "[sync][claims]")
{
    TempCache cache;
    TempFolder folder;
    const auto refusalOf = [&](const QByteArray &text) {
        const sync::FileReport file = imported(*cache, folder.write(u"claims.csv"_s, text));
        CHECK(file.inserted == 0);
        return file.refusal;
    };
    CHECK(refusalOf(kHeader + rowOf(42, 10, 20, 12, "ReportDate: 2024-06-05T15:00:00; Sex: Female")).contains(u"Sex: Female"_s));
    CHECK(refusalOf(kHeader + rowOf(42, 10, 20, 12, "AdministrationCondition: IN")).contains(u"AdministrationCondition: IN"_s));
    CHECK(refusalOf(kHeader + rowOf(42, 10, 20, 12, "ReportDate: 2024-06-05T15:00:00; Results: Partial")).contains(u"saved by Scoredesk"_s));
    CHECK(refusalOf(kHeader).contains(u"no rows"_s));
    CHECK(refusalOf(kHeader + rowOf(30, 1, 2, 3, {}, "Nonsense")).contains(u"nothing was taken"_s));
    CHECK(claimsOf(*cache).empty());
    CHECK(cache->lea()->generation == 0);
}

TEST_CASE("of two rows of one report that differ the first is kept, and the other rejected", "[sync][claims]")
{
    TempCache cache;
    TempFolder folder;
    const QByteArray date = "ReportDate: 2024-06-05T15:00:00";
    const sync::FileReport file = imported(*cache, folder.write(u"claims.csv"_s, kHeader + rowOf(42, 10, 20, 12, date) + rowOf(42, 10, 20, 12) + rowOf(43, 10, 20, 13)));
    CHECK(file.inserted == 1);
    CHECK(file.unchanged == 1);
    CHECK(file.rejectedCount == 1);
    REQUIRE(file.rejected.size() == 1);
    CHECK(file.rejected[0].row == 4);
    CHECK(file.inserted + file.updated + file.unchanged + file.older + file.rejectedCount == file.rows);
    CHECK(claimsOf(*cache).front().students == 42);
}

TEST_CASE("single claims of the sample agree with its composite claims, and are of the students enrolled in the LEA", "[sync][claims][sample]")
{
    TempFolder folder;
    sample::SampleOptions options;
    options.students = 600;
    options.seed = 3;
    options.outDir = folder.path();
    options.reports = 0;
    options.earlierYears = 0;
    options.xlsx = false;
    const auto made = sample::writeSampleLea(options);
    REQUIRE(made);
    REQUIRE(made->created.contains(made->claims));
    TempCache cache;
    const auto report = sync::importPaths(*cache, {folder.path()}, {}, kClock);
    REQUIRE(report);
    for (const sync::FileReport &file : report->files) {
        CHECK(file.refusal == QString());
        CHECK(file.rejectedCount == 0);
    }
    CHECK(isWhole(*cache));
    CHECK(cache->lea()->isSample);
    const auto snapshot = analytics::Snapshot::build(*cache->feed());
    REQUIRE(snapshot);
    for (const ContentArea area : {ContentArea::Ela, ContentArea::Math}) {
        analytics::AggregateQuery query;
        query.area = area;
        query.basis = domain::Basis::Enrolled;
        const auto answer = std::get<analytics::Aggregate>(analytics::aggregate(**snapshot, query));
        REQUIRE(analytics::areClaimsFromCers(**snapshot, answer));
        const auto share = [](const std::array<std::int64_t, 3> &levels) { return double(levels[2]) / double(levels[0] + levels[1] + levels[2]); };
        const int claims = area == ContentArea::Ela ? 4 : 3;
        for (int claim = 0; claim < claims; ++claim) {
            const analytics::SingleClaim told = analytics::singleClaim(**snapshot, answer, answer.total, claim);
            REQUIRE(told.isTold());
            const int composite = area == ContentArea::Ela ? claim % 2 : std::min(claim, 1);
            const auto whole = answer.total.measures.compositeClaim(composite);
            CHECK(std::abs(share(told.levels) - share(whole)) < 0.15);
            CHECK(told.students() <= answer.total.measures.scored);
            CHECK(double(told.students()) > 0.9 * double(answer.total.measures.scored));
        }
    }
}
