// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/aggregatetable.h"

#include "core/analytics/shares.h"
#include "core/base/text.h"
#include "core/domain/wording.h"
#include "core/exports/packettext.h"
#include "core/files/delimitedwriter.h"
#include "core/files/xlsxwriter.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace scoredesk::exports {

using namespace Qt::StringLiterals;
using namespace analytics;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(scoredesk::exports)
};

/// Rows between two looks whether to stop.
constexpr std::size_t kPolled = 256;

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

/// A row of all grades, or one without a grade in the file, is of no grade's test.
QString assessmentName(const AggregateTableRow &row)
{
    const QString subject = subjectCode(row.area);
    return row.grade.value_or(-1) < 0 ? u"%1 Summative"_s.arg(subject)
                                      : u"%1 Grade %2 Summative"_s.arg(subject, domain::gradeName(*row.grade));
}

std::size_t levelCount(const AggregateTable &table, const AggregateTableRow &row)
{
    return table.kind == ReportKind::Claims || domain::isAlternate(row.area) || row.area == domain::ContentArea::Csa ? 3 : 4;
}

std::string utf8(const QString &text)
{
    return text.toStdString();
}

QString attributesOf(const AggregateTable &table)
{
    QStringList parts{u"ReportDate: "_s + table.asOf.toUTC().toString(Qt::ISODate),
                      u"Results: "_s + (table.isPartial ? u"Partial"_s : u"Final"_s)};
    if (table.isSample)
        parts.append(u"Data: SAMPLE"_s);
    if (table.isPublic)
        parts.append(u"Suppression: fewer than 11 tested, and complementary; rows without levels have levels 1-2 and 3-4 put together"_s);
    parts.append(table.filters);
    return parts.join(u"; "_s);
}

/// Cells of a row of CERS's file, one after the other.
class CersRow
{
public:
    explicit CersRow(files::DelimitedWriter &out) : m_out(out) {}

    void text(const QString &value) { m_out.text(m_column++, utf8(value)); }
    void skip(int cells) { m_column += cells; }
    /// StudentsTested, and with \a withScore ScaleScore and its standard error; then six levels.
    void measures(const Measures &m, Detail detail, std::size_t levels, bool withScore)
    {
        const auto rounded = [](const std::optional<double> &value) {
            return value ? QString::number(std::llround(*value)) : QString();
        };
        text(QString::number(m.scored));
        const bool isWhole = detail == Detail::Levels;
        if (withScore) {
            text(isWhole ? rounded(m.meanScaleScore()) : QString());
            text(isWhole ? rounded(m.standardError()) : QString());
        }
        for (std::size_t level = 0; level < kLevels; ++level)
            text(isWhole && level < levels ? QString::number(m.levels[level]) : QString());
    }

    static constexpr std::size_t kLevels = 6;

private:
    files::DelimitedWriter &m_out;
    int m_column = 0;
};

QStringList cersHeaders(ReportKind kind)
{
    const auto measures = [kind](const QString &prefix) {
        QStringList names{prefix + u"StudentsTested"_s};
        if (kind != ReportKind::Claims)
            names += {prefix + u"ScaleScore"_s, prefix + u"ScaleScoreStandardDeviation"_s};
        for (std::size_t level = 1; level <= CersRow::kLevels; ++level)
            names.append(prefix + u"Level%1"_s.arg(level));
        return names;
    };
    QStringList headers{u"OrganizationName"_s, u"OrganizationId"_s, u"AssessmentName"_s, u"AssessmentType"_s,
                        u"Subject"_s,          u"TestGrade"_s,      u"SchoolYear"_s};
    if (kind == ReportKind::Claims)
        headers.append(u"Claim"_s);
    headers += {u"Subgroup"_s, u"SubgroupValue"_s};
    headers += measures(QString());
    if (kind == ReportKind::Longitudinal)
        headers += measures(u"Cohort"_s);
    headers.append(u"Attributes"_s);
    return headers;
}

