// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/wording.h"

#include "core/domain/codetable.h"

#include "tests/support/stringmaker.h"

#include <set>

using namespace scoredesk::domain;
using namespace Qt::StringLiterals;

TEST_CASE("no two boxes share a name and none is without", "[domain][wording]")
{
    std::set<QString> scores, reports;
    for (int i = 0; i < int(ScoreBox::Count); ++i)
        scores.insert(boxName(ScoreBox(i)));
    for (int i = 0; i < int(ReportBox::Count); ++i)
        reports.insert(boxName(ReportBox(i)));
    CHECK(scores.size() == std::size_t(ScoreBox::Count));
    CHECK(reports.size() == std::size_t(ReportBox::Count));
    CHECK(scores.count(QString()) == 0);
    CHECK(reports.count(QString()) == 0);
}

TEST_CASE("every reason is a sentence that ends, and none says none where nothing was loaded",
          "[domain][wording]")
{
    for (int i = 0; i <= int(ScoreReason::Contradicts); ++i) {
        ScoreStatusRow row;
        row.hasRow = ScoreReason(i) != ScoreReason::NoRow;
        row.verdict = {ScoreBox::NoScoreYet, ScoreReason(i)};
        row.condition = ConditionCode::NT;
        CAPTURE(i);
        CHECK(reasonSentence(row).endsWith(u'.'));
        CHECK_FALSE(reasonSentence(row).contains(u"N/A"_s));
        CHECK(whatYouCanDo(row).endsWith(u'.'));
    }
    ScoreStatusRow missing;
    CHECK(reasonSentence(missing).contains(u"get the Student Score Data File"_s));
    CHECK(statusName(missing) == u"Not loaded"_s);
    CHECK(appealsSentence(missing) == u"Not loaded: get the STAIRS and Appeals report in TOMS."_s);
    missing.appeals.emplace();
    CHECK(appealsSentence(missing) == u"None"_s);
    missing.appeals->append({ContentArea::Math, AppealType::Reopen, u"Pending CalTAC Approval"_s, {}, {}});
    CHECK(appealsSentence(missing) == u"Reopen, Pending CalTAC Approval"_s);
    missing.appeals->front().caseNumber = u"0048213"_s;
    CHECK(appealsSentence(missing) == u"Reopen, Pending CalTAC Approval, case 0048213"_s);
}

TEST_CASE("a report that is not there says why", "[domain][wording]")
{
    ReportRow row;
    CHECK(documentSentence(row) == u"Not loaded: get the SSR Availability report in TOMS."_s);
    row.state = DocumentState::Held;
    row.box = ReportBox::HeldForScience;
    CHECK(documentSentence(row) == u"Held: waiting for science"_s);
    row.state = DocumentState::NotMade;
    CHECK(documentSentence(row) == u"From 2023\u201324 on"_s);
    row.state = DocumentState::NotDownloaded;
    CHECK(documentSentence(row) == u"Not downloaded. Drop the file here."_s);
    row.available = Day::of(2024, 5, 29);
    CHECK(documentSentence(row) == u"In TOMS since May 29, 2024, not downloaded. Drop the file here."_s);
    row.isHtml = true; // an import does not take them, so nothing promises it
    CHECK(documentSentence(row) == u"In TOMS since May 29, 2024. HTML reports stay in TOMS."_s);
    row.available = {};
    CHECK(documentSentence(row) == u"HTML reports stay in TOMS."_s);
}

