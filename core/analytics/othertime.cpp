// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/othertime.h"

namespace scoredesk::analytics {

std::optional<AggregateQuery> translated(const AggregateQuery &query, const ResultColumns &from, const ResultColumns &to)
{
    AggregateQuery result = query;
    for (Filter &filter : result.where) {
        if (filter.dimension != Dimension::School && filter.dimension != Dimension::Lea)
            continue;
        std::vector<std::uint16_t> codes;
        for (const std::uint16_t code : filter.codes)
            if (code < codeCount(filter.dimension, from))
                if (const auto known = valueFromCode(filter.dimension, valueCode(filter.dimension, code, from), to))
                    codes.push_back(*known);
        if (codes.empty())
            return std::nullopt;
        filter.codes = std::move(codes);
    }
    return result;
}

} // namespace scoredesk::analytics
