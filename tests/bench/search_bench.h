// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace scoredesk::bench {

/// One keystroke each: what was measured over many texts typed letter by letter.
struct SearchFigures
{
    std::size_t students = 0;
    double p50Ms = 0, p95Ms = 0, worstMs = 0; ///< SearchIndex::find with a limit of 50
    double scanP95Ms = 0;                     ///< the peer: one plain memory scan for the same texts
    double buildMs = 0;                       ///< constructing the index
    double megabytes = 0;                     ///< held by the index
};

/// Makes up \a students names with frequencies as of real ones (few common, many rare), builds the index and types 400 texts of 1 to 10
/// letters. Same seed, same names.
[[nodiscard]] SearchFigures searchFigures(std::size_t students, unsigned seed = 1);

} // namespace scoredesk::bench
