// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/spanchart.h"

#include "ui/widgets/paint.h"

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
    Q_DECLARE_TR_FUNCTIONS(SpanChart)
};

constexpr double kRow = 28, kAxis = 22, kHead = 20, kLegend = 24, kGap = 12, kDot = 5; // px at 100 %
constexpr double kWidestLabels = 0.3;                                                // of the whole width

QString axisText(double value, bool isPercent)
{
    const QString number = QLocale().toString(value, 'f', 0).replace(QLatin1Char('-'), QChar(0x2212));
    return isPercent ? percentOf(number) : number;
}

} // namespace

SpanChart::SpanChart(SpanData data, const ChartTheme &chartTheme, ChartWords words)
    : ChartScene(chartTheme, std::move(words)), m_data(std::move(data))
{
    auto *axis = new QValueAxis;
    axis->setRange(m_data.low, m_data.high);
    axis->setTickCount(int(std::lround((m_data.high - m_data.low) / m_data.step)) + 1);
    axis->setLabelsVisible(false); // painted, by the language
    axis->setLineVisible(false);
    axis->setGridLinePen(QPen(theme().theme().color(ColorRole::Line), 1));
    chart()->addAxis(axis, Qt::AlignBottom);
}

double SpanChart::headsTop() const
{
    return headHeight(size().width()) + theme().theme().px(kLegend);
}

double SpanChart::heightFor(double width) const
{
    const Theme &theme = this->theme().theme();
    return headHeight(width) + theme.px(kLegend) + theme.px(kHead) + double(m_data.rows.size()) * theme.px(kRow) + theme.px(kAxis) + footHeight(width);
}

void SpanChart::lay()
{
    const Theme &theme = this->theme().theme();
    const QFontMetricsF strong(theme.font(TypeRole::BodyStrong)), caption(theme.font(TypeRole::Caption));
    const double gap = theme.px(kGap);
    m_labelWidth = 0;
    m_cellWidths.fill(0, m_data.heads.size());
    for (qsizetype i = 0; i < m_data.heads.size(); ++i)
        m_cellWidths[i] = caption.horizontalAdvance(m_data.heads.at(i));
    for (const SpanRow &row : std::as_const(m_data.rows)) {
        m_labelWidth = std::max(m_labelWidth, strong.horizontalAdvance(row.label));
        for (qsizetype i = 0; i < row.cells.size() && i < m_cellWidths.size(); ++i)
            m_cellWidths[i] = std::max(m_cellWidths.at(i), strong.horizontalAdvance(row.cells.at(i)));
    }
    m_labelWidth = std::min(m_labelWidth, size().width() * kWidestLabels);
    double right = size().width();
    for (const double width : std::as_const(m_cellWidths))
        right -= width + gap;
    const double left = m_labelWidth + 2 * gap;
    m_plot = QRectF(left, headsTop() + theme.px(kHead), std::max(1.0, right - gap - left), double(m_data.rows.size()) * theme.px(kRow));
    chart()->setPlotArea(m_plot);
}

QRectF SpanChart::rowRect(qsizetype row) const
{
    const double height = theme().theme().px(kRow);
    return {0, m_plot.top() + double(row) * height, size().width(), height};
}

double SpanChart::placeOf(double value) const
{
    return m_plot.left() + m_plot.width() * (std::clamp(value, m_data.low, m_data.high) - m_data.low) / (m_data.high - m_data.low);
}

QList<ChartMark> SpanChart::marks() const
{
    QList<ChartMark> marks;
    for (qsizetype i = 0; i < m_data.rows.size(); ++i) {
        const SpanRow &row = m_data.rows.at(i);
        const QString words = row.reason.isEmpty() ? row.spoken : row.reason;
        QRectF rect = rowRect(i);
        if (row.reason.isEmpty()) {
            const double r = theme().theme().px(kDot + 4);
            const double from = placeOf(row.hasLine ? row.from : row.to), to = placeOf(row.to);
            rect = QRectF(std::min(from, to) - r, rect.center().y() - r, std::abs(to - from) + 2 * r, 2 * r);
        }
        //: spoken: %1 a row such as a school, %2 its values
        marks.append({rect, int(i), 0, Tr::tr("%1: %2").arg(row.label, words), row.label + QLatin1Char('\n') + words});
    }
    return marks;
}

