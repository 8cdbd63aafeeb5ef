// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/representativeness.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace scoredesk::ui {

class GapRows;
class IconLabel;
class Label;
class ProgressTrack;

/// Whether the scored students of the question stand for all who are to test: an indication, why, where the percent is heading, and the
/// rules behind the word.
class RepresentativenessPanel : public Card
{
    Q_OBJECT

public:
    explicit RepresentativenessPanel(QWidget *parent = nullptr);

    /// \a rules are those \a result was judged by.
    void setResult(const analytics::Representativeness &result, const analytics::IndicationRules &rules,
                   const analytics::ResultColumns &columns);
    /// Words in place of a result.
    void setReason(const QString &reason);
    [[nodiscard]] QString indicationText() const;
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void rulesRequested();

private:
    void showGaps(const analytics::Representativeness &result, const analytics::IndicationRules &rules,
                  const analytics::ResultColumns &columns);
    void showNobodyScored(const QString &sentence);
    void showContents(bool on);

    IconLabel *m_icon;
    Label *m_indication;
    Label *m_why;
    QWidget *m_contents;
    ProgressTrack *m_coverage;
    Label *m_estimate;
    Label *m_bounds;
    Label *m_gapsTitle;
    GapRows *m_gaps;
    Label *m_rules;
    QPushButton *m_changeRules;
};

} // namespace scoredesk::ui
