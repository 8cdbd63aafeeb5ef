// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/profile/profiletab.h"

class QGridLayout;

namespace scoredesk::ui {

class Card;
class OriginalSection;

/// The whole student at a glance: a card per content area, the report, the groups, and every column of the rows.
class OverviewTab : public ProfileTab
{
    Q_OBJECT

public:
    explicit OverviewTab(QWidget *parent = nullptr);

    void setStudent(const LoadedStudent *student) override;
    [[nodiscard]] QString statusText() const override;
    void focusFirst() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] Card *areaCard(const domain::ScoreStatusRow &row, const domain::ScoreRecord *record);
    [[nodiscard]] Card *reportCard(const domain::StudentProfile &profile);
    [[nodiscard]] Card *groupsCard(const domain::StudentProfile &profile);
    void arrange();

    QGridLayout *m_grid;
    QList<Card *> m_cards;
    OriginalSection *m_originals;
    int m_columns = 0;
    int m_scored = 0;
    int m_registered = 0;
};

} // namespace scoredesk::ui
