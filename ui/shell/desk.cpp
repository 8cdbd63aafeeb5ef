// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk.h"

#include "core/base/text.h"
#include "core/sample/samplelea.h"
#include "core/sync/headings.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QFutureWatcher>
#include <QtCore/QLocale>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>

#include <algorithm>
#include <array>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

/// The sample LEA is made up and anybody may open it: its passphrase protects nothing and is no secret.
constexpr char kSamplePassphrase[] = "sample";
constexpr int kSampleStudents = 2000;
constexpr int kSampleReports = 60; ///< enough to see; each takes time before the first page stands
/// Days of May 2024 on which the sample's data file was downloaded before the newest one, so that there is a past to look at.
constexpr std::array kSampleDownloads{8, 15, 22, 29};
/// What lies around the shown time is read when the page stands.
constexpr int kAroundMs = 400;
/// A snapshot larger than this is not held twice unasked.
constexpr std::size_t kMostBytesTwice = std::size_t{1} << 30;

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
    m_around.setSingleShot(true);
    m_around.setInterval(kAroundMs);
    connect(&m_around, &QTimer::timeout, this, &Desk::readAround);
    connect(&m_past, &PastSnapshots::ready, this, &Desk::takePast);
    connect(&m_past, &PastSnapshots::prepared, this, &Desk::readAround);
    connect(&m_past, &PastSnapshots::failed, this, [this](const Error &error) {
        m_asked = {};
        Q_EMIT timeFailed(error);
    });
}

Desk::~Desk()
{
    for (const auto &[job, cancel] : m_jobs)
        cancel();
    m_past.setCache(nullptr);
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
    auto snapshot = analytics::Snapshot::build(*cache.feed(), job);
    if (!snapshot)
        return snapshot.error();
    const auto groups = cache.studentGroups();
    if (!groups)
        return groups.error();
    (*snapshot)->useGroups(*groups);
    return snapshot;
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
        Result<store::Cache> cache = store::Cache::open(folder, *secret, {}, store::Cache::IfLost::MakeAnew);
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
    m_past.setCache(m_cache);
    m_newest = result->snapshot;
    m_snapshot = m_newest;
    m_isSample = m_newest && m_newest->lea().isSample;
    Q_EMIT opened();
    takeNewest(result->snapshot, result->sources);
}

void Desk::takeNewest(std::shared_ptr<const analytics::Snapshot> snapshot, QList<domain::SourceSummary> sources)
{
    m_past.clear(); // another file may tell other things of an earlier time
    m_newest = std::move(snapshot);
    m_sources = std::move(sources);
    m_times = knownTimes(m_sources);
    m_isSample = m_newest && m_newest->lea().isSample;
    showSnapshot({}, m_newest);
    keepColumns();
}

void Desk::keepColumns()
{
    if (!m_cache || !m_newest || m_newest->isFromColumns())
        return;
    const auto work = [cache = m_cache, snapshot = m_newest](jobs::JobContext &job) -> Result<bool> {
        return cache->keepColumns(snapshot->lea().generation, [&](const auto &keep) {
            snapshot->pack([&](std::string_view part) { return !job.isCancelled() && keep(part); });
            return !job.isCancelled();
        });
    };
    // What is not kept now, because it is being written to, is built again at the next opening.
    watch<bool>(jobs::start<bool>(&m_writer, work), {}, [](const Result<bool> &) {});
}

void Desk::takePast(const QDateTime &until, std::shared_ptr<const analytics::Snapshot> snapshot)
{
    showSnapshot(until, std::move(snapshot));
}

void Desk::showSnapshot(const QDateTime &until, std::shared_ptr<const analytics::Snapshot> snapshot)
{
    m_asked = {};
    m_until = until;
    m_snapshot = std::move(snapshot);
    m_previous.reset();
    Q_EMIT snapshotChanged();
    m_around.start();
}

QList<domain::SourceSummary> Desk::sources() const
{
    if (!isPast())
        return m_sources;
    QList<domain::SourceSummary> then;
    for (const domain::SourceSummary &source : m_sources) {
        if (source.asOf <= m_until)
            then.append(source);
    }
    return then;
}

QList<QDateTime> Desk::releases() const
{
    return m_snapshot ? releaseTimes(m_times, m_snapshot->lea().year) : QList<QDateTime>();
}

