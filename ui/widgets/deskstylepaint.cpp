// SPDX-License-Identifier: GPL-3.0-or-later
// The painting half of DeskStyle; sizes and hints are in deskstyle.cpp.
#include "ui/widgets/deskstyle.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QtCore/QVariant>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTabBar>

namespace scoredesk::ui {

namespace {

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

FrameKind frameKind(const QWidget *widget)
{
    return widget ? FrameKind(widget->property("role").toInt()) : FrameKind::None;
}

} // namespace

QColor DeskStyle::buttonFill(const QStyleOption *option, ButtonKind kind) const
{
    const bool isEnabled = has(option, State_Enabled);
    const bool isDown = has(option, State_Sunken) || has(option, State_On);
    const bool isHovered = has(option, State_MouseOver) && isEnabled;
    if (kind == ButtonKind::Primary && isEnabled) {
        const QColor accent = m_theme.color(ColorRole::Accent);
        const QColor text = m_theme.color(ColorRole::Text);
        return isDown ? blend(text, accent, 0.2) : isHovered ? blend(text, accent, 0.1) : accent;
    }
    if (isEnabled && isDown)
        return m_theme.color(ColorRole::Selection);
    if (isHovered)
        return m_theme.color(ColorRole::Hover);
    if (kind == ButtonKind::Text || kind == ButtonKind::PlainIcon)
        return {};
    return m_theme.color(isEnabled ? ColorRole::Surface : ColorRole::Window);
}

QColor DeskStyle::buttonInk(const QStyleOption *option, ButtonKind kind) const
{
    if (!has(option, State_Enabled))
        return m_theme.color(ColorRole::TextMuted);
    switch (kind) {
    case ButtonKind::Primary:
        return m_theme.color(ColorRole::OnAccent);
    case ButtonKind::Text:
        return m_theme.color(ColorRole::Accent);
    case ButtonKind::Danger:
        return m_theme.color(ColorRole::Danger);
    default:
        return m_theme.color(ColorRole::Text);
    }
}

void DeskStyle::drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const ButtonKind kind = buttonKind(widget);
    const bool isEnabled = has(option, State_Enabled);
    const bool isBare = kind == ButtonKind::Text || kind == ButtonKind::PlainIcon;
    QColor border;
    if (!isBare && (kind != ButtonKind::Primary || !isEnabled))
        border = m_theme.color(isEnabled ? ColorRole::Strong : ColorRole::Line);
    if (kind == ButtonKind::Danger && isEnabled)
        border = m_theme.color(ColorRole::Danger);
    paintRounded(*painter, QRectF(option->rect), m_theme.radiusM(), buttonFill(option, kind), border);
}

void DeskStyle::drawButtonLabel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget) const
{
    const ButtonKind kind = buttonKind(widget);
    const QColor ink = buttonInk(option, kind);
    const int side = m_theme.px(16);
    const int gap = option->text.isEmpty() ? 0 : m_theme.px(8);
    const QFont font = m_theme.font(kind == ButtonKind::Text || kind == ButtonKind::Primary ? TypeRole::BodyStrong
                                                                                            : TypeRole::Tab);
    const QFontMetrics metrics(font);
    const bool hasMenu = option->features.testFlag(QStyleOptionButton::HasMenu);
    const int textWidth = metrics.size(Qt::TextShowMnemonic, option->text).width();
    int width = textWidth;
    if (!option->icon.isNull())
        width += side + gap;
    if (hasMenu)
        width += m_theme.px(12 + 8);
    const bool startAligned = widget && widget->property("startAligned").toBool();
    const QRect box = option->rect;
    int x = startAligned ? box.left() + m_theme.px(12) : box.left() + (box.width() - width) / 2;
    x = qMax(x, box.left() + m_theme.px(2));
    painter->save();
    painter->setPen(ink);
    painter->setFont(font);
    if (!option->icon.isNull()) {
        const QRect iconRect(x, box.top() + (box.height() - side) / 2, side, side);
        const QIcon::Mode mode = has(option, State_Enabled) ? QIcon::Normal : QIcon::Disabled;
        option->icon.paint(painter, visualRect(option->direction, box, iconRect), Qt::AlignCenter, mode);
        x += side + gap;
    }
    const int room = qMin(textWidth, box.right() - x - (hasMenu ? m_theme.px(20) : 0) + 1);
    const QRect textRect(x, box.top(), room, box.height());
    int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine;
    flags |= styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    const QString text = textWidth > room ? metrics.elidedText(option->text, Qt::ElideRight, room, flags) : option->text;
    painter->drawText(visualRect(option->direction, box, textRect), flags, text);
    if (hasMenu) {
        const QRect mark(x + room + m_theme.px(8), box.top() + (box.height() - m_theme.px(12)) / 2, m_theme.px(12),
                         m_theme.px(12));
        paintIcon(*painter, QRectF(visualRect(option->direction, box, mark)), Icon::ChevronDown,
                  m_theme.color(ColorRole::TextMuted));
    }
    painter->restore();
}

