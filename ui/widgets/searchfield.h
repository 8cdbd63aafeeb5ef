// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QVariant>
#include <QtWidgets/QWidget>

class QFrame;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace scoredesk::ui {

/// One line of the results: what it is, muted beside it what tells it from others, and an id for who asked.
struct SearchResult
{
    QString title;
    QString detail;
    QVariant id;
};

/// "Students" with the best few of \a total; the rest is said in words.
struct SearchGroup
{
    QString title;
    QList<SearchResult> results;
    qint64 total = 0;
};

/// The one search box. Typing asks through queryChanged(); the answer comes by setResults() and is shown grouped
/// in a list under the field while the keyboard stays in the field: arrows choose, Enter opens, Esc closes the
/// list, then clears, then leaves.
class SearchField : public QWidget
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    void setPlaceholder(const QString &text);
    void setResults(const QList<SearchGroup> &groups);
    [[nodiscard]] QString query() const;
    void clear();
    void activateField();
    [[nodiscard]] bool isPopupOpen() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void queryChanged(const QString &query);
    void resultActivated(const QVariant &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void openPopup();
    void closePopup();
    void step(int by);
    /// Enter opens it now.
    void choosable(const QModelIndex &index);
    void choose();
    [[nodiscard]] int hintWidth() const;

    QLineEdit *m_edit;
    QFrame *m_popup = nullptr;
    QListView *m_list = nullptr;
    QStandardItemModel *m_model;
    QString m_shown; // the query the results belong to
};

} // namespace scoredesk::ui
