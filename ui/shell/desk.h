// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/snapshot.h"
#include "core/base/clock.h"
#include "core/base/jobs.h"
#include "core/files/scorefile.h"
#include "core/store/cache.h"
#include "core/sync/importer.h"
#include "ui/models/knowntimes.h"
#include "ui/models/savedviews.h"
#include "ui/models/studentsource.h"
#include "ui/pages/printexport/exportsource.h"
#include "ui/shell/pastsnapshots.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>

#include <functional>
#include <map>
#include <memory>

namespace scoredesk::ui {

/// What stands open on the desk: one cache, its snapshot, and the jobs that read and write it. GUI thread only; the
/// work runs on its own threads. Pages get the snapshot and a StudentSource, never the store.
class Desk : public QObject, public StudentSource, public SavedViews, public ExportSource
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
    /// Whether the open data were found gone, and an empty cache made in their place.
    [[nodiscard]] bool wasLost() const { return m_cache && m_cache->wasLost(); }
    /// What is shown: the newest, or that of an earlier time. Null when locked, and when nothing is loaded yet.
    [[nodiscard]] std::shared_ptr<const analytics::Snapshot> snapshot() const { return m_snapshot; }
    /// The files the snapshot was read from, newest first: of an earlier time those that were there then.
    [[nodiscard]] QList<domain::SourceSummary> sources() const;

    /// The times that can be shown, newest first.
    [[nodiscard]] const QList<KnownTime> &times() const { return m_times; }
    /// Shows everything as it was known at \a until, one of times(), or with an invalid time the newest: snapshotChanged() follows when it
    /// is read, or timeFailed(). Of several the last one asked for counts.
    void showTime(const QDateTime &until);
    /// The earlier time that is shown; not valid while the newest is.
    [[nodiscard]] QDateTime shownTime() const { return m_until; }
    [[nodiscard]] bool isPast() const override { return m_until.isValid(); }
    /// The time that is being read, if any.
    [[nodiscard]] QDateTime askedTime() const { return m_asked; }
    /// The steps of the shown year, oldest first: the times that brought scores.
    [[nodiscard]] QList<QDateTime> releases() const;
    /// The snapshot of the release before the shown one, read in the background: null until it is there, where there is none,
    /// and while one snapshot takes so much memory that two would be too many.
    [[nodiscard]] std::shared_ptr<const analytics::Snapshot> previous() const { return m_previous; }
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

    /// What \a paths are, without importing: previewReady() or previewFailed() follows. \a headings: said beside those the open data remember.
    void preview(const QStringList &paths, const files::ListHeadings &headings = {});
    /// Imports as one job: importFinished() or importFailed() follows.
    void importFiles(const QStringList &paths, const sync::ImportOptions &options);
    /// Looks, off this thread, whether another program has written to the open data, and takes what it finds: snapshotChanged().
    void refresh();
    void cancelJob(int job);
    [[nodiscard]] bool hasJobs() const { return !m_jobs.empty(); }
    [[nodiscard]] bool isImporting() const { return m_imports > 0; }

    /// The groups of students change off this thread: groupsChanged() follows when every snapshot has them, or groupsFailed(). A group is known
    /// by its code in analytics::StudentGroups.
    void addGroup(const QString &name, const std::vector<domain::Ssid> &members);
    void addMembers(std::uint16_t group, const std::vector<domain::Ssid> &members);
    void renameGroup(std::uint16_t group, const QString &name);
    void removeGroup(std::uint16_t group);
    void removeMembers(std::uint16_t group, const std::vector<domain::Ssid> &members);

    [[nodiscard]] QFuture<Result<domain::StudentFile>> load(domain::Ssid ssid) override;
    [[nodiscard]] QFuture<Result<QByteArray>> document(Id<domain::SsrDocument> document) override;

    [[nodiscard]] QFuture<Result<KeptList>> kept(const QString &kind) override;
    [[nodiscard]] QFuture<Result<KeptList>> keep(const QString &kind, const Kept &text) override;
    [[nodiscard]] QFuture<Result<KeptList>> forget(const QString &kind, const QString &name) override;
    [[nodiscard]] QFuture<Result<exports::ExportedFile>> writeData(const exports::DataFileRequest &request) override;
    [[nodiscard]] QFuture<Result<exports::ExportedFile>> writeDistrict(const exports::DistrictExportRequest &request) override;
    [[nodiscard]] QFuture<Result<exports::SsrExport>> writeReports(std::shared_ptr<const analytics::Snapshot> snapshot,
                                                                   const exports::SsrFilter &filter,
                                                                   const exports::SsrTarget &target) override;

    [[nodiscard]] QFuture<Result<QList<NamedView>>> savedViews() override;
    [[nodiscard]] QFuture<Result<QList<NamedView>>> saveView(const NamedView &view) override;
    [[nodiscard]] QFuture<Result<QList<NamedView>>> removeView(const QString &name) override;

Q_SIGNALS:
    void opened();
    void openFailed(const scoredesk::Error &error);
    void locked();
    /// A new snapshot, or null after a lock.
    void snapshotChanged();
    /// previous() is another.
    void previousChanged();
    void timeFailed(const scoredesk::Error &error);
    void groupsChanged();
    void groupsFailed(const scoredesk::Error &error);
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
    /// \a snapshot is the newest from now on, and is shown.
    void takeNewest(std::shared_ptr<const analytics::Snapshot> snapshot, QList<domain::SourceSummary> sources);
    void takePast(const QDateTime &until, std::shared_ptr<const analytics::Snapshot> snapshot);
    void showSnapshot(const QDateTime &until, std::shared_ptr<const analytics::Snapshot> snapshot);
    /// Reads the release before the shown one, then, in the past, the one after it, where nothing else is to be read.
    void readAround();
    /// Has the snapshot's columns written beside its rows, so that the next opening need not build them. Nobody waits for it.
    void keepColumns();
    // deskgroups.cpp
    /// Every snapshot that is alive.
    [[nodiscard]] std::vector<std::shared_ptr<const analytics::Snapshot>> snapshots() const;
    /// Does \a change, and gives all snapshots the groups as they are then.
    void changeGroups(std::function<Result<void>(const store::Cache &)> change);
    [[nodiscard]] static Result<std::shared_ptr<const analytics::Snapshot>> snapshotOf(const store::Cache &cache,
                                                                                      const jobs::JobContext &job);
    [[nodiscard]] static Result<Opened> openSample(const QString &folder, const Clock &clock, const jobs::JobContext &job);

    const Clock &m_clock;
    QString m_folder;
    std::shared_ptr<store::Cache> m_cache;
    std::shared_ptr<const analytics::Snapshot> m_newest;
    std::shared_ptr<const analytics::Snapshot> m_snapshot; ///< shown
    std::shared_ptr<const analytics::Snapshot> m_previous;
    QDateTime m_until; ///< of m_snapshot; not valid: the newest
    QDateTime m_asked; ///< being read
    QList<domain::SourceSummary> m_sources;
    QList<KnownTime> m_times;
    QTimer m_around; ///< a moment after a snapshot is shown
    bool m_isSample = false;
    int m_session = 0; ///< counts openings and locks: an answer of an earlier session is dropped
    int m_imports = 0; ///< running or waiting in line
    int m_nextJob = 1;
    std::map<int, std::function<void()>> m_jobs; ///< running jobs, and how to cancel each
    QThreadPool m_readers;
    QThreadPool m_writer; ///< one thread: imports stand in line
    PastSnapshots m_past{m_readers};
};

} // namespace scoredesk::ui
