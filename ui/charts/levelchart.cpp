// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/levelchart.h"

#include "ui/models/cellwords.h"
#include "ui/widgets/paint.h"

#include <QtCharts/QValueAxis>
#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(LevelChart)
};

constexpr double kRow = 28, kBar = 20, kAxis = 22, kGap = 12; // px at 100 %
constexpr int kLeastLabelled = 8;                             // percent: look.md §5
constexpr double kWidestLabels = 0.34;                        // of the whole width
constexpr double kBadge = 16, kBadgeGap = 6;

/// Number as files have it.
QString plainTenths(int tenths)
{
    return tenths < 0 ? QString() : QLocale::c().toString(tenths / 10.0, 'f', 1);
}

QString partName(const LevelData &data, bool isGrouped, int level)
{
    if (!isGrouped)
        return data.levelNames.value(level - 1);
    return level <= 2 ? Tr::tr("Levels 1–2: not met, nearly met") : Tr::tr("Levels 3–4: met, exceeded");
}

/// Where the parts of a legend go, in lines as wide as there is room.
struct Legend
{
    struct Entry
    {
        int level = 0;
        QString name;
        QPointF at;
        double width = 0; ///< of the name
    };
    std::vector<Entry> entries;
    double height = 0;
};

Legend legendOf(const LevelData &data, bool asksGrouped, const Theme &theme, double width)
{
    const bool isGrouped = asksGrouped && data.levels() == 4;
    const QFontMetricsF metrics(theme.font(TypeRole::Small));
    const double side = theme.px(kBadge), line = std::max(metrics.height(), side) + theme.px(4);
    Legend legend;
    QPointF at;
    for (int level = 1; level <= data.levels(); ++level) {
        if (isGrouped && (level == 1 || level == 4))
            continue;
        const QString name = partName(data, isGrouped, level);
        const double needs = side + theme.px(kBadgeGap) + metrics.horizontalAdvance(name);
        if (at.x() > 0 && at.x() + needs > width)
            at = QPointF(0, at.y() + line);
        legend.entries.push_back({level, name, at, needs});
        at.rx() += needs + theme.px(16);
    }
    legend.height = at.y() + line + theme.px(6);
    return legend;
}

} // namespace

LevelChart::LevelChart(LevelData data, const ChartTheme &chartTheme, const LevelChartOptions &options, ChartWords words)
    : ChartScene(chartTheme, std::move(words)), m_data(std::move(data)), m_options(options), m_axis(new QValueAxis)
{
    m_axis->setRange(options.isDiverging ? -100 : 0, 100);
    m_axis->setTickCount(options.isDiverging ? 5 : 3);
    m_axis->setLabelsVisible(false); // painted: numbers by the language, and no room is lost to them
    m_axis->setLineVisible(false);
    m_axis->setGridLinePen(QPen(theme().theme().color(ColorRole::Line), 1));
    chart()->addAxis(m_axis, Qt::AlignBottom);
}

double LevelChart::heightFor(double width) const
{
    return headHeight(width) + plainHeight(m_data, m_data.rows.size(), theme(), m_options, width) + footHeight(width);
}

double LevelChart::plainHeight(const LevelData &data, qsizetype rows, const ChartTheme &chartTheme, const LevelChartOptions &options,
                               double width)
{
    const Theme &theme = chartTheme.theme();
    const double legend = options.hasLegend ? legendOf(data, options.isGrouped, theme, width).height : 0;
    return legend + double(rows) * theme.px(kRow) + theme.px(kAxis);
}

double LevelChart::legendHeight(double width) const
{
    return m_options.hasLegend ? legendOf(m_data, m_options.isGrouped, theme().theme(), width).height : 0;
}

void LevelChart::paintLegend(QPainter &painter, double width) const
{
    const Theme &theme = this->theme().theme();
    const double side = theme.px(kBadge), gap = theme.px(kBadgeGap), top = headHeight(width);
    painter.setFont(theme.font(TypeRole::Small));
    painter.setPen(this->theme().mutedInk());
    for (const Legend::Entry &entry : legendOf(m_data, m_options.isGrouped, theme, width).entries) {
        const QRectF badge(entry.at.x(), top + entry.at.y(), side, side);
        painter.save();
        if (theme.hasPatterns() || isGrouped())
            paintLevelArea(painter, badge, theme.px(2), entry.level, theme, theme.hasPatterns());
        else
            paintLevelBadge(painter, badge, entry.level, theme);
        painter.restore();
        painter.drawText(QRectF(badge.right() + gap, badge.top(), entry.width, side), Qt::AlignLeft | Qt::AlignVCenter, entry.name);
    }
}

