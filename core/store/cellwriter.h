// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace scoredesk::store {

// A row is a list of cells. A cell begins with its distance from the column before, times eight, plus its kind: below kSizedText a text of
// one more byte than the kind, which follows (most cells are so short); else the size of a text, and the text; or the number of a word of
// the column. Numbers are in 7-bit groups, lowest first.
inline constexpr unsigned kKindBits = 3;
inline constexpr std::uint64_t kKindMask = 7;
inline constexpr std::uint64_t kSizedText = 6;
inline constexpr std::uint64_t kWord = 7;

/// Writes cells where there is room for them, kMostCellBytes and the text each. Every cell of every row of an import passes here.
class CellWriter
{
public:
    static constexpr std::size_t kMostCellBytes = 20;

    explicit CellWriter(char *at) : m_at(at) {}
    void text(int gap, std::string_view text)
    {
        const std::size_t size = text.size();
        if (size - 1 < kSizedText) {
            mark(gap, size - 1);
            copyShort(text.data(), size);
        } else {
            mark(gap, kSizedText);
            number(size);
            if (size > 0) // an empty text may have no bytes to copy from
                std::memcpy(m_at, text.data(), size);
        }
        m_at += size;
    }
    void word(int gap, std::uint64_t its)
    {
        mark(gap, kWord);
        number(its);
    }
    [[nodiscard]] char *end() const { return m_at; }

private:
    void mark(int gap, std::uint64_t kind) { number(static_cast<std::uint64_t>(gap) << kKindBits | kind); }
    void number(std::uint64_t value)
    {
        while (value >= 0x80) {
            *m_at++ = static_cast<char>(value | 0x80);
            value >>= 7;
        }
        *m_at++ = static_cast<char>(value);
    }
    /// One to six bytes: pieces of a fixed size that overlap are quicker than a call of memcpy.
    void copyShort(const char *from, std::size_t size)
    {
        if (size >= 4) {
            std::uint32_t head = 0;
            std::uint32_t tail = 0;
            std::memcpy(&head, from, 4);
            std::memcpy(&tail, from + size - 4, 4);
            std::memcpy(m_at, &head, 4);
            std::memcpy(m_at + size - 4, &tail, 4);
        } else {
            const char middle = from[size / 2];
            const char last = from[size - 1];
            m_at[0] = from[0];
            m_at[size / 2] = middle;
            m_at[size - 1] = last;
        }
    }

    char *m_at;
};

} // namespace scoredesk::store
