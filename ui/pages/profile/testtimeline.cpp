// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/profile/testtimeline.h"

#include "core/domain/testparts.h"
#include "ui/models/cellwords.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace scoredesk::ui {

using domain::ScoreReason;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TestTimeline)
};

struct Event
{
    QDate date;
    QString title;
    QString detail;
};

/// The words of one part; whole sentences each, because no language glues them alike.
struct PartWords
{
    QString started, submitted, expired, expires;
};

PartWords wordsOf(domain::ContentArea area, int part)
{
    if (!domain::isSmarterBalanced(area))
        return {Tr::tr("Test started"), Tr::tr("Test submitted"), Tr::tr("Test expired"), Tr::tr("The test expires")};
    if (part == 1)
        return {Tr::tr("Computer adaptive test started"), Tr::tr("Computer adaptive test submitted"),
                Tr::tr("Computer adaptive test expired"), Tr::tr("The computer adaptive test expires")};
    return {Tr::tr("Performance task started"), Tr::tr("Performance task submitted"), Tr::tr("Performance task expired"),
            Tr::tr("The performance task expires")};
}

} // namespace

QList<Timeline::Entry> timelineOf(const domain::ScoreRecord &record, const domain::ScoreStatusRow &row, QDate asOf,
                                  QDate today)
{
    QList<Event> events;
    const QList<domain::TestPart> parts = domain::testPartsOf(record);
    for (const domain::TestPart &part : parts) {
        const PartWords words = wordsOf(record.area, part.number);
        if (part.start.isValid()) {
            events.append({part.start.toDate(), words.started,
                           part.isDone() ? QString()
                                         : Tr::tr("It expires %n calendar days after the start.", nullptr,
                                                  domain::daysToExpiry(record.area, part.number))});
        }
        if (part.completed.isValid()) {
            events.append({part.completed.toDate(), words.submitted,
                           parts.size() > 1 ? Tr::tr("Part %1 of %2 is complete.").arg(part.number).arg(parts.size())
                                            : QString()});
        }
        if (part.isOpen()) {
            const QDate expiry = domain::expiryOf(part).toDate();
            const bool isOver = domain::hasExpired(part, domain::Day::of(asOf));
            QString detail = isOver ? Tr::tr("It was not submitted by then.") : Tr::tr("The student can finish it until then.");
            if (!isOver && expiry < today)
                detail = Tr::tr("The loaded file is older than that: whether it was finished is not known.");
            events.append({expiry, isOver ? words.expired : words.expires, detail});
        }
    }
    if (row.scoreAvailable.isValid())
        events.append({row.scoreAvailable.toDate(), Tr::tr("Score available in TOMS"), QString()});
    if (record.ssrAvailable.isValid())
        events.append({record.ssrAvailable.toDate(), Tr::tr("Student Score Report available in TOMS"), QString()});
    const bool isUnstarted = std::none_of(parts.begin(), parts.end(), [](const domain::TestPart &p) { return p.start.isValid(); });
    if (isUnstarted && row.verdict.reason == ScoreReason::NotStarted && record.windowEnd1.isValid()) {
        events.append({record.windowEnd1.toDate(),
                       record.windowEnd1.toDate() < asOf ? Tr::tr("Testing window ended") : Tr::tr("Testing window ends"),
                       QString()});
    }
    std::stable_sort(events.begin(), events.end(), [](const Event &a, const Event &b) { return a.date < b.date; });

    QList<Timeline::Entry> entries;
    for (const Event &event : std::as_const(events)) {
        entries.append({dateText(event.date, today), event.title, event.detail,
                        event.date <= asOf ? Timeline::Dot::Past : Timeline::Dot::Next});
    }
    const bool isSettled = row.scoreAvailable.isValid() || row.verdict.reason == ScoreReason::Scored
        || row.verdict.reason == ScoreReason::ConditionCode;
    if (!isSettled) {
        // The newest thing that happened is where the test stands.
        const auto newest = std::find_if(entries.rbegin(), entries.rend(),
                                         [](const Timeline::Entry &e) { return e.dot == Timeline::Dot::Past; });
        if (newest != entries.rend())
            newest->dot = Timeline::Dot::Current;
    }
    //: in place of a date in a timeline: what comes next
    const QString next = Tr::tr("Next");
    switch (row.verdict.reason) {
    case ScoreReason::BeingScored:
        entries.append({next, Tr::tr("The score comes to TOMS"), Tr::tr("A newer Student Score Data File has it then."),
                        Timeline::Dot::Next});
        break;
    case ScoreReason::PartTwoMissing:
        entries.append({next, Tr::tr("The student takes the performance task"), Tr::tr("A score needs both parts."),
                        Timeline::Dot::Next});
        break;
    case ScoreReason::PartOneMissing:
        entries.append({next, Tr::tr("The student takes the computer adaptive test"), Tr::tr("A score needs both parts."),
                        Timeline::Dot::Next});
        break;
    case ScoreReason::PartExpired:
        entries.append({next, Tr::tr("If a Reopen appeal is approved: 10 calendar days to finish"),
                        Tr::tr("The test resumes at the last unanswered item."), Timeline::Dot::Next});
        break;
    default:
        break;
    }
    return entries;
}

} // namespace scoredesk::ui
