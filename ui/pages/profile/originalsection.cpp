// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/profile/originalsection.h"

#include "ui/models/cellwords.h"
#include "ui/models/originalrowmodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

OriginalRowFilter::OriginalRowFilter(OriginalRowModel &model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(&model);
}

void OriginalRowFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void OriginalRowFilter::setFilledOnly(bool on)
{
    m_isFilledOnly = on;
    invalidateFilter();
}

bool OriginalRowFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (m_isFilledOnly && !m_model.hasValue(row))
        return false;
    if (m_text.isEmpty())
        return true;
    const QList<TableCell> &cells = m_model.row(row).cells;
    return std::any_of(cells.begin(), cells.end(),
                       [this](const TableCell &cell) { return cell.text.contains(m_text, Qt::CaseInsensitive); });
}

OriginalSection::OriginalSection(QWidget *parent)
    : ProfileTab(parent), m_toggle(makeButton(QString(), ButtonKind::Text, Icon::ChevronRight, this)), m_body(new QWidget(this)),
      m_search(new QLineEdit(m_body)), m_filledOnly(new QCheckBox(tr("Only columns with a value"), m_body)),
      m_count(new Label(QString(), TypeRole::Small, ColorRole::TextMuted, m_body)), m_model(new OriginalRowModel(this)),
      m_filter(new OriginalRowFilter(*m_model, this)), m_table(new DataTable(m_body))
{
    setObjectName(u"originalSection"_s);
    m_toggle->setObjectName(u"originalToggle"_s);
    m_toggle->setCheckable(true);
    m_search->setObjectName(u"originalSearch"_s);
    m_search->setPlaceholderText(tr("Column or value"));
    m_search->setAccessibleName(tr("Search in the columns"));
    m_search->setClearButtonEnabled(true);
    m_filledOnly->setChecked(true);
    m_table->setObjectName(u"originalTable"_s);
    m_table->setAccessibleName(tr("All columns of the rows"));
    m_table->setModel(m_filter);
    m_table->setRowHeight(DataTable::RowHeight::Compact);
    m_table->setStretchColumns({0});
    m_table->emptyState()->setWords(tr("No column matches."));
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_search);
    bar->addWidget(m_filledOnly);
    bar->addStretch(1);
    bar->addWidget(m_count);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->addLayout(bar);
    body->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_toggle, 0, Qt::AlignLeft);
    layout->addWidget(m_body);
    onTheme(this, [=, this](const Theme &theme) {
        layout->setSpacing(theme.px(8));
        body->setSpacing(theme.px(8));
        bar->setSpacing(theme.px(12));
        m_search->setFixedWidth(theme.px(240));
        m_table->setMinimumHeight(theme.px(420));
    });
    connect(m_toggle, &QPushButton::toggled, this, &OriginalSection::setOpen);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        showCount();
    });
    connect(m_filledOnly, &QCheckBox::toggled, this, [this](bool on) {
        m_filter->setFilledOnly(on);
        showCount();
    });
    m_body->hide();
}

void OriginalSection::setStudent(const LoadedStudent *student)
{
    m_file = student ? student->file : domain::StudentFile();
    m_isFilled = false;
    m_search->clear();
    qsizetype columns = 0;
    for (const domain::OriginalRow &row : std::as_const(m_file.originals))
        columns = std::max(columns, row.columns.size());
    setVisible(columns > 0);
    m_toggle->setText(tr("All %n columns of the rows", nullptr, int(columns)));
    m_model->setFile({});
    if (m_toggle->isChecked())
        setOpen(true);
}

void OriginalSection::setOpen(bool on)
{
    m_toggle->setChecked(on);
    m_toggle->setIcon(icon(on ? Icon::ChevronDown : Icon::ChevronRight, ColorRole::Accent));
    if (on && !m_isFilled) {
        m_model->setFile(m_file);
        m_isFilled = true;
        m_table->fitColumns();
    }
    m_body->setVisible(on);
    showCount();
}

void OriginalSection::showCount()
{
    m_count->setText(tr("%1 of %Ln columns", nullptr, m_model->rowCount()).arg(countText(m_filter->rowCount())));
}

} // namespace scoredesk::ui
