// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobs.h"
#include "core/base/result.h"

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstdint>

namespace scoredesk::sample {

/// How large a synthetic LEA is wanted, and what of it.
struct SampleOptions
{
    int students = 2'500; ///< 1 … 1,000,000: those who stand in at least one file of 2023-24
    std::uint64_t seed = 1;
    QString outDir; ///< made when it is not there
    /// How many SSR PDFs; -1: all when there are at most 2,500 students, else none.
    int reports = -1;
    /// The day the files were asked for: later scores, reports and test dates are not in them.
    QDate asOf{2024, 6, 5};
    bool xlsx = true;
    bool csv = true;
    /// Files of 2022-23 and 2021-22 about the same students: -1: up to 25,000 students, 0 never, 1 always.
    int earlierYears = -1;
    /// SSR Distribution, Test Assignment and STAIRS and Appeals of 2023-24, where xlsx is wanted.
    bool lists = true;
    /// CERS's claim report of 2023-24, up to 25,000 students, where csv is wanted.
    bool claims = true;
    /// Days before asOf on which the data files were downloaded too: caret files of 2023-24, each in a folder named by its day.
    QList<QDate> earlierDays{};
};

/// What was written.
struct SampleResult
{
    QStringList created;         ///< absolute paths, in a fixed order
    std::int64_t testedRows = 0; ///< of 2023-24
    std::int64_t enrolledRows = 0;
    int reports = 0;
    QString claims;    ///< of created, CERS's claim report
    QStringList lists; ///< of created, the reports about who is to test
};

/// Writes the synthetic LEA "Sample Unified" (county 99) as TOMS would deliver it: Student Score Data Files by tested and by
/// enrolled LEA, xlsx with a preamble and caret CSV, and below SSR/ one PDF for each student whose report is out.
/// The same options give the same data files, byte for byte, on every platform; PDFs carry the same text but not the same bytes.
/// PDFs need a QGuiApplication (offscreen is enough). Work is spread over the processors; memory does not grow with the students.
/// Errors: InvalidInput for options out of range, Storage, Cancelled; Internal when PDFs are wanted without a QGuiApplication.
[[nodiscard]] Result<SampleResult> writeSampleLea(const SampleOptions &options,
                                                  const jobs::JobContext &job = {});

} // namespace scoredesk::sample
