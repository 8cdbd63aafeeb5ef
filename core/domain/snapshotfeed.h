// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/claimresult.h"
#include "core/domain/student.h"

#include <functional>
#include <string_view>

namespace scoredesk::domain {

/// A student in the shape a snapshot is built from: text in UTF-8, valid only during the call.
struct StudentView
{
    Id<Student> id;
    Ssid ssid;
    std::string_view lastName, firstName, middleName, localId, languageCode;
    std::int8_t grade = -1;
    CdsCode school, district;
};

/// Where a snapshot comes from. The store implements it and analytics reads it, so that neither knows the other.
/// All calls of one feed see the same generation. Students of the newest year whom only a report about who is to test lists are students
/// too, without records. Order: students by id ascending; records by student id, then newest year first.
/// A visitor that returns false ends the call early, without an error: a reader that was cancelled.
class SnapshotFeed
{
public:
    virtual ~SnapshotFeed() = default;
    [[nodiscard]] virtual Result<LeaInfo> lea() const = 0;
    [[nodiscard]] virtual Result<void> places(const std::function<void(const Place &)> &visit) const = 0;
    [[nodiscard]] virtual Result<void> students(const std::function<bool(const StudentView &)> &visit) const = 0;
    /// Current records only, of every year.
    [[nodiscard]] virtual Result<void> records(const std::function<bool(const ScoreRecord &)> &visit) const = 0;
    /// What reports about who is to test say of the newest year, by SSID ascending.
    [[nodiscard]] virtual Result<void> registrations(const std::function<bool(Ssid, const Registration &)> &visit) const
    {
        (void)visit;
        return {};
    }
    /// What a snapshot of this very generation left behind to be built from, part by part, in order; none where nothing is kept. Whoever
    /// takes it checks it.
    [[nodiscard]] virtual Result<void> columns(const std::function<bool(std::string_view)> &visit) const
    {
        (void)visit;
        return {};
    }
    /// What CERS's claim exports say, of every row the newest word, in the order of ClaimResult::key().
    [[nodiscard]] virtual Result<void> claims(const std::function<bool(const ClaimResult &)> &visit) const
    {
        (void)visit;
        return {};
    }
    [[nodiscard]] virtual Result<void> documents(const std::function<bool(Id<Student>, const SsrDocument &)> &visit) const = 0;
};

} // namespace scoredesk::domain
