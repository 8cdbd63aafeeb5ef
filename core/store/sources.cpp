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
            SELECT source.file_name, source.basis, source.year, source.as_of, source.row_count,
                   max(coalesce(generation.committed_at, 0))
              FROM source
              LEFT JOIN generation ON generation.id = source.generation_id
             GROUP BY source.file_name, source.basis, source.year, source.as_of, source.row_count
             ORDER BY source.year DESC, source.as_of DESC, max(source.id) DESC
        )sql");
        QList<domain::SourceSummary> sources;
        while (select.step()) {
            sources.append({select.string(0),
                            domain::Basis(select.small(1)),
                            {static_cast<std::int16_t>(select.small(2))},
                            instant(select.integer(3)),
                            select.integer(4),
                            instant(select.integer(5))});
        }
        return sources;
    });
}

} // namespace scoredesk::store
