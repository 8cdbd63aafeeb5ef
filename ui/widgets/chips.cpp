// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chips.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

#include <algorithm>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

FilterChip::FilterChip(const QString &field, const QString &value, QWidget *parent)
    : QAbstractButton(parent), m_field(field), m_value(value)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    describe();
}

void FilterChip::setValue(const QString &value)
{
    m_value = value;
    describe();
}

void FilterChip::setWhole(const QString &whole)
{
    m_whole = whole;
    describe();
}

void FilterChip::describe()
{
    setToolTip(m_whole == m_value ? QString() : m_whole);
    //: spoken for a filter: field, value
    setAccessibleName(tr("Filter: %1 %2").arg(m_field, m_whole.isEmpty() ? m_value : m_whole));
    setAccessibleDescription(tr("Backspace removes it"));
    updateGeometry();
    update();
}

QSize FilterChip::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const QFontMetrics metrics(theme.font(TypeRole::Small));
    const QFontMetrics strong(theme.font(TypeRole::Body));
    return {theme.px(12) + metrics.horizontalAdvance(m_field) + theme.px(6) + strong.horizontalAdvance(m_value)
                + theme.px(6 + 12 + 10),
            qMax(theme.px(26), strong.height() + theme.px(6))};
}

QRect FilterChip::crossRect() const
{
    const Theme &theme = themeOf(this);
    const int side = theme.px(12);
    return QStyle::visualRect(layoutDirection(), rect(),
                              QRect(width() - theme.px(10) - side, (height() - side) / 2, side, side));
}

void FilterChip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    paintRounded(painter, QRectF(rect()), height() / 2.0,
                 theme.color(underMouse() ? ColorRole::Selection : ColorRole::TintAccent),
                 theme.color(ColorRole::Accent));
    const QFont fieldFont = theme.font(TypeRole::Small);
    const int fieldWidth = QFontMetrics(fieldFont).horizontalAdvance(m_field) + 1;
    const QRect field(theme.px(12), 0, fieldWidth, height());
    const QRect value(field.right() + theme.px(6), 0, width() - field.right() - theme.px(6 + 24), height());
    const auto place = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    painter.setFont(fieldFont);
    painter.setPen(theme.color(ColorRole::TextMuted));
    painter.drawText(place(field), Qt::AlignCenter, m_field);
    painter.setFont(theme.font(TypeRole::Body));
    painter.setPen(theme.color(ColorRole::Text));
    painter.drawText(place(value), int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                     m_value);
    paintIcon(painter, QRectF(crossRect()), Icon::Cross, theme.color(ColorRole::Text));
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete)
        Q_EMIT removeRequested();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FilterChip::mouseReleaseEvent(QMouseEvent *event)
{
    const int slack = themeOf(this).px(6);
    if (event->button() == Qt::LeftButton
        && crossRect().adjusted(-slack, -slack, slack, slack).contains(event->position().toPoint())) {
        setDown(false);
        Q_EMIT removeRequested();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void FilterChip::mouseMoveEvent(QMouseEvent *event)
{
    setToolTip(crossRect().contains(event->position().toPoint()) ? tr("Remove this filter")
               : m_whole == m_value                              ? QString()
                                                                 : m_whole);
    QAbstractButton::mouseMoveEvent(event);
}

SampleBadge::SampleBadge(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Sample data"));
    setToolTip(tr("Made-up data. Nothing in it is real."));
}

QSize SampleBadge::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const QFontMetrics metrics(theme.font(TypeRole::CaptionStrong));
    return {metrics.horizontalAdvance(tr("SAMPLE")) + theme.px(14), qMax(theme.px(20), metrics.height() + theme.px(2))};
}

void SampleBadge::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const QColor caution = theme.color(ColorRole::Caution);
    paintRounded(painter, QRectF(rect()), theme.radiusS(), QColor(), caution, 1.5);
    painter.setFont(theme.font(TypeRole::CaptionStrong));
    painter.setPen(caution);
    painter.drawText(rect(), Qt::AlignCenter, tr("SAMPLE"));
}

