-- What was taken in from outside.

-- Rows that one command added one after the other stand in the journal as one change, from row_id to last_row. Null where
-- it is a single row. A "before" that is an empty object says that the row is gone and its words were not kept: so many rows
-- were taken back at once that this cannot be done again.
ALTER TABLE journal_change ADD COLUMN last_row INTEGER;

-- Each import that changed anything; its entry in the journal says who and when, and whether it was taken back.
CREATE TABLE import (
    id         INTEGER PRIMARY KEY,
    journal_id INTEGER NOT NULL REFERENCES journal (id),
    source     TEXT NOT NULL,                    -- mail, calendar, contacts, customers, touches or content
    origin     TEXT NOT NULL,                    -- the files as they were named; - for standard input
    added      INTEGER NOT NULL,
    changed    INTEGER NOT NULL,
    known      INTEGER NOT NULL,                 -- there already, as they are
    skipped    INTEGER NOT NULL
) STRICT;

CREATE INDEX import_journal ON import (journal_id);

-- What of the outside was taken in, by the name it has there, so that the same input twice changes nothing, not even where
-- what it became was removed since.
CREATE TABLE import_seen (
    id         INTEGER PRIMARY KEY,
    source     TEXT NOT NULL,                    -- mail or calendar
    foreign_id TEXT NOT NULL,                    -- a Message-ID; a UID and which of its repetitions
    print      TEXT,                             -- what it said, in short, to tell when it has changed; null where it cannot
    touch_uid  TEXT,                             -- the touch that it became; null where it became none
    UNIQUE (source, foreign_id)
) STRICT;

-- The day a customer's clock was set to start, where neither the sale nor the day it was added is to decide: "crm spread".
ALTER TABLE customer ADD COLUMN clock_start TEXT;

-- Whoever takes people back looks for what hangs on them.
CREATE INDEX promise_contact ON promise (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX survey_contact ON survey (contact_id) WHERE contact_id IS NOT NULL;
