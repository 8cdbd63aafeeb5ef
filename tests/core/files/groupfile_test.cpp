// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/groupfile.h"
#include "core/files/xlsxwriter.h"
#include "tests/support/stringmaker.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;
using domain::Ssid;

namespace {

const QByteArray kHeader =
    "group_name,school_natural_id,school_year,subject_code,student_ssid,group_user_login\n";

files::FileDescription described(const QString &path)
{
    const auto file = files::recognise(path);
    REQUIRE(file);
    INFO(file->reason.toStdString());
    REQUIRE(file->kind == files::FileKind::StudentGroups);
    return *file;
}

files::GroupFindings readGroups(const QByteArray &text)
{
    TempFolder folder;
    auto findings = files::readGroupFile(described(folder.write(u"anything.csv"_s, text)));
    REQUIRE(findings);
    return std::move(*findings);
}

} // namespace

TEST_CASE("a student group file of CERS is known by its columns", "[files][groups]")
{
    TempFolder folder;
    const auto kindOf = [&folder](const QByteArray &text) {
        const auto file = files::recognise(folder.write(u"data.csv"_s, text));
        REQUIRE(file);
        return file->kind;
    };
    CHECK(kindOf(kHeader + "A,99654326000011,2024,,9900000001,\n") == files::FileKind::StudentGroups);
    CHECK(kindOf("\xEF\xBB\xBF" + kHeader.toUpper().replace("\n", "\r")) == files::FileKind::StudentGroups);
    CHECK(kindOf("Student SSID\tGroup Name\tSchool Year\tSchool Natural ID\n1\tA\t2024\t2\n")
          == files::FileKind::StudentGroups);
    CHECK(kindOf("group_name,school_year,student_ssid\nA,2024,9900000001\n")
          == files::FileKind::OtherTable); // of which school?
    CHECK(described(folder.write(u"s.csv"_s, kHeader + "A,99654326000011,2024,,9900000001,\n")).isSample);
    CHECK_FALSE(
        described(folder.write(u"s.csv"_s, kHeader + "A,19654326000011,2024,,9900000001,\n")).isSample);
}

TEST_CASE("groups are read by name, school and year, whatever the order of the rows", "[files][groups]")
{
    const files::GroupFindings found =
        readGroups(kHeader
                   + "Period 1,99654326000011,2024,Math,9900000002,a@sample.example\n"
                     "Period 2,99654326000011,2024,All,9900000003,\n"
                     "PERIOD 1 ,99654326000011,2024,MATH,9900000001,\n"
                     "Period 1,99654326000011,2024,Math,9900000001,\n" // again
                     "Period 1,99654326000012,2024,,9900000004,\n"     // of another school
                     "Period 1,99654326000011,2023-24,Math,,b@sample.example\n"
                     "\"Empty, so far\",99654326000011,2023,,,\n");
    CHECK(found.rows == 7);
    CHECK(found.rejected == 0);
    CHECK(found.issues.empty());
    CHECK(found.logins == 2);
    REQUIRE(found.groups.size() == 4);
    constexpr domain::CdsCode kSchool{99654326000011}, kOther{99654326000012};
    CHECK(
        found.groups[0]
        == domain::StudentGroup{{}, u"Period 1"_s, kSchool, {2024}, u"Math"_s, {{9900000001}, {9900000002}}});
    CHECK(found.groups[1] == domain::StudentGroup{{}, u"Period 2"_s, kSchool, {2024}, {}, {{9900000003}}});
    CHECK(found.groups[2] == domain::StudentGroup{{}, u"Period 1"_s, kOther, {2024}, {}, {{9900000004}}});
    CHECK(found.groups[3] == domain::StudentGroup{{}, u"Empty, so far"_s, kSchool, {2023}, {}, {}});
    CHECK(found.rowsOf == std::vector<std::int64_t>{4, 1, 1, 1});
}

TEST_CASE("each row that cannot be taken says why", "[files][groups]")
{
    const files::GroupFindings found =
        readGroups(kHeader
                   + "A,99654326000011,2024,Math,9900000001,\n"
                     ",99654326000011,2024,Math,9900000002,\n"            // 3
                     "A,,2024,Math,9900000002,\n"                         // 4
                     "A,9.96543E+13,2024,Math,9900000002,\n"              // 5
                     "A,99654326000011,,Math,9900000002,\n"               // 6
                     "A,99654326000011,24,Math,9900000002,\n"             // 7
                     "A,99654326000011,2024,ELA,9900000002,\n"            // 8: A is of Math
                     "A,99654326000011,2024,Math,99,\n"                   // 9
                     "A,99654326000011,2024,Mathematics II,9900000002,\n" // 10
                   + QByteArray(300, 'x')
                   + ",99654326000011,2024,Math,9900000002,\n" // 11
                     "A,99654326000011,2024,Math,\"=\"\"9900000003\"\"\",\n");
    CHECK(found.rows == 11);
    CHECK(found.rejected == 9);
    REQUIRE(found.issues.size() == 9);
    const QStringList columns{u"group_name"_s,   u"school_natural_id"_s, u"school_natural_id"_s,
                              u"school_year"_s,  u"school_year"_s,       u"subject_code"_s,
                              u"student_ssid"_s, u"subject_code"_s,      u"group_name"_s};
    for (std::size_t i = 0; i < found.issues.size(); ++i) {
        CHECK(found.issues[i].kind == files::RowIssue::Kind::Rejected);
        CHECK(found.issues[i].row == std::int64_t(i) + 3);
        CHECK(found.issues[i].column == columns.at(qsizetype(i)));
        CHECK(found.issues[i].reason.endsWith(u'.'));
    }
    REQUIRE(found.groups.size() == 1);
    CHECK(found.groups[0].members == std::vector<Ssid>{{9900000001}, {9900000003}});
}

TEST_CASE("a group too large for CERS is taken with a note, and a cut row is told", "[files][groups]")
{
    QByteArray text = kHeader;
    for (int i = 0; i < 201; ++i)
        text += "A,99654326000011,2024,," + QByteArray::number(9900000001 + i) + ",\n";
    const files::GroupFindings found = readGroups(text);
    REQUIRE(found.groups.size() == 1);
    CHECK(found.groups[0].members.size() == 201);
    REQUIRE(found.issues.size() == 1);
    CHECK(found.issues[0].kind == files::RowIssue::Kind::Noted);
    CHECK(found.rejected == 0);
}
