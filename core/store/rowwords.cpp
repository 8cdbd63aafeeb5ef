// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rowwords.h"

#include "core/store/cellhash.h"
#include "core/store/cellwriter.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace scoredesk::store {

namespace {

constexpr std::size_t kLeastWordBytes = 8;    ///< a shorter text takes no more room in its row than a number would, or little
constexpr std::size_t kMostWords = 1024;      ///< of one column
constexpr std::size_t kMostWordBytes = 255;   ///< a longer text stands in its row
constexpr std::uint32_t kAskedPerLook = 4096;
constexpr std::size_t kSeenSlots = 4096;      ///< of a column; a power of two
constexpr std::uint32_t kSightings = 6;       ///< of a text until it becomes a word; what one student has alone is in fewer rows
constexpr std::uint32_t kCountMask = 7;
constexpr std::uint32_t kNumberMask = 0xfff; ///< of a slot: one more than the number of its word
static_assert(kMostWords < kNumberMask && kSightings <= kCountMask);

[[nodiscard]] std::uint64_t bytesAt(const char *at)
{
    std::uint64_t value = 0;
    std::memcpy(&value, at, sizeof value);
    return value;
}

} // namespace

RowWords::Key RowWords::keyOf(std::string_view text)
{
    return {bytesAt(text.data()), bytesAt(text.data() + text.size() - 8), text.size()};
}

std::uint32_t RowWords::Key::mixed() const
{
    const std::uint64_t x = (head ^ std::rotl(tail, 29) ^ size) * 0x9e3779b97f4a7c15ULL;
    return static_cast<std::uint32_t>((x ^ (x >> 29)) >> 16);
}

inline bool RowWords::matches(const Column &column, std::uint32_t number, const Word &word, const Key &key, std::string_view text)
{
    return word.key == key && (key.size <= 16 || std::memcmp(column.texts[number].data(), text.data(), key.size) == 0);
}

inline bool RowWords::find(Column &column, const Key &key, std::uint32_t mixed, std::string_view text)
{
    const std::size_t mask = column.slots.size() - 1;
    for (std::size_t i = mixed & mask; column.slots[i] != 0; i = (i + 1) & mask) {
        const std::uint32_t slot = column.slots[i];
        if ((slot ^ mixed) > kNumberMask)
            continue;
        const std::uint32_t number = (slot & kNumberMask) - 1;
        const Word &word = column.words[number];
        if (!matches(column, number, word, key, text))
            continue;
        column.last = word;
        column.lastNumber = number;
        return true;
    }
    return false;
}

/// Counts the text, in a table where another text may take its place: then it is counted anew.
bool RowWords::isWorthAWord(Column &column, const Key &key, std::uint32_t mixed)
{
    if (column.words.size() >= kMostWords || key.size > kMostWordBytes)
        return false;
    column.seen.resize(kSeenSlots);
    const std::uint32_t mark = mixed & ~kCountMask;
    std::uint32_t &seen = column.seen[mixed & (kSeenSlots - 1)];
    seen = (seen & ~kCountMask) == mark ? seen + 1 : mark | 1;
    if ((seen & kCountMask) < kSightings)
        return false;
    seen = 0;
    return true;
}

void RowWords::lookAtUse(Column &column)
{
    column.isClosed = column.found * 3 < column.asked;
    column.asked = 0;
    column.found = 0;
    if (column.isClosed)
        column.seen = {};
}

void RowWords::place(Column &column, std::uint32_t mixed, std::size_t number)
{
    const std::size_t mask = column.slots.size() - 1;
    std::size_t i = mixed & mask;
    while (column.slots[i] != 0)
        i = (i + 1) & mask;
    column.slots[i] = (mixed & ~kNumberMask) | static_cast<std::uint32_t>(number + 1);
}

void RowWords::addWord(int index, const Key &key, std::string_view text)
{
    constexpr std::size_t kFirstSlots = 16;
    Column &column = m_columns[static_cast<std::size_t>(index)];
    if (column.slots.size() < 2 * (column.words.size() + 1)) {
        column.slots.assign(std::max(kFirstSlots, 2 * column.slots.size()), 0);
        for (std::size_t i = 0; i < column.words.size(); ++i)
            place(column, column.words[i].key.mixed(), i);
    }
    place(column, key.mixed(), column.words.size());
    column.texts.emplace_back(text);
    m_hasher.add(index, text, column.words.emplace_back(Word{key, {}}).hash);
}

