// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/latestonly.h"
#include "ui/models/prompter.h"
#include "ui/pages/printexport/exportsource.h"

#include <QtWidgets/QWidget>

#include <memory>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QPushButton;
class QStackedWidget;

namespace scoredesk::ui {

class ChoiceList;
class MessageBar;

/// Files as TOMS and CERS have them: score reports of many students, the Student Score Data File, the District/School export.
class DataPane : public QWidget
{
    Q_OBJECT

public:
    DataPane(ExportSource &source, Prompter &prompter, QWidget *parent = nullptr);

    /// What is written.
    enum class What { Reports = 0, DataFile = 1, District = 2 };
    Q_ENUM(What)

    /// Null forgets everything.
    void setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot);
    void choose(What what);
    [[nodiscard]] exports::SsrFilter reportFilter() const;
    [[nodiscard]] exports::DataFileRequest dataRequest() const;
    [[nodiscard]] exports::DistrictExportRequest districtRequest() const;
    void save();
    void cancelSaving();
    void focusFirst();

Q_SIGNALS:
    void savingStarted(const QString &what);
    void savingEnded();

private:
    [[nodiscard]] QWidget *makeReports();
    [[nodiscard]] QWidget *makeDataFile();
    [[nodiscard]] QWidget *makeDistrict();
    void fillChoices();
    void write(const QString &path);
    /// The end of a run: what was written, or why not.
    void show(const Error *error, const QString &words);
    void refreshButtons();

    ExportSource &m_source;
    Prompter &m_prompter;
    std::shared_ptr<const analytics::Snapshot> m_snapshot;
    LatestOnly<exports::ExportedFile> m_fileJob;
    LatestOnly<exports::SsrExport> m_reportsJob;
    bool m_isSaving = false;
    QComboBox *m_what;
    QStackedWidget *m_stack;
    ChoiceList *m_schools, *m_grades, *m_areas, *m_districtSchools;
    QComboBox *m_language, *m_form, *m_by, *m_dataForm, *m_dataYear, *m_districtYear;
    QCheckBox *m_dated;
    QDateEdit *m_from, *m_to;
    MessageBar *m_message;
    QPushButton *m_save;
};

} // namespace scoredesk::ui
