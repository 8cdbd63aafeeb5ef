// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/snapshot.h"
#include "ui/models/resultsquestion.h"

#include <QtWidgets/QWidget>

#include <functional>
#include <memory>

class QMenu;
class QPushButton;

namespace scoredesk::ui {

class FlowLayout;

/// What the results are filtered by, in words: "Grade: 3, 4, 5". Empty without filters.
[[nodiscard]] QStringList filterWords(const analytics::AggregateQuery &query, const analytics::ResultColumns &columns);
/// Dimensions that results can be parted and filtered by here, in the order of menus.
[[nodiscard]] QList<analytics::Dimension> offeredDimensions(const analytics::ResultColumns &columns);

/// "Add a filter", a chip per filtered dimension, "Clear all". Values offered are those somebody has in the year and area asked about.
class ResultsFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit ResultsFilterBar(ResultsQuestion &question, QWidget *parent = nullptr);

    void setSnapshot(std::shared_ptr<const analytics::Snapshot> snapshot);
    /// Fills \a menu with the values of \a dimension, those asked for ticked.
    void fillValues(QMenu &menu, analytics::Dimension dimension);
    /// What Tab stops at here, in reading order.
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void tabStopsChanged();
    void manageGroupsRequested();

private:
    void fillMenu(QMenu &menu);
    void fillDays(QMenu &menu);
    void fillPlaces(QMenu &menu);
    void showChips();
    void addChip(QWidget *chip);
    void change(const std::function<void(analytics::AggregateQuery &)> &set);

    ResultsQuestion &m_question;
    std::shared_ptr<const analytics::Snapshot> m_snapshot;
    FlowLayout *m_flow;
    QPushButton *m_add;
    QPushButton *m_clear;
    QList<QWidget *> m_chips;
    analytics::AggregateQuery m_shown; ///< what the chips say; of it, only what narrows
};

} // namespace scoredesk::ui
