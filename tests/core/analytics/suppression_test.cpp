// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/crossbounds.h"
#include "core/analytics/suppression.h"

#include "tests/core/analytics/resultrows.h"

#include <cstdlib>
#include <random>

using namespace scoredesk;
using namespace scoredesk::analytics;
using namespace scoredesk::domain;
using namespace scoredesk::testing;

namespace {

/// Rows as a school of an LEA might have them: many small, some large, levels lopsided.
class RandomTables
{
public:
    explicit RandomTables(unsigned seed) : m_random(seed) {}
    [[nodiscard]] int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(m_random); }
    [[nodiscard]] PublicRow row(std::vector<std::uint16_t> codes)
    {
        constexpr std::array kSizes{4, 12, 40, 150, 600};
        const int size = kSizes[std::size_t(below(int(kSizes.size())))];
        PublicRow made{std::move(codes), {}};
        std::array<int, kCountParts> weights{};
        for (int &weight : weights)
            weight = below(6);
        for (std::size_t part = 0; part < kCountParts; ++part)
            made.counts[part] = weights[part] == 0 ? 0 : below(1 + size * weights[part] / 6);
        return made;
    }
    [[nodiscard]] std::vector<PublicRow> one()
    {
        std::vector<PublicRow> rows;
        for (int i = 0, count = 1 + below(12); i < count; ++i)
            rows.push_back(row({std::uint16_t(i)}));
        return rows;
    }
    [[nodiscard]] std::vector<PublicRow> crossed()
    {
        std::vector<PublicRow> rows;
        const int lines = 2 + below(5), columns = 2 + below(5);
        for (int i = 0; i < lines; ++i)
            for (int j = 0; j < columns; ++j)
                if (below(8) != 0)
                    rows.push_back(row({std::uint16_t(i), std::uint16_t(j)}));
        return rows;
    }

private:
    std::mt19937 m_random;
};

std::vector<PublicRow> marginOf(const std::vector<PublicRow> &rows, std::size_t dimension)
{
    std::vector<PublicRow> margin;
    for (std::uint16_t code = 0; code < 8; ++code) {
        PublicRow sum{{code}, {}};
        bool any = false;
        for (const PublicRow &row : rows)
            if (row.codes[dimension] == code) {
                any = true;
                for (std::size_t part = 0; part < kCountParts; ++part)
                    sum.counts[part] += row.counts[part];
            }
        if (any)
            margin.push_back(sum);
    }
    return margin;
}

/// A hidden cell for the attacker: which known sums it stands in (-1: in none), one sum of each side.
struct Unknown
{
    int line = 0, column = 0;
    std::int64_t value = 0;
};

/// Whether the cell \a at of a table of whole numbers >= 0 can hold \a guess, all line and column sums as they are. By Hall's and Gale's
/// condition over all sets of lines: another way than the flows of CrossBounds.
bool canHold(const std::vector<Unknown> &cells, std::size_t at, std::int64_t guess)
{
    std::array<std::int64_t, 8> lines{}, columns{};
    std::array<unsigned, 8> reach{};
    for (std::size_t i = 0; i < cells.size(); ++i) {
        lines[std::size_t(cells[i].line)] += cells[i].value;
        columns[std::size_t(cells[i].column)] += cells[i].value;
        if (i != at)
            reach[std::size_t(cells[i].line)] |= 1U << unsigned(cells[i].column);
    }
    lines[std::size_t(cells[at].line)] -= guess;
    columns[std::size_t(cells[at].column)] -= guess;
    if (lines[std::size_t(cells[at].line)] < 0 || columns[std::size_t(cells[at].column)] < 0)
        return false;
    for (unsigned set = 1; set < 256; ++set) {
        std::int64_t need = 0, room = 0;
        unsigned reached = 0;
        for (std::size_t line = 0; line < 8; ++line)
            if (set >> line & 1U) {
                need += lines[line];
                reached |= reach[line];
            }
        for (std::size_t column = 0; column < 8; ++column)
            if (reached >> column & 1U)
                room += columns[column];
        if (need > room)
            return false;
    }
    return true;
}

