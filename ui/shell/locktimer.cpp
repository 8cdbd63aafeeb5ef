// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/locktimer.h"

#include <algorithm>
#include <utility>

namespace scoredesk::ui {

namespace {

/// After a sleep the first tick comes at once; awake nobody notices two seconds more.
constexpr std::chrono::seconds kTick{2};

} // namespace

LockTimer::LockTimer(const Clock &clock, Stopwatch stopwatch, QObject *parent)
    : QObject(parent), m_clock(clock), m_stopwatch(std::move(stopwatch))
{
    if (!m_stopwatch) {
        m_elapsed.start();
        m_stopwatch = [this] { return std::chrono::milliseconds(m_elapsed.elapsed()); };
    }
    m_ticks.setInterval(kTick);
    connect(&m_ticks, &QTimer::timeout, this, &LockTimer::check);
}

void LockTimer::start(std::chrono::minutes limit)
{
    if (limit.count() <= 0) {
        stop();
        return;
    }
    m_limit = limit;
    countFromNow();
    m_ticks.start();
}

void LockTimer::stop()
{
    m_ticks.stop();
}

void LockTimer::noteUse()
{
    check();
    if (isActive())
        countFromNow();
}

void LockTimer::check()
{
    if (!isActive())
        return;
    const std::chrono::milliseconds byCalendar(m_usedAt.msecsTo(m_clock.now()));
    const std::chrono::milliseconds byWatch = m_stopwatch() - m_usedAtWatch;
    if (std::max(byCalendar, byWatch) < m_limit)
        return;
    stop();
    Q_EMIT expired();
}

void LockTimer::countFromNow()
{
    m_usedAt = m_clock.now();
    m_usedAtWatch = m_stopwatch();
}

} // namespace scoredesk::ui
