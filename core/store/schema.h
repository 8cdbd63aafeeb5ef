// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace scoredesk::store {

/// Version of cache.db; a cache of an older version is dropped and read again.
inline constexpr int kCacheVersion = 10;

/// Newest version of desk.db; older ones are migrated up, one numbered file after the other.
inline constexpr int kDeskVersion = 3;

/// Brings the file behind \a database from its PRAGMA user_version up to \a version with resources/migrations/<name>-NN.sql, the first
/// of which is number \a first, each in a transaction of its own. Throws Failure: Corrupt when the file is newer than \a version.
void migrate(Database &database, const QString &name, int first, int version);

/// The search indexes of a cache. They are made after the first import, which is faster than keeping them up row by row.
void createIndexes(Database &database);

} // namespace scoredesk::store
