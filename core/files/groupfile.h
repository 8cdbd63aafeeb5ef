// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/studentgroup.h"
#include "core/files/header.h"
#include "core/files/scorefile.h"

#include <optional>
#include <vector>

namespace scoredesk::files {

/// \a row as the header of CERS's student group file (cers-formats §c), with its fields; nothing when it is none. CERS wants its six columns in
/// one order; here any order does, and subject_code and group_user_login may be missing.
[[nodiscard]] std::optional<Header> groupHeaderOf(const RawRow &row);

/// What is known when the whole file was read.
struct GroupFindings
{
    std::int64_t rows = 0; ///< data rows seen, rejected ones too
    std::int64_t rejected = 0;
    std::vector<RowIssue> issues; ///< the first FileFindings::kMaxIssues of them; counts are complete
    std::vector<domain::StudentGroup>
        groups; ///< without ids, in the order in which the file first names them; members in order
    std::vector<std::int64_t> rowsOf; ///< of each group, the rows that were taken
    std::int64_t logins = 0;          ///< rows that name a user: nothing is made of them
    bool truncated = false;           ///< the file ended inside its last row, which is among the rejected
};

/// CERS takes no group of more students; a group here may have them.
inline constexpr std::size_t kMostMembersInCers = 200;

/// Reads a student group file that recognise() named. A row without an SSID names its group and no student, as in CERS. Errors: as
/// readScoreFile.
[[nodiscard]] Result<GroupFindings> readGroupFile(const FileDescription &file,
                                                  const jobs::JobContext &job = {});

} // namespace scoredesk::files
