-- What keeps a customer: people, promises, content, documents, handoffs, answers, risks, kudos.

-- What a customer wants of us and how it buys. "pays" is well or late; "discounts" is 1 where it always asks for one;
-- "buys" is how often, in the user's words.
ALTER TABLE customer ADD COLUMN goal TEXT;
ALTER TABLE customer ADD COLUMN success TEXT;
ALTER TABLE customer ADD COLUMN sold TEXT;
ALTER TABLE customer ADD COLUMN terms TEXT;
ALTER TABLE customer ADD COLUMN pays TEXT CHECK (pays IN ('well', 'late'));
ALTER TABLE customer ADD COLUMN discounts INTEGER CHECK (discounts IN (0, 1));
ALTER TABLE customer ADD COLUMN buys TEXT;

CREATE TABLE contact (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    name        TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    role        TEXT CHECK (role IN ('decision-maker', 'influencer', 'user', 'authority', 'payer')),
    channel     TEXT,                            -- how they like to be reached
    note        TEXT,
    added       TEXT NOT NULL,
    left_on     TEXT,                            -- the day they left the firm
    confirmed   TEXT NOT NULL,                   -- the day name, role and channel were last known to be true
    UNIQUE (customer_id, name_folded)
) STRICT;

CREATE INDEX contact_name ON contact (name_folded);

-- Everything a contact has several of, and dates of theirs; each with the day it was last known to be true.
CREATE TABLE contact_detail (
    id         INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    sort       TEXT NOT NULL CHECK (sort IN ('email', 'phone', 'interest', 'birthday', 'anniversary')),
    text       TEXT NOT NULL,                    -- a date as YYYY-MM-DD, or --MM-DD where the year is unknown
    folded     TEXT NOT NULL,
    confirmed  TEXT NOT NULL,
    UNIQUE (contact_id, sort, folded)
) STRICT;

CREATE INDEX contact_detail_folded ON contact_detail (folded);

CREATE TABLE content (
    id         INTEGER PRIMARY KEY,
    key        TEXT NOT NULL UNIQUE,             -- short, such as packing-guide
    title      TEXT NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('article', 'tip', 'document', 'event')),
    place      TEXT,                             -- a link or the path of a file
    language   TEXT,                             -- such as en or de
    good_until TEXT,
    note       TEXT,
    added      TEXT NOT NULL,
    by_whom    TEXT NOT NULL
) STRICT;

CREATE TABLE content_topic (
    id         INTEGER PRIMARY KEY,
    content_id INTEGER NOT NULL REFERENCES content (id),
    text       TEXT NOT NULL,
    folded     TEXT NOT NULL,
    UNIQUE (content_id, folded)
) STRICT;

CREATE INDEX content_topic_folded ON content_topic (folded);

-- With whom a touch was and what was given, where we know it by more than its words. "no_reply" is 1 where something that
-- came in needs no answer.
ALTER TABLE touch ADD COLUMN contact_id INTEGER REFERENCES contact (id);
ALTER TABLE touch ADD COLUMN content_id INTEGER REFERENCES content (id);
ALTER TABLE touch ADD COLUMN no_reply INTEGER NOT NULL DEFAULT 0 CHECK (no_reply IN (0, 1));

CREATE INDEX touch_contact ON touch (contact_id, day, at) WHERE contact_id IS NOT NULL;
CREATE INDEX touch_contact_value ON touch (contact_id, day, at)
    WHERE contact_id IS NOT NULL AND contact = 1 AND cancelled = 0 AND adds_value = 1;
CREATE INDEX touch_content ON touch (content_id, customer_id) WHERE content_id IS NOT NULL;

CREATE TABLE promise (
    id          INTEGER PRIMARY KEY,
    uid         TEXT NOT NULL UNIQUE,            -- the id that users see, made by the client
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    contact_id  INTEGER REFERENCES contact (id), -- to whom, or by whom where they promised
    side        TEXT NOT NULL CHECK (side IN ('us', 'them')),
    who         TEXT NOT NULL,                   -- who of us is to keep it, or look after theirs
    what        TEXT NOT NULL,
    made        TEXT NOT NULL,
    due         TEXT,
    first_due   TEXT,                            -- never forgotten, however often it is moved
    price       TEXT,                            -- a decimal number, exact
    terms       TEXT,
    state       TEXT NOT NULL CHECK (state IN ('open', 'kept', 'broken')),
    settled     TEXT,                            -- the day it was kept or broken
    reason      TEXT,                            -- why it was broken
    touch_id    INTEGER REFERENCES touch (id)    -- the touch that kept it
) STRICT;

