// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focusring.h"

#include <QtCore/QVariant>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFocusFrame>
#include <QtWidgets/QLineEdit>

namespace scoredesk::ui {

namespace {

bool wantsRing(const QWidget *widget)
{
    if (!widget || widget->property(FocusRing::kOwnFocusProperty).toBool())
        return false;
    if (qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget))
        return true;
    const bool isControl = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget);
    return isControl && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

} // namespace

FocusRing::FocusRing(QObject *parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

FocusRing::~FocusRing()
{
    delete m_frame.data();
}

void FocusRing::follow(QWidget *focused)
{
    // The frame becomes a child of the window it last served and dies with it: it is made anew when needed.
    if (!wantsRing(focused)) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame)
        m_frame = new QFocusFrame(focused->parentWidget());
    m_frame->setWidget(focused);
}

} // namespace scoredesk::ui
