// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/digest.h"

#include "core/analytics/shares.h"
#include "core/analytics/snapshot.h"
#include "tests/support/samplelea.h"

#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <set>

using namespace scoredesk;
using namespace scoredesk::analytics;
using namespace scoredesk::domain;
using namespace scoredesk::testing;

namespace {

/// The sample as it was at another time: \a change may alter a record, or leave it out by returning false.
class EarlierLea final : public SnapshotFeed
{
public:
    using Change = std::function<bool(ScoreRecord &)>;
    EarlierLea(int students, Change change) : m_lea(students), m_change(std::move(change)) {}
    [[nodiscard]] Result<LeaInfo> lea() const override
    {
        auto info = m_lea.lea();
        info->asOf = info->asOf.addDays(-14);
        return info;
    }
    [[nodiscard]] Result<void> places(const std::function<void(const Place &)> &visit) const override { return m_lea.places(visit); }
    [[nodiscard]] Result<void> students(const std::function<bool(const StudentView &)> &visit) const override
    {
        return m_lea.students(visit);
    }
    [[nodiscard]] Result<void> records(const std::function<bool(const ScoreRecord &)> &visit) const override
    {
        return m_lea.records([this, &visit](const ScoreRecord &record) {
            ScoreRecord changed = record;
            return !m_change(changed) || visit(changed);
        });
    }
    [[nodiscard]] Result<void> documents(const std::function<bool(Id<Student>, const SsrDocument &)> &) const override { return {}; }

private:
    SampleLea m_lea;
    Change m_change;
};

std::shared_ptr<const Snapshot> builtOf(const SnapshotFeed &feed)
{
    auto snapshot = Snapshot::build(feed);
    REQUIRE(snapshot.has_value());
    return *snapshot;
}

Digest digestOf(const Snapshot &before, const Snapshot &now, const AggregateQuery &query, Dimension by = Dimension::School)
{
    const DigestAnswer answer = digest(before, now, query, by);
    REQUIRE(std::holds_alternative<Digest>(answer));
    return std::get<Digest>(answer);
}

void withdraw(ScoreRecord &record)
{
    record.include = IncludeIndicator::Blank;
    record.level = 0;
    record.scaleScore = -1;
    record.scoreAvailable = {};
}

bool isScored(const ScoreRecord &record)
{
    return record.include == IncludeIndicator::Y && record.hasLevel();
}

std::int64_t allOf(const Digest &digest, std::int64_t MoveCount::*count)
{
    return std::accumulate(digest.moves.begin(), digest.moves.end(), std::int64_t{0},
                           [count](std::int64_t sum, const MoveCount &move) { return sum + move.*count; });
}

} // namespace

