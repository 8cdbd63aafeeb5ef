// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/listfile.h"
#include "core/files/listlayout.h"
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

namespace {

/// What a name of a test means, short: "ELA", "ELA 2", "several", "other", "?".
QString meaningOf(const QString &name)
{
    const auto meaning = files::listLayouts().testOf(name);
    if (!meaning)
        return u"?"_s;
    if (meaning->isSeveral)
        return u"several"_s;
    if (!meaning->area)
        return u"other"_s;
    return domain::areaCode(*meaning->area) + (meaning->part > 0 ? u' ' + QString::number(meaning->part) : QString());
}

} // namespace

TEST_CASE("a test is known by whole words of its name, and a name that fits two is not guessed", "[files][lists]")
{
    // Names as TOMS's pages, the Test Administration Manual and the scoring guides spell them, and how people shorten them.
    const std::vector<std::pair<QString, QString>> spellings{
        {u"Smarter Balanced Summative Assessment for ELA"_s, u"ELA"_s},
        {u"Smarter Balanced English Language Arts/Literacy"_s, u"ELA"_s},
        {u"Smarter Balanced Mathematics Assessment"_s, u"MATH"_s},
        {u"SmarterBalancedMathematics"_s, u"MATH"_s},
        {u"Grade 5 Mathematics"_s, u"MATH"_s},
        {u"ELA"_s, u"ELA"_s},
        {u"English"_s, u"ELA"_s},
        {u"Language Arts"_s, u"ELA"_s},
        {u"CAASPP ELA"_s, u"ELA"_s},
        {u"CAASPP Mathematics"_s, u"MATH"_s},
        {u"CAASPP Science (CAST)"_s, u"SCIENCE"_s},
        {u"CAST"_s, u"SCIENCE"_s},
        {u"California Science Test (CAST)"_s, u"SCIENCE"_s},
        {u"California Science Test, Grade 8"_s, u"SCIENCE"_s},
        {u"Mathematics Adaptive"_s, u"MATH 1"_s},
        {u"Mathematics Computer Adaptive Test"_s, u"MATH 1"_s},
        {u"ELA Computer Adaptive Test"_s, u"ELA 1"_s},
        {u"Smarter Balanced Summative ELA CAT"_s, u"ELA 1"_s},
        {u"ELA Non-PT"_s, u"ELA 1"_s},
        {u"Math Non-Performance Task"_s, u"MATH 1"_s},
        {u"Mathematics PT"_s, u"MATH 2"_s},
        {u"MathPT"_s, u"MATH 2"_s},
        {u"G5_ELA_PT"_s, u"ELA 2"_s},
        {u"Mathematics Performance Task"_s, u"MATH 2"_s},
        {u"English Language Arts/Literacy Performance Task"_s, u"ELA 2"_s},
        {u"ELA CAT and PT"_s, u"ELA"_s},
        {u"California Alternate Assessment (CAA) for ELA"_s, u"CAA-ELA"_s},
        {u"CAA for Mathematics"_s, u"CAA-MATH"_s},
        {u"CAA Math CAT"_s, u"CAA-MATH"_s},
        {u"CAAs for Science"_s, u"CAA-SCIENCE"_s},
        {u"CAASPP CAA Science Embedded Performance Task 2"_s, u"CAA-SCIENCE"_s},
        {u"Alternate English Language Arts"_s, u"CAA-ELA"_s},
        {u"California Spanish Assessment (CSA)"_s, u"CSA"_s},
        {u"CSA Reading/Language Arts"_s, u"CSA"_s},
        {u"Spanish Language Arts"_s, u"CSA"_s},
        {u"Summative ELPAC"_s, u"other"_s},
        {u"Initial Alternate ELPAC"_s, u"other"_s},
        {u"English Language Proficiency Assessments for California"_s, u"other"_s},
        {u"Interim ELA ICA"_s, u"other"_s},
        {u"Mathematics Practice Test"_s, u"other"_s},
        {u"Physical Fitness Test"_s, u"other"_s},
        {u"Mathematics and Science"_s, u"several"_s},
        {u"ELA/Math"_s, u"several"_s},
        {u"CAA for ELA and CAST"_s, u"several"_s},
        {u"Spanish Mathematics"_s, u"several"_s},
        {u"Chess"_s, u"?"_s},
        {u"Aftermath"_s, u"?"_s},
        {u"Broadcast"_s, u"?"_s},
        {u"CAASPP"_s, u"?"_s},
        {u""_s, u"?"_s}};
    CHECK(spellings.size() >= 30);
    for (const auto &[name, meaning] : spellings) {
        INFO(name.toStdString());
        CHECK(meaningOf(name) == meaning);
        CHECK(meaningOf(name.toUpper().replace(u"SMARTERBALANCEDMATHEMATICS"_s, u"MATHEMATICS"_s).replace(u"MATHPT"_s, u"MATH PT"_s)) == meaning);
    }
}

