// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/registration.h"
#include "core/store/database.h"

#include <string>
#include <vector>

namespace scoredesk::store {

/// A thing that reports of one kind and year do not list any more.
struct Ended
{
    std::int64_t ssid = 0;
    std::string item;
    std::int64_t since = 0; ///< as-of of the report that left it out first
    auto operator<=>(const Ended &) const = default;
};

// A student who moves away is in no newer report. A report that was filtered leaves out many more, so one counts as a report on everybody
// when it lists nine tenths or more of those who were known before it (the rule of BalanceBuilder): what it leaves out, it ends. Each content
// area of Test Assignment is judged by itself, because a filter may be by test. What STAIRS left out is history, not gone. Whoever a later
// report lists again was never away. All of it follows from the spans and the as-ofs of the files, so the order of the imports is no matter.

/// Writes what ended as lines of the table listing (kNotListed) that are current in place of the last word. In order.
std::vector<Ended> putEnds(Database &database, domain::SchoolYear year, domain::ListKind kind);
/// Takes them out again: the last word is current. Returns what they were, in order.
std::vector<Ended> takeEnds(Database &database, domain::SchoolYear year, domain::ListKind kind);

} // namespace scoredesk::store
