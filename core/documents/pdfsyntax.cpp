// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/pdfsyntax.h"

#include <array>
#include <cstring>

namespace scoredesk::documents {

namespace {

/// Deeper nesting is no report but an attack.
constexpr int kMaxDepth = 128;

enum class CharClass : std::uint8_t { Regular, Space, Delimiter };

constexpr std::array<CharClass, 256> classTable()
{
    std::array<CharClass, 256> table{};
    for (const char c : {'\0', '\t', '\n', '\f', '\r', ' '})
        table[static_cast<unsigned char>(c)] = CharClass::Space;
    for (const char c : {'(', ')', '<', '>', '[', ']', '{', '}', '/', '%'})
        table[static_cast<unsigned char>(c)] = CharClass::Delimiter;
    return table;
}
constexpr auto kClass = classTable();

constexpr CharClass classOf(char c)
{
    return kClass[static_cast<unsigned char>(c)];
}

} // namespace

const PdfEntry *PdfValue::entry(std::string_view key) const
{
    for (const PdfEntry &entry : entries) {
        if (entry.key == key)
            return &entry;
    }
    return nullptr;
}

void PdfLexer::skipSpace()
{
    while (m_position < m_bytes.size()) {
        const char c = m_bytes[m_position];
        if (c == '%') {
            while (m_position < m_bytes.size() && m_bytes[m_position] != '\n' && m_bytes[m_position] != '\r')
                ++m_position;
        } else if (classOf(c) == CharClass::Space) {
            ++m_position;
        } else {
            return;
        }
    }
}

PdfToken PdfLexer::literalString(std::size_t begin)
{
    int depth = 0;
    while (m_position < m_bytes.size()) {
        const char c = m_bytes[m_position++];
        if (c == '\\') {
            ++m_position;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')' && --depth == 0) {
            return {PdfToken::Kind::String, {begin, m_position}, 0};
        }
    }
    return {PdfToken::Kind::Bad, {begin, m_bytes.size()}, 0};
}

PdfToken PdfLexer::hexString(std::size_t begin)
{
    const std::size_t close = m_bytes.find('>', m_position);
    if (close == std::string_view::npos)
        return {PdfToken::Kind::Bad, {begin, m_bytes.size()}, 0};
    m_position = close + 1;
    return {PdfToken::Kind::String, {begin, m_position}, 0};
}

PdfToken PdfLexer::number(std::size_t begin)
{
    bool negative = false;
    bool isInteger = true;
    std::int64_t value = 0;
    int digits = 0;
    for (std::size_t i = begin; i < m_position; ++i) {
        const char c = m_bytes[i];
        if (c >= '0' && c <= '9') {
            ++digits;
            if (digits <= 18)
                value = value * 10 + (c - '0');
        } else if (i == begin && (c == '+' || c == '-')) {
            negative = c == '-';
        } else if (c == '.' || c == '-') {
            isInteger = false; // "1.-5" stands in files; readers take it for a number
        } else {
            return {PdfToken::Kind::Keyword, {begin, m_position}, 0};
        }
    }
    if (!isInteger)
        return {PdfToken::Kind::Real, {begin, m_position}, 0};
    if (digits == 0 || digits > 18)
        return {PdfToken::Kind::Bad, {begin, m_position}, 0};
    return {PdfToken::Kind::Integer, {begin, m_position}, negative ? -value : value};
}

PdfToken PdfLexer::next()
{
    skipSpace();
    const std::size_t begin = m_position;
    if (begin >= m_bytes.size())
        return {PdfToken::Kind::End, {begin, begin}, 0};
    const char c = m_bytes[begin];
    const char following = begin + 1 < m_bytes.size() ? m_bytes[begin + 1] : '\0';
    switch (c) {
    case '(':
        return literalString(begin);
    case '[':
        ++m_position;
        return {PdfToken::Kind::ArrayOpen, {begin, m_position}, 0};
    case ']':
        ++m_position;
        return {PdfToken::Kind::ArrayClose, {begin, m_position}, 0};
    case '<':
        if (following != '<')
            return hexString(begin);
        m_position += 2;
        return {PdfToken::Kind::DictOpen, {begin, m_position}, 0};
    case '>':
        if (following != '>')
            return {PdfToken::Kind::Bad, {begin, begin + 1}, 0};
        m_position += 2;
        return {PdfToken::Kind::DictClose, {begin, m_position}, 0};
    case ')':
    case '{':
    case '}':
        return {PdfToken::Kind::Bad, {begin, begin + 1}, 0};
    default:
        break;
    }
    ++m_position;
    while (m_position < m_bytes.size() && classOf(m_bytes[m_position]) == CharClass::Regular)
        ++m_position;
    if (c == '/')
        return {PdfToken::Kind::Name, {begin, m_position}, 0};
    if ((c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.')
        return number(begin);
    return {PdfToken::Kind::Keyword, {begin, m_position}, 0};
}

std::optional<PdfValue> pdfValueAt(std::string_view bytes, std::size_t position)
{
    using Kind = PdfToken::Kind;
    PdfLexer lexer(bytes, position);
    PdfValue value;
    std::array<bool, kMaxDepth> isDict{};
    int depth = 0;
    bool started = false;
    bool wantsKey = false;       // at the outermost dictionary level, a key comes next
    std::size_t valueTokens = 0; // of the entry under way
    std::array<PdfToken, 2> last{};
    const auto noteValue = [&](const PdfToken &token) {
        if (!value.isDictionary || depth != 1 || value.entries.empty())
            return;
        if (valueTokens++ == 0)
            value.entries.back().value.begin = token.at.begin;
        value.entries.back().value.end = token.at.end;
        wantsKey = false;
    };
    while (true) {
        const PdfToken token = lexer.next();
        const bool isOutermost = depth == 0;
        if (isOutermost && started) {
            // A simple object may be a reference, three tokens long; whatever else follows ends the object.
            if (token.kind == Kind::Keyword) {
                const std::string_view word = lexer.text(token.at);
                if (word == "R" && last[0].kind == Kind::Integer && last[1].kind == Kind::Integer) {
                    value.references.push_back(
                        {{last[0].at.begin, token.at.end}, last[0].integer, last[1].integer});
                    value.at.end = token.at.end;
                    last = {};
                    continue;
                }
                value.after = word;
                return value;
            }
            if (token.kind == Kind::Integer && last[1].kind == Kind::Integer
                && last[0].kind != Kind::Integer) {
                last = {last[1], token};
                continue;
            }
            if (token.kind == Kind::End)
                return value;
            return std::nullopt;
        }
        if (!started) {
            value.at = token.at;
            started = true;
        }
        switch (token.kind) {
        case Kind::End:
        case Kind::Bad:
            return std::nullopt;
        case Kind::DictOpen:
        case Kind::ArrayOpen:
            if (depth == kMaxDepth)
                return std::nullopt;
            noteValue(token);
            if (isOutermost)
                value.isDictionary = token.kind == Kind::DictOpen;
            isDict[static_cast<std::size_t>(depth)] = token.kind == Kind::DictOpen;
            ++depth;
            if (isOutermost)
                wantsKey = true;
            break;
        case Kind::DictClose:
        case Kind::ArrayClose:
            if (depth == 0 || isDict[static_cast<std::size_t>(depth - 1)] != (token.kind == Kind::DictClose))
                return std::nullopt;
            if (depth == 1 && value.isDictionary && !value.entries.empty() && valueTokens == 0)
                return std::nullopt;
            --depth;
            if (depth == 0)
                value.at.end = token.at.end;
            else
                noteValue(token);
            break;
        case Kind::Name:
            if (value.isDictionary && depth == 1 && (wantsKey || valueTokens > 0)) {
                value.entries.push_back({lexer.text(token.at), {}});
                valueTokens = 0;
                wantsKey = false;
            } else {
                noteValue(token);
            }
            break;
        case Kind::Keyword: {
            const std::string_view word = lexer.text(token.at);
            if (word == "R" && last[0].kind == Kind::Integer && last[1].kind == Kind::Integer)
                value.references.push_back(
                    {{last[0].at.begin, token.at.end}, last[0].integer, last[1].integer});
            else if (word != "true" && word != "false" && word != "null")
                return std::nullopt;
            noteValue(token);
            break;
        }
        case Kind::Integer:
        case Kind::Real:
        case Kind::String:
            noteValue(token);
            break;
        }
        last = {last[1], token};
    }
}

} // namespace scoredesk::documents
