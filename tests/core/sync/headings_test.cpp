// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/headings.h"

#include "core/sync/importer.h"
#include "tests/core/store/cachefixture.h"

#include <catch2/catch.hpp>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

namespace {

const FixedClock kClock(QDateTime(QDate(2024, 7, 1), QTime(19, 0), Qt::UTC));

const QByteArray kPuzzle = "Test Assignment 2023-24\n"
                           "District Code,School Code,SSID,Pupil's Exam,Progress So Far\n"
                           "99654320000000,99654326000011,9900000001,ELA,Completed\n"
                           "99654320000000,99654326000011,9900000002,ELA,Not Started\n";

sync::FileReport imported(store::Cache &cache, const QString &path, const files::ListHeadings &headings = {})
{
    sync::ImportOptions options;
    options.headings = headings;
    auto report = sync::importPaths(cache, {path}, options, kClock);
    REQUIRE(report);
    REQUIRE(report->files.size() == 1);
    return report->files.first();
}

} // namespace

TEST_CASE("a heading that nobody knows is said once, and holds for later reports", "[sync][lists][headings]")
{
    TempCache cache;
    TempFolder folder;
    const QString first = folder.write(u"Test Assignment.csv"_s, kPuzzle);
    const sync::FileReport refused = imported(*cache, first);
    CHECK(refused.missingColumns == QStringList{u"Test"_s});
    CHECK(refused.unknownColumns == QStringList{u"Pupil's Exam"_s, u"Progress So Far"_s});
    CHECK(refused.refusal.contains(u"Progress So Far"_s));
    CHECK(cache->lea()->generation == 0);

    const sync::FileReport taken = imported(*cache, first, {{u"Pupil's Exam"_s, u"Test"_s}});
    CHECK(taken.refusal == QString());
    CHECK(taken.inserted == 2);
    CHECK(taken.unknownColumns == QStringList{u"Progress So Far"_s});

    // What is said later is read of the same file too, and of others without being said again.
    const sync::FileReport more = imported(*cache, first, {{u"PROGRESS SO FAR"_s, u"TestStatus"_s}});
    CHECK(more.unknownColumns.isEmpty());
    CHECK(more.updated == 2);
    const QString second = folder.write(u"other.csv"_s, QByteArray(kPuzzle).replace("9900000001", "9900000007"));
    CHECK(imported(*cache, second).inserted == 1);
    const auto known = sync::knownHeadings(*cache);
    REQUIRE(known);
    CHECK(*known == files::ListHeadings{{u"pupilsexam"_s, u"Test"_s}, {u"progresssofar"_s, u"TestStatus"_s}});

    REQUIRE(sync::rememberHeadings(*cache, {{u"Pupil's Exam"_s, QString()}}));
    CHECK(sync::knownHeadings(*cache)->size() == 1);
    CHECK(imported(*cache, folder.write(u"Test Assignment again.csv"_s, QByteArray(kPuzzle).replace("9900000001", "9900000008")))
              .missingColumns
          == QStringList{u"Test"_s});
}

TEST_CASE("a heading cannot be said to mean what no report has", "[sync][lists][headings]")
{
    TempCache cache;
    const Result<void> done = sync::rememberHeadings(*cache, {{u"Exam"_s, u"ShoeSize"_s}});
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == ErrorKind::InvalidInput);
    CHECK(done.error().subject == u"ShoeSize"_s);
    CHECK(sync::knownHeadings(*cache)->isEmpty());
}