/// Completes a file that others may not read; one that is not wanted any more is taken away.
template <typename Writer>
Result<void> finished(Writer &out, const QString &path, const jobs::JobContext &job)
{
    if (job.isCancelled())
        return Error{ErrorKind::Cancelled, {}, {}};
    if (const Result<void> done = out.finish(); !done)
        return done;
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!job.isCancelled())
        return {};
    QFile::remove(path);
    return Error{ErrorKind::Cancelled, {}, {}};
}

/// What writes the cell of a row, and the head of its column.
struct BookColumn
{
    QString header;
    double width = 12;
    std::function<void(files::XlsxWriter &, int, const AggregateTableRow &)> put;
    bool isNumber = false; ///< left out of a suppressed row
};

using Book = std::vector<BookColumn>;

void addText(Book &book, const QString &header, double width, const std::function<QString(const AggregateTableRow &)> &text)
{
    book.push_back({header, width, [text](files::XlsxWriter &out, int column, const AggregateTableRow &row) { out.text(column, utf8(text(row))); }});
}

void addCount(Book &book, const QString &header, double width, const std::function<std::optional<std::int64_t>(const AggregateTableRow &)> &count)
{
    book.push_back({header, width,
                    [count](files::XlsxWriter &out, int column, const AggregateTableRow &row) {
                        if (const auto number = count(row))
                            out.number(column, *number);
                    },
                    true});
}

void addDecimal(Book &book, const QString &header, double width, const std::function<std::optional<double>(const AggregateTableRow &)> &value)
{
    book.push_back({header, width,
                    [value](files::XlsxWriter &out, int column, const AggregateTableRow &row) {
                        if (const auto number = value(row))
                            out.number(column, roundedTenths(*number));
                    },
                    true});
}

using Of = std::function<const Measures &(const AggregateTableRow &)>;

std::optional<double> inPercent(int tenths)
{
    return tenths < 0 ? std::nullopt : std::optional(tenths / 10.0);
}

/// Level counts, their shares, and what they come to.
void addLevels(Book &book, const AggregateTable &table, const Of &of, const QString &prefix)
{
    const bool isClaims = table.kind == ReportKind::Claims;
    QStringList names{Tr::tr("Level 1"), Tr::tr("Level 2"), Tr::tr("Level 3"), Tr::tr("Level 4")};
    if (isClaims)
        names = {Tr::tr("Below standard"), Tr::tr("Near standard"), Tr::tr("Above standard")};
    const auto isTold = [&table](const AggregateTableRow &row, std::size_t level) {
        return row.detail == Detail::Levels && level < levelCount(table, row);
    };
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto level = std::size_t(i);
        addCount(book, prefix + names.at(i), 9, [of, isTold, level](const AggregateTableRow &row) {
            return isTold(row, level) ? std::optional(of(row).levels[level]) : std::nullopt;
        });
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto level = std::size_t(i);
        //: heading of a column of percents; %1 is a level such as "Level 3"
        addDecimal(book, prefix + Tr::tr("%1 %").arg(names.at(i)), 10, [of, isTold, level](const AggregateTableRow &row) {
            const std::vector<int> shares = roundedShares(of(row).levels, 1000);
            return shares.empty() || !isTold(row, level) ? std::nullopt : inPercent(shares[level]);
        });
    }
    if (!isClaims)
        addDecimal(book, prefix + Tr::tr("Met or exceeded %"), 18, [of](const AggregateTableRow &row) {
            return row.detail > Detail::Met ? std::nullopt : inPercent(metTenths(of(row)));
        });
}

void addScores(Book &book, const Of &of, const QString &prefix)
{
    addDecimal(book, prefix + Tr::tr("Mean scale score"), 16, [of](const AggregateTableRow &row) { return of(row).meanScaleScore(); });
    addDecimal(book, prefix + Tr::tr("Standard error"), 14, [of](const AggregateTableRow &row) { return of(row).standardError(); });
}

