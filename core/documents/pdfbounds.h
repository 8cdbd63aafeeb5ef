// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobs.h"
#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <cstdint>

namespace scoredesk::documents {

/// How much there may be to interpret in a PDF from outside. Far above any Student Score Report: whole pages of text are some ten
/// kilobytes.
struct PdfBounds
{
    std::int64_t maxObjects = 2'000'000;            ///< in the whole file, those in object streams too
    std::int64_t maxContentPerPage = 8 * 1024 * 1024; ///< bytes, unpacked: what a page draws and the forms it may draw
};

/// Looks over \a pdf without interpreting a page: counts its objects and unpacks what each page draws, no further than the bound. A
/// renderer would unpack and run all of it and cannot be stopped within a page. What stays possible are forms that draw each other many
/// times over. Asks \a job once a page. Errors: InvalidInput with the reason in detail, Cancelled.
[[nodiscard]] Result<void> checkBounds(const QByteArray &pdf, const QString &name, const PdfBounds &bounds,
                                       const jobs::JobContext &job);

} // namespace scoredesk::documents