/// How many values, at least 11 counted as 11. What can be held is an interval round the true value.
std::int64_t valuesOf(const std::vector<Unknown> &cells, std::size_t at)
{
    std::int64_t count = 1;
    for (std::int64_t guess = cells[at].value - 1;
         guess >= 0 && count < kFewestValues && canHold(cells, at, guess); --guess)
        ++count;
    for (std::int64_t guess = cells[at].value + 1; count < kFewestValues && canHold(cells, at, guess);
         ++guess)
        ++count;
    return count;
}

std::vector<Unknown> unknowns(const std::vector<PublicRow> &rows, const std::vector<bool> &hidden,
                              const Suppression &lines, const Suppression &columns,
                              const std::vector<PublicRow> &lineMargin,
                              const std::vector<PublicRow> &columnMargin, std::size_t part,
                              std::vector<std::size_t> &where)
{
    const auto node = [](const std::vector<PublicRow> &margin, const Suppression &suppressed,
                         std::uint16_t code) {
        for (std::size_t i = 0; i < margin.size(); ++i)
            if (margin[i].codes[0] == code)
                return suppressed.rows[i] ? 7 : int(code); // hidden margins are known together only
        return 7;
    };
    std::vector<Unknown> cells;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (hidden[i]) {
            where.push_back(i);
            cells.push_back({node(lineMargin, lines, rows[i].codes[0]),
                             node(columnMargin, columns, rows[i].codes[1]), rows[i].counts[part]});
        }
    return cells;
}

int tables(int daily)
{
    return qEnvironmentVariableIsSet("SCOREDESK_LONG") ? 10'000 : daily;
}

} // namespace

