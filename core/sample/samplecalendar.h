// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codes.h"

#include <string>

namespace scoredesk::sample {

/// \a days after \a start, moved on to Monday when that is a Saturday or Sunday.
[[nodiscard]] domain::Day weekdayFrom(domain::Day start, int days);
/// \a day with \a delta days added.
[[nodiscard]] inline domain::Day plusDays(domain::Day day, int delta)
{
    return domain::Day{day.value + delta};
}
/// ISO text without a trip over QString; empty when not valid.
[[nodiscard]] std::string isoText(domain::Day day);

} // namespace scoredesk::sample
