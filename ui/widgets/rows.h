// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/doorbutton.h"

class QGridLayout;

namespace scoredesk::ui {

class Label;

/// Label, bar, percent, "n of m": one line of how far something is. Several rows in one card are lined up by
/// sharing a column width, see alignTracks(). It is no door until setDoor().
class ProgressTrack : public DoorButton
{
    Q_OBJECT

public:
    explicit ProgressTrack(const QString &label, QWidget *parent = nullptr);

    /// \a done of \a total; a total of 0 shows "0 of 0" and no percent.
    void setValue(qint64 done, qint64 total);
    /// Words in place of bar and numbers: why there are none.
    void setReason(const QString &reason);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Makes the label and number columns of \a rows equally wide.
    static void alignTracks(const QList<ProgressTrack *> &rows);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Widths
    {
        int label = 0;
        int percent = 0;
        int count = 0;
    };
    [[nodiscard]] Widths ownWidths() const;
    [[nodiscard]] Widths widths() const;
    /// For the chevron, where any row of the card has one.
    [[nodiscard]] int endRoom() const;
    [[nodiscard]] QString percentText() const;
    [[nodiscard]] QString countText() const;
    void describe();

    QString m_label;
    QString m_reason;
    qint64 m_done = 0;
    qint64 m_total = 0;
    QList<ProgressTrack *> m_group; // rows of one card; they live and die together
};

/// Facts as caption over value, side by side, wrapped where the width ends: the header of a profile.
class FactRow : public QWidget
{
    Q_OBJECT

public:
    explicit FactRow(QWidget *parent = nullptr);

    /// \a isCode: text that runs left to right in every language (SSID).
    void addFact(const QString &caption, const QString &value, bool isCode = false);
    void clear();
};

/// Facts in two columns, caption at the start and value beside it: the body of a detail card.
class FactGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FactGrid(QWidget *parent = nullptr);

    void addFact(const QString &caption, const QString &value, bool isMuted = false);
    void clear();

private:
    QGridLayout *m_grid;
};

} // namespace scoredesk::ui
