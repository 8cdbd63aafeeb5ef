// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/cachefixture.h"

#include <rapidcheck.h>

#include <algorithm>
#include <numeric>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;
using domain::ContentArea;

namespace {

QDateTime mayDay(int day)
{
    return QDateTime(QDate(2024, 5, day), QTime(7, 0), Qt::UTC);
}

/// A file over few students, tests, scores and days, so that everything that can meet meets.
rc::Gen<TestFile> anyFile()
{
    return rc::gen::exec([] {
        TestFile file;
        file.asOf = mayDay(*rc::gen::inRange(1, 5));
        file.year = {static_cast<std::int16_t>(*rc::gen::inRange(2023, 2025))};
        file.isReversed = *rc::gen::arbitrary<bool>();
        const int rows = *rc::gen::inRange(1, 6);
        for (int i = 0; i < rows; ++i) {
            TestRow row;
            const int student = *rc::gen::inRange(0, 3);
            row.ssid = 1234500001 + student;
            row.area = *rc::gen::element(ContentArea::Ela, ContentArea::Math, ContentArea::Science);
            // Half the files have no UIN; with one, it names student, test and year, as the state's does.
            row.uin = file.asOf.date().day() % 2
                          ? 0
                          : ((std::int64_t{student} + 1) * 100 + int(row.area)) * 10'000 + file.year.spring;
            row.score = *rc::gen::inRange(2500, 2503);
            row.availableDay = 19'800 + *rc::gen::inRange(0, 2);
            row.lastName = *rc::gen::element<std::string>("Moreno", "Morales");
            row.grade = *rc::gen::inRange(5, 7);
            row.schoolName = *rc::gen::element<std::string>("Oak", "Elm");
            file.rows.push_back(row);
        }
        return file;
    });
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
    return dump(*cache);
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
