// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/listfile.h"
#include "core/files/xlsxwriter.h"
#include "tests/support/stringmaker.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;
using domain::ContentArea;
using domain::TestProgress;

namespace {

struct ListReading
{
    files::FileDescription file;
    files::ListFindings findings;
    std::vector<domain::ListRow> rows;
};

ListReading readList(const QString &path)
{
    ListReading reading;
    auto file = files::recognise(path);
    REQUIRE(file);
    reading.file = *file;
    INFO(file->reason.toStdString());
    REQUIRE(files::isList(file->kind));
    auto findings = files::readListFile(*file, [&](const domain::ListRow &row) { reading.rows.push_back(row); });
    REQUIRE(findings);
    reading.findings = std::move(*findings);
    return reading;
}

} // namespace

TEST_CASE("the three reports about who is to test are known by their columns", "[files][lists]")
{
    TempFolder folder;
    const auto kindOf = [&folder](const QByteArray &text) {
        const auto file = files::recognise(folder.write(u"anything.csv"_s, text));
        REQUIRE(file);
        return file->kind;
    };
    CHECK(kindOf("SSID,Last Name,Grade,SSR Language\n9900000001,Ito,5,SPA\n") == files::FileKind::SsrDistribution);
    CHECK(kindOf("SSID^Test Name^Status\r\n9900000001^Smarter Balanced ELA^Not Started\r\n") == files::FileKind::TestAssignment);
    CHECK(kindOf("Case Number\tSSID\tContent Area\tAppeal Type\tStatus\n1\t9900000001\tMath\tReopen\tApproved\n") == files::FileKind::StairsAppeals);
    // Columns in another order, words above the header.
    CHECK(kindOf("LEA report\n\nSSR Language,Grade,SSID,Mystery\nSPA,5,9900000001,x\n") == files::FileKind::SsrDistribution);
    // A table of scores with a test and an SSID is none of them.
    CHECK(kindOf("SSID,Test,Status,Scale Score\n9900000001,ELA,Completed,2500\n") == files::FileKind::OtherTable);
    CHECK(kindOf("SSID,Last Name,Grade\n9900000001,Ito,5\n") == files::FileKind::OtherTable);
}

TEST_CASE("a Test Assignment report is read by any known heading, and what is wrong with a row is said", "[files][lists]")
{
    TempFolder folder;
    const auto reading = readList(folder.write(u"t.csv"_s,
        "SAMPLE Test Assignment 2023-24 as of 06/05/2024\n"
        "LEA Code,LEA Name,CDS Code,School,State Student ID,Legal Last Name,Grade Level,Assessment Name,Completion Status,Color\n"
        "99654320000000,Oak Unified,99654326000011,Oak Elementary,9900000001,Ito,05,Smarter Balanced Summative ELA CAT,Completed,red\n"
        "99654320000000,Oak Unified,99654326000011,Oak Elementary,9900000001,Ito,05,Smarter Balanced Summative ELA Performance Task,In Progress,red\n"
        "99654320000000,Oak Unified,99654326000011,Oak Elementary,9900000002,Roe,KN,CAA for Science,Not Started,red\n"
        "99654320000000,Oak Unified,99654326000011,Oak Elementary,9900000003,Day,4,Summative ELPAC,Completed,red\n"
        "99654320000000,Oak Unified,99654326000011,Oak Elementary,12345,Day,4,CAST,Completed,red\n"
        "99654320000000,Oak Unified,99654326000011,Oak Elementary,,Day,4,CAST,Completed,red\n"
        "99654320000000,Oak Unified,99654326000011,Oak Elementary,9900000004,Day,4,Chess,Completed,red\n"
        "99654320000000,Oak Unified,99654326000011,Oak Elementary,9900000005,Day,4,CAST,Dancing,red\n"));
    CHECK(reading.file.isSample);
    CHECK(reading.file.statedYear == domain::SchoolYear{2024});
    CHECK(reading.file.statedDay == domain::Day::of(2024, 6, 5));
    CHECK(reading.file.unknownColumns == QStringList{u"Color"_s});
    CHECK(reading.findings.rows == 8);
    CHECK(reading.findings.rejected == 3);
    CHECK(reading.findings.passedOver == 1);
    CHECK(reading.findings.lea.text() == u"99654320000000"_s);
    REQUIRE(reading.rows.size() == 4);
    CHECK(reading.rows[0].assignment->area == ContentArea::Ela);
    CHECK(int(reading.rows[0].assignment->part) == 1);
    CHECK(reading.rows[0].assignment->progress == TestProgress::Completed);
    CHECK(int(reading.rows[1].assignment->part) == 2);
    CHECK(reading.rows[1].assignment->progress == TestProgress::Started);
    CHECK(reading.rows[2].assignment->area == ContentArea::CaaScience);
    CHECK(int(reading.rows[2].student.grade) == 0);
    CHECK(reading.rows[3].assignment->progress == TestProgress::Unknown);
    CHECK(reading.rows[0].student.lastName == u"Ito"_s);
    CHECK(reading.rows[0].student.schoolName == u"Oak Elementary"_s);
    REQUIRE(reading.findings.issues.size() == 4);
    CHECK(reading.findings.issues[0].row == 7);
    CHECK(reading.findings.issues[0].column == u"State Student ID"_s);
    CHECK(reading.findings.issues[2].column == u"Assessment Name"_s);
    CHECK(reading.findings.issues[3].kind == files::RowIssue::Kind::Noted);
}

