BEGIN;
PRAGMA application_id = 1668443441;
PRAGMA user_version = 2;
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
CREATE TABLE customer_label (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    sort        TEXT NOT NULL CHECK (sort IN ('alias', 'domain', 'email', 'interest', 'tag')),
    text        TEXT NOT NULL,
    folded      TEXT NOT NULL,
    UNIQUE (customer_id, sort, folded)
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
CREATE VIRTUAL TABLE touch_search USING fts5 (
    note, value, with_whom, link,
    content = 'touch', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TABLE touch_tag (
    id       INTEGER PRIMARY KEY,
    touch_id INTEGER NOT NULL REFERENCES touch (id),
    text     TEXT NOT NULL
) STRICT;
INSERT INTO customer (id, key, name, name_folded, stage, stage_since, tier, owner, since, added, window_days, annual_value, renewal, archived, snoozed_until, snooze_reason, note) VALUES (1, 'acme', 'Acmé & Söhne', 'acme & sohne', 'customer', '2026-01-01', 'A', 'Kim', '2025-12-24', '2026-01-01', 30, '12000.50', '2026-12-31', NULL, NULL, NULL, 'likes the "short" way; it''s theirs');
INSERT INTO customer (id, key, name, name_folded, stage, stage_since, tier, owner, since, added, window_days, annual_value, renewal, archived, snoozed_until, snooze_reason, note) VALUES (2, 'gone', '慣性工業 🌵', '慣性工業 🌵', 'former', '2026-06-30', NULL, NULL, NULL, '2026-01-02', NULL, NULL, NULL, '2026-07-01', '2026-09-01', 'moves house', NULL);
INSERT INTO customer_label (id, customer_id, sort, text, folded) VALUES (1, 1, 'alias', 'Söhne', 'sohne');
INSERT INTO customer_label (id, customer_id, sort, text, folded) VALUES (2, 1, 'domain', 'acme.example', 'acme.example');
INSERT INTO customer_label (id, customer_id, sort, text, folded) VALUES (3, 1, 'email', 'Zoe@acme.example', 'zoe@acme.example');
INSERT INTO customer_label (id, customer_id, sort, text, folded) VALUES (4, 1, 'interest', 'Frost', 'frost');
INSERT INTO customer_label (id, customer_id, sort, text, folded) VALUES (5, 2, 'tag', 'fair', 'fair');
INSERT INTO journal (id, at, by_whom, command, undoes, undone_by) VALUES (1, 1767222000, 'kim', 'add acme', NULL, NULL);
INSERT INTO journal (id, at, by_whom, command, undoes, undone_by) VALUES (2, 1767308400, 'kim', 'touch acme', NULL, NULL);
INSERT INTO journal (id, at, by_whom, command, undoes, undone_by) VALUES (3, 1767308500, 'anna', 'edit acme', NULL, NULL);
INSERT INTO journal (id, at, by_whom, command, undoes, undone_by) VALUES (4, 1767308600, 'anna', 'edit gone', NULL, 5);
INSERT INTO journal (id, at, by_whom, command, undoes, undone_by) VALUES (5, 1767308700, 'anna', 'undo', 4, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after) VALUES (1, 1, 'customer', 1, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after) VALUES (2, 1, 'customer', 2, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after) VALUES (3, 1, 'customer_label', 1, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after) VALUES (4, 1, 'customer_label', 2, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after) VALUES (5, 1, 'customer_label', 3, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after) VALUES (6, 1, 'customer_label', 4, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after) VALUES (7, 1, 'customer_label', 5, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after) VALUES (8, 1, 'stage_change', 1, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after) VALUES (9, 1, 'stage_change', 2, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after) VALUES (10, 1, 'stage_change', 3, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after) VALUES (11, 2, 'touch', 1, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after) VALUES (12, 2, 'touch', 2, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after) VALUES (13, 2, 'touch', 3, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after) VALUES (14, 2, 'touch', 4, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after) VALUES (15, 2, 'touch_tag', 1, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after) VALUES (16, 2, 'touch_tag', 2, NULL, NULL);
INSERT INTO journal_change (id, journal_id, table_name, row_id, before, after) VALUES (17, 3, 'customer', 1, '{"id":1,"key":"acme","name":"Acmé","name_folded":"acme","stage":"customer","stage_since":"2026-01-01","tier":"B","owner":null,"since":null,"added":"2026-01-01","window_days":null,"annual_value":null,"renewal":null,"archived":null,"snoozed_until":null,"snooze_reason":null,"note":null}', '{"id":1,"key":"acme","name":"Acmé & Söhne","name_folded":"acme & sohne","stage":"customer","stage_since":"2026-01-01","tier":"A","owner":"Kim","since":"2025-12-24","added":"2026-01-01","window_days":30,"annual_value":"12000.50","renewal":"2026-12-31","archived":null,"snoozed_until":null,"snooze_reason":null,"note":"likes the \"short\" way; it''s theirs"}');
INSERT INTO stage_change (id, customer_id, stage, day) VALUES (1, 1, 'prospect', '2025-11-01');
INSERT INTO stage_change (id, customer_id, stage, day) VALUES (2, 1, 'customer', '2026-01-01');
INSERT INTO stage_change (id, customer_id, stage, day) VALUES (3, 2, 'former', '2026-06-30');
INSERT INTO stale_seen (scope, customer_id) VALUES ('', 1);
INSERT INTO stale_seen (scope, customer_id) VALUES ('', 2);
INSERT INTO stale_seen (scope, customer_id) VALUES ('owner=Kim', 1);
INSERT INTO touch (id, uid, customer_id, day, at, utc_offset, kind, channel, direction, adds_value, contact, cancelled, value, note, link, with_whom, by_whom) VALUES (1, 't000000001', 1, '2026-01-02', -1, 0, 'tip', 'call', 'out', 1, 1, 0, 'how to keep frost out', 'before the index', 'https://example.org/?a=1&b=2', 'Zoë Smits', 'kim');
INSERT INTO touch (id, uid, customer_id, day, at, utc_offset, kind, channel, direction, adds_value, contact, cancelled, value, note, link, with_whom, by_whom) VALUES (2, 't000000002', 1, '2026-03-29', 1774749600, 7200, 'complaint', 'email', 'in', 0, 1, 0, NULL, unistr('first line\u000asecond line; -- no comment'), NULL, NULL, 'anna');
INSERT INTO touch (id, uid, customer_id, day, at, utc_offset, kind, channel, direction, adds_value, contact, cancelled, value, note, link, with_whom, by_whom) VALUES (3, 't000000003', 2, '2026-02-01', -1, 0, 'internal', 'other', 'out', 0, 0, 0, NULL, 'among ourselves', NULL, NULL, 'kim');
INSERT INTO touch (id, uid, customer_id, day, at, utc_offset, kind, channel, direction, adds_value, contact, cancelled, value, note, link, with_whom, by_whom) VALUES (4, 't000000004', 2, '2026-12-01', -1, 0, 'check-in', 'meeting', 'out', 1, 1, 1, NULL, NULL, NULL, NULL, 'kim');
DELETE FROM touch_search_config;
INSERT INTO touch_search_config (k, v) VALUES ('secure-delete', 1);
INSERT INTO touch_search_config (k, v) VALUES ('version', 4);
DELETE FROM touch_search_data;
INSERT INTO touch_search_data (id, block) VALUES (1, X'040B050207');
INSERT INTO touch_search_data (id, block) VALUES (10, X'000000010101010001010101');
INSERT INTO touch_search_data (id, block) VALUES (137438953473, X'000000F002303101060103060101320106010308010161010601030502046D6F6E670302020101620106010307020565666F72650102020107636F6D6D656E7402020701076578616D706C650106010303010566697273740202020204726F737401060101050103686F77010601010202047474707301060103020105696E64657801020401046B656570010601010401046C696E650204030401026E6F02020601036F726701060103040208757273656C766573030203030174010601010601067365636F6E6402020402046D6974730106010203010374686501020302016F010601010301037A6F6501060102020408080809080A0C0E0A0B0A0B0A0B0A070A0D080B0B0808');
DELETE FROM touch_search_docsize;
INSERT INTO touch_search_docsize (id, sz) VALUES (1, X'03050207');
INSERT INTO touch_search_docsize (id, sz) VALUES (2, X'06000000');
INSERT INTO touch_search_docsize (id, sz) VALUES (3, X'02000000');
INSERT INTO touch_search_docsize (id, sz) VALUES (4, X'00000000');
DELETE FROM touch_search_idx;
INSERT INTO touch_search_idx (segid, term, pgno) VALUES (1, X'', 2);
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
CREATE TRIGGER touch_search_update AFTER UPDATE ON touch BEGIN
    INSERT INTO touch_search (touch_search, rowid, note, value, with_whom, link)
    VALUES ('delete', old.id, old.note, old.value, old.with_whom, old.link);
    INSERT INTO touch_search (rowid, note, value, with_whom, link)
    VALUES (new.id, new.note, new.value, new.with_whom, new.link);
END;
COMMIT;
