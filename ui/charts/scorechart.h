// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/distribution.h"
#include "ui/charts/chartscene.h"
#include "ui/charts/panels.h"

namespace scoredesk::ui {

/// One grade of a chart of scale scores.
struct ScorePanel
{
    QString title;                        ///< "Grade 5"
    QString facts;                        ///< "N = 668, mean 2,431, standard error 4"
    QString reason;                       ///< in place of the bars: too few
    std::vector<analytics::ScoreBin> bins;
    QList<int> cuts;                      ///< first scores of levels 2 and up
    int lowest = 0, highest = 0;          ///< of the scale; equal where it is not known
    double mean = -1;                     ///< below 0: none
    std::int64_t withScore = 0;
};

/// Scale scores as bars, a panel for each grade, with lines where the levels begin and a mark at the mean.
class ScoreChart final : public ChartScene
{
public:
    ScoreChart(QList<ScorePanel> panels, const ChartTheme &theme, ChartWords words = {});

    [[nodiscard]] double heightFor(double width) const override;
    [[nodiscard]] QList<ChartMark> marks() const override; ///< row: panel, part: bin
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<QStringList> table() const override;

protected:
    void lay() override;
    void paintMarks(QPainter &painter) override;

private:
    [[nodiscard]] PanelGrid grid() const;
    [[nodiscard]] QRectF plotOf(int panel) const;
    [[nodiscard]] double placeOf(int panel, double score) const;
    void paintPanel(QPainter &painter, int panel) const;

    QList<ScorePanel> m_panels;
    QList<QChart *> m_charts; ///< owned by the scene
    QList<double> m_tops;     ///< the largest number on each panel's axis
};

} // namespace scoredesk::ui
