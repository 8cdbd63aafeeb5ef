// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/releasechart.h"

#include "ui/charts/leveldata.h"
#include "ui/models/cellwords.h"
#include "ui/widgets/paint.h"

#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>

namespace scoredesk::ui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ReleaseChart)
};

constexpr double kPlot = 200, kAxis = 22, kLegend = 28; // px at 100 %

double scoredPercent(const ReleasePoint &point)
{
    return point.records > 0 ? 100.0 * double(point.scored) / double(point.records) : 0;
}

} // namespace

ReleaseChart::ReleaseChart(QList<ReleasePoint> points, QString metName, const ChartTheme &chartTheme, ChartWords words)
    : ChartScene(chartTheme, std::move(words)), m_points(std::move(points)), m_metName(std::move(metName))
{
    const Theme &theme = this->theme().theme();
    auto *across = new QValueAxis;
    auto *upward = new QValueAxis;
    const double first = m_points.isEmpty() ? 0 : m_points.first().day, last = m_points.isEmpty() ? 1 : m_points.last().day;
    across->setRange(first, std::max(first + 1, last));
    across->setVisible(false);
    upward->setRange(0, 100);
    upward->setTickCount(5);
    upward->setLabelsVisible(false); // painted, by the language
    upward->setLineVisible(false);
    upward->setGridLinePen(QPen(theme.color(ColorRole::Line), 1));
    chart()->addAxis(across, Qt::AlignBottom);
    chart()->addAxis(upward, Qt::AlignLeft);
    auto *scored = new QLineSeries, *met = new QLineSeries;
    scored->setPen(QPen(theme.color(ColorRole::Accent), theme.lineTwo()));
    met->setPen(QPen(this->theme().ink(), theme.lineTwo(), Qt::DashLine));
    for (const ReleasePoint &point : std::as_const(m_points)) {
        scored->append(point.day, scoredPercent(point));
        if (point.metTenths >= 0)
            met->append(point.day, point.metTenths / 10.0);
    }
    for (QLineSeries *line : {scored, met}) {
        chart()->addSeries(line);
        line->attachAxis(across);
        line->attachAxis(upward);
    }
}

double ReleaseChart::heightFor(double width) const
{
    const Theme &theme = this->theme().theme();
    return headHeight(width) + theme.px(kLegend) + theme.px(kPlot) + theme.px(kAxis) + footHeight(width);
}

void ReleaseChart::lay()
{
    const Theme &theme = this->theme().theme();
    const QFontMetricsF caption(theme.font(TypeRole::Caption));
    const double left = caption.horizontalAdvance(percentOf(QLocale().toString(100))) + theme.px(12);
    const double top = headHeight(size().width()) + theme.px(kLegend);
    m_plot = QRectF(left, top, std::max(1.0, size().width() - left - theme.px(16)),
                    std::max(1.0, size().height() - top - theme.px(kAxis) - footHeight(size().width())));
    chart()->setPlotArea(m_plot);
}

double ReleaseChart::xOf(qsizetype point) const
{
    const double first = m_points.first().day, last = std::max(first + 1, double(m_points.last().day));
    return m_plot.left() + m_plot.width() * (m_points.at(point).day - first) / (last - first);
}

double ReleaseChart::yOf(double percent) const
{
    return m_plot.bottom() - m_plot.height() * percent / 100;
}

QList<ChartMark> ReleaseChart::marks() const
{
    QList<ChartMark> marks;
    const double r = theme().theme().px(7);
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        const ReleasePoint &point = m_points.at(i);
        const double x = xOf(i), y = yOf(scoredPercent(point));
        const QString added = Tr::tr("%n new scores", nullptr, int(point.added));
        const QString scored = Tr::tr("%1 of %2 records scored, %3")
                                   .arg(countText(point.scored), countText(point.records), percentOneText(point.scored, point.records));
        const QString met = point.metTenths < 0 ? QString() : Tr::tr("%1 %2, N = %3").arg(m_metName, tenthsText(point.metTenths), countText(point.scored));
        QStringList lines{point.label, added, scored};
        if (!met.isEmpty())
            lines.append(met);
        marks.append({QRectF(x - r, y - r, 2 * r, 2 * r), int(i), 0, lines.join(QStringLiteral(", ")), lines.join(QLatin1Char('\n'))});
    }
    return marks;
}

