// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/scorechart.h"

#include "ui/charts/leveldata.h"
#include "ui/models/cellwords.h"
#include "ui/widgets/paint.h"

#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QValueAxis>
#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace scoredesk::ui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ScoreChart)
};

constexpr double kPanel = 176, kLeast = 320, kGap = 20; // px at 100 %
constexpr double kHead = 40, kFoot = 20, kBadge = 16;
constexpr int kLines = 4;

} // namespace

ScoreChart::ScoreChart(QList<ScorePanel> panels, const ChartTheme &chartTheme, ChartWords words)
    : ChartScene(chartTheme, std::move(words)), m_panels(std::move(panels))
{
    const Theme &theme = this->theme().theme();
    for (const ScorePanel &panel : std::as_const(m_panels)) {
        QChart *chart = addChart();
        auto *set = new QBarSet(panel.title);
        std::int64_t most = 1;
        if (panel.reason.isEmpty()) {
            for (const analytics::ScoreBin &bin : panel.bins) {
                *set << double(bin.count);
                most = std::max(most, bin.count);
            }
        }
        const double step = std::max(1.0, roundStep(double(most), kLines));
        m_tops.append(std::ceil(double(most) / step) * step);
        set->setColor(theme.color(ColorRole::Accent));
        set->setBorderColor(this->theme().background());
        auto *series = new QBarSeries;
        series->setBarWidth(1);
        series->append(set);
        chart->addSeries(series);
        auto *across = new QValueAxis;
        across->setRange(-0.5, std::max(0.5, double(panel.bins.size()) - 0.5));
        across->setVisible(false);
        auto *upward = new QValueAxis;
        upward->setRange(0, m_tops.last());
        upward->setTickCount(int(m_tops.last() / step) + 1);
        upward->setLabelsVisible(false); // painted, by the language
        upward->setLineVisible(false);
        upward->setGridLinePen(QPen(theme.color(ColorRole::Line), 1));
        chart->addAxis(across, Qt::AlignBottom);
        chart->addAxis(upward, Qt::AlignLeft);
        series->attachAxis(across);
        series->attachAxis(upward);
        m_charts.append(chart);
    }
}

PanelGrid ScoreChart::grid() const
{
    const Theme &theme = this->theme().theme();
    return {int(m_panels.size()), double(theme.px(kLeast)), double(theme.px(kPanel)), double(theme.px(kGap))};
}

double ScoreChart::heightFor(double width) const
{
    return headHeight(width) + grid().heightFor(width) + footHeight(width);
}

QRectF ScoreChart::plotOf(int panel) const
{
    const Theme &theme = this->theme().theme();
    const QRectF whole = grid().panel(panel, size().width(), headHeight(size().width()));
    const double left = QFontMetricsF(theme.font(TypeRole::Caption)).horizontalAdvance(countText(qint64(m_tops.at(panel)))) + theme.px(8);
    const double head = theme.px(kHead) + theme.px(kBadge);
    return whole.adjusted(left, head, 0, -theme.px(kFoot));
}

void ScoreChart::lay()
{
    chart()->setPlotArea(QRectF());
    for (int i = 0; i < m_charts.size(); ++i)
        placeChart(m_charts.at(i), grid().panel(i, size().width(), headHeight(size().width())), plotOf(i));
}

double ScoreChart::placeOf(int panel, double score) const
{
    const auto &bins = m_panels.at(panel).bins;
    const QRectF plot = plotOf(panel);
    const double from = bins.front().from, to = bins.back().to + 1;
    return plot.left() + plot.width() * (score - from) / (to - from);
}

QList<ChartMark> ScoreChart::marks() const
{
    QList<ChartMark> marks;
    for (int i = 0; i < m_panels.size(); ++i) {
        const ScorePanel &panel = m_panels.at(i);
        if (!panel.reason.isEmpty()) {
            marks.append({grid().panel(i, size().width(), headHeight(size().width())), i, -1, Tr::tr("%1: %2").arg(panel.title, panel.reason),
                          panel.title + QLatin1Char('\n') + panel.reason});
            continue;
        }
        const QRectF plot = plotOf(i);
        for (std::size_t at = 0; at < panel.bins.size(); ++at) {
            const analytics::ScoreBin &bin = panel.bins[at];
            if (bin.count == 0)
                continue;
            const double left = placeOf(i, bin.from), right = placeOf(i, bin.to + 1);
            const double height = std::max(4.0, plot.height() * double(bin.count) / m_tops.at(i));
            //: %1 and %2 scale scores
            const QString range = Tr::tr("%1 to %2").arg(QString::number(bin.from), QString::number(bin.to));
            //: %1 a number of students, %2 the number it is a share of, %3 that share
            const QString value = Tr::tr("%1 of %2 students, %3").arg(countText(bin.count), countText(panel.withScore), percentOneText(bin.count, panel.withScore));
            marks.append({QRectF(left, plot.bottom() - height, right - left, height), i, int(at),
                          //: spoken: %1 a grade, %2 a range of scores, %3 how many
                          Tr::tr("%1, %2: %3").arg(panel.title, range, value), panel.title + QStringLiteral(" · ") + range + QLatin1Char('\n') + value});
        }
    }
    return marks;
}

