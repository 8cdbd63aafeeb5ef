// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/digest.h"

#include "core/analytics/othertime.h"
#include "core/analytics/resultscan.h"
#include "core/analytics/shares.h"
#include "core/analytics/snapshot.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <numeric>

namespace scoredesk::analytics {

using namespace domain;

namespace {

/// A valid score at one time.
struct Held
{
    Ssid ssid;
    std::int64_t group = 0;
    std::int16_t score = 0;
    std::uint8_t level = 0;
    bool isAsked = false; ///< of those whom the question is about
    [[nodiscard]] int met() const { return level >= 3 ? 1 : 0; }
};

std::int64_t keyOf(Dimension by, std::uint16_t code, const ResultColumns &columns)
{
    if (by == Dimension::School)
        return columns.schools[code].code.value;
    return by == Dimension::Lea ? columns.leas[code].code.value : code;
}

/// Every valid score of the query's area and year, by SSID; \a asked is the query in the codes of \a snapshot, nothing when nobody can
/// match it.
std::vector<Held> heldAt(const Snapshot &snapshot, const AggregateQuery &query,
                         const std::optional<AggregateQuery> &asked, Dimension by)
{
    const ResultColumns &columns = snapshot.results();
    AggregateQuery everybody = query;
    everybody.where.clear();
    everybody.newSince = {};
    std::vector<Held> held;
    if (refusalOf(columns, everybody))
        return held;
    const CodeColumn groups = codeColumn(by, columns, query.basis);
    const auto students = snapshot.students();
    std::vector<std::uint32_t> rows;
    ResultScan(columns, everybody).forEachRow([&](std::uint32_t row) {
        if (columns.standing[row] > ResultColumns::ScoredAt)
            rows.push_back(row);
    });
    std::vector<bool> isAsked(rows.size(), false);
    if (asked && !refusalOf(columns, *asked)) {
        std::size_t at = 0;
        std::vector<std::uint32_t> wanted;
        ResultScan(columns, *asked).forEachRow([&wanted](std::uint32_t row) { wanted.push_back(row); });
        std::ranges::sort(wanted); // ranges of schools come in the order of the filter
        for (const std::uint32_t row : wanted) {
            while (at < rows.size() && rows[at] < row)
                ++at;
            if (at < rows.size() && rows[at] == row)
                isAsked[at] = true;
        }
    }
    held.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::uint32_t row = rows[i];
        held.push_back({students[columns.student[row]].ssid, keyOf(by, groups[row], columns), columns.scaleScore[row],
                        static_cast<std::uint8_t>(columns.standing[row] - ResultColumns::ScoredAt), isAsked[i]});
    }
    std::ranges::sort(held, {}, &Held::ssid);
    return held;
}

struct Counting
{
    Digest &digest;
    std::map<std::int64_t, DigestPart> parts{};

    void add(const Held &whose, Move move, int met, std::int64_t weight)
    {
        const auto addTo = [&](MoveCounts &moves) {
            MoveCount &count = moves[std::size_t(move)];
            ++count.students;
            count.met += met;
            count.weight += weight;
        };
        addTo(digest.moves);
        digest.students[std::size_t(move)].push_back(whose.ssid);
        DigestPart &part = parts[whose.group];
        addTo(part.moves);
        part.weight += weight;
        part.students.push_back(whose.ssid);
    }
};

/// The pair of one student; null where there is no valid score at that time.
void addStudent(Counting &counting, const Held *before, const Held *now)
{
    const bool was = before && before->isAsked, is = now && now->isAsked;
    if (!was && !is)
        return;
    const std::int64_t met = counting.digest.metBefore(), scored = counting.digest.scoredBefore;
    if (was && is && before->group == now->group) {
        const Move move = now->level > before->level   ? Move::Up
                          : now->level < before->level ? Move::Down
                                                       : Move::SameLevel;
        if (move != Move::SameLevel || now->score != before->score)
            counting.add(*now, move, now->met(), (now->met() - before->met()) * scored);
        return;
    }
    // Somebody who changed schools among those asked for goes out of one and comes into the other.
    if (was)
        counting.add(*before, now ? Move::WentOut : Move::Withdrawn, before->met(), met - before->met() * scored);
    if (is)
        counting.add(*now, before ? Move::CameIn : Move::NewlyScored, now->met(), now->met() * scored - met);
}

} // namespace

std::optional<double> Digest::points(std::int64_t weight) const
{
    if (scoredBefore == 0 || scoredNow == 0)
        return std::nullopt;
    return 100.0 * double(weight) / double(scoredBefore) / double(scoredNow);
}

std::optional<double> Digest::change() const
{
    return points(metNow() * scoredBefore - metBefore() * scoredNow);
}

