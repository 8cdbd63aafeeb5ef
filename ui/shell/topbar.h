// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/snapshot.h"

#include "ui/models/knowntimes.h"

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QMenu;

namespace scoredesk::ui {

class AsOfBadge;
class Label;
class SampleBadge;
class SearchField;

/// The line on top: LEA, year, SAMPLE, search, and of when the data are.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    /// Null: no data, nothing but the search field's place.
    void setSnapshot(const analytics::Snapshot *snapshot);
    /// What the as-of badge opens: \a times, newest first, with what came; \a shown is the one that is seen, not valid for the newest.
    void setTimes(const QList<KnownTime> &times, const QDateTime &shown);
    /// Opens the list of times, where there is more than one.
    void openTimes();
    [[nodiscard]] QMenu *times() const { return m_times; }
    [[nodiscard]] SearchField *search() const { return m_search; }

Q_SIGNALS:
    /// \a until is one of the times; not valid for the newest.
    void timeChosen(const QDateTime &until);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void shareRoom();

    Label *m_lea;
    Label *m_year;
    SampleBadge *m_sample;
    SearchField *m_search;
    AsOfBadge *m_asOf;
    QMenu *m_times;
    QHBoxLayout *m_start;
};

/// The as-of time as the badge says it, each shorter than the one before it: whole, without its weekday, without its hour. The year
/// stays where it is not that of \a today (now, when not given). Source: look.md, "the badge drops its weekday".
[[nodiscard]] QStringList asOfWords(const QDateTime &asOf, QDate today = {});

/// How much of what is registered has a score, 0 … 1, over all areas; nothing without any test.
[[nodiscard]] std::optional<double> shareScored(const analytics::BalanceSheet &balance);

} // namespace scoredesk::ui
