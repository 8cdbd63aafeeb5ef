// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "core/exports/aggregatetable.h"

#include "core/analytics/cohort.h"
#include "core/domain/wording.h"
#include "tests/core/analytics/resultrows.h"
#include "tests/support/recordfeed.h"
#include "tests/support/samplelea.h"
#include "tests/support/tempfolder.h"

#include <QtCore/QFile>

#include <algorithm>

using namespace scoredesk;
using namespace scoredesk::analytics;
using namespace scoredesk::exports;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

namespace {

using domain::ContentArea;
using domain::ScoreRecord;

AggregateTable askOf(const Snapshot &snapshot, const AggregateReport &report)
{
    const auto answer = aggregateTable(snapshot, report);
    REQUIRE(answer);
    if (const auto *refusal = std::get_if<ReportRefusal>(&*answer))
        FAIL(refusal->sentence.toStdString());
    return std::get<AggregateTable>(*answer);
}

QString refusalOf(const Snapshot &snapshot, const AggregateReport &report)
{
    const auto answer = aggregateTable(snapshot, report);
    REQUIRE(answer);
    REQUIRE(std::holds_alternative<ReportRefusal>(*answer));
    return std::get<ReportRefusal>(*answer).sentence;
}

QList<QStringList> readCsv(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QList<QStringList> lines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts))
        lines.append(line.split(u','));
    return lines;
}

ScoreRecord at(int spring, int grade, int score, domain::CdsCode school = kSchoolA)
{
    ScoreRecord r = aResult(ContentArea::Ela, score, 1 + score / 10 % 4, grade, spring);
    r.finalTestedSchool = r.calpadsSchool = school;
    return r;
}

/// The row of a grade, of the LEA or of a school, of everybody or of a value of a group.
const AggregateTableRow &rowOf(const AggregateTable &table, int grade, const QString &organisation, const QString &value = {})
{
    const auto found = std::ranges::find_if(table.rows, [&](const AggregateTableRow &row) {
        return row.grade == grade && row.organizationId == organisation && row.valueCode == value;
    });
    REQUIRE(found != table.rows.end());
    return *found;
}

const QString kLea = u"19647330000000"_s;

} // namespace

TEST_CASE("a longitudinal report follows the same students from grade to grade", "[exports][aggregatetable][longitudinal]")
{
    RecordFeed feed;
    feed.add({at(2024, 5, 2520), at(2023, 4, 2480), at(2022, 3, 2430)});                 // all three years at A
    feed.add({at(2024, 5, 2560), at(2023, 4, 2500), at(2022, 3, 2450)});                 // likewise
    feed.add({at(2024, 5, 2600), at(2023, 4, 2540), at(2022, 3, 2500, kSchoolB)});       // came from B
    feed.add({at(2024, 5, 2700), at(2023, 4, 2600)});                                    // new in grade 4
    feed.add({at(2024, 4, 2400), at(2023, 4, 2390), at(2022, 3, 2380)});                 // repeats grade 4
    feed.add({at(2023, 4, 2300), at(2022, 3, 2290)});                                    // left
    ScoreRecord unscored = at(2024, 5, 2400);
    unscored.level = 0;
    unscored.scaleScore = -1;
    feed.add({unscored, at(2023, 4, 2310), at(2022, 3, 2305)}); // has no score yet
    const auto snapshot = feed.snapshot();
    const AggregateReport report{.kind = ReportKind::Longitudinal, .areas = {ContentArea::Ela}, .grades = {5, 3, 4}};
    const AggregateTable table = askOf(*snapshot, report);
    REQUIRE(table.rows.size() == 3 + 3 + 3); // the LEA, A, B

    const AggregateTableRow &third = rowOf(table, 3, kLea), &fourth = rowOf(table, 4, kLea), &fifth = rowOf(table, 5, kLea);
    CHECK(third.year == domain::SchoolYear{2022});
    CHECK(fourth.year == domain::SchoolYear{2023});
    CHECK(fifth.year == domain::SchoolYear{2024});
    CHECK(third.measures.scored == 6);
    CHECK(fourth.measures.scored == 7);
    CHECK(fifth.measures.scored == 4);
    for (const AggregateTableRow *row : {&third, &fourth, &fifth})
        CHECK(row->cohort->scored == 3);
    CHECK(third.cohort->meanScaleScore() == Approx((2430 + 2450 + 2500) / 3.0));
    CHECK(fifth.cohort->meanScaleScore() == Approx((2520 + 2560 + 2600) / 3.0));
    // At school A those who were there in every year.
    CHECK(rowOf(table, 5, kSchoolA.text()).cohort->scored == 2);
    CHECK(rowOf(table, 5, kSchoolA.text()).measures.scored == 4);
    CHECK(rowOf(table, 3, kSchoolA.text()).cohort->meanScaleScore() == Approx(2440));
    CHECK(rowOf(table, 3, kSchoolB.text()).measures.scored == 1);
    CHECK(rowOf(table, 3, kSchoolB.text()).cohort->scored == 0);

    // The cohort of the Results page is the same, which has it of the whole LEA.
    AggregateQuery query;
    query.year = domain::SchoolYear{2024};
    for (const CohortPath &path : cohortPaths(snapshot->results(), query))
        if (path.steps.back().grade == 5) {
            CHECK(path.steps.front().cohort.scored == third.cohort->scored);
            CHECK(path.steps.front().cohort.scoreSum == third.cohort->scoreSum);
        }
}

