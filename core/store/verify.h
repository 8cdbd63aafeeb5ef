// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cache.h"
#include "core/store/cacheimpl.h"

namespace scoredesk::store {

/// Everything Cache::verify() promises. Throws Failure when a file cannot be opened at all, or Cancelled.
[[nodiscard]] QList<Problem> verifyCache(const CacheImpl &cache, const jobs::JobContext &job);

} // namespace scoredesk::store
