// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/cohortchart.h"

#include "core/base/text.h"
#include "ui/models/cellwords.h"
#include "ui/widgets/paint.h"

#include <QtCharts/QLineSeries>
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
    Q_DECLARE_TR_FUNCTIONS(CohortChart)
};

constexpr double kPanel = 236, kLeast = 320, kGap = 20; // px at 100 %
constexpr double kHead = 44, kFoot = 38, kLegend = 26;
constexpr double kBand = 0.30; // opacity of a level's band: look.md §3
constexpr int kLines = 4;

QString meanText(const MeanPoint &point)
{
    const QString mean = QLocale().toString(std::round(point.mean), 'f', 0);
    //: a mean scale score, its standard error and its number of students
    return Tr::tr("%1 ± %2, N = %3").arg(mean, tenthsInWords(point.error), countText(point.count));
}

} // namespace

CohortChart::CohortChart(QList<CohortPanel> panels, const ChartTheme &chartTheme, ChartWords words)
    : ChartScene(chartTheme, std::move(words)), m_panels(std::move(panels))
{
    const Theme &theme = this->theme().theme();
    for (const CohortPanel &panel : std::as_const(m_panels)) {
        double low = 1e9, high = -1e9;
        for (const CohortPoint &point : panel.points) {
            for (const MeanPoint &mean : {point.cohort, point.all}) {
                if (mean.mean < 0)
                    continue;
                low = std::min(low, mean.mean - mean.error);
                high = std::max(high, mean.mean + mean.error);
            }
            for (const int cut : point.cuts) { // the bands on both sides of the means are to be seen
                low = std::min(low, double(cut));
                high = std::max(high, double(cut));
            }
        }
        if (low > high)
            low = high = 0;
        const double margin = std::max(10.0, (high - low) * 0.12);
        Span span;
        span.step = std::max(10.0, roundStep(high - low + 2 * margin, kLines));
        span.low = std::floor((low - margin) / span.step) * span.step;
        span.high = std::ceil((high + 2 * margin) / span.step) * span.step; // room for the numbers above the points
        m_spans.append(span);

        QChart *chart = addChart();
        auto *across = new QValueAxis;
        across->setRange(-0.5, std::max(0.5, double(panel.points.size()) - 0.5));
        across->setVisible(false);
        auto *upward = new QValueAxis;
        upward->setRange(span.low, span.high);
        upward->setTickCount(int(std::lround((span.high - span.low) / span.step)) + 1);
        upward->setLabelsVisible(false); // painted, by the language
        upward->setLineVisible(false);
        upward->setGridLinePen(QPen(theme.color(ColorRole::Line), 1));
        chart->addAxis(across, Qt::AlignBottom);
        chart->addAxis(upward, Qt::AlignLeft);
        for (const bool isCohort : {false, true}) {
            auto *line = new QLineSeries;
            line->setPen(isCohort ? QPen(theme.color(ColorRole::Accent), theme.lineTwo()) : QPen(this->theme().ink(), theme.lineTwo(), Qt::DashLine));
            for (qsizetype i = 0; panel.reason.isEmpty() && i < panel.points.size(); ++i) {
                const MeanPoint &mean = isCohort ? panel.points.at(i).cohort : panel.points.at(i).all;
                if (mean.mean >= 0)
                    line->append(double(i), mean.mean);
            }
            chart->addSeries(line);
            line->attachAxis(across);
            line->attachAxis(upward);
        }
        m_charts.append(chart);
    }
}

PanelGrid CohortChart::grid() const
{
    const Theme &theme = this->theme().theme();
    return {int(m_panels.size()), double(theme.px(kLeast)), double(theme.px(kPanel)), double(theme.px(kGap))};
}

double CohortChart::panelsTop() const
{
    return headHeight(size().width()) + theme().theme().px(kLegend);
}

double CohortChart::heightFor(double width) const
{
    return headHeight(width) + theme().theme().px(kLegend) + grid().heightFor(width) + footHeight(width);
}

QRectF CohortChart::plotOf(int panel) const
{
    const Theme &theme = this->theme().theme();
    const double left = QFontMetricsF(theme.font(TypeRole::Caption)).horizontalAdvance(countText(qint64(m_spans.at(panel).high))) + theme.px(8);
    return grid().panel(panel, size().width(), panelsTop()).adjusted(left, theme.px(kHead), 0, -theme.px(kFoot));
}

void CohortChart::lay()
{
    chart()->setPlotArea(QRectF());
    for (int i = 0; i < m_charts.size(); ++i)
        placeChart(m_charts.at(i), grid().panel(i, size().width(), panelsTop()), plotOf(i));
}

