// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/aggregate.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <array>
#include <cstdint>

namespace scoredesk::ui {

/// How many levels a content area has: three in the alternate tests and the California Spanish Assessment, else four.
[[nodiscard]] int levelCount(domain::ContentArea area);

/// One row of level bars, the numbers beside it, and why it has none.
struct LevelRow
{
    QString label;
    std::array<std::int64_t, 4> levels{};
    std::int64_t scored = 0;     ///< the N of every share
    std::int64_t records = 0;    ///< registered to test
    QString reason;              ///< stands in place of the bar: too few, hidden, nobody scored
    bool isHidden = false;       ///< not even counts are shown
    bool isTotal = false;
    std::size_t row = 0;         ///< in Aggregate::rows; of the total their number

    /// Tenths of a percent for the table: levels as they are, or 1–2 and 3–4. They add up to 1,000.
    [[nodiscard]] std::vector<int> tenths() const;
    /// Whole percents for a bar. They add up to 100.
    [[nodiscard]] std::vector<int> percents(bool isGrouped = false) const;
    /// Levels 3 and 4 in tenths of a percent; below 0 where there is no share.
    [[nodiscard]] int metTenths() const;
};

/// The numbers of a row that is told, and why it has no bar; without a label. Where fewer than 11 have a score there is no share
/// (look.md §6).
[[nodiscard]] LevelRow levelRow(const analytics::Measures &measures);

/// What a chart of levels and its table twin show: one answer in rows, the total first.
struct LevelData
{
    QString heading;        ///< what the rows are, "School" or "School · Grade"
    QStringList levelNames; ///< three or four
    QString metName;        ///< "Met or exceeded", or "Level 3" where there are three levels
    QList<LevelRow> rows;
    [[nodiscard]] int levels() const { return int(levelNames.size()); }
};

/// Rows of \a answer as people read them. Where fewer than 11 have a score there is no share (look.md §6); hidden rows have no number.
[[nodiscard]] LevelData levelData(const analytics::Aggregate &answer, const analytics::ResultColumns &columns);

/// "School · Grade"; "All students" without dimensions.
[[nodiscard]] QString headingOf(const analytics::AggregateQuery &query);
/// "ELA by school, 2023–24, partial results".
[[nodiscard]] QString titleOf(const analytics::Aggregate &answer);

/// "46.6%" of 466 tenths, by the locale.
[[nodiscard]] QString tenthsText(int tenths);

} // namespace scoredesk::ui
