// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/deskstyle.h"

#include <QtCore/QVariant>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QStyleOption>

#include <algorithm>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr char kButtonProperty[] = "buttonKind";
constexpr char kFrameProperty[] = "role";

} // namespace

void setButtonKind(QWidget *button, ButtonKind kind)
{
    button->setProperty(kButtonProperty, int(kind));
    button->updateGeometry();
    button->update();
}

ButtonKind buttonKind(const QWidget *button)
{
    return button ? ButtonKind(button->property(kButtonProperty).toInt()) : ButtonKind::Default;
}

void setFrameKind(QWidget *frame, FrameKind kind)
{
    frame->setProperty(kFrameProperty, int(kind));
    frame->update();
}

DeskStyle::DeskStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)), m_theme(Theme::make(ThemeKind::Light, QFont()))
{
}

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonMargin:
        return m_theme.px(12);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuPanelWidth:
    case PM_MenuBarPanelWidth:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabOverlap:
    case PM_HeaderDefaultSectionSizeHorizontal:
        return metric == PM_MenuPanelWidth ? 1
               : metric == PM_HeaderDefaultSectionSizeHorizontal ? m_theme.px(120)
                                                                 : 0;
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QLineEdit *>(widget))
            return m_theme.px(4);
        return qobject_cast<const QAbstractScrollArea *>(widget) ? 1 : m_theme.px(2);
    case PM_SpinBoxFrameWidth:
    case PM_ComboBoxFrameWidth:
        return m_theme.px(3);
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return m_theme.lineTwo() + 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_LineEditIconSize:
        return m_theme.px(16);
    case PM_ToolBarIconSize:
        return m_theme.px(18);
    case PM_LargeIconSize:
        return m_theme.px(32);
    case PM_MessageBoxIconSize:
        return m_theme.px(24);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return m_theme.px(8);
    case PM_ScrollBarExtent:
        return m_theme.px(12);
    case PM_ScrollBarSliderMin:
        return m_theme.px(32);
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_TabBarTabHSpace:
        return m_theme.px(24);
    case PM_TabBarTabVSpace:
        return m_theme.px(16);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return m_theme.px(8);
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return widget && widget->isWindow() ? m_theme.px(24) : m_theme.px(12);
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return m_theme.px(4);
    case PM_ToolTipLabelFrameWidth:
        return m_theme.px(6);
    case PM_SplitterWidth:
        return m_theme.px(8);
    case PM_HeaderMargin:
        return m_theme.px(10);
    case PM_HeaderMarkSize:
        return m_theme.px(12);
    case PM_ProgressBarChunkWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int DeskStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget:
    case SH_ItemView_ShowDecorationSelected:
    case SH_ItemView_MovementWithoutUpdatingSelection:
        return 1;
    case SH_FocusFrame_Mask:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_TabBar_PreferNoArrows:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
        return 0; // values and states change in place
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize DeskStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    const int control = m_theme.controlHeight();
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const ButtonKind kind = buttonKind(widget);
        if (kind == ButtonKind::Icon || kind == ButtonKind::PlainIcon)
            return QSize(control, control);
        if (!button)
            break;
        const QFontMetrics metrics(
            m_theme.font(kind == ButtonKind::Text || kind == ButtonKind::Primary ? TypeRole::BodyStrong : TypeRole::Tab));
        int width = metrics.size(Qt::TextShowMnemonic, button->text).width();
        if (!button->icon.isNull())
            width += m_theme.px(16) + (button->text.isEmpty() ? 0 : m_theme.px(8));
        if (button->features & QStyleOptionButton::HasMenu)
            width += m_theme.px(12 + 8);
        width += kind == ButtonKind::Text ? m_theme.px(8) : 2 * m_theme.px(13);
        return QSize(width, std::max(control, metrics.height() + m_theme.px(8)));
    }
    case CT_LineEdit:
    case CT_SpinBox:
    case CT_ComboBox: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        const int extra = type == CT_ComboBox ? m_theme.px(16) : m_theme.px(4);
        return QSize(base.width() + extra, std::max(control, size.height() + m_theme.px(8)));
    }
    case CT_ToolButton:
        return QSize(std::max(size.width() + m_theme.px(14), control), std::max(control, size.height()));
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return QSize(base.width(), std::max(base.height(), m_theme.px(24)));
    }
    case CT_TabBarTab: {
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        if (!tab)
            break;
        const QFontMetrics metrics(m_theme.font(TypeRole::BodyStrong));
        return QSize(metrics.size(Qt::TextShowMnemonic, tab->text).width() + m_theme.px(24),
                     std::max(m_theme.px(36), metrics.height() + m_theme.px(12)));
    }
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return QSize(size.width(), m_theme.px(9));
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return QSize(base.width() + m_theme.px(24), std::max(m_theme.px(28), size.height() + m_theme.px(8)));
    }
    case CT_HeaderSection: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (!header)
            break;
        const QFontMetrics metrics(m_theme.font(TypeRole::SmallStrong));
        const auto *view = qobject_cast<const QHeaderView *>(widget);
        const bool canSort = view && view->isSortIndicatorShown(); // room for the mark before it is there
        const int mark = canSort || header->sortIndicator != QStyleOptionHeader::None ? m_theme.px(16) : 0;
        return QSize(metrics.size(0, header->text).width() + 2 * m_theme.px(10) + mark,
                     std::max(control, metrics.height() + m_theme.px(8)));
    }
    case CT_ProgressBar:
        return QSize(std::max(size.width(), m_theme.px(120)), m_theme.px(8));
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect DeskStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
    case SE_HeaderLabel:
        return option->rect;
    case SE_PushButtonFocusRect:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect DeskStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                const QWidget *widget) const
{
    if (control == CC_ComboBox && (subControl == SC_ComboBoxEditField || subControl == SC_ComboBoxArrow)) {
        const int arrow = m_theme.px(28);
        const QRect field = option->rect.adjusted(m_theme.px(10), 1, -arrow, -1);
        const QRect mark(option->rect.right() - arrow, option->rect.top(), arrow, option->rect.height());
        return visualRect(option->direction, option->rect, subControl == SC_ComboBoxEditField ? field : mark);
    }
    if (control == CC_ScrollBar) {
        // no arrow buttons: the groove is the whole bar
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (bar) {
            switch (subControl) {
            case SC_ScrollBarAddLine:
            case SC_ScrollBarSubLine:
                return {};
            case SC_ScrollBarGroove:
                return bar->rect;
            case SC_ScrollBarSlider:
            case SC_ScrollBarAddPage:
            case SC_ScrollBarSubPage: {
                const bool isHorizontal = bar->orientation == Qt::Horizontal;
                const int length = isHorizontal ? bar->rect.width() : bar->rect.height();
                const qint64 range = qint64(bar->maximum) - bar->minimum;
                int slider = length;
                if (range > 0) {
                    slider = int(qint64(bar->pageStep) * length / (range + bar->pageStep));
                    slider = std::clamp(slider, std::min(m_theme.px(32), length), length);
                }
                const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                          length - slider, bar->upsideDown);
                int from = start;
                int extent = slider;
                if (subControl == SC_ScrollBarSubPage) {
                    from = 0;
                    extent = start;
                } else if (subControl == SC_ScrollBarAddPage) {
                    from = start + slider;
                    extent = length - from;
                }
                const QRect rect = isHorizontal
                                       ? QRect(bar->rect.left() + from, bar->rect.top(), extent, bar->rect.height())
                                       : QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), extent);
                return visualRect(bar->direction, bar->rect, rect);
            }
            default:
                break;
            }
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

void DeskStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QScrollBar *>(widget) || qobject_cast<QLineEdit *>(widget))
        widget->setAttribute(Qt::WA_Hover, true);
}

} // namespace scoredesk::ui
