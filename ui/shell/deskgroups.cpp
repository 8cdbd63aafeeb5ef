// SPDX-License-Identifier: GPL-3.0-or-later
// The groups of students on the desk.
#include "ui/shell/desk.h"

#include <algorithm>

namespace scoredesk::ui {

std::vector<std::shared_ptr<const analytics::Snapshot>> Desk::snapshots() const
{
    std::vector<std::shared_ptr<const analytics::Snapshot>> all = m_past.all();
    for (const auto &snapshot : {m_newest, m_snapshot, m_previous})
        if (snapshot && std::find(all.begin(), all.end(), snapshot) == all.end())
            all.push_back(snapshot);
    return all;
}

void Desk::changeGroups(std::function<Result<void>(const store::Cache &)> change)
{
    using Groups = QList<domain::StudentGroup>;
    if (!m_cache)
        return;
    const auto held = snapshots();
    // The writer's thread: one change after the other, and none beside an import.
    const auto work = [cache = m_cache, change = std::move(change), held](jobs::JobContext &) -> Result<Groups> {
        if (const Result<void> done = change(*cache); !done)
            return done.error();
        auto groups = cache->studentGroups();
        if (!groups)
            return groups.error();
        for (const auto &snapshot : held)
            snapshot->useGroups(*groups);
        return groups;
    };
    jobs::whenDone<Groups>(jobs::start<Groups>(&m_writer, work), this,
                           [this, held, session = m_session](const Result<Groups> &groups) {
                               if (session != m_session)
                                   return;
                               if (!groups) {
                                   if (groups.error().kind != ErrorKind::Cancelled)
                                       Q_EMIT groupsFailed(groups.error());
                                   return;
                               }
                               for (const auto &snapshot : snapshots()) // of an import that stood in line before the change
                                   if (std::find(held.begin(), held.end(), snapshot) == held.end())
                                       snapshot->useGroups(*groups);
                               Q_EMIT groupsChanged();
                           });
}

void Desk::addGroup(const QString &name, const std::vector<domain::Ssid> &members)
{
    changeGroups([name, members](const store::Cache &cache) -> Result<void> {
        domain::StudentGroup group;
        group.name = name;
        group.members = members;
        if (const auto added = cache.addGroup(group); !added)
            return added.error();
        return {};
    });
}

void Desk::addMembers(std::uint16_t group, const std::vector<domain::Ssid> &members)
{
    changeGroups([group, members](const store::Cache &cache) { return cache.addMembers({group}, members); });
}

void Desk::renameGroup(std::uint16_t group, const QString &name)
{
    changeGroups([group, name](const store::Cache &cache) { return cache.renameGroup({group}, name); });
}

void Desk::removeGroup(std::uint16_t group)
{
    changeGroups([group](const store::Cache &cache) { return cache.removeGroup({group}); });
}

void Desk::removeMembers(std::uint16_t group, const std::vector<domain::Ssid> &members)
{
    changeGroups([group, members](const store::Cache &cache) { return cache.removeMembers({group}, members); });
}

} // namespace scoredesk::ui
