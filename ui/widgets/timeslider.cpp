// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeslider.h"

#include "ui/widgets/focusring.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace scoredesk::ui {

namespace {

constexpr double kKnob = 14, kTrack = 3, kEdge = 34, kGap = 4; // px at 100 %

} // namespace

TimeSlider::TimeSlider(QWidget *parent) : QAbstractSlider(parent)
{
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setProperty(FocusRing::kOwnFocusProperty, true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setPageStep(1);
    setRange(0, 0);
    onTheme(this, [this](const Theme &) {
        updateGeometry();
        update();
    });
}

void TimeSlider::setStops(const QStringList &words, const QStringList &spoken)
{
    m_words = words;
    m_spoken = spoken;
    setRange(0, std::max(0, stops() - 1));
    describe();
    update();
}

void TimeSlider::describe()
{
    const QString spoken = m_spoken.value(value());
    setAccessibleName(spoken);
    setToolTip(spoken);
}

void TimeSlider::sliderChange(SliderChange change)
{
    QAbstractSlider::sliderChange(change);
    if (change == SliderValueChange)
        describe();
    update();
}

QSize TimeSlider::minimumSizeHint() const
{
    const Theme &theme = themeOf(this);
    const QFontMetrics caption(theme.font(TypeRole::CaptionStrong));
    return {theme.px(200), theme.px(kKnob + 6 + kGap) + caption.height()};
}

QSize TimeSlider::sizeHint() const
{
    return minimumSizeHint().expandedTo({themeOf(this).px(420), 0});
}

double TimeSlider::placeOf(int stop) const
{
    const double edge = themeOf(this).px(kEdge);
    const double room = std::max(1.0, width() - 2 * edge);
    const double along = stops() > 1 ? room * stop / (stops() - 1) : room;
    return layoutDirection() == Qt::RightToLeft ? width() - edge - along : edge + along;
}

int TimeSlider::stopAt(double x) const
{
    int nearest = 0;
    for (int stop = 1; stop < stops(); ++stop) {
        if (std::abs(placeOf(stop) - x) < std::abs(placeOf(nearest) - x))
            nearest = stop;
    }
    return nearest;
}

void TimeSlider::paintEvent(QPaintEvent *)
{
    if (stops() == 0)
        return;
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double knob = theme.px(kKnob), middle = theme.px(3) + knob / 2;
    const double from = placeOf(0), to = placeOf(stops() - 1), here = placeOf(value());
    const auto line = [&](double a, double b, ColorRole role) {
        const double height = theme.px(kTrack);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(role));
        painter.drawRoundedRect(QRectF(std::min(a, b), middle - height / 2, std::abs(b - a), height), height / 2, height / 2);
    };
    line(from, to, ColorRole::Strong);
    line(from, here, ColorRole::Accent);
    painter.setPen(QPen(theme.color(ColorRole::Strong), 1));
    for (int stop = 0; stop < stops(); ++stop)
        painter.drawLine(QPointF(placeOf(stop), middle - knob * 0.4), QPointF(placeOf(stop), middle + knob * 0.4));
    painter.setPen(QPen(theme.color(isEnabled() ? ColorRole::Accent : ColorRole::Strong), theme.lineTwo() * 1.25));
    painter.setBrush(theme.color(ColorRole::Surface));
    painter.drawEllipse(QPointF(here, middle), knob / 2, knob / 2);
    if (hasFocus())
        paintFocusRing(painter, QRectF(here - knob / 2, middle - knob / 2, knob, knob).adjusted(-3, -3, 3, 3), knob, theme);
    // words: that of the stop it stands on first, then from the end what there is room for
    QList<QRectF> taken;
    const double top = middle + knob / 2 + theme.px(kGap);
    const auto word = [&](int stop, TypeRole type, ColorRole role) {
        const QFontMetricsF metrics(theme.font(type));
        const double wide = metrics.horizontalAdvance(m_words.at(stop)) + 2;
        const double left = std::clamp(placeOf(stop) - wide / 2, 0.0, std::max(0.0, width() - wide));
        const QRectF rect(left, top, wide, metrics.height());
        const double gap = theme.px(8);
        for (const QRectF &other : std::as_const(taken)) {
            if (rect.adjusted(-gap, 0, gap, 0).intersects(other))
                return;
        }
        taken.append(rect);
        painter.setFont(theme.font(type));
        painter.setPen(theme.color(role));
        painter.drawText(rect, Qt::AlignCenter, m_words.at(stop));
    };
    word(value(), TypeRole::CaptionStrong, ColorRole::Text);
    for (int stop = stops() - 1; stop >= 0; --stop) {
        if (stop != value())
            word(stop, TypeRole::Caption, ColorRole::TextMuted);
    }
}

void TimeSlider::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space) {
        Q_EMIT playToggled();
        return;
    }
    const int before = value();
    QAbstractSlider::keyPressEvent(event);
    if (value() != before)
        Q_EMIT moved();
}

void TimeSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || stops() == 0) {
        event->ignore();
        return;
    }
    setSliderDown(true);
    setValue(stopAt(event->position().x()));
    Q_EMIT moved();
}

void TimeSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown() && stopAt(event->position().x()) != value()) {
        setValue(stopAt(event->position().x()));
        Q_EMIT moved();
    }
}

void TimeSlider::mouseReleaseEvent(QMouseEvent *)
{
    setSliderDown(false);
}

void TimeSlider::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls: time does not change by the way
}

} // namespace scoredesk::ui
