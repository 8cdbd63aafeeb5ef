-- What a person made. Migrated forward forever: never change this file once it was released, add the next number.

CREATE TABLE about (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
