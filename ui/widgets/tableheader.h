// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QHeaderView>

namespace scoredesk::ui {

/// The header of a DataTable: each title stands as its column's cells do; the title of a frozen first column stays.
class TableHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHeader(QWidget *parent);

    /// Titles of several words may stand in two lines where width is short.
    void setTwoLines(bool on) { m_hasTwoLines = on; }

    /// \a column stays at the start edge while the others scroll under it. It becomes the first and cannot be moved; -1: none.
    void setFrozen(int column);
    [[nodiscard]] int frozen() const { return m_frozen; }
    /// What the frozen column covers of a viewport \a height high: empty while nothing is scrolled under it.
    [[nodiscard]] QRect frozenStrip(int height) const;

protected:
    QSize sectionSizeFromContents(int logicalIndex) const override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    /// \a position, or where the frozen section would be under it had it scrolled away.
    [[nodiscard]] QPointF unfrozen(const QPointF &position, bool isPressed) const;
    [[nodiscard]] QMouseEvent unfrozen(const QMouseEvent &event) const;

    int m_frozen = -1;
    bool m_hasTwoLines = false;
    bool m_isPressedFrozen = false;
};

} // namespace scoredesk::ui
