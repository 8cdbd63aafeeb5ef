// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/analytics/aggregate.h"
#include "ui/charts/chartscene.h"

#include <functional>
#include <memory>

namespace scoredesk::ui {

/// Makes a view's chart. \a isWhole: with every row, for its table alone; else no more rows than a person compares by eye.
using ChartMaker = std::function<std::unique_ptr<ChartScene>(const ChartTheme &theme, const ChartWords &words, bool isWhole)>;

/// What is written of a view, and the words that go with it wherever it goes.
struct ResultsSheet
{
    ChartMaker chart; ///< null: nothing to write
    ChartWords words;
    QList<QStringList> table{}; ///< in a file, where it is more than the chart's own
};

enum class SheetFormat { Png, Svg, Csv };

/// A chart has no more rows than a person compares by eye; the table goes out whole.
inline constexpr qsizetype kMostChartRows = 60;

/// \a sheet in \a format. GUI thread, because Qt Charts is.
[[nodiscard]] QByteArray sheetBytes(const ResultsSheet &sheet, SheetFormat format);
[[nodiscard]] QImage sheetImage(const ResultsSheet &sheet);
/// "ELA_by_school_grade_2023-24.csv"; \a what, which may be empty, tells views apart: "ELA_scores_2023-24.csv".
[[nodiscard]] QString sheetFileName(const analytics::AggregateQuery &query, const QString &what, SheetFormat format);
/// Writes all of it or nothing. Any thread. Errors: Storage.
[[nodiscard]] Result<QByteArray> writeSheet(const QString &path, const QByteArray &bytes);

} // namespace scoredesk::ui
