// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exports/aggregatetable.h"
#include "ui/models/resultsquestion.h"

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

#include <memory>

class QCheckBox;
class QComboBox;

namespace scoredesk::ui {

class ChoiceList;
class Label;
class ResultsFilterBar;

/// What an aggregate report is asked for: its kind, year, areas, grades, groups, organisations and filters.
class AggregateForm : public QWidget
{
    Q_OBJECT

public:
    explicit AggregateForm(QWidget *parent = nullptr);

    /// Null forgets everything.
    void setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot);
    [[nodiscard]] exports::AggregateReport report() const;
    /// What is asked for, as text that means the same in other data; and asks for it again. What is not there any more is left out.
    [[nodiscard]] QString question() const;
    void ask(const QString &question);
    /// Filters of what ask() was given last that had values which are not loaded.
    [[nodiscard]] const QStringList &lost() const { return m_lost; }
    [[nodiscard]] bool hasAreas() const;
    [[nodiscard]] exports::ReportKind kind() const;
    void setKind(exports::ReportKind kind);
    void focusFirst();

Q_SIGNALS:
    void changed();

private:
    void fillChoices();
    void fillGroups();
    /// Shows what the kind of report asks for, and hides the rest.
    void refreshKind();
    void syncQuestion();
    [[nodiscard]] bool isPublic() const;

    std::shared_ptr<const analytics::Snapshot> m_snapshot;
    ResultsQuestion m_question; ///< of it, only what narrows
    QStringList m_lost;
    QComboBox *m_kind, *m_year;
    Label *m_yearCaption, *m_gradesCaption, *m_gradesHint, *m_kindHint, *m_publicHint;
    ChoiceList *m_areas, *m_grades, *m_groups, *m_schools;
    QCheckBox *m_lea, *m_bySchool, *m_public;
    ResultsFilterBar *m_filter;
};

} // namespace scoredesk::ui
