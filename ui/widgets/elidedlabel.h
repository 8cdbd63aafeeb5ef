// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/label.h"

namespace scoredesk::ui {

/// One line that takes what width is left and ends in an ellipsis where that is too little; the whole text is for the tooltip.
class ElidedLabel : public Label
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text, TypeRole type = TypeRole::Body, ColorRole color = ColorRole::Text,
                         QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace scoredesk::ui
