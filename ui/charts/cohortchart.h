// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartscene.h"
#include "ui/charts/panels.h"

#include <cstdint>

namespace scoredesk::ui {

/// A mean scale score with its standard error; below 0 where there is none.
struct MeanPoint
{
    double mean = -1, error = 0;
    std::int64_t count = 0;
};

/// One year of a cohort's way.
struct CohortPoint
{
    QString grade;     ///< "Grade 4"
    QString year;      ///< "2022–23"
    MeanPoint cohort, all;
    QList<int> cuts;   ///< first scores of levels 2 to 4 in that grade and year; may be empty
};

struct CohortPanel
{
    QString title; ///< "Grade 5 in 2023–24"
    QString facts; ///< "The same 412 students"
    QString reason;
    QList<CohortPoint> points;
};

/// Mean scale scores of cohorts on their way through the grades, over the bands of the levels: the cohort solid with its error, everybody of
/// the grade dashed.
class CohortChart final : public ChartScene
{
public:
    CohortChart(QList<CohortPanel> panels, const ChartTheme &theme, ChartWords words = {});

    [[nodiscard]] double heightFor(double width) const override;
    [[nodiscard]] QList<ChartMark> marks() const override; ///< row: panel, part: point
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<QStringList> table() const override;

protected:
    void lay() override;
    [[nodiscard]] bool isSmooth() const override { return true; }
    void paintMarks(QPainter &painter) override;
    void paintGround(QPainter &painter) override;

private:
    [[nodiscard]] PanelGrid grid() const;
    [[nodiscard]] double panelsTop() const;
    [[nodiscard]] QRectF plotOf(int panel) const;
    [[nodiscard]] QPointF placeOf(int panel, qsizetype point, double score) const;
    void paintPanel(QPainter &painter, int panel) const;

    QList<CohortPanel> m_panels;
    QList<QChart *> m_charts; ///< owned by the scene
    struct Span
    {
        double low = 0, high = 1, step = 1;
    };
    QList<Span> m_spans; ///< of the score axes
};

} // namespace scoredesk::ui
