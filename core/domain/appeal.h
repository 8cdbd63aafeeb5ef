// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codes.h"

#include <QtCore/QString>

#include <cstdint>

namespace scoredesk::domain {

/// Kinds of STAIRS appeal. Source: TOMS search screen for appeals (Security Incidents and Appeals Procedure Guide).
enum class AppealType : std::uint8_t { Other = 0, Invalidate = 1, GracePeriodExtension = 2, Reset = 3, Reopen = 4, Restore = 5, NoAppeal = 6 };

/// One appeal of one test, as the STAIRS and Appeals report lists it.
struct Appeal
{
    ContentArea area = ContentArea::Ela;
    AppealType type = AppealType::Other;
    QString status;     ///< as the report says: "Pending CalTAC Approval"
    Day date;           ///< filed
    QString caseNumber;
    Day decided{};      ///< or last changed

    /// Whether a decision is still out: draft and every "Pending" or "Partial" status of the case.
    [[nodiscard]] bool isPending() const;
    bool operator==(const Appeal &) const = default;
};

} // namespace scoredesk::domain
