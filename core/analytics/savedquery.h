// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/aggregate.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include <optional>

namespace scoredesk::analytics {

/// \a query as words that mean the same in other data: the data file's own codes, since a school's number is its place in one list. The
/// year is left out where it is \a newest, so that what was saved follows the years.
[[nodiscard]] QJsonObject savedQuery(const AggregateQuery &query, const ResultColumns &columns,
                                     domain::SchoolYear newest);

/// A question read back.
struct RestoredQuery
{
    AggregateQuery query;
    QStringList lost; ///< dimensions of which a value is not among the loaded results; a filter of such values alone has no value
};
/// Empty where \a saved is none, or of a newer program.
[[nodiscard]] std::optional<RestoredQuery> restoredQuery(const QJsonObject &saved, const ResultColumns &columns,
                                                         domain::SchoolYear newest);

/// \a query, asked of \a from, as a question to \a to: another state of the same data.
[[nodiscard]] AggregateQuery carriedOver(const AggregateQuery &query, const ResultColumns &from,
                                         const ResultColumns &to);

} // namespace scoredesk::analytics
