// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "ui/widgets/paint.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

#include <cmath>

namespace scoredesk::ui {

ChartView::ChartView(QWidget *parent) : MarkWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    onTheme(this, [this](const Theme &) { remake(); });
}

void ChartView::setChart(Maker make)
{
    m_make = std::move(make);
    remake();
}

void ChartView::remake()
{
    m_scene = m_make ? m_make(ChartTheme::screen(themeOf(this))) : nullptr;
    setAccessibleDescription(m_scene ? m_scene->summary() : QString());
    layOut();
}

void ChartView::layOut()
{
    if (m_scene) {
        m_scene->resize(QSizeF(width(), std::max(double(height()), m_scene->heightFor(width()))));
        m_marks = m_scene->marks();
    } else {
        m_marks.clear();
    }
    marksChanged();
}

QList<Mark> ChartView::marks() const
{
    QList<Mark> result;
    for (const ChartMark &mark : m_marks) {
        QString toolTip = mark.toolTip;
        if (areMarksActivatable())
            toolTip += QLatin1Char('\n') + tr("Enter: show students");
        result.append({mark.rect, mark.name, toolTip});
    }
    return result;
}

QSize ChartView::sizeHint() const
{
    const int width = themeOf(this).px(600);
    return {width, heightForWidth(width)};
}

QSize ChartView::minimumSizeHint() const
{
    return {themeOf(this).px(240), heightForWidth(std::max(width(), themeOf(this).px(240)))};
}

int ChartView::heightForWidth(int width) const
{
    return m_scene ? int(std::ceil(m_scene->heightFor(width))) : 0;
}

void ChartView::paintEvent(QPaintEvent *)
{
    if (!m_scene)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::TextAntialiasing);
    m_scene->paint(painter, QRectF(QPointF(), m_scene->size()));
    if (showsFocus() && currentMark() < m_marks.size()) {
        const Theme &theme = themeOf(this);
        const double ring = theme.lineTwo();
        paintFocusRing(painter, m_marks.at(currentMark()).rect.adjusted(-ring, -ring, ring, ring).intersected(QRectF(rect())),
                       theme.radiusS(), theme);
    }
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    MarkWidget::resizeEvent(event);
    layOut();
}

void ChartView::changeEvent(QEvent *event)
{
    MarkWidget::changeEvent(event);
    if (event->type() == QEvent::LocaleChange)
        remake();
}

} // namespace scoredesk::ui
