// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes as the words of a column, and then texts as cells of it: the words are refused, or every row comes back as it was, with the
// words that were there before and those that came.
#include "core/store/rowwords.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>

namespace {

using namespace scoredesk;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// \a texts as rows of one cell, each some times, so that some become words.
void write(store::RowWords &words, std::string_view texts, std::vector<std::vector<char>> &rows, std::vector<std::string_view> &said)
{
    constexpr int kRepeats = 8;
    for (std::size_t at = 0; at < texts.size();) {
        const std::size_t end = std::min(texts.find('\n', at), texts.size());
        const std::string_view text = texts.substr(at, end - at);
        at = end + 1;
        if (text.empty())
            continue;
        for (int i = 0; i < kRepeats; ++i) {
            store::ContentHasher::Hash hash{};
            const store::CellView cell{0, text};
            require(words.encode({&cell, 1}, rows.emplace_back(), hash));
            said.push_back(text);
        }
    }
}

} // namespace

/// Two bytes say how many are the packed words; the rest are texts, a line each.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char *>(data) + 2, size - 2);
    const std::size_t cut = std::min<std::size_t>(data[0] | std::size_t{data[1]} << 8U, bytes.size());
    const QStringList columns{QStringLiteral("A")};
    store::RowWords words(columns, columns);
    if (!words.load(0, bytes.substr(0, cut)))
        return 0;
    std::vector<std::vector<char>> rows;
    std::vector<std::string_view> said;
    write(words, bytes.substr(cut), rows, said);

    const std::vector<char> packed = words.packedWords(0);
    std::vector<store::ColumnWords> unpacked(1);
    require(store::unpackWords({packed.data(), packed.size()}, unpacked[0]));
    store::RowWords again(columns, columns);
    require(again.load(0, {packed.data(), packed.size()}) && !again.hasNewWords(0));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::optional<std::string> text;
        require(store::decodeCells({rows[i].data(), rows[i].size()}, unpacked, [&text](int, std::string_view its) { text = its; }));
        require(text == said[i]);
    }
    return 0;
}
