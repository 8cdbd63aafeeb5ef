// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cacheimpl.h"
#include "core/store/database.h"
#include "core/store/generation.h"
#include "core/store/keyfile.h"
#include "core/store/queries.h"
#include "core/store/schema.h"
#include "tests/core/store/cachefixture.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <atomic>
#include <memory>
#include <stdexcept>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;
using domain::ContentArea;

namespace {

/// A disk that breaks when it is told to, under the caches opened with its hooks.
struct Disk
{
    std::atomic<std::int64_t> stepsToFailure{0}; ///< 0: none fails
    std::atomic<std::int64_t> pages{0};          ///< 0: no limit

    [[nodiscard]] std::shared_ptr<const store::DatabaseHooks> hooks()
    {
        auto hooks = std::make_shared<store::DatabaseHooks>();
        hooks->beforeStep = [this] {
            if (stepsToFailure > 0 && --stepsToFailure == 0)
                store::fail(ErrorKind::Storage, u"disk"_s, u"broken for a test"_s);
        };
        hooks->pageLimit = [this] { return pages.load(); };
        return hooks;
    }
};

TestFile bigFile(int rows, int score)
{
    TestFile file;
    file.asOf = file.asOf.addDays(score - 2500);
    for (int i = 0; i < rows; ++i) {
        TestRow row;
        row.ssid += i;
        row.uin = 7000 + i;
        row.score = score;
        row.extra = {{"Filling", std::string(900, char('a' + i % 26))}};
        file.rows.push_back(row);
    }
    return file;
}

Result<std::int64_t> tryImport(store::Cache &cache, const TestFile &file)
{
    auto generation = cache.beginGeneration();
    if (!generation)
        return generation.error();
    const auto outcome = apply(*generation, file);
    if (!outcome)
        return outcome.error();
    return generation->commit(u"import"_s, file.asOf);
}

} // namespace

TEST_CASE("whichever statement fails, the old generation stays and the next import recovers", "[store]")
{
    Disk disk;
    TestFile first;
    first.rows.resize(2);
    first.rows[0].uin = 1;
    first.rows[1].uin = 0;
    first.rows[1].area = ContentArea::Math;
    TestFile second = first;
    second.asOf = second.asOf.addDays(1);
    second.rows[0].score = 2600;
    second.rows[1].lastName = "Morales";
    second.rows[1].score = 2601;
    second.rows.push_back(second.rows[0]);
    second.rows.back().ssid += 1;
    second.rows.back().uin = 2;
    QStringList after;
    {
        TempCache clean;
        import(*clean, {first});
        import(*clean, {second});
        after = dump(*clean);
    }
    int failures = 0;
    for (int i = 1;; ++i) {
        REQUIRE(i < 1000);
        TempCache cache;
        cache.reopen(disk.hooks());
        import(*cache, {first});
        const QStringList before = dump(*cache);
        disk.stepsToFailure = i;
        const auto result = tryImport(*cache, second);
        const bool hasFailed = disk.stepsToFailure.exchange(0) == 0;
        if (!result) {
            ++failures;
            CHECK(result.error().kind == ErrorKind::Storage);
            CHECK(dump(*cache) == before);
            REQUIRE(tryImport(*cache, second));
        }
        CHECK(dump(*cache) == after);
        CHECK(cache->verify()->isEmpty());
        if (!hasFailed)
            break;
    }
    CHECK(failures > 20);
}

TEST_CASE("the first import runs without the log and survives a power failure all the same", "[store]")
{
    const TempFolder folder;
    const auto impl = std::make_shared<const store::CacheImpl>(folder.path(), store::SecretKey::random());
    impl->prepareFiles();
    constexpr std::int64_t kNormal = 1;
    constexpr std::int64_t kFull = 2;
    for (const bool isFirst : {true, false}) {
        store::GenerationImpl generation(impl);
        store::Statement mode = generation.database().prepare("PRAGMA journal_mode");
        REQUIRE(mode.step());
        CHECK(mode.text(0) == (isFirst ? "truncate" : "wal"));
        CHECK(generation.database().scalar("PRAGMA synchronous") == (isFirst ? kFull : kNormal));
        mode.reset();
        store::SourceInfo info;
        info.columns = info.fields = QStringList{u"A"_s};
        generation.writer().begin(info);
        (void)generation.writer().end({});
        (void)generation.commit(u"import"_s, QDateTime::currentDateTimeUtc());
        CHECK(generation.database().scalar("PRAGMA synchronous") == kNormal);
    }
}

