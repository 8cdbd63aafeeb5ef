// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/packetrecord.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace scoredesk::exports {

using namespace Qt::StringLiterals;
using namespace analytics;

namespace {

constexpr qsizetype kRowNumbers = 8; ///< detail, records, tested, scored, four levels

QString basisCode(domain::Basis basis)
{
    return basis == domain::Basis::Tested ? u"tested"_s : u"enrolled"_s;
}

QJsonArray rowToJson(const AggregateRow &row)
{
    const Measures &m = row.measures;
    QJsonArray numbers{int(row.detail), qint64(m.records), qint64(m.tested), qint64(m.scored)};
    for (const std::int64_t level : m.levels)
        numbers.append(qint64(level));
    return numbers;
}

std::optional<ToldRow> rowFromJson(const QJsonValue &value)
{
    const QJsonArray numbers = value.toArray();
    const int detail = numbers.isEmpty() ? -1 : numbers.at(0).toInt(-1);
    if (numbers.size() != kRowNumbers || detail < 0 || detail > int(Detail::Nothing))
        return std::nullopt;
    for (const QJsonValue &number : numbers)
        if (number.toInteger(-1) < 0)
            return std::nullopt;
    ToldRow row;
    row.detail = Detail(detail);
    row.measures.records = numbers.at(1).toInteger();
    row.measures.tested = numbers.at(2).toInteger();
    row.measures.scored = numbers.at(3).toInteger();
    for (qsizetype level = 0; level < 4; ++level)
        row.measures.levels[std::size_t(level)] = numbers.at(4 + level).toInteger();
    return row;
}

QJsonObject rootOf(const QString &record)
{
    return QJsonDocument::fromJson(record.toUtf8()).object();
}

} // namespace

PacketRecord::PacketRecord(domain::SchoolYear year, domain::Basis basis, const QDateTime &asOf)
    : m_root{{u"year"_s, year.code()}, {u"basis"_s, basisCode(basis)}, {u"asOf"_s, asOf.toUTC().toString(Qt::ISODate)}}
{}

void PacketRecord::add(const Publication &tables, const ResultColumns &columns)
{
    QJsonObject lines;
    for (const Aggregate &answer : tables.lines) {
        const Dimension by = answer.query.by.front();
        if (std::ranges::find(tables.dropped, by) != tables.dropped.end())
            continue;
        QJsonObject rows;
        for (const AggregateRow &row : answer.rows)
            rows.insert(valueCode(by, row.codes[0], columns), rowToJson(row));
        lines.insert(dimensionCode(by), rows);
    }
    m_areas.insert(domain::areaCode(tables.total.query.area),
                   QJsonObject{{u"total"_s, rowToJson(tables.total.total)}, {u"tables"_s, lines}});
}

QString PacketRecord::text() const
{
    QJsonObject root = m_root;
    root.insert(u"areas"_s, m_areas);
    return QString::fromUtf8(QJsonDocument(root).toJson(QJsonDocument::Compact));
}

std::vector<EarlierPublication> PacketRecord::earlier(const QStringList &records, domain::ContentArea area, domain::SchoolYear year,
                                                      domain::Basis basis, const ResultColumns &columns)
{
    std::vector<EarlierPublication> found;
    for (const QString &record : records) {
        const QJsonObject root = rootOf(record);
        if (!isOf(record, year))
            continue;
        const QJsonObject told = root.value(u"areas"_s).toObject().value(domain::areaCode(area)).toObject();
        const auto total = rowFromJson(told.value(u"total"_s));
        if (!total)
            continue;
        EarlierPublication one;
        one.asOf = asOf(record);
        one.total = *total;
        const QJsonObject tables = told.value(u"tables"_s).toObject();
        for (auto table = tables.begin(); table != tables.end(); ++table) {
            const auto dimension = dimensionFromCode(table.key());
            if (!dimension || (*dimension == Dimension::School && root.value(u"basis"_s) != basisCode(basis)))
                continue;
            EarlierPublication::Line line;
            line.dimension = *dimension;
            const QJsonObject rows = table.value().toObject();
            for (auto row = rows.begin(); row != rows.end(); ++row) {
                const auto code = row.key().isEmpty() ? std::optional<std::uint16_t>(0) : valueFromCode(*dimension, row.key(), columns);
                const auto numbers = rowFromJson(row.value());
                if (code && numbers)
                    line.rows.emplace(*code, *numbers);
            }
            one.lines.push_back(std::move(line));
        }
        found.push_back(std::move(one));
    }
    std::ranges::stable_sort(found, {}, &EarlierPublication::asOf);
    return found;
}

QDateTime PacketRecord::asOf(const QString &record)
{
    return QDateTime::fromString(rootOf(record).value(u"asOf"_s).toString(), Qt::ISODate);
}

bool PacketRecord::isOf(const QString &record, domain::SchoolYear year)
{
    return rootOf(record).value(u"year"_s) == year.code();
}

} // namespace scoredesk::exports
