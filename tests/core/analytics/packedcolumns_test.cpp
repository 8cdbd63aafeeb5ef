// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/aggregate.h"
#include "core/analytics/columncheck.h"
#include "core/analytics/dimension.h"
#include "core/analytics/packedcolumns.h"
#include "core/analytics/packedrecords.h"
#include "core/analytics/packedvalues.h"
#include "core/analytics/searchindex.h"
#include "core/analytics/snapshot.h"

#include "tests/support/samplelea.h"

#include <rapidcheck.h>

#include <cstring>
#include <map>

using namespace scoredesk;
using namespace scoredesk::analytics;
using namespace scoredesk::domain;
using namespace scoredesk::testing;

namespace {

std::vector<std::string> partsOf(const Snapshot &snapshot)
{
    std::vector<std::string> parts;
    snapshot.pack([&parts](std::string_view part) {
        parts.emplace_back(part);
        return true;
    });
    return parts;
}

/// A feed whose columns are what a test says.
class KeepingFeed final : public SnapshotFeed
{
public:
    explicit KeepingFeed(const SnapshotFeed &rows) : m_rows(rows) {}
    std::vector<std::string> kept;
    std::map<Ssid, Registration> registered;
    mutable int recordsRead = 0;

    Result<LeaInfo> lea() const override { return m_rows.lea(); }
    Result<void> places(const std::function<void(const Place &)> &visit) const override { return m_rows.places(visit); }
    Result<void> students(const std::function<bool(const StudentView &)> &visit) const override { return m_rows.students(visit); }
    Result<void> records(const std::function<bool(const ScoreRecord &)> &visit) const override
    {
        ++recordsRead;
        return m_rows.records(visit);
    }
    Result<void> registrations(const std::function<bool(Ssid, const Registration &)> &visit) const override
    {
        for (const auto &[ssid, registration] : registered)
            if (!visit(ssid, registration))
                break;
        return {};
    }
    Result<void> columns(const std::function<bool(std::string_view)> &visit) const override
    {
        for (const std::string &part : kept)
            if (!visit(part))
                break;
        return {};
    }
    Result<void> documents(const std::function<bool(Id<Student>, const SsrDocument &)> &visit) const override
    {
        return m_rows.documents(visit);
    }

private:
    const SnapshotFeed &m_rows;
};

std::shared_ptr<const Snapshot> built(const SnapshotFeed &feed, Snapshot::Source source = Snapshot::Source::Columns)
{
    auto snapshot = Snapshot::build(feed, {}, source);
    REQUIRE(snapshot.has_value());
    return *snapshot;
}

template <typename T>
bool comesBack(const std::vector<T> &values)
{
    std::string packed;
    packValues<T>(values, packed);
    endPacked(packed);
    std::vector<T> read(values.size());
    std::string_view in = packed;
    return unpackValues<T>(in, std::span<T>(read)) && isPackedEnd(in) && read == values;
}

/// Numbers of every size, and often one of few.
template <typename T>
std::vector<T> someValues()
{
    const auto size = *rc::gen::element<std::size_t>(0, 1, 7, 100, kPackedStretch - 1, kPackedStretch, kPackedStretch + 3);
    const auto least = *rc::gen::arbitrary<T>();
    const int spread = *rc::gen::inRange(0, 64);
    std::vector<T> values(size);
    std::uint64_t state = *rc::gen::arbitrary<std::uint64_t>();
    for (T &value : values) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        value = static_cast<T>(static_cast<std::uint64_t>(least) + ((state >> 7) & ((std::uint64_t{1} << spread) - 1)));
        if ((state >> 60) == 0)
            value = std::numeric_limits<T>::min();
    }
    return values;
}

template <typename T>
void checkComesBack()
{
    RC_ASSERT(comesBack(someValues<T>()));
}

} // namespace

TEST_CASE("packed values come back as they were", "[analytics][packed]")
{
    CHECK(rc::check([] {
        checkComesBack<std::uint8_t>();
        checkComesBack<std::int8_t>();
        checkComesBack<std::uint16_t>();
        checkComesBack<std::int16_t>();
        checkComesBack<std::uint32_t>();
        checkComesBack<std::int32_t>();
        checkComesBack<std::int64_t>();
    }));
    CHECK(comesBack<std::int16_t>({ResultColumns::kNone, ResultColumns::kNone}));
    CHECK(comesBack<std::int16_t>({ResultColumns::kNone, 32'767, -32'767}));
    CHECK(comesBack<std::int32_t>({Day::kNone, 0, std::numeric_limits<std::int32_t>::max()}));
    CHECK(comesBack<std::int64_t>({std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max(), 0}));
}

