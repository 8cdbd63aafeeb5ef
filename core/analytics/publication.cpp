// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/publication.h"

#include "core/analytics/snapshot.h"
#include "core/analytics/suppression.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

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

/// The rows of one dimension alone.
struct Line
{
    std::vector<PublicRow> rows;
    std::vector<bool> hidden;

    [[nodiscard]] bool isHidden(std::uint16_t code) const
    {
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i].codes.front() == code)
                return hidden[i];
        return false;
    }
    [[nodiscard]] std::vector<std::uint16_t> hiddenCodes() const
    {
        std::vector<std::uint16_t> codes;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (hidden[i])
                codes.push_back(rows[i].codes.front());
        return codes;
    }
    /// Hides the shown row with the most tested of those that \a isWanted takes by their code.
    template <typename IsWanted>
    bool hideLargest(IsWanted isWanted)
    {
        std::optional<std::size_t> largest;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (!hidden[i] && isWanted(rows[i].codes.front())
                && (!largest || rows[i].tested() > rows[*largest].tested()))
                largest = i;
        if (largest)
            hidden[*largest] = true;
        return largest.has_value();
    }
};

Line lineOf(const Aggregate &answer, const PublicationRules &rules)
{
    Line line;
    for (const AggregateRow &row : answer.rows) {
        line.rows.push_back(publicRow(row, answer.query));
        line.hidden.push_back(rules.guardsExtremes && isExtreme(row.measures));
    }
    return line;
}

/// Schools and grades published side by side. What a hidden line of one dimension can still be, for who knows every published line of
/// both and which cells have anybody: in a published line of the other dimension, or in all its hidden lines taken together, the
/// hidden lines that have cells there may share out what they hold in any way.
class SideBySide
{
public:
    SideBySide(const std::vector<PublicRow> &cells, std::array<Line *, 2> lines)
        : m_cells(cells), m_lines(lines) {}

    /// Hides more until every hidden line is open; whether it had to.
    bool guard()
    {
        bool changed = false;
        for (bool again = true; again;) {
            again = false;
            for (const std::size_t dimension : {std::size_t(0), std::size_t(1)})
                while (hideOne(dimension)) {
                    again = true;
                    changed = true;
                }
        }
        return changed;
    }

private:
    /// A published line of the other dimension, or all its hidden ones.
    using Pool = std::optional<std::uint16_t>;
    struct Shared
    {
        std::set<std::uint16_t> lines;
        std::array<std::int64_t, kCountParts> sums{};
    };

    [[nodiscard]] Pool poolOf(const PublicRow &cell, std::size_t other) const
    {
        const std::uint16_t code = cell.codes[other];
        return m_lines[other]->isHidden(code) ? Pool() : Pool(code);
    }

    /// Makes the first hidden line of \a dimension that is not open more so; false when all are, or nothing is left to hide.
    bool hideOne(std::size_t dimension)
    {
        const Line &line = *m_lines[dimension];
        const std::map<Pool, Shared> pools = poolsOf(dimension);
        for (std::size_t i = 0; i < line.rows.size(); ++i)
            if (line.hidden[i] && !isOpen(line.rows[i], pools) && hideMoreFor(line.rows[i], dimension))
                return true;
        return false;
    }

    [[nodiscard]] static bool isOpen(const PublicRow &row, const std::map<Pool, Shared> &pools)
    {
        for (std::size_t part = 0; part <= kLevelParts; ++part) {
            if (!isGuarded(row, part))
                continue;
            std::int64_t width = 0;
            for (const auto &[pool, shared] : pools)
                if (shared.lines.size() > 1 && shared.lines.contains(row.codes.front()))
                    width += shared.sums[part];
            if (width < kFewestValues - 1)
                return false;
        }
        return true;
    }

