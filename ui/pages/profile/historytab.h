// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/profile/profiletab.h"

class QGridLayout;

namespace scoredesk::ui {

class Card;
class DataTable;
class FormerScoreModel;
class HistoryModel;
class Label;

/// Change over the years, area by area upon the level bands, and the same as a table. It is not the state's growth model.
class HistoryTab : public ProfileTab
{
    Q_OBJECT

public:
    explicit HistoryTab(QWidget *parent = nullptr);

    void setStudent(const LoadedStudent *student) override;
    [[nodiscard]] QString statusText() const override;
    void focusFirst() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showCharts(const QList<domain::HistoryScore> &history);
    void arrange();

    QGridLayout *m_charts;
    QList<Card *> m_cards;
    int m_columns = 0;
    HistoryModel *m_model;
    DataTable *m_table;
    Label *m_formerTitle;
    FormerScoreModel *m_formerModel;
    DataTable *m_former;
};

} // namespace scoredesk::ui
