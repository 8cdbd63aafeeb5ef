// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache.h"

#include "core/store/cacheimpl.h"
#include "core/store/columnparts.h"
#include "core/store/generation.h"
#include "core/store/keyfile.h"
#include "core/store/reading.h"
#include "core/store/schema.h"
#include "core/store/verify.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QLockFile>

namespace scoredesk::store {

using namespace Qt::StringLiterals;

namespace {

/// How long another process is waited for.
constexpr int kWaitMs = 5'000;

/// SQLite gives its companions (-wal, -shm, -journal) the permissions of the database, so the file is made before SQLite sees it.
void makePrivateFile(const QString &path)
{
    QFile file(path);
    if (file.exists())
        return;
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        throw Failure(storageError(path, file.errorString()));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

/// Takes away what an unfinished create() left; what was not there before it.
void removeUnfinished(const CacheImpl &cache, bool isOurFolder)
{
    QFile::remove(cache.keyPath());
    for (const QString &path : {cache.cachePath(), cache.deskPath()})
        for (const QLatin1String suffix : {"-wal"_L1, "-shm"_L1, "-journal"_L1, ""_L1})
            QFile::remove(path + suffix);
    if (isOurFolder)
        QDir().rmdir(cache.folder());
}

} // namespace

int CacheImpl::versionOf(bool isDesk) const
{
    const QString path = isDesk ? deskPath() : cachePath();
    if (QFileInfo(path).size() == 0) // or not there
        return 0;
    Database database = isDesk ? openDesk(Database::Mode::Read) : openCache(Database::Mode::Read);
    const int version = static_cast<int>(database.scalar("PRAGMA user_version"));
    if (version > (isDesk ? kDeskVersion : kCacheVersion))
        fail(ErrorKind::Corrupt, u"newer"_s, QFileInfo(path).fileName());
    return version;
}

void CacheImpl::noteMissing()
{
    // Neither is there: init was interrupted between the key and the databases.
    const bool hasCache = QFileInfo(cachePath()).size() > 0;
    const bool hasDesk = QFileInfo(deskPath()).size() > 0;
    if (hasCache != hasDesk)
        m_missing = QFileInfo(hasCache ? deskPath() : cachePath()).fileName();
}

void CacheImpl::prepareFiles() const
{
    // Both are looked at before either is touched.
    if (const int desk = versionOf(true), cache = versionOf(false);
        desk == kDeskVersion && cache == kCacheVersion)
        return;
    QLockFile lock(folder() + u"/cache.lock"_s); // removed again; of a process that died it is taken over
    if (!lock.tryLock(kWaitMs)) {
        if (lock.error() == QLockFile::LockFailedError)
            fail(ErrorKind::Storage, u"locked"_s, u"another process prepares the files"_s);
        throw Failure(storageError(folder() + u"/cache.lock"_s, u"the lock cannot be made"_s));
    }
    if (const int version = versionOf(false); version != kCacheVersion && version != 0)
        dropOlderCache();
    for (const bool isDesk : {false, true}) {
        makePrivateFile(isDesk ? deskPath() : cachePath());
        Database database = isDesk ? openDesk(Database::Mode::Create) : openCache(Database::Mode::Create);
        database.setBusyTimeout(kWaitMs);
        const int version = isDesk ? kDeskVersion : kCacheVersion;
        if (database.scalar("PRAGMA user_version") == version)
            continue;
        database.execute("PRAGMA journal_mode = WAL");
        migrate(database, isDesk ? u"desk"_s : u"cache"_s, isDesk ? 1 : kCacheVersion, version);
    }
}

void CacheImpl::dropOlderCache() const
{
    {
        Database database = openCache(Database::Mode::Write);
        const Transaction nobodyWrites(database, Transaction::Kind::Immediate);
    }
    for (const QLatin1String suffix : {"-wal"_L1, "-shm"_L1, "-journal"_L1, ""_L1}) {
        const QString path = cachePath() + suffix;
        if (QFile::exists(path) && !QFile::remove(path))
            fail(ErrorKind::Storage, u"cache.db"_s, u"a cache of an older version cannot be removed"_s);
    }
}

Cache::Cache(std::shared_ptr<const CacheImpl> impl) : m_impl(std::move(impl)) {}
Cache::Cache(Cache &&) noexcept = default;
Cache &Cache::operator=(Cache &&) noexcept = default;
Cache::~Cache() = default;

bool Cache::exists(const QString &folder)
{
    return QFile::exists(folder + u"/key.json"_s);
}

bool Cache::wasLost() const
{
    return m_impl->isCacheLost();
}

QString Cache::folder() const
{
    return m_impl->folder();
}

Result<Cache> Cache::create(const QString &folder, const Passphrase &passphrase, KeyCost cost)
{
    if (passphrase.utf8().isEmpty())
        return Error{ErrorKind::InvalidInput, u"passphrase"_s, u"the passphrase is empty"_s};
    const QString path = QDir(folder).absolutePath();
    if (exists(path))
        return Error{ErrorKind::InvalidInput, u"folder"_s, u"there is a cache already"_s};
    const bool wasMissing = !QFileInfo::exists(path);
    // A folder that holds other things is somebody's already; there only the cache's own files are private.
    const bool isOurs =
        QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    if (!QDir().mkpath(path)
        || (isOurs
            && !QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner
                                                | QFileDevice::ExeOwner)))
        return storageError(path, u"the folder cannot be made private"_s);
    return guarded([&] {
        auto impl = std::make_shared<CacheImpl>(path, SecretKey::random());
        for (const QString &left : {impl->cachePath(), impl->deskPath()}) {
            if (QFile::exists(
                    left)) // without its key nobody can read it; it may still be somebody's only copy
                fail(ErrorKind::Corrupt, u"keyless"_s, u"there is a database without its key"_s);
        }
        try {
            const Result<void> written = writeKeyFile(impl->keyPath(), impl->key(), passphrase, cost);
            if (!written)
                throw Failure(written.error());
            impl->prepareFiles();
        } catch (...) {
            removeUnfinished(*impl, wasMissing);
            throw;
        }
        return Cache(std::move(impl));
    });
}

Result<Cache> Cache::open(const QString &folder, const Passphrase &passphrase,
                          std::shared_ptr<const DatabaseHooks> hooks, IfLost ifLost)
{
    const QString path = QDir(folder).absolutePath();
    return guarded([&] {
        Result<SecretKey> key = readKeyFile(path + u"/key.json"_s, passphrase);
        if (!key)
            throw Failure(key.error());
        auto impl = std::make_shared<CacheImpl>(path, std::move(key).value(), std::move(hooks));
        impl->noteMissing();
        if (impl->isCacheLost() && ifLost == IfLost::Refuse)
            fail(ErrorKind::Corrupt, u"lost"_s, path);
        impl->prepareFiles();
        return Cache(std::move(impl));
    });
}

Result<Generation> Cache::beginGeneration()
{
    return guarded([&] { return Generation(std::make_unique<GenerationImpl>(m_impl)); });
}

Result<domain::LeaInfo> Cache::lea() const
{
    if (m_impl->isFilling())
        return domain::LeaInfo{};
    return guarded([&] {
        Database database = m_impl->openCache(Database::Mode::Read);
        return readLea(database);
    });
}

std::unique_ptr<domain::SnapshotFeed> Cache::feed(const QDateTime &until) const
{
    return makeFeed(m_impl, until);
}

Result<bool> Cache::keepColumns(std::int64_t generation,
                                const std::function<bool(const std::function<bool(std::string_view)> &)> &parts) const
{
    if (m_impl->isFilling())
        return false;
    return guarded([&] {
        Database database = m_impl->openCache(Database::Mode::Write);
        Transaction transaction(database, Transaction::Kind::Immediate);
        if (!writeColumnParts(database, generation, parts))
            return false;
        transaction.commit();
        return true;
    });
}

Result<std::optional<domain::StudentFile>> Cache::student(domain::Ssid ssid) const
{
    if (m_impl->isFilling())
        return std::optional<domain::StudentFile>();
    return guarded([&] {
        Database database = m_impl->openCache(Database::Mode::Read);
        Transaction transaction(database, Transaction::Kind::Read);
        return readStudent(database, ssid);
    });
}

Result<std::optional<domain::StudentFile>> Cache::student(domain::Ssid ssid, const PastStudent &past) const
{
    if (m_impl->isFilling())
        return std::optional<domain::StudentFile>();
    return guarded([&] {
        Database database = m_impl->openCache(Database::Mode::Read);
        Transaction transaction(database, Transaction::Kind::Read);
        return readStudent(database, ssid, &past);
    });
}

Result<domain::OriginalRow> Cache::originalRow(Id<domain::ScoreRecord> record) const
{
    return guarded([&] {
        Database database = m_impl->openCache(Database::Mode::Read);
        Transaction transaction(database, Transaction::Kind::Read);
        return readOriginalRow(database, record);
    });
}

Result<QByteArray> Cache::document(Id<domain::SsrDocument> document) const
{
    return guarded([&] {
        Database database = m_impl->openCache(Database::Mode::Read);
        Statement content = database.prepare("SELECT content FROM document_content WHERE document_id = :id");
        content.bind(document.value);
        if (!content.step())
            fail(ErrorKind::NotFound, u"document"_s, u"no document %1"_s.arg(document.value));
        return content.bytes(0);
    });
}

struct OriginalRows::Connection
{
    explicit Connection(std::shared_ptr<const CacheImpl> cache)
        : impl(std::move(cache)), database(impl->openCache(Database::Mode::Read)), transaction(database, Transaction::Kind::Read)
    {
        (void)database.scalar("SELECT count(*) FROM generation"); // a read begins with the first look, not with BEGIN
    }

    std::shared_ptr<const CacheImpl> impl;
    Database database;
    Transaction transaction;
};

OriginalRows::OriginalRows(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
OriginalRows::OriginalRows(OriginalRows &&) noexcept = default;
OriginalRows &OriginalRows::operator=(OriginalRows &&) noexcept = default;
OriginalRows::~OriginalRows() = default;

Result<void> OriginalRows::visit(domain::SchoolYear year, const Visit &visit) const
{
    return guarded([&] { readOriginalRows(m_connection->database, year, visit); });
}

Result<OriginalRows> Cache::originalRows() const
{
    return guarded([&] { return OriginalRows(std::make_unique<OriginalRows::Connection>(m_impl)); });
}

Result<QList<Problem>> Cache::verify(const jobs::JobContext &job) const
{
    return guarded([&] { return verifyCache(*m_impl, job); });
}

} // namespace scoredesk::store
