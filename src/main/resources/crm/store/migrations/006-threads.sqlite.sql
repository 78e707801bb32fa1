-- The search index follows only what it holds: to take a row of it anew costs more than all else of an update.
DROP TRIGGER touch_search_update;

CREATE TRIGGER touch_search_update AFTER UPDATE OF note, value, with_whom, link ON touch BEGIN
    INSERT INTO touch_search (touch_search, rowid, note, value, with_whom, link)
    VALUES ('delete', old.id, old.note, old.value, old.with_whom, old.link);
    INSERT INTO touch_search (rowid, note, value, with_whom, link)
    VALUES (new.id, new.note, new.value, new.with_whom, new.link);
END;
