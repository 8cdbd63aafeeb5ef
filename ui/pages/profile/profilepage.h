// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/latestonly.h"
#include "ui/models/prompter.h"
#include "ui/models/studentsequence.h"
#include "ui/models/studentsource.h"
#include "ui/pages/profile/profiletab.h"
#include "ui/widgets/page.h"

#include <QtCore/QTimer>

#include <functional>
#include <memory>
#include <optional>

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace scoredesk::ui {

class ElidedLabel;
class EmptyState;
class FactRow;
class Label;
class SsrRenderer;

/// All about one student: header, Overview, Score Status, Reporting, History; the previous and the next student of the list keep
/// the tab.
class ProfilePage : public Page
{
    Q_OBJECT

public:
    enum class Tab { Overview, ScoreStatus, Reporting, History };
    Q_ENUM(Tab)

    /// The collaborators outlive the page. Without \a renderer Poppler draws the reports.
    ProfilePage(StudentSource &source, Prompter &prompter, QWidget *parent = nullptr, SsrRenderer *renderer = nullptr);
    ~ProfilePage() override;

    /// Reads the student shown again, because the cache may hold something newer; null forgets them.
    void setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot) override;
    [[nodiscard]] QString statusText() const override;
    void focusFirst() override;

    void open(const StudentSequence &sequence);
    [[nodiscard]] domain::Ssid current() const { return m_sequence.current(); }
    [[nodiscard]] const StudentSequence &sequence() const { return m_sequence; }
    void setTab(Tab tab);
    [[nodiscard]] Tab tab() const;

Q_SIGNALS:
    /// Back to the list, at the student that was last shown.
    void backRequested(scoredesk::domain::Ssid ssid);
    /// The student asked for stands, or the reason why not.
    void loaded(bool isShown);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addFact(const QString &caption, const QString &value, bool isCode = false);
    /// In a low window with large text the facts take one line, so that rows of the tabs stay in sight.
    void fitHeader();
    void step(int by);
    void load();
    void showStudent(Result<domain::StudentFile> file);
    void forget();
    void showHeader();
    void showPlace();
    void announceStatus();
    void copySsid();

    StudentSource &m_source;
    std::unique_ptr<SsrRenderer> m_ownRenderer;
    LatestOnly<domain::StudentFile> m_job;
    StudentSequence m_sequence;
    std::optional<LoadedStudent> m_student;
    QTimer m_slow;

    QPushButton *m_back;
    Label *m_listName;
    Label *m_place;
    QPushButton *m_previous;
    QPushButton *m_next;
    Label *m_name;
    QPushButton *m_copy;
    FactRow *m_facts;
    ElidedLabel *m_factLine; ///< the same in one line
    QStringList m_factWords;
    std::optional<bool> m_isCompact;
    std::function<void()> m_arrange; ///< the layouts by m_isCompact and the theme
    QTabBar *m_tabBar;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_content;
    QList<ProfileTab *> m_tabs;
};

} // namespace scoredesk::ui
