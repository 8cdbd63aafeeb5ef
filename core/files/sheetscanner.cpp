// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/sheetparser.h"

#include "core/files/utf8.h"
#include "core/files/xmlreader.h"

#include <expat.h>

#include <array>
#include <bit>
#include <cstring>
#include <memory>
#include <string>
#include <vector>
#if defined(__SSE2__) || defined(_M_X64)
#    include <emmintrin.h>
#    define SCOREDESK_SSE2
#endif

namespace scoredesk::files {

namespace {

constexpr int kMaxColumns = 16'384;
constexpr std::size_t kMaxCells = 65'536;

/// Lets expat read the head of a worksheet, up to and with the start tag of sheetData.
struct Head
{
    XML_Parser parser = nullptr;
    bool found = false;
    bool isPlain = true; ///< UTF-8, and sheetData has no prefix
    bool isDoctype = false;
    XML_Index from = 0;
    int length = 0;
};

[[nodiscard]] Head &headOf(void *data)
{
    return *static_cast<Head *>(data);
}

void XMLCALL onHeadStart(void *data, const XML_Char *name, const XML_Char **)
{
    Head &head = headOf(data);
    if (head.found || localName(name) != "sheetData")
        return;
    head.found = true;
    head.isPlain = head.isPlain && std::string_view(name) == "sheetData";
    head.from = XML_GetCurrentByteIndex(head.parser);
    head.length = XML_GetCurrentByteCount(head.parser);
    XML_StopParser(head.parser, XML_FALSE);
}

void XMLCALL onHeadDeclaration(void *data, const XML_Char *, const XML_Char *encoding, int)
{
    if (!encoding)
        return;
    std::string name(encoding);
    for (char &c : name)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    headOf(data).isPlain = headOf(data).isPlain && name == "utf-8";
}

void XMLCALL onHeadDoctype(void *data, const XML_Char *, const XML_Char *, const XML_Char *, int)
{
    headOf(data).isDoctype = true;
    XML_StopParser(headOf(data).parser, XML_FALSE);
}

enum class HeadEnd { Rows, NoRows, OffSubset, Doctype };

/// Afterwards \a at stands behind the start tag, inside the window.
[[nodiscard]] HeadEnd readHead(BlockReader &bytes, const char *&at)
{
    std::size_t memory = 0;
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(newXmlParser(memory), &XML_ParserFree);
    const XmlMemory scope(memory);
    Head head;
    head.parser = parser.get();
    XML_SetUserData(parser.get(), &head);
    XML_SetStartElementHandler(parser.get(), onHeadStart);
    XML_SetXmlDeclHandler(parser.get(), onHeadDeclaration);
    XML_SetStartDoctypeDeclHandler(parser.get(), onHeadDoctype);
    XML_Index before = 0; ///< bytes of earlier windows
    char lastByte = 0;       ///< of the window before
    bool isFirst = true;
    while (bytes.advance(nullptr)) {
        const std::string_view window(bytes.begin(), static_cast<std::size_t>(bytes.end() - bytes.begin()));
        if (isFirst && window.size() >= 2 && (window.substr(0, 2) == "\xFF\xFE" || window.substr(0, 2) == "\xFE\xFF" || window[0] == '\0' || window[1] == '\0'))
            return HeadEnd::OffSubset;
        isFirst = false;
        const XML_Status status = XML_Parse(parser.get(), window.data(), static_cast<int>(window.size()), XML_FALSE);
        if (head.isDoctype)
            return HeadEnd::Doctype;
        if (head.found) {
            const XML_Index end = head.from + head.length - before;
            if (!head.isPlain || end < 1 || end > static_cast<XML_Index>(window.size()))
                return HeadEnd::OffSubset;
            at = window.data() + end;
            return (end == 1 ? lastByte : at[-2]) == '/' ? HeadEnd::NoRows : HeadEnd::Rows;
        }
        if (status != XML_STATUS_OK)
            return HeadEnd::OffSubset;
        before += static_cast<XML_Index>(window.size());
        if (static_cast<std::size_t>(before) > kMaxRowBytes)
            return HeadEnd::OffSubset;
        lastByte = window.back();
    }
    return HeadEnd::OffSubset;
}

[[nodiscard]] inline bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

/// Whether \a word stands at \a at; at most 16 characters, compared as one or two numbers (a call of memcmp costs more than the whole cell).
template <std::size_t N>
[[nodiscard]] inline bool standsAt(const char *at, const char (&word)[N])
{
    constexpr std::size_t length = N - 1;
    static_assert(length >= 1 && length <= 16 && length <= BlockReader::kPadding);
    if constexpr (length >= 8) {
        std::uint64_t head[2]{};
        std::uint64_t tail[2]{};
        std::memcpy(&head[0], at, 8);
        std::memcpy(&head[1], word, 8);
        std::memcpy(&tail[0], at + length - 8, 8);
        std::memcpy(&tail[1], word + length - 8, 8);
        return ((head[0] ^ head[1]) | (tail[0] ^ tail[1])) == 0;
    } else {
        return std::memcmp(at, word, length) == 0;
    }
}

/// Scans rows inside a window. Every look ahead stays within the zeros behind the window, and a zero fits nowhere: so running out of bytes
/// shows as something unexpected at the window's end.
class Scanner
{
public:
    enum class Outcome { Row, DataEnd, More, OffSubset };

