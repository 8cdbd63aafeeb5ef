// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/aggregatetable.h"

#include "core/analytics/shares.h"
#include "core/domain/wording.h"
#include "core/files/delimitedwriter.h"
#include "core/files/xlsxwriter.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QTimeZone>

#include <array>
#include <cmath>

namespace scoredesk::exports {

using namespace Qt::StringLiterals;
using namespace analytics;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(scoredesk::exports)
};

/// CERS's codes of subgroups (cers-formats §b); a dimension it does not have goes by the heading of its column in the data file.
QString subgroupCode(const std::optional<Dimension> &dimension)
{
    if (!dimension)
        return u"Overall"_s;
    switch (*dimension) {
    case Dimension::Gender:
        return u"Sex"_s;
    case Dimension::Ethnicity:
    case Dimension::Races:
        return u"Ethnicity"_s;
    case Dimension::ElStatus:
        return u"EnglishLearner"_s;
    case Dimension::Elas:
        return u"EnglishLanguageAcquisitionStatus"_s;
    case Dimension::Section504:
        return u"Section504Status"_s;
    case Dimension::Disability:
        return u"IDEAIndicator"_s;
    case Dimension::Migrant:
        return u"MigrantStatus"_s;
    case Dimension::Military:
        return u"MilitaryConnectedCode"_s;
    case Dimension::EconomicDisadvantage:
        return u"EconomicDisadvantageStatus"_s;
    case Dimension::GradeEnrolled:
        return u"GradeLevelWhenAssessed"_s;
    default:
        return dimensionCode(*dimension);
    }
}

/// CERS's subject codes (cers-export-layouts).
QString subjectCode(domain::ContentArea area)
{
    switch (area) {
    case domain::ContentArea::Ela:
        return u"ELA"_s;
    case domain::ContentArea::Math:
        return u"Math"_s;
    case domain::ContentArea::Science:
        return u"CAST"_s;
    case domain::ContentArea::CaaEla:
        return u"CAAELA"_s;
    case domain::ContentArea::CaaMath:
        return u"CAAMATH"_s;
    case domain::ContentArea::CaaScience:
        return u"CAASCI"_s;
    case domain::ContentArea::Csa:
        return u"CSA"_s;
    }
    return domain::areaCode(area);
}

/// One answer into rows; the organisation is a school when \a isBySchool.
class RowMaker
{
public:
    RowMaker(const Snapshot &snapshot, AggregateTable &table) : m_snapshot(snapshot), m_table(table) {}

    void add(const Aggregate &answer, const std::optional<Dimension> &dimension)
    {
        const ResultColumns &columns = m_snapshot.results();
        for (const AggregateRow &row : answer.rows) {
            AggregateTableRow made;
            made.area = answer.query.area;
            made.dimension = dimension;
            made.measures = row.measures;
            made.isSuppressed = row.isSuppressed;
            made.organization = m_snapshot.lea().name;
            made.organizationId = m_snapshot.lea().code.text();
            for (std::size_t i = 0; i < answer.query.by.size(); ++i) {
                const Dimension by = answer.query.by[i];
                const std::uint16_t code = row.codes[i];
                const QString name = valueName(by, code, columns, answer.query.area, answer.query.year);
                if (by == Dimension::School) {
                    made.organization = name;
                    made.organizationId = valueCode(by, code, columns);
                } else if (by == Dimension::Grade) {
                    made.grade = int(code) - 1;
                }
                if (dimension && by == *dimension) {
                    made.valueCode = valueCode(by, code, columns);
                    made.valueName = name;
                }
            }
            m_table.rows.push_back(std::move(made));
        }
        addTotalNotes(answer);
    }

    void note(const QString &sentence)
    {
        if (!m_table.notes.contains(sentence))
            m_table.notes.append(sentence);
    }

private:
    void addTotalNotes(const Aggregate &answer)
    {
        for (const AggregateNote &n : answer.notes)
            if (n.kind != AggregateNote::Kind::MixedGrades && n.kind != AggregateNote::Kind::RowsHidden
                && n.kind != AggregateNote::Kind::NobodyMatches)
                note(u"%1: %2"_s.arg(domain::areaName(answer.query.area), sentenceFor(n)));
    }

    const Snapshot &m_snapshot;
    AggregateTable &m_table;
};

