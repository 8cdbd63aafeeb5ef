// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QtWidgets/QAbstractButton>

class QPainter;

namespace scoredesk::ui {

/// A row that can lead somewhere, by a click, Enter or Space: then the whole row is one button with a chevron at its end, and the Up and
/// Down keys go to the rows beside it. Otherwise it is disabled: it says what it says, and nothing can press it.
class DoorButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit DoorButton(QWidget *parent = nullptr);

    /// False: a plain row, without chevron, not focusable.
    void setDoor(bool on);
    [[nodiscard]] bool isDoor() const { return m_isDoor; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

    /// What the chevron takes of the row's end, with the gap before it.
    [[nodiscard]] static int chevronRoom(const Theme &theme);
    /// What lies below the words of a door: hover, press and the chevron. Nothing where it is none.
    void paintDoor(QPainter &painter, const Theme &theme) const;
    /// What lies above them: the ring of the keyboard's focus.
    void paintFocus(QPainter &painter, const Theme &theme) const;

private:
    bool m_isDoor = true;
};

} // namespace scoredesk::ui
