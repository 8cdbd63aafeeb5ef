// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "core/analytics/snapshot.h"
#include "core/store/cache.h"

#include <memory>
#include <variant>

namespace scoredesk::cli {

/// The folder of --cache, or the per-user data folder that the desktop app uses too.
[[nodiscard]] QString cacheFolder(const Arguments &arguments);

/// The passphrase of --passphrase-file or of the descriptor in SCOREDESK_PASSPHRASE_FD, without one trailing line end; or the exit status
/// after having said why there is none.
[[nodiscard]] std::variant<store::Passphrase, ExitStatus> readPassphrase(const Arguments &arguments,
                                                                         Console &console);

/// The unlocked cache or the store's error; or the exit status after having said that there is no cache (1) or no passphrase (4).
[[nodiscard]] std::variant<Result<store::Cache>, ExitStatus> tryOpenCache(const Arguments &arguments, Console &console,
                                                                          store::Cache::IfLost ifLost = store::Cache::IfLost::Refuse);

/// The unlocked cache, or the exit status after having said why not: 1 without a cache, 4 for a wrong or no passphrase.
[[nodiscard]] std::variant<store::Cache, ExitStatus> openCache(const Arguments &arguments, Console &console,
                                                               store::Cache::IfLost ifLost = store::Cache::IfLost::Refuse);

/// Everything in memory, as the desktop app has it; or the exit status. With \a until, as things stood then.
[[nodiscard]] std::variant<std::shared_ptr<const analytics::Snapshot>, ExitStatus> readSnapshot(
    const store::Cache &cache, Console &console, const QDateTime &until = {});

} // namespace scoredesk::cli
