// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "core/exports/aggregatetable.h"

#include "core/files/blockreader.h"
#include "core/files/ziparchive.h"
#include "tests/core/analytics/resultrows.h"
#include "tests/support/recordfeed.h"
#include "tests/support/samplelea.h"
#include "tests/support/tempfolder.h"

#include <QtCore/QFile>
#include <QtCore/QSet>

#include <algorithm>

using namespace scoredesk;
using namespace scoredesk::analytics;
using namespace scoredesk::exports;
using namespace scoredesk::testing;

namespace {

QList<QStringList> readCsv(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QList<QStringList> lines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts))
        lines.append(line.split(u','));
    return lines;
}

AggregateTable ask(const Snapshot &snapshot, AggregateReport report)
{
    if (report.areas.empty())
        report.areas = {domain::ContentArea::Ela};
    const auto answer = aggregateTable(snapshot, report);
    REQUIRE(answer);
    REQUIRE(std::holds_alternative<AggregateTable>(*answer));
    return std::get<AggregateTable>(*answer);
}

} // namespace

TEST_CASE("an aggregate report has CERS's columns and adds up to the answer of the screen", "[exports][aggregatetable]")
{
    const auto snapshot = SampleLea(400).snapshot();
    const TempFolder folder;
    const QString path = folder.file(u"report.csv"_s);
    const AggregateTable table = ask(*snapshot, {.subgroups = {Dimension::Gender}});
    REQUIRE(writeAggregateCsv(table, path));
    const QList<QStringList> lines = readCsv(path);
    REQUIRE(lines.size() > 10);
    CHECK(lines[0].join(u',')
          == u"OrganizationName,OrganizationId,AssessmentName,AssessmentType,Subject,TestGrade,SchoolYear,Subgroup,SubgroupValue,"
             "StudentsTested,ScaleScore,ScaleScoreStandardDeviation,Level1,Level2,Level3,Level4,Level5,Level6,Attributes"_s);
    AggregateQuery query;
    query.by = {Dimension::Grade};
    const Aggregate byGrade = std::get<Aggregate>(aggregate(*snapshot, query));
    qint64 tested = 0, levels = 0;
    qsizetype grades = 0;
    for (const QStringList &line : lines.mid(1)) {
        REQUIRE(line.size() >= 16);
        if (line[7] != u"Overall"_s || line[0] != u"Sample Unified"_s)
            continue;
        ++grades;
        tested += line[9].toLongLong();
        for (int level = 12; level < 16; ++level)
            levels += line[level].toLongLong();
    }
    CHECK(grades == qsizetype(byGrade.rows.size()));
    CHECK(tested == byGrade.total.measures.scored);
    CHECK(levels == tested);
    CHECK(lines[1].last().startsWith(u"ReportDate: 2024-06-05T13:00:00Z; Results: Partial; Data: SAMPLE"_s));
    CHECK(lines[2].last().isEmpty());
    CHECK(lines[1][5] == u"03"_s);
    CHECK(lines[1][6] == u"2024"_s);
}

TEST_CASE("hidden rows of an aggregate report have no numbers, in its file neither", "[exports][aggregatetable]")
{
    const auto snapshot = SampleLea(100).snapshot();
    const TempFolder folder;
    const QString path = folder.file(u"report.csv"_s);
    const AggregateTable table = ask(*snapshot, {.subgroups = {Dimension::Ethnicity}, .isPublic = true});
    std::size_t hidden = 0, inFile = 0, small = 0;
    for (const AggregateTableRow &row : table.rows) {
        inFile += row.grade || row.dimension;
        if (row.isSuppressed) {
            ++hidden;
            CHECK(row.measures == Measures());
        } else {
            small += row.measures.tested < 11;
        }
    }
    CHECK(hidden > 0);
    CHECK(small == 0);
    REQUIRE(writeAggregateCsv(table, path));
    const QList<QStringList> lines = readCsv(path);
    CHECK(lines.size() == qsizetype(inFile) + 1);
    std::size_t empty = 0;
    for (const QStringList &line : lines.mid(1))
        if (line.value(9).isEmpty()) {
            ++empty;
            CHECK(line.mid(9, 9).join(QString()).isEmpty());
        } else {
            CHECK(line[9].toInt() > 0);
        }
    CHECK(empty > 0);
    CHECK(empty <= hidden);
    CHECK(lines[1].join(u',').contains(u"Suppression: fewer than 11 tested"_s)); // which has a comma
}

TEST_CASE("rows of schools and of the whole LEA stand side by side, and the filter is in the stamp", "[exports][aggregatetable]")
{
    const auto snapshot = SampleLea(200).snapshot();
    const AggregateTable everybody = ask(*snapshot, {});
    const AggregateTable one = ask(*snapshot, {.schools = {1}});
    CHECK(one.rows.front().measures == everybody.rows.front().measures); // the LEA stays whole
    QSet<QString> organisations;
    for (const AggregateTableRow &row : one.rows)
        organisations.insert(row.organizationId);
    CHECK(organisations.size() == 2);
    AggregateReport report;
    report.where = {{Dimension::Gender, {*valueFromCode(Dimension::Gender, u"F", snapshot->results())}}};
    report.basis = domain::Basis::Enrolled;
    const AggregateTable girls = ask(*snapshot, report);
    CHECK(girls.rows.front().measures.records < everybody.rows.front().measures.records);
    CHECK(stampOf(girls).contains(girls.filters.front()));
    CHECK(girls.filters.size() == 2);
}

