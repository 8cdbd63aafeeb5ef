// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/disclosure.h"

#include <algorithm>
#include <numeric>

namespace scoredesk::analytics {

namespace {

constexpr std::int64_t kOpen = kFewestValues - 1;
/// What a reader misses of a row told that way.
constexpr std::array kMissed{0.0, 0.35, 0.8, 1.0};
/// More rows than this are not all tried at each step.
constexpr std::size_t kMostTried = 48;
/// A table is dropped only for clearly more than it would tell.
constexpr double kDropped = 1.02;
/// The total stands on every page.
constexpr double kTotalWeight = 4;

using Levels = std::array<std::int64_t, kLevelParts>;

/// Sum of the block that \a part stands in where levels are told as \a detail.
std::int64_t blockOf(const Levels &levels, std::size_t part, Detail detail)
{
    switch (detail) {
    case Detail::Levels:
        return levels[part];
    case Detail::Met:
        return part < 2 ? levels[0] + levels[1] : levels[2] + levels[3];
    default:
        return levels[0] + levels[1] + levels[2] + levels[3];
    }
}

/// One table, or two that meet, while the choice is made. Places are the rows of the other table that are told, and its hidden rows
/// together; a table alone has one place.
class Choice
{
public:
    Choice(std::vector<DisclosureTable> tables, const std::vector<DisclosureCell> &cells, Detail cap)
        : m_tables(std::move(tables)), m_cells(cells), m_cap(cap)
    {}

    /// False when nothing opens all.
    bool solve(bool startsGrouped)
    {
        for (DisclosureTable &table : m_tables)
            for (DisclosureRow &row : table.rows)
                if (!row.isKnown)
                    row.detail = row.mustHide ? Detail::Nothing : std::max({m_cap, row.finest, startsGrouped ? Detail::Met : Detail::Levels});
        for (std::int64_t lack = deficit(); lack > 0; lack = deficit())
            if (!improve(lack))
                return false;
        takeBack();
        return true;
    }

    [[nodiscard]] double cost() const
    {
        double sum = 0;
        for (const DisclosureTable &table : m_tables) {
            const std::int64_t tested = testedOf(table);
            for (const DisclosureRow &row : table.rows)
                sum += table.weight * costOf(row, row.detail, tested);
        }
        return sum;
    }
    [[nodiscard]] const std::vector<DisclosureTable> &tables() const { return m_tables; }

private:
    struct Move
    {
        std::size_t table = 0, row = 0;
        Detail to = Detail::Nothing;
    };

    static std::int64_t testedOf(const DisclosureTable &table)
    {
        return std::accumulate(table.rows.begin(), table.rows.end(), std::int64_t(0),
                               [](std::int64_t sum, const DisclosureRow &row) { return sum + row.tested; });
    }
    static double costOf(const DisclosureRow &row, Detail detail, std::int64_t tested)
    {
        const double share = tested > 0 ? double(row.tested) / double(tested) : 0;
        return kMissed[std::size_t(detail)] * (1 + 4 * share);
    }

    /// Of one place: how many hidden rows are in it, and what the rows have that are told less than as Levels, as Met, as Counts.
    struct Pool
    {
        int hidden = 0;
        std::array<Levels, 3> coarser{};
        void add(const Levels &levels, Detail detail)
        {
            hidden += detail == Detail::Nothing;
            for (std::size_t k = 0; k < std::size_t(detail); ++k)
                for (std::size_t part = 0; part < kLevelParts; ++part)
                    coarser[k][part] += levels[part];
        }
        [[nodiscard]] std::int64_t open(std::size_t part, Detail cap) const
        {
            if (hidden < 2)
                return 0;
            std::int64_t least = blockOf(coarser[2], part, Detail::Counts);
            for (std::size_t k = std::size_t(cap); k < 2; ++k)
                least = std::min(least, blockOf(coarser[k], part, Detail(k)));
            return least;
        }
    };

    [[nodiscard]] bool meets() const { return m_tables.size() == 2; }

    /// What all hidden rows lack to be open, added up.
    [[nodiscard]] std::int64_t deficit(std::vector<std::array<std::int64_t, 2>> *byRow = nullptr) const
    {
        std::int64_t sum = 0;
        for (std::size_t table = 0; table < m_tables.size(); ++table) {
            const std::vector<DisclosureRow> &rows = m_tables[table].rows;
            std::vector<Levels> width(rows.size());
            if (!meets()) {
                Pool pool;
                for (const DisclosureRow &row : rows)
                    pool.add(row.levels, row.detail);
                for (std::size_t i = 0; i < rows.size(); ++i)
                    for (std::size_t part = 0; rows[i].detail == Detail::Nothing && part < kLevelParts; ++part)
                        width[i][part] = pool.open(part, m_cap);
            } else {
                addPlaces(table, width);
            }
            for (std::size_t i = 0; i < rows.size(); ++i)
                for (std::size_t part = 0; rows[i].detail == Detail::Nothing && part < kLevelParts; ++part)
                    if (rows[i].possible[part] && width[i][part] < kOpen) {
                        sum += kOpen - width[i][part];
                        if (byRow)
                            byRow->push_back({std::int64_t(table), std::int64_t(i)});
                    }
        }
        return sum;
    }

