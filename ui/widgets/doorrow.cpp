// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/doorrow.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace scoredesk::ui {

DoorRow::DoorRow(const QString &label, QWidget *parent) : DoorButton(parent), m_label(label)
{
    describe();
}

DoorRow::DoorRow(const QString &label, qint64 number, QWidget *parent) : DoorRow(label, parent)
{
    setNumber(number);
}

void DoorRow::setLabel(const QString &label)
{
    m_label = label;
    describe();
}

void DoorRow::setNumber(std::optional<qint64> number)
{
    m_number = number;
    m_reason.clear();
    setDoor(number.value_or(0) != 0);
    describe();
}

void DoorRow::setReason(const QString &reason)
{
    m_reason = reason;
    describe();
}

QString DoorRow::valueText() const
{
    if (!m_reason.isEmpty())
        return m_reason;
    return m_number ? QLocale().toString(*m_number) : QString();
}

void DoorRow::describe()
{
    const QString value = valueText();
    //: spoken name of a row with a number; %1 is what, %2 how many
    setAccessibleName(value.isEmpty() ? m_label : tr("%1, %2").arg(m_label, value));
    updateGeometry();
    update();
}

QSize DoorRow::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const QFontMetrics body(theme.font(TypeRole::Body));
    const QFontMetrics strong(theme.font(TypeRole::BodyStrong));
    const int width = body.horizontalAdvance(m_label) + theme.px(16) + strong.horizontalAdvance(valueText())
                      + theme.px(28);
    return {width, qMax(theme.px(26), body.height() + theme.px(6))};
}

QSize DoorRow::minimumSizeHint() const
{
    const Theme &theme = themeOf(this);
    return {qMin(sizeHint().width(), theme.px(160)), sizeHint().height()};
}

void DoorRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const int bleed = theme.px(8);
    const QRect box = rect();
    paintDoor(painter, theme);
    const int end = width() - chevronRoom(theme);
    const QString value = valueText();
    const QFont valueFont = theme.font(m_reason.isEmpty() ? TypeRole::BodyStrong : TypeRole::Small);
    const int valueWidth = QFontMetrics(valueFont).horizontalAdvance(value) + 1;
    const QRect valueRect(end - valueWidth, 0, valueWidth, height());
    const bool isMuted = !m_reason.isEmpty() || m_number.value_or(1) == 0;
    painter.setFont(valueFont);
    painter.setPen(theme.color(isMuted ? ColorRole::TextMuted : ColorRole::Text));
    painter.drawText(QStyle::visualRect(layoutDirection(), box, valueRect), Qt::AlignCenter, value);

    const QFont font = theme.font(TypeRole::Body);
    painter.setFont(font);
    painter.setPen(theme.color(ColorRole::Text));
    const QRect labelRect(0, 0, qMax(0, valueRect.left() - bleed), height());
    const QString label = QFontMetrics(font).elidedText(m_label, Qt::ElideRight, labelRect.width());
    painter.drawText(QStyle::visualRect(layoutDirection(), box, labelRect),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)), label);
    paintFocus(painter, theme);
}

} // namespace scoredesk::ui
