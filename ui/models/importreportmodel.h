// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/importer.h"
#include "ui/models/celltablemodel.h"

#include <cstdint>
#include <vector>

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

    /// On screen rows of one file, sheet and column about which the same is said stand in one line; a copy has a line for each.
    enum class Lines { Grouped, Each };

    explicit ImportIssueModel(QObject *parent = nullptr);
    /// Refused files first, then refused rows, then repairs and remarks, each in the order of files and rows.
    void setReport(const sync::ImportReport &report, Lines lines = Lines::Grouped);
};

/// Row numbers as one reads them, "3–5, 9, 12": at most \a most of such parts, then how many rows more. \a rows ascend.
[[nodiscard]] QString rowNumbers(const std::vector<std::int64_t> &rows, int most);

/// "Student Score Data File", "Student Score Report, PDF".
[[nodiscard]] QString fileKindName(files::FileKind kind);

} // namespace scoredesk::ui
