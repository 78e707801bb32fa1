-- What a crm of schema 7 wrote beside it, on a server: a command that can tell whether it was done.
INSERT INTO touch (id, uid, customer_id, day, at, utc_offset, kind, channel, direction, adds_value, contact, cancelled, note,
    by_whom)
VALUES (10, 't000000010', 4, '2026-03-05', -1, 0, 'fix', 'visit', 'out', 1, 1, 0, 'mended on the spot', 'kim');

INSERT INTO journal (id, at, by_whom, command, token) VALUES (9, 1772800000, 'kim', 'touch drift', 'token-1');
INSERT INTO journal_change (journal_id, table_name, row_id) VALUES (9, 'touch', 10);
