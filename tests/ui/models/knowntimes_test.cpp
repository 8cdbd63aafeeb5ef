// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/knowntimes.h"

#include "tests/support/stringmaker.h"

#include <catch2/catch.hpp>

using namespace scoredesk;
using namespace scoredesk::ui;
using namespace Qt::StringLiterals;

TEST_CASE("the times of the loaded files are told once each, the newest first, with what came", "[ui][models][time]")
{
    const auto on = [](int month, int day) { return QDateTime(QDate(2024, month, day), QTime(7, 0), Qt::UTC); };
    const auto file = [](const QString &name, int spring, const QDateTime &asOf, std::optional<domain::ListKind> list = {}) {
        return domain::SourceSummary{name, domain::Basis::Tested, {std::int16_t(spring)}, asOf, 100, asOf, list};
    };
    domain::SourceSummary claims = file(u"claims.csv"_s, 2024, on(6, 4)); // not of scores, so no time of theirs
    claims.isClaims = true;
    const QList<KnownTime> times = knownTimes({claims, file(u"a.csv"_s, 2024, on(5, 15)), file(u"b.csv"_s, 2024, on(6, 5)),
                                               file(u"c.csv"_s, 2024, on(6, 5)), file(u"b.csv"_s, 2024, on(6, 5)),
                                               file(u"d.xlsx"_s, 2024, on(6, 7), domain::ListKind::TestAssignment),
                                               file(u"e.csv"_s, 2023, QDateTime(QDate(2023, 10, 1), QTime(7, 0), Qt::UTC)),
                                               file(u"f.csv"_s, 2024, QDateTime()), file(u"g.csv"_s, 2022, on(11, 23))});
    REQUIRE(times.size() == 3);
    CHECK(times[0].at == on(6, 5));
    CHECK(times[0].files.size() == 2);
    CHECK(times[2].year.spring == 2023);
    const QList<QDateTime> releases = releaseTimes(times, {2024});
    CHECK(releases == QList<QDateTime>{on(5, 15), on(6, 5)});
    CHECK(releaseBefore(releases, on(6, 5)) == on(5, 15));
    CHECK(releaseBefore(releases, on(6, 1)) == on(5, 15));
    CHECK_FALSE(releaseBefore(releases, on(5, 15)));
    CHECK_FALSE(releaseBefore({}, on(5, 15)));
}

TEST_CASE("a part that was loaded before any whole file is no release, and daily slices are", "[ui][models][time]")
{
    const auto at = [](int day, std::int64_t rows) {
        return KnownTime{QDateTime(QDate(2024, 6, day), QTime(7, 0), Qt::UTC), {2024}, {}, rows};
    };
    const auto days = [](const QList<KnownTime> &times) {
        QList<int> found;
        for (const QDateTime &release : releaseTimes(times, {2024}))
            found.append(release.date().day());
        return found;
    };
    CHECK(days({at(5, 1366), at(4, 64)}) == QList<int>{5}); // newest first, as knownTimes() gives them
    CHECK(days({at(5, 1366), at(4, 64), at(1, 1300)}) == QList<int>{1, 4, 5});
    CHECK(days({at(4, 120), at(3, 90), at(2, 110), at(1, 80)}) == QList<int>{1, 2, 3, 4});
    CHECK(days({}).isEmpty());
}
