// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/claimresult.h"
#include "core/files/header.h"

#include <QtCore/QDateTime>
#include <QtCore/QStringList>

#include <functional>
#include <optional>

namespace scoredesk::files {

/// What is known when a whole claim export of CERS was read.
struct ClaimFindings
{
    std::int64_t rows = 0; ///< data rows seen, all kinds below too
    std::int64_t rejected = 0;
    std::int64_t otherTests = 0;         ///< passed over: interim tests and subjects whose claims the data file has or nobody asks for
    std::int64_t otherOrganizations = 0; ///< passed over: the state and groups of districts or schools
    std::int64_t otherGroups = 0;        ///< passed over: subgroups that the data file does not have, or writes otherwise
    std::int64_t otherClaims = 0;        ///< passed over: claims that are none of the single ones
    std::vector<RowIssue> issues;        ///< the first FileFindings::kMaxIssues of them; counts are complete
    QDateTime reportTime;                ///< UTC, ReportDate among the attributes; invalid when they do not say it
    QStringList filters;                 ///< "Sex: Female|Male": the export is of those students alone
    QStringList leavesOut;               ///< "AdministrationCondition: IN": valid, or complete, results are not in it
    bool isOwn = false;                  ///< an aggregate report that this program wrote
    bool isSample = false;
    bool truncated = false;              ///< the file ended inside its last row, which is among the rejected
    [[nodiscard]] std::int64_t passedOver() const { return otherTests + otherOrganizations + otherGroups + otherClaims; }
};

/// What \a row is as the header of CERS's custom aggregate report of the type Claim, its fields by CERS's names (cers-formats §b). Empty
/// for a row of anything else, CERS's other types among it.
[[nodiscard]] std::optional<Header> claimHeaderOf(const RawRow &row);
/// Whether \a row is the header of another type of CERS's custom aggregate report.
[[nodiscard]] bool isOtherAggregateHeader(const RawRow &row);

/// Streams the rows of a claim export that recognise() named to \a visit, with the number of each, on the calling thread. Their asOf is
/// not set. Errors: as readScoreFile.
[[nodiscard]] Result<ClaimFindings> readClaimFile(const FileDescription &file,
                                                  const std::function<void(std::int64_t, const domain::ClaimResult &)> &visit,
                                                  const jobs::JobContext &job = {});

} // namespace scoredesk::files
