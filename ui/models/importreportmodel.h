// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/importer.h"
#include "ui/models/celltablemodel.h"

namespace scoredesk::ui {

/// What became of each file of an import.
class ImportFileModel : public CellTableModel
{
    Q_OBJECT

public:
    enum Column { File, Outcome, What, Year, AsOf, Rows, New, Changed, Unchanged, Older, Refused, ColumnCount };
    Q_ENUM(Column)

    explicit ImportFileModel(QObject *parent = nullptr);
    void setReport(const sync::ImportReport &report);
};

/// The rows that were refused, repaired or remarked upon, with file, row, column and what to do.
class ImportIssueModel : public CellTableModel
{
    Q_OBJECT

public:
    enum Column { File, Row, ColumnName, Value, Reason, ColumnCount };
    Q_ENUM(Column)

    explicit ImportIssueModel(QObject *parent = nullptr);
    /// Refused files first, then refused rows, then repairs and remarks, each in the order of files and rows.
    void setReport(const sync::ImportReport &report);
};

/// "Student Score Data File", "Student Score Report, PDF".
[[nodiscard]] QString fileKindName(files::FileKind kind);

} // namespace scoredesk::ui
