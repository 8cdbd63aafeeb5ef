// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/profile/ssrrenderer.h"

#include "core/base/jobs.h"

#include <poppler-qt6.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QThreadPool>

#include <algorithm>
#include <memory>

namespace scoredesk::ui {

namespace {

constexpr qsizetype kMaxBytes = 64 * 1024 * 1024;
constexpr qint64 kMaxMilliseconds = 10'000;
constexpr int kMaxSide = 8'000; // px; a page of odd proportions must not ask for gigabytes
constexpr double kPointsPerInch = 72.0;

/// What Poppler asks now and then while it draws.
struct Watch
{
    const jobs::JobContext *job = nullptr;
    QElapsedTimer timer;

    [[nodiscard]] bool isOver() const { return job->isCancelled() || timer.elapsed() > kMaxMilliseconds; }
};

void ignorePartial(const QImage &, const QVariant &) {}
bool wantsPartial(const QVariant &)
{
    return false;
}
bool shouldAbort(const QVariant &payload)
{
    return static_cast<const Watch *>(payload.value<const void *>())->isOver();
}

/// What Poppler says of a broken file may quote it, so it goes nowhere.
void ignoreMessage(const QString &, const QVariant &) {}

/// Once: the function is Poppler's for all threads.
void keepPopplerQuiet()
{
    static const bool isQuiet = [] {
        Poppler::setDebugErrorFunction(ignoreMessage, {});
        return true;
    }();
    static_cast<void>(isQuiet);
}

Error unreadable(const QString &detail)
{
    return Error{ErrorKind::InvalidInput, {}, detail};
}

Result<RenderedPage> draw(const QByteArray &pdf, int pageIndex, int width, double ratio, const jobs::JobContext &job)
{
    if (pdf.size() > kMaxBytes)
        return unreadable(QStringLiteral("report larger than 64 MB"));
    keepPopplerQuiet();
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(pdf);
    if (!document || document->isLocked())
        return unreadable(QStringLiteral("Poppler does not read the report"));
    if (pageIndex < 0 || pageIndex >= document->numPages())
        return Error{ErrorKind::NotFound, {}, QStringLiteral("no such page")};
    document->setRenderHint(Poppler::Document::Antialiasing);
    document->setRenderHint(Poppler::Document::TextAntialiasing);
    const std::unique_ptr<Poppler::Page> page = document->page(pageIndex);
    if (!page || page->pageSizeF().isEmpty())
        return unreadable(QStringLiteral("page without a size"));
    const QSizeF points = page->pageSizeF();
    double pixelsPerPoint = std::max(1, width) * ratio / points.width();
    pixelsPerPoint = std::min(pixelsPerPoint, kMaxSide / std::max(points.width(), points.height()));

    Watch watch{&job, {}};
    watch.timer.start();
    const double dpi = pixelsPerPoint * kPointsPerInch;
    QImage image = page->renderToImage(dpi, dpi, -1, -1, -1, -1, Poppler::Page::Rotate0, ignorePartial, wantsPartial, shouldAbort,
                                       QVariant::fromValue(static_cast<const void *>(&watch)));
    if (job.isCancelled())
        return Error{ErrorKind::Cancelled, {}, {}};
    if (image.isNull() || watch.isOver())
        return unreadable(QStringLiteral("page not drawn in time"));
    image.setDevicePixelRatio(ratio);
    return RenderedPage{image, document->numPages()};
}

} // namespace

QFuture<Result<RenderedPage>> PopplerSsrRenderer::render(const QByteArray &pdf, int page, int width, double ratio)
{
    return jobs::start<RenderedPage>(QThreadPool::globalInstance(), [pdf, page, width, ratio](jobs::JobContext &job) {
        return draw(pdf, page, width, ratio, job);
    });
}

} // namespace scoredesk::ui
