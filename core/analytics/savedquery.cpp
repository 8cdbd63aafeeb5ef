// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/savedquery.h"

#include <QtCore/QDate>
#include <QtCore/QJsonArray>

#include <algorithm>

namespace scoredesk::analytics {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr int kVersion = 1;

} // namespace

QJsonObject savedQuery(const AggregateQuery &query, const ResultColumns &columns, SchoolYear newest)
{
    QJsonObject saved{{u"version"_s, kVersion}, {u"area"_s, areaCode(query.area)}};
    if (query.year.isValid() && query.year != newest)
        saved[u"year"_s] = query.year.code();
    if (query.basis == Basis::Enrolled)
        saved[u"basis"_s] = u"enrolled"_s;
    if (query.cohort == Cohort::ClassOf)
        saved[u"classOf"_s] = true;
    if (query.isPublic)
        saved[u"public"_s] = true;
    if (query.newSince.isValid())
        saved[u"newSince"_s] = query.newSince.iso();
    QJsonArray by, where;
    for (const Dimension dimension : query.by)
        by.append(dimensionCode(dimension));
    for (const Filter &filter : query.where) {
        QJsonArray values;
        for (const std::uint16_t code : filter.codes)
            if (isCode(filter.dimension, code, columns))
                values.append(valueCode(filter.dimension, code, columns));
        where.append(QJsonObject{{u"dimension"_s, dimensionCode(filter.dimension)}, {u"values"_s, values}});
    }
    saved[u"by"_s] = by;
    saved[u"where"_s] = where;
    return saved;
}

std::optional<RestoredQuery> restoredQuery(const QJsonObject &saved, const ResultColumns &columns,
                                           SchoolYear newest)
{
    const auto area = areaFromCode(saved[u"area"_s].toString());
    if (saved[u"version"_s].toInt() != kVersion || !area)
        return std::nullopt;
    RestoredQuery restored;
    AggregateQuery &query = restored.query;
    query.area = *area;
    query.year = newest;
    query.withDetails = false;
    if (saved.contains(u"year"_s)) {
        const auto year = std::ranges::find_if(columns.years(), [&](SchoolYear one) {
            return one.code() == saved[u"year"_s].toString();
        });
        if (year != columns.years().end())
            query.year = *year;
    }
    query.basis = saved[u"basis"_s].toString() == u"enrolled"_s ? Basis::Enrolled : Basis::Tested;
    query.cohort = saved[u"classOf"_s].toBool() ? Cohort::ClassOf : Cohort::ThisYear;
    query.isPublic = saved[u"public"_s].toBool();
    query.newSince = Day::of(QDate::fromString(saved[u"newSince"_s].toString(), Qt::ISODate));
    for (const QJsonValue &value : saved[u"by"_s].toArray()) {
        const auto dimension = dimensionFromCode(value.toString());
        if (!dimension)
            return std::nullopt;
        query.by.push_back(*dimension);
    }
    for (const QJsonValue &value : saved[u"where"_s].toArray()) {
        const QJsonObject filter = value.toObject();
        const auto dimension = dimensionFromCode(filter[u"dimension"_s].toString());
        if (!dimension)
            return std::nullopt;
        Filter wanted{*dimension, {}};
        for (const QJsonValue &text : filter[u"values"_s].toArray()) {
            if (const auto code = valueFromCode(*dimension, text.toString(), columns))
                wanted.codes.push_back(*code);
            else if (const QString name = dimensionName(*dimension); !restored.lost.contains(name))
                restored.lost.append(name);
        }
        query.where.push_back(std::move(wanted));
    }
    return restored;
}

AggregateQuery carriedOver(const AggregateQuery &query, const ResultColumns &from, const ResultColumns &to)
{
    AggregateQuery carried = query;
    for (Filter &filter : carried.where) {
        std::vector<std::uint16_t> codes;
        for (const std::uint16_t code : filter.codes) {
            if (!isCode(filter.dimension, code, from))
                continue;
            if (const auto same = valueFromCode(filter.dimension, valueCode(filter.dimension, code, from), to))
                codes.push_back(*same);
        }
        filter.codes = std::move(codes);
    }
    // a filter whose values are all gone would refuse every question
    std::erase_if(carried.where, [](const Filter &filter) { return filter.codes.empty(); });
    return carried;
}

} // namespace scoredesk::analytics
