// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/snapshot.h"
#include "core/domain/snapshotfeed.h"
#include "tests/support/stringmaker.h"

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace scoredesk::testing {

/// A made-up LEA of the records given to it: their students, and places without names.
class RecordFeed final : public domain::SnapshotFeed
{
public:
    /// Another student, with one record for each test taken, newest year first.
    void add(std::vector<domain::ScoreRecord> records)
    {
        const std::int64_t number = std::int64_t(m_students.size()) + 1;
        for (domain::ScoreRecord &record : records) {
            record.id = Id<domain::ScoreRecord>{++m_recordCount};
            record.student = Id<domain::Student>{number};
            record.ssid = domain::Ssid{1'000'000'000 + number};
            record.uin = 1'000'000'000'000'000 + record.id.value;
        }
        m_students.push_back(std::move(records));
    }
    void add(const domain::ScoreRecord &record, int times)
    {
        for (int i = 0; i < times; ++i)
            add({record});
    }
    void add(const domain::ClaimResult &claim) { m_claims.insert_or_assign(claim.key(), claim); }
    [[nodiscard]] const std::vector<std::vector<domain::ScoreRecord>> &all() const { return m_students; }

    [[nodiscard]] Result<domain::LeaInfo> lea() const override
    {
        domain::LeaInfo info;
        info.code = domain::CdsCode{19'64733'0000000};
        info.name = QStringLiteral("Sample Unified");
        info.year = domain::SchoolYear{2024};
        info.asOf = QDateTime(QDate(2024, 6, 5), QTime(13, 0), Qt::UTC);
        info.generation = 1;
        return info;
    }
    [[nodiscard]] Result<void> places(const std::function<void(const domain::Place &)> &visit) const override
    {
        std::map<std::int64_t, domain::CdsCode> schools;
        for (const auto &records : m_students)
            for (const domain::ScoreRecord &record : records)
                schools.emplace(record.finalTestedSchool.value, record.finalTestedSchool);
        for (const auto &school : schools)
            visit({school.second, QStringLiteral("School %1").arg(school.second.value % 1000)});
        return {};
    }
    [[nodiscard]] Result<void> students(const std::function<bool(const domain::StudentView &)> &visit) const override
    {
        for (const auto &records : m_students) {
            const domain::ScoreRecord &newest = records.front();
            domain::StudentView view;
            view.id = newest.student;
            view.ssid = newest.ssid;
            view.lastName = "Student";
            view.firstName = "A";
            view.grade = newest.gradeEnrolled;
            view.school = newest.calpadsSchool;
            view.district = newest.calpadsSchool.district();
            visit(view);
        }
        return {};
    }
    [[nodiscard]] Result<void> records(const std::function<bool(const domain::ScoreRecord &)> &visit) const override
    {
        for (const auto &records : m_students)
            for (const domain::ScoreRecord &record : records)
                visit(record);
        return {};
    }
    [[nodiscard]] Result<void> claims(const std::function<bool(const domain::ClaimResult &)> &visit) const override
    {
        for (const auto &[key, claim] : m_claims)
            visit(claim);
        return {};
    }
    [[nodiscard]] Result<void> documents(
        const std::function<bool(Id<domain::Student>, const domain::SsrDocument &)> &) const override
    {
        return {};
    }
    [[nodiscard]] std::shared_ptr<const analytics::Snapshot> snapshot() const
    {
        auto built = analytics::Snapshot::build(*this);
        REQUIRE(built);
        return *built;
    }

private:
    std::vector<std::vector<domain::ScoreRecord>> m_students;
    std::map<decltype(std::declval<domain::ClaimResult>().key()), domain::ClaimResult> m_claims;
    std::int64_t m_recordCount = 0;
};

} // namespace scoredesk::testing
