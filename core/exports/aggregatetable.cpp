// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/aggregatetable.h"

#include "core/domain/wording.h"
#include "core/exports/aggregaterows.h"
#include "core/exports/boardpacket.h"
#include "core/exports/packetrecord.h"
#include "core/exports/packettext.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <set>

namespace scoredesk::exports {

using namespace Qt::StringLiterals;
using namespace analytics;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(scoredesk::exports)
};

/// One answer into rows; a school's where the question is by school.
void addAnswer(AggregateRows &rows, const Aggregate &answer, const std::optional<Dimension> &group, const Publication *tables = nullptr)
{
    for (const AggregateRow &found : answer.rows) {
        std::optional<std::uint16_t> school;
        for (std::size_t i = 0; i < answer.query.by.size(); ++i)
            if (answer.query.by[i] == Dimension::School)
                school = found.codes[i];
        if (school && !rows.wantsSchool(*school))
            continue;
        AggregateTableRow made = rows.row(answer.query, school);
        made.measures = found.measures;
        made.isSuppressed = found.isSuppressed;
        made.detail = found.detail;
        for (std::size_t i = 0; i < answer.query.by.size(); ++i) {
            if (answer.query.by[i] == Dimension::Grade)
                made.grade = int(found.codes[i]) - 1;
            if (group && answer.query.by[i] == *group)
                rows.setValue(made, *group, found.codes[i]);
        }
        if (tables && answer.query.by.size() <= 1) {
            const auto *held = answer.query.by.empty() ? tables->heldRow(Dimension::Lea) : tables->heldRow(answer.query.by.front(), found.codes[0]);
            if (held)
                made.asOf = held->asOf;
        }
        rows.add(std::move(made));
    }
}

/// Every table of one area: organisation level x (all grades, by grade) x (overall, each subgroup).
std::optional<QString> addYearlyRows(AggregateRows &rows, domain::ContentArea area)
{
    const AggregateReport &report = rows.report();
    for (const bool bySchool : {false, true}) {
        if (!(bySchool ? report.withSchools : report.withLea))
            continue;
        for (const auto &group : rows.groups())
            for (const bool byGrade : {false, true}) {
                if (rows.isCancelled())
                    return std::nullopt;
                AggregateQuery query = rows.query(area);
                if (bySchool) {
                    query.by.push_back(Dimension::School);
                    if (!report.schools.empty())
                        query.where.push_back({Dimension::School, report.schools});
                }
                if (group)
                    query.by.push_back(*group);
                if (byGrade)
                    query.by.push_back(Dimension::Grade);
                AggregateAnswer answer = aggregate(rows.snapshot(), query);
                if (const auto *refusal = std::get_if<AggregateRefusal>(&answer))
                    return sentenceFor(*refusal);
                Aggregate &found = std::get<Aggregate>(answer);
                if (query.by.empty())
                    found.rows = {found.total};
                rows.takeFacts(found, bySchool != report.withLea);
                addAnswer(rows, found, group);
            }
    }
    return std::nullopt;
}

