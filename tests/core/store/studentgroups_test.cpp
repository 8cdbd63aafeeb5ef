// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cacheimpl.h"
#include "core/store/keyfile.h"
#include "core/store/schema.h"
#include "tests/core/store/cachefixture.h"

#include <QtCore/QFile>

#include <catch2/catch.hpp>

using namespace scoredesk;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;
using domain::Ssid;
using domain::StudentGroup;

namespace {

constexpr Ssid kAna{1234500001}, kBo{1234500002}, kCy{1234500003};
constexpr domain::CdsCode kOak{19647330000001};

StudentGroup aGroup(const QString &name, std::vector<Ssid> members)
{
    return {{}, name, {}, {}, {}, std::move(members)};
}

template <typename T>
QString subjectOf(const Result<T> &result)
{
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == ErrorKind::InvalidInput);
    return result.error().subject;
}

} // namespace

TEST_CASE("a group of students is kept, renamed, filled and taken away again", "[store][groups]")
{
    TempCache cache;
    CHECK(cache->studentGroups()->isEmpty());
    const auto watch = cache->addGroup(aGroup(u"  Watch\tlist "_s, {kBo, kAna, kBo}));
    REQUIRE(watch);
    StudentGroup klass{{}, u"Period 1"_s, kOak, {2024}, u"Math"_s, {kCy}};
    REQUIRE(cache->addGroup(klass));
    cache.reopen();
    auto groups = cache->studentGroups();
    REQUIRE(groups);
    REQUIRE(groups->size() == 2);
    klass.id = groups->at(0).id;
    CHECK(groups->at(0) == klass);
    CHECK(groups->at(1) == StudentGroup{*watch, u"Watch list"_s, {}, {}, {}, {kAna, kBo}});

    REQUIRE(cache->addMembers(*watch, std::vector{kCy, kAna}));
    REQUIRE(cache->removeMembers(*watch, std::vector{kBo}));
    REQUIRE(cache->renameGroup(*watch, u"WATCH LIST"_s)); // its own name is not taken
    groups = cache->studentGroups();
    CHECK(groups->at(1).name == u"WATCH LIST"_s);
    CHECK(groups->at(1).members == std::vector{kAna, kCy});

    REQUIRE(cache->removeGroup(*watch));
    REQUIRE(cache->removeGroup(*watch)); // no error
    CHECK(cache->studentGroups()->size() == 1);
    const auto again = cache->addGroup(aGroup(u"Watch list"_s, {}));
    REQUIRE(again);
    CHECK(again->value > watch->value); // a filter that still names the old one means nobody else
    CHECK(cache->studentGroups()->at(1).members.empty());
    CHECK(cache->verify()->isEmpty());
}

TEST_CASE("a group needs a name of its own within its school and year", "[store][groups]")
{
    TempCache cache;
    REQUIRE(cache->addGroup(aGroup(u"Honors"_s, {kAna})));
    CHECK(subjectOf(cache->addGroup(aGroup(u" "_s, {}))) == u"name"_s);
    CHECK(subjectOf(cache->addGroup(aGroup(QString(256, u'x'), {}))) == u"name"_s);
    CHECK(subjectOf(cache->addGroup(aGroup(u"honors"_s, {}))) == u"taken"_s);
    REQUIRE(cache->addGroup({{}, u"Honors"_s, kOak, {2024}, {}, {}})); // another school's
    const auto other = cache->addGroup(aGroup(u"Other"_s, {}));
    REQUIRE(other);
    CHECK(subjectOf(cache->renameGroup(*other, u"HONORS"_s)) == u"taken"_s);
    REQUIRE(cache->removeGroup(*other));
    for (const auto &gone :
         {cache->renameGroup(*other, u"New"_s), cache->addMembers(*other, std::vector{kAna}),
          cache->removeMembers(*other, std::vector{kAna})}) {
        REQUIRE_FALSE(gone);
        CHECK(gone.error().kind == ErrorKind::NotFound);
    }
    CHECK(cache->studentGroups()->size() == 2);
}

