// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label.h"

#include <QtGui/QPainter>

namespace scoredesk::ui {

Label::Label(const QString &text, TypeRole type, ColorRole color, QWidget *parent)
    : QLabel(parent), m_type(type), m_color(color)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    onTheme(this, [this](const Theme &theme) { restyle(theme); });
}

void Label::setTypeRole(TypeRole type)
{
    m_type = type;
    restyle(themeOf(this));
}

void Label::setColorRole(ColorRole color)
{
    m_color = color;
    restyle(themeOf(this));
}

void Label::restyle(const Theme &theme)
{
    setFont(theme.font(m_type));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, theme.color(m_color));
    setPalette(colors);
}

Label *wrappingLabel(const QString &text, TypeRole type, ColorRole color, QWidget *parent)
{
    auto *label = new Label(text, type, color, parent);
    label->setWordWrap(true);
    return label;
}

QPushButton *makeButton(const QString &text, ButtonKind kind, Icon which, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    setButtonKind(button, kind);
    button->setAutoDefault(true); // Enter presses the focused button on pages too, as it does in dialogs
    if (kind == ButtonKind::Icon || kind == ButtonKind::PlainIcon) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    } else {
        button->setText(text);
    }
    if (which != Icon::None)
        button->setIcon(icon(which, kind == ButtonKind::Primary ? ColorRole::OnAccent : ColorRole::Text));
    if (kind == ButtonKind::Text)
        button->setCursor(Qt::PointingHandCursor);
    return button;
}

IconLabel::IconLabel(Icon which, int size, ColorRole color, QWidget *parent)
    : QWidget(parent), m_icon(which), m_size(size), m_color(color)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(Icon which, ColorRole color)
{
    m_icon = which;
    m_color = color;
    update();
}

QSize IconLabel::sizeHint() const
{
    const int side = themeOf(this).px(m_size);
    return {side, side};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(painter, QRectF(rect()), m_icon, themeOf(this).color(m_color), layoutDirection());
}

} // namespace scoredesk::ui
