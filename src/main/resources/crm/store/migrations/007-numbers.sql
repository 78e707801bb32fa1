-- Every row has a number, by which whoever forgets a customer can name it.
ALTER TABLE stale_seen RENAME TO stale_seen_before;

CREATE TABLE stale_seen (
    id          INTEGER PRIMARY KEY,
    scope       TEXT NOT NULL,
    customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    UNIQUE (scope, customer_id)
) STRICT;

INSERT INTO stale_seen (scope, customer_id) SELECT scope, customer_id FROM stale_seen_before ORDER BY 1, 2;

DROP TABLE stale_seen_before;

-- What a transaction is told by from all others, where a server may lose the answer whether it was committed.
ALTER TABLE journal ADD COLUMN token TEXT;

CREATE UNIQUE INDEX journal_token ON journal (token) WHERE token IS NOT NULL;
