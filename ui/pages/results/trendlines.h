// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/lineschart.h"
#include "ui/pages/results/resultsview.h"

#include <vector>

namespace scoredesk::ui {

/// A group that a trend may have a line of.
struct TrendGroup
{
    QString label;
    std::vector<std::uint16_t> codes; ///< of AggregateQuery::by
    std::int64_t size = -1;           ///< scored, of the newest year with a share; -1: no year has one, so there is nothing to draw
};

/// The groups as they can be chosen, in their order: drawn are those that \a question asks for, else the largest, at most kMostLines.
[[nodiscard]] QList<LineChoice> lineChoices(const ViewQuestion &question, const std::vector<TrendGroup> &groups);
/// Whose lines are drawn, and how many groups cannot have one; empty without groups.
[[nodiscard]] QStringList lineNotes(const ViewQuestion &question, const QList<LineChoice> &choices, const std::vector<TrendGroup> &groups);

} // namespace scoredesk::ui
