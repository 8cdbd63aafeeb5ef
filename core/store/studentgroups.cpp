// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache.h"
#include "core/store/cacheimpl.h"
#include "core/store/failure.h"
#include "core/store/reading.h"

#include <algorithm>

namespace scoredesk::store {

using namespace Qt::StringLiterals;
using domain::Ssid;
using domain::StudentGroup;

namespace {

constexpr std::string_view kGroups = R"sql(
    SELECT id, name, school, year, subject
      FROM student_group
     ORDER BY name, year DESC, school
)sql";

constexpr std::string_view kMembers = R"sql(
    SELECT ssid
      FROM student_group_member
     WHERE group_id = :id
     ORDER BY ssid
)sql";

constexpr std::string_view kFindGroup = R"sql(
    SELECT id, subject
      FROM student_group
     WHERE name = :name AND school = :school AND year = :year
)sql";

constexpr std::string_view kAddGroup = R"sql(
    INSERT INTO student_group (name, school, year, subject)
    VALUES (:name, :school, :year, :subject)
    RETURNING id
)sql";

constexpr std::string_view kTakenName = R"sql(
    SELECT other.id
      FROM student_group AS mine
      JOIN student_group AS other ON other.school = mine.school AND other.year = mine.year AND other.id <> mine.id
     WHERE mine.id = :id AND other.name = :name
)sql";

constexpr std::string_view kHasGroup = "SELECT 1 FROM student_group WHERE id = :id";
constexpr std::string_view kRename = "UPDATE student_group SET name = :name WHERE id = :id";
constexpr std::string_view kSetSubject = "UPDATE student_group SET subject = :subject WHERE id = :id";
constexpr std::string_view kRemoveGroup = "DELETE FROM student_group WHERE id = :id";
constexpr std::string_view kClearMembers = "DELETE FROM student_group_member WHERE group_id = :id";
constexpr std::string_view kRemoveMember =
    "DELETE FROM student_group_member WHERE group_id = :id AND ssid = :ssid";
constexpr std::string_view kAddMember = R"sql(
    INSERT INTO student_group_member (group_id, ssid)
    VALUES (:id, :ssid)
        ON CONFLICT DO NOTHING
)sql";

QString checkedName(const QString &name)
{
    QString trimmed = name.simplified();
    if (trimmed.isEmpty() || trimmed.size() > StudentGroup::kMostNameLength)
        fail(ErrorKind::InvalidInput, u"name"_s, {});
    return trimmed;
}

void checkGroup(Database &desk, Id<StudentGroup> group)
{
    Statement found = desk.prepare(kHasGroup);
    found.bind(group.value);
    if (!found.step())
        fail(ErrorKind::NotFound, u"group"_s, u"no group %1"_s.arg(group.value));
}

std::vector<Ssid> membersOf(Database &desk, std::int64_t group)
{
    Statement rows = desk.prepare(kMembers);
    rows.bind(group);
    std::vector<Ssid> members;
    while (rows.step())
        members.push_back(Ssid{rows.integer(0)});
    return members;
}

void insertMembers(Database &desk, std::int64_t group, std::span<const Ssid> members)
{
    Statement add = desk.prepare(kAddMember);
    for (const Ssid ssid : members)
        if (ssid.isValid())
            add.run(group, ssid.value);
}

std::int64_t insertGroup(Database &desk, const QString &name, const StudentGroup &group)
{
    Statement add = desk.prepare(kAddGroup);
    add.bind(name, group.school.value, std::int64_t{group.year.spring}, group.subject);
    add.step();
    const std::int64_t id = add.integer(0);
    add.reset();
    if (id > kMostGroups)
        fail(ErrorKind::InvalidInput, u"full"_s, {});
    insertMembers(desk, id, group.members);
    return id;
}

struct Found
{
    std::int64_t id = 0; ///< 0: there is none
    QString subject;
};

Found findGroup(Database &desk, const QString &name, const StudentGroup &like)
{
    Statement find = desk.prepare(kFindGroup);
    find.bind(name, like.school.value, std::int64_t{like.year.spring});
    if (!find.step())
        return {};
    return {find.integer(0), find.string(1)};
}

