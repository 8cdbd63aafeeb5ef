// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "core/analytics/searchindex.h"
#include "core/sample/sampleschools.h"
#include "core/sample/samplestudent.h"
#include "core/store/database.h"
#include "core/store/secret.h"

#include <array>
#include <map>
#include <random>
#include <string>

namespace scoredesk::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStudents = 600'000;
constexpr int kWords = 100;
constexpr qsizetype kLongest = 10;
constexpr std::size_t kShown = 200;

struct Crowd
{
    std::vector<std::string> names;                 ///< "Last, First Middle"
    std::vector<std::array<std::string, 3>> folded; ///< last, first, middle
    std::vector<std::string> localIds;
    std::vector<std::string> schools;
    std::vector<analytics::SearchIndex::Entry> entries;
};

Crowd crowdOf(int students)
{
    constexpr std::uint64_t kSeed = 20240517;
    const sample::Schools schools(students, kSeed);
    Crowd crowd;
    crowd.names.reserve(static_cast<std::size_t>(students));
    crowd.folded.reserve(static_cast<std::size_t>(students));
    crowd.localIds.reserve(static_cast<std::size_t>(students));
    for (int i = 0; i < schools.count(); ++i)
        crowd.schools.push_back(schools.at(i).name);
    for (int i = 0; i < students; ++i) {
        const sample::Student student =
            sample::makeStudent(static_cast<std::uint32_t>(i), students, kSeed, schools);
        crowd.names.push_back(student.name.last + ", " + student.name.first + ' ' + student.name.middle);
        crowd.folded.push_back({analytics::foldForSearch(student.name.last),
                                analytics::foldForSearch(student.name.first),
                                analytics::foldForSearch(student.name.middle)});
        crowd.localIds.push_back(std::to_string(student.localId));
        crowd.entries.push_back({crowd.folded.back()[0], crowd.folded.back()[1], crowd.folded.back()[2],
                                 crowd.localIds.back(), student.ssid, student.enrolledSchool});
    }
    return crowd;
}

/// What people type: beginnings of names that exist, letter by letter.
std::vector<QString> wordsOf(const Crowd &crowd)
{
    std::mt19937 random(7);
    std::vector<QString> words;
    while (words.size() < kWords) {
        const QString name = QString::fromStdString(crowd.names[random() % crowd.names.size()]);
        const QString word = name.left(kLongest);
        if (word.size() == kLongest)
            words.push_back(word);
    }
    return words;
}

/// Milliseconds a keystroke of the same words takes SQLite's LIKE on a table in memory.
double likePercentile(const Crowd &crowd, const std::vector<QString> &words, const QString &folder)
{
    const store::SecretKey key = store::SecretKey::random();
    store::Database database(folder + u"/like.db"_s, key, store::Database::Mode::Create);
    database.execute(
        "CREATE TEMP TABLE student (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT"); // kept in memory, not encrypted
    store::Transaction transaction(database, store::Transaction::Kind::Immediate);
    {
        store::Statement insert = database.prepare("INSERT INTO student (id, name) VALUES (NULL, :name)");
        for (const std::string &name : crowd.names)
            insert.run(std::string_view(name));
    }
    std::vector<double> times;
    store::Statement find =
        database.prepare("SELECT id FROM student WHERE name LIKE :pattern ORDER BY name LIMIT 200");
    for (std::size_t word = 0; word < words.size(); word += 10) {
        for (qsizetype letters = 1; letters <= kLongest; ++letters) {
            const std::string pattern = QString(u'%' + words[word].left(letters) + u'%').toStdString();
            times.push_back(1000 * seconds([&] {
                                find.bind(std::string_view(pattern));
                                while (find.step()) {
                                }
                            }));
        }
    }
    find.reset();
    return percentile(std::move(times), 0.95);
}

} // namespace

void benchSearch(Bench &bench)
{
    if (!bench.wantsGroup(u"search-"_s))
        return;
    bench.remark(u"making %1 names"_s.arg(bench.scaled(kStudents)));
    const Crowd crowd = crowdOf(bench.scaled(kStudents));
    const std::vector<std::string_view> schools(crowd.schools.begin(), crowd.schools.end());
    const auto size = static_cast<std::int64_t>(crowd.entries.size());
    std::unique_ptr<analytics::SearchIndex> index;
    const double building =
        seconds([&] { index = std::make_unique<analytics::SearchIndex>(crowd.entries, schools); });
    bench.add({u"search-build"_s, size, u"s"_s, building, {}, {}, Goal::None, 0, {}});

    const std::vector<QString> words = wordsOf(crowd);
    std::vector<double> all;
    std::map<qsizetype, std::vector<double>> byLength;
    std::int64_t found = 0;
    for (const QString &word : words) {
        for (qsizetype letters = 1; letters <= kLongest; ++letters) {
            const double took =
                1000 * seconds([&] { found += index->find(word.left(letters), kShown).total; });
            all.push_back(took);
            byLength[letters].push_back(took);
        }
    }
    if (found < static_cast<std::int64_t>(words.size()) * kLongest)
        fail(u"the search missed names that are there"_s);
    std::optional<double> like;
    if (bench.wants(u"search-keystroke"_s))
        like = likePercentile(crowd, words, bench.freshFolder(u"like"_s));
    bench.add({u"search-keystroke"_s, size, u"ms"_s, percentile(all, 0.95), u"SQLite LIKE"_s, like,
               Goal::AtMost, 5, u"p95"_s});
    for (const auto &[letters, times] : byLength)
        bench.add({u"search-letters-%1"_s.arg(letters),
                   size,
                   u"ms"_s,
                   percentile(times, 0.95),
                   {},
                   {},
                   Goal::AtMost,
                   5,
                   u"p95, slowest %1 ms"_s.arg(percentile(times, 1), 0, 'f', 2)});
}

} // namespace scoredesk::bench
