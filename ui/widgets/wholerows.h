// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace scoredesk::ui {

class DataTable;

/// Gives a table of a dialog a height at which no row is cut at its foot: as many whole rows as there is room for, or all the room
/// when every row fits.
class WholeRows : public QWidget
{
    Q_OBJECT

public:
    /// Takes the table into its care.
    explicit WholeRows(DataTable *table, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();

    DataTable *m_table;
};

} // namespace scoredesk::ui
