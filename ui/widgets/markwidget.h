// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRectF>
#include <QtWidgets/QWidget>

namespace scoredesk::ui {

/// One thing a painted widget shows: a segment of a bar, a point of a chart, an entry of a timeline. A mark can
/// be reached by keyboard and pointer, has a tooltip, and is an accessible child with a name.
struct Mark
{
    QRectF rect;         ///< in the widget's coordinates
    QString name;        ///< what it is and its value, as it is spoken: "Level 2, 24%, 2,297 students"
    QString toolTip;     ///< lines for the pointer; the name where empty
};

/// Base of the painted widgets that hold marks. Arrow keys go from mark to mark, Home and End to the ends,
/// Enter and a click activate. Subclasses paint, and give the marks by marks().
class MarkWidget : public QWidget
{
    Q_OBJECT

public:
    explicit MarkWidget(QWidget *parent = nullptr);

    [[nodiscard]] virtual QList<Mark> marks() const = 0;

    /// Index of the mark the keyboard is on; -1 when there is none.
    [[nodiscard]] int currentMark() const { return m_current; }
    void setCurrentMark(int index);

    /// Whether Enter or a click on a mark means something (shown by the pointer's shape).
    void setMarksActivatable(bool on);
    [[nodiscard]] bool areMarksActivatable() const { return m_isActivatable; }

Q_SIGNALS:
    void markActivated(int index);
    void currentMarkChanged(int index);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    /// Call when the marks have changed: keeps the current index in range and tells accessibility.
    void marksChanged();
    /// True when the keyboard is here, so that the current mark's ring is to be painted.
    [[nodiscard]] bool showsFocus() const;

private:
    [[nodiscard]] int markAt(const QPointF &position) const;

    int m_current = -1;
    int m_pressed = -1;
    bool m_isActivatable = false;
};

} // namespace scoredesk::ui
