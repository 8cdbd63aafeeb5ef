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
