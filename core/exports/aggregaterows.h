// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exports/aggregatetable.h"

#include <map>
#include <optional>

namespace scoredesk::exports {

/// Puts rows into the table of one report: what every kind of report needs of the snapshot's words and codes.
class AggregateRows
{
public:
    AggregateRows(const analytics::Snapshot &snapshot, const AggregateReport &report, const jobs::JobContext &job, AggregateTable &table);

    [[nodiscard]] const AggregateReport &report() const { return m_report; }
    [[nodiscard]] const analytics::Snapshot &snapshot() const { return m_snapshot; }
    [[nodiscard]] const analytics::ResultColumns &columns() const { return m_snapshot.results(); }
    [[nodiscard]] bool isCancelled() const { return m_job.isCancelled(); }
    [[nodiscard]] bool wantsSchool(std::uint16_t code) const;
    /// The report's question to \a area, without a dimension.
    [[nodiscard]] analytics::AggregateQuery query(domain::ContentArea area) const;
    /// Overall, and each student group.
    [[nodiscard]] std::vector<std::optional<analytics::Dimension>> groups() const;

    /// A row of the whole LEA, or of a school.
    [[nodiscard]] AggregateTableRow row(const analytics::AggregateQuery &query, std::optional<std::uint16_t> school = {}) const;
    /// Says which value of which group \a row is of.
    void setValue(AggregateTableRow &row, analytics::Dimension dimension, std::uint16_t code) const;
    void add(AggregateTableRow row) { m_table.rows.push_back(std::move(row)); }
    void note(const QString &sentence);
    /// Takes year, as-of time and partial of an answer, and what a person should know beside its numbers.
    void takeFacts(const analytics::Aggregate &answer, bool withNotes);

private:
    const analytics::Snapshot &m_snapshot;
    const AggregateReport &m_report;
    const jobs::JobContext &m_job;
    AggregateTable &m_table;
    mutable std::map<std::uint16_t, std::pair<QString, QString>> m_schools; ///< name and code
};

/// Adds what a report of its kind says of \a area; a sentence where there is nothing to say. A cancelled job ends early.
[[nodiscard]] std::optional<QString> addClaimRows(AggregateRows &rows, domain::ContentArea area);
[[nodiscard]] std::optional<QString> addLongitudinalRows(AggregateRows &rows, domain::ContentArea area);

} // namespace scoredesk::exports
