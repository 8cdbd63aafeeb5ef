// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <cstdint>
#include <functional>
#include <string_view>

namespace scoredesk::store {

/// Gives each part to whom it calls, which says whether to go on.
using PartVisitor = std::function<bool(std::string_view)>;

/// Puts the parts that \a parts gives in place of all others, as those of \a generation, within the open transaction. False when that is not the newest,
/// or \a parts says that they are not whole: then the transaction is to be rolled back.
[[nodiscard]] bool writeColumnParts(Database &database, std::int64_t generation, const std::function<bool(const PartVisitor &)> &parts);

/// Visits the parts of the newest generation in order, until one is missing or is not what was written.
void readColumnParts(Database &database, const PartVisitor &visit);

/// The number of the first part of the newest generation that is missing or damaged; 0: none is, or there are none.
[[nodiscard]] std::int64_t damagedColumnPart(Database &database);

} // namespace scoredesk::store
