// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/searchindex.h"

#include "core/analytics/textscan.h"

#include <QtCore/QString>

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

namespace scoredesk::analytics {

namespace {

/// Ranks of one typed word in one student, best first; SearchIndex::find says what they mean.
enum Rank : std::size_t {
    WholeLastName,
    LastWord,
    FirstWord,
    MiddleWord,
    LastNameStart,
    LastWordStart,
    FirstStart,
    MiddleStart,
    Inside,
    School,
    RankCount
};

constexpr char kSeparator = '\n';
constexpr std::size_t kSsidDigits = 10;
constexpr std::size_t kSsidStride = kSsidDigits + 1;
constexpr std::size_t kShortestSchoolWord = 3;
constexpr std::size_t kLongestText = 200;

template <typename Visit>
void forEachWord(std::string_view text, Visit visit)
{
    std::size_t start = 0;
    while (start < text.size()) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        if (end > start)
            visit(text.substr(start, end - start));
        start = end + 1;
    }
}

/// A set of students, one bit each.
class BitSet
{
public:
    explicit BitSet(std::size_t size) : m_words((size + 63) / 64) {}
    void set(std::uint32_t index) { m_words[index >> 6] |= std::uint64_t(1) << (index & 63); }
    void unite(const BitSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
    }
    void intersect(const BitSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
    }
    [[nodiscard]] std::int64_t count() const
    {
        std::int64_t n = 0;
        for (const std::uint64_t word : m_words)
            n += std::popcount(word);
        return n;
    }
    void subtract(const BitSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= ~other.m_words[i];
    }
    /// Appends to \a out the members that are in \a among, in order, until \a out has \a limit; those are members no more.
    void moveTo(std::vector<std::uint32_t> &out, std::size_t limit, const BitSet &among)
    {
        for (std::size_t i = 0; i < m_words.size() && out.size() < limit; ++i) {
            std::uint64_t word = m_words[i] & among.m_words[i];
            m_words[i] &= ~word;
            for (; word != 0 && out.size() < limit; word &= word - 1)
                out.push_back(
                    static_cast<std::uint32_t>(i * 64 + static_cast<std::size_t>(std::countr_zero(word))));
        }
    }

private:
    std::vector<std::uint64_t> m_words;
};

/// Distinct words, each with a number, found by an open-addressing table.
class Vocabulary
{
public:
    Vocabulary() : m_slots(1U << 14) { m_starts.push_back(0); }

    std::uint32_t idOf(std::string_view word)
    {
        if (m_starts.size() * 2 > m_slots.size())
            grow();
        const std::uint64_t hash = std::hash<std::string_view>{}(word);
        for (std::size_t slot = hash & (m_slots.size() - 1);; slot = (slot + 1) & (m_slots.size() - 1)) {
            Slot &s = m_slots[slot];
            if (s.idPlusOne == 0) {
                const auto id = static_cast<std::uint32_t>(m_starts.size() - 1);
                s = {static_cast<std::uint32_t>(hash >> 32), id + 1};
                m_text += word;
                m_text += kSeparator;
                m_starts.push_back(static_cast<std::uint32_t>(m_text.size()));
                return id;
            }
            if (s.hashTop == static_cast<std::uint32_t>(hash >> 32) && this->word(s.idPlusOne - 1) == word)
                return s.idPlusOne - 1;
        }
    }

    /// Gives up the table; text and starts remain.
    void finish(std::string &text, std::vector<std::uint32_t> &starts)
    {
        text = std::move(m_text);
        starts = std::move(m_starts);
    }

    [[nodiscard]] std::size_t size() const { return m_starts.size() - 1; }

private:
    struct Slot
    {
        std::uint32_t hashTop = 0;
        std::uint32_t idPlusOne = 0;
    };

    [[nodiscard]] std::string_view word(std::uint32_t id) const
    {
        return std::string_view(m_text).substr(m_starts[id], m_starts[id + 1] - m_starts[id] - 1);
    }

    void grow()
    {
        std::vector<Slot> slots(m_slots.size() * 2);
        for (std::uint32_t id = 0; id < size(); ++id) {
            const std::uint64_t hash = std::hash<std::string_view>{}(word(id));
            std::size_t slot = hash & (slots.size() - 1);
            while (slots[slot].idPlusOne != 0)
                slot = (slot + 1) & (slots.size() - 1);
            slots[slot] = {static_cast<std::uint32_t>(hash >> 32), id + 1};
        }
        m_slots = std::move(slots);
    }

    std::string m_text;
    std::vector<std::uint32_t> m_starts;
    std::vector<Slot> m_slots;
};

/// Lists of students by some number, all in one array.
struct Postings
{
    std::vector<std::uint32_t> starts; ///< one more than there are lists
    std::vector<std::uint32_t> students;

