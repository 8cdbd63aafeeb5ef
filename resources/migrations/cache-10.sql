-- The cache: what files and services said. It may be dropped and filled again, so it has one version and no upgrades.
-- Instants are UTC milliseconds; days are days since 1970-01-01 (domain::Day); codes are the numbers of core/domain/codes.h.

CREATE TABLE generation (
    id           INTEGER PRIMARY KEY,
    as_of        INTEGER,
    committed_at INTEGER NOT NULL,
    origin       TEXT NOT NULL CHECK (origin IN ('import', 'sync'))
) STRICT;

-- One list of column headers, in the order of its file. words: texts that many rows have in the column, see core/store/rowwords.h; a
-- later file with the same columns adds to them.
CREATE TABLE row_header (
    id INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE row_header_column (
    row_header_id INTEGER NOT NULL REFERENCES row_header (id),
    position      INTEGER NOT NULL,
    header        TEXT NOT NULL,
    field         TEXT NOT NULL,
    words         BLOB NOT NULL DEFAULT x'',
    PRIMARY KEY (row_header_id, position)
) STRICT, WITHOUT ROWID;

-- A file that was read, whether or not it brought anything new. as_of: the newest date in its rows, or, where is_dated is 0, the time
-- of the file, which a copy has from the copying.
CREATE TABLE source (
    id                    INTEGER PRIMARY KEY,
    generation_id         INTEGER REFERENCES generation (id),
    file_name             TEXT NOT NULL,
    fingerprint           BLOB,
    row_header_id         INTEGER NOT NULL REFERENCES row_header (id),
    basis                 INTEGER NOT NULL CHECK (basis BETWEEN 0 AND 2),
    has_ssr_available     INTEGER NOT NULL CHECK (has_ssr_available IN (0, 1)),
    lea                   INTEGER NOT NULL DEFAULT 0,
    lea_name              TEXT NOT NULL DEFAULT '',
    year                  INTEGER NOT NULL DEFAULT 0,
    is_dated              INTEGER NOT NULL DEFAULT 0 CHECK (is_dated IN (0, 1)),
    as_of                 INTEGER NOT NULL DEFAULT 0,
    file_time             INTEGER NOT NULL DEFAULT 0,
    is_sample             INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
    row_count             INTEGER NOT NULL DEFAULT 0,
    is_settled            INTEGER NOT NULL DEFAULT 0 CHECK (is_settled IN (0, 1)),
    report                BLOB
) STRICT;

-- lead_record_id: the row the text of this student comes from. text_hash: over that text. is_listed: some record of theirs is
-- current; 0 where every test was moved to another SSID.
CREATE TABLE student (
    id             INTEGER PRIMARY KEY,
    ssid           INTEGER NOT NULL,
    last_name      TEXT NOT NULL,
    first_name     TEXT NOT NULL,
    middle_name    TEXT NOT NULL,
    local_id       TEXT NOT NULL,
    birth_date     TEXT NOT NULL,
    language_code  TEXT NOT NULL,
    grade          INTEGER NOT NULL,
    school         INTEGER NOT NULL,
    district       INTEGER NOT NULL,
    text_hash      INTEGER NOT NULL,
    lead_record_id INTEGER NOT NULL REFERENCES record (id),
    is_listed      INTEGER NOT NULL DEFAULT 1 CHECK (is_listed IN (0, 1))
) STRICT;

-- Text of a student that a file still being read proposes; empty between imports.
CREATE TABLE student_draft (
    student_id     INTEGER PRIMARY KEY,
    last_name      TEXT NOT NULL,
    first_name     TEXT NOT NULL,
    middle_name    TEXT NOT NULL,
    local_id       TEXT NOT NULL,
    birth_date     TEXT NOT NULL,
    language_code  TEXT NOT NULL,
    grade          INTEGER NOT NULL,
    school         INTEGER NOT NULL,
    district       INTEGER NOT NULL
) STRICT;

CREATE TABLE place (
    code      INTEGER PRIMARY KEY,
    name      TEXT NOT NULL,
    year      INTEGER NOT NULL,
    is_dated  INTEGER NOT NULL CHECK (is_dated IN (0, 1)),
    as_of     INTEGER NOT NULL,
    file_time INTEGER NOT NULL
) STRICT;

-- The whole row as it came (cells: see core/store/cellwriter.h), apart from the narrow record so that scans stay small.
CREATE TABLE record_row (
    id            INTEGER PRIMARY KEY,
    row_header_id INTEGER NOT NULL REFERENCES row_header (id),
    cells         BLOB NOT NULL
) STRICT;

-- One state of one row. id = student x 65536 + number, so that a student's records lie together and in the order of students.
-- identity: the UIN, or below zero SSID, record type and year in one number; a row without UIN (has_uin 0) has the UIN of the row
-- of the same SSID, record type and year that has one.
-- source_id: the file it came from, or a newer one that said the same and disagreed about the year; of a former state, the
-- newest that said it. first_source_id: the file with the oldest as-of that said it; from then on it was known. is_shared: a file gave the UIN
-- to another student as well, and no date in it says which of them is right: both keep their row; so does a UIN of two files whose
-- rows are of two persons (person: core/store/stateindex.h). shared_as_of: of the oldest file that made it so. facts: the typed fields, see
-- core/store/rowcodec.h.
CREATE TABLE record (
    id            INTEGER PRIMARY KEY,
    student_id    INTEGER NOT NULL GENERATED ALWAYS AS (id >> 16) VIRTUAL REFERENCES student (id),
    identity      INTEGER NOT NULL,
    has_uin       INTEGER NOT NULL CHECK (has_uin IN (0, 1)),
    source_id     INTEGER NOT NULL REFERENCES source (id),
    first_source_id INTEGER NOT NULL REFERENCES source (id),
    row_id        INTEGER NOT NULL REFERENCES record_row (id),
    is_current    INTEGER NOT NULL CHECK (is_current IN (0, 1)),
    is_shared     INTEGER NOT NULL DEFAULT 0 CHECK (is_shared IN (0, 1)),
    shared_as_of  INTEGER NOT NULL DEFAULT 0,
    hash_low      INTEGER NOT NULL,
    hash_high     INTEGER NOT NULL,
    score_available INTEGER NOT NULL,
    ssr_available   INTEGER NOT NULL,
    person        INTEGER NOT NULL,
    facts         BLOB NOT NULL
) STRICT;

CREATE INDEX record_shared ON record (identity) WHERE is_shared = 1;

-- Records that this source said again, unchanged, where it was the newest to say so: ids as packed differences.
CREATE TABLE sighting (
    source_id INTEGER PRIMARY KEY REFERENCES source (id),
    records   BLOB NOT NULL
) STRICT;

CREATE TABLE document (
    id       INTEGER PRIMARY KEY,
    ssid     INTEGER NOT NULL,
    year     INTEGER NOT NULL,
    areas    INTEGER NOT NULL,
    language TEXT NOT NULL,
    is_html  INTEGER NOT NULL CHECK (is_html IN (0, 1)),
    pages    INTEGER NOT NULL,
    bytes    INTEGER NOT NULL,
    sha256   BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
    came     INTEGER NOT NULL -- UTC ms: the time of the oldest file it came in
) STRICT;

CREATE INDEX document_ssid ON document (ssid);

CREATE TABLE document_content (
    document_id INTEGER PRIMARY KEY REFERENCES document (id),
    content     BLOB NOT NULL
) STRICT;

-- A TOMS report about who is to test that was read. kind: domain::ListKind. as_of: the day the report tells of, or the time of the file.
CREATE TABLE list_file (
    id            INTEGER PRIMARY KEY,
    generation_id INTEGER REFERENCES generation (id),
    kind          INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 3),
    file_name     TEXT NOT NULL,
    fingerprint   BLOB NOT NULL,
    lea           INTEGER NOT NULL DEFAULT 0,
    lea_name      TEXT NOT NULL DEFAULT '',
    year          INTEGER NOT NULL,
    as_of         INTEGER NOT NULL,
    file_time     INTEGER NOT NULL,
    is_sample     INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
    row_count     INTEGER NOT NULL DEFAULT 0,
    report        BLOB
) STRICT;

