// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/registration.h"
#include "core/files/scorefile.h"

namespace scoredesk::files {

/// Which of the reports about who is to test \a kind is; empty for other files.
[[nodiscard]] std::optional<domain::ListKind> listKindOf(FileKind kind);

/// What is known when the whole report was read.
struct ListFindings
{
    std::int64_t rows = 0;        ///< data rows seen, rejected ones and those passed over too
    std::int64_t rejected = 0;
    std::int64_t repaired = 0;
    std::int64_t passedOver = 0;  ///< of tests that are none of the CAASPP summative: ELPAC, interim
    std::vector<RowIssue> issues; ///< the first FileFindings::kMaxIssues of them; counts are complete
    domain::CdsCode lea;          ///< the one district of all rows; invalid when they name none or several
    QString leaName;
    bool truncated = false;       ///< the file ended inside its last row, which is among the rejected
};

/// Streams every row of a report that recognise() named to \a visit, on the calling thread. Every sheet has its own header. Errors: as
/// readScoreFile.
[[nodiscard]] Result<ListFindings> readListFile(const FileDescription &file, const std::function<void(const domain::ListRow &)> &visit,
                                                const jobs::JobContext &job = {});

/// The day the words above a table, or the name of a file ("…_240605101500.xlsx"), say it was made; invalid when they say none.
[[nodiscard]] domain::Day dayInWords(const QString &words);
[[nodiscard]] domain::Day dayOfName(const QString &path);
/// The administration year in \a words: "2023-24", "2023–2024"; of several the first. A spring alone ("2024") only when it is all there is.
[[nodiscard]] domain::SchoolYear yearInWords(const QString &words);

} // namespace scoredesk::files