    [[nodiscard]] std::span<const std::uint32_t> of(std::size_t list) const
    {
        return std::span(students).subspan(starts[list], starts[list + 1] - starts[list]);
    }

    struct Pair
    {
        std::uint32_t list;
        std::uint32_t student;
    };

    /// Counting sort; \a pairs in order of student, so each list is.
    void build(const std::vector<Pair> &pairs, std::size_t lists)
    {
        starts.assign(lists + 1, 0);
        for (const Pair &pair : pairs)
            ++starts[pair.list + 1];
        for (std::size_t i = 1; i < starts.size(); ++i)
            starts[i] += starts[i - 1];
        students.resize(pairs.size());
        std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
        for (const Pair &pair : pairs)
            students[next[pair.list]++] = pair.student;
    }

    [[nodiscard]] std::size_t bytes() const
    {
        return (starts.capacity() + students.capacity()) * sizeof(std::uint32_t);
    }
};

constexpr std::size_t kLetters = 36; // a … z, 0 … 9

/// Which of the precomputed sets a one-letter word has; kLetters for none.
constexpr std::size_t letterIndex(char c)
{
    if (c >= 'a' && c <= 'z')
        return static_cast<std::size_t>(c - 'a');
    if (c >= '0' && c <= '9')
        return static_cast<std::size_t>(c - '0') + 26;
    return kLetters;
}

constexpr std::array<std::uint64_t, 256> kLetterBits = [] {
    std::array<std::uint64_t, 256> bits{};
    for (std::size_t i = 0; i < 128; ++i)
        if (const std::size_t letter = letterIndex(static_cast<char>(i)); letter < kLetters)
            bits[i] = std::uint64_t(1) << letter;
    return bits;
}();

constexpr std::uint64_t letterBit(char c)
{
    return kLetterBits[static_cast<unsigned char>(c)];
}

constexpr std::uint64_t kDigitBits = std::uint64_t(0x3FF) << 26;

/// The letters and digits of one student, by the rank they have when typed alone; one bit each.
struct LettersOf
{
    std::array<std::uint64_t, RankCount> bits{};

    void addWord(std::string_view word, Rank wholeRank, Rank startRank)
    {
        if (word.empty())
            return;
        bits[word.size() == 1 ? wholeRank : startRank] |= letterBit(word.front());
        for (const char c : word)
            bits[Inside] |= letterBit(c);
    }
};

void pad(std::string &text)
{
    text.append(kScanPadding, kSeparator);
    text.shrink_to_fit();
}

} // namespace

struct SearchIndex::Data
{
    std::size_t count = 0;
    std::string words;                     ///< the vocabulary, each word followed by a separator; padded
    std::vector<std::uint32_t> wordStarts; ///< one more than there are words
    Postings lastNames;                    ///< students by their last name, of several words the words joined
    Postings lastWords;                    ///< by each word of a last name of several
    Postings firstNames, middleNames;      ///< by each word
    std::string ssids;                     ///< ten digits and a separator each; padded
    std::string localIds;                  ///< separated; padded
    std::vector<std::uint32_t> localIdStarts;
    std::vector<std::string> schoolNames; ///< folded
    Postings schools;

    /// Students by rank; each rank holds the better ones too.
    using Ranked = std::array<BitSet, RankCount>;
    std::vector<Ranked>
        letters; ///< what every single letter and digit finds: these match most students, so they are marked once

    static Ranked noneOf(std::size_t students)
    {
        const BitSet none(students);
        return {none, none, none, none, none, none, none, none, none, none};
    }

    static void accumulate(Ranked &ranked)
    {
        for (std::size_t rank = 1; rank < RankCount; ++rank)
            ranked[rank].unite(ranked[rank - 1]);
    }

    void addLetters(std::uint32_t student, const LettersOf &of)
    {
        for (std::size_t rank = 0; rank < RankCount; ++rank)
            for (std::uint64_t bits = of.bits[rank]; bits != 0; bits &= bits - 1)
                letters[static_cast<std::size_t>(std::countr_zero(bits))][rank].set(student);
    }

    void mark(const Postings &postings, std::size_t list, BitSet &set) const
    {
        for (const std::uint32_t student : postings.of(list))
            set.set(student);
    }

