// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/importer.h"

namespace scoredesk::sync {

/// Reads the Student Score Data File \a file into \a generation as one source. Reading, decoding and hashing run on a thread of their
/// own beside the writing. A file that is refused leaves nothing behind and says why in its report; an error is one of
/// the cache's, or Cancelled.
[[nodiscard]] Result<FileReport> importScoreFile(store::Generation &generation,
                                                 const files::FileDescription &file,
                                                 const ImportOptions &options, const Clock &clock,
                                                 const jobs::JobContext &job);

/// The as-of instant of a file whose newest date is \a day: the start of that day in Los Angeles. TOMS gives dates without a time, and
/// a coordinator who downloads in the morning of that day has the file already.
[[nodiscard]] QDateTime startOfDayInCalifornia(QDate day);

/// Why a file that cannot be read is refused, a whole sentence.
[[nodiscard]] QString refusalOf(const Error &error);

} // namespace scoredesk::sync
