// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/filterstack.h"
#include "ui/models/studentsequence.h"
#include "ui/models/studenttablemodel.h"
#include "ui/widgets/page.h"

#include <QtCore/QTimer>

#include <memory>
#include <vector>

class QLineEdit;
class QMenu;
class QPushButton;

namespace scoredesk::ui {

class DataTable;
class FilterBar;
class Label;
class SelectionBar;

/// One list over every student: typed into, filtered, sorted, copied; Enter opens the profile.
class StudentsPage : public Page
{
    Q_OBJECT

public:
    explicit StudentsPage(QWidget *parent = nullptr);

    void setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot) override;
    /// What is being read, said in place of "nothing yet" while there are no data; empty: nothing is.
    void setReading(const QString &what);
    [[nodiscard]] QString statusText() const override;
    void focusFirst() override;
    bool startFind() override;

    /// Opened through a door of another page: this filter, and nothing else.
    void showFiltered(const StudentFilter &filter);
    [[nodiscard]] FilterStack &filters() { return m_filters; }
    [[nodiscard]] const StudentTableModel &model() const { return *m_model; }

    /// Shown columns, their order and the sort, as a person has set them.
    void setListLayout(const StudentListLayout &layout);
    [[nodiscard]] StudentListLayout listLayout() const;

    /// The list as it stands, at \a ssid: what the profile's "next" goes through.
    [[nodiscard]] StudentSequence sequenceAt(domain::Ssid ssid) const;
    /// Makes \a ssid the current row, where the list has it: the profile was left at another student.
    void setCurrentStudent(domain::Ssid ssid);
    void cancelCopy();
    /// The groups of the snapshot's students are others: the filter and its chips follow.
    void takeGroups();

Q_SIGNALS:
    /// Many rows are on their way to the clipboard; they go on while the page is used, until the list changes.
    void copyStarted(int rows);
    void copyProgressed(double fraction);
    void copyEnded();
    /// The selected students: into a group, by its code in analytics::StudentGroups, or a new one; or their reports out.
    void addToGroupRequested(std::uint16_t group, const std::vector<scoredesk::domain::Ssid> &students);
    void newGroupRequested(const std::vector<scoredesk::domain::Ssid> &students);
    void manageGroupsRequested();
    void reportsRequested(const std::vector<scoredesk::domain::Ssid> &students);
    void studentOpened(const scoredesk::ui::StudentSequence &sequence);
    /// By hand; nothing of a student or a filter is in it.
    void listLayoutChanged(const scoredesk::ui::StudentListLayout &layout);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildColumnMenu();
    void fillGroupMenu(QMenu &menu);
    [[nodiscard]] std::vector<domain::Ssid> selectedStudents() const;
    /// Tab goes through the page as it is read, chips that came later too.
    void orderTabs();
    void keepSelection();
    void restoreSelection();
    void showListing();
    void showSelection();
    [[nodiscard]] qint64 selectedCount() const;
    void showEmptyWords();
    void openRow(const QModelIndex &index);
    void tellLayout();
    QString m_reading;
    /// Ascending; descending where it is sorted so already.
    void sortBy(int column);
    void setColumnShown(StudentColumn column, bool on);

    FilterStack m_filters;
    StudentTableModel *m_model;
    Label *m_count;
    QLineEdit *m_search;
    FilterBar *m_filterBar;
    SelectionBar *m_selectionBar;
    QPushButton *m_columnsButton;
    QMenu *m_columnMenu;
    DataTable *m_table;
    bool m_isSettingLayout = false;
    QTimer m_slow; ///< a listing that takes over 300 ms says so
    std::vector<domain::Ssid> m_keptSelection;
    domain::Ssid m_keptCurrent;
    int m_keptColumn = 0;
};

} // namespace scoredesk::ui
