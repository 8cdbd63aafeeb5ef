// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/aggregate.h"

#include "core/analytics/resultscan.h"
#include "core/analytics/snapshot.h"
#include "core/analytics/suppression.h"

#include "core/domain/scorestatus.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <optional>
#include <tuple>
#include <unordered_map>

namespace scoredesk::analytics {

using namespace domain;

namespace {

using Reason = AggregateRefusal::Reason;
using Note = AggregateNote::Kind;

/// What is wrong with \a query, whose year is filled in.
std::optional<AggregateRefusal> refusalOf(const ResultColumns &columns, const AggregateQuery &query)
{
    if (columns.size() == 0)
        return AggregateRefusal{Reason::NothingLoaded, {}};
    if (query.cohort == Cohort::ClassOf && query.area != ContentArea::Science)
        return AggregateRefusal{Reason::ClassOfNeedsScience, {}};
    for (std::size_t i = 0; i < query.by.size(); ++i)
        if (std::find(query.by.begin(), query.by.begin() + std::ptrdiff_t(i), query.by[i])
            != query.by.begin() + std::ptrdiff_t(i))
            return AggregateRefusal{Reason::RepeatedDimension, dimensionName(query.by[i])};
    for (const Filter &filter : query.where) {
        if (filter.codes.empty())
            return AggregateRefusal{Reason::EmptyFilter, dimensionName(filter.dimension)};
        for (const std::uint16_t code : filter.codes)
            if (code >= codeCount(filter.dimension, columns))
                return AggregateRefusal{Reason::UnknownValue, dimensionName(filter.dimension)};
    }
    if (std::ranges::find(columns.years(), query.year) == columns.years().end())
        return AggregateRefusal{Reason::YearNotLoaded, query.year.code()};
    if (columns.rows(query.year, query.area).isEmpty())
        return AggregateRefusal{Reason::AreaNotTaken, areaCode(query.area)};
    return std::nullopt;
}

/// Adds rows of the columns to groups. A group is a number: the codes of its dimensions, the last counting fastest.
class Grouping
{
public:
    Grouping(const ResultColumns &columns, const AggregateQuery &query, Day asOf);

    /// False when there are too many groups.
    [[nodiscard]] bool run(const ResultScan &scan);
    [[nodiscard]] std::vector<AggregateRow> takeRows() const;
    [[nodiscard]] Measures total() const { return m_hasRaces ? m_total : sum(); }
    [[nodiscard]] std::int64_t ofSeveralRaces() const { return m_severalRaces; }

private:
    struct Part
    {
        CodeColumn column;
        std::uint64_t stride = 1;
        bool isRaces = false;
    };

    template <bool Details>
    void addRow(Measures &measures, std::uint32_t row) const;
    template <bool Details>
    bool runRows(const ResultScan &scan);
    [[nodiscard]] Measures *slot(std::uint64_t group);
    [[nodiscard]] Measures sum() const;

