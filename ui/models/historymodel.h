// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/profile.h"
#include "ui/models/celltablemodel.h"

namespace scoredesk::ui {

/// The History tab's table: a row per year and area, newest first, areas in their order.
class HistoryModel : public CellTableModel
{
    Q_OBJECT

public:
    enum Column { Year, Grade, Area, Score, Level, ToNext, Measure, ClaimOne, ClaimTwo, ColumnCount };
    Q_ENUM(Column)

    explicit HistoryModel(QObject *parent = nullptr);
    void setProfile(const domain::StudentProfile &profile);
};

/// Scores that a later file replaced.
class FormerScoreModel : public CellTableModel
{
    Q_OBJECT

public:
    enum Column { Year, Area, Score, Available, Known, ColumnCount };
    Q_ENUM(Column)

    explicit FormerScoreModel(QObject *parent = nullptr);
    void setScores(const QList<domain::FormerScore> &scores);
};

/// "1095L" from the eight bytes of ScoreRecord::measure.
[[nodiscard]] QString measureText(const domain::ScoreRecord &record);

} // namespace scoredesk::ui
