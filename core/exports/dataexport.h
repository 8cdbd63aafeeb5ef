// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobs.h"
#include "core/base/result.h"
#include "core/domain/codes.h"
#include "core/exports/exportedfile.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace scoredesk::store {
class Cache;
}

namespace scoredesk::exports {

/// TOMS's two forms of a Student Score Data File.
enum class DataForm : std::uint8_t { Xlsx, Csv };

/// Which rows of the Student Score Data File are wanted (TOMS, LEA reports: by enrolled or tested LEA, score available from and to).
struct DataFileRequest
{
    std::optional<domain::SchoolYear> year; ///< without one, the newest in the cache
    domain::Basis by = domain::Basis::Enrolled; ///< the CALPADS district of a row is this LEA, or with Tested the final tested one
    domain::Day from, to; ///< of the Score Available Date, both included; when one is given, rows without that date are left out
    DataForm form = DataForm::Xlsx;
    QString path;
};

/// Writes the current rows of one year as they came, unscored ones too unless dates are given: every cell of every column, in the order of
/// student and test. The columns are those of the files that were read, in their order; where files of the year differ, those of the widest
/// first, then what the others have besides, and a cell of a column that a row's file does not have is empty.
/// Csv: caret between cells, CRLF, UTF-8 without BOM, header first. Xlsx: every cell a text, the title of the file above the header, as TOMS
/// writes one; a sample says SAMPLE there. The file appears whole or not at all, for its owner alone.
/// Errors: NotFound when no row is wanted, Storage, Cancelled, those of the cache.
[[nodiscard]] Result<ExportedFile> exportDataFile(const store::Cache &cache, const DataFileRequest &request,
                                                  const jobs::JobContext &job = {});

/// What a District/School export is about.
struct DistrictExportRequest
{
    std::optional<domain::SchoolYear> year; ///< without one, the newest in the cache
    QList<domain::CdsCode> schools;         ///< of enrolment; empty: all
    bool bySchool = false; ///< a file for each school; \a path is the folder they come into
    QString path;
};

/// Writes one row for each result (a test with a scale score or a level) with the 64 columns of CERS's District/School Export
/// (cers-export-layouts.tsv: comma, LF, UTF-8). The place is that of enrolment, as in CERS, where the row names one; Completeness is Complete or
/// Partial by Attemptedness. What the data file does not say is empty: NcesId, TestSessionId, the Alt scores, accommodations, and the time
/// of day of SubmitDateTime is midnight. Text that a spreadsheet would run as a formula is disarmed. When not every file could be written,
/// none is left.
/// Errors: NotFound when there is no result, Storage, Cancelled, those of the cache.
[[nodiscard]] Result<ExportedFile> exportDistrict(const store::Cache &cache, const DistrictExportRequest &request,
                                                  const jobs::JobContext &job = {});

/// The name TOMS gives such a file: "99654320000000_CAASPP_Student_Score_Data_File_EnrolledStudentScoreData_2024.xlsx".
[[nodiscard]] QString dataFileName(domain::CdsCode lea, const DataFileRequest &request, domain::SchoolYear year);

} // namespace scoredesk::exports
