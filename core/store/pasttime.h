// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/student.h"
#include "core/store/database.h"

#include <cstdint>
#include <unordered_set>

namespace scoredesk::store {

// The cache at an earlier time. \a until is UTC milliseconds; only files with an as-of not after it had been read then.

/// The LEA as those files tell it. Throws Failure: NotFound, subject "as-of", when there are none.
[[nodiscard]] domain::LeaInfo leaAt(Database &database, std::int64_t until);

/// The records that stood: of every identity the state that those files said last. When it was said is known of the file with the oldest
/// as-of that said it and of the newest; a state that came, went and came again and went once more between two files is taken for gone.
[[nodiscard]] std::unordered_set<std::int64_t> statesAt(Database &database, std::int64_t until);

} // namespace scoredesk::store
