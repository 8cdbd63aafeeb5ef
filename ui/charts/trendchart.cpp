// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trendchart.h"

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
    Q_DECLARE_TR_FUNCTIONS(TrendChart)
};

constexpr double kPlot = 84, kTallPlot = 200, kAxis = 22, kTop = 20; // px at 100 %

} // namespace

TrendChart::TrendChart(QList<TrendPoint> points, const ChartTheme &chartTheme, ChartWords words, bool isTall)
    : ChartScene(chartTheme, std::move(words)), m_points(std::move(points)), m_isTall(isTall)
{
    const Theme &theme = this->theme().theme();
    auto *across = new QValueAxis;
    auto *upward = new QValueAxis;
    across->setRange(-0.5, std::max(0.5, double(m_points.size()) - 0.5));
    across->setVisible(false);
    upward->setRange(0, 100);
    upward->setTickCount(3);
    upward->setLabelsVisible(false); // painted, by the language
    upward->setLineVisible(false);
    upward->setGridLinePen(QPen(theme.color(ColorRole::Line), 1));
    chart()->addAxis(across, Qt::AlignBottom);
    chart()->addAxis(upward, Qt::AlignLeft);
    QLineSeries *line = nullptr;
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        if (m_points.at(i).metTenths < 0) {
            line = nullptr;
            continue;
        }
        if (!line) {
            line = new QLineSeries;
            line->setPen(QPen(theme.color(ColorRole::Accent), theme.lineTwo()));
            chart()->addSeries(line);
            line->attachAxis(across);
            line->attachAxis(upward);
            m_lines.append(line);
        }
        line->append(double(i), m_points.at(i).metTenths / 10.0);
    }
}

double TrendChart::heightFor(double width) const
{
    const Theme &theme = this->theme().theme();
    return headHeight(width) + theme.px(kTop) + theme.px(m_isTall ? kTallPlot : kPlot) + theme.px(kAxis) + footHeight(width);
}

void TrendChart::lay()
{
    const Theme &theme = this->theme().theme();
    const QFontMetricsF caption(theme.font(TypeRole::Caption));
    const double left = caption.horizontalAdvance(percentOf(QLocale().toString(100))) + theme.px(8);
    const double top = headHeight(size().width()) + theme.px(kTop);
    m_plot = QRectF(left, top, std::max(1.0, size().width() - left),
                    std::max(1.0, size().height() - top - theme.px(kAxis) - footHeight(size().width())));
    chart()->setPlotArea(m_plot);
}

QPointF TrendChart::placeOf(qsizetype point) const
{
    const double step = m_plot.width() / double(std::max<qsizetype>(1, m_points.size()));
    return {m_plot.left() + step * (double(point) + 0.5),
            m_plot.bottom() - m_plot.height() * std::max(0, m_points.at(point).metTenths) / 1000.0};
}

QList<ChartMark> TrendChart::marks() const
{
    QList<ChartMark> marks;
    const double r = theme().theme().px(8);
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        const TrendPoint &point = m_points.at(i);
        const QPointF at = placeOf(i);
        //: a year whose results are not whole yet
        const QString label = point.isPartial ? Tr::tr("%1, partial").arg(point.label) : point.label;
        const QString value = point.metTenths < 0 ? point.reason : Tr::tr("%1, N = %2").arg(tenthsText(point.metTenths), countText(point.scored));
        marks.append({QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r), int(i), 0, Tr::tr("%1: %2").arg(label, value), label + QLatin1Char('\n') + value});
    }
    return marks;
}

QString TrendChart::summary() const
{
    QStringList parts;
    for (const ChartMark &mark : marks())
        parts.append(mark.name);
    return parts.join(QStringLiteral("; "));
}

QList<QStringList> TrendChart::table() const
{
    QList<QStringList> lines{{Tr::tr("Year"), Tr::tr("N scored"), Tr::tr("Met or exceeded, percent"), Tr::tr("Remark")}};
    for (const TrendPoint &point : m_points) {
        lines.append({point.label, point.isHidden ? QString() : QString::number(point.scored),
                      point.metTenths < 0 ? QString() : QLocale::c().toString(point.metTenths / 10.0, 'f', 1),
                      point.isPartial ? Tr::tr("partial") : point.reason});
    }
    return lines;
}

void TrendChart::paintMarks(QPainter &painter)
{
    const Theme &theme = this->theme().theme();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont caption = theme.font(TypeRole::Caption);
    const QFontMetricsF metrics(caption);
    painter.setFont(caption);
    painter.setPen(this->theme().mutedInk());
    for (const int percent : {0, 50, 100}) {
        const double y = m_plot.bottom() - m_plot.height() * percent / 100;
        painter.drawText(QRectF(0, y - metrics.height() / 2, m_plot.left() - theme.px(6), metrics.height()), Qt::AlignRight | Qt::AlignVCenter,
                         percentOf(QLocale().toString(percent)));
    }
    painter.setPen(QPen(theme.color(ColorRole::Strong), 1));
    painter.drawLine(m_plot.bottomLeft(), m_plot.bottomRight());
    const double step = m_plot.width() / double(std::max<qsizetype>(1, m_points.size()));
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        const TrendPoint &point = m_points.at(i);
        const QPointF at = placeOf(i);
        const double left = at.x() - step / 2;
        painter.setFont(caption);
        painter.setPen(this->theme().mutedInk());
        painter.drawText(QRectF(left, m_plot.bottom() + theme.px(3), step, theme.px(kAxis - 4)), Qt::AlignHCenter | Qt::AlignTop,
                         metrics.elidedText(point.isPartial ? Tr::tr("%1, partial").arg(point.label) : point.label, Qt::ElideRight, step));
        if (point.metTenths < 0) {
            painter.drawText(QRectF(left, m_plot.center().y() - metrics.height() / 2, step, metrics.height()), Qt::AlignCenter,
                             metrics.elidedText(point.reason, Qt::ElideRight, step - theme.px(8)));
            continue;
        }
        const double r = theme.px(4);
        painter.setPen(QPen(theme.color(ColorRole::Accent), theme.lineTwo()));
        painter.setBrush(point.isPartial ? this->theme().background() : theme.color(ColorRole::Accent)); // hollow: not whole yet
        painter.drawEllipse(at, r, r);
        painter.setFont(theme.font(TypeRole::SmallStrong));
        painter.setPen(this->theme().ink());
        const QFontMetricsF strong(theme.font(TypeRole::SmallStrong));
        const QString words = strong.elidedText(Tr::tr("%1, N = %2").arg(tenthsText(point.metTenths), countText(point.scored)), Qt::ElideRight, step);
        painter.drawText(QRectF(left, at.y() - r - theme.px(3) - strong.height(), step, strong.height()), Qt::AlignCenter, words);
    }
    painter.restore();
}

} // namespace scoredesk::ui
