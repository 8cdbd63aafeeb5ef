// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/representativeness.h"
#include "ui/widgets/card.h"

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

    void setResult(const analytics::Representativeness &result, const analytics::ResultColumns &columns);
    /// Words in place of a result.
    void setReason(const QString &reason);
    [[nodiscard]] QString indicationText() const;

private:
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
};

} // namespace scoredesk::ui