    void addPlaces(std::size_t table, std::vector<Levels> &width) const
    {
        const std::vector<DisclosureRow> &rows = m_tables[table].rows, &others = m_tables[1 - table].rows;
        const auto placeOf = [&](const DisclosureCell &cell) {
            const std::size_t other = table == 0 ? cell.second : cell.first;
            return others[other].detail == Detail::Nothing ? others.size() : other;
        };
        // A row that has several cells in the place of all hidden lines is one row there.
        std::vector<Pool> pools(others.size() + 1);
        std::vector<Levels> inHidden(rows.size());
        std::vector<bool> isInHidden(rows.size());
        for (const DisclosureCell &cell : m_cells) {
            const std::size_t row = table == 0 ? cell.first : cell.second, place = placeOf(cell);
            if (place < others.size()) {
                pools[place].add(cell.levels, rows[row].detail);
                continue;
            }
            isInHidden[row] = true;
            for (std::size_t part = 0; part < kLevelParts; ++part)
                inHidden[row][part] += cell.levels[part];
        }
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (isInHidden[row])
                pools.back().add(inHidden[row], rows[row].detail);
        const auto open = [&](std::size_t row, const Pool &pool) {
            for (std::size_t part = 0; part < kLevelParts; ++part)
                width[row][part] += pool.open(part, m_cap);
        };
        for (const DisclosureCell &cell : m_cells) {
            const std::size_t row = table == 0 ? cell.first : cell.second, place = placeOf(cell);
            if (rows[row].detail == Detail::Nothing && place < others.size())
                open(row, pools[place]);
        }
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (isInHidden[row] && rows[row].detail == Detail::Nothing)
                open(row, pools.back());
    }

    /// Every change there is to make, or with many rows those of the smallest and of an even choice among the rest.
    [[nodiscard]] std::vector<Move> moves() const
    {
        std::vector<Move> found;
        for (std::size_t table = 0; table < m_tables.size(); ++table) {
            const std::vector<DisclosureRow> &rows = m_tables[table].rows;
            std::vector<std::size_t> order;
            for (std::size_t i = 0; i < rows.size(); ++i)
                if (rows[i].detail != Detail::Nothing && !rows[i].isKnown)
                    order.push_back(i);
            std::ranges::sort(order, {}, [&](std::size_t i) { return rows[i].tested; });
            const std::size_t step = std::max<std::size_t>(1, 2 * order.size() / kMostTried);
            for (std::size_t at = 0; at < order.size(); ++at) {
                if (order.size() > kMostTried && at > kMostTried / 2 && at % step != 0)
                    continue;
                found.push_back({table, order[at], Detail::Nothing});
                if (rows[order[at]].detail == Detail::Levels)
                    found.push_back({table, order[at], Detail::Met});
            }
        }
        return found;
    }

    bool improve(std::int64_t lack)
    {
        const std::vector<Move> all = moves();
        std::optional<Move> best, largest;
        double bestGain = 0;
        std::int64_t largestTested = -1;
        std::vector<std::int64_t> tested;
        for (const DisclosureTable &table : m_tables)
            tested.push_back(testedOf(table));
        for (const Move &move : all) {
            DisclosureTable &table = m_tables[move.table];
            DisclosureRow &row = table.rows[move.row];
            const Detail before = row.detail;
            row.detail = move.to;
            const std::int64_t left = deficit();
            row.detail = before;
            const double price = table.weight * (costOf(row, move.to, tested[move.table]) - costOf(row, before, tested[move.table]));
            const double gain = double(lack - left) / std::max(price, 1e-6);
            if (left < lack && gain > bestGain) {
                best = move;
                bestGain = gain;
            }
            if (move.to == Detail::Nothing && row.tested > largestTested) {
                largest = move;
                largestTested = row.tested;
            }
        }
        const std::optional<Move> &chosen = best ? best : largest;
        if (!chosen)
            return false;
        m_tables[chosen->table].rows[chosen->row].detail = chosen->to;
        return true;
    }

