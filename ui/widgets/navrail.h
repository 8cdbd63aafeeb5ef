// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icons.h"

#include <QtWidgets/QAbstractButton>

class QVBoxLayout;

namespace scoredesk::ui {

/// One entry of the rail: icon and word, or the icon alone with the word as tooltip.
class NavItem : public QAbstractButton
{
    Q_OBJECT

public:
    /// \a hint is a key shown muted at the end ("Ctrl+L"); may be empty.
    NavItem(Icon which, const QString &text, const QString &hint, QWidget *parent = nullptr);

    void setCollapsed(bool on);
    void setCurrent(bool on);
    [[nodiscard]] bool isCurrent() const { return m_isCurrent; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Icon m_icon;
    QString m_hint;
    bool m_isCollapsed = false;
    bool m_isCurrent = false;
};

/// The pages at the start edge of the window, 168 wide or 56 with icons only; Settings and Lock at the foot.
class NavRail : public QWidget
{
    Q_OBJECT

public:
    explicit NavRail(QWidget *parent = nullptr);

    /// Pages are ids 0, 1, … in the order they are added.
    int addPage(Icon which, const QString &text);
    /// A button at the foot; it never becomes current.
    NavItem *addFootItem(Icon which, const QString &text, const QString &hint);

    void setCurrentPage(int id);
    [[nodiscard]] int currentPage() const { return m_current; }
    void setCollapsed(bool on);
    [[nodiscard]] bool isCollapsed() const { return m_isCollapsed; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    void focusCurrent();

Q_SIGNALS:
    void pageActivated(int id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_pagesLayout;
    QVBoxLayout *m_footLayout;
    QList<NavItem *> m_pages;
    QList<NavItem *> m_foot;
    int m_current = -1;
    bool m_isCollapsed = false;
};

} // namespace scoredesk::ui