    /// What the hidden lines of \a dimension share out.
    [[nodiscard]] std::map<Pool, Shared> poolsOf(std::size_t dimension) const
    {
        std::map<Pool, Shared> pools;
        for (const PublicRow &cell : m_cells)
            if (m_lines[dimension]->isHidden(cell.codes[dimension])) {
                Shared &shared = pools[poolOf(cell, 1 - dimension)];
                shared.lines.insert(cell.codes[dimension]);
                for (std::size_t part = 0; part < kCountParts; ++part)
                    shared.sums[part] += cell.counts[part];
            }
        return pools;
    }

    /// Of the lines that open \a row at once the one with the fewest tested; where none does, the one with the most, so that few are
    /// hidden for it. A line of its own dimension rather than of the other.
    bool hideMoreFor(const PublicRow &row, std::size_t dimension)
    {
        for (const std::size_t of : {dimension, 1 - dimension}) {
            Line &line = *m_lines[of];
            std::optional<std::size_t> best;
            for (std::size_t i = 0; i < line.rows.size(); ++i) {
                if (line.hidden[i] || (best && line.rows[i].tested() >= line.rows[*best].tested()))
                    continue;
                line.hidden[i] = true;
                if (isOpen(row, poolsOf(dimension)))
                    best = i;
                line.hidden[i] = false;
            }
            if (best) {
                line.hidden[*best] = true;
                return true;
            }
        }
        // None alone: first the lines that share a place with it, then any.
        const std::uint16_t code = row.codes.front();
        std::set<std::uint16_t> places, partners;
        for (const PublicRow &cell : m_cells)
            if (cell.codes[dimension] == code)
                places.insert(cell.codes[1 - dimension]);
        for (const PublicRow &cell : m_cells)
            if (places.contains(cell.codes[1 - dimension]))
                partners.insert(cell.codes[dimension]);
        const auto isAny = [](std::uint16_t) { return true; };
        return m_lines[dimension]->hideLargest([&](std::uint16_t c) { return partners.contains(c); })
               || m_lines[1 - dimension]->hideLargest([&](std::uint16_t c) { return places.contains(c); })
               || m_lines[dimension]->hideLargest(isAny) || m_lines[1 - dimension]->hideLargest(isAny);
    }

    const std::vector<PublicRow> &m_cells;
    std::array<Line *, 2> m_lines;
};

void hideAll(Aggregate &answer)
{
    hide(answer, {std::vector<bool>(answer.rows.size(), true), true});
}

void hideTogether(Publication &tables, const PublicationRules &rules)
{
    std::map<Dimension, Line> lines;
    for (const Aggregate &answer : tables.lines)
        lines.emplace(answer.query.by.front(), lineOf(answer, rules));
    Line &schools = lines.at(Dimension::School);
    Line &grades = lines.at(Dimension::Grade);
    const Line cells = lineOf(tables.schoolsByGrade, rules);

    const Measures &all = tables.total.total.measures;
    bool isTotalHidden = all.tested < kFewestPublic || (rules.guardsExtremes && isExtreme(all));
    for (bool changed = true; changed && !isTotalHidden;) {
        changed = false;
        for (auto &[dimension, line] : lines) {
            const Suppression found = suppress(line.rows, 1, true, {line.hidden, {}});
            isTotalHidden = isTotalHidden || found.total;
            changed = changed || found.rows != line.hidden;
            line.hidden = found.rows;
        }
        changed = SideBySide(cells.rows, {&schools, &grades}).guard() || changed;
    }
    if (isTotalHidden) {
        hideAll(tables.total);
        for (Aggregate &answer : tables.lines)
            hideAll(answer);
        hideAll(tables.schoolsByGrade);
        return;
    }
    for (Aggregate &answer : tables.lines)
        hide(answer, {lines.at(answer.query.by.front()).hidden, false});
    HiddenBefore before{cells.hidden, {schools.hiddenCodes(), grades.hiddenCodes()}};
    for (std::size_t i = 0; i < cells.rows.size(); ++i)
        before.rows[i] = before.rows[i] || schools.isHidden(cells.rows[i].codes[0])
                         || grades.isHidden(cells.rows[i].codes[1]);
    Suppression hidden = suppress(cells.rows, 2, true, before);
    hidden.total = false; // the other tables decide about it
    hide(tables.schoolsByGrade, hidden);
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
