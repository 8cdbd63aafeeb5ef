// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFuture>
#include <QtCore/QFutureWatcher>
#include <QtCore/QPromise>
#include <QtCore/QThreadPool>

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <utility>

namespace scoredesk::jobs {

/// How far a job is, in units of its own (rows, bytes, students). total 0: not known.
struct Progress
{
    std::int64_t done = 0;
    std::int64_t total = 0;
};

/// What long work in core sees of the job it runs in: it asks whether to stop, and tells how far it is.
/// Both may be called from any thread the work uses.
class JobContext
{
public:
    using ProgressCallback = std::function<void(Progress)>;
    using CancelPoll = std::function<bool()>;

    JobContext() = default;
    JobContext(CancelPoll isCancelled, ProgressCallback onProgress)
        : m_isCancelled(std::move(isCancelled)), m_onProgress(std::move(onProgress))
    {
    }

    [[nodiscard]] bool isCancelled() const { return m_isCancelled && m_isCancelled(); }
    void report(Progress progress) const
    {
        if (m_onProgress)
            m_onProgress(progress);
    }

private:
    CancelPoll m_isCancelled;
    ProgressCallback m_onProgress;
};

/// Runs \a work(JobContext &) on \a pool. The future carries progress in thousandths of the total, and
/// cancelling it makes the context say so. \a work returns Result<T>; it captures values only.
/// What it throws ends as ErrorKind::Internal.
template <typename T, typename Work>
[[nodiscard]] QFuture<Result<T>> start(QThreadPool *pool, Work work)
{
    return QtConcurrent::run(pool, [work = std::move(work)](QPromise<Result<T>> &promise) mutable {
        promise.setProgressRange(0, 1000);
        JobContext context([&promise] { return promise.isCanceled(); },
                           [&promise](Progress p) {
                               promise.setProgressValue(p.total > 0 ? int(p.done * 1000 / p.total) : 0);
                           });
        try {
            promise.addResult(work(context));
        } catch (...) { // out of memory, or a mistake: else the receiver would take it for a cancelled job
            promise.addResult(Result<T>(Error{ErrorKind::Internal, {}, {}}));
        }
    });
}

/// Calls \a callback(Result<T>) once on \a context's thread when \a future ends; a cancelled job that left
/// no result gives ErrorKind::Cancelled. Nothing is called when \a context is gone by then.
template <typename T, typename Callback>
void whenDone(const QFuture<Result<T>> &future, QObject *context, Callback callback)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, callback = std::move(callback)]() mutable {
                         const QFuture<Result<T>> done = watcher->future();
                         watcher->deleteLater();
                         if (done.resultCount() > 0)
                             callback(done.resultAt(0));
                         else
                             callback(Result<T>(Error{ErrorKind::Cancelled, {}, {}}));
                     });
    watcher->setFuture(future);
}

} // namespace scoredesk::jobs