    void findNames(std::string_view word, Ranked &ranked) const
    {
        const std::string_view text(words.data(), wordStarts.back());
        // A word may hold the needle inside first and at no start; a start is always the first hit of its word.
        std::size_t id = 0;
        scanText(text, word, [&](std::size_t place) {
            // Hits come in order: walk when the next word is near, else search.
            std::size_t steps = 0;
            while (wordStarts[id + 1] <= place && ++steps < 8)
                ++id;
            if (wordStarts[id + 1] <= place)
                id = static_cast<std::size_t>(
                         std::upper_bound(wordStarts.begin() + static_cast<std::ptrdiff_t>(id),
                                          wordStarts.end(), static_cast<std::uint32_t>(place))
                         - wordStarts.begin())
                     - 1;
            const bool atStart = place == wordStarts[id];
            const bool whole = atStart && wordStarts[id + 1] - 1 - place == word.size();
            mark(lastNames, id, ranked[whole ? WholeLastName : atStart ? LastNameStart : Inside]);
            mark(lastWords, id, ranked[whole ? LastWord : atStart ? LastWordStart : Inside]);
            mark(firstNames, id, ranked[whole ? FirstWord : atStart ? FirstStart : Inside]);
            mark(middleNames, id, ranked[whole ? MiddleWord : atStart ? MiddleStart : Inside]);
            return std::size_t(wordStarts[id + 1]);
        });
    }

    void findSsids(std::string_view digits, Ranked &ranked) const
    {
        scanText(std::string_view(ssids.data(), count * kSsidStride), digits, [&](std::size_t place) {
            const std::size_t student = place / kSsidStride;
            const std::size_t offset = place % kSsidStride;
            const Rank rank = offset > 0                     ? Inside
                              : digits.size() == kSsidDigits ? WholeLastName
                                                             : LastNameStart;
            ranked[rank].set(static_cast<std::uint32_t>(student));
            return (student + 1) * kSsidStride;
        });
    }

    void findLocalIds(std::string_view word, Ranked &ranked) const
    {
        std::size_t student = 0;
        scanText(std::string_view(localIds.data(), localIdStarts.back()), word, [&](std::size_t place) {
            std::size_t steps = 0;
            while (localIdStarts[student + 1] <= place && ++steps < 8)
                ++student;
            if (localIdStarts[student + 1] <= place)
                student = static_cast<std::size_t>(
                              std::upper_bound(localIdStarts.begin() + static_cast<std::ptrdiff_t>(student),
                                               localIdStarts.end(), static_cast<std::uint32_t>(place))
                              - localIdStarts.begin())
                          - 1;
            const bool atStart = place == localIdStarts[student];
            const bool whole = atStart && localIdStarts[student + 1] - 1 - place == word.size();
            ranked[whole     ? WholeLastName
                   : atStart ? MiddleStart
                             : Inside]
                .set(static_cast<std::uint32_t>(student));
            return std::size_t(localIdStarts[student + 1]);
        });
    }

    void findSchools(std::string_view word, Ranked &ranked) const
    {
        for (std::size_t school = 0; school < schoolNames.size(); ++school) {
            bool found = false;
            forEachWord(schoolNames[school],
                        [&](std::string_view part) { found = found || part.starts_with(word); });
            if (found)
                mark(schools, school, ranked[School]);
        }
    }

    [[nodiscard]] Ranked find(std::string_view word) const
    {
        if (word.size() == 1 && letterIndex(word.front()) < kLetters)
            return letters[letterIndex(word.front())];
        Ranked ranked = noneOf(count);
        findNames(word, ranked);
        const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
        if (std::ranges::all_of(word, isDigit) && word.size() <= kSsidDigits)
            findSsids(word, ranked);
        if (std::ranges::any_of(word, isDigit))
            findLocalIds(word, ranked);
        if (word.size() >= kShortestSchoolWord)
            findSchools(word, ranked);
        accumulate(ranked);
        return ranked;
    }
};

