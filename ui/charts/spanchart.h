// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartscene.h"

namespace scoredesk::ui {

/// One row: a line from one value to another.
struct SpanRow
{
    QString label;
    double from = 0, to = 0;
    QStringList cells;  ///< at the end, as many as SpanData::heads
    QString reason;     ///< in place of the line
    bool isTotal = false;
    bool hasLine = true; ///< without it, the point at `to` alone: what the others are compared with
    QString spoken;     ///< its values in words
};

struct SpanData
{
    QString heading;      ///< what the rows are
    QStringList heads;    ///< of the cells at the end
    QString fromName, toName; ///< "Last year", "This year": what the two ends are
    double low = 0, high = 100, step = 50; ///< of the axis
    bool isPercent = true;
    bool isAgainstOne = false; ///< all lines begin at one value: a line through all rows stands for it
    QList<SpanRow> rows;
};

/// Rows of spans: before and now, or all students and a group. The beginning is hollow, the end filled.
class SpanChart final : public ChartScene
{
public:
    SpanChart(SpanData data, const ChartTheme &theme, ChartWords words = {});

    [[nodiscard]] double heightFor(double width) const override;
    [[nodiscard]] QList<ChartMark> marks() const override; ///< row
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<QStringList> table() const override;

protected:
    void lay() override;
    [[nodiscard]] bool isSmooth() const override { return true; }
    void paintMarks(QPainter &painter) override;

private:
    [[nodiscard]] QRectF rowRect(qsizetype row) const;
    [[nodiscard]] double placeOf(double value) const;
    [[nodiscard]] double headsTop() const;
    void paintLegend(QPainter &painter) const;
    void paintRow(QPainter &painter, qsizetype row) const;

    SpanData m_data;
    QRectF m_plot;
    double m_labelWidth = 0;
    QList<double> m_cellWidths;
};

} // namespace scoredesk::ui
