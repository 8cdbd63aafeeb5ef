// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QBoxLayout>

namespace scoredesk::ui {

/// Takes everything out of \a layout and deletes it, once control is back in the event loop: what is removed may be what was
/// just clicked.
void emptyLayout(QLayout *layout);

/// A main card and a side panel: beside each other, or the panel below where the width, at the size of the text, is small.
class SideBySide : public QBoxLayout
{
    Q_OBJECT

public:
    explicit SideBySide(QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace scoredesk::ui