/// The tables of one area that may stand side by side where everybody can read them.
std::optional<QString> addPublicRows(AggregateRows &rows, domain::ContentArea area, std::optional<PacketRecord> &record)
{
    const AggregateReport &report = rows.report();
    AggregateQuery query = rows.query(area);
    query.isPublic = true;
    const std::vector<Dimension> allowed = reportSubgroups(true);
    std::vector<Dimension> by;
    for (const Dimension dimension : report.subgroups) {
        if (std::ranges::find(allowed, dimension) != allowed.end())
            by.push_back(dimension);
        else
            //: %1 is a student group such as "Race, every one reported"
            rows.note(Tr::tr("%1: left out, since its rows and those of other groups tell of each other.").arg(dimensionName(dimension)));
    }
    const domain::SchoolYear year = query.year.isValid() ? query.year : rows.snapshot().lea().year;
    const PublicationAnswer answer = publication(
        rows.snapshot(), query, by, {.earlier = PacketRecord::earlier(report.earlier, area, year, query.basis, rows.columns())});
    if (const auto *refusal = std::get_if<AggregateRefusal>(&answer))
        return sentenceFor(*refusal);
    const Publication &tables = std::get<Publication>(answer);
    Aggregate total = tables.total;
    total.rows = {total.total};
    rows.takeFacts(total, true);
    if (!record)
        record.emplace(total.query.year, query.basis, total.asOf);
    record->add(tables, rows.columns());
    for (const Publication::Held &held : tables.held)
        rows.note(heldSentence(held.asOf));
    const auto isGrouped = [](const AggregateRow &row) { return row.detail == Detail::Met; };
    if (isGrouped(tables.total.total)
        || std::ranges::any_of(tables.lines, [&](const Aggregate &line) { return std::ranges::any_of(line.rows, isGrouped); })
        || std::ranges::any_of(tables.schoolsByGrade.rows, isGrouped))
        rows.note(groupedSentence());
    const auto add = [&](Dimension dimension, const std::optional<Dimension> &group) {
        if (std::ranges::find(tables.dropped, dimension) != tables.dropped.end())
            rows.note(u"%1: %2"_s.arg(domain::areaName(area), droppedSentence(dimension)));
        else
            addAnswer(rows, *tables.by(dimension), group, &tables);
    };
    if (report.withLea) {
        addAnswer(rows, total, std::nullopt, &tables);
        add(Dimension::Grade, std::nullopt);
        for (const Dimension dimension : by)
            add(dimension, dimension);
    }
    if (report.withSchools) {
        add(Dimension::School, std::nullopt);
        addAnswer(rows, tables.schoolsByGrade, std::nullopt);
    }
    return std::nullopt;
}

QString filterText(const Filter &filter, const ResultColumns &columns, domain::SchoolYear year)
{
    QStringList values;
    for (const std::uint16_t code : filter.codes)
        values.append(code < codeCount(filter.dimension, columns)
                          ? valueName(filter.dimension, code, columns, domain::ContentArea::Ela, year)
                          : QString());
    return u"%1: %2"_s.arg(dimensionName(filter.dimension), values.join(u'|'));
}

/// Why \a report is not one that can be answered.
QString mistakeIn(const AggregateReport &report)
{
    if (!report.isPublic)
        return {};
    if (report.kind != ReportKind::Yearly)
        return Tr::tr("Small groups can be hidden in the yearly report alone.");
    if (!report.where.empty() || report.newSince.isValid())
        return Tr::tr("A report that hides small groups cannot be filtered: together with the report of all students it would tell of those whom the "
                      "filter leaves out. Clear the filters, or show small groups.");
    return {};
}

} // namespace

AggregateRows::AggregateRows(const Snapshot &snapshot, const AggregateReport &report, const jobs::JobContext &job, AggregateTable &table)
    : m_snapshot(snapshot), m_report(report), m_job(job), m_table(table)
{}

bool AggregateRows::wantsSchool(std::uint16_t code) const
{
    return m_report.schools.empty() || std::ranges::find(m_report.schools, code) != m_report.schools.end();
}

AggregateQuery AggregateRows::query(domain::ContentArea area) const
{
    AggregateQuery query;
    query.area = area;
    query.year = m_report.year;
    query.basis = m_report.basis;
    query.where = m_report.where;
    query.newSince = m_report.newSince;
    query.withDetails = false;
    return query;
}

std::vector<std::optional<Dimension>> AggregateRows::groups() const
{
    std::vector<std::optional<Dimension>> groups{std::nullopt};
    groups.insert(groups.end(), m_report.subgroups.begin(), m_report.subgroups.end());
    return groups;
}

AggregateTableRow AggregateRows::row(const AggregateQuery &query, std::optional<std::uint16_t> school) const
{
    AggregateTableRow made;
    made.area = query.area;
    made.year = query.year;
    if (!school) {
        made.organization = m_snapshot.lea().name;
        made.organizationId = m_snapshot.lea().code.text();
        return made;
    }
    const auto [known, isNew] = m_schools.try_emplace(*school);
    if (isNew)
        known->second = {valueName(Dimension::School, *school, columns(), query.area, query.year),
                         valueCode(Dimension::School, *school, columns())};
    std::tie(made.organization, made.organizationId) = known->second;
    return made;
}