void LevelChart::lay()
{
    const Theme &theme = this->theme().theme();
    const QFontMetricsF body(theme.font(TypeRole::Body));
    const QFontMetricsF strong(theme.font(TypeRole::BodyStrong));
    const double gap = theme.px(kGap);
    m_labelWidth = m_countWidth = m_metWidth = 0;
    for (const LevelRow &row : std::as_const(m_data.rows)) {
        m_labelWidth = std::max(m_labelWidth, (row.isTotal ? strong : body).horizontalAdvance(row.label));
        m_countWidth = std::max(m_countWidth, strong.horizontalAdvance(countText(row.scored)));
        m_metWidth = std::max(m_metWidth, strong.horizontalAdvance(tenthsText(row.metTenths())));
    }
    const QFontMetricsF small(theme.font(TypeRole::Caption));
    m_countWidth = std::max(m_countWidth, small.horizontalAdvance(Tr::tr("N")));
    m_metWidth = std::max({m_metWidth, strong.horizontalAdvance(tenthsText(1000)), small.horizontalAdvance(m_data.metName)});
    m_metWidth = std::min(m_metWidth, size().width() * 0.2);
    m_labelWidth = std::min(m_labelWidth, size().width() * kWidestLabels);
    const double left = m_labelWidth + gap;
    const double right = size().width() - m_countWidth - m_metWidth - 2 * gap;
    const double top = headHeight(size().width()) + legendHeight(size().width());
    const double rows = double(m_data.rows.size()) * theme.px(kRow);
    m_plot = QRectF(left, top, std::max(1.0, right - left), rows);
    chart()->setPlotArea(m_plot);
}

QRectF LevelChart::rowRect(qsizetype row) const
{
    const double height = theme().theme().px(kRow);
    return {0, m_plot.top() + double(row) * height, size().width(), height};
}

QRectF LevelChart::barRect(qsizetype row) const
{
    const QRectF whole = rowRect(row);
    const double height = theme().theme().px(kBar);
    return {m_plot.left(), whole.center().y() - height / 2, m_plot.width(), height};
}

QString LevelChart::partName(int level) const
{
    return ui::partName(m_data, isGrouped(), level);
}

QList<LevelChart::Segment> LevelChart::segmentsOf(qsizetype index) const
{
    const LevelRow &row = m_data.rows.at(index);
    QList<Segment> segments;
    if (!row.reason.isEmpty())
        return segments;
    const std::vector<int> percents = row.percents(isGrouped());
    if (isGrouped()) {
        segments = {{{}, 2, percents.at(0), row.levels[0] + row.levels[1]}, {{}, 3, percents.at(1), row.levels[2] + row.levels[3]}};
    } else {
        for (int level = 1; level <= m_data.levels(); ++level)
            segments.append({{}, level, percents.at(std::size_t(level - 1)), row.levels[std::size_t(level - 1)]});
    }
    const QRectF bar = barRect(index);
    const double scale = m_options.isDiverging ? bar.width() / 2 : bar.width();
    double below = 0; // share to the left of the line between levels 2 and 3
    for (const Segment &segment : segments) {
        if (segment.level <= 2)
            below += double(segment.count) / double(row.scored);
    }
    double at = m_options.isDiverging ? 1 - below : 0;
    for (Segment &segment : segments) {
        const double from = std::round(scale * at);
        at += double(segment.count) / double(row.scored);
        const double to = std::round(scale * at);
        // neighbours stand 1 apart; nothing is painted for nobody
        segment.rect = QRectF(bar.left() + from, bar.top(), segment.count == 0 ? 0 : std::max(1.0, to - from - 1), bar.height());
    }
    return segments;
}