TEST_CASE("no exception leaves the store", "[store]")
{
    const auto errorOf = [](auto work) { return store::guarded(work).error(); };
    CHECK(errorOf([] { (void)std::vector<int>().at(1); }).kind == ErrorKind::Internal); // a bug, not damage
    CHECK(errorOf([] { store::fail(ErrorKind::Corrupt, {}, {}); }).kind == ErrorKind::Corrupt);
    CHECK(errorOf([] { throw std::bad_alloc(); }).kind == ErrorKind::Internal);
    const Error error = errorOf([] { throw std::runtime_error("Moreno, Ana"); });
    CHECK(error.kind == ErrorKind::Internal);
    CHECK_FALSE(error.detail.contains(u"Moreno"_s));
}

TEST_CASE("a record without its student or its source is damage, and nothing ends the program", "[store]")
{
    const char *loss = GENERATE("PRAGMA foreign_keys = OFF; DELETE FROM student WHERE id = 3",
                                "PRAGMA foreign_keys = OFF; UPDATE record SET source_id = 77 WHERE id >> 16 = 3",
                                "PRAGMA foreign_keys = OFF; UPDATE record SET first_source_id = 77 WHERE id >> 16 = 3");
    TempCache cache;
    import(*cache, {bigFile(3, 2500)});
    auto key = store::readKeyFile(cache.path() + u"/key.json"_s, testPassphrase());
    REQUIRE(key);
    const store::CacheImpl impl(cache.path(), std::move(key).value());
    impl.openCache(store::Database::Mode::Write).execute(loss);
    const auto result = tryImport(*cache, bigFile(3, 2501));
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == ErrorKind::Corrupt);
    CHECK_FALSE(cache->verify()->isEmpty());
}

TEST_CASE("columns that are not in order are damage, wherever they are read", "[store]")
{
    const char *loss = GENERATE("UPDATE row_header_column SET position = position + 1000", "UPDATE row_header_column SET position = -1 WHERE position = 0",
                                "UPDATE row_header_column SET position = 99 WHERE position = 1");
    TempCache cache;
    import(*cache, {bigFile(3, 2500)});
    auto key = store::readKeyFile(cache.path() + u"/key.json"_s, testPassphrase());
    REQUIRE(key);
    const store::CacheImpl impl(cache.path(), std::move(key).value());
    impl.openCache(store::Database::Mode::Write).execute(loss);
    const auto result = tryImport(*cache, bigFile(3, 2501));
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == ErrorKind::Corrupt);
    const auto student = cache->student({1234500001});
    REQUIRE_FALSE(student);
    CHECK(student.error().kind == ErrorKind::Corrupt);
    CHECK_FALSE(cache->verify()->isEmpty());
}

TEST_CASE("a full disk leaves the old generation and says so", "[store]")
{
    const bool isFirst = GENERATE(true, false);
    Disk disk;
    TempCache cache;
    cache.reopen(disk.hooks());
    if (!isFirst)
        import(*cache, {bigFile(3, 2500)});
    const QStringList before = dump(*cache);
    const TestFile big = bigFile(2'000, 2501);
    disk.pages = 120;
    const auto result = tryImport(*cache, big);
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == ErrorKind::Storage);
    CHECK(result.error().subject == u"full"_s);
    CHECK(result.error().detail == cache.path()); // the folder to make room in
    CHECK(dump(*cache) == before);
    CHECK(cache->verify()->isEmpty());
    disk.pages = 0;
    REQUIRE(tryImport(*cache, big));
    CHECK(cache->verify()->isEmpty());
}

TEST_CASE("a changed byte of the database is found", "[store]")
{
    TempCache cache;
    import(*cache, {bigFile(200, 2500)});
    REQUIRE(cache->verify()->isEmpty());
    cache.close();
    const QString path = cache.path() + u"/cache.db"_s;
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    const qint64 at = file.size() / 2;
    file.seek(at);
    const QByteArray byte = file.read(1);
    file.seek(at);
    file.write(QByteArray(1, char(byte.at(0) ^ 0x10)));
    file.close();
    const auto opened = store::Cache::open(cache.path(), testPassphrase());
    if (opened) {
        const auto problems = opened->verify();
        CHECK((!problems || !problems->isEmpty()));
    } else {
        CHECK(opened.error().kind == ErrorKind::Corrupt);
    }
}

