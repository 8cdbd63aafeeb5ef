// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QtCore/QDateTime>
#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>
#include <functional>

namespace scoredesk::ui {

/// Tells when nobody has used the desk for the time that is set. Time the computer slept counts: timers stand still then, so the
/// calendar's clock is asked as well, at every tick and before a use is taken for one. A clock that is set back does not put the
/// lock off: of both clocks the one that has gone further counts.
class LockTimer : public QObject
{
    Q_OBJECT

public:
    using Stopwatch = std::function<std::chrono::milliseconds()>;

    /// \a clock outlives this. \a stopwatch: time that goes on by itself, without the sleep; the system's when not given.
    explicit LockTimer(const Clock &clock, Stopwatch stopwatch = {}, QObject *parent = nullptr);

    /// Counts from now. Zero or less: stops.
    void start(std::chrono::minutes limit);
    void stop();
    [[nodiscard]] bool isActive() const { return m_ticks.isActive(); }
    /// A key, a click, a move: counting begins again, unless the time was up before.
    void noteUse();
    /// Looks at the clocks; called by itself every few seconds.
    void check();

Q_SIGNALS:
    /// The time is up; counting has stopped.
    void expired();

private:
    void countFromNow();

    const Clock &m_clock;
    Stopwatch m_stopwatch;
    QElapsedTimer m_elapsed;
    QTimer m_ticks;
    std::chrono::milliseconds m_limit{0};
    QDateTime m_usedAt;
    std::chrono::milliseconds m_usedAtWatch{0};
};

} // namespace scoredesk::ui
