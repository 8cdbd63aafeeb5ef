// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/ssrreader.h"
#include "core/domain/scorestatus.h"
#include "core/files/layouts.h"
#include "core/files/listfile.h"
#include "core/files/scorefile.h"
#include "core/sample/samplelea.h"
#include "tests/support/stringmaker.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtCore/QSet>

#include <array>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;
using namespace scoredesk;
using scoredesk::testing::TempFolder;

namespace {

/// A caret file in memory; cells by column name.
struct Table
{
    QStringList header;
    QHash<QString, qsizetype> columns;
    std::vector<QStringList> rows;

    [[nodiscard]] QString at(const QStringList &row, QStringView column) const
    {
        return row[columns.value(column.toString(), -1)];
    }
    template <typename Wanted>
    [[nodiscard]] int count(Wanted wanted) const
    {
        int found = 0;
        for (const QStringList &row : rows)
            found += wanted(row) ? 1 : 0;
        return found;
    }
    [[nodiscard]] int countOf(QStringView column, QStringView value) const
    {
        return count([&](const QStringList &row) { return at(row, column) == value; });
    }
};

Table tableOf(const QByteArray &text)
{
    Table table;
    const QStringList lines = QString::fromUtf8(text).split(u"\r\n"_s, Qt::SkipEmptyParts);
    table.header = lines.value(0).split(u'^');
    for (qsizetype i = 0; i < table.header.size(); ++i)
        table.columns.insert(table.header[i], i);
    for (qsizetype i = 1; i < lines.size(); ++i)
        table.rows.push_back(lines[i].split(u'^'));
    return table;
}

QString fileName(const QString &basis, int spring, const QString &end)
{
    return u"99654320000000_CAASPP_Student_Score_Data_File_"_s + basis + u"StudentScoreData_"_s
           + QString::number(spring) + end;
}

/// The sample of 2,500 students and seed 1, made once.
struct Made
{
    TempFolder folder;
    sample::SampleResult result;
    Table tested, enrolled;
    Made()
    {
        sample::SampleOptions options;
        options.outDir = folder.path();
        options.reports = 0;
        const auto made = sample::writeSampleLea(options);
        REQUIRE(made);
        result = *made;
        tested = tableOf(folder.read(fileName(u"Tested"_s, 2024, u"_DLMTR.CSV"_s)));
        enrolled = tableOf(folder.read(fileName(u"Enrolled"_s, 2024, u"_DLMTR.CSV"_s)));
    }
};

const Made &made()
{
    static const Made instance;
    return instance;
}

bool isScored(const Table &table, const QStringList &row)
{
    return table.at(row, u"IncludeIndicator") == u"Y" && !table.at(row, u"ScaleScore").isEmpty();
}

} // namespace

TEST_CASE("the same seed gives the same data files, another seed others", "[sample]")
{
    const TempFolder first;
    const TempFolder second;
    const TempFolder other;
    sample::SampleOptions options;
    options.students = 150;
    options.reports = 0;
    options.outDir = first.path();
    const auto one = sample::writeSampleLea(options);
    options.outDir = second.path();
    const auto two = sample::writeSampleLea(options);
    options.outDir = other.path();
    options.seed = 2;
    const auto three = sample::writeSampleLea(options);
    REQUIRE(one);
    REQUIRE(two);
    REQUIRE(three);
    CHECK(one->created.size() == 16); // three years, tested and enrolled, xlsx and caret; three reports about who is to test, CERS's claims
    for (const QString &path : one->created) {
        const QString name = QFileInfo(path).fileName();
        CAPTURE(name);
        CHECK(first.read(name) == second.read(name));
        CHECK(first.read(name) != other.read(name));
    }
}