#ifdef Q_OS_UNIX
TEST_CASE("a folder is made private, but not one that holds other things", "[store]")
{
    const TempFolder folder;
    const auto others = [](const QString &path) {
        return QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther);
    };
    const QString foreign = QFileInfo(folder.write(u"foreign/.hidden"_s, "somebody's")).path();
    REQUIRE(QDir().mkpath(folder.file(u"empty"_s)));
    const auto readable = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner
                          | QFileDevice::ReadGroup | QFileDevice::ReadOther;
    for (const QString &path : {foreign, folder.file(u"empty"_s)})
        REQUIRE(QFile::setPermissions(path, readable));
    const store::KeyCost cheap{.milliseconds = 0, .memoryBytes = 8192, .operations = 1};
    for (const QString &path : {foreign, folder.file(u"empty"_s), folder.file(u"new"_s)}) {
        REQUIRE(store::Cache::create(path, testPassphrase(), cheap));
        CHECK((others(path) == 0) == (path != foreign));
        for (const QFileInfo &file : QDir(path).entryInfoList({u"*.db"_s, u"key.json"_s}, QDir::Files))
            CHECK(others(file.filePath()) == 0);
    }
}
#endif

TEST_CASE("a database that was lost is made anew, and verify says so", "[store]")
{
    TempCache cache;
    import(*cache, {bigFile(3, 2500)});
    cache.close();
    const QString lost = GENERATE(u"cache.db"_s, u"desk.db"_s);
    REQUIRE(QFile::remove(cache.path() + u'/' + lost));
    cache.reopen({}, store::Cache::IfLost::MakeAnew);
    CHECK(cache->wasLost() == (lost == u"cache.db"_s));
    CHECK(cache->lea()->generation == (lost == u"cache.db"_s ? 0 : 1));
    const auto problems = cache->verify();
    REQUIRE(problems);
    REQUIRE(problems->size() == 1);
    CHECK(problems->first().where == lost);
    import(*cache, {bigFile(3, 2500)});
    cache.reopen();
    CHECK(cache->verify()->isEmpty());
}

TEST_CASE("lost data are told of until somebody asks for an empty cache", "[store]")
{
    TempCache cache;
    import(*cache, {bigFile(3, 2500)});
    cache.close();
    REQUIRE(QFile::remove(cache.path() + u"/cache.db"_s));
    for (int times = 0; times < 2; ++times) {
        const auto opened = store::Cache::open(cache.path(), testPassphrase());
        REQUIRE_FALSE(opened);
        CHECK(opened.error().kind == ErrorKind::Corrupt);
        CHECK(opened.error().subject == u"lost"_s);
        CHECK_FALSE(QFile::exists(cache.path() + u"/cache.db"_s));
    }
    cache.reopen({}, store::Cache::IfLost::MakeAnew);
    cache.reopen();
    CHECK_FALSE(cache->wasLost());
}

TEST_CASE("reading needs no -shm where no log waits", "[store]")
{
    TempCache cache;
    import(*cache, {bigFile(3, 2500)});
    cache.close();
    const QString shm = cache.path() + u"/cache.db-shm"_s;
    QFile::remove(shm);
    REQUIRE(QDir().mkpath(shm)); // a folder in its place: it cannot be made, as on a full disk
    cache.reopen();
    CHECK(cache->lea()->generation == 1);
    CHECK(cache->verify()->isEmpty());
    REQUIRE(QDir().rmdir(shm));
}

TEST_CASE("hot queries use their index", "[store]")
{
    const TempFolder folder;
    store::CacheImpl impl(folder.path(), store::SecretKey::random());
    impl.prepareFiles();
    store::Database database = impl.openCache(store::Database::Mode::Write);
    store::createIndexes(database);
    const auto planOf = [&database](std::string_view sql) {
        QStringList plan;
        store::Statement explain = database.prepare("EXPLAIN QUERY PLAN " + std::string(sql));
        while (explain.step())
            plan.append(explain.string(3));
        return plan.join(u'\n');
    };
    const QString student = planOf(store::kStudent);
    CHECK(student.contains(u"SEARCH student USING INDEX student_ssid (ssid=?)"_s));
    const QString records = planOf(store::kStudentRecords);
    CHECK(records.contains(u"SEARCH record USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"_s));
    CHECK(records.contains(u"SEARCH source USING INTEGER PRIMARY KEY (rowid=?)"_s));
    CHECK(records.contains(u"SEARCH record_row USING INTEGER PRIMARY KEY (rowid=?)"_s));
    CHECK(planOf(store::kStudentDocuments).contains(u"SEARCH document USING INDEX document_ssid (ssid=?)"_s));
    for (const std::string_view sql : {store::kFeedStudents, store::kFeedRecords})
        CHECK_FALSE(planOf(sql).contains(u"TEMP B-TREE"_s));
}

