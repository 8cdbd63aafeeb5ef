// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/profile.h"

#include "core/domain/wording.h"

#include "tests/support/stringmaker.h"

#include <algorithm>

using namespace scoredesk::domain;
using namespace Qt::StringLiterals;

namespace {

ScoreRecord aRow(ContentArea area, int spring, int grade, int score, int level)
{
    ScoreRecord record;
    record.area = area;
    record.year = SchoolYear{std::int16_t(spring)};
    record.gradeAssessed = std::int8_t(grade);
    record.scaleScore = std::int16_t(score);
    record.level = std::int8_t(level);
    record.include = IncludeIndicator::Y;
    record.ssrEligible = YesNo::Yes;
    return record;
}

StudentFile aFile()
{
    StudentFile file;
    file.student.ssid = Ssid{1234567890};
    file.student.grade = 5;
    file.student.languageCode = u"SPA"_s;
    file.asOf = QDateTime({2024, 6, 5}, {13, 0}, Qt::UTC);
    file.ssrDatesKnown = true;
    return file;
}

QList<ReportRow> reportsOf(const StudentProfile &profile, int spring, bool html)
{
    QList<ReportRow> rows;
    for (const ReportRow &row : profile.reporting)
        if (row.year == SchoolYear{std::int16_t(spring)} && row.isHtml == html)
            rows << row;
    return rows;
}

} // namespace

TEST_CASE("Score Status lists every area of the year and those without a row as not loaded",
          "[domain][profile]")
{
    StudentFile file = aFile();
    file.records = {aRow(ContentArea::Math, 2024, 5, 2541, 3), aRow(ContentArea::Ela, 2024, 5, 2478, 2),
                    aRow(ContentArea::Ela, 2023, 4, 2450, 2)};
    const StudentProfile profile = profileOf(file);
    CHECK(profile.year == SchoolYear{2024});
    REQUIRE(profile.scoreStatus.size() == 3);
    CHECK(profile.scoreStatus.at(0).area == ContentArea::Ela);
    CHECK(profile.scoreStatus.at(0).scaleScore == 2478);
    CHECK(profile.scoreStatus.at(1).area == ContentArea::Math);
    CHECK(profile.scoreStatus.at(2).area == ContentArea::Science);
    CHECK_FALSE(profile.scoreStatus.at(2).hasRow);
    CHECK(profile.scoreStatus.at(2).verdict == ScoreVerdict{ScoreBox::NotKnown, ScoreReason::NoRow});
    CHECK_FALSE(profile.scoreStatus.at(0).appeals.has_value());
}

TEST_CASE("the file's level is shown and a disagreement with the cut scores is flagged", "[domain][profile]")
{
    StudentFile file = aFile();
    file.records = {aRow(ContentArea::Ela, 2024, 5, 2502, 2), aRow(ContentArea::Math, 2024, 5, 2541, 3)};
    const StudentProfile profile = profileOf(file);
    CHECK(profile.scoreStatus.at(0).level == 2);
    CHECK(profile.scoreStatus.at(0).levelDisagrees);
    CHECK_FALSE(profile.scoreStatus.at(1).levelDisagrees);
}

// Source: coordinator e-mail of 2024-05-17, SRG25: the PDF combines, HTML is one per area from 2023-24; languages of SRG24.
TEST_CASE("Reporting has the combined PDF and one HTML per area, in English and the second language",
          "[domain][profile]")
{
    StudentFile file = aFile();
    ScoreRecord ela = aRow(ContentArea::Ela, 2024, 5, 2478, 2);
    ela.ssrAvailable = Day::of(2024, 5, 29);
    SsrDocument english;
    english.year = SchoolYear{2024};
    english.areas = {ContentArea::Ela, ContentArea::Math, ContentArea::Science};
    english.language = u"eng"_s;
    file.records = {ela, aRow(ContentArea::Math, 2024, 5, 2541, 3),
                    aRow(ContentArea::Science, 2024, 5, 203, 2), aRow(ContentArea::Ela, 2022, 3, 2440, 3)};
    file.documents = {english};
    const StudentProfile profile = profileOf(file);

    const QList<ReportRow> pdfs = reportsOf(profile, 2024, false);
    REQUIRE(pdfs.size() == 2);
    CHECK(pdfs.at(0).language == u"eng"_s);
    CHECK(pdfs.at(0).areas == QList{ContentArea::Ela, ContentArea::Math, ContentArea::Science});
    CHECK(pdfs.at(0).state == DocumentState::Present);
    CHECK(pdfs.at(0).available == Day::of(2024, 5, 29));
    CHECK(pdfs.at(1).language == u"spa"_s);
    CHECK(pdfs.at(1).state == DocumentState::NotDownloaded);
    const QList<ReportRow> html = reportsOf(profile, 2024, true);
    REQUIRE(html.size() == 6);
    CHECK(std::ranges::all_of(html, [](const ReportRow &r) { return r.areas.size() == 1; }));

    const QList<ReportRow> older = reportsOf(profile, 2022, true);
    REQUIRE(older.size() == 2);
    CHECK(older.at(0).state == DocumentState::NotMade);
    CHECK(reportsOf(profile, 2022, false).at(0).state == DocumentState::NotKnown);
    CHECK(profile.reporting.first().year == SchoolYear{2024});
}

