// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/scorerecord.h"

#include <QtCore/QList>

namespace scoredesk::domain {

/// One part (opportunity) of a test that has dates of its own, as its row says it.
struct TestPart
{
    ContentArea area = ContentArea::Ela;
    int number = 1;                  ///< 1-based; of a Smarter Balanced test 1 is the computer adaptive test, 2 the performance task
    Day start, completed, windowEnd; ///< invalid when the row does not say them
    OpportunityStatus status = OpportunityStatus::Blank;

    [[nodiscard]] bool isDone() const
    {
        return completed.isValid() || status == OpportunityStatus::Completed;
    }
    /// Started, and neither submitted nor invalidated: its clock runs, or ran out.
    [[nodiscard]] bool isOpen() const
    {
        return start.isValid() && !isDone() && status != OpportunityStatus::Invalidated;
    }
};

/// The parts of the test of \a record whose dates a row has: two of a Smarter Balanced test, of every other one (the four tasks of CAA
/// science too, which share one pair of dates). Source: L22, TestStartDate1-2, TestCompletionDate1-2, TestWindowEndDate1-2.
[[nodiscard]] QList<TestPart> testPartsOf(const ScoreRecord &record);

/// Calendar days after its start in which part \a number of a test must be submitted: 15 for a performance task of Smarter Balanced, 45
/// for every other part. Source: expiry rules of CAASPP tests (charter data-leadership page), domain-facts §3.
[[nodiscard]] int daysToExpiry(ContentArea area, int number);

/// The last day on which \a part can be submitted: it ends by its own clock or with its testing window, whichever comes first. Invalid
/// for a part that was not started. Source: as for daysToExpiry; "before the window ends", domain-facts §5.
[[nodiscard]] Day expiryOf(const TestPart &part);

/// Whether \a part, which is open, had expired by \a asOf, the day of the loaded file: its status says so, or its last day is before
/// that day. What came after \a asOf nobody here knows.
[[nodiscard]] bool hasExpired(const TestPart &part, Day asOf);

} // namespace scoredesk::domain
