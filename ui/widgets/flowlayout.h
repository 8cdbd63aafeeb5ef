// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLayout>
#include <QtWidgets/QStyle>

namespace scoredesk::ui {

/// Items side by side from the start edge, in as many lines as the width asks for: chips, facts.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void setGaps(int horizontal, int vertical);

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool isDryRun) const;

    QList<QLayoutItem *> m_items;
    int m_horizontalGap = 8;
    int m_verticalGap = 8;
};

} // namespace scoredesk::ui
