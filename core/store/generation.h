// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cacheimpl.h"
#include "core/store/claimwriter.h"
#include "core/store/listwriter.h"
#include "core/store/sourcewriter.h"

#include <memory>
#include <optional>

namespace scoredesk::store {

/// The writing connection of one generation. Throws Failure.
class GenerationImpl
{
public:
    explicit GenerationImpl(std::shared_ptr<const CacheImpl> cache);

    /// Made at the first source, because it reads the identities of all records.
    [[nodiscard]] SourceWriter &writer();
    [[nodiscard]] ListWriter &lists();
    [[nodiscard]] ClaimWriter &claims() { return m_claims; }
    [[nodiscard]] Database &database() { return m_database; }
    [[nodiscard]] std::optional<KnownSource> knownSource(const QByteArray &fingerprint,
                                                         std::int64_t fileTime);
    [[nodiscard]] bool addDocument(const domain::SsrDocument &document, const QByteArray &content);
    [[nodiscard]] bool hasChanges() const
    {
        return m_hasNewDocuments || m_claims.hasChanges() || (m_writer && m_writer->hasChanges()) || (m_lists && m_lists->hasChanges());
    }
    [[nodiscard]] std::int64_t settleLists();
    [[nodiscard]] std::int64_t commit(const QString &origin, const QDateTime &now);

private:
    /// The first import of a cache runs without a write-ahead log; meanwhile readers of this process take the cache for empty.
    class Filling
    {
    public:
        Filling(const CacheImpl &cache, Database &database);
        Filling(const Filling &) = delete;
        Filling &operator=(const Filling &) = delete;
        ~Filling();
        void end();

    private:
        const CacheImpl &m_cache;
        Database &m_database;
        bool m_isFilling = false;
    };

    std::shared_ptr<const CacheImpl> m_cache;
    Database m_database;
    Filling m_filling;
    Transaction m_transaction;
    std::unique_ptr<SourceWriter> m_writer;
    std::unique_ptr<ListWriter> m_lists;
    ClaimWriter m_claims{m_database};
    bool m_hasNewDocuments = false;
};

} // namespace scoredesk::store
