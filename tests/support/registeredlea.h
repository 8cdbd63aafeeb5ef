// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/samplelea.h"

namespace scoredesk::testing {

/// SampleLea with a report of who is registered, which lists all its students but the last \a notListed, and \a withoutRow more of grade 5
/// who are to take ELA and math, have no row, and of whom no file says a group.
class RegisteredLea final : public domain::SnapshotFeed
{
public:
    RegisteredLea(int students, int withoutRow, int notListed = 0) : m_rows(students), m_withoutRow(withoutRow), m_notListed(notListed) {}

    [[nodiscard]] Result<domain::LeaInfo> lea() const override
    {
        auto info = m_rows.lea();
        info->hasRegistrations = true;
        return info;
    }
    [[nodiscard]] Result<void> places(const std::function<void(const domain::Place &)> &visit) const override { return m_rows.places(visit); }
    [[nodiscard]] Result<void> students(const std::function<bool(const domain::StudentView &)> &visit) const override
    {
        const Result<void> done = m_rows.students(visit);
        for (int n = m_rows.count(); n < m_rows.count() + m_withoutRow; ++n) {
            domain::StudentView view;
            view.id = Id<domain::Student>{n + 1};
            view.ssid = SampleLea::ssidOf(n);
            view.lastName = "Registered";
            view.firstName = "Only";
            view.grade = 5;
            view.school = SampleLea::schoolOf(n);
            view.district = view.school.district();
            visit(view);
        }
        return done;
    }
    [[nodiscard]] Result<void> records(const std::function<bool(const domain::ScoreRecord &)> &visit) const override { return m_rows.records(visit); }
    [[nodiscard]] Result<void> registrations(const std::function<bool(domain::Ssid, const domain::Registration &)> &visit) const override
    {
        using domain::ContentArea;
        domain::Registration registration;
        registration.isListed = true;
        for (int n = 0; n < m_rows.count() + m_withoutRow; ++n) {
            if (n >= m_rows.count() - m_notListed && n < m_rows.count())
                continue;
            registration.grade = n < m_rows.count() ? std::int8_t(-1) : std::int8_t(5);
            registration.areas = n < m_rows.count() ? std::uint8_t(0)
                                                    : std::uint8_t(domain::areaBit(ContentArea::Ela) | domain::areaBit(ContentArea::Math));
            visit(SampleLea::ssidOf(n), registration);
        }
        return {};
    }
    [[nodiscard]] Result<void> documents(
        const std::function<bool(Id<domain::Student>, const domain::SsrDocument &)> &visit) const override
    {
        return m_rows.documents(visit);
    }

    [[nodiscard]] std::shared_ptr<const analytics::Snapshot> snapshot() const
    {
        auto built = analytics::Snapshot::build(*this);
        REQUIRE(built);
        return *built;
    }

private:
    SampleLea m_rows;
    int m_withoutRow, m_notListed;
};

} // namespace scoredesk::testing
