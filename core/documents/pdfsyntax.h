// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace scoredesk::documents {

/// A piece of a PDF's bytes: [begin, end).
struct PdfSpan
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// `12 0 R` as it stands in the bytes.
struct PdfReference
{
    PdfSpan at;
    std::int64_t number = 0;
    std::int64_t generation = 0;
};

/// An entry of a dictionary's outermost level; the key is seen with its slash.
struct PdfEntry
{
    std::string_view key;
    PdfSpan value;
};

/// What one pass over a direct object finds.
struct PdfValue
{
    PdfSpan at;
    bool isDictionary = false;
    std::vector<PdfReference> references; ///< in order of place, all levels
    std::vector<PdfEntry> entries;        ///< of a dictionary
    std::string_view after; ///< the keyword behind it: "endobj", "stream"; empty where none stands

    [[nodiscard]] const PdfEntry *entry(std::string_view key) const;
};

/// A token of PDF syntax, ISO 32000-1, 7.2.
struct PdfToken
{
    enum class Kind : std::uint8_t {
        End,
        Bad,
        Integer,
        Real,
        Name,
        String,
        ArrayOpen,
        ArrayClose,
        DictOpen,
        DictClose,
        Keyword
    };
    Kind kind = Kind::End;
    PdfSpan at;
    std::int64_t integer = 0;
};

/// Cuts a PDF's bytes into tokens. Never reads outside them.
class PdfLexer
{
public:
    explicit PdfLexer(std::string_view bytes, std::size_t position = 0) : m_bytes(bytes), m_position(position)
    {}

    [[nodiscard]] PdfToken next();
    [[nodiscard]] std::size_t position() const { return m_position; }
    [[nodiscard]] std::string_view text(PdfSpan span) const
    {
        return m_bytes.substr(span.begin, span.end - span.begin);
    }

private:
    void skipSpace();
    [[nodiscard]] PdfToken literalString(std::size_t begin);
    [[nodiscard]] PdfToken hexString(std::size_t begin);
    [[nodiscard]] PdfToken number(std::size_t begin);

    std::string_view m_bytes;
    std::size_t m_position;
};

/// The direct object at \a position of \a bytes, up to the keyword behind it. Empty when it is not well formed.
[[nodiscard]] std::optional<PdfValue> pdfValueAt(std::string_view bytes, std::size_t position);

} // namespace scoredesk::documents
