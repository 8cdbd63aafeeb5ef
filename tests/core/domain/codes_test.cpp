// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/appeal.h"
#include "core/domain/codes.h"
#include "core/domain/student.h"

#include "tests/support/stringmaker.h"

using namespace scoredesk::domain;
using namespace Qt::StringLiterals;

// Source: L22, field RecordType.
TEST_CASE("record types are the content areas of the layout", "[domain][codes]")
{
    struct Row
    {
        int type;
        QString code;
    };
    const Row row = GENERATE(values<Row>({{1, u"ELA"_s},
                                          {2, u"MATH"_s},
                                          {3, u"CAA-ELA"_s},
                                          {4, u"CAA-MATH"_s},
                                          {5, u"CAA-SCIENCE"_s},
                                          {6, u"SCIENCE"_s},
                                          {9, u"CSA"_s}}));
    const auto area = areaFromRecordType(row.type);
    REQUIRE(area.has_value());
    CHECK(areaCode(*area) == row.code);
    CHECK(areaFromCode(row.code) == area);
    CHECK(areaFromCode(row.code.toLower()) == area);
    CHECK(kContentAreas[areaIndex(*area)] == *area);
}

TEST_CASE("a record type of an older or unknown test has no content area", "[domain][codes]")
{
    CHECK_FALSE(areaFromRecordType(GENERATE(0, 7, 8, 10, 21, -1)).has_value());
    CHECK_FALSE(areaFromCode(u"").has_value());
    CHECK_FALSE(areaFromCode(u"ELPAC").has_value());
}

TEST_CASE("a school year is known by its spring and starts on July 1", "[domain][codes]")
{
    CHECK(SchoolYear::of({2024, 6, 30}) == SchoolYear{2024});
    CHECK(SchoolYear::of({2024, 7, 1}) == SchoolYear{2025});
    CHECK(SchoolYear{2024}.code() == u"2023-24"_s);
    CHECK(SchoolYear{2100}.code() == u"2099-00"_s);
    CHECK(SchoolYear::fromCode(u"2023-24") == SchoolYear{2024});
    CHECK(SchoolYear::fromCode(u"2023\u201324") == SchoolYear{2024});
    CHECK_FALSE(SchoolYear::of(QDate()).isValid());
    CHECK(SchoolYear{}.code().isEmpty());
    for (const QStringView bad :
         {QStringView(u"2023-25"), QStringView(u"2024"), QStringView(u"2023/24"), QStringView(u"")})
        CHECK_FALSE(SchoolYear::fromCode(bad).has_value());
}

TEST_CASE("days survive the way to a calendar date and back", "[domain][codes]")
{
    const QDate date = GENERATE(QDate(1970, 1, 1), QDate(2000, 2, 29), QDate(2024, 5, 20),
                                QDate(1969, 12, 31), QDate(2100, 3, 1));
    CHECK(Day::of(date).toDate() == date);
    CHECK(Day::of(date.year(), unsigned(date.month()), unsigned(date.day())) == Day::of(date));
    CHECK(Day::of(date).iso() == date.toString(Qt::ISODate));
    CHECK_FALSE(Day::of(QDate()).isValid());
    CHECK(Day{}.iso().isEmpty());
}

TEST_CASE("codes of places and students keep their leading zeros", "[domain][codes]")
{
    const auto cds = CdsCode::fromText(u"01100170000000");
    REQUIRE(cds.has_value());
    CHECK(cds->text() == u"01100170000000"_s);
    CHECK(CdsCode{19647331234567}.district().text() == u"19647330000000"_s);
    CHECK(Ssid::fromText(u"0412873356")->text() == u"0412873356"_s);
    for (const QStringView bad :
         {QStringView(u"1234567890123"), QStringView(u"1234567890123A"), QStringView(u"-1234567890123"),
          QStringView(u"00000000000000"), QStringView(u"")})
        CHECK_FALSE(CdsCode::fromText(bad).has_value());
    for (const QStringView bad : {QStringView(u"123456789"), QStringView(u"12345678901"),
                                  QStringView(u" 123456789"), QStringView(u"0000000000")})
        CHECK_FALSE(Ssid::fromText(bad).has_value());
}

TEST_CASE("a student is listed by last name, first name and the initial of the middle name",
          "[domain][student]")
{
    Student student;
    student.lastName = u"Núñez-O’Brien"_s;
    student.firstName = u"Zoë"_s;
    CHECK(student.displayName() == u"Núñez-O’Brien, Zoë"_s);
    student.middleName = u"Łucja"_s;
    CHECK(student.displayName() == u"Núñez-O’Brien, Zoë Ł."_s);
    student.lastName.clear();
    CHECK(student.displayName() == u"Zoë Ł."_s);
}

// Source: STAIRS case status list (Security Incidents and Appeals Procedure Guide).
TEST_CASE("an appeal is pending until its case is completed", "[domain][appeal]")
{
    struct Row
    {
        QString status;
        bool pending;
    };
    const Row row = GENERATE(values<Row>({{u"Draft"_s, true},
                                          {u"Pending CalTAC Approval"_s, true},
                                          {u"Pending CDE Approval"_s, true},
                                          {u"Partial CDE Approval"_s, true},
                                          {u"Completed"_s, false},
                                          {u"Withdrawn"_s, false}}));
    Appeal appeal;
    appeal.status = row.status;
    CHECK(appeal.isPending() == row.pending);
}

TEST_CASE("a condition code is read whatever its case, and an unknown one is kept apart from none", "[domain][codes]")
{
    // Source: L22, ConditionCode.
    using enum ConditionCode;
    for (const ConditionCode c : {NT, NTE, PGE, NEL, LOSS, INC0, INC1, NER}) {
        const std::string text = code(c).toStdString();
        CAPTURE(text);
        CHECK(conditionFromText(text) == c);
        CHECK(conditionFromText(code(c).toLower().toStdString()) == c);
    }
    CHECK(conditionFromText("") == None);
    for (const char *unknown : {"N", "NTEX", "INC2", " NT", "ñt"})
        CHECK(conditionFromText(unknown) == Other);
}
