// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/charts/levelchart.h"

namespace scoredesk::ui {

/// What is written of a view: its rows in the order of the table, and the words that go with them wherever they go.
struct ResultsSheet
{
    LevelData data;
    LevelChartOptions options;
    ChartWords words;
};

enum class SheetFormat { Png, Svg, Csv };

/// A chart has no more rows than a person compares by eye; the table goes out whole.
inline constexpr qsizetype kMostChartRows = 60;

/// \a sheet in \a format. GUI thread, because Qt Charts is.
[[nodiscard]] QByteArray sheetBytes(const ResultsSheet &sheet, SheetFormat format);
[[nodiscard]] QImage sheetImage(const ResultsSheet &sheet);
/// "ELA_by_school_grade_2023-24.csv"
[[nodiscard]] QString sheetFileName(const analytics::AggregateQuery &query, SheetFormat format);
/// Writes all of it or nothing. Any thread. Errors: Storage.
[[nodiscard]] Result<QByteArray> writeSheet(const QString &path, const QByteArray &bytes);

} // namespace scoredesk::ui
