// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exports/aggregatetable.h"
#include "ui/models/latestonly.h"
#include "ui/models/prompter.h"
#include "ui/pages/printexport/exportsource.h"
#include "ui/pages/printexport/savingjob.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <memory>

class QBoxLayout;
class QComboBox;
class QPushButton;

namespace scoredesk::ui {

class AggregateForm;
class DataTable;
class Label;
class MessageBar;
class ReportModel;

/// The aggregate report: what is asked for on the left, its rows on the right, out as CSV with CERS's columns or as a workbook.
class AggregatePane : public QWidget
{
    Q_OBJECT

public:
    AggregatePane(ExportSource &source, Prompter &prompter, QWidget *parent = nullptr);

    /// Null forgets everything.
    void setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot);
    [[nodiscard]] AggregateForm *form() const { return m_form; }
    [[nodiscard]] exports::AggregateReport report() const;
    /// The report as it is shown; null where there is none, and while what was changed is being worked out.
    [[nodiscard]] std::shared_ptr<const exports::AggregateTable> table() const { return m_table; }
    void save(bool asCsv);
    /// See AggregateForm.
    [[nodiscard]] QString question() const;
    void ask(const QString &question);
    void cancelSaving();
    void focusFirst();
    /// Reads again what was told in public, which public reports take into account.
    void readGivenOut();

Q_SIGNALS:
    void savingStarted(const QString &what);
    void savingProgressed(double fraction);
    void savingEnded();
    /// A report for the public was saved, and is kept as given out.
    void gaveOut();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeForm();
    void answerLater();
    void answer();
    /// Shared, since a large report is not copied.
    using Answer = std::shared_ptr<const exports::AggregateTableAnswer>;
    void show(const Result<Answer> &found);
    void showSaved(const Result<QString> &saved, const exports::AggregateTable &table);
    void refreshButtons();

    void showKept(Result<ExportSource::KeptList> kept);
    void refreshKept();

    ExportSource &m_source;
    Prompter &m_prompter;
    ExportSource::KeptList m_kept;
    QStringList m_givenOut; ///< records
    LatestOnly<ExportSource::KeptList> m_keptJob, m_givenOutJob, m_noteJob;
    std::shared_ptr<const analytics::Snapshot> m_snapshot;
    std::shared_ptr<const exports::AggregateTable> m_table;
    LatestOnly<Answer> m_job;
    SavingJob<QString> m_saving;
    QTimer m_settle;
    AggregateForm *m_form;
    QBoxLayout *m_across; ///< the form and its rows
    Label *m_stamp, *m_count;
    MessageBar *m_message;
    QString m_folder; ///< of the file that was saved last
    DataTable *m_rows;
    ReportModel *m_model;
    QComboBox *m_names; ///< of reports that were kept; a new name can be written
    QPushButton *m_keep, *m_forget;
    QPushButton *m_csv, *m_xlsx;
};

} // namespace scoredesk::ui
