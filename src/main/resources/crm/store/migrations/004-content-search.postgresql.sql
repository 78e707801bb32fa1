-- Full-text search over titles and notes of content, where its topics are silent. Words are stemmed, so that "logistic"
-- finds "logistics", after the same rules as in the other stores.
CREATE text search DICTIONARY stem (TEMPLATE = snowball, LANGUAGE = porter);
CREATE text search CONFIGURATION stems (COPY = simple);
ALTER text search CONFIGURATION stems ALTER MAPPING REPLACE simple WITH stem;

CREATE TABLE content_search (
    id    bigint PRIMARY KEY,
    words tsvector NOT NULL
);

CREATE INDEX content_search_words ON content_search USING gin (words);

CREATE FUNCTION content_words(c content) RETURNS tsvector LANGUAGE sql STABLE AS $$
    SELECT to_tsvector('stems', bare_words(concat_ws(' ', c.title, c.note)))
$$;

CREATE FUNCTION content_search_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF tg_op <> 'INSERT' THEN
        DELETE FROM content_search WHERE id = old.id;
    END IF;
    IF tg_op <> 'DELETE' THEN
        INSERT INTO content_search (id, words) VALUES (new.id, content_words(new));
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER content_search_added AFTER INSERT OR DELETE ON content
    FOR EACH ROW EXECUTE FUNCTION content_search_follow();
CREATE TRIGGER content_search_changed AFTER UPDATE OF title, note ON content
    FOR EACH ROW EXECUTE FUNCTION content_search_follow();

INSERT INTO content_search (id, words) SELECT c.id, content_words(c) FROM content c;
