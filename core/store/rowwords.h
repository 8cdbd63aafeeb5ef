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
    /// Appends the compact form of a row to \a out, at most the bytes of its texts and 20 for each cell, and adds its cells to \a hash. False,
    /// and nothing appended, when the cells are not in the order of their columns, each column once, or there is no such column.
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
    struct Column
    {
        /// Where a word is, by its key: open addressing, a power of two, at most half full. Four bytes each, a part of the key's hash and one
        /// more than the word's number, so that the tables of all columns stay in the processor's cache.
        std::vector<std::uint32_t> slots;
        std::vector<Word> words;
        ColumnWords texts; ///< of the words
        std::size_t loaded = 0;
        std::uint32_t asked = 0; ///< texts since its use was looked at
        std::uint32_t found = 0; ///< of these, words
        bool isClosed = false;   ///< few texts come again (numbers of students and tests): all stand in their rows
        std::vector<std::uint32_t> seen; ///< of texts that are no words yet: a part of their hash, and how often they came
    };

    [[nodiscard]] static Key keyOf(std::string_view text);
    [[nodiscard]] static const Word *find(const Column &column, const Key &key, std::uint32_t mixed, std::string_view text);
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