void DeskStyle::drawIndicator(bool isRound, const QStyleOption *option, QPainter *painter) const
{
    const bool isEnabled = has(option, State_Enabled);
    const bool isOn = has(option, State_On);
    const bool isPartial = has(option, State_NoChange);
    const QRectF box(option->rect);
    const double radius = isRound ? box.height() / 2 : m_theme.px(3);
    const QColor accent = m_theme.color(isEnabled ? ColorRole::Accent : ColorRole::TextMuted);
    if (isOn || isPartial) {
        paintRounded(*painter, box, radius, accent);
        const QColor ink = m_theme.color(isEnabled ? ColorRole::OnAccent : ColorRole::Window);
        if (isRound) {
            const double dot = box.width() * 0.19;
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(ink);
            painter->drawEllipse(box.center(), dot, dot);
            painter->restore();
        } else if (isPartial) {
            const double inset = box.width() * 0.25;
            painter->fillRect(QRectF(box.left() + inset, box.center().y() - 1, box.width() - 2 * inset, 2), ink);
        } else {
            const double inset = box.width() * 0.125;
            paintIcon(*painter, box.adjusted(inset, inset, -inset, -inset), Icon::Check, ink);
        }
        return;
    }
    const QColor fill = has(option, State_MouseOver) && isEnabled ? m_theme.color(ColorRole::Hover)
                                                                  : m_theme.color(ColorRole::Surface);
    paintRounded(*painter, box, radius, fill, m_theme.color(isEnabled ? ColorRole::Strong : ColorRole::Line));
}

void DeskStyle::drawTab(const QStyleOptionTab *option, QPainter *painter, const QWidget *widget) const
{
    const bool isCurrent = has(option, State_Selected);
    const bool isHovered = has(option, State_MouseOver) && has(option, State_Enabled);
    painter->save();
    painter->setFont(m_theme.font(isCurrent ? TypeRole::BodyStrong : TypeRole::Tab));
    painter->setPen(m_theme.color(isCurrent || isHovered ? ColorRole::Text : ColorRole::TextMuted));
    // the gap of 24 stands after each tab, so that the first one begins at the page's edge
    const QRect text = visualRect(option->direction, option->rect, option->rect.adjusted(0, 0, -m_theme.px(24), 0));
    int flags = Qt::AlignVCenter | Qt::AlignHCenter | Qt::TextSingleLine;
    flags |= styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    painter->drawText(text, flags, option->text);
    if (isCurrent) {
        painter->fillRect(QRect(text.left(), text.bottom() + 1 - m_theme.lineTwo(), text.width(), m_theme.lineTwo()),
                          m_theme.color(ColorRole::Accent));
    }
    painter->restore();
    if (has(option, State_HasFocus)) {
        const QRect ring = text.adjusted(-m_theme.px(4), m_theme.px(4), m_theme.px(4), -m_theme.px(4));
        paintFocusRing(*painter, QRectF(widget ? ring.intersected(widget->rect()) : ring), m_theme.radiusS(), m_theme);
    }
}

