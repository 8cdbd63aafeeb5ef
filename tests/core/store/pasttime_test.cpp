// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/cachefixture.h"

#include <algorithm>
#include <map>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

namespace {

QDateTime dayInMay(int day)
{
    return QDateTime(QDate(2024, 5, day), QTime(7, 0), Qt::UTC);
}

TestFile fileOf(int day, std::vector<TestRow> rows)
{
    TestFile file;
    file.asOf = dayInMay(day);
    file.fileTime = dayInMay(day).addSecs(3600);
    file.rows = std::move(rows);
    return file;
}

TestRow row(std::int64_t ssid, int score)
{
    TestRow made;
    made.ssid = ssid;
    made.uin = 5'000'000'000'000'000 + ssid;
    made.score = score;
    made.availableDay = score < 0 ? kNoDay : 19'800;
    made.level = score < 0 ? 0 : 3;
    return made;
}

/// Scores by SSID as they stood.
std::map<std::int64_t, int> scoresAt(const store::Cache &cache, const QDateTime &until)
{
    std::map<std::int64_t, int> scores;
    const auto feed = cache.feed(until);
    const auto lea = feed->lea();
    REQUIRE(lea.has_value());
    REQUIRE(feed->records([&scores](const domain::ScoreRecord &record) {
                    CHECK(scores.emplace(record.ssid.value, int(record.scaleScore)).second);
                    return true;
                })
                .has_value());
    return scores;
}

using Scores = std::map<std::int64_t, int>;

} // namespace

TEST_CASE("every row is read as the files of an earlier day had it, in whatever order they came",
          "[store][pasttime]")
{
    // 1 is scored, re-scored and goes back; 2 comes later; 3 never changes; 4 is said of two days in three.
    const std::vector<TestFile> files{
        fileOf(10, {row(1, -1), row(3, 2450), row(4, 2400)}),
        fileOf(12, {row(1, 2500), row(3, 2450)}),
        fileOf(14, {row(1, 2510), row(2, -1), row(3, 2450), row(4, 2400)}),
        fileOf(16, {row(1, 2500), row(2, 2600), row(3, 2450), row(4, 2420)}),
    };
    std::vector<std::size_t> order{0, 1, 2, 3};
    do {
        TempCache cache;
        for (const std::size_t i : order)
            import(*cache, {files[i]});
        CHECK(scoresAt(*cache, dayInMay(10)) == Scores{{1, -1}, {3, 2450}, {4, 2400}});
        CHECK(scoresAt(*cache, dayInMay(11)) == Scores{{1, -1}, {3, 2450}, {4, 2400}});
        CHECK(scoresAt(*cache, dayInMay(12)) == Scores{{1, 2500}, {3, 2450}, {4, 2400}});
        CHECK(scoresAt(*cache, dayInMay(14)) == Scores{{1, 2510}, {2, -1}, {3, 2450}, {4, 2400}});
        const Scores now{{1, 2500}, {2, 2600}, {3, 2450}, {4, 2420}};
        CHECK(scoresAt(*cache, dayInMay(16)) == now);
        CHECK(scoresAt(*cache, dayInMay(30)) == now);
        CHECK(scoresAt(*cache, {}) == now);
        CHECK(cache->feed(dayInMay(13))->lea()->asOf == dayInMay(12));
        const auto tooOld = cache->feed(dayInMay(9))->lea();
        REQUIRE_FALSE(tooOld.has_value());
        CHECK(tooOld.error().kind == ErrorKind::NotFound);
        CHECK(tooOld.error().subject == u"as-of"_s);
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("that two students share a UIN is known from the day of the file that says so", "[store][pasttime]")
{
    TestRow first = row(1, 2500);
    TestRow second = row(2, 2510);
    second.uin = first.uin;
    TestRow older = first;
    older.availableDay -= 1;
    // The SSID was corrected, as it seems on the tenth; on the twentieth both stand there again.
    const TestFile corrected = fileOf(10, {older, second});
    const TestFile shared = fileOf(20, {first, second});
    const TestFile later = fileOf(25, {first, second});
    std::vector<TestFile> files{corrected, shared, later};
    std::sort(files.begin(), files.end(), [](const TestFile &a, const TestFile &b) { return a.asOf < b.asOf; });
    do {
        TempCache cache;
        for (const TestFile &file : files)
            import(*cache, {file});
        CHECK(scoresAt(*cache, dayInMay(10)) == Scores{{2, 2510}});
        CHECK(scoresAt(*cache, dayInMay(20)) == Scores{{1, 2500}, {2, 2510}});
        CHECK(scoresAt(*cache, {}) == Scores{{1, 2500}, {2, 2510}});
        CHECK(cache->verify()->isEmpty());
    } while (std::next_permutation(files.begin(), files.end(), [](const TestFile &a, const TestFile &b) { return a.asOf < b.asOf; }));
}
