// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/lineschart.h"

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
#include <array>

namespace scoredesk::ui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(LinesChart)
};

constexpr double kPlot = 280, kAxis = 22, kTop = 12, kSide = 14, kLeader = 22, kMarker = 12; // px at 100 %
constexpr double kMostNames = 0.38;                                          ///< of the width: beyond it names are elided

/// Dash and gap lengths in pen widths; empty: solid. One for each of kMostLines.
const std::array<QList<qreal>, std::size_t(kMostLines)> kDashes{{{5, 2.5},
                                                                 {1, 2},
                                                                 {7, 2, 1, 2},
                                                                 {2.5, 1.5},
                                                                 {9, 3},
                                                                 {1, 4},
                                                                 {7, 2, 1, 2, 1, 2},
                                                                 {3, 4}}};

} // namespace

LinesChart::LinesChart(QList<LinesTick> ticks, QList<ChartLine> lines, QString heading, QString tickHeading, const ChartTheme &chartTheme, ChartWords words)
    : ChartScene(chartTheme, std::move(words)), m_ticks(std::move(ticks)), m_lines(std::move(lines)), m_heading(std::move(heading)),
      m_tickHeading(std::move(tickHeading))
{
    const Theme &theme = this->theme().theme();
    auto *across = new QValueAxis;
    auto *upward = new QValueAxis;
    const double first = m_ticks.isEmpty() ? 0 : m_ticks.first().at, last = m_ticks.isEmpty() ? 1 : m_ticks.last().at;
    across->setRange(first, std::max(first + 1, last));
    across->setVisible(false);
    upward->setRange(0, 100);
    upward->setTickCount(5);
    upward->setLabelsVisible(false); // painted, by the language
    upward->setLineVisible(false);
    upward->setGridLinePen(QPen(theme.color(ColorRole::Line), 1));
    chart()->addAxis(across, Qt::AlignBottom);
    chart()->addAxis(upward, Qt::AlignLeft);
    // The total last, so that it runs over the others.
    for (qsizetype at = m_lines.size(); at-- > 0;) {
        QLineSeries *run = nullptr;
        for (qsizetype tick = 0; tick < m_lines.at(at).points.size(); ++tick) {
            const LinesPoint &point = m_lines.at(at).points.at(tick);
            if (point.metTenths < 0) {
                run = nullptr;
                continue;
            }
            if (!run) {
                run = new QLineSeries;
                run->setPen(penOf(at));
                chart()->addSeries(run);
                run->attachAxis(across);
                run->attachAxis(upward);
            }
            run->append(m_ticks.at(tick).at, point.metTenths / 10.0);
        }
    }
}