TEST_CASE("a blank grade is no grade", "[exports][aggregatetable]")
{
    RecordFeed feed;
    domain::ScoreRecord r = aResult();
    feed.add(r, 3);
    r.gradeAssessed = r.gradeEnrolled = -1;
    feed.add(r, 2);
    const AggregateTable table = ask(*feed.snapshot(), {.withSchools = false});
    const TempFolder folder;
    REQUIRE(writeAggregateCsv(table, folder.file(u"report.csv"_s)));
    const QList<QStringList> lines = readCsv(folder.file(u"report.csv"_s));
    REQUIRE(lines.size() == 3);
    for (const QStringList &line : lines.mid(1))
        CHECK(line[2] == (line[5].isEmpty() ? u"ELA Summative"_s : u"ELA Grade 5 Summative"_s));
    CHECK(std::ranges::count(lines.mid(1), QString(), [](const QStringList &line) { return line[5]; }) == 1);
    QStringList grades;
    for (const AggregateTableRow &row : table.rows)
        grades.append(gradeText(row));
    CHECK(grades.contains(u"Blank in the file"_s));
}

TEST_CASE("a report that is cancelled is none, and leaves no file", "[exports][aggregatetable]")
{
    const auto snapshot = SampleLea(100).snapshot();
    const TempFolder folder;
    const jobs::JobContext stopped([] { return true; }, {});
    const auto answer = aggregateTable(*snapshot, {.areas = {domain::ContentArea::Ela, domain::ContentArea::Math}}, stopped);
    REQUIRE_FALSE(answer);
    CHECK(answer.error().kind == ErrorKind::Cancelled);
    const AggregateTable table = ask(*snapshot, {});
    // Whenever it is cancelled: at once, before the file is there, or at the very end.
    for (int polls = 0; polls < 6; ++polls) {
        int left = polls;
        const jobs::JobContext job([&left] { return left-- <= 0; }, {});
        const bool csv = bool(writeAggregateCsv(table, folder.file(u"report.csv"_s), job));
        left = polls;
        const bool xlsx = bool(writeAggregateXlsx(table, folder.file(u"report.xlsx"_s), job));
        CHECK(QFile::exists(folder.file(u"report.csv"_s)) == csv);
        CHECK(QFile::exists(folder.file(u"report.xlsx"_s)) == xlsx);
        CHECK(csv == (polls >= 3 + int(table.rows.size()) / 256));
        if (csv)
            break;
    }
    CHECK(QFile::exists(folder.file(u"report.csv"_s)));
}

TEST_CASE("the workbook of an aggregate report can be read back", "[exports][aggregatetable]")
{
    const auto snapshot = SampleLea(300).snapshot();
    const TempFolder folder;
    const QString path = folder.file(u"report.xlsx"_s);
    const AggregateTable table = ask(*snapshot, {.withSchools = false});
    REQUIRE(writeAggregateXlsx(table, path));
    CHECK(QFile::permissions(path).testFlag(QFileDevice::ReadOther) == false);
    const auto archive = files::ZipArchive::open(path);
    REQUIRE(archive);
    const files::ZipEntry *entry = archive->find("xl/worksheets/sheet1.xml");
    REQUIRE(entry);
    auto stream = archive->stream(*entry);
    REQUIRE(stream);
    QByteArray sheet;
    while ((*stream)->advance((*stream)->end()))
        sheet.append((*stream)->begin(), (*stream)->end() - (*stream)->begin());
    const auto noteRows = table.notes.isEmpty() ? 0 : table.notes.size() + 1;
    CHECK(sheet.count("<row ") == qsizetype(table.rows.size()) + 2 + noteRows);
    CHECK(sheet.contains(stampOf(table).toUtf8()));
    CHECK(sheet.contains(QByteArray("<v>" + QByteArray::number(qlonglong(table.rows.front().measures.scored)) + "</v>")));
    CHECK(stampOf(table) == u"Sample Unified · 2023–24 · as of Wed, Jun 5, 2024, 6:00 AM · partial results · SAMPLE · not for publication"_s);
}

TEST_CASE("a report of an area that nobody took is refused with a reason", "[exports][aggregatetable]")
{
    const auto snapshot = SampleLea(40).snapshot();
    const auto answer = aggregateTable(*snapshot, {.areas = {domain::ContentArea::Csa}});
    REQUIRE(answer);
    REQUIRE(std::holds_alternative<ReportRefusal>(*answer));
    const AggregateTable both = ask(*snapshot, {.areas = {domain::ContentArea::Csa, domain::ContentArea::Math}});
    CHECK(both.notes.contains(std::get<ReportRefusal>(*answer).sentence));
}

TEST_CASE("no cell of an export runs as a formula", "[exports][aggregatetable]")
{
    CHECK(spreadsheetText(u"=1+1"_s) == u"'=1+1"_s);
    CHECK(spreadsheetText(u"@home"_s) == u"'@home"_s);
    CHECK(spreadsheetText(u"Alder Creek"_s) == u"Alder Creek"_s);
    CHECK(spreadsheetText(QString()).isEmpty());
}
