// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cache.h"
#include "core/store/contenthash.h"
#include "core/store/rowcodec.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace scoredesk::store {

class CellWriter;

/// Writes the rows of one source in their compact form. Nine of ten cells of a data file say what many others of their column say (a school,
/// a date, a yes): such a text becomes a word of its column, is kept once with the column, and stands in a row as a number of one or two
/// bytes, which leaves a third of the bytes to be encrypted and written. A word never changes its number, so rows stay readable however many
/// words are added. Words come from the rows as they pass; which ones, the rows' meaning does not depend on. One thread at a time.
class RowWords
{
public:
    RowWords(const QStringList &columns, const QStringList &fields);

    /// The words of \a column as packedWords() gave them, before the first row. False when they are damaged, or there is
    /// no such column.
    [[nodiscard]] bool load(int column, std::string_view packed);
    /// A row's compact form has at most the bytes of its texts and these for each cell.
    static constexpr std::size_t kMostCellBytes = 20;
    /// Writes the compact form of a row to \a out, where there is room for it, and adds its cells to \a hash. The end of what was written;
    /// null when the cells are not in the order of their columns, each column once, or there is no such column.
    [[nodiscard]] char *encode(std::span<const CellView> cells, char *out, ContentHasher::Hash &hash);
    /// Appends it to \a out. False, and nothing appended, where the other returns null.
    [[nodiscard]] bool encode(std::span<const CellView> cells, std::vector<char> &out, ContentHasher::Hash &hash);

    [[nodiscard]] int columnCount() const { return static_cast<int>(m_columns.size()); }
    /// Whether \a column has words that were not loaded.
    [[nodiscard]] bool hasNewWords(int column) const;
    [[nodiscard]] std::vector<char> packedWords(int column) const;

private:
    /// The first and last eight bytes of a text and its length: all of it up to sixteen bytes, and quick to compare.
    struct Key
    {
        std::uint64_t head = 0;
        std::uint64_t tail = 0;
        std::size_t size = 0;
        bool operator==(const Key &) const = default;
        [[nodiscard]] std::uint32_t mixed() const;
    };
    struct Word
    {
        Key key;
        ContentHasher::Hash hash{};
    };
    struct alignas(64) Column // what is read of it for every cell lies in one line of the processor's cache
    {
        Word last;                    ///< the one that was found last; before the first without a size
        std::uint32_t lastNumber = 0; ///< its number
        std::uint32_t asked = 0;      ///< texts since its use was looked at
        std::uint32_t found = 0;      ///< of these, words
        bool isClosed = false;        ///< few texts come again (numbers of students and tests): all stand in their rows
        /// Where a word is, by its key: open addressing, a power of two, at most half full. Four bytes each, a part of the key's hash and one
        /// more than the word's number, so that the tables of all columns stay in the processor's cache.
        std::vector<std::uint32_t> slots;
        std::vector<Word> words;
        ColumnWords texts; ///< of the words
        std::size_t loaded = 0;
        std::vector<std::uint32_t> seen; ///< of texts that are no words yet: a part of their hash, and how often they came
    };

    [[nodiscard]] static Key keyOf(std::string_view text);
    [[nodiscard]] static bool matches(const Column &column, std::uint32_t number, const Word &word, const Key &key, std::string_view text);
    /// Whether \a text is a word: then it is the last one found.
    [[nodiscard]] static bool find(Column &column, const Key &key, std::uint32_t mixed, std::string_view text);
    [[nodiscard]] static bool isWorthAWord(Column &column, const Key &key, std::uint32_t mixed);
    static void lookAtUse(Column &column);
    static void place(Column &column, std::uint32_t mixed, std::size_t number);
    void encodeLong(const CellView &cell, int gap, CellWriter &writer, ContentHasher::Hash &hash);
    void addWord(int index, const Key &key, std::string_view text);

    ContentHasher m_hasher;
    std::vector<Column> m_columns;
};

/// What RowWords::packedWords() packed. False when \a packed is damaged.
[[nodiscard]] bool unpackWords(std::string_view packed, ColumnWords &words);

} // namespace scoredesk::store
