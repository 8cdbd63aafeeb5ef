// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "core/sample/samplelea.h"

namespace scoredesk::bench {

using namespace Qt::StringLiterals;

void benchSample(Bench &bench)
{
    if (!bench.wants(u"sample-data-files"_s))
        return;
    sample::SampleOptions options;
    options.students = bench.scaled(300'000);
    options.seed = 20240522;
    options.outDir = bench.freshFolder(u"sample-files"_s);
    options.reports = 0;
    options.earlierYears = 0;
    std::int64_t rows = 0;
    const double took = seconds([&] {
        const auto made = sample::writeSampleLea(options);
        if (!made)
            fail(u"the sample was not made"_s);
        rows = made->testedRows + made->enrolledRows;
    });
    QDir(options.outDir).removeRecursively();
    bench.add({u"sample-data-files"_s,
               options.students,
               u"s"_s,
               took,
               {},
               {},
               Goal::AtMost,
               300,
               u"%1 rows, each as xlsx and CSV"_s.arg(rows)});
}

} // namespace scoredesk::bench
