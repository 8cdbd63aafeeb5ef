// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/cachefixture.h"

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;
using domain::ContentArea;

namespace {

QDateTime mayDay(int day)
{
    return QDateTime(QDate(2024, 5, day), QTime(7, 0), Qt::UTC);
}

QDateTime atHour(int hour)
{
    return QDateTime(QDate(2024, 6, 1), QTime(hour, 0), Qt::UTC);
}

/// A file over few students, tests, scores, days and file times, so that everything that can meet meets.
rc::Gen<TestFile> anyFile()
{
    return rc::gen::exec([] {
        TestFile file;
        file.asOf = mayDay(*rc::gen::inRange(1, 4));
        file.isDated =
            *rc::gen::inRange(0, 3) > 0; // without dates the file's time is its as-of, early or late
        file.fileTime = atHour(*rc::gen::inRange(1, 4));
        if (!file.isDated && *rc::gen::arbitrary<bool>())
            file.asOf = file.fileTime;
        file.year = {static_cast<std::int16_t>(*rc::gen::inRange(2023, 2025))};
        file.isReversed = *rc::gen::arbitrary<bool>();
        file.hasScoreDates = *rc::gen::inRange(0, 4) > 0;
        const int rows = *rc::gen::inRange(1, 6);
        for (int i = 0; i < rows; ++i) {
            TestRow row;
            const int student = *rc::gen::inRange(0, 3);
            row.ssid = 1234500001 + student;
            row.area = *rc::gen::element(ContentArea::Ela, ContentArea::Math, ContentArea::Science);
            // A UIN names student, test and year, as the state's does; now and then a test has two of them, or two students share one,
            // and often there is none.
            const int uins = *rc::gen::inRange(0, 6);
            row.uin = uins < 2 ? 0
                               : ((uins > 4 ? 9 : std::int64_t{student} + 1) * 100 + int(row.area)
                                  + (uins == 4 ? 50 : 0))
                                         * 10'000
                                     + file.year.spring;
            row.firstName = student == 2 ? "Bea" : "Ana";
            row.birthDate = *rc::gen::element<std::string>("2013-02-03", "2012-03-02");
            row.score = *rc::gen::inRange(2500, 2503);
            row.availableDay = *rc::gen::element(kNoDay, 19'800, 19'801);
            if (!file.isDated && row.availableDay != kNoDay)
                row.availableDay += 1000; // a date to come is not a date of the file
            row.isInvalidated = *rc::gen::inRange(0, 4) == 0;
            if (row.isInvalidated || *rc::gen::inRange(0, 4) == 0)
                row.level = 0;
            row.lastName = *rc::gen::element<std::string>("Moreno", "Morales");
            row.grade = *rc::gen::inRange(5, 7);
            row.lostCodes = row.uin == 0 ? 1 : *rc::gen::inRange(0, 2);
            row.extra = {{"OpportunityID1", row.lostCodes ? "1230000000000000" : "1230000000000456"}};
            row.schoolName = *rc::gen::element<std::string>("Oak", "Elm");
            file.rows.push_back(row);
        }
        return file;
    });
}

/// One test of one student counts once, unless the state gave it two UINs.
void checkCountedOnce(const store::Cache &cache)
{
    std::map<std::tuple<std::int64_t, int, int>, std::multiset<std::int64_t>> tests;
    REQUIRE(cache.feed()->records([&](const domain::ScoreRecord &record) {
        tests[{record.ssid.value, int(record.area), record.year.spring}].insert(record.uin);
        return true;
    }));
    for (const auto &[test, uins] : tests) {
        CHECK((uins.size() == 1 || uins.count(0) == 0));
        for (const std::int64_t uin : uins)
            CHECK(uins.count(uin) == 1);
    }
}

QStringList dumpOf(const std::vector<TestFile> &files, const std::vector<std::size_t> &order,
                   bool asOneGeneration)
{
    TempCache cache;
    std::vector<TestFile> all;
    for (const std::size_t i : order) {
        all.push_back(files[i]);
        if (!asOneGeneration)
            import(*cache, {files[i]});
    }
    if (asOneGeneration)
        import(*cache, all);
    const auto problems = cache->verify();
    REQUIRE(problems);
    for (const store::Problem &problem : *problems)
        FAIL_CHECK(problem.what.toStdString() + ' ' + problem.where.toStdString());
    checkCountedOnce(*cache);
    return dump(*cache);
}

/// All files in every order, each file a generation of its own and all in one.
QStringList sameInEveryOrder(const std::vector<TestFile> &files)
{
    std::vector<std::size_t> order(files.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const QStringList expected = dumpOf(files, order, false);
    do {
        CHECK(dumpOf(files, order, false) == expected);
        CHECK(dumpOf(files, order, true) == expected);
    } while (std::next_permutation(order.begin(), order.end()));
    return expected;
}

qsizetype countOf(const QStringList &lines, const QString &text)
{
    return std::count_if(lines.begin(), lines.end(),
                         [&text](const QString &line) { return line.contains(text); });
}

} // namespace

TEST_CASE("full, three-day subset and an older full file end the same in every order", "[store]")
{
    TestFile older;
    older.asOf = mayDay(10);
    TestFile full;
    full.asOf = mayDay(20);
    TestFile subset;
    subset.asOf = mayDay(22);
    for (int i = 0; i < 20; ++i) {
        TestRow row;
        row.ssid += i / 2;
        row.uin = 5000 + i;
        row.area = i % 2 ? ContentArea::Math : ContentArea::Ela;
        row.availableDay = 19'840 + i / 4;
        full.rows.push_back(row);
        if (i >= 16)
            subset.rows.push_back(row);
        row.score = i % 3 ? row.score : -1; // every third was not scored yet
        older.rows.push_back(row);
    }
    subset.rows.back().score += 5; // and one re-score
    const std::vector<TestFile> files{older, full, subset};
    std::vector<std::size_t> order{0, 1, 2};
    const QStringList expected = dumpOf(files, order, false);
    CHECK(expected.filter(u"row "_s).size() == 20);
    CHECK(expected.filter(u"former "_s).size() == 8);
    do {
        CHECK(dumpOf(files, order, false) == expected);
        CHECK(dumpOf(files, order, true) == expected);
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("of two files of one day a score stands against a row that waits for one", "[store]")
{
    TestFile scored;
    scored.fileTime = atHour(8);
    scored.rows = {TestRow{}};
    TestFile waiting = scored;
    waiting.fileTime = atHour(9);
    waiting.rows[0].score = -1;
    waiting.rows[0].level = 0;
    waiting.rows[0].availableDay = kNoDay;
    for (const std::int64_t uin : {0, 77}) {
        scored.rows[0].uin = waiting.rows[0].uin = uin;
        CHECK(countOf(sameInEveryOrder({scored, waiting}), u"ScaleScore=2500"_s) == 1);
    }
}

TEST_CASE("of two files of one day an invalidation wins over the score it removes", "[store]")
{
    TestFile scored;
    scored.fileTime = atHour(8);
    scored.rows = {TestRow{}};
    scored.rows[0].uin = 77;
    TestFile invalidated = scored;
    invalidated.fileTime = atHour(9);
    invalidated.rows[0].isInvalidated = true;
    invalidated.rows[0].score = -1;
    invalidated.rows[0].level = 0;
    // The day may be left or taken away; without one the time of the file has no part in it.
    invalidated.rows[0].availableDay = GENERATE(19'800, kNoDay);
    if (invalidated.rows[0].availableDay == kNoDay)
        invalidated.fileTime = GENERATE(atHour(7), atHour(9));
    const QStringList lines = sameInEveryOrder({scored, invalidated});
    CHECK(countOf(lines, u"ScoreStatus=I"_s) == 1);
    CHECK(countOf(lines, u"former "_s) == 1);
}

TEST_CASE("of two files of one day that say as much, the later download wins, for scores and for names",
          "[store]")
{
    TestFile first;
    first.fileTime = atHour(8);
    for (const ContentArea area : {ContentArea::Ela, ContentArea::Math}) {
        TestRow row;
        row.area = area;
        row.uin = 70 + int(area);
        first.rows.push_back(row);
    }
    TestFile second = first;
    second.fileTime = atHour(9);
    for (TestRow &row : second.rows) {
        row.lastName = "Morales";
        row.score = 2600;
        row.schoolName = "Elm";
    }
    TestFile again = first; // the first rows downloaded once more, after that
    SECTION("twice")
    {
        const QStringList lines = sameInEveryOrder({first, second});
        CHECK(countOf(lines, u"ScaleScore=2600"_s) == 2);
        CHECK(countOf(lines, u"student 1234500001 Morales"_s) == 1);
        CHECK(countOf(lines, u" Elm"_s) >= 1);
    }
    SECTION("and back")
    {
        again.fileTime = atHour(10);
        const QStringList lines = sameInEveryOrder({first, second, again});
        CHECK(countOf(lines, u"ScaleScore=2500"_s) == 2);
        CHECK(countOf(lines, u"student 1234500001 Moreno"_s) == 1);
    }
}

TEST_CASE("a row without UIN is a state of the row that has one, whichever came first", "[store]")
{
    TestFile whole;
    whole.fileTime = atHour(8);
    TestFile damaged;
    damaged.fileTime = atHour(9);
    for (int i = 0; i < 6; ++i) {
        TestRow row;
        row.ssid += i / 2;
        row.area = i % 2 ? ContentArea::Math : ContentArea::Ela;
        row.uin = 5000 + i;
        whole.rows.push_back(row);
        row.uin = i % 3 ? 0 : row.uin;
        row.score += i == 4 ? 40 : 0;
        damaged.rows.push_back(row);
    }
    SECTION("later")
    {
        const QStringList lines = sameInEveryOrder({whole, damaged});
        CHECK(countOf(lines, u"row "_s) == 6);
        CHECK(countOf(lines, u"former "_s) == 4);
        CHECK(countOf(lines, u"ScaleScore=2540"_s) == 1);
    }
    SECTION("of an older day")
    {
        damaged.asOf = mayDay(3);
        const QStringList lines = sameInEveryOrder({whole, damaged});
        CHECK(countOf(lines, u"row "_s) == 6);
        CHECK(countOf(lines, u"ScaleScore=2540"_s) == 0);
    }
    SECTION("where the test has two UINs it belongs to the newer")
    {
        TestFile other = whole;
        other.asOf = mayDay(21);
        other.rows = {whole.rows[1]};
        other.rows[0].uin = 6000;
        const QStringList lines = sameInEveryOrder({whole, damaged, other});
        CHECK(countOf(lines, u"row "_s) == 7);
        CHECK(countOf(lines, u"former "_s) == 4);
    }
}

TEST_CASE("of two files of one day the one with whole codes wins, whichever is the later", "[store]")
{
    TestFile whole;
    for (int i = 0; i < 3; ++i) {
        TestRow row;
        row.ssid += i;
        row.uin = 5000 + i;
        row.extra = {{"OpportunityID1", "1230000000000456"}};
        whole.rows.push_back(row);
    }
    TestFile damaged = whole;
    whole.fileTime = atHour(8);
    damaged.fileTime = GENERATE(atHour(7), atHour(9));
    for (TestRow &row : damaged.rows) {
        row.lostCodes = 1;
        row.extra = {{"OpportunityID1", "1230000000000000"}};
    }
    damaged.rows[0].uin = 0; // was as long
    damaged.rows[0].lostCodes = 2;
    const QStringList lines = sameInEveryOrder({damaged, whole});
    CHECK(countOf(lines, u"OpportunityID1=1230000000000456"_s) == 3);
    CHECK(countOf(lines, u"UIN=5000"_s) == 1);
    CHECK(countOf(lines, u"former "_s) == 3);
}

TEST_CASE("of two rows of one test in one file the one with whole codes wins, whatever else they say", "[store]")
{
    TestFile file;
    for (int i = 0; i < 40; ++i) {
        TestRow row;
        row.ssid += i / 2;
        row.uin = 5000 + i / 2;
        row.lostCodes = (i / 2 + i) % 2; // the first or the second of the two
        row.score = row.lostCodes ? 2600 + i : 2500;
        file.rows.push_back(row);
    }
    const QStringList lines = sameInEveryOrder({file});
    CHECK(countOf(lines, u"ScaleScore=2500"_s) == 20);
}

TEST_CASE("students who share a UIN keep a row each, in every order", "[store]")
{
    TestFile both; // and nothing says which of them is right
    both.rows = {TestRow{}, TestRow{}, TestRow{}};
    for (TestRow &row : both.rows)
        row.uin = 5000;
    both.rows[1].ssid += 1;
    both.rows[1].score = 2520;
    both.rows[2].ssid += 2; // while this one is older by its date: the SSID was corrected
    both.rows[2].availableDay -= 1;
    TestFile later = both; // filtered
    later.asOf = mayDay(22);
    later.rows = {both.rows[0]};
    later.rows[0].score = 2510;
    TestFile damaged = both;
    damaged.fileTime = atHour(23);
    damaged.rows = {both.rows[1]};
    damaged.rows[0].uin = 0;
    damaged.rows[0].lostCodes = 1;
    const QStringList lines = sameInEveryOrder({both, later, damaged});
    CHECK(countOf(lines, u"student "_s) == 2);
    CHECK(countOf(lines, u"row 1234500001 5000 2024 1 2510"_s) == 1);
    CHECK(countOf(lines, u"row 1234500002 5000 2024 1 2520"_s) == 1);
    CHECK(countOf(lines, u"former "_s) == 2);
}

TEST_CASE("two persons to whom two files give one UIN keep a row each, a corrected SSID does not", "[store]")
{
    TestFile first;
    first.rows = {TestRow{}};
    first.rows[0].uin = 5000;
    TestFile second = first;
    second.asOf = mayDay(22);
    second.rows[0].ssid += 1;
    second.rows[0].score = 2520;
    second.rows[0].availableDay += 2;
    TestFile corrected = second;
    corrected.rows[0].firstName = "ana"; // one of three may differ, and letters may be small
    corrected.rows[0].birthDate = "2013-03-02";
    CHECK(countOf(sameInEveryOrder({first, corrected}), u"row "_s) == 1);

    second.rows[0].firstName = "Beatriz";
    second.rows[0].birthDate = "2013-03-02";
    const QStringList lines = sameInEveryOrder({first, second});
    CHECK(countOf(lines, u"row 1234500001 5000 2024 1 2500"_s) == 1);
    CHECK(countOf(lines, u"row 1234500002 5000 2024 1 2520"_s) == 1);
}

TEST_CASE("of two files of one day the one with Score Available Dates fills those the other has no column for, also of rows without a score", "[store]")
{
    TestFile good;
    good.rows = {TestRow{}, TestRow{}, TestRow{}};
    for (std::size_t i = 0; i < good.rows.size(); ++i) {
        good.rows[i].ssid += std::int64_t(i);
        good.rows[i].uin = 5000 + std::int64_t(i);
        good.rows[i].availableDay = 19'790;
    }
    good.rows[1].isInvalidated = true; // its date is before the day of the file
    good.rows[2].level = 0;
    TestFile trimmed = good;
    trimmed.hasScoreDates = false;
    trimmed.fileTime = atHour(23);
    const QStringList lines = sameInEveryOrder({good, trimmed});
    CHECK(countOf(lines, u"ScoreAvailableDate=19790"_s) == 3);
}

TEST_CASE("of two files of one day the one with more known columns wins, whichever is the later", "[store]")
{
    TestFile whole;
    whole.rows = {TestRow{}};
    whole.rows[0].uin = 5000;
    whole.rows[0].extra = {{"Claim1Level", "2"}};
    TestFile narrow = whole;
    narrow.fileTime = atHour(23);
    narrow.rows[0].extra.clear();
    narrow.rows[0].score = 2480;
    const QStringList lines = sameInEveryOrder({whole, narrow});
    CHECK(countOf(lines, u"row 1234500001 5000 2024 1 2500"_s) == 1);
    CHECK(countOf(lines, u"former "_s) == 1);
}

TEST_CASE("a file without dates takes nothing back that a dated one said, whatever its time", "[store]")
{
    TestFile scored;
    scored.rows.resize(3);
    TestFile waiting;
    waiting.isDated = false;
    waiting.asOf = waiting.fileTime = GENERATE(mayDay(1), mayDay(31)); // downloaded then, or copied later
    std::int64_t student = 0;
    for (TestRow &row : scored.rows) {
        row.ssid += student;
        row.uin = 70 + student++;
    }
    waiting.rows = scored.rows;
    for (TestRow &row : waiting.rows) {
        row.score = -1;
        row.level = 0;
        row.availableDay = kNoDay;
        row.lastName = "Morales";
        row.schoolName = "Elm";
    }
    waiting.rows.push_back(waiting.rows[0]); // one student the dated file lacks
    waiting.rows[3].ssid += 9;
    waiting.rows[3].uin = 79;
    scored.rows[2].availableDay = kNoDay; // waits in both: the dated file knows better who it is
    scored.rows[2].level = 0;
    scored.rows[2].score = -1;
    TestFile other = waiting; // another without dates: of two such the later one counts
    other.asOf = other.fileTime = waiting.asOf.addDays(1);
    other.rows[3].lastName = "Moss";
    const QStringList lines = sameInEveryOrder({scored, waiting, other});
    CHECK(countOf(lines, u"ScaleScore=2500"_s) == 2);
    CHECK(countOf(lines, u"student "_s) == 4);
    CHECK(countOf(lines, u" Moreno "_s) == 3);
    CHECK(countOf(lines, u"student 1234500010 Moss"_s) == 1);
    CHECK(countOf(lines, u"place 19647330000001 Oak Elementary"_s) == 1);
}

TEST_CASE("the data are as new as the dated files of their year, or else as the files", "[store]")
{
    TestFile dated;
    dated.rows.resize(1);
    TestFile undated = dated;
    undated.isDated = false;
    undated.asOf = mayDay(28);
    undated.rows[0].ssid += 1;
    const auto asOf = [](const std::vector<TestFile> &files) {
        TempCache cache;
        for (const TestFile &file : files)
            import(*cache, {file});
        return cache->lea()->asOf;
    };
    CHECK(asOf({undated}) == undated.asOf);
    CHECK(asOf({dated, undated}) == dated.asOf);
    CHECK(asOf({undated, dated}) == dated.asOf);
    undated.year = {2025}; // the newest year has no dates yet
    CHECK(asOf({dated, undated}) == undated.asOf);
    undated.year = {2023};
    CHECK(asOf({dated, undated}) == dated.asOf);
}

TEST_CASE("whatever the files and their order, the cache ends the same", "[store][slow]")
{
    CHECK(rc::check("order of imports", [] {
        const auto files =
            *rc::gen::resize(4, rc::gen::nonEmpty(rc::gen::container<std::vector<TestFile>>(anyFile())));
        std::vector<std::size_t> order(files.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::vector<std::size_t> other = order;
        const auto keys = *rc::gen::container<std::vector<int>>(files.size(), rc::gen::arbitrary<int>());
        std::sort(other.begin(), other.end(), [&keys](std::size_t a, std::size_t b) {
            return std::tie(keys[a], a) < std::tie(keys[b], b);
        });
        RC_ASSERT(dumpOf(files, order, false) == dumpOf(files, other, true));
    }));
}
