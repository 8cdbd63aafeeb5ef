// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/resultsquestion.h"

#include <algorithm>

namespace scoredesk::ui {

namespace {

constexpr qsizetype kMaxSteps = 100;

} // namespace

ResultsQuestion::ResultsQuestion(QObject *parent) : QObject(parent) {}

void ResultsQuestion::setQuery(const analytics::AggregateQuery &query)
{
    if (query == m_query)
        return;
    m_past.append(m_query);
    if (m_past.size() > kMaxSteps)
        m_past.removeFirst();
    m_future.clear();
    m_query = query;
    Q_EMIT changed();
}

std::vector<std::uint16_t> ResultsQuestion::wanted(analytics::Dimension dimension) const
{
    for (const analytics::Filter &filter : m_query.where) {
        if (filter.dimension == dimension)
            return filter.codes;
    }
    return {};
}

void ResultsQuestion::setWanted(analytics::Dimension dimension, std::vector<std::uint16_t> codes)
{
    analytics::AggregateQuery query = m_query;
    const auto place = std::find_if(query.where.begin(), query.where.end(),
                                    [&](const analytics::Filter &filter) { return filter.dimension == dimension; });
    if (place == query.where.end()) {
        if (!codes.empty())
            query.where.push_back({dimension, std::move(codes)});
    } else if (codes.empty()) {
        query.where.erase(place);
    } else {
        place->codes = std::move(codes);
    }
    setQuery(query);
}

void ResultsQuestion::setWanted(analytics::Dimension dimension, std::uint16_t code, bool on)
{
    std::vector<std::uint16_t> codes = wanted(dimension);
    codes.erase(std::remove(codes.begin(), codes.end(), code), codes.end());
    if (on)
        codes.push_back(code);
    setWanted(dimension, std::move(codes));
}

bool ResultsQuestion::hasFilters() const
{
    return !m_query.where.empty() || m_query.newSince.isValid() || m_query.basis == domain::Basis::Enrolled;
}

void ResultsQuestion::clearFilters()
{
    analytics::AggregateQuery query = m_query;
    query.where.clear();
    query.newSince = {};
    query.basis = domain::Basis::Tested;
    setQuery(query);
}

void ResultsQuestion::undo()
{
    if (m_past.isEmpty())
        return;
    m_future.append(m_query);
    m_query = m_past.takeLast();
    Q_EMIT changed();
}

void ResultsQuestion::redo()
{
    if (m_future.isEmpty())
        return;
    m_past.append(m_query);
    m_query = m_future.takeLast();
    Q_EMIT changed();
}

void ResultsQuestion::reset(const analytics::AggregateQuery &query)
{
    m_past.clear();
    m_future.clear();
    m_query = query;
    Q_EMIT changed();
}

void ResultsQuestion::translate(const std::function<analytics::AggregateQuery(const analytics::AggregateQuery &)> &same)
{
    for (QList<analytics::AggregateQuery> *steps : {&m_past, &m_future})
        std::ranges::transform(*steps, steps->begin(), same);
    m_query = same(m_query);
    Q_EMIT changed();
}

QList<domain::ContentArea> areasOf(const analytics::ResultColumns &columns, domain::SchoolYear year)
{
    QList<domain::ContentArea> areas;
    for (const domain::ContentArea area : domain::kContentAreas) {
        if (!columns.rows(year, area).isEmpty())
            areas.append(area);
    }
    return areas;
}

analytics::AggregateQuery firstQuestion(const analytics::ResultColumns &columns)
{
    analytics::AggregateQuery query;
    query.by = {analytics::Dimension::School};
    query.withDetails = false;
    if (!columns.years().empty()) {
        query.year = columns.years().front();
        if (const auto areas = areasOf(columns, query.year); !areas.isEmpty() && !areas.contains(query.area))
            query.area = areas.first();
    }
    return query;
}

} // namespace scoredesk::ui
