// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/profile/profiletab.h"

namespace scoredesk::ui {

class Card;
class DataTable;
class Label;
class ScoreStatusModel;
class Timeline;

/// Has each test been scored, and if not, why: a row per registered content area, and the chosen one in detail.
class ScoreStatusTab : public ProfileTab
{
    Q_OBJECT

public:
    explicit ScoreStatusTab(QWidget *parent = nullptr);

    void setStudent(const LoadedStudent *student) override;
    [[nodiscard]] QString statusText() const override;
    void focusFirst() override;

private:
    void showRow(int row);
    void chooseRow();

    QList<domain::ScoreStatusRow> m_rows;
    QList<domain::ScoreRecord> m_records;
    QDate m_asOf; ///< the day of the loaded files, in California
    ScoreStatusModel *m_model;
    DataTable *m_table;
    QWidget *m_details;
    Card *m_why;
    Label *m_sentence;
    Timeline *m_timeline;
    Label *m_noDates;
    Card *m_appeal;
    Label *m_appealText;
    Card *m_action;
    Label *m_actionText;
};

} // namespace scoredesk::ui
