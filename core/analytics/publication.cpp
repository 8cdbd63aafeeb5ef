// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/publication.h"

#include "core/analytics/crossbounds.h"
#include "core/analytics/earlierdays.h"
#include "core/analytics/nestedgroups.h"
#include "core/analytics/smallcells.h"
#include "core/analytics/snapshot.h"
#include "core/analytics/suppression.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
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

/// Nobody of the row is at a level that there is.
bool lacksLevel(const PublicRow &row)
{
    for (std::size_t level = 0; level < kLevelParts; ++level)
        if (row.scored() > 0 && row.possible[level] && row.counts[level] == 0)
            return true;
    return false;
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
    bool lacksAny = false;
    const Dimension by = answer.query.by.front();
    table.weight = by == Dimension::School ? 3 : by == Dimension::Grade ? 2 : 1;
    for (const AggregateRow &row : answer.rows) {
        const PublicRow counts = publicRow(row, answer.query);
        DisclosureRow made;
        std::copy_n(counts.counts.begin(), kLevelParts, made.levels.begin());
        std::copy_n(counts.possible.begin(), kLevelParts, made.possible.begin());
        made.tested = counts.tested();
        made.mustHide = isSmall(row.measures) || (rules.guardsExtremes && isExtreme(row.measures));
        lacksAny = lacksAny || (!made.mustHide && lacksLevel(counts));
        table.rows.push_back(made);
    }
    // All rows, or the total less the others would tell the level after all.
    for (DisclosureRow &row : table.rows)
        row.finest = rules.guardsExtremes && lacksAny ? Detail::Met : Detail::Levels;
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

/// What readers know of the cells of school x grade before any is told: the rows of both that are told as they are today, each as a node of
/// its own, and the others of a dimension as one, of which only the sum is known.
struct ToldLines
{
    std::array<std::vector<std::size_t>, 2> nodeOf; ///< by cell
    std::array<std::size_t, 2> count{1, 1};
    bool areAllGrouped = true; ///< none of them, nor the total, tells single levels
};

/// How much is told today: nothing of a row that keeps the numbers of another day.
Detail toldToday(const Publication &tables, Dimension by, std::uint16_t code)
{
    const Aggregate &line = *tables.by(by);
    return tables.heldRow(by, code) ? Detail::Nothing : line.rows[indexOf(line, code)].detail;
}

ToldLines toldLinesOf(const Publication &tables)
{
    ToldLines lines;
    lines.areAllGrouped = tables.total.total.detail > Detail::Levels;
    for (const std::size_t dimension : {std::size_t(0), std::size_t(1)}) {
        const Dimension by = dimension == 0 ? Dimension::School : Dimension::Grade;
        std::map<std::uint16_t, std::size_t> nodes;
        for (const AggregateRow &row : tables.by(by)->rows) {
            const Detail detail = toldToday(tables, by, row.codes[0]);
            nodes.emplace(row.codes[0], detail == Detail::Nothing ? 0 : lines.count[dimension]++);
            lines.areAllGrouped = lines.areAllGrouped && detail > Detail::Levels;
        }
        for (const AggregateRow &cell : tables.schoolsByGrade.rows)
            lines.nodeOf[dimension].push_back(nodes.at(cell.codes[dimension]));
    }
    return lines;
}

/// Of the cells that are \a hidden those of which a count that is told elsewhere has fewer than kFewestValues values. \a cells may tell levels put
/// together; where some line tells single levels these are looked at too, as if the cells told them: then no less is open than seems.
std::vector<bool> narrowCells(const Aggregate &answer, Detail detail, const ToldLines &lines, const std::vector<bool> &hidden)
{
    std::vector<bool> narrow(hidden.size(), false);
    const auto look = [&](const std::vector<PublicRow> &cells) {
        for (std::size_t part = 0; part < kLevelParts; ++part) {
            std::vector<CrossCell> table;
            std::vector<std::size_t> cellAt;
            for (std::size_t i = 0; i < cells.size(); ++i)
                if (hidden[i] && cells[i].possible[part]) {
                    table.push_back({lines.nodeOf[0][i], lines.nodeOf[1][i], cells[i].counts[part]});
                    cellAt.push_back(i);
                }
            CrossBounds bounds(std::move(table), lines.count[0], lines.count[1]);
            for (std::size_t at = 0; at < cellAt.size(); ++at)
                if (!narrow[cellAt[at]] && bounds.width(at, kFewestValues - 1) < kFewestValues - 1)
                    narrow[cellAt[at]] = true;
        }
    };
    look(cellsOf(answer, detail));
    if (detail == Detail::Met && !lines.areAllGrouped)
        look(cellsOf(answer, Detail::Levels));
    return narrow;
}

/// Hides every cell of a school that has a narrow one: its page tells no grade.
void closePages(const Aggregate &answer, const std::vector<bool> &narrow, std::vector<bool> &hidden)
{
    std::set<std::uint16_t> closed;
    for (std::size_t i = 0; i < hidden.size(); ++i)
        if (hidden[i] && narrow[i])
            closed.insert(answer.rows[i].codes[0]);
    for (std::size_t i = 0; i < hidden.size(); ++i)
        hidden[i] = hidden[i] || closed.contains(answer.rows[i].codes[0]);
}

/// The only cell of a school that is told says the same as the school.
void tellOnlyCells(const Aggregate &answer, const ToldLines &lines, std::vector<bool> &hidden)
{
    std::map<std::uint16_t, int> cells;
    for (const AggregateRow &row : answer.rows)
        ++cells[row.codes[0]];
    for (std::size_t i = 0; i < hidden.size(); ++i)
        if (lines.nodeOf[0][i] != 0 && cells.at(answer.rows[i].codes[0]) == 1)
            hidden[i] = false;
}

/// Cells of school x grade, when rows of both are told as they are now. They bear the cost alone, and tell levels put together where any row does.
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
    const ToldLines lines = toldLinesOf(tables);
    HiddenBefore all;
    all.lines.resize(2);
    for (const AggregateRow &row : schools.rows)
        if (toldToday(tables, Dimension::School, row.codes[0]) == Detail::Nothing)
            all.lines[0].push_back(row.codes[0]);
    for (const AggregateRow &row : grades.rows)
        if (toldToday(tables, Dimension::Grade, row.codes[0]) == Detail::Nothing)
            all.lines[1].push_back(row.codes[0]);
    for (std::size_t i = 0; i < answer.rows.size(); ++i) {
        const Measures &m = answer.rows[i].measures;
        const bool isGuarded = rules.guardsExtremes && (isExtreme(m) || lacksLevel(publicRow(answer.rows[i], answer.query)));
        all.rows.push_back(isSmall(m) || isGuarded || lines.nodeOf[0][i] == 0 || lines.nodeOf[1][i] == 0);
    }
    // Pages that stay narrow whatever else is hidden need nobody else's cells.
    closePages(answer, narrowCells(answer, detail, lines, std::vector<bool>(answer.rows.size(), true)), all.rows);
    Suppression hidden = suppress(cellsOf(answer, detail), 2, true, all);
    if (detail == Detail::Met && !lines.areAllGrouped) {
        all.rows = hidden.rows; // nor may the single levels that some lines tell be bounded more than they do
        hidden = suppress(cellsOf(answer, Detail::Levels), 2, true, all);
    }
    closePages(answer, narrowCells(answer, detail, lines, hidden.rows), hidden.rows);
    tellOnlyCells(answer, lines, hidden.rows);
    hidden.total = false; // the other tables decide about it
    hide(answer, hidden);
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
        const bool isGrouped = rules.guardsExtremes && lacksLevel(publicRow(tables.total.total, tables.total.query));
        Detail finest = isGrouped ? Detail::Met : Detail::Levels;
        if (told.row.detail != Detail::Nothing)
            finest = std::max(finest, told.row.detail); // single levels of today bound those of that day
        const auto chosen = chooseGuardingNewcomers(given, cells, coarsest, finest, newcomers);
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
            // Readers know the numbers of that day anyway. Where many came since they would mislead: the row is hidden.
            const bool isStale = !isTotalHeld && changedSince(row.measures, telling.row) >= kFewestPublic;
            const bool isDropped = chosen.isDropped && !isTotalHeld;
            if (wasTold && !chosen.rows[i].isKnown && !isStale && !isDropped && (isTotalHeld || detail == Detail::Nothing)) {
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
