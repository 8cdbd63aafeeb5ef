// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/studentlisting.h"

#include "core/analytics/searchindex.h"
#include "core/domain/wording.h"
#include "ui/models/nameorder.h"

#include <QtCore/QHash>

#include <algorithm>
#include <limits>
#include <numeric>

namespace scoredesk::ui {

namespace {

using analytics::Snapshot;
using analytics::StudentRow;

constexpr std::int64_t kLast = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kNoScore = 100'000; ///< reasons of tests without a score begin here; no scale score is as high
constexpr std::uint32_t kPollEvery = 4096;

/// Position of each school in the order a person reads; schools of no name come last.
std::vector<std::int64_t> schoolRanks(const Snapshot &snapshot)
{
    const auto schools = snapshot.schools();
    std::vector<std::uint32_t> order(schools.size());
    std::iota(order.begin(), order.end(), 0U);
    const QCollator collator = wordOrder();
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return collator.compare(schools[a].name, schools[b].name) < 0;
    });
    std::vector<std::int64_t> ranks(schools.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        ranks[order[i]] = std::int64_t(i);
    return ranks;
}

/// Scores sort by score; students without one after them in both directions, by reason; students not registered for it last.
std::int64_t areaKey(const Snapshot &snapshot, const StudentRow &student, domain::ContentArea area)
{
    const auto verdict = snapshot.verdict(student, area);
    if (!verdict)
        return kLast;
    const domain::ScoreRecord *record = snapshot.current(student, area);
    if (record && record->scaleScore >= 0 && record->hasLevel())
        return record->scaleScore;
    return kNoScore + std::int64_t(verdict->box) * 100 + std::int64_t(verdict->reason);
}

std::int64_t newestScoreKey(const Snapshot &snapshot, const StudentRow &student)
{
    domain::Day newest;
    for (const domain::ScoreRecord &record : snapshot.recordsOf(student)) {
        if (record.year == snapshot.lea().year)
            newest = std::max(newest, record.scoreAvailable);
    }
    return newest.isValid() ? newest.value : kLast;
}

template <typename Value>
std::int64_t firstRecordKey(const Snapshot &snapshot, const StudentRow &student, Value value)
{
    const auto records = snapshot.recordsOf(student);
    const std::int64_t key = records.empty() ? 0 : std::int64_t(value(records.front()));
    return key == 0 ? kLast : key; // 0 is blank in every code list
}

/// What students are ordered by, one number each, so that sorting compares no text. Empty for the order of names.
std::vector<std::int64_t> sortKeys(const Snapshot &snapshot, const std::vector<std::uint32_t> &rows, StudentColumn column)
{
    const auto students = snapshot.students();
    std::vector<std::int64_t> keys(rows.size());
    const auto fill = [&](auto key) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            keys[i] = key(students[rows[i]]);
    };
    if (const auto area = areaOf(column)) {
        fill([&](const StudentRow &s) { return areaKey(snapshot, s, *area); });
        return keys;
    }
    switch (column) {
    case StudentColumn::SsidNumber:
        fill([](const StudentRow &s) { return s.ssid.value; });
        break;
    case StudentColumn::Grade:
        fill([](const StudentRow &s) { return s.grade < 0 ? kLast : std::int64_t(s.grade); });
        break;
    case StudentColumn::School: {
        const std::vector<std::int64_t> ranks = schoolRanks(snapshot);
        fill([&](const StudentRow &s) { return s.school < 0 ? kLast : ranks[std::size_t(s.school)]; });
        break;
    }
    case StudentColumn::Ssr:
    case StudentColumn::Why:
        fill([](const StudentRow &s) { return std::int64_t(s.report); });
        break;
    case StudentColumn::NewestScore:
        fill([&](const StudentRow &s) { return newestScoreKey(snapshot, s); });
        break;
    case StudentColumn::LanguageStatus:
        fill([&](const StudentRow &s) { return firstRecordKey(snapshot, s, [](const auto &r) { return r.elas; }); });
        break;
    case StudentColumn::EconomicDisadvantage:
        fill([&](const StudentRow &s) {
            return firstRecordKey(snapshot, s, [](const auto &r) { return r.economicDisadvantage; });
        });
        break;
    case StudentColumn::Disability:
        fill([&](const StudentRow &s) { return firstRecordKey(snapshot, s, [](const auto &r) { return r.disability; }); });
        break;
    case StudentColumn::Ethnicity:
        fill([&](const StudentRow &s) { return firstRecordKey(snapshot, s, [](const auto &r) { return r.ethnicity; }); });
        break;
    case StudentColumn::Language: {
        // Few languages, many students: rank the words once.
        QHash<QByteArray, QString> words;
        for (const std::uint32_t row : rows) {
            const std::string_view code = students[row].languageCode;
            const QByteArray key(code.data(), qsizetype(code.size()));
            if (!words.contains(key))
                words.insert(key, domain::languageName(QString::fromUtf8(key)));
        }
        QList<QByteArray> order = words.keys();
        const QCollator collator = wordOrder();
        std::sort(order.begin(), order.end(), [&](const QByteArray &a, const QByteArray &b) {
            const int compared = collator.compare(words.value(a), words.value(b));
            return compared != 0 ? compared < 0 : a < b;
        });
        QHash<QByteArray, std::int64_t> ranks;
        for (qsizetype i = 0; i < order.size(); ++i)
            ranks.insert(order[i], order[i].isEmpty() ? kLast : i);
        fill([&](const StudentRow &s) {
            return ranks.value(QByteArray::fromRawData(s.languageCode.data(), qsizetype(s.languageCode.size())));
        });
        break;
    }
    case StudentColumn::LocalId: {
        std::vector<std::uint32_t> order(rows.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return students[rows[a]].localId < students[rows[b]].localId;
        });
        for (std::size_t i = 0; i < order.size(); ++i)
            keys[order[i]] = students[rows[order[i]]].localId.empty() ? kLast : std::int64_t(i);
        break;
    }
    default:
        return {};
    }
    return keys;
}

} // namespace

