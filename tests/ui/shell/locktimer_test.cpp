// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/locktimer.h"

#include "tests/support/stringmaker.h"

#include <QtTest/QSignalSpy>

#include <catch2/catch.hpp>

using namespace scoredesk;
using namespace scoredesk::ui;
using namespace std::chrono_literals;

namespace {

/// The calendar's clock and the stopwatch, moved by hand, apart from each other where the computer sleeps.
struct Clocks final : Clock
{
    [[nodiscard]] QDateTime now() const override { return wall; }
    void pass(std::chrono::seconds time)
    {
        sleep(time);
        watch += time;
    }
    void sleep(std::chrono::seconds time) { wall = wall.addSecs(time.count()); }

    QDateTime wall{QDate(2024, 6, 5), QTime(13, 0), Qt::UTC};
    std::chrono::milliseconds watch{0};
};

struct Fixture
{
    Clocks clocks;
    LockTimer timer{clocks, [this] { return clocks.watch; }};
    QSignalSpy expired{&timer, &LockTimer::expired};
};

} // namespace

TEST_CASE("the desk locks when nobody used it, and use puts that off", "[ui][lock]")
{
    Fixture f;
    f.timer.start(10min);
    f.clocks.pass(9min);
    f.timer.noteUse();
    f.clocks.pass(9min);
    f.timer.check();
    CHECK(f.expired.count() == 0);
    f.clocks.pass(61s);
    f.timer.check();
    CHECK(f.expired.count() == 1);
    CHECK_FALSE(f.timer.isActive());
    f.timer.check();
    CHECK(f.expired.count() == 1);
}

TEST_CASE("a sleep longer than the lock time locks at the first tick after it", "[ui][lock]")
{
    Fixture f;
    f.timer.start(10min);
    f.clocks.pass(1min);
    f.clocks.sleep(8h); // the stopwatch stands
    f.timer.check();
    CHECK(f.expired.count() == 1);
}

TEST_CASE("the key that wakes the computer does not keep it open", "[ui][lock]")
{
    Fixture f;
    f.timer.start(10min);
    f.clocks.sleep(8h);
    f.timer.noteUse(); // comes before the tick
    CHECK(f.expired.count() == 1);
    CHECK_FALSE(f.timer.isActive());
}

TEST_CASE("a short sleep does not lock, and a clock set back does not keep the desk open", "[ui][lock]")
{
    Fixture f;
    f.timer.start(10min);
    f.clocks.sleep(5min);
    f.timer.noteUse();
    CHECK(f.expired.count() == 0);
    f.clocks.sleep(-24h);
    f.clocks.watch += 10min;
    f.timer.check();
    CHECK(f.expired.count() == 1);
}

TEST_CASE("without a lock time nothing locks", "[ui][lock]")
{
    Fixture f;
    f.timer.start(0min);
    f.clocks.pass(100h);
    f.timer.check();
    f.timer.noteUse();
    CHECK(f.expired.count() == 0);
}
