// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include "tests/support/stringmaker.h"

using namespace scoredesk;

TEST_CASE("California's day starts eight hours after UTC's in winter and seven in summer", "[base][clock]")
{
    const auto today = [](QDate utcDate, QTime utcTime) {
        return FixedClock(QDateTime(utcDate, utcTime, Qt::UTC)).todayInCalifornia();
    };
    CHECK(today({2024, 1, 15}, {7, 59}) == QDate(2024, 1, 14));
    CHECK(today({2024, 1, 15}, {8, 0}) == QDate(2024, 1, 15));
    CHECK(today({2024, 7, 15}, {6, 59}) == QDate(2024, 7, 14));
    CHECK(today({2024, 7, 15}, {7, 0}) == QDate(2024, 7, 15));
}

TEST_CASE("the computer's clock tells UTC and does not run backwards", "[base][clock]")
{
    const SystemClock clock;
    const QDateTime first = clock.now();
    CHECK(first.timeSpec() == Qt::UTC);
    CHECK(first <= clock.now());
}
