// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobs.h"
#include "core/base/result.h"
#include "core/sample/samplelea.h"
#include "core/sample/sampleschools.h"

#include <QtCore/QStringList>

namespace scoredesk::sample {

/// Writes TOMS's three reports about who is to test in 2023-24, xlsx, as they stood on options.asOf: SSR Distribution, Test Assignment,
/// STAIRS and Appeals. They list the students enrolled in the LEA, and some hundredth more than the data files: those who came at the end
/// and have no result yet. What they say of a test is what its row in the data files says. Returns the paths.
[[nodiscard]] Result<QStringList> writeLists(const SampleOptions &options, const Schools &schools, const jobs::JobContext &job);

} // namespace scoredesk::sample
