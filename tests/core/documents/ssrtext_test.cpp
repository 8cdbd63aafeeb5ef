// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/ssrtext.h"

#include "tests/support/stringmaker.h"

#include <catch2/catch.hpp>

using namespace scoredesk;
using namespace scoredesk::documents;
using namespace Qt::StringLiterals;
using domain::ContentArea;

namespace {

QList<ContentArea> areasIn(const PageFacts &facts)
{
    QList<ContentArea> areas;
    for (const ContentArea area : domain::kContentAreas) {
        if (facts.areas[domain::areaIndex(area)])
            areas.append(area);
    }
    return areas;
}

} // namespace

TEST_CASE("an SSID is ten digits behind a label", "[documents][ssr]")
{
    const auto [text, ssid] = GENERATE(table<QString, std::int64_t>({
        {u"SSID: 1234567890"_s, 1234567890},
        {u"ssid 1234567890 Grade 5"_s, 1234567890},
        {u"Student #: 1234567890 | Date of Birth: 01/02/2013"_s, 1234567890},
        {u"Statewide Student Identifier (SSID): 0234567890"_s, 234567890},
        {u"SSID\n1234567890"_s, 1234567890},
        {u"Student ID: 12345"_s, 0},
        {u"SSID: 12345678901"_s, 0},
        {u"CDS: 19647330000000"_s, 0},
        {u"Call 9165551234 for help"_s, 0},
    }));
    CAPTURE(text.toStdString());
    CHECK(factsOf(text).ssid.value == ssid);
}

TEST_CASE("a page with two SSIDs is a list", "[documents][ssr]")
{
    CHECK(factsOf(u"SSID: 1234567890\nSSID: 1234567891"_s).namesSeveral);
    CHECK_FALSE(factsOf(u"SSID: 1234567890\nSSID: 1234567890"_s).namesSeveral);
}

TEST_CASE("the year of a report is the newest one it names", "[documents][ssr]")
{
    const auto [text, spring] = GENERATE(table<QString, int>({
        {u"2023\u201324 Student Score Report\nScore history 2021-22 2022-23"_s, 2024},
        {u"2022-23 Student Score Report"_s, 2023},
        {u"Test Date: Spring 2024"_s, 2024},
        {u"2023-25"_s, 0},
        {u"Phone 2023-2024"_s, 0},
        {u"no year"_s, 0},
    }));
    CAPTURE(text.toStdString());
    CHECK(factsOf(text).year.spring == spring);
}

TEST_CASE("areas are read from headings, not from sentences", "[documents][ssr]")
{
    const auto [text, areas] = GENERATE(table<QString, QList<ContentArea>>({
        {u"English Language Arts/Literacy (ELA)\nMathematics\n"_s, {ContentArea::Ela, ContentArea::Math}},
        {u"Smarter Balanced ELA\nSmarter Balanced Mathematics"_s, {ContentArea::Ela, ContentArea::Math}},
        {u"California Science Test (CAST)"_s, {ContentArea::Science}},
        {u"Artes del lenguaje en inglés\nMatemáticas\nCiencias"_s,
         {ContentArea::Ela, ContentArea::Math, ContentArea::Science}},
        {u"California Alternate Assessment for ELA\nCAA for Mathematics"_s,
         {ContentArea::CaaEla, ContentArea::CaaMath}},
        {u"California Spanish Assessment (CSA)"_s, {ContentArea::Csa}},
        {u"Mathematics is one of the subjects that your child will meet again in the next grade, and in life."_s,
         {}},
        {u"Your child's score in mathematics"_s, {}},
        {u"Scienceworks Elementary"_s, {}},
        {u"Elaine Castillo"_s, {}},
    }));
    CAPTURE(text.toStdString());
    CHECK(areasIn(factsOf(text)) == areas);
}

TEST_CASE("the language is told by script or small words", "[documents][ssr]")
{
    const auto [text, language] = GENERATE(table<QString, QString>({
        {u"This is the score of your child for the year, and with it the level."_s, u"eng"_s},
        {u"El puntaje de su hijo en la prueba de los estándares, con el nivel que alcanzó."_s, u"spa"_s},
        {u"학생의 점수 보고서 입니다"_s, u"kor"_s},
        {u"تقرير درجات الطالب"_s, u"ara"_s},
        {u"學生成績報告"_s, u"chi"_s},
        {u"Điểm của học sinh và các mức trong năm được cho là"_s, u"vie"_s},
        {u"Ang marka ng mga mag-aaral sa iyong paaralan ay mataas"_s, u"fil"_s},
        {u"The report of 김민준 for the year is to be read with this page."_s, u"eng"_s},
        {u"12345"_s, QString()},
    }));
    CAPTURE(text.toStdString());
    CHECK(factsOf(text).language == language);
}

TEST_CASE("a sample says so", "[documents][ssr]")
{
    CHECK(factsOf(u"SAMPLE\nSSID: 1234567890"_s).isSample);
    CHECK_FALSE(factsOf(u"A sample of student work"_s).isSample);
}