/// Every table of one area: organisation level x (all grades, by grade) x (overall, each subgroup).
std::optional<AggregateRefusal> addArea(const Snapshot &snapshot, const AggregateReport &report,
                                        domain::ContentArea area, AggregateTable &table, RowMaker &maker)
{
    std::vector<std::optional<Dimension>> subgroups{std::nullopt};
    subgroups.insert(subgroups.end(), report.subgroups.begin(), report.subgroups.end());
    for (const bool bySchool : {false, true}) {
        if (!(bySchool ? report.withSchools : report.withLea))
            continue;
        for (const auto &subgroup : subgroups)
            for (const bool byGrade : {false, true}) {
                AggregateQuery query;
                query.area = area;
                query.year = report.year;
                query.basis = report.basis;
                query.where = report.where;
                query.isPublic = report.isPublic;
                query.withDetails = false;
                if (bySchool)
                    query.by.push_back(Dimension::School);
                if (subgroup)
                    query.by.push_back(*subgroup);
                if (byGrade)
                    query.by.push_back(Dimension::Grade);
                AggregateAnswer answer = aggregate(snapshot, query);
                if (const auto *refusal = std::get_if<AggregateRefusal>(&answer))
                    return *refusal;
                Aggregate &found = std::get<Aggregate>(answer);
                if (query.by.empty())
                    found.rows = {found.total};
                table.asOf = found.asOf;
                table.year = found.query.year;
                table.isPartial = table.isPartial || found.isPartial;
                maker.add(found, subgroup);
            }
    }
    return std::nullopt;
}

QString filterText(const Filter &filter, const ResultColumns &columns, domain::SchoolYear year)
{
    QStringList values;
    for (const std::uint16_t code : filter.codes)
        values.append(valueName(filter.dimension, code, columns, domain::ContentArea::Ela, year));
    return u"%1: %2"_s.arg(dimensionName(filter.dimension), values.join(u'|'));
}

/// Collects the cells of a row for either writer.
QByteArray utf8(const QString &text)
{
    return text.toUtf8();
}

QString attributesOf(const AggregateTable &table)
{
    QStringList parts{u"ReportDate: "_s + table.asOf.toUTC().toString(Qt::ISODate),
                      u"Results: "_s + (table.isPartial ? u"Partial"_s : u"Final"_s)};
    if (table.isSample)
        parts.append(u"Data: SAMPLE"_s);
    if (table.isPublic)
        parts.append(u"Suppression: fewer than 11 tested, and complementary"_s);
    parts.append(table.filters);
    return parts.join(u"; "_s);
}

/// The writers make a file that others may read; aggregates of few students are for who asked for them.
Result<void> madePrivate(const Result<void> &written, const QString &path)
{
    if (written)
        QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return written;
}

} // namespace

QString spreadsheetText(const QString &text)
{
    static constexpr QStringView kStarts = u"=+-@\t\r";
    return !text.isEmpty() && kStarts.contains(text.front()) ? u'\'' + text : text;
}

int metTenths(const Measures &measures)
{
    const auto &levels = measures.levels;
    const std::vector<int> shares = roundedShares(std::array{levels[0] + levels[1], levels[2] + levels[3]}, 1000);
    return shares.empty() ? -1 : shares[1];
}

AggregateTableAnswer aggregateTable(const Snapshot &snapshot, const AggregateReport &report,
                                    const jobs::JobContext &job)
{
    AggregateTable table;
    table.leaName = snapshot.lea().name;
    table.isSample = snapshot.lea().isSample;
    table.isPublic = report.isPublic;
    RowMaker maker(snapshot, table);
    std::optional<AggregateRefusal> refusal;
    std::int64_t done = 0;
    for (const domain::ContentArea area : report.areas) {
        if (job.isCancelled())
            break;
        if (auto refused = addArea(snapshot, report, area, table, maker)) {
            maker.note(sentenceFor(*refused));
            refusal = std::move(refused);
        }
        job.report({++done, static_cast<std::int64_t>(report.areas.size())});
    }
    if (table.rows.empty())
        return refusal.value_or(AggregateRefusal{AggregateRefusal::Reason::NothingLoaded, {}});
    for (const Filter &filter : report.where)
        table.filters.append(filterText(filter, snapshot.results(), table.year));
    return table;
}

QString stampOf(const AggregateTable &table)
{
    QStringList parts{table.leaName, domain::schoolYearName(table.year),
                      //: %1 is a date and time
                      Tr::tr("as of %1").arg(domain::asOfText(table.asOf, QDate(1970, 1, 1))),
                      table.isPartial ? Tr::tr("partial results") : Tr::tr("final results")};
    if (table.isSample)
        parts.append(u"SAMPLE"_s);
    if (table.isPublic)
        parts.append(Tr::tr("small groups hidden"));
    parts.append(table.filters);
    return parts.join(u" · "_s);
}

