// SPDX-License-Identifier: GPL-3.0-or-later
//
// scoredesk_results_probe CACHE PASSPHRASEFILE: answers, line by line, the questions on standard input that the command line has no words for:
// aggregate reports of every kind (also as the file with CERS's columns), how far the scored stand for all, and who is closest to the next
// level. One JSON object a line in and out; for report_oracle.py, which knows the answers.

#include "core/analytics/representativeness.h"
#include "core/analytics/snapshot.h"
#include "core/domain/wording.h"
#include "core/exports/aggregatetable.h"
#include "core/store/cache.h"
#include "core/store/passphrasefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTextStream>

#include <cstdlib>
#include <limits>

using namespace scoredesk;
using namespace Qt::StringLiterals;
using namespace analytics;

namespace {

[[noreturn]] void fail(const char *why)
{
    QTextStream(stderr) << why << Qt::endl;
    std::exit(1);
}

QJsonValue optional(std::optional<double> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject measuresJson(const Measures &m)
{
    QJsonArray levels;
    for (const std::int64_t count : m.levels)
        levels << qint64(count);
    return {{u"records"_s, qint64(m.records)},
            {u"tested"_s, qint64(m.tested)},
            {u"scored"_s, qint64(m.scored)},
            {u"levels"_s, levels},
            {u"percentMet"_s, optional(m.percentMet())},
            {u"meanScaleScore"_s, optional(m.meanScaleScore())},
            {u"standardError"_s, optional(m.standardError())},
            {u"distanceFromStandard"_s, optional(m.distanceFromStandard())}};
}

/// The questions of one cache.
class Probe
{
public:
    explicit Probe(const Snapshot &snapshot) : m_snapshot(snapshot) {}

    [[nodiscard]] QJsonObject answer(const QJsonObject &asked) const
    {
        const QString kind = asked.value(u"kind"_s).toString();
        if (kind == u"representativeness"_s)
            return representativenessOf(asked);
        if (kind == u"closest"_s)
            return closestTo(asked);
        return reportOf(asked, kind == u"claims"_s         ? exports::ReportKind::Claims
                               : kind == u"longitudinal"_s ? exports::ReportKind::Longitudinal
                                                           : exports::ReportKind::Yearly);
    }

private:
    [[nodiscard]] const ResultColumns &columns() const { return m_snapshot.results(); }

    [[nodiscard]] std::vector<std::uint16_t> codesOf(Dimension dimension, const QJsonValue &values) const
    {
        std::vector<std::uint16_t> codes;
        for (const QJsonValue &value : values.toArray()) {
            const auto code = valueFromCode(dimension, value.toString(), columns());
            if (!code)
                fail("a value that the dimension does not have");
            codes.push_back(*code);
        }
        return codes;
    }
    [[nodiscard]] std::vector<Filter> filtersOf(const QJsonObject &asked) const
    {
        std::vector<Filter> where;
        for (const QJsonValue &filter : asked.value(u"where"_s).toArray()) {
            const auto dimension = dimensionFromCode(filter.toArray().at(0).toString());
            if (!dimension)
                fail("no such dimension");
            where.push_back({*dimension, codesOf(*dimension, filter.toArray().at(1))});
        }
        return where;
    }
    [[nodiscard]] AggregateQuery queryOf(const QJsonObject &asked) const
    {
        AggregateQuery query;
        query.area = domain::areaFromCode(asked.value(u"area"_s).toString()).value_or(query.area);
        query.year = domain::SchoolYear{static_cast<std::int16_t>(asked.value(u"year"_s).toInt())};
        query.basis = asked.value(u"basis"_s).toString() == u"enrolled"_s ? domain::Basis::Enrolled : domain::Basis::Tested;
        query.where = filtersOf(asked);
        return query;
    }

    [[nodiscard]] QJsonObject reportOf(const QJsonObject &asked, exports::ReportKind kind) const
    {
        const AggregateQuery query = queryOf(asked);
        exports::AggregateReport report{.kind = kind, .areas = {query.area}, .year = query.year, .basis = query.basis};
        report.where = query.where;
        report.schools = codesOf(Dimension::School, asked.value(u"schools"_s));
        for (const QJsonValue &grade : asked.value(u"grades"_s).toArray())
            report.grades.push_back(grade.toInt());
        for (const QJsonValue &group : asked.value(u"subgroups"_s).toArray())
            report.subgroups.push_back(dimensionFromCode(group.toString()).value());
        if (const QDate since = QDate::fromString(asked.value(u"newSince"_s).toString(), Qt::ISODate); since.isValid())
            report.newSince = domain::Day::of(since);
        const auto answer = exports::aggregateTable(m_snapshot, report);
        if (!answer)
            fail("the report was cancelled");
        if (const auto *refusal = std::get_if<exports::ReportRefusal>(&*answer))
            return {{u"refused"_s, refusal->sentence}};
        const auto &table = std::get<exports::AggregateTable>(*answer);
        if (!exports::writeAggregateCsv(table, asked.value(u"csv"_s).toString()))
            fail("the file could not be written");
        QJsonArray rows;
        for (const exports::AggregateTableRow &row : table.rows)
            rows << QJsonObject{{u"organization"_s, row.organizationId},
                                {u"year"_s, row.year.spring},
                                {u"grade"_s, row.grade ? QJsonValue(domain::gradeCode(*row.grade)) : QJsonValue()},
                                {u"dimension"_s, row.dimension ? dimensionCode(*row.dimension) : QString()},
                                {u"value"_s, row.valueCode},
                                {u"claim"_s, row.claim},
                                {u"suppressed"_s, row.isSuppressed},
                                {u"all"_s, measuresJson(row.measures)},
                                {u"cohort"_s, row.cohort ? QJsonValue(measuresJson(*row.cohort)) : QJsonValue()}};
        return {{u"rows"_s, rows}};
    }

    [[nodiscard]] QJsonObject representativenessOf(const QJsonObject &asked) const
    {
        const auto answer = representativeness(m_snapshot, queryOf(asked));
        if (const auto *refusal = std::get_if<AggregateRefusal>(&answer))
            return {{u"refused"_s, sentenceFor(*refusal)}};
        const auto &found = std::get<Representativeness>(answer);
        QJsonArray groups;
        for (const GroupCoverage &group : found.groups)
            groups << QJsonObject{{u"dimension"_s, dimensionCode(group.dimension)},
                                  {u"value"_s, valueCode(group.dimension, group.code, columns())},
                                  {u"registered"_s, qint64(group.registered)},
                                  {u"scored"_s, qint64(group.scored)},
                                  {u"difference"_s, group.difference}};
        return {{u"ofRegistered"_s, found.isOfRegistered},
                {u"registered"_s, qint64(found.registered)},
                {u"scored"_s, qint64(found.scored)},
                {u"awaiting"_s, qint64(found.awaiting)},
                {u"met"_s, qint64(found.met)},
                {u"coverage"_s, found.coverage()},
                {u"low"_s, found.boundLow},
                {u"high"_s, found.boundHigh},
                {u"estimate"_s, found.estimate ? QJsonValue(QJsonArray{found.estimate->low, found.estimate->percent, found.estimate->high})
                                               : QJsonValue()},
                {u"groups"_s, groups}};
    }

    [[nodiscard]] QJsonObject closestTo(const QJsonObject &asked) const
    {
        QJsonArray students;
        for (const NextLevel &one : closestToNextLevel(m_snapshot, queryOf(asked), std::numeric_limits<std::size_t>::max()))
            students << QJsonArray{m_snapshot.students()[one.student].ssid.text(), one.level, one.points};
        return {{u"students"_s, students}};
    }

    const Snapshot &m_snapshot;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    QFile secret(arguments.value(2));
    if (arguments.size() != 3 || !secret.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return 2;
    auto passphrase = store::readPassphrase(secret);
    if (!passphrase)
        return 1;
    const auto cache = store::Cache::open(arguments.at(1), *passphrase);
    if (!cache)
        fail("the cache does not open");
    const auto snapshot = Snapshot::build(*cache->feed());
    if (!snapshot)
        fail("the cache cannot be read");
    const Probe probe(**snapshot);
    QTextStream in(stdin), out(stdout);
    for (QString line = in.readLine(); !line.isNull(); line = in.readLine()) {
        const QJsonObject answer = probe.answer(QJsonDocument::fromJson(line.toUtf8()).object());
        out << QString::fromUtf8(QJsonDocument(answer).toJson(QJsonDocument::Compact)) << Qt::endl;
    }
    return 0;
}