void AggregateRows::setValue(AggregateTableRow &row, Dimension dimension, std::uint16_t code) const
{
    row.dimension = dimension;
    row.valueCode = valueCode(dimension, code, columns());
    row.valueName = valueName(dimension, code, columns(), row.area, row.year);
}

void AggregateRows::note(const QString &sentence)
{
    if (!m_table.notes.contains(sentence))
        m_table.notes.append(sentence);
}

void AggregateRows::takeFacts(const Aggregate &answer, bool withNotes)
{
    m_table.asOf = answer.asOf;
    m_table.year = answer.query.year;
    m_table.isPartial = m_table.isPartial || answer.isPartial;
    for (const AggregateNote &n : answer.notes)
        if (withNotes && n.kind != AggregateNote::Kind::MixedGrades && n.kind != AggregateNote::Kind::RowsHidden
            && n.kind != AggregateNote::Kind::NobodyMatches)
            note(u"%1: %2"_s.arg(domain::areaName(answer.query.area), sentenceFor(n)));
}

std::vector<Dimension> reportSubgroups(bool isPublic)
{
    if (isPublic)
        return {kPacketBreakdowns.begin(), kPacketBreakdowns.end()};
    // Level and Status part students by what came out, and have no place in CERS's file.
    return {Dimension::Gender,     Dimension::Ethnicity, Dimension::Races,    Dimension::Elas,     Dimension::ElStatus,
            Dimension::EconomicDisadvantage, Dimension::Disability, Dimension::Section504, Dimension::Migrant, Dimension::Military,
            Dimension::Homeless,   Dimension::Foster,    Dimension::ParentEducation, Dimension::GradeEnrolled};
}

Result<AggregateTableAnswer> aggregateTable(const Snapshot &snapshot, const AggregateReport &report, const jobs::JobContext &job)
{
    if (const QString mistake = mistakeIn(report); !mistake.isEmpty())
        return AggregateTableAnswer(ReportRefusal{mistake});
    AggregateTable table;
    table.kind = report.kind;
    table.leaName = snapshot.lea().name;
    table.isSample = snapshot.lea().isSample;
    table.isPublic = report.isPublic;
    AggregateRows rows(snapshot, report, job, table);
    std::optional<PacketRecord> record;
    QString refusal = sentenceFor(AggregateRefusal{AggregateRefusal::Reason::NothingLoaded, {}});
    std::int64_t done = 0;
    for (const domain::ContentArea area : report.areas) {
        const auto refused = report.kind == ReportKind::Claims         ? addClaimRows(rows, area)
                             : report.kind == ReportKind::Longitudinal ? addLongitudinalRows(rows, area)
                             : report.isPublic                         ? addPublicRows(rows, area, record)
                                                                       : addYearlyRows(rows, area);
        if (job.isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
        if (refused) {
            rows.note(*refused);
            refusal = *refused;
        }
        job.report({++done, static_cast<std::int64_t>(report.areas.size())});
    }
    if (table.rows.empty())
        return AggregateTableAnswer(ReportRefusal{refusal});
    if (report.kind != ReportKind::Longitudinal && report.withLea) {
        std::set<std::uint32_t> elsewhere;
        for (const domain::ContentArea area : report.areas) {
            AggregateQuery query = rows.query(area);
            query.year = table.year;
            const std::vector<std::uint32_t> students = studentsElsewhere(snapshot, query);
            elsewhere.insert(students.begin(), students.end());
        }
        if (!elsewhere.empty())
            table.notes.prepend(includedSentence(report.basis, std::int64_t(elsewhere.size()), report.isPublic));
    }
    for (const Filter &filter : report.where)
        table.filters.append(filterText(filter, snapshot.results(), table.year));
    if (report.newSince.isValid())
        //: a filter; %1 is a day
        table.filters.append(Tr::tr("New since: %1").arg(report.newSince.iso()));
    if (report.basis == domain::Basis::Enrolled)
        table.filters.append(Tr::tr("Schools: where enrolled"));
    if (record)
        table.record = record->text();
    return AggregateTableAnswer(std::move(table));
}

} // namespace scoredesk::exports