QString ScoreChart::summary() const
{
    QStringList parts;
    for (const ScorePanel &panel : m_panels) {
        //: %1 a grade, %2 its number and mean, or why there is none
        parts.append(Tr::tr("%1: %2.").arg(panel.title, panel.reason.isEmpty() ? panel.facts : panel.reason));
    }
    return parts.join(QLatin1Char(' '));
}

QList<QStringList> ScoreChart::table() const
{
    QList<QStringList> lines{{Tr::tr("Grade"), Tr::tr("From"), Tr::tr("To"), Tr::tr("Students"), Tr::tr("Remark")}};
    for (const ScorePanel &panel : m_panels) {
        if (!panel.reason.isEmpty())
            lines.append({panel.title, {}, {}, {}, panel.reason});
        else
            for (const analytics::ScoreBin &bin : panel.bins)
                lines.append({panel.title, QString::number(bin.from), QString::number(bin.to), QString::number(bin.count), {}});
    }
    return lines;
}

void ScoreChart::paintPanel(QPainter &painter, int index) const
{
    const Theme &theme = this->theme().theme();
    const ScorePanel &panel = m_panels.at(index);
    const QRectF whole = grid().panel(index, size().width(), headHeight(size().width()));
    const QRectF plot = plotOf(index);
    const QFont strong = theme.font(TypeRole::BodyStrong), small = theme.font(TypeRole::Small), caption = theme.font(TypeRole::Caption);
    painter.setFont(strong);
    painter.setPen(this->theme().ink());
    painter.drawText(QRectF(whole.left(), whole.top(), whole.width(), theme.px(20)), Qt::AlignLeft | Qt::AlignVCenter, panel.title);
    painter.setFont(small);
    painter.setPen(this->theme().mutedInk());
    painter.drawText(QRectF(whole.left(), whole.top() + theme.px(19), whole.width(), theme.px(18)), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(small).elidedText(panel.facts, Qt::ElideRight, whole.width()));
    if (!panel.reason.isEmpty()) {
        painter.drawText(plot, Qt::AlignCenter | Qt::TextWordWrap, panel.reason);
        return;
    }
    painter.setFont(caption);
    const QFontMetricsF metrics(caption);
    for (const double number : {0.0, m_tops.at(index)}) {
        const double y = plot.bottom() - plot.height() * number / m_tops.at(index);
        painter.drawText(QRectF(whole.left(), y - metrics.height() / 2, plot.left() - whole.left() - theme.px(6), metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, countText(qint64(number)));
    }
    painter.setPen(QPen(theme.color(ColorRole::Strong), 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());

    // where levels begin: a line, the level's digit in the middle of its stretch, the score under the axis
    double labelled = plot.left() - theme.px(40);
    const auto label = [&](int score) {
        const double x = placeOf(index, score), half = metrics.horizontalAdvance(QString::number(score)) / 2;
        const double left = std::clamp(x - half, plot.left(), plot.right() - 2 * half);
        if (left < labelled + theme.px(6))
            return;
        painter.setPen(this->theme().mutedInk());
        painter.drawText(QRectF(left, plot.bottom() + theme.px(2), 2 * half + 1, theme.px(kFoot - 2)), Qt::AlignLeft | Qt::AlignTop, QString::number(score));
        labelled = left + 2 * half;
    };
    if (panel.cuts.isEmpty()) {
        label(panel.bins.front().from);
        label(panel.bins.back().to);
    }
    const double side = theme.px(kBadge);
    for (int cut = 0; cut <= panel.cuts.size() && !panel.cuts.isEmpty(); ++cut) {
        const double from = cut == 0 ? plot.left() : placeOf(index, panel.cuts.at(cut - 1));
        const double to = cut == panel.cuts.size() ? plot.right() : placeOf(index, panel.cuts.at(cut));
        if (cut > 0) {
            label(panel.cuts.at(cut - 1));
            painter.setPen(QPen(this->theme().ink(), 1, Qt::DashLine));
            painter.drawLine(QPointF(from, plot.top() - theme.px(2)), QPointF(from, plot.bottom()));
        }
        if (to - from > side + 2)
            paintLevelBadge(painter, QRectF((from + to - side) / 2, plot.top() - side - theme.px(2), side, side), cut + 1, theme);
    }
    if (panel.mean >= 0) { // a small triangle on the axis, pointing up at the mean
        const double x = placeOf(index, panel.mean), r = theme.px(5);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(this->theme().background(), 1));
        painter.setBrush(this->theme().ink());
        painter.drawPolygon(QPolygonF{{x, plot.bottom() - 2 * r}, {x - r, plot.bottom()}, {x + r, plot.bottom()}});
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
}

void ScoreChart::paintMarks(QPainter &painter)
{
    painter.save();
    for (int i = 0; i < m_panels.size(); ++i)
        paintPanel(painter, i);
    painter.restore();
}

} // namespace scoredesk::ui
