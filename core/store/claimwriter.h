// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/claimresult.h"
#include "core/store/cache.h"
#include "core/store/database.h"

#include <functional>
#include <optional>
#include <span>

namespace scoredesk::store {

/// Writes claim reports of CERS into the open transaction of a generation. Every word is kept with its as-of, so that whatever the order of
/// the imports the cache ends the same, and an earlier time can be shown. Throws Failure.
class ClaimWriter
{
public:
    explicit ClaimWriter(Database &database) : m_database(database) {}

    [[nodiscard]] std::optional<KnownSource> known(const QByteArray &fingerprint, const QDateTime &fileTime);
    [[nodiscard]] ListOutcome add(const ClaimSource &source, std::span<const domain::ClaimResult> rows);
    [[nodiscard]] bool hasChanges() const { return m_hasChanges; }

private:
    Database &m_database;
    bool m_hasChanges = false;
};

/// Of every row the newest word not after \a until (UTC milliseconds; 0: any), in the order of ClaimResult::key(); \a visit returns false to
/// end. Throws Failure.
void readClaims(Database &database, std::int64_t until, const std::function<bool(const domain::ClaimResult &)> &visit);

} // namespace scoredesk::store
