// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/doorbutton.h"

#include <optional>

namespace scoredesk::ui {

/// A door with a label at the start and a number at the end, 26 px high; its accessible name is "label, number". Without a number the words stand alone. A row whose
/// number is 0 still says so, but is no door.
class DoorRow : public DoorButton
{
    Q_OBJECT

public:
    explicit DoorRow(const QString &label, QWidget *parent = nullptr);
    DoorRow(const QString &label, qint64 number, QWidget *parent = nullptr);
    /// So that a literal 0 is a number, not a null parent.
    DoorRow(const QString &label, int number, QWidget *parent = nullptr) : DoorRow(label, qint64(number), parent) {}

    void setLabel(const QString &label);
    void setNumber(std::optional<qint64> number);
    /// Words in the number's place, muted: why there is no number.
    void setReason(const QString &reason);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// A label that is too long for \a width takes a second line.
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    [[nodiscard]] QString valueText() const;
    [[nodiscard]] QFont valueFont() const;
    /// What \a width leaves for the label.
    [[nodiscard]] int labelRoom(int width) const;

    QString m_label;
    QString m_reason;
    std::optional<qint64> m_number;
};

} // namespace scoredesk::ui
