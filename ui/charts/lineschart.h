// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartscene.h"

#include <cstdint>

class QLineSeries;

namespace scoredesk::ui {

/// More groups than this are not told apart by dash and marker, and their names do not find room at the lines' ends.
inline constexpr qsizetype kMostLines = 8;

/// A place on the axis: a year, or a day on which scores came.
struct LinesTick
{
    QString label;          ///< "2023–24", "Wed, Jun 5"
    double at = 0;          ///< places it: days may be apart
    bool isPartial = false; ///< its results are not whole yet
};

/// One group at one tick.
struct LinesPoint
{
    int metTenths = -1;      ///< percent met or exceeded in tenths; below 0 where there is no share
    std::int64_t scored = 0; ///< the N of it
    QString reason;          ///< why there is no share
    bool isHidden = false;   ///< not even N is shown
};

struct ChartLine
{
    QString label;
    QList<LinesPoint> points; ///< one for each tick
    bool isTotal = false;     ///< everybody, beside the groups
};

/// Percent met or exceeded of several groups over years or releases, 0 to 100 %, a line each with its name and newest value at its end.
/// Lines differ by dash and marker, so that they are told apart in grey; the total is the one solid line in colour. A point without a share
/// leaves a gap.
class LinesChart final : public ChartScene
{
public:
    /// \a heading: what the lines are, "School"; \a tickHeading: what the ticks are, "Year". At most kMostLines beside the total.
    LinesChart(QList<LinesTick> ticks, QList<ChartLine> lines, QString heading, QString tickHeading, const ChartTheme &theme, ChartWords words = {});

    [[nodiscard]] double heightFor(double width) const override;
    [[nodiscard]] QList<ChartMark> marks() const override; ///< row: line, part: tick; of what has a share
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<QStringList> table() const override;

protected:
    void lay() override;
    [[nodiscard]] bool isSmooth() const override { return true; }
    void paintMarks(QPainter &painter) override;

private:
    /// Where a name stands at the end of its line.
    struct Ending
    {
        qsizetype line = 0;
        qsizetype tick = 0; ///< the newest with a share
        double y = 0;       ///< centre of the name
    };
    [[nodiscard]] double labelsWidth(double width) const;
    [[nodiscard]] double sideWidth() const;
    [[nodiscard]] double xOf(qsizetype tick) const;
    [[nodiscard]] double yOf(int metTenths) const;
    [[nodiscard]] QPen penOf(qsizetype line) const;
    [[nodiscard]] QString tickName(qsizetype tick) const;
    [[nodiscard]] QString valueOf(const LinesPoint &point) const;
    [[nodiscard]] QList<Ending> endings() const;
    void paintAxes(QPainter &painter) const;
    void paintMarker(QPainter &painter, qsizetype line, const QPointF &at) const;
    void paintEndings(QPainter &painter) const;

    QList<LinesTick> m_ticks;
    QList<ChartLine> m_lines;
    QString m_heading, m_tickHeading;
    QRectF m_plot;
};

} // namespace scoredesk::ui