TEST_CASE("verify finds a test that stands twice, once without UIN", "[store]")
{
    TempCache cache;
    TestFile file;
    file.rows.resize(2);
    file.rows[0].uin = 5;
    file.rows[1].uin = 6; // two UINs are two tests
    import(*cache, {file});
    CHECK(cache->verify()->isEmpty());
    auto key = store::readKeyFile(cache.path() + u"/key.json"_s, testPassphrase());
    REQUIRE(key);
    const store::CacheImpl impl(cache.path(), std::move(key).value());
    impl.openCache(store::Database::Mode::Write)
        .execute("UPDATE record SET identity = -7, has_uin = 0 WHERE identity = 6");
    const auto problems = cache->verify();
    REQUIRE(problems);
    REQUIRE(problems->size() == 1);
    CHECK(problems->first().what.contains(u"twice"_s));
}

TEST_CASE("every migration of the cache and the desk runs on an empty file", "[store]")
{
    const TempFolder folder;
    const store::CacheImpl impl(folder.path(), store::SecretKey::random());
    impl.prepareFiles();
    impl.prepareFiles(); // and a second time changes nothing
    CHECK(impl.openCache(store::Database::Mode::Read).scalar("PRAGMA user_version") == store::kCacheVersion);
    CHECK(impl.openDesk(store::Database::Mode::Read).scalar("PRAGMA user_version") == store::kDeskVersion);
    CHECK_FALSE(QFile::exists(folder.file(u"cache.lock"_s)));
}

TEST_CASE("files of a newer program are refused and stay as they are", "[store]")
{
    const bool isDesk = GENERATE(true, false);
    const TempFolder folder;
    const store::CacheImpl impl(folder.path(), store::SecretKey::random());
    impl.prepareFiles();
    // The other one is of an older version, and would be replaced.
    impl.openDesk(store::Database::Mode::Write)
        .execute(isDesk ? "PRAGMA user_version = 99" : "PRAGMA user_version = 1");
    impl.openCache(store::Database::Mode::Write)
        .execute(isDesk ? "PRAGMA user_version = 1" : "PRAGMA user_version = 99");
    impl.openCache(store::Database::Mode::Write)
        .execute(
            "INSERT INTO place (code, name, year, is_dated, as_of, file_time) VALUES (1, 'x', 1, 1, 1, 1)");
    try {
        impl.prepareFiles();
        FAIL_CHECK("files of a newer version were opened");
    } catch (const store::Failure &failure) {
        CHECK(failure.error().kind == ErrorKind::Corrupt);
        CHECK(failure.error().subject == u"newer"_s);
    }
    CHECK(impl.openCache(store::Database::Mode::Read).scalar("SELECT count(*) FROM place") == 1);
}

TEST_CASE("a cache of an older program is made anew once nobody writes to it", "[store]")
{
    const TempFolder folder;
    const store::CacheImpl impl(folder.path(), store::SecretKey::random());
    impl.prepareFiles();
    {
        store::Database older = impl.openCache(store::Database::Mode::Write);
        older.execute(
            "PRAGMA user_version = 1; INSERT INTO place (code, name, year, is_dated, as_of, file_time) "
            "VALUES (1, 'x', 1, 1, 1, 1)");
        const store::Transaction writing(older, store::Transaction::Kind::Immediate);
        try {
            impl.prepareFiles();
            FAIL_CHECK("a cache somebody writes to was removed");
        } catch (const store::Failure &failure) {
            CHECK(failure.error().kind == ErrorKind::Storage);
            CHECK(failure.error().subject == u"locked"_s);
        }
        CHECK(older.scalar("SELECT count(*) FROM place") == 1);
    }
    impl.prepareFiles();
    CHECK(impl.openCache(store::Database::Mode::Read).scalar("SELECT count(*) FROM place") == 0);
    CHECK(impl.openCache(store::Database::Mode::Read).scalar("PRAGMA user_version") == store::kCacheVersion);
}
