// SPDX-License-Identifier: GPL-3.0-or-later
//
// Holds the worksheet scanner against expat: whatever the bytes, both must see the same rows and the same end.
#include "tests/core/files/sheetcompare.h"

#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

constexpr std::string_view kHead = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

void compare(std::string_view xml, std::size_t piece)
{
    using namespace scoredesk::testing;
    const SheetReading scanned = readByScanner(xml, piece);
    const SheetReading parsed = readByExpat(xml);
    if (scanned.end != parsed.end || scanned.rows != parsed.rows)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 1)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char *>(data) + 1, size - 1);
    const std::size_t piece = std::size_t{1} << (data[0] & 0x0FU);
    compare(bytes, piece);
    compare(std::string(kHead).append(bytes), piece); // most mutations should reach the rows
    return 0;
}
