// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/markwidget.h"

namespace scoredesk::ui {

/// What happened, and what comes next: date, dot, a line of what and a muted line of more. Entries are marks.
class Timeline : public MarkWidget
{
    Q_OBJECT

public:
    enum class Dot { Past, Current, Next };

    struct Entry
    {
        QString date;   ///< as shown, "Fri, May 31" or "Next"
        QString title;
        QString detail; ///< may be empty
        Dot dot = Dot::Past;
    };

    explicit Timeline(QWidget *parent = nullptr);

    void setEntries(const QList<Entry> &entries);

    [[nodiscard]] QList<Mark> marks() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Metrics;
    [[nodiscard]] Metrics metrics(int width) const;

    QList<Entry> m_entries;
};

} // namespace scoredesk::ui