TEST_CASE("a longitudinal report has CERS's columns, years of its own, and groups of the most recent year", "[exports][aggregatetable][longitudinal]")
{
    RecordFeed feed;
    for (int i = 0; i < 12; ++i) {
        ScoreRecord now = at(2024, 11, 2600 + i), then = at(2021, 8, 2500 + i);
        now.elStatus = domain::YesNo::No;
        then.elStatus = i < 4 ? domain::YesNo::Yes : domain::YesNo::No; // four were reclassified since
        feed.add({now, then});
    }
    const auto snapshot = feed.snapshot();
    AggregateReport report{.kind = ReportKind::Longitudinal, .areas = {ContentArea::Ela}, .withSchools = false, .grades = {8, 11},
                           .subgroups = {Dimension::ElStatus}};
    const AggregateTable table = askOf(*snapshot, report);
    CHECK(rowOf(table, 8, kLea, u"No"_s).measures.scored == 8);
    CHECK(rowOf(table, 8, kLea, u"No"_s).cohort->scored == 12);
    CHECK(rowOf(table, 8, kLea, u"Yes"_s).measures.scored == 4);
    CHECK(rowOf(table, 8, kLea, u"Yes"_s).cohort->scored == 0);
    CHECK(rowOf(table, 8, kLea).year == domain::SchoolYear{2021});

    const TempFolder folder;
    const QString path = folder.file(u"report.csv"_s);
    REQUIRE(writeAggregateCsv(table, path));
    const QList<QStringList> lines = readCsv(path);
    CHECK(lines[0].join(u',')
          == u"OrganizationName,OrganizationId,AssessmentName,AssessmentType,Subject,TestGrade,SchoolYear,Subgroup,SubgroupValue,StudentsTested,"
             "ScaleScore,ScaleScoreStandardDeviation,Level1,Level2,Level3,Level4,Level5,Level6,CohortStudentsTested,CohortScaleScore,"
             "CohortScaleScoreStandardDeviation,CohortLevel1,CohortLevel2,CohortLevel3,CohortLevel4,CohortLevel5,CohortLevel6,Attributes"_s);
    REQUIRE(lines.size() == 1 + qsizetype(table.rows.size()));
    CHECK(lines[1].mid(2, 8) == QStringList{u"ELA Grade 8 Summative"_s, u"SUM"_s, u"ELA"_s, u"08"_s, u"2021"_s, u"Overall"_s, QString(), u"12"_s});
    CHECK(lines[1][18] == u"12"_s);
    CHECK(lines[2][6] == u"2024"_s);

    // Who is in the cohort is asked of the most recent year.
    report.where = {{Dimension::ElStatus, {*valueFromCode(Dimension::ElStatus, u"Yes", snapshot->results())}}};
    report.subgroups.clear();
    const AggregateTable filtered = askOf(*snapshot, report);
    CHECK(rowOf(filtered, 8, kLea).measures.scored == 4);
    CHECK(rowOf(filtered, 8, kLea).cohort->scored == 0);
    CHECK(stampOf(filtered).contains(dimensionName(Dimension::ElStatus)));
}