TEST_CASE("the parts of a digest add up to the change, whatever happened to whom", "[analytics][digest]")
{
    std::mt19937 random(7);
    const auto below = [&random](unsigned n) { return int(random() % n); };
    const auto now = builtOf(SampleLea(400));
    for (int round = 0; round < 24; ++round) {
        const int hidden = below(90), rescored = below(30), moved = below(20), regraded = below(10);
        const auto before = builtOf(EarlierLea(400, [&](ScoreRecord &r) {
            if (isScored(r) && below(100) < hidden)
                withdraw(r);
            if (!isScored(r) && r.year == SampleLea::kYear && below(100) < 5) { // a score that is withdrawn since
                r.include = IncludeIndicator::Y;
                r.level = 4;
                r.scaleScore = 2700;
            }
            if (isScored(r) && below(100) < rescored)
                r.level = static_cast<std::int8_t>(1 + below(4));
            if (below(100) < moved)
                r.finalTestedSchool = SampleLea::schoolOf(below(4));
            if (below(100) < regraded)
                r.gradeAssessed = 7;
            return below(100) > 1;
        }));
        AggregateQuery query;
        query.withDetails = false;
        query.area = std::array{ContentArea::Ela, ContentArea::Math, ContentArea::Science}[std::size_t(below(3))];
        if (below(2) == 0)
            query.where.push_back({Dimension::School, {std::uint16_t(1 + below(4)), std::uint16_t(1 + below(4))}});
        if (below(3) == 0)
            query.where.push_back({Dimension::Gender, {std::uint16_t(1 + below(2))}});
        const Dimension by = below(2) == 0 ? Dimension::School : Dimension::Grade;
        const Digest d = digestOf(*before, *now, query, by);
        // the ends are what aggregate says of each time
        const auto measuresOf = [](const Snapshot &at, const AggregateQuery &asked) {
            const AggregateAnswer answer = aggregate(at, asked);
            return std::holds_alternative<Aggregate>(answer) ? std::get<Aggregate>(answer).total.measures : Measures();
        };
        // the four schools have the same numbers at both times
        const Measures then = measuresOf(*before, query), today = measuresOf(*now, query);
        CHECK(d.levelsNow == today.levels);
        CHECK(d.scoredNow == today.scored);
        CHECK(d.levelsBefore == then.levels);
        CHECK(d.scoredBefore == then.scored);
        if (then.scored == 0 || today.scored == 0) {
            CHECK_FALSE(d.change());
            continue;
        }
        CHECK(*d.change() == Approx(*today.percentMet() - *then.percentMet()).margin(1e-9));
        const std::int64_t whole = d.metNow() * d.scoredBefore - d.metBefore() * d.scoredNow;
        CHECK(allOf(d, &MoveCount::weight) == whole);
        std::int64_t ofParts = 0;
        for (const DigestPart &part : d.parts) {
            ofParts += part.weight;
            std::int64_t ofMoves = 0;
            for (const MoveCount &move : part.moves)
                ofMoves += move.weight;
            CHECK(ofMoves == part.weight);
            CHECK_FALSE(part.name.isEmpty());
        }
        CHECK(ofParts == whole);
        // who is scored: those before, those who came, less those who went
        CHECK(d.scoredNow
              == d.scoredBefore + d.of(Move::NewlyScored).students + d.of(Move::CameIn).students - d.of(Move::Withdrawn).students
                     - d.of(Move::WentOut).students);
        for (std::size_t move = 0; move < d.students.size(); ++move)
            CHECK(std::int64_t(d.students[move].size()) == d.moves[move].students);
        // what people read adds up too, to the difference of the percents that they read
        std::vector<std::int64_t> weights;
        for (const DigestPart &part : d.parts)
            weights.push_back(part.weight);
        const std::vector<int> tenths = d.tenths(weights);
        REQUIRE(tenths.size() == weights.size());
        if (std::ranges::any_of(weights, [](std::int64_t weight) { return weight != 0; }))
            CHECK(std::accumulate(tenths.begin(), tenths.end(), 0) == d.metTenthsNow() - d.metTenthsBefore());
        for (std::size_t i = 0; i < tenths.size(); ++i)
            CHECK(std::abs(tenths[i] / 10.0 - *d.points(weights[i])) < 0.21);
    }
}

