// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/aggregate.h"

#include <optional>

namespace scoredesk::analytics {

/// \a query, which has the numbers of \a from for schools and LEAs, in those of \a to, columns of another time. Nothing when a filter has
/// no value left: nobody of them has a result in \a to.
[[nodiscard]] std::optional<AggregateQuery> translated(const AggregateQuery &query, const ResultColumns &from,
                                                       const ResultColumns &to);

} // namespace scoredesk::analytics