RowWords::RowWords(const QStringList &columns, const QStringList &fields)
    : m_hasher(columns, fields), m_columns(static_cast<std::size_t>(columns.size()))
{
    for (Column &column : m_columns)
        column.slots.resize(1); // free: nothing is found there
}

bool RowWords::load(int column, std::string_view packed)
{
    ColumnWords words;
    if (column < 0 || column >= columnCount() || !unpackWords(packed, words) || words.size() > kMostWords)
        return false;
    const auto isWord = [](const std::string &word) { return word.size() >= kLeastWordBytes && word.size() <= kMostWordBytes; };
    if (!std::all_of(words.begin(), words.end(), isWord))
        return false;
    for (const std::string &word : words)
        addWord(column, keyOf(word), word);
    m_columns[static_cast<std::size_t>(column)].loaded = words.size();
    return true;
}

bool RowWords::encode(std::span<const CellView> cells, std::vector<char> &out, ContentHasher::Hash &hash)
{
    if (cells.empty())
        return true; // an empty vector has no place to write to
    std::size_t room = 0;
    for (const CellView &cell : cells)
        room += cell.text.size() + kMostCellBytes;
    const std::size_t start = out.size();
    out.resize(start + room);
    const char *end = encode(cells, out.data() + start, hash);
    out.resize(end ? static_cast<std::size_t>(end - out.data()) : start);
    return end != nullptr;
}

char *RowWords::encode(std::span<const CellView> cells, char *out, ContentHasher::Hash &hash)
{
    static_assert(kMostCellBytes == CellWriter::kMostCellBytes);
    CellWriter writer(out);
    int previous = -1;
    for (const CellView &cell : cells) {
        if (cell.column <= previous || cell.column >= columnCount())
            return nullptr;
        const int gap = cell.column - previous;
        previous = cell.column;
        if (cell.text.size() < kLeastWordBytes) {
            const ContentHasher::Hash its = cellHash(cell.text, m_hasher.seedOf(cell.column));
            hash[0] += its[0];
            hash[1] += its[1];
            writer.text(gap, cell.text);
        } else {
            encodeLong(cell, gap, writer, hash);
        }
    }
    return writer.end();
}

void RowWords::encodeLong(const CellView &cell, int gap, CellWriter &writer, ContentHasher::Hash &hash)
{
    Column &column = m_columns[static_cast<std::size_t>(cell.column)];
    if (column.isClosed) {
        m_hasher.add(cell.column, cell.text, hash);
        writer.text(gap, cell.text);
        return;
    }
    if (++column.asked > kAskedPerLook)
        lookAtUse(column);
    const Key key = keyOf(cell.text);
    const std::uint32_t mixed = key.mixed();
    // The same text as in the row before (a district, a window of tests) is known without looking into the tables.
    if (matches(column, column.lastNumber, column.last, key, cell.text) || find(column, key, mixed, cell.text)) {
        writer.word(gap, column.lastNumber);
        ++column.found;
        hash[0] += column.last.hash[0];
        hash[1] += column.last.hash[1];
        return;
    }
    m_hasher.add(cell.column, cell.text, hash);
    writer.text(gap, cell.text);
    if (isWorthAWord(column, key, mixed))
        addWord(cell.column, key, cell.text);
}

bool RowWords::hasNewWords(int column) const
{
    const Column &its = m_columns[static_cast<std::size_t>(column)];
    return its.words.size() > its.loaded;
}

std::vector<char> RowWords::packedWords(int column) const
{
    std::vector<char> packed;
    for (const std::string &word : m_columns[static_cast<std::size_t>(column)].texts) {
        appendVarint(word.size(), packed);
        packed.insert(packed.end(), word.begin(), word.end());
    }
    return packed;
}

bool unpackWords(std::string_view packed, ColumnWords &words)
{
    words.clear();
    while (!packed.empty()) {
        std::uint64_t size = 0;
        if (!takeVarint(packed, size) || size > packed.size())
            return false;
        words.emplace_back(packed.substr(0, size));
        packed.remove_prefix(size);
    }
    return true;
}

} // namespace scoredesk::store
