// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/nestedgroups.h"

#include "core/analytics/suppression.h"

#include <algorithm>
#include <array>

namespace scoredesk::analytics {

using namespace domain;

namespace {

constexpr std::array kWithin{Dimension::Homeless, Dimension::Foster, Dimension::Migrant};

/// Levels that are told together, each sum one value.
std::vector<std::int64_t> blocksOf(const Measures &m, Detail detail, std::size_t levels)
{
    if (detail == Detail::Met)
        return {m.levels[0] + m.levels[1], m.levels[2] + m.levels[3]};
    if (detail == Detail::Counts)
        return {m.scored};
    return {m.levels.begin(), m.levels.begin() + std::ptrdiff_t(levels)};
}

bool isWide(const std::vector<std::int64_t> &bounds)
{
    return std::ranges::all_of(bounds, [](std::int64_t bound) { return bound >= kFewestValues - 1; });
}

const AggregateRow *toldRow(const Aggregate &answer, YesNo value)
{
    const auto found = std::ranges::find_if(answer.rows, [value](const AggregateRow &row) { return row.codes[0] == std::uint16_t(value); });
    return found == answer.rows.end() || found->isSuppressed ? nullptr : &*found;
}

bool hidesRows(const Aggregate &answer)
{
    return std::ranges::any_of(answer.rows, &AggregateRow::isSuppressed);
}

} // namespace

std::vector<Dimension> tellingOfOthers(const Publication &tables)
{
    std::vector<Dimension> telling;
    const Aggregate *disadvantage = tables.by(Dimension::EconomicDisadvantage);
    if (!disadvantage || tables.total.total.isSuppressed)
        return telling;
    const AggregateRow &total = tables.total.total;
    const ContentArea area = tables.total.query.area;
    const std::size_t levels = isAlternate(area) || area == ContentArea::Csa ? 3 : 4;
    for (const Dimension dimension : kWithin) {
        const Aggregate *part = tables.by(dimension);
        if (!part)
            continue;
        bool isSafe = true;
        if (const AggregateRow *larger = toldRow(*disadvantage, YesNo::Yes); larger && hidesRows(*part))
            isSafe = isWide(blocksOf(larger->measures, larger->detail, levels));
        if (hidesRows(*disadvantage)) {
            // what is left for who is not disadvantaged
            if (const AggregateRow *within = toldRow(*part, YesNo::Yes)) {
                const Detail detail = std::max(total.detail, within->detail);
                std::vector<std::int64_t> rest = blocksOf(total.measures, detail, levels);
                const std::vector<std::int64_t> taken = blocksOf(within->measures, detail, levels);
                for (std::size_t i = 0; i < rest.size(); ++i)
                    rest[i] -= taken[i];
                isSafe = isSafe && isWide(rest);
            }
            if (const AggregateRow *outside = toldRow(*part, YesNo::No))
                isSafe = isSafe && isWide(blocksOf(outside->measures, outside->detail, levels));
        }
        const bool isAnyTold = std::ranges::any_of(part->rows, [](const AggregateRow &row) { return !row.isSuppressed; });
        if (!isSafe && isAnyTold)
            telling.push_back(dimension);
    }
    return telling;
}

} // namespace scoredesk::analytics
