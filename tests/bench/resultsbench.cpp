// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/resultsbench.h"

#include "tests/bench/bench.h"

#include <random>
#include <variant>

namespace scoredesk::bench {

using namespace Qt::StringLiterals;
using namespace analytics;
using namespace domain;

namespace {

constexpr int kRuns = 60;
constexpr int kSqliteRuns = 5; ///< it takes seconds where ours takes milliseconds
constexpr int kYears = 5;
constexpr std::array kAreas{ContentArea::Ela, ContentArea::Math, ContentArea::Science};
constexpr SchoolYear kNewest{2024};

/// The same question to every year, as a page over several years asks; one by one.
template <typename Each>
void everyYear(Each each)
{
    for (int year = 0; year < kYears; ++year)
        each(SchoolYear{static_cast<std::int16_t>(kNewest.spring - year)});
}

std::int64_t scoredIn(const ResultColumns &columns, const AggregateQuery &query)
{
    const auto answer =
        aggregate(columns, query, {QDateTime({2024, 6, 5}, {12, 0}, Qt::UTC), kNewest, true, true});
    const auto *given = std::get_if<Aggregate>(&answer);
    if (!given)
        fail(u"a question of the bench is refused"_s);
    return given->total.measures.scored;
}

AggregateQuery plain(ContentArea area, SchoolYear year)
{
    AggregateQuery query;
    query.area = area;
    query.year = year;
    query.withDetails = false;
    return query;
}

/// Each question as resultsQuestions() has it in SQL.
std::int64_t ask(const ResultColumns &columns, qsizetype question, std::uint16_t school)
{
    std::int64_t scored = 0;
    AggregateQuery query = plain(ContentArea::Ela, kNewest);
    switch (question) {
    case 0:
        query.where = {{Dimension::Gender, {1}}, {Dimension::EconomicDisadvantage, {1}}};
        query.by = {Dimension::Level};
        return scoredIn(columns, query);
    case 1:
        query.by = {Dimension::School, Dimension::Grade, Dimension::Level};
        return scoredIn(columns, query);
    default:
        everyYear([&](SchoolYear year) {
            query.year = year;
            query.by = {Dimension::Ethnicity, Dimension::Level};
            query.where = {{Dimension::School, {school}}};
            scored += scoredIn(columns, query);
        });
        return scored;
    }
}

} // namespace

ResultColumns syntheticResults(int results)
{
    std::mt19937 random(20240605);
    const auto below = [&random](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
    const int students = results / (kYears * int(kAreas.size()));
    const int schools = std::max(4, students / 500);
    std::vector<ScoreRecord> records;
    records.reserve(static_cast<std::size_t>(results));
    std::vector<ResultColumns::Student> rows;
    for (int i = 0; i < students; ++i) {
        ScoreRecord r;
        r.finalTestedSchool = r.calpadsSchool = CdsCode{19'64733'0000001 + below(schools)};
        r.finalTestedDistrict = r.calpadsDistrict = r.calpadsSchool.district();
        r.gender = static_cast<Gender>(1 + below(2));
        r.ethnicity = static_cast<std::int16_t>(100 * (1 + below(8)));
        r.economicDisadvantage = static_cast<YesNo>(1 + below(2));
        r.elStatus = static_cast<YesNo>(1 + (below(5) > 0));
        const int grade = 3 + below(6);
        for (int year = 0; year < kYears; ++year)
            for (const ContentArea area : kAreas) {
                r.area = area;
                r.year = SchoolYear{static_cast<std::int16_t>(kNewest.spring - year)};
                r.gradeAssessed = r.gradeEnrolled = static_cast<std::int8_t>(std::max(3, grade - year));
                const bool isScored = below(10) > 0;
                r.include = isScored ? IncludeIndicator::Y : IncludeIndicator::Blank;
                r.scaleScore = static_cast<std::int16_t>(isScored ? 2300 + below(400) : -1);
                r.level = static_cast<std::int8_t>(isScored ? 1 + below(4) : 0);
                r.scoreAvailable = Day::of(r.year.spring, 5, 1U + unsigned(below(30)));
                records.push_back(r);
            }
        rows.push_back({{}, static_cast<std::uint32_t>(i)});
    }
    constexpr std::size_t kEach = std::size_t(kYears) * kAreas.size();
    for (ResultColumns::Student &row : rows)
        row.records = std::span<const ScoreRecord>(records).subspan(row.listed * kEach, kEach);
    return ResultColumns::build(rows, {});
}

QList<ResultsQuestion> resultsQuestions()
{
    const QString measures =
        u"count(*), sum(include IN (1, 2, 3)), sum(include = 1 AND level BETWEEN 1 AND 4), "
        u"avg(CASE WHEN include = 1 AND level BETWEEN 1 AND 4 THEN score END)"_s;
    return {
        {u"results-filter"_s,
         u"SELECT level, %1 FROM result WHERE area = 1 AND year = 2024 AND gender = 1 AND sed = 1 GROUP BY level"_s
             .arg(measures)},
        {u"results-school-grade-level"_s,
         u"SELECT school, grade, level, %1 FROM result WHERE area = 1 AND year = 2024 GROUP BY school, grade, level"_s
             .arg(measures)},
        {u"results-one-school"_s,
         u"SELECT ethnicity, year, level, %1 FROM result WHERE area = 1 AND school = 2 GROUP BY ethnicity, year, level"_s
             .arg(measures)}};
}

void benchResults(Bench &bench)
{
    const auto questions = resultsQuestions();
    if (!bench.wants(u"results-memory"_s)
        && std::none_of(questions.begin(), questions.end(), [&](const ResultsQuestion &question) { return bench.wants(question.name); }))
        return;
    constexpr std::array kSizes{45'000, 450'000, 4'500'000};
    std::int64_t smallest = 0;
    std::vector<double> ofSmallest; ///< milliseconds of each question
    for (const int full : kSizes) {
        const int size = bench.scaled(full);
        std::optional<ResultColumns> columns;
        const double building = seconds([&] { columns.emplace(syntheticResults(size)); });
        const auto rows = static_cast<std::int64_t>(columns->size());
        bench.remark(u"%1 results made in %2 s"_s.arg(rows).arg(building, 0, 'f', 1));
        bench.add({u"results-memory"_s,
                   rows,
                   u"bytes"_s,
                   double(columns->bytes()) / double(rows),
                   {},
                   {},
                   Goal::AtMost,
                   64,
                   u"a result"_s});
        const QString folder = bench.freshFolder(u"results"_s);
        std::optional<PeerTimes> sqlite, duckdb;
        const double sqliteSeconds = seconds([&] { sqlite = sqliteTimes(*columns, folder, kSqliteRuns); });
        const double duckdbSeconds = seconds([&] { duckdb = duckdbTimes(*columns, folder, kRuns); });
        bench.remark(u"peers with their loading: SQLite %1 s, DuckDB %2 s"_s.arg(sqliteSeconds, 0, 'f', 1).arg(duckdbSeconds, 0, 'f', 1));
        if (!duckdb)
            bench.remark(u"without DuckDB: npm or its package @duckdb/node-api is not to be had"_s);
        for (qsizetype q = 0; q < questions.size(); ++q) {
            const bool isCounted =
                questions[q].name == u"results-school-grade-level"; // the one without a filter
            std::vector<double> times;
            std::int64_t scored = 0;
            for (int run = 0; run < kRuns; ++run)
                times.push_back(1000 * seconds([&] { scored += ask(*columns, q, 2); }));
            if (scored == 0)
                fail(u"a question of the bench counted nobody"_s);
            const double ours = percentile(times, 0.95);
            if (smallest == 0 || smallest == rows) {
                smallest = rows;
                ofSmallest.push_back(ours);
            } else {
                bench.add({questions[q].name + u"-growth"_s, rows, u"x"_s,
                           ours / ofSmallest[std::size_t(q)] * double(smallest) / double(rows), {}, {}, Goal::AtMost, 1,
                           u"of what growing in proportion since %1 results comes to"_s.arg(smallest)});
            }
            if (duckdb)
                bench.add({questions[q].name, rows, u"ms"_s, ours, u"DuckDB"_s, duckdb->milliseconds[q],
                           Goal::TimesFaster, isCounted ? 10.0 : 5.0,
                           isCounted ? u"p95, from precomputed counts"_s : u"p95, by its filter"_s});
            if (sqlite)
                bench.add({questions[q].name, rows, u"ms"_s, ours, u"SQLite"_s, sqlite->milliseconds[q],
                           Goal::AtMost, 5, u"p95"_s});
        }
    }
}

} // namespace scoredesk::bench