TEST_CASE("packed values that are cut off or name a number the type has not are refused", "[analytics][packed]")
{
    std::vector<std::uint8_t> values(1000);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<std::uint8_t>(i * 7);
    std::string packed;
    packValues<std::uint8_t>(values, packed);
    endPacked(packed);
    std::vector<std::uint8_t> read(values.size());
    for (std::size_t size = 0; size < packed.size(); ++size) {
        std::string_view in = std::string_view(packed).substr(0, size);
        CHECK_FALSE((unpackValues<std::uint8_t>(in, std::span(read)) && isPackedEnd(in)));
    }
    // 300 as a byte: one stretch whose least value is 200 and whose range says 100 more
    std::vector<std::uint16_t> wide{200, 300};
    std::string other;
    packValues<std::uint16_t>(wide, other);
    endPacked(other);
    std::string_view in = other;
    std::vector<std::uint8_t> two(2);
    CHECK_FALSE(unpackValues<std::uint8_t>(in, std::span(two)));
    in = other;
    std::vector<std::uint16_t> same(2);
    CHECK(unpackValues<std::uint16_t>(in, std::span(same)));
    CHECK(same == wide);
}

TEST_CASE("packed records come back as they were, whatever is in a field", "[analytics][packed]")
{
    CHECK(rc::check([] {
        std::vector<ScoreRecord> records(*rc::gen::element<std::size_t>(1, 2, 1023, 1024, 1025, 2100));
        std::uint64_t state = *rc::gen::arbitrary<std::uint64_t>();
        for (ScoreRecord &record : records) {
            // Any bytes in every field; what lies between fields stays as the compiler made it.
            std::string bytes(sizeof(ScoreRecord), '\0');
            for (char &byte : bytes) {
                state = state * 6364136223846793005U + 1442695040888963407U;
                byte = static_cast<char>(state >> 56);
            }
            std::memcpy(static_cast<void *>(&record), bytes.data(), bytes.size());
            record.area = kContentAreas[(state >> 40) % kContentAreas.size()];
        }
        std::string part;
        packRecords(records, part);
        std::vector<ScoreRecord> read;
        RC_ASSERT(unpackRecords(part, records.size(), read));
        RC_ASSERT(read.size() == records.size());
        std::string again;
        packRecords(read, again);
        RC_ASSERT(again == part);
        for (std::size_t i = 0; i < records.size(); ++i) {
            RC_ASSERT(read[i].id == records[i].id);
            RC_ASSERT(read[i].uin == records[i].uin);
            RC_ASSERT(read[i].measure == records[i].measure);
            RC_ASSERT(read[i].scaleScore == records[i].scaleScore);
            RC_ASSERT(read[i].foster == records[i].foster);
            RC_ASSERT(read[i].studentExit == records[i].studentExit);
            RC_ASSERT(read[i].lostCodes == records[i].lostCodes);
        }
    }));
    std::vector<ScoreRecord> one(1);
    std::string part;
    packRecords(one, part);
    std::vector<ScoreRecord> read;
    CHECK_FALSE(unpackRecords(std::string_view(part).substr(1), 1, read));
    one.front().area = static_cast<ContentArea>(8); // no test has this number
    part.clear();
    packRecords(one, part);
    read.clear();
    CHECK_FALSE(unpackRecords(part, 1, read));
}

