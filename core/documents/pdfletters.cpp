// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/pdfletters.h"

#include "core/documents/pdfsyntax.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>

#include <array>
#include <charconv>
#include <memory>
#include <vector>

namespace scoredesk::documents {

namespace {

constexpr int kFirstLigature = 0xFB00;
constexpr std::array<std::string_view, 7> kLetters{"00660066", "00660069", "0066006C", "006600660069", "00660066006C", "017F0074", "00730074"};

/// The number between angle brackets, of at most four digits; -1 for anything else.
int codeOf(std::string_view hex)
{
    unsigned code = 0;
    if (hex.size() < 3 || hex.size() > 6 || hex.front() != '<')
        return -1;
    const char *end = hex.data() + hex.size() - 1;
    const auto read = std::from_chars(hex.data() + 1, end, code, 16);
    return read.ec == std::errc() && read.ptr == end ? static_cast<int>(code) : -1;
}

/// In hexadecimal digits, what is to be told in place of \a code; empty where that is right.
std::string_view plainerThan(int code)
{
    if (code == '\t')
        return "0020";
    if (code >= kFirstLigature && code < kFirstLigature + static_cast<int>(kLetters.size()))
        return kLetters[static_cast<std::size_t>(code - kFirstLigature)];
    return {};
}

/// "<0066>", or what is plainer.
std::string lettersOf(int code)
{
    if (const std::string_view plain = plainerThan(code); !plain.empty())
        return '<' + std::string(plain) + '>';
    std::array<char, 4> digits{'0', '0', '0', '0'};
    for (std::size_t i = digits.size(); i-- > 0; code /= 16)
        digits[i] = "0123456789ABCDEF"[code % 16];
    return '<' + std::string(digits.data(), digits.size()) + '>';
}

/// What stands for glyphs \a first … \a last, of which the first is \a code and each further one the next.
std::string lettersOfRange(int first, int last, int code)
{
    if (first == last)
        return lettersOf(code);
    std::string list = "[";
    for (int glyph = first; glyph <= last; ++glyph)
        list += lettersOf(code + glyph - first);
    return list + ']';
}

bool canBePlainer(int first, int last, int code)
{
    for (int glyph = first; glyph <= last; ++glyph)
        if (!plainerThan(code + glyph - first).empty())
            return true;
    return false;
}

} // namespace

std::string withPlainLetters(std::string_view map)
{
    std::string made;
    std::size_t copied = 0;
    const auto replace = [&](const PdfSpan &at, const std::string &by) {
        made.append(map.substr(copied, at.begin - copied)).append(by);
        copied = at.end;
    };
    PdfLexer lexer(map);
    bool isInRanges = false, isInList = false;
    std::vector<int> glyphs; // the ends of a range, until its letters come
    for (PdfToken token = lexer.next(); token.kind != PdfToken::Kind::End && token.kind != PdfToken::Kind::Bad; token = lexer.next()) {
        if (token.kind == PdfToken::Kind::Keyword) {
            isInRanges = lexer.text(token.at) == "beginbfrange";
        } else if (token.kind == PdfToken::Kind::ArrayOpen) {
            isInList = true;
        } else if (token.kind == PdfToken::Kind::ArrayClose) {
            isInList = false;
            glyphs.clear();
        } else if (token.kind == PdfToken::Kind::String && isInRanges) {
            const int code = codeOf(lexer.text(token.at));
            if (!isInList && glyphs.size() < 2) {
                glyphs.push_back(code);
                continue;
            }
            const int first = isInList ? 0 : glyphs[0], last = isInList ? 0 : glyphs[1];
            if (code >= 0 && first >= 0 && canBePlainer(first, last, code))
                replace(token.at, lettersOfRange(first, last, code));
            if (!isInList)
                glyphs.clear();
        }
    }
    return made.append(map.substr(copied));
}

void tellPlainLetters(QPDF &file)
{
    for (QPDFObjectHandle object : file.getAllObjects()) {
        if (!object.isDictionaryOfType("/Font") || !object.getKey("/ToUnicode").isStream())
            continue;
        const std::shared_ptr<Buffer> map = object.getKey("/ToUnicode").getStreamData();
        object.replaceKey("/ToUnicode",
                          file.newStream(withPlainLetters({reinterpret_cast<const char *>(map->getBuffer()), map->getSize()})));
    }
}

} // namespace scoredesk::documents
