// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/aggregate.h"

#include <QtCore/QList>
#include <QtCore/QObject>

#include <functional>

namespace scoredesk::ui {

/// A question to the results, shared by the table, charts and panel of a page, with a way back. A value stands inside; what changes it sets a whole
/// new value.
class ResultsQuestion : public QObject
{
    Q_OBJECT

public:
    explicit ResultsQuestion(QObject *parent = nullptr);

    [[nodiscard]] const analytics::AggregateQuery &query() const { return m_query; }
    void setQuery(const analytics::AggregateQuery &query);

    /// The codes asked for of \a dimension; empty: any.
    [[nodiscard]] std::vector<std::uint16_t> wanted(analytics::Dimension dimension) const;
    /// Several values of one dimension widen, several dimensions narrow. No codes: the filter goes.
    void setWanted(analytics::Dimension dimension, std::vector<std::uint16_t> codes);
    void setWanted(analytics::Dimension dimension, std::uint16_t code, bool on);
    /// Whether anything narrows the question: values, new since a day, another place than the tested one.
    [[nodiscard]] bool hasFilters() const;
    void clearFilters();

    [[nodiscard]] bool canUndo() const { return !m_past.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_future.isEmpty(); }
    void undo();
    void redo();
    /// Asks \a query and forgets all steps: for other data.
    void reset(const analytics::AggregateQuery &query);
    /// Puts what \a same makes of it in place of the question and of every step: the same questions to newer data.
    void translate(const std::function<analytics::AggregateQuery(const analytics::AggregateQuery &)> &same);

Q_SIGNALS:
    void changed();

private:
    analytics::AggregateQuery m_query;
    QList<analytics::AggregateQuery> m_past;
    QList<analytics::AggregateQuery> m_future;
};

/// The question the page opens with: ELA of the newest year by school.
[[nodiscard]] analytics::AggregateQuery firstQuestion(const analytics::ResultColumns &columns);
/// Content areas that somebody has a row of in \a year, in the order of domain::kContentAreas.
[[nodiscard]] QList<domain::ContentArea> areasOf(const analytics::ResultColumns &columns, domain::SchoolYear year);

} // namespace scoredesk::ui
