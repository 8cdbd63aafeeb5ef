// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QDateTime>

namespace scoredesk {

/// Where "now" comes from, so that tests can hold it still.
class Clock
{
public:
    virtual ~Clock() = default;
    /// The present instant, UTC.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// Today's date in Los Angeles: release days and working days are California's.
    [[nodiscard]] QDate todayInCalifornia() const;
};

/// The computer's own clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// A clock that stands still, for tests and for the sample LEA.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime now) : m_now(std::move(now)) {}
    [[nodiscard]] QDateTime now() const override { return m_now; }

private:
    QDateTime m_now;
};

} // namespace scoredesk
