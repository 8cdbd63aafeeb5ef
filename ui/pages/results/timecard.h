// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/digest.h"
#include "core/analytics/snapshot.h"
#include "ui/models/latestonly.h"
#include "ui/models/studentfilter.h"
#include "ui/widgets/card.h"

#include <QtCore/QTimer>

#include <memory>

class QPushButton;

namespace scoredesk::ui {

class Label;
class SentenceList;
class TimeSlider;

/// From release to release: a slider with a stop for each time that brought scores, which can be played, and what moved the percent of the
/// question since the release before. It asks for times and does not load them.
class TimeCard : public Card
{
    Q_OBJECT

public:
    explicit TimeCard(QWidget *parent = nullptr);

    /// \a releases oldest first; \a shown is the one that is seen, not valid for the newest. Hidden where there is nothing to go through.
    void setReleases(const QList<QDateTime> &releases, const QDateTime &shown);
    /// The release before the shown one; null while it is not read, and where there is none.
    void setPrevious(std::shared_ptr<const analytics::Snapshot> previous);
    /// What is asked, and of whom. Null: locked.
    void setQuestion(std::shared_ptr<const analytics::Snapshot> snapshot, const analytics::AggregateQuery &query);

    [[nodiscard]] TimeSlider *slider() const { return m_slider; }
    [[nodiscard]] bool isPlaying() const { return m_isPlaying; }
    void stop() { setPlaying(false); }
    [[nodiscard]] QList<QWidget *> tabStops() const;

    /// How long a step is looked at before the next one.
    static constexpr int kStepMs = 900;

Q_SIGNALS:
    /// Not valid for the newest.
    void timeRequested(const QDateTime &until);
    void studentsRequested(const scoredesk::ui::StudentFilter &filter);
    /// The sentences are those of what is shown, or there are none.
    void digestShown();

protected:
    void hideEvent(QHideEvent *event) override; ///< nobody looks: it stops

private:
    void setPlaying(bool on);
    void step();
    void request(int stop);
    void askDigest();
    void showDigest(const analytics::DigestAnswer &answer);
    void openStudents(int sentence);

    QPushButton *m_play;
    TimeSlider *m_slider;
    Label *m_reason;
    SentenceList *m_sentences;
    QTimer m_next;
    bool m_isPlaying = false;
    QList<QDateTime> m_releases;
    QDateTime m_shown;
    std::shared_ptr<const analytics::Snapshot> m_previous, m_snapshot;
    analytics::AggregateQuery m_query;
    std::vector<analytics::DigestSentence> m_told;
    LatestOnly<analytics::DigestAnswer> m_job;
};

} // namespace scoredesk::ui
