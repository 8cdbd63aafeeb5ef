// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobs.h"

#include <cstdint>
#include <memory>
#include <utility>

namespace scoredesk::ui {

/// Lets only the newest of several requests answer: a new one cancels the one before and drops its answer, whenever
/// that comes. GUI thread only.
template <typename T>
class LatestOnly
{
public:
    LatestOnly() = default;
    LatestOnly(const LatestOnly &) = delete;
    LatestOnly &operator=(const LatestOnly &) = delete;
    ~LatestOnly() { drop(); }

    /// Calls \a callback(Result<T>) on \a context's thread when \a future ends, unless another request came meanwhile.
    template <typename Callback>
    void start(const QFuture<Result<T>> &future, QObject *context, Callback callback)
    {
        drop();
        m_future = future;
        const std::uint64_t mine = *m_serial;
        jobs::whenDone<T>(future, context,
                          [mine, serial = m_serial, callback = std::move(callback)](Result<T> result) mutable {
                              if (*serial != mine)
                                  return;
                              ++*serial;
                              callback(std::move(result));
                          });
    }

    /// Cancels what is under way; its answer is not given.
    void drop()
    {
        ++*m_serial;
        m_future.cancel();
        m_future = {};
    }

private:
    QFuture<Result<T>> m_future;
    std::shared_ptr<std::uint64_t> m_serial = std::make_shared<std::uint64_t>(0);
};

} // namespace scoredesk::ui
