// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/earlierdays.h"

#include "core/analytics/smallcells.h"

#include <algorithm>
#include <numeric>

namespace scoredesk::analytics {

namespace {

using Levels = std::array<std::int64_t, kLevelParts>;

/// Levels as far as \a detail tells them.
Levels toldLevels(const Measures &m, Detail detail)
{
    if (detail == Detail::Levels)
        return m.levels;
    if (detail == Detail::Met)
        return {m.levels[0] + m.levels[1], 0, m.levels[2] + m.levels[3], 0};
    return {m.scored, 0, 0, 0};
}

/// How much of every row was told that was told at all: what the two days can be compared by.
Detail coarsestOf(const Newcomers &newcomers, const Newcomers::Table &table)
{
    Detail detail = newcomers.told.detail;
    for (const Newcomers::Row &row : table.rows)
        if (row.told.detail != Detail::Nothing)
            detail = std::max(detail, row.told.detail);
    return detail;
}

Levels difference(const Measures &now, const Measures &then, Detail detail)
{
    const Levels before = toldLevels(then, detail);
    Levels levels = toldLevels(now, detail);
    for (std::size_t part = 0; part < kLevelParts; ++part)
        levels[part] -= before[part];
    return levels;
}

Levels positive(Levels levels)
{
    for (std::int64_t &count : levels)
        count = std::max<std::int64_t>(0, count);
    return levels;
}

std::int64_t sumOf(const Levels &levels)
{
    return std::accumulate(levels.begin(), levels.end(), std::int64_t(0));
}

constexpr std::size_t kGrades = 1; ///< the table after that of schools

/// Whether \a row was told, and is another today.
bool hasChanged(const DisclosureRow &row, const Newcomers::Row &since)
{
    return since.told.detail != Detail::Nothing && !row.isKnown;
}

bool wasTold(const Newcomers::Table &table)
{
    return std::ranges::any_of(table.rows, [](const Newcomers::Row &row) { return row.told.detail != Detail::Nothing; });
}

/// Whether a row keeps its numbers, or is one of hidden ones to which few came: those that are guarded.
bool holdsRows(const DisclosureTable &since)
{
    return std::ranges::any_of(since.rows, [](const DisclosureRow &row) {
        return row.detail == Detail::Nothing && std::ranges::find(row.possible, true) != row.possible.end();
    });
}

/// Gives \a rows, of which only the sums of levels 1–2 and 3–4 are known, single levels that add up to \a all.
void spread(const Levels &all, std::vector<DisclosureRow *> &rows)
{
    for (const std::size_t first : {std::size_t(0), std::size_t(2)}) {
        std::int64_t left = all[first];
        for (DisclosureRow *row : rows) {
            const std::int64_t both = row->levels[first] + row->levels[first + 1];
            row->levels[first] = std::clamp<std::int64_t>(left, 0, both);
            row->levels[first + 1] = both - row->levels[first];
            left -= row->levels[first];
        }
    }
}

/// Who came since, row by row, as a table of its own; what came to the rows that were not told before, together, as the last of it. Of a row
/// that was told with levels put together, what came is known no finer, but all such rows together are known as the total is.
DisclosureTable newcomersOf(const DisclosureTable &chosen, const Newcomers &newcomers, const Newcomers::Table &table)
{
    const Detail coarsest = coarsestOf(newcomers, table);
    const Detail detail = coarsest == Detail::Counts ? coarsest : newcomers.told.detail;
    const bool isMixed = coarsest != detail;
    std::array<bool, kLevelParts> isPart{true, detail == Detail::Levels, detail <= Detail::Met, detail == Detail::Levels};
    DisclosureTable made{.rows = {}, .weight = chosen.weight};
    made.rows.reserve(table.rows.size() + 1);
    std::vector<DisclosureRow *> grouped;
    Levels rest = difference(newcomers.now, newcomers.told.measures, detail), single = rest;
    bool isRest = false, isRestHidden = false;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const Newcomers::Row &row = table.rows[i];
        DisclosureRow &since = made.rows.emplace_back();
        if (row.told.detail == Detail::Nothing) {
            since.isKnown = true; // in the rest
            isRest = true;
            isRestHidden = isRestHidden || chosen.rows[i].detail == Detail::Nothing;
            continue;
        }
        const Levels came = difference(row.now, row.told.measures, std::max(detail, row.told.detail));
        const bool isGrouped = isMixed && row.told.detail == Detail::Met;
        for (std::size_t part = 0; part < kLevelParts; ++part) {
            rest[part] -= came[part];
            single[part] -= isGrouped ? 0 : came[part];
            since.possible[part] = isPart[part] && chosen.rows[i].possible[part];
        }
        if (isGrouped)
            grouped.push_back(&since);
        since.levels = positive(came);
        since.finest = std::max(chosen.rows[i].finest, row.told.detail);
        since.tested = changedSince(row.now, row.told);
        since.isKnown = since.tested == 0;
        since.mustHide = !since.isKnown && (since.tested < kFewestPublic || chosen.rows[i].mustHide);
    }
    if (isRest) {
        DisclosureRow &since = made.rows.emplace_back();
        if (isMixed)
            rest = {rest[0] + rest[1], 0, rest[2] + rest[3], 0};
        since.levels = positive(rest);
        since.tested = sumOf(since.levels);
        since.isKnown = !isRestHidden;
        since.mustHide = isRestHidden;
        since.possible = isPart;
        if (isMixed) {
            since.detail = since.finest = Detail::Met;
            grouped.push_back(&since);
        }
        if (since.tested == 0 || since.tested >= kFewestPublic)
            since.possible.fill(false); // its rows are guarded by what they hold today
    }
    spread(single, grouped);
    return made;
}

} // namespace

