// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/generation.h"

#include "core/store/reading.h"
#include "core/store/schema.h"

namespace scoredesk::store {

namespace {

Database openWriter(const CacheImpl &cache)
{
    Database database = cache.openCache(Database::Mode::Write);
    // Row by row the references hold by construction; verify() checks them all.
    database.execute("PRAGMA foreign_keys = OFF; PRAGMA cache_size = -49152; PRAGMA journal_size_limit = 0");
    return database;
}

/// Into an empty cache there is nothing to read and nothing to roll back but a few pages, so each page is written once, straight to its
/// place, instead of once to the log and once from there: a fifth of a whole first import. Not when another connection is open.
/// Without the log SQLite promises to survive a power failure only with FULL synchronisation (sqlite.org/pragma.html#pragma_synchronous);
/// that is some flushes an import.
bool leaveLog(Database &database)
{
    try {
        {
            Statement mode = database.prepare("PRAGMA journal_mode = TRUNCATE");
            if (!mode.step() || mode.text(0) != "truncate")
                return false;
        }
        database.execute("PRAGMA synchronous = FULL");
        return true;
    } catch (const Failure &) {
        return false;
    }
}

/// Back to the log, so that readers and a writer do not wait for each other.
void enterLog(Database &database)
{
    try {
        database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    } catch (const Failure &) {
        // Another process reads just now; the next writer tries again, and all is correct without.
    }
}

} // namespace

GenerationImpl::GenerationImpl(std::shared_ptr<const CacheImpl> cache)
    : m_cache(std::move(cache)), m_database(openWriter(*m_cache)), m_filling(*m_cache, m_database),
      m_transaction(m_database, Transaction::Kind::Immediate)
{}

GenerationImpl::Filling::Filling(const CacheImpl &cache, Database &database)
    : m_cache(cache), m_database(database)
{
    if (database.scalar("SELECT EXISTS (SELECT 1 FROM source UNION ALL SELECT 1 FROM list_file UNION ALL SELECT 1 FROM claim_file UNION ALL SELECT 1 FROM document)") != 0) {
        enterLog(database);
        return;
    }
    m_cache.setFilling(true); // first, so that no reader runs into the change
    m_isFilling = leaveLog(database);
    if (!m_isFilling)
        m_cache.setFilling(false);
}

GenerationImpl::Filling::~Filling()
{
    end();
}

void GenerationImpl::Filling::end()
{
    if (!m_isFilling)
        return;
    m_isFilling = false;
    enterLog(m_database);
    m_cache.setFilling(false);
}

SourceWriter &GenerationImpl::writer()
{
    if (!m_writer)
        m_writer = std::make_unique<SourceWriter>(m_database);
    return *m_writer;
}

ListWriter &GenerationImpl::lists()
{
    if (!m_lists)
        m_lists = std::make_unique<ListWriter>(m_database);
    return *m_lists;
}

std::optional<KnownSource> GenerationImpl::knownSource(const QByteArray &fingerprint, std::int64_t fileTime)
{
    Statement select = m_database.prepare(R"sql(
        SELECT report, row_count, id, year, as_of, file_time
          FROM source
         WHERE fingerprint = :fingerprint AND is_settled = 1
         ORDER BY file_time DESC
         LIMIT 1
    )sql");
    select.bind(fingerprint);
    if (!select.step())
        return std::nullopt;
    const KnownSource known{select.bytes(0), select.integer(1)};
    const std::int64_t id = select.integer(2);
    const std::int64_t year = select.integer(3);
    const std::int64_t asOf = select.integer(4);
    const std::int64_t knownTime = select.integer(5);
    select.reset();
    if (fileTime <= knownTime)
        return known;
    Statement others = m_database.prepare(R"sql(
        SELECT 1
          FROM source
         WHERE as_of = :as_of AND file_time >= :file_time AND id <> :id
         LIMIT 1
    )sql");
    others.bind(asOf, knownTime, id);
    if (others.step())
        return std::nullopt;
    m_database.prepare("UPDATE source SET file_time = :file_time WHERE id = :id").run(fileTime, id);
    m_database
        .prepare("UPDATE place SET file_time = :file_time WHERE year = :year AND as_of = :as_of AND "
                 "file_time = :known_time")
        .run(fileTime, year, asOf, knownTime);
    if (m_writer)
        m_writer->setFileTime(id, fileTime);
    return known;
}

bool GenerationImpl::addDocument(const domain::SsrDocument &document, const QByteArray &content)
{
    unsigned areas = 0;
    for (const domain::ContentArea area : document.areas)
        areas |= 1U << unsigned(area);
    const std::int64_t came = document.came.isValid() ? document.came.toMSecsSinceEpoch() : 0;
    Statement insert = m_database.prepare(R"sql(
        INSERT INTO document (ssid, year, areas, language, is_html, pages, bytes, sha256, came)
        VALUES (:ssid, :year, :areas, :language, :is_html, :pages, :bytes, :sha256, :came)
            ON CONFLICT (sha256) DO NOTHING
        RETURNING id
    )sql");
    insert.bind(document.ssid.value, document.year.spring, areas, document.language, int(document.isHtml),
                document.pages, content.size(), document.sha256, came);
    if (!insert.step()) {
        insert.reset();
        m_database.prepare("UPDATE document SET came = :came WHERE sha256 = :sha256 AND (came = 0 OR :came < came) AND :came > 0")
            .run(came, document.sha256);
        return false;
    }
    const std::int64_t id = insert.integer(0);
    insert.reset();
    m_database.prepare("INSERT INTO document_content (document_id, content) VALUES (:document_id, :content)")
        .run(id, content);
    m_hasNewDocuments = true;
    return true;
}

std::int64_t GenerationImpl::settleLists()
{
    return m_lists ? m_lists->settle() : 0;
}

std::int64_t GenerationImpl::commit(const QString &origin, const QDateTime &now)
{
    (void)settleLists();
    const bool isNew = hasChanges();
    if (isNew) {
        createIndexes(m_database);
        // The newest year's files say how new the cache is, those with scores before reports, those with dates before those that have only
        // the time of the file.
        m_database
            .prepare(R"sql(
            INSERT INTO generation (as_of, committed_at, origin)
            SELECT max(nullif(as_of, 0)), :committed_at, :origin
              FROM loaded_file
             WHERE year = :year AND is_dated = (SELECT max(is_dated) FROM loaded_file WHERE year = :year)
        )sql")
            .run(now.toMSecsSinceEpoch(), origin, newestYear(m_database).spring);
    }
    const std::int64_t number = m_database.scalar("SELECT max(id) FROM generation");
    // A source that brought nothing is kept all the same: what it said counts when a later file is compared.
    if (number > 0) {
        m_database.prepare("UPDATE source SET generation_id = :generation_id WHERE generation_id IS NULL")
            .run(number);
        m_database.prepare("UPDATE list_file SET generation_id = :generation_id WHERE generation_id IS NULL")
            .run(number);
        m_database.prepare("UPDATE claim_file SET generation_id = :generation_id WHERE generation_id IS NULL")
            .run(number);
    }
    m_writer.reset();
    m_lists.reset();
    m_transaction.commit();
    m_filling.end();
    return number;
}

Generation::Generation(std::unique_ptr<GenerationImpl> impl) : m_impl(std::move(impl)) {}
Generation::Generation(Generation &&) noexcept = default;
Generation::~Generation() = default;

Result<domain::LeaInfo> Generation::lea() const
{
    return guarded([&] { return readLea(m_impl->database()); });
}

Result<std::optional<KnownSource>> Generation::knownSource(const QByteArray &fingerprint,
                                                           const QDateTime &fileTime)
{
    return guarded([&] {
        return m_impl->knownSource(fingerprint, fileTime.isValid() ? fileTime.toMSecsSinceEpoch() : 0);
    });
}

Result<void> Generation::beginSource(const SourceInfo &source)
{
    return guarded([&] { m_impl->writer().begin(source); });
}

RowWords &Generation::rowWords()
{
    return m_impl->writer().words();
}

Result<void> Generation::addRows(std::span<const IncomingRow> rows)
{
    return guarded([&] { m_impl->writer().add(rows); });
}

Result<std::vector<SourceOutcome::Duplicate>> Generation::duplicates()
{
    return guarded([&] {
        m_impl->writer().judgeContests();
        return m_impl->writer().duplicates();
    });
}

Result<SourceOutcome> Generation::endSource(const SourceEnd &end)
{
    return guarded([&] { return m_impl->writer().end(end); });
}

Result<void> Generation::dropSource()
{
    return guarded([&] { m_impl->writer().drop(); });
}

Result<std::optional<KnownSource>> Generation::knownList(const ListSource &source)
{
    return guarded([&] { return m_impl->lists().known(source); });
}

Result<void> Generation::beginList(const ListSource &source)
{
    return guarded([&] { m_impl->lists().begin(source); });
}

Result<void> Generation::addListRow(const domain::ListRow &row)
{
    return guarded([&] { m_impl->lists().add(row); });
}

Result<ListOutcome> Generation::endList(const ListEnd &end)
{
    return guarded([&] { return m_impl->lists().end(end); });
}

Result<void> Generation::dropList()
{
    return guarded([&] { m_impl->lists().drop(); });
}

Result<std::int64_t> Generation::settleLists()
{
    return guarded([&] { return m_impl->settleLists(); });
}

Result<std::optional<KnownSource>> Generation::knownClaims(const QByteArray &fingerprint, const QDateTime &fileTime)
{
    return guarded([&] { return m_impl->claims().known(fingerprint, fileTime); });
}

Result<ListOutcome> Generation::addClaims(const ClaimSource &source, std::span<const domain::ClaimResult> rows)
{
    return guarded([&] { return m_impl->claims().add(source, rows); });
}

Result<bool> Generation::addDocument(const domain::SsrDocument &document, const QByteArray &content)
{
    return guarded([&] { return m_impl->addDocument(document, content); });
}

Result<std::vector<domain::Ssid>> Generation::documentsWithoutStudent() const
{
    return guarded([&] {
        std::vector<domain::Ssid> ssids;
        Statement alone = m_impl->database().prepare(R"sql(
            SELECT ssid
              FROM document
             WHERE ssid NOT IN (SELECT ssid FROM student WHERE is_listed = 1)
             ORDER BY ssid
        )sql");
        while (alone.step())
            ssids.push_back({alone.integer(0)});
        return ssids;
    });
}

bool Generation::hasChanges() const
{
    return m_impl->hasChanges();
}

Result<std::int64_t> Generation::commit(const QString &origin, const QDateTime &now)
{
    return guarded([&] { return m_impl->commit(origin, now); });
}

} // namespace scoredesk::store
