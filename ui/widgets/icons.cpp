// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include <QtCore/QFile>
#include <QtGui/QGuiApplication>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

#include <array>
#include <cmath>

/// A static library's resources are linked only when asked for, and the macro works outside namespaces only.
static void initIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char *, std::size_t(Icon::Count)> kNames{
    "",       "home",     "students", "results", "reports", "groups", "delivery", "activity", "settings", "lock",
    "help",   "search",   "sync",     "clock",   "calendar", "check", "held",     "none",     "warn",     "info",
    "cross",  "plus",     "filter",   "columns", "table",   "export", "download", "copy",     "print",    "folder",
    "cloud",  "flask",    "key",      "globe",   "flag",    "chevron-left", "chevron-right", "chevron-up",
    "chevron-down", "play", "pause"};

bool mirrors(Icon which)
{
    return which == Icon::ChevronLeft || which == Icon::ChevronRight;
}

QByteArray svgSource(Icon which)
{
    [[maybe_unused]] static const bool isLoaded = (initIconResources(), true);
    QFile file(u":/icons/%1.svg"_s.arg(QLatin1StringView(kNames[std::size_t(which)])));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class RoleIconEngine final : public QIconEngine
{
public:
    RoleIconEngine(Icon which, ColorRole role) : m_which(which), m_role(role) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, QRectF(rect), m_which, colorFor(mode), QGuiApplication::layoutDirection());
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const bool mirrored = mirrors(m_which) && QGuiApplication::layoutDirection() == Qt::RightToLeft;
        return iconPixmap(m_which, qMin(size.width(), size.height()), 1.0, colorFor(mode), mirrored);
    }

    QIconEngine *clone() const override { return new RoleIconEngine(m_which, m_role); }

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode) const
    {
        return themeOf(nullptr).color(mode == QIcon::Disabled ? ColorRole::TextMuted : m_role);
    }

    Icon m_which;
    ColorRole m_role;
};

} // namespace

QIcon icon(Icon which, ColorRole role)
{
    return which == Icon::None ? QIcon() : QIcon(new RoleIconEngine(which, role));
}

void paintIcon(QPainter &painter, const QRectF &rect, Icon which, const QColor &color, Qt::LayoutDirection direction)
{
    if (which == Icon::None)
        return;
    const int size = int(std::lround(qMin(rect.width(), rect.height())));
    const QPointF corner(rect.center().x() - size / 2.0, rect.center().y() - size / 2.0);
    const double ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
    const bool mirrored = direction == Qt::RightToLeft && mirrors(which);
    painter.drawPixmap(QPointF(std::round(corner.x()), std::round(corner.y())),
                       iconPixmap(which, size, ratio, color, mirrored));
}

QPixmap iconPixmap(Icon which, int size, double ratio, const QColor &color, bool mirrored)
{
    if (which == Icon::None || size <= 0)
        return {};
    const QString key = u"scoredesk-icon-%1-%2-%3-%4-%5"_s.arg(int(which))
                            .arg(size)
                            .arg(ratio)
                            .arg(color.rgba(), 0, 16)
                            .arg(int(mirrored));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;

    QByteArray source = svgSource(which);
    source.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(source);
    const int pixels = qMax(1, int(std::lround(size * ratio)));
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    if (renderer.isValid())
        renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap = QPixmap::fromImage(mirrored ? image.mirrored(true, false) : image);
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace scoredesk::ui
