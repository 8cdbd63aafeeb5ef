// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "core/exports/aggregatetable.h"

#include "core/analytics/suppression.h"
#include "tests/core/analytics/resultrows.h"
#include "tests/support/linearprogram.h"
#include "tests/support/recordfeed.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <set>

using namespace scoredesk;
using namespace scoredesk::analytics;
using namespace scoredesk::exports;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

namespace {

using domain::Gender;
using domain::ScoreRecord;

constexpr std::array kGenders{Gender::Female, Gender::Male, Gender::Nonbinary};
/// Levels 1 to 4, tested without a score, not tested: every count that is published is a sum of these.
constexpr std::size_t kParts = 6;

/// A random LEA: schools of a few grades each, groups of all sizes.
RecordFeed randomLea(unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&random](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
    constexpr std::array kSizes{2, 4, 10, 25, 60};
    RecordFeed feed;
    for (int school = 0, schools = 2 + below(3); school < schools; ++school) {
        const int from = 3 + below(4), to = std::min(8, from + below(3)), size = kSizes[std::size_t(below(5))];
        for (int grade = from; grade <= to; ++grade)
            for (int level = 1; level <= 4; ++level)
                for (const Gender gender : kGenders) {
                    ScoreRecord r = aResult(domain::ContentArea::Ela, 2400 + 40 * level, level, grade);
                    r.finalTestedSchool = r.calpadsSchool = domain::CdsCode{19'64733'0000001 + school};
                    r.gender = gender;
                    feed.add(r, gender == Gender::Nonbinary ? below(40) / 39 : below(size));
                    if (level > 2)
                        continue;
                    r.level = 0;
                    r.scaleScore = -1;
                    r.include = level == 1 ? domain::IncludeIndicator::T : domain::IncludeIndicator::N;
                    feed.add(r, below(4) / 3);
                }
    }
    return feed;
}

AggregateTable askOf(const Snapshot &snapshot, const AggregateReport &report)
{
    const auto answer = aggregateTable(snapshot, report);
    REQUIRE(answer);
    if (const auto *refusal = std::get_if<ReportRefusal>(&*answer))
        FAIL(refusal->sentence.toStdString());
    return std::get<AggregateTable>(*answer);
}

/// Whoever knows every row of a report, and which school has which grade: by a linear program over school x grade x gender x level,
/// with who was tested without a score, and who was not tested.
class Attack
{
public:
    Attack(const RecordFeed &feed, const std::vector<AggregateTableRow> &rows) : m_rows(rows)
    {
        std::set<std::pair<QString, int>> places;
        for (const auto &records : feed.all())
            places.emplace(records.front().finalTestedSchool.text(), records.front().gradeAssessed);
        for (const auto &[school, grade] : places)
            for (const Gender gender : kGenders)
                m_cells.push_back({school, grade, gender, {}});
        for (const auto &records : feed.all()) {
            const ScoreRecord &r = records.front();
            for (Cell &cell : m_cells)
                if (cell.school == r.finalTestedSchool.text() && cell.grade == r.gradeAssessed && cell.gender == r.gender)
                    ++cell.counts[partOf(r)];
        }
        m_program.emplace(m_cells.size() * kParts);
        for (const AggregateTableRow &row : m_rows)
            know(row);
        REQUIRE(m_program->solve());
    }

    /// Of each hidden row the level, or the count of scored, tested or records, with the fewest values it can have, less than kFewestValues
    /// only. Cells of school x grade are as open as the rows of schools and grades, \a lines, leave them.
    [[nodiscard]] std::int64_t fewestValuesOfHidden(Attack &lines, int &tried)
    {
        static const std::vector<std::vector<std::size_t>> kCounts{{0}, {1}, {2}, {3}, {0, 1, 2, 3}, {0, 1, 2, 3, 4}, {0, 1, 2, 3, 4, 5}};
        std::int64_t fewest = kFewestValues;
        for (const AggregateTableRow &row : m_rows)
            if (row.isSuppressed) {
                ++tried;
                for (const auto &parts : kCounts) {
                    const std::int64_t open = isCell(row) ? std::min(kFewestValues, lines.values(cellsOf(row), parts)) : kFewestValues;
                    if (const std::int64_t left = values(cellsOf(row), parts); left < open)
                        fewest = std::min(fewest, left);
                }
            }
        return fewest;
    }

    [[nodiscard]] static bool isCell(const AggregateTableRow &row)
    {
        return row.grade && !row.organizationId.endsWith(u"0000000"_s);
    }