QString noteOf(const AggregateTable &table, const AggregateTableRow &row)
{
    if (row.isSuppressed)
        return table.isPublic ? Tr::tr("Not shown: fewer than 11 tested, or to protect such a group")
                              : Tr::tr("Fewer than 30 students: single claims are not shown");
    QStringList words;
    if (row.asOf.isValid())
        //: %1 is a date and time
        words.append(Tr::tr("As told on %1: too few scores came since").arg(domain::asOfText(row.asOf, QDate(1970, 1, 1))));
    if (row.detail == Detail::Met)
        words.append(Tr::tr("Levels 1–2 and 3–4 put together to protect a small group"));
    else if (row.detail == Detail::Counts)
        words.append(Tr::tr("Counts only, to protect a small group"));
    return words.join(u". "_s);
}

Book bookOf(const AggregateTable &table)
{
    Book book;
    addText(book, Tr::tr("Organization"), 30, [](const AggregateTableRow &row) { return spreadsheetText(row.organization); });
    addText(book, Tr::tr("CDS code"), 17, [](const AggregateTableRow &row) { return row.organizationId; });
    addText(book, Tr::tr("Content area"), 14, [](const AggregateTableRow &row) { return domain::areaName(row.area); });
    addText(book, Tr::tr("Grade"), 11, [](const AggregateTableRow &row) { return gradeText(row); });
    addText(book, Tr::tr("School year"), 12, [](const AggregateTableRow &row) { return domain::schoolYearName(row.year); });
    addText(book, Tr::tr("Student group"), 26, [](const AggregateTableRow &row) {
        return row.dimension ? dimensionName(*row.dimension) : Tr::tr("All students");
    });
    addText(book, Tr::tr("Value"), 34, [](const AggregateTableRow &row) { return spreadsheetText(row.valueName); });
    const Of all = [](const AggregateTableRow &row) -> const Measures & { return row.measures; };
    if (table.kind == ReportKind::Claims) {
        addText(book, Tr::tr("Claim or domain"), 28, [](const AggregateTableRow &row) { return row.claim; });
        addCount(book, Tr::tr("With a level of it (N)"), 18, [](const AggregateTableRow &row) { return std::optional(row.measures.scored); });
        addLevels(book, table, all, QString());
    } else if (table.kind == ReportKind::Longitudinal) {
        addCount(book, Tr::tr("Valid scores (N)"), 16, [](const AggregateTableRow &row) { return std::optional(row.measures.scored); });
        addScores(book, all, QString());
        addLevels(book, table, all, QString());
        const Of cohort = [](const AggregateTableRow &row) -> const Measures & { return *row.cohort; };
        //: before the heading of a column: of the same students in every year
        const QString prefix = Tr::tr("Same students: ");
        addCount(book, prefix + Tr::tr("N"), 18, [cohort](const AggregateTableRow &row) { return std::optional(cohort(row).scored); });
        addScores(book, cohort, prefix);
        addLevels(book, table, cohort, prefix);
    } else {
        addCount(book, Tr::tr("Records"), 10, [](const AggregateTableRow &row) { return std::optional(row.measures.records); });
        addCount(book, Tr::tr("Tested"), 10, [](const AggregateTableRow &row) { return std::optional(row.measures.tested); });
        addCount(book, Tr::tr("Valid scores (N)"), 16, [](const AggregateTableRow &row) { return std::optional(row.measures.scored); });
        addScores(book, all, QString());
        addLevels(book, table, all, QString());
        addDecimal(book, Tr::tr("Distance from standard (local)"), 28, [](const AggregateTableRow &row) { return row.measures.distanceFromStandard(); });
    }
    addText(book, Tr::tr("Note"), 44, [&table](const AggregateTableRow &row) { return noteOf(table, row); });
    return book;
}

/// Of a public report the groups of all grades, which stand nowhere else.
bool standsInCers(const AggregateTable &table, const AggregateTableRow &row)
{
    return row.grade.has_value() || (table.isPublic && row.dimension);
}

} // namespace

QString spreadsheetText(const QString &text)
{
    static constexpr QStringView kStarts = u"=+-@\t\r";
    return !text.isEmpty() && kStarts.contains(text.front()) ? u'\'' + text : text;
}

