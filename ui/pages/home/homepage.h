// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sourcesummary.h"
#include "ui/models/homecounts.h"
#include "ui/models/latestonly.h"
#include "ui/models/studentfilter.h"
#include "ui/widgets/page.h"

class QGridLayout;
class QPushButton;
class QScrollArea;

namespace scoredesk::ui {

class AreaCard;
class ChangeCard;
class DataTable;
class DoorCard;
class EmptyState;
class Label;
class LoadedCard;
class ResultsCard;
class SchoolBalanceModel;
class SsrStatusCard;

/// What can be sent, who is missing and why, and what the numbers stand on. Every number that counts students is a door to
/// them.
class HomePage : public Page
{
    Q_OBJECT

public:
    explicit HomePage(QWidget *parent = nullptr);

    void setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot) override;
    /// The files the next snapshot was read from. Call it before setSnapshot().
    void setSources(const QList<domain::SourceSummary> &sources) { m_sources = sources; }
    /// The release before the one that is shown; null where there is none, or it is not read yet.
    void setPrevious(std::shared_ptr<const analytics::Snapshot> previous);
    /// What is being read, said in place of "nothing yet" while there are no data; empty: nothing is.
    void setReading(const QString &what);
    [[nodiscard]] QString statusText() const override;
    void focusFirst() override;

Q_SIGNALS:
    /// A door was opened: show these students.
    void studentsRequested(const scoredesk::ui::StudentFilter &filter);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showCounts(const HomeCounts &counts);
    void arrange();
    void place(int columns);
    void showSchools();
    /// Tab goes through the cards as they are read.
    void orderTabs();

    std::shared_ptr<const analytics::Snapshot> m_snapshot;
    QList<domain::SourceSummary> m_sources;
    LatestOnly<HomeCounts> m_job;
    QScrollArea *m_scroll;
    QWidget *m_content;
    EmptyState *m_empty;
    QGridLayout *m_grid;
    SsrStatusCard *m_ssr;
    AreaCard *m_areas;
    LoadedCard *m_loaded;
    DoorCard *m_noScore;
    DoorCard *m_held;
    DoorCard *m_settled;
    QWidget *m_schools;
    Label *m_schoolsTitle;
    QPushButton *m_allSchools;
    DataTable *m_schoolTable;
    SchoolBalanceModel *m_schoolModel;
    ResultsCard *m_results;
    ChangeCard *m_change;
    bool m_showsAllSchools = false;
    int m_columns = 0;
    int m_wantedColumns = 0; ///< by the width alone
    int m_leastWidth = 0;    ///< of the columns there are
    int m_moreWidth = 0;     ///< that one column more would need
};

} // namespace scoredesk::ui
