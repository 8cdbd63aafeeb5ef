// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartscene.h"

#include <cstdint>

namespace scoredesk::ui {

/// What stood after one day's release.
struct ReleasePoint
{
    QString label;              ///< "Wed, Jun 5"
    int day = 0;                ///< places the point: days may be apart
    std::int64_t added = 0, scored = 0, records = 0;
    int metTenths = -1;         ///< below 0 where there is no share
};

/// How scores came in: the share of the records scored (solid) and the percent met or exceeded of those (dashed), day by day.
class ReleaseChart final : public ChartScene
{
public:
    ReleaseChart(QList<ReleasePoint> points, QString metName, const ChartTheme &theme, ChartWords words = {});

    [[nodiscard]] double heightFor(double width) const override;
    [[nodiscard]] QList<ChartMark> marks() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<QStringList> table() const override;

protected:
    void lay() override;
    [[nodiscard]] bool isSmooth() const override { return true; }
    void paintMarks(QPainter &painter) override;

private:
    [[nodiscard]] double xOf(qsizetype point) const;
    [[nodiscard]] double yOf(double percent) const;

    QList<ReleasePoint> m_points;
    QString m_metName;
    QRectF m_plot;
};

} // namespace scoredesk::ui
