// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wholerows.h"

#include "ui/widgets/datatable.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>

namespace scoredesk::ui {

WholeRows::WholeRows(DataTable *table, QWidget *parent) : QWidget(parent), m_table(table)
{
    m_table->setParent(this);
    setFocusProxy(m_table);
    setSizePolicy(m_table->sizePolicy());
    // rows grow when their words wrap anew, after the width is known
    connect(m_table->verticalHeader(), &QHeaderView::sectionResized, this, &WholeRows::place,
            Qt::QueuedConnection);
    connect(m_table->verticalHeader(), &QHeaderView::sectionCountChanged, this, &WholeRows::place,
            Qt::QueuedConnection);
}

QSize WholeRows::sizeHint() const
{
    return m_table->sizeHint();
}

QSize WholeRows::minimumSizeHint() const
{
    return m_table->minimumSizeHint();
}

void WholeRows::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void WholeRows::place()
{
    // first the whole width, for the wrapping of the rows goes by it
    if (m_table->width() != width())
        m_table->resize(width(), height());
    int outside = 2 * m_table->frameWidth() + m_table->horizontalHeader()->height();
    if (m_table->horizontalHeader()->length() > m_table->viewport()->width())
        outside += m_table->horizontalScrollBar()->sizeHint().height();
    const QHeaderView *rows = m_table->verticalHeader();
    int whole = 0;
    for (int row = 0; row < rows->count() && outside + whole + rows->sectionSize(row) <= height(); ++row)
        whole += rows->sectionSize(row);
    const bool fitsAll = outside + rows->length() <= height();
    m_table->setGeometry(0, 0, width(), fitsAll || whole == 0 ? height() : outside + whole);
}

} // namespace scoredesk::ui