QString ReleaseChart::summary() const
{
    const QList<ChartMark> all = marks();
    if (all.isEmpty())
        return {};
    //: %1 what stood after the first release of scores, %2 after the last, %3 how many releases there were
    return Tr::tr("%3 days with new scores. First %1. Last %2.").arg(all.first().name, all.last().name, countText(all.size()));
}

QList<QStringList> ReleaseChart::table() const
{
    QList<QStringList> lines{{Tr::tr("Day"), Tr::tr("New scores"), Tr::tr("N scored"), Tr::tr("Scored, percent of records"), Tr::tr("%1, percent").arg(m_metName)}};
    for (const ReleasePoint &point : m_points) {
        lines.append({point.label, QString::number(point.added), QString::number(point.scored), QLocale::c().toString(scoredPercent(point), 'f', 1),
                      point.metTenths < 0 ? QString() : QLocale::c().toString(point.metTenths / 10.0, 'f', 1)});
    }
    return lines;
}

void ReleaseChart::paintMarks(QPainter &painter)
{
    if (m_points.isEmpty())
        return;
    const Theme &theme = this->theme().theme();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont caption = theme.font(TypeRole::Caption), small = theme.font(TypeRole::Small);
    const QFontMetricsF metrics(caption), smallMetrics(small);
    const double legend = headHeight(size().width());
    double x = 0;
    painter.setFont(small);
    for (const bool isScored : {true, false}) {
        painter.setPen(isScored ? QPen(theme.color(ColorRole::Accent), theme.lineTwo()) : QPen(this->theme().ink(), theme.lineTwo(), Qt::DashLine));
        painter.drawLine(QPointF(x, legend + theme.px(9)), QPointF(x + theme.px(28), legend + theme.px(9)));
        const ReleasePoint &last = m_points.last();
        const QString name = isScored ? Tr::tr("Scored, %1").arg(percentOneText(last.scored, last.records))
                             : last.metTenths < 0 ? m_metName
                                                  : Tr::tr("%1, %2").arg(m_metName, tenthsText(last.metTenths));
        painter.setPen(this->theme().mutedInk());
        painter.drawText(QRectF(x + theme.px(36), legend, smallMetrics.horizontalAdvance(name) + 2, theme.px(18)), Qt::AlignLeft | Qt::AlignVCenter, name);
        x += theme.px(36) + smallMetrics.horizontalAdvance(name) + theme.px(20);
    }
    painter.setFont(caption);
    for (const int percent : {0, 50, 100}) {
        painter.drawText(QRectF(0, yOf(percent) - metrics.height() / 2, m_plot.left() - theme.px(8), metrics.height()), Qt::AlignRight | Qt::AlignVCenter,
                         percentOf(QLocale().toString(percent)));
    }
    painter.setPen(QPen(theme.color(ColorRole::Strong), 1));
    painter.drawLine(m_plot.bottomLeft(), m_plot.bottomRight());
    double labelled = -1;
    const double r = theme.px(3.5);
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        const ReleasePoint &point = m_points.at(i);
        const double at = xOf(i), width = metrics.horizontalAdvance(point.label);
        const double left = std::clamp(at - width / 2, 0.0, size().width() - width);
        if (labelled < 0 || left > labelled + theme.px(10)) {
            painter.setPen(this->theme().mutedInk());
            painter.drawText(QRectF(left, m_plot.bottom() + theme.px(3), width + 1, metrics.height()), Qt::AlignCenter, point.label);
            labelled = left + width;
        }
        painter.setPen(QPen(theme.color(ColorRole::Accent), theme.lineTwo()));
        painter.setBrush(theme.color(ColorRole::Accent));
        painter.drawEllipse(QPointF(at, yOf(scoredPercent(point))), r, r);
    }
    painter.restore();
}

} // namespace scoredesk::ui