QString SpanChart::summary() const
{
    QStringList sentences;
    const SpanRow *least = nullptr, *most = nullptr;
    int without = 0;
    for (const SpanRow &row : m_data.rows) {
        if (row.isTotal)
            sentences.append(Tr::tr("%1: %2.").arg(row.label, row.reason.isEmpty() ? row.spoken : row.reason));
        else if (!row.reason.isEmpty())
            ++without;
        else {
            if (!least || row.to - row.from < least->to - least->from)
                least = &row;
            if (!most || row.to - row.from > most->to - most->from)
                most = &row;
        }
    }
    if (least && most != least) {
        //: %1 and %3 rows such as schools, %2 and %4 their values
        sentences.append(Tr::tr("Lowest: %1, %2. Highest: %3, %4.").arg(least->label, least->spoken, most->label, most->spoken));
    }
    if (without > 0)
        sentences.append(Tr::tr("%n rows have no value.", nullptr, without));
    return sentences.join(QLatin1Char(' '));
}

QList<QStringList> SpanChart::table() const
{
    const auto number = [](double value) { return QLocale::c().toString(value, 'f', 1); };
    QList<QStringList> lines{QStringList{m_data.heading, m_data.fromName, m_data.toName} + m_data.heads + QStringList{Tr::tr("Remark")}};
    for (const SpanRow &row : m_data.rows) {
        const bool has = row.reason.isEmpty();
        QStringList line{row.label, has && row.hasLine ? number(row.from) : QString(), has ? number(row.to) : QString()};
        for (qsizetype i = 0; i < m_data.heads.size(); ++i)
            line.append(row.cells.value(i));
        line.append(row.reason);
        lines.append(line);
    }
    return lines;
}

void SpanChart::paintLegend(QPainter &painter) const
{
    const Theme &theme = this->theme().theme();
    const QFont small = theme.font(TypeRole::Small);
    const QFontMetricsF metrics(small);
    const double top = headHeight(size().width()), r = theme.px(kDot);
    double x = 0;
    painter.setFont(small);
    for (const bool isTo : {false, true}) {
        const QPointF at(x + theme.px(8), top + theme.px(9));
        painter.setPen(QPen(isTo ? theme.color(ColorRole::Accent) : this->theme().ink(), theme.lineTwo()));
        painter.setBrush(isTo ? QBrush(theme.color(ColorRole::Accent)) : QBrush(this->theme().background()));
        if (!isTo && m_data.isAgainstOne) {
            painter.setPen(QPen(this->theme().ink(), theme.lineTwo(), Qt::DashLine));
            painter.drawLine(QPointF(at.x(), top + theme.px(1)), QPointF(at.x(), top + theme.px(18)));
        } else {
            painter.drawEllipse(at, r, r);
        }
        const QString name = isTo ? m_data.toName : m_data.fromName;
        painter.setPen(this->theme().mutedInk());
        painter.drawText(QRectF(x + theme.px(20), top, metrics.horizontalAdvance(name) + 2, theme.px(18)), Qt::AlignLeft | Qt::AlignVCenter, name);
        x += theme.px(20) + metrics.horizontalAdvance(name) + theme.px(20);
    }
}

