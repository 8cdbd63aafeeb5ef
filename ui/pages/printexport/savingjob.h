// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/latestonly.h"

#include <QtCore/QFutureWatcher>

namespace scoredesk::ui {

/// One file, or several, being written: tells how far it is, and is stopped without an answer. What writes looks at its job until the file
/// is there, so that nothing is left behind of what was stopped. GUI thread only.
template <typename T>
class SavingJob
{
public:
    /// Calls \a progress(fraction) now and then, and once \a done(Result<T>) unless stop() came before.
    template <typename Progress, typename Done>
    void start(const QFuture<Result<T>> &future, QObject *context, Progress progress, Done done)
    {
        auto *watcher = new QFutureWatcher<Result<T>>(context);
        QObject::connect(watcher, &QFutureWatcherBase::progressValueChanged, context, [watcher, progress](int value) {
            const int most = watcher->progressMaximum();
            if (!watcher->isCanceled() && most > 0)
                progress(double(value) / most);
        });
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
        watcher->setFuture(future);
        m_isRunning = true;
        m_latest.start(future, context, [this, done = std::move(done)](Result<T> result) mutable {
            m_isRunning = false;
            done(std::move(result));
        });
    }

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// Whether there was something to stop.
    bool stop()
    {
        m_latest.drop();
        return std::exchange(m_isRunning, false);
    }

private:
    LatestOnly<T> m_latest;
    bool m_isRunning = false;
};

} // namespace scoredesk::ui
