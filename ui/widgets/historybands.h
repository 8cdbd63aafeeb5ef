// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/markwidget.h"

#include <optional>

namespace scoredesk::ui {

/// \a wanted, from top to bottom, moved as little as needed so that neighbours stand at least \a gap apart and all between \a top and
/// \a bottom. Where there is no room for that, they share what there is.
[[nodiscard]] QList<double> spreadApart(QList<double> wanted, double gap, double top, double bottom);

/// Score by grade upon the level bands of that grade, with error bars. Says nothing of growth: it shows what was
/// scored, and by what margin. Every score is a mark (keyboard, tooltip, accessible).
class HistoryBands : public MarkWidget
{
    Q_OBJECT

public:
    /// One grade (or year) from start to end. Without a score the column shows its bands only.
    struct Column
    {
        QString label;             ///< "Grade 5"
        QString secondLabel;       ///< "2022–23"; may be empty
        double lowest = 0;         ///< lowest obtainable score of the scale
        double highest = 0;        ///< highest obtainable score
        QList<double> cuts;        ///< least score of levels 2, 3 and, for four levels, 4
        std::optional<double> score;
        double error = 0;          ///< standard error in score points; 0: not given
        QString spoken;            ///< "Grade 5, 2022–23: 2478, give or take 27, Level 2"
    };

    explicit HistoryBands(QWidget *parent = nullptr);

    void setColumns(const QList<Column> &columns, const QStringList &levelNames);

    [[nodiscard]] QList<Mark> marks() const override;
    /// Where the badges of the levels stand at the end edge, from level 1: every level has one, however narrow its band.
    [[nodiscard]] QList<QRectF> levelBadges() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Frame;
    [[nodiscard]] Frame frame() const;
    /// The middle of each band at the end edge, from level 1.
    [[nodiscard]] QList<double> bandMiddles(const Frame &f) const;
    [[nodiscard]] QList<QRectF> levelBadges(const Frame &f) const;

    QList<Column> m_columns;
    QStringList m_levelNames;
};

} // namespace scoredesk::ui
