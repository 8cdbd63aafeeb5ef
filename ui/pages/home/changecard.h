// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/digest.h"
#include "core/analytics/snapshot.h"
#include "ui/models/latestonly.h"
#include "ui/models/studentfilter.h"
#include "ui/widgets/card.h"

#include <memory>
#include <vector>

namespace scoredesk::ui {

class SentenceList;

/// "Since the last release": for each content area how the percent moved, and a door to who moved it. Hidden while there is no release
/// before the one that is shown.
class ChangeCard : public Card
{
    Q_OBJECT

public:
    explicit ChangeCard(QWidget *parent = nullptr);

    /// Null for \a previous: none, or not read yet.
    void setSnapshots(std::shared_ptr<const analytics::Snapshot> previous, std::shared_ptr<const analytics::Snapshot> now);

Q_SIGNALS:
    void doorOpened(const scoredesk::ui::StudentFilter &filter);
    /// It has other doors, or came or went.
    void changed();

private:
    using Digests = std::vector<analytics::Digest>;
    void show(const Digests &digests);
    void open(int sentence);

    SentenceList *m_sentences;
    std::vector<ChosenStudents> m_who; ///< by sentence
    LatestOnly<Digests> m_job;
};

} // namespace scoredesk::ui
