// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/cachefixture.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;
using domain::ContentArea;
using domain::ListKind;
using domain::TestProgress;

namespace {

constexpr domain::Ssid kAna{1234500001}, kBea{1234500002};

/// One report with one row.
struct Report
{
    ListKind kind = ListKind::TestAssignment;
    int day = 1; ///< of May 2024
    int hour = 18; ///< of the file
    domain::ListRow row;
};

QDateTime may(int day, int hour = 7)
{
    return {QDate(2024, 5, day), QTime(hour, 0), Qt::UTC};
}

Report assigned(domain::Ssid ssid, TestProgress progress, int day, int hour = 18, ContentArea area = ContentArea::Ela)
{
    Report report{ListKind::TestAssignment, day, hour, {}};
    report.row.student.ssid = ssid;
    report.row.student.lastName = u"Listed"_s;
    report.row.student.grade = 5;
    report.row.student.school = {19647330000001};
    report.row.student.schoolName = u"Oak Elementary"_s;
    report.row.assignment = domain::TestAssignment{area, 0, progress};
    return report;
}

store::ListOutcome take(store::Cache &cache, const Report &report)
{
    auto generation = cache.beginGeneration();
    REQUIRE(generation);
    store::ListSource source;
    source.kind = report.kind;
    source.fileName = u"report.xlsx"_s;
    source.year = {2024};
    source.asOf = may(report.day);
    source.fileTime = may(report.day, report.hour);
    source.fingerprint = QByteArray::number(report.day) + ' ' + QByteArray::number(report.hour);
    REQUIRE(generation->beginList(source));
    REQUIRE(generation->addListRow(report.row));
    auto outcome = generation->endList({{19647330000000}, u"Test LEA"_s, 1, {}});
    REQUIRE(outcome);
    REQUIRE(generation->commit(u"import"_s, may(30)));
    return *outcome;
}

/// What is said of Ana's ELA as things stood on a day; 0: now.
TestProgress progressAt(const store::Cache &cache, int day = 0)
{
    TestProgress found = TestProgress::Unknown;
    REQUIRE(cache.feed(day > 0 ? may(day, 20) : QDateTime())->registrations([&](domain::Ssid ssid, const domain::Registration &said) {
        if (ssid == kAna)
            found = said.progress[0];
        return true;
    }));
    return found;
}

bool isWhole(const store::Cache &cache)
{
    const auto problems = cache.verify();
    REQUIRE(problems);
    return problems->isEmpty();
}

} // namespace