    /// Groups of 1 … 10 at a school, in a grade, or both, of which every level is known exactly.
    [[nodiscard]] int knownGroups()
    {
        int known = 0;
        std::set<std::vector<std::size_t>> groups;
        for (const Cell &cell : m_cells) {
            groups.insert(matching([&](const Cell &c) { return c.school == cell.school && c.grade == cell.grade; }));
            groups.insert(matching([&](const Cell &c) { return c.gender == cell.gender && c.school == cell.school; }));
            groups.insert(matching([&](const Cell &c) { return c.gender == cell.gender && c.grade == cell.grade; }));
            groups.insert(matching([&](const Cell &c) { return c.gender == cell.gender && c.grade == cell.grade && c.school == cell.school; }));
        }
        for (const auto &group : groups) {
            std::int64_t size = 0;
            for (const std::size_t at : group)
                for (std::size_t level = 0; level < 4; ++level)
                    size += m_cells[at].counts[level];
            bool isKnown = size > 0 && size < kFewestPublic;
            for (std::size_t level = 0; isKnown && level < 4; ++level)
                isKnown = values(group, {level}) == 1;
            known += isKnown;
        }
        return known;
    }

private:
    struct Cell
    {
        QString school;
        int grade = 0;
        Gender gender = Gender::Blank;
        std::array<std::int64_t, kParts> counts{};
    };
    [[nodiscard]] static std::size_t partOf(const ScoreRecord &r)
    {
        return r.level > 0 ? std::size_t(r.level - 1) : r.include == domain::IncludeIndicator::T ? 4 : 5;
    }

    template <typename IsOf>
    [[nodiscard]] std::vector<std::size_t> matching(IsOf isOf) const
    {
        std::vector<std::size_t> found;
        for (std::size_t at = 0; at < m_cells.size(); ++at)
            if (isOf(m_cells[at]))
                found.push_back(at);
        return found;
    }
    [[nodiscard]] std::vector<std::size_t> cellsOf(const AggregateTableRow &row) const
    {
        return matching([&](const Cell &cell) {
            return (row.organizationId.endsWith(u"0000000"_s) || row.organizationId == cell.school)
                   && (!row.grade || *row.grade == cell.grade)
                   && (!row.dimension || row.valueCode == domain::code(cell.gender));
        });
    }
    void know(const AggregateTableRow &row)
    {
        if (row.isSuppressed)
            return;
        const Measures &m = row.measures;
        std::vector<std::pair<std::vector<std::size_t>, std::int64_t>> told{{{4}, m.tested - m.scored}, {{5}, m.records - m.tested}};
        if (row.detail == Detail::Counts)
            told.push_back({{0, 1, 2, 3}, m.scored});
        for (std::size_t level = 0; level < 4 && row.detail == Detail::Levels; ++level)
            told.push_back({{level}, m.levels[level]});
        for (std::size_t level = 0; level < 4 && row.detail == Detail::Met; level += 2)
            told.push_back({{level, level + 1}, m.levels[level]});
        for (const auto &[parts, sum] : told) {
            std::vector<std::size_t> which;
            std::int64_t truth = 0;
            for (const std::size_t at : cellsOf(row))
                for (const std::size_t part : parts) {
                    which.push_back(at * kParts + part);
                    truth += m_cells[at].counts[part];
                }
            CHECK(sum == truth);
            m_program->add(which, double(truth));
        }
    }
    [[nodiscard]] std::int64_t values(const std::vector<std::size_t> &cells, const std::vector<std::size_t> &parts)
    {
        std::vector<std::size_t> which;
        for (const std::size_t at : cells)
            for (const std::size_t part : parts)
                which.push_back(at * kParts + part);
        const double most = m_program->extreme(which, 1), least = m_program->extreme(which, -1);
        return std::int64_t(std::floor(most + 1e-6) - std::ceil(least - 1e-6)) + 1;
    }

    const std::vector<AggregateTableRow> &m_rows;
    std::vector<Cell> m_cells;
    std::optional<LinearProgram> m_program;
};

/// The tables a report would have if each of them were hidden by itself.
std::vector<AggregateTableRow> guardedOneByOne(const Snapshot &snapshot)
{
    std::vector<AggregateTableRow> rows;
    for (const bool bySchool : {false, true})
        for (const bool byGender : {false, true})
            for (const bool byGrade : {false, true}) {
                AggregateQuery query;
                query.isPublic = true;
                if (bySchool)
                    query.by.push_back(Dimension::School);
                if (byGender)
                    query.by.push_back(Dimension::Gender);
                if (byGrade)
                    query.by.push_back(Dimension::Grade);
                const AggregateAnswer answer = aggregate(snapshot, query);
                Aggregate found = std::get<Aggregate>(answer);
                if (query.by.empty())
                    found.rows = {found.total};
                for (const AggregateRow &one : found.rows) {
                    AggregateTableRow row;
                    row.organizationId = u"19647330000000"_s;
                    std::size_t at = 0;
                    if (bySchool)
                        row.organizationId = valueCode(Dimension::School, one.codes[at++], snapshot.results());
                    if (byGender) {
                        row.dimension = Dimension::Gender;
                        row.valueCode = valueCode(Dimension::Gender, one.codes[at++], snapshot.results());
                    }
                    if (byGrade)
                        row.grade = int(one.codes[at]) - 1;
                    row.measures = one.measures;
                    row.isSuppressed = one.isSuppressed;
                    rows.push_back(row);
                }
            }
    return rows;
}

} // namespace

