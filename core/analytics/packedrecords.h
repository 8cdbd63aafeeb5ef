// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/scorerecord.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace scoredesk::analytics {

/// A part holds no more records than this.
inline constexpr std::size_t kRecordsOfPart = 1 << 16;

/// Appends \a records as packed values, field by field for each thousand records.
void packRecords(std::span<const domain::ScoreRecord> records, std::string &out);
/// Appends \a count records of \a part, which somebody may have damaged, to \a records. False when it is cut off, longer, or
/// names a test that there is none of.
[[nodiscard]] bool unpackRecords(std::string_view part, std::size_t count, std::vector<domain::ScoreRecord> &records);

} // namespace scoredesk::analytics
