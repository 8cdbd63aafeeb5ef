// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/representativeness.h"
#include "core/analytics/snapshot.h"
#include "ui/charts/leveldata.h"
#include "ui/models/latestonly.h"
#include "ui/models/savedviews.h"
#include "ui/models/studentfilter.h"
#include "ui/pages/results/resultsexport.h"
#include "ui/models/resultsquestion.h"
#include "ui/pages/results/resultsview.h"
#include "ui/widgets/page.h"

#include <array>
#include <memory>
#include <optional>

class QCheckBox;
class QComboBox;
class QFrame;
class QGridLayout;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTabBar;
class QTimer;

namespace scoredesk::ui {

class Card;
class ChartView;
class DataTable;
class EmptyState;
class Label;
class MessageBar;
class Prompter;
class RepresentativenessPanel;
class ResultsFilterBar;
class ResultsTableModel;
class ViewTableModel;
class TimeCard;

/// What the results say so far, in views that share one question: levels, scores, claims, groups, change and trend, each as a chart and its
/// table twin; and whether the scored stand for all who are to test. Every number and mark leads to the students it counts.
///
/// What belongs to every view (an as-of slider) has its place in the grid below the view and beside the panel: see arrange().
class ResultsPage : public Page
{
    Q_OBJECT

public:
    explicit ResultsPage(Prompter &prompter, QWidget *parent = nullptr);
    ~ResultsPage() override;

    void setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot) override;
    [[nodiscard]] QString statusText() const override;
    void focusFirst() override;
    /// From release to release, and what moved the percent.
    [[nodiscard]] TimeCard *time() const { return m_time; }
    /// The groups of the snapshot's students are others: filters by those that went go, and the question is asked again.
    void takeGroups();

    /// Where named views are kept; null: there are none. It outlives the page.
    void setSavedViews(SavedViews *views);
    /// What is asked and how it is looked at, as it is saved (empty without results); and back. False where \a saved is no view.
    [[nodiscard]] QByteArray savedView() const;
    bool showSavedView(const QByteArray &saved);

    /// When partial results are said to be representative; the panel states the rules and lets a person change them.
    void setIndicationRules(const analytics::IndicationRules &rules);

    [[nodiscard]] ResultsQuestion &question() { return m_question; }
    /// Empty without results, where there is no answer, and while one is worked out.
    [[nodiscard]] const std::optional<analytics::Aggregate> &answer() const { return m_answer; }
    [[nodiscard]] const ResultsTableModel &model() const { return *m_model; }
    [[nodiscard]] ResultsTab tab() const { return m_tab; }
    /// The view that is shown now; of levels, which have widgets of their own, empty.
    [[nodiscard]] const ResultsView &view() const { return m_view; }
    /// The way the view is looked at: of modeNames().
    [[nodiscard]] int mode() const;
    void setTab(ResultsTab tab);
    void setMode(int mode);
    /// Bars of levels as one chart in place of the table.
    void showChart(bool on);
    /// What is copied and saved of the view.
    [[nodiscard]] ResultsSheet sheet() const;
    void save(SheetFormat format);

Q_SIGNALS:
    /// These are the students behind a number or a mark.
    void studentsRequested(const scoredesk::ui::StudentFilter &filter);
    void indicationRulesChanged(const scoredesk::analytics::IndicationRules &rules);
    /// Representativeness of the question is shown, or why there is none.
    void representativenessShown();
    void manageGroupsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildControls();
    void buildViews();
    void buildActions();
    void buildExportMenu();
    void loadSavedViews();
    void fillSavedViews();
    void askName();
    void takeSavedViews(const Result<QList<NamedView>> &views);
    /// Asks again and shows what comes, the panel too.
    void refresh();
    void ask();
    /// An answer, and of a trend that of every year.
    struct Asked
    {
        analytics::AggregateAnswer answer;
        YearAnswers years;
    };
    void takeAnswer(Asked asked);
    /// While a question is worked out and the last answer does not stand any more.
    void showBusy();
    void showTab();
    void showModes();
    void showView();
    void fillLines();
    void chooseLines(std::vector<std::vector<std::uint16_t>> lines);
    void copyTable();
    void showControls();
    void showAnswer();
    void clearAnswer();
    void showRefusal(const QString &sentence);
    void showColumns();
    void showLegend();
    void showChartRows();
    void showNotes();
    void showTrend();
    void askRepresentativeness();
    void editIndicationRules();
    void showRepresentativeness(const analytics::RepresentativenessAnswer &answer);
    void openStudents(const LevelRow &row, std::initializer_list<analytics::Behind> who);
    void openStudents(const analytics::AggregateQuery &query, std::span<const std::uint16_t> codes,
                      std::initializer_list<analytics::Behind> who, const QString &name);
    void openChosen(const std::vector<std::uint32_t> &students, const QString &name);
    void openDoor(const std::optional<StudentsDoor> &door);
    void openYear(int point);
    void openCell(const QModelIndex &index);
    void openBar(const QModelIndex &index);
    void arrange();
    /// Gives the panel the height its words need.
    void fitPanel();
    /// Gives the table the height of some rows, and what stands below it what its words need.
    void fitTable();
    void orderTabs();
    [[nodiscard]] QString markName(const LevelRow &row, std::initializer_list<analytics::Behind> who) const;
    [[nodiscard]] QString stampText() const;
    /// Of the students whom the answer is about, who is registered to test; nothing where no report says it.
    [[nodiscard]] std::optional<std::int64_t> registeredAsked() const;
    [[nodiscard]] QString notesText() const;