TEST_CASE("a condition code nobody knows is shown as it came", "[domain][profile]")
{
    StudentFile file = aFile();
    file.records = {aRow(ContentArea::Ela, 2024, 5, -1, 0)};
    file.records[0].condition = ConditionCode::Other;
    OriginalRow row;
    row.columns = row.fields = {u"ConditionCode"_s};
    row.cells = {u"XYZ"_s};
    file.originals = {row};
    const StudentProfile profile = profileOf(file);
    REQUIRE_FALSE(profile.scoreStatus.isEmpty());
    CHECK(profile.scoreStatus.at(0).conditionText == u"XYZ"_s);
    CHECK(reasonSentence(profile.scoreStatus.at(0)).contains(u"XYZ"_s));
}

TEST_CASE("an invalidated score is marked in the history", "[domain][profile]")
{
    StudentFile file = aFile();
    file.records = {aRow(ContentArea::Ela, 2024, 5, 2478, 2), aRow(ContentArea::Math, 2024, 5, 2541, 3)};
    file.records[1].validity = ScoreValidity::Invalid;
    const StudentProfile profile = profileOf(file);
    REQUIRE(profile.history.size() == 2);
    CHECK_FALSE(profile.history.at(0).isInvalidated);
    CHECK(profile.history.at(1).isInvalidated);
}

TEST_CASE("a Spanish PDF holds the English pages too", "[domain][profile]")
{
    // domain-facts §10: English always, the second language in the same file.
    StudentFile file = aFile();
    file.records = {aRow(ContentArea::Ela, 2024, 4, 2478, 2), aRow(ContentArea::Math, 2024, 4, 2541, 3)};
    SsrDocument spanish;
    spanish.id = {7};
    spanish.year = SchoolYear{2024};
    spanish.areas = {ContentArea::Ela, ContentArea::Math};
    spanish.language = u"spa"_s;
    file.documents = {spanish};
    const StudentProfile profile = profileOf(file);
    const QList<ReportRow> pdfs = reportsOf(profile, 2024, false);
    REQUIRE(pdfs.size() == 2);
    CHECK(pdfs.at(0).language == u"eng"_s);
    CHECK(pdfs.at(0).state == DocumentState::Present);
    REQUIRE(pdfs.at(0).document);
    CHECK(pdfs.at(0).document->id.value == 7);
    CHECK(pdfs.at(1).state == DocumentState::Present);
    // The other way round nothing is known: an English PDF may stand alone.
    file.documents[0].language = u"eng"_s;
    CHECK(reportsOf(profileOf(file), 2024, false).at(1).state == DocumentState::NotDownloaded);
}

TEST_CASE("a report held for science says so for every file of it", "[domain][profile]")
{
    StudentFile file = aFile();
    file.student.languageCode = u"ENG"_s;
    file.records = {aRow(ContentArea::Ela, 2024, 5, 2478, 2), aRow(ContentArea::Math, 2024, 5, 2541, 3)};
    const StudentProfile profile = profileOf(file);
    REQUIRE(profile.reporting.size() == 4);
    for (const ReportRow &row : profile.reporting) {
        CHECK(row.state == DocumentState::Held);
        CHECK(row.box == ReportBox::HeldForScience);
    }
}

