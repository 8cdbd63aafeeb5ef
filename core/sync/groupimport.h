// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/importer.h"

namespace scoredesk::sync {

/// The student group files of one import. They are read with the other files, but kept only when those are: desk.db is another file than
/// the cache, so there is no transaction over both, and a group is of use only beside the students it names.
class GroupImport
{
public:
    /// Reads \a file. A file that is refused says why in its report; Cancelled is an error. \a place: where the report will stand.
    [[nodiscard]] Result<FileReport> read(const files::FileDescription &file, qsizetype place,
                                          const jobs::JobContext &job);
    /// Once the cache has what the other files said: each file replaces the groups it names, in the order of the files, and its report says what changed and of
    /// how many students nothing is loaded. What cannot be kept is a refusal of its file: the rest of the import stands, and importing the
    /// file again does no harm.
    void keep(const store::Cache &cache, ImportReport &report) const;

private:
    struct File
    {
        qsizetype place = 0; ///< in ImportReport::files
        std::vector<domain::StudentGroup> groups;
        std::vector<std::int64_t> rowsOf; ///< of each
    };
    static void keep(const File &file, const store::Cache &cache, FileReport &report);
    std::vector<File> m_files;
};

} // namespace scoredesk::sync
