// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/markwidget.h"

namespace scoredesk::ui {

/// 18 × 18 in the level's colour with its digit. \a name is spoken: "Level 3, Standard Met".
class LevelBadge : public QWidget
{
    Q_OBJECT

public:
    /// \a level 1..4.
    LevelBadge(int level, const QString &name, QWidget *parent = nullptr);

    void setLevel(int level, const QString &name);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_level;
};

/// Counts per level stacked 1→4 from the start edge, whole percents in the segments. Segments are marks:
/// focusable, with a tooltip, accessible; markActivated(index) has the index in the list of setLevels().
class LevelBar : public MarkWidget
{
    Q_OBJECT

public:
    struct Level
    {
        QString name; ///< "Standard Nearly Met"
        qint64 count = 0;
    };

    explicit LevelBar(QWidget *parent = nullptr);

    /// Three or four levels, the lowest first. All counts 0 shows an empty track.
    void setLevels(const QList<Level> &levels);

    [[nodiscard]] QList<Mark> marks() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QList<double> shares() const;
    [[nodiscard]] QRectF barRect() const;

    QList<Level> m_levels;
};

/// Badge and name of each level in one wrapping line: what the colours of the bars above it mean.
class LevelLegend : public QWidget
{
    Q_OBJECT

public:
    explicit LevelLegend(const QStringList &names, QWidget *parent = nullptr);
};

} // namespace scoredesk::ui