TEST_CASE("SSR Distribution and STAIRS and Appeals are read from workbooks, with what Excel did to their codes", "[files][lists]")
{
    TempFolder folder;
    const QString path = folder.file(u"CAASPP_SSR_240605101500.xlsx"_s);
    auto writer = files::XlsxWriter::create(path, {{u"SSID"_s}, {u"SSR Language"_s}, {u"School Code"_s}, {u"Tests Registered"_s}, {u"Date of Birth"_s}});
    REQUIRE(writer);
    (*writer)->number(0, std::int64_t{9900000001});
    (*writer)->text(1, "SPA");
    (*writer)->number(2, std::int64_t{1612596000011}); // county 01: thirteen digits are left
    (*writer)->text(3, "Smarter Balanced ELA; Smarter Balanced Mathematics; CAST");
    (*writer)->date(4, domain::Day::of(2013, 2, 3));
    (*writer)->endRow();
    REQUIRE((*writer)->finish());
    const auto reading = readList(path);
    REQUIRE(reading.rows.size() == 1);
    const domain::ListedStudent &student = reading.rows[0].student;
    CHECK(student.school.text() == u"01612596000011"_s);
    CHECK(student.birthDate == QDate(2013, 2, 3));
    CHECK(int(student.areas) == (domain::areaBit(ContentArea::Ela) | domain::areaBit(ContentArea::Math) | domain::areaBit(ContentArea::Science)));
    CHECK(reading.findings.repaired == 1);
    CHECK(reading.file.statedDay == domain::Day::of(2024, 6, 5)); // of the name

    const auto appeals = readList(folder.write(u"a.csv"_s,
        "Case,SSID,Assessment,Type of Appeal,Case Status,Date Submitted,Decision Date\n"
        "31,9900000001,Smarter Balanced Math,Reopen,Completed,5/6/2024,2024-05-08\n"
        "32,9900000001,Smarter Balanced Math,Dance,Pending CDE Approval,5/7/2024,\n"
        "33,9900000001,,Reset,Draft,5/7/2024,\n"));
    CHECK(appeals.findings.rejected == 1);
    REQUIRE(appeals.rows.size() == 2);
    const domain::Appeal &appeal = *appeals.rows[0].appeal;
    CHECK(appeal.type == domain::AppealType::Reopen);
    CHECK(appeal.caseNumber == u"31"_s);
    CHECK(appeal.status == u"Completed"_s);
    CHECK_FALSE(appeal.isPending());
    CHECK(appeal.date == domain::Day::of(2024, 5, 6));
    CHECK(appeal.decided == domain::Day::of(2024, 5, 8));
    CHECK(appeals.rows[1].appeal->type == domain::AppealType::Other);
    CHECK(appeals.rows[1].appeal->isPending());
}

TEST_CASE("the year of a report is two springs side by side, and never a date", "[files][lists]")
{
    CHECK(files::yearInWords(u"Report 2023–2024"_s).spring == 2024);
    CHECK(files::yearInWords(u"2023-24"_s).spring == 2024);
    CHECK(files::yearInWords(u"2024"_s).spring == 2024);
    CHECK_FALSE(files::yearInWords(u"made 2024-05-25"_s).isValid());
    CHECK_FALSE(files::yearInWords(u"2023-25"_s).isValid());
    CHECK(files::dayInWords(u"as of 6/5/2024 10:00"_s) == domain::Day::of(2024, 6, 5));
    CHECK_FALSE(files::dayInWords(u"13/45/2024"_s).isValid());
    CHECK_FALSE(files::dayOfName(u"99654320000000_2024.xlsx"_s).isValid());
}
