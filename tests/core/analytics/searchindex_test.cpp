// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/searchindex.h"

#include "tests/support/stringmaker.h"

#include <rapidcheck.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <tuple>

using namespace scoredesk::analytics;
using namespace Qt::StringLiterals;

namespace {

struct Person
{
    std::string last, first, middle, localId;
    std::int64_t ssid = 0;
    std::int32_t school = -1;
};

class Index
{
public:
    Index(std::vector<Person> persons, std::vector<std::string> schools)
        : m_persons(std::move(persons)), m_schools(std::move(schools))
    {
        for (Person &p : m_persons) {
            p.last = foldForSearch(p.last);
            p.first = foldForSearch(p.first);
            p.middle = foldForSearch(p.middle);
            p.localId = foldForSearch(p.localId);
        }
        std::vector<SearchIndex::Entry> entries;
        for (const Person &p : m_persons)
            entries.push_back({p.last, p.first, p.middle, p.localId, p.ssid, p.school});
        const std::vector<std::string_view> names(m_schools.begin(), m_schools.end());
        m_index.emplace(entries, names);
    }

    [[nodiscard]] std::vector<std::uint32_t> found(const QString &text, std::size_t limit = 100) const
    {
        const SearchHits hits = m_index->find(text, limit);
        CHECK(hits.students.size() == std::min<std::size_t>(limit, std::size_t(hits.total)));
        return hits.students;
    }
    [[nodiscard]] const SearchIndex &index() const { return *m_index; }
    [[nodiscard]] std::vector<std::uint32_t> naive(const std::string &typed) const;

private:
    std::vector<Person> m_persons;
    std::vector<std::string> m_schools;
    std::optional<SearchIndex> m_index;
};

std::vector<std::string> wordsOf(const std::string &text)
{
    std::istringstream in(text);
    std::vector<std::string> words;
    for (std::string word; in >> word;)
        words.push_back(word);
    return words;
}

/// The rank of one word in one person, straight from the description of find(); 10: no match.
int naiveRank(const Person &p, const std::vector<std::string> &schools, const std::string &word)
{
    int best = 10;
    const auto offer = [&best, &word](const std::string &text, int wholeRank, int startRank) {
        if (text == word)
            best = std::min(best, wholeRank);
        else if (text.starts_with(word))
            best = std::min(best, startRank);
        else if (text.find(word) != std::string::npos)
            best = std::min(best, 8);
    };
    std::string joined;
    for (const std::string &part : wordsOf(p.last))
        joined += part;
    offer(joined, 0, 4);
    if (wordsOf(p.last).size() > 1)
        for (const std::string &part : wordsOf(p.last))
            offer(part, 1, 5);
    for (const std::string &part : wordsOf(p.first))
        offer(part, 2, 6);
    for (const std::string &part : wordsOf(p.middle))
        offer(part, 3, 7);
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    std::string ssid = std::to_string(p.ssid);
    ssid.insert(0, 10 - ssid.size(), '0');
    if (std::ranges::all_of(word, digit))
        offer(ssid, 0, 4);
    if (std::ranges::any_of(word, digit))
        offer(p.localId, 0, 7);
    if (word.size() >= 3 && p.school >= 0)
        for (const std::string &part : wordsOf(foldForSearch(schools[std::size_t(p.school)])))
            if (part.starts_with(word))
                best = std::min(best, 9);
    return best;
}

std::vector<std::uint32_t> Index::naive(const std::string &typed) const
{
    const std::vector<std::string> words = wordsOf(foldForSearch(typed));
    std::vector<std::tuple<int, int, std::uint32_t>> matches;
    for (std::uint32_t i = 0; i < m_persons.size() && !words.empty(); ++i) {
        int worst = 0, best = 10;
        for (const std::string &word : words) {
            const int rank = naiveRank(m_persons[i], m_schools, word);
            worst = std::max(worst, rank);
            best = std::min(best, rank);
        }
        if (worst < 10)
            matches.emplace_back(worst, best, i);
    }
    std::ranges::sort(matches);
    std::vector<std::uint32_t> students;
    for (const auto &match : matches)
        students.push_back(std::get<2>(match));
    return students;
}

Index anIndex()
{
    return Index({{"Álvarez", "Zoë", "", "104422", 1000000001, 0},
                  {"De La Cruz", "María José", "", "A77", 1000000002, 0},
                  {"García-López", "Ana", "", "200300", 1000000003, 1},
                  {"O’Brien", "Łukasz", "", "", 1000000004, 1},
                  {"Marquez", "Bob", "", "55", 1041000005, -1},
                  {"Smith", "Marisol", "", "55123", 1000000006, 1},
                  {"Tamar", "Lee", "", "9", 9000000007, 1}},
                 {"Lincoln Elementary", "Martínez Middle"});
}

} // namespace