CREATE INDEX promise_customer ON promise (customer_id, state, due);
CREATE INDEX promise_open ON promise (due) WHERE state = 'open';
CREATE INDEX promise_settled ON promise (settled) WHERE settled IS NOT NULL;
CREATE INDEX promise_touch ON promise (touch_id) WHERE touch_id IS NOT NULL;

CREATE TABLE promise_move (
    id         INTEGER PRIMARY KEY,
    promise_id INTEGER NOT NULL REFERENCES promise (id),
    day        TEXT NOT NULL,
    from_due   TEXT,
    to_due     TEXT NOT NULL,
    reason     TEXT NOT NULL
) STRICT;

CREATE INDEX promise_move_promise ON promise_move (promise_id);

CREATE TABLE document (
    id          INTEGER PRIMARY KEY,
    uid         TEXT NOT NULL UNIQUE,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    sort        TEXT NOT NULL CHECK (sort IN ('specification', 'design', 'contract', 'minutes', 'other')),
    title       TEXT NOT NULL,
    place       TEXT NOT NULL,                   -- an absolute path or a URL
    version     TEXT,
    sha256      TEXT,                            -- of a local file when it was added
    final       INTEGER NOT NULL CHECK (final IN (0, 1)),
    replaces    INTEGER REFERENCES document (id),
    added       TEXT NOT NULL,
    by_whom     TEXT NOT NULL
) STRICT;

CREATE INDEX document_customer ON document (customer_id);

CREATE TABLE handoff (
    id           INTEGER PRIMARY KEY,
    uid          TEXT NOT NULL UNIQUE,
    customer_id  INTEGER NOT NULL REFERENCES customer (id),
    from_whom    TEXT,
    to_whom      TEXT NOT NULL,
    started      TEXT NOT NULL,
    forced       TEXT,                           -- why it was started although something was missing
    missing      TEXT,                           -- what was missing then
    note         TEXT,
    state        TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'rejected')),
    settled      TEXT,
    reason       TEXT                            -- why it was rejected
) STRICT;

CREATE INDEX handoff_customer ON handoff (customer_id, state);
CREATE INDEX handoff_open ON handoff (to_whom) WHERE state = 'open';

CREATE TABLE survey (
    id          INTEGER PRIMARY KEY,
    uid         TEXT NOT NULL UNIQUE,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    contact_id  INTEGER REFERENCES contact (id),
    day         TEXT NOT NULL,
    occasion    TEXT NOT NULL CHECK (occasion IN ('project-end', '90-days', 'yearly', 'other')),
    score       INTEGER CHECK (score BETWEEN 0 AND 10),
    again       INTEGER CHECK (again IN (0, 1)), -- would you choose us again?
    words       TEXT,
    by_whom     TEXT NOT NULL,
    acted       TEXT                             -- the day somebody acted on a bad answer
) STRICT;

CREATE INDEX survey_customer ON survey (customer_id, day);

CREATE TABLE risk (
    id          INTEGER PRIMARY KEY,
    uid         TEXT NOT NULL UNIQUE,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    reason      TEXT NOT NULL,
    folded      TEXT NOT NULL,
    severity    TEXT NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
    owner       TEXT NOT NULL,
    play        TEXT,
    opened      TEXT NOT NULL,
    closed      TEXT,
    outcome     TEXT CHECK (outcome IN ('saved', 'lost', 'false-alarm')),
    note        TEXT
) STRICT;

CREATE INDEX risk_customer ON risk (customer_id, closed);

CREATE TABLE risk_step (
    id       INTEGER PRIMARY KEY,
    risk_id  INTEGER NOT NULL REFERENCES risk (id),
    position INTEGER NOT NULL,
    text     TEXT NOT NULL,
    due      TEXT,
    state    TEXT NOT NULL CHECK (state IN ('open', 'done', 'skipped')),
    settled  TEXT
) STRICT;

CREATE INDEX risk_step_risk ON risk_step (risk_id, position);

CREATE TABLE kudos (
    id          INTEGER PRIMARY KEY,
    uid         TEXT NOT NULL UNIQUE,
    customer_id INTEGER REFERENCES customer (id),
    whom        TEXT NOT NULL,
    what        TEXT NOT NULL,
    day         TEXT NOT NULL,
    by_whom     TEXT NOT NULL
) STRICT;

CREATE INDEX kudos_day ON kudos (day);
