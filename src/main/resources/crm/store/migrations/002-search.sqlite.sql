-- Full-text search over what was said, ignoring case and accents. The words stay in touch; this is only their index,
-- kept true by the triggers.
CREATE VIRTUAL TABLE touch_search USING fts5 (
    note, value, with_whom, link,
    content = 'touch', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);

-- What is deleted leaves no bytes behind in the index either.
INSERT INTO touch_search (touch_search, rank) VALUES ('secure-delete', 1);

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

-- What was logged before there was an index.
INSERT INTO touch_search (touch_search) VALUES ('rebuild');