TEST_CASE("a longitudinal report says what it cannot follow", "[exports][aggregatetable][longitudinal]")
{
    RecordFeed feed;
    feed.add({at(2024, 5, 2520), at(2023, 4, 2480)});
    feed.add({aResult(ContentArea::Science, 200, 2, 5)});
    const auto snapshot = feed.snapshot();
    AggregateReport report{.kind = ReportKind::Longitudinal, .areas = {ContentArea::Ela}, .grades = {5}};
    CHECK(refusalOf(*snapshot, report).contains(u"two grades"_s));
    report.grades = {3, 4, 5};
    const AggregateTable table = askOf(*snapshot, report); // 2021-22 is not there
    CHECK(table.notes.join(u' ').contains(u"2021–22"_s));
    CHECK(rowOf(table, 4, kLea).cohort->scored == 1);
    report.grades = {7, 8};
    CHECK(askOf(*snapshot, {.kind = ReportKind::Longitudinal, .areas = {ContentArea::Ela, ContentArea::Science}, .grades = {4, 5}})
              .notes.join(u' ')
              .contains(u"Science"_s));
    report.grades = {3, 11};
    CHECK(refusalOf(*snapshot, report).contains(u"only one year"_s));
    report.areas = {ContentArea::Math};
    CHECK(!refusalOf(*snapshot, report).isEmpty());
}

TEST_CASE("a claim report counts the levels of every composite claim", "[exports][aggregatetable][claims]")
{
    const auto snapshot = SampleLea(300).snapshot();
    const AggregateTable table = askOf(*snapshot, {.kind = ReportKind::Claims, .areas = {ContentArea::Ela}, .subgroups = {Dimension::Gender}});
    CHECK(table.notes.join(u' ').contains(u"only in CERS"_s));
    AggregateQuery query;
    const Aggregate everybody = std::get<Aggregate>(aggregate(*snapshot, query));
    std::int64_t all = 0, byGrade = 0, byGender = 0, bySchool = 0;
    for (const AggregateTableRow &row : table.rows) {
        CHECK(row.measures.scored == row.measures.levels[0] + row.measures.levels[1] + row.measures.levels[2]);
        if (row.claim != domain::claimName(ContentArea::Ela, 0))
            continue;
        const bool isLea = row.organizationId == kLea;
        (isLea ? (row.grade ? (row.dimension ? byGender : byGrade) : all) : bySchool) += isLea && !row.grade && row.dimension ? 0 : row.measures.scored;
    }
    const auto composite = everybody.total.measures.compositeClaim(0);
    CHECK(all == composite[0] + composite[1] + composite[2]);
    CHECK(all > 200);
    CHECK(byGrade == all);
    CHECK(byGender == all);
    CHECK(bySchool == 4 * all); // all grades and by grade, everybody and by gender

    const TempFolder folder;
    const QString path = folder.file(u"claims.csv"_s);
    REQUIRE(writeAggregateCsv(table, path));
    const QList<QStringList> lines = readCsv(path);
    CHECK(lines[0].join(u',')
          == u"OrganizationName,OrganizationId,AssessmentName,AssessmentType,Subject,TestGrade,SchoolYear,Claim,Subgroup,SubgroupValue,"
             "StudentsTested,Level1,Level2,Level3,Level4,Level5,Level6,Attributes"_s);
    CHECK(lines[1][7] == domain::claimName(ContentArea::Ela, 0));
    CHECK(lines[1][14].isEmpty());
    CHECK(lines[1][10].toInt() == lines[1][11].toInt() + lines[1][12].toInt() + lines[1][13].toInt());
    CHECK(writeAggregateXlsx(table, folder.file(u"claims.xlsx"_s)));
}

