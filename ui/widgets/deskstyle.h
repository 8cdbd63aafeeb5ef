// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QtWidgets/QProxyStyle>
#include <QtWidgets/QStyleOption>

namespace scoredesk::ui {

/// How a button is drawn; set by setButtonKind().
enum class ButtonKind {
    Default = 0, ///< surface with a strong border
    Primary,     ///< accent; one per view
    Text,        ///< words only, accent, weight 600
    Icon,        ///< 30 × 30 with a border
    PlainIcon,   ///< an icon without a border (close, sync)
    Danger       ///< as Default with danger text; its words name what it destroys
};
void setButtonKind(QWidget *button, ButtonKind kind);
[[nodiscard]] ButtonKind buttonKind(const QWidget *button);

/// Planes a plain frame can be, set as the dynamic property "role" on any QFrame or QWidget-derived frame.
enum class FrameKind { None = 0, Card, Sunken, Raised, DropZone };
void setFrameKind(QWidget *frame, FrameKind kind);

/// Fusion with our controls: 30 px high, radius M, strong borders, the roles of the Theme. Frames that name a
/// plane (setFrameKind) are painted here too rather than by a style sheet: a style sheet on the application
/// puts a second style on every widget, which costs a re-polish of the whole window at each switch of theme.
class DeskStyle : public QProxyStyle
{
    Q_OBJECT

public:
    DeskStyle();

    void setTheme(const Theme &theme) { m_theme = theme; }

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget) const override;
    QPalette standardPalette() const override { return m_theme.palette(); }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;

private:
    void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawButtonLabel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget) const;
    void drawIndicator(bool isRound, const QStyleOption *option, QPainter *painter) const;
    void drawTab(const QStyleOptionTab *option, QPainter *painter, const QWidget *widget) const;
    void drawMenuItem(const QStyleOptionMenuItem *option, QPainter *painter, const QWidget *widget) const;
    void drawHeaderSection(const QStyleOptionHeader *option, QPainter *painter) const;
    void drawHeaderLabel(const QStyleOptionHeader *option, QPainter *painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionSlider *option, QPainter *painter, const QWidget *widget) const;
    void drawComboBox(const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget) const;
    void drawToolButton(const QStyleOptionToolButton *option, QPainter *painter, const QWidget *widget) const;
    void drawFieldFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    [[nodiscard]] QColor buttonFill(const QStyleOption *option, ButtonKind kind) const;
    [[nodiscard]] QColor buttonInk(const QStyleOption *option, ButtonKind kind) const;

    Theme m_theme;
};

} // namespace scoredesk::ui
