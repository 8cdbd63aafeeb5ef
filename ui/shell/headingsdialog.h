// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/scorefile.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QPushButton;

namespace scoredesk::ui {

class Label;

/// Asks what headings of a report about who is to test mean. accepted() means: look into the file again with headings(). It shows headings
/// alone, no row of the file.
class HeadingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a file as mayHelp() says.
    HeadingsDialog(const files::FileDescription &file, QWidget *parent);

    /// Whether it has headings that nobody knows and that may matter.
    [[nodiscard]] static bool mayHelp(const files::FileDescription &file);
    /// What was chosen; empty until something was.
    [[nodiscard]] files::ListHeadings headings() const;

private:
    void refresh();

    struct Row
    {
        QString heading; ///< as the file has it
        QComboBox *meaning;
    };
    QList<Row> m_rows;
    QStringList m_needed; ///< fields without which the file is not that report
    Label *m_problem;
    QPushButton *m_accept;
};

} // namespace scoredesk::ui