QPen LinesChart::penOf(qsizetype line) const
{
    const Theme &theme = this->theme().theme();
    if (m_lines.at(line).isTotal)
        return QPen(theme.color(ColorRole::Accent), theme.lineTwo());
    const qsizetype groups = std::count_if(m_lines.begin(), m_lines.begin() + line, [](const ChartLine &before) { return !before.isTotal; });
    QPen pen(groups % 2 == 0 ? this->theme().ink() : this->theme().mutedInk(), theme.lineTwo());
    pen.setDashPattern(kDashes[std::size_t(groups % kMostLines)]);
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

double LinesChart::labelsWidth(double width) const
{
    const Theme &theme = this->theme().theme();
    const QFontMetricsF names(theme.font(TypeRole::Small)), values(theme.font(TypeRole::SmallStrong));
    double widest = 0;
    for (const ChartLine &line : m_lines)
        widest = std::max(widest, names.horizontalAdvance(line.label) + theme.px(6) + values.horizontalAdvance(tenthsText(1000)));
    return std::min(widest + theme.px(2), width * kMostNames);
}

/// Room for half of the oldest tick's name, so that it does not run into the numbers of the other axis.
double LinesChart::sideWidth() const
{
    const Theme &theme = this->theme().theme();
    const double name = m_ticks.isEmpty() ? 0 : QFontMetricsF(theme.font(TypeRole::Caption)).horizontalAdvance(tickName(0));
    return std::max<double>(theme.px(kSide), name / 2);
}

double LinesChart::heightFor(double width) const
{
    const Theme &theme = this->theme().theme();
    const double names = QFontMetricsF(theme.font(TypeRole::SmallStrong)).height() * double(m_lines.size());
    return headHeight(width) + theme.px(kTop) + std::max<double>(theme.px(kPlot), names) + theme.px(kAxis) + footHeight(width);
}

void LinesChart::lay()
{
    const Theme &theme = this->theme().theme();
    const double width = size().width();
    const double left = QFontMetricsF(theme.font(TypeRole::Caption)).horizontalAdvance(percentOf(QLocale().toString(100))) + theme.px(8) + sideWidth();
    const double right = theme.px(kSide + kLeader + kMarker) + labelsWidth(width);
    const double top = headHeight(width) + theme.px(kTop);
    m_plot = QRectF(left, top, std::max(1.0, width - left - right), std::max(1.0, size().height() - top - theme.px(kAxis) - footHeight(width)));
    chart()->setPlotArea(m_plot);
}

double LinesChart::xOf(qsizetype tick) const
{
    const double first = m_ticks.first().at, last = std::max(first + 1, m_ticks.last().at);
    return m_plot.left() + m_plot.width() * (m_ticks.at(tick).at - first) / (last - first);
}

double LinesChart::yOf(int metTenths) const
{
    return m_plot.bottom() - m_plot.height() * std::max(0, metTenths) / 1000.0;
}

QString LinesChart::tickName(qsizetype tick) const
{
    //: a year whose results are not whole yet
    return m_ticks.at(tick).isPartial ? Tr::tr("%1, partial").arg(m_ticks.at(tick).label) : m_ticks.at(tick).label;
}

QString LinesChart::valueOf(const LinesPoint &point) const
{
    return point.metTenths < 0 ? point.reason : Tr::tr("%1, N = %2").arg(tenthsText(point.metTenths), countText(point.scored));
}

QList<ChartMark> LinesChart::marks() const
{
    QList<ChartMark> marks;
    const double r = theme().theme().px(7);
    for (qsizetype line = 0; line < m_lines.size(); ++line) {
        const ChartLine &of = m_lines.at(line);
        for (qsizetype tick = 0; tick < of.points.size(); ++tick) {
            if (of.points.at(tick).metTenths < 0)
                continue;
            const QPointF at(xOf(tick), yOf(of.points.at(tick).metTenths));
            const QString value = valueOf(of.points.at(tick));
            //: %1 a group of students, %2 a year or a day, %3 "45.2 %, N = 120"
            marks.append({QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r), int(line), int(tick), Tr::tr("%1, %2: %3").arg(of.label, tickName(tick), value),
                          of.label + QLatin1Char('\n') + tickName(tick) + QLatin1Char('\n') + value});
        }
    }
    return marks;
}

QString LinesChart::summary() const
{
    QStringList sentences;
    for (const ChartLine &line : m_lines) {
        qsizetype first = -1, last = -1;
        for (qsizetype tick = 0; tick < line.points.size(); ++tick) {
            if (line.points.at(tick).metTenths < 0)
                continue;
            first = first < 0 ? tick : first;
            last = tick;
        }
        if (first < 0) {
            //: a group of students without any number
            sentences.append(Tr::tr("%1: not shown.").arg(line.label));
        } else if (first == last) {
            //: %1 a group of students, %2 a year or a day, %3 "45.2 %, N = 120"
            sentences.append(Tr::tr("%1, %2: %3.").arg(line.label, tickName(first), valueOf(line.points.at(first))));
        } else {
            //: %1 a group of students, %2 and %4 a year or a day, %3 and %5 "45.2 %, N = 120"
            sentences.append(Tr::tr("%1: %2 %3, then %4 %5.")
                                 .arg(line.label, tickName(first), valueOf(line.points.at(first)), tickName(last), valueOf(line.points.at(last))));
        }
    }
    return sentences.join(QLatin1Char(' '));
}

