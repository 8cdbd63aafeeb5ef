// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/claimfile.h"
#include "tests/support/stringmaker.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;
using domain::ClaimGroup;
using domain::ClaimResult;
using domain::ContentArea;

namespace {

const QByteArray kHeader = "OrganizationName,OrganizationId,AssessmentName,AssessmentType,Subject,TestGrade,SchoolYear,Claim,Subgroup,SubgroupValue,StudentsTested,"
                           "Level1,Level2,Level3,Level4,Level5,Level6,Attributes\r\n";

struct Reading
{
    files::ClaimFindings findings;
    std::vector<std::pair<std::int64_t, ClaimResult>> rows;
};

Reading readClaims(const QByteArray &rows, const QByteArray &header = kHeader)
{
    TempFolder folder;
    const auto file = files::recognise(folder.write(u"My_report.csv"_s, header + rows));
    REQUIRE(file);
    INFO(file->reason.toStdString());
    REQUIRE(file->kind == files::FileKind::CersClaims);
    Reading reading;
    auto findings = files::readClaimFile(*file, [&](std::int64_t number, const ClaimResult &row) { reading.rows.emplace_back(number, row); });
    REQUIRE(findings);
    reading.findings = std::move(*findings);
    return reading;
}

} // namespace

TEST_CASE("a claim report of CERS is known by its columns, and its other reports are said to be others", "[files][claims]")
{
    TempFolder folder;
    const auto kindOf = [&folder](const QByteArray &text) { return files::recognise(folder.write(u"anything.csv"_s, text))->kind; };
    CHECK(kindOf(kHeader + "A,99654320000000,ELA,Summative,ELA,03,2024,SOCK_R,Overall,Overall,40,10,20,10,,,,\r\n") == files::FileKind::CersClaims);
    CHECK(kindOf("StudentsTested,Level1,Level2,Level3,Claim,SubgroupValue,Subgroup,SchoolYear,TestGrade,Subject,AssessmentType,OrganizationId\r\n") == files::FileKind::CersClaims);
    const auto target = files::recognise(folder.write(u"target.csv"_s, QByteArray(kHeader).replace("Claim,", "Claim,Target,")));
    CHECK(target->kind == files::FileKind::OtherTable);
    CHECK(target->reason.contains(u"not of the type Claim"_s));
    CHECK(kindOf(QByteArray(kHeader).replace("Claim,", "")) == files::FileKind::OtherTable);
}

TEST_CASE("rows of a claim report are read by codes and by names", "[files][claims]")
{
    const Reading reading = readClaims(
        "Oak,99654326000011,Grade 3 ELA,Summative,ELA,03,2024,SOCK_R,Overall,Overall,42,10,20,12,,,,ReportDate: 2024-06-05T16:03:21.123; AdministrationCondition: Valid; Completeness: Complete\r\n"
        "Sample,99654320000000,Grade 8 Math,SUM,Math,8,2023-24,Communicating Reasoning,Sex,Female,30,10,10,10,0,0,0,\r\n"
        "Sample,99654320000000,,Summative,ELA,11,2024,4-CR,Ethnicity,White,30,10,10,9,,,,\r\n"
        "Sample,99654320000000,,Summative,ELA,11,2024,Listening,EnglishLanguageAcquisitionStatus,RFEP,12,,,,,,,\r\n"
        "Sample,99654320000000,,Summative,Math,11,2024,SOCK_2,EconomicDisadvantageStatus,undefined,*,*,*,*,,,,\r\n");
    CHECK(reading.findings.rows == 5);
    CHECK(reading.findings.rejected == 0);
    CHECK(reading.findings.passedOver() == 0);
    CHECK(reading.findings.reportTime == QDateTime(QDate(2024, 6, 5), QTime(16, 3, 21, 123), Qt::UTC));
    CHECK(reading.findings.filters.isEmpty());
    CHECK(reading.findings.leavesOut.isEmpty());
    CHECK_FALSE(reading.findings.isOwn);
    REQUIRE(reading.rows.size() == 5);
    const ClaimResult &oak = reading.rows[0].second;
    CHECK(reading.rows[0].first == 2);
    CHECK(oak.organization.text() == u"99654326000011"_s);
    CHECK(oak.area == ContentArea::Ela);
    CHECK(oak.grade == 3);
    CHECK(oak.year == domain::SchoolYear{2024});
    CHECK(oak.claim == 0);
    CHECK(oak.group == ClaimGroup::Overall);
    CHECK(oak.students == 42);
    CHECK(oak.levels == std::array<std::int32_t, 3>{10, 20, 12});
    const ClaimResult &girls = reading.rows[1].second;
    CHECK((girls.area == ContentArea::Math && girls.claim == 2 && girls.group == ClaimGroup::Gender && girls.value == 1 && girls.year.spring == 2024));
    const ClaimResult &white = reading.rows[2].second;
    CHECK((white.group == ClaimGroup::Races && white.value == 7 && white.claim == 3 && white.levels->at(2) == 9));
    const ClaimResult &few = reading.rows[3].second;
    CHECK((few.claim == 2 && few.value == 4 && few.students == 12));
    CHECK_FALSE(few.levels);
    const ClaimResult &untold = reading.rows[4].second;
    CHECK((untold.value == 0 && untold.students == 0 && untold.claim == 1));
    CHECK_FALSE(untold.levels);
}

