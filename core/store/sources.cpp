// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache.h"
#include "core/store/cacheimpl.h"

namespace scoredesk::store {

namespace {

QDateTime instant(std::int64_t ms)
{
    return ms > 0 ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC) : QDateTime();
}

} // namespace

Result<QList<domain::SourceSummary>> Cache::sources() const
{
    if (m_impl->isFilling())
        return QList<domain::SourceSummary>();
    return guarded([&] {
        Database database = m_impl->openCache(Database::Mode::Read);
        Statement select = database.prepare(R"sql(
            SELECT file_name, basis, year, loaded_file.as_of, row_count, max(coalesce(generation.committed_at, 0)), kind
              FROM loaded_file
              LEFT JOIN generation ON generation.id = generation_id
             GROUP BY file_name, basis, year, loaded_file.as_of, row_count, kind
             ORDER BY year DESC, kind, loaded_file.as_of DESC, max(loaded_file.id) DESC
        )sql");
        QList<domain::SourceSummary> sources;
        while (select.step()) {
            sources.append({select.string(0),
                            domain::Basis(select.small(1)),
                            {static_cast<std::int16_t>(select.small(2))},
                            instant(select.integer(3)),
                            select.integer(4),
                            instant(select.integer(5)),
                            select.integer(6) > 0 ? std::optional(domain::ListKind(select.small(6))) : std::nullopt,
                            false});
        }
        Statement claims = database.prepare(R"sql(
            SELECT file_name, year, claim_file.as_of, row_count, max(coalesce(generation.committed_at, 0))
              FROM claim_file
              LEFT JOIN generation ON generation.id = generation_id
             GROUP BY file_name, year, claim_file.as_of, row_count
             ORDER BY year DESC, claim_file.as_of DESC, max(claim_file.id) DESC
        )sql");
        while (claims.step())
            sources.append({claims.string(0),
                            domain::Basis::Unknown,
                            {static_cast<std::int16_t>(claims.small(1))},
                            instant(claims.integer(2)),
                            claims.integer(3),
                            instant(claims.integer(4)),
                            std::nullopt,
                            true});
        return sources;
    });
}

} // namespace scoredesk::store