    /// One row (or the end of sheetData) from \a at on; then \a at stands behind it. More, OffSubset: \a at is unchanged.
    [[nodiscard]] Outcome next(const char *&at, const char *end);
    [[nodiscard]] std::int64_t number() const { return m_number; }
    [[nodiscard]] std::span<const SheetCell> cells() const { return {m_cells.data(), m_count}; }

private:
    [[nodiscard]] bool rowAttributes(std::int64_t &number, bool &isEmpty);
    [[nodiscard]] bool cell();
    [[nodiscard]] bool cellAttributes(SheetCell &cell, bool &isEmpty);
    [[nodiscard]] bool cellContent(SheetCell &cell);
    [[nodiscard]] bool usualContent(SheetCell &cell);
    [[nodiscard]] bool text(std::string_view &out);
    [[nodiscard]] bool careText(const char *from, std::string_view &out);
    template <std::size_t N>
    [[nodiscard]] bool take(const char (&word)[N])
    {
        if (!standsAt(m_at, word))
            return false;
        m_at += N - 1;
        return true;
    }
    void skipSpace()
    {
        while (isSpace(*m_at))
            ++m_at;
    }

    const char *m_at = nullptr;
    const char *m_end = nullptr;
    std::int64_t m_number = 0;
    int m_column = -1;
    std::vector<SheetCell> m_cells; ///< the first m_count are the row's: written in place, never made again
    std::size_t m_count = 0;
    TextArena m_arena;
};

Scanner::Outcome Scanner::next(const char *&at, const char *end)
{
    m_at = at;
    m_end = end;
    m_count = 0;
    m_arena.reset();
    m_column = -1;
    const auto stuck = [this] { return m_end - m_at < static_cast<std::ptrdiff_t>(BlockReader::kPadding) ? Outcome::More : Outcome::OffSubset; };

    skipSpace();
    if (take("</sheetData")) {
        skipSpace();
        if (*m_at != '>')
            return stuck();
        at = m_at + 1;
        return Outcome::DataEnd;
    }
    if (!take("<row"))
        return stuck();
    std::int64_t number = m_number + 1;
    bool isEmpty = false;
    if (!rowAttributes(number, isEmpty))
        return stuck();
    if (!isEmpty) {
        for (;;) {
            skipSpace();
            if (m_at[0] == '<' && m_at[1] == 'c') {
                m_at += 2;
                if (!cell() || m_count > kMaxCells)
                    return stuck();
                continue;
            }
            if (!take("</row"))
                return stuck();
            skipSpace();
            if (*m_at != '>')
                return stuck();
            ++m_at;
            break;
        }
    }
    if (m_at > m_end)
        return Outcome::More;
    m_number = number;
    at = m_at;
    return Outcome::Row;
}

bool Scanner::rowAttributes(std::int64_t &number, bool &isEmpty)
{
    std::array<std::string_view, 16> names;
    std::size_t count = 0;
    for (;;) {
        const bool hadSpace = isSpace(*m_at);
        skipSpace();
        if (*m_at == '>') {
            ++m_at;
            return true;
        }
        if (*m_at == '/') {
            ++m_at;
            isEmpty = true;
            return take(">");
        }
        const char *from = m_at;
        while ((*m_at >= 'a' && *m_at <= 'z') || (*m_at >= 'A' && *m_at <= 'Z') || (m_at > from && ((*m_at >= '0' && *m_at <= '9') || *m_at == ':')))
            ++m_at;
        const std::string_view name(from, static_cast<std::size_t>(m_at - from));
        if (!hadSpace || name.empty() || name.back() == ':' || count == names.size() || !take("=\""))
            return false;
        for (std::size_t i = 0; i < count; ++i) {
            if (names[i] == name)
                return false;
        }
        names[count++] = name;
        const char *value = m_at;
        while (*m_at >= 0x20 && *m_at != '"' && *m_at != '<' && *m_at != '&')
            ++m_at;
        if (*m_at != '"')
            return false;
        if (name == "r") {
            if (m_at == value || m_at - value > 7)
                return false;
            std::int64_t said = 0;
            for (const char *p = value; p < m_at; ++p) {
                if (*p < '0' || *p > '9')
                    return false;
                said = said * 10 + (*p - '0');
            }
            if (said > 0) // rows count from 1: one that says 0 has said nothing
                number = said;
        } else if (localName(name) == "r") {
            return false; // a prefixed one means something else, which expat's reader cannot know either: let it decide
        }
        ++m_at;
    }
}

bool Scanner::cellAttributes(SheetCell &cell, bool &isEmpty)
{
    unsigned seen = 0;
    cell.column = m_column + 1;
    // A reference and the type of a text, as most cells have.
    if (m_at[0] == ' ' && m_at[1] == 'r' && m_at[2] == '=' && m_at[3] == '"') {
        const char *p = m_at + 4;
        int letters = 0;
        for (; *p >= 'A' && *p <= 'Z' && p - m_at < 7; ++p)
            letters = letters * 26 + (*p - 'A' + 1);
        const char *digits = p;
        while (*p >= '0' && *p <= '9')
            ++p;
        if (letters > 0 && letters <= kMaxColumns && p > digits && p - digits <= 7) {
            const bool isInline = standsAt(p, "\" t=\"inlineStr\">");
            if (isInline || standsAt(p, "\" t=\"s\">")) {
                cell.column = letters - 1;
                cell.type = isInline ? SheetCell::Type::Inline : SheetCell::Type::Shared;
                m_at = p + (isInline ? 16 : 8);
                return true;
            }
        }
    }
    for (;;) {
        const bool hadSpace = isSpace(*m_at);
        skipSpace();
        if (*m_at == '>') {
            ++m_at;
            return true;
        }
        if (*m_at == '/') {
            ++m_at;
            isEmpty = true;
            return take(">");
        }
        if (!hadSpace || m_at[1] != '=' || m_at[2] != '"')
            return false;
        const char name = m_at[0];
        m_at += 3;
        if (name == 'r') {
            int letters = 0;
            const char *from = m_at;
            for (; *m_at >= 'A' && *m_at <= 'Z' && m_at - from < 3; ++m_at)
                letters = letters * 26 + (*m_at - 'A' + 1);
            const char *digits = m_at;
            while (*m_at >= '0' && *m_at <= '9')
                ++m_at;
            if (letters == 0 || letters > kMaxColumns || m_at == digits || m_at - digits > 7 || (seen & 1U) != 0)
                return false;
            cell.column = letters - 1;
            seen |= 1U;
        } else if (name == 's') {
            const char *from = m_at;
            std::uint32_t style = 0;
            for (; *m_at >= '0' && *m_at <= '9'; ++m_at)
                style = style * 10 + static_cast<std::uint32_t>(*m_at - '0');
            if (m_at == from || m_at - from > 9 || (seen & 2U) != 0)
                return false;
            cell.style = style;
            seen |= 2U;
        } else if (name == 't') {
            if ((seen & 4U) != 0)
                return false;
            seen |= 4U;
            if (m_at[0] == 's' && m_at[1] == '"')
                cell.type = SheetCell::Type::Shared;
            else if (m_at[0] == 'n' && m_at[1] == '"')
                cell.type = SheetCell::Type::Number;
            else if (m_at[0] == 'b' && m_at[1] == '"')
                cell.type = SheetCell::Type::Boolean;
            else if (m_at[0] == 'e' && m_at[1] == '"')
                cell.type = SheetCell::Type::Error;
            else if (m_at[0] == 'd' && m_at[1] == '"')
                cell.type = SheetCell::Type::IsoDate;
            else if (take("inlineStr"))
                cell.type = SheetCell::Type::Inline;
            else if (take("str"))
                cell.type = SheetCell::Type::Formula;
            else
                return false;
            if (*m_at != '"')
                ++m_at;
        } else {
            return false;
        }
        if (*m_at != '"')
            return false;
        ++m_at;
    }
}

bool Scanner::cell()
{
    if (m_count == m_cells.size())
        m_cells.resize(m_count == 0 ? 512 : m_count * 2);
    SheetCell &cell = m_cells[m_count];
    cell.type = SheetCell::Type::Number;
    cell.style = 0;
    cell.text = {};
    bool isEmpty = false;
    if (!cellAttributes(cell, isEmpty))
        return false;
    m_column = cell.column;
    if (m_column > kMaxColumns * 4)
        return false;
    if (isEmpty)
        return true;
    if (!usualContent(cell) && !cellContent(cell))
        return false;
    m_count += cell.text.empty() ? 0U : 1U;
    return true;
}

/// The content as nearly every writer writes it, up to and with the end tag: tags side by side. Otherwise nothing is taken.
bool Scanner::usualContent(SheetCell &cell)
{
    const char *from = m_at;
    const bool isInline = cell.type == SheetCell::Type::Inline;
    if ((isInline ? take("<is><t>") : take("<v>")) && text(cell.text) && (isInline ? take("</t></is></c>") : take("</v></c>")))
        return true;
    m_at = from;
    cell.text = {};
    return false;
}

bool Scanner::cellContent(SheetCell &cell)
{
    bool hadText = false;
    for (;;) {
        skipSpace();
        if (take("</c")) {
            skipSpace();
            if (*m_at != '>')
                return false;
            ++m_at;
            return true;
        }
        if (hadText)
            return false;
        hadText = true;
        if (cell.type == SheetCell::Type::Inline) {
            if (!take("<is>"))
                return false;
            skipSpace();
            if (!take("<t>") && !(take("<t xml:space=") && take("\"preserve\">")))
                return false;
            if (!text(cell.text) || !take("</t>"))
                return false;
            skipSpace();
            if (!take("</is>"))
                return false;
        } else {
            if (!take("<v>"))
                return false;
            if (!text(cell.text) || !take("</v>"))
                return false;
        }
    }
}

/// Character data up to the next tag. The usual case, plain ASCII, is found 16 bytes at a time; a byte compared as signed is below 0x20 both
/// for control characters and for all that is not ASCII.
bool Scanner::text(std::string_view &out)
{
    const char *from = m_at;
#ifdef SCOREDESK_SSE2
    const __m128i space = _mm_set1_epi8(0x20);
    const __m128i less = _mm_set1_epi8('<');
    const __m128i ampersand = _mm_set1_epi8('&');
    const __m128i bracket = _mm_set1_epi8(']');
    for (;;) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(m_at));
        const __m128i hits = _mm_or_si128(_mm_or_si128(_mm_cmplt_epi8(bytes, space), _mm_cmpeq_epi8(bytes, less)),
                                          _mm_or_si128(_mm_cmpeq_epi8(bytes, ampersand), _mm_cmpeq_epi8(bytes, bracket)));
        const auto mask = static_cast<unsigned>(_mm_movemask_epi8(hits));
        if (mask != 0) {
            m_at += std::countr_zero(mask);
            break;
        }
        m_at += 16;
    }
#else
    while (static_cast<signed char>(*m_at) >= 0x20 && *m_at != '<' && *m_at != '&' && *m_at != ']')
        ++m_at;
#endif
    if (*m_at == '<') {
        out = {from, static_cast<std::size_t>(m_at - from)};
        return true;
    }
    return careText(from, out);
}