GroupChange replaceGroup(Database &desk, const StudentGroup &group)
{
    const QString name = checkedName(group.name);
    const Found found = findGroup(desk, name, group);
    if (found.id == 0) {
        insertGroup(desk, name, group);
        return GroupChange::Made;
    }
    std::vector<Ssid> members = group.members;
    std::ranges::sort(members);
    members.erase(std::unique(members.begin(), members.end()), members.end());
    if (found.subject == group.subject && membersOf(desk, found.id) == members)
        return GroupChange::Unchanged;
    desk.prepare(kSetSubject).run(group.subject, found.id);
    desk.prepare(kClearMembers).run(found.id);
    insertMembers(desk, found.id, members);
    return GroupChange::Changed;
}

/// Runs \a work on desk.db in one transaction, and gives what it gives.
template <typename Work>
auto changing(const CacheImpl &cache, Work work)
{
    return guarded([&] {
        Database desk = cache.openDesk(Database::Mode::Write);
        Transaction transaction(desk, Transaction::Kind::Immediate);
        if constexpr (std::is_void_v<std::invoke_result_t<Work, Database &>>) {
            work(desk);
            transaction.commit();
        } else {
            auto result = work(desk);
            transaction.commit();
            return result;
        }
    });
}

} // namespace

Result<QList<StudentGroup>> Cache::studentGroups() const
{
    return guarded([&] {
        Database desk = m_impl->openDesk(Database::Mode::Read);
        Transaction transaction(desk, Transaction::Kind::Read);
        QList<StudentGroup> groups;
        Statement rows = desk.prepare(kGroups);
        while (rows.step())
            groups << StudentGroup{Id<StudentGroup>{rows.integer(0)},
                                   rows.string(1),
                                   domain::CdsCode{rows.integer(2)},
                                   domain::SchoolYear{static_cast<std::int16_t>(rows.small(3))},
                                   rows.string(4),
                                   {}};
        for (StudentGroup &group : groups)
            group.members = membersOf(desk, group.id.value);
        return groups;
    });
}

Result<Id<StudentGroup>> Cache::addGroup(const StudentGroup &group) const
{
    return changing(*m_impl, [&group](Database &desk) {
        const QString name = checkedName(group.name);
        if (findGroup(desk, name, group).id != 0)
            fail(ErrorKind::InvalidInput, u"taken"_s, {});
        return Id<StudentGroup>{insertGroup(desk, name, group)};
    });
}

Result<void> Cache::renameGroup(Id<StudentGroup> group, const QString &name) const
{
    return changing(*m_impl, [&](Database &desk) {
        const QString wanted = checkedName(name);
        checkGroup(desk, group);
        Statement taken = desk.prepare(kTakenName);
        taken.bind(group.value, wanted);
        if (taken.step())
            fail(ErrorKind::InvalidInput, u"taken"_s, {});
        desk.prepare(kRename).run(wanted, group.value);
    });
}

Result<void> Cache::removeGroup(Id<StudentGroup> group) const
{
    return changing(*m_impl, [&](Database &desk) { desk.prepare(kRemoveGroup).run(group.value); });
}

Result<void> Cache::addMembers(Id<StudentGroup> group, std::span<const Ssid> members) const
{
    return changing(*m_impl, [&](Database &desk) {
        checkGroup(desk, group);
        insertMembers(desk, group.value, members);
    });
}

Result<void> Cache::removeMembers(Id<StudentGroup> group, std::span<const Ssid> members) const
{
    return changing(*m_impl, [&](Database &desk) {
        checkGroup(desk, group);
        Statement remove = desk.prepare(kRemoveMember);
        for (const Ssid ssid : members)
            remove.run(group.value, ssid.value);
    });
}

Result<std::vector<GroupChange>> Cache::replaceGroups(std::span<const StudentGroup> groups) const
{
    return changing(*m_impl, [groups](Database &desk) {
        std::vector<GroupChange> changes;
        for (const StudentGroup &group : groups)
            changes.push_back(replaceGroup(desk, group));
        return changes;
    });
}

Result<std::int64_t> Cache::countNotLoaded(std::span<const Ssid> students) const
{
    return guarded([&] {
        Database cache = m_impl->openCache(Database::Mode::Read);
        Transaction transaction(cache, Transaction::Kind::Read);
        Statement listed = cache.prepare("SELECT 1 FROM student WHERE ssid = :ssid AND is_listed = 1");
        std::int64_t count = 0;
        for (const Ssid ssid : students) {
            listed.bind(ssid.value);
            const bool isListed = listed.step();
            count += !isListed && !readStudent(cache, ssid); // only a report lists them, or nothing does
        }
        return count;
    });
}

} // namespace scoredesk::store
