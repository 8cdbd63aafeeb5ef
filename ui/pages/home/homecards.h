// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sourcesummary.h"
#include "ui/models/homecounts.h"
#include "ui/models/studentfilter.h"
#include "ui/widgets/card.h"

#include <functional>

class QVBoxLayout;

namespace scoredesk::ui {

class DonutWidget;
class Label;

/// A card whose rows are doors: each shows a count and opens the students behind it.
class DoorCard : public Card
{
    Q_OBJECT

public:
    explicit DoorCard(const QString &title, QWidget *parent = nullptr);

    struct Door
    {
        QString label;
        std::int64_t count = 0;
        StudentFilter filter;
    };
    /// \a doors in their order; those of count 0 are left out. \a nothing is said when none is left. \a foot: one muted
    /// sentence under the doors, may be empty.
    void setDoors(const QList<Door> &doors, const QString &nothing, const QString &foot = {});
    /// One sentence in place of the doors, and what to do.
    void setUnavailable(const QString &sentence);

Q_SIGNALS:
    void doorOpened(const scoredesk::ui::StudentFilter &filter);

private:
    void clearBody();
};

/// TOMS's SSR Status widget: how many of the eligible students' SSRs are released.
class SsrStatusCard : public Card
{
    Q_OBJECT

public:
    explicit SsrStatusCard(QWidget *parent = nullptr);
    void setSnapshot(const analytics::Snapshot &snapshot);

Q_SIGNALS:
    void doorOpened(const scoredesk::ui::StudentFilter &filter);

private:
    void showSum(const analytics::BalanceSheet &balance, std::int64_t released, std::int64_t held, std::int64_t unknown);

    QWidget *m_known;
    DonutWidget *m_donut;
    Label *m_number;
    Label *m_of;
    QVBoxLayout *m_doors;
    Label *m_sum;
    Label *m_unknown;
};

/// Scores by content area: how many of the tests of this year have a score that counts. The counts are those of the balance sheet,
/// as everywhere on the page and in the badge, and each is a door to its students.
class AreaCard : public Card
{
    Q_OBJECT

public:
    explicit AreaCard(QWidget *parent = nullptr);
    void setSnapshot(const analytics::Snapshot &snapshot);

Q_SIGNALS:
    void doorOpened(const scoredesk::ui::StudentFilter &filter);
};

/// What the page stands on: what was loaded, of when, and which TOMS report would say the rest.
class LoadedCard : public Card
{
    Q_OBJECT

public:
    explicit LoadedCard(QWidget *parent = nullptr);
    void setSnapshot(const analytics::Snapshot &snapshot, const HomeCounts &counts,
                     const QList<domain::SourceSummary> &sources = {});

private:
    void addFile(const domain::SourceSummary &source, QVBoxLayout *rows);
};

/// The doors of "No score yet: why": what can still come.
[[nodiscard]] QList<DoorCard::Door> noScoreYetDoors(const HomeCounts &counts);
/// The doors of tests that ended without a counting score: condition codes and invalidations.
[[nodiscard]] QList<DoorCard::Door> settledDoors(const HomeCounts &counts);
/// The doors of "SSR held: why".
[[nodiscard]] QList<DoorCard::Door> heldDoors(const analytics::BalanceSheet &balance);
[[nodiscard]] std::int64_t sumOf(const QList<DoorCard::Door> &doors);

} // namespace scoredesk::ui