TEST_CASE("single claims are told of thirty students and more, where a file has them", "[exports][aggregatetable][claims]")
{
    RecordFeed feed;
    for (const int grade : {4, 5}) {
        ScoreRecord r = aResult(ContentArea::Ela, 2500, 3, grade);
        r.claim = {1, 2, 3, 2};
        feed.add(r, grade == 4 ? 29 : 31);
    }
    const AggregateTable table = askOf(*feed.snapshot(), {.kind = ReportKind::Claims, .areas = {ContentArea::Ela}, .withSchools = false});
    int told = 0, hidden = 0;
    for (const AggregateTableRow &row : table.rows) {
        CHECK(row.isSuppressed == (row.grade == 4));
        if (row.isSuppressed) {
            ++hidden;
            CHECK(row.measures == Measures());
        } else {
            ++told;
            CHECK(row.measures.scored == (row.grade ? 31 : 60));
        }
    }
    CHECK(told == 8);
    CHECK(hidden == 4);
    CHECK_FALSE(table.notes.join(u' ').contains(u"only in CERS"_s));
}

TEST_CASE("single claims of a claim report of CERS stand beside the composite claims, or it is said why not", "[exports][aggregatetable][claims]")
{
    RecordFeed feed;
    for (const int grade : {4, 5}) {
        ScoreRecord r = aResult(ContentArea::Ela, 2500, 3, grade);
        r.compositeClaim = {2, 3};
        feed.add(r, grade == 4 ? 29 : 31);
        domain::ClaimResult claim;
        claim.year = {2024};
        claim.grade = std::int8_t(grade);
        claim.organization = *domain::CdsCode::fromText(kLea);
        claim.claim = 2;
        claim.levels = grade == 4 ? std::array{9, 10, 10} : std::array{10, 11, 10};
        claim.students = grade == 4 ? 29 : 31;
        claim.asOf = 1'717'600'000'000;
        feed.add(claim);
    }
    const AggregateTable table = askOf(*feed.snapshot(), {.kind = ReportKind::Claims, .areas = {ContentArea::Ela}, .withSchools = false});
    const auto listening = [&table](std::optional<int> grade) {
        const auto found = std::ranges::find_if(
            table.rows, [&](const AggregateTableRow &row) { return row.claim == domain::singleClaimName(ContentArea::Ela, 2) && row.grade == grade; });
        REQUIRE(found != table.rows.end());
        return *found;
    };
    CHECK(listening(5).measures.scored == 31);
    CHECK(listening(5).measures.levels == std::array<std::int64_t, 4>{10, 11, 10, 0});
    CHECK(listening(4).isSuppressed);
    CHECK(listening({}).measures.scored == 60);
    CHECK(std::ranges::none_of(table.rows, [](const AggregateTableRow &row) { return row.claim == domain::singleClaimName(ContentArea::Ela, 0); }));
    const QString notes = table.notes.join(u' ');
    CHECK(notes.contains(u"from the claim report of CERS"_s));
    CHECK(notes.contains(u"has no row for this"_s)); // of the other claims
}

TEST_CASE("what has no claims is said", "[exports][aggregatetable][claims]")
{
    const auto snapshot = SampleLea(60, true, 30).snapshot();
    CHECK(!refusalOf(*snapshot, {.kind = ReportKind::Claims, .areas = {ContentArea::CaaEla}}).isEmpty());
}