QPointF CohortChart::placeOf(int panel, qsizetype point, double score) const
{
    const QRectF plot = plotOf(panel);
    const Span &span = m_spans.at(panel);
    const double step = plot.width() / double(std::max<qsizetype>(1, m_panels.at(panel).points.size()));
    return {plot.left() + step * (double(point) + 0.5), plot.bottom() - plot.height() * (score - span.low) / (span.high - span.low)};
}

QList<ChartMark> CohortChart::marks() const
{
    QList<ChartMark> marks;
    const double r = theme().theme().px(9);
    for (int i = 0; i < m_panels.size(); ++i) {
        const CohortPanel &panel = m_panels.at(i);
        if (!panel.reason.isEmpty()) {
            marks.append({grid().panel(i, size().width(), panelsTop()), i, -1, Tr::tr("%1: %2").arg(panel.title, panel.reason),
                          panel.title + QLatin1Char('\n') + panel.reason});
            continue;
        }
        for (qsizetype at = 0; at < panel.points.size(); ++at) {
            const CohortPoint &point = panel.points.at(at);
            if (point.cohort.mean < 0)
                continue;
            const QPointF place = placeOf(i, at, point.cohort.mean);
            //: %1 a grade, %2 a school year
            const QString when = Tr::tr("%1, %2").arg(point.grade, point.year);
            const QString same = Tr::tr("same students %1").arg(meanText(point.cohort));
            const QString all = point.all.mean < 0 ? QString() : Tr::tr("all of the grade %1").arg(meanText(point.all));
            marks.append({QRectF(place.x() - r, place.y() - r, 2 * r, 2 * r), i, int(at), QStringList{panel.title, when, same, all}.join(QStringLiteral(", ")),
                          QStringList{panel.title + QStringLiteral(" · ") + when, same, all}.join(QLatin1Char('\n'))});
        }
    }
    return marks;
}

QString CohortChart::summary() const
{
    QStringList sentences;
    for (const CohortPanel &panel : m_panels) {
        QStringList parts;
        for (const CohortPoint &point : panel.points)
            parts.append(Tr::tr("%1, %2").arg(point.grade, meanText(point.cohort)));
        sentences.append(Tr::tr("%1: %2.").arg(panel.title, panel.reason.isEmpty() ? parts.join(QStringLiteral("; ")) : panel.reason));
    }
    return sentences.join(QLatin1Char(' '));
}

QList<QStringList> CohortChart::table() const
{
    const auto number = [](double value) { return value < 0 ? QString() : QLocale::c().toString(value, 'f', 1); };
    QList<QStringList> lines{{Tr::tr("Cohort"), Tr::tr("Grade"), Tr::tr("Year"), Tr::tr("N, same students"), Tr::tr("Mean, same students"),
                              Tr::tr("Standard error"), Tr::tr("N, all of the grade"), Tr::tr("Mean, all of the grade"), Tr::tr("Remark")}};
    for (const CohortPanel &panel : m_panels) {
        if (!panel.reason.isEmpty()) {
            lines.append({panel.title, {}, {}, {}, {}, {}, {}, {}, panel.reason});
            continue;
        }
        for (const CohortPoint &point : panel.points) {
            lines.append({panel.title, point.grade, point.year, QString::number(point.cohort.count), number(point.cohort.mean), number(point.cohort.error),
                          QString::number(point.all.count), number(point.all.mean), {}});
        }
    }
    return lines;
}

void CohortChart::paintGround(QPainter &painter)
{
    const Theme &theme = this->theme().theme();
    for (int i = 0; i < m_panels.size(); ++i) {
        const CohortPanel &panel = m_panels.at(i);
        if (!panel.reason.isEmpty())
            continue;
        const QRectF plot = plotOf(i);
        const Span &span = m_spans.at(i);
        const double step = plot.width() / double(panel.points.size());
        for (qsizetype at = 0; at < panel.points.size(); ++at) {
            const QList<int> &cuts = panel.points.at(at).cuts;
            const double left = plot.left() + step * double(at);
            for (int level = 1; level <= cuts.size() + 1 && !cuts.isEmpty(); ++level) {
                const double from = level == 1 ? span.low : cuts.at(level - 2);
                const double to = level > cuts.size() ? span.high : cuts.at(level - 1);
                const double top = placeOf(i, at, std::min(to, span.high)).y(), bottom = placeOf(i, at, std::max(from, span.low)).y();
                const QRectF band(left + 1, top, step - 2, bottom - top);
                QColor fill = theme.level(level).fill;
                fill.setAlphaF(float(kBand));
                painter.fillRect(band, fill);
                painter.setPen(QPen(theme.color(ColorRole::Strong), 1));
                if (level > 1)
                    painter.drawLine(band.bottomLeft(), band.bottomRight());
            }
        }
    }
}

