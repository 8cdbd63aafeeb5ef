// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/pasttime.h"

#include "core/store/failure.h"
#include "core/store/listreader.h"
#include "core/store/queries.h"
#include "core/store/reading.h"
#include "core/store/rowcodec.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace scoredesk::store {

using namespace Qt::StringLiterals;

namespace {

/// The newest as-of, not after \a until, of the files that only repeated a record, by record.
std::unordered_map<std::int64_t, std::int64_t> sightingsUntil(Database &database, std::int64_t until)
{
    std::unordered_map<std::int64_t, std::int64_t> newest;
    Statement sightings = database.prepare(R"sql(
        SELECT source.as_of, sighting.records
          FROM sighting
          JOIN source ON source.id = sighting.source_id
         WHERE source.as_of <= :until
    )sql");
    sightings.bind(until);
    while (sightings.step()) {
        const std::int64_t asOf = sightings.integer(0);
        std::string_view packed = sightings.blob(1);
        std::int64_t id = 0;
        for (std::uint64_t difference = 0; takeVarint(packed, difference);) {
            id += static_cast<std::int64_t>(difference);
            std::int64_t &held = newest[id];
            held = std::max(held, asOf);
        }
    }
    return newest;
}

/// The students of whom a file not after \a until says that they share a UIN with another, after it.
std::set<std::pair<std::int64_t, std::int64_t>> sharersUntil(Database &database, std::int64_t until)
{
    std::set<std::pair<std::int64_t, std::int64_t>> sharers;
    Statement shared = database.prepare("SELECT identity, student_id FROM record WHERE is_shared = 1 AND shared_as_of <= :until");
    shared.bind(until);
    while (shared.step())
        sharers.emplace(shared.integer(0), shared.integer(1));
    return sharers;
}

} // namespace

domain::LeaInfo leaAt(Database &database, std::int64_t until)
{
    domain::LeaInfo info = readLea(database);
    // As a generation tells it: of the newest year, by its dated files where there are any; by reports only where no scores were.
    Statement then = database.prepare(R"sql(
        SELECT year, as_of
          FROM loaded_file
         WHERE as_of <= :until AND as_of > 0 AND year <= :newest
         ORDER BY kind > 0, year DESC, is_dated DESC, as_of DESC
         LIMIT 1
    )sql");
    then.bind(until, info.year.spring);
    if (!then.step())
        fail(ErrorKind::NotFound, u"as-of"_s, u"no file is that old"_s);
    info.year = {static_cast<std::int16_t>(then.small(0))};
    info.asOf = instantOf(then.integer(1));
    Statement dates = database.prepare(R"sql(
        SELECT max(has_ssr_available)
          FROM source
         WHERE as_of <= :until AND year = :year
    )sql");
    dates.bind(until, info.year.spring);
    info.ssrDatesKnown = dates.step() && dates.integer(0) != 0;
    info.hasRegistrations = hasLists(database, info.year, false, until);
    info.hasAppeals = hasLists(database, info.year, true, until);
    return info;
}

std::unordered_set<std::int64_t> statesAt(Database &database, std::int64_t until)
{
    struct Best
    {
        std::tuple<std::int64_t, bool, std::int32_t, std::int32_t, std::int64_t>
            order; ///< the last is the record
    };
    const auto sightings = sightingsUntil(database, until);
    const auto shared = sharersUntil(database, until);
    std::unordered_map<std::int64_t, Best> bestOf;
    std::map<std::pair<std::int64_t, std::int64_t>, Best> bestOfSharer; ///< by UIN and student
    const auto better = [](auto &held, const auto &key, const Best &best) {
        const auto [at, isNew] = held.try_emplace(key, best);
        if (!isNew && at->second.order < best.order)
            at->second = best;
    };
    Statement states = database.prepare(kStateTimes);
    while (states.step()) {
        const std::int64_t id = states.integer(0);
        std::int64_t said = 0;
        for (const std::int64_t asOf : {states.integer(2), states.integer(3)})
            if (asOf <= until)
                said = std::max(said, asOf);
        if (const auto sighting = sightings.find(id); sighting != sightings.end())
            said = std::max(said, sighting->second);
        if (said == 0)
            continue;
        const Best best{{said, states.integer(4) != 0, states.small(5), states.small(6), id}};
        const std::int64_t identity = states.integer(1);
        better(bestOf, identity, best);
        if (const std::pair sharer(identity, id >> 16); shared.contains(sharer))
            better(bestOfSharer, sharer, best);
    }
    std::unordered_set<std::int64_t> stood;
    stood.reserve(bestOf.size());
    for (const auto &[identity, best] : bestOf)
        stood.insert(std::get<4>(best.order));
    for (const auto &[sharer, best] : bestOfSharer)
        stood.insert(std::get<4>(best.order));
    return stood;
}

} // namespace scoredesk::store
