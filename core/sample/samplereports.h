// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobs.h"
#include "core/base/result.h"
#include "core/sample/samplelea.h"
#include "core/sample/sampleschools.h"

#include <QtCore/QStringList>

#include <cstdint>

namespace scoredesk::sample {

/// Writes SSR/<SSID>_CAASPP_SSR_2024.pdf for the first \a wanted students enrolled in the LEA whose report is out on the as-of day:
/// a page in English, and one in Spanish when that is the student's language. The Spanish test has a report of its own,
/// SSR/<SSID>_CSA_SSR_2024.pdf. A4 is not used in California: US letter.
/// Errors: Storage, Cancelled; Internal without a QGuiApplication (fonts).
[[nodiscard]] Result<QStringList> writeReports(const SampleOptions &options, int wanted,
                                               const Schools &schools, const jobs::JobContext &job,
                                               std::int64_t done, std::int64_t total);

} // namespace scoredesk::sample
