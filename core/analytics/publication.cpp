// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/publication.h"

#include "core/analytics/disclosure.h"
#include "core/analytics/snapshot.h"
#include "core/analytics/suppression.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace scoredesk::analytics {

namespace {

/// Every student of the row is known to be at one level, on one side of the standard.
bool isExtreme(const Measures &m)
{
    const std::int64_t met = m.levels[2] + m.levels[3];
    return m.scored > 0
           && (met == 0 || met == m.scored
               || std::ranges::find(m.levels, m.scored) != m.levels.end());
}

void hideAll(Aggregate &answer)
{
    hide(answer, {std::vector<bool>(answer.rows.size(), true), true});
    answer.total.detail = Detail::Nothing;
    for (AggregateRow &row : answer.rows)
        row.detail = Detail::Nothing;
}

/// Leaves of \a row what \a detail tells.
void tell(AggregateRow &row, Detail detail)
{
    row.detail = detail;
    if (detail == Detail::Levels)
        return;
    const Measures all = row.measures;
    row.measures = {};
    row.isSuppressed = detail == Detail::Nothing;
    if (row.isSuppressed)
        return;
    row.measures.records = all.records;
    row.measures.tested = all.tested;
    row.measures.scored = all.scored;
    row.measures.grades = all.grades;
    if (detail == Detail::Met)
        row.measures.levels = {all.levels[0] + all.levels[1], 0, all.levels[2] + all.levels[3], 0};
}

DisclosureTable tableOf(const Aggregate &answer, const PublicationRules &rules)
{
    DisclosureTable table;
    const Dimension by = answer.query.by.front();
    table.weight = by == Dimension::School ? 3 : by == Dimension::Grade ? 2 : 1;
    for (const AggregateRow &row : answer.rows) {
        const PublicRow counts = publicRow(row, answer.query);
        DisclosureRow made;
        std::copy_n(counts.counts.begin(), kLevelParts, made.levels.begin());
        std::copy_n(counts.possible.begin(), kLevelParts, made.possible.begin());
        made.tested = counts.tested();
        made.mustHide = made.tested < kFewestPublic || (rules.guardsExtremes && isExtreme(row.measures));
        table.rows.push_back(made);
    }
    return table;
}

std::size_t indexOf(const Aggregate &answer, std::uint16_t code)
{
    return std::size_t(std::ranges::find_if(answer.rows, [code](const AggregateRow &row) { return row.codes[0] == code; })
                       - answer.rows.begin());
}

std::vector<PublicRow> cellsOf(const Aggregate &answer, Detail detail)
{
    std::vector<PublicRow> cells;
    for (const AggregateRow &row : answer.rows) {
        PublicRow cell = publicRow(row, answer.query);
        if (detail == Detail::Met)
            for (const std::size_t first : {std::size_t(0), std::size_t(2)}) {
                cell.counts[first] += std::exchange(cell.counts[first + 1], 0);
                cell.possible[first] = std::exchange(cell.possible[first + 1], false) || cell.possible[first];
            }
        cells.push_back(std::move(cell));
    }
    return cells;
}

/// Cells of school x grade, when rows of both are told as they are now. They bear the cost alone.
void hideCells(Publication &tables, const PublicationRules &rules)
{
    const Aggregate &schools = *tables.by(Dimension::School), &grades = *tables.by(Dimension::Grade);
    Aggregate &answer = tables.schoolsByGrade;
    Detail detail = tables.total.total.detail;
    for (const Aggregate *line : {&schools, &grades})
        for (const AggregateRow &row : line->rows)
            if (row.detail != Detail::Nothing)
                detail = std::max(detail, row.detail);
    if (detail > Detail::Met) {
        hideAll(answer);
        return;
    }
    HiddenBefore before;
    before.lines.resize(2);
    for (std::size_t dimension = 0; dimension < 2; ++dimension)
        for (const AggregateRow &row : (dimension == 0 ? schools : grades).rows)
            if (row.isSuppressed)
                before.lines[dimension].push_back(row.codes[0]);
    for (const AggregateRow &row : answer.rows)
        before.rows.push_back((rules.guardsExtremes && isExtreme(row.measures))
                              || schools.rows[indexOf(schools, row.codes[0])].isSuppressed
                              || grades.rows[indexOf(grades, row.codes[1])].isSuppressed);
    // By levels where that is possible, or with levels put together, where more cells can be told then.
    std::optional<Suppression> hidden;
    std::int64_t worth = 0;
    for (const Detail tried : {Detail::Levels, Detail::Met}) {
        if (tried < detail)
            continue;
        Suppression found = suppress(cellsOf(answer, tried), 2, true, before);
        const std::int64_t told = std::ranges::count(found.rows, false) * (tried == Detail::Levels ? 3 : 2);
        if (!hidden || told > worth) {
            hidden = std::move(found);
            worth = told;
            detail = tried;
        }
    }
    hidden->total = false; // the other tables decide about it
    hide(answer, *hidden);
    for (AggregateRow &row : answer.rows)
        tell(row, row.isSuppressed ? Detail::Nothing : detail);
}

void hideTogether(Publication &tables, const PublicationRules &rules)
{
    const Measures &all = tables.total.total.measures;
    if (all.tested < kFewestPublic || (rules.guardsExtremes && isExtreme(all))) {
        hideAll(tables.total);
        for (Aggregate &answer : tables.lines)
            hideAll(answer);
        hideAll(tables.schoolsByGrade);
        return;
    }
    // Schools and grades first: they are guarded together.
    std::vector<Aggregate *> order{nullptr, nullptr};
    for (Aggregate &answer : tables.lines) {
        const Dimension by = answer.query.by.front();
        if (by == Dimension::School)
            order[0] = &answer;
        else if (by == Dimension::Grade)
            order[1] = &answer;
        else
            order.push_back(&answer);
    }
    std::vector<DisclosureTable> given;
    for (const Aggregate *answer : order)
        given.push_back(tableOf(*answer, rules));
    std::vector<DisclosureCell> cells;
    for (const AggregateRow &row : tables.schoolsByGrade.rows)
        cells.push_back({indexOf(*order[0], row.codes[0]), indexOf(*order[1], row.codes[1]), row.measures.levels});
    Disclosure disclosure(std::move(given), std::move(cells));
    const Detail total = disclosure.choose();
    const Measures whole = all;
    tell(tables.total.total, total);
    for (std::size_t at = 0; at < order.size(); ++at) {
        const DisclosureTable &chosen = disclosure.tables()[at];
        Aggregate &answer = *order[at];
        Suppression hidden;
        for (const DisclosureRow &row : chosen.rows)
            hidden.rows.push_back(row.detail == Detail::Nothing);
        hidden.total = total == Detail::Nothing;
        hide(answer, hidden);
        answer.total.measures = whole;
        tell(answer.total, total);
        for (std::size_t i = 0; i < answer.rows.size(); ++i)
            tell(answer.rows[i], chosen.rows[i].detail);
        if (chosen.isDropped)
            tables.dropped.push_back(answer.query.by.front());
    }
    hideCells(tables, rules);
    tell(tables.schoolsByGrade.total, total);
}

} // namespace

