// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QAbstractButton>

namespace scoredesk::ui {

/// One active filter: muted field name, value, cross. A click or Enter edits it, the cross or Backspace removes.
class FilterChip : public QAbstractButton
{
    Q_OBJECT

public:
    FilterChip(const QString &field, const QString &value, QWidget *parent = nullptr);

    void setValue(const QString &value);
    /// Every value, where setValue() names only some: spoken, and in the tooltip.
    void setWhole(const QString &whole);
    QSize sizeHint() const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRect crossRect() const;
    void describe();

    QString m_field;
    QString m_value;
    QString m_whole;
};

/// "SAMPLE" in a caution border: stands wherever made-up data goes.
class SampleBadge : public QWidget
{
    Q_OBJECT

public:
    explicit SampleBadge(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// "As of Wed, Jun 5, 6:00 AM · Partial, 77% scored". Narrow, it drops the weekday, then the time, then what the clock says
/// beside it, then of what it is partial; never the day, and never that it is partial.
class AsOfBadge : public QAbstractButton
{
    Q_OBJECT

public:
    explicit AsOfBadge(QWidget *parent = nullptr);

    /// \a when is one time in words, the longest first; \a partial is empty when the year is final, \a shortPartial the same in
    /// as few words as there are.
    void setAsOf(const QStringList &when, const QString &partial, const QString &shortPartial = {});
    /// What is painted at the width there is, "As of" aside.
    [[nodiscard]] QString shownWords() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Form
    {
        bool hasAsOf = false;
        QString when;
        QString partial;
    };
    /// From the longest to the shortest.
    [[nodiscard]] QList<Form> forms() const;
    [[nodiscard]] Form shownForm() const;
    [[nodiscard]] int widthFor(const Form &form) const;

    QStringList m_when;
    QString m_partial;
    QString m_shortPartial;
};

} // namespace scoredesk::ui
