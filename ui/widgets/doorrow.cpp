// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/doorrow.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

#include <algorithm>

namespace scoredesk::ui {

DoorRow::DoorRow(const QString &label, QWidget *parent) : DoorButton(parent), m_label(label)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum); // Fixed would cut the second line off
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
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

QFont DoorRow::valueFont() const
{
    return themeOf(this).font(m_reason.isEmpty() ? TypeRole::BodyStrong : TypeRole::Small);
}

int DoorRow::labelRoom(int width) const
{
    const Theme &theme = themeOf(this);
    return std::max(0, width - chevronRoom(theme) - QFontMetrics(valueFont()).horizontalAdvance(valueText()) - 1 - theme.px(8));
}

int DoorRow::heightForWidth(int width) const
{
    const Theme &theme = themeOf(this);
    const QFontMetrics body(theme.font(TypeRole::Body));
    const int room = labelRoom(width);
    if (room == 0 || body.horizontalAdvance(m_label) <= room)
        return sizeHint().height();
    const int lines = body.boundingRect(QRect(0, 0, room, 1 << 16), Qt::TextWordWrap, m_label).height();
    return std::max(sizeHint().height(), lines + theme.px(6));
}

void DoorRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const QRect box = rect();
    paintDoor(painter, theme);
    const int end = width() - chevronRoom(theme);
    const QString value = valueText();
    const QFont font = valueFont();
    const int valueWidth = QFontMetrics(font).horizontalAdvance(value) + 1;
    const QRect valueRect(end - valueWidth, 0, valueWidth, height());
    const bool isMuted = !m_reason.isEmpty() || m_number.value_or(1) == 0;
    painter.setFont(font);
    painter.setPen(theme.color(isMuted ? ColorRole::TextMuted : ColorRole::Text));
    painter.drawText(QStyle::visualRect(layoutDirection(), box, valueRect), Qt::AlignCenter, value);

    const QFont body = theme.font(TypeRole::Body);
    painter.setFont(body);
    painter.setPen(theme.color(ColorRole::Text));
    const QRect labelRect(0, 0, labelRoom(width()), height());
    const bool isWrapped = heightForWidth(width()) > sizeHint().height();
    const QString label = isWrapped ? m_label : QFontMetrics(body).elidedText(m_label, Qt::ElideRight, labelRect.width());
    painter.drawText(QStyle::visualRect(layoutDirection(), box, labelRect),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)) | (isWrapped ? Qt::TextWordWrap : 0),
                     label);
    paintFocus(painter, theme);
}

} // namespace scoredesk::ui
