// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobs.h"
#include "core/base/result.h"
#include "core/domain/registration.h"
#include "core/domain/scorerecord.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace scoredesk::files {

/// What a file is, found by looking into it, never by its name.
enum class FileKind {
    StudentScoreData, ///< CAASPP Student Score Data File, xlsx or delimited
    SsrPdf,           ///< one or more Student Score Reports
    SsrHtml,
    SsrDistribution,  ///< TOMS report of every registered student; see listfile.h
    TestAssignment,   ///< TOMS report of every student × test
    StairsAppeals,    ///< TOMS report of STAIRS cases and their appeals
    StudentGroups,    ///< CERS's student group upload file; see groupfile.h
    CersClaims,       ///< CERS's custom aggregate report of the type Claim; see claimfile.h
    ElpacScoreData,   ///< recognised so that it can be refused with a reason
    OtherTable,       ///< a table whose columns are not those of any known report
    Unknown
};

/// Whether it is one of the reports about who is to test: see listfile.h.
[[nodiscard]] constexpr bool isList(FileKind kind)
{
    return kind == FileKind::SsrDistribution || kind == FileKind::TestAssignment || kind == FileKind::StairsAppeals;
}

/// Whether its rows are taken one by one: a data file, a report about who is to test, a claim report, or a student group file.
[[nodiscard]] constexpr bool isOfRows(FileKind kind)
{
    return kind == FileKind::StudentScoreData || kind == FileKind::CersClaims || kind == FileKind::StudentGroups || isList(kind);
}

/// What somebody said headings of a report about who is to test mean: heading, normalised (see normalizedName), to field ("TestStatus").
using ListHeadings = QHash<QString, QString>;

/// A column of a table, as its header names it.
struct Column
{
    QString header;   ///< as it came
    QString field;    ///< canonical name of the 2023-24 layout ("ScaleScore"); empty when nobody knows the column
};

/// What recognition found before a row was decoded.
struct FileDescription
{
    QString path;
    FileKind kind = FileKind::Unknown;
    QString container;          ///< "xlsx", "csv", "pdf", …
    QString layout;             ///< nearest layout, "2023-24"
    char16_t delimiter = 0;     ///< delimited text only
    QList<Column> columns;      ///< in file order
    QStringList unknownColumns; ///< headers nobody knows; kept with every row all the same
    QStringList missingColumns; ///< fields that every year's layout has and without which rows would say something untrue
    QStringList sheets;
    bool hasSsrAvailableDate = false;
    std::int64_t bytes = 0;
    QDateTime fileTime;         ///< last change of the file, UTC
    QString reason;             ///< for a kind that cannot be imported: what it is and what to do, a whole sentence
    bool isSample = false;      ///< a SAMPLE mark stands in it
    domain::SchoolYear statedYear; ///< of a report about who is to test: in its first rows, above its header, or in its name
    domain::Day statedDay;      ///< likewise the day it tells of; invalid when it says none
    ListHeadings headings;      ///< what somebody said headings mean: all that were given to recognise()
    /// Of an OtherTable: the report it seems to be, if only somebody said which of its unknownColumns are the missingColumns.
    std::optional<domain::ListKind> likelyList;
};

/// A row that was not taken, or a cell that was repaired; shown to the user with file, row and column.
struct RowIssue
{
    enum class Kind { Rejected, Repaired, Noted };
    Kind kind = Kind::Rejected;
    std::int64_t row = 0;  ///< as the spreadsheet or editor counts, 1-based, header included
    QString column;
    QString value;         ///< the cell; it may be a student's data: never log it
    QString reason;        ///< what is wrong and what to do, a whole sentence; but for a repair it does not hold the value, so it may be printed
    QString sheet{};       ///< the sheet's name, where a workbook has more than one: rows are counted from 1 in each
};

/// One filled cell: the index of its column in FileDescription::columns, and its text, UTF-8, repaired where Excel had damaged it.
struct Cell
{
    int column = 0;
    std::string_view text;
};

/// One decoded row, valid only during the visit.
struct ScoreRow
{
    std::int64_t rowNumber = 0;
    domain::ScoreRecord record;   ///< without id, student and year (the year is known at the end of the file)
    domain::StudentText student;
    std::span<const Cell> cells;  ///< filled cells, in file order
    int sheet = 0;                ///< index into FileDescription::sheets; 0 in delimited text
};

/// What is known only when the whole file was read.
struct FileFindings
{
    std::int64_t rows = 0;        ///< data rows seen, rejected ones too
    std::int64_t rejected = 0;
    std::vector<RowIssue> issues; ///< the first kMaxIssues of them; counts are complete
    std::int64_t repaired = 0;
    domain::SchoolYear year;
    enum class YearFrom { Rows, FileName, Layout } yearFrom = YearFrom::Rows;
    domain::Day newestDate;       ///< newest Score or SSR Available Date not in the future; invalid when none
    domain::Basis basis = domain::Basis::Unknown; ///< what the rows tell: the constant district column
    domain::CdsCode lea;          ///< the LEA the file is about; invalid when both district columns vary
    QString leaName;
    bool truncated = false;       ///< the file ended inside its last row, which is among the rejected; the rows before it were delivered
    static constexpr std::size_t kMaxIssues = 1000;
};

/// Looks into \a path (its head, the first rows of its sheets, the texts these point to) and says what it is. Errors: NotFound, Storage when
/// it cannot be read, Cancelled. A file of no use is not an error: its kind and reason say so. \a headings: what is known of headings
/// beside what resources/reports says.
[[nodiscard]] Result<FileDescription> recognise(const QString &path, const jobs::JobContext &job = {}, const ListHeadings &headings = {});

/// What the name of a file says about its basis, for rows that do not tell.
[[nodiscard]] domain::Basis basisOfName(const QString &path);

/// The year the name of a file tells: "…ScoreData_2024.xlsx", "…_2023-24.csv"; of several the last, of two joined into a span
/// that is none ("2024_2023") the first, and a whole date tells none. Invalid when there is none from 2015 on.
[[nodiscard]] domain::SchoolYear yearOfName(const QString &path);

/// Streams every row of a Student Score Data File to \a visit, on the calling thread; inflating runs on a second one. Memory does not
/// grow with the rows. \a today: dates after it do not count for newestDate, tests dated after it are damage. Errors: InvalidInput for a
/// file that is not what it was recognised as, is of a school year to come, or breaks a limit (zip bomb, DOCTYPE), Storage, Cancelled. The
/// rows visited before an error were whole.
[[nodiscard]] Result<FileFindings> readScoreFile(const FileDescription &file, QDate today,
                                                 const std::function<void(const ScoreRow &)> &visit,
                                                 const jobs::JobContext &job = {});

} // namespace scoredesk::files
