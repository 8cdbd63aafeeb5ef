// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analytics/snapshot.h"
#include "core/base/jobs.h"
#include "core/base/result.h"
#include "core/domain/snapshotfeed.h"
#include "core/domain/student.h"
#include "core/exports/exportedfile.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace scoredesk::store {
class Cache;
}

namespace scoredesk::exports {

/// Whose reports are wanted. An empty list asks for nothing in particular; what is asked for must all be met.
struct SsrFilter
{
    std::optional<domain::SchoolYear> year; ///< without one, the newest in the cache
    QList<domain::CdsCode> schools;         ///< of enrolment (CALPADS) in the year of the report, see SelectedSsr
    QList<int> grades;                      ///< likewise
    QList<domain::ContentArea> areas; ///< the report is about at least one of them
    std::optional<QList<domain::Ssid>> ssids;
    QString language; ///< ISO 639-2, "spa"; empty: all
};

/// One report on its way out.
struct SelectedSsr
{
    domain::SsrDocument document;
    std::uint32_t student = 0; ///< index into Snapshot::students()
    /// Where the student was enrolled in the year of the report, as the rows of that year say; where there is none, where they are now.
    std::int32_t school = -1; ///< index into Snapshot::schools(); -1 not known
    std::int8_t grade = -1;
};

/// The reports a filter came to.
struct SsrSelection
{
    std::vector<SelectedSsr>
        reports; ///< by school, grade, last name, first name, SSID; of one student by language and content
    std::int64_t former = 0;   ///< left out: a newer one of the same report is among them
    std::int64_t students = 0; ///< with at least one of reports
    std::int64_t studentsWithout =
        0; ///< meet the filter by school, grade and list, but no report of theirs is held
    std::int64_t ssidsNotLoaded = 0; ///< stand in the list, but no row is of them
    std::int64_t ssidsAsked = 0;     ///< in the list, each once
    QList<domain::Ssid> ssidsWithoutReport; ///< of the list, those who are among studentsWithout or ssidsNotLoaded, by number
};

/// One PDF, one archive, or a PDF each.
enum class SsrForm { Merge, Zip, Folder };

/// Where the reports go.
struct SsrTarget
{
    SsrForm form = SsrForm::Merge;
    QString path;          ///< a file; for Folder a folder, made when missing
    bool bookmarks = true; ///< Merge: school, grade and student in the outline
    bool bySchool = false; ///< a file, or for Folder a folder, for each school; \a path is the folder they come into
};

/// What was written, added up.
struct SsrExport
{
    std::vector<ExportedFile> files; ///< one; for Folder one for each report; by school one, or those of its folder, for each
    std::int64_t students = 0;
    std::int64_t documents = 0;
    std::int64_t former = 0; ///< older versions of these reports, left out
    std::int64_t studentsWithout = 0; ///< see SsrSelection
    std::int64_t ssidsNotLoaded = 0;  ///< likewise
    std::int64_t ssidsAsked = 0;      ///< likewise
    QList<domain::Ssid> ssidsWithoutReport; ///< likewise
    std::int64_t pages = 0;
    std::int64_t bytes = 0;
};

/// The bytes of one document.
using DocumentBytes = std::function<Result<QByteArray>(Id<domain::SsrDocument>)>;

/// The PDF reports \a feed holds of the students of \a snapshot that \a filter wants. Errors: those of the feed.
[[nodiscard]] Result<SsrSelection> selectSsrs(const analytics::Snapshot &snapshot,
                                              const domain::SnapshotFeed &feed, const SsrFilter &filter);

/// Writes the reports of \a selection. Reports are passed on as they are, so a SAMPLE stays marked as one. A merged file and an archive
/// appear whole or not at all; in a folder each report does, and when not all could be written those that were are taken away again. Names of files hold year, grade, SSID, areas and language: only letters,
/// digits, `-` and `_`.
/// Errors: InvalidInput when nothing is selected, Storage, Corrupt for a document that is no usable PDF, Cancelled, those of \a bytes.
[[nodiscard]] Result<SsrExport> exportSsrs(const analytics::Snapshot &snapshot, const SsrSelection &selection,
                                           const DocumentBytes &bytes, const SsrTarget &target,
                                           const jobs::JobContext &job = {});

/// Selects and writes from \a cache.
[[nodiscard]] Result<SsrExport> exportSsrs(const analytics::Snapshot &snapshot, const store::Cache &cache,
                                           const SsrFilter &filter, const SsrTarget &target,
                                           const jobs::JobContext &job = {});

} // namespace scoredesk::exports
