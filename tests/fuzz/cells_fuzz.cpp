// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes as a row of the cache: refused, or cells by rising column that are written and read again as the same.
#include "core/store/rowcodec.h"

#include <cstdint>
#include <cstdlib>
#include <vector>

namespace {

[[nodiscard]] bool decoded(std::string_view bytes, std::vector<scoredesk::store::CellView> &cells)
{
    // Words of the first columns, so that some marks of a word mean one.
    static const std::vector<scoredesk::store::ColumnWords> words(64, {"2024-05-20", "Example Elementary"});
    return scoredesk::store::decodeCells(bytes, words, [&cells](int column, std::string_view text) {
        if (column <= (cells.empty() ? -1 : cells.back().column))
            std::abort();
        cells.push_back({column, text});
    });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace scoredesk;
    std::vector<store::CellView> cells;
    if (!decoded({reinterpret_cast<const char *>(data), size}, cells))
        return 0;
    std::vector<char> bytes;
    if (!store::encodeCells(cells, bytes))
        std::abort();
    std::vector<store::CellView> again;
    if (!decoded({bytes.data(), bytes.size()}, again) || again.size() != cells.size())
        std::abort();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].column != again[i].column || cells[i].text != again[i].text)
            std::abort();
    }
    return 0;
}
