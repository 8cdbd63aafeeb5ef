// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/snapshot.h"

namespace scoredesk::analytics {

/// The record that stands for \a area in \a year among one student's \a records: of those that count this year, the one with the newest
/// Score Available Date, the first of equals. Null without one.
[[nodiscard]] const domain::ScoreRecord *currentRecord(std::span<const domain::ScoreRecord> records, domain::SchoolYear year,
                                                       domain::ContentArea area);

/// The box of each area for one student, indexed by areaIndex; empty where the student is not registered for it. The grade that
/// registers is the one assessed, as the rows say it, or without rows the report. \a registration: of \a year.
using StudentBoxes = std::array<std::optional<domain::ScoreVerdict>, domain::kContentAreas.size()>;
[[nodiscard]] StudentBoxes boxesOf(std::span<const domain::ScoreRecord> records, domain::SchoolYear year,
                                   const domain::Registration &registration = {});

/// The tests of \a year that reports say the student is to take and that have no row, as records without a result: \a records (newest year
/// first) tell the group the student is in and where they tested, \a registration the grade, \a school the school of who has no row.
[[nodiscard]] std::vector<domain::ScoreRecord> awaitedTests(std::span<const domain::ScoreRecord> records, domain::SchoolYear year,
                                                            const domain::Registration &registration, domain::CdsCode school);

/// Adds students one at a time; finish() sorts the schools.
class BalanceBuilder
{
public:
    /// \a schools: how many there are. \a documentsHeld: whether any report of the current year is in the cache.
    BalanceBuilder(const domain::LeaInfo &lea, std::size_t schools, bool documentsHeld);

    /// Returns the box of the student's report. \a records: all years; \a documentHeld: a report of the current year is held;
    /// \a registration: of the current year.
    domain::ReportBox add(std::span<const domain::ScoreRecord> records, std::int32_t school, bool documentHeld,
                          const domain::Registration &registration = {});
    [[nodiscard]] BalanceSheet finish();

private:
    domain::LeaInfo m_lea;
    domain::Day m_asOf;
    bool m_documentsHeld;
    std::array<AreaBalance, domain::kContentAreas.size()> m_areas{};
    /// Of one area: students with a row whom a report lists too, and students with a row or listed.
    struct Listed
    {
        std::int64_t withBoth = 0, either = 0;
    };
    std::array<Listed, domain::kContentAreas.size()> m_listed{};
    std::vector<SchoolBalance> m_schools;
    BalanceSheet m_sheet;
};

} // namespace scoredesk::analytics
