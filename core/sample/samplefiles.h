// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobs.h"
#include "core/base/result.h"
#include "core/domain/codes.h"
#include "core/sample/samplelea.h"
#include "core/sample/sampleschools.h"

#include <QtCore/QStringList>

#include <cstdint>

namespace scoredesk::sample {

/// What one year of the sample came to: rows by tested and by enrolled LEA, and the paths of its files.
struct YearRows
{
    std::int64_t tested = 0;
    std::int64_t enrolled = 0;
    QStringList created;
};

/// Writes the Student Score Data Files of the year \a back years before 2023-24 into options.outDir: by tested and by enrolled LEA,
/// as options asks for. \a done counts students over all years, of \a total.
/// Students are made in chunks on all processors, written in their order: memory stays at some chunks.
[[nodiscard]] Result<YearRows> writeYear(const SampleOptions &options, int back, const Schools &schools,
                                         const jobs::JobContext &job, std::int64_t done, std::int64_t total);

} // namespace scoredesk::sample
