// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/representativeness.h"

#include <QtWidgets/QDialog>

#include <array>

class QDoubleSpinBox;
class QGridLayout;
class QPushButton;

namespace scoredesk::ui {

class Label;

/// The rules behind *representative* and *use with care*: three numbers each, in percent, parts of a difference and points. Rules in which
/// "use with care" asks for more than "representative" cannot be taken over, and the dialog says why.
class RulesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RulesDialog(const analytics::IndicationRules &rules, QWidget *parent = nullptr);

    [[nodiscard]] analytics::IndicationRules rules() const;

private:
    enum Field { Coverage, Difference, Margin, FieldCount };
    using Fields = std::array<QDoubleSpinBox *, FieldCount>;

    Fields addFields(QGridLayout *grid, int column, const QString &step);
    void show(const analytics::IndicationRules &rules);
    void check();

    Fields m_representative{}, m_care{};
    Label *m_problem;
    QPushButton *m_accept;
};

} // namespace scoredesk::ui