void DeskStyle::drawFieldFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const bool isEnabled = has(option, State_Enabled);
    const bool isWrong = widget && widget->property("invalid").toBool();
    const ColorRole border = isWrong ? ColorRole::Danger : isEnabled ? ColorRole::Strong : ColorRole::Line;
    paintRounded(*painter, QRectF(option->rect), m_theme.radiusM(),
                 m_theme.color(isEnabled ? ColorRole::Surface : ColorRole::Window), m_theme.color(border));
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
    case PE_PanelButtonBevel:
        drawButton(option, painter, widget);
        return;
    case PE_FrameDefaultButton:
    case PE_FrameFocusRect: // the ring is drawn outside the control, see FocusRing
    case PE_FrameTabWidget:
        return;
    case PE_PanelLineEdit:
        if (widget && widget->property("plain").toBool())
            return;
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth <= 0) {
            return; // inside a spin box or an editable combo
        }
        drawFieldFrame(option, painter, widget);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawIndicator(false, option, painter);
        return;
    case PE_IndicatorRadioButton:
        drawIndicator(true, option, painter);
        return;
    case PE_IndicatorHeaderArrow: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (header && header->sortIndicator != QStyleOptionHeader::None) {
            // Qt calls ascending SortDown; a list from A to Z rises, and its mark points up
            paintIcon(*painter, QRectF(option->rect),
                      header->sortIndicator == QStyleOptionHeader::SortDown ? Icon::ChevronUp : Icon::ChevronDown,
                      m_theme.color(ColorRole::Accent));
        }
        return;
    }
    case PE_IndicatorArrowDown:
        paintIcon(*painter, QRectF(option->rect), Icon::ChevronDown, m_theme.color(ColorRole::TextMuted));
        return;
    case PE_IndicatorArrowUp:
        paintIcon(*painter, QRectF(option->rect), Icon::ChevronUp, m_theme.color(ColorRole::TextMuted));
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, m_theme.color(ColorRole::Surface));
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          m_theme.color(ColorRole::Line));
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, m_theme.color(ColorRole::Raised));
        [[fallthrough]];
    case PE_FrameMenu:
        paintRounded(*painter, QRectF(option->rect), 0, QColor(), m_theme.color(ColorRole::Strong));
        return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget)) {
            paintRounded(*painter, QRectF(option->rect), m_theme.radiusL(), QColor(), m_theme.color(ColorRole::Line));
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void DeskStyle::drawMenuItem(const QStyleOptionMenuItem *option, QPainter *painter, const QWidget *widget) const
{
    painter->save();
    const QRect box = option->rect;
    painter->fillRect(box, m_theme.color(ColorRole::Raised));
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(box.left(), box.center().y(), box.width(), 1), m_theme.color(ColorRole::Line));
        painter->restore();
        return;
    }
    const bool isEnabled = has(option, State_Enabled);
    if (has(option, State_Selected) && isEnabled)
        paintRounded(*painter, QRectF(box).adjusted(m_theme.px(4), 0, -m_theme.px(4), 0), m_theme.radiusS(),
                     m_theme.color(ColorRole::Selection));
    const int side = m_theme.px(16);
    const int left = box.left() + m_theme.px(12);
    const QRect mark(left, box.top() + (box.height() - side) / 2, side, side);
    if (option->checkType != QStyleOptionMenuItem::NotCheckable && option->checked)
        paintIcon(*painter, QRectF(visualRect(option->direction, box, mark)), Icon::Check,
                  m_theme.color(ColorRole::Accent));
    else if (!option->icon.isNull())
        option->icon.paint(painter, visualRect(option->direction, box, mark), Qt::AlignCenter,
                           isEnabled ? QIcon::Normal : QIcon::Disabled);
    const QStringList parts = option->text.split(QLatin1Char('\t'));
    const int textLeft = left + side + m_theme.px(8);
    const QRect text(textLeft, box.top(), box.right() - textLeft - m_theme.px(16), box.height());
    painter->setFont(option->font);
    painter->setPen(m_theme.color(isEnabled ? ColorRole::Text : ColorRole::TextMuted));
    int flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip;
    flags |= styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    const QRect visual = visualRect(option->direction, box, text);
    const bool isRtl = option->direction == Qt::RightToLeft;
    painter->drawText(visual, flags | (isRtl ? Qt::AlignRight : Qt::AlignLeft), parts.value(0));
    if (parts.size() > 1) {
        painter->setPen(m_theme.color(ColorRole::TextMuted));
        painter->drawText(visual, flags | (isRtl ? Qt::AlignLeft : Qt::AlignRight), parts.value(1));
    }
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect chevron(box.right() - m_theme.px(20), box.top() + (box.height() - m_theme.px(12)) / 2,
                            m_theme.px(12), m_theme.px(12));
        paintIcon(*painter, QRectF(visualRect(option->direction, box, chevron)), Icon::ChevronRight,
                  m_theme.color(ColorRole::TextMuted), option->direction);
    }
    painter->restore();
}

