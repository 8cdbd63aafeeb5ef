// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/aggregate.h"

#include "core/analytics/grouping.h"
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
    if (groups.inSeveralGroups() > 0)
        note(Note::SeveralGroups, groups.inSeveralGroups());
    for (const StudentGroups::Group *group : groups.asked()) {
        const auto loaded = std::int64_t(group->students.size());
        if (loaded < group->members)
            answer.notes.push_back({Note::GroupMembers, loaded, group->label, group->members});
    }
    if (total.withScore < total.scored)
        note(Note::NoScaleScore, total.scored - total.withScore);
    if (isSmarterBalanced(answer.query.area) && total.withDistance < total.withScore)
        note(Note::NoCutScore, total.withScore - total.withDistance);
    for (std::size_t i = 0; i < answer.query.by.size(); ++i) {
        const Dimension dimension = answer.query.by[i];
        if (dimension == Dimension::Level || dimension == Dimension::Races || dimension == Dimension::Status
            || dimension == Dimension::Group)
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

/// Of those asked about, see ResultColumns::withoutIndicator. Looks at every row only where there is such a one.
std::int64_t countWithoutIndicator(const ResultColumns &columns, const AggregateQuery &query)
{
    const std::span<const std::uint32_t> rows = columns.withoutIndicator(query.year, query.area);
    std::int64_t count = 0;
    if (!rows.empty())
        ResultScan(columns, query).forEachRow([&](std::uint32_t row) { count += std::ranges::binary_search(rows, row); });
    return count;
}

} // namespace

bool asksForGroups(const AggregateQuery &query)
{
    return std::ranges::find(query.by, Dimension::Group) != query.by.end()
           || std::ranges::find(query.where, Dimension::Group, &Filter::dimension) != query.where.end();
}

std::optional<AggregateRefusal> refusalOf(const ResultColumns &columns, const AggregateQuery &query)
{
    if (query.isPublic && asksForGroups(query))
        return AggregateRefusal{Reason::PublicGroup, {}};
    if (columns.size() == 0)
        return AggregateRefusal{Reason::NothingLoaded, {}};
    if (query.cohort == Cohort::ClassOf && query.area != ContentArea::Science)
        return AggregateRefusal{Reason::ClassOfNeedsScience, {}};
    if (query.by.size() > kMostDimensions)
        return AggregateRefusal{Reason::TooManyRows, {}};
    for (std::size_t i = 0; i < query.by.size(); ++i)
        if (std::find(query.by.begin(), query.by.begin() + std::ptrdiff_t(i), query.by[i])
            != query.by.begin() + std::ptrdiff_t(i))
            return AggregateRefusal{Reason::RepeatedDimension, dimensionName(query.by[i])};
    for (const Filter &filter : query.where) {
        if (filter.codes.empty())
            return AggregateRefusal{Reason::EmptyFilter, dimensionName(filter.dimension)};
        for (const std::uint16_t code : filter.codes)
            if (!isCode(filter.dimension, code, columns))
                return AggregateRefusal{Reason::UnknownValue, dimensionName(filter.dimension)};
    }
    if (std::ranges::find(columns.years(), query.year) == columns.years().end())
        return AggregateRefusal{Reason::YearNotLoaded, query.year.code()};
    if (columns.rows(query.year, query.area).isEmpty())
        return AggregateRefusal{Reason::AreaNotTaken, areaCode(query.area)};
    return std::nullopt;
}

AggregateAnswer aggregate(const ResultColumns &columns, const AggregateQuery &asked,
                          const ResultsContext &context)
{
    AggregateQuery query = asked;
    if (!query.year.isValid())
        query.year = context.newest;
    // A change or a claim of a published row can be that of one student.
    query.withDetails = query.withDetails && !query.isPublic;
    if (auto refusal = refusalOf(columns, query))
        return *std::move(refusal);
    const ResultScan scan(columns, query);
    Grouping groups(columns, query, asOfDay(context.asOf));
    if (!groups.run(scan))
        return AggregateRefusal{Reason::TooManyRows, {}};
    const bool isNewest = query.year == context.newest;
    Aggregate answer;
    answer.query = query;
    answer.asOf = context.asOf;
    answer.isPartial = isNewest ? context.isPartial : isPartial(query.year, asOfDay(context.asOf), true);
    answer.ssrKnown = isNewest && context.ssrKnown;
    answer.rows = groups.rows();
    answer.total.measures = groups.total();
    addNotes(answer, groups);
    if (const std::int64_t count = countWithoutIndicator(columns, query); count > 0)
        answer.notes.push_back({Note::NoIndicator, query.isPublic ? -1 : count, {}});
    // Notes count only what is published, so they are made before.
    if (query.isPublic)
        hide(answer, suppress(answer));
    if (query.isPublic)
        answer.notes.push_back({AggregateNote::Kind::PublicPart, 0, {}});
    return answer;
}

AggregateAnswer aggregate(const Snapshot &snapshot, const AggregateQuery &query)
{
    const LeaInfo &lea = snapshot.lea();
    return aggregate(snapshot.results(), query,
                     {lea.asOf, lea.year, lea.ssrDatesKnown, snapshot.isPartial()});
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
            list.push_back({columns.student[row], row, columns.toNext[row], columns.level[row]});
    });
    const auto kept = std::min(limit, list.size());
    std::partial_sort(list.begin(), list.begin() + std::ptrdiff_t(kept), list.end(),
                      [](const NextLevel &a, const NextLevel &b) {
                          return std::tie(a.points, a.student) < std::tie(b.points, b.student);
                      });
    list.resize(kept);
    return list;
}

namespace {

bool isAmong(std::uint8_t standing, Behind who)
{
    switch (who) {
    case Behind::Records:
        return true;
    case Behind::Tested:
        return standing != ResultColumns::NotTested;
    case Behind::Scored:
        return standing > ResultColumns::ScoredAt;
    case Behind::Level1:
    case Behind::Level2:
    case Behind::Level3:
    case Behind::Level4:
        return standing == ResultColumns::ScoredAt + 1 + int(who) - int(Behind::Level1);
    }
    return false;
}

} // namespace

std::vector<std::uint32_t> studentsBehind(const Snapshot &snapshot, const AggregateQuery &asked,
                                          std::span<const std::uint16_t> codes, Behind who)
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
        if (isAmong(columns.standing[row], who))
            students.push_back(columns.student[row]);
    });
    return students;
}

} // namespace scoredesk::analytics