AsOfBadge::AsOfBadge(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void AsOfBadge::setAsOf(const QStringList &when, const QString &partial, const QString &shortPartial)
{
    m_when = when;
    m_partial = partial;
    m_shortPartial = shortPartial;
    const QString spoken = partial.isEmpty() ? tr("As of %1").arg(when.value(0)) : tr("As of %1 · %2").arg(when.value(0), partial);
    setAccessibleName(spoken);
    setToolTip(spoken);
    updateGeometry();
    update();
}

QList<AsOfBadge::Form> AsOfBadge::forms() const
{
    QList<Form> forms;
    for (const QString &when : m_when)
        forms.append({true, when, m_partial});
    if (m_when.isEmpty())
        return {{false, QString(), m_partial}};
    forms.append({false, m_when.last(), m_partial});
    if (!m_partial.isEmpty() && !m_shortPartial.isEmpty())
        forms.append({false, m_when.last(), m_shortPartial});
    return forms;
}

int AsOfBadge::widthFor(const Form &form) const
{
    const Theme &theme = themeOf(this);
    const QFontMetrics body(theme.font(TypeRole::Body));
    const QFontMetrics strong(theme.font(TypeRole::BodyStrong));
    int width = theme.px(12 + 14 + 8) + theme.px(12);
    if (form.hasAsOf)
        width += body.horizontalAdvance(tr("As of")) + theme.px(4);
    width += strong.horizontalAdvance(form.when);
    if (!form.partial.isEmpty()) {
        width += (form.when.isEmpty() ? 0 : 2 * theme.px(8) + body.horizontalAdvance(u"·"_s))
                 + strong.horizontalAdvance(form.partial);
    }
    return width + 4;
}

AsOfBadge::Form AsOfBadge::shownForm() const
{
    const QList<Form> all = forms();
    const auto fits = std::find_if(all.begin(), all.end(), [this](const Form &form) { return width() >= widthFor(form); });
    return fits != all.end() ? *fits : all.last();
}

QString AsOfBadge::shownWords() const
{
    const Form form = shownForm();
    return form.partial.isEmpty() ? form.when : form.when + u" · "_s + form.partial;
}

QSize AsOfBadge::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return {widthFor(forms().first()), qMax(theme.px(30), QFontMetrics(theme.font(TypeRole::Body)).height() + theme.px(8))};
}

QSize AsOfBadge::minimumSizeHint() const
{
    return {widthFor(forms().last()), sizeHint().height()};
}

void AsOfBadge::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    paintRounded(painter, QRectF(rect()), theme.radiusM(), theme.color(ColorRole::Sunken));
    const Form form = shownForm();
    int x = theme.px(12);
    const auto advance = [&](TypeRole type, ColorRole color, const QString &words) {
        const QFont font = theme.font(type);
        const int wide = QFontMetrics(font).horizontalAdvance(words) + 1;
        painter.setFont(font);
        painter.setPen(theme.color(color));
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, wide, height())), Qt::AlignCenter,
                         words);
        x += wide;
    };
    const int side = theme.px(14);
    paintIcon(painter, QRectF(QStyle::visualRect(layoutDirection(), rect(), QRect(x, (height() - side) / 2, side, side))),
              Icon::Clock, theme.color(ColorRole::TextMuted));
    x += side + theme.px(8);
    if (form.hasAsOf) {
        advance(TypeRole::Body, ColorRole::Text, tr("As of"));
        x += theme.px(4);
    }
    if (!form.when.isEmpty())
        advance(TypeRole::BodyStrong, ColorRole::Text, form.when);
    if (!form.partial.isEmpty()) {
        if (!form.when.isEmpty()) {
            x += theme.px(8);
            advance(TypeRole::Body, ColorRole::TextMuted, u"·"_s);
            x += theme.px(8);
        }
        advance(TypeRole::BodyStrong, ColorRole::Caution, form.partial);
    }
}

} // namespace scoredesk::ui
