// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/resultcolumns.h"
#include "core/base/jobs.h"
#include "core/base/result.h"
#include "core/domain/scorestatus.h"
#include "core/domain/snapshotfeed.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace scoredesk::analytics {

class ClaimResults;
class SearchIndex;

/// A student in the snapshot, by index 0 … studentCount()-1. Text is UTF-8 in the snapshot's pool.
struct StudentRow
{
    domain::Ssid ssid;
    Id<domain::Student> id;
    std::string_view lastName, firstName, middleName, localId, languageCode;
    std::int8_t grade = -1;
    std::int32_t school = -1;            ///< index into schools(); -1 not known
    std::uint32_t firstRecord = 0;       ///< range in records()
    std::uint16_t recordCount = 0;
    domain::ReportBox report = domain::ReportBox::NotKnown; ///< of the current year
    domain::Registration registration; ///< what reports say of the current year
};

/// Counts of one content area of the current year. boxes add up to students: those with a row that counts this year, those whom
/// a report says to take it, and those whose grade is registered for the area but who have only rows of other areas. A student with two rows of an area is in one box,
/// that of the row with the newest Score Available Date.
struct AreaBalance
{
    domain::ContentArea area = domain::ContentArea::Ela;
    std::int64_t students = 0;          ///< in any box
    /// Students whom a report of the current year lists for the area, or who have a row of it; -1 while no such report is loaded that
    /// lists at least nine in ten of those with a row.
    std::int64_t registered = -1;
    std::int64_t notListed = 0;         ///< of registered, with a row and in no report
    std::int64_t withRow = 0;           ///< of them, with a row of the area that counts this year
    std::int64_t records = 0;           ///< rows of the data file that count this year
    std::int64_t scored = 0;            ///< of those, with a level 1-4, Include Indicator aside
    std::array<std::int64_t, 4> levels{}; ///< valid scores only: Include Indicator Y, level 1-4
    std::array<std::int64_t, static_cast<std::size_t>(domain::ScoreBox::Count)> boxes{};
};

/// Rows of one content area in the data file of the current year, carried-over ones too: cli.md's `records` ("rows of the data
/// file") and `scored` ("those with a level 1-4") of `status`. AreaBalance leaves a prior-year cohort out (ScienceCurrentYearFlag N,
/// L22): it has no test this year, and `aggregate` does not count it either.
struct FileRows
{
    std::int64_t records = 0;
    std::int64_t scored = 0;
};

/// Counts of one school, current year, students enrolled there (CALPADS school).
struct SchoolBalance
{
    std::int32_t school = -1;
    std::int64_t tests = 0, scored = 0;          ///< student x area in any box; in box Scored
    std::int64_t reportsEligible = 0, reportsReleased = 0, reportsHeld = 0;
    std::int64_t notFinished = 0;                ///< in box NoScoreYet or OnePartOnly, and not being scored
};

/// Every student x area of the current year in one box, and every report in one.
struct BalanceSheet
{
    std::vector<AreaBalance> areas;     ///< only those with a student, in the order of kContentAreas
    std::array<FileRows, domain::kContentAreas.size()> inFile{}; ///< by areaIndex
    std::vector<SchoolBalance> schools; ///< by share scored, least first
    std::array<std::int64_t, static_cast<std::size_t>(domain::ReportBox::Count)> reports{}; ///< add up to students
    std::int64_t students = 0;          ///< with a row of the current year, or listed in a report of it
    bool isRegistrationWhole = false;   ///< reports list at least nine in ten of the tests with a row: students are all who are registered
    std::int64_t reportsExpected = 0;   ///< students who are not in box NotEligible
    std::int64_t reportsEligible = 0;   ///< SSREligible Y in any row
    std::int64_t reportsReleased = 0;   ///< of those, with an SSRAvailableDate not after asOf. Where the files have no such date:
                                        ///< with a report held, or -1 (not known) when none is held
    std::int64_t heldNotEligible = 0;   ///< in a box of held reports, but SSREligible Y in no row yet: not in reportsEligible
};

/// Everything the pages read, immutable, of one generation. Shared between threads as shared_ptr<const Snapshot>.
class Snapshot
{
public:
    ~Snapshot();
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

    /// What build() takes.
    enum class Source : std::uint8_t {
        Columns,   ///< the columns that an earlier snapshot of the generation left, where there are such
        Rows,      ///< only the rows
        AllRecords ///< only the rows, and records() are those of every year
    };

    /// Reads \a feed whole. Runs on the calling thread and one more. Asks \a job every some hundred rows and between its steps whether
    /// to stop; the longest step that does not ask is the search index. Errors: those of the feed, Cancelled.
    [[nodiscard]] static Result<std::shared_ptr<const Snapshot>> build(const domain::SnapshotFeed &feed,
                                                                       const jobs::JobContext &job = {},
                                                                       Source source = Source::Columns);
    /// Whether the columns were there already.
    [[nodiscard]] bool isFromColumns() const;
    /// Calls \a visit with what another snapshot of the same generation can be built from, part by part, until it returns false. The same
    /// rows give the same bytes. Not of one with AllRecords.
    void pack(const std::function<bool(std::string_view)> &visit) const;

    [[nodiscard]] const domain::LeaInfo &lea() const;
    [[nodiscard]] std::span<const StudentRow> students() const;       ///< by last name, first name, SSID
    [[nodiscard]] std::span<const domain::Place> schools() const;
    /// Of each student the records of the newest year of theirs that has one; what is known of earlier years is in results() and in the store.
    /// Of a snapshot with AllRecords those of every year, newest first.
    [[nodiscard]] std::span<const domain::ScoreRecord> records() const;
    [[nodiscard]] std::span<const domain::ScoreRecord> recordsOf(const StudentRow &student) const;
    /// How many records the store has of every year.
    [[nodiscard]] std::int64_t recordsOfAllYears() const;
    /// The counting record of \a student for \a area in the current year; null without one.
    [[nodiscard]] const domain::ScoreRecord *current(const StudentRow &student, domain::ContentArea area) const;
    /// The box of \a student for \a area, current year; empty when the student is not registered for it.
    [[nodiscard]] std::optional<domain::ScoreVerdict> verdict(const StudentRow &student, domain::ContentArea area) const;
    [[nodiscard]] const BalanceSheet &balance() const;
    /// Whether the results of the current year are partial (domain::isPartial): said wherever they are shown or exported.
    [[nodiscard]] bool isPartial() const;
    [[nodiscard]] const SearchIndex &search() const;
    /// Every result of every year, for aggregate().
    [[nodiscard]] const ResultColumns &results() const;
    /// Single claims of CERS's claim reports.
    [[nodiscard]] const ClaimResults &claims() const;
    [[nodiscard]] std::optional<std::uint32_t> indexOf(domain::Ssid ssid) const;
    /// Puts \a groups, which a person keeps, beside what was loaded, in place of those that were there; nothing else of a snapshot ever
    /// changes. Any thread. Groups with an id above 65,535 are left out: the store makes none.
    void useGroups(std::span<const domain::StudentGroup> groups) const;
    [[nodiscard]] std::shared_ptr<const StudentGroups> groups() const { return results().groups(); }
    /// "Last, First M."
    [[nodiscard]] QString displayName(const StudentRow &student) const;

    struct Data; ///< inside snapshot.cpp

private:
    Snapshot();
    std::unique_ptr<Data> m_data;
};

} // namespace scoredesk::analytics
