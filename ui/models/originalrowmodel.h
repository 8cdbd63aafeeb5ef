// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/student.h"
#include "ui/models/celltablemodel.h"

namespace scoredesk::ui {

/// Every column of a student's rows as they came: a line per column of the file, a column per test and year. No column is lost.
class OriginalRowModel : public CellTableModel
{
    Q_OBJECT

public:
    enum Column { Name, FirstRecord };
    Q_ENUM(Column)

    explicit OriginalRowModel(QObject *parent = nullptr);
    /// All rows of the newest year in \a file, then the earlier ones. TrailingRole is unused; a line whose cells are all
    /// blank sorts like any other.
    void setFile(const domain::StudentFile &file);
    /// Whether any test of \a row has something in this column.
    [[nodiscard]] bool hasValue(int row) const;
};

} // namespace scoredesk::ui