const Aggregate *Publication::by(Dimension dimension) const
{
    const auto found = std::ranges::find_if(
        lines, [dimension](const Aggregate &answer) { return answer.query.by.front() == dimension; });
    return found == lines.end() ? nullptr : &*found;
}

PublicationAnswer publication(const ResultColumns &columns, const AggregateQuery &asked,
                              std::span<const Dimension> by, const ResultsContext &context,
                              const PublicationRules &rules)
{
    AggregateQuery query = asked;
    query.isPublic = false; // hidden together below
    query.withDetails = false;
    std::optional<AggregateRefusal> refusal;
    const auto answer = [&](std::vector<Dimension> dimensions) {
        query.by = std::move(dimensions);
        AggregateAnswer found = aggregate(columns, query, context);
        if (const auto *refused = std::get_if<AggregateRefusal>(&found)) {
            refusal = *refused;
            return Aggregate();
        }
        Aggregate good = std::get<Aggregate>(std::move(found));
        good.query.isPublic = asked.isPublic;
        return good;
    };
    Publication tables;
    tables.total = answer({});
    std::vector<Dimension> dimensions(by.begin(), by.end());
    for (const Dimension always : {Dimension::Grade, Dimension::School})
        if (std::ranges::find(dimensions, always) == dimensions.end())
            dimensions.push_back(always);
    for (const Dimension dimension : dimensions) {
        if (dimension == Dimension::Races)
            return AggregateRefusal{AggregateRefusal::Reason::UnknownValue, dimensionName(dimension)};
        if (tables.by(dimension))
            return AggregateRefusal{AggregateRefusal::Reason::RepeatedDimension, dimensionName(dimension)};
        Aggregate line = answer({dimension});
        if (refusal)
            return *refusal;
        tables.lines.push_back(std::move(line));
    }
    tables.schoolsByGrade = answer({Dimension::School, Dimension::Grade});
    if (refusal)
        return *refusal;
    // Without a dimension the answer has the total as its one row, or none.
    tables.total.rows.clear();
    if (asked.isPublic)
        hideTogether(tables, rules);
    return tables;
}

PublicationAnswer publication(const Snapshot &snapshot, const AggregateQuery &query,
                              std::span<const Dimension> by, const PublicationRules &rules)
{
    const domain::LeaInfo &lea = snapshot.lea();
    return publication(snapshot.results(), query, by,
                       {lea.asOf, lea.year, lea.ssrDatesKnown, snapshot.isPartial()}, rules);
}

} // namespace scoredesk::analytics
