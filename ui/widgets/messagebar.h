// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QPushButton;

namespace scoredesk::ui {

class IconLabel;
class Label;

/// Caution for data that can mislead, danger for what failed, positive for done, accent for news.
enum class MessageKind { Accent, Positive, Caution, Danger };

/// A tinted bar in the page that asked: icon, one bold line, one sentence, at most one action. Announced to
/// screen readers when it appears.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows the bar. An empty \a action leaves the button out.
    void showMessage(MessageKind kind, const QString &headline, const QString &sentence, const QString &action = {});
    /// Fixed bars (the partial stamp) have no cross. Default: closable.
    void setClosable(bool on);
    [[nodiscard]] QString headline() const;
    /// Room around the bar, px at 100 %, that is there only while the bar is.
    void setOuterMargins(const QMargins &at100Percent);

Q_SIGNALS:
    void actionTriggered();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void placeContents();
    [[nodiscard]] QMargins outerMargins() const;

    MessageKind m_kind = MessageKind::Accent;
    QMargins m_outer;
    IconLabel *m_icon;
    Label *m_headline;
    Label *m_sentence;
    QPushButton *m_action;
    QPushButton *m_close;
};

/// Centre of an empty list or page: what was asked, and how to change it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// \a headline "No students match 2 filters.", \a sentence what to do, \a action the words of a button or empty.
    void setWords(const QString &headline, const QString &sentence = {}, const QString &action = {});

Q_SIGNALS:
    void actionTriggered();

private:
    Label *m_headline;
    Label *m_sentence;
    QPushButton *m_action;
};

/// "3 selected" and what can be done with them, above a table. Its height is kept when nothing is selected, so
/// that rows never jump.
class SelectionBar : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionBar(QWidget *parent = nullptr);

    /// Adds an action's button; shown only with a selection.
    QPushButton *addAction(const QString &text, int icon);
    /// Words at the end of the bar, always there: "Enter opens the profile".
    void setHint(const QString &hint);
    void setCount(qint64 selected);
    /// The buttons in reading order.
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void clearRequested();

private:
    Label *m_count;
    Label *m_hint;
    QWidget *m_content;
    QPushButton *m_clear;
};

} // namespace scoredesk::ui
