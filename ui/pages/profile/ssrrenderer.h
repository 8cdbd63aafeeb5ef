// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QFuture>
#include <QtGui/QImage>

namespace scoredesk::ui {

/// One page of a report as a picture.
struct RenderedPage
{
    QImage image;      ///< its devicePixelRatio is that asked for
    int pageCount = 0; ///< of the whole document
};

/// Draws pages of Student Score Reports. Returns at once; the work runs off the GUI thread, and cancelling the future stops it.
class SsrRenderer
{
public:
    virtual ~SsrRenderer() = default;

    /// Page \a page (0-based) of \a pdf, \a width logical px wide on a screen of \a ratio. Errors: InvalidInput when it is not a PDF that can be
    /// drawn, is too large, or takes too long; NotFound when it has no such page; Cancelled.
    [[nodiscard]] virtual QFuture<Result<RenderedPage>> render(const QByteArray &pdf, int page, int width, double ratio) = 0;
};

/// By Poppler, with limits: a report of more than 64 MB is refused, a page that takes more than 10 s is given up.
class PopplerSsrRenderer : public SsrRenderer
{
public:
    [[nodiscard]] QFuture<Result<RenderedPage>> render(const QByteArray &pdf, int page, int width, double ratio) override;
};

} // namespace scoredesk::ui
