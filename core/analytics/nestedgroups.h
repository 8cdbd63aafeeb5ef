// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/publication.h"

#include <vector>

namespace scoredesk::analytics {

/// Tables of \a tables, as they are about to be told, that bound a hidden row of another one, since one group is part of the other:
/// homeless, foster and migrant students count as economically disadvantaged (CDE, definition of socioeconomically disadvantaged). So of
/// who is not disadvantaged there are at most as many as of who is not homeless, and of the homeless at most as many as of the
/// disadvantaged. Where such a bound leaves a level count of a hidden row fewer than kFewestValues values, the table of the smaller group has
/// to go: readers miss it less than that of the disadvantaged.
[[nodiscard]] std::vector<Dimension> tellingOfOthers(const Publication &tables);

} // namespace scoredesk::analytics
