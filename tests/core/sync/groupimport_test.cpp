// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/importer.h"

#include "core/store/database.h"
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
                                 "99654320000000,99654326000011,9900000002,Roe,Jo,6,SPA\n";

QByteArray groupFile(const QByteArray &rows)
{
    return "group_name,school_natural_id,school_year,subject_code,student_ssid,group_user_login\n" + rows;
}

sync::ImportReport imported(store::Cache &cache, const QStringList &paths)
{
    auto report = sync::importPaths(cache, paths, {}, kClock);
    REQUIRE(report);
    return *report;
}

} // namespace

TEST_CASE("a student group file is kept beside the data it came with, and says of whom nothing is loaded",
          "[sync][groups]")
{
    TempCache cache;
    TempFolder folder;
    // By its name the group file is read first; the students come with the other.
    folder.write(u"in/a.csv"_s, groupFile("Period 1,99654326000011,2024,Math,9900000001,t@sample.example\n"
                                          "Period 1,99654326000011,2024,Math,9900000002,\n"
                                          "Period 1,99654326000011,2024,Math,9900000009,\n"
                                          "Watch,99654326000011,2024,,9900000001,\n"
                                          "Watch,99654326000011,2024,,12,\n"));
    folder.write(u"in/b.csv"_s, kDistribution);
    const sync::ImportReport report = imported(*cache, {folder.file(u"in"_s)});
    CHECK(report.changed);
    CHECK(report.groupsChanged);
    CHECK(report.hasRefusals());
    REQUIRE(report.files.size() == 2);
    const sync::FileReport &file = report.files.first();
    CHECK(file.refusal == QString());
    CHECK(file.kind == files::FileKind::StudentGroups);
    CHECK(file.groupsMade == 2);
    CHECK(file.rows == 5);
    CHECK(file.inserted == 4);
    CHECK(file.rejectedCount == 1);
    REQUIRE(file.rejected.size() == 1);
    CHECK(file.rejected[0].row == 6);
    QString notes;
    for (const files::RowIssue &note : file.notes)
        notes += note.reason;
    CHECK(notes.contains(u"no row is loaded: 1 of 3."_s));
    CHECK(notes.contains(u"access to a group: 1."_s));
    CHECK_FALSE(notes.contains(u"9900000009"_s));
    CHECK(cache->studentGroups()->size() == 2);

    const sync::ImportReport again = imported(*cache, {folder.file(u"in"_s)});
    CHECK_FALSE(again.changed);
    CHECK_FALSE(again.groupsChanged);
    CHECK(again.files.first().groupsUnchanged == 2);
    CHECK(again.files.first().unchanged == 4);
}

TEST_CASE("a student group file speaks for the groups it names alone", "[sync][groups]")
{
    TempCache cache;
    TempFolder folder;
    const auto import = [&](const QByteArray &rows) {
        return imported(*cache, {folder.write(u"groups.csv"_s, groupFile(rows))}).files.first();
    };
    import("A,99654326000011,2024,,9900000001,\nB,99654326000011,2024,,9900000002,\n");
    const sync::FileReport file =
        import("A,99654326000011,2024,,9900000003,\nC,99654326000011,2024,,9900000003,\n");
    CHECK(file.groupsMade == 1);
    CHECK(file.groupsChanged == 1);
    CHECK(file.inserted == 1);
    CHECK(file.updated == 1);
    const auto groups = cache->studentGroups();
    REQUIRE(groups->size() == 3);
    CHECK(groups->at(0).members == std::vector<domain::Ssid>{{9900000003}});
    CHECK(groups->at(1).members == std::vector<domain::Ssid>{{9900000002}});
    // Nothing to take is a refusal, and nothing is emptied by it.
    CHECK_FALSE(import("").refusal.isEmpty());
    CHECK_FALSE(import("A,99654326000011,2024,,x,\n").refusal.isEmpty());
    CHECK(*cache->studentGroups() == *groups);
    CHECK(cache->lea()->generation == 0); // groups make none
}

TEST_CASE("groups that cannot be kept are refused, and what came with them stands", "[sync][groups]")
{
    TempFolder folder;
    folder.write(u"in/a.csv"_s,
                 groupFile("A,99654326000011,2024,,9900000001,\nB,99654326000011,2024,,9900000001,\n"));
    folder.write(u"in/b.csv"_s, kDistribution);
    auto hooks = std::make_shared<store::DatabaseHooks>();
    int steps = 0, failing = 0;
    hooks->beforeStep = [&] {
        if (++steps == failing)
            throw store::Failure(Error{ErrorKind::Storage, u"desk.db"_s, u"broken for a test"_s});
    };
    const auto tryImport = [&](TempCache &cache, int failingStep) {
        cache.reopen(hooks);
        steps = 0;
        failing = failingStep;
        auto report = sync::importPaths(*cache, {folder.file(u"in"_s)}, {}, kClock);
        failing = 0;
        return report;
    };
    int all = 0;
    {
        TempCache cache;
        REQUIRE(tryImport(cache, 0));
        all = steps;
    }
    int refused = 0;
    for (int step = std::max(1, all - 60); step <= all; ++step) { // the last ones are those of the groups
        TempCache cache;
        const auto report = tryImport(cache, step);
        if (!report || report->files.first().refusal.isEmpty())
            continue;
        ++refused;
        CHECK(report->hasRefusals());
        CHECK(report->changed);
        CHECK_FALSE(report->groupsChanged);
        CHECK(report->files.last().refusal.isEmpty());
        CHECK(cache->lea()->generation == 1);
        CHECK(cache->studentGroups()->isEmpty()); // not one of two
        const auto again = tryImport(cache, 0);
        REQUIRE(again);
        CHECK_FALSE(again->changed);
        CHECK(again->groupsChanged);
        CHECK(cache->studentGroups()->size() == 2);
    }
    CHECK(refused > 3);
}
