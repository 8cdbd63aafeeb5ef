// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/disclosure.h"

#include <vector>

namespace scoredesk::analytics {

/// Disclosure::choose() for \a tables, and again with more rows hidden until the rows told of the first two tables, which meet in \a cells,
/// give no small cell away: who knows which schools have a grade could take the others' rows from the grade's, and what is left are the few
/// students of one school's grade, told on no page. A cell of fewer than kFewestPublic scored is given away when one of its levels that somebody
/// reached can be worked out exactly. Rows told are taken as told by levels, which is never less than they tell.
/// Of the rows that take part in a cell the one that costs least and helps is hidden; where none alone helps, both rows of the cell.
/// \a tables are as chosen afterwards; returns what is told of the total.
[[nodiscard]] Detail chooseGuardingCells(std::vector<DisclosureTable> &tables, const std::vector<DisclosureCell> &cells, Detail coarsest,
                                         Detail finest = Detail::Levels);

} // namespace scoredesk::analytics