QList<QStringList> LinesChart::table() const
{
    QList<QStringList> rows{{m_heading, m_tickHeading, Tr::tr("N scored"), Tr::tr("Met or exceeded, percent"), Tr::tr("Remark")}};
    for (const ChartLine &line : m_lines) {
        for (qsizetype tick = 0; tick < line.points.size(); ++tick) {
            const LinesPoint &point = line.points.at(tick);
            rows.append({line.label, m_ticks.at(tick).label, point.isHidden ? QString() : QString::number(point.scored),
                         point.metTenths < 0 ? QString() : QLocale::c().toString(point.metTenths / 10.0, 'f', 1),
                         point.metTenths < 0 ? point.reason : m_ticks.at(tick).isPartial ? Tr::tr("partial") : QString()});
        }
    }
    return rows;
}

/// Beside their lines' ends where there is room, else moved as little as they can be, in the order of the ends.
QList<LinesChart::Ending> LinesChart::endings() const
{
    QList<Ending> all;
    for (qsizetype line = 0; line < m_lines.size(); ++line) {
        const QList<LinesPoint> &points = m_lines.at(line).points;
        for (qsizetype tick = points.size(); tick-- > 0;) {
            if (points.at(tick).metTenths < 0)
                continue;
            all.append({line, tick, yOf(points.at(tick).metTenths)});
            break;
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Ending &a, const Ending &b) { return a.y < b.y; });
    // Names that would overlap make a block around the mean of their ends: the least squares of all moves.
    const double height = QFontMetricsF(theme().theme().font(TypeRole::SmallStrong)).height();
    struct Block
    {
        qsizetype first = 0, count = 0;
        double top = 0; ///< mean of where each of its names would have it begin
    };
    QList<Block> blocks;
    for (qsizetype i = 0; i < all.size(); ++i) {
        Block block{i, 1, all.at(i).y};
        while (!blocks.isEmpty() && blocks.last().top + double(blocks.last().count) * height > block.top) {
            const Block before = blocks.takeLast();
            const double sum = before.top * double(before.count) + (block.top - double(before.count) * height) * double(block.count);
            block = {before.first, before.count + block.count, sum / double(before.count + block.count)};
        }
        blocks.append(block);
    }
    for (const Block &block : std::as_const(blocks)) {
        for (qsizetype i = 0; i < block.count; ++i)
            all[block.first + i].y = std::max(m_plot.top(), block.top) + double(i) * height;
    }
    double most = m_plot.bottom();
    for (auto ending = all.rbegin(); ending != all.rend(); ++ending) {
        ending->y = std::min(ending->y, most);
        most = ending->y - height;
    }
    return all;
}