-- What such a report said about one thing, from its first to its last as-of without another word in between. item: empty for the student,
-- else the test or the appeal; said: see core/store/listcodec.h. file_time, list_file_id: of the file of the last as-of. A thing that a
-- report does not list is not gone: the report may have been filtered.
CREATE TABLE listing (
    id           INTEGER PRIMARY KEY,
    year         INTEGER NOT NULL,
    ssid         INTEGER NOT NULL,
    kind         INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 3),
    item         TEXT NOT NULL,
    said         TEXT NOT NULL,
    first_as_of  INTEGER NOT NULL,
    last_as_of   INTEGER NOT NULL CHECK (last_as_of >= first_as_of),
    file_time    INTEGER NOT NULL,
    list_file_id INTEGER NOT NULL REFERENCES list_file (id),
    is_current   INTEGER NOT NULL CHECK (is_current IN (0, 1))
) STRICT;

CREATE INDEX listing_thing ON listing (year, ssid, kind, item);

-- A claim report of CERS that was read. as_of: its ReportDate, or the time of the file. year: the newest it has.
CREATE TABLE claim_file (
    id            INTEGER PRIMARY KEY,
    generation_id INTEGER REFERENCES generation (id),
    file_name     TEXT NOT NULL,
    fingerprint   BLOB NOT NULL,
    year          INTEGER NOT NULL,
    as_of         INTEGER NOT NULL,
    file_time     INTEGER NOT NULL,
    is_sample     INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
    row_count     INTEGER NOT NULL,
    report        BLOB NOT NULL
) STRICT;

