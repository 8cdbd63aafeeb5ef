// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/delimitedreader.h"

#include "core/files/blockreader.h"
#include "core/files/tablereader.h"
#include "core/files/tr.h"
#include "core/files/utf8.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStringDecoder>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <memory>
#if defined(__SSE2__) || defined(_M_X64)
#    include <emmintrin.h>
#    define SCOREDESK_SSE2
#endif

namespace scoredesk::files {

namespace {

constexpr std::size_t kMaxQuoted = 1024 * 1024; ///< a quoted cell longer than this was never closed
constexpr std::size_t kDecodePiece = 64 * 1024;

/// Unicode of CP-1252's bytes 0x80 … 0x9F (the five free ones as U+FFFD); the other bytes are Latin-1.
constexpr std::array<char16_t, 32> kCp1252{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

[[nodiscard]] bool isUtf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        if (static_cast<signed char>(text[i]) >= 0) {
            ++i;
            continue;
        }
        const std::size_t length = xmlUtf8Length(text.substr(i));
        if (length == 0)
            return false;
        i += length;
    }
    return true;
}

[[nodiscard]] std::string_view fromCp1252(std::string_view text, TextArena &arena)
{
    char *out = arena.take(text.size() * 3);
    char *at = out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const unsigned code = byte < 0x80 || byte >= 0xA0 ? byte : kCp1252[byte - 0x80U];
        if (code < 0x80) {
            *at++ = static_cast<char>(code);
        } else if (code < 0x800) {
            *at++ = static_cast<char>(0xC0U | (code >> 6U));
            *at++ = static_cast<char>(0x80U | (code & 0x3FU));
        } else {
            *at++ = static_cast<char>(0xE0U | (code >> 12U));
            *at++ = static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
            *at++ = static_cast<char>(0x80U | (code & 0x3FU));
        }
    }
    return {out, static_cast<std::size_t>(at - out)};
}

/// The next byte in [at, end) that ends a cell or needs care: delimiter, line end, NUL. \a high becomes true when bytes over 0x7F
/// were passed (perhaps a few behind the result too: it only costs a check).
[[nodiscard]] inline const char *findCellEnd(const char *at, const char *end, char delimiter, bool &high)
{
#ifdef SCOREDESK_SSE2
    const __m128i delimiters = _mm_set1_epi8(delimiter);
    const __m128i lf = _mm_set1_epi8('\n');
    const __m128i cr = _mm_set1_epi8('\r');
    const __m128i zero = _mm_setzero_si128();
    while (end - at >= 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        const __m128i hits = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, delimiters), _mm_cmpeq_epi8(bytes, lf)),
                                          _mm_or_si128(_mm_cmpeq_epi8(bytes, cr), _mm_cmpeq_epi8(bytes, zero)));
        high = high || _mm_movemask_epi8(bytes) != 0;
        const auto mask = static_cast<unsigned>(_mm_movemask_epi8(hits));
        if (mask != 0)
            return at + std::countr_zero(mask);
        at += 16;
    }
#endif
    for (; at < end; ++at) {
        const char c = *at;
        high = high || static_cast<signed char>(c) < 0;
        if (c == delimiter || c == '\n' || c == '\r' || c == '\0')
            return at;
    }
    return end;
}

class Parser
{
public:
    Parser(char delimiter, const RowVisitor &visit) : m_delimiter(delimiter), m_visit(visit) {}

    [[nodiscard]] Result<void> run(BlockReader &reader);

private:
    enum class Outcome { Row, NeedsMore, Unclosed };
    [[nodiscard]] Outcome parseRow(const char *&at, const char *end, bool isEnd, bool useQuotes);
    [[nodiscard]] bool quotedCell(const char *&at, const char *end, bool isEnd, Outcome &outcome);
    void addCell(const char *from, const char *to, bool high, bool hasNul);

    char m_delimiter;
    const RowVisitor &m_visit;
    std::vector<RawCell> m_cells;
    TextArena m_arena;
    int m_column = 0;
    std::int64_t m_line = 1;
    std::int64_t m_linesInRow = 1;
    bool m_endedByLine = false;
};

void Parser::addCell(const char *from, const char *to, bool high, bool hasNul)
{
    if (from == to) {
        ++m_column;
        return;
    }
    std::string_view text(from, static_cast<std::size_t>(to - from));
    if (hasNul) {
        char *out = m_arena.take(text.size());
        const auto end = std::remove_copy(text.begin(), text.end(), out, '\0');
        text = {out, static_cast<std::size_t>(end - out)};
    }
    if (high && !isUtf8(text))
        text = fromCp1252(text, m_arena);
    if (!text.empty())
        m_cells.push_back({m_column, CellType::Text, text});
    ++m_column;
}

