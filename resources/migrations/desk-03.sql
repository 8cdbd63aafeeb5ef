-- Groups of students that a person made or a CERS student group file named: a class, a watch list. Members are kept by SSID, so that a
-- group outlives the cache and may name students of whom nothing is loaded. AUTOINCREMENT: an id is never given to another group.

CREATE TABLE student_group (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    name    TEXT    NOT NULL COLLATE NOCASE CHECK (name <> ''),
    school  INTEGER NOT NULL CHECK (school >= 0), -- 0: of no one school
    year    INTEGER NOT NULL CHECK (year >= 0),   -- its spring; 0: of no one year
    subject TEXT    NOT NULL,
    UNIQUE (name, school, year)
) STRICT;

CREATE TABLE student_group_member (
    group_id INTEGER NOT NULL REFERENCES student_group (id) ON DELETE CASCADE,
    ssid     INTEGER NOT NULL CHECK (ssid > 0),
    PRIMARY KEY (group_id, ssid)
) STRICT, WITHOUT ROWID;