TEST_CASE("all rows of a report that hides small groups, laid together, give none of them back", "[exports][aggregatetable][attack]")
{
    int hidden = 0, shown = 0, tables = 0;
    for (unsigned seed = 1; seed <= 150; ++seed) {
        CAPTURE(seed);
        const RecordFeed feed = randomLea(seed);
        const auto snapshot = feed.snapshot();
        const AggregateTable table = askOf(*snapshot, {.areas = {domain::ContentArea::Ela}, .subgroups = {Dimension::Gender}, .isPublic = true});
        if (table.rows.front().isSuppressed)
            continue;
        ++tables;
        shown += int(std::ranges::count(table.rows, false, &AggregateTableRow::isSuppressed));
        std::vector<AggregateTableRow> withoutCells = table.rows;
        std::erase_if(withoutCells, Attack::isCell);
        Attack attack(feed, table.rows), lines(feed, withoutCells);
        CHECK(attack.fewestValuesOfHidden(lines, hidden) >= kFewestValues);
        CHECK(attack.knownGroups() == 0);
    }
    CHECK(tables > 80);
    CHECK(hidden > 300); // the attack had something to try
    CHECK(shown > 600); // and not everything was hidden
}

TEST_CASE("the attack finds what tables that are hidden one by one give away", "[exports][aggregatetable][attack]")
{
    int known = 0;
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const RecordFeed feed = randomLea(seed);
        const auto snapshot = feed.snapshot();
        const auto rows = guardedOneByOne(*snapshot);
        known += Attack(feed, rows).knownGroups();
    }
    CHECK(known > 0);
}

TEST_CASE("a report that hides small groups is refused where they could be worked out", "[exports][aggregatetable]")
{
    const auto snapshot = randomLea(3).snapshot();
    AggregateReport report{.areas = {domain::ContentArea::Ela}, .subgroups = {Dimension::Races}, .isPublic = true};
    const AggregateTable table = askOf(*snapshot, report);
    CHECK(table.notes.join(u' ').contains(dimensionName(Dimension::Races)));
    CHECK(std::ranges::none_of(table.rows, [](const AggregateTableRow &row) { return row.dimension.has_value(); }));
    CHECK(stampOf(table).contains(u"small groups hidden"_s));
    CHECK(!table.record.isEmpty());

    const auto isRefused = [&](const AggregateReport &asked) {
        const auto answer = aggregateTable(*snapshot, asked);
        REQUIRE(answer);
        return std::holds_alternative<ReportRefusal>(*answer);
    };
    report.where = {{Dimension::Gender, {1}}};
    CHECK(isRefused(report));
    report.where.clear();
    CHECK(!isRefused(report));
    report.kind = ReportKind::Claims;
    CHECK(isRefused(report));
    report.kind = ReportKind::Longitudinal;
    CHECK(isRefused(report));
}

TEST_CASE("chosen schools of a report that hides small groups are told and hidden as among all schools", "[exports][aggregatetable]")
{
    for (unsigned seed = 1; seed <= 10; ++seed) {
        CAPTURE(seed);
        const auto snapshot = randomLea(seed).snapshot();
        AggregateReport report{.areas = {domain::ContentArea::Ela}, .isPublic = true};
        const AggregateTable all = askOf(*snapshot, report);
        report.schools = {1};
        report.withLea = false;
        const AggregateTable one = askOf(*snapshot, report);
        const QString code = valueCode(Dimension::School, 1, snapshot->results());
        std::vector<const AggregateTableRow *> ofSchool;
        for (const AggregateTableRow &row : all.rows)
            if (row.organizationId == code)
                ofSchool.push_back(&row);
        REQUIRE(one.rows.size() == ofSchool.size());
        for (std::size_t i = 0; i < one.rows.size(); ++i) {
            CHECK(one.rows[i].measures == ofSchool[i]->measures);
            CHECK(one.rows[i].isSuppressed == ofSchool[i]->isSuppressed);
        }
    }
}

TEST_CASE("what was told before is taken into account by a report that hides small groups", "[exports][aggregatetable]")
{
    const auto school = [](int number, int level) {
        ScoreRecord r = aResult(domain::ContentArea::Ela, 2400 + 40 * level, level, 5);
        r.finalTestedSchool = r.calpadsSchool = domain::CdsCode{19'64733'0000001 + number};
        return r;
    };
    RecordFeed first, later;
    for (int level = 1; level <= 4; ++level)
        for (const int number : {0, 1, 2}) {
            first.add(school(number, level), 25);
            later.add(school(number, level), 25);
        }
    later.add(school(0, 1), 3); // three scores came at one school
    AggregateReport report{.areas = {domain::ContentArea::Ela}, .isPublic = true};
    const AggregateTable told = askOf(*first.snapshot(), report);
    report.earlier = {told.record};
    const AggregateTable now = askOf(*later.snapshot(), report);
    CHECK(now.rows.front().measures.scored == 300);
    CHECK(now.rows.front().asOf.isValid());
}