    const ResultColumns &m_columns;
    const AggregateQuery &m_query;
    std::int32_t m_asOf;
    std::vector<Part> m_parts;
    bool m_hasRaces = false;
    std::uint64_t m_groups = 1;
    std::vector<std::uint32_t> m_slotOf; ///< by group, 0 none; used while there are few groups
    std::unordered_map<std::uint64_t, std::uint32_t> m_slotOfMany;
    std::vector<std::uint64_t> m_groupOf; ///< by slot
    std::vector<Measures> m_measures;     ///< by slot
    Measures m_total;
    std::int64_t m_severalRaces = 0;
};

Grouping::Grouping(const ResultColumns &columns, const AggregateQuery &query, Day asOf)
    : m_columns(columns), m_query(query),
      m_asOf(asOf.isValid() ? asOf.value : std::numeric_limits<std::int32_t>::max())
{
    constexpr std::uint64_t kFewGroups = 1 << 20;
    m_parts.resize(query.by.size());
    for (std::size_t i = query.by.size(); i-- > 0;) {
        m_parts[i] = {codeColumn(query.by[i], columns, query.basis), m_groups,
                      query.by[i] == Dimension::Races};
        m_hasRaces = m_hasRaces || m_parts[i].isRaces;
        m_groups *= std::max<std::size_t>(codeCount(query.by[i], columns), 1);
    }
    if (m_groups <= kFewGroups)
        m_slotOf.assign(m_groups, 0);
}

template <bool Details>
void Grouping::addRow(Measures &m, std::uint32_t row) const
{
    const ResultColumns &c = m_columns;
    const auto include = static_cast<IncludeIndicator>(c.include[row]);
    ++m.records;
    m.tested +=
        include == IncludeIndicator::Y || include == IncludeIndicator::T || include == IncludeIndicator::R;
    if constexpr (Details)
        m.ssrReleased += c.ssrAvailable[row] != Day::kNone && c.ssrAvailable[row] <= m_asOf;
    const std::size_t level = c.level[row];
    if (include != IncludeIndicator::Y || level < 1 || level > 4)
        return;
    ++m.scored;
    ++m.levels[level - 1];
    m.grades |= 1U << c.gradeAssessed[row];
    if (const std::int64_t score = c.scaleScore[row]; score != ResultColumns::kNone) {
        ++m.withScore;
        m.scoreSum += score;
        m.scoreSquares += score * score;
    }
    if (const std::int64_t distance = c.distance[row]; distance != ResultColumns::kNone) {
        ++m.withDistance;
        m.distanceSum += distance;
    }
    if constexpr (Details) {
        for (std::uint32_t i = 0, packed = c.claims[row]; i < kClaimParts; ++i, packed >>= 2)
            ++m.claims[i][packed & 3U];
        if (const int points = c.toNext[row];
            points != ResultColumns::kNone && points <= m_query.nearPoints && level <= 3)
            ++m.nearNext[level - 1];
        if (const std::int64_t change = c.change[row]; change != ResultColumns::kNone) {
            ++m.matched;
            m.changeSum += change;
            m.matchedMet += level >= 3;
            m.matchedMetBefore += c.levelBefore[row] >= 3;
        }
    }
}

Measures *Grouping::slot(std::uint64_t group)
{
    std::uint32_t &slot = m_slotOf.empty() ? m_slotOfMany[group] : m_slotOf[group];
    if (slot == 0) {
        if (m_measures.size() == kMostRows)
            return nullptr;
        m_measures.emplace_back();
        m_groupOf.push_back(group);
        slot = static_cast<std::uint32_t>(m_measures.size());
    }
    return &m_measures[slot - 1];
}

template <bool Details>
bool Grouping::runRows(const ResultScan &scan)
{
    bool fits = true;
    scan.forEachRow([this, &fits](std::uint32_t row) {
        std::uint64_t group = 0, raceStride = 0;
        std::uint32_t races = 0;
        for (const Part &part : m_parts) {
            if (part.isRaces) {
                races = part.column[row];
                raceStride = part.stride;
            } else {
                group += part.column[row] * part.stride;
            }
        }
        if (!m_hasRaces) {
            if (Measures *measures = slot(group))
                addRow<Details>(*measures, row);
            else
                fits = false;
            return;
        }
        addRow<Details>(m_total, row);
        m_severalRaces += std::popcount(races) > 1;
        for (std::uint64_t code = races == 0 ? 0 : 1; code <= (races == 0 ? 0U : 8U); ++code)
            if (code == kNoRace || ((races >> (code - 1)) & 1U)) {
                if (Measures *measures = slot(group + code * raceStride))
                    addRow<Details>(*measures, row);
                else
                    fits = false;
            }
    });
    return fits;
}

bool Grouping::run(const ResultScan &scan)
{
    return m_query.withDetails ? runRows<true>(scan) : runRows<false>(scan);
}

Measures Grouping::sum() const
{
    Measures total;
    for (const Measures &measures : m_measures)
        total += measures;
    return total;
}

std::vector<AggregateRow> Grouping::takeRows() const
{
    std::vector<AggregateRow> rows;
    if (m_parts.empty())
        return rows;
    // Codes in reading order, then rows by them.
    std::vector<std::vector<std::uint16_t>> places(m_parts.size());
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const auto order = readingOrder(m_query.by[i], m_columns);
        places[i].resize(order.size());
        for (std::size_t at = 0; at < order.size(); ++at)
            places[i][order[at]] = static_cast<std::uint16_t>(at);
    }
    std::vector<std::pair<std::uint64_t, std::size_t>> order;
    rows.reserve(m_measures.size());
    std::vector<AggregateRow> unsorted(m_measures.size());
    for (std::size_t slot = 0; slot < m_measures.size(); ++slot) {
        AggregateRow &row = unsorted[slot];
        row.measures = m_measures[slot];
        std::uint64_t rest = m_groupOf[slot], key = 0;
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            row.codes.push_back(static_cast<std::uint16_t>(rest / m_parts[i].stride));
            rest %= m_parts[i].stride;
            key += places[i][row.codes.back()] * m_parts[i].stride;
        }
        order.emplace_back(key, slot);
    }
    std::ranges::sort(order);
    for (const auto &[key, slot] : order)
        rows.push_back(std::move(unsorted[slot]));
    return rows;
}

