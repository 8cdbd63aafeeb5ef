// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codes.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonValue>
#include <QtCore/QStringList>

// How values stand in JSON: what is missing is null, instants are ISO in UTC, days are ISO.

namespace scoredesk::cli {

[[nodiscard]] inline QJsonValue jsonInstant(const QDateTime &instant)
{
    return instant.isValid() ? QJsonValue(instant.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

[[nodiscard]] inline QJsonValue jsonDay(domain::Day day)
{
    return day.isValid() ? QJsonValue(day.iso()) : QJsonValue();
}

[[nodiscard]] inline QJsonValue jsonText(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

/// A count or score; \a missing and less is null.
[[nodiscard]] inline QJsonValue jsonNumber(std::int64_t number, std::int64_t missing = -1)
{
    return number <= missing ? QJsonValue() : QJsonValue(qint64(number));
}

/// \a part of \a whole in 0 … 100, unrounded; null of nothing.
[[nodiscard]] inline QJsonValue jsonPercent(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? QJsonValue(100.0 * double(part) / double(whole)) : QJsonValue();
}

} // namespace scoredesk::cli
