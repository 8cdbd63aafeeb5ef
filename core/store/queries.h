// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

// The queries a person waits for, here so that a test can look at their plans, and what several writers share.

namespace scoredesk::store {

/// One student by SSID, if any record of theirs is current.
inline constexpr std::string_view kStudent = R"sql(
    SELECT id, last_name, first_name, middle_name, local_id, birth_date, language_code, grade, school, district
      FROM student
     WHERE ssid = :ssid AND is_listed = 1
)sql";

/// One student at an earlier time: who had a current record then is the snapshot's to know.
inline constexpr std::string_view kPastStudent = R"sql(
    SELECT id, last_name, first_name, middle_name, local_id, birth_date, language_code, grade, school, district
      FROM student
     WHERE ssid = :ssid
)sql";

/// All states of one student with their rows; ids of one student are neighbours.
inline constexpr std::string_view kStudentRecords = R"sql(
    SELECT record.id, record.identity, record.score_available, record.ssr_available, record.facts,
           record.is_current, source.year, source.as_of, record_row.row_header_id, record_row.cells
      FROM record
      JOIN source ON source.id = record.source_id
      JOIN record_row ON record_row.id = record.row_id
     WHERE record.id BETWEEN :first AND :last
)sql";

inline constexpr std::string_view kStudentDocuments = R"sql(
    SELECT id, year, areas, language, is_html, pages, bytes, sha256, came
      FROM document
     WHERE ssid = :ssid
     ORDER BY year DESC, id
)sql";

inline constexpr std::string_view kFeedStudents = R"sql(
    SELECT id, ssid, last_name, first_name, middle_name, local_id, language_code, grade, school, district
      FROM student
     WHERE is_listed = 1
     ORDER BY id
)sql";

inline constexpr std::string_view kFeedRecords = R"sql(
    SELECT id, identity, score_available, ssr_available, facts, source_id
      FROM record
     WHERE is_current = 1
     ORDER BY id
)sql";

/// For a snapshot of an earlier time: who was a student then is not known, so all are.
inline constexpr std::string_view kFeedAllStudents = R"sql(
    SELECT id, ssid, last_name, first_name, middle_name, local_id, language_code, grade, school, district
      FROM student
     ORDER BY id
)sql";

inline constexpr std::string_view kFeedStates = R"sql(
    SELECT id, identity, score_available, ssr_available, facts, source_id
      FROM record
     ORDER BY id
)sql";

/// What decides which state of a row stood at an earlier time.
inline constexpr std::string_view kStateTimes = R"sql(
    SELECT record.id, record.identity, first_source.as_of, source.as_of, record.is_current, record.score_available,
           record.ssr_available, record.is_shared
      FROM record
      JOIN source ON source.id = record.source_id
      JOIN source AS first_source ON first_source.id = record.first_source_id
     ORDER BY record.id
)sql";

/// Newest file first; of equal ones the smaller name, so that the order of imports does not show.
inline constexpr std::string_view kUpsertPlace = R"sql(
    INSERT INTO place (code, name, year, is_dated, as_of, file_time)
    VALUES (:code, :name, :year, :is_dated, :as_of, :file_time)
        ON CONFLICT (code) DO UPDATE
       SET name = excluded.name, year = excluded.year, is_dated = excluded.is_dated, as_of = excluded.as_of,
           file_time = excluded.file_time
     WHERE (excluded.year, excluded.is_dated, excluded.as_of, excluded.file_time) > (year, is_dated, as_of, file_time)
        OR ((excluded.year, excluded.is_dated, excluded.as_of, excluded.file_time) = (year, is_dated, as_of, file_time)
            AND excluded.name < name)
    RETURNING code
)sql";

/// What the reports of one year say, by student; of one thing in the order of time.
inline constexpr std::string_view kListings = R"sql(
    SELECT ssid, kind, item, said, first_as_of, is_current, last_as_of, file_time
      FROM listing
     WHERE year = :year
     ORDER BY ssid, kind, item, first_as_of, last_as_of, file_time, said
)sql";

/// The same of one student.
inline constexpr std::string_view kStudentListings = R"sql(
    SELECT ssid, kind, item, said, first_as_of, is_current, last_as_of, file_time
      FROM listing
     WHERE year = :year AND ssid = :ssid
     ORDER BY ssid, kind, item, first_as_of, last_as_of, file_time, said
)sql";

inline constexpr std::string_view kFeedDocuments = R"sql(
    SELECT document.id, document.ssid, document.year, document.areas, document.language, document.is_html, document.pages,
           document.bytes, document.sha256, student.id, document.came
      FROM document
      JOIN student ON student.ssid = document.ssid
     WHERE student.is_listed = 1
     ORDER BY student.id, document.year DESC, document.id
)sql";

} // namespace scoredesk::store
