// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartscene.h"
#include "ui/charts/leveldata.h"

class QValueAxis;

namespace scoredesk::ui {

/// How level bars are drawn.
struct LevelChartOptions
{
    bool isGrouped = false;   ///< 1–2 | 3–4 in place of four levels; not where there are three
    bool isDiverging = false; ///< bars meet at the line between levels 2 and 3
    bool hasLegend = true;
};

/// Level bars: a row each, whole percents in the segments, N and percent met or exceeded at the end; words where a row has no share.
class LevelChart final : public ChartScene
{
public:
    LevelChart(LevelData data, const ChartTheme &theme, const LevelChartOptions &options = {}, ChartWords words = {});

    [[nodiscard]] double heightFor(double width) const override;
    /// What heightFor() of a chart without title and note answers for \a rows of \a data, without making one. Any thread.
    [[nodiscard]] static double plainHeight(const LevelData &data, qsizetype rows, const ChartTheme &theme,
                                            const LevelChartOptions &options, double width);
    [[nodiscard]] QList<ChartMark> marks() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<QStringList> table() const override;
    [[nodiscard]] const LevelData &data() const { return m_data; }

protected:
    void lay() override;
    void paintMarks(QPainter &painter) override;

private:
    struct Segment
    {
        QRectF rect;
        int level = 0;   ///< whose colour it has
        int percent = 0;
        std::int64_t count = 0;
    };
    [[nodiscard]] bool isGrouped() const { return m_options.isGrouped && m_data.levels() == 4; }
    [[nodiscard]] QRectF rowRect(qsizetype row) const;
    [[nodiscard]] QRectF barRect(qsizetype row) const;
    [[nodiscard]] QList<Segment> segmentsOf(qsizetype row) const;
    [[nodiscard]] QString partName(int level) const;
    [[nodiscard]] double legendHeight(double width) const;
    void paintLegend(QPainter &painter, double width) const;
    void paintRow(QPainter &painter, qsizetype row) const;

    LevelData m_data;
    LevelChartOptions m_options;
    QValueAxis *m_axis; ///< owned by the chart
    QRectF m_plot;
    double m_labelWidth = 0, m_countWidth = 0, m_metWidth = 0;
};

} // namespace scoredesk::ui
