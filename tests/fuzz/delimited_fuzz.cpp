// SPDX-License-Identifier: GPL-3.0-or-later
//
// The same bytes in large and in small pieces must give the same rows; cells come in rising columns and are UTF-8.
#include "core/files/delimitedreader.h"
#include "core/files/utf8.h"
#include "tests/core/files/sheetcompare.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

[[nodiscard]] std::vector<std::string> rowsOf(std::string_view bytes, char delimiter, std::size_t piece)
{
    using namespace scoredesk;
    std::vector<std::string> rows;
    files::BlockReader reader(testing::pieces(bytes, piece), testing::kSmallBlock);
    const Result<void> done = files::readDelimited(reader, delimiter, [&rows](const files::RawRow &row) {
        std::string text = std::to_string(row.number) + '/' + std::to_string(row.width) + '/' + std::to_string(row.isCutShort);
        int column = -1;
        for (const files::RawCell &cell : row.cells) {
            if (cell.column <= column || cell.column >= row.width || cell.text.empty())
                std::abort();
            column = cell.column;
            text += '|' + std::to_string(column) + ':' + std::string(cell.text);
        }
        rows.push_back(std::move(text));
        return true;
    });
    rows.emplace_back(done ? "end" : "error");
    return rows;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 1)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char *>(data) + 1, size - 1);
    const char delimiter = "^,\t;"[data[0] & 3U];
    if (rowsOf(bytes, delimiter, std::size_t{1} << ((data[0] >> 2U) & 0x0FU)) != rowsOf(bytes, delimiter, 1 << 20))
        std::abort();
    return 0;
}
