// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/publication.h"
#include "core/analytics/representativeness.h"
#include "core/analytics/snapshot.h"
#include "core/base/jobs.h"
#include "core/base/result.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace scoredesk::exports {

/// What a board packet may break results down by: none is defined by another (publication.h). Homeless, foster and migrant students are among the
/// disadvantaged; publication() guards their tables against each other (nestedgroups.h).
inline constexpr std::array kPacketBreakdowns{
    analytics::Dimension::Gender,          analytics::Dimension::Ethnicity, analytics::Dimension::Elas,
    analytics::Dimension::EconomicDisadvantage, analytics::Dimension::Disability, analytics::Dimension::Homeless,
    analytics::Dimension::Foster,          analytics::Dimension::Migrant,   analytics::Dimension::Military,
    analytics::Dimension::ParentEducation};

/// What a person asked to have in a packet.
struct PacketOptions
{
    std::vector<domain::ContentArea> areas;
    domain::SchoolYear year; ///< the newest when not valid
    domain::Basis basis = domain::Basis::Tested;
    std::vector<std::uint16_t> schools; ///< codes of Dimension::School with a page of their own
    std::vector<analytics::Dimension> breakdowns; ///< of kPacketBreakdowns
    bool isPublic = true; ///< agendas are public
    bool guardsExtremes = false; ///< see PublicationRules
    QString attestedBy; ///< who answers for the results standing for all; may be empty
    QString purpose;    ///< "Regular meeting of the board, June 11"; may be empty
    analytics::IndicationRules rules; ///< what makes partial results representative, stated on their page
    QStringList earlier; ///< records of what public packets told before (PacketContent::record); those of other years are left out
    bool operator==(const PacketOptions &) const = default;
};

/// A row of a table: a school, a grade, a group.
struct PacketRow
{
    QString label;
    analytics::Measures measures; ///< what \a detail tells; all 0 when suppressed
    bool isSuppressed = false;
    analytics::Detail detail = analytics::Detail::Levels;
    QDateTime asOf; ///< valid where the row keeps the numbers of an earlier packet, so that who reads both cannot work out small numbers

    /// Levels 3 and 4 of scored in tenths of a percent; -1 where that is not told, or fewer than 11 are scored: no share is told of so few.
    [[nodiscard]] int metTenths() const;
};

/// Level counts of one area by one dimension.
struct PacketTable
{
    QString title;  ///< "By grade"
    QString header; ///< of the first column, "Grade"
    domain::ContentArea area = domain::ContentArea::Ela;
    PacketRow total;
    std::vector<PacketRow> rows; ///< as people read them; none where it would tell too much of a small group
    QString instead;             ///< the sentence that stands in place of such a table

    /// Whether a row, or the total, puts levels 1–2 and 3–4 together.
    [[nodiscard]] bool isGrouped() const;
    /// Whether shares are told of any row.
    [[nodiscard]] bool hasShares() const;
};

/// What the cover says of an area.
struct PacketHeadline
{
    domain::ContentArea area = domain::ContentArea::Ela;
    PacketRow total;
    std::optional<analytics::Indication> indication;
    std::int64_t registered = -1; ///< for this area; below 0 where no report says it for the whole area
};

/// One group of the page on representativeness.
struct PacketCoverage
{
    QString label;
    bool isSuppressed = false;
    std::int64_t registered = 0, scored = 0; ///< 0 when suppressed, as the shares
    double shareOfRegistered = 0, shareOfScored = 0;
    bool isFarOff = false; ///< analytics::GroupCoverage::difference over 0.1
};
struct PacketCoverageTable
{
    QString header;
    std::vector<PacketCoverage> rows;
};

/// What the page on representativeness says.
struct PacketRepresentativeness
{
    analytics::Indication indication = analytics::Indication::NotYet;
    QString headline;      ///< "Use with care"
    QStringList sentences; ///< coverage, estimate, bounds, what is short
    bool isOfRegistered = false; ///< \a registered of the rows is that; else students with a record
    std::vector<PacketCoverageTable> tables;
};

/// One subject of the packet; on paper it may take several sheets.
struct PacketPage
{
    enum class Kind : std::uint8_t { Cover, Area, School, Groups, Representativeness, Notes };
    Kind kind = Kind::Cover;
    QString title, subtitle;
    std::optional<domain::ContentArea> area;
    std::vector<PacketHeadline> headlines; ///< Cover
    std::vector<PacketTable> tables;       ///< Area, School, Groups
    std::optional<PacketRepresentativeness> representativeness;
    QStringList sentences; ///< Cover and Notes: paragraphs; else notes at the foot
};

/// A packet as values; how it looks is decided where it is drawn.
struct PacketContent
{
    QString title, leaName;
    domain::SchoolYear year;
    QDateTime asOf;
    bool isPartial = false, isSample = false, isPublic = true;
    QString attestedBy, purpose;
    QString record; ///< what it tells, to be kept once it is given out (packetrecord.h); empty where it is not public
    std::vector<PacketPage> pages;

    /// "As of Wed, Jun 5, 2024, 6:00 AM"
    [[nodiscard]] QString asOfStamp() const;
    /// "Partial results"; empty when final.
    [[nodiscard]] QString partialStamp() const;
};

using PacketAnswer = std::variant<PacketContent, analytics::AggregateRefusal>;

/// Makes the packet: a cover; for each area a page by grade and by school, a page of groups, a page on representativeness (of an area whose
/// total is hidden, or where nobody is scored, one sentence); a page for each
/// chosen school; notes on method. An area nobody took is named in the notes. Refused when no area has an answer.
///
/// In public mode the tables of one area are hidden together by analytics::publication(), whose comment says what is guarded: small
/// groups, what is left of a total, schools and grades against each other, and school pages against both. The page on representativeness
/// shows registered and scored of exactly the groups whose rows are shown, of the same publication, and names no hidden group in a
/// sentence; last year's level is not on it. What earlier public packets of the year told is known (PacketOptions::earlier).
/// Different areas are different tests and are not checked against each other.
[[nodiscard]] PacketAnswer boardPacket(const analytics::Snapshot &snapshot, const PacketOptions &options,
                                       const jobs::JobContext &job = {});

/// Writes every table of \a content as one sheet for people and machines: page, area, group, counts, percents with one decimal; hidden rows
/// without numbers. \a mayCommit is asked last, before the file takes its place. Errors: Storage, Cancelled.
[[nodiscard]] Result<void> writePacketXlsx(const PacketContent &content, const QString &path,
                                           const std::function<bool()> &mayCommit = {});

} // namespace scoredesk::exports