void addNotes(Aggregate &answer, const Grouping &groups)
{
    const Measures &total = answer.total.measures;
    const auto note = [&answer](Note kind, std::int64_t count, const QString &detail = {}) {
        answer.notes.push_back({kind, count, detail});
    };
    if (total.records == 0)
        note(Note::NobodyMatches, 0);
    if (groups.ofSeveralRaces() > 0)
        note(Note::SeveralRaces, groups.ofSeveralRaces());
    if (total.withScore < total.scored)
        note(Note::NoScaleScore, total.scored - total.withScore);
    if (isSmarterBalanced(answer.query.area) && total.withDistance < total.withScore)
        note(Note::NoCutScore, total.withScore - total.withDistance);
    for (std::size_t i = 0; i < answer.query.by.size(); ++i) {
        const Dimension dimension = answer.query.by[i];
        if (dimension == Dimension::Level || dimension == Dimension::Races || dimension == Dimension::Status)
            continue;
        std::int64_t blank = 0;
        for (const AggregateRow &row : answer.rows)
            blank += row.codes[i] == 0 ? row.measures.records : 0;
        if (blank > 0)
            note(Note::BlankValues, blank, dimensionName(dimension));
    }
    if (total.mixesGrades())
        note(Note::MixedGrades, 0);
}

/// What is hidden has no number left in it; notes count only what is published, so they are made before.
void hideRows(Aggregate &answer)
{
    const Suppression hidden = suppress(answer);
    std::int64_t count = 0;
    for (std::size_t i = 0; i < answer.rows.size(); ++i)
        if (hidden.rows[i]) {
            answer.rows[i].isSuppressed = true;
            answer.rows[i].measures = {};
            ++count;
        }
    if (hidden.total) {
        answer.total.isSuppressed = true;
        answer.total.measures = {};
        ++count;
    }
    if (count == 0)
        return;
    // Notes with counts would say what the rows do not.
    std::erase_if(answer.notes, [](const AggregateNote &note) { return note.count > 0; });
    answer.notes.push_back({Note::RowsHidden, count, {}});
}

} // namespace

AggregateAnswer aggregate(const ResultColumns &columns, const AggregateQuery &asked, const QDateTime &asOf,
                          SchoolYear newest, bool ssrKnown)
{
    AggregateQuery query = asked;
    if (!query.year.isValid())
        query.year = newest;
    if (auto refusal = refusalOf(columns, query))
        return *std::move(refusal);
    const ResultScan scan(columns, query);
    Grouping groups(columns, query, asOfDay(asOf));
    if (!groups.run(scan))
        return AggregateRefusal{Reason::TooManyRows, {}};
    Aggregate answer;
    answer.query = query;
    answer.asOf = asOf;
    answer.isPartial = query.year == newest;
    answer.ssrKnown = ssrKnown && query.year == newest;
    answer.rows = groups.takeRows();
    answer.total.measures = groups.total();
    addNotes(answer, groups);
    if (query.isPublic)
        hideRows(answer);
    return answer;
}

AggregateAnswer aggregate(const Snapshot &snapshot, const AggregateQuery &query)
{
    const LeaInfo &lea = snapshot.lea();
    return aggregate(snapshot.results(), query, lea.asOf, lea.year, lea.ssrDatesKnown);
}

std::vector<NextLevel> closestToNextLevel(const Snapshot &snapshot, const AggregateQuery &asked,
                                          std::size_t limit)
{
    const ResultColumns &columns = snapshot.results();
    AggregateQuery query = asked;
    if (!query.year.isValid())
        query.year = snapshot.lea().year;
    std::vector<NextLevel> list;
    if (refusalOf(columns, query))
        return list;
    ResultScan(columns, query).forEachRow([&](std::uint32_t row) {
        if (columns.toNext[row] != ResultColumns::kNone)
            list.push_back(
                {columns.student[row], columns.record[row], columns.toNext[row], columns.level[row]});
    });
    const auto kept = std::min(limit, list.size());
    std::partial_sort(list.begin(), list.begin() + std::ptrdiff_t(kept), list.end(),
                      [](const NextLevel &a, const NextLevel &b) {
                          return std::tie(a.points, a.student) < std::tie(b.points, b.student);
                      });
    list.resize(kept);
    return list;
}

std::vector<std::uint32_t> studentsBehind(const Snapshot &snapshot, const AggregateQuery &asked,
                                          std::span<const std::uint16_t> codes)
{
    const ResultColumns &columns = snapshot.results();
    AggregateQuery query = asked;
    if (!query.year.isValid())
        query.year = snapshot.lea().year;
    for (std::size_t i = 0; i < std::min(codes.size(), query.by.size()); ++i)
        query.where.push_back({query.by[i], {codes[i]}});
    std::vector<std::uint32_t> students;
    if (refusalOf(columns, query))
        return students;
    ResultScan(columns, query).forEachRow([&](std::uint32_t row) {
        students.push_back(columns.student[row]);
    });
    return students;
}

} // namespace scoredesk::analytics
