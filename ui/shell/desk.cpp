// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk.h"

#include "core/sample/samplelea.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QFutureWatcher>
#include <QtCore/QLocale>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>

#include <algorithm>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

/// The sample LEA is made up and anybody may open it: its passphrase protects nothing and is no secret.
constexpr char kSamplePassphrase[] = "sample";
constexpr int kSampleStudents = 2000;
constexpr int kSampleReports = 60; ///< enough to see; each takes time before the first page stands

/// The stretch \a from … \a to (thousandths) of a whole job's progress.
jobs::JobContext partOf(const jobs::JobContext &whole, std::int64_t from, std::int64_t to)
{
    return jobs::JobContext([whole] { return whole.isCancelled(); },
                            [whole, from, to](jobs::Progress p) {
                                const std::int64_t share = p.total > 0 ? (to - from) * p.done / p.total : 0;
                                whole.report({from + share, 1000});
                            });
}

/// A list that cannot be read is no reason not to open the desk: the card then says less.
QList<domain::SourceSummary> sourcesOf(const store::Cache &cache)
{
    Result<QList<domain::SourceSummary>> sources = cache.sources();
    return sources ? std::move(sources).value() : QList<domain::SourceSummary>();
}

template <typename T>
QFuture<Result<T>> failedFuture(ErrorKind kind)
{
    return QtFuture::makeReadyFuture(Result<T>(Error{kind, {}, {}}));
}

} // namespace

Desk::Desk(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_writer.setMaxThreadCount(1);
    m_readers.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
}

Desk::~Desk()
{
    for (const auto &[job, cancel] : m_jobs)
        cancel();
    m_writer.waitForDone();
    m_readers.waitForDone();
}

void Desk::setFolder(const QString &folder)
{
    m_folder = QDir(folder).absolutePath();
}

QString Desk::sampleFolder() const
{
    return m_folder + u"-sample"_s;
}

QString Desk::openFolder() const
{
    return m_cache ? m_cache->folder() : QString();
}

bool Desk::hasCache() const
{
    return store::Cache::exists(m_folder);
}

template <typename T, typename Callback>
void Desk::watch(const QFuture<Result<T>> &future, const QString &text, Callback callback)
{
    const int job = m_nextJob++;
    m_jobs[job] = [root = future]() mutable { root.cancel(); };
    auto *watcher = new QFutureWatcher<Result<T>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this, job](int value) { Q_EMIT jobProgress(job, value / 1000.0); });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(future);
    if (!text.isEmpty())
        Q_EMIT jobStarted(job, text);
    jobs::whenDone<T>(future, this, [this, job, callback = std::move(callback)](Result<T> result) mutable {
        m_jobs.erase(job);
        Q_EMIT jobEnded(job);
        callback(std::move(result));
    });
}

Result<std::shared_ptr<const analytics::Snapshot>> Desk::snapshotOf(const store::Cache &cache,
                                                                 const jobs::JobContext &job)
{
    const Result<domain::LeaInfo> lea = cache.lea();
    if (!lea)
        return lea.error();
    if (lea->generation == 0)
        return std::shared_ptr<const analytics::Snapshot>();
    return analytics::Snapshot::build(*cache.feed(), job);
}

void Desk::create(const QByteArray &passphrase)
{
    auto secret = std::make_shared<store::Passphrase>(passphrase);
    auto future = jobs::start<Opened>(&m_writer, [folder = m_folder, secret](jobs::JobContext &) -> Result<Opened> {
        Result<store::Cache> cache = store::Cache::create(folder, *secret);
        if (!cache)
            return cache.error();
        return Opened{std::make_shared<store::Cache>(std::move(*cache)), nullptr, {}};
    });
    watchOpening(future, {});
}

void Desk::open(const QByteArray &passphrase)
{
    auto secret = std::make_shared<store::Passphrase>(passphrase);
    auto future = jobs::start<Opened>(&m_writer, [folder = m_folder, secret](jobs::JobContext &job) -> Result<Opened> {
        Result<store::Cache> cache = store::Cache::open(folder, *secret);
        if (!cache)
            return cache.error();
        Opened open{std::make_shared<store::Cache>(std::move(*cache)), nullptr, {}};
        auto snapshot = snapshotOf(*open.cache, job);
        if (!snapshot)
            return snapshot.error();
        open.snapshot = *snapshot;
        open.sources = sourcesOf(*open.cache);
        return open;
    });
    watchOpening(future, {});
}

void Desk::watchOpening(const QFuture<Result<Opened>> &future, const QString &text)
{
    watch<Opened>(future, text, [this, session = ++m_session](Result<Opened> result) {
        if (session == m_session) // else locked meanwhile, or something else was asked for
            takeOpened(std::move(result));
    });
}

void Desk::takeOpened(Result<Opened> result)
{
    if (!result) {
        Q_EMIT openFailed(result.error());
        return;
    }
    m_cache = result->cache;
    m_snapshot = result->snapshot;
    m_sources = result->sources;
    m_isSample = m_snapshot && m_snapshot->lea().isSample;
    Q_EMIT opened();
    Q_EMIT snapshotChanged();
}

void Desk::lock()
{
    ++m_session;
    for (const auto &[job, cancel] : m_jobs)
        cancel();
    m_cache.reset();
    m_snapshot.reset();
    m_sources.clear();
    m_isSample = false;
    Q_EMIT snapshotChanged();
    Q_EMIT locked();
}

