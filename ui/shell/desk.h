// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/snapshot.h"
#include "core/base/clock.h"
#include "core/base/jobs.h"
#include "core/files/scorefile.h"
#include "core/store/cache.h"
#include "core/sync/importer.h"
#include "ui/models/studentsource.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QThreadPool>

#include <functional>
#include <map>
#include <memory>

namespace scoredesk::ui {

/// What stands open on the desk: one cache, its snapshot, and the jobs that read and write it. GUI thread only; the
/// work runs on its own threads. Pages get the snapshot and a StudentSource, never the store.
class Desk : public QObject, public StudentSource
{
    Q_OBJECT

public:
    /// \a clock must outlive the desk.
    explicit Desk(const Clock &clock, QObject *parent = nullptr);
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    ~Desk() override; ///< cancels the jobs and waits for them

    /// The folder of the coordinator's own data. Nothing is opened by this.
    void setFolder(const QString &folder);
    [[nodiscard]] QString folder() const { return m_folder; }
    /// Where the sample LEA is kept: never the folder of real data.
    [[nodiscard]] QString sampleFolder() const;

    [[nodiscard]] bool hasCache() const;
    [[nodiscard]] bool isOpen() const { return m_cache != nullptr; }
    /// The folder that is open now: folder(), sampleFolder(), or empty.
    [[nodiscard]] QString openFolder() const;
    /// Null when locked, and when nothing is loaded yet.
    [[nodiscard]] std::shared_ptr<const analytics::Snapshot> snapshot() const { return m_snapshot; }
    /// The files the snapshot was read from, newest first.
    [[nodiscard]] const QList<domain::SourceSummary> &sources() const { return m_sources; }
    /// Made-up data: marked SAMPLE wherever it goes.
    [[nodiscard]] bool isSample() const { return m_isSample; }

    /// Of create(), open() and exploreSample() only the last one asked for answers, and none after a lock.
    /// Makes an empty cache with \a passphrase and opens it: opened() or openFailed() follows.
    void create(const QByteArray &passphrase);
    /// opened() or openFailed() follows; a wrong passphrase is ErrorKind::Unauthorized.
    void open(const QByteArray &passphrase);
    /// Forgets key and snapshot at once. Running jobs are cancelled, and what they would have said is dropped.
    void lock();
    /// Opens the sample LEA, making it first when it is not there.
    void exploreSample();

    /// What \a paths are, without importing: previewReady() or previewFailed() follows.
    void preview(const QStringList &paths);
    /// Imports as one job: importFinished() or importFailed() follows.
    void importFiles(const QStringList &paths, const sync::ImportOptions &options);
    /// Looks, off this thread, whether another program has written to the open data, and takes what it finds: snapshotChanged().
    void refresh();
    void cancelJob(int job);
    [[nodiscard]] bool hasJobs() const { return !m_jobs.empty(); }
    [[nodiscard]] bool isImporting() const { return m_imports > 0; }

    [[nodiscard]] QFuture<Result<domain::StudentFile>> load(domain::Ssid ssid) override;
    [[nodiscard]] QFuture<Result<QByteArray>> document(Id<domain::SsrDocument> document) override;

Q_SIGNALS:
    void opened();
    void openFailed(const scoredesk::Error &error);
    void locked();
    /// A new snapshot, or null after a lock.
    void snapshotChanged();
    void previewReady(const QStringList &paths, const QList<scoredesk::files::FileDescription> &files);
    void previewFailed(const scoredesk::Error &error);
    void importFinished(const scoredesk::sync::ImportReport &report);
    void importFailed(const scoredesk::Error &error);
    /// For the strip at the foot of the window.
    void jobStarted(int job, const QString &text);
    void jobProgress(int job, double fraction);
    void jobEnded(int job);

private:
    struct Opened
    {
        std::shared_ptr<store::Cache> cache;
        std::shared_ptr<const analytics::Snapshot> snapshot;
        QList<domain::SourceSummary> sources;
    };
    struct Imported
    {
        sync::ImportReport report;
        std::shared_ptr<const analytics::Snapshot> snapshot;
        QList<domain::SourceSummary> sources;
    };

    template <typename T, typename Callback>
    void watch(const QFuture<Result<T>> &future, const QString &text, Callback callback);
    void watchOpening(const QFuture<Result<Opened>> &future, const QString &text);
    void takeOpened(Result<Opened> result);
    [[nodiscard]] static Result<std::shared_ptr<const analytics::Snapshot>> snapshotOf(const store::Cache &cache,
                                                                                      const jobs::JobContext &job);
    [[nodiscard]] static Result<Opened> openSample(const QString &folder, const Clock &clock, const jobs::JobContext &job);

    const Clock &m_clock;
    QString m_folder;
    std::shared_ptr<store::Cache> m_cache;
    std::shared_ptr<const analytics::Snapshot> m_snapshot;
    QList<domain::SourceSummary> m_sources;
    bool m_isSample = false;
    int m_session = 0; ///< counts openings and locks: an answer of an earlier session is dropped
    int m_imports = 0; ///< running or waiting in line
    int m_nextJob = 1;
    std::map<int, std::function<void()>> m_jobs; ///< running jobs, and how to cancel each
    QThreadPool m_readers;
    QThreadPool m_writer; ///< one thread: imports stand in line
};

} // namespace scoredesk::ui