/// A cell that begins with a quote. False: see \a outcome.
bool Parser::quotedCell(const char *&at, const char *end, bool isEnd, Outcome &outcome)
{
    const char *start = at + 1;
    bool doubled = false;
    for (const char *p = start;;) {
        const auto *quote = static_cast<const char *>(std::memchr(p, '"', static_cast<std::size_t>(end - p)));
        if (!quote || (quote + 1 == end && !isEnd)) {
            const bool hopeless = isEnd || static_cast<std::size_t>(end - start) > kMaxQuoted;
            outcome = hopeless ? Outcome::Unclosed : Outcome::NeedsMore;
            return false;
        }
        if (quote + 1 < end && quote[1] == '"') {
            doubled = true;
            p = quote + 2;
            continue;
        }
        if (quote + 1 < end && quote[1] != m_delimiter && quote[1] != '\n' && quote[1] != '\r') {
            outcome = Outcome::Unclosed; // text behind the closing quote: not a quoted cell at all
            return false;
        }
        const std::string_view inside(start, static_cast<std::size_t>(quote - start));
        m_linesInRow += std::count(inside.begin(), inside.end(), '\n');
        const bool high = std::any_of(inside.begin(), inside.end(), [](char c) { return static_cast<signed char>(c) < 0; });
        const bool hasNul = inside.find('\0') != std::string_view::npos;
        if (doubled) {
            char *out = m_arena.take(inside.size());
            char *to = out;
            for (std::size_t i = 0; i < inside.size(); ++i) {
                *to++ = inside[i];
                if (inside[i] == '"')
                    ++i;
            }
            addCell(out, to, high, hasNul);
        } else {
            addCell(inside.data(), inside.data() + inside.size(), high, hasNul);
        }
        at = quote + 1;
        return true;
    }
}

Parser::Outcome Parser::parseRow(const char *&at, const char *end, bool isEnd, bool useQuotes)
{
    m_cells.clear();
    m_arena.reset();
    m_column = 0;
    m_linesInRow = 1;
    const char *p = at;
    for (;;) {
        while (p < end && *p == m_delimiter) { // most cells of a row are empty
            ++m_column;
            ++p;
        }
        if (useQuotes && p < end && *p == '"') {
            Outcome outcome{};
            if (!quotedCell(p, end, isEnd, outcome))
                return outcome;
        } else {
            const char *from = p;
            bool high = false;
            bool hasNul = false;
            p = findCellEnd(p, end, m_delimiter, high);
            while (p < end && *p == '\0' && m_delimiter != '\0') {
                hasNul = true;
                p = findCellEnd(p + 1, end, m_delimiter, high);
            }
            if (p == end && !isEnd)
                return Outcome::NeedsMore;
            addCell(from, p, high, hasNul);
        }
        if (p == end) {
            if (!isEnd)
                return Outcome::NeedsMore;
            m_endedByLine = false;
            at = p;
            return Outcome::Row;
        }
        if (*p == m_delimiter) {
            ++p;
            continue;
        }
        if (*p == '\r') {
            if (p + 1 == end && !isEnd)
                return Outcome::NeedsMore; // the LF may stand in the next block
            p += p + 1 < end && p[1] == '\n' ? 2 : 1;
        } else {
            ++p;
        }
        m_endedByLine = true;
        at = p;
        return Outcome::Row;
    }
}

Result<void> Parser::run(BlockReader &reader)
{
    bool isEnd = !reader.advance(nullptr);
    while (!isEnd && reader.end() - reader.begin() < 3) // a byte order mark may come in pieces
        isEnd = !reader.advance(reader.begin());
    const char *at = reader.begin();
    const char *end = reader.end();
    if (at && end - at >= 3 && std::memcmp(at, "\xEF\xBB\xBF", 3) == 0)
        at += 3;
    for (;;) {
        if (at == end && isEnd)
            break;
        Outcome outcome = at == end ? Outcome::NeedsMore : parseRow(at, end, isEnd, true);
        if (outcome == Outcome::Unclosed)
            outcome = parseRow(at, end, isEnd, false);
        if (outcome == Outcome::NeedsMore) {
            if (static_cast<std::size_t>(end - at) > kMaxRowBytes)
                return Error{ErrorKind::InvalidInput, {}, Tr::tr("Line %1 is longer than any line of a data file. Download the file again.").arg(m_line)};
            if (reader.advance(at)) {
                at = reader.begin();
                end = reader.end();
            } else {
                isEnd = true;
            }
            continue;
        }
        const bool isEmpty = m_cells.empty() && m_column <= 1;
        if (!isEmpty) {
            RawRow row;
            row.number = m_line;
            row.cells = m_cells;
            row.width = m_column;
            row.isCutShort = !m_endedByLine;
            if (!m_visit(row))
                return {};
        }
        m_line += m_linesInRow;
    }
    if (reader.error())
        return *reader.error();
    return {};
}