Result<StudentListing> listStudents(const Snapshot &snapshot, const StudentFilter &filter, StudentColumn sortColumn,
                                    Qt::SortOrder order, const jobs::JobContext &job, const NameOrder *names)
{
    const auto students = snapshot.students();
    StudentListing listing;
    std::vector<bool> found;
    const bool hasText = !filter.text.trimmed().isEmpty();
    if (hasText) {
        found.assign(students.size(), false);
        for (const std::uint32_t student : snapshot.search().find(filter.text, students.size()).students)
            found[student] = true;
    }
    StudentFilter rest = filter;
    rest.text.clear();
    const bool asksMore = !rest.isEmpty();
    if (filter.scores.size() == 1)
        listing.tests = 0;
    static const std::vector<std::uint32_t> kOwnOrder;
    const std::vector<std::uint32_t> &byName = names ? names->of(snapshot) : kOwnOrder;
    for (std::uint32_t place = 0; place < students.size(); ++place) {
        if (place % kPollEvery == 0 && job.isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
        const std::uint32_t i = byName.empty() ? place : byName[place];
        if (hasText && !found[i])
            continue;
        if (asksMore && !matches(rest, snapshot, students[i]))
            continue;
        listing.students.push_back(i);
        ++listing.reports[std::size_t(students[i].report)];
        if (listing.tests >= 0)
            listing.tests += matchingTests(filter.scores.first(), snapshot, students[i]);
    }

    const std::vector<std::int64_t> keys = sortKeys(snapshot, listing.students, sortColumn);
    if (job.isCancelled())
        return Error{ErrorKind::Cancelled, {}, {}};
    if (keys.empty()) {
        if (order == Qt::DescendingOrder)
            std::reverse(listing.students.begin(), listing.students.end());
        return listing;
    }
    std::vector<std::pair<std::int64_t, std::uint32_t>> pairs(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i)
        pairs[i] = {keys[i], std::uint32_t(i)}; // they stand in the order of names
    if (order == Qt::AscendingOrder) {
        std::sort(pairs.begin(), pairs.end());
    } else {
        // What is missing stays last in both directions, so do reasons beside scores, and names stay in their order.
        const std::int64_t first = areaOf(sortColumn) ? kNoScore : kLast;
        std::sort(pairs.begin(), pairs.end(), [first](const auto &a, const auto &b) {
            if (a.first == b.first)
                return a.second < b.second;
            return a.first < first && b.first < first ? a.first > b.first : a.first < b.first;
        });
    }
    std::vector<std::uint32_t> sorted(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i)
        sorted[i] = listing.students[pairs[i].second];
    listing.students = std::move(sorted);
    return listing;
}

} // namespace scoredesk::ui
