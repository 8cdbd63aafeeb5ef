// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sample/samplelea.h"
#include "tests/support/stringmaker.h"

#include <QtCore/QTemporaryDir>

#include <catch2/catch.hpp>

namespace scoredesk::testing {

/// The caret-delimited data files of a small synthetic LEA in a folder of their own, gone when the test ends: this year's only, and no
/// reports. A test that uses it links scoredesk_sample.
class SampleFiles
{
public:
    explicit SampleFiles(int students, std::uint64_t seed = sample::SampleOptions().seed)
    {
        sample::SampleOptions options;
        options.students = students;
        options.seed = seed;
        options.reports = 0;
        options.outDir = m_folder.path();
        options.xlsx = false;
        options.earlierYears = 0;
        REQUIRE(sample::writeSampleLea(options));
    }

    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

} // namespace scoredesk::testing
