// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "core/analytics/snapshot.h"
#include "core/base/clock.h"
#include "core/domain/profile.h"
#include "core/store/cache.h"
#include "core/sync/importer.h"

#include <random>

namespace scoredesk::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStudents = 100'000;
constexpr int kProfiles = 500;
constexpr int kUnlocks = 5;

const QByteArray kWords = "a passphrase for the bench";

store::Passphrase passphrase()
{
    return store::Passphrase(kWords);
}

} // namespace

void benchOpen(Bench &bench)
{
    const bool wantsUnlock = bench.wantsGroup(u"unlock-"_s);
    const bool wantsScroll = bench.wantsGroup(u"scroll-"_s);
    if (!wantsUnlock && !wantsScroll && !bench.wantsGroup(u"profile-"_s))
        return;
    const Bench::Sample &sample = bench.sample(bench.scaled(kStudents));
    const QString folder = bench.freshFolder(u"cache"_s);
    {
        Result<store::Cache> cache = store::Cache::create(folder, passphrase());
        sync::ImportOptions options;
        options.basis = domain::Basis::Tested;
        if (!cache || !sync::importPaths(*cache, {sample.csv}, options, SystemClock()))
            fail(u"the import of the sample failed"_s);
    }

    std::vector<double> keys;
    std::vector<double> homes;
    std::shared_ptr<const analytics::Snapshot> snapshot;
    std::optional<store::Cache> cache;
    for (int run = 0; run < kUnlocks; ++run) {
        cache.reset();
        snapshot.reset();
        keys.push_back(seconds([&] {
            Result<store::Cache> opened = store::Cache::open(folder, passphrase());
            if (!opened)
                fail(u"the cache does not open"_s);
            cache.emplace(*std::move(opened));
        }));
        homes.push_back(seconds([&] {
            auto built = analytics::Snapshot::build(*cache->feed());
            if (!built)
                fail(u"no snapshot"_s);
            snapshot = *std::move(built);
        }));
    }
    const auto students = static_cast<std::int64_t>(snapshot->students().size());
    if (wantsUnlock) {
        bench.add({u"unlock-key"_s,
                   students,
                   u"s"_s,
                   median(keys),
                   {},
                   {},
                   Goal::None,
                   0,
                   u"key derivation and opening"_s});
        bench.add({u"unlock-home"_s,
                   students,
                   u"s"_s,
                   median(homes),
                   {},
                   {},
                   Goal::AtMost,
                   1,
                   u"snapshot with balance sheet and search"_s});
    }
    if (bench.wants(u"profile-open"_s)) {
        std::mt19937 random(11);
        std::vector<double> times;
        for (int i = 0; i < kProfiles; ++i) {
            const domain::Ssid ssid = snapshot->students()[random() % snapshot->students().size()].ssid;
            times.push_back(1000 * seconds([&] {
                                const auto file = cache->student(ssid);
                                if (!file || !*file || domain::profileOf(**file).student.ssid != ssid)
                                    fail(u"a student of the snapshot has no profile"_s);
                            }));
        }
        bench.add({u"profile-open"_s,
                   students,
                   u"ms"_s,
                   percentile(times, 0.95),
                   {},
                   {},
                   Goal::AtMost,
                   30,
                   u"p95, slowest %1 ms"_s.arg(percentile(times, 1), 0, 'f', 1)});
    }
    if (wantsScroll)
        benchScroll(bench, snapshot);
    benchPages(bench, folder, kWords);
}

} // namespace scoredesk::bench