bool Digest::isUnchanged() const
{
    return std::ranges::all_of(moves, [](const MoveCount &count) { return count.students == 0; });
}

int Digest::metTenthsBefore() const
{
    return analytics::metTenths(levelsBefore);
}

int Digest::metTenthsNow() const
{
    return analytics::metTenths(levelsNow);
}

std::vector<int> Digest::tenths(const std::vector<std::int64_t> &weights) const
{
    if (scoredBefore == 0 || scoredNow == 0)
        return {};
    std::vector<int> rounded;
    std::vector<std::pair<double, std::size_t>> remainders;
    int left = metTenthsNow() - metTenthsBefore();
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double exact = 10.0 * *points(weights[i]);
        rounded.push_back(int(std::floor(exact)));
        if (weights[i] != 0)
            remainders.emplace_back(exact - std::floor(exact), i);
        left -= rounded.back();
    }
    std::ranges::stable_sort(remainders, [](const auto &a, const auto &b) { return a.first > b.first; });
    // The two percents as they are shown may differ by up to a tenth more or less than the exact ones.
    for (std::size_t i = 0; left > 0 && !remainders.empty(); ++i, --left)
        ++rounded[remainders[i % remainders.size()].second];
    for (std::size_t i = 0; left < 0 && !remainders.empty(); ++i, ++left)
        --rounded[remainders[remainders.size() - 1 - i % remainders.size()].second];
    return rounded;
}

DigestAnswer digest(const Snapshot &before, const Snapshot &now, const AggregateQuery &asked, Dimension by)
{
    Digest digest;
    digest.query = asked;
    digest.query.by.clear();
    if (!digest.query.year.isValid())
        digest.query.year = now.lea().year;
    if (auto refusal = refusalOf(now.results(), digest.query))
        return *std::move(refusal);
    digest.by = by;
    digest.from = before.lea().asOf;
    digest.to = now.lea().asOf;
    const std::vector<Held> then =
        heldAt(before, digest.query, translated(digest.query, now.results(), before.results()), by);
    const std::vector<Held> today = heldAt(now, digest.query, digest.query, by);
    const auto sumUp = [](const std::vector<Held> &held, std::int64_t &scored, std::array<std::int64_t, 4> &levels) {
        for (const Held &one : held) {
            scored += one.isAsked;
            levels[std::size_t(one.level - 1)] += one.isAsked;
        }
    };
    sumUp(then, digest.scoredBefore, digest.levelsBefore);
    sumUp(today, digest.scoredNow, digest.levelsNow);
    Counting counting{digest};
    auto a = then.begin();
    auto b = today.begin();
    while (a != then.end() || b != today.end()) {
        const bool hasBefore = a != then.end() && (b == today.end() || a->ssid <= b->ssid);
        const bool hasNow = b != today.end() && (a == then.end() || b->ssid <= a->ssid);
        addStudent(counting, hasBefore ? &*a : nullptr, hasNow ? &*b : nullptr);
        a += hasBefore;
        b += hasNow;
    }
    const ResultColumns &columns = now.results();
    for (auto &[key, part] : counting.parts) {
        part.key = key;
        part.students.erase(std::unique(part.students.begin(), part.students.end()), part.students.end());
        digest.parts.push_back(std::move(part));
    }
    std::ranges::stable_sort(digest.parts, [](const DigestPart &x, const DigestPart &y) {
        return std::abs(x.weight) > std::abs(y.weight);
    });
    const bool isPlace = by == Dimension::School || by == Dimension::Lea;
    for (DigestPart &part : digest.parts) {
        if (!isPlace) {
            part.name = valueName(by, static_cast<std::uint16_t>(part.key), columns, digest.query.area, digest.query.year);
            continue;
        }
        for (const Snapshot *snapshot : {&now, &before}) { // a school may have gone
            const auto &places = by == Dimension::School ? snapshot->results().schools : snapshot->results().leas;
            const auto place = std::ranges::find_if(places, [&part](const Place &at) { return at.code.value == part.key; });
            if (place == places.end())
                continue;
            part.name = valueName(by, static_cast<std::uint16_t>(place - places.begin()), snapshot->results(),
                                  digest.query.area, digest.query.year);
            break;
        }
    }
    return digest;
}

Dimension digestDimension(const Snapshot &now, const AggregateQuery &query)
{
    const bool isOneSchool = std::ranges::any_of(query.where, [](const Filter &filter) {
        return filter.dimension == Dimension::School && filter.codes.size() == 1;
    });
    return isOneSchool || now.balance().schools.size() < 2 ? Dimension::Grade : Dimension::School;
}

} // namespace scoredesk::analytics
