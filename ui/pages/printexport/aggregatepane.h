// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exports/aggregatetable.h"
#include "ui/models/latestonly.h"
#include "ui/models/prompter.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <memory>

class QCheckBox;
class QComboBox;
class QPushButton;
class QStandardItemModel;

namespace scoredesk::ui {

class ChoiceList;
class DataTable;
class Label;
class MessageBar;

/// The aggregate report: areas, year, student groups and schools on the left, the first rows on the right, out as CSV with CERS's columns
/// or as a workbook.
class AggregatePane : public QWidget
{
    Q_OBJECT

public:
    explicit AggregatePane(Prompter &prompter, QWidget *parent = nullptr);

    /// Null forgets everything.
    void setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot);
    [[nodiscard]] exports::AggregateReport report() const;
    /// The report as it is shown; null where there is none.
    [[nodiscard]] std::shared_ptr<const exports::AggregateTable> table() const { return m_table; }
    void save(bool asCsv);
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

    Prompter &m_prompter;
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
    QStandardItemModel *m_model;
    QPushButton *m_csv, *m_xlsx;
};

} // namespace scoredesk::ui
