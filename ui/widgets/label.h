// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "ui/widgets/deskstyle.h"
#include "ui/widgets/icons.h"

namespace scoredesk::ui {

/// Plain text in one type role and one colour role; both follow the theme. Never rich text, because names and
/// words from files are shown with it.
class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(const QString &text, TypeRole type = TypeRole::Body, ColorRole color = ColorRole::Text,
                   QWidget *parent = nullptr);

    void setTypeRole(TypeRole type);
    void setColorRole(ColorRole color);

private:
    void restyle(const Theme &theme);

    TypeRole m_type;
    ColorRole m_color;
};

/// A label that breaks its lines where the width asks for it.
[[nodiscard]] Label *wrappingLabel(const QString &text, TypeRole type = TypeRole::Body,
                                   ColorRole color = ColorRole::Text, QWidget *parent = nullptr);

/// A push button of \a kind with an optional icon. An Icon or PlainIcon button takes \a text as its tooltip and
/// accessible name instead.
[[nodiscard]] QPushButton *makeButton(const QString &text, ButtonKind kind = ButtonKind::Default,
                                      Icon which = Icon::None, QWidget *parent = nullptr);

/// An icon as a widget of its own, \a size px at 100 %, without a name: what it says stands in words beside it.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    IconLabel(Icon which, int size, ColorRole color, QWidget *parent = nullptr);

    void setIcon(Icon which, ColorRole color);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    int m_size;
    ColorRole m_color;
};

} // namespace scoredesk::ui
