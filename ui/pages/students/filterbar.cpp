// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/students/filterbar.h"

#include "ui/pages/students/filtermenu.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

namespace scoredesk::ui {

FilterBar::FilterBar(FilterStack &stack, QWidget *parent)
    : QWidget(parent), m_stack(stack), m_flow(new FlowLayout(this)),
      m_add(makeButton(tr("Add a filter"), ButtonKind::Default, Icon::Filter, this)),
      m_clear(makeButton(tr("Clear all"), ButtonKind::Text, Icon::None, this))
{
    setObjectName(QStringLiteral("filterBar"));
    m_add->setObjectName(QStringLiteral("addFilter"));
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    m_flow->setContentsMargins(0, 0, 0, 0);
    onTheme(this, [this](const Theme &theme) { m_flow->setGaps(theme.px(8), theme.px(8)); });
    auto *menu = new QMenu(m_add);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillFilterMenu(*menu, m_stack, m_snapshot, [this] { Q_EMIT manageGroupsRequested(); }); });
    m_add->setMenu(menu);
    connect(m_clear, &QPushButton::clicked, &m_stack, &FilterStack::clear);
    connect(&m_stack, &FilterStack::filterChanged, this, &FilterBar::showParts);
    showParts();
}

void FilterBar::setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    m_add->setEnabled(m_snapshot != nullptr);
    showParts();
}

void FilterBar::showParts()
{
    // the window's: a widget's own is the one that had the focus last, long after it went elsewhere
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    while (QLayoutItem *item = m_flow->takeAt(0))
        delete item;
    for (QWidget *chip : std::as_const(m_chips)) {
        chip->hide();
        chip->deleteLater(); // the chip's own signal may have led here
    }
    m_chips.clear();
    m_flow->addWidget(m_add);
    for (const FilterPart &part : partsOf(m_stack.filter(), m_snapshot.get())) {
        if (part.key.field == FilterField::Text)
            continue;
        auto *chip = new FilterChip(part.field, part.value, this);
        chip->setWhole(part.whole);
        connect(chip, &FilterChip::removeRequested, &m_stack, [this, key = part.key] { m_stack.remove(key); });
        connect(chip, &QAbstractButton::clicked, this, [this, chip, part] { popUpField(chip, part); });
        m_flow->addWidget(chip);
        chip->show();
        m_chips.append(chip);
    }
    m_flow->addWidget(m_clear);
    m_clear->setVisible(!m_chips.isEmpty() || !m_stack.filter().text.isEmpty());
    updateGeometry();
    Q_EMIT tabStopsChanged();
    if (hadFocus)
        (m_chips.isEmpty() ? static_cast<QWidget *>(m_add) : m_chips.last())->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> FilterBar::tabStops() const
{
    QList<QWidget *> stops{m_add};
    stops += m_chips;
    stops.append(m_clear);
    return stops;
}

void FilterBar::popUpField(QWidget *chip, const FilterPart &part)
{
    if (part.key.field == FilterField::Chosen)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillFieldMenu(*menu, part.key.field, m_stack, m_snapshot, [this] { Q_EMIT manageGroupsRequested(); });
    const int edge = isRightToLeft() ? chip->width() - menu->sizeHint().width() : 0;
    menu->popup(chip->mapToGlobal(QPoint(edge, chip->height())));
}

} // namespace scoredesk::ui
