// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/cachefixture.h"

#include <catch2/catch.hpp>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

TEST_CASE("what is saved under a name is there again, one of a kind and name", "[store][savedquestion]")
{
    TempCache cache;
    CHECK(cache->savedQuestions(u"report"_s)->isEmpty());
    REQUIRE(cache->saveQuestion(u"report"_s, {u"Zwei"_s, u"{}"_s}));
    REQUIRE(cache->saveQuestion(u"report"_s, {u" Ni\u00f1os "_s, u"{\"a\":1}"_s}));
    REQUIRE(cache->saveQuestion(u"view"_s, {u"Zwei"_s, u"[]"_s}));
    REQUIRE(cache->saveQuestion(u"report"_s, {u"Zwei"_s, u"{\"b\":2}"_s}));
    const auto saved = cache->savedQuestions(u"report"_s);
    REQUIRE(saved);
    REQUIRE(saved->size() == 2);
    CHECK(saved->at(0) == store::SavedQuestion{u"Ni\u00f1os"_s, u"{\"a\":1}"_s});
    CHECK(saved->at(1).body == u"{\"b\":2}"_s);
    CHECK(cache->savedQuestions(u"view"_s)->size() == 1);
    REQUIRE(cache->removeQuestion(u"report"_s, u"Zwei"_s));
    REQUIRE(cache->removeQuestion(u"report"_s, u"Zwei"_s)); // no error
    CHECK(cache->savedQuestions(u"report"_s)->size() == 1);
    CHECK(cache->savedQuestions(u"view"_s)->size() == 1);
    const auto nameless = cache->saveQuestion(u"report"_s, {u"  "_s, u"{}"_s});
    REQUIRE_FALSE(nameless);
    CHECK(nameless.error().kind == ErrorKind::InvalidInput);
    CHECK(cache->verify()->isEmpty());
}
