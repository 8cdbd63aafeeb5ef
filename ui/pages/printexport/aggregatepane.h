// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exports/aggregatetable.h"
#include "ui/models/latestonly.h"
#include "ui/models/prompter.h"
#include "ui/pages/printexport/exportsource.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <memory>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace scoredesk::ui {

class ChoiceList;
class DataTable;
class Label;
class MessageBar;
class ReportModel;

/// The aggregate report: areas, year, student groups and schools on the left, its rows on the right, out as CSV with CERS's columns
/// or as a workbook.
class AggregatePane : public QWidget
{
    Q_OBJECT

public:
    AggregatePane(ExportSource &source, Prompter &prompter, QWidget *parent = nullptr);

    /// Null forgets everything.
    void setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot);
    [[nodiscard]] exports::AggregateReport report() const;
    /// The report as it is shown; null where there is none.
    [[nodiscard]] std::shared_ptr<const exports::AggregateTable> table() const { return m_table; }
    void save(bool asCsv);
    /// What is asked for, as text to be kept under a name; and asks for it again. What is not there any more is left out.
    [[nodiscard]] QString question() const;
    void ask(const QString &question);
    void cancelSaving();
    void focusFirst();

Q_SIGNALS:
    void savingStarted(const QString &what);
    void savingEnded();

private:
    [[nodiscard]] QWidget *makeForm();
    void fillChoices();
    void answer();
    void show(exports::AggregateTableAnswer answer);
    void refreshButtons();

    void showKept(Result<ExportSource::KeptList> kept);
    void refreshKept();

    ExportSource &m_source;
    Prompter &m_prompter;
    ExportSource::KeptList m_kept;
    LatestOnly<ExportSource::KeptList> m_keptJob;
    std::shared_ptr<const analytics::Snapshot> m_snapshot;
    std::shared_ptr<const exports::AggregateTable> m_table;
    LatestOnly<exports::AggregateTableAnswer> m_job;
    LatestOnly<QString> m_saving;
    bool m_isSaving = false;
    QTimer m_settle;
    ChoiceList *m_areas, *m_groups, *m_schools;
    QComboBox *m_year;
    QCheckBox *m_bySchool, *m_public;
    Label *m_stamp, *m_count;
    MessageBar *m_message;
    DataTable *m_rows;
    ReportModel *m_model;
    QComboBox *m_names; ///< of reports that were kept; a new name can be written
    QPushButton *m_keep, *m_forget;
    QPushButton *m_csv, *m_xlsx;
};

} // namespace scoredesk::ui