void Desk::showTime(const QDateTime &until)
{
    if (!m_newest)
        return;
    if (until.isValid() && !m_times.isEmpty() && until < m_times.first().at) {
        m_asked = until;
        m_past.ask(until);
        return;
    }
    m_past.drop();
    m_asked = {};
    if (isPast())
        showSnapshot({}, m_newest);
}

void Desk::readAround()
{
    if (!m_snapshot || m_asked.isValid())
        return;
    const QList<QDateTime> steps = releases();
    const auto next = std::upper_bound(steps.begin(), steps.end(), m_until);
    const auto before = isPast() ? releaseBefore(steps, m_until) : releaseBefore(steps, steps.isEmpty() ? QDateTime() : steps.last());
    const bool hasRoom = bytesOf(*m_snapshot) < kMostBytesTwice;
    if (before && !m_previous) {
        m_previous = m_past.kept(*before);
        if (m_previous)
            Q_EMIT previousChanged();
        else if (hasRoom)
            m_past.prepare(*before);
    }
    if (hasRoom && isPast() && next != steps.end() && *next < m_times.first().at)
        m_past.prepare(*next); // does nothing while the one before is being read
}

void Desk::lock()
{
    ++m_session;
    for (const auto &[job, cancel] : m_jobs)
        cancel();
    m_cache.reset();
    m_past.setCache(nullptr);
    m_around.stop();
    m_newest.reset();
    m_snapshot.reset();
    m_previous.reset();
    m_until = m_asked = {};
    m_sources.clear();
    m_times.clear();
    m_isSample = false;
    Q_EMIT snapshotChanged();
    Q_EMIT locked();
}

Result<Desk::Opened> Desk::openSample(const QString &folder, const Clock &clock, const jobs::JobContext &job)
{
    const store::Passphrase secret{QByteArray(kSamplePassphrase)};
    const bool isThere = store::Cache::exists(folder);
    Result<store::Cache> cache = isThere ? store::Cache::open(folder, secret, {}, store::Cache::IfLost::MakeAnew)
                                         : store::Cache::create(folder, secret);
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
        for (const int day : kSampleDownloads)
            options.earlierDays.append(QDate(2024, 5, day));
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

void Desk::preview(const QStringList &paths, const files::ListHeadings &headings)
{
    using Files = QList<files::FileDescription>;
    auto future = jobs::start<Files>(&m_readers, [paths, said = headings, cache = m_cache](jobs::JobContext &job) -> Result<Files> {
        files::ListHeadings all;
        if (cache) {
            const auto known = sync::knownHeadings(*cache);
            if (!known)
                return known.error();
            all = *known;
        }
        for (auto it = said.cbegin(); it != said.cend(); ++it)
            all.insert(normalizedName(it.key()), it.value());
        return sync::preview(paths, job, all);
    });
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
    showTime({}); // nothing is imported into the past: what comes is shown with the newest
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
        takeNewest(result->snapshot, result->sources);
        Q_EMIT importFinished(result->report);
    });
}