-- What such reports said of one claim of one group of students: every word with its as-of, of which the newest counts. Of one as-of that of
-- the later file counts, of one file time the larger numbers. grp, value: domain::ClaimGroup and the code of its value. Levels are null
-- where CERS tells none.
CREATE TABLE claim_result (
    year          INTEGER NOT NULL,
    area          INTEGER NOT NULL,
    organization  INTEGER NOT NULL,
    grp           INTEGER NOT NULL CHECK (grp BETWEEN 0 AND 9),
    value         INTEGER NOT NULL CHECK (value BETWEEN 0 AND 8),
    grade         INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 12),
    claim         INTEGER NOT NULL CHECK (claim BETWEEN 0 AND 3),
    as_of         INTEGER NOT NULL,
    file_time     INTEGER NOT NULL,
    claim_file_id INTEGER NOT NULL REFERENCES claim_file (id),
    students      INTEGER NOT NULL CHECK (students >= 0),
    below         INTEGER CHECK (below >= 0),
    near          INTEGER CHECK (near >= 0),
    above         INTEGER CHECK (above >= 0),
    PRIMARY KEY (year, area, organization, grp, value, grade, claim, as_of)
) STRICT, WITHOUT ROWID;

-- What a snapshot of a generation left behind, so that the next one is read and not built: packed columns, see core/analytics/packedcolumns.h, with
-- one empty part at the end. All parts are written in one transaction, after the generation; those of an older one are not read.
CREATE TABLE column_part (
    number        INTEGER PRIMARY KEY,
    generation_id INTEGER NOT NULL REFERENCES generation (id),
    is_end        INTEGER NOT NULL CHECK (is_end IN (0, 1)),
    hash          INTEGER NOT NULL,
    content       BLOB NOT NULL
) STRICT;

-- Every file with a year and an as-of time. Reports about who is to test never decide how new a year with dated scores is.
CREATE VIEW loaded_file AS
    SELECT generation_id, 0 AS kind, id, file_name, basis, year, is_dated, as_of, file_time, lea_name, is_sample, row_count
      FROM source
     UNION ALL
    SELECT generation_id, kind, id, file_name, 0, year, 0, as_of, file_time, lea_name, is_sample, row_count
      FROM list_file;