TEST_CASE("a cell with several tests names each of them, however they are parted", "[files][lists]")
{
    TempFolder folder;
    using enum ContentArea;
    const auto areasOf = [&folder](const QByteArray &cell, std::size_t notes = 0) {
        const auto reading = readList(folder.write(u"d.csv"_s, "SSID,SSR Language,Tests Registered\n9900000001,SPA,\"" + cell + "\"\n"));
        REQUIRE(reading.rows.size() == 1);
        CHECK(reading.findings.issues.size() == notes);
        return int(reading.rows[0].student.areas);
    };
    const auto bits = [](std::initializer_list<ContentArea> areas) {
        int all = 0;
        for (const ContentArea area : areas)
            all |= domain::areaBit(area);
        return all;
    };
    CHECK(areasOf("ELA, Mathematics, CAST") == bits({Ela, Math, Science}));
    CHECK(areasOf("ELA; Mathematics | CAST") == bits({Ela, Math, Science}));
    CHECK(areasOf("ELA and Mathematics") == bits({Ela, Math}));
    CHECK(areasOf("ELA/Math/Science") == bits({Ela, Math, Science}));
    CHECK(areasOf("English Language Arts/Literacy, Math") == bits({Ela, Math}));
    CHECK(areasOf("CAA for ELA and Math") == bits({CaaEla, CaaMath}));
    CHECK(areasOf("CAA ELA, CAA Math, CAA Science") == bits({CaaEla, CaaMath, CaaScience}));
    CHECK(areasOf("CAA: ELA, Math, Science") == bits({CaaEla, CaaMath, CaaScience}));
    CHECK(areasOf("ELA and ELPAC") == bits({Ela}));
    CHECK(areasOf("ELA, Chess", 1) == bits({Ela}));
    CHECK(areasOf("Spanish Mathematics, ELA", 1) == bits({Ela}));
    CHECK(areasOf("Summative ELPAC", 1) == 0); // which is said, because it then counts by grade
    CHECK(areasOf("Chess", 2) == 0);
}

TEST_CASE("the language of a report is a code or a name, and what is neither is said", "[files][lists]")
{
    TempFolder folder;
    const auto languageOf = [&folder](const QByteArray &cell, std::size_t notes = 0) {
        const auto reading = readList(folder.write(u"d.csv"_s, "SSID,Grade,SSR Language\n9900000001,5,\"" + cell + "\"\n"));
        REQUIRE(reading.rows.size() == 1);
        CHECK(reading.findings.issues.size() == notes);
        return reading.rows[0].student.language;
    };
    CHECK(languageOf("SPA") == u"SPA"_s);
    CHECK(languageOf("01") == u"01"_s);
    CHECK(languageOf("Spanish") == u"SPA"_s);
    CHECK(languageOf("English") == u"ENG"_s);
    CHECK(languageOf("English/Spanish") == u"SPA"_s);
    CHECK(languageOf("English and Vietnamese") == u"VIE"_s);
    CHECK(languageOf("Filipino (Tagalog)") == u"FIL"_s);
    CHECK(languageOf("Traditional Chinese") == u"CHI"_s);
    CHECK(languageOf("Klingon", 1).isEmpty());
    CHECK(languageOf("Spanish, Korean", 1).isEmpty());
}

TEST_CASE("students and tests alone are no Test Assignment report, unless its name says so", "[files][lists]")
{
    TempFolder folder;
    const QByteArray roster = "SSID,Subject,Teacher\n9900000001,ELA,Ms. Gray\n";
    const auto file = files::recognise(folder.write(u"roster.csv"_s, roster));
    REQUIRE(file);
    CHECK(file->kind == files::FileKind::OtherTable);
    CHECK(file->likelyList == domain::ListKind::TestAssignment);
    CHECK(file->missingColumns == QStringList{u"TestStatus"_s});
    CHECK_FALSE(file->reason.isEmpty());
    const auto named = files::recognise(folder.write(u"CAASPP_Test_Assignment_Report.csv"_s, roster));
    REQUIRE(named);
    CHECK(named->kind == files::FileKind::TestAssignment);
    const auto above = files::recognise(folder.write(u"x.csv"_s, "Test Assignment Report\n" + roster));
    REQUIRE(above);
    CHECK(above->kind == files::FileKind::TestAssignment);
}

