// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>

class QFocusFrame;
class QWidget;

namespace scoredesk::ui {

/// Draws the ring around the control that has the keyboard: 2 px, with a 1 px gap, outside the control, so that
/// no control needs room for it. Buttons show it only when the keyboard brought the focus, fields always.
/// Widgets that paint focus themselves (tables, rows, marks, tabs) are left alone.
class FocusRing : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QObject *parent);
    ~FocusRing() override;

    /// A widget with this property set to true paints its own focus.
    static constexpr char kOwnFocusProperty[] = "ownFocus";

private:
    void follow(QWidget *focused);

    QPointer<QFocusFrame> m_frame;
};

} // namespace scoredesk::ui
