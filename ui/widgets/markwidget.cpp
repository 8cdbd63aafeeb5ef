// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/markwidget.h"

#include "ui/widgets/focusring.h"

#include <QtCore/QPointer>
#include <QtGui/QAccessible>
#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <vector>

namespace scoredesk::ui {

namespace {

/// One mark as an accessible child. Holds the widget and an index; a mark that is gone is invalid.
class MarkInterface final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    MarkInterface(MarkWidget *owner, int index) : m_owner(owner), m_index(index) {}

    bool isValid() const override { return m_owner && m_index < m_owner->marks().size(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_owner); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QWindow *window() const override { return m_owner ? m_owner->window()->windowHandle() : nullptr; }

    QString text(QAccessible::Text which) const override
    {
        return isValid() && (which == QAccessible::Name || which == QAccessible::Value) ? m_owner->marks()[m_index].name
                                                                                        : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect local = m_owner->marks()[m_index].rect.toAlignedRect();
        return {m_owner->mapToGlobal(local.topLeft()), local.size()};
    }

    QAccessible::Role role() const override
    {
        return m_owner && m_owner->areMarksActivatable() ? QAccessible::Button : QAccessible::Graphic;
    }

    QAccessible::State state() const override
    {
        QAccessible::State s;
        s.invalid = !isValid();
        if (isValid()) {
            s.focusable = true;
            s.focused = m_owner->hasFocus() && m_owner->currentMark() == m_index;
            s.selectable = true;
            s.selected = m_owner->currentMark() == m_index;
        }
        return s;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override
    {
        return m_owner && m_owner->areMarksActivatable() ? QStringList{pressAction()} : QStringList{setFocusAction()};
    }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        m_owner->setCurrentMark(m_index);
        if (name == pressAction())
            Q_EMIT m_owner->markActivated(m_index);
        else
            m_owner->setFocus(Qt::OtherFocusReason);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<MarkWidget> m_owner;
    int m_index;
};

class MarkWidgetInterface final : public QAccessibleWidget
{
public:
    explicit MarkWidgetInterface(MarkWidget *widget) : QAccessibleWidget(widget, QAccessible::Chart) {}
    ~MarkWidgetInterface() override
    {
        for (const QAccessible::Id id : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return int(owner()->marks().size()); }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        while (std::size_t(index) >= m_children.size()) {
            m_children.push_back(
                QAccessible::registerAccessibleInterface(new MarkInterface(owner(), int(m_children.size()))));
        }
        return QAccessible::accessibleInterface(m_children[std::size_t(index)]);
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (std::size_t i = 0; i < m_children.size(); ++i) {
            if (QAccessible::accessibleInterface(m_children[i]) == child)
                return int(i);
        }
        return -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPointF local(owner()->mapFromGlobal(QPoint(x, y)));
        const QList<Mark> marks = owner()->marks();
        for (int i = 0; i < marks.size(); ++i) {
            if (marks.at(i).rect.contains(local))
                return child(i);
        }
        return nullptr;
    }

    QAccessibleInterface *focusChild() const override
    {
        return owner()->hasFocus() ? child(owner()->currentMark()) : nullptr;
    }

private:
    [[nodiscard]] MarkWidget *owner() const { return static_cast<MarkWidget *>(object()); }

    mutable std::vector<QAccessible::Id> m_children;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *widget = qobject_cast<MarkWidget *>(object);
    return widget ? new MarkWidgetInterface(widget) : nullptr;
}

} // namespace

MarkWidget::MarkWidget(QWidget *parent) : QWidget(parent)
{
    [[maybe_unused]] static const bool isInstalled = (QAccessible::installFactory(makeInterface), true);
    setProperty(FocusRing::kOwnFocusProperty, true);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void MarkWidget::setMarksActivatable(bool on)
{
    m_isActivatable = on;
}

void MarkWidget::setCurrentMark(int index)
{
    const int count = int(marks().size());
    const int bounded = count == 0 ? -1 : std::clamp(index, -1, count - 1);
    if (bounded == m_current)
        return;
    m_current = bounded;
    update();
    Q_EMIT currentMarkChanged(m_current);
    if (QAccessible::isActive() && m_current >= 0 && hasFocus()) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(m_current);
        QAccessible::updateAccessibility(&event);
    }
}

void MarkWidget::marksChanged()
{
    const int count = int(marks().size());
    if (m_current >= count)
        m_current = count - 1;
    updateGeometry();
    update();
}

bool MarkWidget::showsFocus() const
{
    return hasFocus() && m_current >= 0 && window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

int MarkWidget::markAt(const QPointF &position) const
{
    const QList<Mark> all = marks();
    for (int i = 0; i < all.size(); ++i) {
        if (all.at(i).rect.contains(position))
            return i;
    }
    return -1;
}

bool MarkWidget::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int index = markAt(QPointF(help->pos()));
        if (index < 0) {
            QToolTip::hideText();
            event->ignore();
            return true;
        }
        const Mark mark = marks().at(index);
        QToolTip::showText(help->globalPos(), mark.toolTip.isEmpty() ? mark.name : mark.toolTip, this,
                           mark.rect.toAlignedRect());
        return true;
    }
    return QWidget::event(event);
}

void MarkWidget::keyPressEvent(QKeyEvent *event)
{
    const int count = int(marks().size());
    const int forward = layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right;
    const int backward = layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left;
    const int key = event->key();
    if (count == 0) {
        QWidget::keyPressEvent(event);
    } else if (key == forward || key == Qt::Key_Down) {
        setCurrentMark(std::min(m_current + 1, count - 1));
    } else if (key == backward || key == Qt::Key_Up) {
        setCurrentMark(std::max(m_current - 1, 0));
    } else if (key == Qt::Key_Home) {
        setCurrentMark(0);
    } else if (key == Qt::Key_End) {
        setCurrentMark(count - 1);
    } else if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) && m_isActivatable
               && m_current >= 0) {
        Q_EMIT markActivated(m_current);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void MarkWidget::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? markAt(event->position()) : -1;
    if (m_pressed >= 0)
        setCurrentMark(m_pressed);
}

void MarkWidget::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_isActivatable && m_pressed >= 0 && markAt(event->position()) == m_pressed)
        Q_EMIT markActivated(m_pressed);
    m_pressed = -1;
}

void MarkWidget::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(m_isActivatable && markAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void MarkWidget::focusInEvent(QFocusEvent *event)
{
    if (m_current < 0)
        setCurrentMark(0);
    QWidget::focusInEvent(event);
    update();
}

void MarkWidget::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace scoredesk::ui