int metTenths(const Measures &measures)
{
    return analytics::metTenths(measures.levels);
}

int AggregateTableRow::metTenths() const
{
    return isSuppressed || detail > Detail::Met || !claim.isEmpty() ? -1 : exports::metTenths(measures);
}

QString gradeText(const AggregateTableRow &row)
{
    if (!row.grade)
        return allGrades();
    return *row.grade < 0 ? Tr::tr("Blank in the file") : domain::gradeName(*row.grade);
}

QString stampOf(const AggregateTable &table)
{
    QStringList parts{table.leaName, domain::schoolYearName(table.year),
                      //: %1 is a date and time
                      Tr::tr("as of %1").arg(domain::asOfText(table.asOf, QDate(1970, 1, 1))),
                      table.isPartial ? Tr::tr("partial results") : Tr::tr("final results")};
    if (table.isSample)
        parts.append(Tr::tr("SAMPLE"));
    parts.append(table.isPublic ? Tr::tr("small groups hidden") : Tr::tr("not for publication"));
    parts.append(table.filters);
    return parts.join(u" · "_s);
}

Result<void> writeAggregateCsv(const AggregateTable &table, const QString &path, const jobs::JobContext &job)
{
    const QStringList headers = cersHeaders(table.kind);
    auto made = files::DelimitedWriter::create(path, headers, {.delimiter = ','});
    if (!made)
        return made.error();
    files::DelimitedWriter &out = **made;
    bool isFirst = true;
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
        const AggregateTableRow &row = table.rows[at];
        if (at % kPolled == 0) {
            job.report({std::int64_t(at), std::int64_t(table.rows.size())});
            if (job.isCancelled() || !out.isOk())
                break;
        }
        if (!standsInCers(table, row))
            continue;
        CersRow cells(out);
        cells.text(spreadsheetText(row.organization));
        cells.text(row.organizationId);
        cells.text(assessmentName(row));
        cells.text(u"SUM"_s);
        cells.text(subjectCode(row.area));
        cells.text(row.grade ? domain::gradeCode(*row.grade) : QString());
        cells.text(QString::number(row.year.spring));
        if (table.kind == ReportKind::Claims)
            cells.text(row.claim);
        cells.text(subgroupCode(row.dimension));
        cells.text(row.dimension ? row.valueCode : QString());
        const bool withScore = table.kind != ReportKind::Claims;
        if (!row.isSuppressed) {
            cells.measures(row.measures, row.detail, levelCount(table, row), withScore);
            if (row.cohort)
                cells.measures(*row.cohort, row.detail, levelCount(table, row), withScore);
        }
        if (isFirst)
            out.text(int(headers.size()) - 1, utf8(attributesOf(table)));
        isFirst = false;
        out.endRow();
    }
    return finished(out, path, job);
}

Result<void> writeAggregateXlsx(const AggregateTable &table, const QString &path, const jobs::JobContext &job)
{
    const Book book = bookOf(table);
    std::vector<files::TableColumn> columns;
    for (const BookColumn &column : book)
        columns.push_back({column.header, column.width});
    auto made = files::XlsxWriter::create(
        path, columns, {.sheetName = Tr::tr("Aggregate report"), .preamble = stampOf(table)});
    if (!made)
        return made.error();
    files::XlsxWriter &out = **made;
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
        const AggregateTableRow &row = table.rows[at];
        if (at % kPolled == 0) {
            job.report({std::int64_t(at), std::int64_t(table.rows.size())});
            if (job.isCancelled() || !out.isOk())
                break;
        }
        for (std::size_t column = 0; column < book.size(); ++column)
            if (!row.isSuppressed || !book[column].isNumber)
                book[column].put(out, int(column), row);
        out.endRow();
    }
    if (!table.notes.isEmpty()) {
        out.endRow();
        for (const QString &note : table.notes) {
            out.text(0, utf8(note));
            out.endRow();
        }
    }
    return finished(out, path, job);
}

} // namespace scoredesk::exports
