-- What a crm of schema 5 wrote beside it: an import, one row after the other.
INSERT INTO customer (id, key, name, name_folded, stage, stage_since, added, clock_start)
VALUES (4, 'drift', 'Drift', 'drift', 'customer', '2026-03-01', '2026-03-01', '2026-03-15');

INSERT INTO touch (id, uid, customer_id, day, at, utc_offset, kind, channel, direction, adds_value, contact, cancelled, note,
    by_whom)
VALUES
    (7, 't000000007', 4, '2026-03-02', 1772438400, 3600, 'contact', 'email', 'in', 0, 1, 0, 'a mail', 'kim'),
    (8, 't000000008', 4, '2026-03-03', 1772524800, 3600, 'contact', 'email', 'out', 0, 1, 0, 'our answer', 'kim');

INSERT INTO import_seen (id, source, foreign_id, print, touch_uid)
VALUES (1, 'mail', 'one@drift.example', 'print', 't000000007'), (2, 'mail', 'two@drift.example', NULL, 't000000008');

INSERT INTO journal (id, at, by_whom, command) VALUES (7, 1772600000, 'kim', 'import mail inbox');

INSERT INTO journal_change (journal_id, table_name, row_id, last_row)
VALUES (7, 'customer', 4, NULL), (7, 'touch', 7, 8), (7, 'import_seen', 1, 2);

INSERT INTO import (id, journal_id, source, origin, added, changed, known, skipped)
VALUES (1, 7, 'mail', 'inbox', 2, 0, 0, 1);
