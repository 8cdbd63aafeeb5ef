// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/student.h"

#include <QtCore/QByteArray>
#include <QtCore/QFuture>

namespace scoredesk::ui {

/// Where a page gets one student and one report from; the desk implements it over the open cache. Both calls return
/// at once, the work runs off the GUI thread. A page cancels what it no longer waits for.
class StudentSource
{
public:
    virtual ~StudentSource() = default;

    /// Everything held about \a ssid. Errors: NotFound when the cache has no such student, Unauthorized when it is
    /// locked, Storage, Corrupt, Cancelled.
    [[nodiscard]] virtual QFuture<Result<domain::StudentFile>> load(domain::Ssid ssid) = 0;
    /// The bytes of one report as they were downloaded. Errors: as load.
    [[nodiscard]] virtual QFuture<Result<QByteArray>> document(Id<domain::SsrDocument> document) = 0;
};

} // namespace scoredesk::ui
