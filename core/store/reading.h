// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshotfeed.h"
#include "core/store/cacheimpl.h"
#include "core/store/rowcodec.h"

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

namespace scoredesk::store {

// Reading within a transaction the caller holds. All throw Failure.

/// The newest year in which a row or a report about who is to test stands; a file whose rows all moved to another year tells none.
[[nodiscard]] domain::SchoolYear newestYear(Database &database);
/// Generation 0 and no year where nothing was imported.
[[nodiscard]] domain::LeaInfo readLea(Database &database);
struct PastStudent;
/// Empty when no row is about \a ssid. With \a past as things stood then.
[[nodiscard]] std::optional<domain::StudentFile> readStudent(Database &database, domain::Ssid ssid,
                                                             const PastStudent *past = nullptr);
/// The row \a record was read from; throws NotFound when there is no such record.
[[nodiscard]] domain::OriginalRow readOriginalRow(Database &database, Id<domain::ScoreRecord> record);
/// The rows of the current records of \a year, by SSID and then area; \a visit returns false to end.
void readOriginalRows(
    Database &database, domain::SchoolYear year,
    const std::function<bool(const domain::ScoreRecord &, const domain::OriginalRow &)> &visit);

/// A feed over the generation of the moment of its first call.
[[nodiscard]] std::unique_ptr<domain::SnapshotFeed> makeFeed(std::shared_ptr<const CacheImpl> cache,
                                                              const QDateTime &until);

/// The columns a record is read from, in the order fillRecord() expects: id, identity, score_available, ssr_available, facts.
/// Fills all fields but the SSID and the year.
void fillRecord(const Statement &row, domain::ScoreRecord &record);
/// UTC; invalid for 0.
[[nodiscard]] QDateTime instantOf(std::int64_t ms);

/// Areas of a document from the bits they are saved as.
[[nodiscard]] QList<domain::ContentArea> areasOf(std::int64_t bits);

/// Lists of headers by row_header.id, read once each.
class HeaderLists
{
public:
    explicit HeaderLists(Database &database);
    /// A row without cells: columns and fields.
    [[nodiscard]] const domain::OriginalRow &columns(std::int64_t rowHeader);
    /// The whole row: \a encoded spread over the columns. Throws Corrupt when it does not fit them.
    [[nodiscard]] domain::OriginalRow row(std::int64_t rowHeader, std::string_view encoded);

private:
    struct List
    {
        domain::OriginalRow columns;
        std::vector<ColumnWords> words;
    };
    [[nodiscard]] const List &list(std::int64_t rowHeader);

    Statement m_select;
    std::unordered_map<std::int64_t, List> m_lists;
};

} // namespace scoredesk::store
