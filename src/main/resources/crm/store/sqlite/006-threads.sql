-- Which exchange of mail a touch belongs to: a fingerprint of the Message-ID that it began with, as in import_seen. Null for
-- a mail of ours that begins one, and for whatever was not mail: these answer all that came before them.
ALTER TABLE touch ADD COLUMN thread TEXT;

-- Mail comes in any order: one that tells where its thread began takes those along that began with it so far.
CREATE INDEX touch_thread ON touch (thread) WHERE thread IS NOT NULL;

-- The search index follows only what it holds: to take a row of it anew costs more than all else of an update.
DROP TRIGGER touch_search_update;

CREATE TRIGGER touch_search_update AFTER UPDATE OF note, value, with_whom, link ON touch BEGIN
    INSERT INTO touch_search (touch_search, rowid, note, value, with_whom, link)
    VALUES ('delete', old.id, old.note, old.value, old.with_whom, old.link);
    INSERT INTO touch_search (rowid, note, value, with_whom, link)
    VALUES (new.id, new.note, new.value, new.with_whom, new.link);
END;
