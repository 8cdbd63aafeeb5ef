// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/prompter.h"
#include "ui/pages/printexport/exportsource.h"
#include "ui/pages/printexport/savingjob.h"

#include <QtWidgets/QWidget>

#include <array>
#include <memory>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QPushButton;

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
    /// Only the reports of \a students, whom somebody chose one by one, until the choice is given up or other data come. Empty: of all again.
    void chooseStudents(const std::vector<domain::Ssid> &students);
    [[nodiscard]] exports::SsrFilter reportFilter() const;
    [[nodiscard]] exports::SsrTarget reportTarget() const;
    [[nodiscard]] exports::DataFileRequest dataRequest() const;
    [[nodiscard]] exports::DistrictExportRequest districtRequest() const;
    void save();
    void cancelSaving();
    void focusFirst();

Q_SIGNALS:
    void savingStarted(const QString &what);
    void savingProgressed(double fraction);
    void savingEnded();

private:
    [[nodiscard]] QWidget *makeReports();
    [[nodiscard]] QWidget *makeDataFile();
    [[nodiscard]] QWidget *makeDistrict();
    void fillChoices();
    [[nodiscard]] bool isSaving() const { return m_fileJob.isRunning() || m_reportsJob.isRunning(); }
    /// Whether a folder is asked for, into which several files come.
    [[nodiscard]] bool needsFolder() const;
    void write(What what, const QString &path);
    /// The end of a run: what was written, or why not.
    void showDone(const QString &words, const QString &path);
    void showFailed(What what, const Error &error);
    void refreshButtons();

    ExportSource &m_source;
    Prompter &m_prompter;
    std::shared_ptr<const analytics::Snapshot> m_snapshot;
    SavingJob<exports::ExportedFile> m_fileJob;
    SavingJob<exports::SsrExport> m_reportsJob;
    QString m_folder; ///< of what was written last
    QComboBox *m_what;
    std::array<QWidget *, 3> m_forms{}; ///< by What; one is shown
    ChoiceList *m_schools, *m_grades, *m_areas, *m_districtSchools;
    QComboBox *m_language, *m_form, *m_by, *m_dataForm, *m_dataYear, *m_districtYear;
    QCheckBox *m_dated, *m_bySchool, *m_districtBySchool;
    QDateEdit *m_from, *m_to;
    MessageBar *m_message, *m_past, *m_only;
    QList<domain::Ssid> m_students; ///< see chooseStudents()
    QPushButton *m_save;
};

} // namespace scoredesk::ui
