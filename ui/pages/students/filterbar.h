// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/filterstack.h"

#include <QtWidgets/QWidget>

#include <memory>

class QPushButton;

namespace scoredesk::ui {

class FlowLayout;

/// "Add a filter", a chip per part of the filter, "Clear all". The text of the search box has a field of its own and no chip.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(FilterStack &stack, QWidget *parent = nullptr);

    void setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot);

    /// What Tab stops at here, in reading order.
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    /// Chips came or went.
    void tabStopsChanged();
    void manageGroupsRequested();

private:
    void showParts();
    void popUpField(QWidget *chip, const FilterPart &part);

    FilterStack &m_stack;
    std::shared_ptr<const analytics::Snapshot> m_snapshot;
    FlowLayout *m_flow;
    QPushButton *m_add;
    QPushButton *m_clear;
    QList<QWidget *> m_chips;
};

} // namespace scoredesk::ui
