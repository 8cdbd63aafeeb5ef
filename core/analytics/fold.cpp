// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/searchindex.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <array>

namespace scoredesk::analytics {

namespace {

constexpr char32_t kTableStart = 0x80;
constexpr char32_t kTableEnd =
    0x250; // Latin-1 Supplement, Latin Extended-A and -B: nearly every accented name

bool isApostrophe(char32_t c)
{
    switch (c) {
    case U'\'':
    case U'`':
    case 0x00B4: // acute accent typed as an apostrophe
    case 0x02B9:
    case 0x02BB: // okina
    case 0x02BC:
    case 0x02BD:
    case 0x02BE:
    case 0x02BF:
    case 0x02C8:
    case 0x055A:
    case 0x05F3:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x2035:
    case 0xA78C:
    case 0xFF07:
        return true;
    default:
        return false;
    }
}

/// Accents and points that people leave out when they type. Vowel signs of other scripts are letters to their readers and stay.
bool isDroppedMark(char32_t c)
{
    return (c >= 0x0300 && c <= 0x036F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF)
           || (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE20 && c <= 0xFE2F)
           || (c >= 0x0591 && c <= 0x05C7 && c != 0x05BE && c != 0x05C0 && c != 0x05C3 && c != 0x05C6)
           || (c >= 0x064B && c <= 0x065F) || c == 0x0640 || c == 0x00AD || (c >= 0x200B && c <= 0x200F)
           || c == 0x2060 || c == 0xFEFF;
}

/// Letters that no decomposition opens.
std::string_view plainLetters(char32_t c)
{
    switch (c) {
    case 0x00DF:
        return "ss";
    case 0x00E6:
        return "ae";
    case 0x00F0:
        return "d";
    case 0x00F8:
        return "o";
    case 0x00FE:
        return "th";
    case 0x0111:
        return "d";
    case 0x0127:
        return "h";
    case 0x0131:
        return "i";
    case 0x0138:
        return "k";
    case 0x0142:
        return "l";
    case 0x014B:
        return "n";
    case 0x0153:
        return "oe";
    case 0x0167:
        return "t";
    case 0x0180:
        return "b";
    case 0x0188:
        return "c";
    case 0x0192:
        return "f";
    case 0x01B6:
        return "z";
    case 0x0268:
        return "i";
    case 0x026B:
        return "l";
    default:
        return {};
    }
}

void appendUtf8(std::string &out, char32_t c)
{
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

void appendBreak(std::string &out)
{
    if (!out.empty() && out.back() != ' ')
        out += ' ';
}

/// The fold of any text, by Qt's tables.
void foldByTables(const QString &text, std::string &out)
{
    // Apostrophes first: the acute accent typed as one would decompose into a blank.
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text)
        if (!isApostrophe(c.unicode()))
            plain += c;
    for (const char32_t raw : plain.normalized(QString::NormalizationForm_KD).toUcs4()) {
        if (isDroppedMark(raw) || isApostrophe(raw) || raw == U'.')
            continue;
        const char32_t c = QChar::toCaseFolded(raw);
        if (const std::string_view letters = plainLetters(c); !letters.empty())
            out += letters;
        else if (QChar::isLetterOrNumber(c) || QChar::isMark(c))
            appendUtf8(out, c);
        else
            appendBreak(out);
    }
}

/// What each ASCII byte becomes: itself in lower case, ' ' for a break, 0 for nothing.
constexpr std::array<char, 128> kAscii = [] {
    std::array<char, 128> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const char c = static_cast<char>(i);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            table[i] = c;
        else if (c >= 'A' && c <= 'Z')
            table[i] = static_cast<char>(c - 'A' + 'a');
        else if (c == '\'' || c == '`' || c == '.')
            table[i] = 0;
        else
            table[i] = ' ';
    }
    return table;
}();

/// The folds of single characters of the Latin blocks, made once by foldByTables; " " is a break.
const std::array<std::string, kTableEnd - kTableStart> &latinFolds()
{
    static const auto table = [] {
        std::array<std::string, kTableEnd - kTableStart> folds;
        for (char32_t c = kTableStart; c < kTableEnd; ++c) {
            // A letter in front lets a break show.
            std::string fold = "x";
            foldByTables(QString::fromUcs4(&c, 1), fold);
            folds[c - kTableStart] = fold.substr(1);
        }
        return folds;
    }();
    return table;
}

} // namespace

std::string foldForSearch(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80) {
            const char c = kAscii[byte];
            if (c == ' ')
                appendBreak(out);
            else if (c != 0)
                out += c;
            continue;
        }
        // Two-byte sequences of the Latin blocks; C3 80 … C9 8F and C2 80 … C2 BF.
        if (byte >= 0xC2 && byte <= 0xC9 && i + 1 < text.size()) {
            const auto next = static_cast<unsigned char>(text[i + 1]);
            const char32_t c = (char32_t(byte & 0x1F) << 6) | (next & 0x3F);
            if ((next & 0xC0) == 0x80 && c >= kTableStart && c < kTableEnd) {
                for (const char folded : latinFolds()[c - kTableStart]) {
                    if (folded == ' ')
                        appendBreak(out);
                    else
                        out += folded;
                }
                ++i;
                continue;
            }
        }
        out.clear();
        foldByTables(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), out);
        break;
    }
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

} // namespace scoredesk::analytics
