// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace scoredesk::files {

/// What a cell was in its file. Delimited text knows Text only.
enum class CellType : std::uint8_t {
    Text,
    Number,  ///< a spreadsheet's number, as the shortest exact digits without an exponent where that is possible
    Date,    ///< a number with a date style, turned into ISO text
    Boolean, ///< "TRUE" or "FALSE"
    Error    ///< "#N/A" and the like
};

/// A filled cell, UTF-8, seen in the reader's memory until the next row.
struct RawCell
{
    int column = 0;
    CellType type = CellType::Text;
    std::string_view text;
};

/// A row of a table before anyone asked what its columns mean.
struct RawRow
{
    std::int64_t number = 0; ///< as the spreadsheet or editor counts, 1-based
    int sheet = 0;           ///< index of the sheet; 0 in delimited text
    std::span<const RawCell> cells; ///< by column, each column once
    int width = 0;           ///< cells of the row, empty ones too
    bool isCutShort = false; ///< the file ended inside this row
    int repeatedColumn = -1; ///< a column for which the file has two cells in this row
};

/// Takes rows; false stops the reading, which is no error.
using RowVisitor = std::function<bool(const RawRow &)>;

/// Memory for the texts of one row that had to be rewritten. Addresses stay until reset().
class TextArena
{
public:
    [[nodiscard]] char *take(std::size_t bytes)
    {
        if (m_chunks.empty() || m_used + bytes > m_chunks[m_current].size) {
            if (!m_chunks.empty() && m_current + 1 < m_chunks.size() && bytes <= m_chunks[m_current + 1].size) {
                ++m_current;
            } else {
                const std::size_t size = bytes > kChunk ? bytes : kChunk;
                m_chunks.push_back({std::make_unique<char[]>(size), size});
                m_current = m_chunks.size() - 1;
            }
            m_used = 0;
        }
        char *place = m_chunks[m_current].memory.get() + m_used;
        m_used += bytes;
        return place;
    }
    [[nodiscard]] std::string_view keep(std::string_view text)
    {
        char *place = take(text.size());
        text.copy(place, text.size());
        return {place, text.size()};
    }
    void reset()
    {
        if (m_chunks.size() > kKeptChunks)
            m_chunks.resize(kKeptChunks);
        m_current = 0;
        m_used = 0;
    }

private:
    static constexpr std::size_t kChunk = 64 * 1024;
    static constexpr std::size_t kKeptChunks = 4;
    struct Chunk
    {
        std::unique_ptr<char[]> memory;
        std::size_t size = 0;
    };
    std::vector<Chunk> m_chunks;
    std::size_t m_current = 0;
    std::size_t m_used = 0;
};

/// A row longer than this is no row of any report: the file is damaged or hostile.
inline constexpr std::size_t kMaxRowBytes = 8 * 1024 * 1024;

} // namespace scoredesk::files
