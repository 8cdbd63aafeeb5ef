-- What a person asked and gave a name to (reports, views), and what was told to the public: kind says which, body is JSON.

CREATE TABLE saved_question (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;