TEST_CASE("words match in any order, accents and case aside", "[analytics][search]")
{
    const Index index = anIndex();
    using Found = std::vector<std::uint32_t>;
    CHECK(index.found(u"alvarez"_s) == Found{0});
    CHECK(index.found(u"ZOE alv"_s) == Found{0});
    CHECK(index.found(u"cruz maria"_s) == Found{1});
    CHECK(index.found(u"delacruz"_s) == Found{1});
    CHECK(index.found(u"lopez ana"_s) == Found{2});
    CHECK(index.found(u"garcia-lopez"_s) == Found{2});
    CHECK(index.found(u"obrien"_s) == Found{3});
    CHECK(index.found(u"O'Brien, lukasz"_s) == Found{3});
    CHECK(index.found(u"alvarez smith"_s).empty());
    CHECK(index.found(QString()).empty());
    CHECK(index.found(u" - "_s).empty());
}

TEST_CASE("numbers find by SSID and local ID, at the start before inside", "[analytics][search]")
{
    const Index index = anIndex();
    using Found = std::vector<std::uint32_t>;
    CHECK(index.found(u"1000000003"_s) == Found{2});
    CHECK(index.found(u"104"_s) == Found{4, 0}); // SSID 1041…, then local ID 1044…
    CHECK(index.found(u"55"_s) == Found{4, 5});  // whole local ID, then the start of one
    CHECK(index.found(u"a77"_s) == Found{1});
    CHECK(index.found(u"10000000031"_s).empty());
}

TEST_CASE("who is called so stands before who has the word in another name", "[analytics][search]")
{
    // In the order of a list of students, as a snapshot has them.
    const Index index({{"Avila", "Diego", "Lee", "", 1000000001, -1},
                       {"Fuentes-García", "Ana", "", "", 1000000002, -1},
                       {"García", "Lee", "", "", 1000000003, -1},
                       {"García", "María", "", "", 1000000004, -1},
                       {"García-Luna", "María", "", "", 1000000005, -1},
                       {"Garciaparra", "Leena", "", "", 1000000006, -1},
                       {"Lee", "Ji-ho", "", "", 1000000007, -1},
                       {"Leeds", "Ann", "", "", 1000000008, -1},
                       {"Luna", "García", "", "", 1000000009, -1}},
                      {});
    using Found = std::vector<std::uint32_t>;
    CHECK(index.found(u"lee"_s) == Found{6, 2, 0, 7, 5});
    CHECK(index.found(u"Lee, Ji-ho"_s) == Found{6});
    CHECK(index.found(u"garcia"_s) == Found{2, 3, 1, 4, 8, 5});
    CHECK(index.found(u"maria garcia"_s) == Found{3, 4});
    CHECK(index.found(u"luna garcia"_s) == Found{4, 8});
    CHECK(index.found(u"garcia"_s, 1) == Found{2});
}

TEST_CASE("ranks are whole word, start of the last name, start of another, inside, school",
          "[analytics][search]")
{
    const Index index = anIndex();
    // Marquez; Maria, Marisol; Tamar; then the school Martinez.
    CHECK(index.found(u"mar"_s) == std::vector<std::uint32_t>{4, 1, 5, 6, 2, 3});
    CHECK(index.found(u"lincoln"_s) == std::vector<std::uint32_t>{0, 1});
    CHECK(index.found(u"mar"_s, 2) == std::vector<std::uint32_t>{4, 1});
    CHECK(index.index().find(u"mar"_s, 0).total == 6);
}

TEST_CASE("the index finds and ranks as a plain reading of its rules does", "[analytics][search]")
{
    const bool holds = rc::check([] {
        const auto text = rc::gen::container<std::string>(rc::gen::elementOf(std::string("aab -1")));
        const auto schools = *rc::gen::container<std::vector<std::string>>(3, text);
        const auto count = *rc::gen::inRange<std::size_t>(0, 140);
        std::vector<Person> persons(count);
        for (Person &p : persons) {
            p.last = *text;
            p.first = *text;
            p.middle = *text;
            p.localId = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("a12")));
            p.ssid = *rc::gen::inRange<std::int64_t>(1, 2'000'000'000);
            p.school = *rc::gen::inRange(-1, 3);
        }
        const Index index(persons, schools);
        for (const char *typed : {"a", "b", "ab", "1", "aa b", "1 2", "aaa", "ba a", "12", "-"}) {
            const auto expected = index.naive(typed);
            const SearchHits hits = index.index().find(QString::fromLatin1(typed), 1000);
            RC_ASSERT(hits.students == expected);
            RC_ASSERT(std::size_t(hits.total) == expected.size());
        }
        const std::string typed = *text;
        RC_ASSERT(index.index().find(QString::fromStdString(typed), 1000).students == index.naive(typed));
    });
    CHECK(holds);
}