Telling tellingOf(std::span<const EarlierPublication> days, std::optional<Dimension> dimension, std::uint16_t code)
{
    Telling found;
    const auto take = [&found](const ToldRow &told, const QDateTime &asOf) {
        if (told.detail == Detail::Nothing)
            found.wasHidden = true;
        else
            found = {told, asOf, found.wasHidden};
    };
    for (const EarlierPublication &earlier : days) {
        if (!dimension) {
            take(earlier.total, earlier.asOf);
            continue;
        }
        for (const EarlierPublication::Line &line : earlier.lines)
            if (const auto row = line.rows.find(code); line.dimension == *dimension && row != line.rows.end())
                take(row->second, earlier.asOf);
    }
    return found;
}

std::int64_t changedSince(const Measures &now, const ToldRow &then)
{
    const auto before = toldLevels(then.measures, then.detail), after = toldLevels(now, then.detail);
    std::int64_t came = std::max<std::int64_t>(0, now.tested - then.measures.tested - (now.scored - then.measures.scored));
    std::int64_t went = std::max<std::int64_t>(0, then.measures.tested - now.tested - (then.measures.scored - now.scored));
    for (std::size_t part = 0; part < kLevelParts; ++part) {
        came += std::max<std::int64_t>(0, after[part] - before[part]);
        went += std::max<std::int64_t>(0, before[part] - after[part]);
    }
    return std::max(came, went);
}

std::optional<Detail> chooseGuardingNewcomers(std::vector<DisclosureTable> &tables, const std::vector<DisclosureCell> &cells, Detail coarsest,
                                              Detail finest, const Newcomers &newcomers)
{
    if (newcomers.told.detail == Detail::Nothing)
        return chooseGuardingCells(tables, cells, coarsest, finest);
    std::vector<DisclosureTable> chosen = tables;
    for (std::size_t at = 0; at < tables.size(); ++at)
        for (std::size_t i = 0; i < tables[at].rows.size(); ++i)
            if (hasChanged(tables[at].rows[i], newcomers.tables[at].rows[i])) {
                chosen[at].rows[i].isKnown = true;
                chosen[at].rows[i].detail = Detail::Levels;
            }
    Detail total = chooseGuardingCells(chosen, cells, coarsest, finest);
    std::vector<DisclosureTable> since;
    for (std::size_t at = 0; at < tables.size(); ++at) {
        if (total == Detail::Nothing || (chosen[at].isDropped && wasTold(newcomers.tables[at])))
            return std::nullopt;
        since.push_back(newcomersOf(chosen[at], newcomers, newcomers.tables[at]));
    }
    Disclosure disclosure(std::move(since), {});
    const std::optional<Detail> told = disclosure.chooseKeepingAll(total);
    // Levels of another day are worth more to a board than mere counts of today.
    if (!told || (*told == Detail::Counts && std::max(total, newcomers.told.detail) < Detail::Counts))
        return std::nullopt;
    total = *told;
    const bool areGradesHeld = holdsRows(disclosure.tables()[0]) || holdsRows(disclosure.tables()[1]);
    for (std::size_t at = 0; at < tables.size(); ++at)
        for (std::size_t i = 0; i < tables[at].rows.size(); ++i) {
            DisclosureRow &row = chosen[at].rows[i];
            const bool isChanged = hasChanged(tables[at].rows[i], newcomers.tables[at].rows[i]);
            if (isChanged) {
                row.isKnown = false;
                row.detail = disclosure.tables()[at].rows[i].detail;
            }
            if (at == kGrades && areGradesHeld) {
                row.isKnown = false;
                row.detail = Detail::Nothing;
                chosen[at].isDropped = true;
            }
            if (!row.isKnown && row.detail != Detail::Nothing)
                row.detail = std::max({row.detail, row.finest, total});
        }
    tables = std::move(chosen);
    return total;
}

} // namespace scoredesk::analytics
