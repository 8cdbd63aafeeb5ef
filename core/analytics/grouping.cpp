// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/grouping.h"

#include <algorithm>
#include <future>
#include <system_error>

namespace scoredesk::analytics {

using namespace domain;

namespace {

constexpr std::uint64_t kFewGroups = 1 << 20;
constexpr std::size_t kWorthAThread = 60'000;
/// Of 18 bits of packed claims.
constexpr std::uint32_t kClaimBits = 2 * kClaimParts;
static_assert(kClaimBits <= 32);

} // namespace

Grouping::Grouping(const ResultColumns &columns, const AggregateQuery &query, Day asOf)
    : Grouping(columns, query, asOf, columns.groups())
{}

Grouping::Grouping(const ResultColumns &columns, const AggregateQuery &query, Day asOf,
                   std::shared_ptr<const StudentGroups> groups)
    : m_columns(columns), m_query(query), m_asOf(asOf), m_studentGroups(std::move(groups))
{
    m_parts.resize(query.by.size());
    for (std::size_t i = query.by.size(); i-- > 0;) {
        m_parts[i] = {query.by[i], codeColumn(query.by[i], columns, query.basis), m_groups};
        m_hasMany = m_hasMany || m_parts[i].isMany();
        m_groups *= query.by[i] == Dimension::Group ? m_studentGroups->codeCount()
                                                    : std::max<std::size_t>(codeCount(query.by[i], columns), 1);
        m_fits = m_fits && m_groups < std::uint64_t{1} << 48;
    }
    if (m_groups <= kFewGroups)
        m_slotOf.assign(m_groups, 0);
    m_groupOf.push_back(0);
    m_tallies.emplace_back();
    if (query.withDetails)
        m_details.emplace_back();
}

bool Grouping::isCounted() const
{
    const auto &by = m_query.by;
    return !m_query.withDetails && m_query.where.empty() && !m_query.newSince.isValid()
           && m_query.cohort == Cohort::ThisYear && std::ranges::all_of(by, [this](Dimension dimension) {
                  return dimension == Dimension::Grade || dimension == Dimension::Level
                         || (dimension == Dimension::School && m_query.basis != Basis::Enrolled);
              });
}

bool Grouping::addCounted()
{
    for (const ResultColumns::Counts &counts : m_columns.counts(m_query.year, m_query.area)) {
        std::uint64_t group = 0;
        for (const Part &part : m_parts)
            group += part.stride
                     * (part.dimension == Dimension::School  ? counts.school
                        : part.dimension == Dimension::Grade ? counts.grade
                                                             : counts.level);
        Tally &tally = m_tallies[slot(group)];
        tally.standing[ResultColumns::NotTested] += counts.notTested;
        tally.standing[ResultColumns::Tested] += counts.tested;
        if (counts.scored > 0) {
            tally.standing[std::size_t{ResultColumns::ScoredAt} + counts.level] += counts.scored;
            tally.grades |= 1U << counts.grade;
        }
        tally.withScore += counts.withScore;
        tally.scoreSum += counts.scoreSum;
        tally.scoreSquares += counts.scoreSquares;
        tally.withDistance += counts.withDistance;
        tally.distanceSum += counts.distanceSum;
    }
    return m_fits;
}

bool Grouping::run(const ResultScan &scan)
{
    if (m_fits && isCounted())
        return addCounted();
    if (scan.size() < kWorthAThread)
        return addAll(scan, 0, 1);
    Grouping second(m_columns, m_query, m_asOf, m_studentGroups);
    const auto addOthers = [&second, &scan] { return second.addAll(scan, 1, 2); };
    std::future<bool> other;
    try {
        other = std::async(std::launch::async, addOthers);
    } catch (const std::system_error &) { // no thread to be had: this one does it, below
        other = std::async(std::launch::deferred, addOthers);
    }
    const bool mine = addAll(scan, 0, 2);
    const bool theirs = other.get();
    if (!mine || !theirs)
        return false;
    add(second);
    return m_fits;
}

bool Grouping::addAll(const ResultScan &scan, std::size_t part, std::size_t parts)
{
    if (m_fits)
        scan.forEachBlock(
            [this](std::span<const std::uint32_t> rows) {
                if (m_hasMany)
                    addMany(rows);
                else
                    addBlock(rows);
            },
            part, parts);
    return m_fits;
}

void Grouping::addTally(Tally &tally, std::uint32_t row) const
{
    const ResultColumns &c = m_columns;
    const std::uint32_t standing = c.standing[row];
    const bool isScored = standing > ResultColumns::ScoredAt;
    const bool hasScore = isScored && c.scaleScore[row] != ResultColumns::kNone;
    const bool hasDistance = c.distance[row] != ResultColumns::kNone; // of scored rows only
    const std::int64_t score = hasScore ? c.scaleScore[row] : 0;
    ++tally.standing[standing];
    tally.withScore += hasScore;
    tally.scoreSum += score;
    tally.scoreSquares += score * score;
    tally.withDistance += hasDistance;
    tally.distanceSum += hasDistance ? c.distance[row] : 0;
    tally.grades |= std::uint32_t{isScored} << c.gradeAssessed[row];
}

void Grouping::addDetails(Details &details, std::uint32_t row) const
{
    const ResultColumns &c = m_columns;
    const Day ssr{c.ssrAvailable[row]};
    details.ssrReleased += ssr.isValid() && (!m_asOf.isValid() || ssr <= m_asOf);
    const std::uint32_t standing = c.standing[row];
    if (standing <= ResultColumns::ScoredAt)
        return;
    for (std::uint32_t i = 0, packed = c.claims[row]; i < kClaimParts; ++i, packed >>= 2)
        ++details.claims[i][packed & 3U];
    const std::size_t level = standing - ResultColumns::ScoredAt;
    if (c.toNext[row] != ResultColumns::kNone && c.toNext[row] <= m_query.nearPoints)
        ++details.near[level - 1];
    if (c.change[row] != ResultColumns::kNone) {
        ++details.matched;
        details.changeSum += c.change[row];
        details.matchedMet += level >= 3;
        details.matchedMetBefore += c.levelBefore[row] >= 3;
    }
}

std::uint32_t Grouping::slot(std::uint64_t group)
{
    std::uint32_t &slot = m_slotOf.empty() ? m_slotOfMany[group] : m_slotOf[group];
    if (slot == 0) {
        if (m_tallies.size() > kMostRows) {
            m_fits = false;
            return 0;
        }
        slot = static_cast<std::uint32_t>(m_tallies.size());
        m_groupOf.push_back(group);
        m_tallies.emplace_back();
        if (m_query.withDetails)
            m_details.emplace_back();
    }
    return slot;
}

void Grouping::addBlock(std::span<const std::uint32_t> rows)
{
    m_groupOfRow.assign(rows.size(), 0);
    for (const Part &part : m_parts) {
        const auto addCodes = [&](const auto *codes) {
            for (std::size_t i = 0; i < rows.size(); ++i)
                m_groupOfRow[i] += codes[rows[i]] * part.stride;
        };
        if (part.column.bytes)
            addCodes(part.column.bytes);
        else
            addCodes(part.column.words);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::uint32_t at = slot(m_groupOfRow[i]);
        addTally(m_tallies[at], rows[i]);
        if (m_query.withDetails)
            addDetails(m_details[at], rows[i]);
    }
}

void Grouping::spread(const Part &part, std::uint32_t row)
{
    std::array<std::uint16_t, 8> races; // one for each bit
    std::span<const std::uint16_t> codes;
    if (part.dimension == Dimension::Group) {
        codes = m_studentGroups->codesOf(m_columns.student[row]);
        m_severalGroups += codes.size() > 1;
    } else {
        std::size_t count = 0;
        for (std::uint32_t bits = part.column[row], code = 1; bits != 0; ++code, bits >>= 1)
            if (bits & 1U)
                races[count++] = static_cast<std::uint16_t>(code);
        codes = std::span(races).first(count);
        m_severalRaces += count > 1;
    }
    if (codes.empty())
        return; // kNoRace and kNoGroup are 0
    const std::size_t before = m_places.size();
    m_places.resize(before * codes.size());
    for (std::size_t i = codes.size(); i-- > 0;)
        for (std::size_t place = 0; place < before; ++place)
            m_places[i * before + place] = m_places[place] + codes[i] * part.stride;
}

void Grouping::addMany(std::span<const std::uint32_t> rows)
{
    const auto addTo = [this](std::uint32_t at, std::uint32_t row) {
        addTally(m_tallies[at], row);
        if (m_query.withDetails)
            addDetails(m_details[at], row);
    };
    for (const std::uint32_t row : rows) {
        std::uint64_t group = 0;
        m_places.assign(1, 0);
        for (const Part &part : m_parts) {
            if (part.isMany())
                spread(part, row);
            else
                group += part.column[row] * part.stride;
        }
        addTo(0, row);
        for (const std::uint64_t place : m_places)
            addTo(slot(group + place), row);
    }
}

namespace {

template <typename Counts>
void addEach(Counts &mine, const Counts &theirs)
{
    for (std::size_t i = 0; i < mine.size(); ++i)
        mine[i] += theirs[i];
}

} // namespace

void Grouping::addTo(Tally &tally, const Tally &more)
{
    tally.scoreSum += more.scoreSum;
    tally.scoreSquares += more.scoreSquares;
    tally.distanceSum += more.distanceSum;
    addEach(tally.standing, more.standing);
    tally.withScore += more.withScore;
    tally.withDistance += more.withDistance;
    tally.grades |= more.grades;
}

void Grouping::addTo(Details &details, const Details &more)
{
    for (std::size_t i = 0; i < details.claims.size(); ++i)
        addEach(details.claims[i], more.claims[i]);
    addEach(details.near, more.near);
    details.ssrReleased += more.ssrReleased;
    details.matched += more.matched;
    details.matchedMet += more.matchedMet;
    details.matchedMetBefore += more.matchedMetBefore;
    details.changeSum += more.changeSum;
}

void Grouping::add(const Grouping &other)
{
    m_severalRaces += other.m_severalRaces;
    m_severalGroups += other.m_severalGroups;
    for (std::size_t from = 0; from < other.m_tallies.size(); ++from) {
        const std::uint32_t at = from == 0 ? 0 : slot(other.m_groupOf[from]);
        addTo(m_tallies[at], other.m_tallies[from]);
        if (m_query.withDetails)
            addTo(m_details[at], other.m_details[from]);
    }
}

Measures Grouping::measures(const Tally &tally, const Details *details)
{
    Measures m;
    for (std::size_t level = 1; level <= m.levels.size(); ++level) {
        m.levels[level - 1] = tally.standing[ResultColumns::ScoredAt + level];
        m.scored += m.levels[level - 1];
    }
    m.tested = m.scored + tally.standing[ResultColumns::Tested];
    m.records = m.tested + tally.standing[ResultColumns::NotTested];
    m.withScore = tally.withScore;
    m.scoreSum = tally.scoreSum;
    m.scoreSquares = tally.scoreSquares;
    m.grades = tally.grades;
    m.withDistance = tally.withDistance;
    m.distanceSum = tally.distanceSum;
    if (details) {
        m.claims = details->claims;
        m.ssrReleased = details->ssrReleased;
        std::copy_n(details->near.begin(), m.nearNext.size(), m.nearNext.begin());
        m.matched = details->matched;
        m.changeSum = details->changeSum;
        m.matchedMet = details->matchedMet;
        m.matchedMetBefore = details->matchedMetBefore;
    }
    return m;
}

Measures Grouping::measures(std::size_t slot) const
{
    return measures(m_tallies[slot], m_query.withDetails ? &m_details[slot] : nullptr);
}

std::vector<const StudentGroups::Group *> Grouping::asked() const
{
    std::vector<const StudentGroups::Group *> asked;
    for (const StudentGroups::Group &group : m_studentGroups->groups()) {
        const bool isFiltered = std::ranges::any_of(m_query.where, [&group](const Filter &filter) {
            return filter.dimension == Dimension::Group
                   && std::ranges::find(filter.codes, group.code) != filter.codes.end();
        });
        if (isFiltered || std::ranges::find(m_query.by, Dimension::Group) != m_query.by.end())
            asked.push_back(&group);
    }
    return asked;
}

Measures Grouping::total() const
{
    if (m_hasMany)
        return measures(0);
    Tally tally;
    Details details;
    for (const Tally &each : m_tallies)
        addTo(tally, each);
    for (const Details &each : m_details)
        addTo(details, each);
    return measures(tally, m_query.withDetails ? &details : nullptr);
}

void Grouping::addRow(std::vector<AggregateRow> &rows, std::uint32_t slot, const CodeList &codes) const
{
    AggregateRow &row = rows.emplace_back();
    row.codes = codes;
    row.measures = measures(slot);
}

std::vector<std::uint16_t> Grouping::orderOf(Dimension dimension) const
{
    return dimension == Dimension::Group ? readingOrder(*m_studentGroups) : readingOrder(dimension, m_columns);
}

void Grouping::walkRows(std::vector<AggregateRow> &rows) const
{
    std::vector<std::vector<std::uint16_t>> orders;
    for (const Dimension dimension : m_query.by)
        orders.push_back(orderOf(dimension));
    const std::size_t last = orders.size() - 1;
    std::vector<std::size_t> at(orders.size());
    for (bool isEnd = false; !isEnd;) {
        std::uint64_t start = 0;
        for (std::size_t i = 0; i < last; ++i)
            start += orders[i][at[i]] * m_parts[i].stride;
        for (const std::uint16_t code : orders[last])
            if (const std::uint32_t slot = m_slotOf[start + code];
                slot != 0) { // the last dimension counts by ones
                CodeList codes;
                for (std::size_t i = 0; i < last; ++i)
                    codes.push_back(orders[i][at[i]]);
                codes.push_back(code);
                addRow(rows, slot, codes);
            }
        std::size_t i = last;
        while (i > 0 && ++at[i - 1] == orders[i - 1].size())
            at[--i] = 0;
        isEnd = i == 0;
    }
}

void Grouping::sortRows(std::vector<AggregateRow> &rows) const
{
    std::vector<std::vector<std::uint16_t>> places;
    for (const Dimension dimension : m_query.by) {
        const auto order = orderOf(dimension);
        places.emplace_back(order.empty() ? 0 : std::size_t{*std::ranges::max_element(order)} + 1);
        for (std::size_t place = 0; place < order.size(); ++place)
            places.back()[order[place]] = static_cast<std::uint16_t>(place);
    }
    const auto codesOf = [this](std::uint64_t group) {
        CodeList codes;
        for (const Part &part : m_parts) {
            codes.push_back(static_cast<std::uint16_t>(group / part.stride));
            group %= part.stride;
        }
        return codes;
    };
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;
    for (std::uint32_t slot = 1; slot < m_tallies.size(); ++slot) {
        const CodeList codes = codesOf(m_groupOf[slot]);
        std::uint64_t key = 0;
        for (std::size_t i = 0; i < places.size(); ++i)
            key += places[i][codes[i]] * m_parts[i].stride;
        keys.emplace_back(key, slot);
    }
    std::ranges::sort(keys);
    for (const auto &[key, slot] : keys)
        addRow(rows, slot, codesOf(m_groupOf[slot]));
}

std::vector<AggregateRow> Grouping::rows() const
{
    std::vector<AggregateRow> rows;
    if (m_parts.empty())
        return rows;
    rows.reserve(m_tallies.size());
    constexpr std::uint64_t kWorthWalking = 32;
    if (!m_slotOf.empty() && m_groups <= kWorthWalking * m_tallies.size())
        walkRows(rows);
    else
        sortRows(rows);
    return rows;
}

} // namespace scoredesk::analytics