Result<Desk::Opened> Desk::openSample(const QString &folder, const Clock &clock, const jobs::JobContext &job)
{
    const store::Passphrase secret{QByteArray(kSamplePassphrase)};
    const bool isThere = store::Cache::exists(folder);
    Result<store::Cache> cache = isThere ? store::Cache::open(folder, secret) : store::Cache::create(folder, secret);
    if (!cache)
        return cache.error();
    Opened open{std::make_shared<store::Cache>(std::move(*cache)), nullptr, {}};
    const Result<domain::LeaInfo> lea = open.cache->lea();
    if (!lea)
        return lea.error();
    if (lea->generation == 0) {
        const QTemporaryDir files; // made-up data may lie in the open; it is gone when it was read
        sample::SampleOptions options;
        options.students = kSampleStudents;
        options.reports = kSampleReports;
        options.outDir = files.path();
        options.csv = false; // workbooks: the reports about who is to test come as nothing else
        const auto made = sample::writeSampleLea(options, partOf(job, 0, 500));
        if (!made)
            return made.error();
        const auto report = sync::importPaths(*open.cache, {files.path()}, {}, clock, partOf(job, 500, 950));
        if (!report)
            return report.error();
    }
    auto snapshot = snapshotOf(*open.cache, job);
    if (!snapshot)
        return snapshot.error();
    open.snapshot = *snapshot;
    open.sources = sourcesOf(*open.cache);
    return open;
}

void Desk::exploreSample()
{
    auto future = jobs::start<Opened>(&m_writer, [folder = sampleFolder(), clock = &m_clock](jobs::JobContext &job) {
        return openSample(folder, *clock, job);
    });
    watchOpening(future, tr("Preparing the sample LEA"));
}

void Desk::preview(const QStringList &paths)
{
    using Files = QList<files::FileDescription>;
    auto future = jobs::start<Files>(&m_readers, [paths](jobs::JobContext &job) { return sync::preview(paths, job); });
    watch<Files>(future, tr("Looking into the files"), [this, paths](Result<Files> result) {
        if (result)
            Q_EMIT previewReady(paths, *result);
        else
            Q_EMIT previewFailed(result.error());
    });
}

void Desk::importFiles(const QStringList &paths, const sync::ImportOptions &options)
{
    if (!m_cache) {
        Q_EMIT importFailed(Error{ErrorKind::Internal, {}, u"import without an open cache"_s});
        return;
    }
    const auto work = [cache = m_cache, paths, options, clock = &m_clock](jobs::JobContext &job) -> Result<Imported> {
        auto report = sync::importPaths(*cache, paths, options, *clock, partOf(job, 0, 920));
        if (!report)
            return report.error();
        Imported done{std::move(*report), nullptr, {}};
        auto snapshot = snapshotOf(*cache, {}); // what was imported stands: a cancel from here on would only hide it
        if (!snapshot)
            return snapshot.error();
        done.snapshot = *snapshot;
        done.sources = sourcesOf(*cache);
        return done;
    };
    const QString text = paths.size() == 1
                             ? tr("Importing %1").arg(QFileInfo(paths.first()).fileName())
                             : tr("Importing %Ln files and folders", nullptr, int(paths.size()));
    ++m_imports;
    watch<Imported>(jobs::start<Imported>(&m_writer, work), text, [this, session = m_session](Result<Imported> result) {
        --m_imports;
        if (session != m_session)
            return; // locked meanwhile: nothing of it may be shown
        if (!result) {
            Q_EMIT importFailed(result.error());
            return;
        }
        m_snapshot = result->snapshot;
        m_sources = result->sources;
        m_isSample = m_snapshot && m_snapshot->lea().isSample;
        Q_EMIT snapshotChanged();
        Q_EMIT importFinished(result->report);
    });
}

void Desk::refresh()
{
    if (!m_cache || hasJobs())
        return;
    const std::int64_t known = m_snapshot ? m_snapshot->lea().generation : 0;
    auto future = jobs::start<Opened>(&m_readers, [cache = m_cache, known](jobs::JobContext &job) -> Result<Opened> {
        const Result<domain::LeaInfo> lea = cache->lea();
        if (!lea)
            return lea.error();
        Opened found; // without a snapshot: nothing is new
        if (lea->generation == known)
            return found;
        auto snapshot = snapshotOf(*cache, job);
        if (!snapshot)
            return snapshot.error();
        found.snapshot = *snapshot;
        found.sources = sourcesOf(*cache);
        return found;
    });
    jobs::whenDone<Opened>(future, this, [this, session = m_session](Result<Opened> found) {
        // what cannot be read now, because it is being written, is looked for at the next occasion
        if (session != m_session || !found || !found->snapshot || hasJobs())
            return;
        m_snapshot = found->snapshot;
        m_sources = found->sources;
        m_isSample = m_snapshot->lea().isSample;
        Q_EMIT snapshotChanged();
    });
}

void Desk::cancelJob(int job)
{
    const auto it = m_jobs.find(job);
    if (it != m_jobs.end())
        it->second();
}

QFuture<Result<domain::StudentFile>> Desk::load(domain::Ssid ssid)
{
    if (!m_cache)
        return failedFuture<domain::StudentFile>(ErrorKind::Unauthorized);
    return jobs::start<domain::StudentFile>(
        &m_readers, [cache = m_cache, ssid](jobs::JobContext &) -> Result<domain::StudentFile> {
            auto found = cache->student(ssid);
            if (!found)
                return found.error();
            if (!found->has_value())
                return Error{ErrorKind::NotFound, {}, {}};
            return std::move(**found);
        });
}

QFuture<Result<QByteArray>> Desk::document(Id<domain::SsrDocument> document)
{
    if (!m_cache)
        return failedFuture<QByteArray>(ErrorKind::Unauthorized);
    return jobs::start<QByteArray>(&m_readers,
                                   [cache = m_cache, document](jobs::JobContext &) { return cache->document(document); });
}

} // namespace scoredesk::ui