TEST_CASE("a report of a year without a row is still listed", "[domain][profile]")
{
    StudentFile file = aFile();
    file.records = {aRow(ContentArea::Ela, 2024, 3, 2478, 2)};
    SsrDocument old;
    old.year = SchoolYear{2023};
    old.language = u"vie"_s;
    old.areas = {ContentArea::Ela};
    file.documents = {old};
    const QList<ReportRow> rows = reportsOf(profileOf(file), 2023, false);
    REQUIRE(rows.size() == 1);
    CHECK(rows.at(0).state == DocumentState::Present);
}

TEST_CASE("of a report that was made again the newest stands for it, the others are former ones", "[domain][profile]")
{
    StudentFile file = aFile();
    file.records = {aRow(ContentArea::Ela, 2024, 3, 2478, 2)};
    SsrDocument first;
    first.id = {1};
    first.year = SchoolYear{2024};
    first.language = u"eng"_s;
    first.areas = {ContentArea::Ela};
    first.came = QDateTime({2024, 5, 21}, {8, 0}, Qt::UTC);
    first.sha256 = QByteArray(32, 'z');
    SsrDocument second = first;
    second.id = {2};
    second.came = first.came.addDays(20);
    second.sha256 = QByteArray(32, 'a');
    SsrDocument third = first;
    third.id = {3};
    third.came = {};
    const int order = GENERATE(0, 1, 2);
    file.documents = {first, second, third};
    std::rotate(file.documents.begin(), file.documents.begin() + order, file.documents.end());
    QList<ReportRow> rows = reportsOf(profileOf(file), 2024, false);
    rows.removeIf([](const ReportRow &row) { return row.language != u"eng"; });
    REQUIRE(rows.size() == 3);
    CHECK(rows.at(0).document->id.value == 2);
    CHECK_FALSE(rows.at(0).isFormer);
    for (const ReportRow &row : {rows.at(1), rows.at(2)}) {
        CHECK(row.state == DocumentState::Present);
        CHECK(row.isFormer);
        CHECK(documentSentence(row) != documentSentence(rows.at(0)));
    }
}

// Source: L22, fields "Minus 1" to "Minus 3"; CAST has none.
TEST_CASE("history columns become scores of earlier years", "[domain][profile]")
{
    OriginalRow row;
    row.fields = {u"ScaleScore"_s,       u"GradeAssessedMinus1"_s,    u"SEMMinus1"_s,
                  u"ScaleScoreMinus1"_s, u"AchievementLevelMinus1"_s, u"ConditionCodeMinus2"_s,
                  u"ScaleScoreMinus3"_s, u"AchievementLevelMinus3"_s};
    // 2019-20's spelling: headers say nothing here.
    row.columns = {u"Scale Scores"_s,
                   u"Grade Assessed Current Year minus 1"_s,
                   u"Standard Error Measurement - SEM Current Year Minus 1"_s,
                   u"Scale Score Current Year Minus 1"_s,
                   u"Achievement Levels Current Year Minus 1"_s,
                   u"Condition Code Current Year minus 2"_s,
                   u"Scale Score Current Year minus 3"_s,
                   u"Achievement Levels Current Year Minus 3"_s};
    row.cells = {u"2500"_s, u"04"_s, u"0027"_s, u"2480"_s, u"3"_s, u"PGE"_s, QString(), u"9"_s};
    const QList<HistoryScore> history = historyIn(row, ContentArea::Ela, SchoolYear{2024});
    REQUIRE(history.size() == 2);
    CHECK(history.at(0).year == SchoolYear{2022});
    CHECK(history.at(0).condition == ConditionCode::PGE);
    CHECK(history.at(1).year == SchoolYear{2023});
    CHECK(history.at(1).grade == 4);
    CHECK(history.at(1).scaleScore == 2480);
    CHECK(history.at(1).sem == 27);
    CHECK(history.at(1).level == 3);
    CHECK(historyIn(row, ContentArea::Science, SchoolYear{2024}).isEmpty());
}

