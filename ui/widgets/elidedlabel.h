// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/label.h"

namespace scoredesk::ui {

/// One line that takes what width is left, with an ellipsis where that is too little; the whole text is for the tooltip, and is what a
/// screen reader says.
class ElidedLabel : public Label
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text, TypeRole type = TypeRole::Body, ColorRole color = ColorRole::Text,
                         QWidget *parent = nullptr);

    /// Where the ellipsis stands; at the end unless set. Names of files are told apart by their ends.
    void setElideMode(Qt::TextElideMode mode);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace scoredesk::ui
