// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cache.h"
#include "core/store/database.h"
#include "core/store/listends.h"

#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace scoredesk::store {

/// Writes one report about who is to test after the other into the open transaction of a generation. What a report said of a thing is kept
/// with the span of as-of times over which it was said; the word of the newest as-of is current, of one as-of that of the later file, of
/// one file time the larger text: whatever the order of the imports, the cache ends the same. Rows of one report about one thing are put
/// together by what they mean (listcodec.h) before anything is written. A thing that a newer report does not list stays as it was, unless
/// that report lists nearly all the others (listends.h). Throws Failure.
class ListWriter
{
public:
    explicit ListWriter(Database &database);

    void begin(const ListSource &source);
    void add(const domain::ListRow &row);
    [[nodiscard]] ListOutcome end(const ListEnd &end);
    void drop();
    [[nodiscard]] std::optional<KnownSource> known(const ListSource &source);
    [[nodiscard]] bool hasChanges() const { return m_hasChanges; }
    /// After the last report: what the reports do not list any more. Returns how many tests, and students of SSR Distribution, that is new for.
    std::int64_t settle();

private:
    /// What the open report says of one thing, and in how many rows.
    struct Thing
    {
        std::string item, said;
        std::int64_t rows = 0;
    };
    struct OfStudent
    {
        std::string said;
        std::int64_t rows = 0;
        bool isLeading = false; ///< said by a row of a test that was not taken away
        std::vector<Thing> things;
    };
    struct Span
    {
        std::int64_t id = 0;
        std::string said;
        std::int64_t first = 0, last = 0, fileTime = 0;
        bool isCurrent = false;
    };
    enum class Change { None, Inserted, Updated, Older };
    [[nodiscard]] Change say(domain::Ssid ssid, domain::ListKind kind, const std::string &item, const std::string &said);
    void count(Change change, std::int64_t rows);
    void reopen();
    void insert(domain::Ssid ssid, domain::ListKind kind, const std::string &item, Span span);
    void place(domain::CdsCode code, const QString &name);

    Database &m_database;
    Statement m_select, m_insert, m_update, m_upsertPlace;
    std::vector<Span> m_spans;
    std::unordered_map<std::int64_t, OfStudent> m_students; ///< of the open report, by SSID
    std::map<std::pair<std::int16_t, domain::ListKind>, std::vector<Ended>> m_reopened; ///< what had ended before this generation
    ListSource m_source;
    std::int64_t m_fileId = 0;
    std::int64_t m_asOf = 0, m_fileTime = 0;
    domain::CdsCode m_lastSchool, m_lastDistrict;
    ListOutcome m_outcome;
    bool m_hasSourceChanges = false;
    bool m_hasChanges = false;
};

} // namespace scoredesk::store