TEST_CASE("a year's own row goes before the history columns of a later one", "[domain][profile]")
{
    StudentFile file = aFile();
    file.records = {aRow(ContentArea::Ela, 2024, 5, 2500, 2), aRow(ContentArea::Ela, 2023, 4, 2480, 3)};
    OriginalRow newer;
    newer.fields = {u"ScaleScoreMinus1"_s, u"ScaleScoreMinus2"_s, u"GradeAssessedMinus2"_s};
    newer.cells = {u"2470"_s, u"2400"_s, u"03"_s};
    file.originals = {newer, OriginalRow{}};
    const QList<HistoryScore> history = profileOf(file).history;
    REQUIRE(history.size() == 3);
    CHECK(history.at(0).scaleScore == 2400);
    CHECK(history.at(1).scaleScore == 2480);
    CHECK(history.at(2).scaleScore == 2500);
}

TEST_CASE("no report is asked for before a score is there, where files say when reports come out",
          "[domain][profile]")
{
    // SSREligible is blank until a test is scored (L22); 2023-24 has SSRAvailableDate, 2022-23 has not.
    const auto unscored = [](ContentArea area, int spring) {
        ScoreRecord record = aRow(area, spring, 4, -1, 0);
        record.include = IncludeIndicator::Blank;
        record.ssrEligible = YesNo::Blank;
        return record;
    };
    StudentFile file = aFile();
    file.student.languageCode = u"ENG"_s;
    file.records = {unscored(ContentArea::Ela, 2025),  aRow(ContentArea::Math, 2025, 4, 2541, 3),
                    unscored(ContentArea::Csa, 2025),  unscored(ContentArea::Ela, 2024),
                    unscored(ContentArea::Math, 2024), unscored(ContentArea::Ela, 2023)};
    OriginalRow withDates, withoutDates;
    withDates.fields = {u"SSRAvailableDate"_s};
    withDates.columns = {u"SSR Available Date"_s};
    withDates.cells = {QString()};
    file.originals = {withDates, withDates, withDates, withDates, withDates, withoutDates};
    const StudentProfile profile = profileOf(file);
    const QList<ReportRow> newest = reportsOf(profile, 2025, false);
    REQUIRE(newest.size() == 2);
    CHECK(newest.at(0).box == ReportBox::HeldForEla);
    CHECK(newest.at(1).areas == QList{ContentArea::Csa});
    CHECK(newest.at(1).box == ReportBox::HeldForCsa);
    CHECK(reportsOf(profile, 2024, false).first().box == ReportBox::HeldForSeveral);
    CHECK(reportsOf(profile, 2024, false).first().state == DocumentState::Held);
    CHECK(reportsOf(profile, 2023, false).first().state == DocumentState::NotKnown);
}

TEST_CASE("a student without any row has an empty profile", "[domain][profile]")
{
    const StudentProfile profile = profileOf(aFile());
    CHECK(profile.scoreStatus.isEmpty());
    CHECK(profile.reporting.isEmpty());
    CHECK(profile.history.isEmpty());
    CHECK_FALSE(profile.year.isValid());
}

