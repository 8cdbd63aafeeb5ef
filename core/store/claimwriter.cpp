// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/claimwriter.h"

#include <limits>
#include <tuple>

namespace scoredesk::store {

namespace {

using domain::ClaimResult;

constexpr std::string_view kInsertFile = R"sql(
    INSERT INTO claim_file (file_name, fingerprint, year, as_of, file_time, is_sample, row_count, report)
    VALUES (:file_name, :fingerprint, :year, :as_of, :file_time, :is_sample, :row_count, :report)
)sql";

constexpr std::string_view kWords = R"sql(
    SELECT as_of, file_time, students, below, near, above
      FROM claim_result
     WHERE year = :year AND area = :area AND organization = :organization AND grp = :grp AND value = :value AND grade = :grade
       AND claim = :claim
     ORDER BY as_of
)sql";

constexpr std::string_view kInsert = R"sql(
    INSERT INTO claim_result (year, area, organization, grp, value, grade, claim, as_of, file_time, claim_file_id, students, below, near, above)
    VALUES (:year, :area, :organization, :grp, :value, :grade, :claim, :as_of, :file_time, :claim_file_id, :students, :below, :near, :above)
        ON CONFLICT DO UPDATE
       SET file_time = excluded.file_time, claim_file_id = excluded.claim_file_id, students = excluded.students, below = excluded.below,
           near = excluded.near, above = excluded.above
)sql";

constexpr std::string_view kCurrent = R"sql(
    SELECT year, area, organization, grp, value, grade, claim, max(as_of), students, below, near, above
      FROM claim_result
     WHERE as_of <= :until
     GROUP BY year, area, organization, grp, value, grade, claim
     ORDER BY year, area, organization, grp, value, grade, claim
)sql";

std::int64_t msOf(const QDateTime &instant)
{
    return instant.isValid() ? instant.toMSecsSinceEpoch() : 0;
}

/// From column \a first on: students, below, near, above.
void readCounts(const Statement &row, int first, ClaimResult &result)
{
    result.students = row.small(first);
    result.levels.reset();
    if (!row.isNull(first + 1))
        result.levels = {row.small(first + 1), row.small(first + 2), row.small(first + 3)};
}

} // namespace

std::optional<KnownSource> ClaimWriter::known(const QByteArray &fingerprint, const QDateTime &fileTime)
{
    Statement select = m_database.prepare("SELECT report, row_count FROM claim_file WHERE fingerprint = :fingerprint AND file_time >= :file_time LIMIT 1");
    select.bind(fingerprint, msOf(fileTime));
    if (!select.step())
        return std::nullopt;
    return KnownSource{select.bytes(0), select.integer(1)};
}

ListOutcome ClaimWriter::add(const ClaimSource &source, std::span<const ClaimResult> rows)
{
    const std::int64_t asOf = msOf(source.asOf);
    const std::int64_t fileTime = msOf(source.fileTime);
    m_database.prepare(kInsertFile)
        .run(source.fileName, source.fingerprint, source.year.spring, asOf, fileTime, int(source.isSample), source.rows, source.report);
    const std::int64_t file = m_database.scalar("SELECT last_insert_rowid()");
    Statement words = m_database.prepare(kWords);
    Statement insert = m_database.prepare(kInsert);
    ListOutcome outcome;
    for (const ClaimResult &row : rows) {
        // The newest word so far, and that of the same as-of.
        std::optional<ClaimResult> newest, same;
        std::int64_t sameTime = 0;
        words.bind(row.year.spring, int(row.area), row.organization.value, int(row.group), int(row.value), int(row.grade), int(row.claim));
        while (words.step()) {
            newest = row;
            newest->asOf = words.integer(0);
            readCounts(words, 2, *newest);
            if (newest->asOf == asOf) {
                same = newest;
                sameTime = words.integer(1);
            }
        }
        const bool isFirst = !newest;
        const bool isNewest = isFirst || asOf >= newest->asOf;
        const bool isLoser = same && std::tuple(fileTime, row.said()) <= std::tuple(sameTime, same->said());
        ++(isFirst                                              ? outcome.inserted
           : newest->said() == row.said()                       ? outcome.unchanged
           : isNewest && !isLoser                               ? outcome.updated
                                                                : outcome.older);
        if (isLoser)
            continue;
        if (row.levels)
            insert.run(row.year.spring, int(row.area), row.organization.value, int(row.group), int(row.value), int(row.grade), int(row.claim), asOf,
                       fileTime, file, row.students, (*row.levels)[0], (*row.levels)[1], (*row.levels)[2]);
        else
            insert.run(row.year.spring, int(row.area), row.organization.value, int(row.group), int(row.value), int(row.grade), int(row.claim), asOf,
                       fileTime, file, row.students, nullptr, nullptr, nullptr);
        m_hasChanges = m_hasChanges || !same || same->said() != row.said();
    }
    return outcome;
}

void readClaims(Database &database, std::int64_t until, const std::function<bool(const ClaimResult &)> &visit)
{
    Statement rows = database.prepare(kCurrent);
    rows.bind(until > 0 ? until : std::numeric_limits<std::int64_t>::max());
    while (rows.step()) {
        ClaimResult result;
        result.year = {static_cast<std::int16_t>(rows.small(0))};
        result.area = static_cast<domain::ContentArea>(rows.small(1));
        result.organization = {rows.integer(2)};
        result.group = static_cast<domain::ClaimGroup>(rows.small(3));
        result.value = static_cast<std::uint8_t>(rows.small(4));
        result.grade = static_cast<std::int8_t>(rows.small(5));
        result.claim = static_cast<std::uint8_t>(rows.small(6));
        result.asOf = rows.integer(7);
        readCounts(rows, 8, result);
        if (!visit(result))
            return;
    }
}

} // namespace scoredesk::store
