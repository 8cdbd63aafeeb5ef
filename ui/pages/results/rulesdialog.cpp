// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/results/rulesdialog.h"

#include "ui/widgets/label.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;
using analytics::Indication;
using analytics::IndicationRules;

RulesDialog::RulesDialog(const IndicationRules &rules, QWidget *parent)
    : QDialog(parent), m_problem(wrappingLabel(QString(), TypeRole::Small, ColorRole::Caution)),
      m_accept(makeButton(tr("Use these rules"), ButtonKind::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rules of representativeness"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(wrappingLabel(tr("When do partial results stand for all?"), TypeRole::Heading));
    column->addWidget(wrappingLabel(tr("All three rules of a step must hold. They are used on this page and in the board packet, which states them."),
                                    TypeRole::Body));
    auto *grid = new QGridLayout;
    const QStringList captions{tr("Students with a score, at least"), tr("No group differs from its share by more than"),
                               tr("The final percent is known to")};
    for (int field = 0; field < FieldCount; ++field)
        grid->addWidget(wrappingLabel(captions.at(field), TypeRole::Body), field + 1, 0);
    m_representative = addFields(grid, 1, analytics::indicationName(Indication::Representative));
    m_care = addFields(grid, 2, analytics::indicationName(Indication::UseWithCare));
    grid->setColumnStretch(0, 1);
    column->addLayout(grid);
    column->addWidget(wrappingLabel(tr("A difference is told in parts of the spread: 0.10 is taken for one that matters (Austin 2009). With "
                                       "half of all students in a group, it is 5 points of percent."),
                                    TypeRole::Small, ColorRole::TextMuted));
    column->addWidget(m_problem);
    auto *builtIn = makeButton(tr("As built in"));
    builtIn->setObjectName(u"rulesBuiltIn"_s);
    m_accept->setObjectName(u"rulesAccept"_s);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(builtIn, QDialogButtonBox::ResetRole);
    buttons->addButton(makeButton(tr("Cancel")), QDialogButtonBox::RejectRole);
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    connect(builtIn, &QPushButton::clicked, this, [this] { show(IndicationRules()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    onTheme(this, [=, this](const Theme &theme) {
        column->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
        column->setSpacing(theme.px(12));
        grid->setHorizontalSpacing(theme.px(16));
        grid->setVerticalSpacing(theme.px(8));
        setMinimumWidth(theme.px(620));
    });
    show(rules);
}

RulesDialog::Fields RulesDialog::addFields(QGridLayout *grid, int column, const QString &step)
{
    struct Kind
    {
        QString name, prefix, suffix;
        double most;
        int decimals;
    };
    const std::array<Kind, FieldCount> kinds{
        //: field of a dialog: %1 is "Representative" or "Use with care"
        Kind{tr("%1: percent of students with a score, at least"), {}, tr(" %"), 100, 0},
        //: field of a dialog: %1 is "Representative" or "Use with care"
        Kind{tr("%1: largest difference of a group"), {}, {}, 2, 2},
        //: field of a dialog: %1 is "Representative" or "Use with care"
        Kind{tr("%1: margin of the final percent, in points"), u"±"_s, tr(" points"), 50, 1}};
    grid->addWidget(new Label(step, TypeRole::SmallStrong), 0, column);
    Fields fields{};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const Kind &kind = kinds[i];
        auto *field = new QDoubleSpinBox;
        field->setDecimals(kind.decimals);
        field->setRange(0, kind.most);
        field->setSingleStep(kind.decimals == 2 ? 0.01 : kind.decimals == 1 ? 0.5 : 1);
        field->setPrefix(kind.prefix);
        field->setSuffix(kind.suffix);
        field->setAccessibleName(kind.name.arg(step));
        grid->addWidget(field, int(i) + 1, column);
        connect(field, &QDoubleSpinBox::valueChanged, this, &RulesDialog::check);
        fields[i] = field;
    }
    return fields;
}

void RulesDialog::show(const IndicationRules &rules)
{
    const auto fill = [](const Fields &fields, double coverage, double difference, double margin) {
        const std::array values{100 * coverage, difference, margin};
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const QSignalBlocker blocker(fields[i]);
            fields[i]->setValue(values[i]);
        }
    };
    fill(m_representative, rules.representativeCoverage, rules.representativeDifference, rules.representativeMargin);
    fill(m_care, rules.careCoverage, rules.careDifference, rules.careMargin);
    check();
}

IndicationRules RulesDialog::rules() const
{
    return {.representativeCoverage = m_representative[Coverage]->value() / 100,
            .careCoverage = m_care[Coverage]->value() / 100,
            .representativeDifference = m_representative[Difference]->value(),
            .careDifference = m_care[Difference]->value(),
            .representativeMargin = m_representative[Margin]->value(),
            .careMargin = m_care[Margin]->value()};
}

void RulesDialog::check()
{
    const bool arePossible = rules().arePossible();
    m_accept->setEnabled(arePossible);
    m_problem->setText(arePossible ? QString() : tr("“Use with care” must not ask for more than “Representative”."));
    m_problem->setVisible(!arePossible);
}

} // namespace scoredesk::ui
