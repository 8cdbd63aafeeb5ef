// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pastsnapshots.h"

#include <QtCore/QThreadPool>

#include <algorithm>

namespace scoredesk::ui {

std::size_t bytesOf(const analytics::Snapshot &snapshot)
{
    constexpr std::size_t kTextAndIndex = 160; // names, SSID, folded for the search, as measured on the sample
    return snapshot.results().bytes() + snapshot.records().size() * sizeof(domain::ScoreRecord)
           + snapshot.students().size() * (sizeof(analytics::StudentRow) + kTextAndIndex);
}

PastSnapshots::PastSnapshots(QThreadPool &pool, std::size_t mostBytes, QObject *parent)
    : QObject(parent), m_pool(pool), m_mostBytes(mostBytes)
{
}

void PastSnapshots::setCache(std::shared_ptr<const store::Cache> cache)
{
    clear();
    m_cache = std::move(cache);
}

void PastSnapshots::clear()
{
    m_job.drop();
    m_wanted = m_reading = {};
    m_kept.clear();
}

void PastSnapshots::drop()
{
    m_wanted = {}; // what is being read is kept when it comes
}

PastSnapshots::SnapshotPtr PastSnapshots::kept(const QDateTime &until)
{
    const auto found = std::find_if(m_kept.begin(), m_kept.end(), [&](const Kept &kept) { return kept.until == until; });
    if (found == m_kept.end())
        return nullptr;
    std::rotate(m_kept.begin(), found, found + 1);
    return m_kept.front().snapshot;
}

std::vector<PastSnapshots::SnapshotPtr> PastSnapshots::all() const
{
    std::vector<SnapshotPtr> snapshots;
    for (const Kept &kept : m_kept)
        snapshots.push_back(kept.snapshot);
    return snapshots;
}

void PastSnapshots::ask(const QDateTime &until)
{
    if (!m_cache)
        return;
    if (const SnapshotPtr snapshot = kept(until)) {
        m_wanted = {};
        Q_EMIT ready(until, snapshot);
        return;
    }
    m_wanted = until;
    if (m_reading != until)
        read(until);
}

void PastSnapshots::prepare(const QDateTime &until)
{
    if (m_cache && !m_reading.isValid() && !kept(until))
        read(until);
}

void PastSnapshots::read(const QDateTime &until)
{
    m_reading = until;
    const auto work = [cache = m_cache, until](jobs::JobContext &job) -> Result<SnapshotPtr> {
        // a profile of then asks which stood
        auto snapshot = analytics::Snapshot::build(*cache->feed(until), job, analytics::Snapshot::Source::AllRecords);
        if (!snapshot)
            return snapshot.error();
        const auto groups = cache->studentGroups(); // of an earlier time today's groups are asked about
        if (!groups)
            return groups.error();
        (*snapshot)->useGroups(*groups);
        return snapshot;
    };
    m_job.start(jobs::start<SnapshotPtr>(&m_pool, work), this,
                [this, until](Result<SnapshotPtr> read) { take(until, std::move(read)); });
}

void PastSnapshots::take(const QDateTime &until, Result<SnapshotPtr> read)
{
    m_reading = {};
    const bool isWanted = m_wanted == until;
    if (isWanted)
        m_wanted = {};
    if (!read) {
        if (isWanted)
            Q_EMIT failed(read.error());
        return;
    }
    keep(until, *read);
    if (isWanted)
        Q_EMIT ready(until, *read);
    else
        Q_EMIT prepared(until);
}

void PastSnapshots::keep(const QDateTime &until, const SnapshotPtr &snapshot)
{
    m_kept.push_front({until, snapshot, bytesOf(*snapshot)});
    std::size_t bytes = m_kept.front().bytes;
    for (std::size_t i = 1; i < m_kept.size(); ++i) {
        bytes += m_kept[i].bytes;
        if (i >= kMostKept || bytes > m_mostBytes) {
            m_kept.resize(i);
            break;
        }
    }
}

} // namespace scoredesk::ui
