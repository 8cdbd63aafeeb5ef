// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartscene.h"

#include <cstdint>

class QLineSeries;

namespace scoredesk::ui {

/// One year of a trend.
struct TrendPoint
{
    QString label;              ///< "2023–24"
    int metTenths = -1;         ///< percent met or exceeded in tenths; below 0 where there is no share
    std::int64_t scored = 0;    ///< the N of it
    bool isPartial = false;
    QString reason;             ///< why there is no share
    bool isHidden = false;      ///< not even N is shown
};

/// Percent met or exceeded over years, 0 to 100 %, each point with its value and N beside it. A year without a share leaves a gap.
class TrendChart final : public ChartScene
{
public:
    /// \a isTall: as the page's chart, rather than a strip below another.
    TrendChart(QList<TrendPoint> points, const ChartTheme &theme, ChartWords words = {}, bool isTall = false);

    [[nodiscard]] double heightFor(double width) const override;
    [[nodiscard]] QList<ChartMark> marks() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<QStringList> table() const override;

protected:
    void lay() override;
    [[nodiscard]] bool isSmooth() const override { return true; }
    void paintMarks(QPainter &painter) override;

private:
    [[nodiscard]] QPointF placeOf(qsizetype point) const;

    QList<TrendPoint> m_points;
    bool m_isTall;
    QList<QLineSeries *> m_lines; ///< owned by the chart: a run of years without a gap each
    QRectF m_plot;
};

} // namespace scoredesk::ui
