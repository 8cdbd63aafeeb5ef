// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/files/scorefile.h"
#include "core/store/cache.h"

namespace scoredesk::sync {

/// What a file may not tell of itself.
struct ImportOptions
{
    domain::Basis basis = domain::Basis::Unknown; ///< what the user said, for files that do not tell
    domain::CdsCode lea;                          ///< likewise; needed only where both district columns vary
    files::ListHeadings headings;                 ///< said now, beside those that are remembered; see headings.h
};

/// A district that stands in one of the two district columns of a file.
struct DistrictSeen
{
    domain::CdsCode code;
    QString name; ///< as some row has it; may be empty
};

/// What became of one file.
struct FileReport
{
    QString path;
    files::FileKind kind = files::FileKind::Unknown;
    QString layout;
    domain::SchoolYear year;
    files::FileFindings::YearFrom yearFrom = files::FileFindings::YearFrom::Rows;
    domain::Basis basis = domain::Basis::Unknown;
    QDateTime asOf;
    /// inserted + updated + unchanged + older + rejectedCount = rows. Unchanged are also rows that only repeat another of the file;
    /// of rows of one test that differ, all but one are rejected. Rows of students who share a UIN are all taken, with a note.
    std::int64_t rows = 0, inserted = 0, updated = 0, unchanged = 0, older = 0, repaired = 0;
    int documents = 0;
    /// Of a student group file; inserted, updated and unchanged are the rows of those groups.
    std::int64_t groupsMade = 0, groupsChanged = 0, groupsUnchanged = 0;
    std::int64_t documentsWithoutStudent = 0; ///< that a note of this file is about
    std::int64_t rejectedCount = 0;
    std::vector<files::RowIssue> rejected; ///< the first of them, in row order
    std::vector<files::RowIssue> notes;    ///< repairs, remarks and rows that only repeat another: nothing was lost
    QStringList unknownColumns;
    QString refusal; ///< why nothing of the file was taken; empty when something was
    /// Refused only because headings are not known: fields that some of unknownColumns may mean; see ImportOptions::headings.
    QStringList missingColumns;
    bool needsLea = false; ///< refused only because nobody said whose it is: ask, and give ImportOptions::lea
    QList<DistrictSeen> districts; ///< then: whose it may be, some hundred at most, as they come in the rows
};

/// A remark on \a file as a whole, or on where it ends; such remarks stand before those on its rows.
void noteFile(FileReport &file, const QString &reason, std::int64_t row = 0);

/// What became of one import.
struct ImportReport
{
    std::int64_t generation = 0; ///< the cache's, after the import
    QDateTime asOf;
    bool changed = false;       ///< of the cache
    bool groupsChanged = false; ///< of the groups of students, which stand beside it
    std::int64_t documentsWithoutStudent = 0; ///< of all that are held, after the import; which files they came in is in the notes
    QList<FileReport> files;
    [[nodiscard]] bool hasRefusals() const; ///< anything refused: exit status 3 of the command line
};

/// Files and folders (searched to the bottom) as one generation, in any order, recognised by content. Reading and decoding run beside
/// writing. A file that cannot be read whole is refused with a reason and the others go on; Storage, Cancelled and Internal
/// leave the cache as it was. Groups of students are kept after the generation: see GroupImport. The headings of \a options are remembered, see rememberHeadings().
[[nodiscard]] Result<ImportReport> importPaths(store::Cache &cache, const QStringList &paths,
                                               const ImportOptions &options, const Clock &clock,
                                               const jobs::JobContext &job = {});

/// What an import would find, without importing: for the preview. \a headings: see FileDescription::headings. Errors: Cancelled.
[[nodiscard]] Result<QList<files::FileDescription>> preview(const QStringList &paths, const jobs::JobContext &job = {},
                                                            const files::ListHeadings &headings = {});

} // namespace scoredesk::sync
