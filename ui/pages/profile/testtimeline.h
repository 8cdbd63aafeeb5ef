// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/profile.h"
#include "ui/widgets/timeline.h"

namespace scoredesk::ui {

/// Calendar days after its start in which a part of a test must be submitted: 15 for a performance task of Smarter Balanced, 45
/// for every other part. Source: expiry rules of CAASPP tests, as in domain-facts §3.
[[nodiscard]] int daysToExpiry(domain::ContentArea area, int part);

/// What happened to one test, oldest first, and what comes next, from the dates of its row. \a asOf, the day of the loaded
/// file, separates past from future: what came after it nobody here knows. \a today picks how dates are written.
[[nodiscard]] QList<Timeline::Entry> timelineOf(const domain::ScoreRecord &record, const domain::ScoreStatusRow &row, QDate asOf,
                                                QDate today);

/// One or two sentences on what the coordinator can do about \a row.
[[nodiscard]] QString whatYouCanDo(const domain::ScoreStatusRow &row);

} // namespace scoredesk::ui
