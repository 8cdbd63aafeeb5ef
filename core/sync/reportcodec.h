// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/importer.h"

#include <QtCore/QByteArray>

namespace scoredesk::sync {

/// What a file's report said, to be kept with its source in the encrypted cache: everything but the path and the counts of what
/// changed, which are the store's to say.
[[nodiscard]] QByteArray packReport(const FileReport &report);
/// False for a report of another version of this program.
[[nodiscard]] bool unpackReport(const QByteArray &packed, FileReport &report);

} // namespace scoredesk::sync