TEST_CASE("whatever the order of the reports, the newest word counts, now and at every earlier time", "[store][lists]")
{
    std::vector<Report> reports{assigned(kAna, TestProgress::NotStarted, 1), assigned(kAna, TestProgress::Started, 3),
                                assigned(kAna, TestProgress::NotStarted, 5), assigned(kAna, TestProgress::Completed, 7, 8),
                                assigned(kAna, TestProgress::Started, 7, 18)};
    std::vector<std::size_t> order{0, 1, 2, 3, 4};
    int number = 0;
    do {
        if (number++ % 11 != 0) // each permutation begins with another one in turn
            continue;
        TempCache folder;
        store::Cache &cache = *folder;
        for (const std::size_t at : order)
            take(cache, reports[at]);
        CHECK(progressAt(cache) == TestProgress::Started); // the later file of the day
        CHECK(progressAt(cache, 2) == TestProgress::NotStarted);
        CHECK(progressAt(cache, 3) == TestProgress::Started);
        CHECK(progressAt(cache, 6) == TestProgress::NotStarted);
        CHECK(progressAt(cache, 8) == TestProgress::Started);
        CHECK(isWhole(cache));
        for (std::size_t at = 0; at < reports.size(); ++at)
            take(cache, reports[at]); // once more: nothing moves
        CHECK(progressAt(cache) == TestProgress::Started);
        CHECK(progressAt(cache, 6) == TestProgress::NotStarted);
        CHECK(isWhole(cache));
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("a report that lists others takes nobody away, and one that says the same makes no generation", "[store][lists]")
{
    TempCache folder;
    store::Cache &cache = *folder;
    CHECK(take(cache, assigned(kAna, TestProgress::NotStarted, 1)).inserted == 1);
    CHECK(take(cache, assigned(kBea, TestProgress::Started, 2)).inserted == 1);
    const auto before = cache.lea();
    REQUIRE(before);
    CHECK(before->generation == 2);
    CHECK(before->hasRegistrations);
    CHECK_FALSE(before->hasAppeals);
    CHECK(before->year == domain::SchoolYear{2024});
    CHECK(take(cache, assigned(kAna, TestProgress::NotStarted, 3)).unchanged == 1);
    CHECK(cache.lea()->generation == 2);
    CHECK(take(cache, assigned(kAna, TestProgress::Completed, 4)).updated == 1);
    CHECK(take(cache, assigned(kAna, TestProgress::Started, 2)).older == 1);
    CHECK(progressAt(cache) == TestProgress::Completed);
    int students = 0;
    REQUIRE(cache.feed()->registrations([&](domain::Ssid, const domain::Registration &said) {
        CHECK(said.isListed);
        CHECK(said.has(ContentArea::Ela));
        ++students;
        return true;
    }));
    CHECK(students == 2);
    CHECK(isWhole(cache));
}

TEST_CASE("a student whom only a report lists is a student without rows", "[store][lists]")
{
    TempCache folder;
    store::Cache &cache = *folder;
    TestFile file;
    file.rows.push_back({}); // Ana
    import(cache, {file});
    take(cache, assigned(kAna, TestProgress::Completed, 10));
    take(cache, assigned(kBea, TestProgress::NotStarted, 10));
    // The scores of the year say how new it is.
    CHECK(cache.lea()->asOf == file.asOf);

    Report appeal{ListKind::StairsAppeals, 10, 18, {}};
    appeal.row.student.ssid = kBea;
    appeal.row.appeal = domain::Appeal{ContentArea::Math, domain::AppealType::Reset, u"Pending CDE Approval"_s,
                                       domain::Day::of(2024, 5, 9), u"77"_s, {}};
    take(cache, appeal);

    std::vector<std::int64_t> ssids;
    REQUIRE(cache.feed()->students([&](const domain::StudentView &student) {
        ssids.push_back(student.ssid.value);
        if (student.ssid == kBea)
            CHECK(student.lastName == "Listed");
        return true;
    }));
    CHECK(ssids == std::vector<std::int64_t>{kAna.value, kBea.value});
    const auto bea = cache.student(kBea);
    REQUIRE(bea);
    REQUIRE(bea->has_value());
    CHECK((*bea)->records.isEmpty());
    CHECK((*bea)->schoolName == u"Oak Elementary"_s);
    CHECK((*bea)->registration.isAppealPending(ContentArea::Math));
    REQUIRE((*bea)->appeals);
    REQUIRE((*bea)->appeals->size() == 1);
    CHECK((*bea)->appeals->first() == *appeal.row.appeal);
    const auto ana = cache.student(kAna);
    REQUIRE(ana);
    CHECK((*ana)->records.size() == 1);
    CHECK((*ana)->appeals->isEmpty());

    // Before the appeal was known nobody waited.
    bool isWaiting = false;
    take(cache, assigned(kBea, TestProgress::NotStarted, 8));
    REQUIRE(cache.feed(may(9))->registrations([&isWaiting](domain::Ssid, const domain::Registration &said) {
        isWaiting = isWaiting || said.isAppealPending(ContentArea::Math);
        return true;
    }));
    CHECK_FALSE(isWaiting);
    CHECK(isWhole(cache));
}

TEST_CASE("a test that was taken away is not registered, and parts make one test", "[store][lists]")
{
    domain::RegistrationBuilder builder;
    builder.addStudent(5, 0);
    builder.addAssignment({ContentArea::Ela, 1, TestProgress::Completed});
    builder.addAssignment({ContentArea::Ela, 2, TestProgress::NotStarted});
    builder.addAssignment({ContentArea::Math, 1, TestProgress::Completed});
    builder.addAssignment({ContentArea::Math, 2, TestProgress::Completed});
    builder.addAssignment({ContentArea::Science, 0, TestProgress::Removed});
    const domain::Registration said = builder.result();
    CHECK(said.isListed);
    CHECK(said.progress[domain::areaIndex(ContentArea::Ela)] == TestProgress::Started);
    CHECK(said.progress[domain::areaIndex(ContentArea::Math)] == TestProgress::Completed);
    CHECK_FALSE(said.has(ContentArea::Science));
    domain::RegistrationBuilder gone;
    gone.addStudent(5, 0);
    gone.addAssignment({ContentArea::Ela, 0, TestProgress::Removed});
    CHECK_FALSE(gone.result().isListed);
}

namespace {

/// A report with several rows, as one file.
store::ListOutcome takeAll(store::Cache &cache, ListKind kind, int day, const std::vector<domain::ListRow> &rows)
{
    auto generation = cache.beginGeneration();
    REQUIRE(generation);
    store::ListSource source;
    source.kind = kind;
    source.fileName = u"report.xlsx"_s;
    source.year = {2024};
    source.asOf = may(day);
    source.fileTime = may(day, 18);
    source.fingerprint = QByteArray::number(day) + " of " + QByteArray::number(int(kind)) + ' ' + QByteArray::number(rows.size());
    REQUIRE(generation->beginList(source));
    for (const domain::ListRow &row : rows)
        REQUIRE(generation->addListRow(row));
    auto outcome = generation->endList({{19647330000000}, u"Test LEA"_s, std::int64_t(rows.size()), {}});
    REQUIRE(outcome);
    REQUIRE(generation->commit(u"import"_s, may(30)));
    return *outcome;
}

domain::Registration registrationOf(const store::Cache &cache, domain::Ssid wanted, int day = 0)
{
    domain::Registration found;
    REQUIRE(cache.feed(day > 0 ? may(day, 20) : QDateTime())->registrations([&](domain::Ssid ssid, const domain::Registration &said) {
        if (ssid == wanted)
            found = said;
        return true;
    }));
    return found;
}

domain::ListRow rowOf(std::int64_t ssid, ContentArea area, TestProgress progress, std::uint8_t part = 0)
{
    domain::ListRow row = assigned({ssid}, progress, 1, 18, area).row;
    row.assignment->part = part;
    return row;
}

/// Tests of a class of \a students from \a first on.
std::vector<domain::ListRow> classOf(int students, ContentArea area, int first = 0)
{
    std::vector<domain::ListRow> rows;
    for (int i = first; i < students; ++i)
        rows.push_back(rowOf(1234500100 + i, area, TestProgress::NotStarted));
    return rows;
}

} // namespace

TEST_CASE("rows of one report about one test are put together by what they mean, in any order", "[store][lists]")
{
    const auto progressOf = [](std::vector<domain::ListRow> rows, bool isReversed) {
        TempCache folder;
        if (isReversed)
            std::reverse(rows.begin(), rows.end());
        const store::ListOutcome outcome = takeAll(*folder, ListKind::TestAssignment, 3, rows);
        CHECK(outcome.inserted == 1);
        CHECK(outcome.unchanged == std::int64_t(rows.size()) - 1);
        CHECK(isWhole(*folder));
        return registrationOf(*folder, kAna).progress[0];
    };
    using enum TestProgress;
    const auto ela = [](TestProgress progress) { return rowOf(kAna.value, ContentArea::Ela, progress); };
    for (const bool isReversed : {false, true}) {
        CHECK(progressOf({ela(Completed), ela(NotStarted)}, isReversed) == Started);
        CHECK(progressOf({ela(Completed), ela(Completed), ela(NotStarted)}, isReversed) == Started);
        CHECK(progressOf({ela(Completed), ela(Completed)}, isReversed) == Completed);
        CHECK(progressOf({ela(NotStarted), ela(Unknown)}, isReversed) == NotStarted);
        CHECK(progressOf({ela(Started), ela(Removed)}, isReversed) == Started);
        CHECK(progressOf({ela(Completed), ela(Removed)}, isReversed) == Completed);
        CHECK(progressOf({ela(Removed), ela(Removed)}, isReversed) == Removed);
    }
}

TEST_CASE("who changed schools within the LEA is registered at the new school", "[store][lists]")
{
    domain::ListRow left = rowOf(kAna.value, ContentArea::Math, TestProgress::Removed);
    left.student.school = {19647330000009};
    const domain::ListRow here = rowOf(kAna.value, ContentArea::Math, TestProgress::Started);
    for (const bool isReversed : {false, true}) {
        TempCache folder;
        (void)takeAll(*folder, ListKind::TestAssignment, 3, isReversed ? std::vector{here, left} : std::vector{left, here});
        const auto ana = (*folder).student(kAna);
        REQUIRE(ana);
        REQUIRE(ana->has_value());
        CHECK((*ana)->student.school == here.student.school);
        CHECK((*ana)->registration.isListed);
        CHECK((*ana)->registration.has(ContentArea::Math));
    }
}

TEST_CASE("many rows about one thing cost no more than as many about others", "[store][lists]")
{
    TempCache folder;
    std::vector<domain::ListRow> rows;
    for (int i = 0; i < 20'000; ++i) {
        rows.push_back(rowOf(kAna.value, ContentArea::Ela, TestProgress::NotStarted));
        rows.back().student.lastName = u"Name %1"_s.arg(i);
    }
    const auto outcome = takeAll(*folder, ListKind::TestAssignment, 3, rows);
    CHECK(outcome.inserted == 1);
    CHECK(outcome.unchanged == 19'999);
    int lines = 0;
    REQUIRE((*folder).feed()->students([&lines](const domain::StudentView &) {
        ++lines;
        return true;
    }));
    CHECK(lines == 1);
}

TEST_CASE("who is missing in a report on nearly all is not registered any more, whatever the order of the imports", "[store][lists]")
{
    // 1 May: 40 students. 8 May: a school's part. 20 May: all but two, and two who are new. 22 May: one of the two is back.
    const std::vector<domain::ListRow> all = classOf(40, ContentArea::Ela);
    const std::vector<domain::ListRow> part = classOf(12, ContentArea::Ela, 6);
    const std::vector<domain::ListRow> later = classOf(42, ContentArea::Ela, 2);
    const std::vector<domain::ListRow> back = classOf(42, ContentArea::Ela, 1);
    const std::vector<std::pair<int, std::vector<domain::ListRow>>> reports{{1, all}, {8, part}, {20, later}, {22, back}};
    std::vector<std::size_t> order{0, 1, 2, 3};
    const domain::Ssid gone{1234500100}, returned{1234500101}, stayed{1234500105};
    do {
        TempCache folder;
        for (const std::size_t at : order)
            (void)takeAll(*folder, ListKind::TestAssignment, reports[at].first, reports[at].second);
        CHECK_FALSE(registrationOf(*folder, gone).isListed);
        CHECK(registrationOf(*folder, gone, 8).isListed); // a part of the students ends nothing
        CHECK_FALSE(registrationOf(*folder, gone, 21).isListed);
        CHECK(registrationOf(*folder, returned).isListed);
        CHECK(registrationOf(*folder, stayed).isListed);
        CHECK_FALSE((*folder).student(gone)->has_value());
        CHECK(isWhole(*folder));
        const auto generation = (*folder).lea()->generation;
        (void)takeAll(*folder, ListKind::TestAssignment, 22, back); // once more: nothing moves
        CHECK((*folder).lea()->generation == generation);
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("a report of one test ends nothing of another, and SSR Distribution ends its own", "[store][lists]")
{
    TempCache folder;
    std::vector<domain::ListRow> both = classOf(20, ContentArea::Ela);
    for (const domain::ListRow &row : classOf(20, ContentArea::Math))
        both.push_back(row);
    (void)takeAll(*folder, ListKind::TestAssignment, 1, both);
    (void)takeAll(*folder, ListKind::TestAssignment, 5, classOf(20, ContentArea::Math, 1));
    const domain::Ssid first{1234500100};
    CHECK(registrationOf(*folder, first).has(ContentArea::Ela));
    CHECK_FALSE(registrationOf(*folder, first).has(ContentArea::Math));

    std::vector<domain::ListRow> students;
    for (int i = 0; i < 20; ++i) {
        domain::ListRow row;
        row.student.ssid = {1234500200 + i};
        row.student.grade = 5;
        row.student.language = u"SPA"_s;
        students.push_back(row);
    }
    (void)takeAll(*folder, ListKind::SsrDistribution, 2, students);
    CHECK(registrationOf(*folder, {1234500200}).isListed);
    students.erase(students.begin());
    (void)takeAll(*folder, ListKind::SsrDistribution, 6, students);
    CHECK_FALSE(registrationOf(*folder, {1234500200}).isListed);
    CHECK(registrationOf(*folder, {1234500201}).isListed);
    CHECK(isWhole(*folder));
}
