// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/registration.h"

#include <algorithm>

namespace scoredesk::domain {

using namespace Qt::StringLiterals;

QString listName(ListKind kind)
{
    switch (kind) {
    case ListKind::SsrDistribution:
        return u"SSR Distribution"_s;
    case ListKind::TestAssignment:
        return u"Test Assignment"_s;
    case ListKind::StairsAppeals:
        return u"STAIRS and Appeals"_s;
    }
    return {};
}

void RegistrationBuilder::addStudent(std::int8_t grade, std::uint8_t areas)
{
    m_registration.isListed = true;
    m_registration.grade = std::max(m_registration.grade, grade);
    m_registration.areas |= areas;
}

void RegistrationBuilder::addAssignment(const TestAssignment &assignment)
{
    Parts &parts = m_parts[areaIndex(assignment.area)];
    switch (assignment.progress) {
    case TestProgress::Unknown:
        ++parts.unknown;
        break;
    case TestProgress::NotStarted:
        ++parts.notStarted;
        break;
    case TestProgress::Started:
        ++parts.started;
        break;
    case TestProgress::Completed:
        ++parts.completed;
        break;
    case TestProgress::Removed:
        ++parts.removed;
        break;
    }
}

void RegistrationBuilder::addAppeal(ContentArea area, bool isPending)
{
    if (isPending)
        m_registration.appealsPending |= areaBit(area);
}

Registration RegistrationBuilder::result() const
{
    Registration registration = m_registration;
    bool hasParts = false;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const Parts &parts = m_parts[i];
        hasParts = hasParts || parts.removed > 0;
        const int open = parts.unknown + parts.notStarted + parts.started;
        const auto bit = static_cast<std::uint8_t>(1U << i);
        TestProgress &progress = registration.progress[i];
        if (open + parts.completed == 0) {
            if (parts.removed > 0) {
                progress = TestProgress::Removed;
                registration.areas &= static_cast<std::uint8_t>(~bit);
            }
            continue;
        }
        registration.areas |= bit;
        if (open == 0)
            progress = TestProgress::Completed;
        else if (parts.started + parts.completed > 0)
            progress = TestProgress::Started;
        else
            progress = parts.notStarted > 0 ? TestProgress::NotStarted : TestProgress::Unknown;
    }
    // Every test the reports name was taken away: not to be mistaken for a report that names none.
    if (hasParts && registration.areas == 0)
        registration.isListed = false;
    return registration;
}

} // namespace scoredesk::domain
