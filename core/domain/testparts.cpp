// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/testparts.h"

#include <algorithm>

namespace scoredesk::domain {

QList<TestPart> testPartsOf(const ScoreRecord &record)
{
    QList<TestPart> parts{{record.area, 1, record.testStart1, record.testCompleted1, record.windowEnd1,
                           record.opportunity[0]}};
    if (isSmarterBalanced(record.area))
        parts.append({record.area, 2, record.testStart2, record.testCompleted2, record.windowEnd2,
                      record.opportunity[1]});
    return parts;
}

int daysToExpiry(ContentArea area, int number)
{
    return isSmarterBalanced(area) && number == 2 ? 15 : 45;
}

Day expiryOf(const TestPart &part)
{
    if (!part.start.isValid())
        return {};
    const Day own{part.start.value + daysToExpiry(part.area, part.number)};
    return part.windowEnd.isValid() ? std::min(own, part.windowEnd) : own;
}

bool hasExpired(const TestPart &part, Day asOf)
{
    return part.status == OpportunityStatus::Expired || (part.start.isValid() && expiryOf(part) < asOf);
}

} // namespace scoredesk::domain
