-- What a crm of schema 6 wrote beside it: a mail that belongs to others.
INSERT INTO touch (id, uid, customer_id, day, at, utc_offset, kind, channel, direction, adds_value, contact, cancelled, note,
    by_whom, thread)
VALUES (9, 't000000009', 4, '2026-03-04', 1772611200, 3600, 'contact', 'email', 'in', 0, 1, 0, 're: our answer', 'kim', 'print');

INSERT INTO journal (id, at, by_whom, command) VALUES (8, 1772700000, 'kim', 'import mail inbox');
INSERT INTO journal_change (journal_id, table_name, row_id) VALUES (8, 'touch', 9);