TEST_CASE("what a claim report has beside single claims is passed over and counted, what is wrong rejected", "[files][claims]")
{
    const Reading reading = readClaims("S,99654320000000,,ICA,ELA,03,2024,SOCK_R,Overall,Overall,42,10,20,12,,,,\r\n"            // interim
                                       "S,99654320000000,,Summative,ELPAC,03,2024,1,Overall,Overall,42,10,20,12,,,,\r\n"          // another test
                                       "California,CA,,Summative,ELA,03,2024,SOCK_R,Overall,Overall,42,10,20,12,,,,\r\n"           // the state
                                       "S,99654320000000,,Summative,ELA,03,2024,SOCK_R,LanguageCode,spa,42,10,20,12,,,,\r\n"       // no group of ours
                                       "S,99654320000000,,Summative,ELA,03,2024,SOCK_R,MilitaryConnectedCode,ActiveDuty,42,10,20,12,,,,\r\n"
                                       "S,99654320000000,,Summative,ELA,03,2024,COMP_1,Overall,Overall,42,10,20,12,,,,\r\n"        // composite
                                       "S,99654320000000,,Summative,ELA,third,2024,SOCK_R,Overall,Overall,42,10,20,12,,,,\r\n"
                                       "S,99654320000000,,Summative,ELA,03,soon,SOCK_R,Overall,Overall,42,10,20,12,,,,\r\n"
                                       "S,99654320000000,,Summative,ELA,03,2024,SOCK_R,Overall,Overall,42,24%,48%,28%,,,,\r\n"
                                       "S,99654320000000,,Summative,ELA,03,2024,SOCK_R,Overall,Overall,42,24,48,28,,,,\r\n");
    CHECK(reading.rows.empty());
    CHECK(reading.findings.rows == 10);
    CHECK(reading.findings.otherTests == 2);
    CHECK(reading.findings.otherOrganizations == 1);
    CHECK(reading.findings.otherGroups == 2);
    CHECK(reading.findings.otherClaims == 1);
    CHECK(reading.findings.rejected == 4);
    REQUIRE(reading.findings.issues.size() == 4);
    CHECK(reading.findings.issues[0].column == u"TestGrade"_s);
    CHECK(reading.findings.issues[0].row == 8);
    CHECK(reading.findings.issues[1].column == u"SchoolYear"_s);
    CHECK(reading.findings.issues[2].column == u"Level1"_s);
    CHECK(reading.findings.issues[3].column == u"StudentsTested"_s);
}

TEST_CASE("the attributes of a claim report tell its filters, what it leaves out, and whether it is one of ours", "[files][claims]")
{
    const auto attributed = [](const QByteArray &attributes) {
        return readClaims("S,99654320000000,,Summative,ELA,03,2024,SOCK_R,Overall,Overall,42,10,20,12,,,,\"" + attributes + "\"\r\n").findings;
    };
    CHECK(attributed("ReportDate: 2024-06-05T16:03:21Z; Sex: Female; ELAS: EL|RFEP").filters == QStringList{u"Sex: Female"_s, u"ELAS: EL|RFEP"_s});
    CHECK(attributed("AdministrationCondition: IN; Completeness: Complete|Partial").leavesOut == QStringList{u"AdministrationCondition: IN"_s});
    CHECK(attributed("Completeness: Partial").leavesOut == QStringList{u"Completeness: Partial"_s});
    CHECK(attributed("ReportDate: 2024-06-05T16:03:21Z; Results: Partial; Data: SAMPLE").isOwn);
    CHECK(attributed("Data: SAMPLE").isSample);
}
