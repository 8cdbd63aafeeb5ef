// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rowcodec.h"

#include "core/domain/recordfields.h"
#include "core/store/cellwriter.h"

#include <algorithm>
#include <type_traits>

namespace scoredesk::store {

namespace {

constexpr int kMaxColumns = 1 << 20;

template <typename T>
auto bitsOf(T value)
{
    if constexpr (std::is_enum_v<T>)
        return static_cast<std::make_unsigned_t<std::underlying_type_t<T>>>(value);
    else
        return static_cast<std::make_unsigned_t<T>>(value);
}

std::size_t factsBytes()
{
    static const std::size_t bytes = [] {
        std::size_t sum = 0;
        const domain::ScoreRecord record;
        domain::visitFacts(record, [&sum](const auto &value) { sum += sizeof(value); });
        return sum;
    }();
    return bytes;
}

} // namespace

void appendVarint(std::uint64_t value, std::vector<char> &out)
{
    while (value >= 0x80) {
        out.push_back(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    out.push_back(static_cast<char>(value));
}

bool takeVarint(std::string_view &in, std::uint64_t &value)
{
    value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        if (in.empty())
            return false;
        const auto byte = static_cast<unsigned char>(in.front());
        in.remove_prefix(1);
        value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
        if (byte < 0x80)
            return true;
    }
    return false;
}

bool encodeCells(std::span<const CellView> cells, std::vector<char> &out)
{
    std::size_t room = 0;
    for (const CellView &cell : cells)
        room += cell.text.size() + CellWriter::kMostCellBytes;
    const std::size_t start = out.size();
    out.resize(start + room);
    CellWriter writer(out.data() + start);
    int previous = -1;
    for (const CellView &cell : cells) {
        if (cell.column <= previous || cell.column >= kMaxColumns) {
            out.resize(start);
            return false;
        }
        writer.text(cell.column - previous, cell.text);
        previous = cell.column;
    }
    out.resize(static_cast<std::size_t>(writer.end() - out.data()));
    return true;
}

bool decodeCells(std::string_view encoded, std::span<const ColumnWords> words,
                 const std::function<void(int, std::string_view)> &visit)
{
    std::uint64_t column = 0; // one more than the cell's
    while (!encoded.empty()) {
        std::uint64_t mark = 0;
        if (!takeVarint(encoded, mark))
            return false;
        const std::uint64_t gap = mark >> kKindBits;
        const std::uint64_t kind = mark & kKindMask;
        if (gap == 0 || gap > std::uint64_t{kMaxColumns})
            return false;
        column += gap;
        std::uint64_t number = kind + 1;
        if (column > std::uint64_t{kMaxColumns} || (kind >= kSizedText && !takeVarint(encoded, number)))
            return false;
        if (kind == kWord) {
            if (column > words.size() || number >= words[column - 1].size())
                return false;
            visit(static_cast<int>(column - 1), words[column - 1][number]);
            continue;
        }
        if (number > encoded.size())
            return false;
        visit(static_cast<int>(column - 1), encoded.substr(0, number));
        encoded.remove_prefix(number);
    }
    return true;
}

void packFacts(const domain::ScoreRecord &record, std::vector<char> &out)
{
    out.resize(factsBytes());
    char *at = out.data();
    domain::visitFacts(record, [&at](const auto &value) {
        auto bits = bitsOf(value);
        for (std::size_t i = 0; i < sizeof(bits);
             ++i) // compilers make one store of it on little-endian machines
            *at++ = static_cast<char>(static_cast<std::uint64_t>(bits) >> (8 * i));
    });
}

bool unpackFacts(std::string_view facts, domain::ScoreRecord &record)
{
    if (facts.size() != factsBytes())
        return false;
    const auto *at = reinterpret_cast<const unsigned char *>(facts.data());
    domain::visitFacts(record, [&at](auto &value) {
        using T = std::remove_reference_t<decltype(value)>;
        std::uint64_t bits = 0;
        for (std::size_t i = 0; i < sizeof(T); ++i)
            bits |= static_cast<std::uint64_t>(*at++) << (8 * i);
        value = static_cast<T>(bits);
    });
    return true;
}

} // namespace scoredesk::store
