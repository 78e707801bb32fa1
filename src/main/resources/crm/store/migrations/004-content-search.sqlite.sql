-- Full-text search over titles and notes of content, where its topics are silent. Words are stemmed, so that "logistic"
-- finds "logistics".
CREATE VIRTUAL TABLE content_search USING fts5 (
    title, note,
    content = 'content', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);

-- What is deleted leaves no bytes behind in the index either.
INSERT INTO content_search (content_search, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER content_search_insert AFTER INSERT ON content BEGIN
    INSERT INTO content_search (rowid, title, note) VALUES (new.id, new.title, new.note);
END;

CREATE TRIGGER content_search_delete AFTER DELETE ON content BEGIN
    INSERT INTO content_search (content_search, rowid, title, note) VALUES ('delete', old.id, old.title, old.note);
END;

CREATE TRIGGER content_search_update AFTER UPDATE ON content BEGIN
    INSERT INTO content_search (content_search, rowid, title, note) VALUES ('delete', old.id, old.title, old.note);
    INSERT INTO content_search (rowid, title, note) VALUES (new.id, new.title, new.note);
END;
