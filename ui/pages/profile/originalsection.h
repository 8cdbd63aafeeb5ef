// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/profile/profiletab.h"

#include <QtCore/QSortFilterProxyModel>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace scoredesk::ui {

class DataTable;
class Label;
class OriginalRowModel;

/// Lines whose column name or any value has the text; blank lines on wish left out.
class OriginalRowFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit OriginalRowFilter(OriginalRowModel &model, QObject *parent = nullptr);
    void setText(const QString &text);
    void setFilledOnly(bool on);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    OriginalRowModel &m_model;
    QString m_text;
    bool m_isFilledOnly = true;
};

/// "All 375 columns of the row": every column of the student's rows as they came, folded away until it is asked for.
class OriginalSection : public ProfileTab
{
    Q_OBJECT

public:
    explicit OriginalSection(QWidget *parent = nullptr);

    void setStudent(const LoadedStudent *student) override;
    void setOpen(bool on);

private:
    void showCount();

    domain::StudentFile m_file;
    bool m_isFilled = false; ///< the table is filled only when it is first opened
    QPushButton *m_toggle;
    QWidget *m_body;
    QLineEdit *m_search;
    QCheckBox *m_filledOnly;
    Label *m_count;
    OriginalRowModel *m_model;
    OriginalRowFilter *m_filter;
    DataTable *m_table;
};

} // namespace scoredesk::ui
