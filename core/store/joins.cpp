// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sourcestatements.h"
#include "core/store/sourcewriter.h"

#include <algorithm>
#include <tuple>

// Rows without UIN: files that went through a spreadsheet, which keeps fifteen of sixteen digits. Such a row says the same thing about
// the same test as the row TOMS gave, so it is a state of that row, whichever came first; decided anew whenever a source ends, over all
// there is, because a later file may bring the UIN.

namespace scoredesk::store {

namespace {

constexpr std::uint32_t kNone = PositionTable::kNone;

} // namespace

std::int64_t SourceWriter::keyOf(const State &state) const
{
    return identityOf(0, m_students[state.student()].ssid, state.area, m_sources[state.source].year);
}

bool SourceWriter::hasLiveState(std::int64_t identity)
{
    for (std::uint32_t p = m_states.find(identity); p != kNone; p = m_states[p].next)
        if (!m_states[p].isDead)
            return true;
    return false;
}

/// Which keys belong to which UIN, by key.
std::vector<SourceWriter::Join> SourceWriter::findJoins()
{
    std::vector<Join> joins;
    if (m_withoutUin == 0)
        return joins;
    for (const State &state : m_states.states()) {
        if (state.identity < 0 || state.isDead)
            continue;
        if (const std::int64_t key = keyOf(state); hasLiveState(key))
            joins.push_back({key, state.identity});
    }
    std::sort(joins.begin(), joins.end());
    joins.erase(std::unique(joins.begin(), joins.end()), joins.end());

    const auto newestOf = [this](std::int64_t uin) {
        std::uint32_t newest = kNone;
        for (std::uint32_t p = m_states.find(uin); p != kNone; p = m_states[p].next)
            if (!m_states[p].isDead && (newest == kNone || isNewer(m_states[p], m_states[newest])))
                newest = p;
        return newest;
    };
    std::size_t kept = 0;
    for (const Join &join : joins) {
        if (kept == 0 || joins[kept - 1].key != join.key)
            joins[kept++] = join;
        else if (isNewer(m_states[newestOf(join.uin)], m_states[newestOf(joins[kept - 1].uin)]))
            joins[kept - 1] = join;
    }
    joins.resize(kept);
    return joins;
}

/// Brings the identities of the states without UIN up to date.
void SourceWriter::join()
{
    std::vector<Join> joins = findJoins();
    const auto move = [this](std::int64_t key, std::int64_t belongsTo, bool isChanged) {
        m_touched.push_back(belongsTo);
        m_hasChanges = m_hasChanges || isChanged;
        for (std::uint32_t p = m_states.find(key); p != kNone; p = m_states[p].next)
            if (!m_states[p].isDead && (isChanged || m_states[p].isNew))
                m_sql->setIdentity.run(belongsTo, int(m_states[p].isCurrent), m_states[p].id);
    };
    auto was = m_joins.begin();
    for (const Join &now : joins) {
        for (; was != m_joins.end() && was->key < now.key; ++was) {
            m_touched.push_back(was->uin);
            move(was->key, was->key, true);
        }
        const bool isKnown = was != m_joins.end() && was->key == now.key;
        if (isKnown && was->uin != now.uin)
            m_touched.push_back(was->uin);
        move(now.key, now.uin, !isKnown || was->uin != now.uin);
        was += isKnown;
    }
    for (; was != m_joins.end(); ++was) {
        m_touched.push_back(was->uin);
        move(was->key, was->key, true);
    }
    m_joins = std::move(joins);
    std::sort(m_touched.begin(), m_touched.end());
    m_touched.erase(std::unique(m_touched.begin(), m_touched.end()), m_touched.end());
}

void SourceWriter::decideJoined(SourceOutcome &outcome)
{
    if (m_touched.empty())
        return;
    std::vector<Join> byUin = m_joins;
    std::sort(byUin.begin(), byUin.end(),
              [](const Join &a, const Join &b) { return std::tie(a.uin, a.key) < std::tie(b.uin, b.key); });
    std::vector<std::uint32_t> group;
    for (const std::int64_t identity : m_touched) {
        group.clear();
        gather(identity, group);
        const auto [from, to] = std::equal_range(byUin.begin(), byUin.end(), Join{0, identity},
                                                 [](const Join &a, const Join &b) { return a.uin < b.uin; });
        for (auto join = from; join != to; ++join)
            gather(join->key, group);
        decideAmong(group, outcome);
    }
}

} // namespace scoredesk::store