SearchIndex::SearchIndex(std::span<const Entry> entries, std::span<const std::string_view> schoolNames)
    : m_data(std::make_unique<Data>())
{
    Q_ASSERT(entries.size() < std::numeric_limits<std::uint32_t>::max() / kSsidStride);
    Data &data = *m_data;
    data.count = entries.size();

    Vocabulary vocabulary;
    std::vector<Postings::Pair> lastNames, lastWords, firstNames, middleNames, schools;
    lastNames.reserve(entries.size());
    firstNames.reserve(entries.size() + entries.size() / 8);
    middleNames.reserve(entries.size());
    schools.reserve(entries.size());
    data.ssids.resize(entries.size() * kSsidStride, kSeparator);
    data.localIdStarts.reserve(entries.size() + 1);
    data.localIdStarts.push_back(0);
    data.letters.assign(kLetters, Data::noneOf(entries.size()));
    std::string joined;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry &entry = entries[i];
        const auto student = static_cast<std::uint32_t>(i);
        LettersOf letters;
        joined.clear();
        forEachWord(entry.lastName, [&](std::string_view word) { joined += word; });
        if (!joined.empty()) {
            letters.addWord(joined, WholeLastName, LastNameStart);
            lastNames.push_back({vocabulary.idOf(joined), student});
        }
        forEachWord(entry.lastName, [&](std::string_view word) {
            if (word.size() == joined.size())
                return;
            letters.addWord(word, LastWord, LastWordStart);
            lastWords.push_back({vocabulary.idOf(word), student});
        });
        forEachWord(entry.firstName, [&](std::string_view word) {
            letters.addWord(word, FirstWord, FirstStart);
            firstNames.push_back({vocabulary.idOf(word), student});
        });
        forEachWord(entry.middleName, [&](std::string_view word) {
            letters.addWord(word, MiddleWord, MiddleStart);
            middleNames.push_back({vocabulary.idOf(word), student});
        });
        if (entry.school >= 0 && static_cast<std::size_t>(entry.school) < schoolNames.size())
            schools.push_back({static_cast<std::uint32_t>(entry.school), student});
        std::int64_t ssid = entry.ssid;
        for (std::size_t digit = kSsidDigits; digit-- > 0; ssid /= 10)
            data.ssids[i * kSsidStride + digit] = static_cast<char>('0' + ssid % 10);
        letters.addWord(std::string_view(data.ssids).substr(i * kSsidStride, kSsidDigits), WholeLastName,
                        LastNameStart);
        // A word of letters only is not looked for in local IDs.
        LettersOf localLetters;
        localLetters.addWord(entry.localId, WholeLastName, MiddleStart);
        for (std::size_t rank = 0; rank < RankCount; ++rank)
            letters.bits[rank] |= localLetters.bits[rank] & kDigitBits;
        data.addLetters(student, letters);
        data.localIds += entry.localId;
        data.localIds += kSeparator;
        data.localIdStarts.push_back(static_cast<std::uint32_t>(data.localIds.size()));
    }
    for (Data::Ranked &ranked : data.letters)
        Data::accumulate(ranked);
    data.lastNames.build(lastNames, vocabulary.size());
    data.lastWords.build(lastWords, vocabulary.size());
    data.firstNames.build(firstNames, vocabulary.size());
    data.middleNames.build(middleNames, vocabulary.size());
    data.schools.build(schools, schoolNames.size());
    vocabulary.finish(data.words, data.wordStarts);
    pad(data.words);
    pad(data.ssids);
    pad(data.localIds);
    for (const std::string_view name : schoolNames)
        data.schoolNames.push_back(foldForSearch(name));
}

SearchIndex::~SearchIndex() = default;

SearchHits SearchIndex::find(QStringView text, std::size_t limit) const
{
    SearchHits hits;
    const QByteArray utf8 = text.first(std::min<qsizetype>(text.size(), kLongestText)).toUtf8();
    const std::string folded = foldForSearch({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    std::vector<std::string_view> typed;
    forEachWord(folded, [&typed](std::string_view word) {
        if (std::ranges::find(typed, word) == typed.end())
            typed.push_back(word);
    });
    if (typed.empty() || m_data->count == 0)
        return hits;

    Data::Ranked all = m_data->find(typed.front());
    Data::Ranked any = all;
    for (std::size_t i = 1; i < typed.size(); ++i) {
        const Data::Ranked next = m_data->find(typed[i]);
        for (std::size_t rank = 0; rank < RankCount; ++rank) {
            all[rank].intersect(next[rank]);
            any[rank].unite(next[rank]);
        }
    }
    hits.total = all[RankCount - 1].count();
    for (std::size_t worst = 0; worst < RankCount && hits.students.size() < limit; ++worst) {
        BitSet left = all[worst];
        if (worst > 0)
            left.subtract(all[worst - 1]);
        for (std::size_t best = 0; best <= worst && hits.students.size() < limit; ++best)
            left.moveTo(hits.students, limit, any[best]);
    }
    return hits;
}

std::size_t SearchIndex::bytes() const
{
    const Data &d = *m_data;
    return d.words.capacity() + d.ssids.capacity() + d.localIds.capacity()
           + (d.wordStarts.capacity() + d.localIdStarts.capacity()) * sizeof(std::uint32_t)
           + d.lastNames.bytes() + d.lastWords.bytes() + d.firstNames.bytes() + d.middleNames.bytes()
           + d.schools.bytes() + kLetters * RankCount * ((d.count + 63) / 64) * sizeof(std::uint64_t);
}

} // namespace scoredesk::analytics