void CohortChart::paintPanel(QPainter &painter, int index) const
{
    const Theme &theme = this->theme().theme();
    const CohortPanel &panel = m_panels.at(index);
    const QRectF whole = grid().panel(index, size().width(), panelsTop()), plot = plotOf(index);
    const QFont small = theme.font(TypeRole::Small), caption = theme.font(TypeRole::Caption);
    const QFontMetricsF metrics(caption);
    painter.setFont(theme.font(TypeRole::BodyStrong));
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
    const Span &span = m_spans.at(index);
    for (double score = span.low; score <= span.high + 1; score += span.step) {
        const double y = placeOf(index, 0, score).y();
        painter.drawText(QRectF(whole.left(), y - metrics.height() / 2, plot.left() - whole.left() - theme.px(6), metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(int(score)));
    }
    const double step = plot.width() / double(panel.points.size());
    const QList<int> cuts = panel.points.first().cuts;
    for (int level = 1; level <= cuts.size() + 1 && !cuts.isEmpty(); ++level) { // digits: bands are never told by hue alone
        const double side = theme.px(14);
        const double top = placeOf(index, 0, level > cuts.size() ? span.high : cuts.at(level - 1)).y();
        const double bottom = placeOf(index, 0, level == 1 ? span.low : cuts.at(level - 2)).y();
        if (bottom - top > side + 2)
            paintLevelBadge(painter, QRectF(plot.left() + theme.px(3), (top + bottom - side) / 2, side, side), level, theme);
    }
    for (qsizetype at = 0; at < panel.points.size(); ++at) {
        const CohortPoint &point = panel.points.at(at);
        painter.setPen(this->theme().mutedInk());
        painter.setFont(caption);
        const double left = plot.left() + step * double(at);
        for (const auto &[line, text] : {std::pair(0, point.grade), std::pair(1, point.year)}) {
            painter.drawText(QRectF(left, plot.bottom() + theme.px(3) + line * metrics.height(), step, metrics.height()), Qt::AlignCenter,
                             metrics.elidedText(text, Qt::ElideRight, step));
        }
        if (point.cohort.mean < 0)
            continue;
        const QPointF place = placeOf(index, at, point.cohort.mean);
        const double low = placeOf(index, at, point.cohort.mean - point.cohort.error).y(), high = placeOf(index, at, point.cohort.mean + point.cohort.error).y();
        const double r = theme.px(4);
        painter.setPen(QPen(this->theme().ink(), 1));
        painter.drawLine(QPointF(place.x(), low), QPointF(place.x(), high));
        painter.drawLine(QPointF(place.x() - r, low), QPointF(place.x() + r, low));
        painter.drawLine(QPointF(place.x() - r, high), QPointF(place.x() + r, high));
        painter.setPen(QPen(theme.color(ColorRole::Accent), theme.lineTwo()));
        painter.setBrush(theme.color(ColorRole::Accent));
        painter.drawEllipse(place, r, r);
        const QFont strong = theme.font(TypeRole::SmallStrong);
        const QFontMetricsF bold(strong);
        painter.setFont(strong);
        const QString text = QLocale().toString(std::round(point.cohort.mean), 'f', 0);
        const double width = bold.horizontalAdvance(text) + theme.px(6);
        const QRectF plate(place.x() - width / 2, std::max(plot.top(), std::min(high, place.y() - r) - bold.height() - theme.px(2)), width, bold.height());
        painter.fillRect(plate, this->theme().background());
        painter.setPen(this->theme().ink());
        painter.drawText(plate, Qt::AlignCenter, text);
    }
}

void CohortChart::paintMarks(QPainter &painter)
{
    const Theme &theme = this->theme().theme();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double top = headHeight(size().width());
    double x = 0;
    const QFontMetricsF small(theme.font(TypeRole::Small));
    painter.setFont(theme.font(TypeRole::Small));
    for (const bool isCohort : {true, false}) {
        painter.setPen(isCohort ? QPen(theme.color(ColorRole::Accent), theme.lineTwo()) : QPen(this->theme().ink(), theme.lineTwo(), Qt::DashLine));
        painter.drawLine(QPointF(x, top + theme.px(9)), QPointF(x + theme.px(28), top + theme.px(9)));
        const QString name = isCohort ? Tr::tr("The same students, ± standard error") : Tr::tr("All students of the grade that year");
        painter.setPen(this->theme().mutedInk());
        painter.drawText(QRectF(x + theme.px(36), top, small.horizontalAdvance(name) + 2, theme.px(18)), Qt::AlignLeft | Qt::AlignVCenter, name);
        x += theme.px(36) + small.horizontalAdvance(name) + theme.px(20);
    }
    for (int i = 0; i < m_panels.size(); ++i)
        paintPanel(painter, i);
    painter.restore();
}

} // namespace scoredesk::ui
