// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/aggregate.h"
#include "core/analytics/balance.h"
#include "core/analytics/snapshot.h"

#include "tests/support/samplelea.h"

#include <map>
#include <tuple>

using namespace scoredesk;
using namespace scoredesk::analytics;
using namespace scoredesk::domain;
using namespace scoredesk::testing;

namespace {

std::shared_ptr<const Snapshot> builtOf(int students)
{
    auto snapshot = Snapshot::build(SampleLea(students));
    REQUIRE(snapshot.has_value());
    return *snapshot;
}

Aggregate answerOf(const Snapshot &snapshot, const AggregateQuery &query)
{
    const AggregateAnswer answer = aggregate(snapshot, query);
    REQUIRE(std::holds_alternative<Aggregate>(answer));
    return std::get<Aggregate>(answer);
}

} // namespace

TEST_CASE("the columns of a snapshot hold its records, and count as the balance sheet does",
          "[analytics][results]")
{
    const SampleLea lea(300);
    const auto snapshot = builtOf(300);
    const ResultColumns &columns = snapshot->results();
    std::map<std::tuple<Ssid, SchoolYear, ContentArea>, ScoreRecord> records;
    REQUIRE(lea.records([&records](const ScoreRecord &record) {
        records[{record.ssid, record.year, record.area}] = record;
        return true;
    }));
    REQUIRE(columns.size() == records.size());
    CHECK(snapshot->recordsOfAllYears() == std::int64_t(records.size()));
    for (const SchoolYear year : columns.years())
        for (const ContentArea area : kContentAreas)
            for (std::uint32_t row = columns.rows(year, area).first; row < columns.rows(year, area).last; ++row) {
                const ScoreRecord &record = records.at({snapshot->students()[columns.student[row]].ssid, year, area});
                CHECK(columns.schools[columns.schoolTested[row]].code == record.finalTestedSchool);
                CHECK(columns.gradeAssessed[row] == record.gradeAssessed + 1);
                CHECK(columns.level[row] == record.level);
            }
    // Of each student the newest year is at hand as records.
    std::size_t kept = 0;
    for (const StudentRow &student : snapshot->students()) {
        const auto of = snapshot->recordsOf(student);
        kept += of.size();
        for (const ScoreRecord &record : of) {
            CHECK(record.ssid == student.ssid);
            CHECK(record.year == of.front().year);
        }
        CHECK_FALSE(of.empty());
    }
    CHECK(kept == snapshot->records().size());
    CHECK(kept < records.size());
    for (const AreaBalance &area : snapshot->balance().areas) {
        AggregateQuery query;
        query.area = area.area;
        const Measures total = answerOf(*snapshot, query).total.measures;
        CHECK(total.records == area.records);
        CHECK(total.levels == area.levels);
    }
}

TEST_CASE("rows of every dimension add up to the total", "[analytics][results]")
{
    const auto snapshot = builtOf(300);
    for (const Dimension dimension : kDimensions) {
        AggregateQuery query;
        query.by = {dimension};
        const Aggregate answer = answerOf(*snapshot, query);
        Measures sum;
        for (const AggregateRow &row : answer.rows)
            sum += row.measures;
        CHECK_FALSE(answer.rows.empty());
        if (dimension == Dimension::Races)
            CHECK(sum.records >= answer.total.measures.records);
        else
            CHECK(sum == answer.total.measures);
    }
}

TEST_CASE("the students behind a row are those it counts", "[analytics][results]")
{
    const auto snapshot = builtOf(300);
    AggregateQuery query;
    query.by = {Dimension::School, Dimension::Level};
    std::size_t count = 0;
    for (const AggregateRow &row : answerOf(*snapshot, query).rows) {
        const auto students = studentsBehind(*snapshot, query, row.codes);
        CHECK(std::int64_t(students.size()) == row.measures.records);
        for (const std::uint32_t student : students) {
            const ScoreRecord *record = snapshot->current(snapshot->students()[student], ContentArea::Ela);
            REQUIRE(record);
            CHECK(record->level == row.codes[1]);
        }
        count += students.size();
        // and of each row who was tested, scored, at a level: as many as its measures say
        CHECK(std::int64_t(studentsBehind(*snapshot, query, row.codes, Behind::Tested).size()) == row.measures.tested);
        CHECK(std::int64_t(studentsBehind(*snapshot, query, row.codes, Behind::Scored).size()) == row.measures.scored);
        for (int level = 0; level < 4; ++level) {
            CHECK(std::int64_t(studentsBehind(*snapshot, query, row.codes, Behind(int(Behind::Level1) + level)).size())
                  == row.measures.levels[std::size_t(level)]);
        }
    }
    CHECK(std::int64_t(count) == answerOf(*snapshot, query).total.measures.records);
}

TEST_CASE("who is closest to the next level comes first", "[analytics][results]")
{
    const auto snapshot = builtOf(300);
    AggregateQuery query;
    const auto all = closestToNextLevel(*snapshot, query, 1'000);
    REQUIRE(all.size() > 20);
    for (std::size_t i = 0; i < all.size(); ++i) {
        CHECK(all[i].points >= 1);
        CHECK(all[i].level < 4);
        CHECK((i == 0 || all[i - 1].points <= all[i].points));
        CHECK(snapshot->current(snapshot->students()[all[i].student], ContentArea::Ela)->level == all[i].level);
    }
    const auto few = closestToNextLevel(*snapshot, query, 5);
    REQUIRE(few.size() == 5);
    CHECK(few[4].student == all[4].student);
    query.where = {{Dimension::Gender, {}}};
    CHECK(closestToNextLevel(*snapshot, query, 5).empty());
}

TEST_CASE("questions without a filter are answered from counts, and as the rows would answer them",
          "[analytics][results]")
{
    const auto snapshot = builtOf(300);
    const std::array<std::vector<Dimension>, 6> questions{
        {{},
         {Dimension::School},
         {Dimension::Grade},
         {Dimension::Level},
         {Dimension::School, Dimension::Grade, Dimension::Level},
         {Dimension::Level, Dimension::School}}};
    for (const SchoolYear year : snapshot->results().years())
        for (const ContentArea area : {ContentArea::Ela, ContentArea::Math, ContentArea::Science})
            for (const auto &by : questions) {
                if (snapshot->results().rows(year, area).isEmpty())
                    continue;
                AggregateQuery query;
                query.area = area;
                query.year = year;
                query.by = by;
                query.withDetails = false;
                const Aggregate counted = answerOf(*snapshot, query);
                // A filter that keeps everybody makes the rows be walked.
                query.where = {{Dimension::Gender, {0, 1, 2, 3}}};
                const Aggregate walked = answerOf(*snapshot, query);
                CHECK(counted.total.measures == walked.total.measures);
                CHECK(counted.total.measures.records > 0);
                REQUIRE(counted.rows.size() == walked.rows.size());
                for (std::size_t i = 0; i < counted.rows.size(); ++i) {
                    CHECK(std::ranges::equal(counted.rows[i].codes, walked.rows[i].codes));
                    CHECK(counted.rows[i].measures == walked.rows[i].measures);
                }
            }
}