void DeskStyle::drawHeaderSection(const QStyleOptionHeader *option, QPainter *painter) const
{
    painter->fillRect(option->rect, m_theme.color(ColorRole::Sunken));
    if (has(option, State_MouseOver) && has(option, State_Enabled))
        painter->fillRect(option->rect, m_theme.color(ColorRole::Hover));
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                      m_theme.color(ColorRole::Line));
}

void DeskStyle::drawHeaderLabel(const QStyleOptionHeader *option, QPainter *painter, const QWidget *widget) const
{
    painter->save();
    const QFont font = m_theme.font(TypeRole::SmallStrong);
    const QFontMetrics metrics(font);
    painter->setFont(font);
    painter->setPen(m_theme.color(ColorRole::TextMuted));
    const int margin = m_theme.px(10);
    const int mark = m_theme.px(12);
    const bool isSorted = option->sortIndicator != QStyleOptionHeader::None;
    const Qt::Alignment alignment = visualAlignment(option->direction, option->textAlignment);
    const QRect box = option->rect.adjusted(margin, 0, -margin, 0);
    const int room = qMax(0, box.width() - (isSorted ? mark + m_theme.px(4) : 0));
    if (!isSorted && box.height() >= 2 * metrics.height() && metrics.horizontalAdvance(option->text) > room) {
        painter->drawText(box,
                          int(alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter | Qt::TextWordWrap,
                          option->text);
        painter->restore();
        return;
    }
    const QString text = metrics.elidedText(option->text, Qt::ElideRight, room);
    const int width = metrics.horizontalAdvance(text);
    int x = box.left();
    if (alignment & Qt::AlignRight)
        x = box.right() + 1 - width - (isSorted && option->direction == Qt::LeftToRight ? mark + m_theme.px(4) : 0);
    else if (alignment & Qt::AlignHCenter)
        x = box.left() + (box.width() - width) / 2;
    painter->drawText(QRect(x, box.top(), width + 1, box.height()), Qt::AlignVCenter | Qt::AlignLeft, text);
    if (isSorted) {
        QStyleOptionHeader arrow = *option;
        const bool before = option->direction == Qt::RightToLeft;
        const int markX = before ? x - mark - m_theme.px(4) : x + width + m_theme.px(4);
        arrow.rect = QRect(markX, box.top() + (box.height() - mark) / 2, mark, mark);
        drawPrimitive(PE_IndicatorHeaderArrow, &arrow, painter, widget);
    }
    painter->restore();
}

void DeskStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        drawButton(option, painter, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            drawButtonLabel(button, painter, widget);
            return;
        }
        break;
    case CE_FocusFrame:
        paintFocusRing(*painter, QRectF(option->rect), m_theme.radiusM() + m_theme.px(3), m_theme);
        return;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            const double range = double(bar->maximum) - bar->minimum;
            const double fraction = range > 0 ? (double(bar->progress) - bar->minimum) / range : 0;
            const double height = qMin(option->rect.height(), m_theme.px(8));
            const QRectF track(option->rect.left(), option->rect.center().y() + 0.5 - height / 2, option->rect.width(),
                               height);
            paintProgress(*painter, track, fraction, m_theme, option->direction);
            return;
        }
        break;
    case CE_TabBarTabShape:
        return;
    case CE_TabBarTabLabel:
    case CE_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            drawTab(tab, painter, widget);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            drawMenuItem(item, painter, widget);
            return;
        }
        break;
    case CE_MenuEmptyArea:
        painter->fillRect(option->rect, m_theme.color(ColorRole::Raised));
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, m_theme.color(ColorRole::Surface));
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            const bool isActive = has(option, State_Selected) && has(option, State_Enabled);
            painter->fillRect(option->rect, m_theme.color(isActive ? ColorRole::Selection : ColorRole::Surface));
            int flags = Qt::AlignCenter | Qt::TextSingleLine;
            flags |= styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic
                                                                              : Qt::TextHideMnemonic;
            painter->setPen(m_theme.color(has(option, State_Enabled) ? ColorRole::Text : ColorRole::TextMuted));
            painter->drawText(option->rect, flags, item->text);
            return;
        }
        break;
    case CE_Header:
        // the base draws a second arrow and insets the label: the two parts are all there is
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeaderSection(header, painter);
            drawHeaderLabel(header, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeaderSection(header, painter);
            return;
        }
        break;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeaderLabel(header, painter, widget);
            return;
        }
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, m_theme.color(ColorRole::Sunken));
        return;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && !combo->editable) {
            const QRect field = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            painter->setPen(m_theme.color(has(option, State_Enabled) ? ColorRole::Text : ColorRole::TextMuted));
            const int flags = int(visualAlignment(option->direction, Qt::AlignLeft | Qt::AlignVCenter));
            painter->drawText(field, flags,
                              option->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, field.width()));
            return;
        }
        break;
    case CE_ShapedFrame:
        switch (frameKind(widget)) {
        case FrameKind::Card:
            paintRounded(*painter, QRectF(option->rect), m_theme.radiusL(), m_theme.color(ColorRole::Surface),
                         m_theme.color(ColorRole::Line));
            return;
        case FrameKind::Sunken:
            paintRounded(*painter, QRectF(option->rect), m_theme.radiusM(), m_theme.color(ColorRole::Sunken));
            return;
        case FrameKind::Raised:
            paintRounded(*painter, QRectF(option->rect), m_theme.radiusL(), m_theme.color(ColorRole::Raised),
                         m_theme.color(ColorRole::Strong));
            return;
        case FrameKind::DropZone: {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(m_theme.color(ColorRole::Strong), 1, Qt::DashLine));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.radiusL(),
                                     m_theme.radiusL());
            painter->restore();
            return;
        }
        case FrameKind::None:
            break;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void DeskStyle::drawScrollBar(const QStyleOptionSlider *option, QPainter *painter, const QWidget *widget) const
{
    // tables and lists lie on a surface, a page that scrolls as a whole is the window's plane
    const auto *area = widget && widget->parentWidget() ? qobject_cast<const QScrollArea *>(widget->parentWidget()->parentWidget())
                                                        : nullptr;
    painter->fillRect(option->rect, m_theme.color(area ? ColorRole::Window : ColorRole::Surface));
    const QRect slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    if (option->maximum <= option->minimum)
        return;
    const int inset = m_theme.px(3);
    const QRectF thumb = option->orientation == Qt::Vertical ? QRectF(slider).adjusted(inset, 2, -inset, -2)
                                                             : QRectF(slider).adjusted(2, inset, -2, -inset);
    const bool isActive = has(option, State_MouseOver) || has(option, State_Sunken);
    const QColor strong = m_theme.color(ColorRole::Strong);
    paintRounded(*painter, thumb, qMin(thumb.width(), thumb.height()) / 2,
                 isActive ? strong : blend(strong, m_theme.color(ColorRole::Surface), 0.75));
}