void LinesChart::paintAxes(QPainter &painter) const
{
    const Theme &theme = this->theme().theme();
    const QFont caption = theme.font(TypeRole::Caption);
    const QFontMetricsF metrics(caption);
    painter.setFont(caption);
    painter.setPen(this->theme().mutedInk());
    for (const int percent : {0, 50, 100}) {
        painter.drawText(QRectF(0, yOf(percent * 10) - metrics.height() / 2, m_plot.left() - theme.px(6) - sideWidth(), metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, percentOf(QLocale().toString(percent)));
    }
    painter.setPen(QPen(theme.color(ColorRole::Strong), 1));
    painter.drawLine(m_plot.bottomLeft(), m_plot.bottomRight());
    painter.setPen(this->theme().mutedInk());
    // The newest is always named, not below the names of the lines; the others where there is room before the next.
    const double right = m_plot.right() + theme.px(kSide);
    double from = size().width();
    for (qsizetype tick = m_ticks.size(); tick-- > 0;) {
        const double width = metrics.horizontalAdvance(tickName(tick));
        const double left = std::clamp(xOf(tick) - width / 2, 0.0, std::max(0.0, right - width));
        if (left + width > from - theme.px(10))
            continue;
        painter.drawText(QRectF(left, m_plot.bottom() + theme.px(3), width + 1, metrics.height()), Qt::AlignCenter, tickName(tick));
        from = left;
    }
}

void LinesChart::paintMarker(QPainter &painter, qsizetype line, const QPointF &at) const
{
    const Theme &theme = this->theme().theme();
    const double r = theme.px(4);
    const QPen pen(penOf(line).color(), theme.lineTwo() * 0.8);
    painter.setPen(pen);
    if (m_lines.at(line).isTotal) {
        painter.setBrush(pen.color());
        painter.drawEllipse(at, r, r);
        return;
    }
    const qsizetype group = std::count_if(m_lines.begin(), m_lines.begin() + line, [](const ChartLine &before) { return !before.isTotal; });
    painter.setBrush(group % 2 == 0 ? QBrush(this->theme().background()) : QBrush(pen.color()));
    switch (group % kMostLines) {
    case 0:
        painter.drawEllipse(at, r, r);
        break;
    case 1:
        painter.drawRect(QRectF(at.x() - r * 0.8, at.y() - r * 0.8, r * 1.6, r * 1.6));
        break;
    case 2:
        painter.drawPolygon(QPolygonF{at + QPointF(0, -r), at + QPointF(r, r * 0.8), at + QPointF(-r, r * 0.8)});
        break;
    case 3:
        painter.drawPolygon(QPolygonF{at + QPointF(0, -r), at + QPointF(r, 0), at + QPointF(0, r), at + QPointF(-r, 0)});
        break;
    case 4:
        painter.drawRect(QRectF(at.x() - r * 0.8, at.y() - r * 0.8, r * 1.6, r * 1.6));
        break;
    case 5:
        painter.drawPolygon(QPolygonF{at + QPointF(0, r), at + QPointF(r, -r * 0.8), at + QPointF(-r, -r * 0.8)});
        break;
    case 6:
        painter.drawLine(at + QPointF(-r, 0), at + QPointF(r, 0));
        painter.drawLine(at + QPointF(0, -r), at + QPointF(0, r));
        break;
    default:
        painter.drawLine(at + QPointF(-r, -r), at + QPointF(r, r));
        painter.drawLine(at + QPointF(-r, r), at + QPointF(r, -r));
    }
}

void LinesChart::paintEndings(QPainter &painter) const
{
    const Theme &theme = this->theme().theme();
    const QFont small = theme.font(TypeRole::Small), strong = theme.font(TypeRole::SmallStrong);
    const QFontMetricsF names(small), values(strong);
    const double marker = m_plot.right() + theme.px(kSide + kLeader);
    const double left = marker + theme.px(kMarker);
    const double room = size().width() - left;
    for (const Ending &ending : endings()) {
        const LinesPoint &point = m_lines.at(ending.line).points.at(ending.tick);
        const QPointF end(xOf(ending.tick), yOf(point.metTenths));
        // A line that ended earlier is not led over to its name: it would look as if it went on.
        const bool isNewest = ending.tick + 1 == m_ticks.size();
        if (isNewest) {
            painter.setPen(QPen(theme.color(ColorRole::Strong), 1));
            painter.drawLine(end + QPointF(theme.px(7), 0), QPointF(marker - theme.px(7), ending.y));
        }
        paintMarker(painter, ending.line, {marker, ending.y});
        //: %1 a percent, %2 the year or day it is of
        const QString value = isNewest ? tenthsText(point.metTenths) : Tr::tr("%1, %2").arg(tenthsText(point.metTenths), m_ticks.at(ending.tick).label);
        const double valueWidth = values.horizontalAdvance(value);
        const QString name = names.elidedText(m_lines.at(ending.line).label, Qt::ElideRight, std::max(0.0, room - valueWidth - theme.px(6)));
        const double top = ending.y - values.height() / 2;
        painter.setFont(m_lines.at(ending.line).isTotal ? strong : small);
        painter.setPen(this->theme().ink());
        const double nameWidth = QFontMetricsF(painter.font()).horizontalAdvance(name);
        painter.drawText(QRectF(left, top, nameWidth + 1, values.height()), Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.setFont(strong);
        painter.drawText(QRectF(left + nameWidth + theme.px(6), top, valueWidth + 1, values.height()), Qt::AlignLeft | Qt::AlignVCenter, value);
    }
}

void LinesChart::paintMarks(QPainter &painter)
{
    if (m_ticks.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter);
    for (qsizetype line = m_lines.size(); line-- > 0;) {
        const QList<LinesPoint> &points = m_lines.at(line).points;
        for (qsizetype tick = 0; tick < points.size(); ++tick)
            if (points.at(tick).metTenths >= 0)
                paintMarker(painter, line, {xOf(tick), yOf(points.at(tick).metTenths)});
    }
    paintEndings(painter);
    painter.restore();
}

} // namespace scoredesk::ui