TEST_CASE("a snapshot of kept columns is the one that the rows make", "[analytics][packed][snapshot]")
{
    const int students = GENERATE(0, 1, 40, 900);
    const SampleLea lea(students, true, students / 10);
    KeepingFeed feed(lea);
    for (int n = 0; n < students; n += 3) {
        Registration registration;
        registration.isListed = true;
        registration.grade = 4;
        registration.areas = areaBit(ContentArea::Ela) | areaBit(ContentArea::Math) | areaBit(ContentArea::Science);
        feed.registered[SampleLea::ssidOf(n)] = registration;
    }
    const auto fromRows = built(feed);
    CHECK_FALSE(fromRows->isFromColumns());
    feed.kept = partsOf(*fromRows);
    feed.recordsRead = 0;
    const auto fromColumns = built(feed);
    CHECK(fromColumns->isFromColumns());
    CHECK(feed.recordsRead == 0);
    CHECK(partsOf(*fromColumns) == feed.kept);
    CHECK(columnsFitRows(feed).value());

    CHECK(fromColumns->results().size() == fromRows->results().size());
    CHECK(fromColumns->records().size() == fromRows->records().size());
    CHECK(fromColumns->recordsOfAllYears() == fromRows->recordsOfAllYears());
    CHECK(fromColumns->balance().students == fromRows->balance().students);
    CHECK(fromColumns->balance().reports == fromRows->balance().reports);
    for (const StudentRow &student : fromColumns->students()) {
        const StudentRow &same = fromRows->students()[*fromRows->indexOf(student.ssid)];
        CHECK(same.report == student.report);
        CHECK(same.registration == student.registration);
        REQUIRE(fromColumns->recordsOf(student).size() == fromRows->recordsOf(same).size());
        for (std::size_t i = 0; i < fromColumns->recordsOf(student).size(); ++i)
            CHECK(fromColumns->recordsOf(student)[i].id == fromRows->recordsOf(same)[i].id);
    }
    // The rows are asked where somebody wants it so.
    CHECK_FALSE(built(feed, Snapshot::Source::Rows)->isFromColumns());

    for (const SchoolYear year : fromRows->results().years())
        for (const ContentArea area : kContentAreas)
            for (const Dimension by : kDimensions) {
                AggregateQuery query;
                query.year = year;
                query.area = area;
                query.by = {by};
                const AggregateAnswer a = aggregate(*fromColumns, query), b = aggregate(*fromRows, query);
                REQUIRE(a.index() == b.index());
                const auto *x = std::get_if<Aggregate>(&a);
                if (!x)
                    continue;
                const auto &y = std::get<Aggregate>(b);
                CHECK(x->total.measures == y.total.measures);
                CHECK(std::ranges::equal(x->rows, y.rows, [](const AggregateRow &p, const AggregateRow &q) {
                    return std::ranges::equal(p.codes, q.codes) && p.measures == q.measures;
                }));
            }
}

TEST_CASE("kept columns that are cut off, damaged, swapped or of other students are not taken", "[analytics][packed][snapshot]")
{
    const SampleLea lea(60);
    KeepingFeed feed(lea);
    const auto fromRows = built(feed);
    const std::vector<std::string> whole = partsOf(*fromRows);
    const auto rowsTotal = fromRows->balance().students;
    const auto isRefused = [&] {
        const auto snapshot = built(feed);
        CHECK(snapshot->balance().students == rowsTotal);
        CHECK(partsOf(*snapshot) == whole); // built from the rows, as if nothing had been there
        return !snapshot->isFromColumns();
    };
    for (std::size_t count = 0; count < whole.size(); ++count) {
        feed.kept.assign(whole.begin(), whole.begin() + std::ptrdiff_t(count));
        CHECK(isRefused());
    }
    for (std::size_t part = 0; part < whole.size(); ++part) {
        feed.kept = whole;
        feed.kept[part].pop_back();
        CHECK(isRefused());
        feed.kept[part].clear();
        CHECK(isRefused());
        feed.kept[part] = whole[part] + '\0';
        CHECK(isRefused());
    }
    feed.kept = whole;
    feed.kept.push_back(whole.back());
    CHECK(isRefused());
    feed.kept = partsOf(*built(SampleLea(61)));
    CHECK(isRefused());
}

TEST_CASE("any byte of kept columns may be wrong: nothing breaks, and what is taken can be asked", "[analytics][packed][snapshot]")
{
    const SampleLea lea(40);
    KeepingFeed feed(lea);
    const std::vector<std::string> whole = partsOf(*built(feed));
    CHECK(rc::check([&] {
        feed.kept = whole;
        const int changes = *rc::gen::inRange(1, 4);
        for (int i = 0; i < changes; ++i) {
            std::string &part = feed.kept[*rc::gen::inRange<std::size_t>(0, feed.kept.size())];
            part[*rc::gen::inRange<std::size_t>(0, part.size())] = *rc::gen::arbitrary<char>();
        }
        const auto snapshot = built(feed);
        for (const Dimension by : kDimensions) {
            AggregateQuery query;
            query.by = {by};
            const AggregateAnswer answer = aggregate(*snapshot, query);
            if (const auto *found = std::get_if<Aggregate>(&answer))
                RC_ASSERT(found->total.measures.records <= std::int64_t(snapshot->results().size()));
        }
        RC_ASSERT(snapshot->students().size() == 40U);
        for (const StudentRow &student : snapshot->students())
            for (const ScoreRecord &record : snapshot->recordsOf(student))
                RC_ASSERT(record.student == student.id);
    }));
}

TEST_CASE("the check of kept columns finds one that the rows would not make", "[analytics][packed][snapshot]")
{
    const SampleLea lea(60), other(60, false);
    KeepingFeed feed(lea);
    CHECK(columnsFitRows(feed).value()); // nothing is kept
    feed.kept = partsOf(*built(feed));
    CHECK(columnsFitRows(feed).value());
    feed.kept = partsOf(*built(other)); // the same students and tests without dates of reports
    REQUIRE(built(feed)->isFromColumns());
    CHECK_FALSE(columnsFitRows(feed).value());
}
