// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/snapshot.h"
#include "core/base/error.h"
#include "core/store/cache.h"
#include "ui/models/latestonly.h"

#include <QtCore/QDateTime>
#include <QtCore/QObject>

#include <deque>
#include <memory>
#include <vector>
#include <optional>

class QThreadPool;

namespace scoredesk::ui {

/// Snapshots of earlier times, read from the cache on a worker, one at a time. The last few are kept, so that going back and forth is
/// smooth: no more than kMostKept, and no more than \a mostBytes together, the newest of them aside. GUI thread only.
class PastSnapshots : public QObject
{
    Q_OBJECT

public:
    using SnapshotPtr = std::shared_ptr<const analytics::Snapshot>;
    static constexpr std::size_t kMostKept = 5;

    /// \a pool must outlive it, and be waited for before the cache goes.
    explicit PastSnapshots(QThreadPool &pool, std::size_t mostBytes = std::size_t{384} << 20, QObject *parent = nullptr);

    /// Null: locked. Everything of before is forgotten, and what is being read is given up.
    void setCache(std::shared_ptr<const store::Cache> cache);
    /// Forgets what is kept: the data have changed.
    void clear();

    /// ready() or failed() follows, at once when it is kept. A newer request takes the place of one that is not answered yet.
    void ask(const QDateTime &until);
    /// Gives up the request that is not answered yet.
    void drop();
    /// Reads it while nothing is asked for. Answers no one.
    void prepare(const QDateTime &until);
    /// Kept, or null.
    [[nodiscard]] SnapshotPtr kept(const QDateTime &until);
    /// All that are kept.
    [[nodiscard]] std::vector<SnapshotPtr> all() const;
    [[nodiscard]] bool isReading() const { return m_wanted.isValid(); }
    [[nodiscard]] std::size_t keptCount() const { return m_kept.size(); }

Q_SIGNALS:
    void ready(const QDateTime &until, std::shared_ptr<const scoredesk::analytics::Snapshot> snapshot);
    /// It was prepared, and nobody asked.
    void prepared(const QDateTime &until);
    void failed(const scoredesk::Error &error);

private:
    struct Kept
    {
        QDateTime until;
        SnapshotPtr snapshot;
        std::size_t bytes = 0;
    };
    void read(const QDateTime &until);
    void take(const QDateTime &until, Result<SnapshotPtr> read);
    void keep(const QDateTime &until, const SnapshotPtr &snapshot);

    QThreadPool &m_pool;
    std::size_t m_mostBytes;
    std::shared_ptr<const store::Cache> m_cache;
    std::deque<Kept> m_kept; ///< the last used first
    QDateTime m_wanted;      ///< asked for and not answered
    QDateTime m_reading;     ///< by the worker
    LatestOnly<SnapshotPtr> m_job;
};

/// About what \a snapshot holds in memory.
[[nodiscard]] std::size_t bytesOf(const analytics::Snapshot &snapshot);

} // namespace scoredesk::ui
