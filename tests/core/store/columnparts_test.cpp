// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cacheimpl.h"
#include "core/store/keyfile.h"
#include "tests/core/store/cachefixture.h"

#include <algorithm>
#include <atomic>
#include <string>
#include <vector>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

namespace {

using Parts = std::vector<std::string>;
using Keep = std::function<bool(std::string_view)>;

Result<bool> keep(const store::Cache &cache, std::int64_t generation, const Parts &parts, bool isWhole = true)
{
    return cache.keepColumns(generation, [&](const Keep &one) {
        bool isTaken = true;
        for (const std::string &part : parts)
            isTaken = isTaken && one(part);
        return isTaken && isWhole;
    });
}

Parts kept(const store::Cache &cache, const QDateTime &until = {})
{
    Parts parts;
    REQUIRE(cache.feed(until)->columns([&parts](std::string_view part) {
        parts.emplace_back(part);
        return true;
    }));
    return parts;
}

TestFile fileOf(int score, int day)
{
    TestFile file;
    file.asOf = file.asOf.addDays(day);
    file.rows.resize(1);
    file.rows.front().uin = 1;
    file.rows.front().score = score;
    return file;
}

std::int64_t generationOf(const store::Cache &cache)
{
    return cache.lea()->generation;
}

store::CacheImpl implOf(const TempCache &cache)
{
    auto key = store::readKeyFile(cache.path() + u"/key.json"_s, testPassphrase());
    REQUIRE(key);
    return store::CacheImpl(cache.path(), std::move(key).value());
}

} // namespace

TEST_CASE("columns are kept for their generation, whole, and replaced as a whole", "[store][columns]")
{
    TempCache cache;
    CHECK(kept(*cache).empty());
    CHECK_FALSE(keep(*cache, 0, {"a"}).value()); // nothing is loaded
    import(*cache, {fileOf(2500, 0)});
    const Parts first{"head", std::string(100'000, 'x'), std::string("\0\1\2", 3)};
    REQUIRE(keep(*cache, generationOf(*cache), first).value());
    CHECK(kept(*cache) == first);
    cache.reopen();
    CHECK(kept(*cache) == first);
    CHECK(kept(*cache, QDateTime(QDate(2024, 5, 21), QTime(0, 0), Qt::UTC)).empty()); // they are of now, not of then
    CHECK(cache->verify()->isEmpty());

    REQUIRE(keep(*cache, generationOf(*cache), {"another"}).value());
    CHECK(kept(*cache) == Parts{"another"});
    CHECK_FALSE(keep(*cache, generationOf(*cache), {"half"}, false).value());
    CHECK_FALSE(keep(*cache, generationOf(*cache) + 1, {"of nobody"}).value());
    CHECK(kept(*cache) == Parts{"another"});

    const std::int64_t before = generationOf(*cache);
    import(*cache, {fileOf(2600, 1)});
    REQUIRE(generationOf(*cache) > before);
    CHECK(kept(*cache).empty());
    CHECK_FALSE(keep(*cache, before, {"too late"}).value());
    CHECK(cache->verify()->isEmpty());
    REQUIRE(keep(*cache, generationOf(*cache), {"new"}).value());
    CHECK(kept(*cache) == Parts{"new"});
}

TEST_CASE("a reader sees the columns of the generation it reads", "[store][columns]")
{
    TempCache cache;
    import(*cache, {fileOf(2500, 0)});
    REQUIRE(keep(*cache, generationOf(*cache), {"old"}).value());
    const auto feed = cache->feed();
    REQUIRE(feed->lea());
    import(*cache, {fileOf(2600, 1)});
    REQUIRE(keep(*cache, generationOf(*cache), {"new"}).value());
    Parts seen;
    REQUIRE(feed->columns([&seen](std::string_view part) {
        seen.emplace_back(part);
        return true;
    }));
    CHECK(seen == Parts{"old"});
    CHECK(kept(*cache) == Parts{"new"});
}

TEST_CASE("who stops reading the columns gets no more", "[store][columns]")
{
    TempCache cache;
    import(*cache, {fileOf(2500, 0)});
    REQUIRE(keep(*cache, generationOf(*cache), {"a", "b", "c"}).value());
    int visited = 0;
    REQUIRE(cache->feed()->columns([&visited](std::string_view) { return ++visited < 2; }));
    CHECK(visited == 2);
}

TEST_CASE("damaged and missing parts of columns are not given, and verify finds them", "[store][columns]")
{
    const char *damage = GENERATE("UPDATE column_part SET content = x'00' WHERE number = 2",
                                  "DELETE FROM column_part WHERE number = 2", "DELETE FROM column_part WHERE is_end = 1",
                                  "UPDATE column_part SET number = -number WHERE number IN (1, 2); "
                                  "UPDATE column_part SET number = 3 + number WHERE number < 0"); // the first two change places
    TempCache cache;
    import(*cache, {fileOf(2500, 0)});
    REQUIRE(keep(*cache, generationOf(*cache), {"a", "b", "c"}).value());
    implOf(cache).openCache(store::Database::Mode::Write).execute(damage);
    const Parts left = kept(*cache);
    const Parts all{"a", "b", "c"};
    REQUIRE(left.size() <= all.size());
    CHECK(std::equal(left.begin(), left.end(), all.begin()));
    const auto problems = cache->verify();
    REQUIRE(problems);
    REQUIRE(problems->size() == 1);
    CHECK(problems->front().what.contains(u"packed columns"_s));
}

TEST_CASE("wherever keeping the columns is cut off, they are the old ones or the new ones", "[store][columns]")
{
    std::atomic<int> stepsToFailure = 0;
    const auto hooks = std::make_shared<store::DatabaseHooks>();
    hooks->beforeStep = [&stepsToFailure] {
        if (stepsToFailure > 0 && --stepsToFailure == 0)
            throw store::Failure(Error{ErrorKind::Storage, {}, {}});
    };
    const Parts older{"old 1", "old 2"}, newer{"new 1", std::string(50'000, 'n'), "new 3"};
    int failures = 0;
    for (int i = 1;; ++i) {
        REQUIRE(i < 100);
        TempCache cache;
        import(*cache, {fileOf(2500, 0)});
        const std::int64_t generation = generationOf(*cache);
        REQUIRE(keep(*cache, generation, older).value());
        cache.reopen(hooks);
        stepsToFailure = i;
        const auto done = keep(*cache, generation, newer);
        const bool hasFailed = stepsToFailure.exchange(0) == 0;
        failures += done ? 0 : 1;
        CHECK(kept(*cache) == (done ? newer : older));
        CHECK(cache->verify()->isEmpty());
        if (!hasFailed)
            break;
    }
    CHECK(failures > 4);
}
