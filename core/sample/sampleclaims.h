// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobs.h"
#include "core/base/result.h"
#include "core/sample/samplelea.h"
#include "core/sample/sampleschools.h"

#include <QtCore/QString>

namespace scoredesk::sample {

/// Writes CERS's custom aggregate report of the type Claim for 2023-24 (cers-formats §b) as it stood on options.asOf: the LEA and its schools,
/// by where students are enrolled, with every subgroup the data file has too. Single claims follow the composite claims of the same rows of
/// the data file: a student who is above in Reading and Listening is seldom below in either. Of fewer than 30 students no levels are told.
/// Returns the path.
[[nodiscard]] Result<QString> writeClaims(const SampleOptions &options, const Schools &schools, const jobs::JobContext &job);

} // namespace scoredesk::sample