    Prompter &m_prompter;
    std::shared_ptr<const analytics::Snapshot> m_snapshot;
    ResultsQuestion m_question;
    std::optional<analytics::Aggregate> m_answer;
    std::optional<analytics::Representativeness> m_coverage; ///< of the last question it was said of
    ResultsTableModel *m_model;

    ResultsTab m_tab = ResultsTab::Levels;
    std::array<int, kResultsTabs> m_modes{};
    ResultsView m_view;
    ViewTableModel *m_viewModel;

    Label *m_stamp;
    QTabBar *m_tabs;
    QPushButton *m_lines; ///< which groups a trend has lines of
    std::vector<std::vector<std::uint16_t>> m_chosenLines; ///< codes of m_linesBy; none: the largest
    std::vector<analytics::Dimension> m_linesBy;
    QWidget *m_modeSwitch; ///< a button for each mode of the view
    QComboBox *m_area;
    QComboBox *m_year;
    QComboBox *m_by;
    QComboBox *m_cross;
    QPushButton *m_tableButton;
    QPushButton *m_chartButton;
    QPushButton *m_percentButton;
    QPushButton *m_export;
    QPushButton *m_saved;
    QCheckBox *m_classOf; ///< science alone
    QCheckBox *m_public;
    QWidget *m_legend; ///< what the colours of the bars mean, for the area and year that is shown
    ResultsFilterBar *m_filterBar;
    MessageBar *m_message;
    QStackedWidget *m_views;
    DataTable *m_table;
    QFrame *m_chartCard;
    QScrollArea *m_chartArea;
    ChartView *m_chart;
    QWidget *m_viewPane; ///< chart and table of every view but the levels
    QFrame *m_viewCard;
    QFrame *m_reasonCard;
    EmptyState *m_reason;
    ChartView *m_viewChart;
    DataTable *m_viewTable;
    Label *m_notes;
    RepresentativenessPanel *m_panel;
    analytics::IndicationRules m_rules;
    TimeCard *m_time;
    Card *m_trendCard;
    ChartView *m_trend; ///< percent met over the years, the oldest first
    QList<domain::SchoolYear> m_trendYears;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QWidget *m_main;
    QGridLayout *m_grid;
    bool m_isNarrow = false;
    bool m_isShowing = false; ///< controls are being set to what is asked: their signals ask nothing
    LatestOnly<analytics::RepresentativenessAnswer> m_job;
    LatestOnly<Asked> m_askJob;
    ResultsTab m_shownTab = ResultsTab::Levels; ///< that what is on the page is of
    bool m_wasChart = false; ///< the chart of levels stood before showBusy() and comes back
    QTimer *m_patience; ///< until a question that is worked out says so
    YearAnswers m_years; ///< of m_answer, where it came from a job
    LatestOnly<QByteArray> m_saveJob;
    SavedViews *m_savedViews = nullptr;
    QList<NamedView> m_named;
    LatestOnly<QList<NamedView>> m_namedJob;
};

} // namespace scoredesk::ui