void DeskStyle::drawComboBox(const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget) const
{
    drawFieldFrame(option, painter, widget);
    if (has(option, State_MouseOver) && has(option, State_Enabled) && !option->editable)
        paintRounded(*painter, QRectF(option->rect), m_theme.radiusM(), m_theme.color(ColorRole::Hover),
                     m_theme.color(ColorRole::Strong));
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    const int side = m_theme.px(12);
    const QRect mark(arrow.left() + (arrow.width() - side) / 2, arrow.top() + (arrow.height() - side) / 2, side, side);
    paintIcon(*painter, QRectF(mark), Icon::ChevronDown, m_theme.color(ColorRole::TextMuted));
}

void DeskStyle::drawToolButton(const QStyleOptionToolButton *option, QPainter *painter, const QWidget *widget) const
{
    const bool isFlat = option->state.testFlag(State_AutoRaise);
    const bool isBusy = has(option, State_Sunken) || has(option, State_On)
                        || (has(option, State_MouseOver) && has(option, State_Enabled));
    if (!isFlat || isBusy)
        paintRounded(*painter, QRectF(option->rect), m_theme.radiusM(),
                     buttonFill(option, isFlat ? ButtonKind::PlainIcon : ButtonKind::Default),
                     isFlat ? QColor() : m_theme.color(has(option, State_Enabled) ? ColorRole::Strong : ColorRole::Line));
    QStyleOptionToolButton label = *option;
    label.palette.setColor(QPalette::ButtonText, buttonInk(option, ButtonKind::Default));
    drawControl(CE_ToolButtonLabel, &label, painter, widget);
}

void DeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            drawScrollBar(bar, painter, widget);
            return;
        }
        break;
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            drawComboBox(combo, painter, widget);
            return;
        }
        break;
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            drawToolButton(button, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace scoredesk::ui
