// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/publication.h"

#include "core/analytics/earlierdays.h"
#include "core/analytics/nestedgroups.h"
#include "core/analytics/smallcells.h"
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

bool isSmall(const Measures &m)
{
    return isSmallGroup(m.tested, m.scored);
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
        made.mustHide = isSmall(row.measures) || (rules.guardsExtremes && isExtreme(row.measures));
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
    // A row that keeps the numbers of another day says nothing of today's.
    const auto isUntold = [&tables](Dimension by, const Aggregate &line, std::uint16_t code) {
        return line.rows[indexOf(line, code)].isSuppressed || tables.heldRow(by, code);
    };
    HiddenBefore before;
    before.lines.resize(2);
    for (std::size_t dimension = 0; dimension < 2; ++dimension)
        for (const AggregateRow &row : (dimension == 0 ? schools : grades).rows)
            if (isUntold(dimension == 0 ? Dimension::School : Dimension::Grade, dimension == 0 ? schools : grades, row.codes[0]))
                before.lines[dimension].push_back(row.codes[0]);
    for (const AggregateRow &row : answer.rows)
        before.rows.push_back(isSmall(row.measures) || (rules.guardsExtremes && isExtreme(row.measures))
                              || isUntold(Dimension::School, schools, row.codes[0])
                              || isUntold(Dimension::Grade, grades, row.codes[1]));
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
    const Measures whole = tables.total.total.measures;
    const Measures &all = whole;
    if (isSmall(all) || (rules.guardsExtremes && isExtreme(all))) {
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
    Newcomers newcomers{.now = whole, .told = tellingOf(rules.earlier, std::nullopt, 0).row};
    const auto hold = [&tables](Dimension dimension, std::uint16_t code, const Telling &telling) {
        tables.held.push_back({dimension, code, telling.asOf});
    };
    for (const Aggregate *answer : order) {
        DisclosureTable table = tableOf(*answer, rules);
        const bool hasSmall = std::ranges::any_of(table.rows, &DisclosureRow::mustHide);
        Newcomers::Table &since = newcomers.tables.emplace_back();
        for (std::size_t i = 0; i < table.rows.size() && !rules.earlier.empty(); ++i) {
            DisclosureRow &row = table.rows[i];
            const Dimension by = answer->query.by.front();
            const Telling telling = tellingOf(rules.earlier, by, answer->rows[i].codes[0]);
            since.rows.push_back({answer->rows[i].measures, telling.row});
            if (telling.row.detail == Detail::Nothing) {
                row.mustHide = row.mustHide || (telling.wasHidden && hasSmall);
                continue;
            }
            const std::int64_t changed = changedSince(answer->rows[i].measures, telling.row);
            if (changed == 0) {
                row.isKnown = true;
                row.mustHide = false;
                row.detail = telling.row.detail;
                continue;
            }
        }
        given.push_back(std::move(table));
    }
    Detail coarsest = Detail::Counts;
    const Telling told = tellingOf(rules.earlier, std::nullopt, 0);
    const std::int64_t changed = told.row.detail == Detail::Nothing ? 0 : changedSince(whole, told.row);
    bool isTotalHeld = changed > 0 && changed < kFewestPublic;
    if (told.row.detail != Detail::Nothing && changed < kFewestPublic)
        coarsest = told.row.detail;
    std::vector<DisclosureCell> cells;
    for (const AggregateRow &row : tables.schoolsByGrade.rows)
        cells.push_back({indexOf(*order[0], row.codes[0]), indexOf(*order[1], row.codes[1]), row.measures.levels});
    // While the total keeps its numbers no table says what is new.
    Detail total = told.row.detail;
    if (!isTotalHeld) {
        const auto chosen = chooseGuardingNewcomers(given, cells, coarsest, newcomers);
        isTotalHeld = !chosen;
        total = chosen.value_or(total);
    }
    if (isTotalHeld)
        hold(Dimension::Lea, 0, told);
    const auto tellTotal = [&](AggregateRow &row) {
        row.measures = isTotalHeld ? told.row.measures : whole;
        tell(row, isTotalHeld ? std::max(total, told.row.detail) : total);
    };
    tellTotal(tables.total.total);
    for (std::size_t at = 0; at < order.size(); ++at) {
        const DisclosureTable &chosen = given[at];
        Aggregate &answer = *order[at];
        const Dimension by = answer.query.by.front();
        bool isAnyTold = false;
        Suppression hidden;
        for (std::size_t i = 0; i < answer.rows.size(); ++i) {
            AggregateRow &row = answer.rows[i];
            const Telling telling = tellingOf(rules.earlier, by, row.codes[0]);
            const bool wasTold = telling.row.detail != Detail::Nothing;
            Detail detail = chosen.rows[i].detail;
            if (wasTold && !chosen.rows[i].isKnown && (isTotalHeld || detail == Detail::Nothing)) {
                // readers know these numbers anyway
                hold(by, row.codes[0], telling);
                row.measures = telling.row.measures;
                detail = telling.row.detail;
            } else if (isTotalHeld && !wasTold) {
                detail = Detail::Nothing;
            }
            tell(row, detail);
            hidden.rows.push_back(detail == Detail::Nothing);
            isAnyTold = isAnyTold || detail != Detail::Nothing;
        }
        hidden.total = false;
        hide(answer, hidden);
        tellTotal(answer.total);
        if (chosen.isDropped && !isAnyTold)
            tables.dropped.push_back(by);
    }
    for (const Dimension by : tellingOfOthers(tables)) {
        Aggregate &answer = *std::ranges::find_if(tables.lines, [by](const Aggregate &line) { return line.query.by.front() == by; });
        hide(answer, {std::vector<bool>(answer.rows.size(), true), false});
        for (AggregateRow &row : answer.rows)
            row.detail = Detail::Nothing;
        std::erase_if(tables.held, [by](const Publication::Held &row) { return row.dimension == by; });
        tables.dropped.push_back(by);
    }
    hideCells(tables, rules);
    tellTotal(tables.schoolsByGrade.total);
}

} // namespace

const Aggregate *Publication::by(Dimension dimension) const
{
    const auto found = std::ranges::find_if(
        lines, [dimension](const Aggregate &answer) { return answer.query.by.front() == dimension; });
    return found == lines.end() ? nullptr : &*found;
}

const Publication::Held *Publication::heldRow(Dimension dimension, std::uint16_t code) const
{
    const auto found = std::ranges::find_if(held, [&](const Held &row) { return row.dimension == dimension && row.code == code; });
    return found == held.end() ? nullptr : &*found;
}

PublicationAnswer publication(const ResultColumns &columns, const AggregateQuery &asked,
                              std::span<const Dimension> by, const ResultsContext &context,
                              const PublicationRules &rules)
{
    if (asked.isPublic && (!asked.where.empty() || asked.newSince.isValid()))
        return AggregateRefusal{AggregateRefusal::Reason::PublicFilter, {}};
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
        if (dimension == Dimension::Races || dimension == Dimension::Group)
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