/// Text with entities, brackets or more than ASCII; m_at stands at the first such byte.
bool Scanner::careText(const char *from, std::string_view &out)
{
    bool hasEntities = false;
    while (*m_at != '<') {
        if (m_at >= m_end)
            return false;
        const char c = *m_at;
        if (c == '&') {
            hasEntities = true;
            ++m_at;
        } else if (c == ']') {
            if (m_at[1] == ']' && m_at[2] == '>')
                return false;
            ++m_at;
        } else if (c == '\r') {
            return false; // line ends are made one by XML: expat's work
        } else {
            const std::size_t length = xmlUtf8Length({m_at, static_cast<std::size_t>(m_end - m_at)});
            if (length == 0)
                return false;
            m_at += length;
        }
    }
    out = {from, static_cast<std::size_t>(m_at - from)};
    if (!hasEntities)
        return true;

    char *to = m_arena.take(out.size());
    char *p = to;
    for (std::size_t i = 0; i < out.size();) {
        if (out[i] != '&') {
            *p++ = out[i++];
            continue;
        }
        const std::size_t semicolon = out.find(';', i);
        if (semicolon == std::string_view::npos || semicolon - i > 10)
            return false;
        const std::string_view name = out.substr(i + 1, semicolon - i - 1);
        unsigned code = 0;
        if (name == "lt")
            code = '<';
        else if (name == "gt")
            code = '>';
        else if (name == "amp")
            code = '&';
        else if (name == "quot")
            code = '"';
        else if (name == "apos")
            code = '\'';
        else if (name.size() >= 2 && name[0] == '#' && name[1] >= '0' && name[1] <= '9') {
            for (const char c : name.substr(1)) {
                if (c < '0' || c > '9')
                    return false;
                code = code * 10 + static_cast<unsigned>(c - '0');
            }
        }
        // Hexadecimal ones, rare, and what is not ASCII: expat knows all rules.
        if (code == 0 || code > 0x7F || (code < 0x20 && code != '\t' && code != '\n' && code != '\r'))
            return false;
        *p++ = static_cast<char>(code);
        i = semicolon + 1;
    }
    out = {to, static_cast<std::size_t>(p - to)};
    return true;
}

} // namespace

SheetEnd scanSheet(BlockReader &bytes, std::int64_t &rows, const SheetVisitor &visit)
{
    rows = 0;
    const char *at = nullptr;
    switch (readHead(bytes, at)) {
    case HeadEnd::NoRows:
        return SheetEnd::Complete;
    case HeadEnd::OffSubset:
        return SheetEnd::OffSubset;
    case HeadEnd::Doctype:
        return SheetEnd::Doctype;
    case HeadEnd::Rows:
        break;
    }
    Scanner scanner;
    for (;;) {
        switch (scanner.next(at, bytes.end())) {
        case Scanner::Outcome::Row:
            ++rows;
            if (!visit(scanner.number(), scanner.cells()))
                return SheetEnd::Stopped;
            break;
        case Scanner::Outcome::DataEnd:
            return SheetEnd::Complete;
        case Scanner::Outcome::More:
            if (static_cast<std::size_t>(bytes.end() - at) > kMaxRowBytes || !bytes.advance(at))
                return SheetEnd::OffSubset;
            at = bytes.begin();
            break;
        case Scanner::Outcome::OffSubset:
            return SheetEnd::OffSubset;
        }
    }
}

} // namespace scoredesk::files
