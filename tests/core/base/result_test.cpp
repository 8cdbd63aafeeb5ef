// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/base/result.h"

#include "tests/support/stringmaker.h"

#include <memory>
#include <unordered_set>

using namespace scoredesk;
using namespace Qt::StringLiterals;

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return Error{ErrorKind::InvalidInput, u"number"_s, {}};
    return number / 2;
}

Result<void> needsEven(int number)
{
    const Result<int> result = half(number);
    if (!result)
        return result.error();
    return {};
}

struct Student;
struct Record;

} // namespace

TEST_CASE("a result holds a value or an error, never both", "[base][result]")
{
    const Result<int> good = half(8);
    REQUIRE(good);
    CHECK(good.has_value());
    CHECK(*good == 4);
    CHECK(good.value_or(-1) == 4);

    const Result<int> bad = half(7);
    REQUIRE_FALSE(bad);
    CHECK(bad.error() == Error{ErrorKind::InvalidInput, u"number"_s, {}});
    CHECK(bad.value_or(-1) == -1);
}

TEST_CASE("a result without a value passes an error on unchanged", "[base][result]")
{
    CHECK(needsEven(2).has_value());
    const Result<void> bad = needsEven(3);
    REQUIRE_FALSE(bad.has_value());
    CHECK(bad.error().kind == ErrorKind::InvalidInput);
}

TEST_CASE("a move-only value leaves a result by move", "[base][result]")
{
    Result<std::unique_ptr<int>> result(std::make_unique<int>(5));
    REQUIRE(result);
    const std::unique_ptr<int> taken = *std::move(result);
    REQUIRE(taken);
    CHECK(*taken == 5);
}

TEST_CASE("ids of one kind compare by value and hash apart", "[base][id]")
{
    const Id<Student> none;
    CHECK_FALSE(none.isValid());
    CHECK(Id<Student>{3} < Id<Student>{4});
    CHECK(Id<Student>{3} == Id<Student>{3});
    STATIC_REQUIRE_FALSE(std::is_convertible_v<Id<Student>, Id<Record>>);
    const std::unordered_set<Id<Student>> ids{Id<Student>{1}, Id<Student>{2}, Id<Student>{1}};
    CHECK(ids.size() == 2);
}