TEST_CASE("a heading that nobody knows is asked for, and what was said of it counts", "[files][lists]")
{
    TempFolder folder;
    const auto look = [&folder](const QByteArray &text, const files::ListHeadings &headings = {}) {
        const auto file = files::recognise(folder.write(u"report.csv"_s, text), {}, headings);
        REQUIRE(file);
        return *file;
    };
    const QByteArray text = "SSID,Grade,Exam,Test Status,Room\n9900000001,5,ELA,Completed,12\n";
    const files::FileDescription asked = look(text);
    CHECK(asked.kind == files::FileKind::OtherTable);
    CHECK(asked.likelyList == domain::ListKind::TestAssignment);
    CHECK(asked.missingColumns == QStringList{u"Test"_s});
    CHECK(asked.unknownColumns == QStringList{u"Exam"_s, u"Room"_s});
    CHECK(asked.reason.contains(u"Exam, Room"_s));
    const files::FileDescription known = look(text, {{u"exam"_s, u"Test"_s}});
    CHECK(known.kind == files::FileKind::TestAssignment);
    CHECK(known.unknownColumns == QStringList{u"Room"_s});
    std::vector<domain::ListRow> rows;
    const auto findings = files::readListFile(known, [&rows](const domain::ListRow &row) { rows.push_back(row); });
    REQUIRE(findings);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].assignment->area == ContentArea::Ela);
    // A report that names itself may have any headings.
    const files::FileDescription stairs = look("STAIRS and Appeals Report\nStudent Number,SSID,Exam,Kind of Request\n7,9900000001,ELA,Reset\n");
    CHECK(stairs.likelyList == domain::ListKind::StairsAppeals);
    CHECK(stairs.missingColumns == QStringList{u"Test"_s, u"AppealType"_s});
    // Nothing to choose from, or nothing of such a report: no question.
    CHECK_FALSE(look("SSID,Grade,Test Status\n9900000001,5,Completed\n").likelyList.has_value());
    CHECK_FALSE(look("SSID,Last Name,Room,Bus\n9900000001,Ito,12,4\n").likelyList.has_value());
    CHECK_FALSE(look("SSID,Exam,Test Status,Scale Score\n9900000001,ELA,Completed,2500\n").likelyList.has_value());
}

TEST_CASE("a day may have a time of day after it, and nothing else", "[files][lists]")
{
    TempFolder folder;
    const auto filedOf = [&folder](const QByteArray &cell) {
        const auto reading = readList(folder.write(u"a.csv"_s, "SSID,Test,Appeal Type,Date Filed\n9900000001,ELA,Reset," + cell + "\n"));
        REQUIRE(reading.rows.size() == 1);
        CHECK(reading.findings.issues.size() == (reading.rows[0].appeal->date.isValid() ? 0U : 1U));
        return reading.rows[0].appeal->date;
    };
    const domain::Day day = domain::Day::of(2024, 5, 22);
    CHECK(filedOf("2024-05-22") == day);
    CHECK(filedOf("2024-05-22 13:45:00") == day);
    CHECK(filedOf("2024-05-22T13:45:00.000Z") == day);
    CHECK(filedOf("5/22/2024 1:45 PM") == day);
    CHECK_FALSE(filedOf("2024-05-22rubbish").isValid());
    CHECK_FALSE(filedOf("2024-05-22 rubbish").isValid());
    CHECK_FALSE(filedOf("5/22/2024 or so").isValid());
}

TEST_CASE("a text of two columns is a table where somebody knows one of them", "[files][list]")
{
    const TempFolder folder;
    const auto about = [&](const QByteArray &text) {
        const auto file = files::recognise(folder.write(u"two.csv"_s, text));
        REQUIRE(file);
        return *file;
    };
    CHECK(about("SSID,SSR Language\n9000000001,Spanish\n").kind == files::FileKind::OtherTable);
    CHECK(about("SSID,Teacher\n9000000001,Doe\n").kind == files::FileKind::OtherTable);
    CHECK(about("Dear all, thanks\nfor the, files\n").kind == files::FileKind::Unknown);
}
