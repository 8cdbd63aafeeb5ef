// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "core/exports/aggregatetable.h"

#include "core/files/blockreader.h"
#include "core/files/ziparchive.h"
#include "tests/support/samplelea.h"
#include "tests/support/tempfolder.h"

#include <QtCore/QFile>

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
    const AggregateTableAnswer answer = aggregateTable(snapshot, report);
    REQUIRE(std::holds_alternative<AggregateTable>(answer));
    return std::get<AggregateTable>(answer);
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

TEST_CASE("hidden rows of an aggregate report have no numbers", "[exports][aggregatetable]")
{
    const auto snapshot = SampleLea(100).snapshot();
    const TempFolder folder;
    const QString path = folder.file(u"report.csv"_s);
    const AggregateTable table = ask(*snapshot, {.subgroups = {Dimension::Ethnicity}, .isPublic = true});
    REQUIRE(writeAggregateCsv(table, path));
    int hidden = 0;
    for (const QStringList &line : readCsv(path).mid(1)) {
        if (!line[9].isEmpty()) {
            CHECK(line[9].toInt() <= 150);
            continue;
        }
        ++hidden;
        CHECK(line.mid(9, 9).join(QString()).isEmpty());
    }
    CHECK(hidden > 0);
    for (const AggregateTableRow &row : table.rows)
        if (row.isSuppressed)
            CHECK(row.measures == Measures());
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
    CHECK(stampOf(table) == u"Sample Unified · 2023–24 · as of Wed, Jun 5, 2024, 6:00 AM · partial results · SAMPLE"_s);
}

TEST_CASE("a report of an area that nobody took is refused with a reason", "[exports][aggregatetable]")
{
    const auto snapshot = SampleLea(40).snapshot();
    const AggregateTableAnswer answer = aggregateTable(*snapshot, {.areas = {domain::ContentArea::Csa}});
    REQUIRE(std::holds_alternative<AggregateRefusal>(answer));
    const AggregateTable both = ask(*snapshot, {.areas = {domain::ContentArea::Csa, domain::ContentArea::Math}});
    CHECK(both.notes.contains(sentenceFor(std::get<AggregateRefusal>(answer))));
}

TEST_CASE("no cell of an export runs as a formula", "[exports][aggregatetable]")
{
    CHECK(spreadsheetText(u"=1+1"_s) == u"'=1+1"_s);
    CHECK(spreadsheetText(u"@home"_s) == u"'@home"_s);
    CHECK(spreadsheetText(u"Alder Creek"_s) == u"Alder Creek"_s);
    CHECK(spreadsheetText(QString()).isEmpty());
}