void SpanChart::paintRow(QPainter &painter, qsizetype index) const
{
    const Theme &theme = this->theme().theme();
    const SpanRow &row = m_data.rows.at(index);
    const QRectF whole = rowRect(index);
    const QFont font = theme.font(row.isTotal ? TypeRole::BodyStrong : TypeRole::Body);
    painter.setFont(font);
    painter.setPen(this->theme().ink());
    painter.drawText(QRectF(0, whole.top(), m_labelWidth, whole.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(row.label, Qt::ElideMiddle, m_labelWidth));
    double right = size().width();
    for (qsizetype i = m_cellWidths.size(); i-- > 0;) {
        painter.drawText(QRectF(right - m_cellWidths.at(i), whole.top(), m_cellWidths.at(i), whole.height()), Qt::AlignRight | Qt::AlignVCenter,
                         row.cells.value(i));
        right -= m_cellWidths.at(i) + theme.px(kGap);
    }
    if (!row.reason.isEmpty()) {
        painter.setFont(theme.font(TypeRole::Small));
        painter.setPen(this->theme().mutedInk());
        painter.drawText(QRectF(m_plot.left() + theme.px(6), whole.top(), m_plot.width(), whole.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(painter.font()).elidedText(row.reason, Qt::ElideRight, m_plot.width() - theme.px(6)));
        return;
    }
    const double y = whole.center().y(), r = theme.px(kDot);
    const QPointF from(placeOf(row.from), y), to(placeOf(row.to), y);
    if (row.hasLine) {
        painter.setPen(QPen(theme.color(ColorRole::Accent), theme.lineTwo()));
        painter.drawLine(from, to);
        if (!m_data.isAgainstOne) {
            painter.setPen(QPen(this->theme().ink(), theme.lineTwo()));
            painter.setBrush(this->theme().background());
            painter.drawEllipse(from, r, r);
        }
    }
    painter.setPen(QPen(theme.color(ColorRole::Accent), theme.lineTwo()));
    painter.setBrush(theme.color(ColorRole::Accent));
    painter.drawEllipse(to, r, r);
}

void SpanChart::paintMarks(QPainter &painter)
{
    const Theme &theme = this->theme().theme();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintLegend(painter);
    const QFont caption = theme.font(TypeRole::Caption);
    painter.setFont(caption);
    painter.setPen(this->theme().mutedInk());
    double right = size().width();
    for (qsizetype i = m_cellWidths.size(); i-- > 0;) {
        painter.drawText(QRectF(right - m_cellWidths.at(i), headsTop(), m_cellWidths.at(i), theme.px(kHead - 3)), Qt::AlignRight | Qt::AlignBottom,
                         m_data.heads.at(i));
        right -= m_cellWidths.at(i) + theme.px(kGap);
    }
    for (double value = m_data.low; value <= m_data.high + m_data.step / 2; value += m_data.step) {
        const double x = placeOf(value), half = theme.px(28);
        painter.drawText(QRectF(x - half, m_plot.bottom() + theme.px(3), 2 * half, theme.px(kAxis - 4)), Qt::AlignHCenter | Qt::AlignTop,
                         axisText(value, m_data.isPercent));
    }
    const double base = m_data.low < 0 && m_data.high > 0 ? placeOf(0) : m_plot.left();
    painter.setPen(QPen(theme.color(ColorRole::Strong), 1));
    painter.drawLine(QPointF(base, m_plot.top()), QPointF(base, m_plot.bottom()));
    for (qsizetype i = 0; m_data.isAgainstOne && i < m_data.rows.size(); ++i) {
        const SpanRow &row = m_data.rows.at(i);
        if (!row.reason.isEmpty() || !row.hasLine)
            continue; // words stand there
        painter.setPen(QPen(this->theme().ink(), theme.lineTwo(), Qt::DashLine));
        painter.drawLine(QPointF(placeOf(row.from), rowRect(i).top()), QPointF(placeOf(row.from), rowRect(i).bottom()));
    }
    for (qsizetype i = 0; i < m_data.rows.size(); ++i) {
        if (m_data.rows.at(i).isTotal) {
            painter.setPen(QPen(theme.color(ColorRole::Line), 1));
            painter.drawLine(rowRect(i).bottomLeft(), rowRect(i).bottomRight());
        }
        paintRow(painter, i);
    }
    painter.restore();
}

} // namespace scoredesk::ui
