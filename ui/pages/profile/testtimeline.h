// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/profile.h"
#include "ui/widgets/timeline.h"

namespace scoredesk::ui {

/// What happened to one test, oldest first, and what comes next, from the dates of its row. \a asOf, the day of the loaded
/// file, separates past from future: what came after it nobody here knows. \a today picks how dates are written.
[[nodiscard]] QList<Timeline::Entry> timelineOf(const domain::ScoreRecord &record, const domain::ScoreStatusRow &row, QDate asOf,
                                                QDate today);

} // namespace scoredesk::ui
