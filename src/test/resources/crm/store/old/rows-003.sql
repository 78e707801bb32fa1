-- What a crm of schema 3 wrote beside it: what keeps a customer.
INSERT INTO customer (id, key, name, name_folded, stage, stage_since, added, goal, success, sold, terms, pays, discounts, buys)
VALUES (3, 'bolt', 'Bolt & Sons', 'bolt & sons', 'customer', '2026-02-01', '2026-02-01', 'fewer stops', 'one a month', 'two pumps',
    '30 days', 'late', 1, 'each spring');

INSERT INTO contact (id, customer_id, name, name_folded, role, channel, note, added, left_on, confirmed)
VALUES
    (1, 1, 'Zoë Smits', 'zoe smits', 'decision-maker', 'email', 'ask for her', '2026-02-01', NULL, '2026-02-02'),
    (2, 3, 'Bo', 'bo', NULL, NULL, NULL, '2026-02-01', '2026-05-01', '2026-02-01');

INSERT INTO contact_detail (id, contact_id, sort, text, folded, confirmed)
VALUES
    (1, 1, 'email', 'Zoe.Smits@acme.example', 'zoe.smits@acme.example', '2026-02-01'),
    (2, 1, 'phone', '+49 30 1234567', '+49301234567', '2026-02-01'),
    (3, 1, 'interest', 'Frost', 'frost', '2026-02-01'),
    (4, 1, 'birthday', '--02-29', '--02-29', '2026-02-01'),
    (5, 2, 'anniversary', '2019-03-31', '2019-03-31', '2026-02-01');

INSERT INTO content (id, key, title, kind, place, language, good_until, note, added, by_whom)
VALUES (1, 'packing-guide', 'Packing against frost', 'article', 'https://example.org/packing', 'en', '2027-01-01',
    'for logistics', '2026-02-01', 'kim');

INSERT INTO content_topic (id, content_id, text, folded) VALUES (1, 1, 'Frost', 'frost');

INSERT INTO touch (id, uid, customer_id, day, at, utc_offset, kind, channel, direction, adds_value, contact, cancelled, note,
    by_whom, contact_id, content_id, no_reply)
VALUES
    (5, 't000000005', 1, '2026-02-03', -1, 0, 'article', 'email', 'out', 1, 1, 0, 'as promised', 'kim', 1, 1, 0),
    (6, 't000000006', 3, '2026-02-04', -1, 0, 'contact', 'email', 'in', 0, 1, 0, 'thanks', 'kim', 2, NULL, 1);

INSERT INTO promise (id, uid, customer_id, contact_id, side, who, what, made, due, first_due, price, terms, state, settled, reason,
    touch_id)
VALUES
    (1, 'p000000001', 1, 1, 'us', 'kim', 'the guide', '2026-02-01', '2026-02-10', '2026-02-05', '99.90', 'net', 'kept',
        '2026-02-03', NULL, 5),
    (2, 'p000000002', 3, NULL, 'them', 'kim', 'an answer', '2026-02-01', NULL, NULL, NULL, NULL, 'broken', '2026-03-01',
        'they forgot', NULL),
    (3, 'p000000003', 3, NULL, 'us', 'anna', 'a visit', '2026-02-01', '2026-02-20', '2026-02-20', NULL, NULL, 'open', NULL,
        NULL, NULL);

INSERT INTO promise_move (id, promise_id, day, from_due, to_due, reason)
VALUES (1, 1, '2026-02-02', '2026-02-05', '2026-02-10', 'snow');

INSERT INTO document (id, uid, customer_id, sort, title, place, version, sha256, final, replaces, added, by_whom)
VALUES
    (1, 'd000000001', 1, 'contract', 'Contract', 'https://example.org/contract', '1',
        '0000000000000000000000000000000000000000000000000000000000000000', 0, NULL, '2026-02-01', 'kim'),
    (2, 'd000000002', 1, 'contract', 'Contract', 'https://example.org/contract', '2', NULL, 1, 1, '2026-02-02', 'kim');

INSERT INTO handoff (id, uid, customer_id, from_whom, to_whom, started, forced, missing, note, state, settled, reason)
VALUES
    (1, 'h000000001', 1, 'anna', 'Kim', '2026-02-01', 'no time', 'goal', 'be kind', 'rejected', '2026-02-02', 'too much'),
    (2, 'h000000002', 3, NULL, 'anna', '2026-02-03', NULL, NULL, NULL, 'open', NULL, NULL);

INSERT INTO survey (id, uid, customer_id, contact_id, day, occasion, score, again, words, by_whom, acted)
VALUES (1, 's000000001', 3, 2, '2026-02-05', '90-days', 3, 0, 'too slow', 'kim', '2026-02-06');

INSERT INTO risk (id, uid, customer_id, reason, folded, severity, owner, play, opened, closed, outcome, note)
VALUES (1, 'r000000001', 3, 'Late payer', 'late payer', 'high', 'kim', 'late-payer', '2026-02-07', '2026-03-07', 'saved', 'rang them');

INSERT INTO risk_step (id, risk_id, position, text, due, state, settled)
VALUES (1, 1, 1, 'ring them', '2026-02-10', 'done', '2026-02-09');

INSERT INTO kudos (id, uid, customer_id, whom, what, day, by_whom)
VALUES (1, 'k000000001', 3, 'anna', 'drove there in the snow', '2026-02-08', 'kim');

INSERT INTO journal (id, at, by_whom, command) VALUES (6, 1770400000, 'kim', 'contact add zoe');

INSERT INTO journal_change (journal_id, table_name, row_id) VALUES (6, 'customer', 3), (6, 'touch', 5), (6, 'touch', 6);
INSERT INTO journal_change (journal_id, table_name, row_id) SELECT 6, 'contact', id FROM contact ORDER BY id;
INSERT INTO journal_change (journal_id, table_name, row_id) SELECT 6, 'contact_detail', id FROM contact_detail ORDER BY id;
INSERT INTO journal_change (journal_id, table_name, row_id) SELECT 6, 'content', id FROM content ORDER BY id;
INSERT INTO journal_change (journal_id, table_name, row_id) SELECT 6, 'content_topic', id FROM content_topic ORDER BY id;
INSERT INTO journal_change (journal_id, table_name, row_id) SELECT 6, 'promise', id FROM promise ORDER BY id;
INSERT INTO journal_change (journal_id, table_name, row_id) SELECT 6, 'promise_move', id FROM promise_move ORDER BY id;
INSERT INTO journal_change (journal_id, table_name, row_id) SELECT 6, 'document', id FROM document ORDER BY id;
INSERT INTO journal_change (journal_id, table_name, row_id) SELECT 6, 'handoff', id FROM handoff ORDER BY id;
INSERT INTO journal_change (journal_id, table_name, row_id) SELECT 6, 'survey', id FROM survey ORDER BY id;
INSERT INTO journal_change (journal_id, table_name, row_id) SELECT 6, 'risk', id FROM risk ORDER BY id;
INSERT INTO journal_change (journal_id, table_name, row_id) SELECT 6, 'risk_step', id FROM risk_step ORDER BY id;
INSERT INTO journal_change (journal_id, table_name, row_id) SELECT 6, 'kudos', id FROM kudos ORDER BY id;
