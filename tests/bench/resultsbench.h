// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/aggregate.h"

#include <QtCore/QString>

#include <optional>

namespace scoredesk::bench {

/// Results of five years and an LEA's size, made up: the same for ours and for the peers.
[[nodiscard]] analytics::ResultColumns syntheticResults(int results);

/// The three questions of the results rows, in SQL: they go to both peers as they stand.
struct ResultsQuestion
{
    QString name;
    QString sql;
};
[[nodiscard]] QList<ResultsQuestion> resultsQuestions();

/// Milliseconds at the 95th percentile of each question.
struct PeerTimes
{
    QList<double> milliseconds;
};
/// A plain table in memory, unencrypted, with an index on area and year; two worker threads for sorting.
[[nodiscard]] std::optional<PeerTimes> sqliteTimes(const analytics::ResultColumns &columns,
                                                   const QString &folder, int runs);
/// DuckDB by its npm package, two threads, the table in memory; nothing when npm or the package is not there.
[[nodiscard]] std::optional<PeerTimes> duckdbTimes(const analytics::ResultColumns &columns,
                                                   const QString &folder, int runs);

} // namespace scoredesk::bench