// Sources: L22 and SRG24 for the names to 2024-25, CERS interpretive guide 2025-26 for the later ones.
TEST_CASE("levels carry the names of their test and year", "[domain][wording]")
{
    struct Row
    {
        ContentArea area;
        int level;
        int spring;
        QString name;
    };
    using enum ContentArea;
    const Row row = GENERATE(values<Row>({
        {Ela, 1, 2024, u"Standard Not Met"_s},
        {Math, 3, 2024, u"Standard Met"_s},
        {Science, 4, 2025, u"Standard Exceeded"_s},
        {Ela, 4, 2026, u"Advanced"_s},
        {CaaEla, 3, 2024, u"Understanding"_s},
        {CaaMath, 4, 2024, {}},
        {Csa, 2, 2024, u"Score Reporting Range 2"_s},
        {Csa, 2, 2025, u"Level 2"_s},
        {Ela, 0, 2024, {}},
        {Ela, 9, 2024, {}},
    }));
    CAPTURE(int(row.area), row.level, row.spring);
    CHECK(levelName(row.area, row.level, SchoolYear{std::int16_t(row.spring)}) == row.name);
}

TEST_CASE("grades, years and languages are spelled for people", "[domain][wording]")
{
    CHECK(gradeName(0) == u"K"_s);
    CHECK(gradeName(5) == u"5"_s);
    CHECK(gradeName(-1).isEmpty());
    CHECK(gradeCode(0) == u"KN"_s);
    CHECK(gradeCode(5) == u"05"_s);
    CHECK(gradeCode(12) == u"12"_s);
    CHECK(schoolYearName(SchoolYear{2024}) == u"2023\u201324"_s);
    for (const QString &code : {u"spa"_s, u"SPA"_s, u"01"_s})
        CHECK(languageName(code) == u"Spanish"_s);
    CHECK(languageName(u"03"_s) == u"Cantonese"_s);
    CHECK(languageName(u"chi"_s) == u"Chinese (Traditional)"_s);
    CHECK(languageName(u"ENG"_s) == u"English"_s);
    CHECK(languageName(u"XYZ"_s) == u"XYZ"_s);
    // CDE's two-character codes of 2022-23 and before, ISO's since; Cantonese and Mandarin are told apart though one report serves both.
    for (const QString &code : {u"HIN"_s, u"hin"_s, u"22"_s})
        CHECK(languageName(code) == u"Hindi"_s);
    CHECK(languageName(u"28"_s) == u"Punjabi"_s);
    CHECK(languageName(u"HMN"_s) == languageName(u"23"_s));
    CHECK(languageName(u"ARM"_s) == u"Armenian"_s);
    CHECK(languageName(u" 00 "_s) == u"English"_s);
    CHECK(languageName(u"CMN"_s) == u"Mandarin"_s);
    CHECK(languageName(u"99"_s) == u"Other language"_s);
    CHECK(languageName(QString()).isEmpty());
}

TEST_CASE("every language of the lists has a name", "[domain][wording]")
{
    qsizetype languages = 0;
    for (const QString &table : {u"languages.tsv"_s, u"report-languages.tsv"_s}) {
        for (const QStringList &row : codeTable(table)) {
            CAPTURE(row.value(0).toStdString());
            CHECK(languageName(row.value(0)) != row.value(0));
            for (const QString &code : row.value(1).split(u' ', Qt::SkipEmptyParts))
                CHECK(languageName(code) != code);
            ++languages;
        }
    }
    CHECK(languages > 45);
}

TEST_CASE("an as-of time is said in Los Angeles, with the hour only where it has one", "[domain][wording]")
{
    const QDate today(2026, 11, 23);
    CHECK(asOfText(QDateTime({2024, 6, 5}, {7, 0}, Qt::UTC), today) == u"Wed, Jun 5, 2024"_s);
    CHECK(asOfText(QDateTime({2024, 6, 5}, {13, 30}, Qt::UTC), today) == u"Wed, Jun 5, 2024, 6:30 AM"_s);
    CHECK(asOfText(QDateTime({2024, 6, 5}, {6, 0}, Qt::UTC), today) == u"Tue, Jun 4, 2024, 11:00 PM"_s);
    CHECK(asOfText(QDateTime({2026, 1, 15}, {8, 0}, Qt::UTC), today) == u"Thu, Jan 15"_s); // standard time
    CHECK(asOfText(QDateTime(), today).isEmpty());
}