TEST_CASE("the files have the columns of their year's layout in its order", "[sample]")
{
    const Made &all = made();
    CHECK(all.tested.header == files::layouts().headers(u"2023-24"));
    CHECK(all.tested.header.size() == 375);
    CHECK(all.enrolled.header == all.tested.header);
    CHECK(tableOf(all.folder.read(fileName(u"Tested"_s, 2023, u"_DLMTR.CSV"_s))).header
          == files::layouts().headers(u"2022-23"));
    CHECK(tableOf(all.folder.read(fileName(u"Tested"_s, 2022, u"_DLMTR.CSV"_s))).header
          == files::layouts().headers(u"2021-22"));
    for (const QStringList &row : all.tested.rows)
        REQUIRE(row.size() == 375);
    CHECK(static_cast<std::int64_t>(all.tested.rows.size()) == all.result.testedRows);
}

TEST_CASE("a row has about 110 filled cells", "[sample]")
{
    const Made &all = made();
    double filled = 0;
    for (const QStringList &row : all.tested.rows)
        for (const QString &cell : row)
            filled += cell.isEmpty() ? 0 : 1;
    filled /= static_cast<double>(all.tested.rows.size());
    CHECK(filled > 105);
    CHECK(filled < 115);
}

TEST_CASE("every row is known by its UIN and every student stands in a file", "[sample]")
{
    const Made &all = made();
    QSet<QString> uins;
    QSet<QString> students;
    for (const QStringList &row : all.tested.rows) {
        const QString uin = all.tested.at(row, u"UIN");
        CHECK(uin.size() == 16);
        uins.insert(uin);
        students.insert(all.tested.at(row, u"SSID"));
        CHECK(all.tested.at(row, u"CALPADSDistrictCode").startsWith(u"99"));
        CHECK(all.tested.at(row, u"FinalTestedDistrictCode") == u"99654320000000");
    }
    CHECK(uins.size() == static_cast<qsizetype>(all.tested.rows.size()));
    for (const QStringList &row : all.enrolled.rows) {
        students.insert(all.enrolled.at(row, u"SSID"));
        CHECK(all.enrolled.at(row, u"CALPADSDistrictCode") == u"99654320000000");
    }
    CHECK(students.size() == 2'500);
}

TEST_CASE("shares are near the state's", "[sample]")
{
    const Table &table = made().tested;
    const auto share = [&](QStringView recordType, auto counts) {
        int scored = 0;
        int counted = 0;
        for (const QStringList &row : table.rows) {
            if (table.at(row, u"RecordType") != recordType || !isScored(table, row))
                continue;
            ++scored;
            counted += counts(row) ? 1 : 0;
        }
        REQUIRE(scored > 100);
        return 100.0 * counted / scored;
    };
    const auto isMet = [&](const QStringList &row) { return table.at(row, u"AchievementLevels") >= u"3"; };
    // 2023-24: ELA 47, math 35.5, science 30.7 percent met (public-figures.md); one district may differ.
    CHECK(std::abs(share(u"01", isMet) - 47.0) < 9);
    CHECK(std::abs(share(u"02", isMet) - 35.5) < 9);
    CHECK(std::abs(share(u"06", isMet) - 30.7) < 9);
    const auto ofAll = [&](QStringView column, QStringView value) {
        return 100.0 * table.countOf(column, value) / static_cast<double>(table.rows.size());
    };
    CHECK(std::abs(ofAll(u"ReportingEthnicity", u"500") - 56) < 10);
    CHECK(std::abs(ofAll(u"EconomicDisadvantageStatus", u"Yes") - 65) < 9);
    CHECK(std::abs(ofAll(u"ELAS", u"EL") - 21) < 6);
    CHECK(std::abs(ofAll(u"CALPADSSpecialEducation", u"Yes") - 14) < 5);
    CHECK(ofAll(u"TestMode", u"O") > 99);
}

TEST_CASE("results are partial on 5 June and whole in October", "[sample]")
{
    const auto scoredShare = [](const Table &table, QStringView recordType) {
        int all = 0;
        int scored = 0;
        for (const QStringList &row : table.rows) {
            if (table.at(row, u"RecordType") != recordType)
                continue;
            ++all;
            scored += isScored(table, row) ? 1 : 0;
        }
        REQUIRE(all > 0);
        return 100.0 * scored / all;
    };
    const Table &june = made().tested;
    CHECK(scoredShare(june, u"01") > 65);
    CHECK(scoredShare(june, u"01") < 92);
    CHECK(scoredShare(june, u"06") > 40);
    CHECK(scoredShare(june, u"06") < 70);
    CHECK(scoredShare(june, u"09") == 0);
    for (const QStringList &row : june.rows) {
        CHECK(june.at(row, u"ScoreAvailableDate") <= u"2024-06-05");
        CHECK(june.at(row, u"SSRAvailableDate") <= u"2024-06-05");
        CHECK(june.at(row, u"TestCompletedDate1") <= u"2024-06-05");
    }

    const TempFolder folder;
    sample::SampleOptions options;
    options.students = 1'000;
    options.outDir = folder.path();
    options.asOf = QDate(2024, 10, 1);
    options.xlsx = false;
    options.reports = 0;
    options.earlierYears = 0;
    REQUIRE(sample::writeSampleLea(options));
    const Table october = tableOf(folder.read(fileName(u"Tested"_s, 2024, u"_DLMTR.CSV"_s)));
    CHECK(scoredShare(october, u"01") > 90);
    CHECK(scoredShare(october, u"09") > 50);
}

TEST_CASE("every promised exception occurs among 2,500 students", "[sample]")
{
    const Table &tested = made().tested;
    const Table &enrolled = made().enrolled;
    for (const QString &code :
         {u"NT"_s, u"NTE"_s, u"PGE"_s, u"NEL"_s, u"LOSS"_s, u"INC0"_s, u"INC1"_s, u"NER"_s}) {
        CAPTURE(code);
        CHECK(tested.countOf(u"ConditionCode", code) > 0);
    }
    for (const QString &include : {u"Y"_s, u"T"_s, u"R"_s, u"E"_s, u"N"_s, QString()}) {
        CAPTURE(include);
        CHECK(tested.countOf(u"IncludeIndicator", include) > 0);
    }
    for (const QString &type : {u"01"_s, u"02"_s, u"03"_s, u"04"_s, u"05"_s, u"06"_s, u"09"_s}) {
        CAPTURE(type);
        CHECK(tested.countOf(u"RecordType", type) > 0);
    }
    CHECK(tested.countOf(u"ScoreStatus", u"I") > 0);
    CHECK(tested.countOf(u"OpportunityTestingStatus1", u"I") > 0);
    CHECK(tested.countOf(u"OpportunityTestingStatus2", u"E") > 0);
    CHECK(tested.countOf(u"UnlistedResourcesConstructChange", u"Y") > 0);
    CHECK(tested.countOf(u"ScienceCurrentYearFlag", u"N") > 0);
    CHECK(tested.countOf(u"CALPADSNPSSchoolFlag", u"Y") > 0);
    CHECK(tested.countOf(u"TestMode", u"P") > 0);
    CHECK(tested.countOf(u"CALPADSCharterSchoolIndicator", u"LF") > 0);
    CHECK(tested.countOf(u"CALPADSCharterSchoolIndicator", u"DF") > 0);
    CHECK(tested.count([&](const QStringList &row) { return !tested.at(row, u"StudentExitCode").isEmpty(); })
          > 0);
    CHECK(tested.count([&](const QStringList &row) {
        return tested.at(row, u"CALPADSGrade") == u"12" && tested.at(row, u"ScienceCurrentYearFlag") == u"Y";
    }) > 0);

    // Complete is who answered in both parts (domain-facts §3).
    CHECK(tested.count([&](const QStringList &row) {
        return tested.at(row, u"RecordType") <= u"02" && tested.at(row, u"Attemptedness") == u"Y"
               && (tested.at(row, u"ItemsAttempted1") == u"000" || tested.at(row, u"ItemsAttempted2") == u"000");
    }) == 0);
    CHECK(tested.count([&](const QStringList &row) {
        return tested.at(row, u"ConditionCode") == u"LOSS" && tested.at(row, u"Attemptedness") == u"P";
    }) > 0);
    // One part done, no code yet.
    CHECK(tested.count([&](const QStringList &row) {
        return tested.at(row, u"OpportunityTestingStatus1") == u"C"
               && tested.at(row, u"OpportunityTestingStatus2").isEmpty()
               && tested.at(row, u"RecordType") <= u"02" && tested.at(row, u"ConditionCode").isEmpty();
    }) > 0);
    // Not started, no code yet.
    CHECK(tested.count([&](const QStringList &row) {
        return tested.at(row, u"TestStartDate1").isEmpty() && tested.at(row, u"ConditionCode").isEmpty();
    }) > 0);
    // Movers, county programme, charters: another district in one of the two district columns.
    CHECK(tested.count([&](const QStringList &row) {
        return tested.at(row, u"CALPADSDistrictCode") != u"99654320000000";
    }) > 0);
    CHECK(enrolled.count([&](const QStringList &row) {
        return enrolled.at(row, u"FinalTestedDistrictCode") != u"99654320000000";
    }) > 0);

    // ELA and math in grade 5 or 8, and no row for science.
    QHash<QString, int> areas;
    for (const QStringList &row : tested.rows) {
        const QString grade = tested.at(row, u"GradeAssessed");
        if (grade == u"05" || grade == u"08")
            areas[tested.at(row, u"SSID")] |= 1 << tested.at(row, u"RecordType").toInt();
    }
    int missing = 0;
    for (const int bits : areas)
        missing += bits == (1 << 1 | 1 << 2) ? 1 : 0;
    CHECK(missing > 0);

    QSet<QString> names;
    for (const QStringList &row : tested.rows)
        names.insert(tested.at(row, u"StudentLastName"));
    for (const QString &name :
         {u"Łukaszewski"_s, u"Øvergård"_s, u"Großmann"_s, u"Đặng"_s, u"O"_s, u"王"_s, u"محمد"_s,
          u"Smith Jr."_s, u"García Márquez"_s, u"Featherstonehaugh-Cholmondeley of Marjoribanks Ely"_s}) {
        CAPTURE(name);
        CHECK((names.contains(name) || enrolled.countOf(u"StudentLastName", name) > 0));
    }
}

TEST_CASE("history columns agree with the files of the years before", "[sample]")
{
    const Made &all = made();
    const Table before = tableOf(all.folder.read(fileName(u"Tested"_s, 2023, u"_DLMTR.CSV"_s)));
    QHash<QString, QString> scores;
    for (const QStringList &row : before.rows)
        scores.insert(before.at(row, u"SSID") + before.at(row, u"RecordType"),
                      before.at(row, u"GradeAssessed") + before.at(row, u"ScaleScore")
                          + before.at(row, u"AchievementLevels"));
    int compared = 0;
    for (const QStringList &row : all.tested.rows) {
        const QString score = all.tested.at(row, u"ScaleScoreMinus1");
        if (score.isEmpty())
            continue;
        ++compared;
        CHECK(scores.value(all.tested.at(row, u"SSID") + all.tested.at(row, u"RecordType"))
              == all.tested.at(row, u"GradeAssessedMinus1") + score
                     + all.tested.at(row, u"AchievementLevelMinus1"));
    }
    CHECK(compared > 2'000);
}

TEST_CASE("the reader takes every row of every file and tells year, basis and LEA from them", "[sample]")
{
    const Made &all = made();
    const std::int64_t expected = 2 * (all.result.testedRows + all.result.enrolledRows); // xlsx and caret
    std::int64_t current = 0;
    for (const QString &path : all.result.created) {
        if (all.result.lists.contains(path) || path == all.result.claims)
            continue;
        const QString name = QFileInfo(path).fileName();
        CAPTURE(name);
        const auto file = files::recognise(path);
        REQUIRE(file);
        CHECK(file->kind == files::FileKind::StudentScoreData);
        CHECK(file->unknownColumns.isEmpty());
        CHECK((file->isSample || !name.endsWith(u".xlsx"_s)));
        std::int64_t rows = 0;
        const auto findings =
            files::readScoreFile(*file, QDate(2024, 6, 5), [&rows](const files::ScoreRow &) { ++rows; });
        REQUIRE(findings);
        CHECK(findings->rejected == 0);
        CHECK(findings->repaired == 0);
        CHECK(findings->rows == rows);
        const int spring = name.contains(u"_2024"_s) ? 2024 : name.contains(u"_2023"_s) ? 2023 : 2022;
        CHECK(findings->year.spring == spring);
        CHECK(findings->lea.text() == u"99654320000000");
        if (spring == 2024) {
            CHECK(findings->basis
                  == (name.contains(u"Tested"_s) ? domain::Basis::Tested : domain::Basis::Enrolled));
            CHECK(findings->newestDate == domain::Day::of(2024, 6, 5));
            current += rows;
        }
    }
    CHECK(current == expected);
}

TEST_CASE("the reports about who is to test agree with the data files, and list more than they do", "[sample][lists]")
{
    const Made &all = made();
    REQUIRE(all.result.lists.size() == 3);
    QHash<QString, QString> statuses; // by SSID and area
    QSet<QString> students;
    int appeals = 0, pending = 0;
    for (const QString &path : all.result.lists) {
        CAPTURE(QFileInfo(path).fileName().toStdString());
        const auto file = files::recognise(path);
        REQUIRE(file);
        REQUIRE(files::isList(file->kind));
        CHECK(file->isSample);
        CHECK(file->unknownColumns.isEmpty());
        CHECK(file->statedYear == domain::SchoolYear{2024});
        CHECK(file->statedDay == domain::Day::of(2024, 6, 5));
        const auto findings = files::readListFile(*file, [&](const domain::ListRow &row) {
            const QString ssid = row.student.ssid.text();
            if (row.assignment)
                statuses.insert(ssid + domain::areaCode(row.assignment->area), QString::number(int(row.assignment->progress)));
            else if (row.appeal)
                pending += row.appeal->isPending() ? 1 : 0, ++appeals;
            else
                students.insert(ssid);
        });
        REQUIRE(findings);
        CHECK(findings->rejected == 0);
        CHECK(findings->issues.empty());
        CHECK(findings->lea.isValid() == (findings->rows > 0));
    }
    CHECK(appeals > 5);
    CHECK(pending > 0);
    CHECK(pending < appeals);
    int seen = 0;
    for (const QStringList &row : all.enrolled.rows) {
        const QString ssid = all.enrolled.at(row, u"SSID");
        if (all.enrolled.at(row, u"ScienceCurrentYearFlag") == u"N"_s)
            continue;
        CHECK(students.contains(ssid));
        const auto area = domain::areaFromRecordType(all.enrolled.at(row, u"RecordType").toInt());
        REQUIRE(area);
        REQUIRE(statuses.contains(ssid + domain::areaCode(*area)));
        if (isScored(all.enrolled, row))
            CHECK(statuses.value(ssid + domain::areaCode(*area)) == QString::number(int(domain::TestProgress::Completed)));
        ++seen;
    }
    CHECK(statuses.size() > seen + 10); // those who came at the end, and tests without a row
}

TEST_CASE("every box of the balance sheet that a data file can fill is filled", "[sample]")
{
    const Made &all = made();
    const auto file = files::recognise(all.folder.file(fileName(u"Tested"_s, 2024, u"_DLMTR.CSV"_s)));
    REQUIRE(file);
    std::array<int, static_cast<std::size_t>(domain::ScoreBox::Count)> boxes{};
    const auto findings =
        files::readScoreFile(*file, QDate(2024, 6, 5), [&boxes](const files::ScoreRow &row) {
            ++boxes[static_cast<std::size_t>(domain::verdictOf(row.record).box)];
        });
    REQUIRE(findings);
    using enum domain::ScoreBox;
    for (const domain::ScoreBox box :
         {Scored, Nt, Nte, Pge, Nel, Loss, Inc0, Inc1, Ner, Invalidated, OnePartOnly, NoScoreYet}) {
        CAPTURE(static_cast<int>(box));
        CHECK(boxes[static_cast<std::size_t>(box)] > 0);
    }
    // A row that contradicts itself would stand here.
    CHECK(boxes[static_cast<std::size_t>(NotKnown)] == 0);
    CHECK(boxes[static_cast<std::size_t>(OtherCode)] == 0);
}

TEST_CASE("options out of range are refused", "[sample]")
{
    const TempFolder folder;
    sample::SampleOptions options;
    options.outDir = folder.path();
    options.students = 0;
    const auto none = sample::writeSampleLea(options);
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == ErrorKind::InvalidInput);
    options.students = 10;
    options.outDir = folder.write(u"in-the-way"_s, "a file, not a folder");
    const auto blocked = sample::writeSampleLea(options);
    REQUIRE_FALSE(blocked);
    CHECK(blocked.error().kind == ErrorKind::Storage);
}

TEST_CASE("a cancelled job leaves no file behind", "[sample]")
{
    const TempFolder folder;
    sample::SampleOptions options;
    options.outDir = folder.path();
    options.students = 2'000;
    const auto made = sample::writeSampleLea(options, jobs::JobContext([] { return true; }, {}));
    REQUIRE_FALSE(made);
    CHECK(made.error().kind == ErrorKind::Cancelled);
    CHECK(QDir(folder.path()).entryList(QDir::Files).isEmpty());
}

TEST_CASE("one report is written for each student whose report is out, and the reader knows it again",
          "[sample]")
{
    const TempFolder folder;
    sample::SampleOptions options;
    options.outDir = folder.path();
    options.students = 120;
    options.xlsx = false;
    options.earlierYears = 0;
    options.asOf = GENERATE(QDate(2024, 6, 5), QDate(2024, 10, 1));
    const auto made = sample::writeSampleLea(options);
    REQUIRE(made);
    const Table enrolled = tableOf(folder.read(fileName(u"Enrolled"_s, 2024, u"_DLMTR.CSV"_s)));
    QHash<QString, QSet<QString>> released; // report file → record types
    for (const QStringList &row : enrolled.rows) {
        const QString test = enrolled.at(row, u"RecordType") == u"09" ? u"_CSA"_s : u"_CAASPP"_s;
        if (!enrolled.at(row, u"SSRAvailableDate").isEmpty())
            released[enrolled.at(row, u"SSID") + test + u"_SSR_2024.pdf"_s].insert(
                enrolled.at(row, u"RecordType"));
    }
    const QStringList reports = QDir(folder.file(u"SSR"_s)).entryList({u"*.pdf"_s}, QDir::Files);
    CHECK(made->reports == reports.size());
    CHECK(reports.size() > 20);
    CHECK(QSet<QString>(reports.begin(), reports.end())
          == QSet<QString>(released.keyBegin(), released.keyEnd()));
    int spanish = 0;
    for (const QString &report : reports) {
        std::vector<documents::SsrReading> readings;
        REQUIRE(documents::readSsr(folder.file(u"SSR/"_s + report), [&](documents::SsrReading found) -> Result<void> {
            readings.push_back(std::move(found));
            return {};
        }));
        REQUIRE(readings.size() == 1);
        const documents::SsrReading &reading = readings.front();
        CHECK(reading.document.ssid.text() == report.section(u'_', 0, 0));
        CHECK(reading.document.year == domain::SchoolYear{2024});
        CHECK(reading.isSample);
        CHECK((reading.document.pages == 2) == (reading.document.language == u"spa"));
        spanish += reading.document.pages == 2 ? 1 : 0;
        QSet<QString> types;
        for (const domain::ContentArea area : reading.document.areas)
            types.insert(QString::number(static_cast<int>(area)).rightJustified(2, u'0'));
        CHECK(types.contains(released.value(report)));
    }
    CHECK(spanish > 5);
}