TEST_CASE("a digest tells newly scored, re-scored and withdrawn apart", "[analytics][digest]")
{
    int n = 0;
    const auto now = builtOf(SampleLea(200));
    std::map<std::int64_t, Move> expected; // by SSID
    const auto before = builtOf(EarlierLea(200, [&](ScoreRecord &r) {
        if (r.area != ContentArea::Ela || r.year != SampleLea::kYear)
            return true;
        ++n;
        if (isScored(r) && n % 5 == 0) {
            withdraw(r);
            expected[r.ssid.value] = Move::NewlyScored;
        } else if (isScored(r) && n % 7 == 0 && r.level < 4) {
            ++r.level;
            expected[r.ssid.value] = Move::Down;
        } else if (isScored(r) && n % 11 == 0 && r.level > 1) {
            --r.level;
            expected[r.ssid.value] = Move::Up;
        } else if (isScored(r) && n % 13 == 0) {
            ++r.scaleScore;
            expected[r.ssid.value] = Move::SameLevel;
        } else if (!isScored(r) && n % 2 == 0) {
            r.include = IncludeIndicator::Y;
            r.level = 1;
            r.scaleScore = 2300;
            expected[r.ssid.value] = Move::Withdrawn;
        }
        return true;
    }));
    const Digest d = digestOf(*before, *now, {});
    std::map<std::int64_t, Move> found;
    for (std::size_t move = 0; move < d.students.size(); ++move) {
        CHECK(std::ranges::is_sorted(d.students[move]));
        for (const Ssid ssid : d.students[move])
            CHECK(found.emplace(ssid.value, Move(move)).second);
    }
    CHECK(found == expected);
    CHECK(std::set<Move>{Move::NewlyScored, Move::Up, Move::Down, Move::SameLevel, Move::Withdrawn}.size() == 5);
    const auto sentences = sentencesFor(d);
    REQUIRE(sentences.size() == 5); // the percent; newly scored; re-scored; withdrawn; where
    CHECK(sentences[1].text.contains(QLocale().toString(qlonglong(d.of(Move::NewlyScored).students))));
    CHECK(sentences[1].students == d.students[std::size_t(Move::NewlyScored)]);
    CHECK(sentences[2].students.size() == std::size_t(d.of(Move::Up).students + d.of(Move::Down).students + d.of(Move::SameLevel).students));
    CHECK_FALSE(sentences[4].students.empty());
    for (const DigestSentence &sentence : sentences)
        CHECK(sentence.text.endsWith(u'.'));
}

TEST_CASE("a student who changed schools goes out of one part and comes into another", "[analytics][digest]")
{
    const auto now = builtOf(SampleLea(80));
    Ssid mover;
    const auto before = builtOf(EarlierLea(80, [&](ScoreRecord &r) {
        if (r.area == ContentArea::Ela && r.year == SampleLea::kYear && isScored(r) && !mover.isValid())
            mover = r.ssid;
        if (r.ssid == mover && r.area == ContentArea::Ela)
            r.finalTestedSchool = SampleLea::schoolOf(int((r.finalTestedSchool.value + 1) % 4));
        return true;
    }));
    const Digest d = digestOf(*before, *now, {});
    REQUIRE(d.parts.size() == 2);
    CHECK(d.parts[0].weight == -d.parts[1].weight);
    CHECK(d.change() == 0.0);
    CHECK(d.students[std::size_t(Move::CameIn)] == std::vector<Ssid>{mover});
    CHECK(d.students[std::size_t(Move::WentOut)] == std::vector<Ssid>{mover});
    CHECK(sentencesFor(d)[0].text.startsWith(u"The percent is as it was"));
}

TEST_CASE("a digest of nothing before, nothing now, and nothing new says so", "[analytics][digest]")
{
    const auto now = builtOf(SampleLea(60));
    const auto hidden = builtOf(EarlierLea(60, [](ScoreRecord &r) {
        withdraw(r);
        return true;
    }));
    const Digest first = digestOf(*hidden, *now, {});
    CHECK_FALSE(first.change());
    REQUIRE(sentencesFor(first).size() == 1);
    CHECK(sentencesFor(first)[0].text.startsWith(u"These are the first results"));
    CHECK(first.of(Move::NewlyScored).students == first.scoredNow);
    CHECK(sentencesFor(digestOf(*now, *hidden, {}))[0].text.startsWith(u"No valid score is left"));
    CHECK(sentencesFor(digestOf(*hidden, *hidden, {}))[0].text == u"Nobody is scored yet."_s);
    const Digest same = digestOf(*now, *now, {});
    CHECK(same.isUnchanged());
    CHECK(same.parts.empty());
    CHECK(sentencesFor(same).size() == 1);
    AggregateQuery unknown;
    unknown.year = SchoolYear{2011};
    CHECK(std::holds_alternative<AggregateRefusal>(digest(*now, *now, unknown)));
}

TEST_CASE("parts are schools, and grades where one school is asked for", "[analytics][digest]")
{
    const auto now = builtOf(SampleLea(60));
    AggregateQuery query;
    CHECK(digestDimension(*now, query) == Dimension::School);
    query.where = {{Dimension::School, {1}}};
    CHECK(digestDimension(*now, query) == Dimension::Grade);
}
