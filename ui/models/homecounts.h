// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/snapshot.h"
#include "core/base/jobs.h"
#include "core/domain/scorestatus.h"

#include <array>
#include <cstdint>

namespace scoredesk::ui {

/// Tests (student x content area) of the current year by box and by reason: the balance sheet one step finer, for the cards
/// that say why there is no score. Every test is counted exactly once.
struct HomeCounts
{
    static constexpr std::size_t kBoxes = std::size_t(domain::ScoreBox::Count);
    static constexpr std::size_t kReasons = std::size_t(domain::ScoreReason::Contradicts) + 1;

    std::array<std::array<std::int64_t, kReasons>, kBoxes> tests{};
    std::int64_t earlierRecords = 0; ///< rows of earlier years
    std::int64_t currentRecords = 0;

    [[nodiscard]] std::int64_t inBox(domain::ScoreBox box) const;
    [[nodiscard]] std::int64_t total() const;
    [[nodiscard]] std::int64_t of(domain::ScoreBox box, domain::ScoreReason reason) const
    {
        return tests[std::size_t(box)][std::size_t(reason)];
    }
};

/// Counts \a snapshot. Pure, any thread. Errors: Cancelled.
[[nodiscard]] Result<HomeCounts> countForHome(const analytics::Snapshot &snapshot, const jobs::JobContext &job = {});

} // namespace scoredesk::ui