QList<ChartMark> LevelChart::marks() const
{
    QList<ChartMark> marks;
    for (qsizetype i = 0; i < m_data.rows.size(); ++i) {
        const LevelRow &row = m_data.rows.at(i);
        if (!row.reason.isEmpty()) {
            // a row without a bar can be heard too, and opened where its counts are shown
            marks.append({rowRect(i), int(i), 0, Tr::tr("%1: %2").arg(row.label, row.reason), row.label + u'\n' + row.reason});
            continue;
        }
        for (const Segment &segment : segmentsOf(i)) {
            if (segment.count == 0)
                continue;
            const QString percent = percentOf(QLocale().toString(segment.percent));
            //: %1 a percentage, %2 a number of students, %3 the number it is a share of: "24%, 160 of 668"
            const QString value = Tr::tr("%1, %2 of %3").arg(percent, countText(segment.count), countText(row.scored));
            marks.append({segment.rect, int(i), segment.level,
                          //: spoken: %1 a row such as a school, %2 an achievement level, %3 its share
                          Tr::tr("%1, %2: %3").arg(row.label, partName(segment.level), value),
                          row.label + u'\n' + partName(segment.level) + u'\n' + value});
        }
    }
    return marks;
}

QString LevelChart::summary() const
{
    if (m_data.rows.isEmpty())
        return {};
    QStringList sentences;
    const LevelRow &total = m_data.rows.first();
    if (total.reason.isEmpty()) {
        //: %1 "All students", %2 "Met or exceeded", %3 a percentage, %4 a number
        sentences.append(Tr::tr("%1: %2 %3, N = %4.").arg(total.label, m_data.metName, tenthsText(total.metTenths()), countText(total.scored)));
    } else {
        sentences.append(Tr::tr("%1: %2.").arg(total.label, total.reason));
    }
    const LevelRow *least = nullptr, *most = nullptr;
    int without = 0;
    for (const LevelRow &row : m_data.rows) {
        if (row.isTotal)
            continue;
        if (!row.reason.isEmpty()) {
            ++without;
            continue;
        }
        if (!least || row.metTenths() < least->metTenths())
            least = &row;
        if (!most || row.metTenths() > most->metTenths())
            most = &row;
    }
    if (least && most != least) {
        //: %1 and %3 rows such as schools, %2 and %4 percentages
        sentences.append(Tr::tr("From %1 with %2 to %3 with %4.").arg(least->label, tenthsText(least->metTenths()), most->label,
                                                                      tenthsText(most->metTenths())));
    }
    if (without > 0)
        sentences.append(Tr::tr("%n rows have no percent.", nullptr, without));
    return sentences.join(u' ');
}

QList<QStringList> LevelChart::table() const
{
    QStringList heads{m_data.heading, Tr::tr("N scored")};
    for (const QString &name : m_data.levelNames)
        heads << Tr::tr("%1, count").arg(name) << Tr::tr("%1, percent").arg(name);
    heads << Tr::tr("%1, percent").arg(m_data.metName) << Tr::tr("Remark");
    QList<QStringList> lines{heads};
    for (const LevelRow &row : m_data.rows) {
        QStringList line{row.label, row.isHidden ? QString() : QString::number(row.scored)};
        const std::vector<int> tenths = row.tenths();
        for (int level = 0; level < m_data.levels(); ++level) {
            line << (row.isHidden ? QString() : QString::number(row.levels[std::size_t(level)]))
                 << (tenths.empty() ? QString() : plainTenths(tenths[std::size_t(level)]));
        }
        line << plainTenths(row.metTenths()) << row.reason;
        lines.append(line);
    }
    return lines;
}

