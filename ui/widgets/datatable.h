// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/cellroles.h"
#include "ui/widgets/textcache.h"

#include <QtCore/QHash>
#include <QtWidgets/QTableView>

#include <memory>
#include <vector>

class QMimeData;

namespace scoredesk::ui {

class EmptyState;
class TableCopier;
class TableHeader;

/// The one table of the desk. Set a model whose headerData gives KindRole per column and it draws itself: header
/// 30 and sunken, rows 30 (two lines 44, compact 26), rules of 1 px, hover and selection by row, a ring on the
/// current cell. Columns share out the width until a person has moved one. Enter and a double click activate a
/// row; Ctrl+C copies the selected rows with the headers of the visible columns.
class DataTable : public QTableView
{
    Q_OBJECT

public:
    enum class RowHeight { OneLine, TwoLines, Compact };

    explicit DataTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setRowHeight(RowHeight height);

    /// The columns that take the width that is left over; the last one where none is named.
    void setStretchColumns(const QList<int> &columns);
    /// Widths from the contents of the rows on screen and the headers, left-over width shared out.
    void fitColumns();
    /// Columns keep their widths while rows are sorted and filtered: they are fitted to rows from all over the list when the model
    /// is next filled, after fitAnew, and when text size or window change.
    void setFitsOnce(bool on) { m_fitsOnce = on; }
    /// Fits columns again at the next rows, of a table that fits once: they are other data.
    void fitAnew() { m_mustFit = true; }
    /// No more than \a px (at 100 %) for \a column when columns are fitted; what is longer is cut short.
    void setWidest(int column, double px);
    /// Rows are picked by check boxes: the plain arrow keys move without picking, Space picks and drops the current row. Ctrl and
    /// Shift as usual.
    void setPicksByBox(bool on) { m_picksByBox = on; }
    /// Rows grow so that the words of \a columns stand whole in them, wrapped. For short tables: every row is measured.
    void setWrapColumns(const QList<int> &columns);
    /// \a column comes first and stays in sight while the others scroll under it. Everything else of it is as before: it is one
    /// view, so keys, selection, copying and screen readers know nothing of it.
    void setFrozenColumn(int column);
    /// As tall as its rows: for short tables inside a page that scrolls as a whole.
    void setFitsRows(bool on);

    /// Shown in the middle of the body while the model has no rows.
    [[nodiscard]] EmptyState *emptyState() const { return m_empty; }

    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }

    /// The selected rows as text/plain (tab-separated, headers first) and, up to 5,000 cells, as text/html with
    /// every cell marked as text, so that Excel keeps leading zeros. Cells that a spreadsheet would take for a
    /// formula get an apostrophe; beyond 5,000 cells codes with leading zeros are written as ="0123".
    [[nodiscard]] std::unique_ptr<QMimeData> selectionAsMimeData() const;
    /// Puts them on the clipboard: at once, or, where they are many, by copier().
    void copySelection();
    /// Tells how far a long copy is, and stops it.
    [[nodiscard]] TableCopier *copier() const { return m_copier; }
    /// Ascending. For many rows much quicker than a list of indexes.
    [[nodiscard]] std::vector<int> selectedRowNumbers() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &position) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

    /// The laid-out words of its cells, for the delegates that paint them.
    [[nodiscard]] TextCache &texts() const { return m_texts; }

Q_SIGNALS:
    /// Enter, or a double click.
    void rowActivated(const QModelIndex &index);
    /// Enter or a click on a Link cell that is not muted.
    void linkActivated(const QModelIndex &index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;
    bool viewportEvent(QEvent *event) override;

private:
    void applyKinds();
    void refreshMetrics();
    [[nodiscard]] std::vector<int> rowsToCopy() const;
    [[nodiscard]] QList<int> shownColumns() const;
    void fitRows();
    /// What the frozen column covers of the rows: empty while nothing is scrolled under it.
    [[nodiscard]] QRect frozenStrip() const;
    void setHeaderLines(int lines);
    void showEmptyState();
    void setHoveredRow(int row);
    void activate(const QModelIndex &index);
    [[nodiscard]] bool needsScrollBar() const;
    [[nodiscard]] int roomForColumns() const;
    [[nodiscard]] bool isLink(const QModelIndex &index) const;
    [[nodiscard]] CellKind kindOf(int column) const;

    mutable TextCache m_texts; ///< filled while painting
    TableHeader *m_header;
    TableCopier *m_copier;
    EmptyState *m_empty;
    QWidget *m_corners;
    QList<int> m_stretchColumns;
    QHash<int, double> m_widest;
    QList<int> m_wrapColumns;
    int m_sideways = 0; ///< kept over a reset of the model
    RowHeight m_rowHeight = RowHeight::OneLine;
    int m_hoveredRow = -1;
    bool m_fitsRows = false;
    bool m_picksByBox = false;
    bool m_isFitting = false;
    bool m_isHandSized = false;
    bool m_fitsOnce = false;
    bool m_mustFit = true;   ///< of a table that fits once: not yet fitted to rows
    int m_fittedWidth = -1;  ///< of the whole table when columns were fitted
};

} // namespace scoredesk::ui
