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

/// "As of Wed, Jun 5, 6:00 AM · Partial, 77% scored". Narrow, it drops the weekday, then the time, then the day, never
/// that it is partial.
class AsOfBadge : public QAbstractButton
{
    Q_OBJECT

public:
    explicit AsOfBadge(QWidget *parent = nullptr);

    /// \a when is one time in words, the longest first; \a partial is empty when the year is final.
    void setAsOf(const QStringList &when, const QString &partial);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int widthFor(const QString &when) const;

    QStringList m_when;
    QString m_partial;
};

} // namespace scoredesk::ui