void LevelChart::paintRow(QPainter &painter, qsizetype index) const
{
    const Theme &theme = this->theme().theme();
    const LevelRow &row = m_data.rows.at(index);
    const QRectF whole = rowRect(index);
    const QFont font = theme.font(row.isTotal ? TypeRole::BodyStrong : TypeRole::Body);
    if (row.isTotal)
        painter.fillRect(whole, theme.color(ColorRole::Sunken));
    painter.setFont(font);
    painter.setPen(this->theme().ink());
    painter.drawText(QRectF(0, whole.top(), m_labelWidth, whole.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(row.label, Qt::ElideMiddle, m_labelWidth));
    const QRectF met(whole.right() - m_metWidth, whole.top(), m_metWidth, whole.height());
    const QRectF count(met.left() - theme.px(kGap) - m_countWidth, whole.top(), m_countWidth, whole.height());
    if (!row.isHidden)
        painter.drawText(count, Qt::AlignRight | Qt::AlignVCenter, countText(row.scored));
    painter.setFont(theme.font(TypeRole::BodyStrong));
    painter.drawText(met, Qt::AlignRight | Qt::AlignVCenter, tenthsText(row.metTenths()));
    if (!row.reason.isEmpty()) {
        painter.setFont(theme.font(TypeRole::Small));
        painter.setPen(this->theme().mutedInk());
        painter.drawText(barRect(index).adjusted(theme.px(6), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(theme.font(TypeRole::Small)).elidedText(row.reason, Qt::ElideRight, m_plot.width()));
        return;
    }
    const QFont labels = theme.font(TypeRole::CaptionStrong);
    const QFontMetricsF metrics(labels);
    for (const Segment &segment : segmentsOf(index)) {
        if (segment.rect.width() < 1)
            continue;
        paintLevelArea(painter, segment.rect, theme.px(1), segment.level, theme, theme.hasPatterns());
        const QString text = percentOf(QLocale().toString(segment.percent));
        const double width = metrics.horizontalAdvance(text);
        if (segment.percent < kLeastLabelled || width + theme.px(4) > segment.rect.width())
            continue;
        if (theme.hasPatterns()) { // a plain plate, so that the digits stand free of the pattern
            const QPointF center = segment.rect.center();
            const QRectF plate(center.x() - width / 2 - theme.px(3), center.y() - metrics.height() / 2, width + theme.px(6),
                               metrics.height());
            painter.fillRect(plate.intersected(segment.rect.adjusted(1, 1, -1, -1)), theme.level(segment.level).fill);
        }
        painter.setFont(labels);
        painter.setPen(theme.level(segment.level).label);
        painter.drawText(segment.rect, Qt::AlignCenter, text);
    }
}

void LevelChart::paintMarks(QPainter &painter)
{
    const Theme &theme = this->theme().theme();
    painter.save();
    if (m_options.hasLegend)
        paintLegend(painter, size().width());
    painter.setFont(theme.font(TypeRole::Caption));
    painter.setPen(this->theme().mutedInk());
    const double met = size().width() - m_metWidth;
    const QRectF heads(0, m_plot.top() - theme.px(16), size().width(), theme.px(15));
    if (m_options.hasLegend) {
        const QFontMetricsF metrics(theme.font(TypeRole::Caption));
        painter.drawText(QRectF(met, heads.top(), m_metWidth, heads.height()), Qt::AlignRight | Qt::AlignBottom,
                         metrics.elidedText(m_data.metName, Qt::ElideRight, m_metWidth));
        painter.drawText(QRectF(met - theme.px(kGap) - m_countWidth, heads.top(), m_countWidth, heads.height()),
                         Qt::AlignRight | Qt::AlignBottom, Tr::tr("N"));
    }
    for (qsizetype i = 0; i < m_data.rows.size(); ++i)
        paintRow(painter, i);
    // the axis: ends and middle
    const int from = m_options.isDiverging ? -100 : 0;
    painter.setFont(theme.font(TypeRole::Caption));
    painter.setPen(this->theme().mutedInk());
    for (int percent = from; percent <= 100; percent += 50) {
        const double x = m_plot.left() + m_plot.width() * (percent - from) / (100 - from);
        const double half = theme.px(24);
        painter.drawText(QRectF(x - half, m_plot.bottom() + theme.px(3), 2 * half, theme.px(kAxis - 4)), Qt::AlignHCenter | Qt::AlignTop,
                         percentOf(QLocale().toString(std::abs(percent))));
    }
    const double base = m_options.isDiverging ? m_plot.center().x() : m_plot.left();
    painter.setPen(QPen(theme.color(ColorRole::Strong), 1));
    painter.drawLine(QPointF(base, m_plot.top()), QPointF(base, m_plot.bottom()));
    painter.restore();
}

} // namespace scoredesk::ui
