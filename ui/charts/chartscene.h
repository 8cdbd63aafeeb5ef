// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/charttheme.h"

#include <QtCharts/QChart>
#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QRectF>
#include <QtCore/QSizeF>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtGui/QImage>
#include <QtWidgets/QGraphicsScene>

#include <memory>

class QPainter;

namespace scoredesk::ui {

/// What a chart shows in one place: a segment of a bar, a point of a line.
struct ChartMark
{
    QRectF rect;      ///< in units of the scene
    int row = 0;      ///< of the chart's data
    int part = 0;     ///< of the row: the level 1 … 4 of a bar, or with levels grouped the lower one of the pair; else 0
    QString name;     ///< spoken: what it is, its value and its N
    QString toolTip;  ///< the same in lines
};

/// Words that stand on a chart wherever it goes, on paper and in files too.
struct ChartWords
{
    QString title; ///< "ELA by school, 2023–24, partial results"; empty: none is drawn
    QString stamp; ///< "As of Wed, Jun 5, 6:00 AM", at the end of the title's line; with SAMPLE where data are made up
    QString note;  ///< below the chart; may be empty
};

/// One Qt Charts scene for screen, paper and files. What Qt Charts does not do (patterns, percents on the marks, words in place of a bar) is
/// painted over its plot area. It is no widget, but needs a QApplication and the GUI thread.
///
///     LevelChart chart(data, ChartTheme::paper());
///     const double height = chart.heightFor(page.width());
///     chart.paint(painter, QRectF(page.left(), y, page.width(), height));
class ChartScene
{
public:
    virtual ~ChartScene();
    ChartScene(const ChartScene &) = delete;
    ChartScene &operator=(const ChartScene &) = delete;

    /// The height that \a width of scene units asks for, title and note included.
    [[nodiscard]] virtual double heightFor(double width) const = 0;
    /// Lays the chart out in \a size scene units; paint() does so itself.
    void resize(const QSizeF &size);
    [[nodiscard]] QSizeF size() const { return m_size; }
    /// Draws it into \a target, one scene unit to one unit of the painter, as vectors.
    void paint(QPainter &painter, const QRectF &target);

    /// As laid out last, in reading order.
    [[nodiscard]] virtual QList<ChartMark> marks() const = 0;
    /// One or two sentences that say what the chart shows.
    [[nodiscard]] virtual QString summary() const = 0;
    /// The table twin: headers, then a line for each row. Numbers as in files: a point, no thousands.
    [[nodiscard]] virtual QList<QStringList> table() const = 0;
    [[nodiscard]] const ChartTheme &theme() const { return m_theme; }
    [[nodiscard]] QChart *chart() const { return m_chart; }

protected:
    class Overlay;
    class Underlay;

    explicit ChartScene(const ChartTheme &theme, ChartWords words = {});
    /// Sets the plot area and whatever else follows from size().
    virtual void lay() = 0;
    /// Slanting lines are smoothed; charts of upright edges stay sharp without.
    [[nodiscard]] virtual bool isSmooth() const { return false; }
    /// Over what Qt Charts has drawn.
    virtual void paintMarks(QPainter &painter) = 0;
    /// Below it: bands that lines run over.
    virtual void paintGround(QPainter &) {}
    /// One more chart in the scene, for small multiples: lay() gives it its geometry, see placeChart().
    [[nodiscard]] QChart *addChart();
    /// Puts \a panel into \a rect of the scene with the plot area \a plot, which is in units of the scene too.
    static void placeChart(QChart *panel, const QRectF &rect, const QRectF &plot);
    [[nodiscard]] const ChartWords &words() const { return m_words; }
    /// The height of title, stamp and what separates them from the chart, and of the note.
    [[nodiscard]] double headHeight(double width) const;
    [[nodiscard]] double footHeight(double width) const;
    void paintWords(QPainter &painter) const;

private:
    static void strip(QChart *chart);

    ChartTheme m_theme;
    ChartWords m_words;
    QSizeF m_size;
    QGraphicsScene m_scene;
    QChart *m_chart; ///< owned by the scene
};

/// The chart as a picture of \a ratio pixels for a unit. Dots per metre are set, so that it is as large on a page.
[[nodiscard]] QImage chartImage(ChartScene &chart, double width, double ratio = 2);
[[nodiscard]] QByteArray chartSvg(ChartScene &chart, double width);
/// Comma-separated with a byte order mark, so that Excel reads the letters; every cell is safe from being read as a formula. The title,
/// stamp and note stand above as lines of one cell where \a words has them.
[[nodiscard]] QByteArray chartCsv(const ChartScene &chart, const ChartWords &words);
/// The same of \a lines, the headers first, where a chart shows less than its table.
[[nodiscard]] QByteArray tableCsv(const QList<QStringList> &lines, const ChartWords &words);

} // namespace scoredesk::ui
