// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/navrail.h"

#include "ui/widgets/focusring.h"
#include "ui/widgets/paint.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QStyle>

#include <algorithm>

namespace scoredesk::ui {

NavItem::NavItem(Icon which, const QString &text, const QString &hint, QWidget *parent)
    : QAbstractButton(parent), m_icon(which), m_hint(hint)
{
    setProperty(FocusRing::kOwnFocusProperty, true);
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavItem::setCollapsed(bool on)
{
    m_isCollapsed = on;
    setToolTip(on ? text() : QString());
    updateGeometry();
    update();
}

void NavItem::setCurrent(bool on)
{
    m_isCurrent = on;
    setAccessibleDescription(on ? tr("Current page") : QString());
    update();
}

QSize NavItem::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const QFontMetrics strong(theme.font(TypeRole::BodyStrong));
    const int height = std::max(theme.px(36), strong.height() + theme.px(12));
    if (m_isCollapsed)
        return {theme.px(40), height};
    int width = theme.px(38) + strong.horizontalAdvance(text()) + theme.px(10);
    if (!m_hint.isEmpty())
        width += theme.px(12) + QFontMetrics(theme.font(TypeRole::Small)).horizontalAdvance(m_hint);
    return {std::max(theme.px(152), width), height};
}

void NavItem::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const auto place = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    if (m_isCurrent || isDown())
        paintRounded(painter, QRectF(rect()), theme.radiusM(), theme.color(ColorRole::Selection));
    else if (underMouse())
        paintRounded(painter, QRectF(rect()), theme.radiusM(), theme.color(ColorRole::Hover));
    if (m_isCurrent) {
        const QRect mark(0, height() / 4, theme.px(3), height() / 2);
        paintRounded(painter, QRectF(place(mark)), theme.px(1), theme.color(ColorRole::Accent));
    }
    const int side = theme.px(16);
    const int left = m_isCollapsed ? (width() - side) / 2 : theme.px(11);
    const ColorRole ink = m_isCurrent ? ColorRole::Text : ColorRole::TextMuted;
    paintIcon(painter, QRectF(place(QRect(left, (height() - side) / 2, side, side))), m_icon,
              theme.color(m_isCurrent ? ColorRole::Accent : ColorRole::TextMuted), layoutDirection());
    if (!m_isCollapsed) {
        const int start = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
        const int end = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter));
        const QRect words(theme.px(38), 0, width() - theme.px(38 + 10), height());
        painter.setFont(theme.font(m_isCurrent ? TypeRole::BodyStrong : TypeRole::Body));
        painter.setPen(theme.color(ink));
        painter.drawText(place(words), start, text());
        painter.setFont(theme.font(TypeRole::Small));
        painter.setPen(theme.color(ColorRole::TextMuted));
        painter.drawText(place(words), end, m_hint);
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintFocusRing(painter, QRectF(rect()), theme.radiusM(), theme);
}

void NavItem::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)
        focusNextPrevChild(event->key() == Qt::Key_Down);
    else
        QAbstractButton::keyPressEvent(event);
}

NavRail::NavRail(QWidget *parent) : QWidget(parent), m_pagesLayout(new QVBoxLayout), m_footLayout(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addLayout(m_pagesLayout);
    column->addStretch(1);
    column->addLayout(m_footLayout);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setAccessibleName(tr("Pages"));
    onTheme(this, [this, column](const Theme &theme) {
        column->setContentsMargins(theme.px(8), theme.px(12), theme.px(8), theme.px(8));
        m_pagesLayout->setSpacing(theme.px(2));
        m_footLayout->setSpacing(theme.px(2));
    });
}

int NavRail::addPage(Icon which, const QString &text)
{
    auto *item = new NavItem(which, text, QString(), this);
    const int id = int(m_pages.size());
    m_pagesLayout->addWidget(item);
    m_pages.append(item);
    item->setCollapsed(m_isCollapsed);
    connect(item, &QAbstractButton::clicked, this, [this, id] { Q_EMIT pageActivated(id); });
    return id;
}

NavItem *NavRail::addFootItem(Icon which, const QString &text, const QString &hint)
{
    auto *item = new NavItem(which, text, hint, this);
    m_footLayout->addWidget(item);
    m_foot.append(item);
    item->setCollapsed(m_isCollapsed);
    return item;
}

void NavRail::setCurrentPage(int id)
{
    m_current = id;
    for (int i = 0; i < m_pages.size(); ++i)
        m_pages.at(i)->setCurrent(i == id);
}

void NavRail::setCollapsed(bool on)
{
    if (m_isCollapsed == on)
        return;
    m_isCollapsed = on;
    for (NavItem *item : std::as_const(m_pages))
        item->setCollapsed(on);
    for (NavItem *item : std::as_const(m_foot))
        item->setCollapsed(on);
    updateGeometry();
}

QSize NavRail::sizeHint() const
{
    const Theme &theme = themeOf(this);
    int width = theme.px(m_isCollapsed ? 40 : 152);
    if (!m_isCollapsed) {
        for (const NavItem *item : m_pages)
            width = std::max(width, item->sizeHint().width());
        for (const NavItem *item : m_foot)
            width = std::max(width, item->sizeHint().width());
    }
    return {width + 2 * theme.px(8), layout()->sizeHint().height()};
}

void NavRail::focusCurrent()
{
    if (m_current >= 0 && m_current < m_pages.size())
        m_pages.at(m_current)->setFocus(Qt::TabFocusReason);
}

void NavRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect edge = QStyle::visualRect(layoutDirection(), rect(), QRect(width() - 1, 0, 1, height()));
    painter.fillRect(edge, themeOf(this).color(ColorRole::Line));
}

} // namespace scoredesk::ui