void Desk::refresh()
{
    if (!m_cache || hasJobs())
        return;
    const std::int64_t known = m_newest ? m_newest->lea().generation : 0;
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
        takeNewest(found->snapshot, found->sources);
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
    std::optional<store::PastStudent> past;
    if (isPast()) {
        past = {m_until, {}};
        if (const auto at = m_snapshot->indexOf(ssid)) {
            for (const domain::ScoreRecord &record : m_snapshot->recordsOf(m_snapshot->students()[*at]))
                past->records.push_back(record.id);
        }
    }
    return jobs::start<domain::StudentFile>(
        &m_readers, [cache = m_cache, ssid, past = std::move(past)](jobs::JobContext &) -> Result<domain::StudentFile> {
            auto found = past ? cache->student(ssid, *past) : cache->student(ssid);
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

namespace {

const QString kResultsView = QStringLiteral("results-view"); // saved, do not change

Result<QList<NamedView>> namedViews(const store::Cache &cache)
{
    const auto saved = cache.savedQuestions(kResultsView);
    if (!saved)
        return saved.error();
    QList<NamedView> views;
    for (const store::SavedQuestion &view : *saved)
        views.append({view.name, view.body.toUtf8()});
    return views;
}

} // namespace

QFuture<Result<QList<NamedView>>> Desk::savedViews()
{
    if (!m_cache)
        return failedFuture<QList<NamedView>>(ErrorKind::Unauthorized);
    return jobs::start<QList<NamedView>>(&m_readers, [cache = m_cache](jobs::JobContext &) { return namedViews(*cache); });
}

QFuture<Result<QList<NamedView>>> Desk::saveView(const NamedView &view)
{
    if (!m_cache)
        return failedFuture<QList<NamedView>>(ErrorKind::Unauthorized);
    return jobs::start<QList<NamedView>>(&m_readers, [cache = m_cache, view](jobs::JobContext &) -> Result<QList<NamedView>> {
        if (const auto saved = cache->saveQuestion(kResultsView, {view.name, QString::fromUtf8(view.view)}); !saved)
            return saved.error();
        return namedViews(*cache);
    });
}

QFuture<Result<QList<NamedView>>> Desk::removeView(const QString &name)
{
    if (!m_cache)
        return failedFuture<QList<NamedView>>(ErrorKind::Unauthorized);
    return jobs::start<QList<NamedView>>(&m_readers, [cache = m_cache, name](jobs::JobContext &) -> Result<QList<NamedView>> {
        if (const auto removed = cache->removeQuestion(kResultsView, name); !removed)
            return removed.error();
        return namedViews(*cache);
    });
}

namespace {

Result<ExportSource::KeptList> keptIn(const store::Cache &cache, const QString &kind)
{
    const auto saved = cache.savedQuestions(kind);
    if (!saved)
        return saved.error();
    ExportSource::KeptList list;
    for (const store::SavedQuestion &question : *saved)
        list.append({question.name, question.body});
    return list;
}

} // namespace

QFuture<Result<ExportSource::KeptList>> Desk::kept(const QString &kind)
{
    if (!m_cache)
        return failedFuture<KeptList>(ErrorKind::Cancelled);
    return jobs::start<KeptList>(&m_readers, [cache = m_cache, kind](jobs::JobContext &) { return keptIn(*cache, kind); });
}

QFuture<Result<ExportSource::KeptList>> Desk::keep(const QString &kind, const Kept &text)
{
    if (!m_cache)
        return failedFuture<KeptList>(ErrorKind::Cancelled);
    return jobs::start<KeptList>(&m_readers, [cache = m_cache, kind, text](jobs::JobContext &) -> Result<KeptList> {
        if (const Result<void> saved = cache->saveQuestion(kind, {text.name, text.body}); !saved)
            return saved.error();
        return keptIn(*cache, kind);
    });
}

QFuture<Result<ExportSource::KeptList>> Desk::forget(const QString &kind, const QString &name)
{
    if (!m_cache)
        return failedFuture<KeptList>(ErrorKind::Cancelled);
    return jobs::start<KeptList>(&m_readers, [cache = m_cache, kind, name](jobs::JobContext &) -> Result<KeptList> {
        if (const Result<void> removed = cache->removeQuestion(kind, name); !removed)
            return removed.error();
        return keptIn(*cache, kind);
    });
}

QFuture<Result<exports::ExportedFile>> Desk::writeData(const exports::DataFileRequest &request)
{
    if (!m_cache)
        return failedFuture<exports::ExportedFile>(ErrorKind::Cancelled);
    return jobs::start<exports::ExportedFile>(
        &m_readers, [cache = m_cache, request](jobs::JobContext &job) { return exports::exportDataFile(*cache, request, job); });
}

QFuture<Result<exports::ExportedFile>> Desk::writeDistrict(const exports::DistrictExportRequest &request)
{
    if (!m_cache)
        return failedFuture<exports::ExportedFile>(ErrorKind::Cancelled);
    return jobs::start<exports::ExportedFile>(
        &m_readers, [cache = m_cache, request](jobs::JobContext &job) { return exports::exportDistrict(*cache, request, job); });
}

QFuture<Result<exports::SsrExport>> Desk::writeReports(std::shared_ptr<const analytics::Snapshot> snapshot, const exports::SsrFilter &filter,
                                                       const exports::SsrTarget &target)
{
    if (!m_cache || !snapshot)
        return failedFuture<exports::SsrExport>(ErrorKind::Cancelled);
    return jobs::start<exports::SsrExport>(&m_readers, [cache = m_cache, snapshot = std::move(snapshot), filter, target](jobs::JobContext &job) {
        return exports::exportSsrs(*snapshot, *cache, filter, target, job);
    });
}

} // namespace scoredesk::ui