    /// Tells again what can be told after all, the rows that are missed most first.
    void takeBack()
    {
        std::vector<Move> order;
        for (std::size_t table = 0; table < m_tables.size(); ++table)
            for (std::size_t i = 0; i < m_tables[table].rows.size(); ++i) {
                const DisclosureRow &row = m_tables[table].rows[i];
                if (!row.mustHide && !row.isKnown && row.detail > m_cap)
                    order.push_back({table, i, row.detail});
            }
        std::ranges::stable_sort(order, std::greater(), [&](const Move &move) {
            const DisclosureTable &table = m_tables[move.table];
            return table.weight * costOf(table.rows[move.row], move.to, testedOf(table));
        });
        for (const Move &move : order) {
            DisclosureRow &row = m_tables[move.table].rows[move.row];
            const Detail before = row.detail;
            for (const Detail better : {Detail::Levels, Detail::Met}) {
                if (better < m_cap || better < row.finest || better >= before)
                    continue;
                row.detail = better;
                if (deficit() == 0)
                    break;
                row.detail = before;
            }
        }
    }

    std::vector<DisclosureTable> m_tables;
    const std::vector<DisclosureCell> &m_cells;
    Detail m_cap;
};

struct Found
{
    std::vector<DisclosureTable> tables;
    double cost = 0;
};

/// All of these printed; nothing when that cannot be.
std::optional<Found> printed(const std::vector<DisclosureTable> &tables, const std::vector<DisclosureCell> &cells, Detail cap)
{
    std::optional<Found> best;
    for (const bool startsGrouped : {false, true}) {
        if (startsGrouped && cap != Detail::Levels)
            continue;
        Choice choice(tables, cells, cap);
        if (choice.solve(startsGrouped) && (!best || choice.cost() < best->cost))
            best = Found{choice.tables(), choice.cost()};
    }
    return best;
}

DisclosureTable dropped(DisclosureTable table)
{
    table.isDropped = true;
    for (DisclosureRow &row : table.rows)
        if (!row.isKnown)
            row.detail = Detail::Nothing;
    return table;
}

double costOfDropping(const DisclosureTable &table)
{
    return kDropped * table.weight * (double(table.rows.size()) + 4);
}

/// One table printed or not, or of two that meet both, either or none.
Found best(const std::vector<DisclosureTable> &tables, const std::vector<DisclosureCell> &cells, Detail cap)
{
    Found found;
    for (const DisclosureTable &table : tables) {
        found.tables.push_back(dropped(table));
        found.cost += costOfDropping(table);
    }
    const auto consider = [&found](std::optional<Found> other) {
        if (other && other->cost < found.cost)
            found = std::move(*other);
    };
    consider(printed(tables, cells, cap));
    if (tables.size() == 2)
        for (const std::size_t kept : {std::size_t(0), std::size_t(1)}) {
            std::optional<Found> one = printed({tables[kept]}, {}, cap);
            if (!one)
                continue;
            one->tables.insert(kept == 0 ? one->tables.end() : one->tables.begin(), dropped(tables[1 - kept]));
            one->cost += costOfDropping(tables[1 - kept]);
            consider(std::move(one));
        }
    return found;
}

} // namespace

Detail Disclosure::choose(Detail coarsest, Detail finest)
{
    std::optional<std::vector<DisclosureTable>> chosen;
    Detail total = Detail::Nothing;
    double least = 0;
    for (const Detail cap : {Detail::Levels, Detail::Met, Detail::Counts}) {
        if (cap > coarsest)
            break;
        if (cap < std::min(finest, coarsest))
            continue;
        std::vector<DisclosureTable> tables;
        double cost = kTotalWeight * kMissed[std::size_t(cap)];
        const auto add = [&](const Found &found) {
            tables.insert(tables.end(), found.tables.begin(), found.tables.end());
            cost += found.cost;
        };
        std::size_t next = 0;
        if (!m_cells.empty() && m_tables.size() >= 2) {
            add(best({m_tables[0], m_tables[1]}, m_cells, cap));
            next = 2;
        }
        for (; next < m_tables.size(); ++next)
            add(best({m_tables[next]}, {}, cap));
        if (!chosen || cost < least) {
            chosen = std::move(tables);
            total = cap;
            least = cost;
        }
    }
    if (chosen)
        m_tables = std::move(*chosen);
    return total;
}

std::optional<Detail> Disclosure::chooseKeepingAll(Detail finest)
{
    for (const Detail cap : {Detail::Levels, Detail::Met, Detail::Counts}) {
        if (cap < finest)
            continue;
        std::vector<DisclosureTable> tables;
        for (const DisclosureTable &table : m_tables)
            if (auto found = printed({table}, {}, cap))
                tables.push_back(std::move(found->tables.front()));
        if (tables.size() != m_tables.size())
            continue;
        m_tables = std::move(tables);
        return cap;
    }
    return std::nullopt;
}

} // namespace scoredesk::analytics