/// UTF-16 by its BOM, or by zero bytes at every second place (Excel's "Unicode text" without one).
[[nodiscard]] std::optional<QStringDecoder::Encoding> utf16Of(std::string_view start)
{
    if (start.size() < 4)
        return std::nullopt;
    if (start.substr(0, 2) == "\xFF\xFE")
        return QStringDecoder::Utf16LE;
    if (start.substr(0, 2) == "\xFE\xFF")
        return QStringDecoder::Utf16BE;
    const std::size_t pairs = std::min<std::size_t>(start.size() / 2, 32);
    std::size_t evenZeros = 0;
    std::size_t oddZeros = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        if (start[2 * i] == '\0')
            ++evenZeros;
        if (start[2 * i + 1] == '\0')
            ++oddZeros;
    }
    if (oddZeros == pairs && evenZeros == 0)
        return QStringDecoder::Utf16LE;
    if (evenZeros == pairs && oddZeros == 0)
        return QStringDecoder::Utf16BE;
    return std::nullopt;
}

} // namespace

Result<void> readDelimited(BlockReader &bytes, char delimiter, const RowVisitor &visit)
{
    return Parser(delimiter, visit).run(bytes);
}

Result<void> readDelimited(const QString &path, char delimiter, const RowVisitor &visit, std::int64_t limit,
                           std::atomic<std::int64_t> *bytesRead)
{
    auto file = std::make_shared<QFile>(path);
    const QString name = QFileInfo(path).fileName();
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{ErrorKind::Storage, name, file->errorString()};
    const QByteArray start = file->peek(64);
    const auto encoding = utf16Of({start.constData(), static_cast<std::size_t>(start.size())});

    auto left = std::make_shared<std::int64_t>(limit > 0 ? limit : std::numeric_limits<std::int64_t>::max());
    const auto readPiece = [file, left, name, bytesRead](char *out, std::size_t room) -> Result<std::size_t> {
        const qint64 wanted = std::min(static_cast<qint64>(room), static_cast<qint64>(*left));
        const qint64 count = wanted > 0 ? file->read(out, wanted) : 0;
        if (count < 0)
            return Error{ErrorKind::Storage, name, file->errorString()};
        *left -= count;
        if (bytesRead)
            *bytesRead += count;
        return static_cast<std::size_t>(count);
    };
    BlockReader::Fill fill = readPiece;
    if (encoding) {
        auto decoder = std::make_shared<QStringDecoder>(*encoding);
        fill = [readPiece, decoder](char *out, std::size_t) -> Result<std::size_t> {
            std::array<char, kDecodePiece> raw{};
            for (;;) {
                const Result<std::size_t> count = readPiece(raw.data(), raw.size());
                if (!count || *count == 0)
                    return count;
                const QString text = (*decoder)(QByteArrayView(raw.data(), static_cast<qsizetype>(*count)));
                const QByteArray utf8 = text.toUtf8(); // three bytes for two at most: fits the block
                if (utf8.isEmpty())
                    continue;
                std::memcpy(out, utf8.constData(), static_cast<std::size_t>(utf8.size()));
                return static_cast<std::size_t>(utf8.size());
            }
        };
    }
    BlockReader reader(std::move(fill));
    Result<void> done = readDelimited(reader, delimiter, visit);
    if (!done && done.error().subject.isEmpty())
        return Error{done.error().kind, name, done.error().detail};
    return done;
}

namespace {

class DelimitedTable final : public TableReader
{
public:
    DelimitedTable(QString path, char delimiter, std::int64_t limit)
        : m_path(std::move(path)), m_delimiter(delimiter), m_limit(limit), m_size(QFileInfo(m_path).size())
    {
    }
    Result<void> read(const RowVisitor &visit) override
    {
        m_done = 0;
        return readDelimited(m_path, m_delimiter, visit, m_limit, &m_done);
    }
    jobs::Progress progress() const override { return {m_done, m_size}; }

private:
    QString m_path;
    char m_delimiter;
    std::int64_t m_limit;
    std::int64_t m_size;
    std::atomic<std::int64_t> m_done{0};
};

} // namespace

std::unique_ptr<TableReader> delimitedTable(const QString &path, char delimiter, std::int64_t limit)
{
    return std::make_unique<DelimitedTable>(path, delimiter, limit);
}

} // namespace scoredesk::files
