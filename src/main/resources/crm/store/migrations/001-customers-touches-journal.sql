-- The first store: customers, the touches with them, and a journal of every change.
-- Days are text, YYYY-MM-DD: they sort, and no zone moves them. Moments are seconds since 1970, UTC.

CREATE TABLE customer (
    id            INTEGER PRIMARY KEY,
    key           TEXT NOT NULL UNIQUE,          -- lower case, without accents
    name          TEXT NOT NULL,
    name_folded   TEXT NOT NULL,                 -- the name without case and accents: what searches compare
    stage         TEXT NOT NULL CHECK (stage IN ('suspect', 'prospect', 'customer', 'former')),
    stage_since   TEXT NOT NULL,
    tier          TEXT,
    owner         TEXT,
    since         TEXT,                          -- the sale date
    added         TEXT NOT NULL,
    window_days   INTEGER CHECK (window_days > 0),
    annual_value  TEXT,                          -- a decimal number, exact
    renewal       TEXT,
    archived      TEXT,
    snoozed_until TEXT,
    snooze_reason TEXT,
    note          TEXT
) STRICT;

CREATE INDEX customer_name ON customer (name_folded);

-- Everything a customer has several of.
CREATE TABLE customer_label (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    sort        TEXT NOT NULL CHECK (sort IN ('alias', 'domain', 'email', 'interest', 'tag')),
    text        TEXT NOT NULL,
    folded      TEXT NOT NULL,
    UNIQUE (customer_id, sort, folded)
) STRICT;

CREATE INDEX customer_label_folded ON customer_label (folded);

-- Each entry into a stage; the latest is repeated in customer.stage.
CREATE TABLE stage_change (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    stage       TEXT NOT NULL,
    day         TEXT NOT NULL
) STRICT;

CREATE INDEX stage_change_customer ON stage_change (customer_id, day);

CREATE TABLE touch (
    id          INTEGER PRIMARY KEY,             -- in the order in which touches were logged
    uid         TEXT NOT NULL UNIQUE,            -- the id that users see: made by the client, so that a repeated write cannot double it
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    day         TEXT NOT NULL,
    at          INTEGER NOT NULL,                -- -1 where only the day is known
    utc_offset  INTEGER NOT NULL,                -- seconds, where it was logged; 0 where only the day is known
    kind        TEXT NOT NULL,
    channel     TEXT NOT NULL,
    direction   TEXT NOT NULL CHECK (direction IN ('out', 'in')),
    adds_value  INTEGER NOT NULL CHECK (adds_value IN (0, 1)),
    contact     INTEGER NOT NULL CHECK (contact IN (0, 1)),    -- 0 for a note among ourselves
    cancelled   INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
    value       TEXT,
    note        TEXT,
    link        TEXT,
    with_whom   TEXT,
    by_whom     TEXT NOT NULL
) STRICT;

-- The log of one customer, and of all.
CREATE INDEX touch_customer ON touch (customer_id, day, at);
CREATE INDEX touch_day ON touch (day, at);

-- One index a clock: the newest touch of each sort is its last entry for the customer. Notes among ourselves and
-- cancelled touches move no clock, so they are in none of them.
CREATE INDEX touch_value ON touch (customer_id, day, at) WHERE contact = 1 AND cancelled = 0 AND adds_value = 1;
CREATE INDEX touch_out ON touch (customer_id, day, at) WHERE contact = 1 AND cancelled = 0 AND direction = 'out';
CREATE INDEX touch_in ON touch (customer_id, day, at) WHERE contact = 1 AND cancelled = 0 AND direction = 'in';
CREATE INDEX touch_human ON touch (customer_id, day, at)
    WHERE contact = 1 AND cancelled = 0 AND channel IN ('call', 'meeting', 'visit');

CREATE TABLE touch_tag (
    id       INTEGER PRIMARY KEY,
    touch_id INTEGER NOT NULL REFERENCES touch (id),
    text     TEXT NOT NULL
) STRICT;

CREATE INDEX touch_tag_touch ON touch_tag (touch_id);

-- The journal: one entry a command that changed anything, and under it each row it changed. "before" and "after" are the
-- row as a JSON object; no "before" means the row was new, no "after" that it was new (it is in its table) or is gone.
CREATE TABLE journal (
    id        INTEGER PRIMARY KEY,
    at        INTEGER NOT NULL,
    by_whom   TEXT NOT NULL,
    command   TEXT NOT NULL,
    undoes    INTEGER REFERENCES journal (id),
    undone_by INTEGER REFERENCES journal (id)
) STRICT;

CREATE TABLE journal_change (
    id         INTEGER PRIMARY KEY,
    journal_id INTEGER NOT NULL REFERENCES journal (id),
    table_name TEXT NOT NULL,
    row_id     INTEGER NOT NULL,
    before     TEXT,
    after      TEXT
) STRICT;

CREATE INDEX journal_change_entry ON journal_change (journal_id);
CREATE INDEX journal_change_row ON journal_change (table_name, row_id);

-- Which customers the last "crm stale --newly" run with the same filters found stale.
CREATE TABLE stale_seen (
    scope       TEXT NOT NULL,
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    PRIMARY KEY (scope, customer_id)
) STRICT;
