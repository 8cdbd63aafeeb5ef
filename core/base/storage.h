// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <optional>

namespace scoredesk {

/// What the system's refusal of \a path means: Storage, with subject "full" and the folder as detail where the disk has no room left, else
/// with the whole path as subject and \a detail.
[[nodiscard]] Error storageError(const QString &path, const QString &detail);

/// Why no file can be written at \a path: Storage with subject "not-a-file" and the path as detail, where a folder, a pipe, a device or a
/// socket stands. Writing would put a file in its place, and whoever reads from there would wait for ever. Nothing otherwise.
[[nodiscard]] std::optional<Error> refusalToWrite(const QString &path);

} // namespace scoredesk