TEST_CASE("one dimension: what is hidden cannot be worked out from the total", "[analytics][suppression]")
{
    RandomTables random(1);
    int hiddenTables = 0, shownRows = 0;
    for (int table = 0; table < 10'000; ++table) {
        const std::vector<PublicRow> rows = random.one();
        const Suppression result = suppress(rows, 1);
        REQUIRE(result.rows.size() == rows.size());
        std::array<std::int64_t, kCountParts> pool{};
        int hidden = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].tested() < kFewestPublic)
                REQUIRE(result.rows[i]);
            shownRows += !result.rows[i];
            if (!result.rows[i])
                continue;
            ++hidden;
            for (std::size_t part = 0; part < kCountParts; ++part)
                pool[part] += rows[i].counts[part];
        }
        if (hidden == 0) {
            REQUIRE_FALSE(result.total);
            continue;
        }
        ++hiddenTables;
        if (result.total) {
            REQUIRE(hidden == int(rows.size()));
            continue;
        }
        // The total less the published rows is the sum of the hidden ones; with two or more each can hold 0 … that sum of a level, and
        // so at least as many of those scored, tested and of all records.
        REQUIRE(hidden >= 2);
        for (std::size_t level = 0; level < kLevelParts; ++level)
            REQUIRE(pool[level] >= kFewestValues - 1);
    }
    CHECK(hiddenTables > 5'000);
    CHECK(shownRows > 5'000);
}

TEST_CASE("two dimensions: nor from the margins that their own answers publish",
          "[analytics][suppression][slow]")
{
    RandomTables random(2);
    int attacked = 0, shown = 0;
    for (int table = 0, count = tables(1'500); table < count; ++table) {
        const std::vector<PublicRow> rows = random.crossed();
        if (rows.empty())
            continue;
        const Suppression result = suppress(rows, 2);
        if (result.total) {
            CHECK(std::count(result.rows.begin(), result.rows.end(), false) == 0);
            continue;
        }
        const auto lineMargin = marginOf(rows, 0), columnMargin = marginOf(rows, 1);
        const Suppression lines = suppress(lineMargin, 1), columns = suppress(columnMargin, 1);
        shown += int(std::count(result.rows.begin(), result.rows.end(), false));
        for (std::size_t level = 0; level < kLevelParts; ++level) {
            std::vector<std::size_t> where, everywhere;
            const auto cells =
                unknowns(rows, result.rows, lines, columns, lineMargin, columnMargin, level, where);
            const auto all = unknowns(rows, std::vector<bool>(rows.size(), true), lines, columns, lineMargin,
                                      columnMargin, level, everywhere);
            for (std::size_t i = 0; i < cells.size(); ++i) {
                ++attacked;
                const std::int64_t values = valuesOf(cells, i);
                // Fewer only where the margins alone tell as much, however many rows are hidden.
                if (values < kFewestValues)
                    REQUIRE(values == valuesOf(all, where[i]));
            }
        }
    }
    CHECK(attacked > 10'000);
    INFO("published rows: " << shown);
    CHECK(shown > 1'000);
}

TEST_CASE("the flows of the bounds agree with Gale's condition", "[analytics][suppression]")
{
    RandomTables random(3);
    for (int table = 0; table < 2'000; ++table) {
        std::vector<CrossCell> cells;
        std::vector<Unknown> same;
        for (int i = 0, count = 1 + random.below(9); i < count; ++i) {
            const int line = random.below(4), column = random.below(4),
                      value = random.below(3) == 0 ? 0 : random.below(9);
            cells.push_back({std::size_t(line), std::size_t(column), value});
            same.push_back({line, column, value});
        }
        CrossBounds bounds(cells, 4, 4);
        for (std::size_t i = 0; i < cells.size(); ++i)
            REQUIRE(bounds.width(i, kFewestValues - 1) + 1 == valuesOf(same, i));
    }
}

TEST_CASE("hidden rows of an answer hold no number", "[analytics][suppression]")
{
    ResultRows rows;
    ScoreRecord girl = aResult(), boy = aResult();
    boy.gender = Gender::Male;
    for (int level = 1; level <= 4; ++level) {
        constexpr std::array kScores{2300, 2450, 2550, 2650};
        girl.level = boy.level = std::int8_t(level);
        girl.scaleScore = boy.scaleScore = std::int16_t(kScores[std::size_t(level - 1)]);
        rows.add(girl, 15);
        rows.add(boy, 12);
    }
    ScoreRecord third = aResult();
    third.gender = Gender::Nonbinary;
    rows.add(third, 3);
    AggregateQuery query;
    query.by = {Dimension::Gender};
    CHECK(rows.answer(query).rows.size() == 3);
    query.isPublic = true;
    const Aggregate answer = rows.answer(query);
    REQUIRE(answer.rows.size() == 3);
    CHECK_FALSE(answer.rows[0].isSuppressed);
    CHECK(answer.rows[1].isSuppressed); // the smaller of the others goes with the three
    CHECK(answer.rows[2].isSuppressed);
    CHECK(answer.rows[1].measures == Measures{});
    CHECK(answer.rows[2].measures == Measures{});
    CHECK_FALSE(answer.total.isSuppressed);
    CHECK(answer.total.measures.tested == 111);
    REQUIRE(answer.notes.size() == 2);
    CHECK(answer.notes[1].kind == AggregateNote::Kind::PublicPart);
    CHECK(answer.notes[0].kind == AggregateNote::Kind::RowsHidden);
    CHECK(answer.notes[0].count == 2);

    query.where = {{Dimension::Gender, {std::uint16_t(Gender::Nonbinary)}}};
    const Aggregate few = rows.answer(query);
    CHECK(few.total.isSuppressed);
    CHECK(few.total.measures == Measures{});
    REQUIRE(few.rows.size() == 1);
    CHECK(few.rows[0].isSuppressed);
}

TEST_CASE("a row of many tested and few scored is hidden, since its levels are those of few", "[analytics][suppression]")
{
    ResultRows rows;
    for (int level = 1; level <= 4; ++level)
        for (const int grade : {3, 4})
            rows.add(aResult(ContentArea::Ela, 2300 + 90 * level, level, grade), 20);
    ScoreRecord unscored = aResult(ContentArea::Ela, -1, 0, 5);
    unscored.include = IncludeIndicator::T;
    unscored.level = -1;
    rows.add(unscored, 14);
    rows.add(aResult(ContentArea::Ela, 2502, 3, 5), 1);
    AggregateQuery query;
    query.by = {Dimension::Grade};
    const Aggregate open = rows.answer(query);
    REQUIRE(open.rows.size() == 3);
    REQUIRE(open.rows[2].measures.tested == 15);
    REQUIRE(open.rows[2].measures.scored == 1);
    query.isPublic = true;
    const Aggregate answer = rows.answer(query);
    CHECK(answer.rows[2].isSuppressed);
    CHECK(std::ranges::count(answer.rows, true, &AggregateRow::isSuppressed) == 2);
    CHECK_FALSE(answer.total.isSuppressed);
    // nor is a total of few scores shown
    ResultRows alone;
    alone.add(unscored, 14);
    alone.add(aResult(ContentArea::Ela, 2502, 3, 5), 1);
    CHECK(alone.answer(query).total.isSuppressed);
}

TEST_CASE("every public answer says that it is guarded alone", "[analytics][suppression]")
{
    ResultRows rows;
    for (int level = 1; level <= 4; ++level)
        rows.add(aResult(ContentArea::Ela, 2300 + 90 * level, level), 30);
    for (const Dimension by : {Dimension::Grade, Dimension::Races, Dimension::Ethnicity})
        for (const Day since : {Day(), Day::of(2024, 5, 1)}) {
            AggregateQuery query;
            query.by = {by};
            query.newSince = since;
            const auto isSaid = [&] {
                return std::ranges::count(rows.answer(query).notes, AggregateNote::Kind::PublicPart, &AggregateNote::kind) == 1;
            };
            CHECK_FALSE(isSaid());
            query.isPublic = true; // said where nothing had to be hidden too
            CHECK(isSaid());
        }
    CHECK(sentenceFor(AggregateNote{AggregateNote::Kind::PublicPart, 0, {}}).contains(QStringLiteral("publish from one place only")));
}

TEST_CASE("a public answer tells no change, claim or report of a row, which may be one student's", "[analytics][suppression]")
{
    ResultRows rows;
    rows.add(aResult(), 30);
    rows.add({aResult(), aResult(ContentArea::Ela, 2400, 2, 4, 2023)});
    AggregateQuery query;
    query.by = {Dimension::Gender};
    CHECK(rows.answer(query).rows.front().measures.matched == 1);
    query.isPublic = true;
    const Aggregate answer = rows.answer(query);
    CHECK_FALSE(answer.query.withDetails);
    for (const AggregateRow *row : {&answer.rows.front(), &answer.total}) {
        CHECK_FALSE(row->isSuppressed);
        CHECK(row->measures.matched == 0);
        CHECK(row->measures.ssrReleased == 0);
        CHECK(row->measures.claims == Measures().claims);
    }
}

TEST_CASE("levels of a row of one level are no secret, its count is", "[analytics][suppression]")
{
    ResultRows rows;
    rows.add(aResult(ContentArea::Ela, 2300, 1), 40);
    rows.add(aResult(ContentArea::Ela, 2450, 2), 30);
    rows.add(aResult(ContentArea::Ela, 2550, 3), 20);
    rows.add(aResult(ContentArea::Ela, 2650, 4), 4);
    AggregateQuery query;
    query.by = {Dimension::Level};
    query.isPublic = true;
    const Aggregate answer = rows.answer(query);
    // Level 4 alone is hidden; the total's levels would say how many, so nothing at all is said.
    CHECK(answer.total.isSuppressed);
}
