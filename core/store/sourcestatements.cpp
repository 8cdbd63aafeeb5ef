// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sourcestatements.h"

#include "core/store/queries.h"

namespace scoredesk::store {

namespace {

constexpr std::string_view kInsertRow = R"sql(
    INSERT INTO record_row (id, row_header_id, cells)
    VALUES (:id, :row_header_id, :cells)
)sql";

constexpr std::string_view kInsertRecord = R"sql(
    INSERT INTO record (id, identity, has_uin, source_id, first_source_id, row_id, is_current, hash_low, hash_high, score_available, ssr_available, person, facts)
    VALUES (:id, :identity, :has_uin, :source_id, :source_id, :row_id, :is_current, :hash_low, :hash_high, :score_available, :ssr_available, :person, :facts)
)sql";

constexpr std::string_view kInsertStudent = R"sql(
    INSERT INTO student (id, ssid, last_name, first_name, middle_name, local_id, birth_date, language_code, grade, school, district,
                         text_hash, lead_record_id)
    VALUES (:id, :ssid, :last_name, :first_name, :middle_name, :local_id, :birth_date, :language_code, :grade, :school, :district,
            :text_hash, :lead_record_id)
)sql";

constexpr std::string_view kDraftStudent = R"sql(
    INSERT OR REPLACE INTO student_draft (student_id, last_name, first_name, middle_name, local_id, birth_date, language_code, grade,
                                          school, district)
    VALUES (:student_id, :last_name, :first_name, :middle_name, :local_id, :birth_date, :language_code, :grade, :school, :district)
)sql";

constexpr std::string_view kUpdateStudent = R"sql(
    UPDATE student
       SET (last_name, first_name, middle_name, local_id, birth_date, language_code, grade, school, district)
         = (SELECT last_name, first_name, middle_name, local_id, birth_date, language_code, grade, school, district
              FROM student_draft
             WHERE student_id = :id),
           text_hash = :text_hash,
           lead_record_id = :lead_record_id
     WHERE id = :id
)sql";

constexpr std::string_view kUpdateLead = R"sql(
    UPDATE student
       SET lead_record_id = :lead_record_id
     WHERE id = :id
)sql";

} // namespace

SourceWriter::Statements::Statements(Database &database)
    : insertRow(database.prepare(kInsertRow)), insertRecord(database.prepare(kInsertRecord)),
      deleteRow(database.prepare("DELETE FROM record_row WHERE id = :id")),
      deleteRecord(database.prepare("DELETE FROM record WHERE id = :id")),
      insertStudent(database.prepare(kInsertStudent)), draftStudent(database.prepare(kDraftStudent)),
      updateStudent(database.prepare(kUpdateStudent)), updateLead(database.prepare(kUpdateLead)),
      setListed(database.prepare("UPDATE student SET is_listed = :is_listed WHERE id = :id")),
      setCurrent(database.prepare(
          "UPDATE record SET is_current = :is_current, source_id = :source_id WHERE id = :id")),
      setShared(database.prepare("UPDATE record SET is_shared = 1, shared_as_of = :shared_as_of WHERE id = :id")),
      setSource(database.prepare("UPDATE record SET source_id = :source_id WHERE id = :id")),
      setFirstSource(database.prepare("UPDATE record SET first_source_id = :first_source_id WHERE id = :id")),
      setIdentity(database.prepare(
          "UPDATE record SET identity = :identity, is_current = :is_current WHERE id = :id")),
      selectSighting(database.prepare("SELECT records FROM sighting WHERE source_id = :source_id")),
      insertSighting(
          database.prepare("INSERT INTO sighting (source_id, records) VALUES (:source_id, :records)")),
      deleteSighting(database.prepare("DELETE FROM sighting WHERE source_id = :source_id")),
      upsertPlace(database.prepare(kUpsertPlace))
{}

} // namespace scoredesk::store
