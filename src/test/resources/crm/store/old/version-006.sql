BEGIN;
PRAGMA application_id = 1668443441;
PRAGMA user_version = 6;
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
CREATE TABLE contact_detail (
    id         INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    sort       TEXT NOT NULL CHECK (sort IN ('email', 'phone', 'interest', 'birthday', 'anniversary')),
    text       TEXT NOT NULL,                    -- a date as YYYY-MM-DD, or --MM-DD where the year is unknown
    folded     TEXT NOT NULL,
    confirmed  TEXT NOT NULL,
    UNIQUE (contact_id, sort, folded)
) STRICT;
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
CREATE VIRTUAL TABLE content_search USING fts5 (
    title, note,
    content = 'content', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TABLE content_topic (
    id         INTEGER PRIMARY KEY,
    content_id INTEGER NOT NULL REFERENCES content (id),
    text       TEXT NOT NULL,
    folded     TEXT NOT NULL,
    UNIQUE (content_id, folded)
) STRICT;
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
, goal TEXT, success TEXT, sold TEXT, terms TEXT, pays TEXT CHECK (pays IN ('well', 'late')), discounts INTEGER CHECK (discounts IN (0, 1)), buys TEXT, clock_start TEXT) STRICT;
CREATE TABLE customer_label (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    sort        TEXT NOT NULL CHECK (sort IN ('alias', 'domain', 'email', 'interest', 'tag')),
    text        TEXT NOT NULL,
    folded      TEXT NOT NULL,
    UNIQUE (customer_id, sort, folded)
) STRICT;
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
CREATE TABLE import_seen (
    id         INTEGER PRIMARY KEY,
    source     TEXT NOT NULL,                    -- mail or calendar
    foreign_id TEXT NOT NULL,                    -- a Message-ID; a UID and which of its repetitions
    print      TEXT,                             -- what it said, in short, to tell when it has changed; null where it cannot
    touch_uid  TEXT,                             -- the touch that it became; null where it became none
    UNIQUE (source, foreign_id)
) STRICT;
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
, last_row INTEGER) STRICT;
CREATE TABLE kudos (
    id          INTEGER PRIMARY KEY,
    uid         TEXT NOT NULL UNIQUE,
    customer_id INTEGER REFERENCES customer (id),
    whom        TEXT NOT NULL,
    what        TEXT NOT NULL,
    day         TEXT NOT NULL,
    by_whom     TEXT NOT NULL
) STRICT;
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
CREATE TABLE promise_move (
    id         INTEGER PRIMARY KEY,
    promise_id INTEGER NOT NULL REFERENCES promise (id),
    day        TEXT NOT NULL,
    from_due   TEXT,
    to_due     TEXT NOT NULL,
    reason     TEXT NOT NULL
) STRICT;
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
CREATE TABLE risk_step (
    id       INTEGER PRIMARY KEY,
    risk_id  INTEGER NOT NULL REFERENCES risk (id),
    position INTEGER NOT NULL,
    text     TEXT NOT NULL,
    due      TEXT,
    state    TEXT NOT NULL CHECK (state IN ('open', 'done', 'skipped')),
    settled  TEXT
) STRICT;
CREATE TABLE stage_change (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    stage       TEXT NOT NULL,
    day         TEXT NOT NULL
) STRICT;
CREATE TABLE stale_seen (
    scope       TEXT NOT NULL,
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    PRIMARY KEY (scope, customer_id)
) STRICT;
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
, contact_id INTEGER REFERENCES contact (id), content_id INTEGER REFERENCES content (id), no_reply INTEGER NOT NULL DEFAULT 0 CHECK (no_reply IN (0, 1)), thread TEXT) STRICT;
CREATE VIRTUAL TABLE touch_search USING fts5 (
    note, value, with_whom, link,
    content = 'touch', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TABLE touch_tag (
    id       INTEGER PRIMARY KEY,
    touch_id INTEGER NOT NULL REFERENCES touch (id),
    text     TEXT NOT NULL
) STRICT;
INSERT INTO contact (id, customer_id, name, name_folded, role, channel, note, added, left_on, confirmed) VALUES (1, 1, 'Zoë Smits', 'zoe smits', 'decision-maker', 'email', 'ask for her', '2026-02-01', NULL, '2026-02-02');
INSERT INTO contact (id, customer_id, name, name_folded, role, channel, note, added, left_on, confirmed) VALUES (2, 3, 'Bo', 'bo', NULL, NULL, NULL, '2026-02-01', '2026-05-01', '2026-02-01');
INSERT INTO contact_detail (id, contact_id, sort, text, folded, confirmed) VALUES (1, 1, 'email', 'Zoe.Smits@acme.example', 'zoe.smits@acme.example', '2026-02-01');
INSERT INTO contact_detail (id, contact_id, sort, text, folded, confirmed) VALUES (2, 1, 'phone', '+49 30 1234567', '+49301234567', '2026-02-01');
INSERT INTO contact_detail (id, contact_id, sort, text, folded, confirmed) VALUES (3, 1, 'interest', 'Frost', 'frost', '2026-02-01');
INSERT INTO contact_detail (id, contact_id, sort, text, folded, confirmed) VALUES (4, 1, 'birthday', '--02-29', '--02-29', '2026-02-01');
INSERT INTO contact_detail (id, contact_id, sort, text, folded, confirmed) VALUES (5, 2, 'anniversary', '2019-03-31', '2019-03-31', '2026-02-01');
INSERT INTO content (id, key, title, kind, place, language, good_until, note, added, by_whom) VALUES (1, 'packing-guide', 'Packing against frost', 'article', 'https://example.org/packing', 'en', '2027-01-01', 'for logistics', '2026-02-01', 'kim');
DELETE FROM content_search_config;
INSERT INTO content_search_config (k, v) VALUES ('secure-delete', 1);
INSERT INTO content_search_config (k, v) VALUES ('version', 4);
DELETE FROM content_search_data;
INSERT INTO content_search_data (id, block) VALUES (1, X'010302');
INSERT INTO content_search_data (id, block) VALUES (10, X'000000010101010001010101');
INSERT INTO content_search_data (id, block) VALUES (137438953473, X'000000390830616761696E73740102030103666F7201060101020204726F737401020401066C6F67697374010601010301047061636B010202040C0A090D');
DELETE FROM content_search_docsize;
INSERT INTO content_search_docsize (id, sz) VALUES (1, X'0302');
DELETE FROM content_search_idx;
INSERT INTO content_search_idx (segid, term, pgno) VALUES (1, X'', 2);
INSERT INTO content_topic (id, content_id, text, folded) VALUES (1, 1, 'Frost', 'frost');
INSERT INTO customer (id, key, name, name_folded, stage, stage_since, tier, owner, since, added, window_days, annual_value, renewal, archived, snoozed_until, snooze_reason, note, goal, success, sold, terms, pays, discounts, buys, clock_start) VALUES (1, 'acme', 'Acmé & Söhne', 'acme & sohne', 'customer', '2026-01-01', 'A', 'Kim', '2025-12-24', '2026-01-01', 30, '12000.50', '2026-12-31', NULL, NULL, NULL, 'likes the "short" way; it''s theirs', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO customer (id, key, name, name_folded, stage, stage_since, tier, owner, since, added, window_days, annual_value, renewal, archived, snoozed_until, snooze_reason, note, goal, success, sold, terms, pays, discounts, buys, clock_start) VALUES (2, 'gone', '慣性工業 🌵', '慣性工業 🌵', 'former', '2026-06-30', NULL, NULL, NULL, '2026-01-02', NULL, NULL, NULL, '2026-07-01', '2026-09-01', 'moves house', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO customer (id, key, name, name_folded, stage, stage_since, tier, owner, since, added, window_days, annual_value, renewal, archived, snoozed_until, snooze_reason, note, goal, success, sold, terms, pays, discounts, buys, clock_start) VALUES (3, 'bolt', 'Bolt & Sons', 'bolt & sons', 'customer', '2026-02-01', NULL, NULL, NULL, '2026-02-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'fewer stops', 'one a month', 'two pumps', '30 days', 'late', 1, 'each spring', NULL);
INSERT INTO customer (id, key, name, name_folded, stage, stage_since, tier, owner, since, added, window_days, annual_value, renewal, archived, snoozed_until, snooze_reason, note, goal, success, sold, terms, pays, discounts, buys, clock_start) VALUES (4, 'drift', 'Drift', 'drift', 'customer', '2026-03-01', NULL, NULL, NULL, '2026-03-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-03-15');
INSERT INTO customer_label (id, customer_id, sort, text, folded) VALUES (1, 1, 'alias', 'Söhne', 'sohne');
INSERT INTO customer_label (id, customer_id, sort, text, folded) VALUES (2, 1, 'domain', 'acme.example', 'acme.example');
INSERT INTO customer_label (id, customer_id, sort, text, folded) VALUES (3, 1, 'email', 'Zoe@acme.example', 'zoe@acme.example');
INSERT INTO customer_label (id, customer_id, sort, text, folded) VALUES (4, 1, 'interest', 'Frost', 'frost');
INSERT INTO customer_label (id, customer_id, sort, text, folded) VALUES (5, 2, 'tag', 'fair', 'fair');
INSERT INTO document (id, uid, customer_id, sort, title, place, version, sha256, final, replaces, added, by_whom) VALUES (1, 'd000000001', 1, 'contract', 'Contract', 'https://example.org/contract', '1', '0000000000000000000000000000000000000000000000000000000000000000', 0, NULL, '2026-02-01', 'kim');
INSERT INTO document (id, uid, customer_id, sort, title, place, version, sha256, final, replaces, added, by_whom) VALUES (2, 'd000000002', 1, 'contract', 'Contract', 'https://example.org/contract', '2', NULL, 1, 1, '2026-02-02', 'kim');
INSERT INTO handoff (id, uid, customer_id, from_whom, to_whom, started, forced, missing, note, state, settled, reason) VALUES (1, 'h000000001', 1, 'anna', 'Kim', '2026-02-01', 'no time', 'goal', 'be kind', 'rejected', '2026-02-02', 'too much');
INSERT INTO handoff (id, uid, customer_id, from_whom, to_whom, started, forced, missing, note, state, settled, reason) VALUES (2, 'h000000002', 3, NULL, 'anna', '2026-02-03', NULL, NULL, NULL, 'open', NULL, NULL);
INSERT INTO import (id, journal_id, source, origin, added, changed, known, skipped) VALUES (1, 7, 'mail', 'inbox', 2, 0, 0, 1);
INSERT INTO import_seen (id, source, foreign_id, print, touch_uid) VALUES (1, 'mail', 'one@drift.example', 'print', 't000000007');
INSERT INTO import_seen (id, source, foreign_id, print, touch_uid) VALUES (2, 'mail', 'two@drift.example', NULL, 't000000008');
INSERT INTO journal (id, at, by_whom, command, undoes, undone_by) VALUES (1, 1767222000, 'kim', 'add acme', NULL, NULL);
INSERT INTO journal (id, at, by_whom, command, undoes, undone_by) VALUES (2, 1767308400, 'kim', 'touch acme', NULL, NULL);
INSERT INTO journal (id, at, by_whom, command, undoes, undone_by) VALUES (3, 1767308500, 'anna', 'edit acme', NULL, NULL);
INSERT INTO journal (id, at, by_whom, command, undoes, undone_by) VALUES (4, 1767308600, 'anna', 'edit gone', NULL, 5);
INSERT INTO journal (id, at, by_whom, command, undoes, undone_by) VALUES (5, 1767308700, 'anna', 'undo', 4, NULL);
INSERT INTO journal (id, at, by_whom, command, undoes, undone_by) VALUES (6, 1770400000, 'kim', 'contact add zoe', NULL, NULL);
INSERT INTO journal (id, at, by_whom, command, undoes, undone_by) VALUES (7, 1772600000, 'kim', 'import mail inbox', NULL, NULL);
INSERT INTO journal (id, at, by_whom, command, undoes, undone_by) VALUES (8, 1772700000, 'kim', 'import mail inbox', NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (1, 1, 'customer', 1, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (2, 1, 'customer', 2, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (3, 1, 'customer_label', 1, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (4, 1, 'customer_label', 2, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (5, 1, 'customer_label', 3, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (6, 1, 'customer_label', 4, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (7, 1, 'customer_label', 5, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (8, 1, 'stage_change', 1, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (9, 1, 'stage_change', 2, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (10, 1, 'stage_change', 3, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (11, 2, 'touch', 1, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (12, 2, 'touch', 2, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (13, 2, 'touch', 3, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (14, 2, 'touch', 4, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (15, 2, 'touch_tag', 1, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (16, 2, 'touch_tag', 2, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (17, 3, 'customer', 1, '{"id":1,"key":"acme","name":"Acmé","name_folded":"acme","stage":"customer","stage_since":"2026-01-01","tier":"B","owner":null,"since":null,"added":"2026-01-01","window_days":null,"annual_value":null,"renewal":null,"archived":null,"snoozed_until":null,"snooze_reason":null,"note":null}', '{"id":1,"key":"acme","name":"Acmé & Söhne","name_folded":"acme & sohne","stage":"customer","stage_since":"2026-01-01","tier":"A","owner":"Kim","since":"2025-12-24","added":"2026-01-01","window_days":30,"annual_value":"12000.50","renewal":"2026-12-31","archived":null,"snoozed_until":null,"snooze_reason":null,"note":"likes the \"short\" way; it''s theirs"}', NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (18, 6, 'customer', 3, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (19, 6, 'touch', 5, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (20, 6, 'touch', 6, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (21, 6, 'contact', 1, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (22, 6, 'contact', 2, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (23, 6, 'contact_detail', 1, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (24, 6, 'contact_detail', 2, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (25, 6, 'contact_detail', 3, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (26, 6, 'contact_detail', 4, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (27, 6, 'contact_detail', 5, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (28, 6, 'content', 1, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (29, 6, 'content_topic', 1, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (30, 6, 'promise', 1, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (31, 6, 'promise', 2, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (32, 6, 'promise', 3, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (33, 6, 'promise_move', 1, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (34, 6, 'document', 1, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (35, 6, 'document', 2, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (36, 6, 'handoff', 1, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (37, 6, 'handoff', 2, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (38, 6, 'survey', 1, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (39, 6, 'risk', 1, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (40, 6, 'risk_step', 1, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (41, 6, 'kudos', 1, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (42, 7, 'customer', 4, NULL, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (43, 7, 'touch', 7, NULL, NULL, 8);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (44, 7, 'import_seen', 1, NULL, NULL, 2);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after, last_row) VALUES (45, 8, 'touch', 9, NULL, NULL, NULL);
INSERT INTO kudos (id, uid, customer_id, whom, what, day, by_whom) VALUES (1, 'k000000001', 3, 'anna', 'drove there in the snow', '2026-02-08', 'kim');
INSERT INTO promise (id, uid, customer_id, contact_id, side, who, what, made, due, first_due, price, terms, state, settled, reason, touch_id) VALUES (1, 'p000000001', 1, 1, 'us', 'kim', 'the guide', '2026-02-01', '2026-02-10', '2026-02-05', '99.90', 'net', 'kept', '2026-02-03', NULL, 5);
INSERT INTO promise (id, uid, customer_id, contact_id, side, who, what, made, due, first_due, price, terms, state, settled, reason, touch_id) VALUES (2, 'p000000002', 3, NULL, 'them', 'kim', 'an answer', '2026-02-01', NULL, NULL, NULL, NULL, 'broken', '2026-03-01', 'they forgot', NULL);
INSERT INTO promise (id, uid, customer_id, contact_id, side, who, what, made, due, first_due, price, terms, state, settled, reason, touch_id) VALUES (3, 'p000000003', 3, NULL, 'us', 'anna', 'a visit', '2026-02-01', '2026-02-20', '2026-02-20', NULL, NULL, 'open', NULL, NULL, NULL);
INSERT INTO promise_move (id, promise_id, day, from_due, to_due, reason) VALUES (1, 1, '2026-02-02', '2026-02-05', '2026-02-10', 'snow');
INSERT INTO risk (id, uid, customer_id, reason, folded, severity, owner, play, opened, closed, outcome, note) VALUES (1, 'r000000001', 3, 'Late payer', 'late payer', 'high', 'kim', 'late-payer', '2026-02-07', '2026-03-07', 'saved', 'rang them');
INSERT INTO risk_step (id, risk_id, position, text, due, state, settled) VALUES (1, 1, 1, 'ring them', '2026-02-10', 'done', '2026-02-09');
INSERT INTO stage_change (id, customer_id, stage, day) VALUES (1, 1, 'prospect', '2025-11-01');
INSERT INTO stage_change (id, customer_id, stage, day) VALUES (2, 1, 'customer', '2026-01-01');
INSERT INTO stage_change (id, customer_id, stage, day) VALUES (3, 2, 'former', '2026-06-30');
INSERT INTO stale_seen (scope, customer_id) VALUES ('', 1);
INSERT INTO stale_seen (scope, customer_id) VALUES ('', 2);
INSERT INTO stale_seen (scope, customer_id) VALUES ('owner=Kim', 1);
INSERT INTO survey (id, uid, customer_id, contact_id, day, occasion, score, again, words, by_whom, acted) VALUES (1, 's000000001', 3, 2, '2026-02-05', '90-days', 3, 0, 'too slow', 'kim', '2026-02-06');
INSERT INTO touch (id, uid, customer_id, day, at, utc_offset, kind, channel, direction, adds_value, contact, cancelled, value, note, link, with_whom, by_whom, contact_id, content_id, no_reply, thread) VALUES (1, 't000000001', 1, '2026-01-02', -1, 0, 'tip', 'call', 'out', 1, 1, 0, 'how to keep frost out', 'before the index', 'https://example.org/?a=1&b=2', 'Zoë Smits', 'kim', NULL, NULL, 0, NULL);
INSERT INTO touch (id, uid, customer_id, day, at, utc_offset, kind, channel, direction, adds_value, contact, cancelled, value, note, link, with_whom, by_whom, contact_id, content_id, no_reply, thread) VALUES (2, 't000000002', 1, '2026-03-29', 1774749600, 7200, 'complaint', 'email', 'in', 0, 1, 0, NULL, unistr('first line\u000asecond line; -- no comment'), NULL, NULL, 'anna', NULL, NULL, 0, NULL);
INSERT INTO touch (id, uid, customer_id, day, at, utc_offset, kind, channel, direction, adds_value, contact, cancelled, value, note, link, with_whom, by_whom, contact_id, content_id, no_reply, thread) VALUES (3, 't000000003', 2, '2026-02-01', -1, 0, 'internal', 'other', 'out', 0, 0, 0, NULL, 'among ourselves', NULL, NULL, 'kim', NULL, NULL, 0, NULL);
INSERT INTO touch (id, uid, customer_id, day, at, utc_offset, kind, channel, direction, adds_value, contact, cancelled, value, note, link, with_whom, by_whom, contact_id, content_id, no_reply, thread) VALUES (4, 't000000004', 2, '2026-12-01', -1, 0, 'check-in', 'meeting', 'out', 1, 1, 1, NULL, NULL, NULL, NULL, 'kim', NULL, NULL, 0, NULL);
INSERT INTO touch (id, uid, customer_id, day, at, utc_offset, kind, channel, direction, adds_value, contact, cancelled, value, note, link, with_whom, by_whom, contact_id, content_id, no_reply, thread) VALUES (5, 't000000005', 1, '2026-02-03', -1, 0, 'article', 'email', 'out', 1, 1, 0, NULL, 'as promised', NULL, NULL, 'kim', 1, 1, 0, NULL);
INSERT INTO touch (id, uid, customer_id, day, at, utc_offset, kind, channel, direction, adds_value, contact, cancelled, value, note, link, with_whom, by_whom, contact_id, content_id, no_reply, thread) VALUES (6, 't000000006', 3, '2026-02-04', -1, 0, 'contact', 'email', 'in', 0, 1, 0, NULL, 'thanks', NULL, NULL, 'kim', 2, NULL, 1, NULL);
INSERT INTO touch (id, uid, customer_id, day, at, utc_offset, kind, channel, direction, adds_value, contact, cancelled, value, note, link, with_whom, by_whom, contact_id, content_id, no_reply, thread) VALUES (7, 't000000007', 4, '2026-03-02', 1772438400, 3600, 'contact', 'email', 'in', 0, 1, 0, NULL, 'a mail', NULL, NULL, 'kim', NULL, NULL, 0, NULL);
INSERT INTO touch (id, uid, customer_id, day, at, utc_offset, kind, channel, direction, adds_value, contact, cancelled, value, note, link, with_whom, by_whom, contact_id, content_id, no_reply, thread) VALUES (8, 't000000008', 4, '2026-03-03', 1772524800, 3600, 'contact', 'email', 'out', 0, 1, 0, NULL, 'our answer', NULL, NULL, 'kim', NULL, NULL, 0, NULL);
INSERT INTO touch (id, uid, customer_id, day, at, utc_offset, kind, channel, direction, adds_value, contact, cancelled, value, note, link, with_whom, by_whom, contact_id, content_id, no_reply, thread) VALUES (9, 't000000009', 4, '2026-03-04', 1772611200, 3600, 'contact', 'email', 'in', 0, 1, 0, NULL, 're: our answer', NULL, NULL, 'kim', NULL, NULL, 0, 'print');
DELETE FROM touch_search_config;
INSERT INTO touch_search_config (k, v) VALUES ('secure-delete', 1);
INSERT INTO touch_search_config (k, v) VALUES ('version', 4);
DELETE FROM touch_search_data;
INSERT INTO touch_search_data (id, block) VALUES (1, X'0915050207');
INSERT INTO touch_search_data (id, block) VALUES (10, X'000000010104040004010101020101030101040101');
INSERT INTO touch_search_data (id, block) VALUES (137438953473, X'000000F002303101060103060101320106010308010161010601030502046D6F6E670302020101620106010307020565666F72650102020107636F6D6D656E7402020701076578616D706C650106010303010566697273740202020204726F737401060101050103686F77010601010202047474707301060103020105696E64657801020401046B656570010601010401046C696E650204030401026E6F02020601036F726701060103040208757273656C766573030203030174010601010601067365636F6E6402020402046D6974730106010203010374686501020302016F010601010301037A6F6501060102020408080809080A0C0E0A0B0A0B0A0B0A070A0D080B0B0808');
INSERT INTO touch_search_data (id, block) VALUES (274877906945, X'0000002303306173050202010870726F6D6973656405020301067468616E6B7306020204070D');
INSERT INTO touch_search_data (id, block) VALUES (412316860417, X'0000002502306107020202056E7377657208020301046D61696C07020301036F757208020204060A09');
INSERT INTO touch_search_data (id, block) VALUES (549755813889, X'0000001E0730616E7377657209020401036F757209020301027265090202040B08');
DELETE FROM touch_search_docsize;
INSERT INTO touch_search_docsize (id, sz) VALUES (1, X'03050207');
INSERT INTO touch_search_docsize (id, sz) VALUES (2, X'06000000');
INSERT INTO touch_search_docsize (id, sz) VALUES (3, X'02000000');
INSERT INTO touch_search_docsize (id, sz) VALUES (4, X'00000000');
INSERT INTO touch_search_docsize (id, sz) VALUES (5, X'02000000');
INSERT INTO touch_search_docsize (id, sz) VALUES (6, X'01000000');
INSERT INTO touch_search_docsize (id, sz) VALUES (7, X'02000000');
INSERT INTO touch_search_docsize (id, sz) VALUES (8, X'02000000');
INSERT INTO touch_search_docsize (id, sz) VALUES (9, X'03000000');
DELETE FROM touch_search_idx;
INSERT INTO touch_search_idx (segid, term, pgno) VALUES (1, X'', 2);
INSERT INTO touch_search_idx (segid, term, pgno) VALUES (2, X'', 2);
INSERT INTO touch_search_idx (segid, term, pgno) VALUES (3, X'', 2);
INSERT INTO touch_search_idx (segid, term, pgno) VALUES (4, X'', 2);
INSERT INTO touch_tag (id, touch_id, text) VALUES (1, 1, 'winter');
INSERT INTO touch_tag (id, touch_id, text) VALUES (2, 1, 'pump');
CREATE INDEX customer_name ON customer (name_folded);
CREATE INDEX customer_label_folded ON customer_label (folded);
CREATE INDEX stage_change_customer ON stage_change (customer_id, day);
CREATE INDEX touch_customer ON touch (customer_id, day, at);
CREATE INDEX touch_day ON touch (day, at);
CREATE INDEX touch_value ON touch (customer_id, day, at) WHERE contact = 1 AND cancelled = 0 AND adds_value = 1;
CREATE INDEX touch_out ON touch (customer_id, day, at) WHERE contact = 1 AND cancelled = 0 AND direction = 'out';
CREATE INDEX touch_in ON touch (customer_id, day, at) WHERE contact = 1 AND cancelled = 0 AND direction = 'in';
CREATE INDEX touch_human ON touch (customer_id, day, at)
    WHERE contact = 1 AND cancelled = 0 AND channel IN ('call', 'meeting', 'visit');
CREATE INDEX touch_tag_touch ON touch_tag (touch_id);
CREATE INDEX journal_change_entry ON journal_change (journal_id);
CREATE INDEX journal_change_row ON journal_change (table_name, row_id);
CREATE TRIGGER touch_search_insert AFTER INSERT ON touch BEGIN
    INSERT INTO touch_search (rowid, note, value, with_whom, link)
    VALUES (new.id, new.note, new.value, new.with_whom, new.link);
END;
CREATE TRIGGER touch_search_delete AFTER DELETE ON touch BEGIN
    INSERT INTO touch_search (touch_search, rowid, note, value, with_whom, link)
    VALUES ('delete', old.id, old.note, old.value, old.with_whom, old.link);
END;
CREATE INDEX contact_name ON contact (name_folded);
CREATE INDEX contact_detail_folded ON contact_detail (folded);
CREATE INDEX content_topic_folded ON content_topic (folded);
CREATE INDEX touch_contact ON touch (contact_id, day, at) WHERE contact_id IS NOT NULL;
CREATE INDEX touch_contact_value ON touch (contact_id, day, at)
    WHERE contact_id IS NOT NULL AND contact = 1 AND cancelled = 0 AND adds_value = 1;
CREATE INDEX touch_content ON touch (content_id, customer_id) WHERE content_id IS NOT NULL;
CREATE INDEX promise_customer ON promise (customer_id, state, due);
CREATE INDEX promise_open ON promise (due) WHERE state = 'open';
CREATE INDEX promise_settled ON promise (settled) WHERE settled IS NOT NULL;
CREATE INDEX promise_touch ON promise (touch_id) WHERE touch_id IS NOT NULL;
CREATE INDEX promise_move_promise ON promise_move (promise_id);
CREATE INDEX document_customer ON document (customer_id);
CREATE INDEX handoff_customer ON handoff (customer_id, state);
CREATE INDEX handoff_open ON handoff (to_whom) WHERE state = 'open';
CREATE INDEX survey_customer ON survey (customer_id, day);
CREATE INDEX risk_customer ON risk (customer_id, closed);
CREATE INDEX risk_step_risk ON risk_step (risk_id, position);
CREATE INDEX kudos_day ON kudos (day);
CREATE TRIGGER content_search_insert AFTER INSERT ON content BEGIN
    INSERT INTO content_search (rowid, title, note) VALUES (new.id, new.title, new.note);
END;
CREATE TRIGGER content_search_delete AFTER DELETE ON content BEGIN
    INSERT INTO content_search (content_search, rowid, title, note) VALUES ('delete', old.id, old.title, old.note);
END;
CREATE TRIGGER content_search_update AFTER UPDATE ON content BEGIN
    INSERT INTO content_search (content_search, rowid, title, note) VALUES ('delete', old.id, old.title, old.note);
    INSERT INTO content_search (rowid, title, note) VALUES (new.id, new.title, new.note);
END;
CREATE INDEX import_journal ON import (journal_id);
CREATE INDEX promise_contact ON promise (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX survey_contact ON survey (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX touch_thread ON touch (thread) WHERE thread IS NOT NULL;
CREATE TRIGGER touch_search_update AFTER UPDATE OF note, value, with_whom, link ON touch BEGIN
    INSERT INTO touch_search (touch_search, rowid, note, value, with_whom, link)
    VALUES ('delete', old.id, old.note, old.value, old.with_whom, old.link);
    INSERT INTO touch_search (rowid, note, value, with_whom, link)
    VALUES (new.id, new.note, new.value, new.with_whom, new.link);
END;
COMMIT;