TEST_CASE("a file of groups replaces the groups it names and no others, or nothing", "[store][groups]")
{
    TempCache cache;
    const StudentGroup first{{}, u"Period 1"_s, kOak, {2024}, u"Math"_s, {kAna, kBo}};
    const auto id = cache->addGroup(first);
    REQUIRE(id);
    REQUIRE(cache->addGroup(aGroup(u"Period 1"_s, {kCy}))); // of no school: not the same
    StudentGroup fewer = first;
    fewer.name = u"PERIOD 1"_s;
    fewer.members = {kCy, kBo, kCy};
    const StudentGroup second{{}, u"Period 2"_s, kOak, {2024}, {}, {kAna}};
    auto outcome = cache->replaceGroups(std::vector{fewer, second});
    REQUIRE(outcome);
    CHECK(*outcome == std::vector{store::GroupChange::Changed, store::GroupChange::Made});
    auto groups = cache->studentGroups();
    REQUIRE(groups->size() == 3);
    CHECK(groups->at(0).id == *id);
    CHECK(groups->at(0).members == std::vector{kBo, kCy});
    CHECK(groups->at(1).members == std::vector{kCy});
    CHECK(*cache->replaceGroups(std::vector{fewer, second})
          == std::vector{store::GroupChange::Unchanged, store::GroupChange::Unchanged});

    const auto before = *groups;
    CHECK(subjectOf(cache->replaceGroups(std::vector{first, aGroup({}, {})})) == u"name"_s);
    CHECK(*cache->studentGroups() == before);
}

TEST_CASE("groups of one name are told apart by year and school", "[domain][groups]")
{
    const std::vector<StudentGroup> groups{{{}, u"Period 1"_s, kOak, {2024}, {}, {}},
                                           {{}, u"period 1"_s, {}, {2023}, {}, {}},
                                           aGroup(u"Period 1"_s, {}),
                                           aGroup(u"Period 1 (2022-23)"_s, {}),
                                           aGroup(u"Alone"_s, {})};
    CHECK(domain::groupLabels(groups)
          == QStringList{u"Period 1 (2023-24, 19647330000001)"_s, u"period 1 (2022-23)"_s, u"Period 1"_s,
                         u"Period 1 (2022-23)*"_s, u"Alone"_s});
}

TEST_CASE("students of whom nothing is loaded are counted", "[store][groups]")
{
    TempCache cache;
    CHECK(*cache->countNotLoaded(std::vector{kAna}) == 1);
    TestFile file;
    file.rows.resize(1); // of kAna
    import(*cache, {file});
    CHECK(*cache->countNotLoaded(std::vector{kAna, kBo, kCy}) == 2);
    CHECK(*cache->countNotLoaded({}) == 0);
}

TEST_CASE("a desk of before there were groups keeps what it has and takes groups", "[store][groups]")
{
    TempCache cache;
    cache.close();
    const QString path = cache.path() + u"/desk.db"_s;
    REQUIRE(QFile::remove(path));
    {
        auto key = store::readKeyFile(cache.path() + u"/key.json"_s, testPassphrase());
        REQUIRE(key);
        store::Database desk(path, *key, store::Database::Mode::Create);
        desk.execute("PRAGMA journal_mode = WAL");
        store::migrate(desk, u"desk"_s, 1, 2);
        desk.execute("INSERT INTO saved_question VALUES ('view', 'Mine', '{}')");
    }
    cache.reopen();
    CHECK(cache->savedQuestions(u"view"_s)->size() == 1);
    CHECK(cache->studentGroups()->isEmpty());
    REQUIRE(cache->addGroup(aGroup(u"New"_s, {kAna})));
    cache.reopen();
    CHECK(cache->savedQuestions(u"view"_s)->size() == 1);
    CHECK(cache->studentGroups()->size() == 1);
    CHECK(cache->verify()->isEmpty());
}