Result<void> writeAggregateCsv(const AggregateTable &table, const QString &path)
{
    const QStringList headers{u"OrganizationName"_s, u"OrganizationId"_s, u"AssessmentName"_s,
                              u"AssessmentType"_s,   u"Subject"_s,        u"TestGrade"_s,
                              u"SchoolYear"_s,       u"Subgroup"_s,       u"SubgroupValue"_s,
                              u"StudentsTested"_s,   u"ScaleScore"_s,     u"ScaleScoreStandardDeviation"_s,
                              u"Level1"_s,           u"Level2"_s,         u"Level3"_s,
                              u"Level4"_s,           u"Level5"_s,         u"Level6"_s,
                              u"Attributes"_s};
    auto made = files::DelimitedWriter::create(path, headers, {.delimiter = ','});
    if (!made)
        return made.error();
    files::DelimitedWriter &out = **made;
    bool isFirst = true;
    for (const AggregateTableRow &row : table.rows) {
        if (!row.grade)
            continue;
        int column = 0;
        const auto cell = [&](const QString &text) { out.text(column++, utf8(text).toStdString()); };
        cell(spreadsheetText(row.organization));
        cell(row.organizationId);
        cell(u"%1 Grade %2 Summative"_s.arg(subjectCode(row.area), domain::gradeName(*row.grade)));
        cell(u"SUM"_s);
        cell(subjectCode(row.area));
        cell(domain::gradeCode(*row.grade));
        cell(QString::number(table.year.spring));
        cell(subgroupCode(row.dimension));
        cell(row.dimension ? row.valueCode : QString());
        const Measures &m = row.measures;
        if (!row.isSuppressed) {
            const auto rounded = [](const std::optional<double> &value) {
                return value ? QString::number(std::llround(*value)) : QString();
            };
            cell(QString::number(m.scored));
            cell(rounded(m.meanScaleScore()));
            cell(rounded(m.standardError()));
            const bool hasThree = domain::isAlternate(row.area) || row.area == domain::ContentArea::Csa;
            for (std::size_t level = 0; level < (hasThree ? 3 : 4); ++level)
                cell(QString::number(m.levels[level]));
        }
        if (isFirst)
            out.text(int(headers.size()) - 1, utf8(attributesOf(table)).toStdString());
        isFirst = false;
        out.endRow();
    }
    return madePrivate(out.finish(), path);
}

Result<void> writeAggregateXlsx(const AggregateTable &table, const QString &path)
{
    const std::vector<files::TableColumn> columns{
        {Tr::tr("Organization"), 30},
        {Tr::tr("CDS code"), 17},
        {Tr::tr("Content area"), 14},
        {Tr::tr("Grade"), 11},
        {Tr::tr("School year"), 12},
        {Tr::tr("Student group"), 26},
        {Tr::tr("Value"), 34},
        {Tr::tr("Records"), 10},
        {Tr::tr("Tested"), 10},
        {Tr::tr("Valid scores (N)"), 16},
        {Tr::tr("Mean scale score"), 16},
        {Tr::tr("Standard error"), 14},
        {Tr::tr("Level 1"), 9},
        {Tr::tr("Level 2"), 9},
        {Tr::tr("Level 3"), 9},
        {Tr::tr("Level 4"), 9},
        {Tr::tr("Level 1 %"), 10},
        {Tr::tr("Level 2 %"), 10},
        {Tr::tr("Level 3 %"), 10},
        {Tr::tr("Level 4 %"), 10},
        {Tr::tr("Met or exceeded %"), 18},
        {Tr::tr("Distance from standard (local)"), 28},
        {Tr::tr("Note"), 44},
    };
    auto made = files::XlsxWriter::create(
        path, columns, {.sheetName = Tr::tr("Aggregate report"), .preamble = stampOf(table)});
    if (!made)
        return made.error();
    files::XlsxWriter &out = **made;
    constexpr int kLastColumn = 22;
    for (const AggregateTableRow &row : table.rows) {
        int column = 0;
        const auto text = [&](const QString &value) { out.text(column++, utf8(value).toStdString()); };
        text(spreadsheetText(row.organization));
        text(row.organizationId);
        text(domain::areaName(row.area));
        text(row.grade ? domain::gradeName(*row.grade) : Tr::tr("All grades"));
        text(domain::schoolYearName(table.year));
        text(row.dimension ? dimensionName(*row.dimension) : Tr::tr("All students"));
        text(row.valueName);
        if (row.isSuppressed) {
            out.text(kLastColumn, utf8(Tr::tr("Not shown: fewer than 11 tested, or to protect such a group"))
                                      .toStdString());
            out.endRow();
            continue;
        }
        const Measures &m = row.measures;
        out.number(column++, m.records);
        out.number(column++, m.tested);
        out.number(column++, m.scored);
        const auto decimal = [&](const std::optional<double> &value) {
            if (value)
                out.number(column, std::round(*value * 10) / 10);
            ++column;
        };
        decimal(m.meanScaleScore());
        decimal(m.standardError());
        const bool hasThree = domain::isAlternate(row.area) || row.area == domain::ContentArea::Csa;
        const std::size_t levels = hasThree ? 3 : 4;
        for (std::size_t level = 0; level < levels; ++level)
            out.number(column + int(level), m.levels[level]);
        column += 4;
        const std::vector<int> shares = roundedShares(m.levels, 1000);
        for (std::size_t level = 0; !shares.empty() && level < levels; ++level)
            out.number(column + int(level), shares[level] / 10.0);
        column += 4;
        if (!shares.empty())
            out.number(column, metTenths(m) / 10.0);
        ++column;
        decimal(m.distanceFromStandard());
        out.endRow();
    }
    if (!table.notes.isEmpty()) {
        out.endRow();
        for (const QString &note : table.notes) {
            out.text(0, utf8(note).toStdString());
            out.endRow();
        }
    }
    return madePrivate(out.finish(), path);
}

} // namespace scoredesk::exports
