// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cache.h"
#include "core/store/database.h"

#include <optional>
#include <vector>

namespace scoredesk::store {

/// Writes one report about who is to test after the other into the open transaction of a generation. What a report said of a thing is kept
/// with the span of as-of times over which it was said; the word of the newest as-of is current, of one as-of that of the later file, of
/// one file time the larger text: whatever the order of the imports, the cache ends the same. A thing that a newer report does not list
/// stays as it was. Throws Failure.
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

private:
    struct Span
    {
        std::int64_t id = 0;
        std::string said;
        std::int64_t first = 0, last = 0, fileTime = 0;
        bool isCurrent = false;
    };
    enum class Change { None, Inserted, Updated, Older };
    [[nodiscard]] Change say(domain::Ssid ssid, domain::ListKind kind, const std::string &item, const std::string &said);
    void insert(domain::Ssid ssid, domain::ListKind kind, const std::string &item, Span span);
    void place(domain::CdsCode code, const QString &name);

    Database &m_database;
    Statement m_select, m_insert, m_update, m_upsertPlace;
    std::vector<Span> m_spans;
    ListSource m_source;
    std::int64_t m_fileId = 0;
    std::int64_t m_asOf = 0, m_fileTime = 0;
    domain::CdsCode m_lastSchool, m_lastDistrict;
    ListOutcome m_outcome;
    bool m_hasSourceChanges = false;
    bool m_hasChanges = false;
};

} // namespace scoredesk::store
