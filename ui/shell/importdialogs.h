// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/scorefile.h"
#include "core/sync/importer.h"
#include "ui/models/celltablemodel.h"

#include <QtWidgets/QDialog>

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace scoredesk::ui {

class Label;

/// What each file is, as looked into before anything is imported.
class PreviewModel : public CellTableModel
{
    Q_OBJECT

public:
    enum Column { File, What, Layout, Columns, Unknown, ColumnCount };
    Q_ENUM(Column)

    explicit PreviewModel(QObject *parent = nullptr);
    void setFiles(const QList<files::FileDescription> &files);
};

/// True for a file an import takes something from.
[[nodiscard]] bool isImportable(const files::FileDescription &file);

/// Shows what was recognised in the files and asks whether to import; and, for files that do not tell, whether their
/// students were tested in the LEA or are enrolled in it. accepted() means import.
class ImportPreviewDialog : public QDialog
{
    Q_OBJECT

public:
    ImportPreviewDialog(const QStringList &paths, const QList<files::FileDescription> &files, QWidget *parent);

    [[nodiscard]] QStringList paths() const { return m_paths; }
    [[nodiscard]] sync::ImportOptions options() const;

Q_SIGNALS:
    /// Somebody said what headings of these files mean; the dialog closes, and the files are to be looked into again.
    void headingsSaid(const scoredesk::files::ListHeadings &headings);

private:
    void askHeadings(const files::FileDescription &file);

    QStringList m_paths;
    QButtonGroup *m_basis;
};

/// Asks whose the files are that name several districts. accepted() means: import them again with lea().
class LeaDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a report has at least one file that needs it.
    LeaDialog(const sync::ImportReport &report, QWidget *parent);

    [[nodiscard]] static bool isNeededFor(const sync::ImportReport &report);
    /// The files that wait for the answer.
    [[nodiscard]] QStringList paths() const { return m_paths; }
    /// Invalid until 14 digits of a district that stands in the files are given.
    [[nodiscard]] domain::CdsCode lea() const;

private:
    void refresh();

    QStringList m_paths;
    QList<sync::DistrictSeen> m_districts; ///< of all these files
    QComboBox *m_choice;
    QLineEdit *m_code;
    Label *m_problem;
    QPushButton *m_accept;
};

/// What became of an import: a table of files, and the rows that were refused or repaired with row, column and reason.
class ImportReportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportReportDialog(const sync::ImportReport &report, QWidget *parent);
};

/// One line for the message bar: "2 files read: 24,960 rows, 312 new, 4 changed, 2 refused".
[[nodiscard]] QString importSummary(const sync::ImportReport &report);

} // namespace scoredesk::ui
