-- What a crm of schema 1 wrote: every column holds something somewhere, and the journal knows every row.
INSERT INTO customer (id, key, name, name_folded, stage, stage_since, tier, owner, since, added, window_days, annual_value,
    renewal, archived, snoozed_until, snooze_reason, note)
VALUES
    (1, 'acme', 'Acmé & Söhne', 'acme & sohne', 'customer', '2026-01-01', 'A', 'Kim', '2025-12-24', '2026-01-01', 30,
        '12000.50', '2026-12-31', NULL, NULL, NULL, 'likes the "short" way; it''s theirs'),
    (2, 'gone', '慣性工業 🌵', '慣性工業 🌵', 'former', '2026-06-30', NULL, NULL, NULL, '2026-01-02', NULL, NULL,
        NULL, '2026-07-01', '2026-09-01', 'moves house', NULL);

INSERT INTO customer_label (id, customer_id, sort, text, folded)
VALUES
    (1, 1, 'alias', 'Söhne', 'sohne'),
    (2, 1, 'domain', 'acme.example', 'acme.example'),
    (3, 1, 'email', 'Zoe@acme.example', 'zoe@acme.example'),
    (4, 1, 'interest', 'Frost', 'frost'),
    (5, 2, 'tag', 'fair', 'fair');

INSERT INTO stage_change (id, customer_id, stage, day)
VALUES (1, 1, 'prospect', '2025-11-01'), (2, 1, 'customer', '2026-01-01'), (3, 2, 'former', '2026-06-30');

INSERT INTO touch (id, uid, customer_id, day, at, utc_offset, kind, channel, direction, adds_value, contact, cancelled, value,
    note, link, with_whom, by_whom)
VALUES
    (1, 't000000001', 1, '2026-01-02', -1, 0, 'tip', 'call', 'out', 1, 1, 0, 'how to keep frost out',
        'before the index', 'https://example.org/?a=1&b=2', 'Zoë Smits', 'kim'),
    (2, 't000000002', 1, '2026-03-29', 1774749600, 7200, 'complaint', 'email', 'in', 0, 1, 0, NULL,
        'first line
second line; -- no comment', NULL, NULL, 'anna'),
    (3, 't000000003', 2, '2026-02-01', -1, 0, 'internal', 'other', 'out', 0, 0, 0, NULL, 'among ourselves', NULL, NULL,
        'kim'),
    (4, 't000000004', 2, '2026-12-01', -1, 0, 'check-in', 'meeting', 'out', 1, 1, 1, NULL, NULL, NULL, NULL, 'kim');

INSERT INTO touch_tag (id, touch_id, text) VALUES (1, 1, 'winter'), (2, 1, 'pump');

INSERT INTO journal (id, at, by_whom, command, undoes, undone_by)
VALUES
    (1, 1767222000, 'kim', 'add acme', NULL, NULL),
    (2, 1767308400, 'kim', 'touch acme', NULL, NULL),
    (3, 1767308500, 'anna', 'edit acme', NULL, NULL),
    (4, 1767308600, 'anna', 'edit gone', NULL, NULL),
    (5, 1767308700, 'anna', 'undo', 4, NULL);

UPDATE journal SET undone_by = 5 WHERE id = 4;

INSERT INTO journal_change (journal_id, table_name, row_id) SELECT 1, 'customer', id FROM customer ORDER BY id;
INSERT INTO journal_change (journal_id, table_name, row_id) SELECT 1, 'customer_label', id FROM customer_label ORDER BY id;
INSERT INTO journal_change (journal_id, table_name, row_id) SELECT 1, 'stage_change', id FROM stage_change ORDER BY id;
INSERT INTO journal_change (journal_id, table_name, row_id) SELECT 2, 'touch', id FROM touch ORDER BY id;
INSERT INTO journal_change (journal_id, table_name, row_id) SELECT 2, 'touch_tag', id FROM touch_tag ORDER BY id;
INSERT INTO journal_change (journal_id, table_name, row_id, before, after)
VALUES
    (3, 'customer', 1, '{"id":1,"key":"acme","name":"Acmé","name_folded":"acme","stage":"customer","stage_since":"2026-01-01","tier":"B","owner":null,"since":null,"added":"2026-01-01","window_days":null,"annual_value":null,"renewal":null,"archived":null,"snoozed_until":null,"snooze_reason":null,"note":null}', '{"id":1,"key":"acme","name":"Acmé & Söhne","name_folded":"acme & sohne","stage":"customer","stage_since":"2026-01-01","tier":"A","owner":"Kim","since":"2025-12-24","added":"2026-01-01","window_days":30,"annual_value":"12000.50","renewal":"2026-12-31","archived":null,"snoozed_until":null,"snooze_reason":null,"note":"likes the \"short\" way; it''s theirs"}');

INSERT INTO stale_seen (scope, customer_id) VALUES ('', 1), ('', 2), ('owner=Kim', 1);
