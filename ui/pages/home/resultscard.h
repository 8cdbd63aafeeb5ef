// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/snapshot.h"
#include "ui/models/studentfilter.h"
#include "ui/widgets/card.h"

namespace scoredesk::ui {

/// "Results so far": a level bar per content area with its N. Fewer than 11 scores: no bar and no percent.
class ResultsCard : public Card
{
    Q_OBJECT

public:
    explicit ResultsCard(QWidget *parent = nullptr);
    void setSnapshot(const analytics::Snapshot &snapshot);

Q_SIGNALS:
    void doorOpened(const scoredesk::ui::StudentFilter &filter);

private:
    void addArea(const analytics::AreaBalance &area, domain::SchoolYear year);
};

} // namespace scoredesk::ui
