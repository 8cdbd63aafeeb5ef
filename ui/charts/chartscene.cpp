// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartscene.h"

#include "ui/widgets/tablecopy.h"

#include <QtCore/QBuffer>
#include <QtCore/QMargins>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtSvg/QSvgGenerator>
#include <QtWidgets/QGraphicsLayout>

#include <algorithm>
#include <cmath>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

/// Lies over the chart and lets it paint its marks there.
class ChartScene::Overlay : public QGraphicsItem
{
public:
    Overlay(ChartScene &owner, QGraphicsItem *parent) : QGraphicsItem(parent), m_owner(owner) { setZValue(100); }
    QRectF boundingRect() const override { return QRectF(QPointF(), m_owner.m_size); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        m_owner.paintWords(*painter);
        m_owner.paintMarks(*painter);
    }
    using QGraphicsItem::prepareGeometryChange;

private:
    ChartScene &m_owner;
};

/// Lies under the chart.
class ChartScene::Underlay : public QGraphicsItem
{
public:
    explicit Underlay(ChartScene &owner) : m_owner(owner) { setZValue(-100); }
    QRectF boundingRect() const override { return QRectF(QPointF(), m_owner.m_size); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override { m_owner.paintGround(*painter); }
    using QGraphicsItem::prepareGeometryChange;

private:
    ChartScene &m_owner;
};

ChartScene::ChartScene(const ChartTheme &theme, ChartWords words)
    : m_theme(theme), m_words(std::move(words)), m_chart(new QChart)
{
    m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    m_scene.addItem(m_chart);
    m_scene.addItem(new Overlay(*this, nullptr));
    m_scene.addItem(new Underlay(*this));
    strip(m_chart);
}

void ChartScene::strip(QChart *chart)
{
    chart->legend()->hide();
    chart->setMargins(QMargins());
    chart->setBackgroundRoundness(0);
    chart->setBackgroundBrush(Qt::NoBrush);
    chart->setBackgroundPen(Qt::NoPen);
    chart->setPlotAreaBackgroundVisible(false);
    chart->setAnimationOptions(QChart::NoAnimation);
}

QChart *ChartScene::addChart()
{
    auto *panel = new QChart;
    strip(panel);
    m_scene.addItem(panel);
    return panel;
}

void ChartScene::placeChart(QChart *panel, const QRectF &rect, const QRectF &plot)
{
    panel->setGeometry(rect);
    panel->setPlotArea(plot.translated(-rect.topLeft()));
    panel->layout()->invalidate();
    panel->layout()->activate();
}

ChartScene::~ChartScene() = default;

void ChartScene::resize(const QSizeF &size)
{
    if (size == m_size)
        return;
    for (QGraphicsItem *item : m_scene.items()) {
        if (auto *overlay = dynamic_cast<Overlay *>(item))
            overlay->prepareGeometryChange();
        else if (auto *underlay = dynamic_cast<Underlay *>(item))
            underlay->prepareGeometryChange();
    }
    m_size = size;
    m_scene.setSceneRect(QRectF(QPointF(), size));
    m_chart->setGeometry(QRectF(QPointF(), size));
    lay();
    // a layout request is a posted event, and the chart may be painted before the event loop turns
    m_chart->layout()->invalidate();
    m_chart->layout()->activate();
}

void ChartScene::paint(QPainter &painter, const QRectF &target)
{
    resize(target.size());
    painter.fillRect(target, m_theme.background());
    painter.setRenderHint(QPainter::Antialiasing, isSmooth());
    m_scene.render(&painter, target, QRectF(QPointF(), m_size), Qt::IgnoreAspectRatio);
}

double ChartScene::headHeight(double width) const
{
    if (m_words.title.isEmpty() && m_words.stamp.isEmpty())
        return 0;
    const Theme &theme = m_theme.theme();
    const QFontMetricsF titles(theme.font(TypeRole::Heading));
    const QFontMetricsF small(theme.font(TypeRole::Small));
    const double stampWidth = m_words.stamp.isEmpty() ? 0 : small.horizontalAdvance(m_words.stamp) + theme.px(16);
    const bool isBeside = titles.horizontalAdvance(m_words.title) + stampWidth <= width;
    const QRectF title = titles.boundingRect(QRectF(0, 0, isBeside ? width - stampWidth : width, 1000), Qt::TextWordWrap,
                                             m_words.title);
    return std::max(title.height(), small.height()) + (isBeside || m_words.stamp.isEmpty() ? 0 : small.height()) + theme.px(10);
}

double ChartScene::footHeight(double width) const
{
    if (m_words.note.isEmpty())
        return 0;
    const QFontMetricsF small(m_theme.theme().font(TypeRole::Small));
    return small.boundingRect(QRectF(0, 0, width, 10'000), Qt::TextWordWrap, m_words.note).height() + m_theme.theme().px(10);
}

void ChartScene::paintWords(QPainter &painter) const
{
    const Theme &theme = m_theme.theme();
    painter.save();
    const double head = headHeight(m_size.width());
    if (head > 0) {
        const QFont stampFont = theme.font(TypeRole::Small);
        const QFontMetricsF titles(theme.font(TypeRole::Heading));
        const QFontMetricsF small(stampFont);
        const double stampWidth = m_words.stamp.isEmpty() ? 0 : small.horizontalAdvance(m_words.stamp) + theme.px(16);
        const bool isBeside = titles.horizontalAdvance(m_words.title) + stampWidth <= m_size.width();
        painter.setFont(theme.font(TypeRole::Heading));
        painter.setPen(m_theme.ink());
        painter.drawText(QRectF(0, 0, isBeside ? m_size.width() - stampWidth : m_size.width(), head), Qt::AlignLeft | Qt::TextWordWrap,
                         m_words.title);
        painter.setFont(stampFont);
        painter.setPen(m_theme.mutedInk());
        const double bottom = head - theme.px(10);
        painter.drawText(isBeside ? QRectF(0, 0, m_size.width(), titles.height())
                                  : QRectF(0, bottom - small.height(), m_size.width(), small.height()),
                         int(Qt::AlignVCenter | (isBeside ? Qt::AlignRight : Qt::AlignLeft)), m_words.stamp);
    }
    if (const double foot = footHeight(m_size.width()); foot > 0) {
        painter.setFont(theme.font(TypeRole::Small));
        painter.setPen(m_theme.mutedInk());
        painter.drawText(QRectF(0, m_size.height() - foot + theme.px(10), m_size.width(), foot - theme.px(10)),
                         Qt::AlignLeft | Qt::TextWordWrap, m_words.note);
    }
    painter.restore();
}

namespace {

/// Room around a chart that stands alone in a file.
constexpr double kFileMargin = 16;

QSizeF fileSize(const ChartScene &chart, double width)
{
    return {width, std::ceil(chart.heightFor(width - 2 * kFileMargin)) + 2 * kFileMargin};
}

void paintFile(ChartScene &chart, QPainter &painter, const QSizeF &size)
{
    painter.fillRect(QRectF(QPointF(), size), chart.theme().background());
    chart.paint(painter, QRectF(QPointF(), size).adjusted(kFileMargin, kFileMargin, -kFileMargin, -kFileMargin));
}

} // namespace

QImage chartImage(ChartScene &chart, double width, double ratio)
{
    const QSizeF size = fileSize(chart, width);
    QImage image((size * ratio).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintFile(chart, painter, size);
    painter.end();
    constexpr double kDotsPerMetre = 96 / 0.0254;
    image.setDotsPerMeterX(int(kDotsPerMetre * ratio));
    image.setDotsPerMeterY(int(kDotsPerMetre * ratio));
    return image;
}

QByteArray chartSvg(ChartScene &chart, double width)
{
    const QSizeF size = fileSize(chart, width);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(), size));
    generator.setDescription(chart.summary());
    QPainter painter(&generator);
    paintFile(chart, painter, size);
    painter.end();
    return bytes;
}

QByteArray chartCsv(const ChartScene &chart, const ChartWords &words)
{
    return tableCsv(chart.table(), words);
}

QByteArray tableCsv(const QList<QStringList> &lines, const ChartWords &words)
{
    const auto cell = [](const QString &text) {
        QString safe = spreadsheetSafe(text);
        if (safe.contains(u'"') || safe.contains(u',') || safe.contains(u'\n'))
            safe = u'"' + safe.replace(u'"', u"\"\""_s) + u'"';
        return safe;
    };
    QString text;
    for (const QString &line : {words.title, words.stamp, words.note}) {
        if (!line.isEmpty())
            text += cell(line) + u"\r\n"_s;
    }
    for (const QStringList &row : lines) {
        QStringList cells;
        for (const QString &value : row)
            cells.append(cell(value));
        text += cells.join(u',') + u"\r\n"_s;
    }
    return QByteArrayLiteral("\xEF\xBB\xBF") + text.toUtf8();
}

} // namespace scoredesk::ui
