// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobs.h"
#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace scoredesk::files {

/// What the file \a path says, and \a settings, in 16 bytes: two files with the same fingerprint need not both be read.
/// Of a workbook, the name, length and CRC-32 of each of its parts as the archive's directory has them, the document's properties aside:
/// the same sheets packed again, at another time or by another program, are the same file, and nothing is unpacked to know it. Two
/// workbooks that differ in a part of one length pass for the same with a chance of 1 in 2^32, which is what the archive's own check for
/// damage has. Of any other file, all its bytes. Not against forgery: XXH3. Errors: Storage, Cancelled.
[[nodiscard]] Result<QByteArray> fingerprintOf(const QString &path, const QByteArray &settings,
                                               const jobs::JobContext &job = {});

} // namespace scoredesk::files