TEST_CASE("only a state that said another result than the one after it was replaced", "[domain][profile]")
{
    struct State
    {
        int score;
        int level;
        ConditionCode code = ConditionCode::None;
        bool isInvalidated = false;
        bool operator==(const State &) const = default;
    };
    struct Row
    {
        QString what;
        QList<State> states; ///< oldest first; the last is the row as it is now
        QList<int> replaced; ///< positions in states, newest first
    };
    const Row row = GENERATE(values<Row>({
        {u"the same rows with a column more"_s, {{2500, 3}, {2500, 3}}, {}},
        {u"a re-score"_s, {{2500, 3}, {2533, 4}}, {0}},
        {u"the same twice, then a re-score"_s, {{2500, 3}, {2500, 3}, {2533, 4}}, {1}},
        {u"a re-score, then the same again"_s, {{2500, 3}, {2533, 4}, {2533, 4}}, {0}},
        {u"there and back"_s, {{2500, 3}, {2533, 3}, {2500, 3}}, {1, 0}},
        {u"another level"_s, {{2500, 2}, {2500, 3}}, {0}},
        {u"no level, written in two ways"_s, {{-1, 9}, {-1, 0}}, {}},
        {u"a code was set"_s, {{2500, 3}, {2500, 3, ConditionCode::NT}}, {0}},
        {u"the first score"_s, {{-1, 0}, {2500, 3}}, {}},
        {u"the first score of a row without participation"_s, {{-1, 0, ConditionCode::NT}, {2500, 3}}, {0}},
        {u"a score that was taken back, then another"_s, {{2500, 3}, {-1, 0}, {2533, 4}}, {0}},
        {u"it was invalidated"_s, {{2500, 3}, {2500, 3, ConditionCode::None, true}}, {0}},
    }));
    CAPTURE(row.what);
    StudentFile file = aFile();
    ScoreRecord now = aRow(ContentArea::Ela, 2024, 5, row.states.last().score, row.states.last().level);
    now.uin = 7;
    now.condition = row.states.last().code;
    now.validity = row.states.last().isInvalidated ? ScoreValidity::Invalid : ScoreValidity::Blank;
    ScoreRecord other = aRow(ContentArea::Ela, 2024, 5, 2222, 1); // a second test of the area, of another row
    other.uin = 8;
    file.records = {other, now};
    for (qsizetype i = 0; i + 1 < row.states.size(); ++i) {
        const State &state = row.states.at(i);
        FormerScore former;
        former.area = ContentArea::Ela;
        former.year = SchoolYear{2024};
        former.asOf = QDateTime({2024, 5, 20}, {7, 0}, Qt::UTC).addDays(i);
        former.scaleScore = std::int16_t(state.score);
        former.level = std::int8_t(state.level);
        former.condition = state.code;
        former.isInvalidated = state.isInvalidated;
        former.uin = 7;
        file.former.prepend(former);
    }
    QList<int> replaced;
    for (const FormerScore &former : profileOf(file).former)
        replaced << int(QDateTime({2024, 5, 20}, {7, 0}, Qt::UTC).daysTo(former.asOf));
    CHECK(replaced == row.replaced);
}

TEST_CASE("a former state of a row that is gone was replaced", "[domain][profile]")
{
    StudentFile file = aFile();
    FormerScore former;
    former.year = SchoolYear{2024};
    former.scaleScore = 2500;
    former.level = 3;
    file.former = {former};
    CHECK(profileOf(file).former.size() == 1);
}

// Source: coordinator e-mail of 2024-05-17; domain-facts §10.
TEST_CASE("a complete test of CAA or CSA waits for September, and so does its report", "[domain][profile][wording]")
{
    struct Row
    {
        ContentArea area;
        QDate asOf;
        bool waits;
    };
    using enum ContentArea;
    const Row row = GENERATE(values<Row>({{CaaEla, {2024, 6, 5}, true},
                                          {CaaScience, {2024, 9, 30}, true},
                                          {Csa, {2024, 6, 5}, true},
                                          {CaaEla, {2024, 10, 1}, false},
                                          {Ela, {2024, 6, 5}, false},
                                          {Science, {2024, 6, 5}, false}}));
    CAPTURE(int(row.area));
    StudentFile file = aFile();
    file.student.grade = 10; // registered for nothing by its grade
    file.asOf = QDateTime(row.asOf, {13, 0}, Qt::UTC);
    ScoreRecord record = aRow(row.area, 2024, 10, -1, 0);
    record.include = IncludeIndicator::Blank;
    record.opportunity = {OpportunityStatus::Completed, OpportunityStatus::Completed};
    record.finalCompleted = Day::of(2024, 5, 2);
    file.records = {record};
    const StudentProfile profile = profileOf(file);
    REQUIRE(profile.scoreStatus.size() == 1);
    REQUIRE(profile.scoreStatus.first().verdict.reason == ScoreReason::BeingScored);
    CHECK(profile.scoreStatus.first().awaitsSeptember == row.waits);
    CHECK(reasonSentence(profile.scoreStatus.first()).contains(inSeptember()) == row.waits);
    CHECK(whatYouCanDo(profile.scoreStatus.first()).contains(inSeptember()) == row.waits);
    CHECK(whatYouCanDo(profile.scoreStatus.first()).contains(u"in some days"_s) != row.waits);
    REQUIRE_FALSE(profile.reporting.isEmpty());
    for (const ReportRow &report : profile.reporting) {
        REQUIRE(report.state == DocumentState::Held);
        CHECK((documentSentence(report) == u"Held: "_s + inSeptember()) == row.waits);
    }
}
